"""`taxokit impact` (use): show the effects of a release on the identifiers you use."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from taxokit.cli.files import INPUT_OR_STDIN, max_filesize_option
from taxokit.cli.output import format_option, print_result
from taxokit.cli.upgrade_options import read_table, read_text, upgrade_of, upgrade_options
from taxokit.query.impact import EFFECTS, Effect, Impact, impacts
from taxokit.query.migrate import IdentifierResolver, column_names, listed_names
from taxokit.query.upgrade import Successors, Upgrade
from taxokit.repository.reading import input_name
from taxokit.taxonomy.names import full_id, label_of
from taxokit.text.csv_text import DELIMITERS
from taxokit.text.normalize import one_line
from taxokit.text.terminal import page_width, wrapped
from taxokit.text.words import count_of, listed

Line = tuple[Impact, Effect]

_DETAILS = {
    **dict.fromkeys(("moved", "reclassified", "readdressed"), ": {before} → {after}"),
    "renamed": ', formerly "{before}"',
    "unlinked": " {slot}: {before}",
    "linked": " {slot}: {after}",
}


@click.command()
@click.argument("ids", metavar="IDS", type=INPUT_OR_STDIN)
@click.option("--column", help="The column of a CSV with the identifiers; without it IDS is a list.")
@upgrade_options
@format_option
@max_filesize_option
@click.pass_obj
def command(
    root: Path | None,
    ids: Path,
    old: str,
    new: str,
    column: str | None,
    kind: str | None,
    delimiter: str | None,
    separator: str | None,
    format_: str,
) -> int:
    """Show the effects of a release on the identifiers in IDS: a list, one per line, or a column of a CSV.

    An identifier is a slug, kind/slug or an IRI; `#` begins a comment. Items that are removed, deprecated, moved, in
    another class, or without a link that matters need action; the exit code is then 1. `-` reads standard input.

    \b
    Example:
      taxokit impact used.txt --from 1.0.0
      taxokit impact courses.csv --column concept --from 1.0.0 --to 1.1.0 --format json
    """
    upgrade, cls = upgrade_of(root, old, new, kind)
    if column is not None:
        used = column_names(read_table(ids, column, delimiter), separator or "")
    elif delimiter or separator:
        raise click.UsageError("--delimiter and --separator are for a CSV; name its column with --column")
    else:
        text = read_text(ids)
        _check_list(ids, text)
        used = listed_names(text)
    resolver = IdentifierResolver(upgrade, cls)
    results = list(impacts(upgrade, resolver, used, cls))
    print_result(
        format_, lambda: _content(upgrade, results, used), lambda: _lines(upgrade, input_name(ids), results, used)
    )
    return 1 if any(impact.breaks for impact in results) else 0


def _check_list(ids: Path, text: str) -> None:
    """Raise click.UsageError for a table, whose lines are no identifiers."""
    header = text.lstrip("\ufeff").partition("\n")[0]
    delimiter = next((sign for sign in DELIMITERS.values() if sign in header), "")
    if delimiter and ids.suffix.lower() in (".csv", ".tsv"):
        columns = listed((cell.strip(' "\r') for cell in header.split(delimiter)), "or")
        raise click.UsageError(f"{ids} is a table; name the column of the identifiers with --column: {columns}")


def _counts(results: Sequence[Impact]) -> dict[str, int]:
    breaking = sum(impact.breaks for impact in results)
    unchanged = sum(not impact.effects for impact in results)
    return {"to_do": breaking, "changed": len(results) - breaking - unchanged, "unchanged": unchanged}


# --- JSON ---------------------------------------------------------------------------------------------------------


def _content(upgrade: Upgrade, results: Sequence[Impact], used: dict[str, int]) -> dict[str, Any]:
    return {
        "from": upgrade.old.name,
        "to": upgrade.new.name,
        "identifiers": len(used),
        **_counts(results),
        "items": [_impact(upgrade, impact, used[impact.name]) for impact in results],
    }


def _impact(upgrade: Upgrade, impact: Impact, line: int) -> dict[str, Any]:
    item = impact.new or impact.old
    successors = impact.successors
    return {
        "value": impact.name,
        "line": line,
        "kind": item.cls.kind if item else None,
        "id": item.id if item else None,
        "label": (label_of(item) if item else "") or None,
        "to_do": impact.breaks,
        "effects": [
            {
                "effect": effect.kind,
                "to_do": effect.breaks,
                "slot": effect.slot or None,
                "before": list(effect.before),
                "after": list(effect.after),
                "why": effect.why or None,
            }
            for effect in impact.effects
        ],
        "replacement": _replacement(upgrade, successors) if successors and successors.replacement != "kept" else None,
    }


def _replacement(upgrade: Upgrade, successors: Successors) -> dict[str, Any]:
    return {
        "how": successors.replacement,
        "by": [
            {
                "kind": target.cls.kind,
                "id": target.id,
                "label": label_of(target) or None,
                "iri": upgrade.new.taxonomy.iri(target),
            }
            for target in successors.targets
        ],
        "deprecated_in": successors.since or None,
        "reason": successors.reason or None,
        "steps": [
            {"id": step.item.id, "how": step.replacement, "by": list(step.replaced_by)} for step in successors.steps
        ],
        "dead_ends": list(successors.unresolved),
    }


# --- text ---------------------------------------------------------------------------------------------------------


def _lines(upgrade: Upgrade, name: str, results: Sequence[Impact], used: dict[str, int]) -> Iterator[str]:
    counts = _counts(results)
    yield one_line(
        f"{upgrade.old.name} → {upgrade.new.name}, {count_of(len(used), 'identifier')} of {name}:"
        f" {count_of(counts['to_do'], 'needs action', 'need action')}, {counts['changed']:,} with other changes,"
        f" {counts['unchanged']:,} unchanged"
    )
    effects = [(impact, effect) for impact in results for effect in impact.effects]
    for heading, breaks in (("Needs action", True), ("For information", False)):
        lines = [line for line in effects if line[1].breaks is breaks]
        if lines:
            yield ""
            yield click.style(heading, bold=True)
            yield from _section(lines, used)


def _section(lines: Sequence[Line], used: dict[str, int]) -> Iterator[str]:
    width = page_width()
    for kind, heading in EFFECTS.items():
        of_kind = [line for line in lines if line[1].kind == kind]
        if of_kind:
            yield click.style(f"  {heading}", fg="cyan")
        # once, if the same identifier is written in several ways
        for words in dict.fromkeys(tuple(_words(impact, effect, used[impact.name])) for impact, effect in of_kind):
            for number, text in enumerate(words):
                yield from wrapped(text, width, "      " if number else "    ", "      ")


def _words(impact: Impact, effect: Effect, line: int) -> Iterator[str]:
    item = impact.new or impact.old
    if effect.kind in ("unknown", "newer") or item is None:
        yield f"line {line}: {impact.name!r} {effect.why}"
        return
    label = label_of(item)
    name = f"{full_id(item)} ({label})" if label else full_id(item)
    if effect.kind in ("reworded", "remapped"):
        yield f"{name} {effect.slot}".rstrip()
        yield from (f"- {value}" for value in effect.before)
        yield from (f"+ {value}" for value in effect.after)
        return
    yield f"{name}{_details(effect, impact.successors)}"


def _details(effect: Effect, successors: Successors | None) -> str:
    if effect.kind in ("gone", "deprecated", "still-deprecated"):
        assert successors is not None  # noqa: S101 - every known item has some
        since = f" since {successors.since}" if successors.since else ""
        reason = f' "{successors.reason}"' if successors.reason else ""
        return f"{since}{reason}: {successors.words}"
    before, after = (", ".join(map(str, values)) or "the top" for values in (effect.before, effect.after))
    return _DETAILS.get(effect.kind, " {slot}").format(before=before, after=after, slot=effect.slot).rstrip()
