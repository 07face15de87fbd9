"""Finds the dateline with which an agency opens its copy: “KYIV, Ukraine, Dec 8 (Reuters) -”.

Agencies write the place in capitals, or name themselves or the day, and close with a dash; in capitals a name
of several words or with a dash of its own is a place all the same.
"""

import re
from typing import NamedTuple

from briefwright.article.dates import MONTHS

_AGENCIES = (
    "Reuters|REUTERS|Thomson Reuters Foundation|Xinhua|AP|AFP|dpa|DPA|TASS|ANSA|Kyodo(?: News)?|Yonhap|IANS"
    "|PTI|UPI|EFE|APA|PAP|[CČ]TK|Interfax(?:-\\w+)?|Ukrinform|Anadolu|AA|MTI|Belga|ANP|RIA Novosti|Sputnik"
    "|IRNA|SPA|WAM|BTA|Tanjug|HINA|Hina|STA|BNS|LETA|ELTA|Agerpres|AGERPRES|SANA|MENA|Bernama|Antara|ANI"
    "|KCNA|Bloomberg|CNN|BBC|NHK|RFE/RL|DW|Ritzau|NTB|TT|STT|Lusa|LUSA|AAP|CNA|IPS|NNA|PNA|BelTA|Belta|Trend"
    "|Azertac|Kazinform|KUNA|QNA|Euronews"
)
_WORD = r"(?!\d|_)\w[\w.'’/-]*"
_PLACE = rf"(?P<place>{_WORD}(?: {_WORD}){{0,4}})"
_REGION = rf"(?:, (?!(?:{'|'.join(MONTHS)})\b){_WORD}(?: (?:of |the |and )?{_WORD}){{0,3}})"
_MONTH = rf"(?:{'|'.join(MONTHS)})\b\.?"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?\b"
_DAY = (
    rf"(?:{_WEEKDAY},? )?(?:{_NUMBER} {_MONTH}|{_MONTH} {_NUMBER})(?:,? \d{{4}}\b)?"
    rf"|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|{_WEEKDAY}"
)
_AGENCY = (
    r"(?: ?\((?P<inside>[^\W_][\w/ .,&-]{1,30})\)"
    rf"|\.? ?/(?P<between>{_AGENCIES})/\.?|,? (?P<bare>{_AGENCIES})\b)"
)
_DASH = r"(?: ?(?:--+|[–—])| [-‒―]|(?<=[)/])-|(?<=/\.)|(?<=/))"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_REGION}{{0,2}}(?:(?:,|\.)? (?P<day>(?i:{_DAY})))?|(?P<only_day>(?i:{_DAY})))?"
    rf"(?:{_AGENCY})?(?:{_DASH}(?:\s+|$|(?<=[–—-])(?=\S)(?!(?i:{_NUMBER}|{_MONTH})))|(?P<end>\W*$))"
)
_KNOWN = re.compile(_AGENCIES)
_LONGEST = 140
# What follows is the article's own sentence, which has a capital; “NATO – the alliance – said” has none.
_LEAD = re.compile(r"[\W\d_]*[^\W\d_]")


class Dateline(NamedTuple):
    """A dateline: where it ends, and with it what stands before the article's first word; its agency."""

    end: int
    agency: str | None
    day: str | None


def find_dateline(text: str) -> Dateline | None:
    """Return the dateline that a text opens with, or consists of."""
    found = _DATELINE.match(text[:_LONGEST])
    if found is None or not found.end() or not _is_dateline(found, text):
        return None
    agency = found["inside"] or found["between"] or found["bare"]
    known = agency if agency is not None and _KNOWN.fullmatch(agency) else None
    day = found["day"] or found["only_day"]
    if found["end"] is None and not found["place"] and not day and known:
        # “(ANSA) - ROME, DEC 8 -”
        second = find_dateline(text[found.end() :])
        if second is not None and second.day:
            return Dateline(found.end() + second.end, known, second.day)
    return Dateline(found.end(), known, day)


def _is_dateline(found: re.Match[str], text: str) -> bool:
    place, day = found["place"] or "", found["day"] or found["only_day"]
    agency = found["inside"] or found["between"] or found["bare"] or ""
    known = _KNOWN.fullmatch(agency) is not None
    in_capitals = place.isupper() and sum(map(str.isalpha, place)) > 1
    if found["end"] is not None:
        # A line of its own without a dash, which a place alone or a credit (“Jo Ek via Reuters”) is not.
        signed = known and found["bare"] is None
        return len(text) <= _LONGEST and bool(place) and (signed or bool(day and in_capitals))
    lead = _LEAD.match(text, found.end())
    begins = lead is None or not lead[0][-1].islower()
    if known or (day and (in_capitals or not place)):
        return begins and bool(known or place)
    if day:
        return begins and place[:1].isupper()
    return begins and in_capitals and (not agency or agency.isupper() or agency[:1].isupper())
