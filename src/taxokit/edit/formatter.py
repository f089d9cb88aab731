"""Rewriting sources into the one canonical layout, with every comment in its place.

Keys are in the order of the schema, unknown ones last, lists are sorted where their order means nothing, and scalars
are written as `emitter` does, with the labels of `reference_labels` after them. Between two entries at most
one blank line is kept, and it moves with the entry below it. The new text is parsed before it is written: a file of
which anything would be lost is left alone.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import yaml

from taxokit.archive.reference_labels import Labels, ReferenceLabels, opaque_labels
from taxokit.core.diagnostics import Diagnostic
from taxokit.core.errors import SourceError
from taxokit.core.git.command import GitError
from taxokit.core.git.repository import Git
from taxokit.core.location import Location
from taxokit.core.project import TAXONOMY_FOLDER, Project
from taxokit.core.transaction import write_together
from taxokit.edit.ordering import SchemaOrder, reattach
from taxokit.taxonomy.loader import class_of_file, load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Class, Schema
from taxokit.yaml_text import parser
from taxokit.yaml_text.comment_tree import CommentedNode, comment_tree
from taxokit.yaml_text.comments import Comment, comments_of
from taxokit.yaml_text.document import Document
from taxokit.yaml_text.emitter import STEP, key, scalar
from taxokit.yaml_text.scalars import PLAIN

_HARMLESS = ("ambiguous-scalar", "invisible-character", "unquoted-hash")
"""The rules of diagnostics that a rewrite neither fixes nor makes worse."""


@dataclass(frozen=True)
class Formatting:
    """The paths of the files that changed or would change, and why others were left alone."""

    looked_at: int
    changed: tuple[str, ...]
    refused: tuple[Diagnostic, ...]


def format_sources(project: Project, paths: Sequence[str] = (), *, write: bool) -> Formatting:
    """Bring the source files into the canonical layout: all of them, or those at or below `paths`.

    The paths are relative to the root. All files that are not in the layout yet are written, or none. Raises
    SourceError for a path that is not a source of the taxonomy, that was changed meanwhile, or that cannot be written.
    """
    taxonomy = load(project)
    texts: dict[str, tuple[str, str]] = {}
    refused = [] if paths else [found for found in taxonomy.diagnostics if _hides_files(found, taxonomy.files)]
    files = _chosen(taxonomy.files, paths)
    beside = ReferenceLabels(taxonomy)
    former = _committed_labels(taxonomy, beside.labels) if beside.labels else set()
    for path in files:
        text = parser.read_text(project.root, path)
        if isinstance(text, Diagnostic):
            refused.append(text)
            continue
        formatted = formatted_text(text, path, taxonomy.schema)
        if isinstance(formatted, Diagnostic):
            refused.append(formatted)
            continue
        if beside.labels:
            formatted = beside.beside(formatted, path, former)
        if formatted != text:
            texts[path] = text, formatted
    if write and texts:
        old, new = ({path: pair[side].encode() for path, pair in texts.items()} for side in (0, 1))
        write_together(project.root, new, old)
    return Formatting(len(files), tuple(texts), tuple(refused))


def _committed_labels(taxonomy: Taxonomy, labels: Labels) -> set[str]:
    """Return the comments of labels that were changed since the last commit; none without Git."""
    project = taxonomy.project
    if project is None:
        return set()
    git = Git(project.root)
    try:
        if not (git.is_repository() and git.has_commits()):
            return set()
        changed = [path for path in git.changed_paths() if path in taxonomy.files]
        contents = zip(changed, git.contents([f"HEAD:./{path}" for path in changed]), strict=True)
    except (GitError, SourceError):  # the comments stay as they are
        return set()
    committed = {path: data.decode(errors="replace") for path, data in contents if data is not None}
    before = opaque_labels(load(project, committed)) if committed else {}
    return {label for key, label in before.items() if label != labels.get(key)}


def _chosen(files: Sequence[str], paths: Sequence[str]) -> list[str]:
    for path in paths:
        if not any(_is_at(file, path) for file in files):
            hint = f"those are below {TAXONOMY_FOLDER}/"
            raise SourceError("is not a source file of the taxonomy", where=path, hint=hint)
    return [file for file in files if not paths or any(_is_at(file, path) for path in paths)]


def _is_at(file: str, path: str) -> bool:
    return path in (".", file) or file.startswith(f"{path}/")


def _hides_files(diagnostic: Diagnostic, files: Sequence[str]) -> bool:
    """Say whether a folder could not be read, so that it is unknown which files are in it."""
    return diagnostic.rule == "unreadable-file" and diagnostic.location.path not in files


def formatted_text(text: str, path: str, schema: Schema) -> str | Diagnostic:
    """Return the text of a source file in the canonical layout, or why it is left alone."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    document = parser.parse(plain, path)
    diagnostic = next(
        (found for found in document.diagnostics if found.rule not in _HARMLESS or document.value is None), None
    )
    if diagnostic:
        return diagnostic
    root = parser.compose(plain, path)
    if not isinstance(root, yaml.MappingNode):
        return Diagnostic(Location(path, 1, 1), "is not a mapping", "write `key: value` lines", rule="yaml-syntax")
    cls = class_of_file(path, schema)
    try:
        whole = comment_tree(plain, root)
    except SourceError as error:
        return Diagnostic(Location(path), str(error), rule="yaml-syntax")
    order = SchemaOrder(schema)
    order.sort(whole, cls)
    reattach(whole)
    written = "".join(f"{line}\n" for line in _file_lines(whole))
    if written != plain and _loses(order, cls, document, plain, written):
        return Diagnostic(
            Location(path), "would lose something if it were formatted", "please report it", rule="yaml-syntax"
        )
    return written


def _loses(order: SchemaOrder, cls: Class, before: Document, old: str, new: str) -> bool:
    """Say whether a new text lacks values, or comments, of the old one."""
    after = parser.parse(new, before.path)
    rules = [[diagnostic.rule for diagnostic in document.diagnostics] for document in (before, after)]
    if after.value is None or sorted(rules[0]) != sorted(rules[1]):
        return True
    if order.without_order(before.value, cls) != order.without_order(after.value, cls):
        return True
    return Counter(comment.text for comment in comments_of(old)) != Counter(c.text for c in comments_of(new))


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
    # where readers disagree on what a bare scalar is, quotes would decide for one of them
    bare = node.yaml_node.tag == PLAIN and isinstance(value, str)
    return f"{head} {value if bare else scalar(value, indent, len(head) + 1)}".split("\n")


def _comment_lines(comments: Iterable[Comment], margin: str, *, first: bool) -> Iterator[str]:
    for number, comment in enumerate(comments):
        if comment.after_blank and not (first and not number):
            yield ""
        yield f"{margin}{comment.text}"
