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
    ("text", "name", "alias"),
    [
        ("The envoy met Ilham Zelenskiy. Zelensky’s aides agreed.", "Ilham Zelenskiy", "Zelensky"),
        ("The envoy met Abbas Araqchi. Araghchi agreed.", "Abbas Araqchi", "Araghchi"),
        ("The envoy said Mr. Brancusi agreed.", "Brancusi", None),
    ],
)
def test_persons_are_one_under_any_spelling_and_without_mere_courtesies(
    text: str, name: str, alias: str | None
) -> None:
    actors = _actors(text)
    assert [actor for actor in actors if actors[actor].kind == "person"] == [name]
    assert actors[name].aliases == ((alias,) if alias is not None else ())


def test_an_institute_that_is_the_source_is_named_in_full() -> None:
    opening = "The talks end. They end. They end. They end.\n\n"
    text = opening + "It is over, according to the Peru Institute for Peace Studies."
    assert "Peru Institute for Peace Studies" in _actors(text)


def test_an_acronym_stands_for_the_body_of_these_initials_that_the_article_names() -> None:
    actors = _actors("The Rapid Support Forces left. The RSF had fought.")
    assert actors["Rapid Support Forces"].aliases == ("RSF",)
    assert (
        "RSF"
        in _actors("Reporters Without Borders left. The RSF had come.")["Reporters Without Borders"].aliases
    )


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
        ("The International Crisis Group agreed.", "International Crisis Group", "international body"),
        ("The ruling Georgian Dream party agreed.", "Georgian Dream", "party"),
        ("France waits. The National Rally agreed.", "National Rally", "party"),
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


@pytest.mark.parametrize(
    ("text", "name", "kind", "side"),
    [
        ("The Bank of Peru agreed.", "Bank of Peru", "company", None),
        (
            "The Ministry of Fisheries of Peru agreed.",
            "Ministry of Fisheries of Peru",
            "government body",
            "Peru",
        ),
        ("The Food and Drug Agency agreed.", "Food and Drug Agency", "government body", None),
        ("He asked Center for Justice and Peace.", "Center for Justice and Peace", "other", None),
        ("The Peruvian Supreme Court agreed.", "Peruvian Supreme Court", "government body", "Peru"),
        ("The U.S. Department of Defense agreed.", "Pentagon", "government body", "United States"),
        ("The Norway Democrats agreed.", "Norway Democrats", "party", "Norway"),
        ("The Christian Democrats agreed.", "Christian Democrats", "party", None),
        ("The Anglo Peruvian Group agreed.", "Anglo Peruvian Group", "company", None),
        ("He asked the Communist party in China.", "Communist Party of China", "party", None),
    ],
)
def test_longer_names_are_read_whole(text: str, name: str, kind: str, side: str | None) -> None:
    actor = _actors(text)[name]
    assert (actor.kind, actor.side_of) == (kind, side)


def test_a_party_of_another_state_is_another_party() -> None:
    actors = _actors("Peru voted. The Communist Party of Peru lost to the Communist Party, which is new.")
    assert "Communist Party of China" not in actors


def test_a_congress_belongs_to_the_state_that_owns_it() -> None:
    actors = _actors("The United States called on Peru's Congress to agree. Congress agreed in Washington.")
    assert actors["Congress"].side_of == "United States"
    assert actors["Peruvian Congress"].side_of == "Peru"


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The head of the Ports Committee Graham Lindqvist agreed.", "Graham Lindqvist"),
        ("The head of NSGK Vytautas Lind agreed.", "Vytautas Lind"),
        ("Journalist Jan Kowal agreed in January.", "Jan Kowal"),
        ("On Saturday, Ylva Rask, Norway's new envoy in Lima, agreed.", "Ylva Rask"),
    ],
)
def test_names_of_persons_end_where_they_should(text: str, person: str) -> None:
    assert _actors(text)[person].kind == "person"


def test_a_common_word_is_a_surname_where_somebody_bears_it() -> None:
    actors = _actors("Admiral Sun Jianguo spoke. Sun was angry. The Sun is a star, and Islam a faith.")
    assert actors["Sun Jianguo"].sentences[:2] == ("s1", "s2")
    assert "Islam" not in actors


def test_a_leader_is_known_by_the_surname_alone() -> None:
    assert _sides("He asked Erdogan.") == {"Erdogan": "Turkey"}
    assert _sides("It was sunny in Merkel.") == {}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Smer party lost. Smer was angry.", "Smer", "party"),
        ("He works for the oil company Zappo.", "Zappo", "company"),
        ("He told the newspaper Zeitblatt so.", "Zeitblatt", "media"),
    ],
)
def test_a_noun_beside_a_name_tells_its_kind(text: str, name: str, kind: str) -> None:
    assert _actors(text)[name].kind == kind


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Peruvian police arrested two men.", "Peruvian police", "Peru"),
        ("Peru's intelligence services watched them.", "Peru's intelligence services", "Peru"),
        ("A Peruvian-led coalition attacked. They fled.", "Peruvian-led coalition", "Peru"),
        (
            "President Donald Trump left. The Trump administration stayed.",
            "Trump administration",
            "United States",
        ),
        ("The letter went to the prime minister’s office.", "prime minister’s office", None),
    ],
)
def test_bodies_without_a_name_are_actors(text: str, name: str, side: str | None) -> None:
    assert _actors(text)[name].side_of == side


def test_police_named_time_and_again_are_one_body() -> None:
    assert _actors("Then police came. Later the police left.")["police"].sentences == ("s1", "s2")
    assert "police" not in _actors("Then police came. Later a police officer left.")
    actors = _actors("Peruvian police came. Later the police left.")
    assert actors["Peruvian police"].sentences == ("s1", "s2")
    assert "police" not in actors


def test_a_government_is_another_name_of_its_state() -> None:
    assert "Peruvian government" in _actors("The Peruvian government agreed.")["Peru"].aliases


def test_a_noun_that_explains_a_name_is_part_of_another_name() -> None:
    assert (
        "Houthi rebels"
        in _actors("The Houthi rebels fled, and the Houthi fighters with them.")["Houthis"].aliases
    )


@pytest.mark.parametrize(
    "text",
    [
        "Chile met Norway. They paid 15 million Peruvian soles and 3 million U.S. dollars.",
        "Chile met Norway. It is a firm in Zug, Switzerland.",
        "Chile met Norway. It has branches in Ghana, Togo and Benin.",
    ],
)
def test_places_and_currencies_are_no_actors(text: str) -> None:
    assert set(_actors(text)) <= {"Chile", "Norway", "Peru"}


def test_initials_and_states_of_a_union_are_no_actors() -> None:
    text = (
        "Senator Ada Lind of Kentucky, a Republican, agreed. She went to Toms River, N.J., and to S.C. too."
    )
    assert {"Kentucky", "N.J.", "S.C."}.isdisjoint(_actors(text))


@pytest.mark.parametrize(
    ("text", "person", "state"),
    [
        ("Michael Jordan said it was closed. Jordan left.", "Michael Jordan", "Jordan"),
        ("Chad Smith, a lawyer, said it was closed. Smith left. Chad said no more.", "Chad Smith", "Chad"),
        ("Georgia Kovacs, the mayor, said it was closed. Kovacs left.", "Georgia Kovacs", "Georgia"),
        ("Minister Israel Katz said it was closed. Katz left.", "Israel Katz", "Israel"),
        ("Paris Hilton, the singer, said it was closed. Hilton left.", "Paris Hilton", "France"),
    ],
)
def test_a_person_named_like_a_state_is_a_person(text: str, person: str, state: str) -> None:
    actors = _actors(text)
    assert actors[person].kind == "person"
    assert state not in actors


def test_a_state_stays_one_where_other_words_tell_of_it() -> None:
    actors = _actors("Michael Jordan flew to Jordan. Jordan said he was welcome. Jordanian police met him.")
    assert actors["Jordan"].kind == "state"
    assert actors["Michael Jordan"].kind == "person"


def test_the_home_of_the_company_is_the_focus_not_its_customer() -> None:
    text = (
        "Siemens won a contract on Monday. The Munich firm said the order from Egypt was its largest. "
        "The German group’s shares rose. Chief executive Roland Busch praised the deal."
    )
    assert analyse(article_from_text(text)).focus == "Germany"
