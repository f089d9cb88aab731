"""Merging items into one: the others are deprecated in favour of it, and everything that used them uses it."""

from collections.abc import Sequence

from taxokit import terms
from taxokit.diffing import fold
from taxokit.editing.asked import EditError, Target, find_item, linkable, listed, target_of
from taxokit.editing.deprecating import Retirement, follow, retire, stamp, users_of
from taxokit.editing.moving import transfer
from taxokit.editing.structure import Position, count_again, is_inside, take_out
from taxokit.editing.workspace import Workspace, item_values
from taxokit.histories import history_of
from taxokit.identifying import label_of
from taxokit.model import Item
from taxokit.schema import Slot


def merge(workspace: Workspace, names: Sequence[str], into: str, reason: str = "") -> None:
    """Merge items into one of them, or into another.

    What was never released is removed; what was is deprecated, because an identifier stays for good. Raises EditError.
    """
    goal = find_item(workspace.taxonomy, into)
    sources = _sources(workspace, names, goal)
    reason = reason or f"Merged into {label_of(goal) or goal.id}."
    history = history_of(workspace.original)  # what a release that cannot be read holds may be anything
    released = {one.id for one in sources if history.unreadable or (one.cls.name, one.id) in history.memories}
    for source in sources:
        _move_children(workspace, source, goal)
    goal, sources = workspace.again(goal), [workspace.again(item) for item in sources]
    for source in sources:
        rewire(workspace, source, [goal])
        _keep_labels(workspace, source, goal)
        _report_links(workspace, source, goal)
    retirement = Retirement(reason, (goal.id,))
    stamp(workspace, [(one, retire(workspace, one, retirement)) for one in sources if one.id in released])
    for source in sources:
        if source.id not in released:
            follow(workspace, workspace.again(source), [goal.id])
            path, _ = workspace.place(workspace.again(source))
            take_out(workspace, workspace.again(source))
            workspace.reload()
            workspace.say_of_file(f"removed {source.name}, which was never released", path)
    count_again(workspace)


def _sources(workspace: Workspace, names: Sequence[str], goal: Item) -> list[Item]:
    taxonomy = workspace.taxonomy
    if goal.parent is None:
        raise EditError("nothing can be merged into the taxonomy itself")
    if taxonomy.schema.is_deprecated(goal.cls, goal.data):
        raise EditError(f"{goal.name} is deprecated itself; merge into one that is in use")
    found = {item.id: item for item in (find_item(taxonomy, name, [goal.cls]) for name in names)}
    found.pop(goal.id, None)
    if not found:
        raise EditError(f"there is nothing to merge into {goal.name}; name at least one other {goal.cls.kind}")
    for item in found.values():
        if is_inside(goal, item):
            raise EditError(f"{goal.name} stands inside of {item.name}; move it out first")
        if taxonomy.schema.is_deprecated(item.cls, item.data):
            raise EditError(f"{item.name} is deprecated already; `taxokit set` changes what replaces it")
    return list(found.values())


def _move_children(workspace: Workspace, source: Item, goal: Item) -> None:
    """Move what stands inside of an item into the one that it becomes."""
    here = workspace.again(source)
    for slot in here.cls.containers:
        children = [
            child
            for child in workspace.taxonomy.items
            if child.slot is slot and child.parent is not None and child.parent.data is here.data
        ]
        if children:
            for moved in transfer(workspace, children, workspace.again(goal), slot, Position()):
                workspace.say(f"moved {moved.name} from {source.name} to {goal.name}", moved)
            here = workspace.again(source)


def rewire(workspace: Workspace, source: Item, goals: Sequence[Item]) -> None:
    """Let every item that refers to `source` refer to `goals`, each once, and none to itself. Raises EditError."""
    taxonomy = workspace.taxonomy
    for user, slot in list(users_of(taxonomy, source)):
        if user.data is source.data:
            continue
        target = target_of(user.cls, slot)
        wanted = [goal.id for goal in goals if not (goal.cls is user.cls and goal.id == user.id)]
        if not slot.multivalued:
            if len(wanted) == 1:
                workspace.put(user, target, wanted[0])
            elif not wanted:
                workspace.drop(user, target.steps)
            else:
                workspace.say(f"left to decide: {user.name} ({slot.name} {source.id})", user, slot.name)
                continue
        elif not wanted:
            workspace.drop(user, (slot.name, item_values(user, target).index(source.id)))
        else:
            workspace.replace_value(user, target, source.id, wanted[0])
            for other in wanted[1:]:
                if other not in item_values(user, target):
                    workspace.add_value(user, target, other)
        arrow = f"{source.id} → {listed(wanted)}" if wanted else f"without {source.id}"
        workspace.say(f"rewired {user.name}: {slot.name} {arrow}", user, slot.name)


def _keep_labels(workspace: Workspace, source: Item, goal: Item) -> None:
    """Make the labels of an item alternative labels of the one that it becomes, in every language."""
    schema, cls = workspace.taxonomy.schema, goal.cls
    alternative = cls.meaning(terms.ALT_LABEL)
    if alternative is not None and alternative.multivalued:
        _add_labels(workspace, goal, target_of(cls, alternative), source, ())
    slot = cls.translations
    words = source.data.get(slot.name) if slot else None
    if slot is None or slot.nesting != "map" or not isinstance(words, dict):
        return
    inner = schema.classes[slot.range]
    alternative = inner.meaning(terms.ALT_LABEL)
    if alternative is not None and alternative.multivalued:
        for language in words:
            steps = (slot.name, language, alternative.name)
            target = Target(steps, alternative, (tuple(cls.by_name), (), tuple(inner.by_name)))
            _add_labels(workspace, goal, target, source, (slot.name, language))


def _add_labels(workspace: Workspace, goal: Item, target: Target, source: Item, group: tuple[str, ...]) -> None:
    names = [
        slot.name
        for uri in (terms.PREF_LABEL, terms.ALT_LABEL, terms.HIDDEN_LABEL)
        if (slot := _slots_of(workspace, goal, group).get(uri))
    ]
    theirs = [label for name in names[:2] for label in _texts(source, (*group, name))]
    ours = {fold(label) for name in names for label in _texts(goal, (*group, name))}
    for label in theirs:
        if fold(label) not in ours:
            ours.add(fold(label))
            workspace.add_value(goal, target, label)
            workspace.say(f'added {target.name} of {goal.name}: "{label}"', goal, *target.steps)


def _slots_of(workspace: Workspace, item: Item, group: tuple[str, ...]) -> dict[str, Slot]:
    cls = item.cls
    if group:
        cls = workspace.taxonomy.schema.classes[cls.by_name[group[0]].range]
    return {slot.uri: slot for slot in reversed(cls.slots)}


def _texts(item: Item, steps: tuple[str, ...]) -> list[str]:
    value: object = item.data
    for step in steps:
        value = value.get(step) if isinstance(value, dict) else None
    return [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]


def _report_links(workspace: Workspace, source: Item, goal: Item) -> None:
    """Say which links of an item the one that it becomes does not have: somebody has to decide whether they hold."""
    for slot in linkable(source.cls):
        if slot.uri == terms.REPLACED_BY:
            continue
        left = [value for value in source.values(slot) if value not in goal.values(slot) and value != goal.id]
        if left:
            workspace.say(f"left to decide: {slot.name} of {source.name}, {listed(map(str, left))}", goal)
