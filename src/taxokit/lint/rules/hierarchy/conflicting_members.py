"""An ordered collection has no single, well-formed list of members.

It has two lists, or none, or one that has no end or a member twice, or the list and the stated members differ. Programs
show one or the other: readers of one miss what the other has.

Source: SKOS Reference S35 (one list), S36 (what is in the list is a member) and section 9.6.1; RDF Schema section 5.2.

```turtle bad
ex:by-age a skos:OrderedCollection ; skos:memberList ( ex:water ex:wind ) , ( ex:wind ex:water ) .
```

```turtle good
ex:by-age a skos:OrderedCollection ; skos:member ex:wind , ex:water ; skos:memberList ( ex:water ex:wind ) .
```
"""

from collections import Counter

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
            message, hint = _repetition(vocabulary, iri), "list each member once"
            if not message and iri in stated:
                message, hint = _difference(vocabulary, iri), "state the same members, or only the list"
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


def _repetition(vocabulary: Vocabulary, iri: str) -> str:
    """Return the message on a member that is listed twice, "" if there is none."""
    listed = vocabulary.listed_members.get(iri, ())
    first = next((member for member, number in Counter(listed).items() if number > 1), "")
    return f"lists {vocabulary.name(first)} more than once" if first else ""


def _difference(vocabulary: Vocabulary, iri: str) -> str:
    """Return the message on a difference between the stated members and the list, "" if they are the same."""
    listed, stated = vocabulary.listed_members.get(iri, ()), vocabulary.stated(terms.MEMBER)[iri]
    in_list, are_stated = frozenset(listed), frozenset(stated)
    missing = [member for member in stated if member not in in_list]
    if missing:
        return f"has the member {vocabulary.name(missing[0])}, which is not in its member list"
    more = [member for member in listed if member not in are_stated]
    return f"lists {vocabulary.name(more[0])}, which is not stated as a skos:member" if more else ""
