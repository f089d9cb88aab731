"""The statements of an RDF file as plain strings, by property and subject, because a large vocabulary has millions.

Repeated statements count once.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

from taxokit.lint.vocabulary.entailment import Text
from taxokit.rdf import terms
from taxokit.rdf.standards import STANDARDS
from taxokit.text.patterns import lazy_compile

V = TypeVar("V")

_MADE_UP = lazy_compile(r"[0-9a-f]{32}")
"""The label that pyoxigraph gives a blank node without one, different in each run."""

_PLAIN = ("", terms.STRING)

_WEB = ("http://", "https://", "_:")
_STANDARDS = tuple(
    spelling for name in (terms.SKOS, terms.XL, *STANDARDS) for spelling in (name, name.replace("http:", "https:"))
)


class Statements:
    """The literals and the links of a graph: `words[property][subject]` and `links[property][subject]`."""

    def __init__(self, quads: Iterable[Any] | None = None) -> None:
        self.literals: dict[str, dict[str, list[Text]]] = {}
        self.links: dict[str, dict[str, list[str]]] = {}
        if quads is not None:  # there are none of our sources, which do without pyoxigraph
            self._read(quads)

    def _read(self, quads: Iterable[Any]) -> None:
        from pyoxigraph import Literal, NamedNode

        words: dict[str, defaultdict[str, list[Text]]] = defaultdict(lambda: defaultdict(list))
        links: dict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        known: dict[str, str] = {}
        once = known.setdefault
        blanks: dict[str, str] = {}

        def blank(node: Any) -> str:
            label: str = node.value
            if not _MADE_UP.fullmatch(label):
                return f"_:{label}"
            return blanks.setdefault(label, f"_:b{len(blanks)}")

        # Hundreds of thousands of iterations: calls are avoided.
        name = ""
        for subject, predicate, value, _ in quads:
            read = subject.value if type(subject) is NamedNode else blank(subject)
            if read != name:  # one string for each resource: look-ups need no comparison
                name = once(read, read)
            if type(value) is Literal:
                language = value.language
                if language:
                    words[predicate.value][name].append((value.value, once(language, language), ""))
                else:
                    datatype = value.datatype.value
                    datatype = "" if datatype in _PLAIN else once(datatype, datatype)
                    words[predicate.value][name].append((value.value, "", datatype))
            elif type(value) is NamedNode:
                target = value.value
                links[predicate.value][name].append(once(target, target))
            else:
                links[predicate.value][name].append(blank(value))
        self.literals = {predicate: _each_once(subjects) for predicate, subjects in words.items()}
        self.links = {predicate: _each_once(subjects) for predicate, subjects in links.items()}

    @cached_property
    def subjects(self) -> frozenset[str]:
        """Every subject."""
        return frozenset().union(*self.links.values(), *self.literals.values())

    def owner_of(self, node: str) -> str:
        """Return the IRI from which links lead to a blank node, "" where there is none."""
        seen: set[str] = set()
        while node.startswith("_:") and node not in seen:
            seen.add(node)
            node = self._above_blank.get(node, "")
        return "" if node.startswith("_:") else node

    @cached_property
    def _above_blank(self) -> Mapping[str, str]:
        return {
            target: subject
            for subjects in self.links.values()
            for subject, targets in subjects.items()
            for target in targets
            if target.startswith("_:")
        }

    @cached_property
    def typed_literals(self) -> Sequence[tuple[str, str, Text]]:
        """The literals that have a datatype other than text, each with its subject and property."""
        return [
            (subject, predicate, text)
            for predicate, subjects in self.literals.items()
            for subject, texts in subjects.items()
            for text in texts
            if text[2]
        ]

    @cached_property
    def standard_terms(self) -> Collection[str]:
        """The IRIs in any position that are in the namespace of a standard, or begin unlike a web address."""
        datatypes = {text[2] for _, _, text in self.typed_literals}
        objects = (targets for subjects in self.links.values() for targets in subjects.values())
        every = self.subjects.union(self.links, self.literals, datatypes, chain.from_iterable(objects))
        return [iri for iri in every if not iri.startswith(_WEB) or iri.startswith(_STANDARDS)]

    def users(self, wanted: Collection[str]) -> Mapping[str, str]:
        """Return the first subject of a statement that has each of some IRIs, in their order."""
        first = self.iris() if wanted else {}
        return {iri: first.get(iri, iri) for iri in wanted}

    def iris(self) -> Mapping[str, str]:
        """Return every IRI and blank node, each with the subject of the first statement that has it."""
        first: dict[str, str] = {}
        for predicate, subjects in self.links.items():
            for subject, targets in subjects.items():
                for iri in (subject, predicate, *targets):
                    first.setdefault(iri, subject)
        for predicate, described in self.literals.items():
            for subject, texts in described.items():
                for iri in (subject, predicate, *(datatype for _, _, datatype in texts if datatype)):
                    first.setdefault(iri, subject)
        return first


def _each_once(subjects: defaultdict[str, list[V]]) -> dict[str, list[V]]:
    single = sum(map(len, subjects.values())) == len(subjects)
    for subject, values in subjects.items() if not single else ():
        if len(values) > 1 and len(set(values)) < len(values):
            subjects[subject] = list(dict.fromkeys(values))
    subjects.default_factory = None
    return subjects


def together(statements: Mapping[str, Mapping[str, list[V]]], predicates: Sequence[str]) -> Mapping[str, list[V]]:
    """Return the statements of several properties together, each once."""
    found = [statements[predicate] for predicate in predicates if predicate in statements]
    if len(found) < 2:  # noqa: PLR2004 - usually one property: nothing to merge
        return found[0] if found else {}
    result: dict[str, dict[V, None]] = defaultdict(dict)
    for subjects in found:
        for subject, values in subjects.items():
            result[subject].update(dict.fromkeys(values))
    return {subject: list(values) for subject, values in result.items()}
