"""The taxonomy names no creator, or names an agent in two ways.

Without a creator no artifact can credit anybody, and no release can be made. A schema may have one slot for an agent
with an IRI, and another for the name of an agent without one. With both it is unclear if they mean the same agent, and
only the agent with the IRI would be credited. If the schema requires the creator, `schema-violation` reports that it is
missing.

An IRI names one agent: the same agent as creator and publisher has one name, and one of everything else.

Source: CC-BY-4.0 section 3(a)(1)(A)(i); DCMI Metadata Terms, `dct:creator` ("If this is not possible or feasible, a
literal value that identifies the creator may be provided").

```yaml where schema/taxonomy.yaml
classes:
  Thesaurus:
    slots: [
      iri, heading, summary, edition, edition_before, published_on, base_iri, lang, licence, licence_page,
      maker, maker_by_name, distributor, web_page, credit, credit_template, sizes, themes
    ]
slots:
  maker:
    required: false
  maker_by_name:
    description: The maker by name, if there is no IRI.
    slot_uri: dct:creator
```

```yaml bad taxonomy/taxonomy.yaml
maker: null
```

```yaml bad taxonomy/taxonomy.yaml
maker: {id: "https://example.org/institute", full_name: Institute of Energy}
maker_by_name: Institute of Energy
```

```yaml bad taxonomy/taxonomy.yaml
maker: {id: "https://example.org/institute", full_name: Institute of Energy}
distributor: {id: "https://example.org/institute", full_name: Energy Institute}
```

```yaml good taxonomy/taxonomy.yaml
maker: null
maker_by_name: Institute of Energy
```

```yaml good taxonomy/taxonomy.yaml
maker: {id: "https://example.org/institute", full_name: Institute of Energy}
```
"""

from typing import Any

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Item, Location, Severity, Taxonomy, hint_to_add, rule, terms
from taxokit.repository.project import TAXONOMY_FILE
from taxokit.taxonomy.attribution import agent_slots
from taxokit.taxonomy.references import inlined_items
from taxokit.taxonomy.schema import Class
from taxokit.text.words import listed

_AGENTS = {terms.CREATOR: "creator", terms.PUBLISHER: "publisher"}


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield a creator that is missing, and each agent that has a name beside its IRI."""
    for uri, agent in _AGENTS.items():
        slots = agent_slots(taxonomy.schema, uri)
        known = [slot for slot in slots if slot is not None]
        named = [slot for slot in known if taxonomy.document.get(slot.name) is not None]
        if len(named) > 1:
            item, name = named
            message = f"{item.name} and {name.name} both name the {agent}"
            hint = f"remove {name.name}: it is for a {agent} without an IRI"
            yield Diagnostic(taxonomy.origin_of((name.name,), on_key=True), message, hint, about=(agent,))
        elif uri == terms.CREATOR and known and not named and not any(slot.required for slot in known):
            hint = listed((hint_to_add(taxonomy.schema, slot) for slot in known), "or")
            yield Diagnostic(Location(TAXONOMY_FILE, 1, 1), f"the {agent} is missing", hint, about=(agent,))
    yield from _contradictions(taxonomy)


def _contradictions(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each value of an agent, or another resource with an IRI in the metadata, that another place contradicts."""
    stated: dict[tuple[str, str], tuple[Any, Item]] = {}
    for item in inlined_items(taxonomy, _is_named):
        iri = item.data.get(item.cls.identifier.name) if item.cls.identifier and _is_named(item.cls) else None
        for slot in item.cls.slots:
            value = item.data.get(slot.name)
            if isinstance(iri, str) and isinstance(value, str) and not (slot.identifier or slot.computed):
                first, other = stated.setdefault((iri, slot.uri), (value, item))
                if first != value:
                    message = f"{slot.name} is {value!r}, and {first!r} as {_place(other)}, of the same {iri}"
                    hint = "write one of them in both places, or another IRI"
                    yield Diagnostic(taxonomy.origin(item, slot.name), message, hint, about=(iri, value))


def _is_named(cls: Class) -> bool:
    """Return True if an IRI identifies the items of a class."""
    return cls.identifier is not None and cls.identifier.kind == "uri"


def _place(item: Item) -> str:
    return item.slot.name if item.slot else item.cls.kind
