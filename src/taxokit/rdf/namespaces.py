"""Which IRIs of a graph belong to the vocabulary itself: by namespace, since many vocabularies may share a host."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from functools import cache
from typing import Any
from urllib.parse import unquote

from taxokit.rdf.ancestry import Links

_WEB = ("http://", "https://")
_COLONS_OF_A_URN = 2
_MANY = 64  # with more namespaces, each concept has a document of its own


def own_namespaces(
    concepts: Iterable[str], schemes: Collection[str], in_scheme: Links, mapped: Links
) -> tuple[str, ...]:
    """Return the namespaces of a vocabulary, as `http` and as `https`; none where no concept has one.

    That of most concepts, and those of concepts that are in a scheme which is described too, or have the same host
    and no mapping: files describe concepts of others, such as by their labels, where mappings lead to them.
    `in_scheme` are the schemes of each concept, `mapped` the mappings of each.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for iri in concepts:
        found[namespace_of(iri)].append(iri)
    found.pop("", None)
    if len(found) > _MANY:  # `…/sh1#concept`
        above: dict[str, list[str]] = defaultdict(list)
        for name, iris in found.items():
            above[namespace_of(name[:-1])].extend(iris)
        found = above
    if not found:
        return ()
    first, *others = sorted(found, key=lambda name: -len(found[name]))[:_MANY]

    def is_of_the_file(name: str) -> bool:
        same_host = _host(name) == _host(first)
        return any(
            (same_host and iri not in mapped) or any(scheme in schemes for scheme in in_scheme.get(iri, ()))
            for iri in found[name]
        )

    own = [first, *filter(is_of_the_file, others)]
    return tuple(spelling for name in own for spelling in _spellings(name))


def linked_out(links: Iterable[Links], own: tuple[str, ...], is_own: Callable[[str], bool]) -> set[str]:
    """Return the resources that are linked, either way, with one on the Web that is not the vocabulary's.

    `links` are the targets of each subject, for each property; what begins with one of `own` is not outside.
    """
    found: set[str] = set()

    @cache
    def is_outside(iri: str) -> bool:
        return iri.startswith(_WEB) and not is_own(iri)

    for subjects in links:
        for subject, targets in subjects.items():
            comes_from_outside = not subject.startswith(own) and is_outside(subject)
            for target in targets:
                if not target.startswith(own) and is_outside(target):
                    found.add(subject)
                elif comes_from_outside:
                    found.add(target)
    return found


def namespace_of(iri: str) -> str:
    """Return an IRI up to and with its last number sign or slash that something follows; of URNs the last colon.

    A URN may be behind the address of what resolves it, as in `http://urn.fi/URN:NBN:fi:au:ykl:33.21`.
    """
    if not iri.startswith(_WEB):
        return iri[: iri.rfind(":") + 1] if not iri.startswith("_:") else ""
    inner = iri.rstrip("/#")
    end = max(inner.rfind("#"), inner.rfind("/")) + 1
    if end <= len("https://"):
        return f"{inner}/"
    return iri[: inner.rfind(":") + 1] if inner.count(":", end) >= _COLONS_OF_A_URN else iri[:end]


def _spellings(namespace: str) -> Iterable[str]:
    scheme, colon, rest = namespace.partition("://")
    return (f"http://{rest}", f"https://{rest}") if colon and scheme in ("http", "https") else (namespace,)


def _host(iri: str) -> str:
    """Return the host of an HTTP IRI, "" of any other."""
    scheme, _, rest = iri.partition("://")
    return rest.partition("/")[0].partition("#")[0].lower() if scheme in ("http", "https") else ""


def is_iri(text: str) -> bool:
    """Say whether a text is an IRI, as JSON Schema has it (RFC 3987)."""
    return bool(_iri_validator().is_valid(text))


@cache
def _iri_validator() -> Any:
    import jsonschema_rs

    return jsonschema_rs.validator_for({"type": "string", "format": "iri"}, validate_formats=True)


def local_name(iri: str) -> str:
    """Return the last part of an IRI, behind its last slash, hash or colon: `c_123` of `http://example.org/v#c_123`."""
    inner = iri.rstrip("/#")
    return unquote(inner[max(map(inner.rfind, "/#:")) + 1 :])


def without_local_name(iri: str) -> str:
    """Return an IRI up to its last slash or number sign."""
    return iri[: max(iri.rfind("/"), iri.rfind("#")) + 1]
