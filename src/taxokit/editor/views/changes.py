"""The page of all changes: the steps, what does not fit, the findings, and the diff in words and of the files."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar, NamedTuple

from starlette.responses import Response

from taxokit.diff.apply import diff_document
from taxokit.diff.changes import Change, Diff
from taxokit.edit.checks import Report
from taxokit.edit.journal import Step
from taxokit.edit.operations import ConflictError
from taxokit.edit.session import Aside
from taxokit.editor.editor import Editor
from taxokit.editor.file_diffs import file_diffs
from taxokit.editor.views import Asked, View, view
from taxokit.editor.views.publish import hand_in
from taxokit.query.names import items_named
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.text.diagnostics import Diagnostic, Severity
from taxokit.web.pages.releases import sections_of

_MOST_STEPS = 50  # of a page
_MOST_FINDINGS = 50
_MOST_ITEMS = 50  # of one kind of change
_OPEN = 60  # rows of diffs up to which they are unfolded


@view
def changes() -> View:
    """Return the view."""
    return View({"GET /changes": _show})


def _show(editor: Editor, asked: Asked) -> Response:
    report = editor.report if editor.reported == editor.revision else None
    steps = editor.session.steps[::-1]
    pages = max(1, -(-len(steps) // _MOST_STEPS))
    page = min(int(asked.query.get("page", "1")), pages) if asked.query.get("page", "1").isdecimal() else 1
    whole = report.diff if asked.query.get("since") == "release" and report else report and report.own
    file = asked.query.get("file", "")
    files = list(file_diffs(editor.session.changes, file))
    return editor.page(
        "changes.html",
        editor.gettext("Changes"),
        shown_steps=[_ShownStep(editor, step) for step in steps[(page - 1) * _MOST_STEPS : page * _MOST_STEPS]],
        pages=[f"/changes?page={number}#steps" for number in range(1, pages + 1)] if pages > 1 else [],
        page_number=page - 1,
        undone=[_ShownStep(editor, step) for step in list(editor.session.journal.undone.values())[::-1][:_MOST_STEPS]],
        asides=[_ShownAside(editor, aside) for aside in editor.session.asides[:_MOST_STEPS]],
        report=report,
        findings=list(_findings(editor, report)) if report else [],
        more_findings=max(len(report.new) - _MOST_FINDINGS, 0) if report else 0,
        sections=list(_sections(editor.taxonomy, whole)) if whole else [],
        since_release=asked.query.get("since") == "release",
        links=_Links(editor),
        diffs=files,
        file=file,
        is_open=sum(len(diff.rows) for diff in files) <= _OPEN,
        hand_in=hand_in(editor),
        scripts=["changes.js"],
    )


class _ShownStep:
    """A step in words, with the items that it changes, and its commands."""

    def __init__(self, editor: Editor, step: Step) -> None:
        self.number, self.time, self.title, self.credit = step.number, step.time, step.title, step.credit
        self.local_time = f"{datetime.fromisoformat(step.time).astimezone():%Y-%m-%d %H:%M}"
        self.commands = "\n".join(operation.command for operation in step.operations)
        keys = dict.fromkeys(message.item for message in step.messages if message.item)
        side = _Side(editor.taxonomy)
        self.items = [item for key in keys if (item := side.item(key)) is not None and item.parent is not None]
        self.words = [message.words for message in step.messages]


class _ShownAside:
    """A step that no longer fits, with the reason, and for a conflict both values."""

    def __init__(self, editor: Editor, aside: Aside) -> None:
        self.step, self.error = _ShownStep(editor, aside.step), aside.error
        self.number, self.is_conflict = aside.number, isinstance(aside.error, ConflictError)
        self.was: tuple[str, ...] = ()
        self.now: tuple[str, ...] = ()
        self.mine: tuple[str, ...] = ()
        if isinstance(aside.error, ConflictError):
            self.was, self.now = aside.error.was, aside.error.now
            made = aside.error.operation
            self.mine = getattr(made, "values", ()) or tuple(filter(None, [getattr(made, "label", "")]))


class _ShownFinding(NamedTuple):
    finding: Diagnostic
    is_error: bool
    item: Item | None


def _findings(editor: Editor, report: Report) -> Iterator[_ShownFinding]:
    """Yield the new findings, errors first, each with the item that it is about."""
    for finding in sorted(report.new, key=lambda finding: finding.severity is not Severity.ERROR)[:_MOST_FINDINGS]:
        names = (name.replace(" ", "/", 1) for name in reversed(finding.about) if " " in name)
        items = (items[0] for name in names if len(items := items_named(editor.taxonomy, name)) == 1)
        yield _ShownFinding(finding, finding.severity is Severity.ERROR, next(items, None))


class _Side:
    """A taxonomy as a side of a diff."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy

    def item(self, key: ItemKey) -> Item | None:
        """Return an item, None if there is none."""
        name, identifier = key
        return self.taxonomy.index(name).get(identifier) if name in self.taxonomy.schema.classes else None


class _Links:
    """The links of the templates of the site, to the pages of the editor."""

    deprecated: ClassVar[frozenset[ItemKey]] = frozenset()

    def __init__(self, editor: Editor) -> None:
        self.language, self.path = editor.language, editor.path
        self.answers: dict[Any, Any] = {}

    def attribute_of(self, _item: Item) -> str:
        """Return no attribute."""
        return ""


def _sections(taxonomy: Taxonomy, diff: Diff) -> Iterator[dict[str, Any]]:
    """Yield the changes of each kind in words, of the first items alone, so that a huge diff takes no longer."""
    of_kind: dict[str, dict[tuple[str, str], list[Change]]] = {}
    for change in diff.all:
        of_kind.setdefault(change.kind, {}).setdefault((change.cls, change.id), []).append(change)
    shown = [
        change for by_item in of_kind.values() for several in list(by_item.values())[:_MOST_ITEMS] for change in several
    ]
    document: Mapping[str, Any] = diff_document(replace(diff, changes=tuple(shown), residue=()))
    counts = Counter(change.kind for change in diff.all)
    for section in sections_of(_Side(taxonomy), document):
        kind = section["anchor"]
        yield {**section, "number": counts[kind], "more": 0, "hidden": max(len(of_kind[kind]) - _MOST_ITEMS, 0)}
