"""Small files of every format, encoding and layout, and what is to be read in each.

All texts are made up.
"""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tests.article.file_makers import Placed, archive, column, docx, mail, pdf, w_p, w_r

TITLE = "Ministers agree on a bridge across the Drava"
BODY = (
    "The foreign ministers of Austria and Hungary agreed on Monday to build a bridge across the Drava, "
    "ending a dispute that had kept the two governments apart for more than a decade, officials in both "
    "capitals said.",
    "“We have waited too long,” the Hungarian minister told reporters in Vienna. “Our citizens do not "
    "care who pays for which pillar. They want to cross the river – and so do their goods.”",
    "The work will cost €45 million, of which the European Commission pays half. Construction is to begin "
    "in spring, and the first cars should cross the river before the end of 2027, according to the joint "
    "statement.",
    "Environmental groups remain opposed. They say that the pillars would stand in a breeding ground of "
    "the sterlet, a rare sturgeon, and have announced that they will take the matter to the European "
    "Court of Justice.",
    "The bridge was first planned in 1998, but a change of government in Budapest, the financial crisis "
    "and then the pandemic delayed it again and again. An earlier treaty of 2009 was never ratified by "
    "either parliament.",
    "Analysts in Zagreb expect the agreement to be tested soon. Elections are due in Hungary in April, "
    "and the opposition has called the project a waste of money that is needed for hospitals and schools.",
)
RUSSIAN = (
    "Министры иностранных дел договорились в понедельник построить мост через реку, завершив спор, который "
    "разделял два правительства более десяти лет, сообщили официальные представители.",
    "Строительство начнётся весной, и первые автомобили должны пересечь реку до конца следующего года, "
    "говорится в совместном заявлении, опубликованном после переговоров.",
)
CHINESE = (
    "两国外交部长星期一同意在河上修建一座大桥，结束了十多年来使两国政府分隔的争端，双方官员表示。",
    "工程将于春季开始，首批车辆预计在明年年底之前过河，会谈后发表的联合声明说。两国还将讨论边境问题。",
)
CAPTION = "Austria’s foreign minister meets his colleague in Vienna, December 9, 2024. REUTERS/Example"
CREDIT = "(Reporting by Léa Marchetti and Tom Example; Editing by Ann Sample)"
DATELINE = "VIENNA, Dec 9 (Reuters) - "


class Sample(NamedTuple):
    """A file, the paragraphs that are its article, and what it says of itself."""

    name: str
    content: bytes
    paragraphs: Sequence[str] = BODY
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    warnings: tuple[str, ...] = ()


def corpus() -> list[Sample]:
    """Return all samples."""
    return [*_texts(), *_pages(), *_archives(), *_documents(), *_pdfs(), *_mails(), *_markdown()]


def _texts() -> Iterator[Sample]:
    text = "\n\n".join(BODY)
    yield Sample("utf-8.txt", text.encode())
    yield Sample("mark.txt", b"\xef\xbb\xbf" + text.encode())
    yield Sample("western.txt", text.encode("cp1252"))
    yield Sample("wide.txt", b"\xff\xfe" + text.encode("utf-16-le"))
    yield Sample("wide-without-mark.txt", text.encode("utf-16-be"))
    yield Sample("windows-lines.text", text.replace("\n", "\r\n").encode())
    yield Sample("old-mac-lines.txt", "\r".join(BODY).encode())
    yield Sample("wrapped.txt", _wrapped(BODY).encode())
    yield Sample("cyrillic.txt", "\n\n".join(RUSSIAN * 3).encode("cp1251"), RUSSIAN * 3)
    yield Sample(
        "headed.txt",
        (
            f"Title: {TITLE}\nAuthor: Léa Marchetti\nPublished: 9 December 2024\nOutlet: The Planet\n\n{text}"
        ).encode(),
        title=TITLE,
        authors=("Léa Marchetti",),
        outlet="The Planet",
        published="2024-12-09",
    )
    reuters = [
        TITLE, "By Léa Marchetti", CAPTION, DATELINE + BODY[0], *BODY[1:3], "Related Coverage",
        "FILE PHOTO: The river seen from a hill near the place of the bridge, June 3, 2023. REUTERS/Example",
        *BODY[3:], CREDIT, "Our Standards: The Thomson Reuters Trust Principles.",
    ]  # fmt: skip
    yield Sample(
        "agency.txt",
        "\n\n".join(reuters).encode(),
        (DATELINE + BODY[0], *BODY[1:]),
        title=TITLE,
        authors=("Léa Marchetti",),
        outlet="Reuters",
    )
    xinhua = [
        TITLE, "Source: Xinhua| 2024-12-09 21:05:11|Editor: huaxia", "Video PlayerClose", *BODY,
        "(Xinhua/Example)", "Editor's note: the name of the river has been corrected in this version.",
    ]  # fmt: skip
    yield Sample(
        "portal.txt",
        "\n".join(xinhua).encode(),
        title=TITLE,
        outlet="Xinhua",
        published="2024-12-09T21:05:11",
    )


def _wrapped(paragraphs: Sequence[str], width: int = 72) -> str:
    columns = (column([each], width=width) for each in paragraphs)
    return "\n\n".join("\n".join(line.text for line in lines) for lines in columns)


HEAD = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Planet</title>{more}'
    "</head>"
)
MENU = (
    '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/s">Sport'
    "</a></li></ul></nav></header>"
)
COOKIES = (
    '<div class="cookie-banner" id="cookies"><p>We use cookies on this site to improve your experience.</p>'
    "<button>Accept</button></div>"
)
FOOT = (
    '<footer><p>© 2024 The Planet. All rights reserved.</p><ul><li><a href="/terms">Terms</a></li>'
    '<li><a href="/privacy">Privacy</a></li></ul></footer>'
)


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _page(article: str, more: str = "", title: str = TITLE) -> str:
    head = HEAD.format(title=title, more=more)
    main = f"<main><article><h1>{title}</h1>{article}</article></main>"
    return f"{head}<body>{COOKIES}{MENU}{main}{FOOT}</body></html>"


def _pages() -> Iterator[Sample]:
    yield Sample("page.html", _page(_paragraphs(BODY)).encode(), title=TITLE)
    linked = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "The Planet"},
            {
                "@type": "NewsArticle",
                "headline": TITLE,
                "author": [
                    {"@type": "Person", "name": "Léa Marchetti"},
                    {"@type": "Person", "name": "Tom Example"},
                ],
                "publisher": {"@type": "Organization", "name": "The Planet"},
                "datePublished": "2024-12-09T10:30:00Z",
            },
        ],
    }
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>'
    canonical = '<link rel="canonical" href="https://example.org/world/bridge">'
    yield Sample(
        "linked-data.html",
        _page(_paragraphs(BODY), script + canonical).encode(),
        title=TITLE,
        authors=("Léa Marchetti", "Tom Example"),
        outlet="The Planet",
        published="2024-12-09T10:30:00+00:00",
        url="https://example.org/world/bridge",
    )
    meta = (
        f'<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="The Planet">'
        '<meta name="author" content="By Léa Marchetti"><meta property="article:published_time" '
        'content="2024-12-09T10:30:00+01:00"><meta property="og:url" content="https://example.org/world/bridge">'
    )
    noisy = (
        '<p class="byline">By Léa Marchetti</p><figure><img src="a.jpg" alt="">'
        f"<figcaption>{CAPTION}</figcaption>"
        f"</figure>{_paragraphs(BODY[:3])}<aside><h3>Related Coverage</h3><ul><li><a href='/x'>Ten bridges "
        f"worth a journey</a></li></ul></aside>{_paragraphs(BODY[3:])}<p>{CREDIT}</p>"
    )
    yield Sample(
        "noisy.html",
        _page(noisy, meta).encode(),
        title=TITLE,
        authors=("Léa Marchetti",),
        outlet="The Planet",
        published="2024-12-09T10:30:00+01:00",
        url="https://example.org/world/bridge",
        warnings=("images",),
    )
    twice = _page(_paragraphs([*BODY[:2], BODY[1], *BODY[2:]]))
    yield Sample("twice.html", twice.encode(), title=TITLE)
    western = _page(_paragraphs(BODY)).replace("utf-8", "iso-8859-1")
    yield Sample("declared-latin.htm", western.encode("cp1252"), title=TITLE)
    undeclared = western.replace('<meta charset="iso-8859-1">', "")
    yield Sample("undeclared.html", undeclared.encode(), title=TITLE)
    yield Sample("wide.html", b"\xff\xfe" + _page(_paragraphs(BODY)).encode("utf-16-le"), title=TITLE)
    cyrillic = _page(_paragraphs(RUSSIAN * 3), title="Министры договорились о мосте").replace(
        "utf-8", "windows-1251"
    )
    yield Sample(
        "cyrillic.html", cyrillic.encode("cp1251"), RUSSIAN * 3, title="Министры договорились о мосте"
    )
    chinese = _page(_paragraphs(CHINESE * 3), title="两国同意修建大桥").replace("utf-8", "gb2312")
    yield Sample("chinese.html", chinese.encode("gb18030"), CHINESE * 3, title="两国同意修建大桥")
    xhtml = _page(_paragraphs(BODY)).replace("<!DOCTYPE html>", '<?xml version="1.0" encoding="utf-8"?>')
    yield Sample("strict.xhtml", xhtml.encode(), title=TITLE)
    entities = _page(
        _paragraphs(BODY).replace("“", "&ldquo;").replace("€", "&#8364;").replace("–", "&ndash;")
    )
    yield Sample("entities.html", entities.encode("cp1252"), title=TITLE)
    quote = f"<blockquote><p>{BODY[3]}</p></blockquote>"
    inner = f"<h2>Old plans</h2>{_paragraphs(BODY[:3])}{quote}{_paragraphs(BODY[4:])}"
    yield Sample("quoted.html", _page(inner).encode(), title=TITLE)
    spoken = f"<blockquote><p>{BODY[3]}</p><footer>Anna Huber, mayor</footer></blockquote>"
    yield Sample(
        "spoken.html",
        _page(_paragraphs(BODY[:3]) + spoken + _paragraphs(BODY[4:])).encode(),
        (*BODY[:4], "Anna Huber, mayor", *BODY[4:]),
        title=TITLE,
    )
    points = "".join(f"<li>{text}</li>" for text in BODY[2:4])
    listed = f"{_paragraphs(BODY[:2])}<ul>{points}</ul>{_paragraphs(BODY[4:])}"
    yield Sample("listed.html", _page(listed).encode(), title=TITLE)
    table = "<table><tr><th>Year</th><th>Plan</th></tr><tr><td>1998</td><td>First</td></tr></table>"
    yield Sample(
        "table.html",
        _page(_paragraphs(BODY[:3]) + table + _paragraphs(BODY[3:])).encode(),
        (*BODY[:3], "Year | Plan", "1998 | First", *BODY[3:]),
        title=TITLE,
    )
    breaks = "<br><br>".join(BODY)
    yield Sample(
        "breaks.html", f"<html><body><h1>{TITLE}</h1><div>{breaks}</div></body></html>".encode(), title=TITLE
    )
    nested = _paragraphs(BODY)
    for _ in range(40):
        nested = f"<div>{nested}</div>"
    yield Sample("nested.html", _page(nested).encode(), title=TITLE)
    yield Sample(
        "paywall.html", _page(_paragraphs(BODY[:1])).encode(), BODY[:1], title=TITLE, warnings=("paywall",)
    )


def _archives() -> Iterator[Sample]:
    page = _page(_paragraphs(BODY[:3]) + '<img src="a.gif">' + _paragraphs(BODY[3:]))
    for charset, transfer in (
        ("utf-8", "quoted-printable"),
        ("utf-8", "base64"),
        ("cp1252", "quoted-printable"),
    ):
        yield Sample(
            f"saved-{charset}-{transfer}.mhtml",
            archive(page.replace("utf-8", charset).encode(charset), charset, transfer),
            title=TITLE,
            url="https://example.org/world/bridge",
            warnings=("images",),
        )


def _documents() -> Iterator[Sample]:
    body = "".join(map(w_p, BODY))
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title>'
        "<dc:creator>Léa Marchetti</dc:creator></cp:coreProperties>"
    )
    yield Sample("plain.docx", docx(body))
    yield Sample(
        "titled.docx",
        docx(w_p(TITLE, "Title") + w_p("Old plans", "heading1") + body, core=core.format("Letterhead")),
        title=TITLE,
        authors=("Léa Marchetti",),
    )
    yield Sample(
        "properties.docx", docx(body, core=core.format(TITLE)), title=TITLE, authors=("Léa Marchetti",)
    )
    start, rest = BODY[0][:60], BODY[0][60:]
    tracked = w_p(
        start,
        runs=f'<w:ins w:id="1" w:author="x">{w_r(rest)}</w:ins>'
        f'<w:del w:id="2" w:author="x"><w:r><w:delText>Not this.</w:delText></w:r></w:del>',
    )
    yield Sample("tracked.docx", docx(tracked + "".join(map(w_p, BODY[1:]))))
    cells = "".join(f"<w:tc>{w_p(text)}</w:tc>" for text in ("1998", "First"))
    table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    yield Sample("table.docx", docx(body + table + w_p("")), (*BODY, "1998 | First"))
    note = f'<w:footnote w:id="1">{w_p("The treaty, page 3.")}</w:footnote>'
    marked = w_p(BODY[0], runs='<w:r><w:footnoteReference w:id="1"/></w:r>')
    yield Sample("footnote.docx", docx(marked + "".join(map(w_p, BODY[1:])), notes=note))
    secret = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Not for print.</w:t></w:r>"
    shown = f'<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t xml:space="preserve">{rest}</w:t></w:r>'
    style = (
        '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/>'
        "<w:rPr><w:vanish/></w:rPr></w:style>"
    )
    styled = '<w:r><w:rPr><w:rStyle w:val="Gone"/></w:rPr><w:t>Nor this.</w:t></w:r>'
    yield Sample(
        "hidden.docx",
        docx(w_p(start, runs=secret + shown + styled) + "".join(map(w_p, BODY[1:])), styles=style),
        warnings=("hidden text",),
    )
    captioned = (
        "".join(map(w_p, BODY[:2])) + w_p("The river in June", "caption") + "".join(map(w_p, BODY[2:]))
    )
    yield Sample("caption.docx", docx(captioned + w_p(CREDIT)))
    yield Sample(
        "soft-hyphens.docx",
        docx(body.replace("Environmental", "Environ\u00admental").replace("of the", "of\u00a0the")),
    )


def _pdfs() -> Iterator[Sample]:
    yield Sample("plain.pdf", pdf([column(BODY)]))
    yield Sample(
        "titled.pdf",
        pdf([[Placed(TITLE, 72, 780, 20), *column(BODY)]], properties="/Author (Lea Marchetti)"),
        title=TITLE,
        authors=("Lea Marchetti",),
    )
    yield Sample("narrow.pdf", pdf([column(BODY[:3], width=30)]), BODY[:3], warnings=("paywall",))
    yield Sample("properties.pdf", pdf([column(BODY)], properties=f"/Title ({TITLE})"), title=TITLE)
    yield Sample("indented.pdf", pdf([column(BODY, indent=16, gap=0)]))
    yield Sample("unspaced.pdf", pdf([column(BODY, gap=0)]))
    yield Sample("divided.pdf", pdf([column(BODY, width=46, hyphens=True)]))
    printed = [
        Placed("10/15/25, 8:03 AM", 20, 825, 7), Placed(f"{TITLE} | The Planet", 250, 825, 7),
        *column(BODY), Placed("https://planet.example/a/bridge", 20, 12, 7), Placed("1/2", 560, 12, 7),
    ]  # fmt: skip
    yield Sample("printed.pdf", pdf([printed]), url="https://planet.example/a/bridge")
    left, right = _columns()
    yield Sample("columns.pdf", pdf([[*left, *right]]))
    by_row = sorted([*left, *right], key=lambda line: (-line.bottom, line.left))
    yield Sample("columns-by-row.pdf", pdf([by_row]))
    thirds = (column(BODY[n : n + 2], left=40 + 90 * n, width=28, indent=10, gap=0) for n in (0, 2, 4))
    drawn = sorted((line for third in thirds for line in third), key=lambda line: (-line.bottom, line.left))
    yield Sample("three-columns.pdf", pdf([drawn]))
    close = [column(BODY[n : n + 2], left=40 + 77 * n, width=28) for n in (0, 2, 4)]
    across = sorted((line for third in close for line in third), key=lambda line: (-line.bottom, line.left))
    yield Sample("close-columns.pdf", pdf([across]))
    note = Placed("1 The treaty, page 3.", 72, left[-1].bottom - 30, 8)
    another = Placed("2 Interview, Vienna.", 310, right[-1].bottom - 30, 8)
    yield Sample("notes.pdf", pdf([[*left, note, *right, another]]))
    upper = [*column(BODY[:1], width=38), *column(BODY[1:2], left=310, width=38)]
    low = min(line.bottom for line in upper) - 30
    cells = (("Year", "Plan", "Cost"), ("1998", "First", "30 m"), ("2009", "Second", "41 m"))
    rows = [
        Placed(text, 72 + 180 * place, low - 16 * number)
        for number, texts in enumerate(cells)
        for place, text in enumerate(texts)
    ]
    lower = [*column(BODY[2:4], top=low - 70, width=38), *column(BODY[4:], left=310, top=low - 70, width=38)]
    yield Sample(
        "table.pdf",
        pdf([[*upper, *rows, *lower]]),
        (*BODY[:2], *map(" | ".join, cells), *BODY[2:]),
        warnings=("Tables",),
    )
    boxed = [Placed("We have waited", 320, 700), Placed("too long", 320, 686)]
    beside = column(BODY[3:], left=310, top=660, width=38)
    yield Sample(
        "boxed.pdf",
        pdf([[*left, *boxed, *beside]], boxes=[(312, 680, 120, 34)]),
        (*BODY, "We have waited too long"),
        warnings=("boxes",),
    )
    headed = [Placed(TITLE, 72, 780, 20), *by_row]
    yield Sample("headed-columns.pdf", pdf([headed]), title=TITLE)
    pages = []
    for number in range(3):
        head = Placed(f"The Planet, 9 December 2024 - page {number + 1}", 72, 800, 9)
        foot = Placed(str(number + 1), 290, 40, 9)
        pages.append([head, *column(BODY[2 * number : 2 * number + 2]), foot])
    yield Sample("running-heads.pdf", pdf(pages))
    first = column(BODY[:2])
    cut = len(column(BODY[:1])) + 1
    carried = [line._replace(bottom=740 - 14 * number) for number, line in enumerate(first[cut:])]
    below = column(BODY[2:], top=740 - 14 * len(carried) - 8)
    yield Sample("over-pages.pdf", pdf([first[:cut], [*carried, *below]]))
    yield Sample("partly-scanned.pdf", pdf([column(BODY), []]), warnings=("1 of 2 pages",))


def _columns() -> tuple[list[Placed], list[Placed]]:
    return column(BODY[:3], width=38), column(BODY[3:], left=310, width=38)


def _mails() -> Iterator[Sample]:
    text = "\n\n".join(BODY)
    known = Sample("", b"", BODY, TITLE, ("Léa Marchetti",), published="2024-12-09T10:30:00+01:00")
    plain = mail(TITLE)
    plain.set_content(text, cte="quoted-printable")
    yield known._replace(name="plain.eml", content=plain.as_bytes())
    wrapped = mail(f"Fwd: RE: {TITLE}")
    wrapped.set_content(_wrapped(BODY) + "\n\n-- \nLéa Marchetti\nThe Planet, Vienna\n")
    yield known._replace(name="signed.eml", content=wrapped.as_bytes())
    both = mail(TITLE)
    both.set_content("Open this mail in a program that shows pages.")
    both.add_alternative(
        f"<html><body>{_paragraphs(BODY)}<p>Unsubscribe here</p></body></html>", subtype="html"
    )
    yield known._replace(name="page.eml", content=both.as_bytes())
    layout = "".join(f"<tr><td>{text}</td></tr>" for text in BODY)
    letter = mail(TITLE)
    letter.set_content(
        f"<table><tr><td>View in browser</td></tr>{layout}</table>", subtype="html", cte="base64"
    )
    yield known._replace(name="letter.eml", content=letter.as_bytes())
    western = mail(TITLE)
    western.set_content(text, charset="cp1252", cte="base64")
    yield known._replace(name="western.eml", content=western.as_bytes())
    bogus = plain.as_bytes().replace(b'charset="utf-8"', b'charset="x-unknown-99"')
    yield known._replace(name="bogus-charset.eml", content=bogus)
    loaded = mail(TITLE)
    loaded.set_content(text)
    loaded.add_attachment(b"%PDF-1.7", "application", "pdf", filename="treaty.pdf")
    yield known._replace(name="attachment.eml", content=loaded.as_bytes(), warnings=("treaty.pdf",))


def _markdown() -> Iterator[Sample]:
    text = "\n\n".join(BODY)
    yield Sample("plain.md", text.encode())
    yield Sample("titled.markdown", f"# {TITLE}\n\n## Old plans\n\n{text}\n".encode(), title=TITLE)
    front = (
        f'---\ntitle: "{TITLE}"\nauthor:\n  - Léa Marchetti\n  - Tom Example\ndate: 2024-12-09\n'
        "url: https://example.org/world/bridge\n---\n\n"
    )
    yield Sample(
        "front-matter.md",
        (front + text).encode(),
        title=TITLE,
        authors=("Léa Marchetti", "Tom Example"),
        published="2024-12-09",
        url="https://example.org/world/bridge",
    )
    byline, note = "*By Conan O'Brien-N’Diaye*", "[^1]: The treaty, page 3."
    noted = f"{byline}\n\n{text}[^1]\n\n{note}\n\n<script>alert(1)</script>\n"
    names = '  - "[[Ada Lind]]"\n  - "[[people/x|Bo Ek]]"'
    clipped = f'---\nsource: "https://planet.example/a"\nauthor:\n{names}\n---\n\n'
    yield Sample(
        "clipped.md",
        (clipped + text).encode(),
        authors=("Ada Lind", "Bo Ek"),
        url="https://planet.example/a",
    )
    yield Sample("notes.md", noted.encode(), authors=("Conan O'Brien-N’Diaye",))
    shaped = [
        f"> {BODY[0]}",
        f"- {BODY[1]}\n- {BODY[2]}",
        _wrapped(BODY[3:4]),
        f"*{BODY[4]}*",
        f"[{BODY[5]}](x.md)",
    ]
    yield Sample("shaped.md", "\n\n".join(shaped).encode())
    mixed = f"{text}\n\n![The river](river.jpg)\n\n| Year | Plan |\n|---|---|\n| 1998 | First |\n"
    yield Sample(
        "mixed.md",
        mixed.replace("€45 million", "<b>€45 million</b>").encode(),
        (*BODY, "Year | Plan", "1998 | First"),
        warnings=("images",),
    )
