from briefwright.analysis.actors.cast import Cast
from briefwright.analysis.actors.sides import focus_side
from briefwright.analysis.focus import find_focus
from briefwright.analysis.judging.veiling import veiled
from briefwright.analysis.lexicon import lexicon
from briefwright.analysis.reading import read_sentences
from briefwright.article.pasted import article_from_text

TEXT = (
    "Norway closed its border with Sweden. Ministers met in Oslo, and Norwegian Prime Minister Kari Dahl "
    "said that Sweden had been told. Swedish papers were silent."
)


def veiled_for(focus: str) -> str:
    sentences = read_sentences(article_from_text(TEXT), lexicon())
    cast = Cast(lexicon(), sentences)
    _, figure = find_focus(lexicon(), cast, (), None, "", focus)
    ours = focus_side(cast.figures, figure)
    return " ".join(veiled(each, cast.spots[number], figure, ours) for number, each in enumerate(sentences))


def test_the_focus_is_named_by_an_invented_country() -> None:
    norway = veiled_for("Norway")
    assert "Norw" not in norway
    assert "Utopia closed its border with Sweden." in norway
    assert "Swedish papers were silent." in norway
    assert "Utopian Kari Dahl" in norway or "Utopian Prime Minister Kari Dahl" in norway


def test_another_focus_is_veiled_instead() -> None:
    sweden = veiled_for("Sweden")
    assert "Swed" not in sweden
    assert "Norway closed its border with Utopia." in sweden
    assert "Utopian papers were silent." in sweden


def test_without_a_focus_nothing_is_veiled() -> None:
    sentences = read_sentences(article_from_text(TEXT), lexicon())
    cast = Cast(lexicon(), sentences)
    told = [veiled(each, cast.spots[number], None, ()) for number, each in enumerate(sentences)]
    assert told == [each.text for each in sentences]
