"""Prints how well articles are understood: `python -m tests.evaluate DATA` from the checkout."""

import argparse
import sys
from pathlib import Path

from tests.evaluate.table import rows, table

_ARTICLE = Path(__file__).resolve().parents[2] / "seeds" / "assad-asylum.txt"


def main(arguments: list[str] | None = None) -> int:
    """Print the table, or that there is no data to make it from."""
    parser = argparse.ArgumentParser(prog="make evaluate", description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of labelled articles")
    data: Path = parser.parse_args(arguments).data
    if not (data / "sections-dev.jsonl").is_file():
        sys.stdout.write(
            f"There are no labelled articles in {data}: nothing was measured. "
            "Name their folder by make evaluate DATA=...\n"
        )
        return 0
    sys.stdout.write(table(list(rows(data, _ARTICLE))) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
