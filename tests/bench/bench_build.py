"""The whole program against the bare engine, process against process, each in turn."""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import msgspec
from pytest_benchmark.fixture import BenchmarkFixture

from briefwright.analysis.analyse import analyse
from briefwright.article.reading import read_article
from briefwright.brief.profile_shelf import load_profile
from briefwright.brief.proposal import propose_brief
from briefwright.template.compose import compose
from briefwright.template.package import find_template, stylesheet_paths

ROUNDS = 9


def _html_of(article_file: Path) -> str:
    """Return the page that `briefwright build` lays out, with links to its style sheets."""
    article = read_article(article_file)
    brief = propose_brief(article, analyse(article), load_profile("foreign-policy-brief"))
    brief = msgspec.structs.replace(brief, marking="OFFICIAL")
    package = find_template("information-note")
    links = "".join(f'<link rel="stylesheet" href="{s.as_uri()}">' for s in stylesheet_paths(package))
    return compose(package, brief, article).replace("</head>", f"{links}</head>")


def _seconds(*command: object) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", *map(str, command)], check=True, capture_output=True)
    return time.perf_counter() - began


def test_build_against_weasyprint(seed_article: Path, tmp_path: Path, benchmark: BenchmarkFixture) -> None:
    page, out = tmp_path / "page.html", tmp_path / "out.pdf"
    page.write_text(_html_of(seed_article), encoding="utf-8")
    build = ("briefwright", "build", seed_article, "-o", out, "--marking", "OFFICIAL")
    pairs: list[tuple[float, float]] = []

    def setup() -> None:
        pairs.append((_seconds("weasyprint", page, tmp_path / "bare.pdf"), 0))

    def run() -> None:
        pairs[-1] = (pairs[-1][0], _seconds(*build))

    benchmark.pedantic(run, setup=setup, rounds=ROUNDS, warmup_rounds=1)
    assert out.read_bytes().startswith(b"%PDF-")
    benchmark.extra_info["weasyprint"] = median(bare for bare, _ in pairs[-9:])
    benchmark.extra_info["ratio"] = median(whole / bare for bare, whole in pairs[-9:])
