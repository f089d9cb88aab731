"""Files that would crash a parser, exhaust the memory or take for ever, by their names. `N` is how much of it there is."""

import json
from collections.abc import Callable

N = 20_000
_LONG = 1_000_000

PREFIXES = "@prefix x: <http://x.org/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
_RDF = '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://x.org/">'
_NODE = "<http://x.org/a> <http://x.org/b> "


def _repeat(line: str, count: int = N) -> str:
    return "".join(line.replace("%", str(number)).replace("+1", str(number + 1)) for number in range(count))


def _context(value: Callable[[int], object]) -> str:
    terms = {**{f"t{number}": value(number + 1) for number in range(N)}, f"t{N}": "http://x.org/"}
    return json.dumps({"@context": terms, "@id": "http://x.org/a", "t0": "b"})


def _nested(opening: str, inside: str, closing: str, count: int = N) -> str:
    return opening * count + inside + closing * count


_LONG_IRI = f"http://x.org/{'a' * _LONG}"
_TERMS = {f"t{number}": f"http://x.org/{number}" for number in range(N)}


def _nodes(context: object, node: object) -> str:
    return json.dumps({"@context": context, "@graph": [node] * N})


GRAPHS: dict[str, Callable[[], str]] = {
    "triple-terms.ttl": lambda: f"{PREFIXES}x:a x:b {_nested('<<( x:a x:b ', 'x:c', ' )>>')} .",
    "annotations.ttl": lambda: f"{PREFIXES}x:a x:b x:c {_nested('{| x:b x:c ', '', '|}')} .",
    "triple-terms.nt": lambda: _NODE + _nested(f"<<( {_NODE}", "<http://x.org/c>", " )>>") + " .\n",
    "triple-terms.trig": lambda: f"{PREFIXES}x:g {{ x:a x:b {_nested('<<( x:a x:b ', 'x:c', ' )>>')} . }}",
    "one-triple-term.ttl": lambda: f"{PREFIXES}x:a a skos:Concept; x:b <<( x:a x:b x:c )>> .",
    "one-reifier.ttl": lambda: f"{PREFIXES}x:a x:b x:c ~ x:d .",
    "blank-nodes.ttl": lambda: f"{PREFIXES}x:a x:b {_nested('[ x:b ', 'x:c', ' ]')} .",
    "lists.ttl": lambda: f"{PREFIXES}x:a x:b {_nested('( ', 'x:c', ' )')} .",
    "shared-lists.ttl": lambda: (
        PREFIXES.replace("x:", "r:", 0)
        + "@prefix r: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
        + _repeat("x:c% a skos:OrderedCollection; skos:memberList _:l% . _:l% r:first x:a%; r:rest _:l+1 .\n")
    ),
    "shared-labels.ttl": lambda: (
        f"{PREFIXES}@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .\n"
        + _repeat("x:l xl:literalForm 'a%'@en-x-% . x:c% a skos:Concept; xl:altLabel x:l .\n")
    ),
    "formulas.n3": lambda: f"{PREFIXES}x:a x:b {_nested('{ x:a x:b ', 'x:c', ' }')} .",
    "chain.jsonld": lambda: _context(lambda following: f"t{following}:a"),
    "circle.jsonld": lambda: _context(lambda following: f"t{following % N}"),
    "contexts.jsonld": lambda: (
        '{"@context":'
        + _nested('{"a":{"@id":"http://x.org/a","@context":', "{}", "}}", 80)
        + ',"a":['
        + ",".join([_nested('{"a":', "1", "}", 80)] * 2000)
        + "]}"
    ),
    "objects.jsonld": lambda: _nested('{"http://x.org/a":', "1", "}"),
    "open-string.jsonld": lambda: '["' + '\\"' * 500_000,
    "open-iris.ttl": lambda: f'{PREFIXES}x:a x:b "{"<<" * 600}" .\n' + "< " * 2_000_000,
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
    "many-entities.rdf": lambda: (
        f"<!DOCTYPE r [{_repeat('<!ENTITY a% QhttpZ//x.org/%Q>').replace('Q', chr(34)).replace('Z', ':')}]>"
        + _RDF
        + _repeat("<x:A r:about='&a%;'/>")
        + "</r:RDF>"
    ),
    "unfinished-prefixes.ttl": lambda: f"{PREFIXES}x:a a skos:Concept .\n" + "#prefix a:<\n" * 100_000,
    "implications.n3": lambda: PREFIXES + _repeat("x:a% <= x:b . ", 50_000),
    "long-prefix.ttl": lambda: f"{PREFIXES}@prefix l: <{_LONG_IRI}> .\n" + _repeat("l:a% a skos:Concept .\n"),
    "long-base.ttl": lambda: f"{PREFIXES}@base <{_LONG_IRI}> .\n" + _repeat("<#a%> a skos:Concept .\n"),
    "long-subject.ttl": lambda: f"{PREFIXES}<{_LONG_IRI}> x:b {_repeat('x:a%, ')}x:c .",
    "long-subject.trig": lambda: f"{PREFIXES}<{_LONG_IRI}> {{ {_repeat('x:a% x:b x:c . ')} }}",
    "long-namespace.rdf": lambda: (
        f"{_RDF[:-1]} xmlns:l='{_LONG_IRI}'>" + _repeat("<l:A r:about='http://x.org/%'/>") + "</r:RDF>"
    ),
    "long-language.rdf": lambda: (
        f"{_RDF[:-1]} xml:lang='{'a' * _LONG}'>" + _repeat("<x:A><x:b>%</x:b></x:A>") + "</r:RDF>"
    ),
    "long-entities.rdf": lambda: (
        f'<!DOCTYPE r [<!ENTITY a "{"a" * 10_000}">]>'
        f"{_RDF}<x:A r:about='http://x.org/{'&a;' * 50}'>{_repeat('<x:b>%</x:b>')}</x:A></r:RDF>"
    ),
    "long-vocabulary.jsonld": lambda: _nodes({"@vocab": _LONG_IRI}, {"b": "1"}),
    "long-subject.jsonld": lambda: json.dumps({"@id": _LONG_IRI, "http://x.org/a": [*range(N)]}),
    "contexts-side-by-side.jsonld": lambda: _nodes(_TERMS, {"@context": {}, "t1": "a"}),
    "values-in-objects.jsonld": lambda: _nested('{"http://x.org/a":', json.dumps([*range(50_000)]), "}", 450),
    "chain-of-concepts.ttl": lambda: (
        PREFIXES + _repeat("x:a% a skos:Concept; skos:prefLabel 'a%'@en; skos:broader x:a+1 .\n", 100_000)
    ),
    "equal-labels.ttl": lambda: PREFIXES + _repeat("x:a% a skos:Concept; skos:prefLabel 'a'@en; skos:notation '1' .\n"),
    "languages.ttl": lambda: (
        f"{PREFIXES}x:a a skos:Concept; skos:prefLabel {_repeat(chr(39) + 'a' + chr(39) + '@de-x%, ')}'a'@en ."
    ),
    "prefixes.ttl": lambda: _repeat("@prefix p%: <http://x.org/%#> .\n") + f"{PREFIXES}p1:a a skos:Concept .",
    "ignores.ttl": lambda: PREFIXES + _repeat("# taxokit: ignore=missing-label\nx:a% a skos:Concept .\n"),
}

TABLES: dict[str, Callable[[], str]] = {
    "columns and rows": lambda: "id," + _repeat("c%,", 100_000) + "\n" + "photovoltaik\n" * 1_000,
    "number": lambda: f"id,label\nphotovoltaik,{'1' * 100_000}\n{'1' * 100_000},a\n",
    "quotes": lambda: 'id,label\n"' + '""' * 500_000 + "\n",
    "empty lines": lambda: "id,label\n" + "\n" * _LONG,
    "long cells": lambda: f"id,label\n{'a' * _LONG},{'b' * _LONG}\n",
    "separators": lambda: f"id,label\n{'a|' * 500_000},x\n",
}

CONFIGURATIONS: dict[str, Callable[[], str]] = {
    "key": lambda: "a." * 50_000 + "b = 1",
    "header": lambda: "[" + "a." * 50_000 + "b]",
    "lists": lambda: "a = " + _nested("[", "", "]", 5000),
    "number": lambda: "a = " + "1" * 100_000,
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


ITEM = "id: hostile\nlabel: Hostile\ndefinition: Tests things.\n"


def _terms(body: str, count: int = 5_000) -> str:
    return f"{ITEM}terms:\n" + _repeat(f"  - id: a%\n    label: A%\n    definition: Tests %.\n{body}", count)


SOURCES: dict[str, Callable[[], str]] = {
    "ambiguous scalars": lambda: f"{ITEM}synonyms:\n{_repeat('  - 010' + chr(10))}",
    "ignores of one value": lambda: f"{ITEM}{_repeat('# taxokit: ignore=double-space' + chr(10))}synonyms: ['a  b']\n",
    "unknown keys": lambda: ITEM + _repeat("key%: 1\n"),
    "findings with fixes": lambda: f"{ITEM}synonyms:\n{_repeat('  - a  b%' + chr(10))}",
    "fixes that make other findings": lambda: _terms("    notes: ['a  b', 'a b']\n", 2_000),
    "invisible characters": lambda: f"{ITEM}synonyms:\n{_repeat('  - a' + chr(0x200B) + 'b%' + chr(10))}",
    "long labels": lambda: (
        f"{ITEM}terms:\n" + "".join(f"  - id: {name}\n    label: {name}{'b' * _LONG}\n" for name in "ac")
    ),
    "many words": lambda: (
        f"{ITEM}terms:\n"
        + "".join(
            f"  - id: {name}\n    label: {name}\n    definition: {_repeat(f'{name}% ', 100_000)}.\n" for name in "ab"
        )
    ),
    "long identifier": lambda: (
        f"{ITEM}terms:\n  - id: {'s' * _LONG}\n    label: A\n    builds_on:\n{_repeat('      - a%' + chr(10))}"
    ),
    "circle": lambda: (
        _terms("    builds_on:\n      - a+1\n") + "  - id: a5000\n    label: B\n    builds_on:\n      - a0\n"
    ),
    "chain": lambda: _terms("    builds_on:\n      - a+1\n") + "  - id: a5000\n    label: B\n    definition: C.\n",
    "chain of replacements": lambda: (
        _terms("    stage: withdrawn\n    replaced_by:\n      - a+1\n")
        + "  - id: a5000\n    label: B\n    definition: C.\n"
    ),
    "equal labels": lambda: _terms("").replace("label: A", "label: B # "),
    "hub": lambda: _terms("    builds_on:\n      - strom\n    related:\n      - strom\n"),
    "languages": lambda: f"{ITEM}translations:\n" + _repeat("  de-x%:\n    label: A\n", 5_000),
    "flow": lambda: f"{ITEM}synonyms: {_nested('[', '', ']')}\n",
    "blocks": lambda: f"{ITEM}synonyms:\n  {'- ' * N}a\n",
    "number": lambda: f"{ITEM}terms:\n  - id: a\n    label: {'1' * 100_000}\n    coined: {'1' * 100_000}\n",
    "long key": lambda: f"{ITEM}{'k' * _LONG}: 1\n",
    "spaces": lambda: f"{ITEM}synonyms:\n  - 'a{' ' * _LONG}b'\n",
    "comments": lambda: ITEM + _repeat("# a%\n", 100_000),
    "documents": lambda: f"{ITEM}{_repeat('---' + chr(10))}",
    "aliases": lambda: ITEM + ALIASES,
    "aliases of a long text": lambda: (
        f"{ITEM}terms:\n  - {{id: b, label: B, definition: &a {'word ' * 200_000}}}\n"
        + _repeat("  - {id: a%, label: A%, definition: *a }\n", 1_500)
    ),
    "merges": lambda: f"{ITEM}a: &a {{b: 1}}\n" + _repeat("c%:\n  <<: *a\n"),
}
"""Sources: `taxonomy/themes/hostile.yaml` of the thesaurus in `tests/data`."""
