"""Stage 5, bump: the part of the version that each change raises, with the reason, and the versions that follow.

`docs/diff.md` has the defaults in a table; `[tool.taxokit.versions]` sets others. Reasons are part of released files.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from taxokit.diff.changes import Bump, Change
from taxokit.diff.kinds import OF_METADATA
from taxokit.diff.license_terms import compared, terms_of
from taxokit.diff.normalize import RecordPair
from taxokit.rdf import terms
from taxokit.text.typos import is_correction

BumpReason: TypeAlias = tuple[Bump, str]
"""The bump that a change requires, and why."""

_METADATA = Bump.PATCH, "metadata"
_CHECK = Bump.PATCH, "checks of sources"

_CHECKS = frozenset({"house_pattern", "house_style", "spread", "stage", "replacements", "given", "description"})
"""The annotations of slots and permissible values that only the checks of sources read, and descriptions."""

_BY_KIND: Mapping[str, BumpReason] = {
    "class-added": (Bump.MINOR, "a new class"),
    "class-removed": (Bump.MAJOR, "a class was removed"),
    "class-renamed": (Bump.MAJOR, "a class was renamed"),
    "slot-removed": (Bump.MAJOR, "a slot was removed"),
    "slot-renamed": (Bump.MAJOR, "a slot was renamed"),
    "value-added": (Bump.MINOR, "a new permissible value"),
    "value-removed": (Bump.MAJOR, "a permissible value was removed"),
    "added": (Bump.MINOR, "an addition"),
    "removed": (Bump.MAJOR, "a released identifier was removed"),
    "language-added": (Bump.MINOR, "a new language"),
    "language-removed": (Bump.MAJOR, "a language was removed"),
    "review-changed": (Bump.PATCH, "reviews of translations"),
    "record-added": (Bump.MINOR, "an addition"),
    "record-removed": (Bump.MINOR, "a removal"),
    "reclassified": (Bump.MAJOR, "another class"),
    "iri-changed": (Bump.MAJOR, "a released IRI changed"),
    "deprecated": (Bump.MINOR, "a deprecation"),
    "reinstated": (Bump.MINOR, "no longer deprecated"),
    "merged": (Bump.MINOR, "a merger"),
    "split": (Bump.MINOR, "a split"),
}

_BY_ASPECT: Mapping[str, BumpReason] = {
    **dict.fromkeys(("kind", "range", "datatype", "nesting"), (Bump.MAJOR, "a type changed")),
    "uri": (Bump.MAJOR, "a meaning changed"),
    "types": (Bump.MAJOR, "the ancestors of a class changed"),
    "abstract": (Bump.MAJOR, "a class became abstract, or concrete"),
    "unique_keys": (Bump.MAJOR, "a key changed"),
    "identifier": (Bump.MAJOR, "a key changed"),
    "multivalued": (Bump.MAJOR, "a cardinality changed"),
    "required": (Bump.MAJOR, "a slot became required, or optional"),
    "ordered": (Bump.MAJOR, "a list became ordered, or unordered"),
    "recommended": _CHECK,
    **{aspect: (Bump.MINOR, f"a slot's {aspect}") for aspect in ("inverse", "pattern", "minimum", "maximum")},
    "annotations": (Bump.MINOR, "annotations of the schema"),
    "mappings": (Bump.MINOR, "mappings of a class"),
    "description": (Bump.PATCH, "descriptions of the schema"),
}
"""The bump of another aspect of a class or a slot."""

_LICENSES: Mapping[str, BumpReason] = {
    "more": (Bump.MAJOR, "a more restrictive licence"),
    "unknown": (Bump.MAJOR, "another licence"),
    "same": (Bump.MINOR, "another licence with the same terms"),
    "less": (Bump.MINOR, "a less restrictive licence"),
}
"""The bump of another licence, by whether it has more terms than the one before."""

_MEANING_OF_VALUE = ("uri", "deprecated")
"""The aspects that decide the meaning of a permissible value for readers of the data."""


def with_bumps(changes: Iterable[Change], pair: RecordPair, settings: Mapping[str, str]) -> tuple[Change, ...]:
    """Return the changes with their bumps and the reasons for them; `settings` are the bumps of some kinds."""
    bumps = ((change, _bump_for(change, pair)) for change in changes)
    return tuple(
        replace(change, bump=_set_bump(change, settings) or bump, reason=reason) for change, (bump, reason) in bumps
    )


def _set_bump(change: Change, settings: Mapping[str, str]) -> Bump | None:
    """Return the bump that a repository sets for the kind of a change; metadata has kinds of its own."""
    is_other = change.subject == "metadata" and change.kind not in OF_METADATA
    return None if is_other or change.kind not in settings else Bump[settings[change.kind].upper()]


def _bump_for(change: Change, pair: RecordPair) -> BumpReason:
    if change.kind in _BY_KIND:
        return _BY_KIND[change.kind]
    if change.subject == "schema":
        return _bump_for_schema(change, pair)
    return _bump_for_item(change, pair)


def _bump_for_item(change: Change, pair: RecordPair) -> BumpReason:
    is_metadata = change.subject == "metadata"
    match change.kind:
        case "evidence-changed":
            bump = Bump.PATCH, "evidence of mappings"
        case "mapping-changed":
            bump = _bump_for_predicate(change, pair)
        case "reidentified":
            is_reused = (change.cls, change.old) in pair.new
            bump = Bump.MAJOR, "the identifier was reused" if is_reused else "an identifier was removed"
        case "moved":
            bump = _METADATA if is_metadata else (_bump_for_move(change, pair), "another parent")
        case "reordered":
            slot, _ = pair.schemas.slots_at(change.cls, change.path)
            cls = pair.schemas.cls(slot.range) if slot else None
            bump = _METADATA if cls is not None and cls.identifier is None else (Bump.MINOR, "a new order")
        case "language-changed":
            bump = _bump_for_language(change, pair)
        case "license-changed":
            bump = _bump_for_license(change, pair)
        case "metadata-changed":
            slot = pair.schemas.slot(change.cls, change.path[0]) if change.path else None
            is_namespace = slot is not None and slot.uri == terms.URI_SPACE
            bump = (Bump.MAJOR, "every IRI changed") if is_namespace else _METADATA
        case "unexplained":
            bump = Bump.PATCH if is_metadata else Bump.MINOR, "unknown to the schema"
        case _:
            bump = _bump_for_value(change, pair)
    return bump


def _bump_for_language(change: Change, pair: RecordPair) -> BumpReason:
    """Return the bump of another language of the whole: it is the tag of each text. Case means nothing (RFC 5646)."""
    if str(change.old).lower() == str(change.new).lower():
        return _METADATA
    has_texts = any(slot.kind == "text" for cls in pair.schemas.new.classes.values() for slot in cls.slots)
    return (Bump.MAJOR, "every text has another language") if has_texts else (Bump.PATCH, "no text has a language")


def _bump_for_license(change: Change, pair: RecordPair) -> BumpReason:
    root = pair.schemas.new.root
    identifier = root.meaning(terms.LICENSE_ID)
    if identifier is not None and change.slot != identifier.name:
        stated = pair.new[root.name, ""].data.get(identifier.name)
        if terms_of(str(stated)) is not None:
            return Bump.PATCH, "another page of the licence"
    if change.old is None or change.new is None:
        return (Bump.MINOR, "a licence was added") if change.old is None else (Bump.MAJOR, "the licence was removed")
    return _LICENSES[compared(str(change.old), str(change.new))]


def _bump_for_predicate(change: Change, pair: RecordPair) -> BumpReason:
    former = pair.schemas.slot(change.cls, next(iter(change.old)))
    if former is not None and former.annotations.get("removal") == "major":
        return Bump.MAJOR, f"a value of {former.name} was removed"
    return Bump.MINOR, "another predicate of a mapping"


def _bump_for_move(change: Change, pair: RecordPair) -> Bump:
    """Return the bump of another parent: of one that contains the item, or of one that a slot links to."""
    slot = pair.schemas.slot(change.cls, change.path[0]) if change.path else None
    if slot is None:
        return Bump.MAJOR
    return Bump.MAJOR if slot.annotations.get("removal") == "major" and change.old is not None else Bump.MINOR


def _bump_for_value(change: Change, pair: RecordPair) -> BumpReason:
    slot, outer = pair.schemas.slots_at(change.cls, change.path)
    assert slot is not None  # noqa: S101 - a value of an unknown slot is residue
    assert outer is not None  # noqa: S101 - likewise
    if slot.computed:
        return Bump.PATCH, "a given date"
    if slot.uri in terms.NOTES or (slot.kind == "text" and _is_owned(change, pair)):
        return Bump.PATCH, "a note"
    is_guarded = "major" in (slot.annotations.get("removal"), outer.annotations.get("removal"))
    if is_guarded and _is_lost(change.old, change.new):
        return Bump.MAJOR, f"a value of {outer.name} was removed"
    if slot.kind == "text" and is_correction(change.old, change.new):
        return Bump.PATCH, "the same words, but for case, white space and punctuation"
    if change.old is None or change.new is None:
        return Bump.MINOR, "an addition" if change.old is None else "a removal"
    return Bump.MINOR, "new wording" if slot.kind == "text" else "another value"


def _is_owned(change: Change, pair: RecordPair) -> bool:
    """Return True if a change is about a part of an item, such as a statement about one of its values."""
    cls = pair.schemas.cls(change.cls)
    return cls is not None and cls.is_owned


def _is_lost(old: Any, new: Any) -> bool:
    before, after = (value if isinstance(value, list) else [value] for value in (old, new))
    return any(value is not None and value not in after for value in before)


def _bump_for_schema(change: Change, pair: RecordPair) -> BumpReason:
    if change.kind == "slot-added":
        slot = pair.schemas.slot(change.cls, change.slot or "")
        is_required = slot is not None and slot.required
        return (Bump.MAJOR, "a new required slot") if is_required else (Bump.MINOR, "a new slot")
    aspect = next(iter(change.new))
    old, new = change.old[aspect], change.new[aspect]
    is_value = change.slot is None and isinstance(new, Mapping)
    if not is_value and aspect != "annotations":
        return _BY_ASPECT[aspect]
    changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    if (old.get("computed"), new.get("computed")) == (None, "deprecated"):
        changed.discard("computed")  # released values stay, and who writes new ones concerns the sources alone
    if is_value and not changed.isdisjoint(_MEANING_OF_VALUE):
        return _BY_ASPECT["uri"]
    if changed == {"description"}:
        return _BY_ASPECT["description"]
    return _CHECK if changed <= _CHECKS else _BY_ASPECT["annotations"]
