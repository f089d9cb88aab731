"""`llms.txt` (llmstxt.org): the site for AI assistants, as Markdown: what it is, how to cite it, where its parts are.

Its words are in English, as all for programs, and the titles of pages in the language of the taxonomy.
"""

from collections.abc import Iterator

from taxokit.releases.addresses import INDEX
from taxokit.taxonomy.names import count_of_items, named_items
from taxokit.text.quoting import code, escaped, link, prose
from taxokit.web.languages import own_name
from taxokit.web.mappings import PLACE, mapping_targets
from taxokit.web.pages import DATA_FORMS, in_one_language, list_label, markdown_path, navigation, page, root_of
from taxokit.web.pages.sitemap import pages_of_record
from taxokit.web.publication import File, Publication

_ABOUT = {
    "levels": "what builds on what, level by level",
    "paths": "everything that an item needs, in the order of learning",
    "matrix": "which items refer to which, as a table",
    "compare": "what any two items share, and what is missing from one to the other",
    "az": "all items by name",
    "releases": "what changed, in words",
    "downloads": "each file of the release, and citations for reference managers",
    "about/quality": "findings of rules, and coverage",
    "about/sources": "where each part of the data is from",
    "about/translations": "how far each language is",
}

_TITLES = {
    "az": "A to Z",
    "paths": "Paths",
    "downloads": "Downloads",
    "about/quality": "Quality",
    "about/translations": "Translations",
}

_FOR_PROGRAMS = {
    "api/": ("HTTP API", "search, items, tables and changes as JSON; openapi.json there describes it"),
    "sparql": ("SPARQL", "queries over the graph of the release"),
    "reconcile": ("Reconciliation", "names to identifiers, for OpenRefine"),
    "ims/case/v1p1/CFDocuments": ("CASE 1.1", "the releases as frameworks, for learning platforms"),
}

_WHOLE = "taxonomy.md"


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the file at the root of the host, and below the path of the namespace."""
    text = "\n\n".join([*_head(publication), *filter(None, _sections(publication))]) + "\n"
    for path in dict.fromkeys(("llms.txt", publication.addresses.below("llms.txt").removeprefix("/"))):
        yield File(path, text.encode())


def _head(publication: Publication) -> Iterator[str]:
    credit, schema = publication.current.attribution, publication.taxonomy.schema
    yield f"# {escaped(credit.title)}"
    yield f"> {escaped(credit.summary)}"
    numbers = [count_of_items(schema, name, number) for name, number in publication.taxonomy.counts().items() if number]
    issued = f", {credit.issued}" if credit.issued else ""
    lines = [
        f"Release {publication.current.version}{issued}: {', '.join(numbers)}.",
        f"Licence: {link(credit.license, credit.license_url)}. Cite it as: {credit.in_words(credit.citation)}",
        *_on_items(publication),
    ]
    yield "\n".join(f"- {line}" for line in [*lines, *([escaped(credit.statement)] if credit.statement else [])])


def _on_items(publication: Publication) -> Iterator[str]:
    items = named_items(publication.taxonomy)
    if items:
        example = next((item for item in items if item.path), items[0])
        path, iri = f"{publication.origin}{publication.path(example)}", publication.taxonomy.iri(example)
        is_same = "which is its IRI" if path == iri else f"its IRI is {code(iri)}"
        forms = ", ".join(code(f".{form}") for form in DATA_FORMS)
        yield (
            f"Each item has a page, such as {code(path)} ({is_same}). The address of a page with `.md` at its end "
            f"gives Markdown, and that of an item its data with {forms}."
        )


def _sections(publication: Publication) -> Iterator[str]:
    """Yield the sections with links; the last may be passed over."""
    addresses, known = publication.addresses, pages_of_record(publication)
    titles = {known_link.path: known_link.words for known_link in navigation(publication)}
    titles |= {addresses.below(name): publication.gettext(words) for name, words in _TITLES.items()}
    titles[addresses.sources] = publication.gettext("Sources")

    def listed(*names: str) -> list[str]:
        paths = {name: addresses.below(name) for name in names}
        return [_line(publication, path, titles[path], _ABOUT[name]) for name, path in paths.items() if path in known]

    yield _section("Lists", *_lists(publication), *listed("az"))
    mapped = ", ".join(f"{name} ({len(target.matches):,})" for name, target in mapping_targets(publication).items())
    mappings = [_line(publication, addresses.below(PLACE), publication.gettext("Mappings"), f"to {mapped}")]
    yield _section("Connections", *listed("levels", "paths", "matrix", "compare"), *(mappings if mapped else []))
    yield _section("Releases", *_whole(publication), *listed("releases", "downloads"))
    yield _section("For programs", *_for_programs(publication))
    yield _section("Optional", *_optional(publication), *listed("about/quality", "about/sources", "about/translations"))


def _lists(publication: Publication) -> Iterator[str]:
    for slot in publication.lists:
        if publication.current.tops.get(slot.name):
            path = publication.addresses.path(publication.addresses.of_list(slot))
            about = publication.taxonomy.schema.classes[slot.range].description
            yield _line(publication, path, publication.gettext(list_label(slot)), about)


def _section(title: str, *lines: str) -> str:
    return "\n\n".join((f"## {title}", "\n".join(lines))) if lines else ""


def _line(publication: Publication, path: str, words: str, about: str) -> str:
    address = f"{publication.origin}{markdown_path(publication, path) or path}"
    return f"- {link(words, address)}" + (f": {prose(about)}" if about else "")


def _whole(publication: Publication) -> Iterator[str]:
    """Yield the line of the whole taxonomy as Markdown, if the release has it."""
    file = publication.current.files.get(_WHOLE)
    if file:
        path = f"{publication.addresses.below(publication.current.version)}/{_WHOLE}"
        size = f"{int(str(file['bytes'])) / 1_000:,.0f} KB"
        yield _line(publication, path, _WHOLE, f"the whole taxonomy as compact Markdown, {size}")


def _for_programs(publication: Publication) -> Iterator[str]:
    """Yield the lines of the service, if there is one, and of the files for programs."""
    base, origin = publication.addresses.base, publication.origin
    answers = dict(_FOR_PROGRAMS) if publication.is_served else {}
    if publication.has_mcp:
        answers = {"mcp": ("MCP", "tools for AI assistants, by the Model Context Protocol over HTTP"), **answers}
    yield from (f"- {link(words, f'{origin}{base}/{name}')}: {about}" for name, (words, about) in answers.items())
    yield f"- {link('taxonomy.json', f'{origin}{root_of(publication)}.json')}: the whole taxonomy as one document"
    yield f"- {link('taxonomy.ttl', f'{origin}{root_of(publication)}.ttl')}: the same as RDF (SKOS)"
    if INDEX in publication.beside:
        yield f"- {link(INDEX, f'{origin}{base}/{INDEX}')}: all releases and their files"


def _optional(publication: Publication) -> Iterator[str]:
    addresses = publication.addresses
    path, words = addresses.path(addresses.schema), publication.gettext("Schema")
    yield _line(publication, path, words, "classes, slots and values")
    for other in publication.translations:
        yield _line(publication, other.addresses.home, own_name(other.language), "the same in another language")
