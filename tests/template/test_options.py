import pytest
from tests.template.conftest import MakePackage

from briefwright.article.article import Article
from briefwright.brief.brief import Brief, TemplateChoice
from briefwright.errors import TemplateError
from briefwright.template.compose import compose
from briefwright.template.package import Package

OPTIONS = """
[[option]]
id = "motto"
type = "text"
label = "Motto"
default = "Facts first"

[[option]]
id = "boxed"
type = "bool"
label = "Boxed"

[[option]]
id = "columns"
type = "choice"
label = "Columns"
choices = [{ value = "one", label = "One" }, { value = "two", label = "Two" }]
default = "one"

[[option]]
id = "accent"
type = "color"
label = "Accent"
default = "#1b5e20"

[[option]]
id = "gap"
type = "length"
label = "Gap"
default = "4mm"
min = "1mm"
max = "2cm"

[[option]]
id = "copies"
type = "number"
label = "Copies"
default = 1
min = 1
max = 9
"""
PAGE = "{{ options.motto }}|{{ options.boxed }}|{{ options.columns }}|{{ options.accent }}|{{ options.gap }}"


def _page(package: Package, brief: Brief, article: Article, **given: str) -> str:
    choice = TemplateChoice("note", None, given)
    page = compose(package, Brief(brief.title, brief.focus, brief.source, (), template=choice), article)
    return page.split("<body>\n")[1].split("</body>")[0]


def test_options_have_their_defaults(make_package: MakePackage, brief: Brief, article: Article) -> None:
    package = make_package(PAGE, OPTIONS)
    assert _page(package, brief, article) == "Facts first|False|one|#1b5e20|4mm"


def test_given_options_are_checked_and_brought_to_one_form(
    make_package: MakePackage, brief: Brief, article: Article
) -> None:
    package = make_package(PAGE, OPTIONS)
    page = _page(
        package, brief, article, motto="<b>", boxed="YES", columns="two", accent="#ABC", gap="1.5 CM"
    )
    assert page == "&lt;b&gt;|True|two|#aabbcc|1.5cm"


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        (
            "colums",
            "two",
            r"no option “colums”\. Did you mean “columns”\? It has “motto”, “boxed”, “columns”",
        ),
        ("boxed", "maybe", "“boxed” .* must be true or false, not “maybe”"),
        ("columns", "three", "must be one of “one” and “two”, not “three”"),
        ("accent", "red", "must be a colour like “#1f3a5f”, not “red”"),
        ("accent", "#12345;}", "must be a colour"),
        ("gap", "5em", "must be a length like “10.5pt”"),
        ("gap", "0.5mm", "must be at least 1mm"),
        ("gap", "1in", "must be at most 2cm"),
        ("copies", "x", "must be a whole number"),
        ("copies", "0", "must be at least 1"),
        ("copies", "10", "must be at most 9"),
        ("motto", "x" * 501, "must be at most 500 characters long"),
    ],
)
def test_a_wrong_option_is_answered_with_what_is_allowed(
    make_package: MakePackage, brief: Brief, article: Article, option: str, value: str, said: str
) -> None:
    package = make_package(PAGE, OPTIONS)
    with pytest.raises(TemplateError, match=said):
        _page(package, brief, article, **{option: value})


def test_a_template_without_options_says_so(
    make_package: MakePackage, brief: Brief, article: Article
) -> None:
    with pytest.raises(TemplateError, match=r"no option “accent”. It has none."):
        _page(make_package(), brief, article, accent="#000")
