"""Entry point of ``python -m briefwright``."""

import sys

from briefwright.cli import main

if __name__ == "__main__":
    sys.exit(main())
