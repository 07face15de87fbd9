"""Says in words where a sentence stands and why."""

from briefwright.analysis.analysis import Sentence
from briefwright.ui.standing import Standing

_FUNCTIONS = {
    "main_event": "the main event",
    "consequence": "a consequence",
    "previous_event": "an earlier event",
    "current_context": "the present context",
    "historical_event": "history",
    "anecdotal_event": "an anecdote",
    "evaluation": "an evaluation",
    "expectation": "an expectation",
    "not_content": "no content",
}


def standing_words(standing: Standing) -> str:
    """Say in which section a sentence is and whether it is printed."""
    if standing.section is None:
        return "In no section"
    if standing.place == "picked":
        return f"{standing.title}: in the brief{', edited' if standing.edited else ''}"
    if standing.place == "left out":
        return f"{standing.title}: left out"
    return f"{standing.title}: not in the brief"


def sentence_tip(sentence: Sentence, standing: Standing) -> str:
    """Return the tool tip of a sentence: its place, what it was read as, and the words that told."""
    lines = [standing_words(standing), f"Read as {_FUNCTIONS[sentence.function]}"]
    if sentence.cues:
        lines.append("Because of: " + ", ".join(f"“{cue}”" for cue in sentence.cues[:6]))
    return "\n".join(lines)
