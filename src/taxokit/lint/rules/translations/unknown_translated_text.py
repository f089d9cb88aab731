"""A row of evidence is about a text that does not exist.

`translations/<language>.csv` has a row for each translated text. A row stays behind if an item is removed or renamed by
hand, loses its text or its translation, or if a merge of branches brings the row back. The commands of taxokit take the
rows along.

Source: our layout of sources.

```yaml where taxonomy/themes/energy.yaml
id: energy
label: Energie
translations:
  en:
    label: Energy
```

```csv bad translations/en.csv
context,source,text,translator,reviewer
theme/energies#label,660365ac,381cfb6e,,
```

```csv bad translations/en.csv
context,source,text,translator,reviewer
theme/energy#title,660365ac,381cfb6e,,
```

```csv good translations/en.csv
context,source,text,translator,reviewer
theme/energy#label,660365ac,381cfb6e,,
```
"""

from typing import TYPE_CHECKING

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Location, Replacement, Severity, Taxonomy, rule
from taxokit.text.words import Suggester

if TYPE_CHECKING:  # few taxonomies have translations
    from taxokit.taxonomy.translations import Records


@rule(Severity.WARNING, of_whole=True, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each row about an item, a text or a translation that does not exist."""
    for table in taxonomy.translations.records.values() if taxonomy.translations else ():
        yield from _unknown(taxonomy, table)


def _unknown(taxonomy: Taxonomy, table: "Records") -> Diagnostics:
    from taxokit.sssom.patch import Table
    from taxokit.taxonomy.translations import items_by_name, unit_at

    names, suggester = items_by_name(taxonomy), Suggester()
    rows = None
    for context, record in table.by_context.items():
        unit = unit_at(taxonomy, table.language, context)
        if unit and unit.text:
            continue
        name, _, slot = context.rpartition("#")
        hint = "remove the row"
        if unit:
            message = f"the {slot} of the {unit.item.name} has no translation into {table.language!r}"
        elif name in names:
            message = f"the {names[name].name} has no text {slot!r} to translate"
        else:
            message = f"there is no item {name!r}"
            closest = suggester.closest(name, names)
            hint = f"write {closest} if that is meant, else remove the row" if closest else hint
        rows = rows or Table.read(taxonomy.text_of(table.path)).rows_by("context")
        row, place = rows[context], Location(table.path, record.line, 1)
        yield Diagnostic(place, message, hint, Replacement(row.cells[0][0], row.next, ""), about=(context,))
