"""The author's manual says what is there, and its example works as it is printed."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from briefwright.article.article import Article
from briefwright.brief.brief import Brief, TemplateChoice
from briefwright.render.loaded import LoadedTemplate
from briefwright.render.messages import Messages
from briefwright.resources import shipped
from briefwright.template.compose import compose
from briefwright.template.context import brief_context
from briefwright.template.filters import TEMPLATE_FILTERS
from briefwright.template.labels import labels_for
from briefwright.template.manifest import About
from briefwright.template.options import OPTION_TYPES
from briefwright.template.package import load_package, stylesheet_paths


@pytest.fixture(scope="module")
def manual() -> str:
    """The author's manual."""
    return (shipped("templates") / "README.md").read_text(encoding="utf-8")


def _paths(value: object, path: str) -> Iterator[str]:
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _paths(inner, f"{path}.{key}")
    if isinstance(value, list):
        for inner in value:
            if isinstance(inner, dict):
                for key, field in inner.items():
                    yield from _paths(field, f"{path}[].{key}")


def test_every_field_of_the_context_is_in_the_table_and_no_other(
    manual: str, tabled: Brief, article: Article
) -> None:
    context = brief_context(tabled, article)
    context["labels"] = {}
    there = {path for name, value in context.items() for path in _paths(value, name)}
    # The fields of the bottom line are those of a section, of the actors those of a section's rows, and the
    # items of a group those of the section.
    elsewhere = ("bottom_line.", "actors[]", "sections[].groups[].items[]")
    there = {path for path in there if not path.startswith(elsewhere)}
    table = manual.split("## The context")[1].split("**Labels**")[0]
    told = set(re.findall(r"^\| `([^`]+)`", table, re.MULTILINE))
    assert told == there


def test_every_label_is_named(manual: str) -> None:
    assert set(re.findall(r"`labels\.(\w+)`", manual)) == set(labels_for("en"))


def test_every_filter_is_named(manual: str) -> None:
    table = manual.split("### Filters")[1].split("There is no `safe`")[0]
    first_cells = re.findall(r"^\| (`[^|]*`) \|", table, re.MULTILINE)
    assert set(re.findall("`(.*?)`", " ".join(first_cells))) == set(TEMPLATE_FILTERS)


def test_every_key_and_type_of_the_manifest_is_named(manual: str) -> None:
    part = manual.split("## template.toml")[1].split("## The context")[0]
    named = set(re.findall(r"^\| `([^`]+)` \|", part, re.MULTILINE))
    assert named == {*About.__struct_encode_fields__, *OPTION_TYPES, "type"}


def test_the_example_works_as_it_is_printed(
    manual: str, tmp_path: Path, brief: Brief, article: Article
) -> None:
    for name, content in re.findall(r"`([\w.]+)` [^`]*:\n\n```\w+\n(.*?)```", manual, re.DOTALL):
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert {file.name for file in tmp_path.iterdir()} == {"template.toml", "page.html.j2", "page.css"}
    package = load_package(tmp_path)
    chosen = msgspec.structs.replace(brief, template=TemplateChoice(package.manifest.template.id))
    html = compose(package, chosen, article)
    assert "h1 { color: #7a1f1f }" in html
    messages = Messages()
    LoadedTemplate(package.folder, stylesheet_paths(package), shipped("assets")).lay_out(html, messages)
    assert messages.texts() == ()
