"""The forms in which people and programs cite a release: Citation File Format 1.2.0, and BibTeX."""

import re
from typing import Any

import yaml

from taxokit.taxonomy.attribution import Attribution


def citation_fields(attribution: Attribution) -> dict[str, Any]:
    """Return the content of a CITATION.cff (Citation File Format 1.2.0) for one release."""
    authors = [{"name": attribution.creator, "website": attribution.creator_iri}]
    content: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": f"Please cite it as: {attribution.citation}",
        "type": "dataset",
        "title": attribution.title,
        "abstract": attribution.description,
        "authors": authors,
        "version": str(attribution.version),
        "date-released": attribution.issued,
        "license": attribution.license,
        "license-url": attribution.license_url,
        "url": attribution.homepage,
        "identifiers": [{"type": "url", "value": attribution.source, "description": "The IRI of the taxonomy"}],
    }
    work = attribution.based_on
    if work is not None:
        content["references"] = [
            {
                "type": "data",
                "scope": "The published work that this edition is based on",
                "title": work.title,
                "authors": [dict(author) for author in authors],
                "version": work.version,
                "date-released": work.issued,
                "url": work.page,
            }
        ]
    if attribution.editor:
        authors.append({"name": attribution.editor, "website": attribution.editor_iri})
    return {key: value for key, value in content.items() if value is not None}


def citation_cff(attribution: Attribution) -> str:
    """Return a CITATION.cff for one release."""
    return yaml.safe_dump(citation_fields(attribution), sort_keys=False, allow_unicode=True, width=1_000_000)


def citation_bibtex(attribution: Attribution) -> str:
    """Return a BibTeX entry of the type `misc`, which every style knows."""
    key = re.sub(r"[^a-z0-9]+", "-", f"{attribution.creator}-{attribution.title}-{attribution.version}".lower()).strip(
        "-"
    )
    fields = {
        "author": f"{{{_bibtex(attribution.creator)}}}",
        "editor": f"{{{_bibtex(attribution.editor)}}}" if attribution.editor else "",
        "title": f"{{{_bibtex(attribution.title)}}}",
        "version": str(attribution.version),
        "year": (attribution.issued or "")[:4],
        "month": str(int(attribution.issued[5:7])) if attribution.issued else "",
        "publisher": f"{{{_bibtex(attribution.publisher)}}}",
        "url": attribution.homepage,
        "note": f"Licence: {attribution.license}{_basis(attribution)}",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{key},\n" + ",\n".join(lines) + "\n}\n"


def _basis(attribution: Attribution) -> str:
    work = attribution.based_on
    return f". Based on: {_bibtex(work.citation)}" if work else ""


def _bibtex(text: str) -> str:
    escaped = re.sub(r"([&%$#_{}])", r"\\\1", text.replace("\\", "\x00"))
    return (
        escaped.replace("\x00", r"\textbackslash{}")
        .replace("~", r"\textasciitilde{}")
        .replace("^", r"\textasciicircum{}")
    )
