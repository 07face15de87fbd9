"""Errors cross from the render worker to the window whole."""

import pickle

import pytest

from briefwright.errors import BriefwrightError, RenderError, TemplateError


@pytest.mark.parametrize("place", [("page.html.j2", 3), ("template.toml", None), (None, None)])
def test_a_template_error_keeps_its_place_through_pickling(place: tuple[str | None, int | None]) -> None:
    file, line = place
    error = pickle.loads(pickle.dumps(TemplateError("An unknown name.", file=file, line=line)))
    assert type(error) is TemplateError
    assert (str(error), error.file, error.line) == ("An unknown name.", file, line)


def test_other_errors_keep_their_kind_and_sentence_through_pickling() -> None:
    error = pickle.loads(pickle.dumps(RenderError("The brief took too long.")))
    assert type(error) is RenderError
    assert isinstance(error, BriefwrightError)
    assert str(error) == "The brief took too long."
