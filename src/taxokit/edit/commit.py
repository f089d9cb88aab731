"""Commits of edits: each is checked as a whole in memory, and written as a whole, or not at all.

If a changed value would count as verbatim, a statement is added that the editors wrote it.
"""

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from taxokit.edit.formatter import opaque_labels, references_of, with_labels
from taxokit.edit.items import EDITOR_LINE, Position, insert
from taxokit.edit.mapping_subjects import relabel_subjects
from taxokit.edit.shared_labels import shared_labels
from taxokit.edit.translation_rows import follow_texts
from taxokit.edit.workspace import EditError, Message, SlotPath, Workspace, subject
from taxokit.lint.engine import findings_from
from taxokit.releases.released_items import UnconfirmedValue, unconfirmed_values
from taxokit.repository.project import MAPPINGS_FOLDER, TRANSLATIONS_FOLDER, Project
from taxokit.repository.transaction import write_together
from taxokit.taxonomy.loader import Locations
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.provenance import statements_of_edits
from taxokit.taxonomy.references import references_in
from taxokit.text.diagnostics import Diagnostic, Route, Severity
from taxokit.text.normalize import printable
from taxokit.yaml_text.comments import comments_in

Changes: TypeAlias = Mapping[str, tuple[str | None, str | None]]
"""The old and the new text of each file that changes, None for a file that does not exist."""


def state_sources(workspace: Workspace) -> None:
    """State that the editors wrote the values that an edit changed, if they would count as verbatim. Raises EditError.

    A new link gets a record if the slot has records that name a source; else the slot of the item gets a statement.
    Released values need none. The workspace is up to date afterwards.
    """
    workspace.reload()
    entries = list(unconfirmed_values(workspace.taxonomy))
    if not entries:
        return
    known = {
        (entry.item.key, entry.slot.name): entry.item.data.get(entry.slot.name)
        for entry in unconfirmed_values(workspace.former)
    }
    for entry in entries:
        place, value = (entry.item.key, entry.slot.name), entry.item.data.get(entry.slot.name)
        if place not in known or known[place] != value:
            _state(workspace, entry)
    workspace.reload()


def stated_sources(project: Project, texts: Mapping[str, str]) -> dict[str, str]:
    """Return new texts of files with the statements of `state_sources`, or without if these cannot be written."""
    workspace = Workspace(project)
    for path, text in texts.items():
        workspace.write(path, text)
    try:
        state_sources(workspace)
    except EditError:
        return dict(texts)
    return {path: text for path, text in workspace.drafts.items() if text is not None}


def _state(workspace: Workspace, entry: UnconfirmedValue) -> None:
    item, schema = entry.item, workspace.taxonomy.schema
    links = entry.added if not entry.lost else ()
    for statement in statements_of_edits(workspace.taxonomy, item, entry.slot, links):
        holder, position, _, about, source, name = statement
        if position is None:
            insert(workspace, item, holder, statement.new(schema), Position())
        else:
            order = tuple(schema.classes[holder.range].by_name)
            workspace.put(item, SlotPath((holder.name, position, source.name), source, ((), (), order)), name)
        workspace.report(f"set {source.name} of {about} of {item.name}: {name}", item)


# --- commits --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Commit:
    """A checked edit before it is written: `lines` describe its changes; `old_errors` existed before.

    `new_errors` are the errors that the edit causes, `new_warnings` the warnings on the edited items.
    """

    workspace: Workspace
    changes: Changes
    lines: tuple[str, ...]
    new_errors: tuple[Diagnostic, ...]
    old_errors: tuple[Diagnostic, ...]
    new_warnings: tuple[Diagnostic, ...]

    def diff(self) -> str:
        """Return the unified diff, as `patch` and `git apply` take it."""
        parts: list[str] = []
        for path, (old, new) in self.changes.items():
            before, after = (text.splitlines(keepends=True) if text else [] for text in (old, new))
            names = (f"a/{path}" if old is not None else "/dev/null", f"b/{path}" if new is not None else "/dev/null")
            lines = difflib.unified_diff(before, after, *names)
            parts += (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
        return "".join(parts)

    def write(self) -> None:
        """Write every changed file, or none. Raises EditError for new errors, SourceError if the disk refuses."""
        if self.new_errors:
            raise EditError("the edit causes new errors")
        old, new = ({path: _encoded(texts[side]) for path, texts in self.changes.items()} for side in (0, 1))
        write_together(self.workspace.project.root, new, old)


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def settle(workspace: Workspace) -> None:
    """Make the changes that follow from an edit: sources of values, mappings, evidence, labels beside references.

    The drafts are complete afterwards. Raises EditError.
    """
    state_sources(workspace)
    if workspace.taxonomy.mappings is not None:
        relabel_subjects(workspace)
    follow_texts(workspace)
    _label_references(workspace)


def validate(workspace: Workspace) -> Commit:
    """Settle an edit, and check the result. An error that moved is not new. Raises EditError."""
    settle(workspace)
    result = workspace.taxonomy
    after = findings_from(result, Severity.WARNING)
    before = after
    if after and workspace.drafts:
        before = findings_from(workspace.former, Severity.WARNING)
    known = Counter(map(subject, before))
    old: list[Diagnostic] = []
    new: list[Diagnostic] = []
    for finding in after:
        (old if known[subject(finding)] > 0 else new).append(finding)
        known[subject(finding)] -= 1
    errors, old_errors = ([finding for finding in group if finding.severity is Severity.ERROR] for group in (new, old))
    errors = [finding for finding in errors if finding.location.path not in workspace.tolerated]
    drafts, texts = workspace.drafts, workspace.before
    changes = {path: (texts[path], text) for path, text in sorted(drafts.items()) if text != texts[path]}
    locations = Locations(result)
    dropped = _dropped_comments(workspace, changes)
    lines = [_line(message, result, locations) for message in (*workspace.messages, *dropped)]
    warnings = _unsaid([finding for finding in new if finding not in errors], workspace, lines)
    known_pairs = [finding.about for finding in (*errors, *warnings)]
    for warning, other in shared_labels(workspace, result, locations):
        if not any({other.name, result.iri(other)} & {*about} for about in known_pairs):
            warnings.append(warning)
    return Commit(workspace, changes, tuple(lines), tuple(errors), tuple(old_errors), tuple(warnings))


def _unsaid(warnings: list[Diagnostic], workspace: Workspace, lines: list[str]) -> list[Diagnostic]:
    """Return the warnings about an edited item whose places are not in the lines that describe the edit."""
    keys = {message.item for message in workspace.messages if message.item}
    items = [item for item in workspace.taxonomy.items if item.key in keys]
    names = {name for item in items for name in (item.name, workspace.taxonomy.iri(item))}
    tables = filter(_is_table, workspace.drafts)
    changed = {path for path in tables if workspace.text(path) != workspace.before.get(path)}
    warnings = [finding for finding in warnings if finding.rule != "stale-translation"]  # `follow_texts` reports these
    about = [finding for finding in warnings if not names.isdisjoint(finding.about) or finding.location.path in changed]
    return [finding for finding in about if not any(line.endswith(f" {finding.location}") for line in lines)]


def _label_references(workspace: Workspace) -> None:
    """Update the labels beside references after an edit, in each file that it changes or whose labels it changes."""
    old, new = workspace.labels, opaque_labels(workspace.taxonomy)
    if not (old or new):
        return
    changed = {path for path, text in workspace.drafts.items() if text is not None and not _is_table(path)}
    relabelled = {key for key, label in old.items() if label != new.get(key)}
    for item in workspace.taxonomy.items if relabelled else ():
        uses = (use for slot in item.cls.references for use in references_in(workspace.taxonomy, item, slot))
        if any(use.target and use.target.key in relabelled for use in uses):
            changed.add(workspace.place(item)[0])
    for path in sorted(changed):
        text = workspace.text(path)
        before = references_of(workspace.original, workspace.before[path] or "", path)
        former = {old[target.key] for _, target in before if target.key in old}
        labelled = with_labels(text, path, workspace.taxonomy, new, former)
        if labelled != text:
            workspace.write(path, labelled)


def _is_table(path: str) -> bool:
    """Return True if a file is a table of mappings or translations, whose lines with number signs are no comments."""
    return path.startswith((f"{MAPPINGS_FOLDER}/", f"{TRANSLATIONS_FOLDER}/"))


def _dropped_comments(workspace: Workspace, changes: Changes) -> Iterator[Message]:
    """Yield a message for each comment of a person that is no longer in any file."""
    ours = set(workspace.labels.values())
    after = Counter(comment for _, new in changes.values() for comment in comments_in(new or ""))
    for path, (old, _) in changes.items():
        for comment in comments_in(old or "") if not _is_table(path) else ():
            if after[comment]:
                after[comment] -= 1
            elif not comment.startswith(EDITOR_LINE) and comment not in ours:
                yield Message(f'needs review: a dropped comment, "{comment}"', path=path)


def _line(message: Message, taxonomy: Taxonomy, locations: Locations) -> str:
    place = message.path
    if message.item is not None:
        item = taxonomy.item(message.item)
        if item is not None:
            location = locations.of(taxonomy.origin(item, *_steps(message, item)))
            place = str(location) if message.value else f"{location.path}:{location.line}"
    return printable(f"{message.words}  {place}".rstrip())


def _steps(message: Message, item: Item) -> Route:
    values = item.data.get(str(message.steps[0])) if message.value else None
    if isinstance(values, list) and message.value in values:
        return (*message.steps, values.index(message.value))
    return message.steps
