"""Moving an item into another parent, or to another place of a list whose order means something."""

from collections import Counter
from collections.abc import Sequence

from taxokit.edit.arguments import EditError, find_item
from taxokit.edit.placement import Position, fragment_of, holders, insert, is_inside, slot_for, take_out, update_counts
from taxokit.edit.workspace import Workspace, lost_comments
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.schema import Slot
from taxokit.yaml_text.comments import comments_of
from taxokit.yaml_text.patch import Fragment


def move(workspace: Workspace, name: str, parent: str, before: str = "", after: str = "") -> None:
    """Move an item with its comments into a parent; `before` and `after` name its new neighbour. Raises EditError."""
    taxonomy = workspace.taxonomy
    item = find_item(taxonomy, name)
    if item.parent is None:
        raise EditError("the taxonomy itself cannot be moved")
    possible = [holder for holder, _ in holders(taxonomy.schema, item.cls)]
    broader = item.cls.meaning(terms.BROADER)
    if possible == [taxonomy.schema.root] and broader:
        hint = f"set its broader item with `taxokit set {name} {broader.name}`"
        raise EditError(f"a {item.cls.kind} is inside of no other item", hint=hint)
    target, old = find_item(taxonomy, parent, possible), item.parent
    position = Position(*(find_item(taxonomy, other, [item.cls]).id if other else "" for other in (before, after)))
    same = target.data is old.data
    if same and not (before or after):
        raise EditError(f"{item.name} is in {_name(old)} already")
    if is_inside(target, item):
        raise EditError(f"{item.name} cannot be moved into itself")
    slot = item.slot if same and item.slot else slot_for(taxonomy.schema, target.cls, item.cls)
    [moved] = transfer(workspace, [item], target, slot, position)
    update_counts(workspace)
    place = f"before {position.before}" if position.before else f"after {position.after}" if position.after else ""
    words = f"from {_name(old)} to {_name(target)}" if not same else ""
    workspace.report(" ".join(filter(None, [f"moved {item.name}", words, place])), moved)


def transfer(workspace: Workspace, items: Sequence[Item], parent: Item, slot: Slot, position: Position) -> list[Item]:
    """Move items of one list into a list of a parent, and return them as they are there.

    Where nothing is left of their list, all comments in it go with them. Raises EditError.
    """
    fragments = [fragment_of(workspace, item) for item in items]
    path = workspace.place(items[0])[0]
    before, lines = workspace.text(path), [workspace.line_of(item) for item in items]
    for item in sorted(items, key=lambda item: item.index, reverse=True):  # so that the routes to the others stay
        take_out(workspace, item)
    fragments = _with_comments(fragments, lines, before, workspace.text(path))
    workspace.reload()
    there = workspace.again(parent)
    for fragment in fragments:
        insert(workspace, there, slot, fragment, position)
    workspace.reload()
    return [workspace.again(item) for item in items]


def _with_comments(fragments: list[Fragment], lines: list[int], before: str, after: str) -> list[Fragment]:
    """Give each comment that a file has lost, and no fragment has, to the next fragment, or to the last.

    `lines` are those where the fragments began.
    """
    kept = Counter(
        comment.text for fragment in fragments for comment in comments_of("\n".join((*fragment.above, *fragment.lines)))
    )
    lost = Counter(lost_comments(before, after)) - kept
    strays: dict[int, list[str]] = {}
    text = before.replace("\r\n", "\n")
    for comment in comments_of(text) if lost else ():
        if lost[comment.text]:
            lost[comment.text] -= 1
            line = text.count("\n", 0, comment.start) + 1
            number = next((number for number, start in enumerate(lines) if start > line), len(lines) - 1)
            strays.setdefault(number, []).append(comment.text)
    return [fragment._replace(above=(*strays.get(i, ()), *fragment.above)) for i, fragment in enumerate(fragments)]


def _name(item: Item) -> str:
    return item.name if item.parent is not None else "the top"
