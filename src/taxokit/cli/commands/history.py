"""`taxokit history` (look up): show the history of an item through the releases."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from taxokit.cli import output
from taxokit.cli.completion import complete_past_id
from taxokit.diff.changes import Change
from taxokit.query.history import HistoryEntry, ItemHistory, ItemRevision, item_history
from taxokit.rdf import terms
from taxokit.sssom.standard import NO_TERM
from taxokit.taxonomy.lifecycle import UNKNOWN_VERSION, earlier_version, lifecycle_of, replacements
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import is_deprecated, label_of
from taxokit.taxonomy.skos_graph import instead
from taxokit.text.normalize import one_line
from taxokit.text.terminal import columns, padded, page_width, wrapped
from taxokit.text.versions import parse_version
from taxokit.text.words import listed

_INDENT = "    "


@click.command()
@click.argument("id_", metavar="ID", shell_complete=complete_past_id)
@output.format_option
@click.pass_obj
def command(root: Path | None, id_: str, format_: str) -> int:
    """Print the history of the item ID: a slug, kind/slug, or IRI; `.` is the taxonomy itself.

    Lists the releases by date, each compared with the release that it follows from: the introduction of the item, its
    changes, and its deprecation with the reason and the replacements. The last entry compares the working tree with the
    highest release. Items that were removed since have a history, too.

    \b
    Example:
      taxokit history mammals
      taxokit history concept/fish --format json
    """
    history = item_history(output.open_taxonomy(root), id_)
    output.print_result(format_, lambda: _content(history), lambda: _lines(history, page_width()))
    return 0


# --- JSON ---------------------------------------------------------------------------------------------------------


def _content(history: ItemHistory) -> dict[str, Any]:
    return {
        **output.item_content(history.newest, history.item),
        "iri": history.newest.iri(history.item) or None,
        "history": [
            {
                "version": entry.now.version,
                "date": entry.now.issued,
                "line": parse_version(entry.now.version).line,
                "previous": entry.before.version if entry.before else None,
                "withdrawn": entry.now.is_withdrawn,
                **_entry_content(entry),
            }
            for entry in history.entries
        ],
        "working_tree": {
            "compared_with": history.sources.before.version if history.sources.before else None,
            **_entry_content(history.sources),
            "problem": history.sources.problem or None,
        },
    }


def _entry_content(entry: HistoryEntry) -> dict[str, Any]:
    taxonomy, item = entry.now.taxonomy, entry.now.item
    return {
        "event": entry.event,
        "label": (label_of(item) or None) if item else None,
        "path": [output.item_content(taxonomy, parent) for parent in item.path] if item else [],
        "changes": [
            {
                "kind": change.kind,
                "slot": change.slot,
                "language": change.language or None,
                "old": change.old,
                "new": change.new,
            }
            for change in entry.changes
        ],
        "deprecation": _deprecation(taxonomy, item) if item and is_deprecated(taxonomy, item) else None,
    }


def _deprecation(taxonomy: Taxonomy, item: Item) -> dict[str, Any]:
    life = lifecycle_of(taxonomy.schema, item.cls)
    return {
        "since": _text(item.value(life.since)),
        "reason": _text(item.value(life.reason)),
        "replacement": _text(item.value(life.policy)),
        "replaced_by": [output.item_content(taxonomy, other) for other in _replacements(taxonomy, item)],
    }


# --- text ---------------------------------------------------------------------------------------------------------


def _lines(history: ItemHistory, width: int) -> Iterator[str]:
    entries = [(_head(entry.now), _event(entry), [*_rows(entry)]) for entry in (*history.entries, history.sources)]
    margin = max(columns(head) for head, _, _ in entries) + 2
    names = output.names_width(row for _, _, rows in entries for row in rows)
    yield from output.heading(history.item, history.newest, width)
    for head, event, rows in entries:
        start = padded(head, margin)
        first, *others = wrapped(event, width, start)
        yield click.style(start, fg="cyan") + first[len(start) :]
        yield from others
        yield from output.row_lines(rows, names, width, _INDENT)


def _head(revision: ItemRevision) -> str:
    return "  ".join(filter(None, [revision.version, revision.issued])) or "working tree"


def _event(entry: HistoryEntry) -> str:
    item, before = entry.now.item, entry.before.version if entry.before else ""
    is_released = bool(entry.now.version)
    words = {
        "introduced": _introduced(entry),
        "changed": "changed" if is_released else f"changed since {before}",
        "deprecated": "",
        "reinstated": "no longer deprecated",
        "removed": "removed" if is_released else f"removed since {before}",
        "reintroduced": "reintroduced",
        "unchanged": f"unchanged since {before}" if item else f"not there, as in {before}",
        "unknown": f"cannot be compared: {entry.problem}",
    }[entry.event]
    appears = entry.event in ("introduced", "reintroduced")
    if item is not None and appears and item.path:
        words += f"{' in' if is_released else ', in'} {output.display_name(item.path[-1], entry.now.taxonomy)}"
    if item is not None and (appears or entry.event == "deprecated"):
        words = "; ".join(filter(None, [words, _deprecated(entry.now, item)]))
    words += f" (after {before})" if entry.is_aside else ""
    return f"{words} [withdrawn]" if entry.now.is_withdrawn else words


def _introduced(entry: HistoryEntry) -> str:
    """Return how an item came into a revision: an item of the first one may be older."""
    earlier = earlier_version(entry.now.taxonomy) if entry.before is None else ""
    if earlier:
        version = "" if earlier == UNKNOWN_VERSION else f" from version {earlier}"
        return f"taken over{version}" + ("" if entry.now.version else ", not yet released")
    return "introduced" if entry.now.version else "new, not yet released"


def _deprecated(revision: ItemRevision, item: Item) -> str:
    """Return a deprecation in words: its version, if another one, its reason and replacements; "" if none."""
    if not is_deprecated(revision.taxonomy, item):
        return ""
    life = lifecycle_of(revision.taxonomy.schema, item.cls)
    since, reason = _text(item.value(life.since)), _text(item.value(life.reason))
    words = "deprecated" + (f" since {since}" if since and since != revision.version else "")
    words += f": {one_line(reason)}" if reason else ""
    names = [
        output.display_name(other, revision.taxonomy) if isinstance(other, Item) else one_line(other)
        for other in _replacements(revision.taxonomy, item)
    ]
    use = instead(revision.taxonomy.schema, item, names)
    return f"{words}{'' if words.endswith(('.', '!', '?')) else '.'} {use}" if use else words


def _rows(entry: HistoryEntry) -> Iterator[output.DetailRow]:
    """Yield rows for the changes, except for slots that the line on a deprecation states."""
    stated: set[str | None] = set()
    if entry.event == "deprecated" and entry.now.item is not None:
        stated = {slot.name for slot in lifecycle_of(entry.now.taxonomy.schema, entry.now.item.cls).slots}
    for change in entry.changes:
        if change.slot not in stated:
            yield from _change(entry, change)


def _change(entry: HistoryEntry, change: Change) -> Iterator[output.DetailRow]:
    before, now = entry.before, entry.now
    if change.kind == "moved" and before and before.item and now.item:
        yield "moved", " ", f"from {_place(before, change, before.item, change.old)}"
        yield "moved", "→", f"to {_place(now, change, now.item, change.new)}"
        return
    name = (change.slot or change.kind) + (f" ({change.language})" if change.language else "")
    if change.kind == "reordered":
        yield name, " ", f"in another order: {', '.join(map(str, change.new))}"
        return
    about = change.new or change.old
    if change.kind == "evidence-changed" and about.get("object") == NO_TERM:
        sign = "+" if change.old is None else "-" if change.new is None else " "
        yield "mappings", sign, f"{one_line(str(about['mapping_set']))} was searched, and has no term for it"
        return
    old = list(_values(before, change, change.old)) if before and change.old is not None else []
    new = list(_values(now, change, change.new)) if change.new is not None else []
    if old == new:
        yield name, " ", "only white space"
        return
    same = set(old) & set(new) if set(old) != set(new) else set()  # of a mapping, only the lines that differ
    is_replaced = bool(old and new)
    yield from ((name, " " if is_replaced else "-", line) for line in old if line not in same)
    yield from ((name, "→" if is_replaced else "+", line) for line in new if line not in same)


def _values(revision: ItemRevision, change: Change, value: Any) -> Iterator[str]:
    """Yield a value as lines; a reference with the label of its item."""
    cls = revision.taxonomy.schema.classes.get(change.cls)
    slot = cls.by_name.get(change.slot or "") if cls else None
    if slot is None or not slot.refers:
        mappings = revision.taxonomy.mappings
        label = mappings.object_labels.get(value) if mappings and isinstance(value, str) else None
        yield from output.value_lines(f"{value} ({one_line(label)})" if label else value)
        return
    for name in value if isinstance(value, list) else [value]:
        other = revision.taxonomy.index(slot.range).get(name)
        yield output.display_name(other, revision.taxonomy) if other else one_line(str(name))


# --- items --------------------------------------------------------------------------------------------------------


def _place(revision: ItemRevision, change: Change, item: Item, parents: Any) -> str:
    """Return the place of an item before or after a move: the parents that it links to, or the item around it."""
    if not change.path:
        return _parent(revision, item)
    return listed(_values(revision, change, parents)) if parents is not None else "the top"


def _parent(revision: ItemRevision, item: Item) -> str:
    return output.display_name(item.path[-1], revision.taxonomy) if item.path else "the top"


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _replacements(taxonomy: Taxonomy, item: Item) -> list[Item | str]:
    """Return the replacements of an item; the identifier alone if there is no such item."""
    slot = item.cls.meaning(terms.REPLACED_BY)
    known = taxonomy.index(slot.range) if slot else {}
    return [known.get(name, name) for name in replacements(item)]
