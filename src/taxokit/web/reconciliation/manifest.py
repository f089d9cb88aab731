"""The service manifest, in the form of each version of the API: they name the same things in different ways."""

from typing import Any

from taxokit.rdf import terms
from taxokit.web.reconciliation.entities import Entities

DRAFT = "1.0-draft"
VERSIONS = ("0.2", DRAFT)

_WIDTH, _HEIGHT = 430, 300


def manifest(entities: Entities, title: str, language: str, url: str, batch_size: int) -> dict[str, Any]:
    """Return the manifest of 0.2 for an endpoint at `url`, without a slash at its end."""
    return {
        **_common(entities, title, batch_size),
        "identifierSpace": entities.taxonomy.namespace,
        "schemaSpace": terms.CONCEPT,
        "lang": language,
        "view": {"url": f"{url}/view?id={{{{id}}}}"},
        "preview": {"url": f"{url}/preview?id={{{{id}}}}", "width": _WIDTH, "height": _HEIGHT},
        "suggest": {name: _suggest(name, url) for name in ("entity", "property", "type")},
        "extend": {
            "propose_properties": {"service_url": url, "service_path": "/extend/propose"},
            "property_settings": [],
        },
    }


def draft_manifest(entities: Entities, title: str, language: str, url: str, batch_size: int) -> dict[str, Any]:
    """Return the manifest of the 1.0 draft."""
    return {
        **_common(entities, title, batch_size),
        "lang": language,
        "view": {"url": f"{url}/view?id={{id}}"},
        "preview": {"width": _WIDTH, "height": _HEIGHT},
        "suggest": {"entity": True, "property": True, "type": True},
        "extend": {"proposeProperties": True, "propertySettings": []},
        "standardizedScore": True,
    }


def _common(entities: Entities, title: str, batch_size: int) -> dict[str, Any]:
    types = [entities.type_as_json(cls) for cls in entities.types]
    return {"versions": list(VERSIONS), "name": title, "defaultTypes": types, "batchSize": batch_size}


def _suggest(name: str, url: str) -> dict[str, str]:
    path = f"/suggest/{name}"
    return {"service_url": url, "service_path": path, "flyout_service_path": f"/flyout/{name}?id=${{id}}"}
