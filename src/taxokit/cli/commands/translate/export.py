"""`taxokit translate export` (look up): write the texts for translators, as PO, XLIFF, CSV or a workbook."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from taxokit.cli.completion import complete_id, complete_language
from taxokit.cli.files import OUTPUT_FILE
from taxokit.cli.output import notify, open_taxonomy, print_document
from taxokit.query.lookup import UnknownNameError, find_class, find_item
from taxokit.repository.reading import read_input
from taxokit.repository.writing import naming, write_atomically
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.translations import STATES, State, languages_of
from taxokit.text.codes import check_language_tag, in_usual_case
from taxokit.text.errors import SourceError
from taxokit.text.words import count_of
from taxokit.translate.entries import Exchange
from taxokit.translate.export import Exporter, unfinished
from taxokit.translate.forms import FORMS, Form, read_exchange

_ALL = "all"
_PLACE = "{language}"
_STANDARD = "po"


def _states(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Sequence[State]:
    words = [word.strip() for word in value.split(",")] if value is not None else []
    unknown = [word for word in words if word not in STATES]
    if unknown:
        raise click.BadParameter(f"{unknown[0]!r} is no state; write some of {','.join(STATES)}")
    return [state for state in STATES if state in words]


@click.command()
@click.argument("language", metavar="LANG", shell_complete=complete_language)
@click.argument("names", metavar="[ITEM]...", nargs=-1, shell_complete=complete_id)
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMS.names()),
    help=f"The form of the file; by default that of the ending of --out, else {_STANDARD}.",
)
@click.option(
    "--out", type=OUTPUT_FILE, help=f"The file to write, in which {_PLACE} is the language; by default it is printed."
)
@click.option("--only", "states", metavar="STATE,…", callback=_states, help=f"Only these: {', '.join(STATES)}.")
@click.pass_obj
def command(
    root: Path | None,
    language: str,
    names: tuple[str, ...],
    format_: str | None,
    out: Path | None,
    states: Sequence[State],
) -> int:
    """Write the texts to translate into a language, with their translations as they are.

    Each text has its context, such as `term/solar-power#label`, and help for translators: the kind and place of the
    item, its definition and IRI, the other languages, the length, and terms that are translated already. ITEM is an
    item, or a kind of items; by default all are written. LANG is a tag such as de or pt-BR, or `all` languages. The
    language of the taxonomy itself gives a template, whose texts have no translations.

    A translation that is in the file already, and that no import has taken, stays in a PO file; another file that has
    some is not overwritten.

    Stale texts are fuzzy in PO, with the text that they were made from, if a release has it. `taxokit translate import`
    takes the file back.

    \b
    Example:
      taxokit translate export de --out po/de.po
      taxokit translate export fr --only missing,stale --out fr.xlsx
      taxokit translate export all --out 'po/{language}.po'
    """
    taxonomy = open_taxonomy(root)
    form = FORMS.get(format_ or _format_of(out))()
    languages = languages_of(taxonomy) if language == _ALL else [_checked(language)]
    if language == _ALL and (out is None or _PLACE not in out.name):
        raise click.UsageError(f"for all languages, add --out with {_PLACE} in the name of the file")
    exporter = Exporter(taxonomy, _items(taxonomy, names) if names else None)
    for tag in languages:
        exchange = exporter.exchange(tag, states)
        _write(taxonomy, form, exchange, out.with_name(out.name.replace(_PLACE, tag)) if out else None)
    if not languages:
        notify("there are no translations yet; name the language")
    return 0


def _format_of(out: Path | None) -> str:
    """Return the name of the form whose ending a file has."""
    ending = out.suffix.lower() if out else ""
    return next((name for name, known in FORMS.all().items() if ending in known.endings), _STANDARD)


def _checked(language: str) -> str:
    fault = check_language_tag(language)
    if fault:
        raise click.UsageError(f"the language {language!r} {fault[0]}; {fault[1]}")
    return in_usual_case(language)


def _items(taxonomy: Taxonomy, names: Sequence[str]) -> list[Item]:
    """Return the items that names mean, or the kinds of items. Raises UnknownNameError."""
    items: list[Item] = []
    for name in names:
        try:
            items += taxonomy.by_class[find_class(taxonomy.schema, name).name]
        except UnknownNameError:
            items.append(find_item(taxonomy, name))
    return items


def _write(taxonomy: Taxonomy, form: Form, exchange: Exchange, out: Path | None) -> None:
    """Write a file, and report it; print it without one."""
    if out is None and form.is_binary and sys.stdout.isatty():
        raise click.UsageError("a workbook is not printed on a terminal; add --out")
    if out is not None and exchange.language and out.exists():
        exchange = _with_unfinished(taxonomy, form, exchange, out)
    data = form.write(exchange)
    if out is not None:
        with naming(out):
            out.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(out, data)
        notify(f"{count_of(len(exchange.entries), 'text')} in {out}")
    elif form.is_binary:
        click.echo(data, nl=False)
    else:
        print_document(data.decode())


def _with_unfinished(taxonomy: Taxonomy, form: Form, exchange: Exchange, out: Path) -> Exchange:
    """Return the texts with the work that is in a file and in no source yet.

    Raises SourceError if the form cannot keep it, or the file cannot be read.
    """
    data = read_input(out)
    if not data or form.is_untouched(data):
        return exchange
    work = unfinished(taxonomy, exchange, read_exchange(out))
    lost = work.keys() - exchange.contexts if form.keeps_work else work.keys()
    if lost:
        number = count_of(len(lost), "translation")
        hint = "import it first, or name another file"
        raise SourceError(f"has {number} that no import has taken", where=out, hint=hint)
    if work:
        notify(f"{out}: kept {count_of(len(work), 'translation')} that no import has taken")
    entries = [work.get(entry.context, entry) for entry in exchange.entries]
    return replace(exchange, entries=entries, has_work=bool(work))
