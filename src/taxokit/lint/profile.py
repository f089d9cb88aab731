"""Profiles: what a community demands of a vocabulary beyond SKOS, each a file of data in `profiles/`.

A demand is about the resources of a class (`of`), or about all, and about properties: those in `any` taken together,
or those in `each` one by one. They have `least` to `most` values, of a `kind` (text with a language, words, string,
date, iri, address), of one `class` of several, and with `one_per_language` one in each language.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from taxokit.core.diagnostics import Severity
from taxokit.core.errors import ConfigError
from taxokit.core.text.suggest import did_you_mean
from taxokit.lint.vocabulary.entailment import Text
from taxokit.lint.vocabulary.triples import Statements
from taxokit.rdf import terms

_PREFIXES = {**terms.WELL_KNOWN, "vann": terms.VANN}
_DATES = (terms.DATE, terms.DATE_TIME, terms.XSD + "dateTimeStamp")
_KINDS = {
    "text": "text with a language",
    "words": "text",
    "string": "text without a language",
    "date": "a date",
    "iri": "an IRI",
    "address": "an address of the type xsd:anyURI",
}


class Demand(NamedTuple):
    """One demand of a profile, of properties taken together; see the module."""

    properties: tuple[str, ...]
    of: str = ""
    least: int = 0
    most: int | None = None
    kind: str = ""
    classes: tuple[str, ...] = ()
    one_per_language: bool = False
    severity: Severity = Severity.ERROR

    def unmet(self, statements: Statements) -> Iterator[tuple[str, str]]:
        """Yield each resource that does not meet it, with what is wrong."""
        types = statements.links.get(terms.TYPE, {})
        for subject in [iri for iri, found in types.items() if _iri(self.of) in found] if self.of else types:
            reason = self._unmet_by(subject, statements, types)
            if reason:
                yield subject, f"{' or '.join(self.properties)} {reason}"

    def _unmet_by(self, subject: str, statements: Statements, types: Mapping[str, Sequence[str]]) -> str:
        texts: list[Text] = []
        links: list[str] = []
        for name in map(_iri, self.properties):
            texts += statements.literals.get(name, {}).get(subject, ())
            links += statements.links.get(name, {}).get(subject, ())
        number = len(texts) + len(links)
        if number < self.least:
            return "is missing"
        if self.most is not None and number > self.most:
            return f"has {number} values, more than {self.most}"
        return self._wrong_kind(texts, links) or self._wrong_class(texts, links, types)

    def _wrong_kind(self, texts: Sequence[Text], links: Sequence[str]) -> str:
        is_other = bool(links) and self.kind not in ("", "iri")
        if is_other or any(not _is_of(self.kind, text) for text in texts):
            return f"has a value that is not {_KINDS[self.kind]}"
        tags = [tag.lower() for _, tag, _ in texts]
        return "has two values in one language" if self.one_per_language and len(set(tags)) < len(tags) else ""

    def _wrong_class(self, texts: Sequence[Text], links: Sequence[str], types: Mapping[str, Sequence[str]]) -> str:
        wanted = {_iri(name) for name in self.classes}
        if wanted and (texts or not all(wanted.intersection(types.get(link, ())) for link in links)):
            return f"has a value that is not a {' or '.join(self.classes)}"
        return ""


def _is_of(kind: str, text: Text) -> bool:
    """Say whether a literal is of a kind."""
    _, tag, datatype = text
    if kind == "date":
        return datatype in _DATES
    if kind == "address":
        return datatype == terms.XSD + "anyURI"
    if kind == "text":
        return bool(tag)
    if kind == "iri":
        return False
    return not kind or (not datatype and (kind == "words" or not tag))


def _iri(curie: str) -> str:
    prefix, _, name = curie.partition(":")
    return _PREFIXES[prefix] + name


class Profile(NamedTuple):
    """A profile: how it is called, where it is published, and what it demands."""

    title: str
    source: str
    demands: tuple[Demand, ...]


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
    return Profile(data["title"], data["source"], tuple(found for entry in data["demand"] for found in _demands(entry)))


def _demands(entry: Mapping[str, Any]) -> Iterator[Demand]:
    rest = {name: value for name, value in entry.items() if name not in ("any", "each", "class", "severity")}
    rest |= {"classes": tuple(entry.get("class", ())), "severity": Severity[entry.get("severity", "error").upper()]}
    for properties in [entry["any"]] if "any" in entry else [[name] for name in entry["each"]]:
        yield Demand(properties=tuple(properties), **rest)


def _folder() -> Any:
    from importlib import resources

    return resources.files(__package__).joinpath("profiles")
