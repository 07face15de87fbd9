import msgspec
import pytest

from briefwright.brief.brief import Brief
from briefwright.brief.checks import blocking, check_brief
from briefwright.brief.edits import IncludeActors, SetHeader, SetMarking, SetTitle
from briefwright.brief.item_edits import AddItem, EditText, IncludeItems
from briefwright.brief.section_edits import IncludeSection


def codes(brief: Brief, pages: int | None = None) -> list[tuple[str, str]]:
    return [(check.level, check.code) for check in check_brief(brief, pages)]


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
    finding = check_brief(complete(brief), 1, "𒀀\ue123")[0]
    assert (finding.level, finding.code) == ("block", "missing-glyphs")
    assert "has “𒀀” (U+12000), U+E123. Install a font" in finding.message
    many = check_brief(complete(brief), 1, "".join(map(chr, range(0x12000, 0x12020))))[0].message
    assert "(U+1200B), … Install" in many
    assert many.count("U+") == 12


def test_a_section_that_prints_the_actors_table_is_not_empty(brief: Brief) -> None:
    actors = next(section for section in brief.sections if section.id == "actors")
    without = IncludeItems(tuple(item.id for item in actors.items), False).apply(complete(brief))
    assert codes(without) == []
    names = tuple(row.name for row in without.actors)
    assert codes(IncludeActors(names, False).apply(without)) == [("warn", "empty-section")]


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
    finding = check_brief(limited, pages=2)[0]
    assert (finding.level, finding.code) == ("block", "too-long")
    assert "2 pages" in finding.message
    assert "1 page is allowed" in finding.message


def test_words_to_look_at_are_told_with_their_item(brief: Brief) -> None:
    item = brief.sections[0].items[0]
    for text, words in (
        ("It was the the plan.", "Sentence 1: “the” stands twice."),
        ("Russia itâ€™s done.", "in a broken encoding"),
        ("Russia gave viele asylum.", "“viele” is German: “many”?"),
    ):
        edited = EditText(item.id, text).apply(complete(brief))
        (found,) = check_brief(edited, article_language="en")
        assert (found.level, found.code) == ("warn", "proofing")
        assert (found.item, found.section) == (item.id, "bottom_line")
        assert words in found.message
        left_out = check_brief(IncludeItems((item.id,), False).apply(edited))
        assert "proofing" not in [check.code for check in left_out]


def test_words_are_stray_in_their_own_language_alone(brief: Brief) -> None:
    item = brief.sections[0].items[0]
    edited = EditText(item.id, "Russia gave viele asylum.").apply(complete(brief))
    assert check_brief(edited, article_language="de") == ()
    own = AddItem("bottom_line", 0, "Russia gave viele asylum.").apply(complete(brief))
    assert [each.code for each in check_brief(own, article_language="de")] == ["proofing"]
