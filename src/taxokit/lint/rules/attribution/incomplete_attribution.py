"""The taxonomy, or its credit line, lacks a part of the attribution.

Every artifact states title, author, version and licence, and takes them from the metadata. If the schema has no slot
for a part, no release can be made. If the credit line leaves a part out, users who copy it break the licence without
knowing it. Missing values of required slots are reported by `schema-violation`, a missing creator by `unclear-credit`.

Source: CC-BY-4.0 section 3(a)(1); Citation File Format 1.2.0; FAIR principles F2, R1.1 and R1.2.

```yaml bad taxonomy/taxonomy.yaml
credit_template: '{creator}: {title}. {homepage}, {license}.'
```

```yaml good taxonomy/taxonomy.yaml
credit_template: '{creator} ({issued}): {title}, version {version}. {homepage}, {license}.'
```
"""

import re

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    Location,
    Origin,
    Severity,
    Taxonomy,
    hint_to_add,
    rule,
    terms,
)
from taxokit.repository.project import SCHEMA_FILE, TAXONOMY_FILE
from taxokit.taxonomy.attribution import template_slot
from taxokit.taxonomy.schema import Slot

_PARTS = {
    terms.TITLE: "title",
    terms.DESCRIPTION: "description",
    terms.CREATOR: "creator",
    terms.LICENSE_ID: "licence",
    terms.LICENSE: "page of the licence",
    terms.URI_SPACE: "namespace",
    terms.LANGUAGE: "language",
    terms.VERSION: "version",
}
_IN_CREDIT_LINE = {
    "title": ("title", "based_on"),
    "version": ("version", "edition"),
    "creator": ("creator", "based_on"),
    "source": ("homepage", "based_on"),
    "licence": ("license", "license_url", "based_on"),
}
"""The parts of a credit line, each with the placeholders for it. `based_on` is the credit of the published work."""


@rule(Severity.WARNING)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each part that the schema or the metadata lacks, and the credit line if it lacks some."""
    root = taxonomy.schema.root
    for uri, part in _PARTS.items():
        slot = root.meaning(uri)
        if slot is None:
            place = Origin(SCHEMA_FILE, ("classes", root.name), on_key=True)
            message = f"{root.name} has no slot for the {part} (<{uri}>)"
            yield Diagnostic(place, message, "add one to the schema; no release can be made without it", about=(uri,))
        elif uri != terms.CREATOR and slot.name not in taxonomy.document and not (slot.required or slot.computed):
            hint = hint_to_add(taxonomy.schema, slot)
            yield Diagnostic(Location(TAXONOMY_FILE, 1, 1), f"the {part} is missing", hint, about=(slot.name,))
    template = template_slot(taxonomy.schema)
    if template is not None:
        yield from _credit_line(taxonomy, template)


def _credit_line(taxonomy: Taxonomy, slot: Slot) -> Diagnostics:
    text = taxonomy.document.get(slot.name)
    if not isinstance(text, str) or not text.strip():
        return  # the default template names all
    named = set(re.findall(r"\{(\w+)\}", text))
    missing = [part for part, words in _IN_CREDIT_LINE.items() if named.isdisjoint(words)]
    if missing:
        message = f"the credit line does not name the {' and the '.join(missing)}"
        hint = "add " + " and ".join(f"{{{_IN_CREDIT_LINE[part][0]}}}" for part in missing)
        yield Diagnostic(taxonomy.origin_of((slot.name,)), message, hint, about=tuple(missing))
