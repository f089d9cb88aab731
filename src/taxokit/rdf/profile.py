"""The profiles of SKOS: for each a file beside this module with its requirements of properties.

A requirement says how many values a property must have, and of which kind. `from` names the
place in the graph that has the value under another name: `profile_values` adds it to a release.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from taxokit.rdf import terms
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
    """A profile: its title, the address of its source, and its requirements.

    `types` has the class that instances of another class also have. With `scheme_files` a release has a file for each
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
