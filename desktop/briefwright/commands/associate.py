"""`briefwright associate`: let `.brief` files open with this installation, or take that back."""

import argparse

from briefwright.association import associate, dissociate
from briefwright.commands.printing import print_out


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--remove", action="store_true", help="take it back")


def run(options: argparse.Namespace) -> int:
    """Do it and say what was done."""
    print_out(dissociate() if options.remove else associate())
    return 0
