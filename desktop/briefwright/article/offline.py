"""Lets libraries be imported that would look for a network at once.

urllib3, which comes with the finder of articles in pages and is never used here, binds a socket to try
whether this computer speaks IPv6, unless the interpreter says that it does not.
"""

import contextlib
import socket
from collections.abc import Iterator


@contextlib.contextmanager
def no_socket_opened() -> Iterator[None]:
    """Import what is imported meanwhile without a socket."""
    speaks = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        yield
    finally:
        socket.has_ipv6 = speaks
