"""Tells what kind of actor a name names by the nouns beside it: “the Smer party”, “the company Xstrata”."""

from collections.abc import Sequence

from briefwright.analysis.actors.runs import Mention
from briefwright.analysis.analysis import ActorKind
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.tokens import Token


def kind_beside(lexicon: Lexicon, tokens: Sequence[Token], mention: Mention) -> ActorKind | None:
    """Return the kind that the noun after a name or before it shows, None where there is no such noun."""
    after = tokens[mention.last].lower if mention.last < len(tokens) else ""
    before = tokens[mention.first - 1].lower if mention.first else ""
    return lexicon.kinds_after.get(after) or lexicon.kinds_before.get(before)
