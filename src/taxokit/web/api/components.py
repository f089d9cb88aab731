"""The schemas of items in the OpenAPI document: those of the released JSON Schemas, with links in place of identifiers.

An answer may be about any release, so that what differs between releases is combined.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from taxokit.releases.reference.diff_check import published_schema
from taxokit.web.api.forms import is_link
from taxokit.web.publication import Publication
from taxokit.web.published_release import PublishedRelease

JsonSchema = Mapping[str, Any]

_FILE = "schema/taxonomy.schema.json"
_DEFS = "#/$defs/"
PREFIX = "#/components/schemas/"
OWN = "api."
"""What the names of schemas begin with that are not of a class or an enum, which contain no dot."""


def item_schemas(publication: Publication) -> dict[str, JsonSchema]:
    """Return the schema of each class of items, and of what they contain, by name."""
    releases = [publication.current, *(one for one in reversed(publication.releases) if one is not publication.current)]
    by_name: dict[str, list[JsonSchema]] = {}
    for release in releases:
        for name, schema in _of_release(release).items():
            by_name.setdefault(name, []).append(schema)
    return {name: _combined(schemas) for name, schemas in sorted(by_name.items())}


def _of_release(release: PublishedRelease) -> dict[str, JsonSchema]:
    schema = release.taxonomy.schema
    found: dict[str, JsonSchema] = dict(release.released.read_json(_FILE).get("$defs", {}))
    for cls in schema.item_classes:
        said = {name: part for name, part in found.get(cls.name, {}).items() if name != "examples"}
        properties = dict(said.get("properties", {}))
        for slot in cls.slots:
            if slot.name in properties and is_link(schema, slot):
                about = {"description": slot.description} if slot.description else {}
                one = {"$ref": f"{PREFIX}{OWN}Link"}
                properties[slot.name] = {**about, **({"type": "array", "items": one} if slot.multivalued else one)}
        found[cls.name] = {"type": "object", **said, "properties": properties}
    names = [cls.name for cls in schema.item_classes]
    for name in names:  # which grows
        names += [one for one in _referred(found[name]) if one in found and one not in names]
    return {name: moved(found[name]) for name in names}


def _referred(value: Any) -> Iterator[str]:
    """Yield the names of the definitions that a schema refers to."""
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _referred(one)
    if isinstance(value, dict) and str(value.get("$ref", "")).startswith(_DEFS):
        yield value["$ref"].removeprefix(_DEFS)


def moved(value: Any, prefix: str = "") -> Any:
    """Return a schema whose references lead to the components of an OpenAPI document, with a prefix to their names."""
    if isinstance(value, list):
        return [moved(one, prefix) for one in value]
    if not isinstance(value, dict):
        return value
    found = {name: moved(one, prefix) for name, one in value.items()}
    if isinstance(value.get("$ref"), str) and value["$ref"].startswith(_DEFS):
        found["$ref"] = f"{PREFIX}{prefix}{value['$ref'].removeprefix(_DEFS)}"
    return found


def _combined(schemas: Sequence[JsonSchema]) -> JsonSchema:
    """Return a schema for what any of some schemas describes."""
    distinct = list({json.dumps(one, sort_keys=True): one for one in schemas}.values())
    if len(distinct) == 1:
        return distinct[0]
    if not all("properties" in one for one in distinct):
        return {"anyOf": distinct}
    names = dict.fromkeys(name for one in distinct for name in one["properties"])
    required = set.intersection(*(set(one.get("required", ())) for one in distinct))
    same = {name: part for name, part in distinct[0].items() if all(other.get(name) == part for other in distinct[1:])}
    about = {"description": distinct[0]["description"]} if "description" in distinct[0] else {}
    return {
        **same,
        **about,
        "properties": {
            name: _combined([one["properties"][name] for one in distinct if name in one["properties"]])
            for name in names
        },
        "required": sorted(required),
    }


def diff_schemas() -> dict[str, JsonSchema]:
    """Return the schema of a diff document and its parts, by name."""
    schema = published_schema()
    parts = schema.pop("$defs")
    del schema["$schema"]
    prefix = f"{OWN}Diff."
    named = {f"{prefix}{name}": part for name, part in parts.items()}
    return {name: moved(part, prefix) for name, part in {f"{OWN}Diff": schema, **named}.items()}
