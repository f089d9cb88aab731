"""`taxokit tree` (look up): print the hierarchy."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from taxokit.cli.completion import complete_id
from taxokit.cli.output import format_option, item_content, kind_option, open_taxonomy, print_result
from taxokit.query.lookup import find_class, find_item
from taxokit.query.structure import TreeNode, expand
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import child_slots, count_of_items, full_id, is_deprecated, label_of
from taxokit.text.normalize import one_line
from taxokit.text.terminal import columns, page_width, wrapped


@click.command()
@click.argument("id_", metavar="[ID]", required=False, shell_complete=complete_id)
@click.option("--depth", type=click.IntRange(min=0), help="The number of levels to expand; by default all.")
@kind_option
@format_option
@click.pass_obj
def command(root: Path | None, id_: str | None, depth: int | None, kind: str | None, format_: str) -> int:
    """Print the hierarchy of the taxonomy, or of the items below ID.

    It follows nesting and links to broader items. An item with several parents is printed below each, and expanded at
    the first. Folded items are counted. With --kind, only items of this kind and the way to them are printed.

    \b
    Example:
      taxokit tree --depth 1
      taxokit tree category/operations
      taxokit tree --kind category --format json
    """
    taxonomy = open_taxonomy(root)
    top = find_item(taxonomy, id_) if id_ else taxonomy.root
    node = expand(taxonomy, top, depth=depth, cls=find_class(taxonomy.schema, kind) if kind else None)
    print_result(format_, lambda: {"tree": _content(taxonomy, node)}, lambda: _lines(taxonomy, node, page_width()))
    return 0


def _content(taxonomy: Taxonomy, node: TreeNode) -> dict[str, Any]:
    return {
        **item_content(taxonomy, node.item),
        "repeated": node.repeated,
        "children": {slot: [_content(taxonomy, inner) for inner in inside] for slot, inside in node.below.items()},
        "folded": dict(node.folded),
    }


def _lines(taxonomy: Taxonomy, node: TreeNode, width: int) -> Iterator[str]:
    yield from _item(taxonomy, node, "", "", width)
    yield from _below(taxonomy, node, "", width)


def _below(taxonomy: Taxonomy, node: TreeNode, guide: str, width: int) -> Iterator[str]:
    """Yield the lines of the items below an item; of several lists each under the name of its slot."""
    several = max(len(node.below), len(child_slots(taxonomy.schema, node.item.cls))) > 1
    for position, (name, inside) in enumerate(node.below.items(), start=1):
        if not several:
            yield from _nodes(taxonomy, inside, guide, width)
            continue
        corner, rest = _corner(last=position == len(node.below))
        yield f"{guide}{corner}{click.style(name, dim=True)} ({len(inside)})"
        yield from _nodes(taxonomy, inside, guide + rest, width)


def _nodes(taxonomy: Taxonomy, nodes: tuple[TreeNode, ...], guide: str, width: int) -> Iterator[str]:
    for position, node in enumerate(nodes, start=1):
        corner, rest = _corner(last=position == len(nodes))
        below = "│   " if node.below else "    "
        yield from _item(taxonomy, node, guide + corner, guide + rest + below, width)
        yield from _below(taxonomy, node, guide + rest, width)


def _corner(*, last: bool) -> tuple[str, str]:
    return ("└── ", "    ") if last else ("├── ", "│   ")


def _item(taxonomy: Taxonomy, node: TreeNode, first: str, rest: str, width: int) -> Iterator[str]:
    """Yield the lines of an item: its label and its identifier, on one line if both fit."""
    item = node.item
    name = one_line(item.id) if item.slot is not None else ""
    marks = " [deprecated]" if is_deprecated(taxonomy, item) else ""
    marks += " [see above]" if node.repeated else ""
    folded = ", ".join(count_of_items(taxonomy.schema, *entry) for entry in node.folded.items())
    marks += f" ({folded})" if folded else ""
    label = label_of(item)
    lines = wrapped(label or name or full_id(item), width, first, rest)
    tail = f"{name if label else ''}{marks}".strip()
    if tail and columns(lines[-1]) + 2 + columns(tail) <= width:
        lines[-1] += f"  {click.style(tail, dim=True)}"
    elif tail:
        lines += [click.style(line, dim=True) for line in wrapped(tail, width, rest)]
    yield from lines
