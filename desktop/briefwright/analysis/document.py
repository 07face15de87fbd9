"""The analysis as the command line prints it: field names and their order are a contract."""

import msgspec

from briefwright.analysis.analysis import Actor, Analysis, DateMention, Sentence, Statement
from briefwright.article.article import Article, Span


class SourceDocument(msgspec.Struct, frozen=True):
    """Where the article came from."""

    name: str
    sha256: str


class ArticleDocument(msgspec.Struct, frozen=True):
    """The article: every offset counts characters of `text`."""

    title: str | None
    outlet: str | None
    published: str | None
    language: str
    text: str
    paragraphs: tuple[Span, ...]
    source: SourceDocument


class AnalysisDocument(msgspec.Struct, frozen=True, omit_defaults=True):
    """One article and what was understood of it.

    `import_warnings` is there only where there are any, and `focus_named` only where it is false.
    """

    article: ArticleDocument
    focus: str
    sentences: tuple[Sentence, ...]
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    dates: tuple[DateMention, ...]
    import_warnings: tuple[str, ...] = ()
    focus_named: bool = True


def analysis_document(
    article: Article, analysis: Analysis, import_warnings: tuple[str, ...] = ()
) -> AnalysisDocument:
    """Put an article and its analysis together for printing as JSON."""
    source = SourceDocument(article.source.name, article.source.sha256)
    return AnalysisDocument(
        article=ArticleDocument(
            title=article.title,
            outlet=article.outlet,
            published=article.published,
            language=article.language,
            text=article.text,
            paragraphs=article.paragraphs,
            source=source,
        ),
        focus=analysis.focus,
        sentences=analysis.sentences,
        actors=analysis.actors,
        statements=analysis.statements,
        dates=analysis.dates,
        import_warnings=import_warnings,
        focus_named=analysis.focus_named,
    )
