"""What to write for an identifier when a later release replaces an earlier one.

Only what is certain is written: one item in place of another. Every other identifier stays as it is, and is reported
with the reason and with candidates to choose from.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from taxokit.core.text.english import listed
from taxokit.core.text.suggest import Suggester
from taxokit.query.succession import ReplacementKind, Successors
from taxokit.query.upgrade import IdentifierForm, Meaning, Upgrade
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id
from taxokit.taxonomy.schema import Class

_Unclear: TypeAlias = Literal["any", "all", "mixed", "none"]
Reason = Literal[
    _Unclear, "gone", "reclassified", "unknown", "ambiguous", "another-kind", "no-cell", "newer", "repeated"
]
"""Why an identifier, or a row, is reported."""

NOTES: frozenset[Reason] = frozenset({"newer", "repeated"})
"""The reasons that need no change, and are only noted."""

_REVIEWED: Mapping[ReplacementKind, _Unclear] = {"any": "any", "all": "all", "mixed": "mixed", "none": "none"}
"""Why an identifier stays whose replacement needs review."""

_SEPARATORS = ("|", ";", ",", " ")


@dataclass(frozen=True, slots=True)
class Resolution:
    """What is written for an identifier: itself where it stays.

    With a `reason`, and `why` in words, it is reported; `candidates` are what could be written instead.
    """

    written: tuple[str, ...]
    reason: Reason | None = None
    why: str = ""
    candidates: tuple[str, ...] = ()


class IdentifierResolver:
    """Resolves identifiers. `kind` is the class of those that do not say theirs, where that is known.

    With `expand`, all of several items that together replace one are written.
    """

    def __init__(self, upgrade: Upgrade, kind: Class | None = None, *, expand: bool = False) -> None:
        self._upgrade = upgrade
        self._kind = kind
        self._expand = expand
        self._suggester = Suggester()
        self._resolved: dict[str, Resolution] = {}

    def resolve(self, name: str) -> Resolution:
        """Return what to write for an identifier."""
        if name not in self._resolved:
            self._resolved[name] = self._resolve(name)
        return self._resolved[name]

    def _resolve(self, name: str) -> Resolution:
        meanings = self._upgrade.old_identifiers.meanings(name, self._kind)
        if not meanings:
            return self._unknown(name)
        found = [self._replaced(name, meaning) for meaning in meanings]
        if len(found) == 1 or all(one.reason is None and one.written == found[0].written for one in found):
            return found[0]
        candidates = tuple(full_id(meaning.item) for meaning in meanings)
        return Resolution((name,), "ambiguous", f"is {listed(candidates)}; say which with --kind", candidates)

    def _replaced(self, name: str, meaning: Meaning) -> Resolution:
        item, form = meaning.item, meaning.form
        found = self._upgrade.successors(item)
        is_sure = found.replacement in ("kept", "one") or (self._expand and found.replacement == "all")
        same_kind = all(target.cls.name == item.cls.name for target in found.targets)
        candidates = tuple(self._candidate(target, meaning) for target in found.targets)
        if is_sure and (form is not IdentifierForm.SLUG or same_kind):
            return Resolution(candidates)
        if is_sure:
            why = f"is {found.words}, of another kind, so that its slug alone is ambiguous"
            return Resolution((name,), "another-kind", why, candidates)
        if found.targets or found.is_deprecated:
            since = f" since {found.since}" if found.since else ""
            reason = f' ("{found.reason}")' if found.reason else ""
            why = f"is deprecated{since}{reason}: {found.words}"
            return Resolution((name,), _REVIEWED[found.replacement], why, candidates)
        return self._removed(name, item, found)

    def _removed(self, name: str, item: Item, found: Successors) -> Resolution:
        candidates = tuple(map(full_id, self._upgrade.reclassified(item)))
        if candidates:
            why = f"was {full_id(item)} and is now {listed(candidates)}"
            return Resolution((name,), "reclassified", why, candidates)
        return Resolution((name,), "gone", f"was removed: {found.words}")

    def _candidate(self, target: Item, meaning: Meaning) -> str:
        is_ambiguous = meaning.form is IdentifierForm.SLUG and target.cls.name != meaning.item.cls.name
        return self._upgrade.new_identifiers.write(target, IdentifierForm.FULL if is_ambiguous else meaning.form)

    def _unknown(self, name: str) -> Resolution:
        old, new = self._upgrade.old, self._upgrade.new
        meanings = self._upgrade.new_identifiers.meanings(name, self._kind)
        found = [(meaning, self._upgrade.successors(meaning.item)) for meaning in meanings]
        if not found:
            return Resolution((name,), "unknown", f"is not in {old.name}; {self._hint(name)}".removesuffix("; "))
        if all(successors.replacement == "kept" for _, successors in found):
            return Resolution((name,), "newer", f"is not in {old.name}, and in use in {new.name}")
        candidates = tuple(
            self._candidate(target, meaning) for meaning, successors in found for target in successors.targets
        )
        why = f"is not in {old.name}, and deprecated in {new.name}: {found[0][1].words}"
        return Resolution((name,), "unknown", why, candidates)

    def _hint(self, name: str) -> str:
        """Return what an unknown identifier may mean, "" where nothing is like it."""
        known = self._upgrade.old_identifiers
        others = known.meanings(name) if self._kind else []
        if self._kind and others:
            return f"it is not a {self._kind.kind} there but {listed(full_id(other.item) for other in others)}"
        for separator in _SEPARATORS:
            parts = [part.strip() for part in name.split(separator)]
            if len(parts) > 1 and any(known.meanings(part) for part in parts):
                return f"for several identifiers in a cell, add --separator {separator!r}"
        return self._suggester.did_you_mean(name, known.like(name))
