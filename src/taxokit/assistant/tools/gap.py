"""`gap`: known items against all that an item needs."""

from taxokit.assistant.library import Library
from taxokit.assistant.tools import NOT_FOUND, Tool, item_named, list_of, names, paged, paging, ref, tool
from taxokit.assistant.tools.path import ROW, steps
from taxokit.assistant.view import Answer, View, known, name_of

_MOST = 100


@tool
def create(view: View, _library: Library) -> Tool | None:
    """Return the tool, None if no item needs others."""
    if not view.needing:
        return None
    return Tool(
        title="What is missing for an item",
        description=(
            f"Compare what is known with what a target needs ({', '.join(view.needing)}): which known items count, and"
            " the missing ones in the order in which they can be acquired. For free text call `tag` first and"
            " pass its ids as `have`. Nothing is implied: an item that is known brings nothing that it builds on. With"
            " nothing known use `path`; for two targets `compare`."
        ),
        arguments={
            "target": item_named(view, "The target"),
            "have": names("The known items: ids, IRIs or labels.", _MOST),
            **paging(60),
        },
        required=["target", "have"],
        members={
            "target": ref(),
            "not_found": NOT_FOUND,
            "known": list_of({"type": "string"}),
            **paged(ROW),
        },
        answer=_answer,
    )


def _answer(view: View, target: str, have: list[str], limit: int = 60, offset: int = 0) -> Answer:
    about = view.item(target, "target")
    owned, not_found = known(view, have)
    whole = {about, *about.gap(())}
    data = {
        "target": view.ref(about),
        **({"not_found": not_found} if not_found else {}),
        "known": [name_of(item) for item in owned if item in whole],
        **steps(view, about, about.gap(owned), offset, limit),
    }
    return Answer(data, (about,))
