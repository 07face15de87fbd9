"""Of a mail that forwards an article, the article is read and nothing that was put around it."""

import textwrap
from email.message import EmailMessage
from pathlib import Path

import pytest
from tests.article.corpus import BODY, TITLE
from tests.article.file_makers import mail

from briefwright.article.article import Article
from briefwright.article.review import Review, reviewed_article
from briefwright.article.reviewing import review_article

NOTE = (
    "Hi Jan, please brief the minister on this one today.",
    "Best,",
    "Anna Kowalska",
    "Desk officer | Ministry",
)
ENGLISH = (
    "From: The Daily <news@daily.example>",
    "Sent: Monday, November 3, 2025 9:12 PM",
    "To: Kowalska, Anna",
    f"Subject: {TITLE}",
)
GERMAN = (
    "Von: Léa Marchetti <lea@planet.example>",
    "Gesendet: Montag, 3. November 2025 21:12",
    "An: Kowalska, Anna",
    f"Betreff: {TITLE}",
)
GMAIL = (
    "---------- Forwarded message ---------",
    "From: Léa Marchetti <lea@planet.example>",
    "Date: Mon, Nov 3, 2025 at 9:12 PM",
    f"Subject: {TITLE}",
    "To: Anna Kowalska <anna@ministry.example>",
)
APPLE = (
    "Begin forwarded message:",
    "",
    "From: Léa Marchetti <lea@planet.example>",
    f"Subject: {TITLE}",
    "Date: 3 November 2025 at 21:12:00 CET",
    "To: anna@ministry.example",
)


def _forwarding(text: str, subtype: str) -> EmailMessage:
    message = mail(f"FW: {TITLE} - please read")
    del message["From"]
    message["From"] = "Anna Kowalska <anna@ministry.example>"
    message.set_content(text, subtype=subtype, cte="quoted-printable")
    return message


def _review(folder: Path, message: EmailMessage) -> Review:
    path = folder / "forward.eml"
    path.write_bytes(message.as_bytes())
    return review_article(path)


def _kept(article: Article) -> list[str]:
    return [article.text[start:end] for start, end in article.kept]


def _page(headers: tuple[str, ...], *, apart: bool) -> str:
    note = f"<p>{NOTE[0]}</p><p>{'<br>'.join(NOTE[1:])}</p>"
    lines = [line.replace("<", "&lt;").replace(">", "&gt;") for line in headers if line]
    bold = [
        f"<b>{line.partition(':')[0]}:</b>{line.partition(':')[2]}" if ":" in line else line for line in lines
    ]
    head = "".join(f"<div>{line}</div>" for line in bold) if apart else f"<p>{'<br>'.join(bold)}</p>"
    return f"<html><body>{note}<div>{head}</div>{''.join(f'<p>{text}</p>' for text in BODY)}</body></html>"


@pytest.mark.parametrize("headers", [ENGLISH, GERMAN, GMAIL, APPLE])
@pytest.mark.parametrize("form", ["lines of a paragraph", "blocks", "plain", "quoted"])
def test_a_forwarded_article_stands_alone(tmp_path: Path, headers: tuple[str, ...], form: str) -> None:
    if form in ("plain", "quoted"):
        below = [*headers, "", *"\n\n".join(BODY).split("\n")]
        if form == "quoted":
            below = [f"> {line}".rstrip() for line in below]
        message = _forwarding(
            "\n".join([NOTE[0], "", "-- ", *NOTE[1:], "", *below, "", "-- ", "Léa"]), "plain"
        )
    else:
        message = _forwarding(_page(headers, apart=form == "blocks"), "html")
    review = _review(tmp_path, message)
    article = reviewed_article(review)
    assert _kept(article) == list(BODY)
    assert article.published == ("2025-11-03T21:12:00")
    assert article.title == TITLE
    if headers is ENGLISH:
        assert (article.authors, article.outlet) == ((), "The Daily")
    else:
        assert (article.authors, article.outlet) == (("Léa Marchetti",), None)
    reasons = {review.text(number): each.reason for number, each in enumerate(review.paragraphs)}
    assert reasons[NOTE[0]] == "covering note"
    assert "mail header" in reasons.values()


def test_of_several_forwards_the_innermost_counts(tmp_path: Path) -> None:
    outer = "From: Bo Ek <bo@ministry.example>\nSent: Tuesday, November 4, 2025 8:00 AM\nSubject: Fw: bridge"
    text = "\n\n".join(["Please see.", outer, "Anna, for you.", "\n".join(GMAIL), *BODY])
    article = reviewed_article(_review(tmp_path, _forwarding(text, "plain")))
    assert _kept(article) == list(BODY)
    assert article.published == "2025-11-03T21:12:00"


def test_a_long_header_goes_on_in_the_next_line(tmp_path: Path) -> None:
    headers = [*GMAIL[:3], "Subject: Ministers agree on a", " bridge across the Drava", ""]
    article = reviewed_article(
        _review(tmp_path, _forwarding("\n".join([*headers, *"\n\n".join(BODY).split("\n")]), "plain"))
    )
    assert _kept(article) == list(BODY)


def test_what_a_reply_quotes_below_is_no_part_of_it(tmp_path: Path) -> None:
    text = "\n\n".join([*BODY, "\n".join(GERMAN), "Can you tell us more about the bridge?"])
    message = mail(f"RE: {TITLE}")
    message.set_content(text)
    review = _review(tmp_path, message)
    article = reviewed_article(review)
    assert _kept(article) == list(BODY)
    assert article.published == "2024-12-09T10:30:00+01:00"
    assert review.paragraphs[-1].reason == "quoted message"


def test_a_forward_without_headers_tells_no_day(tmp_path: Path) -> None:
    text = "\n\n".join(["See below.", "---------- Forwarded message ---------", *BODY])
    article = reviewed_article(_review(tmp_path, _forwarding(text, "plain")))
    assert _kept(article) == list(BODY)
    assert article.published is None


def test_a_list_of_countries_with_colons_is_no_header(tmp_path: Path) -> None:
    lines = ("From: the north", "Many came on foot.", "To: the south")
    message = mail(TITLE)
    message.set_content("\n\n".join([*BODY, *lines]))
    assert _kept(reviewed_article(_review(tmp_path, message))) == [*BODY, *lines]


def test_a_signature_of_a_page_is_set_apart(tmp_path: Path) -> None:
    message = mail(TITLE)
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    message.set_content(f"{paragraphs}<div>-- <br>Léa Marchetti<br>The Planet</div>", subtype="html")
    assert _kept(reviewed_article(_review(tmp_path, message))) == list(BODY)


ADDRESS = "Hana Idris <hana@planet.example>"
ATTRIBUTIONS = {
    f"On Mon, 3 Nov 2025 at 21:12, {ADDRESS} wrote:": "2025-11-03T21:12:00",
    f"On Mon, Nov 3, 2025 at 9:12 PM {ADDRESS} wrote:": "2025-11-03T21:12:00",
    "On Mon, Nov 3, 2025 at 9:12 PM Hana Idris\n<hana@planet.example> wrote:": "2025-11-03T21:12:00",
    f"Am 03.11.2025 um 21:12 schrieb {ADDRESS}:": "2025-11-03",
    f"Le 03/11/2025 à 21:12, {ADDRESS} a écrit :": None,
}


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
@pytest.mark.parametrize("width", [10_000, 66])
def test_an_article_that_a_reply_quotes_stands_alone(tmp_path: Path, attribution: str, width: int) -> None:
    quoted = "\n\n".join(textwrap.fill(text, width, break_on_hyphens=False) for text in BODY).split("\n")
    text = "\n".join([
        "Thanks, useful.", "", attribution, "", *(f"> {line}".rstrip() for line in quoted), "", "Anna"
    ])  # fmt: skip
    review = _review(tmp_path, _forwarding(text, "plain"))
    article = reviewed_article(review)
    assert _kept(article) == list(BODY)
    assert article.authors == ("Hana Idris",)
    assert article.published == ATTRIBUTIONS[attribution]
    reasons = {review.text(number): each.reason for number, each in enumerate(review.paragraphs)}
    assert reasons["Thanks, useful."] == reasons["Anna"] == "covering note"
    assert {
        review.text(n) for n, each in enumerate(review.paragraphs) if each.reason == "mail header"
    } == set(attribution.split("\n"))


def test_an_unsigned_quotation_has_no_author_and_no_day(tmp_path: Path) -> None:
    text = "\n".join(["Useful.", "", "On Monday they wrote:", "", *(f"> {line}\n>" for line in BODY)])
    article = reviewed_article(_review(tmp_path, _forwarding(text, "plain")))
    assert _kept(article) == list(BODY)
    assert article.published is None


def test_what_somebody_wrote_is_no_reply(tmp_path: Path) -> None:
    lines = ("On Monday at 21:12 the minister wrote:", "“We agree.”")
    article = reviewed_article(_review(tmp_path, _forwarding("\n\n".join([BODY[0], *lines]), "plain")))
    assert _kept(article) == [BODY[0], *lines]
