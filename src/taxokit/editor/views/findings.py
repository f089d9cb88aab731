"""The page of all findings, by rule, with links to the items."""

from itertools import groupby
from typing import NamedTuple

from starlette.responses import Response

from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.query.lookup import UnknownNameError
from taxokit.taxonomy.model import Item
from taxokit.text.diagnostics import Diagnostic

_MOST = 100  # findings of a rule on the page


@view
def findings() -> View:
    """Return the view."""
    return View({"GET /findings": _show})


class _Group(NamedTuple):
    """The findings of a rule, and the items that some are about."""

    rule: str
    severity: str
    findings: list[tuple[Diagnostic, Item | None]]
    more: int


def _show(editor: Editor, _asked: Asked) -> Response:
    found = editor.report.findings if editor.report else ()
    ordered = sorted(found, key=lambda finding: (-finding.severity, finding.rule))
    groups = []
    for (severity, rule), members in groupby(ordered, key=lambda finding: (finding.severity, finding.rule)):
        own = list(members)
        pairs = [(finding, _item(editor, finding)) for finding in own[:_MOST]]
        groups.append(_Group(rule, str(severity), pairs, len(own) - len(pairs)))
    return editor.page("findings.html", editor.gettext("Findings"), groups=groups)


def _item(editor: Editor, finding: Diagnostic) -> Item | None:
    """Return the item that a finding is about: the first word of its subject is the kind, the second the identifier."""
    try:
        return editor.item(finding.about[0].replace(" ", "/", 1)) if finding.about else None
    except UnknownNameError:
        return None
