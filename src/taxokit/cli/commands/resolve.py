"""`taxokit resolve` (look up): find the items that an IRI means, also by mappings."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from taxokit.cli.output import format_option, item_content, notify, open_taxonomy, print_result
from taxokit.query.mappings import Resolution, resolve_iri
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.names import full_id, label_of
from taxokit.text.normalize import one_line


@click.command()
@click.argument("iris", nargs=-1, required=True, metavar="IRI...")
@format_option
@click.pass_obj
def command(root: Path | None, iris: tuple[str, ...], format_: str) -> int:
    """Find the items that each IRI means: its own item, or else those that are mapped to the concept with it.

    A concept of another vocabulary can also be a CURIE with a prefix of its mapping set. The exit code is 1 if an IRI
    means no item.

    \b
    Example:
      taxokit resolve https://example.com/thesaurus/mammals
      taxokit resolve https://example.com/thesaurus/mammals --format json
    """
    taxonomy = open_taxonomy(root)
    results = [(iri, resolve_iri(taxonomy, iri)) for iri in iris]
    print_result(
        format_,
        lambda: {"results": [_content(taxonomy, iri, items) for iri, items in results]},
        lambda: _lines(results),
    )
    missing = [iri for iri, items in results if not items]
    for iri in missing:
        notify(f"no item has the IRI {iri!r}, or is mapped to it")
    return 1 if missing else 0


def _content(taxonomy: Taxonomy, iri: str, resolutions: Sequence[Resolution]) -> dict[str, Any]:
    return {"iri": iri, "items": [{**item_content(taxonomy, entry.item), **_match(entry)} for entry in resolutions]}


def _match(resolution: Resolution) -> dict[str, Any]:
    match = resolution.match
    return {
        "predicate": match.predicate_curie if match else None,
        "target": (match.target or None) if match else None,
        "confidence": match.confidence if match else None,
    }


def _lines(results: Sequence[tuple[str, Sequence[Resolution]]]) -> Iterator[str]:
    for iri, items in results:
        for resolution in items:
            words = [full_id(resolution.item), f"({label_of(resolution.item)})" if label_of(resolution.item) else ""]
            match = resolution.match
            if match:
                label = f" ({match.label})" if match.label else ""
                words += [f"{match.predicate_curie} {iri}{label}"]
            yield one_line(" ".join(filter(None, words)))
