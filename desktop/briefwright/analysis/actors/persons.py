"""Tells from the words around a name whether it names a person, and for which side that person acts."""

from collections.abc import Iterator, Sequence

from briefwright.analysis.actors.runs import Mention
from briefwright.analysis.lexicon import Grammar, Lexicon
from briefwright.analysis.tokens import Token

_APPOSITION = 16
_BEFORE = 9
_STOPS = frozenset(
    ["said", "says", "and", "but", "that", "who", "which", "while", "told", "as", "when", ";", ":", "."]
)
# Verbs whose subject, where nothing else is known of it, is a person.
_PERSONAL = frozenset(
    ["say", "tell", "add", "write", "ask", "reply", "urge", "warn", "insist", "argue", "vow", "tweet"]
)
_ARTICLES = frozenset(["a", "an", "the", "one", "its", "his", "her", "their"])
_SERVING = frozenset(
    [
        "adviser",
        "advisor",
        "aide",
        "deputy",
        "envoy",
        "negotiator",
        "secretary",
        "chief",
        "minister",
        "assistant",
    ]
)
_LONGEST_OFFICE = 6
_STATE_TITLES = frozenset(["minister", "president", "premier", "chancellor", "speaker"])
_MEETING = frozenset(["met", "meets", "visited", "hosted", "received", "phoned", "joined", "saw"])


def is_person(lexicon: Lexicon, tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether what stands beside a name of unknown kind shows that it is a person's."""
    roles = lexicon.people.roles
    if mention.first and tokens[mention.first - 1].lower in roles:
        return True
    after = [token.lower for token in tokens[mention.last : mention.last + 4]]
    if len(after) >= 2 and after[0] == ",":
        if after[1] == "who" or (after[1].isdigit() and len(after[1]) <= 2):
            return True
        if (after[1] in _ARTICLES or after[1] in roles) and _role_between(
            lexicon, tokens, mention.last + 1, _apposition_end(tokens, mention.last + 1)
        ):
            return True
        if _owner_between(tokens, mention.last + 1) and _role_between(
            lexicon, tokens, mention.last + 1, _apposition_end(tokens, mention.last + 1)
        ):
            return True
    long = mention.last - mention.first >= 2
    speaks = bool(after) and lexicon.reporting.get(after[0]) in _PERSONAL
    spoken = _word(tokens, mention.first - 1) in ("said", "says", "told", "added") or (
        _word(tokens, mention.first - 1) == "to" and _word(tokens, mention.first - 2) == "according"
    )
    before_comma = (
        mention.first > 1
        and tokens[mention.first - 1].text == ","
        and (
            tokens[mention.first - 2].lower in roles
            or _office_before(lexicon, tokens, mention.first - 1) is not None
        )
    )
    return before_comma or (long and (speaks or spoken))


def side_beside(
    lexicon: Lexicon, tokens: Sequence[Token], mentions: Sequence[Mention], mention: Mention
) -> str | None:
    """Return the known actor for which the text beside a name says that its bearer acts."""
    sides = {other.first: other for other in mentions if other is not mention and _gives_side(other)}
    if mention.side is not None and (
        mention.titled or _is_office(lexicon.grammar, tokens, mention.first - 1)
    ):
        return mention.side
    owner = next((side for side in sides.values() if side.last == mention.led_by - 1), None)
    if owner is not None and owner.kind == "state" and _word(tokens, owner.last) == "’s":
        return _side_name(owner)
    before = _side_before(lexicon, tokens, mentions, mention, mention.led_by)
    if before is not None:
        return _side_name(before)
    after = _side_of(tokens, sides, mention.last)
    if after is not None:
        return after
    if _word(tokens, mention.last) == ",":
        end = _apposition_end(tokens, mention.last + 1)
        if _office_between(lexicon.grammar, tokens, mention.last + 1, end):
            return next(
                (_side_name(sides[place]) for place in range(mention.last + 1, end) if place in sides), None
            )
    comma = mention.led_by - 1
    office = _office_before(lexicon, tokens, comma) if _word(tokens, comma) == "," else None
    if office is None:
        return _state_of_scene(tokens, mentions, mention)
    held_for = next((sides[place] for place in range(office + 2, comma) if place in sides), None)
    if held_for is not None and _word(tokens, office + 1) in ("of", "for"):
        return _side_name(held_for)
    holder = _side_before(lexicon, tokens, mentions, mention, office + 1)
    return None if holder is None else _side_name(holder)


def superior_beside(
    lexicon: Lexicon, tokens: Sequence[Token], mentions: Sequence[Mention], mention: Mention
) -> Mention | None:
    """Return the person for whom the bearer of a name works: “Ada Lind’s spokesman, Bo Ek”."""
    end = mention.led_by - (_word(tokens, mention.led_by - 1) == ",")
    serving = lexicon.people.spokespersons | _SERVING
    for other in mentions:
        owns = other.known is None and other.last < end and _word(tokens, other.last) == "’s"
        held = [token.lower for token in tokens[other.last + 1 : end]]
        if owns and len(held) <= _LONGEST_OFFICE and "," not in held and not serving.isdisjoint(held):
            return other
    return None


def is_side_distant(
    lexicon: Lexicon, tokens: Sequence[Token], mentions: Sequence[Mention], mention: Mention
) -> bool:
    """Tell whether more than an office stands between a name and the actor before it that gives its side."""
    side = _side_before(lexicon, tokens, mentions, mention, mention.led_by)
    between = () if side is None else tokens[side.last : mention.led_by]
    known = lexicon.people.roles | lexicon.grammar.offices
    return any(token.lower not in known and token.text != "’s" for token in between)


def state_beside(
    lexicon: Lexicon, tokens: Sequence[Token], mentions: Sequence[Mention], body: Mention
) -> str | None:
    """Return the state to which a body named without one belongs, as far as its sentence shows it.

    That is the state just before it (“China’s Foreign Ministry”), the one it is said to be in, the only one
    named, or the one whose words it passes on (“Moscow warned Kyiv …, the Foreign Ministry said”). Else
    none of those named is given another's words.
    """
    states = [other for other in mentions if other.known is not None and other.kind == "state"]
    for state in states:
        if state.last + (_word(tokens, state.last) == "’s") == body.led_by:
            return _side_name(state)
    for state in states:
        place = state.first - (_word(tokens, state.first - 1) == "the")
        if place - 1 == body.last and _word(tokens, place - 1) in ("in", "of"):
            return _side_name(state)
    names = {_side_name(state) for state in states}
    if len(names) == 1:
        return names.pop()
    first = states[0] if states else None
    passes_on = first is not None and first.form == "seat" and first.last < body.first
    if first is not None and passes_on and _word(tokens, first.last) in lexicon.reporting:
        return _side_name(first)
    return None


def offices_beside(lexicon: Lexicon, tokens: Sequence[Token], mention: Mention) -> Iterator[str]:
    """Return the offices that the text gives a person: before the name, as its title, or beside a comma."""
    roles = lexicon.people.roles
    for token in tokens[mention.led_by : mention.first]:
        office = lexicon.people.short_titles.get(token.lower, token.lower)
        if office in roles:
            yield office
    before = _word(tokens, mention.first - 1)
    if before in roles:
        yield before
    if _word(tokens, mention.last) == ",":
        yield from _roles_in(lexicon, tokens, mention.last + 1, _apposition_end(tokens, mention.last + 1))
    if before == ",":
        held = _office_before(lexicon, tokens, mention.first - 1)
        if held is not None:
            yield tokens[held].lower


def holds_no_more(lexicon: Lexicon, tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether a person is said to have held an office once, or to oppose those who hold it."""
    past = lexicon.people.past
    for place in range(mention.first - 1, max(-1, mention.first - _BEFORE), -1):
        if tokens[place].text in ',;:.()“”"' or tokens[place].lower in _STOPS:
            break
        if tokens[place].lower in past:
            return True
    if _word(tokens, mention.last) != ",":
        return False
    end = min(_apposition_end(tokens, mention.last + 1), mention.last + 5)
    return any(token.lower in past for token in tokens[mention.last + 1 : end])


def _roles_in(lexicon: Lexicon, tokens: Sequence[Token], first: int, last: int) -> Iterator[str]:
    """Return the roles of an apposition, up to the first “of”: what follows is somebody else’s."""
    for token in tokens[first:last]:
        if token.lower in ("of", "to", "for"):
            return
        if token.lower in lexicon.people.roles:
            yield token.lower


def _gives_side(mention: Mention) -> bool:
    return mention.known is not None or mention.kind in ("government body", "party", "armed group")


def _side_name(mention: Mention) -> str:
    return mention.known.name if mention.known is not None else mention.name


def _side_before(
    lexicon: Lexicon, tokens: Sequence[Token], mentions: Sequence[Mention], mention: Mention, end: int
) -> Mention | None:
    """Look left of a name, over its office (“Kremlin spokesman”), for the actor it is held for.

    An office on the far side of a verb or of another person’s name is not this person’s.
    """
    covered = {
        place: other
        for other in mentions
        if other is not mention and (_gives_side(other) or other.kind == "person")
        for place in range(other.first, other.last)
    }
    office = False
    for place in range(end - 1, max(-1, end - 1 - _BEFORE), -1):
        other = covered.get(place)
        if other is not None:
            held = office or _titled_run(lexicon, tokens, other.last, end)
            return other if held and _gives_side(other) else None
        if tokens[place].text in ',"“”()' or tokens[place].lower in _STOPS or _acts(lexicon, tokens[place]):
            return None
        office = office or _is_office(lexicon.grammar, tokens, place)
    return None


def _acts(lexicon: Lexicon, token: Token) -> bool:
    """Tell a verb in a form that no noun has (“thanked”, but not “claim” or “claims”) from other words."""
    base = lexicon.reporting.get(token.text)
    return token.text in _MEETING or (base is not None and token.text not in (base, base + "s"))


def _state_of_scene(tokens: Sequence[Token], mentions: Sequence[Mention], mention: Mention) -> str | None:
    """Read “In Romania, Foreign Minister Ada Lind …”: the office is held there."""
    comma = mention.led_by - 1
    if (
        not mention.titled
        or _word(tokens, comma) != ","
        or tokens[mention.first - 1].lower not in _STATE_TITLES
    ):
        return None
    state = next((other for other in mentions if other.kind == "state" and other.last == comma), None)
    opens = state is not None and state.form == "name" and _word(tokens, state.first - 1) == "in"
    return _side_name(state) if state is not None and opens and tokens[state.first - 1].is_name else None


def _titled_run(lexicon: Lexicon, tokens: Sequence[Token], first: int, last: int) -> bool:
    return first < last and any(
        lexicon.titles.at([token.text for token in tokens[first:last]], place) is not None
        for place in range(last - first)
    )


def _side_of(tokens: Sequence[Token], sides: dict[int, Mention], place: int) -> str | None:
    """Read “of the Palestinian Authority” after a name."""
    if _word(tokens, place) != "of":
        return None
    place += 1
    if _word(tokens, place) == "the":
        place += 1
    return _side_name(sides[place]) if place in sides else None


def _apposition_end(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < min(len(tokens), start + _APPOSITION):
        if tokens[end].text in ',;:.—–“"' or tokens[end].lower in ("who", "said", "told", "says"):
            break
        end += 1
    return end


def _owner_between(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether an apposition opens with an owner: “, Norway’s envoy in Lima,”."""
    opening = tokens[start : start + 4]
    return bool(opening) and opening[0].is_name and any(token.text == "’s" for token in opening)


def _role_between(lexicon: Lexicon, tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(token.lower in lexicon.people.roles for token in tokens[first:last])


def _office_between(grammar: Grammar, tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(token.lower in grammar.offices for token in tokens[first:last])


def _office_before(lexicon: Lexicon, tokens: Sequence[Token], comma: int) -> int | None:
    """Return where an office stands in the words before a comma (“the secretary general, Ban Ki-moon”)."""
    for place in range(comma - 1, max(-1, comma - _BEFORE), -1):
        if tokens[place].text in ',;:.“"' or tokens[place].lower in _STOPS:
            return None
        if tokens[place].lower in lexicon.grammar.offices or tokens[place].lower in lexicon.people.roles:
            return place
    return None


def _is_office(grammar: Grammar, tokens: Sequence[Token], place: int) -> bool:
    return place >= 0 and tokens[place].lower in grammar.offices


def _word(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].lower if 0 <= place < len(tokens) else ""
