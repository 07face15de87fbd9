from collections.abc import Collection, Mapping
from ssl import SSLContext

class URLFetchingError(OSError): ...
class FatalURLFetchingError(BaseException): ...

class URLFetcher:
    def __init__(
        self,
        timeout: float = 10,
        ssl_context: SSLContext | None = None,
        http_headers: Mapping[str, str] | None = None,
        allowed_protocols: Collection[str] | None = None,
        allow_redirects: bool = True,
        fail_on_errors: bool = False,
    ) -> None: ...
    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse: ...

class URLFetcherResponse:
    def __init__(
        self, url: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> None: ...
    @property
    def path(self) -> str | None: ...
    def read(self) -> bytes: ...
