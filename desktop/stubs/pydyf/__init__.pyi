class Object:
    number: int | None
    generation: int
    free: str
    def __init__(self) -> None: ...
    @property
    def data(self) -> bytes: ...
    @property
    def compressible(self) -> bool: ...
    @property
    def reference(self) -> bytes: ...

class Dictionary(dict[str, object], Object):
    def __init__(self, values: dict[str, object] | None = None) -> None: ...

class Array(list[object], Object): ...

class Stream(Object):
    stream: list[object]
    extra: dict[str, object]
    compress: bool
    def __init__(
        self,
        stream: list[object] | None = None,
        extra: dict[str, object] | None = None,
        compress: bool = False,
    ) -> None: ...
    def begin_marked_content(self, tag: str, property_list: Dictionary | None = None) -> None: ...
    def end_marked_content(self) -> None: ...

class PDF:
    catalog: Dictionary
    objects: list[Object]
