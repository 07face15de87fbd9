import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.analysis.analysis import Analysis
from briefwright.brief.brief import Brief
from briefwright.brief.budget import budget_words, too_long
from briefwright.brief.budget_edits import SetFit, SetMaxPages
from briefwright.brief.checks.printed import Printed
from briefwright.brief.cuts import Cut, cuts_for, possible_cuts
from briefwright.brief.item_edits import AddItem, EditText, IncludeItems
from briefwright.brief.section_edits import IncludeSection

LINES = {f"i{number}": number for number in range(1, 9)}


@pytest.mark.parametrize(
    ("allowed", "printed", "words", "excess"),
    [
        (2, Printed(3, (40, 48, 6)), "2 pages allowed, 2 pages and 6 lines used", 6),
        (2, Printed(2, (40, 31)), "2 pages allowed, 1 page and 31 lines used", 0),
        (1, Printed(1, (1,)), "1 page allowed, 1 line used", 0),
        (1, Printed(3, (40, 48, 6)), "1 page allowed, 2 pages and 6 lines used", 54),
        (2, Printed(2, (40, 0)), "2 pages allowed, 2 pages used", 0),
        (None, Printed(2, (40, 31)), "1 page and 31 lines used", 0),
        (2, Printed(2, (40, 31), scale=0.93), "2 pages allowed, 1 page and 31 lines used in type at 93%", 0),
    ],
)
def test_what_is_used_is_told_in_pages_and_lines(
    allowed: int | None, printed: Printed, words: str, excess: int
) -> None:
    assert budget_words(allowed, printed) == words
    assert too_long(allowed if allowed is not None else 9, printed) == excess


def names(cuts: tuple[Cut, ...], brief: Brief) -> list[str | None]:
    items = [brief.item(cut.item) for cut in cuts]
    return [item.origin.sentence for item in items if item is not None]


def two_in_each_section(brief: Brief) -> Brief:
    """Tick “Fighting in the capital”, and put the outlook's sentence and own words beside others."""
    every = tuple(item.id for section in brief.sections for item in section.items)
    brief = IncludeItems(every, True).apply(brief)
    brief = AddItem("outlook", 0, "Own words.").apply(brief)
    return AddItem("developments", 0, "Own words.").apply(brief)


def test_the_least_salient_go_first_and_no_section_is_emptied(brief: Brief, analysis: Analysis) -> None:
    assert names(possible_cuts(brief, analysis, LINES), brief) == []
    more = two_in_each_section(brief)
    cuts = possible_cuts(more, analysis, LINES)
    assert names(cuts, more) == ["s2", "s6"]
    assert [cut.score for cut in cuts] == [0.5, 0.65]
    assert [cut.lines for cut in cuts] == [LINES[cut.item] for cut in cuts]
    assert [cut.section for cut in cuts] == ["Key developments", "Outlook"]


def test_what_was_edited_goes_after_what_was_not(brief: Brief, analysis: Analysis) -> None:
    more = two_in_each_section(brief)
    fighting = more.item_of_sentence("s2")
    assert fighting is not None
    edited = EditText(fighting.id, "Fighting had ended.").apply(more)
    assert names(possible_cuts(edited, analysis, LINES), edited) == ["s6", "s2"]


def test_what_is_not_printed_is_no_cut(brief: Brief, analysis: Analysis) -> None:
    more = IncludeSection("outlook", False).apply(two_in_each_section(brief))
    assert names(possible_cuts(more, analysis, {}), more) == ["s2"]
    fighting = more.item_of_sentence("s2")
    assert fighting is not None
    assert possible_cuts(IncludeItems((fighting.id,), False).apply(more), analysis, {}) == ()


@given(st.lists(st.integers(0, 9), max_size=12), st.integers(0, 60))
def test_no_more_is_cut_than_is_needed(sizes: list[int], lines: int) -> None:
    cuts = tuple(Cut(f"i{number}", "", "", number / 10, size) for number, size in enumerate(sizes))
    chosen = cuts_for(cuts, lines)
    saved = sum(cut.lines for cut in chosen)
    assert chosen == cuts[: len(chosen)]
    assert saved >= lines or chosen == cuts
    assert not chosen or saved - chosen[-1].lines < lines


def test_the_budget_is_edited_and_an_old_brief_has_none(brief: Brief) -> None:
    assert (brief.max_pages, brief.fit) == (None, False)
    limited = SetFit(True).apply(SetMaxPages(2).apply(brief))
    assert (limited.max_pages, limited.fit) == (2, True)
    assert SetFit(False).label == "Print at full size"
    assert SetMaxPages(None).apply(limited).max_pages is None
    old = msgspec.json.encode(brief).replace(b'"fit":false,', b"").replace(b'"max_pages":null,', b"")
    assert b"fit" not in old
    assert msgspec.json.decode(old, type=Brief) == brief
