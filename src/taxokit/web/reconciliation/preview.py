"""What a client shows of an entity, a type or a property beside its name: a small page, or a piece of one (HTML)."""

from typing import Any

from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id
from taxokit.taxonomy.schema import Class
from taxokit.text.quoting import markup
from taxokit.web.page import words_of
from taxokit.web.publication import name_of
from taxokit.web.reconciliation.entities import Entities, Property

_STYLE = (
    "body{margin:0;padding:8px;font:14px/1.4 sans-serif}h1{margin:0;font-size:16px}p{margin:4px 0}small{color:#555}"
)


def preview(entities: Entities, item: Item, url: str, language: str) -> str:
    """Return the page of an entity, which links to `url`."""
    return (
        f'<!doctype html>\n<html lang="{markup(language or "en")}">\n<head><meta charset="utf-8">'
        f"<title>{markup(name_of(item))}</title><style>{_STYLE}</style></head>\n"
        f"<body>{_about_entity(entities, item, url)}</body>\n</html>\n"
    )


def _about_entity(entities: Entities, item: Item, url: str = "") -> str:
    name = markup(name_of(item))
    title = f'<a href="{markup(url)}" target="_blank" rel="noopener">{name}</a>' if url else name
    path = " › ".join(markup(name_of(one)) for one in item.path)
    inside = f" in {path}" if path else ""
    return (
        f"<h1>{title}</h1>\n"
        f"<p><small>{markup(words_of(item.cls.kind))}{inside} · {markup(full_id(item))}</small></p>\n"
        f"<p>{markup(entities.description(item))}</p>"
    )


def entity_flyout(entities: Entities, item: Item) -> dict[str, Any]:
    """Return the flyout of an entity."""
    return {"id": full_id(item), "html": _about_entity(entities, item)}


def type_flyout(entities: Entities, cls: Class) -> dict[str, Any]:
    """Return the flyout of a type."""
    return _flyout(**entities.type_as_json(cls), description=cls.description)


def property_flyout(one: Property) -> dict[str, Any]:
    """Return the flyout of a property."""
    return _flyout(one.id, one.name, one.description)


def _flyout(id: str, name: str, description: str) -> dict[str, Any]:  # noqa: A002 - as the API names it
    return {"id": id, "html": f"<h1>{markup(name)}</h1>\n<p>{markup(description)}</p>"}
