import os
from pathlib import Path

import msgspec
import pytest
from tests.template.conftest import MakePackage

from briefwright.article.article import Article
from briefwright.brief.brief import Brief, Item, Origin, Section
from briefwright.errors import TemplateError
from briefwright.template.compose import compose
from briefwright.template.package import Package

replace = msgspec.structs.replace


def test_the_page_size_is_the_briefs(make_package: MakePackage, brief: Brief, article: Article) -> None:
    package = make_package()
    assert "@page{size:A4}" in compose(package, brief, article)
    assert "@page{size:Letter}" in compose(package, replace(brief, page="Letter"), article)


def test_a_page_size_the_template_is_not_made_for_is_refused(
    make_package: MakePackage, brief: Brief, article: Article
) -> None:
    package = make_package(more='pages = ["A4"]\n')
    with pytest.raises(TemplateError, match=r"“Note” is made for “A4”, not for “Letter”. Choose another"):
        compose(package, replace(brief, page="Letter"), article)


def test_text_of_the_article_is_never_markup_nor_template(
    information_note: Package, brief: Brief, article: Article
) -> None:
    hostile = "{{ 7*7 }} {% raw %} <script>x</script> <link rel=attachment href=file:///etc/passwd> </head>"
    items = (Item("o9", hostile, Origin("own")),)
    page = compose(
        information_note,
        replace(brief, title=hostile, sections=(Section("outlook", hostile, items),)),
        article,
    )
    assert page.count("{{ 7*7 }} {% raw %} &lt;script&gt;") >= 4
    assert "<script" not in page
    assert "<link" not in page
    assert page.count("</head>") == 1


def test_a_field_comes_before_a_method_of_the_same_name(
    make_package: MakePackage, brief: Brief, article: Article
) -> None:
    loops = "{% for s in sections %}{% for item in s.items %}{{ item.text }};{% endfor %}{% endfor %}"
    package = make_package(loops + "{% for name, label in labels.items() %}{% endfor %}")
    assert "The rebels entered Damascus.;Moscow took Assad in.;" in compose(package, brief, article)


@pytest.mark.parametrize(
    ("page", "line", "said"),
    [
        ("{{ titel }}", 2, "nothing is called “titel” here. Did you mean “title”?"),
        ("\n\n{{ source.outlett }}", 4, "there is no “outlett”. Did you mean “outlet”?"),
        ("{{ source.zzz }}", 2, "there is no “zzz”. There are “outlet”, “title”"),
        ("{% for s in sections %}\n{{ s.tilte }}\n{% endfor %}", 3, "Did you mean “title”?"),
        ("{{ title.size }}", 2, "a text has no “size”"),
        ("{{ sections.first }}", 2, "a list has no “first”"),
        ("{{ notes[0].original.words }}", 2, "nothing to take “words” from; ask for it first"),
        ("{{ title|markdwn }}", 2, "there is no filter “markdwn”."),
        ("{{ title|uper }}", 2, "there is no filter “uper”. Did you mean “upper”?"),
        ("{{ title|safe }}", 2, "there is no filter “safe”."),
        ("{% if title is empti %}{% endif %}", 2, "there is no test “empti”."),
        ("{% for s in sections %}", 2, "nexpected end of template"),
        ("\n{% endfr %}", 3, "there is no tag “endfr”. Did you mean “endfor”?"),
        ("{{ title", 2, "unexpected '/'"),
        ("{{ title + 1 }}", 2, "this cannot be worked out"),
        ("{{ 1 / 0 }}", 2, "this cannot be worked out (division by zero)"),
        ("{{ title|round }}", 2, "this cannot be worked out"),
        ("{% include 'partz.html' %}", 2, "The template has no file “partz.html”"),
        ("{% include '../secret' %}", 2, "is not a path inside the template’s folder"),
        ("{% include '/etc/passwd' %}", 2, "is not a path inside the template’s folder"),
        ("{% macro f() %}{{ f() }}{% endmacro %}\n{{ f() }}", 2, "it calls itself without end"),
        ("{% include 'page.html.j2' %}", 2, "it calls itself without end"),
        ("{% for i in 5 %}{% endfor %}", 2, "this cannot be worked out"),
        ("{% if 1 %}" * 150 + "{% endif %}" * 150, None, "its blocks are nested too deep"),
    ],
)
def test_a_mistake_in_the_template_is_named_with_file_and_line(
    make_package: MakePackage, brief: Brief, article: Article, page: str, line: int | None, said: str
) -> None:
    package = make_package(page)
    with pytest.raises(TemplateError) as caught:
        compose(package, brief, article)
    assert said in str(caught.value)
    assert (caught.value.file, caught.value.line) == ("page.html.j2", line)
    place = f"page.html.j2, line {line}" if line else "page.html.j2"
    assert str(caught.value).startswith(f"The template “Note” has a mistake in {place}: ")
    assert str(caught.value).endswith((".", "?"))


def test_a_mistake_in_an_included_file_is_found_there(
    make_package: MakePackage, brief: Brief, article: Article
) -> None:
    package = make_package("{% include 'part.html' %}", part__html="\n\n{{ nothing }}")
    with pytest.raises(TemplateError, match=r"part.html, line 3") as caught:
        compose(package, brief, article)
    assert (caught.value.file, caught.value.line) == ("part.html", 3)


def test_a_file_in_another_encoding_is_named(
    make_package: MakePackage, brief: Brief, article: Article
) -> None:
    package = make_package("{% include 'part.html' %}", part__html="")
    (package.folder / "part.html").write_bytes(b"one\nt\xe4glich")
    with pytest.raises(TemplateError, match=r"“part.html” is not UTF-8 text \(line 2\)"):
        compose(package, brief, article)


def test_an_edited_file_is_seen_at_once(make_package: MakePackage, brief: Brief, article: Article) -> None:
    package = make_package("{% include 'part.html' %}", part__html="before")
    assert "before" in compose(package, brief, article)
    (package.folder / "part.html").write_text("after!", encoding="utf-8")
    assert "after!" in compose(package, brief, article)
    state = (package.folder / "part.html").stat()
    (package.folder / "part.html").write_text("again!", encoding="utf-8")
    os.utime(package.folder / "part.html", ns=(state.st_atime_ns, state.st_mtime_ns + 1))
    assert "again!" in compose(package, brief, article)


def test_mending_a_mistake_recovers(make_package: MakePackage, brief: Brief, article: Article) -> None:
    with pytest.raises(TemplateError):
        compose(make_package("{{ titel }}"), brief, article)
    assert brief.title in compose(make_package("{{ title }}"), brief, article)


def test_a_page_without_a_head_is_refused(make_package: MakePackage, brief: Brief, article: Article) -> None:
    package = make_package()
    (package.folder / "page.html.j2").write_text("<p>{{ title }}</p>", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"has no </head>: “page.html.j2” must print a whole HTML page"):
        compose(package, brief, article)


def test_a_page_beyond_all_measure_is_stopped(
    make_package: MakePackage, brief: Brief, article: Article
) -> None:
    page = "{% for i in range(1000) %}{% for j in range(1000) %}{{ title }}{% endfor %}{% endfor %}"
    with pytest.raises(TemplateError, match=r"larger than 2 million characters"):
        compose(make_package(page), brief, article)


def test_a_template_file_beyond_all_measure_is_refused(
    make_package: MakePackage, brief: Brief, article: Article
) -> None:
    with pytest.raises(TemplateError, match=r"“big.html” is larger than 1 MB"):
        compose(make_package("{% include 'big.html' %}", big__html="x" * 1_000_001), brief, article)


def test_a_folder_copied_elsewhere_composes_the_same(
    information_note: Package, brief: Brief, article: Article, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    for file in information_note.folder.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    there = compose(Package(copy.resolve(), information_note.manifest), brief, article)
    assert there == compose(information_note, brief, article)
