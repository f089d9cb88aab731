"""The kinds of changes: how each is described, and whether the configuration may set its bump."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from taxokit.text.errors import ConfigError
from taxokit.text.versions import VersionPolicy
from taxokit.text.words import did_you_mean

Shows = Literal["", "values", "order", "edits", "rest", "records", "evidence_values"]


@dataclass(frozen=True, slots=True)
class Template:
    """How a kind of change is described: its `words` in a summary, a sentence, and which details are under it.

    `added` and `removed` are the sentences for changes without an old, or a new value. Changes of one item and slot are
    one sentence if they are `joined`.
    """

    words: str
    sentence: str
    shows: Shows = ""
    added: str = ""
    removed: str = ""
    joined: bool = False


def _of_value(words: str, subject: str = "{item}: {slot}") -> Template:
    return Template(words, f"{subject} changed", "values", added=f"{subject} added", removed=f"{subject} removed")


KINDS: Mapping[str, Template] = {
    "class-added": Template("new classes", "Class {cls} is new: {new}"),
    "class-removed": Template("classes removed", "Class {cls} was removed"),
    "class-renamed": Template("classes renamed", "Class {old} was renamed to {new}"),
    "slot-added": Template("new slots", "Slot {slot} of {cls} is new: {new}"),
    "slot-removed": Template("slots removed", "Slot {slot} of {cls} was removed"),
    "slot-renamed": Template("slots renamed", "Slot {old} of {cls} was renamed to {new}"),
    "value-added": Template("new permissible values", "Value {new} of {cls} is new"),
    "value-removed": Template("permissible values removed", "Value {old} of {cls} was removed"),
    "required": Template("slots newly required", "{owner} is required now"),
    "narrowed": Template("slots narrowed", "{owner} allows less", "values"),
    "widened": Template("slots widened", "{owner} allows more", "values"),
    "schema-changed": Template("other changes of the schema", "{owner} changed", "values"),
    "added": Template("added", "{item} is new{place}", "values"),
    "removed": Template("removed", "{item} was removed", "values"),
    "reidentified": Template("given another identifier", "{item} had the identifier {old} before"),
    "reclassified": Template("given another class", "{item} was of the class {old} before"),
    "iri-changed": Template("given another IRI", "{item} has the IRI {new} now, and had {old} before"),
    "deprecated": Template("deprecated", "{item} is deprecated{life}", "rest"),
    "reinstated": Template("reinstated", "{item} is no longer deprecated"),
    "merged": Template("merged", "{sources} merged into {item}", "edits"),
    "split": Template("split", "{item} was split into {targets}{policy}", "edits"),
    "replacement-changed": Template(
        "given another replacement",
        "{item} is replaced by {added} now, and was by {removed} before",
        added="{item} is replaced by {added} now",
        removed="{item} is no longer replaced by {removed}",
        joined=True,
    ),
    "moved": Template("moved", "{item} was moved from {origin} to {destination}"),
    "renamed": Template("renamed", "{item} was renamed", "values"),
    "reworded": Template("reworded", "{item}: {slot} reworded", "values"),
    "typo": Template("typos corrected", "{item}: a typo in {slot} corrected", "values"),
    "text-added": Template("texts added", "{item}: {slot} added", "values"),
    "text-removed": Template("texts removed", "{item}: {slot} removed", "values"),
    "label-added": Template("labels added", "{item}: {slot} added", "values", joined=True),
    "label-removed": Template("labels removed", "{item}: {slot} removed", "values", joined=True),
    "language-added": Template("languages added", "The translation into {tag} is new: {size}"),
    "language-removed": Template(
        "languages removed",
        "The translation into {tag} is held back by its gate: {size}",
        removed="The translation into {tag} was removed: {size}",
    ),
    "review-changed": Template("changes of reviews", "The translation into {tag}: {review}", "evidence_values"),
    "translation-added": Template("translations added", "{item}: {slot} added", "values", joined=True),
    "translation-changed": Template("translations changed", "{item}: {slot} changed", "values"),
    "translation-removed": Template("translations removed", "{item}: {slot} removed", "values", joined=True),
    "linked": Template("links added", "{item} now {slot}: {added}", joined=True),
    "unlinked": Template("links removed", "{item} no longer {slot}: {removed}", joined=True),
    "mapping-added": Template("mappings added", "{item} now {slot}: {objects}", joined=True),
    "mapping-removed": Template("mappings removed", "{item} no longer {slot}: {objects}", joined=True),
    "mapping-changed": Template("mappings changed", "{item} now {slot} in place of {old_slot}: {objects}"),
    "evidence-changed": Template("changes of evidence", "{evidence}", "evidence_values"),
    "note-changed": _of_value("notes changed"),
    "reordered": Template("reordered", "{item}: {slot} in another order", "order"),
    "changed": _of_value("other values changed"),
    "record-added": Template("records added", "{owner_item}: {record_list} added", "records", joined=True),
    "record-removed": Template("records removed", "{owner_item}: {record_list} removed", "records", joined=True),
    "language-changed": _of_value("changes of the language", "{item}{colon_slot} was"),
    "license-changed": _of_value("changes of the licence", "{item}{colon_slot} was"),
    "metadata-changed": _of_value("changes of the metadata", "{item}{colon_slot} was"),
    "unexplained": _of_value("unexplained"),
}
"""The kinds in the order in which reports have them."""

OF_LANGUAGES = frozenset({"language-added", "language-removed", "review-changed"})
"""The kinds of changes of all translations into a language."""

OF_METADATA = OF_LANGUAGES | {"language-changed", "license-changed", "metadata-changed"}
"""The kinds of changes of the metadata whose bump the configuration sets; others of the same name are of items."""

ORDER: Mapping[str, int] = {kind: position for position, kind in enumerate(KINDS)}

_PLURAL = re.compile(r"(?<=[^s])s\b|(?<=ss)es\b")


def counted_kind(kind: str, count: int) -> str:
    """Return how many changes of a kind there are, in words: `1 link added`, `3 links added`."""
    words = KINDS[kind].words
    return f"{count} {_PLURAL.sub('', words, count=1) if count == 1 else words}"


def check_policy(policy: VersionPolicy) -> VersionPolicy:
    """Return a policy of versions. Raises ConfigError if it sets the bump of an unknown kind."""
    for name in policy.bumps.keys() - KINDS.keys():
        hint = did_you_mean(name, KINDS) or f"the kinds are {', '.join(KINDS)}"
        raise ConfigError(f"unknown kind of change {name!r}", where=policy.place, hint=hint)
    return policy
