"""Merging items into one: the others are deprecated in favour of it, and everything that used them uses it."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeAlias

from taxokit.archive.released_items import history_of
from taxokit.core.text.english import listed
from taxokit.core.text.normalize import fold_punctuation
from taxokit.edit.arguments import EditError, Target, find_item, linkable, target_of
from taxokit.edit.commit import subject
from taxokit.edit.deprecate import Retirement, follow, retire, stamp
from taxokit.edit.move import transfer
from taxokit.edit.placement import Position, count_again, is_inside, take_out
from taxokit.edit.redirect import retarget, unlink_among
from taxokit.edit.workspace import Workspace
from taxokit.lint.engine import choose_rules, findings
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import label_of
from taxokit.taxonomy.references import uses_of
from taxokit.taxonomy.schema import Class, Slot
from taxokit.yaml_text.patch_flow import in_brackets

Links: TypeAlias = list[tuple[Slot, list[Any]]]
"""Slots with the values that an item has there and another has not."""


def links_beyond(source: Item, goal: Item, merged: Collection[str]) -> Links:
    """Return the links of an item that the one which it becomes does not have, but to what replaces it.

    Nor those to one of the items that are `merged`.
    """
    found: Links = []
    for slot in linkable(source.cls):
        if slot.uri != terms.REPLACED_BY:
            known = {*map(str, goal.values(slot)), *(merged if slot.refers else ())}
            found.append((slot, [value for value in source.values(slot) if str(value) not in known]))
    return [(slot, values) for slot, values in found if values]


def report_links(workspace: Workspace, source: Item, goal: Item, links: Links) -> None:
    """Say which links of an item are not taken over: somebody has to decide whether they hold."""
    for slot, values in links:
        workspace.say(f"left to decide: {slot.name} of {source.name}, {listed(map(str, values))}", goal)


def inherit(workspace: Workspace, source: Item, goal: Item, links: Links) -> None:
    """Give an item the links of one that was removed, each as far as it makes no new finding; list the others.

    Raises EditError.
    """
    known = _found(workspace) if links else Counter()
    left: Links = []
    for slot, values in links:
        refused = [value for value in values if not _take_over(workspace, goal, slot, value, known)]
        if refused:
            left.append((slot, refused))
    report_links(workspace, source, goal, left)


def _take_over(workspace: Workspace, goal: Item, slot: Slot, value: Any, known: Counter[tuple[str, ...]]) -> bool:
    """Add a link, and say so; leave everything as it was where that makes a finding that is not known yet."""
    here = workspace.again(goal)
    if value in here.values(slot) or _is_said_there(workspace, here, slot, value):
        return True
    if not slot.multivalued:
        return False
    drafts = dict(workspace.drafts)
    workspace.add_value(here, target_of(here.cls, slot), value)
    if _found(workspace) - known:
        workspace.drafts = drafts
        workspace.reload()
        return False
    workspace.say(f"linked {here.name}: {slot.name} {value}", here, slot.name, here.values(slot).index(value))
    return True


def _is_said_there(workspace: Workspace, item: Item, slot: Slot, value: Any) -> bool:
    """Say whether the other item says the same of both: of what is symmetric, one direction says both."""
    if not slot.refers or terms.INVERSES.get(slot.uri) != slot.uri:
        return False
    other = workspace.taxonomy.index(slot.range).get(value)
    there = other.cls.by_name.get(slot.name) if other else None
    return other is not None and there is not None and item.id in other.values(there)


def _found(workspace: Workspace) -> Counter[tuple[str, ...]]:
    """Return what the check finds by now."""
    taxonomy = load(workspace.project, workspace.drafts)
    return Counter(subject(finding) for finding in findings(taxonomy, choose_rules(workspace.project)))


def merge(workspace: Workspace, names: Sequence[str], into: str, reason: str = "") -> None:
    """Merge items into one of them, or into another.

    What was never released is removed; what was is deprecated, because an identifier stays for good. Raises EditError.
    """
    goal = find_item(workspace.taxonomy, into)
    sources = _sources(workspace, names, goal)
    reason = reason or f"Merged into {label_of(goal) or goal.id}."
    history = history_of(workspace.original)  # what a release that cannot be read holds may be anything
    released = {one.id for one in sources if history.unreadable or (one.cls.name, one.id) in history.items}
    for source in sources:
        _move_children(workspace, source, goal)
    goal, sources = workspace.again(goal), [workspace.again(item) for item in sources]
    merged = [goal.id, *(source.id for source in sources)]
    for source in sources:
        if source.id in released:
            for slot in _references(workspace, source, goal):
                unlink_among(workspace, source, slot, merged)
    links = {source.id: links_beyond(source, goal, merged) for source in sources}
    for source in sources:
        rewire(workspace, source, [goal], sources)
        _keep_labels(workspace, source, goal)
        if source.id in released:
            report_links(workspace, source, goal, links[source.id])
    retirement = Retirement(reason, (goal.id,))
    stamp(workspace, [(one, retire(workspace, one, retirement)) for one in sources if one.id in released])
    new = [source for source in sources if source.id not in released]
    for source in new:
        follow(workspace, workspace.again(source), [goal.id])
        _remove(workspace, workspace.again(source), goal)
    count_again(workspace)
    for source in new:
        inherit(workspace, source, goal, links[source.id])


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


def rewire(workspace: Workspace, source: Item, goals: Sequence[Item], merged: Sequence[Item] = ()) -> None:
    """Let every item that refers to `source`, but those that are `merged` too, refer to `goals`, and none to itself.

    Where it becomes several things, a link from one of them means nothing any more: it goes, and is listed. Raises
    EditError.
    """
    names = [goal.id for goal in goals]
    for user, slot, _, _ in list(uses_of(workspace.taxonomy, source)):
        if any(user.data is other.data for other in (source, *merged)):
            continue
        is_goal = any(user.data is goal.data for goal in goals)
        if is_goal and len(goals) > 1:
            unlink_among(workspace, user, slot, [source.id])
        else:
            retarget(workspace, user, slot, source.id, [] if is_goal else names)


def _references(workspace: Workspace, item: Item, other: Item) -> list[Slot]:
    """Return the slots in which an item can refer to another, but to what replaces it."""
    schema = workspace.taxonomy.schema
    return [
        slot
        for slot in linkable(item.cls)
        if slot.refers and slot.uri != terms.REPLACED_BY and other.cls in schema.descendants(slot.range)
    ]


def _remove(workspace: Workspace, source: Item, goal: Item) -> None:
    """Remove an item that was never released, and list what goes with it."""
    path, _ = workspace.place(source)
    for steps, value in _content(workspace, source, goal):
        words = f'"{value}"' if isinstance(value, str) else in_brackets(value)
        workspace.say(f"left to decide: {'.'.join(steps)} of {source.name}, {words}", goal)
    take_out(workspace, source)
    workspace.reload()
    workspace.say_of_file(f"removed {source.name}, which was never released", path)


def _content(workspace: Workspace, source: Item, goal: Item) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield what an item says, and the one that it becomes does not, but for what is kept or told elsewhere."""
    schema, cls = workspace.taxonomy.schema, source.cls
    elsewhere = {slot.name for slot in linkable(cls)} | {slot.name for slot in cls.containers if slot.nesting == "list"}
    status = lifecycle_of(schema, cls).status
    for slot in cls.slots:
        if slot.name not in source.data or slot.identifier or slot.name in elsewhere or slot is status:
            continue
        theirs, ours = source.data[slot.name], goal.data.get(slot.name)
        if slot is cls.translations and slot.nesting == "map" and isinstance(theirs, dict):
            inner, there = schema.classes[slot.range], ours if isinstance(ours, dict) else {}
            for language, words in theirs.items():
                for name, value in words.items() if isinstance(words, dict) else ():
                    group = there.get(language)
                    known = group.get(name) if isinstance(group, dict) else None
                    if not _is_kept(inner, name) and value != known:
                        yield (slot.name, language, name), value
        elif not _is_kept(cls, slot.name) and theirs != ours:
            yield (slot.name,), theirs


def _is_kept(cls: Class, name: str) -> bool:
    """Say whether a slot holds labels that become alternative ones of another item."""
    slot, alternative = cls.by_name.get(name), cls.meaning(terms.ALT_LABEL)
    return (
        slot is not None
        and slot.uri in (terms.PREF_LABEL, terms.ALT_LABEL)
        and alternative is not None
        and bool(alternative.multivalued)
    )


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
    ours = {fold_punctuation(label) for name in names for label in _texts(goal, (*group, name))}
    for label in theirs:
        if fold_punctuation(label) not in ours:
            ours.add(fold_punctuation(label))
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
