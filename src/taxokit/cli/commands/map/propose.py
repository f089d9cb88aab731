"""`taxokit map propose` (look up): propose terms of a target for items that are not mapped."""

from pathlib import Path

import click

from taxokit.cli.completion import complete_target
from taxokit.cli.files import OUTPUT_FILE
from taxokit.cli.mapping_options import reading_of, reading_options, target_file_option
from taxokit.cli.output import kind_option, notify, open_taxonomy, print_document
from taxokit.edit.candidates import LEAST_SCORE, MOST_CANDIDATES, candidates, candidates_text, target_of, unmapped_items
from taxokit.edit.target_file import read_target
from taxokit.query.lookup import find_class
from taxokit.repository.writing import write_atomically
from taxokit.taxonomy.schema import is_slug
from taxokit.text.words import count_of


@click.command()
@target_file_option("--target", "files", "A file of the target; can be repeated.", required=True)
@reading_options
@click.option(
    "--into",
    "name",
    metavar="TARGET",
    shell_complete=complete_target,
    help="The target; by default the one with such terms.",
)
@kind_option
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=MOST_CANDIDATES,
    show_default=True,
    help="Most candidates for an item.",
)
@click.option(
    "--min-score",
    type=click.FloatRange(0, 1),
    default=LEAST_SCORE,
    show_default=True,
    help="Least score.",
)
@click.option("--out", type=OUTPUT_FILE, help="The file to write; by default the candidates are printed.")
@click.pass_obj
def command(
    root: Path | None,
    files: tuple[Path, ...],
    columns: tuple[str, ...],
    base: str,
    name: str | None,
    kind: str | None,
    limit: int,
    min_score: float,
    out: Path | None,
) -> int:
    """Propose terms of a target for the items that are neither mapped there nor noted as without a term.

    Prints a mapping set in SSSOM with a score for each candidate. The predicate is a guess, and never exactMatch.
    Nothing is accepted: delete the rows that do not hold, correct the others, and take them by `taxokit map accept`, or
    one by one by `taxokit map add`; `--not` keeps a pair from being proposed again.

    FILE is RDF, a table or a workbook. A table needs columns for IRI and label, known by their names or by --column.

    \b
    Example:
      taxokit map propose --target vocabulary.ttl --min-score 0.3
      taxokit map propose --target codes.csv --column iri=Code --column label=Term \\
        --base https://example.com/animals/ --into zoo --out candidates.sssom.tsv
    """
    taxonomy = open_taxonomy(root)
    cls = find_class(taxonomy.schema, kind) if kind else None
    target = read_target(files, reading_of(taxonomy, columns, base))
    stem = files[0].name.partition(".")[0].lower().replace("_", "-")
    name = name or target_of(taxonomy, target.by_iri) or (stem if is_slug(stem) else "target")
    items = unmapped_items(taxonomy, name, target.by_iri, cls)
    proposals = list(candidates(taxonomy, items, target, limit, min_score))
    text = candidates_text(taxonomy, name, target, proposals)
    if out:
        write_atomically(out, text.encode())
    else:
        print_document(text)
    without = len(items) - len({candidate.item.key for candidate in proposals})
    place = f" in {out}" if out else ""
    notify(f"{count_of(len(proposals), 'candidate')}{place} for {count_of(len(items), 'item')}, {without} without one")
    return 0
