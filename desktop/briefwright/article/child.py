"""Reads a file in a process of its own, which ends with its memory, its time or its work.

Parsers of rich formats are large, and some are native code: what a broken file does to them must not reach
the program. The answer comes back as plain data, never as pickled objects.
"""

import contextlib
import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

import msgspec

from briefwright.article.draft import Draft
from briefwright.article.formats import NAMES, Format
from briefwright.article.refusing import damage
from briefwright.article.rich_text import read_rich_text
from briefwright.errors import ArticleError

if sys.platform != "win32":
    import resource

Wanted = Callable[[], bool]
"""Tells whether somebody still waits; asked from the thread that reads."""

SECONDS = 30.0
MEMORY = 1 << 30
_GLANCE = 0.1


class Refusal(msgspec.Struct, frozen=True, tag=True):
    """Why a file could not be read: a sentence for the user."""

    sentence: str


class Answer(msgspec.Struct, frozen=True, tag=True):
    """What was found in a file."""

    draft: Draft


_DECODER: msgspec.msgpack.Decoder[Refusal | Answer] = msgspec.msgpack.Decoder(Refusal | Answer)


def read_in_child(
    form: Format,
    content: bytes,
    place: str,
    encoding: str | None,
    *,
    wanted: Wanted | None = None,
    seconds: float = SECONDS,
    memory: int = MEMORY,
) -> Draft:
    """Read a file in a child process, for as long as it is `wanted`.

    Raises ArticleError with the sentence that tells what went wrong.
    """
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    child = spawn.Process(target=_work, args=(theirs, memory, form, content, place, encoding), daemon=True)
    try:
        _start(child, place)
        theirs.close()
        if not _wait(ours, seconds, wanted):
            raise ArticleError(
                f"Could not read {place}: reading it took more than {seconds:g} seconds. Copy the article's "
                "text and paste it."
            )
        answer = _DECODER.decode(ours.recv_bytes())
    except (EOFError, OSError, msgspec.MsgspecError) as problem:
        raise ArticleError(damage(place, NAMES[form])) from problem
    finally:
        ours.close()
        theirs.close()
        _end(child)
    if isinstance(answer, Refusal):
        raise ArticleError(answer.sentence)
    return answer.draft


def _start(child: multiprocessing.process.BaseProcess, place: str) -> None:
    try:
        child.start()
    except BrokenPipeError:
        return  # it died over its first words, which the pipe for its answer tells as well
    except OSError as problem:
        raise ArticleError(
            f"Could not read {place}: this computer has no room for another process "
            f"({problem.strerror or problem}). Close some programs and try again."
        ) from problem


def _wait(answers: Connection, seconds: float, wanted: Wanted | None) -> bool:
    """Tell whether there is an answer in time; nobody waits for one that is no longer wanted."""
    if wanted is None:
        return answers.poll(seconds)
    end = time.monotonic() + seconds
    while wanted() and time.monotonic() < end:
        if answers.poll(_GLANCE):
            return True
    return False


def answer_to(
    form: Format, content: bytes, place: str, encoding: str | None, memory: int
) -> Refusal | Answer:
    """Read a file here, whatever its parser raises; the child's whole work."""
    try:
        return Answer(read_rich_text(form, content, place, encoding))
    except ArticleError as problem:
        return Refusal(str(problem))
    except MemoryError:
        pass  # nothing can be said before what was read is let go
    except RecursionError:
        return Refusal(
            f"Could not read {place}: its parts are nested without end. Copy the article's text and paste it."
        )
    except BaseException:  # noqa: BLE001 - the child's edge: parsers raise what they like over a broken file
        return Refusal(damage(place, NAMES[form]))
    return Refusal(
        f"Could not read {place}: it needs more than {memory >> 20} MB of memory. Copy the article's "
        "text and paste it."
    )


def limit(memory: int, seconds: float) -> None:
    """Bound what this process may take, where the system can."""
    if sys.platform != "win32":
        for kind, most in (
            (resource.RLIMIT_AS, memory),
            (resource.RLIMIT_CPU, int(seconds) + 5),
            (resource.RLIMIT_CORE, 0),
        ):
            with contextlib.suppress(ValueError, OSError):  # macOS knows the first and does not take it
                resource.setrlimit(kind, (most, most))


def _work(
    answers: Connection, memory: int, form: Format, content: bytes, place: str, encoding: str | None
) -> None:
    # What parsers print of a broken file is nothing to a user.
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    limit(memory, SECONDS)
    with contextlib.suppress(BrokenPipeError):
        answers.send_bytes(msgspec.msgpack.encode(answer_to(form, content, place, encoding, memory)))


def _end(child: multiprocessing.process.BaseProcess) -> None:
    if child.pid is not None:
        child.kill()
        child.join()
        child.close()
