"""Suggestions: changes that a reader proposes, as a JSON document of operations, which a maintainer applies.

A suggestion comes from a stranger, as a file or in the text of an issue. It is read strictly, within limits, and has
only operations that follow from what a reader sees. `set` and `rename` must say which value the reader saw.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from taxokit.edit.operation_json import from_json
from taxokit.edit.operations import Operation, Rename, SetValues
from taxokit.edit.workspace import EditError
from taxokit.releases.releases import find_release
from taxokit.repository.project import Project
from taxokit.repository.reading import Kind
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.errors import SourceError, TaxokitError
from taxokit.text.json_text import parse_json
from taxokit.text.normalize import unprintable
from taxokit.text.words import count_of, did_you_mean, listed

FORMAT = 1
"""The version of the format, which is the value of the member `suggestion`."""

SUGGESTED = ("set", "link", "unlink", "rename", "add", "move", "deprecate", "merge", "split")
"""The operations that a suggestion can have. Others need sources that no reader sees, or are for a reviewer to do."""

MOST_OPERATIONS = 500
MOST_CHARACTERS = {"name": 200, "email": 254, "url": 2_000, "comment": 20_000}
"""The longest texts about a suggestion; no text of an operation is longer than a comment."""

SIZE = Kind(1024 * 1024, "ask its author for several smaller ones")
"""The size that a suggestion can have, with the text around it."""

FORMS = {"email": r"[^\s<>@]+@[^\s<>@]+", "url": r"https?://[^\s<>]+"}
"""The forms of the addresses of authors."""

_REQUIRED, _OPTIONAL = ("suggestion", "taxonomy", "operations"), ("release", "author", "comment")
_AUTHOR = ("name", "email", "url")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


@dataclass(frozen=True)
class Suggestion:
    """Operations for the taxonomy with an IRI, made from a release of it, "" if unknown; `comment` says why.

    The name and the addresses of the author are as the author wrote them, each "" if it is not given.
    """

    taxonomy: str
    operations: tuple[Operation, ...]
    release: str = ""
    comment: str = ""
    name: str = ""
    email: str = ""
    url: str = ""

    @property
    def credit(self) -> str:
        """The line about the author for the message of a commit (git-interpret-trailers), "" for none."""
        address = self.email or self.url
        words = " ".join(filter(None, [self.name, f"<{address}>" if address else ""]))
        return f"Suggested-by: {words}" if words else ""


# --- reading ----------------------------------------------------------------------------------------------------------


def read_suggestion(data: bytes, where: str) -> Suggestion:
    """Return the suggestion in a file, or in a fenced block of a text in Markdown. Raises SourceError."""
    if len(data) > SIZE.limit:
        raise SourceError("is larger than a suggestion can be", where=where, hint=SIZE.hint)
    try:
        value = parse_json(data if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" else _fenced(data, where))
    except ValueError as error:
        raise SourceError(str(error), where=where) from None
    return _suggestion(value, where)


def _fenced(data: bytes, where: str) -> bytes:
    """Return the only block of a text in Markdown that has a suggestion (CommonMark 0.31, section 4.5)."""
    blocks = [block for block in _blocks(data.decode(errors="replace")) if '"suggestion"' in block]
    if not blocks:
        hint = "it must be JSON, or have the JSON between two lines of three backticks"
        raise SourceError("has no suggestion", where=where, hint=hint)
    if len(blocks) > 1:
        hint = "save the block to apply as a file"
        raise SourceError(f"has {len(blocks)} blocks with a suggestion", where=where, hint=hint)
    return blocks[0].encode()


def _blocks(text: str) -> Iterator[str]:
    """Yield the fenced blocks of a text."""
    fence, block = "", [""]
    for line in text.splitlines():
        match = _FENCE.match(line)
        if not fence:
            fence, block = (match[1] if match else ""), []
        elif match and match[1].startswith(fence) and not line[match.end() :].strip():
            yield "\n".join(block)
            fence = ""
        else:
            block.append(line)


def _suggestion(value: Any, where: str) -> Suggestion:
    if not isinstance(value, dict) or "suggestion" not in value:
        hint = "a diff is applied to OLD.json" if isinstance(value, dict) and "changes" in value else ""
        raise SourceError("is not a suggestion: it has no member `suggestion`", where=where, hint=hint)
    if value["suggestion"] != FORMAT:
        hint = "a later version of taxokit may read it"
        raise SourceError(f"has a format other than {FORMAT}", where=where, hint=hint)
    _check_members(value, _REQUIRED, _OPTIONAL, "the suggestion", where)
    author, listing = value.get("author", {}), value["operations"]
    if not isinstance(author, dict):
        raise SourceError("author must be an object", where=where)
    _check_members(author, (), _AUTHOR, "author", where)
    if not isinstance(listing, list) or not listing:
        raise SourceError("operations must be a list with at least one of them", where=where)
    if len(listing) > MOST_OPERATIONS:
        raise SourceError(f"has more than {MOST_OPERATIONS} operations", where=where, hint=SIZE.hint)
    operations = [_operation(each, f"{where}: operation {number}") for number, each in enumerate(listing, 1)]
    texts = {name: _text(value, name, where) for name in ("taxonomy", "release", "comment")}
    return Suggestion(operations=tuple(operations), **texts, **{name: _text(author, name, where) for name in _AUTHOR})


def _operation(value: Any, where: str) -> Operation:
    operation = from_json(value, where)
    if any(len(text) > MOST_CHARACTERS["comment"] for text in _texts_in(value)):
        raise SourceError(f"a text of the operation {operation.op} is too long", where=where)
    if operation.op not in SUGGESTED:
        hint = f"it can have {listed(SUGGESTED)}"
        raise SourceError(f"a suggestion cannot have the operation {operation.op}", where=where, hint=hint)
    if isinstance(operation, SetValues | Rename) and operation.was is None:
        raise SourceError(f"the operation {operation.op} needs 'was', the value before", where=where)
    return operation


def _texts_in(value: Any) -> Iterator[str]:
    """Yield the texts in JSON, and the names of its members."""
    if isinstance(value, dict):
        yield from value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from (part,) if isinstance(part, str) else _texts_in(part)


def _check_members(
    value: Mapping[str, Any], required: Sequence[str], optional: Sequence[str], name: str, where: str
) -> None:
    missing = [member for member in required if member not in value]
    if missing:
        raise SourceError(f"{name} needs {listed(map(repr, missing))}", where=where)
    known = (*required, *optional)
    for member in value:
        if member not in known:
            hint = did_you_mean(member, known) or f"it has {listed(known)}"
            raise SourceError(f"{name} has no {member!r}", where=where, hint=hint)


def _text(value: Mapping[str, Any], name: str, where: str) -> str:
    """Return a text about a suggestion, which is not for the sources, "" if it has none. Raises SourceError."""
    text = value.get(name, "")
    if not isinstance(text, str):
        raise SourceError(f"{name} must be a text", where=where)
    if len(text) > MOST_CHARACTERS.get(name, MOST_CHARACTERS["url"]):
        raise SourceError(f"{name} is too long", where=where)
    fault = unprintable(text if name != "comment" else " ".join(text.split()))
    if fault or (name == "name" and set("<>") & set(text)):
        raise SourceError(f"{name} contains {fault or '< or >'}", where=where)
    if text and name in FORMS and not re.fullmatch(FORMS[name], text):
        raise SourceError(f"{name} of the author is not an address", where=where)
    return text.strip()


# --- does it fit? -----------------------------------------------------------------------------------------------------


def check_origin(taxonomy: Taxonomy, project: Project, suggestion: Suggestion) -> None:
    """Raise EditError for a suggestion for another taxonomy, or from a release that the repository does not have."""
    own = taxonomy.iri(taxonomy.root)
    if suggestion.taxonomy != own:
        raise EditError(f"the suggestion is for another taxonomy, {suggestion.taxonomy}", hint=f"this one is {own}")
    if suggestion.release:
        try:
            find_release(project, suggestion.release)
        except TaxokitError:
            message = f"the suggestion was made from release {suggestion.release}, which this repository does not have"
            raise EditError(message, hint="run `git pull`") from None


def misfits_in_words(misfits: int, of: int) -> str:
    """Return how many of a number of operations do not fit: `1 of 3 operations no longer fits`."""
    return f"{misfits} of {count_of(of, 'operation')} no longer {'fits' if misfits == 1 else 'fit'}"
