"""`taxokit translate` (edit): keep translations, and know which of them are stale."""

from taxokit.cli.groups import CommandFolder

command = CommandFolder(
    __name__,
    name="translate",
    help="""Keep the translations of texts, and know which of them are reviewed, or stale.

    A translation is a value of its item. `translations/LANG.csv` keeps for each the text that was translated, by its
    digest, and who translated and reviewed it.

    \b
    Example:
      taxokit translate status
      taxokit translate export de --out de.po
      taxokit translate import de.po --translator "Erika Muster"
    """,
)
