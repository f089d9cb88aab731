"""A line that looks like an item or a key is a part of the text above.

YAML continues a text on the lines below that begin further in. So an item whose dash is one column too far becomes a
part of the item above, and a key that begins in the column of a folded text becomes a part of that text, without a
syntax error. A dash is reported after text without quotes, and a key after `>-` or `|-` if it is that of a slot.

Source: YAML 1.2.2 sections 7.3.3 (plain style) and 8.1 (block scalar styles); our layout of sources.

```yaml bad
id: energy
label: Energy
synonyms:
  - power
    - work
```

```yaml bad
id: energy
label: Energy
definition: >-
  The capacity to do work.
  synonyms:
    - power
```

```yaml good
id: energy
label: Energy
definition: >-
  The capacity to do work.
synonyms:
  - power
  - work
```
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Location, Route, Severity, Taxonomy, rule
from taxokit.taxonomy.loader import class_of_file, scalars
from taxokit.taxonomy.schema import Class
from taxokit.text.patterns import lazy_compile
from taxokit.yaml_text import parser
from taxokit.yaml_text.comments import Node

_ITEM = lazy_compile(r" *(- .*)")
_ITEM_IN_TEXT = lazy_compile(r"""^( *)(?:- |\w+: +)[^\s|>'"\[{&!#].*\n\1 +- """, re.MULTILINE)
_KEY = lazy_compile(r" *((\w+):(?= |$).*)")
_KEY_IN_TEXT = lazy_compile(r"\s(\w+):(?=\s|$)")


@rule(Severity.WARNING)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each line of a text that begins like an item of a list, or with the key of a slot."""
    with_dash, with_key = _suspects(taxonomy)
    for path in sorted(with_dash | with_key):
        text = taxonomy.text_of(path)
        if path in with_key or _ITEM_IN_TEXT.search(text):
            yield from _in_file(taxonomy, path, text)


def _suspects(taxonomy: Taxonomy) -> tuple[set[str], set[str]]:
    """Return the files with a text that may contain a dash, and a key, of a line: few, since each is read again."""
    with_dash, with_key = set(), set()
    for item in (taxonomy.root, *taxonomy.items):
        for text in _texts(item.data.values()):
            if " - " in text:
                with_dash.add(taxonomy.origin(item).path)
            if ":" in text and any(_is_key(name, item.cls) for name in _KEY_IN_TEXT.findall(text)):
                with_key.add(taxonomy.origin(item).path)
    return with_dash, with_key


def _is_key(name: str, cls: Class) -> bool:
    slot = cls.by_name.get(name)
    return slot is not None and not slot.computed


def _texts(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from _texts(value.values())
        elif isinstance(value, list):
            yield from (text for text in value if isinstance(text, str))


def _in_file(taxonomy: Taxonomy, path: str, text: str) -> Diagnostics:
    root, cls = parser.compose(text, path), class_of_file(path, taxonomy.schema)
    lines = text.split("\n")
    for place, node, route in scalars(path, root) if isinstance(root, Node) else ():
        around, _ = taxonomy.schema.slot_at(route, cls)
        if node.style in ("'", '"') or around is None:
            continue
        is_block = node.style in ("|", ">")  # whose end mark is in the line below
        for row in range(place.line, min(node.end_mark.line + (not is_block), len(lines))):
            match = (_KEY if is_block else _ITEM).match(lines[row])
            if match and (not is_block or _is_key(match[2], around)):
                yield _finding(place, route, row, match)


def _finding(place: Location, route: Route, row: int, match: re.Match[str]) -> Diagnostic:
    words = match[1].rstrip()
    if not words.startswith("- "):
        hint = f"if `{words.partition(':')[0]}` is a key, begin the line in the column of the key above the text"
    elif isinstance(route[-1], int):
        hint = f"if it is an item, begin it in column {place.column - len('- ')}; else put quotes around the text"
    else:
        hint = "if it is an item, write a list; else put quotes around the text"
    message = f"`{words}` is a part of the text that begins in line {place.line}"
    return Diagnostic(Location(place.path, row + 1, match.start(1) + 1), message, hint, about=(words,))
