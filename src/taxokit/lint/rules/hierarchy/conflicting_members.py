"""An ordered collection has no single, well-formed list of members.

It has two lists, or none, or one that has no end or a member twice, or the list and the stated members differ. Programs
show one of the two, and readers miss members that only the other has.

Source: SKOS Reference S35 (one list), S36 (items of the list are members) and section 9.6.1; RDF Schema section 5.2.

```turtle bad
ex:by-age a skos:OrderedCollection ; skos:memberList ( ex:water ex:wind ) , ( ex:wind ex:water ) .
```

```turtle good
ex:by-age a skos:OrderedCollection ; skos:member ex:wind , ex:water ; skos:memberList ( ex:water ex:wind ) .
```
"""

from collections import Counter
from collections.abc import Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule

_ORDERED = terms.SKOS + "OrderedCollection"


@vocabulary_rule(Severity.ERROR, in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each ordered collection whose members are not one list; in our sources a list is one slot."""
    lists, stated = vocabulary.stated(terms.MEMBER_LIST), vocabulary.stated(terms.MEMBER)
    known: dict[str, bool] = {terms.NIL: True}
    for iri in dict.fromkeys((*lists, *vocabulary.instances(_ORDERED))):
        nodes = lists.get(iri, ())
        message, hint = "", ""
        if len(nodes) > 1:
            message, hint = f"has {len(nodes)} member lists", "keep one of them"
        elif not nodes and iri in stated:
            message, hint = "is ordered, but has no member list", "list the members with skos:memberList"
        elif nodes and not _is_list(vocabulary, nodes[0], known):
            message, hint = "has a malformed member list", "write the list in parentheses"
        elif nodes:
            message, hint = _problem(vocabulary, iri, stated.get(iri, ()))
        if message:
            yield Diagnostic(vocabulary.place(iri), f"{vocabulary.name(iri)} {message}", hint)


def _is_list(vocabulary: Vocabulary, start: str, known: dict[str, bool]) -> bool:
    """Return True if each node from `start` on has one item and one next node, up to `rdf:nil`; visit each once."""
    first, rest = vocabulary.stated(terms.FIRST), vocabulary.stated(terms.REST)
    nodes: list[str] = []
    node = start
    while node not in known:
        known[node] = False
        nodes.append(node)
        if len(first.get(node, ())) != 1 or len(rest.get(node, ())) != 1:
            return False
        node = rest[node][0]
    known.update(dict.fromkeys(nodes, known[node]))
    return known[node]


def _problem(vocabulary: Vocabulary, iri: str, stated: Sequence[str]) -> tuple[str, str]:
    """Return message and hint on a member that is listed twice, or is only in the list or only stated; "" if none."""
    listed = Counter(vocabulary.listed_members.get(iri, ()))
    for member, number in listed.items():
        if number > 1:
            return f"lists {vocabulary.name(member)} more than once", "list each member once"
    hint = "state the same members, or only the list"
    for member in stated:
        if member not in listed:
            return f"has the member {vocabulary.name(member)}, which is not in its member list", hint
    known = frozenset(stated or listed)
    for member in listed:
        if member not in known:
            return f"lists {vocabulary.name(member)}, which is not stated as a skos:member", hint
    return "", ""
