"""The forms in which people and programs cite a release: CITATION.cff, BibTeX, RIS and more, and the one of Zenodo."""

import json
import re
from typing import Any

from taxokit.rdf.iris import as_uri
from taxokit.taxonomy.attribution import Agent, Attribution
from taxokit.text.codes import licenses
from taxokit.text.patterns import lazy_compile

_ORCID = lazy_compile(r"https?://orcid\.org/((?:\d{4}-){3}\d{3}[\dX])")


def citation_fields(attribution: Attribution) -> dict[str, Any]:
    """Return the content of a CITATION.cff (Citation File Format 1.2.0) for one release.

    The format takes web addresses in ASCII, and the licences that SPDX had in 2021; the page says which any other is.
    """
    is_known = attribution.license in (licenses() | licenses("outdated")) - licenses("newer")
    source = _web_address(attribution.source)
    authors = [_entity(attribution.creator)]
    content: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": f"Please cite it as: {attribution.citation}",
        "type": "dataset",
        "title": attribution.title,
        "abstract": attribution.abstract,
        "authors": authors,
        "version": str(attribution.version),
        "date-released": attribution.issued,
        "license": attribution.license if is_known else None,
        "license-url": _web_address(attribution.license_url),
        "doi": attribution.doi or None,
        "url": _web_address(attribution.homepage),
        "identifiers": [
            {
                "type": "url" if source else "other",
                "value": source or attribution.source,
                "description": "The IRI of the taxonomy",
            }
        ],
    }
    work = attribution.based_on
    if work is not None:
        page = _web_address(work.page)
        content["references"] = [
            {
                "type": "data",
                "scope": "The published work that this edition is based on",
                "title": work.title,
                "authors": [dict(author) for author in authors],
                "version": work.version,
                "date-released": work.issued,
                **({"url": page} if page else {}),
            }
        ]
    if attribution.editor:
        authors.append(_entity(attribution.editor))
    return {key: value for key, value in content.items() if value is not None}


def _entity(agent: Agent) -> dict[str, str]:
    website = _web_address(agent.page)
    return {"name": agent.name, "website": website} if website else {"name": agent.name}


def _web_address(iri: str) -> str | None:
    """Return an IRI as a URI (RFC 3987, section 3.1), None if it is no address of the Web."""
    return as_uri(iri) if iri.startswith(("http://", "https://")) else None


def citation_cff(attribution: Attribution) -> str:
    """Return a CITATION.cff for one release."""
    import yaml  # programs that read releases do not load YAML

    from taxokit.yaml_text.emitter import is_ambiguous

    class Dumper(yaml.SafeDumper):
        """Quotes also the texts that YAML 1.2 takes for numbers."""

    def represent(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="'" if is_ambiguous(text) else None)

    Dumper.add_representer(str, represent)
    fields = citation_fields(attribution)
    return str(yaml.dump(fields, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=1_000_000))


def zenodo_fields(attribution: Attribution) -> dict[str, Any]:
    """Return the content of a `.zenodo.json` for one release: the metadata of Zenodo's record of it.

    Zenodo takes title, authors, licence, abstract and message of a CITATION.cff, which has no place for the rest: the
    record would be that of software. With this file it takes nothing of the other. Its descriptions are HTML; without a
    licence it would choose one.
    """
    from html import escape  # few callers need it

    language = attribution.language.partition("-")[0]
    work, texts = attribution.based_on, (attribution.abstract, attribution.citation)
    description, notes = (escape(text, quote=False) for text in texts)
    links = {"isVersionOf": attribution.source, "isDerivedFrom": work.page if work else ""}
    content: dict[str, Any] = {
        "upload_type": "dataset",
        "title": attribution.title,
        "description": description,
        "creators": [_deposited(agent) for agent in (attribution.creator, attribution.editor) if agent],
        "contributors": [{"name": name, "type": "Translator"} for name in attribution.translator_names],
        "version": str(attribution.version),
        "publication_date": attribution.issued,
        "license": attribution.license,
        "language": language if len(language) in (2, 3) else None,  # ISO 639-1 or 639-2
        "related_identifiers": [
            {"identifier": address, "relation": relation}
            for relation, iri in links.items()
            if (address := _web_address(iri))
        ],
        "references": [work.citation] if work else [],
        "notes": notes,
    }
    return {key: value for key, value in content.items() if value}


def _deposited(agent: Agent) -> dict[str, str]:
    match = _ORCID.fullmatch(agent.iri)
    return {"name": agent.name, "orcid": match[1]} if match else {"name": agent.name}


def citation_bibtex(attribution: Attribution) -> str:
    """Return a BibTeX entry of the type `misc`, which every style knows."""
    fields = {
        "author": f"{{{_bibtex(attribution.creator.name)}}}",
        "editor": f"{{{_bibtex(attribution.editor.name)}}}" if attribution.editor else "",
        "title": f"{{{_bibtex(attribution.title)}}}",
        "version": str(attribution.version),
        "year": (attribution.issued or "")[:4],
        "month": str(int(attribution.issued[5:7])) if attribution.issued else "",
        "publisher": f"{{{_bibtex(attribution.publisher.name)}}}" if attribution.publisher else "",
        "doi": attribution.doi,
        "url": re.sub(r"[{}\\]", lambda match: f"%{ord(match[0]):02X}", attribution.homepage),
        "note": _bibtex(_note(attribution)),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{_key(attribution)},\n" + ",\n".join(lines) + "\n}\n"


def _key(attribution: Attribution) -> str:
    """Return the key of the release in a list of references."""
    words = f"{attribution.creator.name}-{attribution.title}-{attribution.version}".lower()
    return re.sub(r"[^a-z0-9]+", "-", words).strip("-")


def _note(attribution: Attribution) -> str:
    work = attribution.based_on
    return f"Licence: {attribution.license}" + (f". Based on: {work.citation}" if work else "")


_IN_BIBTEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "{": r"\textbraceleft{}",  # BibTeX counts a brace after a backslash as a brace
    "}": r"\textbraceright{}",
}


def _bibtex(text: str) -> str:
    return re.sub(r"[&%$#_\\~^{}]", lambda match: _IN_BIBTEX.get(match[0], f"\\{match[0]}"), text)


def citation_ris(attribution: Attribution) -> str:
    """Return a record in RIS (Research Information Systems) of the type `DATA`."""
    issued = attribution.issued or ""
    fields = [
        ("TY", "DATA"),
        ("AU", f"{attribution.creator.name},"),  # the comma ends a name that has no first name
        ("ED", f"{attribution.editor.name}," if attribution.editor else ""),
        ("TI", attribution.title),
        ("ET", str(attribution.version)),
        ("PY", issued[:4]),
        ("DA", issued.replace("-", "/")),
        ("PB", attribution.publisher.name),
        ("LA", attribution.language),
        ("DO", attribution.doi),
        ("UR", attribution.homepage),
        ("N1", _note(attribution)),
    ]
    lines = [f"{name}  - {' '.join(value.split())}" for name, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def citation_csl(attribution: Attribution) -> str:
    """Return CSL-JSON, the form that reference managers exchange, with one item of the type `dataset`."""
    item: dict[str, Any] = {
        "id": _key(attribution),
        "type": "dataset",
        "title": attribution.title,
        "author": [{"literal": attribution.creator.name}],
        "editor": [{"literal": attribution.editor.name}] if attribution.editor else None,
        "version": str(attribution.version),
        "issued": {"date-parts": [[int(part) for part in attribution.issued.split("-")]]}
        if attribution.issued
        else None,
        "publisher": attribution.publisher.name or None,
        "language": attribution.language,
        "DOI": attribution.doi or None,
        "URL": attribution.homepage,
        "note": f"Licence: {attribution.license}",
    }
    known = {name: value for name, value in item.items() if value is not None}
    return json.dumps([known], ensure_ascii=False, indent=2) + "\n"


def citation_apa(attribution: Attribution) -> str:
    """Return a reference in the style of the APA (7th edition, section 10.9); who publishes it, too, is named once."""
    year = (attribution.issued or "n.d.")[:4]
    creator, publisher = attribution.creator.name, attribution.publisher.name
    publisher = "" if publisher in ("", creator) else f" {publisher}."
    words = (
        f"{creator.rstrip('.')}. ({year}). {attribution.title} (Version {attribution.version}) [Data set]."
        f"{publisher} {f'https://doi.org/{attribution.doi}' if attribution.doi else attribution.homepage}"
    )
    return " ".join(words.split())
