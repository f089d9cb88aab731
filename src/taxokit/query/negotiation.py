"""Content negotiation: which form of a page a request gets, by its `Accept` header (RFC 9110, section 12.5.1)."""

import re
from collections.abc import Iterator, Mapping

FORMS: Mapping[str, str] = {
    "html": "text/html",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "rdf": "application/rdf+xml",
}
"""The forms of a page: the suffix of each, and its media type. Of two that are wanted as much, the first is chosen."""

_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"  # noqa: S105 - a token as RFC 9110, section 5.6.2, has it
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_ELEMENT = re.compile(rf'(?:[^,"]|{_QUOTED})+')
_PARAMETER = rf"[ \t]*+;[ \t]*+(?:({_TOKEN})=({_TOKEN}|{_QUOTED}))?+"
_RANGE = re.compile(rf"[ \t]*({_TOKEN})/({_TOKEN})((?:{_PARAMETER})*+)[ \t]*")
_WEIGHT = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?", re.ASCII)


def negotiate(accept: str | None, forms: Mapping[str, str] = FORMS) -> str | None:
    """Return the form that a request gets, None where none fits (406). `forms` are the media types by form.

    Of several forms the one with the highest weight is chosen, then the one that is named more exactly, so that
    `text/turtle, */*` gets Turtle. `q=0` excludes a form. A part of the header that is malformed is ignored; without a
    part that is not, as without a header, anything will do.
    """
    ranges = dict(_ranges(accept or ""))
    if not ranges:
        return next(iter(forms))
    found: list[tuple[float, int, str]] = []
    for form, media_type in forms.items():
        names = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
        rank, name = next(((rank, name) for rank, name in enumerate(names) if name in ranges), (0, ""))
        if name and ranges[name]:
            found.append((-ranges[name], rank, form))
    return min(found, key=lambda choice: choice[:2])[2] if found else None


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    """Yield each media range of a header, in lower case and without parameters, and its weight."""
    for element in _ELEMENT.findall(accept):
        match = _RANGE.fullmatch(element)
        if match is None or (match[1] == "*" and match[2] != "*"):
            continue
        weights = [value for name, value in re.findall(_PARAMETER, match[3]) if name.lower() == "q"]
        if all(_WEIGHT.fullmatch(weight) for weight in weights[:1]):
            yield f"{match[1]}/{match[2]}".lower(), float(weights[0]) if weights else 1.0
