"""Prints, below the table of the benchmarks, what each of them tells apart."""

import pytest


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the extra figures of every benchmark that was timed; seconds are shown in milliseconds."""
    session = getattr(config, "_benchmarksession", None)
    if session is None or session.disabled:
        return
    told = [bench for bench in session.benchmarks if bench.extra_info]
    if not told:
        return
    terminalreporter.section("told apart")
    for bench in told:
        figures = (f"{name} {_shown(name, value)}" for name, value in bench.extra_info.items())
        terminalreporter.write_line(f"{bench.name}: {', '.join(figures)}")


def _shown(name: str, value: float) -> str:
    return f"{value:.2f}" if name.startswith("ratio") else f"{value * 1000:.1f} ms"
