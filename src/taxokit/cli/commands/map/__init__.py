"""`taxokit map` (edit): keep mappings to other vocabularies."""

from taxokit.cli.groups import CommandFolder

command = CommandFolder(
    __name__,
    name="map",
    help="""Keep the mappings of items to the terms of other vocabularies, with their evidence.

    The mappings to a target are in `mappings/TARGET.sssom.tsv`, a table in SSSOM, and the terms of the target that they
    use in `mappings/TARGET.terms.csv`. Edits keep everything else in these files as it is.

    \b
    Example:
      taxokit map add fish close https://example.com/animals/pisces --target zoo --label Pisces
      taxokit map coverage
    """,
)
