"""`taxokit show` (look up): show everything about items, or how to credit a release."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from taxokit.cli import output
from taxokit.cli.completion import complete_id
from taxokit.query.lookup import Description, describe, find_item
from taxokit.releases.releases import LATEST, find_release
from taxokit.repository.project import find_project
from taxokit.sssom.mapping_set import LISTED
from taxokit.sssom.standard import NO_TERM
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.citations import citation_apa, citation_bibtex, citation_cff, citation_csl, citation_ris
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import label_of, label_slot
from taxokit.taxonomy.references import Reference, inverse_of
from taxokit.text.normalize import one_line
from taxokit.text.terminal import line_width

if TYPE_CHECKING:
    from taxokit.sssom.mapping_set import MappingSet, Row

_CITATIONS = {
    "apa": citation_apa,
    "bibtex": citation_bibtex,
    "cff": citation_cff,
    "ris": citation_ris,
    "csl": citation_csl,
}

EVIDENCE = (
    *("predicate_modifier", "object_label", "mapping_justification", "confidence", "author_label", "reviewer_label"),
    *("mapping_date", "object_source_version", "comment"),
)
"""The slots of a mapping that are shown."""


@click.command()
@click.argument("ids", nargs=-1, metavar="ID...", shell_complete=complete_id)
@output.format_choice(
    ["text", "json", *_CITATIONS],
    "The format; docs/json-output.md describes the JSON, the last five are citations.",
)
@click.option("--cite", "cites", is_flag=True, help="Print how to credit a release: ID is a version, or left out.")
@click.option("--modified", is_flag=True, help="With --cite, the credit line for material that you changed; text only.")
@click.pass_obj
def command(root: Path | None, ids: tuple[str, ...], format_: str, cites: bool, modified: bool) -> int:
    """Print everything about the items with these IDs: slugs, kind/slug, or IRIs; `.` is the taxonomy itself.

    If several kinds use a slug, write kind/slug. An IRI may begin with a prefix of the schema, and a notation is an ID,
    too. With --cite, print how to credit a release; without a version, the newest that is not withdrawn.

    \b
    Example:
      taxokit show mammals
      taxokit show concept/fish concept-scheme/animals --format json
      taxokit show --cite
      taxokit show --cite 1.0.0 --format bibtex
      taxokit show --cite --modified
    """
    if cites:
        return _cite(root, ids, format_, modified=modified)
    if modified or format_ in _CITATIONS:
        raise click.UsageError(f"{'--modified' if modified else f'--format {format_}'} needs --cite")
    if not ids:
        raise click.UsageError("Missing argument 'ID...'.")
    taxonomy = output.open_taxonomy(root)
    descriptions = [describe(taxonomy, item) for item in dict.fromkeys(find_item(taxonomy, name) for name in ids)]
    output.print_result(
        format_,
        lambda: {"items": [_content(taxonomy, description) for description in descriptions]},
        lambda: _pages(taxonomy, descriptions, line_width()),
    )
    return 0


def _cite(root: Path | None, versions: Sequence[str], format_: str, *, modified: bool) -> int:
    """Print how to credit a release, and return the exit code."""
    if len(versions) > 1:
        raise click.UsageError(f"--cite takes one version, not {len(versions)}")
    if format_ == "json":
        raise click.UsageError("--cite has no --format json; use csl, the JSON of citation software")
    if modified and format_ != "text":
        raise click.UsageError("--modified needs --format text")
    project = find_project(root)
    release = find_release(project, *versions or [LATEST])
    credit = attribution_of(release.schema, release.document)._replace(doi=project.doi)
    if format_ == "text":
        click.echo(credit.adapted_citation if modified else credit.citation)
    else:
        click.echo(_CITATIONS[format_](credit).removesuffix("\n"))
    return 0


def _content(taxonomy: Taxonomy, description: Description) -> dict[str, Any]:
    location = description.location
    return {
        **output.item_content(taxonomy, description.item),
        "iri": description.iri or None,
        "path": [output.item_content(taxonomy, parent) for parent in description.path],
        "file": location.path,
        "line": location.line or None,
        "column": location.column or None,
        "values": description.values,
        "children": {
            slot: [output.item_content(taxonomy, item) for item in items]
            for slot, items in description.children.items()
        },
        "references": {
            slot: [output.item_content(taxonomy, reference.target or reference.value) for reference in references]
            for slot, references in description.references.items()
        },
        "referenced_by": [
            {
                "slot": reference.slot.name,
                "inverse": _inverse_name(taxonomy, reference) or None,
                **output.item_content(taxonomy, reference.source),
            }
            for reference in description.referenced_by
        ],
        "mappings": [_mapping(mapping_set, row) for mapping_set, row in description.mappings],
    }


def _mapping(mapping_set: "MappingSet", row: "Row") -> dict[str, Any]:
    """Return the keys of a mapping: its IRIs, its place, and its evidence by the slots of SSSOM."""
    place = mapping_set.place(row)
    return {
        "target": mapping_set.target,
        "predicate": mapping_set.iri(row["predicate_id"]) or row["predicate_id"],
        "object": mapping_set.iri(row["object_id"]) or row["object_id"],
        "evidence": {slot: value for slot in EVIDENCE if (value := mapping_set.value(row, slot))},
        "file": place.path,
        "line": place.line,
    }


def _inverse_name(taxonomy: Taxonomy, reference: Reference) -> str:
    slot = inverse_of(taxonomy.schema, reference.source.cls, reference.slot)
    return slot.name if slot else ""


def _pages(taxonomy: Taxonomy, descriptions: Sequence[Description], width: int) -> Iterator[str]:
    for number, description in enumerate(descriptions):
        if number:
            yield ""
        yield from output.heading(description.item, taxonomy, width)
        rows = [(name, "", value) for name, values in _rows(taxonomy, description) for value in values]
        yield from output.row_lines(rows, output.names_width(rows), width)


def _rows(taxonomy: Taxonomy, description: Description) -> Iterator[tuple[str, list[str]]]:
    item = description.item
    label = label_slot(item.cls)
    shown = {label.name if label else "", item.cls.identifier.name if item.cls.identifier else ""}
    for slot in item.cls.slots:
        if slot.name in description.values and slot is item.cls.translations:
            yield from _translations(description.values[slot.name], slot.name)
        elif slot.name in description.values and slot.name not in shown:
            yield slot.name, list(output.value_lines(description.values[slot.name]))
        elif slot.name in description.references:
            yield slot.name, [_reference(reference, taxonomy) for reference in description.references[slot.name]]
        elif slot.name in description.children:
            children = description.children[slot.name]
            yield f"{slot.name} ({len(children)})", [_child(child, taxonomy) for child in children]
    sources: dict[str, list[str]] = {}
    for reference in description.referenced_by:
        name = _inverse_name(taxonomy, reference) or f"{reference.slot.name} of"
        sources.setdefault(name, []).append(output.display_name(reference.source, taxonomy))
    yield from sources.items()
    if description.mappings:
        yield "mappings", [_mapping_line(mapping_set, row) for mapping_set, row in description.mappings]
    top = label_of(taxonomy.root) or "the taxonomy"
    yield "inside", [output.display_name(parent, taxonomy) for parent in description.path] or [top]
    if description.iri:
        yield "IRI", [description.iri]
    yield "file", [str(description.location)]


def _child(child: Item, taxonomy: Taxonomy) -> str:
    """Return an item inside another in a line: its name, or the values of a record without an identifier."""
    if child.id:
        return output.display_name(child, taxonomy)
    values = []
    for slot in child.cls.slots:
        for value in child.values(slot) if not slot.computed else ():
            target = taxonomy.index(slot.range).get(value) if slot.refers else None
            values.append(output.display_name(target, taxonomy) if target else str(value))
    return ": ".join(values)


def _mapping_line(mapping_set: "MappingSet", row: "Row") -> str:
    """Return a mapping in a line: the relation, the term, the evidence and the place."""
    values = {slot: mapping_set.value(row, slot).replace(LISTED, ", ") for slot in EVIDENCE}
    negated = "not " if values["predicate_modifier"] else ""
    label = f" ({values['object_label']})" if values["object_label"] else ""
    judges = (("by", mapping_set.agents(row, "author")), ("reviewed by", mapping_set.agents(row, "reviewer")))
    parts = [
        values["mapping_justification"].removeprefix("semapv:"),
        f"confidence {values['confidence']}" if values["confidence"] else "",
        *(f"{words} {', '.join(agents)}" for words, agents in judges if agents),
        values["mapping_date"],
        f'"{values["comment"]}"' if values["comment"] else "",
        str(mapping_set.place(row)),
    ]
    target = f"no term in {mapping_set.target}" if mapping_set.iri(row["object_id"]) == NO_TERM else ""
    words = target or f"{negated}{row['predicate_id']} {row['object_id']}{label}"
    return one_line(f"{words}: {', '.join(filter(None, parts))}")


def _translations(languages: Any, slot_name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the texts in other languages under names such as `label@de`; values of a wrong shape as they are."""
    for tag, texts in languages.items() if isinstance(languages, dict) else [("", languages)]:
        if isinstance(texts, dict):
            yield from ((f"{name}@{tag}", list(output.value_lines(value))) for name, value in texts.items())
        else:
            yield slot_name, list(output.value_lines(texts, str(tag)))


def _reference(reference: Reference, taxonomy: Taxonomy) -> str:
    if reference.target is None:
        return f"{reference.value} (there is no such {reference.slot.range})"
    return output.display_name(reference.target, taxonomy)
