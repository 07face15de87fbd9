"""A review decides which paragraphs are content; where there was none, their words do."""

import msgspec

from briefwright.analysis.analyse import analyse
from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.article.pasted import article_from_text

CAPTION = "FILE PHOTO: The river. It is seen here from a hill. REUTERS/Example"
TEXT = f"Russia granted asylum to the president on Sunday.\n\n{CAPTION}\n\nTurkey called for talks on Monday."


def article() -> Article:
    return article_from_text(TEXT)


def content(analysis: Analysis) -> list[str]:
    return [sentence.text for sentence in analysis.sentences if sentence.sections]


def test_a_paragraph_left_out_is_no_content_and_keeps_its_number() -> None:
    plain = article()
    reviewed = msgspec.structs.replace(plain, left_out=plain.paragraphs[1:2])
    analysis = analyse(reviewed)
    assert len(content(analysis)) == 2
    assert [sentence.paragraph for sentence in analysis.sentences] == [1, 2, 2, 2, 3]
    assert [sentence.id for sentence in analysis.sentences] == [s.id for s in analyse(plain).sentences]
    first = msgspec.structs.replace(plain, left_out=plain.paragraphs[:2])
    assert content(analyse(first)) == ["Turkey called for talks on Monday."]


def test_a_paragraph_kept_against_its_words_is_content() -> None:
    insisted = msgspec.structs.replace(article(), left_out=())
    assert "FILE PHOTO: The river." in content(analyse(insisted))
    assert "FILE PHOTO: The river." not in content(analyse(article()))
