import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.template.conftest import MANIFEST

from briefwright.errors import TemplateError
from briefwright.template.manifest import Manifest, read_manifest

OPTION = """
[[option]]
id = "accent"
type = "color"
label = "Accent"
default = "#1b5e20"
"""


def _after(old: str, new: str) -> str:
    assert old in MANIFEST
    return MANIFEST.replace(old, new)


def test_a_manifest_is_read_with_its_defaults() -> None:
    manifest = read_manifest(MANIFEST + OPTION, "template.toml")
    assert manifest.template.pages == ("A4", "Letter")
    assert manifest.template.max_pages is None
    assert [option.id for option in manifest.options] == ["accent"]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (
            _after('name = "Note"', 'nam = "Note"'),
            5,
            "“nam” is not a key of \\[template\\]. Did you mean “name”",
        ),
        (_after('name = "Note"', 'zzzz = "Note"'), 5, "Its keys are “id”, “name”"),
        (_after('name = "Note"\n', ""), 3, "\\[template\\] lacks the key “name”"),
        (_after('name = "Note"', "name = 3"), 5, "“name” must be text in quotes, not a whole number"),
        (_after('name = "Note"', 'name = " "'), 3, "the name is empty"),
        (_after('"1.0.0"', '"1.0"'), 3, "must be three numbers, as in “1.2.0”"),
        (_after('id = "note"', 'id = "My Note"'), 3, "small letters and digits"),
        (_after("context = 1", "context = 2"), 10, "made for context 2; this version"),
        (_after("brief-template/1", "brief-template/9"), 1, "format “brief-template/9” is not known"),
        (_after('["A test"]', '"A test"'), 8, "“authors” must be a list, not text in quotes"),
        (_after('name = "Note"', 'name = "Note'), 5, "is not valid TOML"),
        (MANIFEST + 'pages = ["A3"]\n', 12, "“A3” is not a page size: there are “A4” and “Letter”"),
        (MANIFEST + "pages = []\n", 3, "“pages” is empty"),
        (MANIFEST + "max-pages = 0\n", 3, "“max-pages” must be at least 1"),
        (MANIFEST + "max_pages = 2\n", 12, "“max_pages” is not a key .* Did you mean “max-pages”"),
        (MANIFEST + "[tempalte]\n", 12, "“tempalte” is not a key of the file. Did you mean “template”"),
        (
            MANIFEST + OPTION.replace("color", "colour"),
            15,
            "“colour” is no type of option. Did you mean “color”",
        ),
        (MANIFEST + OPTION.replace("label", "lable"), 16, "“lable” is not a key .*Did you mean “label”"),
        (
            MANIFEST + OPTION.replace("#1b5e20", "green"),
            13,
            "default of the option “accent” must be a colour",
        ),
        (MANIFEST + OPTION + OPTION, 1, "two options called “accent”"),
        (MANIFEST + OPTION + OPTION.replace("accent", "A B"), 19, "“A B” must be small letters"),
        (
            MANIFEST + '[[font]]\nfamily = "F"\nfiles = ["f.ttf"]\n',
            12,
            "\\[\\[font\\]\\] lacks the key “license”",
        ),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(TemplateError, match=said) as caught:
        read_manifest(text, "note/template.toml")
    assert (caught.value.file, caught.value.line) == ("template.toml", line)
    assert str(caught.value).startswith(f"note/template.toml, line {line}: ")


def _read_or_refused(text: str) -> Manifest | TemplateError:
    try:
        return read_manifest(text, "template.toml")
    except TemplateError as problem:
        return problem


@given(st.text(), st.integers(0, len(MANIFEST)))
def test_whatever_is_typed_into_a_manifest_gives_a_manifest_or_a_plain_error(text: str, place: int) -> None:
    result = _read_or_refused(MANIFEST[:place] + text + MANIFEST[place:])
    assert isinstance(result, Manifest) or str(result).startswith("template.toml")
