from datetime import date

import msgspec
import pytest

from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.brief.checks.check import Check
from briefwright.brief.checks.currency import Currency
from briefwright.brief.checks.every import blocking, check_brief
from briefwright.brief.checks.fixes import fix_of
from briefwright.brief.checks.printed import LostText, Printed
from briefwright.brief.edits import SetHeader, SetMarking, SetSource, SetTitle
from briefwright.brief.item_edits import AddItem, EditText, IncludeItems
from briefwright.brief.row_edits import IncludeRows
from briefwright.brief.section_edits import IncludeSection

TODAY = date(2025, 1, 18)


def codes(brief: Brief, pages: int | None = None) -> list[tuple[str, str]]:
    return [
        (check.level, check.code) for check in check_brief(brief, printed=Printed(pages) if pages else None)
    ]


def complete(brief: Brief) -> Brief:
    brief = SetMarking("OFFICIAL").apply(SetHeader("date", "2024-12-10").apply(brief))
    return IncludeSection("developments", False).apply(brief)


def test_a_complete_brief_has_no_findings(brief: Brief) -> None:
    assert codes(complete(brief), pages=2) == []


def test_missing_marking_date_and_empty_sections_are_warned_of(brief: Brief) -> None:
    assert codes(brief) == [("warn", "empty-section"), ("warn", "no-marking"), ("warn", "no-date")]


@pytest.mark.parametrize("marking", ["", " \n\t", "\u200b\u202e", "\x00\x1b", "\u3164\ufe0f", "\ud800"])
def test_a_marking_that_nobody_would_see_is_none(brief: Brief, marking: str) -> None:
    assert codes(SetMarking(marking).apply(complete(brief))) == [("warn", "no-marking")]


def test_a_marking_that_cannot_be_read_at_once_blocks(brief: Brief) -> None:
    assert codes(SetMarking("W" * 120 + "\u200b \n").apply(complete(brief))) == []
    finding = check_brief(SetMarking("W" * 121).apply(complete(brief)))[0]
    assert (finding.level, finding.code) == ("block", "marking-too-long")
    assert "121 characters" in finding.message
    assert "Shorten it" in finding.message


def test_characters_that_no_font_has_block_and_are_named(brief: Brief) -> None:
    finding = check_brief(complete(brief), printed=Printed(1, missing="𒀀\ue123"))[0]
    assert (finding.level, finding.code) == ("block", "missing-glyphs")
    assert "has “𒀀” (U+12000), U+E123. Install a font" in finding.message
    many = check_brief(
        complete(brief), printed=Printed(1, missing="".join(map(chr, range(0x12000, 0x12020))))
    )[0].message
    assert "(U+1200B), … Install" in many
    assert many.count("U+") == 12


def test_a_section_that_prints_the_actors_table_is_not_empty(brief: Brief) -> None:
    actors = next(section for section in brief.sections if section.id == "actors")
    without = IncludeItems(tuple(item.id for item in actors.items), False).apply(complete(brief))
    assert codes(without) == []
    names = tuple(row.id for row in without.actors)
    assert codes(IncludeRows("actors", names, False).apply(without)) == [("warn", "empty-section")]


def test_a_brief_with_nothing_to_print_is_blocked(brief: Brief) -> None:
    every = tuple(item.id for section in brief.sections for item in section.items)
    assert ("block", "nothing-to-print") in codes(IncludeItems(every, False).apply(brief))


def test_an_empty_title_blocks(brief: Brief) -> None:
    assert ("block", "no-title") in codes(SetTitle("  ").apply(brief))


def test_a_quotation_that_differs_from_its_source_blocks_and_says_where(brief: Brief) -> None:
    item = brief.sections[0].items[0]
    forged = msgspec.structs.replace(item, text=item.text.replace("granted", "refused"))
    section = msgspec.structs.replace(brief.sections[0], items=(forged,))
    finding = check_brief(msgspec.structs.replace(brief, sections=(section, *brief.sections[1:])))[0]
    assert (finding.code, finding.item, finding.section) == ("quotation-differs", item.id, "bottom_line")


def test_an_edited_item_is_no_forgery(brief: Brief) -> None:
    item = brief.sections[0].items[0]
    assert not blocking(check_brief(EditText(item.id, "Other words.").apply(brief)))


def test_an_item_without_words_is_warned_of(brief: Brief) -> None:
    item = brief.sections[0].items[0]
    assert ("warn", "empty-item") in codes(EditText(item.id, " ").apply(brief))


def test_the_page_limit_blocks_once_the_length_is_known(brief: Brief) -> None:
    limited = msgspec.structs.replace(complete(brief), max_pages=1)
    assert codes(limited) == []
    assert codes(limited, pages=1) == []
    finding = check_brief(limited, printed=Printed(2))[0]
    assert (finding.level, finding.code) == ("block", "too-long")
    assert "2 pages" in finding.message
    assert "1 page is allowed" in finding.message


def test_words_to_look_at_are_told_with_their_item(brief: Brief, article: Article) -> None:
    item = brief.sections[0].items[0]
    for text, words in (
        ("It was the the plan.", "Sentence 1: “the” stands twice."),
        ("Russia itâ€™s done.", "in a broken encoding"),
        ("Russia gave viele asylum.", "“viele” is German: “many”?"),
    ):
        edited = EditText(item.id, text).apply(complete(brief))
        (found,) = check_brief(edited, article)
        assert (found.level, found.code) == ("warn", "proofing")
        assert (found.item, found.section) == (item.id, "bottom_line")
        assert words in found.message
        left_out = check_brief(IncludeItems((item.id,), False).apply(edited))
        assert "proofing" not in [check.code for check in left_out]


def test_words_are_stray_in_their_own_language_alone(brief: Brief, article: Article) -> None:
    german = msgspec.structs.replace(article, language="de")
    item = brief.sections[0].items[0]
    edited = EditText(item.id, "Russia gave viele asylum.").apply(complete(brief))
    assert check_brief(edited, german) == ()
    own = AddItem("bottom_line", 0, "Russia gave viele asylum.").apply(complete(brief))
    assert [each.code for each in check_brief(own, german)] == ["proofing", "no-source"]


def test_own_words_are_told_as_having_no_source(brief: Brief) -> None:
    own = AddItem("bottom_line", 0, "Nothing is known of the talks.").apply(complete(brief))
    (finding,) = check_brief(own)
    assert (finding.level, finding.code, finding.section) == ("info", "no-source", "bottom_line")


def test_a_quotation_that_the_article_does_not_hold_blocks(brief: Brief, article: Article) -> None:
    assert check_brief(complete(brief), article) == ()
    other = msgspec.structs.replace(article, text=article.text.replace("Turkey called", "Turkey howled"))
    (finding,) = check_brief(complete(brief), other)
    assert (finding.level, finding.code) == ("block", "source-differs")
    assert "sentence 5 reads otherwise there" in finding.message
    fixed = fixed_by(finding, complete(brief))
    assert "source-differs" not in [check.code for check in check_brief(fixed, other)]


@pytest.mark.parametrize(
    ("published", "date", "days"),
    [("2024-12-09", "2025-01-08", None), ("2024-12-09", "2025-01-09", 31), ("2024-12-09", "soon", 40)],
)
def test_a_source_much_older_than_the_brief_is_warned_of(
    brief: Brief, published: str, date: str, days: int | None
) -> None:
    dated = SetHeader("date", date).apply(SetSource("published", published).apply(complete(brief)))
    found = check_brief(dated, currency=Currency(TODAY))
    assert [check.code for check in found] == ([] if days is None else ["source-old"])
    assert (
        days is None or f"published {days} days {'ago' if date == 'soon' else 'before'}" in found[0].message
    )
    assert check_brief(dated, currency=Currency(TODAY, days_allowed=None)) == ()


def test_a_file_that_has_changed_since_its_import_is_warned_of(brief: Brief) -> None:
    (found,) = check_brief(complete(brief), currency=Currency(TODAY, None, file_changed=True))
    assert (found.level, found.code) == ("warn", "source-changed")
    assert "asylum.txt has changed" in found.message


def test_text_that_is_not_seen_leads_to_its_item_and_page(brief: Brief) -> None:
    item = brief.sections[0].items[0]
    lost = (LostText("A long word", 1, "off the page", item.id), LostText("More", 0, "clipped"))
    off, clipped = check_brief(complete(brief), printed=Printed(2, lost=lost))
    assert (off.level, off.code, off.item, off.page) == ("warn", "text-lost", item.id, 1)
    assert off.message.startswith("On page 2, “A long word” stands off the page")
    assert (clipped.item, clipped.page) == (None, 0)
    assert "“More” is cut off" in clipped.message


def test_a_picture_without_alternative_text_is_warned_of(brief: Brief) -> None:
    (found,) = check_brief(complete(brief), printed=Printed(1, undescribed=("logo.png",)))
    assert (found.level, found.code) == ("warn", "no-alternative-text")
    assert "“logo.png”" in found.message


def test_a_character_without_a_glyph_leads_to_the_item_that_has_it(brief: Brief) -> None:
    item = brief.sections[2].items[0]
    odd = EditText(item.id, "Moscow \ue123.").apply(complete(brief))
    finding = check_brief(odd, printed=Printed(1, missing="\ue123"))[0]
    assert (finding.code, finding.item, finding.section) == ("missing-glyphs", item.id, brief.sections[2].id)


def test_the_lines_that_are_too_many_are_counted(brief: Brief) -> None:
    limited = msgspec.structs.replace(complete(brief), max_pages=2)
    assert check_brief(limited, printed=Printed(2, (40, 48))) == ()
    (finding,) = check_brief(limited, printed=Printed(3, (40, 48, 6)))
    assert finding.message == (
        "The brief has 2 pages and 6 lines, but 2 pages are allowed. It is 6 lines too long. "
        "Leave some items out or allow more pages."
    )
    assert finding.page == 2
    fitted = msgspec.structs.replace(limited, fit=True)
    (finding,) = check_brief(fitted, printed=Printed(3, (40, 48, 1), scale=0.9))
    assert "in the smallest type that its template allows" in finding.message
    assert "1 line too long" in finding.message


@pytest.mark.parametrize("code", ["no-date", "empty-section", "empty-item", "quotation-differs", "proofing"])
def test_a_finding_is_gone_once_its_fix_is_made(code: str, brief: Brief) -> None:
    items = [section.items[0] for section in brief.sections if section.items]
    broken = EditText(items[0].id, "It was the the plan.").apply(brief)
    broken = EditText(items[3].id, " ").apply(broken)
    forged = msgspec.structs.replace(items[2], text="Moscow had left.")
    broken = msgspec.structs.replace(
        broken,
        sections=tuple(
            msgspec.structs.replace(
                section, items=tuple(forged if item.id == forged.id else item for item in section.items)
            )
            for section in broken.sections
        ),
    )
    (finding,) = (check for check in check_brief(broken) if check.code == code)
    assert finding.fix
    fixed = fixed_by(finding, broken)
    assert code not in [check.code for check in check_brief(fixed)]
    assert code != "no-date" or fixed.header.date == "2025-01-18"


def fixed_by(finding: Check, brief: Brief) -> Brief:
    edit = fix_of(finding, brief, "en", TODAY)
    assert edit is not None
    return edit.apply(brief)


def test_a_finding_that_the_program_cannot_put_right_has_no_fix(brief: Brief) -> None:
    (finding,) = (check for check in check_brief(brief) if check.code == "no-marking")
    assert fix_of(finding, brief, "en", TODAY) is None
