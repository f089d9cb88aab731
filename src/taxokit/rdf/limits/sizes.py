"""What is too much in a file of RDF, and the words for it."""

from taxokit.core.errors import SourceError

MAX_DEPTH = 500
"""How deep triple terms, elements of XML, objects and lists of JSON may nest: the parser crashes at some thousands,
or takes time by the square of how deep elements are."""

MAX_NAME = 4096
"""How many bytes an IRI, a prefix or another name may have: it is in memory with each statement that it is in."""

MOST_SHARED = 10
"""How often what resources share may be read: lists with one end, or labels, have many more members than the file."""

SHARED = f"has lists that share their members, each more than {MOST_SHARED} times"
SHARED_LABELS = f"has labels of SKOS-XL that share their literal forms, each more than {MOST_SHARED} times"


def too_deep(where: object) -> SourceError:
    """Return the error for what is nested too deep."""
    return SourceError(f"is nested more than {MAX_DEPTH} levels deep", where=where)


def too_long(path: object, data: bytes, start: int) -> SourceError:
    """Return the error for a name that is too long, which begins at an offset."""
    message = f"has an IRI or another name of more than {MAX_NAME:,} bytes"
    return SourceError(message, where=place(path, data, start), hint="shorten it")


def place(path: object, data: bytes, start: int) -> str:
    """Return a path with the line of an offset."""
    line = data.count(b"\n", 0, start) + 1
    return f"{path}:{line}"
