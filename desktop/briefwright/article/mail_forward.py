"""Tells in a mail the message that it forwards or quotes from the note, headers and signature around it."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefwright.article.draft import Kind
from briefwright.article.mail_reply import attribution_at, is_quoted

_KEYS = {
    "from": "from|von|de|da|od|från|fra|van|lähettäjä|от|від",
    "date": "sent|date|gesendet|datum|envoyé|enviado(?: el)?|fecha|data|inviato|wysłano|skickat|sendt"
    "|verzonden|odesláno|дата|отправлено",
    "subject": "subject|betreff|objet|asunto|assunto|oggetto|temat|ämne|emne|onderwerp|předmět|тема",
    "to": "to|cc|bcc|reply-to|importance|attachments|an|kopie|à|a|para|do|dw|udw|till|til|aan|komu|кому",
}
_FIELD = re.compile(
    r"[>\s*_]*(?:"
    + "|".join(rf"(?P<{key}>{names})" for key, names in _KEYS.items())
    + r")[*_\s\u00a0]*:[*_\s\u00a0]*(?P<value>.*?)[*_\s]*$",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"[>\s]*(?P<words>[-_=–—]{2,} ?(?:(?:forwarded|original|weitergeleitete|ursprüngliche)"
    r" (?:message|nachricht)|message (?:transféré|d'origine|original)"
    r"|mensaje reenviado|messaggio inoltrato) ?[-_=–—]{2,}"
    r"|(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message transféré) ?:"
    r"|[-_]{10,})\s*$",
    re.IGNORECASE,
)
_MOST_LINES = 14
_FEWEST = 3
_WRAPPED = 2
_SIGNATURE = re.compile(r"-- ?\u00a0?")


class MailText(NamedTuple):
    """What each line of a mail is, a paragraph where it is none else.

    `fields` are the headers of the message that it forwards; None where it forwards none.
    """

    kinds: Sequence[Kind]
    fields: Mapping[str, str] | None


class _Head(NamedTuple):
    """The lines that are the headers of the message below them, from `start` up to `end`."""

    start: int
    end: int
    fields: Mapping[str, str]
    is_reply: bool = False


def split_mail(lines: Sequence[str], *, wrapped: bool = False) -> MailText:
    """Tell the lines of a mail apart; `wrapped` headers may go on in the next line.

    Of several messages, each forwarding another, the innermost counts.
    """
    head = _innermost(lines, wrapped=wrapped)
    if head is None:
        return MailText(_signed(lines, 0), None)
    below = _below(lines, head)
    headers: list[Kind] = ["mail header"] * (head.end - head.start)
    if _words(lines[: head.start]) > _words(lines[head.end :]):
        quoted: list[Kind] = ["quoted message"] * len(below)
        return MailText([*_signed(lines[: head.start], 0), *headers, *quoted], None)
    note: list[Kind] = ["covering note"] * head.start
    return MailText([*note, *headers, *below], head.fields)


def _below(lines: Sequence[str], head: _Head) -> list[Kind]:
    """Return what the lines below the headers are: where a reply marks what it quotes, that counts."""
    kinds = _signed(lines, head.end)
    if not head.is_reply or not any(map(is_quoted, lines[head.end :])):
        return kinds
    for place, line in enumerate(lines[head.end :]):
        if kinds[place] == "paragraph" and not is_quoted(line):
            kinds[place] = "covering note" if line.strip() or not place else kinds[place - 1]
    return kinds


def _signed(lines: Sequence[str], first: int) -> list[Kind]:
    """Return what the lines from `first` on are: paragraphs, and a signature at the end."""
    signature = next(
        (place for place in range(first, len(lines)) if _SIGNATURE.fullmatch(lines[place])), len(lines)
    )
    paragraphs: list[Kind] = ["paragraph"] * (signature - first)
    below: list[Kind] = ["signature"] * (len(lines) - signature)
    return paragraphs + below


def _words(lines: Sequence[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _innermost(lines: Sequence[str], *, wrapped: bool) -> _Head | None:
    found: _Head | None = None
    number = 0
    while number < len(lines):
        head = _head_at(lines, number, wrapped=wrapped)
        if head is None and (said := attribution_at(lines, number)) is not None:
            head = _Head(number, said.end, said.fields, is_reply=True)
        mark = _MARK.match(lines[number]) if head is None else None
        if mark is not None and mark["words"]:
            head = _Head(number, number + 1, {})
        found, number = (head, head.end) if head is not None else (found, number + 1)
    return found


def _head_at(lines: Sequence[str], number: int, *, wrapped: bool) -> _Head | None:
    first = _FIELD.match(lines[number])
    if first is None or first.lastgroup is None:
        return None
    fields: dict[str, str] = {}
    end = number
    for place in range(number, min(number + _MOST_LINES, len(lines))):
        field = _FIELD.match(lines[place])
        if field is not None:
            fields.setdefault(next(key for key in _KEYS if field[key]), field["value"].strip())
            end = place + 1
        elif not lines[place].strip(" >\u00a0") or place - end >= _WRAPPED:
            break
    if "from" not in fields or len(fields) < _FEWEST:
        return None
    if wrapped:
        end = _end_of_value(lines, end)
    return _Head(_start(lines, number), end, fields)


def _end_of_value(lines: Sequence[str], end: int) -> int:
    """Return where the last header ends, which may go on to the blank line below."""
    for place in range(end, min(end + _WRAPPED + 1, len(lines))):
        if not lines[place].strip(" >"):
            return place
    return end


def _start(lines: Sequence[str], number: int) -> int:
    """Return where the line stands that announces the headers."""
    place = number
    while place and not lines[place - 1].strip(" >\u00a0"):
        place -= 1
    return place - 1 if place and _MARK.match(lines[place - 1]) else number
