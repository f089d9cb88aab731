"""What becomes of an identifier that somebody uses when a later release takes the place of an earlier one.

Only what is certain is written: one thing in the place of another. Everything else stays as it is, and is told with the
reason and with what somebody could choose from.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from taxokit.core.text.suggest import Suggester
from taxokit.query.succession import Manner, Succession
from taxokit.query.upgrade import Form, Meaning, Upgrade
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id
from taxokit.taxonomy.schema import Class

Reason = Literal[
    "any",
    "all",
    "mixed",
    "none",
    "gone",
    "reclassified",
    "unknown",
    "ambiguous",
    "another-kind",
    "no-cell",
    "newer",
    "repeated",
]
"""Why something of a table is told."""

WELL: frozenset[Reason] = frozenset({"newer", "repeated"})
"""The reasons that leave nothing to be done, and are worth a look."""

_OPEN: Mapping[Manner, Reason] = {"any": "any", "all": "all", "mixed": "mixed", "none": "none"}
"""Why an item stays whose replacement somebody has to decide."""

_SEPARATORS = ("|", ";", ",", " ")


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of an identifier: what is written for it, which is itself where it stays.

    With a `reason`, and `why` in words, it is told; `candidates` are what somebody could write instead.
    """

    written: tuple[str, ...]
    reason: Reason | None = None
    why: str = ""
    candidates: tuple[str, ...] = ()


class Decider:
    """Decides what becomes of identifiers. `kind` is the class of those that do not say theirs, where that is known.

    With `expand`, all of several things that take the place of one together are written.
    """

    def __init__(self, upgrade: Upgrade, kind: Class | None = None, *, expand: bool = False) -> None:
        self._upgrade = upgrade
        self._kind = kind
        self._expand = expand
        self._suggester = Suggester()
        self._decisions: dict[str, Decision] = {}

    def decide(self, name: str) -> Decision:
        """Return what becomes of an identifier."""
        if name not in self._decisions:
            self._decisions[name] = self._decide(name)
        return self._decisions[name]

    def _decide(self, name: str) -> Decision:
        meanings = self._upgrade.old_names.meanings(name, self._kind)
        if not meanings:
            return self._unknown(name)
        decisions = [self._become(name, meaning) for meaning in meanings]
        first = decisions[0]
        if len(decisions) == 1 or all(other.reason is None and other.written == first.written for other in decisions):
            return first
        candidates = tuple(full_id(meaning.item) for meaning in meanings)
        return Decision((name,), "ambiguous", f"is {' and '.join(candidates)}; say which with --kind", candidates)

    def _become(self, name: str, meaning: Meaning) -> Decision:
        item, upgrade = meaning.item, self._upgrade
        succession = upgrade.succession(item)
        is_sure = succession.manner in ("kept", "one") or (self._expand and succession.manner == "all")
        stays = (name,)
        if is_sure and (
            meaning.form is not Form.SLUG or all(goal.cls.name == item.cls.name for goal in succession.goals)
        ):
            return Decision(tuple(upgrade.new_names.write(goal, meaning.form) for goal in succession.goals))
        candidates = tuple(self._candidate(goal, meaning) for goal in succession.goals)
        if is_sure:
            why = f"{succession.words}, which is of another kind, so that its slug alone would not say enough"
            return Decision(stays, "another-kind", why, candidates)
        if succession.goals or succession.is_deprecated:
            since = f" since {succession.since}" if succession.since else ""
            reason = f' ("{succession.reason}")' if succession.reason else ""
            why = f"is deprecated{since}{reason}: {succession.words}"
            return Decision(stays, _OPEN[succession.manner], why, candidates)
        return self._gone(name, item, succession)

    def _gone(self, name: str, item: Item, succession: Succession) -> Decision:
        others = self._upgrade.reclassified(item)
        if others:
            candidates = tuple(map(full_id, others))
            why = f"was {full_id(item)}, and is {' and '.join(candidates)} now"
            return Decision((name,), "reclassified", why, candidates)
        return Decision((name,), "gone", f"is gone: {succession.words}")

    def _candidate(self, goal: Item, meaning: Meaning) -> str:
        form = meaning.form
        if form is Form.SLUG and goal.cls.name != meaning.item.cls.name:
            form = Form.FULL
        return self._upgrade.new_names.write(goal, form)

    def _unknown(self, name: str) -> Decision:
        old, new = self._upgrade.old, self._upgrade.new
        meanings = self._upgrade.new_names.meanings(name, self._kind)
        successions = [self._upgrade.succession(meaning.item) for meaning in meanings]
        if successions and all(succession.manner == "kept" for succession in successions):
            return Decision((name,), "newer", f"is not in {old.name}, and in use in {new.name}")
        if successions:
            candidates = tuple(
                self._candidate(goal, meaning)
                for meaning, succession in zip(meanings, successions, strict=True)
                for goal in succession.goals
            )
            why = f"is not in {old.name}, and deprecated in {new.name}: {successions[0].words}"
            return Decision((name,), "unknown", why, candidates)
        return Decision((name,), "unknown", f"is not in {old.name}; {self._hint(name)}".removesuffix("; "))

    def _hint(self, name: str) -> str:
        """Say what may be meant by something that means nothing, "" where nothing is like it."""
        names = self._upgrade.old_names
        others = names.meanings(name) if self._kind else []
        if self._kind and others:
            return f"it is no {self._kind.kind} there, but {' and '.join(full_id(other.item) for other in others)}"
        for separator in _SEPARATORS:
            parts = [part.strip() for part in name.split(separator)]
            if len(parts) > 1 and any(names.meanings(part) for part in parts):
                return f"where it is several, say what stands between them: --separator {separator!r}"
        return self._suggester.did_you_mean(name, names.like(name))
