"""Pages: the registry of their kinds, and the frame around each.

A plug-in in `pages/` yields the files of one kind of page, from templates in `templates/`, whose values are escaped.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from gettext import NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from taxokit.formats.forms import GRAPH_FORMS, PAGE_FORMS
from taxokit.query.structure import Layering, Tie, is_in_use, layerings, ties
from taxokit.rdf import terms
from taxokit.releases.releases import LATEST
from taxokit.repository.reading import TEXT, read_file
from taxokit.taxonomy.model import Item, ItemKey
from taxokit.taxonomy.names import count_of_items, named_items
from taxokit.taxonomy.schema import Slot
from taxokit.text import __version__
from taxokit.text.extras import missing_packages
from taxokit.text.plugins import Registry
from taxokit.text.words import word_marks
from taxokit.web.cards import can_draw
from taxokit.web.hues import hue_class, hue_of
from taxokit.web.languages import ENGLISH, N_, catalog, interface_of, own_name, words_of_scripts
from taxokit.web.mappings import target_path
from taxokit.web.publication import File, Publication, ReleaseFile, name_of
from taxokit.web.published_release import PublishedRelease, kept, once
from taxokit.web.schema_org import breadcrumbs, document
from taxokit.web.translation_progress import has_translations

if TYPE_CHECKING:
    from jinja2 import BytecodeCache, Environment

T = TypeVar("T")

Page: TypeAlias = Callable[[Publication], Iterator[File | ReleaseFile]]

PAGES: Registry[Page] = Registry("taxokit.web.pages")

page = PAGES.register
"""Registers a function that yields the files of one kind of page, under the name of its module."""

_in_one_language: set[Page] = set()


def in_one_language(render: Page) -> Page:
    """Leave a kind of page out of the other languages of a site; for a decorator."""
    _in_one_language.add(render)
    return render


def pages_of(publication: Publication) -> Mapping[str, Page]:
    """Return the kinds of pages of a publication by name. One in another language than the releases lacks some."""
    kinds = PAGES.all()
    if publication.original is None:
        return kinds
    return {name: render for name, render in kinds.items() if render not in _in_one_language}


POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'"
)
"""The content security policy (CSP 3) of each page: all that it runs and reads is a file of the site."""

ASSETS = Path(__file__).parents[1] / "assets"
"""The folder of the style sheet, the icon and the scripts."""

_MADE_BY = {form.name: form.made_by for form in GRAPH_FORMS}

DATA_FORMS = {form: media_type for form, media_type in PAGE_FORMS.items() if form not in ("html", "md")}
"""The suffix and the media type of each data form."""

_WITHOUT_MARKDOWN = frozenset(("404", "api", "around", "embed", "my", "search", "sparql", "suggest", LATEST))
"""Pages that are a script, a form, or a part of a page of others."""

# Hostile releases have them: they are errors in HTML (section 13.2.3.5), and obeyed by terminals that show a page.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_CONTROL_ASCII = bytes(code for code in range(128) if _CONTROL.match(chr(code)))
_MOST_PARTS = 20_000  # of a publication in memory
_MOST_COMPARED = 5_000  # items: the script of the page reads them all

LADDER = N_("Ladder map")
"""The title of the page of layerings: ladders to readers, whose levels have the word of the schema, else rung."""

_TEMPLATES = Path(__file__).parents[1] / "templates"
_MESSAGE = re.compile(r'(\{\{ )?\b_\("([^"\\%]+)"\)(?(1) \}\})')


class Link(NamedTuple):
    """A link of a page: a path, its words, and the attribute for their language if that is not the one of the page."""

    path: str
    words: str
    attribute: str = ""


def rendered(publication: Publication, template: str, path: str, title: str, **values: Any) -> File:
    """Return a page: a template with its values, in the frame. `path` is that of the file, from the root of the host.

    `canonical` is the path of the page of record if that is another, `trail` the links above the page, `data` its
    JSON-LD, `languages` the path of the page in each language if there are several, and `alternates` that of each data
    form by suffix. `about` describes it to search engines, `iri` names its subject, `origin` is the source of the
    subject, and `scripts` are the names of its own scripts.
    """
    defaults = {
        "canonical": "",
        "about": "",
        "image": "",
        "iri": "",
        "trail": (),
        "scripts": (),
        "alternates": {},
        "whole": "",
        "languages": {},
    }
    switches = {"data": None, "origin": None, "noindex": False, "is_wide": False}
    values = {"publication": publication, "title": title, **defaults, **switches, **values}
    values["markdown"] = "" if template == "moved.html" else markdown_path(publication, path.removesuffix(".html"))
    text = filled(template, publication.language, **values)
    return File(path.removeprefix("/"), text.encode())


def own_page(publication: Publication, name: str, template: str, title: str, /, *above: Link, **values: Any) -> File:
    """Return a page with a name below the base, which is its own page of record. `above` are links of its trail.

    Hosts serve its file without `.html`. `data` are nodes of schema.org, to which the trail is added.
    """
    path = publication.addresses.below(name)
    trail = [home_link(publication), *above]
    values = {"canonical": path, "trail": trail, "languages": languages_of(publication, name), **values}
    nodes = [*values.pop("data", ()), *(() if values.get("noindex") else breadcrumbs(publication, trail, title))]
    values["data"] = document(nodes) if nodes else None
    return rendered(publication, template, f"{path}.html", title, **values)


def languages_of(publication: Publication, name: str) -> Mapping[str, str]:
    """Return the path of a page with a name in each language, none if it has one alone."""
    main = publication.original or publication
    paths = {other.language: other.addresses.below(name).rstrip("/") or "/" for other in (main, *main.translations)}
    return paths if len(set(paths.values())) > 1 else {}


def filled(template: str, language: str = ENGLISH, **values: Any) -> str:
    """Return a template with its values; those of HTML and XML are escaped, and control characters replaced.

    The words of the interface are in a language, if there is a catalog for it.
    """
    page_template = environment(interface_of(language)).get_template(template)
    text = page_template.render(language=language, **values)
    is_clean = text.isascii() and len(text.encode().translate(None, _CONTROL_ASCII)) == len(text)
    return text if is_clean else _CONTROL.sub("\ufffd", text)  # which takes ten times as long


@once
def navigation(publication: Publication) -> list[Link]:
    """Return the links at the head of each page: the lists with items, and the pages about their ties."""
    addresses = publication.addresses
    gettext = publication.gettext
    lists = [slot for slot in publication.lists if publication.current.tops.get(slot.name)]
    links = [Link(addresses.path(addresses.of_list(slot)), gettext(list_label(slot))) for slot in lists]
    is_tied, is_layered = bool(ties(publication.taxonomy)), bool(layerings(publication.taxonomy))
    can_check, can_compare = bool(checkables(publication)), bool(comparables(publication))
    exists = {"my": can_check, "levels": is_layered, "matrix": is_tied, "compare": can_compare, "releases": True}
    words = {"my": my_words(publication), "levels": gettext(LADDER)}
    links += [
        Link(addresses.below(name), words.get(name) or gettext(words_of(name))) for name in exists if exists[name]
    ]
    return links


@once
def checkables(publication: Publication) -> Mapping[ItemKey, Item]:
    """Return the items that readers check off, those of the classes to which ties lead; none if too few or too many."""
    if not any(isinstance(by, Tie) for by, _ in comparables(publication)):
        return {}
    taxonomy = publication.taxonomy
    ends = [
        several[0].target for tie in ties(taxonomy) for ends in tie.references.values() for several in ends.values()
    ]
    classes = {target.cls.name for target in ends if target is not None}
    items = [item for item in named_items(taxonomy) if item.cls.name in classes and is_in_use(taxonomy, item)]
    return {item.key: item for item in items} if len(items) <= _MOST_COMPARED else {}


@once
def my_words(publication: Publication) -> str:
    """Return the title of the page on which readers check off items, by the lists that contain them: `My skills`."""
    kinds = {item.cls.name for item in checkables(publication).values()}
    lists = [name for name, (cls, _) in publication.taxonomy.schema.tables.items() if cls.name in kinds]
    gettext = publication.gettext
    names = [gettext(words_of(name)) for name in lists]
    if interface_of(publication.language) == ENGLISH:
        names = [name.lower() for name in names]
    return gettext("My %(lists)s") % {"lists": gettext(", ").join(names)}


def assets_path(publication: Publication) -> str:
    """Return the path of the folder of style sheet and scripts, whose name changes with them: caches keep it."""
    return publication.addresses.below(f"assets/{_assets_digest()}")


@lru_cache(maxsize=1)
def _assets_digest() -> str:
    digest = hashlib.sha256()
    for path in sorted(ASSETS.iterdir()):
        digest.update(path.name.encode() + read_file(ASSETS, path.name, TEXT))
    return digest.hexdigest()[:10]


def in_parts(values: Sequence[T], most: int) -> list[Sequence[T]]:
    """Return values in parts for files with at most `most` of them each."""
    return [values[start : start + most] for start in range(0, len(values), most)]


def embed_path(publication: Publication, item: Item) -> str:
    """Return the path of the files of an item for pages of others, without a suffix."""
    return publication.addresses.below(f"embed/{publication.addresses.of_item(item).name}")


def home_card(publication: Publication) -> str:
    """Return the path of the card of the dataset, which pages without a card of their own have, "" without cards."""
    has_card = publication.has_cards and can_draw(publication.current.attribution.title)
    return publication.addresses.below("embed/card.png") if has_card else ""


def home_link(publication: Publication) -> Link:
    """Return the link to the page of the dataset, where each trail begins."""
    return Link(publication.addresses.home, publication.current.attribution.title)


def root_of(publication: Publication) -> str:
    """Return the path of the forms of the dataset, without a suffix."""
    return publication.addresses.base or "/taxonomy"


def markdown_path(publication: Publication, path: str) -> str:
    """Return the path of the Markdown of a page, "" if it has none. `path` is that of the page, without a suffix."""
    main = publication.original or publication
    addresses = main.addresses
    if path.rstrip("/") == addresses.base:
        return f"{root_of(main)}.md"
    name = path.removeprefix(addresses.base).strip("/")
    first, _, rest = name.partition("/")
    if first in main.language_folders and rest:
        first, _, rest = rest.partition("/")
    _, dot, ending = path.rpartition("/")[2].rpartition(".")
    is_file = (dot and ending.isalpha()) or (first in main.by_version and rest)
    is_left_out = first in _WITHOUT_MARKDOWN or path in addresses.elsewhere
    return "" if is_file or is_left_out else f"{path}.md"


def alternates(path: str) -> Mapping[str, str]:
    """Return the path of each data form of a page, by suffix."""
    return {form: f"{path}.{form}" for form in DATA_FORMS}


def release_forms(release: PublishedRelease, path: str) -> Iterator[File | ReleaseFile]:
    """Yield the data forms of the whole dataset, which are files of the release, under another path.

    Those of a format that the release left out are made again.
    """
    for form in DATA_FORMS:
        name = f"taxonomy.{form}"
        if name in release.files:
            yield ReleaseFile(f"{path}.{form}", release.released, name)
        else:
            yield File(f"{path}.{form}", release.released.artifact(_MADE_BY[form], name))


def words_of(name: str) -> str:
    """Return the name of a slot or a class in words: `builds_on` gives `Builds on`."""
    text = name.replace("_", " ").replace("-", " ")
    return text[:1].upper() + text[1:]


def list_label(slot: Slot) -> str:
    """Return the name of a list for people: that of its scheme, else of the slot."""
    return str(slot.annotations.get("scheme_label") or words_of(slot.name))


def level_word(layering: Layering) -> str:
    """Return the word of the schema for a level of a layering."""
    return words_of(layering.height.name) if layering.height else N_("Rung")


@once
def comparables(publication: Publication) -> Sequence[tuple[Tie | Layering, Mapping[str, Sequence[str]]]]:
    """Return the groups of comparable items, as paths with references; none if there are too few items, or too many."""
    path = publication.path
    groups: list[tuple[Tie | Layering, Mapping[str, Sequence[str]]]] = []
    for tie in ties(publication.taxonomy):
        tops = map(publication.taxonomy.index(tie.source.range).__getitem__, tie.references)
        groups.append((tie, {path(top): list(map(path, tie.targets(top))) for top in tops}))
    for layering in layerings(publication.taxonomy):
        paths = {name: path(item) for name, item in layering.items.items()}
        groups.append((layering, {paths[name]: [paths[other] for other in layering.below[name]] for name in paths}))
    groups = [(by, compared) for by, compared in groups if len(compared) > 1]
    return groups if sum(len(compared) for _, compared in groups) <= _MOST_COMPARED else []


def _change_words(words: NullTranslations, change: Any) -> str:
    """Return a change of a release in words of the interface."""
    language = f" ({change.language})" if change.language else ""
    return words.gettext(change.words) % {"slot": words.gettext(words_of(change.slot)) + language}


def _template(name: str, language: str) -> str:
    """Return the text of a template, whose messages without values are in a language already: this saves time."""

    def filled_in(match: re.Match[str]) -> str:
        words = catalog(language).gettext(match[2])
        return words if match[1] else f"({json.dumps(words, ensure_ascii=False)} | safe)"

    return _MESSAGE.sub(filled_in, read_file(_TEMPLATES, name, TEXT).decode())


@kept(_MOST_PARTS)
def _part(publication: Publication, name: str, *values: Item | str) -> str:
    """Return a macro of `parts.html` with its values: pages have the same parts over and over."""
    module = environment(interface_of(publication.language)).get_template("parts.html").module
    part: str = getattr(module, name)(publication, *values)
    return part


def _link(item: Item, publication: Publication) -> str:
    return _part(publication, "link", item)


def _dotted_link(item: Item, publication: Publication) -> str:
    """Return a link to an item, with a dot in its hue if it has one."""
    return _part(publication, "dotted_link" if hue_class(item, publication) else "link", item)


def _can(item: Item, publication: Publication, more: str = "") -> str:
    """Return the attribute of an element into which the script of all pages puts a box to check, for items with one."""
    items = checkables(publication)
    words = f"can{more}" if items and item.key in items else more[1:]
    if not words:
        return ""
    from markupsafe import Markup

    return Markup(f' class="{words}"')  # noqa: S704 - words of templates


def _compiled(language: str) -> "BytecodeCache | None":
    """Return the folder in which jinja2 keeps compiled templates as Python does modules, None if it cannot be used.

    It is below that for temporary files, for this user alone. To compile takes a tenth of the time of a small site.
    """
    from jinja2 import FileSystemBytecodeCache

    try:
        return FileSystemBytecodeCache(pattern=f"taxokit-{__version__}-{language}-quick-%s")
    except (OSError, RuntimeError):  # there is no such folder, or it belongs to others
        return None


@lru_cache
def environment(language: str = ENGLISH) -> "Environment":
    """Return the environment of the templates in a language. Raises ConfigError if jinja2 is not installed."""
    try:
        from jinja2 import FunctionLoader, StrictUndefined, select_autoescape

        from taxokit.web.templating import QuickEnvironment
    except ImportError:
        raise missing_packages("site", ["jinja2"]) from None
    templates = QuickEnvironment(
        loader=FunctionLoader(lambda name: _template(name, language)),
        bytecode_cache=_compiled(language),
        autoescape=select_autoescape(["html", "xml"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    words = catalog(language)
    templates.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined] # by the extension
    templates.filters.update(name=name_of, navigation=navigation, own_name=own_name)
    templates.filters["of_scripts"] = lambda names, has_checks: words_of_scripts(
        language, tuple(ASSETS / name for name in (*names, *(("checks.js",) if has_checks else ())))
    )
    templates.filters["words"] = lambda name: words.gettext(words_of(name))
    templates.filters["change_words"] = lambda change: _change_words(words, change)
    templates.filters["word_marks"] = lambda texts: word_marks(*texts)
    templates.filters["list_label"] = lambda slot: words.gettext(list_label(slot))
    templates.filters.update(has_translations=has_translations)
    templates.filters.update(checkables=checkables, my_words=my_words, part=_part, link=_link, can=_can)
    templates.filters.update(hue=hue_of, hue_class=hue_class, dotted_link=_dotted_link)
    templates.tests["checkable"] = lambda item, publication: item.key in checkables(publication)
    templates.filters.update(assets=assets_path, home_card=home_card)
    templates.filters.update(
        count_of_items=lambda number, schema, name: (
            count_of_items(schema, name, number)
            if language == ENGLISH
            else f"{words.gettext(words_of(name))}: {number}"
        ),
    )
    templates.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
    templates.tests["web"] = lambda text: str(text).startswith(("https://", "http://"))
    templates.globals.update(policy=POLICY, media_types=PAGE_FORMS, terms=terms, target_path=target_path)
    return templates
