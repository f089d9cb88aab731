"""Changes in plain words: for each kind a sentence, and the values that it is about.

How a kind is told is an entry of `TELLINGS`: a sentence with fields in braces, where it reads better another one for a
value that came or went, and what is shown under it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Formatter

from taxokit.change_details import SHOWN, Shows
from taxokit.change_names import Names
from taxokit.changes import Bump
from taxokit.records import Key
from taxokit.sentence_fields import FIELDS
from taxokit.sentence_parts import Changes, Detail, Part


@dataclass(frozen=True)
class Entry:
    """What is told at once: one change, or several of one kind, item and slot."""

    changes: Changes
    sentence: tuple[Part, ...]
    details: tuple[Detail, ...]

    @property
    def key(self) -> Key:
        """The class and the identifier of what it is about."""
        return self.changes[0].cls, self.changes[0].id

    @property
    def weight(self) -> tuple[Bump, str]:
        """The bump that the weightiest of its changes asks for, and why."""
        weightiest = max(self.changes, key=lambda change: change.bump)
        return weightiest.bump, weightiest.reason


@dataclass(frozen=True, slots=True)
class Telling:
    """How a kind of change is told; `came` and `went` are for changes that have no old, or no new value."""

    sentence: str
    shows: Shows = "nothing"
    came: str = ""
    went: str = ""


TELLINGS: Mapping[str, Telling] = {
    "class-added": Telling("Class {class} is new: {new}"),
    "class-removed": Telling("Class {class} is gone"),
    "class-renamed": Telling("Class {old} is called {new} now"),
    "slot-added": Telling("{class} has a new slot, {slot}, which takes {new}"),
    "slot-removed": Telling("{class} has lost its slot {slot}"),
    "slot-renamed": Telling("Slot {old} of {class} is called {new} now"),
    "value-added": Telling("{class} has a new value, {new}"),
    "value-removed": Telling("{class} has lost its value {old}"),
    "required": Telling("{holder} is required now"),
    "narrowed": Telling("{holder} allows less", "values"),
    "widened": Telling("{holder} allows more", "values"),
    "schema-changed": Telling("{holder} changed", "values"),
    "added": Telling("{item} is new{place}", "values"),
    "removed": Telling("{item} is gone{place}", "values"),
    "reidentified": Telling("{item} had the identifier {old} before"),
    "reclassified": Telling("{item} was of the class {old} before"),
    "iri-changed": Telling("{item} has the IRI {new} now, and had {old} before"),
    "deprecated": Telling("{item} is deprecated{life}", "life"),
    "reinstated": Telling("{item} is in use again"),
    "merged": Telling("{sources} merged into {item}", "edits"),
    "split": Telling("{item} was split into {targets}", "edits"),
    "replacement-changed": Telling(
        "{item} is replaced by {came} now, and was by {went} before",
        came="{item} is replaced by {came} now",
        went="{item} is no longer replaced by {went}",
    ),
    "moved": Telling("{item} was moved from {from} to {to}"),
    "renamed": Telling("{item} was renamed{language}", "values"),
    "reworded": Telling("{item}: {slot} reworded", "values"),
    "typo": Telling("{item}: a typo in {slot} mended", "values"),
    "text-added": Telling("{item}: {slot} added", "values"),
    "text-removed": Telling("{item}: {slot} removed", "values"),
    "label-added": Telling("{item}: {slot} added", "values"),
    "label-removed": Telling("{item}: {slot} removed", "values"),
    "linked": Telling("{item} now {slot}: {came}"),
    "unlinked": Telling("{item} no longer {slot}: {went}"),
    "mapping-added": Telling("{item} now {slot}: {new}"),
    "mapping-removed": Telling("{item} no longer {slot}: {old}"),
    "note-changed": Telling(
        "{item}: {slot} changed", "values", came="{item}: {slot} added", went="{item}: {slot} removed"
    ),
    "reordered": Telling("{item}: {slot} in another order", "order"),
    "changed": Telling("{item}: {slot} changed", "values", came="{item}: {slot} added", went="{item}: {slot} removed"),
    "metadata-changed": Telling(
        "{item}{colon_slot} was changed",
        "values",
        came="{item}{colon_slot} was added",
        went="{item}{colon_slot} was removed",
    ),
    "unexplained": Telling(
        "{item}: {slot} changed", "values", came="{item}: {slot} added", went="{item}: {slot} removed"
    ),
}
"""How each kind is told."""


def tell(changes: Changes, names: Names) -> Entry:
    """Return what happened, in words: in one change, or in several of the same kind, item and slot."""
    telling = TELLINGS[changes[0].kind]
    template = telling.sentence
    if telling.came and all(change.old is None for change in changes):
        template = telling.came
    elif telling.went and all(change.new is None for change in changes):
        template = telling.went
    return Entry(changes, tuple(_sentence(template, changes, names)), tuple(SHOWN[telling.shows](changes, names)))


def _sentence(template: str, changes: Changes, names: Names) -> Iterator[Part]:
    for words, name, _, _ in Formatter().parse(template):
        if words:
            yield words
        if name is not None:
            yield from FIELDS[name](changes, names)
