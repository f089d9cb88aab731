"""Writing SSSOM/TSV in its canonical form, in which two sets with the same mappings are the same text.

Source: https://mapping-commons.github.io/sssom/spec-formats-tsv/#canonical-sssomtsv-format, SSSOM 1.0.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from taxokit.sssom.mapping_set import LISTED, MappingSet
from taxokit.sssom.read import LEAST
from taxokit.sssom.standard import BUILT_IN, CURIE_MAP, EXTENSIONS, MAPPING_SLOTS, PROPAGATED, SET_SLOTS
from taxokit.text.csv_text import cell_with
from taxokit.text.versions import is_date
from taxokit.yaml_text import emitter

_THREE_DIGITS = Decimal("0.001")


def canonical_text(mapping_set: MappingSet) -> str:
    """Return a mapping set in canonical form, in which a value that all mappings share is one of the set."""
    shared = [slot for slot in PROPAGATED if slot in mapping_set.head and not _is_own(mapping_set, slot)]
    rows = [
        {**{slot: mapping_set.value(row, slot) for slot in shared}, **_in_form(row.cells)} for row in mapping_set.rows
    ]
    head = {name: value for name, value in mapping_set.head.items() if name not in shared and value not in ("", [], {})}
    for slot in PROPAGATED:
        values = {row.get(slot, "") for row in rows}
        if len(values) == 1 and (value := values.pop()) and head.get(slot, value) == value:
            head[slot] = value.split(LISTED) if MAPPING_SLOTS[slot].is_list else value
            rows = [{name: cell for name, cell in row.items() if name != slot} for row in rows]
    head[CURIE_MAP] = _used_prefixes(mapping_set, head, rows)
    return "".join([*_head_lines(head), *_table_lines(rows)])


def _is_own(mapping_set: MappingSet, slot: str) -> bool:
    return any(row[slot] for row in mapping_set.rows)


def _in_form(cells: Mapping[str, str]) -> dict[str, str]:
    """Return the cells of a row with numbers of at most three digits."""
    numbers = {name for name, slot in MAPPING_SLOTS.items() if slot.kind == "share"}
    return {name: _rounded(cell) if name in numbers else cell for name, cell in cells.items()}


def _rounded(number: str) -> str:
    try:
        rounded = Decimal(number).quantize(_THREE_DIGITS, ROUND_HALF_UP)
    except InvalidOperation:
        return number
    return f"{rounded:f}".rstrip("0").rstrip(".")


def _used_prefixes(
    mapping_set: MappingSet, head: Mapping[str, Any], rows: Sequence[Mapping[str, str]]
) -> dict[str, str]:
    """Return the declared prefixes that some value uses, sorted."""
    curies = [value for row in rows for name, cell in row.items() for value in _references(name, cell)]
    curies += [value for name, values in head.items() for value in _references(name, values)]
    definitions = head.get(EXTENSIONS)
    parts = definitions if isinstance(definitions, list) else []
    curies += [value for part in parts if isinstance(part, dict) for value in part.values() if isinstance(value, str)]
    used = {curie.partition(":")[0] for curie in curies} - BUILT_IN.keys()
    return {prefix: start for prefix, start in sorted(mapping_set.prefixes.items()) if prefix in used}


def _references(name: str, value: Any) -> list[str]:
    slot = MAPPING_SLOTS.get(name)
    if slot is None or slot.kind != "reference":
        return []
    return [str(part) for part in value] if isinstance(value, list) else str(value).split(LISTED)


def _head_lines(head: Mapping[str, Any]) -> Iterator[str]:
    known = [name for name in (CURIE_MAP, *SET_SLOTS, EXTENSIONS) if head.get(name)]
    for name in (*known, *sorted(head.keys() - {*known, CURIE_MAP})):
        value = head[name]
        if name in SET_SLOTS and SET_SLOTS[name].is_list and not isinstance(value, list):
            value = [value]  # SSSOM lets a list of one be written as its member
        yield from _entry(name, value, "#")


def _entry(name: str, value: Any, margin: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield f"{margin}{_scalar(name)}:\n"
        for key, inner in value.items():
            yield from _entry(key, inner, f"{margin}  ")
    elif isinstance(value, list):
        yield f"{margin}{_scalar(name)}:\n"
        for inner in value:
            if isinstance(inner, dict):
                first, *others = (line for key, part in inner.items() for line in _entry(key, part, f"{margin}    "))
                yield f"{margin}  - {first.removeprefix(f'{margin}    ')}"
                yield from others
            else:
                yield f"{margin}  - {_scalar(str(inner))}\n"
    else:
        slot, text = SET_SLOTS.get(name), str(value)
        is_plain_date = slot is not None and slot.kind == "date" and is_date(text)
        yield f"{margin}{_scalar(name)}: {text if is_plain_date else _scalar(text)}\n"


def _scalar(text: str) -> str:
    """Return a scalar of YAML in plain style if that is the same text, else in double quotes."""
    return text if emitter.key(text) == text else json.dumps(text, ensure_ascii=False)


def _table_lines(rows: Sequence[Mapping[str, str]]) -> Iterator[str]:
    used = {name for row in rows for name, cell in row.items() if cell} | {*LEAST}
    columns = [name for name in MAPPING_SLOTS if name in used] + sorted(used - MAPPING_SLOTS.keys())
    yield "\t".join(columns) + "\n"
    for cells in sorted([row.get(name, "") for name in columns] for row in rows):
        yield "\t".join(cell_with(cell, "", "\t") for cell in cells) + "\n"
