"""The reader of mail messages (.eml)."""

import itertools
import operator
import re
from collections.abc import Mapping
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import NamedTuple

import msgspec

from briefwright.article.assembling import check_length
from briefwright.article.dates import iso_moment
from briefwright.article.decoding import Decoded, decode
from briefwright.article.draft import Block, Draft
from briefwright.article.mail_forward import split_mail
from briefwright.article.mail_parts import charset_of, header, is_attached, part_bytes, sent_on, texts_of
from briefwright.article.plain_text import plain_text_draft
from briefwright.article.web_page import decode_page, piece_draft
from briefwright.errors import ArticleError

_FORWARDED = re.compile(r"^(?:(?:fwd?|re|aw|wg|tr|rv)\s*:\s*)+", re.IGNORECASE)
_SENDER = re.compile(r'^"?(?P<name>[^"<@\[]{2,80}?)"?\s*(?:[<\[]|$)')
# The address of no person, but of an outlet that writes to its readers.
_OUTLET = re.compile(
    r"\b(?:news\w*|no-?reply|info|alerts?|updates?|editors?|redak\w*|briefing)@", re.IGNORECASE
)
_QUOTE = re.compile(r"^(?:> ?)+", re.MULTILINE)


class _Body(NamedTuple):
    """The text of a mail, and the headers of the message that it forwards; None where it forwards none."""

    draft: Draft
    fields: Mapping[str, str] | None


def read_mail(content: bytes, place: str, encoding: str | None) -> Draft:
    """Read the article in a message: the page it holds, or else its plain text.

    Of a forwarded message the sender, the day and the subject count, not those of who forwards it.
    """
    message = message_from_bytes(content, policy=policy.default)
    if not message.keys():
        raise ArticleError(
            f"Could not read {place}: it is not a mail message. Save the message again as .eml, or copy its "
            "text and paste it."
        )
    body = _body(message, place, encoding)
    if body is None:
        raise ArticleError(
            f"Could not read {place}: there is no text in the message. Save its attachment and open that."
        )
    draft = body.draft
    fields = body.fields or {}
    sent = sent_on(message) if body.fields is None else iso_moment(fields.get("date"))
    written = header(message, "From") if body.fields is None else fields.get("from", "")
    sender = _SENDER.match(written)
    name = sender["name"].strip() if sender else ""
    outlet = name if _OUTLET.search(written) else ""
    subject = fields.get("subject") or header(message, "Subject")
    return msgspec.structs.replace(
        draft,
        title=_FORWARDED.sub("", subject) or draft.title,
        authors=draft.authors or ((name,) if name and not outlet else ()),
        outlet=draft.outlet or outlet or None,
        published=draft.published or sent,
        warnings=(*draft.warnings, *_left_out(message)),
    )


def _body(message: EmailMessage, place: str, encoding: str | None) -> _Body | None:
    pages = [part for part in texts_of(message, "text/html") if part_bytes(part).strip()]
    if pages:
        page = decode_page(part_bytes(pages[0]), place, encoding, charset_of(pages[0]))
        draft = piece_draft(page, place)
        if draft.blocks:
            return _told_apart(draft)
    texts = [part for part in texts_of(message, "text/plain") if part_bytes(part).strip()]
    if not texts:
        return None
    decoded = decode(part_bytes(texts[0]), place, encoding, (charset_of(texts[0]),))
    check_length(len(decoded.text), place)
    return _plain_body(decoded, place)


def _told_apart(draft: Draft) -> _Body:
    """Tell the article of a page from what mail programs put around it."""
    pieces = [
        (number, line)
        for number, block in enumerate(draft.blocks)
        for line in block.text.split("\n")
        if line.strip()
    ]
    parts = split_mail([line for _, line in pieces])
    blocks: list[Block] = []
    told = zip(pieces, parts.kinds, strict=True)
    for (number, kind), run in itertools.groupby(told, key=lambda each: (each[0][0], each[1])):
        lines = [line for (_, line), _ in run]
        whole = draft.blocks[number].kind if kind == "paragraph" else kind
        blocks += [Block(text, whole) for text in (lines if kind == "mail header" else ["\n".join(lines)])]
    return _Body(msgspec.structs.replace(draft, blocks=tuple(blocks)), parts.fields)


def _plain_body(decoded: Decoded, place: str) -> _Body:
    lines = decoded.text.replace("\r\n", "\n").split("\n")
    parts = split_mail(lines, wrapped=True)
    blocks: list[Block] = []
    for kind, run in itertools.groupby(zip(parts.kinds, lines, strict=True), key=operator.itemgetter(0)):
        text = "\n".join(line for _, line in run)
        if parts.fields is not None and kind == "paragraph":
            text = _unquoted(text)
        found = (
            map(Block, text.split("\n")) if kind == "mail header" else plain_text_draft(text, place).blocks
        )
        blocks += [Block(block.text, kind) for block in found]
    draft = Draft(
        tuple(blocks),
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        warnings=decoded.warnings,
    )
    return _Body(draft, parts.fields)


def _unquoted(text: str) -> str:
    """Take the marks of a quotation away where they stand before every line."""
    lines = [line for line in text.split("\n") if line.strip()]
    return _QUOTE.sub("", text) if all(line.startswith(">") for line in lines) else text


def _left_out(message: EmailMessage) -> tuple[str, ...]:
    parts = [part for part in message.walk() if isinstance(part, EmailMessage) and is_attached(part)]
    names = [name for part in parts if (name := _file_name(part))]
    return (f"Attachments are not imported: {', '.join(names)}.",) if names else ()


def _file_name(part: EmailMessage) -> str:
    try:
        return " ".join((part.get_filename() or "").split())
    except (ValueError, IndexError, LookupError, AttributeError, TypeError):
        return ""
