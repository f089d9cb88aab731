"""The review of the suggestion of a reader: each of its operations in words, to accept, to change first, or to reject.

The suggestion is kept in memory until it is put away; an accepted operation is a step, with the credit of its author.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from starlette.responses import JSONResponse, Response

from taxokit.edit.operation_json import as_json, from_json
from taxokit.edit.operations import ConflictError, Link, Operation, Rename, SetValues, Unlink
from taxokit.edit.session import Trial
from taxokit.edit.suggestion import Suggestion, check_origin, read_suggestion
from taxokit.edit.titles import title_of
from taxokit.edit.workspace import EditError
from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.query.names import items_named
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.text.words import Mark, word_marks
from taxokit.web.languages import N_

_PLACE = "/suggestion"
_KEPT = "suggestion"
_TEXTS = ("label", "reason")  # the arguments of operations that are texts for readers, besides values


@view
def suggestion() -> View:
    """Return the view."""
    answers = {
        f"GET {_PLACE}": _show,
        f"POST {_PLACE}": _read,
        f"POST {_PLACE}/accept": _accept,
        f"POST {_PLACE}/reject": _reject,
        f"POST {_PLACE}/close": _close,
    }
    return View(answers, N_("Suggestions"), 60)


@dataclass
class _Review:
    """A suggestion under review, with the words for its operations from before any of them was made.

    It has the numbers of the steps of accepted operations, None for no step, and those of rejected operations.

    `trial` is the last try of the others, and `tried` the state in which it was made.
    """

    suggestion: Suggestion
    titles: Sequence[str]
    accepted: dict[int, int | None] = field(default_factory=dict)
    rejected: set[int] = field(default_factory=set)
    tried: tuple[Taxonomy, tuple[int, ...]] | None = None
    trial: Trial | None = None


class _Row(NamedTuple):
    """An operation on the page. `texts` can be changed, each at its place in the JSON of the operation."""

    number: int
    operation: dict[str, Any]
    title: str
    item: Item | None
    state: str
    marks: Sequence[Mark]
    added: Sequence[str]
    removed: Sequence[str]
    texts: Sequence[tuple[list[str | int], str]]
    error: str = ""
    now: Sequence[str] | None = None


# --- the page ---------------------------------------------------------------------------------------------------------


def _show(editor: Editor, _asked: Asked) -> Response:
    review: _Review | None = editor.kept.get(_KEPT)
    return editor.page(
        "suggestion.html",
        editor.gettext("Suggestion of a reader"),
        suggestion=review.suggestion if review else None,
        rows=list(_rows(editor, review)) if review else [],
        here=_PLACE,
        scripts=["suggestion.js"],
    )


def _rows(editor: Editor, review: _Review) -> Iterator[_Row]:
    operations = review.suggestion.operations
    undone = editor.session.journal.undone
    states = dict.fromkeys(review.rejected, "rejected")
    states |= {number: "accepted" for number, step in review.accepted.items() if step is None or step not in undone}
    left = tuple(number for number in range(len(operations)) if number not in states)
    if (
        review.trial is None
        or review.tried is None
        or review.tried[0] is not editor.taxonomy
        or review.tried[1] != left
    ):
        review.trial = editor.session.attempt(*(operations[number] for number in left))
        review.tried = (editor.taxonomy, left)
    errors = {left[place]: error for place, error in review.trial.errors.items()}
    for number, operation in enumerate(operations):
        error = errors.get(number)
        value = as_json(operation)
        items = items_named(editor.taxonomy, value.get("item", ""))
        yield _Row(
            number,
            value,
            review.titles[number],
            items[0] if len(items) == 1 else None,
            states.get(number, ""),
            *_changes(editor, operation),
            list(_texts(value)),
            "; ".join(filter(None, (error.message, error.hint))) if error else "",
            error.now if isinstance(error, ConflictError) else None,
        )


def _changes(editor: Editor, operation: Operation) -> tuple[Sequence[Mark], Sequence[str], Sequence[str]]:
    """Return the words of an operation that change, marked, or the values that it adds and removes."""
    was, now = _sides(operation)
    if len(was) == len(now) == 1:
        return word_marks(was[0], now[0]), (), ()
    added, removed = ([value for value in one if value not in other] for one, other in ((now, was), (was, now)))
    return (), _names(editor, added), _names(editor, removed)


def _sides(operation: Operation) -> tuple[Sequence[str], Sequence[str]]:
    """Return the values before and after an operation, as far as it names them."""
    match operation:
        case SetValues():
            return operation.was or (), operation.values
        case Rename():
            return (operation.was or "",), (operation.label,)
        case Link():
            return (), operation.values
        case Unlink():
            return operation.values, ()
        case _:
            value = as_json(operation)
            texts = [text for _, text in _texts(value)]
            return (), [*texts, *value.get("replaced_by", ()), *filter(None, [value.get("parent")])]


def _names(editor: Editor, values: Sequence[str]) -> list[str]:
    """Return values for people: the label of an item that one names."""
    items = {value: items_named(editor.taxonomy, value) for value in values}
    return [editor.name(items[value][0]) if len(items[value]) == 1 else value for value in values]


def _texts(value: dict[str, Any]) -> Iterator[tuple[list[str | int], str]]:
    """Yield the texts of an operation that can be changed."""
    for name in _TEXTS:
        if name in value:
            yield [name], value[name]
    values = value.get("values", ())
    for slot, texts in values.items() if isinstance(values, dict) else (("", values),):
        for place, text in enumerate(texts):
            yield ["values", *([slot] if slot else []), place], text


# --- answers ----------------------------------------------------------------------------------------------------------


def _read(editor: Editor, asked: Asked) -> Response:
    """Read a suggestion from the text of a file or an issue."""
    text = asked.data.get("text") if isinstance(asked.data, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise EditError("there is no text")
    read = read_suggestion(text.encode("utf-8", "surrogatepass"), "the text")
    check_origin(editor.taxonomy, editor.session.project, read)
    editor.kept[_KEPT] = _Review(read, [title_of(operation, editor.taxonomy) for operation in read.operations])
    return JSONResponse({"operations": len(read.operations)})


def _accept(editor: Editor, asked: Asked) -> Response:
    """Make an operation of the suggestion, as it is or changed, as a step with the credit of its author."""
    review, number = _asked_for(editor, asked)
    operation = (
        from_json(asked.data["operation"]) if "operation" in asked.data else review.suggestion.operations[number]
    )
    step = editor.session.do(operation, credit=review.suggestion.credit)
    review.accepted[number] = step.number if step else None
    review.rejected.discard(number)
    if step is not None:
        editor.changed()
    return JSONResponse(editor.status())


def _reject(editor: Editor, asked: Asked) -> Response:
    review, number = _asked_for(editor, asked)
    review.rejected.add(number)
    return JSONResponse({})


def _close(editor: Editor, _asked: Asked) -> Response:
    editor.kept.pop(_KEPT, None)
    return JSONResponse({})


def _asked_for(editor: Editor, asked: Asked) -> tuple[_Review, int]:
    """Return the suggestion under review, and the place of the operation in a request. Raises EditError."""
    review: _Review | None = editor.kept.get(_KEPT)
    number = asked.data.get("number") if isinstance(asked.data, dict) else None
    if review is None or not isinstance(number, int) or number not in range(len(review.suggestion.operations)):
        raise EditError("there is no such change any more", hint="load the page again")
    return review, number
