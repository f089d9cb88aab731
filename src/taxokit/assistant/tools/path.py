"""`path`: all that an item needs, in the order in which it can be acquired."""

from typing import Any

from taxokit.assistant.library import Library
from taxokit.assistant.tools import NUMBER, Tool, item_named, paged, paging, ref, tool
from taxokit.assistant.view import Answer, View, page
from taxokit.client.items import Item

ROW = ref("asked", step=NUMBER, asked={"const": True})
"""An item to acquire: its step, and whether the target itself asks for it."""


@tool
def create(view: View, _library: Library) -> Tool | None:
    """Return the tool, None if no item needs others."""
    if not view.needing:
        return None
    return Tool(
        title="What an item builds on",
        description=(
            f"All that an item needs ({', '.join(view.needing)}), directly or through other items, in the order in"
            " which it can be acquired: items of a step need only those of earlier steps. `asked` marks what the item"
            " asks for itself; the rest comes before that. If a person knows some of it already, use `gap`."
        ),
        arguments={"item": item_named(view, "The target"), **paging(60)},
        required=["item"],
        members={"item": ref(), **paged(ROW)},
        answer=_answer,
    )


def _answer(view: View, item: str, limit: int = 60, offset: int = 0) -> Answer:
    target = view.item(item, "item")
    return Answer({"item": view.ref(target), **steps(view, target, target.gap(()), offset, limit)}, (target,))


def steps(view: View, target: Item, missing: tuple[Item, ...], offset: int, limit: int) -> dict[str, Any]:
    """Return items in order as a page, each with its step."""
    step: dict[Item, int] = {}
    for item in missing:
        step[item] = 1 + max((step.get(before, 0) for before in item.needs()), default=0)
    missing = tuple(sorted(missing, key=step.__getitem__))
    asked = set(target.needs())

    def row(item: Item) -> dict[str, Any]:
        return view.ref(item, step=step[item]) | ({"asked": True} if item in asked else {})

    return page(missing, row, offset, limit)
