"""Finds the line of a manifest on which a fault stands: TOML values do not carry their own."""

import re


def line_of(text: str, path: str, key: str | None = None) -> int | None:
    """Return the line, from 1, of what msgspec calls `path` ("$.option[1].default"), or None.

    `key` is a key inside that path, such as one that should not be there. Where the key cannot be found, as
    one that is missing, the line is that of its table.
    """
    steps = re.findall(r"[^.\[\]$]+|\[\d+\]", path)
    table = steps[0] if steps else None
    number = int(steps[1][1:-1]) if len(steps) > 1 and steps[1].startswith("[") else 0
    names = [step for step in steps[1:] if not step.startswith("[")]
    wanted = key if key is not None else (names[0] if names else None)
    lines = text.split("\n")
    start = _table_start(lines, table, number)
    if start is None:
        return _key_line(lines, 0, table or key) or _header_line(lines, key) or 1
    return _key_line(lines, start + 1, wanted) or start + 1


def _table_start(lines: list[str], table: str | None, number: int) -> int | None:
    """Return the index of the `number`th header of the table."""
    if table is None:
        return None
    headers = [i for i, line in enumerate(lines) if _header(line) == table]
    return headers[number] if number < len(headers) else None


def _key_line(lines: list[str], start: int, key: str | None) -> int | None:
    """Return the line, from 1, of `key = …` between `start` and the next header."""
    if key is None:
        return None
    for index in range(start, len(lines)):
        if _header(lines[index]) is not None:
            return None
        if re.match(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""", lines[index]):
            return index + 1
        if start and re.search(rf"""[{{,]\s*["']?{re.escape(key)}["']?\s*=""", lines[index]):
            return index + 1
    return None


def _header_line(lines: list[str], name: str | None) -> int | None:
    return next((i + 1 for i, line in enumerate(lines) if name and _header(line) == name), None)


def _header(line: str) -> str | None:
    found = re.match(r"\s*\[\[?\s*([\w.-]+)\s*\]\]?\s*(#.*)?$", line)
    return found.group(1) if found else None
