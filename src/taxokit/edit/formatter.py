"""Sources in the canonical layout, with every comment in its place, and labels beside opaque references.

Keys are in the order of the schema, unknown ones last; lists are sorted unless their order means something. A file of
which the new text would lose anything is left alone. A reference whose identifier tells a reader nothing has a label
beside it: `- 1811  # Solar power`. Such a comment follows the label of the item; other comments stay.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from taxokit.repository.git import Git, GitError
from taxokit.repository.project import TAXONOMY_FOLDER, Project
from taxokit.repository.transaction import write_together
from taxokit.taxonomy.document import sort_key
from taxokit.taxonomy.loader import class_of_file, load
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import is_opaque, label_of
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.diagnostics import Diagnostic, Location, Replacement
from taxokit.text.errors import SourceError
from taxokit.text.normalize import truncated
from taxokit.yaml_text import parser, patch
from taxokit.yaml_text.comment_tree import CommentedNode, comment_tree, split_head
from taxokit.yaml_text.comments import EDITOR_MARK, MARK, Comment, comments_of, line_end
from taxokit.yaml_text.emitter import PLAIN, STEP, key, scalar
from taxokit.yaml_text.parser import Document

Labels: TypeAlias = dict[ItemKey, str]
"""The comment for each item whose identifier is opaque."""

_LONGEST = 80

_UNAFFECTED = ("ambiguous-scalar", "invisible-character", "unquoted-hash")
"""The rules whose diagnostics a rewrite neither fixes nor makes worse."""


def opaque_labels(taxonomy: Taxonomy) -> Labels:
    """Return the comment beside references to each item whose identifier says nothing of its label."""
    items = (item for item in taxonomy.items if item.cls.identifier)
    return {item.key: words for item in items if is_opaque(item) and (words := _comment(label_of(item)))}


def _comment(label: str) -> str:
    """Return a label as a comment, "" if no line can contain it, or a tool would read it as a command."""
    is_unfit = not label.strip() or not label.isprintable() or MARK in label or EDITOR_MARK in label
    return "" if is_unfit else f"# {truncated(label, _LONGEST).strip()}"


def with_labels(text: str, path: str, taxonomy: Taxonomy, labels: Labels, former: Collection[str] = ()) -> str:
    """Return the text of a source file with labels beside its references; `former` are comments that were ours before.

    A reference in brackets, or with the comment of a person, stays as it is.
    """
    changes = {}
    for node, target in references_of(taxonomy, text, path):
        label = labels.get(target.key, "")
        end = node.end_mark.index
        trailing = text[end : line_end(text, end)].rstrip()
        comment, new = trailing.strip(), f"  {label}" if label else ""
        is_ours = comment in ("", label) or comment in former
        if trailing != new and is_ours:
            changes[end] = Replacement(end, end + len(trailing), new)
    return patch.apply(text, changes.values()) if changes else text


def references_of(taxonomy: Taxonomy, text: str, path: str) -> Iterator[tuple[yaml.ScalarNode, Item]]:
    """Yield the references in the text of a source file that end their line, each with the item that it names."""
    if not (taxonomy.project and path in taxonomy.yaml_files):
        return
    cls = class_of_file(path, taxonomy.schema)
    for node, slot in _references_in(parser.compose(text, path), cls, taxonomy.schema):
        target = taxonomy.index(slot.range).get(node.value)
        if target is not None and node.style not in ("|", ">") and node.start_mark.line == node.end_mark.line:
            yield node, target


def _references_in(node: Any, cls: Class, schema: Schema) -> Iterator[tuple[yaml.ScalarNode, Slot]]:
    """Yield the references of an item, and of the items in it, that are not in brackets."""
    for name, value in _entries(node):
        slot = cls.by_name.get(name.value)
        if slot is None or not (slot.contains or slot.refers):
            continue
        if slot.nesting == "map":
            inner = [part for _, part in _entries(value)]
        else:
            is_list = isinstance(value, yaml.SequenceNode) and not value.flow_style
            inner = value.value if is_list else [value]
        for part in inner:
            if slot.contains:
                yield from _references_in(part, schema.classes[slot.range], schema)
            elif isinstance(part, yaml.ScalarNode):
                yield part, slot


def _entries(node: Any) -> list[tuple[Any, Any]]:
    """Return the keys and values of a mapping that is not in brackets; nothing of any other node."""
    return node.value if isinstance(node, yaml.MappingNode) and not node.flow_style else []


# --- order ----------------------------------------------------------------------------------------------------------


def _sort(node: CommentedNode, cls: Class, schema: Schema) -> None:
    """Sort the keys of an item, and its content; content that does not fit the schema stays as it is."""
    if not isinstance(node.yaml_node, yaml.MappingNode):
        return
    ranks = {slot.name: rank for rank, slot in enumerate(cls.slots)}
    _sort_keys(node, lambda child: ranks.get(child.key or "", len(ranks)))
    for child in node.children:
        slot = cls.by_name.get(child.key or "")
        if slot is not None:
            _sort_slot(child, slot, schema)


def _sort_slot(node: CommentedNode, slot: Slot, schema: Schema) -> None:
    cls = schema.classes[slot.range] if slot.contains else None
    if cls is not None:
        for child in [node] if slot.nesting == "one" else node.children:
            _sort(child, cls, schema)
    if slot.nesting == "map" and isinstance(node.yaml_node, yaml.MappingNode):
        _sort_keys(node, lambda child: child.key)
    elif isinstance(node.yaml_node, yaml.SequenceNode) and slot.multivalued and not slot.ordered:
        keys = [_sort_key(child, cls) for child in node.children]
        if all(other is not None and type(other) is type(keys[0]) for other in keys):
            node.children = [node.children[number] for number in sorted(range(len(keys)), key=keys.__getitem__)]


def _sort_key(node: CommentedNode, cls: Class | None) -> Any:
    if cls is None:
        return node.value if isinstance(node.yaml_node, yaml.ScalarNode) else None
    data = {child.key or "": child.value for child in node.children if isinstance(child.yaml_node, yaml.ScalarNode)}
    return sort_key(cls)(data) if cls.key and all(data.get(name) is not None for name in cls.key) else None


def _reattach(node: CommentedNode) -> None:
    """Move the comments in a node, and its own, that have no place in block style to the nearest place."""
    for child in node.children:
        _reattach(child)
    is_list_or_mapping = isinstance(node.yaml_node, yaml.CollectionNode)
    if is_list_or_mapping and not node.children and node.parent:
        node.trailing, node.end = sorted(node.trailing + node.end, key=lambda comment: comment.start), []
    if node.parent is None or (node.is_item and is_list_or_mapping):
        _reattach_first(node)
    suppresses_all = node.children and node.in_brackets and any(comment.ignores for comment in node.trailing)
    kept = 0 if suppresses_all else 1
    for comment in node.trailing[kept:]:
        node.put_above(comment)
    node.trailing = node.trailing[:kept]


def _reattach_first(node: CommentedNode) -> None:
    """Move comments above the first key of an item above the item, since the key follows a dash in its line."""
    for first in node.children[:1]:
        _narrow(first)
        if node.parent:
            for comment in first.above:
                node.put_above(comment)
            first.above = []


def _reattach_head(whole: CommentedNode) -> None:
    """Leave with the file the comments that belong to it, now that another key may be the first."""
    first = whole.children[0] if whole.children else None
    if first and first.above:
        first.above[0] = first.above[0]._replace(after_blank=bool(whole.above))
        whole.above, first.above = whole.above + first.above, []
        split_head(whole, first)


def _narrow(first: CommentedNode) -> None:
    """Move suppressions after or below the first key: above it, they mean the whole mapping."""
    for comment in [comment for comment in first.above if comment.ignores and first.key]:
        if first.children and first.children[0].key:
            first.children[0].above.insert(0, comment)
        elif not first.children and not any(other.ignores for other in first.trailing):
            first.above += first.trailing
            first.trailing = [comment]
        else:
            continue
        first.above.remove(comment)


def _sort_keys(node: CommentedNode, rank: Callable[[CommentedNode], Any]) -> None:
    """Sort the keys of a mapping; a suppression for the whole of it stays at its top."""
    if not node.children:
        return
    first = node.children[0]
    suppressions = [comment for comment in first.above if comment.ignores]
    node.children.sort(key=rank)
    top = node.children[0]
    if top is not first:
        _narrow(top)
        first.above = [comment for comment in first.above if not comment.ignores]
        top.above = [*suppressions, *top.above]
        top.after_blank = top.after_blank and not suppressions


@dataclass(frozen=True)
class Formatting:
    """The files that changed or would change, each with the first line that differs; and why others were left alone."""

    looked_at: int
    changed: Mapping[str, int]
    refused: tuple[Diagnostic, ...]


def format_sources(project: Project, paths: Sequence[str] = (), *, write: bool) -> Formatting:
    """Write the source files in the canonical layout, all or none: every file, or those at or below `paths`.

    Raises SourceError for a path that is not a source, that was changed meanwhile, or that cannot be written.
    """
    taxonomy = load(project)
    texts: dict[str, tuple[str, str]] = {}
    files = _chosen(taxonomy.yaml_files, paths)
    unread = [diagnostic for diagnostic in taxonomy.diagnostics if diagnostic.rule == "unreadable-file"]
    refused = [diagnostic for diagnostic in unread if not paths and diagnostic.location.path not in files]  # folders
    labels = opaque_labels(taxonomy)
    former = _committed_labels(taxonomy, labels) if labels else set()
    for path in files:
        text = parser.read_text(project.root, path)
        formatted = text if isinstance(text, Diagnostic) else formatted_text(text, path, taxonomy.schema)
        if isinstance(formatted, Diagnostic):
            refused.append(formatted)
            continue
        formatted = with_labels(formatted, path, taxonomy, labels, former) if labels else formatted
        if formatted != text:
            texts[path] = str(text), formatted
    if write and texts:
        old, new = ({path: pair[side].encode() for path, pair in texts.items()} for side in (0, 1))
        write_together(project.root, new, old)
    changed = {path: _first_difference(*pair) for path, pair in texts.items()}
    return Formatting(len(files), changed, tuple(refused))


def _first_difference(old: str, new: str) -> int:
    """Return the first line, counted from 1, that differs between two texts."""
    pairs = zip(old.splitlines(keepends=True), new.splitlines(keepends=True), strict=False)
    shorter = min(text.count("\n") for text in (old, new))
    return 1 + next((row for row, (before, after) in enumerate(pairs) if before != after), shorter)


def _committed_labels(taxonomy: Taxonomy, labels: Labels) -> set[str]:
    """Return the comments of labels that were changed since the last commit; none without Git."""
    project = taxonomy.project
    if project is None:
        return set()
    git = Git(project.root)
    try:
        changed = [path for path in git.changed_paths() if path in taxonomy.yaml_files]
        contents = zip(changed, git.contents([f"HEAD:./{path}" for path in changed]), strict=True)
    except (GitError, SourceError):  # the comments stay as they are
        return set()
    committed = {path: data.decode(errors="replace") for path, data in contents if data is not None}
    before = opaque_labels(load(project, committed)) if committed else {}
    return {label for key, label in before.items() if label != labels.get(key)}


def _chosen(files: Sequence[str], paths: Sequence[str]) -> list[str]:
    below = {path: [file for file in files if path in (".", file) or file.startswith(f"{path}/")] for path in paths}
    for path, own in below.items():
        if not own:
            hint = f"sources are below {TAXONOMY_FOLDER}/"
            raise SourceError("is not a source file of the taxonomy", where=path, hint=hint)
    chosen = {file for own in below.values() for file in own}
    return [file for file in files if not paths or file in chosen]


def formatted_text(text: str, path: str, schema: Schema) -> str | Diagnostic:
    """Return the text of a source file in the canonical layout, or why it is left alone."""
    plain = text.removeprefix(parser.BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
    document = parser.parse(plain, path)
    diagnostic = next(
        (problem for problem in document.diagnostics if problem.rule not in _UNAFFECTED or document.value is None), None
    )
    if diagnostic:
        return diagnostic
    root = parser.compose(plain, path)
    if not isinstance(root, yaml.MappingNode):
        return Diagnostic(
            Location(path, 1, 1),
            "is not a mapping",
            "write a key, a colon and a value in each line",
            rule="yaml-syntax",
        )
    cls = class_of_file(path, schema)
    try:
        whole = comment_tree(plain, root)
    except SourceError as error:
        return Diagnostic(Location(path), str(error), rule="yaml-syntax")
    _sort(whole, cls, schema)
    _reattach(whole)
    _reattach_head(whole)
    written = "".join(f"{line}\n" for line in _file_lines(whole))
    if written != plain and _loses(document, plain, written):
        return Diagnostic(
            Location(path), "would lose something if it were formatted", "please report it", rule="yaml-syntax"
        )
    return written


def _loses(before: Document, old: str, new: str) -> bool:
    """Return True if a new text lacks values, or comments, of the old one."""
    after = parser.parse(new, before.path)
    rules = [sorted(diagnostic.rule for diagnostic in document.diagnostics) for document in (before, after)]
    values = [Counter(_leaves(document.value)) for document in (before, after)]
    comments = [Counter(comment.text for comment in comments_of(text)) for text in (old, new)]
    return any(old_content != new_content for old_content, new_content in (rules, values, comments))


def _leaves(value: Any, steps: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Yield each value that contains no others, with the keys that lead to it; the order of lists is left out."""
    if isinstance(value, dict) and value:
        for name, inner in value.items():
            yield from _leaves(inner, (*steps, name))
    elif isinstance(value, list) and value:
        for inner in value:
            yield from _leaves(inner, (*steps, None))
    else:
        yield steps, repr(value)


def _file_lines(whole: CommentedNode) -> Iterator[str]:
    yield from _comment_lines(whole.above, "", first=True)
    if whole.above and (whole.after_blank or (whole.children and whole.children[0].above)):
        yield ""
    yield from _lines(whole, 0) if whole.children else ["{}", *_comment_lines(whole.end, "", first=False)]


def _lines(node: CommentedNode, indent: int) -> Iterator[str]:
    for number, child in enumerate(node.children):
        yield from _child_lines(child, indent, first=not number)
    yield from _comment_lines(node.end, " " * indent, first=not node.children)


def _child_lines(node: CommentedNode, indent: int, *, first: bool) -> Iterator[str]:
    margin = " " * indent
    yield from _comment_lines(node.above, margin, first=first)
    if node.after_blank and (node.above or not first):
        yield ""
    head = f"{margin}-" if node.key is None else f"{margin}{key(node.key)}:"
    if node.children and node.is_item:
        inside = _lines(node, indent + STEP)
        yield f"{head} {next(inside)[indent + STEP :]}"
        yield from inside
        return
    lines = [head] if node.children else _with_value(head, node, indent)
    yield " ".join([lines[0], *(comment.text for comment in node.trailing)])
    yield from lines[1:]
    yield from _lines(node, indent + STEP)


def _with_value(head: str, node: CommentedNode, indent: int) -> list[str]:
    """Return the lines of a key or a dash with its scalar, or with its empty list or mapping."""
    if not isinstance(node.yaml_node, yaml.ScalarNode):
        return [f"{head} {'{}' if isinstance(node.yaml_node, yaml.MappingNode) else '[]'}"]
    value = node.value
    if value is None:
        return [head]
    # if readers disagree on the type of a bare scalar, quotes would decide for one of them
    bare = node.yaml_node.tag == PLAIN and isinstance(value, str)
    return f"{head} {value if bare else scalar(value, indent, len(head) + 1)}".split("\n")


def _comment_lines(comments: Iterable[Comment], margin: str, *, first: bool) -> Iterator[str]:
    for number, comment in enumerate(comments):
        if comment.after_blank and not (first and not number):
            yield ""
        yield f"{margin}{comment.text}"
