"""Files that would crash a parser, exhaust the memory or take for ever, by their names. `N` is how much of it there is."""

import json
from collections.abc import Callable

N = 20_000

PREFIXES = "@prefix x: <http://x.org/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
_RDF = '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://x.org/">'
_NODE = "<http://x.org/a> <http://x.org/b> "


def _each(line: str, count: int = N) -> str:
    return "".join(line.replace("%", str(number)).replace("+1", str(number + 1)) for number in range(count))


def _context(value: Callable[[int], object]) -> str:
    terms = {**{f"t{number}": value(number + 1) for number in range(N)}, f"t{N}": "http://x.org/"}
    return json.dumps({"@context": terms, "@id": "http://x.org/a", "t0": "b"})


def _nested(opening: str, inside: str, closing: str, count: int = N) -> str:
    return opening * count + inside + closing * count


GRAPHS: dict[str, Callable[[], str]] = {
    "triple-terms.ttl": lambda: f"{PREFIXES}x:a x:b {_nested('<<( x:a x:b ', 'x:c', ' )>>')} .",
    "hidden-triple-terms.ttl": lambda: f"{PREFIXES}x:a x:b {_nested('<<( x:a x:b # >>' + chr(10), 'x:c', ' )>>')} .",
    "triples.ttl": lambda: f"{PREFIXES}x:a x:b {_nested('<< x:a x:b ', 'x:c', ' >>')} .",
    "annotations.ttl": lambda: f"{PREFIXES}x:a x:b x:c {_nested('{| x:b x:c ', '', '|}')} .",
    "triple-terms.nt": lambda: _NODE + _nested(f"<<( {_NODE}", "<http://x.org/c>", " )>>") + " .\n",
    "triple-terms.nq": lambda: _NODE + _nested(f"<<( {_NODE}", "<http://x.org/c>", " )>>") + " .\n",
    "triple-terms.trig": lambda: f"{PREFIXES}x:g {{ x:a x:b {_nested('<<( x:a x:b ', 'x:c', ' )>>')} . }}",
    "one-triple-term.ttl": lambda: f"{PREFIXES}x:a a skos:Concept; x:b <<( x:a x:b x:c )>> .",
    "one-reifier.ttl": lambda: f"{PREFIXES}x:a x:b x:c ~ x:d .",
    "blank-nodes.ttl": lambda: f"{PREFIXES}x:a x:b {_nested('[ x:b ', 'x:c', ' ]')} .",
    "lists.ttl": lambda: f"{PREFIXES}x:a x:b {_nested('( ', 'x:c', ' )')} .",
    "shared-lists.ttl": lambda: (
        PREFIXES.replace("x:", "r:", 0)
        + "@prefix r: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
        + _each("x:c% a skos:OrderedCollection; skos:memberList _:l% . _:l% r:first x:a%; r:rest _:l+1 .\n")
    ),
    "formulas.n3": lambda: f"{PREFIXES}x:a x:b {_nested('{ x:a x:b ', 'x:c', ' }')} .",
    "chain.jsonld": lambda: _context(lambda following: f"t{following}:a"),
    "chain-of-ids.jsonld": lambda: _context(lambda following: {"@id": f"t{following}"}),
    "chain-of-types.jsonld": lambda: _context(lambda following: {"@id": "http://x.org/a", "@type": f"t{following}"}),
    "chain-before-an-error.jsonld": lambda: _context(lambda following: f"t{following}:a") + "]",
    "circle.jsonld": lambda: _context(lambda following: f"t{following % N}"),
    "contexts.jsonld": lambda: (
        '{"@context":'
        + _nested('{"a":{"@id":"http://x.org/a","@context":', "{}", "}}", 80)
        + ',"a":['
        + ",".join([_nested('{"a":', "1", "}", 80)] * 2000)
        + "]}"
    ),
    "objects.jsonld": lambda: _nested('{"http://x.org/a":', "1", "}"),
    "number.jsonld": lambda: f'{{"@id":"http://x.org/a","http://x.org/b":{"1" * 100_000}}}',
    "number.ttl": lambda: f"{PREFIXES}x:a a skos:Concept; x:b {'1' * 100_000}, 1e{'9' * 100_000} .",
    "elements.rdf": lambda: f"{_RDF}{_nested('<x:a><x:b>', '', '</x:b></x:a>')}</r:RDF>",
    "entities.rdf": lambda: (
        "<!DOCTYPE r [<!ENTITY a 'xxxxxxxxxx'>"
        + "".join(
            f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefghij", "bcdefghijk", strict=True)
        )
        + f"]>{_RDF}&k;</r:RDF>"
    ),
    "chain-of-concepts.ttl": lambda: (
        PREFIXES + _each("x:a% a skos:Concept; skos:prefLabel 'a%'@en; skos:broader x:a+1 .\n", 100_000)
    ),
    "equal-labels.ttl": lambda: PREFIXES + _each("x:a% a skos:Concept; skos:prefLabel 'a'@en; skos:notation '1' .\n"),
    "languages.ttl": lambda: (
        f"{PREFIXES}x:a a skos:Concept; skos:prefLabel {_each(chr(39) + 'a' + chr(39) + '@de-x%, ')}'a'@en ."
    ),
    "prefixes.ttl": lambda: _each("@prefix p%: <http://x.org/%#> .\n") + f"{PREFIXES}p1:a a skos:Concept .",
    "ignores.ttl": lambda: PREFIXES + _each("# taxokit: ignore=missing-label\nx:a% a skos:Concept .\n"),
    "ignores-inside.ttl": lambda: (
        f"{PREFIXES}x:a a skos:Concept; skos:altLabel\n"
        + _each("'a%'@en, # taxokit: ignore=missing-label\n")
        + "'a'@en ."
    ),
}

CONFIGURATIONS: dict[str, Callable[[], str]] = {
    "key": lambda: "a." * 50_000 + "b = 1",
    "quoted key": lambda: '"a" . ' * 50_000 + "b = 1",
    "key in a table": lambda: "x = { " + "'a'." * 50_000 + "b = 1 }",
    "header": lambda: "[" + "a." * 50_000 + "b]",
    "lists": lambda: "a = " + _nested("[", "", "]", 5000),
    "tables": lambda: "a = " + _nested("{a = ", "1", "}", 5000),
    "number": lambda: "a = " + "1" * 100_000,
    "word": lambda: "a" * 900_000 + ".b = 1",
}

JSON: dict[str, Callable[[], str]] = {
    "objects": lambda: _nested('{"a":', "1", "}"),
    "lists": lambda: _nested("[", "", "]"),
    "number": lambda: f'{{"a":{"1" * 100_000}}}',
}

ALIASES = "cff-version: 1.2.0\n" + "".join(
    f"a{number}: &a{number} [{', '.join([f'*a{number - 1}' if number else 'x'] * 9)}]\n" for number in range(12)
)
"""A kilobyte of YAML that is gigabytes once its aliases are written out."""
