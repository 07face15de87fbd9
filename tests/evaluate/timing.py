"""Times the analysis of the reference article and of a very long one, and weighs the process."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple

from briefwright.analysis.analyse import analyse
from briefwright.article.article import Article
from briefwright.article.pasted import article_from_text
from briefwright.article.reading import read_article

_ROUNDS = 7
_MEMORY = (
    "import resource, sys; from pathlib import Path;"
    "from briefwright.analysis.analyse import analyse;"
    "from briefwright.article.reading import read_article;"
    "analyse(read_article(Path(sys.argv[1])));"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
)
_LOAD = (
    "import time; from briefwright.analysis.judging import model; began = time.perf_counter();"
    "model.shipped_model(); print(time.perf_counter() - began)"
)


class AnalysisTimes(NamedTuple):
    """Seconds for an article, for one of 2,000 sentences, and for another focus.

    `growth` is how much longer a sentence takes among 2,000 than among 500.
    """

    short: float
    long: float
    growth: float
    focus: float


def seconds(work: Callable[[], object], rounds: int = _ROUNDS) -> float:
    """Return the median time of some work."""
    taken: list[float] = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return median(taken)


def long_article(article: Article, sentences: int) -> Article:
    """Return an article of at least so many sentences: another over and over."""
    own = len(analyse(article).sentences)
    return article_from_text("\n\n".join([article.text] * -(-sentences // own)))


def analysis_times(path: Path) -> AnalysisTimes:
    """Time the analysis of an article, of very long ones, and for another focus."""
    article = read_article(path)
    some, many = long_article(article, 500), long_article(article, 2_000)
    short = seconds(lambda: analyse(article))
    few, long = seconds(lambda: analyse(some), 1), seconds(lambda: analyse(many), 1)
    return AnalysisTimes(
        short, long, (long / 2_000) / (few / 500), focus=seconds(lambda: analyse(article, "Turkey"), 1)
    )


def peak_megabytes(path: Path) -> float | None:
    """Return the peak memory of a process that analyses one article; None where it cannot be asked."""
    if sys.platform == "win32":
        return None
    done = subprocess.run(
        [sys.executable, "-c", _MEMORY, str(path)], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def model_load_seconds() -> float:
    """Return the median time that a fresh process takes to load the model and its library."""
    taken = [
        float(
            subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, text=True, check=True).stdout
        )
        for _ in range(_ROUNDS)
    ]
    return median(taken)
