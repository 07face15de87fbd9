import pytest

from briefwright.analysis.analyse import analyse
from briefwright.analysis.analysis import Actor
from briefwright.article.pasted import article_from_text


def _actors(text: str) -> dict[str, Actor]:
    return {actor.name: actor for actor in analyse(article_from_text(text)).actors}


def _sides(text: str) -> dict[str, str | None]:
    return {name: actor.side_of for name, actor in _actors(text).items() if actor.kind == "person"}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The Kremlin rejected the offer on Monday.", "Russia"),
        ("Moscow rejected the offer on Monday.", "Russia"),
        ("The White House rejected the offer, and the U.S. envoy left.", "United States"),
        ("Downing Street rejected the offer on Monday.", "United Kingdom"),
        ("Türkiye rejected the offer; Ankara gave no reason.", "Turkey"),
        ("Saudi authorities rejected the offer, Riyadh said.", "Saudi Arabia"),
        ("The DPRK rejected the offer. The North is angry.", "North Korea"),
        ("Palestine rejected the offer on Monday.", "Palestinian Authority"),
        ("Taiwan rejected the offer on Monday.", "Taiwan"),
    ],
)
def test_states_are_known_by_any_name(text: str, state: str) -> None:
    actor = _actors(text)[state]
    assert actor.kind == "state"
    assert state not in actor.aliases


def test_a_capital_where_something_happens_is_no_actor() -> None:
    assert "Austria" not in _actors("The envoys of Chile met in Vienna on Monday.")


@pytest.mark.parametrize(
    ("text", "person", "side"),
    [
        ("Kremlin spokesman Ivan Orlov declined to comment.", "Ivan Orlov", "Russia"),
        ("Peruvian Foreign Affairs Minister Rosa Quispe agreed.", "Rosa Quispe", "Peru"),
        ("President Aldo Brancusi of Romania agreed.", "Aldo Brancusi", "Romania"),
        ("The United Nations secretary general, Lars Wik, agreed.", "Lars Wik", "United Nations"),
        ("Bo Ek, an aide to the prime minister of Norway, agreed.", "Bo Ek", "Norway"),
        ("The commander of Peruvian troops in the hills, Gen. Bo Ek, agreed.", "Bo Ek", "Peru"),
        ("The UN Special Envoy to Yemen, Martin Wik, agreed.", "Martin Wik", "United Nations"),
        ("A Cuban official, Jorge Mesa, said that talks go on.", "Jorge Mesa", "Cuba"),
        ("Vladimir Putin agreed.", "Vladimir Putin", "Russia"),
        ("Journalist Ada Lind wrote about Chad in Sweden.", "Ada Lind", None),
    ],
)
def test_people_act_for_the_side_they_are_named_with(text: str, person: str, side: str | None) -> None:
    assert _sides(text)[person] == side


def test_surnames_titles_and_spellings_lead_to_one_person() -> None:
    actors = _actors(
        "President Karim al-Haddad met Sergei Orlov. Haddad smiled. Mr. Orlov did not. "
        "Karim Haddad left first, and Sergey Orlov followed."
    )
    people = [actor for actor in actors.values() if actor.kind == "person"]
    assert [person.name for person in people] == ["Karim al-Haddad", "Sergei Orlov"]
    assert set(people[0].aliases) >= {"Haddad", "Karim Haddad"}
    assert [len(person.sentences) for person in people] == [3, 3]


def test_acronyms_are_learnt_where_they_are_defined() -> None:
    actor = _actors("The Northern Valley Liberation Brigades (NVLB) attacked. The NVLB then fled.")[
        "Northern Valley Liberation Brigades"
    ]
    assert actor.kind == "armed group"
    assert actor.aliases == ("NVLB",)
    assert actor.sentences == ("s1", "s2")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Norwegian Foreign Ministry agreed.", "Norwegian Foreign Ministry", "government body"),
        (
            "The Ministry of Fisheries and Ports agreed.",
            "Ministry of Fisheries and Ports",
            "government body",
        ),
        ("The Valley Reform Party agreed.", "Valley Reform Party", "party"),
        ("NATO agreed.", "NATO", "international body"),
        ("Hezbollah agreed.", "Hezbollah", "armed group"),
    ],
)
def test_organisations_show_their_kind(text: str, name: str, kind: str) -> None:
    assert _actors(text)[name].kind == kind


def test_common_words_places_and_times_are_no_actors() -> None:
    text = (
        "Will the victims wait? Many hope so. Security was tight in Salisbury. However, Police came. "
        "In May, the West Bank was calm. The Muslim holiday ended. The Geneva Convention holds."
    )
    assert _actors(text) == {}


def test_the_month_of_may_and_a_person_called_may() -> None:
    actors = _actors("Prime Minister Theresa May spoke in May. May said the vote of May 12 stands.")
    assert actors["Theresa May"].sentences == ("s1", "s2")


def test_the_actors_of_the_reference_article(reference_actors: dict[str, Actor]) -> None:
    assert {"Kremlin", "Moscow"} <= set(reference_actors["Russia"].aliases)
    assert reference_actors["Hayat Tahrir al-Sham"].aliases == ("HTS",)
    assert reference_actors["Dmitry Peskov"].side_of == "Russia"
    assert reference_actors["Bashar Assad"].aliases == ("Assad",)
    assert reference_actors["Syrian National Army"].side_of == "Turkey"
    assert {"Turkey", "Iran", "Armenia", "Azerbaijan", "United States"} <= set(reference_actors)


@pytest.mark.parametrize(
    ("text", "body", "side"),
    [
        ("Moscow said no, the Foreign Ministry said. Peru and Chile met.", "Foreign Ministry", "Russia"),
        ("Moscow warned Peru that it would act, the Foreign Ministry said.", "Foreign Ministry", "Russia"),
        ("Russia attacked Chile, the Foreign Ministry said.", "Foreign Ministry", None),
        ("Peru's Foreign Ministry said Chile had agreed.", "Foreign Ministry", "Peru"),
        ("The Foreign Ministry in Lima said Chile and Norway had agreed.", "Foreign Ministry", "Peru"),
        ("Peru agreed. The Foreign Ministry was glad.", "Foreign Ministry", "Peru"),
        ("Peru and Chile agreed. The Foreign Ministry was glad.", "Foreign Ministry", None),
        ("Peru's deficit grew, the finance ministry said. Chile's did not.", "finance ministry", "Peru"),
    ],
)
def test_a_ministry_belongs_to_the_state_its_sentence_gives_it(
    text: str, body: str, side: str | None
) -> None:
    assert _actors(text)[body].side_of == side


def test_ministries_of_several_states_are_kept_apart() -> None:
    actors = _actors(
        "Peru's Foreign Ministry said no. Chile's Foreign Ministry said yes. Norway and Peru met. "
        "Foreign Ministry spokesman Bo Ek said maybe."
    )
    assert actors["Foreign Ministry"].side_of == "Peru"
    assert actors["Chilean Foreign Ministry"].side_of == "Chile"
    assert actors["Bo Ek"].side_of is None


def test_a_person_acts_for_the_state_that_owns_the_name() -> None:
    actors = _actors("Poland's Radoslaw Orlik urged Peru to agree, while Chile's Bo Ek said it would not.")
    assert (actors["Radoslaw Orlik"].side_of, actors["Bo Ek"].side_of) == ("Poland", "Chile")
