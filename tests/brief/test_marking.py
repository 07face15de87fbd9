import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.brief.marking import printed_marking


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("VS-NfD", "VS-NfD"),
        ("straße  ﬁn", "straße ﬁn"),
        ("A\nB", "A B"),
        (" A\r\n\t\u2028B\u00a0", "A B"),
        ("\u202eSECRET\u202c", "SECRET"),
        ("SEC\u200bRET \u200b X\x00", "SECRET X"),
        ("سري للغاية", "سري للغاية"),
        ("TLP:AMBER+STRICT", "TLP:AMBER+STRICT"),
    ],
)
def test_it_is_printed_as_typed_on_one_line(typed: str, printed: str) -> None:
    assert printed_marking(typed) == printed


@given(st.text())
def test_nothing_that_hides_or_turns_is_printed(typed: str) -> None:
    printed = printed_marking(typed)
    assert printed_marking(printed) == printed == " ".join(printed.split())
    assert not any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in printed)


@given(st.text(st.characters(categories=["L", "N", "P", "S"], max_codepoint=0x24F)))
def test_every_letter_is_printed(typed: str) -> None:
    assert printed_marking(typed) == typed
