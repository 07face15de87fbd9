import tomllib

from briefwright.analysis.judging.evidence import Evidence
from briefwright.analysis.lexicon import adjective_of, lexicon, weights
from briefwright.analysis.spelling import fold, fold_sounds
from briefwright.resources import shipped


def test_the_states_of_the_world_are_listed() -> None:
    states = tomllib.loads((shipped("assets") / "lexicons" / "states.toml").read_text(encoding="utf-8"))
    assert len(states) == 193 + 4  # the members, the Holy See, Kosovo, the Palestinian Authority, Taiwan
    assert {"Kosovo", "Palestinian Authority", "Taiwan", "Holy See", "Eswatini", "Timor-Leste"} <= set(states)


def test_no_name_belongs_to_two_states() -> None:
    states = tomllib.loads((shipped("assets") / "lexicons" / "states.toml").read_text(encoding="utf-8"))
    names = [
        name
        for state, facts in states.items()
        for name in (state, *facts.get("also", ()), *facts.get("people", ()), *facts.get("seats", ()))
    ]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_adjectives() -> None:
    assert adjective_of("Russia") == "Russian"
    assert adjective_of("United States") == "American"
    assert adjective_of("Atlantis") == "Atlantis"
    assert adjective_of("") == ""


def test_reporting_verbs_know_their_forms() -> None:
    forms = lexicon().reporting
    assert [forms[form] for form in ("said", "denies", "urging", "admitted", "told")] == [
        "say", "deny", "urge", "admit", "tell",
    ]  # fmt: skip


def test_every_weight_weighs_evidence_that_can_be_found() -> None:
    wording = tomllib.loads((shipped("assets") / "lexicons" / "wording.toml").read_text(encoding="utf-8"))
    structural = {
        "always", "first", "second", "third", "early", "last_quarter", "depth", "starts_paragraph",
        "like_lead", "short", "year",
        "past_tense", "numbers", "quoted", "speech", "said_by_focus", "said_by_other",
        "said_by_other_state", "said_by_commentator", "said_for_other", "names_focus", "names_other",
        "only_focus", "only_other", "names_nobody", "subject_focus", "subject_other", "subject_person",
        "subject_state", "subject_unnamed", "carried_focus", "carried_other",
    }  # fmt: skip
    known = structural | set(wording)
    tables = [*weights().sections.values(), *weights().functions.values()]
    used = {name.removeprefix("before_").removeprefix("after_") for table in tables for name in table}
    assert used <= known


def test_evidence_adds_up_to_one_at_most() -> None:
    evidence = Evidence()
    for cue in ("may", "might", "could"):
        evidence.add("possibility", 0.5, cue)
    assert evidence.strengths == {"possibility": 1.0}
    assert evidence.cues == {"possibility": ["may", "might", "could"]}


def test_spellings_of_one_name_fold_together() -> None:
    assert fold("al-Assad") == fold("Assad")
    assert fold("Türkiye") == fold("Turkiye")
    assert fold_sounds("Tartous") == fold_sounds("Tartus")
    assert fold_sounds("Sergey") == fold_sounds("Sergei")
    assert fold_sounds("Orlov") != fold_sounds("Varga")
