"""`changes`: the changes between two releases, of everything or of one item."""

from collections.abc import Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from taxokit.assistant.library import Library
from taxokit.assistant.tools import STRING, STRINGS, Tool, list_of, one_of, paged, paging, record, text, tool
from taxokit.assistant.view import Answer, RefusalError, View, name_of, page, short
from taxokit.client.items import Item, NotFoundError
from taxokit.diff.changes import Bump, Change, Diff
from taxokit.diff.describe import describe
from taxokit.text.normalize import one_line, truncated
from taxokit.text.words import listed

if TYPE_CHECKING:
    from taxokit.diff.sentences import DescribedChange

_LONGEST, _SHORT = 300, 80  # letters of a sentence, and of a value of one item and of others
_MOST_VALUES = 4
_KEPT = 4  # comparisons
_ROW = record(
    *("breaking", "values"),
    kind=STRING,
    change=STRING,
    breaking=STRING,
    values=list_of(record("of", "old", "new", of=STRING, old=STRING, new=STRING)),
)


@tool
def create(view: View, library: Library) -> Tool | None:
    """Return the tool, None if there is one release."""
    versions = library.versions
    if len(versions) == 1:
        return None

    def answer(
        view: View,
        from_version: str = "",
        to_version: str = "",
        item: str = "",
        kind: str = "",
        limit: int = 20,
        offset: int = 0,
    ) -> Answer:
        new = library.release(to_version) if to_version else view
        default = versions[0] if item else library.before(new.version)
        old = library.release(from_version or default or versions[0])
        return _answer(old, new, item, kind, limit, offset)

    return Tool(
        title=f"Changes of {view.title}",
        description=(
            "The changes between two releases in sentences, with their number by kind of change, or those of one item"
            " since the first release with what replaces it. By default the changes of the current release. Use it for"
            " what a new version means for a stored identifier; `resolve` says what many of them mean now."
        ),
        arguments={
            "from_version": one_of(
                versions, "The earlier release; by default the one before, or the first for an item."
            ),
            "to_version": one_of(versions, f"The later release; by default {view.version}."),
            "item": text("Only changes of this item: id or IRI, also one of an earlier release."),
            "kind": text("Only changes of this kind, one of `kinds` in the answer."),
            **paging(20),
        },
        required=[],
        members={
            "from": STRING,
            "to": STRING,
            "item": record("now", id=STRING, meaning=STRING, now=STRINGS),
            "bump": STRING,
            "kinds": {"type": "object", "additionalProperties": {"type": "integer"}},
            **paged(_ROW),
        },
        answer=answer,
        spans=True,
    )


def _answer(old: View, new: View, item: str, kind: str, limit: int, offset: int) -> Answer:
    if new.credit.version <= old.credit.version:
        message = f"{new.version} is not later than {old.version}"
        raise RefusalError(message, where="to_version", hint="Call `changes` with the earlier one as `from_version`.")
    about, meaning = _meaning(old, new, item) if item else ((), {})
    diff, every = _compared(old, new)
    entries = []
    kinds: dict[str, int] = {}
    for entry in every:
        name = entry.changes[0].kind
        number = sum(not item or meaning["id"] in _names(diff, change) for change in entry.changes)
        if number:
            kinds[name] = kinds.get(name, 0) + number
            entries += [entry] * (kind in ("", name))
    if kind and kind not in kinds:
        known = f"Choose from {listed(kinds, 'or')}." if kinds else "Nothing changed."
        raise RefusalError(f"no change is of the kind '{short(kind)}'", where="kind", hint=known)
    data = {
        "from": old.version,
        "to": new.version,
        **({"item": meaning} if item else {"bump": str(diff.bump)}),
        "kinds": kinds,
        **page(entries, partial(_row, longest=_LONGEST if item else _SHORT), offset, limit),
    }
    return Answer(data, about)


@lru_cache(maxsize=_KEPT)
def _compared(old: View, new: View) -> "tuple[Diff, list[DescribedChange]]":
    """Return the changes between two releases, first those that break what users have."""
    diff = old.taxonomy.diff(new.taxonomy)
    entries = [entry for section in describe(diff).sections for entry in section.entries]
    return diff, sorted(entries, key=lambda entry: -entry.weight[0])


def _row(entry: "DescribedChange", longest: int) -> dict[str, Any]:
    """Return a change in a sentence, with the reason if it breaks what users have, and with its first values."""
    row = {"kind": entry.changes[0].kind, "change": truncated(one_line(entry.words), _LONGEST)}
    bump, reason = entry.weight
    if bump is Bump.MAJOR:
        row["breaking"] = reason
    values = [
        {
            name: truncated(one_line(text), longest)
            for name, text in zip(("of", "old", "new"), detail, strict=False)
            if text
        }
        for detail in entry.details[:_MOST_VALUES]
    ]
    return row | ({"values": values} if values else {})


def _names(diff: Diff, change: Change) -> list[str]:
    """Return the ids of the items that take part in a change."""
    schemas = [snapshot.schema for snapshot in diff.snapshots if snapshot and snapshot.schema]
    kind = next((schema.classes[change.cls].kind for schema in schemas if change.cls in schema.classes), "")
    others = [] if change.slot else [*_each(change.old), *_each(change.new)]
    return [f"{kind}/{name}" for name in (change.id, *others)]


def _each(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list | tuple) else (value,)


def _meaning(old: View, new: View, name: str) -> tuple[tuple[Item, ...], dict[str, Any]]:
    """Return the items that a name means in the later release, and that in words. Raises TaxokitError."""
    try:
        meaning = new.taxonomy.migrate(name)
    except NotFoundError:  # which may be a label
        name = (new.named(name) or old.named(name) or new.item(name, "item")).iri
        meaning = new.taxonomy.migrate(name)
    item = new.taxonomy.get(name) or old.taxonomy.get(name)
    known = name_of(item) if item else name
    return meaning.items, {"id": known, "meaning": meaning.words, "now": [name_of(item) for item in meaning.items]}
