import json

import msgspec

from briefwright.analysis.analysis import Analysis
from briefwright.analysis.document import analysis_document
from briefwright.article.article import Article


def test_the_document_has_the_fields_of_the_contract_in_their_order(
    reference_article: Article, reference: Analysis
) -> None:
    document = json.loads(msgspec.json.encode(analysis_document(reference_article, reference)))
    assert list(document) == ["article", "focus", "sentences", "actors", "statements", "dates"]
    assert list(document["article"]) == [
        "title", "outlet", "published", "language", "text", "paragraphs", "source",
    ]  # fmt: skip
    assert document["article"]["source"] == {
        "name": "assad-asylum.txt",
        "sha256": reference_article.source.sha256,
    }
    assert list(document["sentences"][0]) == [
        "id", "start", "end", "paragraph", "text", "function", "functions", "salience", "picked", "sections",
        "scores", "cues", "speech", "pick", "dangling",
    ]  # fmt: skip
    assert list(document["sentences"][0]["pick"]) == ["reason", "rank", "like", "kind"]
    assert list(document["actors"][0]) == ["name", "kind", "aliases", "side_of", "sentences"]
    assert list(document["statements"][0]) == ["sentence", "speaker", "verb", "quote", "through"]
    assert list(document["dates"][0]) == ["sentence", "when", "iso"]
    text = document["article"]["text"]
    assert all(text[each["start"] : each["end"]] == each["text"] for each in document["sentences"])
