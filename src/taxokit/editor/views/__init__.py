"""Views: the registry of the pages and answers of the editor. A module in `views/` has one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from taxokit.text.plugins import Registry

if TYPE_CHECKING:
    from starlette.responses import Response

    from taxokit.editor.editor import Editor


class Asked(NamedTuple):
    """A request: the parts of its path, its query, and its body: JSON, the bytes of a file, or None without one."""

    path: Mapping[str, str]
    query: Mapping[str, str]
    data: Any


Answer = Callable[["Editor", Asked], "Response"]


@dataclass(frozen=True)
class View:
    """The answers of a view by method and path, such as `GET /tree`.

    With a `link`, its words in the navigation, the first is a page without parameters; `order` is its place there.

    They are called one after another, never two at once.
    """

    answers: Mapping[str, Answer]
    link: str = ""
    order: int = 0


VIEWS: Registry[Callable[[], View]] = Registry("taxokit.editor.views")

view = VIEWS.register
"""Registers a function that returns a view, under the name of its module."""


def navigation() -> list[tuple[str, str]]:
    """Return the path and the words of each view that the navigation has."""
    views = sorted((create() for create in VIEWS.all().values()), key=lambda made: made.order)
    return [(next(iter(made.answers)).removeprefix("GET "), made.link) for made in views if made.link]
