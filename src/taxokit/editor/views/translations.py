"""The review of translations: the languages, and the texts of each, one at a time or as a list."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from starlette.responses import JSONResponse, RedirectResponse, Response

from taxokit.edit.workspace import EditError
from taxokit.editor.editor import Editor
from taxokit.editor.lists import neighbour, page_number, pages_of
from taxokit.editor.views import Asked, View, view
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import ROOT, full_id, language_of
from taxokit.taxonomy.translations import Progress, Unit, languages_of, progress_of, units, units_of
from taxokit.text.codes import check_language_tag, in_usual_case
from taxokit.text.normalize import fold
from taxokit.text.words import Mark, word_marks
from taxokit.translate.entries import About, text_of
from taxokit.translate.export import Exporter
from taxokit.web.languages import N_, direction, own_name
from taxokit.web.translation_progress import WORDS

_PLACE = "/translations"
_MOST = 30  # texts on a page

_FILTERS = ("state", "kind", "slot", "words")


@view
def translations() -> View:
    """Return the view."""
    answers = {
        f"GET {_PLACE}": _languages,
        f"GET {_PLACE}/{{language}}": _texts,
        f"GET {_PLACE}/{{language}}/text": _text,
    }
    return View(answers, N_("Translations"), 40)


@dataclass
class _Texts:
    """The texts of a language in a state of the taxonomy, by their contexts, and its numbers."""

    taxonomy: Taxonomy
    units: Mapping[str, Unit]
    numbers: Progress
    _chosen: dict[tuple[str, ...], Sequence[str]] = field(default_factory=dict)

    @property
    def shares(self) -> list[tuple[str, str, int]]:
        """The states, each with its words and its number of texts."""
        return [(state, words, self.numbers.texts[state]) for state, words in WORDS.items()]

    def matches(self, chosen: Mapping[str, str]) -> Sequence[str]:
        """Return the contexts of the texts that a filter chooses."""
        key = tuple(chosen.values())
        if key not in self._chosen:
            words = fold(chosen["words"]).split()
            self._chosen[key] = [name for name, unit in self.units.items() if _matches(name, unit, chosen, words)]
        return self._chosen[key]


class _Shown(NamedTuple):
    """A text on the page: as it is, with what helps to translate it if it is alone there."""

    unit: Unit
    was: str
    about: About | None = None
    marks: Sequence[Mark] = ()

    @property
    def item(self) -> str:
        """The name of its item for the operation that translates it."""
        return full_id(self.unit.item) if self.unit.item.parent is not None else ROOT


def _texts_of(editor: Editor, language: str) -> _Texts:
    """Return the texts of a language, which are read once for each state."""
    known: dict[str, _Texts] = editor.kept.setdefault("translations", {})
    if language not in known or known[language].taxonomy is not editor.taxonomy:
        own = {unit.context: unit for unit in units(editor.taxonomy, language)}
        known[language] = _Texts(editor.taxonomy, own, progress_of(editor.taxonomy, language, own.values()))
    return known[language]


# --- languages --------------------------------------------------------------------------------------------------------


def _languages(editor: Editor, asked: Asked) -> Response:
    if asked.query.get("language"):
        return RedirectResponse(f"{_PLACE}/{quote(asked.query['language'].strip(), safe='')}", 303)
    works = [_texts_of(editor, language) for language in languages_of(editor.taxonomy)]
    title = editor.gettext("Translations")
    return editor.page("translations.html", title, works=works, here=_PLACE)


def _language(editor: Editor, asked: Asked) -> str:
    """Return the language of a path, which need not have translations yet. Raises EditError for one that has none."""
    language = in_usual_case(asked.path["language"])
    fault = check_language_tag(language)
    if fault:
        raise EditError(f"the language {language!r} {fault[0]}", hint=fault[1])
    if language == language_of(editor.taxonomy):
        raise EditError(f"{language} is the language of the taxonomy itself")
    return language


# --- texts ------------------------------------------------------------------------------------------------------------


def _texts(editor: Editor, asked: Asked) -> Response:
    language = _language(editor, asked)
    texts = _texts_of(editor, language)
    chosen = {name: asked.query.get(name, "").strip() for name in _FILTERS}
    path, base = f"{_PLACE}/{language}", {name: value for name, value in chosen.items() if value}
    matches = texts.matches(chosen)
    if "after" in asked.query or "before" in asked.query:
        name = neighbour(list(texts.units), matches, asked.query)
        return RedirectResponse(f"{path}?{urlencode(base | ({'at': name} if name else {'done': '1'}))}", 303)
    at, page = asked.query.get("at", ""), page_number(asked.query)
    if at and at not in texts.units:
        raise EditError(f"there is no text {at!r} to translate")
    start = (page - 1) * _MOST
    shown = [texts.units[name] for name in ([at] if at else matches[start : start + _MOST])]
    title = editor.gettext("Translation: %(language)s") % {"language": own_name(language)}
    address, joint = f"{path}?{urlencode(base)}", "&" if base else ""
    return editor.page(
        "translation.html",
        title,
        tag=language,
        texts=texts,
        shown=list(_with_help(editor, language, shown, is_alone=bool(at))),
        at=at,
        is_done="done" in asked.query,
        matches=len(matches),
        chosen=chosen,
        states=WORDS,
        kinds=list(dict.fromkeys(unit.item.cls.kind for unit in texts.units.values())),
        slots=list(dict.fromkeys(unit.slot.name for unit in texts.units.values())),
        pages=pages_of(address, joint, len(matches), _MOST),
        number=page - 1,
        address=address,
        joint=joint,
        text_direction=direction(language),
        here=_PLACE,
        scripts=["translations.js"],
    )


def _matches(context: str, unit: Unit, chosen: Mapping[str, str], words: Sequence[str]) -> bool:
    if chosen["kind"] not in ("", unit.item.cls.kind) or chosen["state"] not in ("", unit.state):
        return False
    if chosen["slot"] != unit.slot.name if chosen["slot"] else unit.is_optional and not unit.text:
        return False  # nobody misses other names, unless they are asked for
    text = fold(" ".join((context, *unit.source, *unit.text))) if words else ""
    return all(word in text for word in words)


def _with_help(editor: Editor, language: str, shown: Sequence[Unit], *, is_alone: bool) -> Iterator[_Shown]:
    """Yield texts for a page, those of one alone with the help that translators get in files."""
    stale = any(unit.state == "stale" for unit in shown)
    items = [unit.item for unit in shown if is_alone or unit.state == "stale"]
    known = {}
    if is_alone or stale:
        known = {entry.context: entry for entry in Exporter(editor.taxonomy, items).exchange(language).entries}
    for unit in shown:
        entry = known.get(unit.context)
        marks = word_marks(entry.previous, entry.source) if entry and entry.previous else ()
        yield _Shown(unit, text_of(unit.text, unit), entry.about if entry and is_alone else None, marks)


def _text(editor: Editor, asked: Asked) -> Response:
    """Answer with the state of a text of an item, after it was changed."""
    language, item = _language(editor, asked), editor.item(asked.query.get("item", ""))
    for unit in units_of(editor.taxonomy, item, language):
        if unit.context == asked.query.get("at"):
            return JSONResponse(_state_of(editor, unit))
    raise EditError("there is no such text")


def _state_of(editor: Editor, unit: Unit) -> dict[str, Any]:
    record = unit.record
    return {
        "state": unit.state,
        "words": editor.gettext(WORDS[unit.state]),
        "values": unit.text,
        "digests": unit.digests,
        "reviewer": record.reviewer if record and unit.state == "reviewed" else "",
        "counts": not unit.is_optional,
    }
