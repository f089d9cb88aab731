"""The editor: one session, its checks in the background, and what views need to answer."""

import hashlib
import logging
import threading
import traceback
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from starlette.responses import HTMLResponse, JSONResponse, Response

from taxokit.edit.checks import Checker, Report
from taxokit.edit.journal import Texts
from taxokit.edit.nearby import Nearby
from taxokit.edit.operations import ConflictError
from taxokit.edit.session import Session
from taxokit.editor.views import navigation
from taxokit.query.lookup import UnknownNameError, find_item
from taxokit.repository.reading import TEXT, read_file
from taxokit.repository.writing import write_log
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, label_of, language_of
from taxokit.text.errors import MissingFileError, TaxokitError
from taxokit.text.normalize import printable
from taxokit.text.patterns import lazy_compile
from taxokit.web.languages import ENGLISH, catalog, direction, words_of_scripts
from taxokit.web.pages import ASSETS, filled, words_of

log = logging.getLogger("taxokit.editor")

ASSET_FOLDERS = (Path(__file__).parent / "assets", ASSETS)
"""The folders of style sheets and scripts: of the editor, and of the site."""

_IMPORTS = lazy_compile(r'(?m)^(?:import|export) .*"\./([\w-]+\.js)"')


class Editor:
    """A session for the views. They are called one after another, under `lock`; a thread checks the whole state.

    `revision` grows with each change of the state, and `report` is that of `reported`, an earlier one at times. `kept`
    is what views keep for the session, by their names.
    """

    def __init__(
        self, session: Session, language: str, author: str, check: Callable[[Texts, Texts], Report] | None = None
    ) -> None:
        """Begin to check the state, with `check` if it is given, as of another process."""
        self.session, self.language, self.author = session, language, author
        self._check_state = check or Checker(session.project).check
        self.csrf = ""
        self.kept: dict[str, Any] = {}
        self.lock = threading.Lock()
        self.revision, self.reported = 1, 0
        self.report: Report | None = None
        self.failure = self.check_failure = ""
        self._wake, self._is_closed = threading.Event(), False
        self._nearby: Nearby | None = None
        self._words = catalog(language)
        self.gettext = self._words.gettext
        self._checks = threading.Thread(target=self._check, daemon=True)
        self._checks.start()
        self._wake.set()

    # --- the state --------------------------------------------------------------------------------------------------

    @property
    def taxonomy(self) -> Taxonomy:
        """The taxonomy with all steps."""
        return self.session.taxonomy

    @property
    def languages(self) -> list[str]:
        """The tags of the languages into which the texts are translated."""
        own = language_of(self.taxonomy)
        slots = ((cls, cls.translations) for cls in self.taxonomy.schema.classes.values())
        having = (item for cls, slot in slots if slot for item in self.taxonomy.having(cls, slot.name))
        known = {tag for item in having for tag in item.translations}
        return sorted({*map(str, known), *self.session.project.translations.languages} - {own})

    @property
    def nearby(self) -> Nearby:
        """The neighbours of all items, with the steps made so far."""
        if self._nearby is None:
            self._nearby = Nearby(self.session.project, self.taxonomy, self.session.documents)
        elif self._nearby.taxonomy is not self.taxonomy:
            self._nearby.follow(self.taxonomy)
        return self._nearby

    def item(self, name: str) -> Item:
        """Return the item that a path names: `kind/identifier`, or `.`. Raises UnknownNameError."""
        return find_item(self.taxonomy, name)

    def changed(self) -> None:
        """Have the state checked: it is another one."""
        self.revision += 1
        self._wake.set()

    def refresh(self) -> None:
        """Take in what other programs wrote into the sources. An error is in `failure`."""
        try:
            if self.session.refresh():
                self.changed()
            self.failure = ""
        except TaxokitError as error:
            self.failure = str(error)

    def close(self) -> None:
        """End the thread, after the check that it makes."""
        self._is_closed = True
        self._wake.set()
        self._checks.join()

    def _check(self) -> None:
        while True:
            self._wake.wait()
            self._wake.clear()
            if self._is_closed:
                return
            with self.lock:
                revision, base, texts = self.revision, self.session.base, dict(self.session.texts)
            report, failure = None, ""
            try:
                with self.lock:
                    self.nearby.history([])  # ahead of the next key: to begin with, it takes a second
                report = self._check_state(base, texts)
            except TaxokitError as error:  # such as files that were changed meanwhile
                failure = str(error)
            except Exception as error:  # noqa: BLE001 - the last resort, reported as a bug
                failure = report_bug(error)
            with self.lock:
                self.report, self.reported, self.check_failure = report, revision, failure

    def status(self) -> dict[str, Any]:
        """Return the words of the bar, and what scripts know of the state."""
        report = self.report if self.reported == self.revision else None
        return {
            "revision": self.revision,
            "steps": len(self.session.steps),
            "asides": len(self.session.asides),
            "undo": self.session.steps[-1].title if self.session.steps else "",
            "redo": len(self.session.journal.undone),
            "checked": report is not None,
            "errors": len(report.errors) if report else None,
            "warnings": len(report.new) - len(report.errors) if report else None,
            "version": report.version if report else "",
            "bump": str(report.diff.bump) if report and report.diff and report.diff.bump else "",
            "changes": len(report.diff.all) if report and report.diff else None,
            "open": len(report.findings) if report else None,
            "failure": self.failure or self.check_failure,
            "notice": self.session.notice,
        }

    # --- answers ----------------------------------------------------------------------------------------------------

    def page(self, template: str, title: str, **values: Any) -> Response:
        """Return a page: a template with its values, in the frame of the editor."""
        scripts = ("edit.js", "frame.js", *values.pop("scripts", ()))
        shown = filled(
            f"edit/{template}",
            self.language,
            editor=self,
            digest=assets_digest(),
            brand=self.name(self.taxonomy.root),
            title=title,
            taxonomy=self.taxonomy,
            direction=direction(self.language),
            content_language=language_of(self.taxonomy) or ENGLISH,
            navigation=navigation(),
            status=self.status(),
            scripts=scripts,
            words=words_of_scripts(self.language, _modules(scripts)),
            **{"here": "", "is_wide": False, **values},
        )
        return HTMLResponse(shown)

    def problem(self, error: TaxokitError) -> Response:
        """Return the page about a request that cannot be done."""
        is_missing = isinstance(error, UnknownNameError | MissingFileError)
        title = self.gettext("There is no such page") if is_missing else self.gettext("This cannot be done")
        page = self.page("problem.html", title, error=error)
        page.status_code = 404 if is_missing else 422
        return page

    def path(self, item: Item) -> str:
        """Return the path of the page of an item. That of the taxonomy has no name, as a path cannot end in a dot."""
        return f"/item/{full_id(item) if item.parent is not None else ''}"

    def name(self, item: Item) -> str:
        """Return the name of an item for people."""
        return label_of(item) or item.id or words_of(item.cls.name)


def asset(name: str) -> Path | None:
    """Return the file of a style sheet or a script, None if there is no such file."""
    return next((folder / name for folder in ASSET_FOLDERS if (folder / name).is_file()), None)


@lru_cache
def _modules(names: tuple[str, ...]) -> tuple[Path, ...]:
    """Return the files of scripts, and of all that they import."""
    paths: dict[str, Path] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        path = asset(name)
        if path is not None and name not in paths:
            paths[name] = path
            waiting += _IMPORTS.findall(read_file(path.parent, name, TEXT).decode())
    return tuple(paths.values())


@lru_cache
def assets_digest() -> str:
    """Return a name for the present state of style sheets and scripts, for an address that caches may keep."""
    digest = hashlib.sha256()
    for folder in ASSET_FOLDERS:
        for path in sorted(folder.iterdir()):
            digest.update(path.name.encode() + read_file(folder, path.name, TEXT))
    return digest.hexdigest()[:10]


def report_bug(error: Exception) -> str:
    """Log an error that nobody expects, and return where its traceback is, which is for the issue."""
    path = write_log("".join(traceback.format_exception(error)))
    words = printable(f"this is a bug: {type(error).__name__}: {' '.join(str(error).split())} (details in {path})")
    log.error("taxokit: %s", words)
    return words


def error_answer(error: TaxokitError) -> Response:
    """Return the answer to a request that cannot be done: the reason, and for a conflict both values."""
    members: dict[str, Any] = {"message": error.message, "hint": error.hint, "where": error.where}
    if isinstance(error, ConflictError):
        return JSONResponse({**members, "was": error.was, "now": error.now}, 409)
    return JSONResponse(members, 404 if isinstance(error, MissingFileError) else 422)
