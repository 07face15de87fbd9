import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.analysis.analyse import analyse
from briefwright.article.pasted import article_from_text

Found = list[tuple[str, str, str | None]]

WORDS = (
    "However", "But", ",", "“", "”", ".", "he", "She", "they", "the", "two", "group", "talks", "countries",
    "Norway", "Ada Lind", "Lind", "said", "also", "This", "It", "was", "in", "OSLO (Reuters) -", "minister",
    "a", "’s", "\n\n",
)  # fmt: skip


def dangling(text: str) -> Found:
    """Return what dangles in the last sentence: the words, their kind, and the fix."""
    article = article_from_text(text)
    last = analyse(article).sentences[-1]
    return [(article.text[each.start : each.end], each.kind, each.fix) for each in last.dangling]


@pytest.mark.parametrize(
    ("sentence", "words", "kind", "fix"),
    [
        ("However, Norway closed the road.", "However, ", "connective", ""),
        ("But Norway closed the road.", "But ", "connective", ""),
        ("Following this, Norway closed the road.", "Following this, ", "connective", ""),
        ("Despite the warnings, Norway closed the road.", "Despite the warnings, ", "connective", ""),
        ("Norway also closed the road.", "also ", "connective", ""),
        ("The next day, Norway closed the road.", "The next day", "date", None),
        ("They closed the road.", "They", "pronoun", None),
        ("It closed the road.", "It", "pronoun", None),
        ("This led Norway to close the road.", "This", "pronoun", None),
        ("Others said that Norway would close the road.", "Others", "pronoun", None),
        ("The road will be closed, it added.", "it", "pronoun", None),
        ("The group blocked a road in Norway.", "The group", "description", None),
        ("Norway will answer after the talks.", "the talks", "description", None),
        ("A second witness told Norway of a car.", "A second witness", "description", None),
        ("Talks have failed in Norway.", "Talks", "description", None),
        ("The two said that Norway would pay.", "The two", "description", None),
        ("It has not been signed.", "It", "pronoun", None),
        ("It has not been published yet.", "It", "pronoun", None),
        ("Both were summoned.", "Both", "pronoun", None),
        ("The latter declined.", "The latter", "pronoun", None),
        ("The former said that Norway would pay.", "The former", "pronoun", None),
        ("So did Sweden.", "So", "pronoun", None),
        ("Last Friday he flew to Oslo.", "he", "pronoun", None),
    ],
)
def test_words_that_lean_on_another_sentence_are_flagged(
    sentence: str, words: str, kind: str, fix: str | None
) -> None:
    assert (words, kind, fix) in dangling(f"Norway is in the north of Europe. {sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "It is time to close the road, Norway said.",
        "It was unclear how Norway would answer.",
        "Norway asked the United Nations for help.",
        "The president, Ada Lind, closed the road.",
        "The president of Norway closed the road.",
        "Norway said its government had closed the road.",
        "Norwegian officials said they had closed the road.",
        "Now that Norway is ready, trucks may come.",
        "Instead of Norway, trucks go to Sweden.",
        "During his visit, Prime Minister Ada Lind closed the road.",
        "Ada Lind said she had closed the road.",
        "Norway and Sweden said that the two countries would pay.",
        "This week Norway closed the road.",
        "The talks between Norway and Sweden failed.",
        "Norway is the largest supplier in the world.",
        "The death penalty is unknown in Norway.",
        "Norway, which also closed the road, said nothing.",
        "It was not immediately clear.",
        "It has not been decided whether Norway will pay.",
        "Both Norway and Sweden were asked.",
        "The former Norwegian minister Ada Lind closed the road.",
        "So far Norway has paid.",
    ],
)
def test_sentences_that_stand_by_themselves_are_left_alone(sentence: str) -> None:
    assert dangling(f"Trucks were stopped on Monday. {sentence}") == []


def test_a_dateline_is_left_out() -> None:
    (dateline,) = dangling("OSLO (Reuters) - Norway closed the road on Monday.")
    assert dateline == ("OSLO (Reuters) - ", "dateline", "")


def test_a_pronoun_gives_way_to_the_only_person_before() -> None:
    text = "Prime Minister Ada Lind spoke in Oslo. {}"
    assert dangling(text.format("She closed the road.")) == [("She", "pronoun", "[Prime Minister Ada Lind]")]
    assert dangling(text.format("Her words were short."))[0][2] == "[Prime Minister Ada Lind’s]"


@pytest.mark.parametrize(
    "before",
    [
        "Ada Lind met Karl Holm in Oslo.",
        "Norway closed the road.",
        "Mr. Holm spoke in Oslo. He met Mr. Holm.",
    ],
)
def test_nobody_is_named_where_it_might_be_another(before: str) -> None:
    assert ("She", "pronoun", None) in dangling(f"{before} She left at noon.")


def test_a_man_is_not_called_she() -> None:
    text = "President Karl Holm said he was ill. Trucks came. President Holm spoke in Oslo. {} left at noon."
    assert dangling(text.format("She")) == [("She", "pronoun", None)]
    assert dangling(text.format("He")) == [("He", "pronoun", "[President Karl Holm]")]


def test_a_surname_is_introduced_as_the_article_does() -> None:
    text = "Prime Minister Ada Lind spoke in Oslo. Trucks came. {}"
    assert dangling(text.format("Lind closed the road.")) == [("Lind", "name", "[Prime Minister Ada Lind]")]
    assert dangling(text.format("Prime Minister Lind closed a road.")) == []
    assert dangling(text.format("Ada Lind closed a road.")) == []
    assert dangling(text.format("She said that Lind was ill."))[0][0] == "She"


def test_a_title_is_told_whole_or_not_at_all() -> None:
    text = "Trucks came from {} Ada Lind. They left. Lind closed the road."
    assert dangling(text.format("former Norwegian Prime Minister"))[0][2] == (
        "[Former Norwegian Prime Minister Ada Lind]"
    )
    assert dangling(text.format("ambassador to Italy"))[0][2] == "[Ada Lind]"


def test_whom_the_headline_or_everybody_knows_needs_no_introduction() -> None:
    text = "Ada Lind spoke. Norway listened. Lind closed the road."
    assert [found[1] for found in dangling(text)] == ["name"]
    article = article_from_text(text)
    titled = msgspec.structs.replace(article, title="Lind’s road is closed")
    assert analyse(titled).sentences[-1].dangling == ()
    assert dangling("Vladimir Putin spoke. Norway listened. Putin closed the road.") == []


def test_an_office_gives_way_to_its_only_holder() -> None:
    text = "President Ada Lind spoke in Oslo. Trucks came. The president closed the road."
    assert dangling(text) == [("The president", "description", "[President Ada Lind]")]
    two = f"Sweden’s President Karl Holm listened. {text}"
    assert dangling(two) == [("The president", "description", None)]


def test_two_countries_give_way_to_the_two_that_were_named() -> None:
    text = "Norway met Sweden in Oslo. The two countries closed the road."
    assert dangling(text) == [("The two countries", "description", "[Norway and Sweden]")]
    three = "Norway met Sweden and Denmark in Oslo. The two countries closed the road."
    assert dangling(three) == [("The two countries", "description", None)]


def test_the_north_is_the_state_it_is_short_for() -> None:
    text = "North Korea closed the road. Trucks waited as the North said nothing."
    assert dangling(text) == [("the North", "description", "[North Korea]")]


def test_a_quotation_names_its_speaker() -> None:
    text = "“The road is closed,” Ada Lind said. “It will stay closed for a year.”"
    assert dangling(text) == [("“It", "quotation", "[Ada Lind:] “It")]


def test_a_quotation_that_began_before_gets_its_mark() -> None:
    text = "“The road is closed. It will stay closed for long,” Ada Lind told reporters."
    assert ("It", "quotation", "“It") in dangling(text)


def test_what_was_said_is_not_shortened_without_a_trace() -> None:
    text = "Norway closed the road. “But we will open it in the spring,” Ada Lind said."
    assert ("But ", "connective", "[…] ") in dangling(text)


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_they_stand_apart_inside_their_sentences(text: str) -> None:
    article = article_from_text(f"Norway {text}")
    for sentence in analyse(article).sentences:
        place = sentence.start
        for each in sentence.dangling:
            assert place <= each.start < each.end <= sentence.end
            place = each.end


def test_a_sentence_without_an_end_takes_no_longer_for_each_word() -> None:
    text = "the group and he saw the two countries after the talks of Norway " * 400
    assert analyse(article_from_text(text)).sentences[0].dangling


def test_nobody_is_named_where_an_office_without_a_name_may_be_meant() -> None:
    text = "A senior Norwegian official accused Ada Lind of lying. He said the road had been closed."
    (_, second) = analyse(article_from_text(text)).sentences
    assert ("He", None) in [(article_from_text(text).text[d.start : d.end], d.fix) for d in second.dangling]


def test_its_owner_is_the_state_that_the_sentence_before_is_about() -> None:
    text = "Norway closed the border with Sweden. Its {} closed the road."
    assert dangling(text.format("army"))[0] == ("Its", "pronoun", "[Norway’s]")
    assert dangling("Trucks went from Sweden to Norway. Its army closed the road.")[0][2] is None
    assert dangling("Norway and Sweden met. Its army closed the road.")[0][2] is None
    assert dangling("Norway closed the road. It said so on Monday.")[0] == ("It", "pronoun", "[Norway]")


def test_a_surname_that_two_bear_is_flagged_and_gets_no_name() -> None:
    text = "Vladimir Putin met Ada Putin in Oslo. Putin closed the road."
    assert dangling(text) == [("Putin", "name", None)]


def test_he_who_goes_on_speaking_is_the_one_who_spoke() -> None:
    text = "President Karl Holm said that Bo Ek had left Norway. {}"
    for words in ("He added that it was late.", "He also said that it was late."):
        assert dangling(text.format(words))[0] == ("He", "pronoun", "[President Karl Holm]")
    assert dangling(text.format("He was late."))[0][2] is None


def test_an_announcement_is_that_of_the_one_who_spoke() -> None:
    text = "President Karl Holm said that Norway would close the road. This {} came on Monday."
    assert ("This", "pronoun", "[President Karl Holm’s]") in dangling(text.format("announcement"))
    assert ("This", "pronoun", None) in dangling(text.format("war"))
    two = "Karl Holm said it was late, while Bo Ek said it was early. This announcement came on Monday."
    assert ("This", "pronoun", None) in dangling(two)


@pytest.mark.parametrize(
    ("before", "fix"),
    [
        ("Norway held talks with Sweden.", "The talks [with Sweden]"),
        ("Norway held talks with Sweden. It broke off talks with Peru.", None),
        ("Norway held talks with Sweden and Peru.", None),
        ("Norway held talks with Swedish President Ada Lind.", None),
    ],
)
def test_talks_are_those_with_whom_the_article_names(before: str, fix: str | None) -> None:
    assert dangling(f"{before} Trucks came. The talks failed.") == [("The talks", "description", fix)]
