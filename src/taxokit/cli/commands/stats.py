"""`taxokit stats` (look up): count items, links, translations and mappings."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from taxokit.cli.output import format_option, open_taxonomy, print_result
from taxokit.query.stats import ClassCount, ClassLink, Covered, HeightCount, SlotCount, Stats, collect_stats
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import label_of, noun_of
from taxokit.taxonomy.schema import Class, Schema
from taxokit.text.normalize import one_line
from taxokit.text.terminal import page_width, table, wrapped
from taxokit.text.words import count_of, with_article

_BAR = 30

StatsRow = tuple[str, str, str, str]


@click.command()
@format_option
@click.pass_obj
def command(root: Path | None, format_: str) -> int:
    """Count the items, and how many of them have links, definitions, translations and mappings.

    The chain is the longest path through the classes of the schema, along nesting and the slots that the schema
    requires or recommends. Deprecated items are counted, but nothing is expected of them.

    \b
    Example:
      taxokit stats
      taxokit stats --format json
    """
    taxonomy = open_taxonomy(root)
    stats = collect_stats(taxonomy)
    print_result(format_, lambda: _content(stats), lambda: _Page(taxonomy, stats, page_width()).lines())
    return 0


# --- JSON ---------------------------------------------------------------------------------------------------------


def _content(stats: Stats) -> dict[str, Any]:
    return {
        "language": stats.language or None,
        "classes": [
            {
                "kind": count.cls.kind,
                "items": count.number,
                "deprecated": count.deprecated,
                "status_slot": count.status.name if count.status else None,
                "by_status": {value: number for value, number in count.by_status.items() if value},
                "without_status": count.by_status.get("", 0),
            }
            for count in stats.classes
        ],
        "links": [
            {
                **_link(count.link),
                "pairs": count.number,
                "sources_covered": _covered(count.sources),
                "targets_covered": _covered(count.targets),
            }
            for count in stats.links
        ],
        "chain": [
            {**_link(step.link), "from": step.start.kind, "to": step.end.kind, "reached_by": _covered(reach)}
            for step, reach in zip(stats.class_path, stats.reach, strict=True)
        ],
        "slots": [_slot(count) for count in stats.slots],
        "translations": [
            {"language": count.language, "kind": count.cls.kind, "of": count.of, "by_slot": count.by_slot}
            for count in stats.translations
        ],
        "mappings": [_slot(count) for count in stats.mappings],
        "heights": [
            {
                "kind": count.cls.kind,
                "slot": count.slot.name,
                "along": count.slot.annotations.get("computed_from"),
                "by_height": {str(height): number for height, number in count.by_height.items()},
            }
            for count in stats.heights
        ],
    }


def _link(link: ClassLink) -> dict[str, Any]:
    return {
        "kind": link.cls.kind,
        "slot": link.slot.name,
        "inverse": link.inverse.name if link.inverse else None,
        "targets": [target.kind for target in link.targets],
        "holds": link.slot.contains,
    }


def _slot(count: SlotCount) -> dict[str, Any]:
    return {
        "kind": count.cls.kind,
        "slot": count.slot.name,
        "recommended": count.slot.recommended,
        "items": _covered(count.covered),
        "values": count.values,
    }


def _covered(covered: Covered) -> dict[str, int]:
    return {"number": covered.number, "of": covered.of}


# --- text ---------------------------------------------------------------------------------------------------------


class _Page:
    def __init__(self, taxonomy: Taxonomy, stats: Stats, width: int) -> None:
        self.taxonomy = taxonomy
        self.stats = stats
        self.width = width
        self.plurals = _plurals(taxonomy.schema)

    def lines(self) -> Iterator[str]:
        for line in wrapped(label_of(self.taxonomy.root) or "The taxonomy", self.width):
            yield click.style(line, bold=True)
        for heading, lines in self._sections():
            if lines:
                yield ""
                yield from (click.style(line, fg="cyan") for line in wrapped(heading, self.width))
                yield from (f"  {line}".rstrip() for line in lines)

    def _sections(self) -> Iterator[tuple[str, list[str]]]:
        path = self.stats.class_path
        way = " → ".join([path[0].start.kind, *(step.end.kind for step in path)]) if path else ""
        yield "Items", table([self._class(count) for count in self.stats.classes], self.width - 2, numbers=[1])
        yield f"Chain: {way}", self._rows(self._chain())
        yield "Other links" if path else "Links", self._rows(self._other_links())
        yield "Definitions and recommended slots", self._rows(self._slots())
        languages = f"Languages: {one_line(self.stats.language) or 'not stated'}, and translations"
        yield languages, self._rows(self._translations()) or ["no translation"]
        yield "Mappings", self._rows(self._mappings()) or ["none"]
        for count in self.stats.heights:
            along = count.slot.annotations.get("computed_from")
            heading = f"{count.slot.name.capitalize()} of {self.plurals[count.cls]}, along {along}"
            yield heading, _bars(count) or ["none, because no item has such a link"]

    def _rows(self, rows: Iterable[StatsRow]) -> list[str]:
        return table(list(rows), self.width - 2, numbers=[1, 2])

    def _class(self, count: ClassCount) -> tuple[str, str, str]:
        statuses = [f"{number} {one_line(value)}" for value, number in count.by_status.items() if value]
        without = count.by_status.get("", 0)
        if statuses and without:
            statuses.append(f"{without} without {count.status.name if count.status else ''}")
        return (self.plurals[count.cls], str(count.number), ", ".join(statuses))

    def _chain(self) -> Iterator[StatsRow]:
        for step in self.stats.class_path:
            yield from self._link_rows(step.link, backward=step.backward)
        if len(self.stats.class_path) > 1:
            first, last = self.stats.class_path[0].start, self.stats.class_path[-1].end
            yield self._row(
                "end to end", self.stats.reach[-1], f"{self.plurals[first]} lead to {with_article(noun_of(last))}"
            )

    def _other_links(self) -> Iterator[StatsRow]:
        in_chain = {(step.link.cls, step.link.slot) for step in self.stats.class_path}
        for count in self.stats.links:
            if (count.link.cls, count.link.slot) not in in_chain:
                yield from self._link_rows(count.link)

    def _link_rows(self, link: ClassLink, *, backward: bool = False) -> Iterator[StatsRow]:
        """Yield a row for each direction of a link, in the order in which the chain goes."""
        count = self.stats.count_of(link)
        target_name = " or ".join(with_article(noun_of(target)) for target in link.targets)
        target_plurals = " or ".join(self.plurals[target] for target in link.targets)
        verb, passive = ("contain", "are in") if link.slot.contains else ("link to", "are linked from")
        forward = self._row(link.slot.name, count.sources, f"{self.plurals[link.cls]} {verb} {target_name}")
        name = link.inverse.name if link.inverse else ""
        back = self._row(name, count.targets, f"{target_plurals} {passive} {with_article(noun_of(link.cls))}")
        rows = [forward] if link.slot.contains else [forward, back]
        yield from reversed(rows) if backward else rows

    def _slots(self) -> Iterator[StatsRow]:
        for count in self.stats.slots:
            if not count.slot.refers:
                yield self._row(count.slot.name, count.covered, f"{self.plurals[count.cls]} have it")

    def _translations(self) -> Iterator[StatsRow]:
        for count in self.stats.translations:
            for slot, number in count.by_slot.items():
                if number:
                    words = f"{self.plurals[count.cls]} have their {slot}"
                    yield self._row(one_line(count.language), Covered(number, count.of), words)

    def _mappings(self) -> Iterator[StatsRow]:
        for count in self.stats.mappings:
            if count.values:
                values = count_of(count.values, "value")
                yield self._row(count.slot.name, count.covered, f"{self.plurals[count.cls]} have it, with {values}")

    def _row(self, name: str, covered: Covered, words: str) -> StatsRow:
        return (name, f"{covered.number} of {covered.of}", _percent(covered), words)


def _percent(covered: Covered) -> str:
    """Return a percentage; 100% only for all of them, and 0% only for none."""
    if not covered.of:
        return ""
    if covered.number and covered.number * 100 < covered.of:
        return "<1%"
    return f"{covered.number * 100 // covered.of}%"


def _bars(count: HeightCount) -> list[str]:
    most = max(count.by_height.values(), default=1)
    rows = [(str(h), str(n), "█" * max(1, n * _BAR // most)) for h, n in count.by_height.items()]
    return table(rows, 80, numbers=[0, 1])


def _plurals(schema: Schema) -> dict[Class, str]:
    """Return the plural name of each class: the name of the slot that contains its items."""
    plurals: dict[Class, str] = {}
    for name, (cls, _) in schema.tables.items():
        plurals.setdefault(cls, name.replace("_", " "))
    return plurals
