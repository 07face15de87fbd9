import pytest

from briefwright.analysis.actors.cast import Cast
from briefwright.analysis.actors.sides import focus_side
from briefwright.analysis.analyse import analyse
from briefwright.analysis.lexicon import leader_key, lexicon
from briefwright.analysis.reading import read_sentences
from briefwright.analysis.speech.statements import find_statements
from briefwright.article.pasted import article_from_text


def side_of(text: str, name: str) -> str | None:
    return next(actor.side_of for actor in analyse(article_from_text(text)).actors if actor.name == name)


def on_the_side_of(focus: str, text: str) -> set[str]:
    """Return the names of those who act for a focus."""
    words = lexicon()
    sentences = read_sentences(article_from_text(text), words)
    cast = Cast(words, sentences)
    find_statements(words, sentences, cast)
    ours = focus_side(cast.figures, cast.figure(focus))
    return {figure.name for figure in cast.figures if id(figure) in ours}


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Sebastian Kurz will visit Vienna’s airport. Austria holds a vote.", "Sebastian Kurz", "Austria"),
        (
            "Angela Merkel of the Christian Democratic Union said Germany would pay.",
            "Angela Merkel",
            "Germany",
        ),
        ("Viktor A. Yushchenko spoke in Kiev. Ukraine has waited.", "Viktor A. Yushchenko", "Ukraine"),
        ("Mark Rutte met the Netherlands’ envoy at NATO. NATO said so.", "Mark Rutte", "NATO"),
        ("David Davis opened a shop in Ohio, the United States said.", "David Davis", None),
        ("Former president Petr Necas sold a house in the Czech Republic, he said.", "Petr Necas", None),
    ],
)
def test_leaders_act_for_the_side_they_are_known_for_where_the_article_names_it(
    text: str, name: str, side: str | None
) -> None:
    assert side_of(text, name) == side


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Serbian President Aldo Brancusi thanked President Ada Lind.", "Ada Lind", None),
        ("Serbian President Aldo Brancusi and his wife joined President Ada Lind.", "Ada Lind", None),
        ("Serbia’s ambassador praised President Ada Lind.", "Ada Lind", None),
        ("Serbia’s state secretary Ada Lind agreed.", "Ada Lind", "Serbia"),
        ("Serbia’s president surprised Viktor Orban. Hungary will vote.", "Viktor Orban", "Hungary"),
        (
            "Ukrainian President Volodymyr Zelensky met Friedrich Merz. Germany paid.",
            "Friedrich Merz",
            "Germany",
        ),
    ],
)
def test_nobody_is_put_on_the_side_of_whoever_deals_with_them(text: str, name: str, side: str | None) -> None:
    assert side_of(text, name) == side


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        (
            "Peruvian President Aldo Brancusi left. Brancusi’s spokeswoman, Nazeli Orlik, agreed.",
            "Nazeli Orlik",
            "Peru",
        ),
        (
            "Maia Sandu left Moldova. Sandu’s adviser, Stanislav Orlik, told her.",
            "Stanislav Orlik",
            "Moldova",
        ),
        ("Peruvian President Aldo Brancusi left. Brancusi’s critic, Bo Orlik, agreed.", "Bo Orlik", None),
        ("Moscow’s charge d’affaires in Warsaw, Andrey Orlik, agreed.", "Andrey Orlik", "Russia"),
        ("In Peru, Foreign Minister Bo Orlik agreed. Peru is calm.", "Bo Orlik", "Peru"),
        ("In Peru, Professor Bo Orlik agreed. Peru is calm.", "Bo Orlik", None),
        ("Northern Ireland’s first minister Michelle Orlik agreed.", "Michelle Orlik", "United Kingdom"),
    ],
)
def test_an_office_shows_the_side_through_its_owner_or_its_seat(
    text: str, name: str, side: str | None
) -> None:
    assert side_of(text, name) == side


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hassan Rouhani", "Hasan Rouhani"),
        ("Haider al-Abadi", "Haider Abadi"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("Viktor A. Yushchenko", "Viktor Yushchenko"),
    ],
)
def test_the_ways_to_write_a_leaders_name_are_one(one: str, other: str) -> None:
    assert leader_key(one) == leader_key(other)
    assert leader_key(one) != leader_key("Kim Jong Il")


DOMESTIC = (
    "Thailand will vote in March. Thailand’s roads were closed. The army moved into Bangkok. "
    "Thailand has been calm. The interior ministry said it would stay. Police were praised by "
    "President Ada Lind. Former minister Bo Ek said Thailand was lost. Laos looked on."
)


def test_bodies_and_officials_of_no_other_side_are_those_of_the_country_the_article_is_about() -> None:
    ours = on_the_side_of("Thailand", DOMESTIC)
    assert {"Thailand", "interior ministry", "Ada Lind"} <= ours
    assert not {"Bo Ek", "Laos"} & ours
    assert on_the_side_of("Laos", DOMESTIC) == {"Laos"}


def test_where_two_countries_share_an_article_neither_is_given_what_may_be_the_others() -> None:
    text = DOMESTIC + " Laos said it would send help. Laos’s envoys left for Thailand. Laos waits. Laos won."
    assert "interior ministry" not in on_the_side_of("Thailand", text)
