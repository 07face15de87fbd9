"""The part of pytest-benchmark that the benchmarks use: its own types leave the main method out."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")

class BenchmarkFixture:
    extra_info: dict[str, float]
    def __call__(
        self, function_to_benchmark: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs
    ) -> _T: ...
    def pedantic(
        self,
        target: Callable[..., _T],
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
        setup: Callable[[], tuple[Sequence[Any], Mapping[str, Any]] | None] | None = None,
        teardown: Callable[..., None] | None = None,
        rounds: int = 1,
        warmup_rounds: int = 0,
        iterations: int = 1,
    ) -> _T: ...
