"""Tells a year from another number of four digits: “in 2012”, but “room 2012” and “2012 soldiers”."""

import re

# A number that names one of many, or an amount of money.
_NUMBERED = re.compile(
    r"(?:\b(?:(?i:rooms?|flights?|routes?|resolutions?|numbers?|pages?|chapters?|articles?|sections?"
    r"|paragraphs?"
    r"|highways?|units?|apartments?|flats?|suites?|channels?|gates?|models?|codes?|postcodes?|extensions?"
    r"|versions?|boxe?s?|trains?|bus|halls?|blocks?|lots?|cells?|directives?|regulations?|buildings?"
    r"|track|plot"
    r"|seat|form|type|asteroid|weigh(?:s|ed)|costs?|worth|totall?ed|numbering)|Windows|Boeing|Airbus|Agenda"
    r"|Vision|UNSC|PIN|No\.?|no\.|[Nn]os\.|nr\.?)|[#§$£€¥№+=<>×]) ?$"
)
_CLOCK = re.compile(r" ?(?:GMT|UTC|CES?T|E[SD]T|BST|MSK|[Hh]ours|hrs|local time|[ap]\.?m\b|Z\b)")
_DATED = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|the|The|a|A|an|An|this|that|its|his|her|their|our|early|late|mid"
    r"|of the)[ -]$"
    r"|’s $|'s $"
)
_COUNTED = re.compile(
    r"\b(?:some|approximately|roughly|nearly|almost|exactly|than|least|additional|estimated|as many as|up to"
    r"|killed|wounded|injured|arrested|deployed|sent|employs?|holds|houses|has|have|had|with) $"
)
_PLURAL = re.compile(r" (?!was\b|has\b|does\b|thus\b)[a-z]{2,}[^s\W]s\b")
_UNIT = re.compile(
    r"[ -](?i:people|persons|soldiers|troops|men|women|children|civilians|refugees|migrants|families"
    r"|homes|houses"
    r"|votes|members|deaths|jobs|workers|employees|staff|vehicles|tanks|rounds|delegates|guests|participants"
    r"|protesters|demonstrators|fighters|militants|rebels|police|officers|prisoners|detainees|hostages"
    r"|victims"
    r"|students|pupils|residents|inhabitants|passengers|tickets|copies|companies|schools|villages|seats)\b"
)
_MEASURE = re.compile(
    r"[ -]?(?:%|(?:met(?:re|er)s?|kilomet(?:re|er)s?|km|miles?|feet|foot|yards?|cm|mm|kg|kilos?"
    r"|kilograms?|grams?"
    r"|tons?|tonnes?|lit(?:re|er)s?|barrels?|hectares?|acres?|square|cubic|degrees|calories|words"
    r"|megawatts?|[MkG]W"
    r"|volts?|dollars?|euros?|pounds?|roubles?|rubles?|yen|yuan|francs?|rupees?|per cent|percent|times"
    r"|days|bn"
    r"|billion|million|thousand)\b)"
)


def is_year(text: str, start: int, end: int) -> bool:
    """Tell whether the four digits at `text[start:end]` are a year, by the words on both sides."""
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if _NUMBERED.search(before) or _CLOCK.match(after) or _MEASURE.match(after):
        return False
    if before.endswith((" at ", "At ")) and not re.match(r" [a-z]", after):
        return False
    if _DATED.search(before):
        return True
    return not (_UNIT.match(after) or (_COUNTED.search(before) and _PLURAL.match(after)))
