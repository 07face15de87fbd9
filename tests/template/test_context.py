import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.article.article import Article
from briefwright.brief.brief import Brief, Header, Item, Origin, Section, ShownAs, SourceRecord
from briefwright.template.context import CONTEXT_FIELDS, brief_context
from briefwright.template.labels import LABEL_LANGUAGES, labels_for

replace = msgspec.structs.replace


def test_paragraphs_are_numbered_through_all_sections_and_the_bottom_line_is_not(
    brief: Brief, article: Article
) -> None:
    context = brief_context(brief, article)
    assert [item["number"] for item in context["bottom_line"]["items"]] == [None]
    numbers = [(s["id"], item["number"]) for s in context["sections"] for item in s["items"]]
    assert numbers == [("developments", 1), ("developments", 2), ("actors", 3)]


def test_bullets_have_no_numbers(brief: Brief, article: Article) -> None:
    context = brief_context(_shown(brief, "developments", "bullets"), article)
    numbers = [(s["shown_as"], item["number"]) for s in context["sections"] for item in s["items"]]
    assert numbers == [("bullets", None), ("bullets", None), ("paragraphs", 1)]


def test_a_section_by_actor_is_printed_and_numbered_group_by_group(brief: Brief, article: Article) -> None:
    names = ("Turkey", None, "Russia", "Turkey")
    items = tuple(_spoken_by(brief, number, name) for number, name in enumerate(names))
    comment = Item("o9", "So they say.", Origin("own"))
    section = Section("actors", "Actors", (*items[:3], comment, *items[3:]), shown_as="actors")
    (printed,) = brief_context(replace(brief, sections=(section,)), article)["sections"]
    groups = [(group["actor"], [item["id"] for item in group["items"]]) for group in printed["groups"]]
    assert groups == [(None, ["n1"]), ("Turkey", ["n0", "n3"]), ("Russia", ["n2", "o9"])]
    assert [item["id"] for item in printed["items"]] == ["n1", "n0", "n3", "n2", "o9"]
    assert [item["number"] for item in printed["items"]] == [1, 2, 3, 4, 5]
    assert printed["items"][1]["note"] == printed["groups"][1]["items"][0]["note"]
    plain = brief_context(_shown(replace(brief, sections=(section,)), "actors", "paragraphs"), article)
    assert [group["actor"] for group in plain["sections"][0]["groups"]] == [None]


def _shown(brief: Brief, section_id: str, shown_as: ShownAs) -> Brief:
    sections = tuple(replace(s, shown_as=shown_as) if s.id == section_id else s for s in brief.sections)
    return replace(brief, sections=sections)


def _spoken_by(brief: Brief, number: int, actor: str | None) -> Item:
    origin = replace(brief.sections[1].items[0].origin, sentence=f"s{number}", actor=actor)
    return Item(f"n{number}", "Said.", origin)


def test_only_what_is_included_is_printed(brief: Brief, article: Article) -> None:
    context = brief_context(brief, article)
    assert [section["id"] for section in context["sections"]] == ["developments", "actors"]
    assert [row["name"] for row in context["actors"]] == ["Turkey", "Russia"]
    assert "Left out" not in str(context)
    assert "premature" not in str(context)


def test_notes_are_numbered_in_the_order_of_first_use_and_name_their_sentence(
    brief: Brief, article: Article
) -> None:
    notes = brief_context(brief, article)["notes"]
    assert [(n["number"], n["paragraph"], n["sentence"]) for n in notes] == [
        *((1, 1, 2), (2, 1, 1), (3, 2, 3), (4, 2, 4))
    ]
    assert {
        "outlet": "The Courier",
        "title": "Assad in Moscow",
        "authors": ["A. Writer", "B. Writer"],
        "published": "9 December 2024",
        "file": "article.txt",
    }.items() <= notes[0].items()
    assert [n["original"] for n in notes] == [None, "Moscow took the president in.", None, None]


def test_a_sentence_used_twice_has_one_note(brief: Brief, article: Article) -> None:
    first = brief.sections[1].items[0]
    again = Section("outlook", "Outlook", (replace(first, id="i9"),))
    context = brief_context(replace(brief, sections=(*brief.sections[:2], again), actors=()), article)
    used = [item for section in context["sections"] for item in section["items"] if item["note"] == 1]
    assert [item["ref"] for item in used] == ["ref-1", None]
    assert len(context["notes"]) == 2


def test_an_item_merged_of_several_sentences_has_a_note_for_each(brief: Brief, article: Article) -> None:
    first, second = brief.sections[1].items
    more = (replace(first.origin, kind="quoted"),)
    merged = replace(second, origin=replace(second.origin, more=more))
    sections = (Section("outlook", "Outlook", (first, merged)),)
    context = brief_context(replace(brief, sections=sections, actors=()), article)
    printed = context["sections"][0]["items"][1]
    assert printed["notes"] == [{"number": 2, "ref": "ref-2"}, {"number": 1, "ref": None}]
    assert (printed["note"], printed["ref"]) == (2, "ref-2")
    assert [note["original"] for note in context["notes"]] == [first.text, "Moscow took the president in."]


def test_an_edited_item_without_its_original_takes_it_from_the_article(
    brief: Brief, article: Article
) -> None:
    edited = brief.sections[1].items[1]
    bare = replace(edited, origin=replace(edited.origin, original=None))
    context = brief_context(replace(brief, sections=(Section("outlook", "Outlook", (bare,)),)), article)
    assert context["notes"][0]["original"] == "Moscow took the president in."


def test_without_an_outlet_the_file_is_named(brief: Brief, article: Article) -> None:
    context = brief_context(replace(brief, source=SourceRecord(article.source)), article)
    assert {note["outlet"] for note in context["notes"]} == {"article.txt"}
    assert context["source"]["title"] is None


def test_items_carry_their_origin_and_its_mark_in_words(brief: Brief, article: Article) -> None:
    context = brief_context(brief, article)
    items = [*context["bottom_line"]["items"], *context["sections"][0]["items"]]
    assert [(i["origin"], i["mark"], i["note"]) for i in items] == [
        ("own", "Own words", None),
        ("quoted", None, 1),
        ("edited", "Edited", 2),
    ]
    assert [origin["kind"] for origin in context["origins"]] == ["quoted", "edited", "own"]


def test_the_anchor_is_what_the_renderer_looks_for(brief: Brief, article: Article) -> None:
    context = brief_context(brief, article)
    assert context["sections"][0]["items"][0]["anchor"] == "item-i2"


def test_the_header_lists_filled_fields_alone(brief: Brief, article: Article) -> None:
    rows = brief_context(brief, article)["header"]
    assert [(row["label"], row["value"]) for row in rows] == [
        ("To", "Minister"),
        ("From", "Eastern Desk"),
        ("Date", "9 December 2024"),
        ("Subject", "Moscow takes Assad in"),
        ("Reference", "ED/118"),
        ("As of", "9 December 2024, 18:00 UTC"),
    ]
    bare = brief_context(replace(brief, header=Header(date="Monday, noon")), article)["header"]
    assert [(row["id"], row["value"]) for row in bare] == [("date", "Monday, noon"), ("subject", brief.title)]


def test_actors_stand_in_their_section_with_notes_on_printed_sentences_or_else_on_their_first(
    brief: Brief, article: Article
) -> None:
    context = brief_context(brief, article)
    assert context["sections"][1]["actors"] == context["actors"]
    assert [row["notes"] for row in context["actors"]] == [[1, 3], [4]]


def test_actors_get_a_section_of_their_own_where_the_brief_has_none(brief: Brief, article: Article) -> None:
    sections = brief_context(replace(brief, sections=brief.sections[:2]), article)["sections"]
    assert (sections[-1]["title"], sections[-1]["items"]) == ("Actors", [])
    assert len(sections[-1]["actors"]) == 2


def test_leaving_out_the_actors_section_leaves_out_the_table(brief: Brief, article: Article) -> None:
    sections = tuple(replace(s, included=s.id != "actors") for s in brief.sections)
    context = brief_context(replace(brief, sections=sections), article)
    assert context["actors"] == []
    assert [section["id"] for section in context["sections"]] == ["developments", "outlook"]


def test_an_empty_brief_still_has_a_title(brief: Brief, article: Article) -> None:
    context = brief_context(replace(brief, title=" ", sections=(), actors=()), article)
    assert context["title"] == "Untitled brief"
    assert (context["bottom_line"], context["sections"], context["notes"]) == (None, [], [])


@pytest.mark.parametrize("language", LABEL_LANGUAGES)
def test_every_language_has_every_label(language: str) -> None:
    labels = labels_for(language)
    assert labels.keys() == labels_for("en").keys()
    assert all(labels.values())


def test_labels_fall_back_to_english_and_know_regions() -> None:
    assert labels_for("fr-CA") == labels_for("fr")
    assert labels_for("ja") == labels_for("en")


def test_right_to_left_languages_are_told(brief: Brief, article: Article) -> None:
    assert brief_context(replace(brief, language="ar"), article)["direction"] == "rtl"
    assert brief_context(replace(brief, language="ar-EG"), article)["direction"] == "rtl"
    assert brief_context(brief, article)["direction"] == "ltr"


def test_unprintable_characters_do_not_reach_the_page(brief: Brief, article: Article) -> None:
    context = brief_context(replace(brief, title="a\x00b\nc\td\u202ee\ud800f"), article)
    assert context["title"] == "ab c def"


def _is_plain(value: object) -> bool:
    if type(value) is dict:
        return all(type(key) is str and _is_plain(inner) for key, inner in value.items())
    if type(value) is list:
        return all(_is_plain(inner) for inner in value)
    return value is None or type(value) in (str, int, bool)


@given(
    title=st.text(),
    texts=st.lists(st.text(min_size=1), max_size=4),
    language=st.sampled_from(["en", "fr", "de", "es", "ar", "zz", ""]),
)
def test_the_context_is_plain_values_and_prints_whatever_is_in_it(
    title: str, texts: list[str], language: str, brief: Brief, article: Article
) -> None:
    items = tuple(Item(f"o{n}", text, Origin("own")) for n, text in enumerate(texts))
    varied = replace(
        brief, title=title, language=language, sections=(*brief.sections, Section("x", "X", items))
    )
    context = brief_context(varied, article, {"accent": "#123456"})
    assert _is_plain(context)
    assert tuple(context) == CONTEXT_FIELDS
    str(context).encode("utf-8")
