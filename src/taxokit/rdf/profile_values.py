"""The values that a release adds to its graph because a profile requires them.

The graph has each value elsewhere, at the place in `from` of the requirement; it is added in the form of the profile.
"""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Sequence

from pyoxigraph import Literal, NamedNode

from taxokit.rdf import terms
from taxokit.rdf.graph import Statement, Term
from taxokit.rdf.profile import ADDRESS, Profile, Requirement, expanded, is_literal_of, read_profile


def with_profiles(statements: Iterable[Statement], dataset: str, profiles: Collection[str]) -> Iterable[Statement]:
    """Return statements with the statements that profiles require. Raises ConfigError for an unknown profile."""
    if not profiles:
        return statements
    known, read = list(statements), [read_profile(name) for name in profiles]
    graph = _Values(known, dataset, set(_properties_in(read)))
    for profile in read:
        for added in graph.required(profile):
            graph.add(added)
            known.append(added)
    return known


def _properties_in(profiles: Iterable[Profile]) -> Iterator[str]:
    """Yield the IRIs of the properties that `_Values.required` follows."""
    yield terms.TYPE
    for requirement in (
        requirement for profile in profiles for requirement in profile.requirements if requirement.paths
    ):
        steps = (step for path in requirement.paths for step in path.split("/") if step not in (".", "dataset"))
        yield from (expanded(name.removeprefix("^")) for name in (*requirement.properties, *steps))


class _Values:
    """A graph by property and subject, of some properties; a property that begins with `^` is an inverse."""

    def __init__(self, statements: Iterable[Statement], dataset: str, properties: Container[str]) -> None:
        self.dataset = dataset
        self.properties = properties
        self._values: defaultdict[str, defaultdict[str, dict[Term, None]]] = defaultdict(lambda: defaultdict(dict))
        for statement in statements:
            self.add(statement)

    def add(self, statement: Statement) -> None:
        subject, predicate, target = statement
        if predicate not in self.properties:
            return
        self._values[predicate][subject][target] = None
        if isinstance(target, NamedNode):
            self._values[f"^{predicate}"][target.value][NamedNode(subject)] = None

    def required(self, profile: Profile) -> Iterator[Statement]:
        """Yield the statements that are missing for a profile and follow from others."""
        for lower, upper in profile.types.items():
            for subject in self._of(lower):
                yield subject, terms.TYPE, NamedNode(expanded(upper))
        for requirement in profile.requirements:
            if not requirement.paths:
                continue
            for subject in self._of(requirement.of):
                if not any(self._at(subject, name) for name in requirement.properties):
                    for value in self._following(subject, requirement):
                        yield subject, expanded(requirement.properties[0]), value

    def _of(self, name: str) -> list[str]:
        return sorted(node.value for node in self._at(expanded(name), "^rdf:type") if isinstance(node, NamedNode))

    def _at(self, subject: str, name: str) -> Collection[Term]:
        inverse, name = ("^", name[1:]) if name.startswith("^") else ("", name)
        subjects = self._values.get(inverse + expanded(name))
        return subjects.get(subject, ()) if subjects else ()

    def _following(self, subject: str, requirement: Requirement) -> Sequence[Term]:
        """Return the values at the end of the first path that has some."""
        kind = requirement.kinds[0] if requirement.kinds else requirement.kind
        for path in requirement.paths:
            values = {value for term in self._along(subject, path) if (value := _as_kind(kind, term)) is not None}
            ordered = sorted(values, key=str)
            if requirement.take and ordered:
                ordered = [ordered[0] if requirement.take == "earliest" else ordered[-1]]
            if ordered and (requirement.most is None or len(ordered) <= requirement.most):
                return ordered
        return ()

    def _along(self, subject: str, path: str) -> Collection[Term]:
        """Return the terms at the end of a path; `.` is the resource itself."""
        reached: dict[Term, None] = {NamedNode(subject): None}
        for step in path.split("/"):
            if step == "dataset":
                reached = {NamedNode(self.dataset): None}
            elif step != ".":
                nodes = [node.value for node in reached if isinstance(node, NamedNode)]
                reached = {value: None for node in nodes for value in self._at(node, step)}
        return reached


def _as_kind(kind: str, term: Term) -> Term | None:
    if isinstance(term, Literal):
        datatype = "" if term.language or term.datatype.value == terms.STRING else term.datatype.value
        return term if is_literal_of(kind, term.language or "", datatype) else None
    if kind in ("", "iri"):
        return term
    if kind == "string":
        return Literal(term.value)
    return Literal(term.value, datatype=NamedNode(ADDRESS)) if kind in ("address", "reference") else None
