class DocumentMetadata:
    title: str | None
    lang: str | None
    def __init__(
        self,
        title: str | None = None,
        *,
        description: str | None = None,
        keywords: list[str] | None = None,
        generator: str | None = None,
        lang: str | None = None,
    ) -> None: ...
    def generate_rdf_metadata(self, variant: str, version: int, conformance: str | None) -> bytes: ...
