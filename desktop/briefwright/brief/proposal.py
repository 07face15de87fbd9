"""Proposes a brief from an analysis: the sections of a profile, filled and ticked."""

from collections.abc import Sequence
from typing import cast

from briefwright.analysis.analysis import Analysis, SectionId, Sentence
from briefwright.analysis.lexicon import adjective_of
from briefwright.article.article import Article
from briefwright.brief.actor_table import propose_actors
from briefwright.brief.brief import Brief, Header, Item, Origin, Placing, Section, SourceRecord
from briefwright.brief.profile import Profile, ProfileSection
from briefwright.brief.quotation import quotations
from briefwright.brief.section_ids import ACTORS, BOTTOM_LINE, POSITION
from briefwright.brief.timeline import propose_timeline
from briefwright.brief.working_title import working_title

_FEWEST_PER_CHOSEN_SECTION = 2
"""A section that the user asked for by name is not left empty for want of salience."""

_LEAST_CHANCE = 0.1
_MOST_BY_CHANCE = 2


def propose_brief(
    article: Article,
    analysis: Analysis,
    profile: Profile,
    *,
    sections: Sequence[str] | None = None,
    every_sentence: bool = False,
    language: str | None = None,
) -> Brief:
    """Return a brief whose items quote the article's sentences, the picked ones included.

    `sections` names the sections and their order, None takes the profile's. A sentence goes to the first of
    its sections that is among them, or to another that would stay empty and that it fits. `every_sentence`
    includes all content instead of the pick. The actors table comes with the section “actors”; the timeline
    is proposed but not printed, since the page is full without it.
    Titles and roles are in `language`, the article's where it is None; quotations stay as they are.
    Raises BriefError where the profile has no such section.
    """
    chosen = profile.sections if sections is None else profile.chosen(tuple(sections))
    places = _places(analysis, chosen)
    placed = places.sections
    if not every_sentence:
        ticked = _ticked(placed, by_name=sections is not None)
    else:
        ticked = {sentence.id for sentences in placed.values() for sentence in sentences}
    _lift_bottom_line(places, ticked)
    _represent(places, ticked)
    origins = quotations(analysis, {s.id for sentences in places.sections.values() for s in sentences})
    language = language or article.language
    names = [section.title_in(language, analysis.focus, adjective_of(analysis.focus)) for section in chosen]
    return Brief(
        title=article.title or _working_title(analysis, language),
        focus=analysis.focus,
        source=SourceRecord(
            file=article.source,
            title=article.title,
            authors=article.authors,
            outlet=article.outlet,
            published=article.published,
            url=article.url,
        ),
        sections=_sections(chosen, names, places, ticked, origins),
        actors=propose_actors(analysis, frozenset(ticked), language) if ACTORS in placed else (),
        timeline=propose_timeline(analysis),
        header=Header(as_of=article.published or ""),
        profile=profile.id,
        language=language,
    )


class _Places:
    """Each chosen section's sentences in the order of the article, and why the moved ones stand there."""

    def __init__(self, chosen: tuple[ProfileSection, ...]) -> None:
        self.sections: dict[str, list[Sentence]] = {section.id: [] for section in chosen}
        self.reasons: dict[str, Placing] = {}

    def home(self, sentence: Sentence) -> list[Sentence]:
        """Return the sentences of the section in which one stands."""
        return next(sentences for sentences in self.sections.values() if sentence in sentences)

    def move(self, sentence: Sentence, section_id: str, reason: Placing) -> None:
        self.home(sentence).remove(sentence)
        self.sections[section_id].append(sentence)
        self.sections[section_id].sort(key=lambda each: each.start)
        self.reasons[sentence.id] = reason


def _places(analysis: Analysis, chosen: tuple[ProfileSection, ...]) -> _Places:
    places = _Places(chosen)
    for sentence in analysis.sentences:
        home = next((section_id for section_id in sentence.sections if section_id in places.sections), None)
        if home is not None:
            places.sections[home].append(sentence)
    for section_id, sentences in places.sections.items():
        if not sentences:
            _fill_from_second_places(section_id, places)
    for section_id, sentences in places.sections.items():
        if not sentences:
            _fill_by_chance(section_id, places, _MOST_BY_CHANCE)
    return places


def _fill_from_second_places(section_id: str, places: _Places) -> None:
    """Move to an empty section what also belongs there, unless that would empty another."""
    for others in places.sections.values():
        fitting = [sentence for sentence in others if section_id in sentence.sections]
        if len(fitting) < len(others):
            for sentence in fitting:
                places.move(sentence, section_id, "second")


def _fill_by_chance(section_id: str, places: _Places, most: int) -> None:
    """Move to an empty section the sentences likeliest to belong there, unless that would empty another."""
    fitting = [
        (sentence.scores.get(cast("SectionId", section_id), 0.0), sentence)
        for others in places.sections.values()
        if len(others) > 1
        for sentence in others
    ]
    fitting.sort(key=lambda fit: -fit[0])
    for chance, sentence in fitting[:most]:
        if chance >= _LEAST_CHANCE and len(places.home(sentence)) > 1:
            places.move(sentence, section_id, "likeliest")


def _ticked(placed: dict[str, list[Sentence]], *, by_name: bool) -> set[str]:
    ticked: set[str] = set()
    for sentences in placed.values():
        picked = [sentence.id for sentence in sentences if sentence.picked]
        if by_name and not picked:
            best = sorted(sentences, key=lambda sentence: -sentence.salience)
            picked = [sentence.id for sentence in best[:_FEWEST_PER_CHOSEN_SECTION]]
        ticked.update(picked)
    return ticked


def _lift_bottom_line(places: _Places, ticked: set[str]) -> None:
    """Move the sentence that carries the message from its section to the bottom line, where there is one.

    A development is preferred: the bottom line says what happened. It stays where it is when it would be
    the only sentence printed; the section that it leaves empty takes the likeliest, and one that loses
    by that what it would have printed prints its next.
    """
    if BOTTOM_LINE not in places.sections or len(ticked) < 2:
        return
    candidates = [
        sentence for sentences in places.sections.values() for sentence in sentences if sentence.id in ticked
    ]
    lead = max(candidates, key=lambda s: (s.sections[0] == "developments", s.salience, -s.start))
    home = next(section_id for section_id, sentences in places.sections.items() if lead in sentences)
    places.move(lead, BOTTOM_LINE, "lead")
    printed = _printed(places, ticked)
    if not places.sections[home]:
        _fill_by_chance(home, places, 1)
    for section_id in printed - _printed(places, ticked):
        ticked.add(max(places.sections[section_id], key=lambda sentence: sentence.salience).id)


def _represent(places: _Places, ticked: set[str]) -> None:
    """Let a section of which nothing is printed print its most salient sentence.

    A sentence of a section that prints several makes room for it. The focus's position is what the brief is
    for: it is printed even where nothing can make room.
    """
    for section_id, sentences in places.sections.items():
        if not sentences or section_id in _printed(places, ticked):
            continue
        printed = [[each for each in others if each.id in ticked] for others in places.sections.values()]
        several = [sentence for others in printed if len(others) > 1 for sentence in others]
        if several:
            ticked.remove(min(several, key=lambda sentence: sentence.salience).id)
        if several or section_id == POSITION:
            ticked.add(max(sentences, key=lambda sentence: sentence.salience).id)


def _printed(places: _Places, ticked: set[str]) -> set[str]:
    """Return the sections of which something is printed."""
    return {
        section_id
        for section_id, sentences in places.sections.items()
        if any(sentence.id in ticked for sentence in sentences)
    }


def _sections(
    chosen: tuple[ProfileSection, ...],
    titles: list[str],
    places: _Places,
    ticked: set[str],
    origins: dict[str, Origin],
) -> tuple[Section, ...]:
    sections: list[Section] = []
    count = 0
    for section, title in zip(chosen, titles, strict=True):
        items: list[Item] = []
        for sentence in places.sections[section.id]:
            count += 1
            placed = places.reasons.get(sentence.id, "first")
            included = sentence.id in ticked
            items.append(Item(f"i{count}", sentence.text, origins[sentence.id], included, placed))
        sections.append(Section(section.id, title, tuple(items), shown_as=section.shown_as))
    return tuple(sections)


def _working_title(analysis: Analysis, language: str) -> str:
    """Name the two most prominent states where the article has no title of its own."""
    others = [actor for actor in analysis.actors if actor.kind == "state" and actor.name != analysis.focus]
    others.sort(key=lambda actor: -len(actor.sentences))
    return working_title([analysis.focus, *(actor.name for actor in others[:1])], language)
