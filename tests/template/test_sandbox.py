import pytest
from tests.template.conftest import MakePackage

from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.errors import TemplateError
from briefwright.template.compose import compose
from briefwright.template.context import CONTEXT_FIELDS, brief_context

NAMESPACED = "{{% set n = namespace(x='ab') %}}{{% for i in range(1000) %}}{{% set n.x = {} %}}{{% endfor %}}"


@pytest.mark.parametrize(
    "page",
    [
        "{{ ''.__class__ }}",
        "{{ title.__class__.__mro__[1].__subclasses__() }}",
        "{{ title['__class__'] }}",
        "{{ title|attr('__class__') }}",
        "{{ [title]|map(attribute='__class__')|first }}",
        "{{ '{0.__class__}'.format(title) }}",
        "{{ '{x.__class__}'.format_map({'x': title}) }}",
        "{{ '%s'|format(title) }}",
        "{{ sections.append(1) }}",
        "{{ sections.clear() }}",
        "{{ labels.update({'to': 'x'}) }}",
        "{{ labels.pop('to') }}",
        "{{ labels.setdefault('x', 1) }}",
        "{{ self.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ namespace.__init__ }}",
        "{{ range.__globals__ }}",
        "{{ loop }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ joiner }}",
        "{{ lipsum(n=1000000) }}",
        "{{ dict(a=1) }}",
        "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
        "{% macro m() %}{% endmacro %}{{ m._func }}",
        "{% for s in sections %}{{ loop._iterator }}{% endfor %}",
        "{{ title.join }}{{ title.join(sections) }}",
        "{{ title.ljust(1000000000) }}",
        "{{ title.zfill(1000000000) }}",
        "{{ title.encode() }}",
        "{{ title.translate({}) }}",
        "{{ title.replace('M', title) }}",
        "{{ title()}}",
        "{{ 10 ** (10 ** 8) }}",
        "{{ 'x' * 10 ** 9 }}",
        "{{ 'x' * 1000000000 }}",
        "{{ 1000000000 * 'x' }}",
        "{{ [0] * 1000000000 }}",
        "{{ (1,) * 1000000000 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ title|center(1000000000) }}",
        "{{ title|indent(1000000000) }}",
        "{{ title|wordwrap }}",
        "{{ sections|batch(1000000000, 'x')|list }}",
        "{{ sections|slice(1000000000)|list }}",
        "{{ title|replace('M', 'MM') }}",
        "{{ title|pprint }}",
        "{{ title|urlize }}",
        "{{ title|tojson }}",
        "{{ {'on': title}|xmlattr }}",
        "{{ title|safe }}",
        "{{ title|striptags|safe }}",
        "{% autoescape false %}{{ title }}{% endautoescape %}",
        "{% for i in range(100000) %}{% endfor %}",
        "{% for i in range(0, 10000000000, 1) %}{% endfor %}",
        NAMESPACED.format("n.x + n.x"),
        "{% set n = namespace(x=99999) %}{% for i in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}",
        "{% include '../../etc/passwd' %}",
        "{% import '/etc/passwd' as p %}",
        "{% extends '..' %}",
        "{% include 'template.toml/../../x' %}",
        "{% include 'page.html.j2\\0' %}",
        "{% do sections.append(1) %}",
        "{% set title.x = 1 %}",
        "{% set labels.to = 1 %}",
    ],
)
def test_what_a_template_may_not_do_is_refused(
    make_package: MakePackage, brief: Brief, article: Article, page: str
) -> None:
    package = make_package(page)
    with pytest.raises(TemplateError) as caught:
        compose(package, brief, article)
    assert caught.value.file == "page.html.j2"


@pytest.mark.parametrize(
    ("page", "printed"),
    [
        ("{{ labels.get('to') }}", "To"),
        ("{% for key, value in {'a': 1}.items() %}{{ key }}{{ value }}{% endfor %}", "a1"),
        ("{{ title.upper().split(' ')|first }}", "MOSCOW"),
        (
            "{% set n = namespace(x=0) %}{% for s in sections %}{% set n.x = n.x + 6 %}{% endfor %}{{ n.x }}",
            "12",
        ),
        ("{% for i in range(3) %}{{ loop.cycle('a', 'b') }}{% endfor %}", "aba"),
        ("{{ 7 % 4 }}{{ 7 // 2 }}{{ 7 - 2 }}{{ 1.5 * 2 }}", "3353.0"),
        ("{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{{ m('<i>') }}", "<b>&lt;i&gt;</b>"),
        ("{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}in{% endcall %}", "in"),
        ("{% block b %}x{% endblock %}{{ self.b() }}", "xx"),
        ("{{ nothing|default('none') }}", "none"),
        ("{{ '2024-12-09'|date }}, {{ '2024-12-09'|date('fr') }}", "9 December 2024, 9 décembre 2024"),
        ("{{ title|truncate(9) }}", "Moscow..."),
        ("{{ sections|map(attribute='title')|join(', ') }}", "Key developments, Regional actors"),
        ("{{ actors|selectattr('position')|map(attribute='name')|list|length }}", "1"),
        ("{{ 'a' + 'b' ~ 1 }}", "ab1"),
    ],
)
def test_what_a_template_needs_works(
    make_package: MakePackage, brief: Brief, article: Article, page: str, printed: str
) -> None:
    assert f"<body>\n{printed}</body>" in compose(make_package(page), brief, article)


def test_a_template_cannot_change_what_the_next_render_sees(
    make_package: MakePackage, brief: Brief, article: Article
) -> None:
    package = make_package("{% set title = 'changed' %}{% set x = sections %}{{ title }}")
    assert compose(package, brief, article) == compose(package, brief, article)
    assert brief_context(brief, article)["title"] == brief.title


def test_every_field_is_suggested_for_a_slip(
    make_package: MakePackage, brief: Brief, article: Article
) -> None:
    for field in CONTEXT_FIELDS:
        with pytest.raises(TemplateError, match=f"Did you mean “{field}”"):
            compose(make_package(f"{{{{ {field}s_ }}}}"), brief, article)
