"""`briefwright build` as a script would run it, its PDF read back."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf

from briefwright.article.reading import read_article
from briefwright.brief.file import read_brief
from briefwright.brief.profile_shelf import user_profile_folder

Program = Callable[..., subprocess.CompletedProcess[str]]
Texts = Callable[[Path], list[str]]

HEADINGS = ["Bottom line", "Key developments", "Background", "Russian position", "Regional actors", "Outlook"]


def order_of(headings: list[str], text: str) -> list[str]:
    """Return the headings that stand in the text, in their order there."""
    found = {heading: text.find(heading) for heading in headings}
    return sorted((heading for heading, place in found.items() if place >= 0), key=lambda h: found[h])


def test_the_brief_holds_header_sections_in_order_and_the_marking_on_every_page(
    briefwright: Program, seed_article: Path, full_header: tuple[str, ...], page_texts: Texts, tmp_path: Path
) -> None:
    ran = briefwright("build", seed_article, "-o", "brief.pdf", *full_header)
    assert ran.returncode == 0
    # What dangles and a stray word are all that is left to look at.
    said = ran.stderr.splitlines()
    assert any(line.startswith("warn: Sentence 2: “This” stands for what was named before") for line in said)
    assert all(line.startswith("warn: Sentence ") for line in said)
    pages = page_texts(tmp_path / "brief.pdf")
    assert ran.stdout == "brief.pdf: 1 page\n"
    assert len(pages) == 1
    for words in ("Minister", "Eastern Desk", "9 December 2024", "EECA/2024/118", "Russia grants asylum"):
        assert words in pages[0]
    assert order_of(HEADINGS, " ".join(pages)) == HEADINGS
    for number, page in enumerate(pages, start=1):
        assert page.count("OFFICIAL") == 2
        assert f"Page {number} of {len(pages)}" in page


def test_a_focus_that_the_article_does_not_name_is_told(
    briefwright: Program, full_header: tuple[str, ...], seed_article: Path
) -> None:
    ran = briefwright("build", seed_article, "-o", "brief.pdf", "--json", "--focus", "Atlantis", *full_header)
    (missing,) = (c for c in json.loads(ran.stdout)["checks"] if c["code"] == "focus-not-named")
    assert ran.returncode == 0
    assert missing["message"].startswith("The article does not name “Atlantis”")
    assert f"warn: {missing['message']}\n" in ran.stderr


def test_what_to_look_at_in_an_import_and_in_its_words_is_told(
    briefwright: Program, full_header: tuple[str, ...], seed_article: Path, tmp_path: Path
) -> None:
    (tmp_path / "stub.txt").write_text("Russia signed the the treaty on Monday, it said.", encoding="utf-8")
    ran = briefwright("build", "stub.txt", "-o", "brief.pdf", "--json", *full_header)
    few = "The article has only 9 words: is the rest behind a paywall?"
    report = json.loads(ran.stdout)
    assert (ran.returncode, report["import_warnings"]) == (0, [few])
    (twice,) = (check for check in report["checks"] if check["code"] == "proofing")
    assert (twice["level"], twice["item"]) == ("warn", "i1")
    assert f"import: {few}\n" in ran.stderr
    assert f"warn: {twice['message']}\n" in ran.stderr
    report = json.loads(briefwright("build", seed_article, "-o", "brief.pdf", "--json").stdout)
    assert report["import_warnings"] == []
    (viele,) = (check for check in report["checks"] if check["code"] == "proofing")
    assert viele["message"] == "Sentence 3: “viele” is German: “many”?"


def test_the_order_of_the_sections_named_is_the_order_printed(
    briefwright: Program, seed_article: Path, page_texts: Texts, tmp_path: Path
) -> None:
    ran = briefwright("build", seed_article, "-o", "brief.pdf", "--sections", "outlook,background")
    assert ran.returncode == 0
    assert order_of(HEADINGS, " ".join(page_texts(tmp_path / "brief.pdf"))) == ["Outlook", "Background"]


def test_every_sentence_can_be_printed(
    briefwright: Program, seed_article: Path, page_texts: Texts, tmp_path: Path
) -> None:
    assert briefwright("build", seed_article, "-o", "brief.pdf", "--all").returncode == 0
    text = "".join("".join(page_texts(tmp_path / "brief.pdf")).split())
    article = read_article(seed_article)
    for start, end in article.paragraphs:
        for sentence_end in ("".join(article.text[start:end].split())[-12:],):
            assert sentence_end in text


def test_the_source_text_and_the_brief_are_attached_and_saved(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
    ran = briefwright("build", seed_article, "-o", "brief.pdf", "--save", "work.brief", "--json")
    report = json.loads(ran.stdout)
    assert report["output"] == "brief.pdf"
    saved = read_brief(tmp_path / "work.brief")
    with pikepdf.open(tmp_path / "brief.pdf") as pdf:
        assert report["pages"] == len(pdf.pages)
        attached = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
    assert attached["source.txt"].decode() == saved.article.text
    assert json.loads(attached["brief.json"])["title"] == saved.brief.title


def test_the_same_input_gives_the_same_bytes_also_on_another_day_and_elsewhere(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "elsewhere" / seed_article.name
    copy.parent.mkdir()
    shutil.copy(seed_article, copy)
    assert briefwright("build", seed_article, "-o", "one.pdf", "--save", "one.brief").returncode == 0
    another_day = ("env", "TZ=Pacific/Auckland", "PYTHONHASHSEED=7", "LC_ALL=C", "SOURCE_DATE_EPOCH=86400")
    ran = briefwright("build", copy, "-o", "elsewhere/two.pdf", "--save", "two.brief", prefix=another_day)
    assert ran.returncode == 0
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "elsewhere" / "two.pdf").read_bytes()
    assert (tmp_path / "one.brief").read_bytes() == (tmp_path / "two.brief").read_bytes()


def test_a_brief_over_its_page_limit_is_blocked_and_not_written(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
    ran = briefwright("build", seed_article, "-o", "brief.pdf", "--all", "--max-pages", "1")
    assert ran.returncode == 3
    assert "1 page is allowed" in ran.stderr
    assert not (tmp_path / "brief.pdf").exists()


def test_a_brief_is_fitted_to_its_pages_or_told_by_how_many_lines_it_is_too_long(
    briefwright: Program, seed_article: Path, page_texts: Texts, tmp_path: Path
) -> None:
    sections = ("--sections", "background,position,actors", "--all", "--json")
    build = ("build", seed_article, "-o", "brief.pdf", *sections)
    plain = json.loads(briefwright(*build).stdout)
    assert (plain["pages"], len(plain["lines"]), plain["scale"]) == (3, 3, 1.0)
    fitted = json.loads(briefwright(*build, "--max-pages", "2", "--fit").stdout)
    assert (len(page_texts(tmp_path / "brief.pdf")), fitted["pages"]) == (2, 2)
    assert 0.88 <= fitted["scale"] < 1
    ran = briefwright(*build, "--max-pages", "1", "--fit")
    blocked = json.loads(ran.stdout)
    assert (ran.returncode, blocked["output"], blocked["scale"]) == (3, None, 0.88)
    too_long = sum(blocked["lines"][1:])
    assert (
        f"in the smallest type that its template allows, but 1 page is allowed. It is {too_long} "
        in ran.stderr
    )


def test_characters_that_no_font_has_block_and_nothing_is_written(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
    title = "Private " + "".join(map(chr, range(0xE123, 0xE143)))
    ran = briefwright("build", seed_article, "-o", "brief.pdf", "--title", title, "--date", "today", "--json")
    assert (ran.returncode, json.loads(ran.stdout)["checks"][0]["code"]) == (3, "missing-glyphs")
    (said,) = (line for line in ran.stderr.splitlines() if "font" in line)
    assert said.startswith("block: No font on this computer has U+E123, U+E124, ")
    assert said.count("U+") == 12
    assert not (tmp_path / "brief.pdf").exists()


def test_template_syntax_and_markup_in_the_article_are_printed_as_text(
    briefwright: Program, page_texts: Texts, tmp_path: Path
) -> None:
    hostile = "Russia said {{ 7*7 }} and {% raw %} on Sunday. <script>alert(1)</script> was seen in Moscow."
    (tmp_path / "hostile.txt").write_text(hostile, encoding="utf-8")
    assert briefwright("build", "hostile.txt", "-o", "brief.pdf", "--all").returncode == 0
    text = " ".join(page_texts(tmp_path / "brief.pdf"))
    for words in ("{{ 7*7 }}", "{% raw %}", "<script>alert(1)</script>"):
        assert words in text


def test_paper_language_and_focus_follow_the_arguments(
    briefwright: Program, seed_article: Path, page_texts: Texts, tmp_path: Path
) -> None:
    ran = briefwright(
        *(
            "build",
            seed_article,
            "-o",
            "brief.pdf",
            "--page",
            "Letter",
            "--language",
            "fr",
            "--focus",
            "Syria",
        ),
        *("--date", "2024-12-09", "--all"),
    )
    assert ran.returncode == 0
    with pikepdf.open(tmp_path / "brief.pdf") as pdf:
        box = [float(str(edge)) for edge in pdf.pages[0].mediabox]
        assert str(pdf.Root.Lang) == "fr"
    assert [round(edge) for edge in box] == [0, 0, 612, 792]
    text = " ".join(page_texts(tmp_path / "brief.pdf"))
    assert "9 décembre 2024" in text
    assert "L’essentiel" in text
    assert "Syria et Russia" in text


NO_INTERNET = """
import socket

class Fenced(socket.socket):
    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None and family != getattr(socket, "AF_UNIX", None):
            raise OSError("an internet socket was opened")
        super().__init__(family, type, proto, fileno)

socket.socket = Fenced
"""


def test_everything_works_without_a_network(
    briefwright: Program,
    altered: Callable[[str], tuple[str, ...]],
    has_namespaces: bool,
    seed_article: Path,
    tmp_path: Path,
) -> None:
    prefixes = [altered(NO_INTERNET), *([("unshare", "-rn")] if has_namespaces else [])]
    for number, prefix in enumerate(prefixes):
        ran = briefwright("build", seed_article, "-o", f"{number}.pdf", prefix=prefix)
        assert (ran.returncode, (tmp_path / f"{number}.pdf").is_file()) == (0, True)


def test_a_marking_of_the_organisation_brings_its_rules(
    briefwright: Program, seed_article: Path, page_texts: Texts, tmp_path: Path
) -> None:
    own = tmp_path / "markings.toml"
    own.write_text(
        'format = "brief-markings/1"\nname = "Ours"\n[[marking]]\ntext = "HOUSE"\nin-file-name = true\n',
        encoding="utf-8",
    )
    given = ("build", seed_article, "-o", "brief.pdf", "--marking", "HOUSE", "--markings", own)
    assert briefwright(*given, "--save", "brief.brief").returncode == 0
    assert all(page.count("HOUSE") == 2 for page in page_texts(tmp_path / "brief.pdf"))
    rules = read_brief(tmp_path / "brief.brief").brief.marking_rules
    assert rules is not None
    assert rules.in_file_name
    own.write_text("format = 1", encoding="utf-8")
    ran = briefwright(*given)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "markings.toml are not valid" in ran.stderr


def test_a_profile_of_ones_own_gives_the_sections(
    briefwright: Program,
    full_header: tuple[str, ...],
    seed_article: Path,
    page_texts: Texts,
    tmp_path: Path,
) -> None:
    folder = user_profile_folder()
    folder.mkdir(parents=True)
    head = 'format = "brief-profile/1"\nid = "daily"\nname = "Daily"\nsummary = "Mine."\n'
    sections = '[[section]]\nid = "legal"\ntitle = "Legal"\n[[section]]\nid = "outlook"\ntitle = "Next"\n'
    (folder / "daily.toml").write_text(head + sections + 'shown_as = "bullets"\n', encoding="utf-8")
    (folder / "broken.toml").write_text(head.replace("daily", "broken"), encoding="utf-8")
    chosen = ("--profile", "daily", "--sections", "outlook,legal", "--json")
    ran = briefwright("build", seed_article, "-o", "brief.pdf", *chosen, *full_header)
    assert ran.returncode == 0
    assert json.loads(ran.stdout)["sections"] == ["outlook"]
    assert "warn: “Legal” has no included item" in ran.stderr
    assert "Next" in page_texts(tmp_path / "brief.pdf")[0]
    ran = briefwright("build", seed_article, "-o", "brief.pdf", "--profile", "broken")
    assert ran.returncode == 2
    assert "broken.toml is not valid" in ran.stderr
