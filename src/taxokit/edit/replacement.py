"""Items that are replaced by others: deprecated, split or merged.

An item into which others are merged gets their labels and children, and everything that used them uses it. Released
items are deprecated in favour of it; others are removed, and their links kept as far as the check allows.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from taxokit.edit.items import Position, is_inside, take_out, transfer, update_counts
from taxokit.edit.mapping_subjects import merge_mappings, report_mappings
from taxokit.edit.values import (
    linkable,
    put_values,
    read_value,
    redirect_reference,
    redirect_references,
    remove_links_among,
    remove_values,
)
from taxokit.edit.workspace import EditError, SlotPath, Workspace, at, depth, slot_path
from taxokit.query.lookup import find_item
from taxokit.rdf import terms
from taxokit.releases.released_items import history_of
from taxokit.taxonomy.lifecycle import lifecycle_of, replacements, takes_replacements
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, is_deprecated, label_of, language_of
from taxokit.taxonomy.references import QUALIFIES, references_to, uses_of
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.normalize import fold_punctuation
from taxokit.text.words import count_of, listed
from taxokit.yaml_text.patch import in_brackets


@dataclass(frozen=True, slots=True)
class Deprecation:
    """The statements about a deprecated item: the reason, its replacements, and their policy ("" to choose it)."""

    reason: str = ""
    replaced_by: tuple[str, ...] = ()
    policy: str = ""


def deprecate(workspace: Workspace, name: str, deprecation: Deprecation) -> None:
    """Deprecate an item, or change the statements about its deprecation, and report its users. Raises EditError."""
    item = find_item(workspace.taxonomy, name)
    if is_deprecated(workspace.taxonomy, item) and deprecation != Deprecation():
        _restate(workspace, item, deprecation)
    else:
        deprecate_item(workspace, item, deprecation)
    report_users(workspace, item)
    slot = lifecycle_of(workspace.taxonomy.schema, item.cls).replaced_by
    successors = item.values(slot) if slot else ()
    report_mappings(workspace, item, _advice([str(other) for other in successors]))


def _advice(successors: Sequence[str]) -> str:
    """Return advice on the mappings of a deprecated item."""
    if not successors:
        return "remove it, unless it still helps readers"
    return f"map {listed(successors, 'or')} to it if that fits, and remove it"


def _restate(workspace: Workspace, item: Item, deprecation: Deprecation) -> None:
    """Change the reason or the replacements of a deprecated item. Raises EditError."""
    taxonomy, cls = workspace.taxonomy, item.cls
    life = lifecycle_of(taxonomy.schema, cls)
    words: list[tuple[Slot | None, Sequence[str]]] = []
    if deprecation.reason:
        words.append((life.reason, [deprecation.reason]))
    if deprecation.replaced_by or deprecation.policy:
        successors = read_successors(taxonomy, item, deprecation.replaced_by)
        stated = item.value(life.policy)
        fits = stated in possible_policies(taxonomy.schema, cls, len(successors))
        policy = deprecation.policy or (stated if fits else "")
        policy = _choose_policy(taxonomy.schema, cls, len(successors), policy)
        words += [(life.replaced_by, successors), (life.policy, [policy] if policy else [])]
        follow(workspace, item, successors)
    for slot, values in words:
        if slot is not None and values:
            put_values(workspace, item, slot_path(cls, slot), values)
        elif slot is not None and slot.name in item.data:
            remove_values(workspace, item, slot_path(cls, slot))


def deprecate_item(workspace: Workspace, item: Item, deprecation: Deprecation) -> None:
    """Deprecate an item, and report it. Raises EditError."""
    schema, cls = workspace.taxonomy.schema, item.cls
    life = lifecycle_of(schema, cls)
    status = life.status
    if status is None:
        raise EditError(
            f"{cls.indefinite} cannot be deprecated", hint="annotate a value with `deprecated` in the schema"
        )
    value = next(value for value in schema.enums[status.range] if schema.enum_flag(status, value, "deprecated"))
    if schema.is_deprecated(cls, item.data):
        raise _already_deprecated(item)
    successors = read_successors(workspace.taxonomy, item, deprecation.replaced_by)
    policy = _choose_policy(schema, cls, len(successors), deprecation.policy)
    reason = deprecation.reason if life.reason else ""
    if life.reason and reason:
        reason = read_value(workspace.taxonomy, life.reason, reason)
    is_list = life.replaced_by is not None and life.replaced_by.multivalued
    replaced_by = sorted(successors) if is_list else next(iter(successors), "")
    values = ((status, value), (life.reason, reason), (life.replaced_by, replaced_by), (life.policy, policy))
    for slot, new in values:
        if slot is not None and new:
            workspace.put(item, slot_path(cls, slot), new)
    follow(workspace, item, successors)
    words = f", replaced by {listed(successors)}" + (f" ({policy})" if policy else "") if successors else ""
    words += f': "{reason}"' if reason else ""
    workspace.report(f"deprecated {item.name}{words}", item, status.name)


def _already_deprecated(item: Item) -> EditError:
    hint = f"`taxokit deprecate {item.id} --replaced-by ID` changes its replacement, and --reason TEXT its reason"
    return EditError(f"{item.name} is already deprecated", hint=hint)


def report_users(workspace: Workspace, item: Item) -> None:
    """Report the items in use that refer to a deprecated item, or are inside it."""
    taxonomy = workspace.taxonomy
    for use in uses_of(taxonomy, item):
        if not is_deprecated(taxonomy, use.source):
            words = f"still used by {use.source.name} ({use.slot.name})"
            workspace.report(words, use.source, use.slot.name, value=item.id, used=full_id(item))
    for inside in taxonomy.items:
        parent = inside.parent
        if parent and parent.data is item.data and not inside.cls.is_owned and not is_deprecated(taxonomy, inside):
            workspace.report(f"still contains {inside.name}", inside, used=full_id(item))


def follow(workspace: Workspace, item: Item, successors: Sequence[str]) -> None:
    """Redirect replacements by an item to its successors, so that they lead to something in use.

    A policy that does not fit their number becomes that of the item, or the first that fits. Raises EditError.
    """
    for use in list(references_to(workspace.taxonomy, item)):
        if use.slot.uri == terms.REPLACED_BY:
            others = [name for name in successors if name != use.source.id]
            redirect_reference(workspace, use.source, use.slot, item.id, others)
            user, schema = use.source, workspace.taxonomy.schema
            slot = lifecycle_of(schema, user.cls).policy
            possible = possible_policies(schema, user.cls, len(replacements(user)))
            if slot and possible and user.data.get(slot.name) not in possible:
                policy = item.data.get(slot.name)
                workspace.put(user, slot_path(user.cls, slot), policy if policy in possible else possible[0])


def _choose_policy(schema: Schema, cls: Class, count: int, policy: str) -> str:
    slot = lifecycle_of(schema, cls).policy
    if slot is None:
        return ""
    possible = possible_policies(schema, cls, count)
    if policy not in possible and (policy or len(possible) != 1):
        unfit = f"{slot.name} {policy!r} does not fit {count_of(count, 'replacement')}"
        message = unfit if policy else "the kind of replacement is unclear"
        more = "" if count else f", or --replaced-by ID to name the {cls.kind} to use instead"
        raise EditError(message, hint=f"add --replacement {listed(possible, 'or')}{more}")
    return policy or possible[0]


def possible_policies(schema: Schema, cls: Class, count: int) -> list[str]:
    """Return the policies that fit a number of successors; empty if the schema has none."""
    slot = lifecycle_of(schema, cls).policy
    values = schema.enums[slot.range] if slot else ()
    return [value for value in values if slot and takes_replacements(schema, cls, {slot.name: value}, count)]


def read_successors(taxonomy: Taxonomy, item: Item, names: Collection[str]) -> list[str]:
    """Return the identifiers of the items that replace an item, by their names. Raises EditError."""
    slot = item.cls.meaning(terms.REPLACED_BY)
    if slot is None:
        if names:
            hint = "use `taxokit deprecate` without replacements"
            raise EditError(f"{item.cls.indefinite} has no slot for replacements", hint=hint)
        return []
    successors = list(dict.fromkeys(read_value(taxonomy, slot, name) for name in names))
    if item.id in successors:
        raise EditError(f"{item.name} cannot replace itself", hint=f"name another {item.cls.kind}")
    if len(successors) > 1 and not slot.multivalued:
        raise EditError(f"{slot.name} of {item.cls.indefinite} takes one value", hint="name one")
    return successors


def needs_reason(taxonomy: Taxonomy, cls: Class) -> bool:
    """Return True if a reason is needed that can only be asked for, since the language is not English."""
    language = language_of(taxonomy).lower()
    return lifecycle_of(taxonomy.schema, cls).reason is not None and language.partition("-")[0] != "en"


# --- splitting ------------------------------------------------------------------------------------------------------


def split(
    workspace: Workspace,
    name: str,
    into: Sequence[str],
    policy: str = "all",
    reason: str = "",
    *,
    redirect: bool = False,
) -> None:
    """Deprecate an item in favour of several others, and report its users. Raises EditError.

    With `redirect`, references to it become references to all of the others.
    """
    taxonomy = workspace.taxonomy
    item = find_item(taxonomy, name)
    parts = [find_item(taxonomy, other, [item.cls]) for other in dict.fromkeys(into)]
    if len(parts) < 2:  # noqa: PLR2004 - one part is a merge
        raise EditError(f"{item.name} must be split into at least two items", hint="for one, use `taxokit merge`")
    for part in parts:
        if is_deprecated(taxonomy, part):
            raise EditError(f"{part.name} is deprecated", hint="split into items that are not deprecated")
    if redirect:
        redirect_references(workspace, item, parts)
    reason = reason or f"Split into {listed(label_of(part) or part.id for part in parts)}."
    deprecate_item(workspace, item, Deprecation(reason, tuple(part.id for part in parts), policy))
    report_users(workspace, item)
    report_mappings(workspace, item, _advice([part.id for part in parts]))


# --- merging --------------------------------------------------------------------------------------------------------


def merge(workspace: Workspace, names: Sequence[str], into: str, reason: str = "") -> None:
    """Merge items into one of them, or into another.

    Released items are deprecated, because identifiers are permanent; others are removed. Raises EditError.
    """
    target = find_item(workspace.taxonomy, into)
    sources = _sources(workspace, names, target)
    reason = reason or f"Merged into {label_of(target) or target.id}."
    history = history_of(workspace.original)  # a release that cannot be read may contain anything
    released = {item.id for item in sources if history.unreadable or item.key in history.items}
    for source in sources:
        _move_children(workspace, source, target)
    target, sources = workspace.reloaded(target), [workspace.reloaded(item) for item in sources]
    merged = [target.id, *(source.id for source in sources)]
    iris = {source.id: workspace.taxonomy.iri(source) for source in sources}
    workspace.merged[full_id(target)] = list(map(full_id, sources))
    kept = [source for source in sources if source.id in released]
    for source in kept:
        for slot in _references(workspace, source, target):
            remove_links_among(workspace, source, slot, merged)
    links = {source.id: _links_beyond(source, target, merged) for source in sources}
    for source in sources:
        redirect_references(workspace, source, [target], sources)
        _keep_labels(workspace, source, target)
        if source.id in released:
            _report_links(workspace, source, source, links[source.id])
    for source in kept:
        deprecate_item(workspace, source, Deprecation(reason, (target.id,)))
    new = [source for source in sources if source.id not in released]
    for source in new:
        follow(workspace, workspace.reloaded(source), [target.id])
        _remove(workspace, workspace.reloaded(source), target)
    update_counts(workspace)
    for source in new:
        _inherit_links(workspace, source, target, links[source.id])
    workspace.reload()
    for source in sources:
        is_removed = source.id not in released
        merge_mappings(workspace, iris[source.id], source.name, workspace.reloaded(target), is_removed=is_removed)


def _sources(workspace: Workspace, names: Sequence[str], target: Item) -> list[Item]:
    taxonomy = workspace.taxonomy
    if target.parent is None:
        raise EditError("nothing can be merged into the taxonomy itself")
    if is_deprecated(taxonomy, target):
        raise EditError(f"{target.name} is deprecated", hint="merge into an item that is not deprecated")
    sources = {item.id: item for item in (find_item(taxonomy, name, [target.cls]) for name in names)}
    sources.pop(target.id, None)
    if not sources:
        hint = f"name at least one other {target.cls.kind}"
        raise EditError(f"nothing to merge into {target.name}", hint=hint)
    for item in sources.values():
        if is_inside(target, item):
            raise EditError(f"{target.name} is inside {item.name}", hint="move it out first")
        if is_deprecated(taxonomy, item):
            raise _already_deprecated(item)
    return list(sources.values())


def _move_children(workspace: Workspace, source: Item, target: Item) -> None:
    """Move the items inside an item into its successor."""
    holder = workspace.reloaded(source)
    for slot in holder.cls.containers:
        if workspace.taxonomy.schema.classes[slot.range].is_owned:
            continue  # it says something of the item itself
        children = [
            child
            for child in workspace.taxonomy.items
            if child.slot is slot and child.parent is not None and child.parent.data is holder.data
        ]
        if children:
            for moved in transfer(workspace, children, workspace.reloaded(target), slot, Position()):
                workspace.report(f"moved {moved.name} from {source.name} to {target.name}", moved)
            holder = workspace.reloaded(source)


def _references(workspace: Workspace, item: Item, other: Item) -> list[Slot]:
    schema = workspace.taxonomy.schema
    return [
        slot
        for slot in linkable(item.cls)
        if slot.refers and slot.uri != terms.REPLACED_BY and other.cls in schema.descendants(slot.range)
    ]


# --- links --------------------------------------------------------------------------------------------------------


def _links_beyond(source: Item, target: Item, merged: Collection[str]) -> Mapping[Slot, list[Any]]:
    """Return the links of an item that its successor lacks, except to replacements and `merged` items."""
    links: dict[Slot, list[Any]] = {}
    for slot in linkable(source.cls):
        known = {*map(str, target.values(slot)), *(merged if slot.refers else ())}
        values = [value for value in source.values(slot) if str(value) not in known]
        if values and slot.uri != terms.REPLACED_BY:
            links[slot] = values
    return links


def _report_links(workspace: Workspace, source: Item, place: Item, links: Mapping[Slot, list[Any]]) -> None:
    """Report the links of an item that need review, at its place, or that of its successor."""
    for slot, values in links.items():
        words = f"needs review: {slot.name} of {source.name}, {listed(map(str, values))}"
        if place is source:
            workspace.report(words, source, slot.name, value=str(values[0]))
        else:
            workspace.report(words, place)


def _inherit_links(workspace: Workspace, source: Item, target: Item, links: Mapping[Slot, list[Any]]) -> None:
    """Give an item the links of a removed one, each if it causes no new finding; report the others."""
    known = workspace.finding_counts() if links else Counter()
    refused = {
        slot: [value for value in values if not _add_link(workspace, target, slot, value, known)]
        for slot, values in links.items()
    }
    _report_links(workspace, source, target, {slot: values for slot, values in refused.items() if values})


def _add_link(workspace: Workspace, target: Item, slot: Slot, value: Any, known: Counter[tuple[str, ...]]) -> bool:
    """Add a link, and report it; undo it, and return False, if it causes a new finding."""
    item = workspace.reloaded(target)
    if value in item.values(slot):
        return True
    if not slot.multivalued:
        return False
    path = slot_path(item.cls, slot)
    is_added = workspace.attempt(lambda: workspace.add_value(item, path, value), known)
    if is_added:
        workspace.report_link(item, path, value)
    return is_added


# --- labels -------------------------------------------------------------------------------------------------------


def _groups(schema: Schema, item: Item) -> Iterator[tuple[tuple[str, ...], Class, Mapping[str, Any]]]:
    """Yield the values of an item, and of each of its translations, with the steps to them and their class."""
    yield (), item.cls, item.data
    slot = item.cls.translations
    for language, values in item.translations.items():
        if slot and isinstance(values, dict):
            yield (slot.name, language), schema.classes[slot.range], values


def _keep_labels(workspace: Workspace, source: Item, target: Item) -> None:
    """Make the labels of an item alternative labels of its successor, in every language."""
    for group, cls, _ in _groups(workspace.taxonomy.schema, source):
        alternative = cls.meaning(terms.ALT_LABEL)
        if alternative is None or not alternative.multivalued:
            continue
        orders = (tuple(target.cls.by_name), *(((), tuple(cls.by_name)) if group else ()))
        path = SlotPath((*group, alternative.name), alternative, orders, translated=bool(group))
        slots = [cls.meaning(uri) for uri in (terms.PREF_LABEL, terms.ALT_LABEL, terms.HIDDEN_LABEL)]
        known = {fold_punctuation(label) for slot in slots for label in _texts(target, slot, group)}
        for label in [label for slot in slots[:2] for label in _texts(source, slot, group)]:
            if fold_punctuation(label) not in known:
                known.add(fold_punctuation(label))
                workspace.add_value(target, path, label)
                workspace.report(f'added {path.name} of {target.name}: "{label}"', target, *path.steps)


def _texts(item: Item, slot: Slot | None, group: Sequence[str]) -> list[str]:
    value: object = item.data
    for step in (*group, slot.name if slot else ""):
        value = value.get(step) if isinstance(value, dict) else None
    return [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]


# --- removing -----------------------------------------------------------------------------------------------------


def _remove(workspace: Workspace, source: Item, target: Item) -> None:
    """Remove an item that was never released, and report the values that are lost with it."""
    path, _ = workspace.place(source)
    for steps, value in _lost_values(workspace, source, target):
        words = f'"{value}"' if isinstance(value, str) else in_brackets(value)
        path_name = SlotPath(steps, None, (), translated=len(steps) > 1).name
        workspace.report(f"needs review: {path_name} of {source.name}, {words}", target)
    take_out(workspace, source)
    workspace.reload()
    workspace.report_file(f"removed {source.name}, which was never released", path)


def _lost_values(workspace: Workspace, source: Item, target: Item) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the values of an item that its successor does not have, except links, labels, its position and children."""
    schema, cls = workspace.taxonomy.schema, source.cls
    kept = {
        *linkable(cls),
        *(slot for slot in cls.containers if slot.nesting == "list" and QUALIFIES not in slot.annotations),
        lifecycle_of(schema, cls).status,
        cls.translations,
        cls.position,
    }
    for group, group_class, values in _groups(schema, source):
        ours = at(target.data, group) if depth(target.data, group) == len(group) else {}
        alternative = group_class.meaning(terms.ALT_LABEL)
        labels = (terms.PREF_LABEL, terms.ALT_LABEL) if alternative and alternative.multivalued else ()
        for slot in group_class.slots:
            is_kept = slot.identifier or slot in kept or slot.uri in labels
            if slot.name in values and not is_kept and values[slot.name] != ours.get(slot.name):
                yield (*group, slot.name), values[slot.name]
