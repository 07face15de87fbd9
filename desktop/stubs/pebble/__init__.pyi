from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from multiprocessing.context import SpawnContext
from typing import TypeVar

_T = TypeVar("_T")

class ProcessExpired(OSError): ...

class ProcessPool:
    def __init__(
        self,
        max_workers: int,
        max_tasks: int = 0,
        initializer: Callable[..., None] | None = None,
        initargs: Iterable[object] = (),
        context: SpawnContext = ...,
    ) -> None: ...
    @property
    def active(self) -> bool: ...
    def schedule(
        self,
        function: Callable[..., _T],
        args: Iterable[object] = (),
        kwargs: Mapping[str, object] = {},
        timeout: float | None = None,
    ) -> Future[_T]: ...
    def stop(self) -> None: ...
    def join(self, timeout: float | None = None) -> None: ...
