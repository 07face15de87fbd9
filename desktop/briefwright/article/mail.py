"""The reader of mail messages (.eml)."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage

import msgspec

from briefwright.article.decoding import Decoded, decode
from briefwright.article.draft import Block, Draft
from briefwright.article.mail_parts import charset_of, header, is_attached, part_bytes, sent_on, texts_of
from briefwright.article.plain_text import plain_text_draft
from briefwright.article.web_page import decode_page, piece_draft
from briefwright.errors import ArticleError

_FORWARDED = re.compile(r"^(?:(?:fwd?|re|aw|wg|tr|rv)\s*:\s*)+", re.IGNORECASE)
_SENDER = re.compile(r'^"?(?P<name>[^"<@]{2,80}?)"?\s*<')
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_FORWARDED_BELOW = re.compile(
    r"^-{2,} ?(?:Forwarded message|Original Message) ?-{2,}$", re.MULTILINE | re.IGNORECASE
)


def read_mail(content: bytes, place: str, encoding: str | None) -> Draft:
    """Read the article in a message: the page it holds, or else its plain text."""
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
    sender = _SENDER.match(header(message, "From"))
    return msgspec.structs.replace(
        body,
        title=_FORWARDED.sub("", header(message, "Subject")) or body.title,
        authors=body.authors or ((sender["name"].strip(),) if sender else ()),
        published=body.published or sent_on(message),
        warnings=(*body.warnings, *_left_out(message)),
    )


def _body(message: EmailMessage, place: str, encoding: str | None) -> Draft | None:
    pages = [part for part in texts_of(message, "text/html") if part_bytes(part).strip()]
    if pages:
        page = decode_page(part_bytes(pages[0]), place, encoding, charset_of(pages[0]))
        draft = piece_draft(page, place)
        if draft.blocks:
            return draft
    texts = [part for part in texts_of(message, "text/plain") if part_bytes(part).strip()]
    if not texts:
        return None
    decoded = decode(part_bytes(texts[0]), place, encoding, (charset_of(texts[0]),))
    return msgspec.structs.replace(_plain_body(decoded, place), warnings=decoded.warnings)


def _plain_body(decoded: Decoded, place: str) -> Draft:
    text = decoded.text.replace("\r\n", "\n")
    signature = _SIGNATURE.search(text)
    # Below the signature of who forwards stands what is forwarded.
    if signature is not None and _FORWARDED_BELOW.search(text, signature.end()):
        signature = None
    body = text if signature is None else text[: signature.start()]
    draft = plain_text_draft(body, place, decoded.encoding, encoding_guessed=decoded.guessed)
    if signature is None:
        return draft
    signed = plain_text_draft(text[signature.end() :], place)
    below = tuple(Block(block.text, "signature") for block in signed.blocks)
    return msgspec.structs.replace(draft, blocks=draft.blocks + below)


def _left_out(message: EmailMessage) -> tuple[str, ...]:
    parts = [part for part in message.walk() if isinstance(part, EmailMessage) and is_attached(part)]
    names = [name for part in parts if (name := _file_name(part))]
    return (f"Attachments are not imported: {', '.join(names)}.",) if names else ()


def _file_name(part: EmailMessage) -> str:
    try:
        return " ".join((part.get_filename() or "").split())
    except (ValueError, IndexError, LookupError, AttributeError, TypeError):
        return ""
