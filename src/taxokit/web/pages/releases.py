"""The release notes: a page of all releases, and one for each with its notes and its changes, word by word.

Any two releases have a page with the changes between them, and their diff document beside it.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple, Protocol, TypeAlias

from taxokit.diff.changes import as_text
from taxokit.diff.kinds import KINDS, OF_LANGUAGES, ORDER, counted_kind
from taxokit.rdf.skos import MAPPINGS
from taxokit.sssom.standard import NO_TERM
from taxokit.taxonomy.lifecycle import earlier_version
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.schema import Slot
from taxokit.text.errors import TaxokitError
from taxokit.web.languages import ENGLISH, N_, interface_of, own_name
from taxokit.web.pages import Link, in_one_language, own_page, page, rendered
from taxokit.web.publication import File, Publication
from taxokit.web.published_release import PublishedRelease, diff_between, once
from taxokit.web.translation_progress import WORDS as STATE_WORDS

_MOST_SHOWN = 40  # entries of one kind, so that a page stays small; the files have all
_MOST_SINCE = 12  # links of a release to its changes since others

_MOST_COMPARED = 10_000
"""How many items a site compares, in all pairs of releases together; `serve` compares any two when it is asked."""

_TEXTS = N_("Number of texts")
_WORDS = {"added": N_("Introduced"), "removed": N_("Removed")}


class ShownChange(NamedTuple):
    """A change of one slot of an item, or of the item as a whole: its kind, links, and texts before and after.

    `words` is a message of the interface about `slot`, the name of a slot, whose texts may be in a `language`.
    """

    subject: str
    kind: str
    key: ItemKey
    label: str
    words: str
    slot: str = ""
    language: str = ""
    added: Sequence[Item | str] = ()
    removed: Sequence[Item | str] = ()
    texts: Sequence[tuple[str, str]] = ()


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the pages."""
    overview = _overview(publication)
    since_of: dict[str, list[Link]] = {}
    for path, first, last in differences(publication):
        since_of.setdefault(last.version, []).append(Link(path, first.version))
    summaries = []
    for release in publication.releases[::-1]:
        notes = blocks(release.released.maintainer_notes(first=release.diff.get("old") is None))
        name, counts = f"releases/{release.version}", counts_in(publication, release)
        since = since_of.get(release.version, [])[:_MOST_SINCE]
        summaries.append((release, publication.addresses.below(name), notes[:1], counts, since))
        title = publication.gettext("Release %s") % release.version
        yield own_page(
            publication, name, "release.html", title, overview, release=release, notes=notes, since=since,
            sections=list(sections_of(release, release.diff)), files=publication.addresses.below(release.version),
        )  # fmt: skip
    yield own_page(
        publication, "releases", "releases.html", publication.gettext("Releases"), summaries=summaries,
        scripts=_scripts(publication), pairs=_pair_names(publication),
    )  # fmt: skip


def _overview(publication: Publication) -> Link:
    return Link(publication.addresses.below("releases"), publication.gettext("Releases"))


def _scripts(publication: Publication) -> Sequence[str]:
    """Return the script for the choice of two releases, if there are two."""
    return ("releases.js",) if len(publication.releases) > 1 else ()


class Side(Protocol):
    """A side of a diff, such as a release."""

    @property
    def taxonomy(self) -> Taxonomy:
        """The taxonomy."""

    def item(self, key: ItemKey) -> Item | None:
        """Return the item with a class and an identifier, None if there is none."""


def sections_of(release: Side, diff: Mapping[str, Any], first: Side | None = None) -> Iterator[dict[str, Any]]:
    """Yield the changes of each kind in a diff to a release, by item. `more` counts the items that are not shown.

    Items that the release does not have are those of `first`.
    """
    by_kind: dict[str, dict[tuple[str, str], list[ShownChange]]] = {}
    changes = _changes(release, diff)
    in_order = sorted(changes, key=lambda change: (change.subject == "schema", ORDER.get(change.kind, 99)))
    for change in in_order:
        by_kind.setdefault(change.kind, {}).setdefault(change.key, []).append(change)
    for kind, by_item in by_kind.items():
        entries = list(_entries(release, first, list(by_item.items())[:_MOST_SHOWN]))
        number = int(diff.get("counts", {}).get(kind, len(by_item)))
        more = max(len(by_item) - _MOST_SHOWN, 0)
        yield {"title": _title_of(kind), "anchor": kind, "number": number, "entries": entries, "more": more}


def _entries(
    release: Side,
    first: Side | None,
    by_item: Iterable[tuple[ItemKey, Sequence[ShownChange]]],
) -> Iterator[dict[str, Any]]:
    """Yield the changes by item; those with the same changes together, each with its name."""
    alike: dict[Any, list[tuple[ItemKey, Sequence[ShownChange]]]] = {}
    for key, changes in by_item:
        alike.setdefault((key[0], *map(_content, changes)), []).append((key, changes))
    for group in alike.values():
        named = [
            (release.item(key) or (first and first.item(key)), changes[0].label or key[1] or key[0])
            for key, changes in group
        ]
        yield {"named": named, "kind": group[0][0][0], "changes": group[0][1]}


def _content(change: ShownChange) -> tuple[Any, ...]:
    """Return the content of a change without its item, to compare it with those of others."""
    added, removed = (
        [target if isinstance(target, str) else target.key for target in targets]
        for targets in (change.added, change.removed)
    )
    return change.words, change.slot, change.language, *map(str, (added, removed, change.texts))


def counts_in(publication: Publication, release: PublishedRelease) -> list[str]:
    """Return how many changes of each kind a release has, in words of the interface."""
    counts = {kind: number for kind, number in release.diff.get("counts", {}).items() if kind in KINDS}
    if interface_of(publication.language) == ENGLISH:
        return [counted_kind(kind, number) for kind, number in counts.items()]
    return [f"{publication.gettext(_title_of(kind))}: {number}" for kind, number in counts.items()]


def _title_of(kind: str) -> str:
    words = KINDS[kind].words if kind in KINDS else kind
    return words[:1].upper() + words[1:]


@once
def changes_in(release: PublishedRelease) -> Sequence[ShownChange]:
    """Return the changes of a release since its predecessor."""
    return _changes(release, release.diff)


def _changes(release: Side, diff: Mapping[str, Any]) -> list[ShownChange]:
    """Return the changes of a diff to a release, in its order: the values of one slot of one item together."""
    joined: dict[tuple[str, ...], list[Mapping[str, Any]]] = {}
    all_changes = (*diff.get("changes", ()), *diff.get("residue", ()))
    for change in (slotwise for whole in all_changes for slotwise in _slot_by_slot(release, whole)):
        names = ("subject", "kind", "class", "id", "slot", "language", "words")
        place = (str(change.get(name) or "") for name in names)
        joined.setdefault((*place, str(_is_search(change))), []).append(change)
    return [_shown(release, several) for several in joined.values()]


def _slot_by_slot(release: Side, change: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield a change; one of several slots of an item, such as its deprecation, as itself, and then slot by slot.

    Choices, such as the status, say no more than the kind of the change.
    """
    values: list[dict[str, Any]] = [change.get(name) or {} for name in ("old", "new")]
    if change["kind"] in OF_LANGUAGES:
        yield from _state_by_state(change, *values)
        return
    if change["subject"] != "item" or change.get("slot") or not all(isinstance(value, dict) for value in values):
        yield change
        return
    yield {**change, "old": None, "new": None}
    if change["kind"] in _WORDS:
        return
    cls = release.taxonomy.schema.classes.get(change["class"])
    for name in dict.fromkeys([*values[0], *values[1]]):
        old, new = (value.get(name) for value in values)
        slot = cls.by_name.get(name) if cls else None
        if old != new and (slot is None or slot.kind != "enum"):
            yield {**change, "slot": name, "old": old, "new": new}


def _state_by_state(
    change: Mapping[str, Any], old: Mapping[str, Any], new: Mapping[str, Any]
) -> Iterator[Mapping[str, Any]]:
    """Yield the change of a language as the number of its texts, or as those in each state that differ."""
    numbers: Mapping[str, str] = {"texts": _TEXTS}
    if change["kind"] == "review-changed":
        numbers = {str(state): words for state, words in STATE_WORDS.items()}
    shown = [name for name in numbers if old.get(name) != new.get(name)] or ["reviewed"]
    for name in shown:
        before, after = (None if name not in side else f"{side[name]:,}" for side in (old, new))
        yield {**change, "words": numbers[name], "old": before, "new": after}


def _shown(release: Side, changes: Sequence[Mapping[str, Any]]) -> ShownChange:
    first = changes[0]
    cls = release.taxonomy.schema.classes.get(first["class"])
    slot = cls.by_name.get(first.get("slot") or "") if cls and first["subject"] == "item" else None
    refers = slot is not None and slot.refers
    added: list[Item | str] = []
    removed: list[Item | str] = []
    texts: list[tuple[str, str]] = []
    for change in changes:
        old, new = change.get("old"), change.get("new")
        if refers:
            added += _named_targets(release, slot, new)
            removed += _named_targets(release, slot, old)
        elif first["kind"] not in _WORDS and (old, new) != (None, None):
            texts.append((_text_of(release, slot, old), _text_of(release, slot, new)))
    key, label = (first["class"], first.get("id") or ""), first.get("label", "")
    if "words" in first:
        label = own_name(first["language"])
        key = (label, first["language"])
    words, language = _words_of(first, is_link=refers), str(first.get("language") or "")
    name = str(first.get("slot") or "")
    return ShownChange(first["subject"], first["kind"], key, label, words, name, language, added, removed, texts)


def _words_of(change: Mapping[str, Any], *, is_link: bool) -> str:
    """Return a change as a message about its slot: `Builds on`, `Definition added`, `Moved`."""
    kind = str(change["kind"])
    if "words" in change:
        return str(change["words"])
    if _is_search(change):
        return N_("Looked up, without a match")
    if kind == "evidence-changed" or not change.get("slot"):
        return _WORDS.get(kind) or _title_of(kind)
    if is_link:
        return "%(slot)s"
    if change.get("old") is None:
        return N_("%(slot)s added")
    return N_("%(slot)s removed") if change.get("new") is None else N_("%(slot)s changed")


def _is_search(change: Mapping[str, Any]) -> bool:
    """Return True if a change is a note that a vocabulary was searched, and has no term for the item."""
    values = (change.get("old"), change.get("new"))
    return any(isinstance(value, dict) and value.get("object") == NO_TERM for value in values)


def _text_of(release: Side, slot: Slot | None, value: Any) -> str:
    """Return a value as text: the other side of a mapping with its name, and of a search the vocabulary alone."""
    if slot is None or slot.uri not in MAPPINGS or not isinstance(value, str | dict):
        return "" if value is None else as_text(value)
    labels = release.taxonomy.mappings.object_labels if release.taxonomy.mappings else {}
    iri = value if isinstance(value, str) else as_text(value.get("object", ""))
    named = f"{labels[iri]} ({iri})" if labels.get(iri) else iri
    if isinstance(value, str):
        return named
    if iri == NO_TERM:
        return as_text(value.get("mapping_set", ""))
    return f"{named}: {as_text({name: value[name] for name in value if name not in ('mapping_set', 'object')})}"


def _named_targets(release: Side, slot: Slot | None, value: Any) -> Iterator[Item | str]:
    """Yield the items that a value names, an identifier if the release does not have the item."""
    for identifier in value if isinstance(value, list) else [value]:
        if slot is not None and isinstance(identifier, str):
            yield release.taxonomy.index(slot.range).get(identifier, identifier)


def history_of(publication: Publication, key: ItemKey) -> list[tuple[PublishedRelease, Sequence[ShownChange]]]:
    """Return the changes of an item in each release, the newest first."""
    newest_first = reversed(publication.releases)
    history = [(release, changes) for release in newest_first if (changes := _by_item(release).get(key))]
    first = next((release for release in publication.releases if release.item(key)), None)
    is_known = any(change.kind == "added" for _, changes in history for change in changes)
    if first is not None and not is_known:
        is_older = first is publication.releases[0] and bool(earlier_version(first.taxonomy))
        words = N_("Taken over") if is_older else _WORDS["added"]
        history.append((first, [ShownChange("item", "added", key, "", words)]))
    return history


@once
def _by_item(release: PublishedRelease) -> Mapping[ItemKey, Sequence[ShownChange]]:
    by_item: dict[ItemKey, list[ShownChange]] = {}
    for change in changes_in(release):
        by_item.setdefault(change.key, []).append(change)
    return by_item


# --- the changes between two releases --------------------------------------------------------------------------------


def pairs_of(publication: Publication) -> Iterator[tuple[PublishedRelease, PublishedRelease]]:
    """Yield the pairs of releases that have a page, the newest first: each is a release and a higher one.

    Those of a release and its predecessor do not count, as their changes are known; of the others, those that lead to
    the current release come first.
    """
    releases = publication.releases
    pairs = [(first, last) for place, last in enumerate(releases) for first in releases[:place]][::-1]
    most = len(pairs) if publication.is_served else _MOST_COMPARED // (len(publication.taxonomy.items) or 1)
    pairs.sort(key=lambda pair: pair[1] is not publication.current)
    for first, last in pairs:
        is_known = first.version == last.predecessor
        most -= not is_known
        if is_known or most >= 0:
            yield first, last


def _pair_name(first: PublishedRelease, last: PublishedRelease) -> str:
    return f"{first.version}-to-{last.version}"


def differences(publication: Publication) -> Iterator[tuple[str, PublishedRelease, PublishedRelease]]:
    """Yield the path of each page of the changes between two releases, and these releases, the lower one first."""
    for first, last in pairs_of(publication):
        if first.version != last.predecessor:
            yield _pair_path(publication, first, last), first, last


def _pair_names(publication: Publication) -> list[str]:
    """Return the names of the pairs that have a page, none if all have one."""
    return [] if publication.is_served else [_pair_name(*pair) for pair in pairs_of(publication)]


def _pair_path(publication: Publication, first: PublishedRelease, last: PublishedRelease) -> str:
    return publication.addresses.below(f"releases/{_pair_name(first, last)}")


def files_of_pair(publication: Publication, first: PublishedRelease, last: PublishedRelease) -> Iterator[File]:
    """Yield the page of the changes between two releases, and their diff document if they can be compared.

    The changes since the predecessor are on the page of the release.
    """
    path = _pair_path(publication, first, last)
    title = publication.gettext("Changes from %(old)s to %(new)s") % {"old": first.version, "new": last.version}
    diff: Mapping[str, Any] = {}
    problem = ""
    try:
        diff = diff_between(first, last)
    except TaxokitError as error:
        problem = error.message
    if first.version == last.predecessor:
        target = publication.addresses.below(f"releases/{last.version}")
        yield rendered(publication, "moved.html", f"{path}.html", title, target=target, noindex=True)
    else:
        higher = (release for release in publication.releases if release.released.version > first.released.version)
        yield own_page(
            publication, f"releases/{_pair_name(first, last)}", "difference.html", title, _overview(publication),
            first=first, last=last, problem=problem, sections=list(sections_of(last, diff, first)),
            between=[release for release in higher if release.released.version <= last.released.version],
            pairs=_pair_names(publication), scripts=_scripts(publication),
        )  # fmt: skip
    if diff:
        yield File(f"{path}.json".removeprefix("/"), (json.dumps(diff, ensure_ascii=False) + "\n").encode())


# --- notes ----------------------------------------------------------------------------------------------------------


_CODE = re.compile(r"^ {0,3}```[^\n]*\n(.*?)^ {0,3}```[ \t]*$", re.MULTILINE | re.DOTALL)
_EMPTY_LINES = re.compile(r"\n[ \t]*\n")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$")
_ENTRY = re.compile(r" {0,3}[-*+][ \t]+(.*)$")
_SPAN = re.compile(
    r"`(?P<code>[^`]+)`|\*\*(?P<strong>[^*]+)\*\*|\[(?P<link>[^\]\[]+)\]\((?P<address>https?://[^)\s]+)\)"
)

_Kind: TypeAlias = Literal["paragraph", "heading", "code", "list"]


class Span(NamedTuple):
    """A part of a line: plain text, code, strong words, or a link with its address."""

    kind: str
    text: str
    address: str = ""


class Block(NamedTuple):
    """A paragraph, a heading, a block of code, or a list, whose entries are in `lines`."""

    kind: _Kind
    lines: Sequence[Sequence[Span]]


def blocks(text: str) -> list[Block]:
    """Return the blocks of a text."""
    parsed: list[Block] = []
    for position, part in enumerate(_CODE.split(text)):
        if position % 2:
            parsed.append(Block("code", [[Span("text", part)]]))
        else:
            for paragraph in _EMPTY_LINES.split(part):
                parsed += (Block(kind, [list(_spans(line)) for line in lines]) for kind, lines in _parts(paragraph))
    return parsed


def _parts(paragraph: str) -> list[tuple[_Kind, list[str]]]:
    """Return the blocks of lines without empty ones; a line that starts no block continues the block before."""
    parts: list[tuple[_Kind, list[str]]] = []
    for line in filter(str.strip, paragraph.splitlines()):
        heading, entry = _HEADING.match(line), _ENTRY.match(line)
        last = parts[-1][0] if parts else "heading"
        if heading:
            parts.append(("heading", [heading[1]]))
        elif entry and last == "list":
            parts[-1][1].append(entry[1])
        elif entry:
            parts.append(("list", [entry[1]]))
        elif last == "heading":
            parts.append(("paragraph", [line.strip()]))
        else:
            parts[-1][1][-1] += f" {line.strip()}"
    return parts


def _spans(text: str) -> Iterator[Span]:
    end = 0
    for match in _SPAN.finditer(text):
        yield Span("text", text[end : match.start()])
        kind = next(name for name in ("code", "strong", "link") if match[name])
        yield Span(kind, match[kind], match["address"] or "")
        end = match.end()
    yield Span("text", text[end:])
