"""Reviews of translations: marks that a person has read them and that they fit their source, and their removal."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from taxokit.edit.mapping_words import checked_text
from taxokit.edit.translation_rows import write_rows
from taxokit.edit.workspace import EditError, Workspace
from taxokit.query.lookup import find_item
from taxokit.query.names import items_named
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import full_id
from taxokit.taxonomy.translations import Record, Unit, path_of, records_of, units, units_of
from taxokit.text.normalize import shortened
from taxokit.text.words import did_you_mean, listed


class _Choice(NamedTuple):
    """A text that is chosen; `is_named` if by its context, and not with others."""

    unit: Unit
    is_named: bool


def review(workspace: Workspace, language: str, names: Sequence[str], reviewer: str) -> list[Unit]:
    """Mark translations as reviewed, and return the stale ones that are left, since nobody named them.

    `names` are items and contexts; without any, all translations into the language are meant. A stale translation that
    is named by its context is confirmed to fit the text of today. Raises EditError.
    """
    reviewer = checked_text("name of the reviewer", reviewer.strip())
    if not reviewer:
        raise EditError("nobody is named who reviewed the texts", hint="add the name of the reviewer")
    rows: dict[str, Record | None] = {}
    left: list[Unit] = []
    for unit, is_named in _chosen(workspace.taxonomy, language, names):
        if unit.state == "stale" and not is_named:
            left.append(unit)
        elif unit.state in ("draft", "stale"):
            translator = unit.record.translator if unit.record else ""
            rows[unit.context] = unit.evidence(translator, reviewer)
            verb = "confirmed" if unit.state == "stale" else "reviewed"
            words = f"{verb} {unit.context} in {language}: {_shown(unit.source)} → {_shown(unit.text)}"
            workspace.report_file(words, path_of(language))
        elif is_named and unit.state == "missing":
            hint = f"`taxokit set {full_id(unit.item)} {unit.inner.name}@{language}=…` makes one"
            raise EditError(f"{unit.context} has no translation into {language}", hint=hint)
    if rows:
        write_rows(workspace, language, rows)
    return left


def take_back(workspace: Workspace, language: str, names: Sequence[str], reviewer: str) -> None:
    """Remove the marks of reviews, with a `reviewer` only that person's; who translated stays. Raises EditError."""
    known = records_of(workspace.taxonomy, language)
    contexts = [choice.unit.context for choice in _chosen(workspace.taxonomy, language, names)] if names else [*known]
    rows: dict[str, Record | None] = {}
    for context in contexts:
        record = known.get(context)
        if record and record.reviewer and reviewer in ("", record.reviewer):
            rows[context] = record._replace(reviewer="")
            words = f"took the review of {context} in {language} back, by {record.reviewer}"
            workspace.report_file(words, path_of(language))
    if rows:
        write_rows(workspace, language, rows)


def _chosen(taxonomy: Taxonomy, language: str, names: Sequence[str]) -> Iterator[_Choice]:
    """Yield the texts that names mean, each once. Raises EditError for an unknown name."""
    if not names:
        yield from (_Choice(unit, is_named=False) for unit in units(taxonomy, language))
        return
    seen: dict[str, _Choice] = {}
    for name in names:
        word, hash_sign, slot = name.rpartition("#")
        if not hash_sign or items_named(taxonomy, name):  # the IRI of an item can have a number sign, too
            word, hash_sign, slot = name, "", ""
        item = find_item(taxonomy, word)
        texts = {unit.slot.name: unit for unit in units_of(taxonomy, item, language)}
        if hash_sign and slot not in texts:
            hint = did_you_mean(slot, texts) or (f"it has {listed(texts)}" if texts else "")
            raise EditError(f"{item.name} has no text {slot!r} to translate", hint=hint)
        for unit in [texts[slot]] if hash_sign else texts.values():
            if hash_sign or unit.context not in seen:
                seen[unit.context] = _Choice(unit, is_named=bool(hash_sign))
    yield from seen.values()


def _shown(values: Sequence[str]) -> str:
    return shortened(", ".join(values))
