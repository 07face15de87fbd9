"""Tells from the words before a name whether it most likely stands for a place."""

from collections.abc import Sequence

from briefwright.analysis.actors.runs import Mention
from briefwright.analysis.lexicon import Grammar
from briefwright.analysis.tokens import Token


def names_place(
    grammar: Grammar, tokens: Sequence[Token], mentions: Sequence[Mention], mention: Mention
) -> bool:
    """Tell whether a name stands for a place: “in Turkey, Moldova and Russia”, “in Zug, Switzerland”."""
    states = {each.last: each for each in mentions if each.known is not None and each.kind == "state"}
    place, first = mention.first - 1, True
    while place >= 0:
        place -= tokens[place].lower == "the"
        word = tokens[place].lower if place >= 0 else ""
        if word in grammar.place_prepositions:
            if word in ("to", "from") and not first:
                return False
            return not (word == "to" and place > 0 and tokens[place - 1].lower == "according")
        if word not in ("and", ",") or place < 1 or mention.kind != "state":
            return False
        before = states.get(place)
        if before is None:
            return word == "," and tokens[place - 1].is_name and _ends_place(grammar, tokens, place - 1)
        place, first = before.first - 1, False
    return False


def _ends_place(grammar: Grammar, tokens: Sequence[Token], last: int) -> bool:
    """Tell whether the name that ends at token `last` stands after “in” and the like."""
    while last >= 0 and tokens[last].is_name:
        last -= 1
    return last >= 0 and tokens[last].lower in grammar.place_prepositions
