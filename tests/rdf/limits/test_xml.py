"""How deep elements are in each other, by a parser of XML, and what could hide that."""

import random
from contextlib import suppress
from xml.parsers import expat

import pytest

from support.depth import examples
from taxokit.rdf import limits as xml
from taxokit.rdf.limits import MAX_DEPTH, refuse_xml
from taxokit.text.errors import SourceError

MARKUP = [
    *("<!-- <a> </a> <a/> -->", "<!-- > -->", "<!---->", "<!-- - -->"),
    *("<![CDATA[ </a> <!-- ]]>", "<![CDATA[]]>", "<![CDATA[<a>]]>"),
    *("<?x <a> </a> ?>", "<?x?>", "a > b /> c", "&lt;/a>", "\n"),
    *("<b x='>'/>", "<b x='/>' y=\">\"/>", "<b\n/>", "<b x = '\"'></b>", '<b x="\'>"> > </b >', "<c><b/><b> </b></c>"),
]
TYPES = [
    *("", '<?xml version="1.0"?>', "<!-- <a> -->", "<!DOCTYPE a>"),
    *('<!DOCTYPE a [<!ENTITY x "\'">]>', "<!DOCTYPE a [<?x <a> <!-- >> ?>]>"),
]
CLOSED = "</a>" * 900
HIDING = {
    "comment": f"<!-- {CLOSED} -->",
    "CDATA": f"<![CDATA[{CLOSED}]]>",
    "instruction": f"<?x {CLOSED} ?>",
    "attribute": f'<b x="{CLOSED}"/>',
    "attribute of a tag with others": f"<b x='{CLOSED}'><c><d/></c></b>",
    "document type": f"<!DOCTYPE a [<?x {CLOSED.replace('</', '<</>')} ?>]>",
    "quoted name of an end": f"<b:\"{CLOSED}\"><c><d/></c></b:'{CLOSED}'>",
    "comment that begins in an attribute": '<b x="<!--"/>',
    "comment that begins in a document type": "<!doctype a [<?x <!--> ?>]>",
}


def element(chance: random.Random, depth: int) -> str:
    """Return an element that has others in it, so many levels deep, and markup between them."""

    def between() -> str:
        return "".join(chance.choices(MARKUP, k=chance.randrange(3)))

    inside = [element(chance, chance.randrange(depth)) for _ in range(chance.randrange(2))] if depth > 1 else []
    inside += [element(chance, depth - 1)] if depth > 1 else []
    if not inside and chance.random() < 0.5:
        return "<a/>"
    return f"<a>{between()}{between().join(inside)}{between()}</a>"


def depth_of(text: str) -> int:
    """Return the most elements that are in each other, by expat."""
    depth = deepest = 0

    def begin(*_: object) -> None:
        nonlocal depth, deepest
        depth += 1
        deepest = max(deepest, depth)

    def end(*_: object) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.Parse(text, True)
    return deepest


def is_refused(text: str) -> bool:
    try:
        refuse_xml("x.rdf", text.encode())
    except SourceError as error:
        return "levels deep" in str(error)
    return False


@pytest.mark.parametrize("number", range(examples(2_000)))
def test_depth_is_that_of_a_parser(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(number)
    text = chance.choice(TYPES) + element(chance, chance.randint(1, 9))
    deepest = depth_of(text)
    # what is flat is skipped as a whole, so that a level or two more are let pass
    monkeypatch.setattr(xml, "MAX_DEPTH", deepest)
    assert not is_refused(text), text
    monkeypatch.setattr(xml, "MAX_DEPTH", deepest - 3)
    assert deepest < 4 or is_refused(text), text


@pytest.mark.parametrize(("begin", "end"), [("<>", "</>"), ("<''>", "</''>"), ('<">">', '</">">'), ("<a\n>", "</a >")])
def test_odd_names_are_names_of_elements(begin: str, end: str) -> None:
    """For the parser, not for other parsers of XML."""
    assert not is_refused(begin * MAX_DEPTH + end * MAX_DEPTH)
    assert is_refused(begin * (MAX_DEPTH + 3) + end)


@pytest.mark.parametrize("hiding", HIDING)
def test_nothing_hides_elements(hiding: str) -> None:
    text = "<a>" * (MAX_DEPTH - 100) + HIDING[hiding]
    assert not is_refused(f"{text} -->")
    assert is_refused(f"{text}{'<a>' * 200} -->")


BROKEN = [
    *("<!--", "<![CDATA[", "<?", "<!DOCTYPE", "<a x='", "<a>b", "<a", "<a/>", "</", "</'", "<", "<!", "<a></a>", "<>"),
    *("xmlns", "xmlns:", "xmlns ", "ID='", 'ID="', "base=", "&", "&a", "<!ENTITY a", "<r ID='&a;'/>", "parseType="),
    "<a " + "x='<' " * 999 + ">",
]


@pytest.mark.parametrize("start", ["<a>", '<!ENTITY a "">', f"<a parseType='Literal' ID='{'a' * 5_000}'>"])
@pytest.mark.parametrize("part", BROKEN)
@pytest.mark.one_in(5)
def test_what_is_broken_takes_linear_time(start: str, part: str) -> None:
    """By the square of its length, a text of two megabytes would take hours."""
    with suppress(SourceError):
        refuse_xml("x.rdf", (start + part * (2_000_000 // len(part))).encode())
