"""The statements of RDF by property and subject, as plain strings, because a large vocabulary has millions."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, wraps
from itertools import chain
from typing import Any, TypeAlias, TypeVar

from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import Links
from taxokit.rdf.skos import Declarations
from taxokit.rdf.standards import STANDARDS
from taxokit.text.patterns import lazy_compile

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
V = TypeVar("V")

Text: TypeAlias = tuple[str, str, str]
"""The text of a literal, its language tag ("" without one), and its datatype ("" for text)."""

Texts: TypeAlias = Mapping[str, Sequence[Text]]
"""Literals by the IRI of their subject."""


def memoized(method: Callable[[Any, K], T]) -> Callable[[Any, K], T]:
    """Return a method that keeps its results in its instance, as `cached_property` does, one for each argument."""
    name = f"_results_of_{method.__name__}"

    @wraps(method)
    def recall(self: Any, argument: K) -> T:
        results: dict[K, T] = self.__dict__.setdefault(name, {})
        if argument not in results:
            results[argument] = method(self, argument)
        return results[argument]

    return recall


_MADE_UP = lazy_compile(r"[a-f][0-9a-f]{24,31}")
"""The label that pyoxigraph gives a blank node without one, different in each run: 128 bits, without leading zeros."""

_PLAIN = ("", terms.STRING)
_WEB = ("http://", "https://", "_:")
_STANDARDS = tuple(
    spelling for name in (terms.SKOS, terms.XL, *STANDARDS) for spelling in (name, name.replace("http:", "https:"))
)


class Statements:
    """The statements of RDF: `literals[property][subject]` and `links[property][subject]`, each once."""

    def __init__(self, quads: Iterable[Any] | None = None) -> None:
        self.literals: dict[str, dict[str, list[Text]]] = {}
        self.links: dict[str, dict[str, list[str]]] = {}
        if quads is not None:  # sources have none, and do without pyoxigraph
            self._read(quads)
        self.declared = Declarations(self.links)

    def _read(self, quads: Iterable[Any]) -> None:
        from pyoxigraph import Literal, NamedNode

        words: dict[str, dict[str, list[Text]]] = defaultdict(dict)
        links: dict[str, dict[str, list[str]]] = defaultdict(dict)
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
                language = value.language or ""
                datatype = "" if language else value.datatype.value
                datatype = "" if datatype in _PLAIN else once(datatype, datatype)
                text = value.value, once(language, language), datatype
                texts = words[predicate.value]
                if name in texts:
                    texts[name].append(text)
                else:
                    texts[name] = [text]
            else:
                target = value.value if type(value) is NamedNode else blank(value)
                target = once(target, target)
                targets = links[predicate.value]
                if name in targets:
                    targets[name].append(target)
                else:
                    targets[name] = [target]
        _keep_once(words)
        _keep_once(links)
        self.literals, self.links = dict(words), dict(links)

    @classmethod
    def of_sources(cls, triples: Iterable[tuple[str, str, Any]]) -> "Statements":
        """Return statements of subjects and properties as IRIs, and objects as terms of RDF, in any order."""
        from pyoxigraph import NamedNode

        words: dict[str, dict[str, list[Text]]] = defaultdict(lambda: defaultdict(list))
        links: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, value in triples:
            if type(value) is NamedNode:
                links[predicate][subject].append(value.value)
            else:
                datatype = "" if value.language else value.datatype.value
                text = value.value, value.language or "", "" if datatype in _PLAIN else datatype
                words[predicate][subject].append(text)
        statements = cls()
        statements.literals = {name: dict(subjects) for name, subjects in words.items()}
        statements.links.update(
            {
                name: {subject: sorted(targets) for subject, targets in subjects.items()}
                for name, subjects in links.items()
            }
        )
        _keep_once(statements.literals)
        _keep_once(statements.links)
        return statements

    @memoized
    def literals_of(self, predicate: str) -> Texts:
        """Return the literals of a property and its sub-properties in the graph."""
        return together(self.literals, self.declared.properties_below(predicate))

    @memoized
    def links_of(self, predicate: str) -> Links:
        """Return the links of a property and its sub-properties in the graph, with inverted links of their inverses."""
        names = self.declared.properties_below(predicate)
        opposite = dict.fromkeys(
            below
            for name in names
            for other in self.declared.inverses_of(name)
            for below in self.declared.properties_below(other)
        )
        turned = inverted(together(self.links, list(opposite))) if opposite else {}
        return merged(together(self.links, names), turned)

    def instances_of(self, cls: str) -> Iterable[str]:
        """Return the resources with a type, or with a sub-class of it that the graph declares."""
        names = self.declared.classes_below(cls)
        return dict.fromkeys(iri for name in names for iri in self.typed.get(name, ()))

    @cached_property
    def typed(self) -> Mapping[str, list[str]]:
        """The resources of each type."""
        return inverted(self.links.get(terms.TYPE, {}))

    @cached_property
    def subjects(self) -> frozenset[str]:
        """Every subject."""
        return frozenset().union(*self.links.values(), *self.literals.values())

    def list_of(self, node: str) -> Iterator[str]:
        """Yield the members of an RDF list, once if it contains itself."""
        first, rest = self.links.get(terms.FIRST, {}), self.links.get(terms.REST, {})
        seen: set[str] = set()
        while node not in seen and node != terms.NIL:
            seen.add(node)
            yield from first.get(node, ())
            node = next(iter(rest.get(node, ())), terms.NIL)

    def owner_of(self, node: str) -> str:
        """Return the IRI from which links lead to a blank node, "" if there is none."""
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
        iris = self.subjects.union(self.links, self.literals, datatypes, chain.from_iterable(objects))
        return [iri for iri in iris if not iri.startswith(_WEB) or iri.startswith(_STANDARDS)]

    def users(self, iris: Collection[str]) -> Mapping[str, str]:
        """Return the first subject of a statement that has each of some IRIs, in their order."""
        first = self.iris() if iris else {}
        return {iri: first.get(iri, iri) for iri in iris}

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


def _keep_once(statements: Mapping[str, Mapping[str, list[V]]]) -> None:
    """Remove the values that a subject has twice."""
    for subjects in statements.values():
        for values in subjects.values():
            if len(values) > 1 and len(set(values)) < len(values):
                values[:] = dict.fromkeys(values)


def together(statements: Mapping[str, Mapping[str, list[V]]], predicates: Sequence[str]) -> Mapping[str, list[V]]:
    """Return the statements of several properties together, each once."""
    parts = [statements[predicate] for predicate in predicates if predicate in statements]
    if len(parts) < 2:  # noqa: PLR2004 - usually one property: nothing to merge
        return parts[0] if parts else {}
    result: dict[str, dict[V, None]] = defaultdict(dict)
    for subjects in parts:
        for subject, values in subjects.items():
            result[subject].update(dict.fromkeys(values))
    return {subject: list(values) for subject, values in result.items()}


def inverted(links: Links) -> dict[str, list[str]]:
    """Return links the other way round."""
    subjects: dict[str, list[str]] = defaultdict(list)
    for subject, targets in links.items():
        for target in targets:
            subjects[target].append(subject)
    return subjects


def merged(first: Links, second: Links) -> Links:
    """Return the links of both, each once."""
    if not first or not second:
        return first or second
    links = dict(first)
    for subject, targets in second.items():
        links[subject] = list(dict.fromkeys([*links[subject], *targets])) if subject in links else targets
    return links
