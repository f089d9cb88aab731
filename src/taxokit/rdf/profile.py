"""What a release adds to its graph because a profile requires it: values that follow from others in the graph.

Nothing is made up: each value is one that the graph has elsewhere, as `from` of the requirement says, in the form that
the profile wants. A resource that has a value already keeps that alone.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from pyoxigraph import Literal, NamedNode

from taxokit.rdf import terms
from taxokit.rdf.graph import Statement, Term
from taxokit.text.diagnostics import Severity
from taxokit.text.errors import ConfigError
from taxokit.text.words import did_you_mean

KINDS = {
    "text": "text with a language",
    "words": "text",
    "string": "text without a language",
    "date": "a date",
    "iri": "an IRI",
    "address": "an address of the type xsd:anyURI",
    "reference": "text without a language, or an address of the type xsd:anyURI",
}
"""The kinds of values, as a message names them."""

ADDRESS = terms.XSD + "anyURI"
"""The datatype of an address that is not an IRI of the graph."""

_DATES = (terms.DATE, terms.DATE_TIME, terms.XSD + "dateTimeStamp")
PREFIXES = {**terms.WELL_KNOWN, "vann": terms.VANN}
"""The prefixes of the names in a profile."""


class Requirement(NamedTuple):
    """One requirement of a profile, of properties taken together; see the module. Its names are with prefixes."""

    properties: tuple[str, ...]
    of: str = ""
    least: int = 0
    most: int | None = None
    kind: str = ""
    kinds: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    one_per_language: bool = False
    severity: Severity = Severity.ERROR
    paths: tuple[str, ...] = ()
    take: str = ""
    hint: str = ""


class Profile(NamedTuple):
    """A profile: how it is called, where it is published, and what it requires.

    `types` has the class that an instance of another one is of, too. With `scheme_files` a release has a file for each
    scheme beside the whole.
    """

    title: str
    source: str
    requirements: tuple[Requirement, ...]
    types: Mapping[str, str]
    scheme_files: bool


def profile_names() -> list[str]:
    """Return the names of the profiles, sorted."""
    return sorted(entry.name.removesuffix(".toml") for entry in _folder().iterdir() if entry.name.endswith(".toml"))


@cache
def read_profile(name: str) -> Profile:
    """Return a profile by its name. Raises ConfigError for a name that no profile has."""
    import tomllib

    if name not in profile_names():
        hint = did_you_mean(name, profile_names()) or f"known are {', '.join(profile_names())}"
        raise ConfigError(f"there is no profile {name!r}", hint=hint)
    data = tomllib.loads(_folder().joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    requirements = tuple(requirement for entry in data["requirement"] for requirement in _requirements(entry))
    return Profile(data["title"], data["source"], requirements, data.get("types", {}), data.get("scheme_files", False))


def expanded(name: str) -> str:
    """Return the IRI of a name with a prefix."""
    prefix, _, rest = name.partition(":")
    return PREFIXES[prefix] + rest


def is_literal_of(kind: str, language: str, datatype: str) -> bool:
    """Return True if a literal is of a kind; `datatype` is "" for text."""
    fits = {
        "": True,
        "text": bool(language),
        "words": not datatype,
        "string": not (datatype or language),
        "date": datatype in _DATES,
        "address": datatype == ADDRESS,
        "reference": datatype == ADDRESS or not (datatype or language),
    }
    return fits.get(kind, False)


_RENAMED = {"from": "paths", "class": "classes"}


def _requirements(entry: Mapping[str, Any]) -> Iterator[Requirement]:
    rest = {_RENAMED.get(name, name): value for name, value in entry.items() if name not in ("any", "each")}
    rest = {name: tuple(value) if isinstance(value, list) else value for name, value in rest.items()}
    rest["severity"] = Severity[rest.get("severity", "error").upper()]
    for properties in [entry["any"]] if "any" in entry else [[name] for name in entry["each"]]:
        yield Requirement(properties=tuple(properties), **rest)


def _folder() -> Any:
    from importlib import resources

    return resources.files(__package__).joinpath("profiles")


def with_profiles(statements: Iterable[Statement], dataset: str, profiles: Collection[str]) -> Iterable[Statement]:
    """Return statements with those that some profiles ask for. Raises ConfigError for an unknown profile."""
    if not profiles:
        return statements
    known = list(statements)
    graph = _Values(known, dataset)
    for name in profiles:
        for added in graph.required(read_profile(name), can_have=False):
            graph.add(added)
            known.append(added)
    return known


def possible_values(statements: Iterable[Statement], dataset: str, profiles: Collection[str]) -> set[Statement]:
    """Return every value that some profiles can have added to a graph."""
    graph = _Values(statements, dataset)
    return {statement for name in profiles for statement in graph.required(read_profile(name), can_have=True)}


class _Values:
    """A graph by property and subject; a property that begins with `^` is an inverse one."""

    def __init__(self, statements: Iterable[Statement], dataset: str) -> None:
        self.dataset = dataset
        self._values: defaultdict[str, defaultdict[str, dict[Term, None]]] = defaultdict(lambda: defaultdict(dict))
        for statement in statements:
            self.add(statement)

    def add(self, statement: Statement) -> None:
        subject, predicate, target = statement
        self._values[predicate][subject][target] = None
        if isinstance(target, NamedNode):
            self._values[f"^{predicate}"][target.value][NamedNode(subject)] = None

    def required(self, profile: Profile, *, can_have: bool) -> Iterator[Statement]:
        """Yield what is missing for a profile and follows; with `can_have` what follows, missing or not."""
        for lower, upper in profile.types.items():
            for subject in self._of(lower):
                yield subject, terms.TYPE, NamedNode(expanded(upper))
        for requirement in profile.requirements:
            if not requirement.paths:
                continue
            for subject in self._of(requirement.of):
                if can_have or not any(self._at(subject, name) for name in requirement.properties):
                    for value in self._following(subject, requirement, first=not can_have):
                        yield subject, expanded(requirement.properties[0]), value

    def _of(self, name: str) -> list[str]:
        """Return the instances of a class."""
        return sorted(node.value for node in self._at(expanded(name), "^rdf:type") if isinstance(node, NamedNode))

    def _at(self, subject: str, name: str) -> Collection[Term]:
        inverse, name = ("^", name[1:]) if name.startswith("^") else ("", name)
        subjects = self._values.get(inverse + expanded(name))
        return subjects.get(subject, ()) if subjects else ()

    def _following(self, subject: str, requirement: Requirement, *, first: bool) -> Sequence[Term]:
        """Return the values at the end of the first path that has some; or at the end of each."""
        kind = requirement.kinds[0] if requirement.kinds else requirement.kind
        following: list[Term] = []
        for path in requirement.paths:
            values = {value for term in self._along(subject, path) if (value := _as_kind(kind, term)) is not None}
            ordered = sorted(values, key=str)
            if requirement.take and ordered:
                ordered = [ordered[0] if requirement.take == "earliest" else ordered[-1]]
            if requirement.most is None or len(ordered) <= requirement.most:
                following += ordered
            if following and first:
                break
        return following

    def _along(self, subject: str, path: str) -> Collection[Term]:
        """Return what is at the end of a path; `.` is the resource itself."""
        reached: dict[Term, None] = {NamedNode(subject): None}
        for step in path.split("/"):
            if step == "dataset":
                reached = {NamedNode(self.dataset): None}
            elif step != ".":
                nodes = [node.value for node in reached if isinstance(node, NamedNode)]
                reached = {value: None for node in nodes for value in self._at(node, step)}
        return reached


def _as_kind(kind: str, term: Term) -> Term | None:
    """Return a value as one of a kind, None if it cannot be."""
    if isinstance(term, Literal):
        datatype = "" if term.language or term.datatype.value == terms.STRING else term.datatype.value
        return term if is_literal_of(kind, term.language or "", datatype) else None
    if kind in ("", "iri"):
        return term
    if kind == "string":
        return Literal(term.value)
    return Literal(term.value, datatype=NamedNode(ADDRESS)) if kind in ("address", "reference") else None
