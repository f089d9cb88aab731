"""The texts of a taxonomy, with their translations into a language, for a file of a translator."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from taxokit.rdf import terms
from taxokit.releases.former_texts import FormerTexts, former_texts
from taxokit.releases.releases import latest
from taxokit.taxonomy.attribution import Attribution, attribution_of
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import label_of, language_of
from taxokit.taxonomy.references import references_in
from taxokit.taxonomy.translations import State, Unit, unit_at, units
from taxokit.text.errors import ReleaseError
from taxokit.text.normalize import words_of
from taxokit.text.versions import Version
from taxokit.translate.entries import About, Base, Entry, Exchange, FileState, by_context, fingerprint, text_of
from taxokit.translate.glossary import Glossary

LONGEST = "max_length"
"""The annotation of a slot with the most characters of its values."""


class Exporter:
    """The texts of a taxonomy for translators into any language. `among` are the items to translate, all if None."""

    def __init__(self, taxonomy: Taxonomy, among: Collection[Item] | None = None) -> None:
        self._taxonomy = taxonomy
        known = {id(item) for item in among or ()}
        self._among = among and [item for item in (taxonomy.root, *taxonomy.items) if id(item) in known]
        self._abouts: dict[str, _Known] = {}
        self._release = latest(taxonomy.project) if taxonomy.project else None
        self._issued = str(self._release.manifest.get("issued") or "") if self._release else ""

    def exchange(self, language: str, states: Collection[State] = ()) -> Exchange:
        """Return the texts with their translations into a language, only those in some `states` if there are any.

        The language of the taxonomy gives a template: its texts without translations.
        """
        taxonomy, own = self._taxonomy, language_of(self._taxonomy)
        language = "" if language == own else language
        chosen = [unit for unit in units(taxonomy, language, self._among) if not states or unit.state in states]
        glossary = Glossary(taxonomy, language)
        former = former_texts(taxonomy, (unit for unit in chosen if unit.state == "stale"))
        entries = (self._entry(unit, language, glossary, former) for unit in chosen)
        title = taxonomy.metadata(terms.TITLE)
        return Exchange(
            own,
            language,
            [entry for entry in entries if entry.source],
            title=title if isinstance(title, str) else "",
            version=str(self._release.version) if self._release else "",
            issued=self._issued,
            iri=taxonomy.iri(taxonomy.root),
            credit=self._credit(),
        )

    def _credit(self) -> Attribution | None:
        version = self._release.version if self._release else Version(0, 0, 0)
        with suppress(ReleaseError):
            return attribution_of(self._taxonomy.schema, self._taxonomy.document, version, self._issued or None)
        return None

    def _entry(self, unit: Unit, language: str, glossary: Glossary, former: FormerTexts) -> Entry:
        context, text, state, record = unit.context, text_of(unit.text, unit), unit.state, unit.record
        known = self._abouts.get(context)
        if known is None:
            known = self._abouts[context] = self._known(unit)
        return Entry(
            context,
            known.source,
            text,
            state,
            Base(state, fingerprint(text)),
            text_of(former.get((context, record.source), ()), unit) if record else "",
            record.translator if record else "",
            record.reviewer if record and state == "reviewed" else "",
            known.about._replace(
                others=tuple([other for other in known.others if other[0] != language]),
                terms=tuple(glossary.terms_in(known.words, unit.item).items()),
            ),
        )

    def _known(self, unit: Unit) -> "_Known":
        """Return the parts of an entry that are the same for all languages."""
        item, source = unit.item, text_of(unit.source, unit)
        slot = item.cls.meaning(terms.DEFINITION)
        values = item.values(slot) if slot and slot is not unit.slot else ()
        about = About(
            item.cls.kind,
            label_of(item) or item.id,
            tuple(self._parents(item)),
            "; ".join(value.strip() for value in values if isinstance(value, str)),
            self._taxonomy.iri(item),
            length=_length(unit, source),
            is_optional=unit.is_optional,
            is_list=not unit.is_optional and len(unit.source) > 1,
        )
        return _Known(source, words_of(source), about, tuple(_others(unit)))

    def _parents(self, item: Item) -> Iterator[str]:
        """Yield the labels of the items around an item, the outermost first, and of its broader ones."""
        yield from filter(None, map(label_of, item.path))
        slot = item.cls.meaning(terms.BROADER)
        for reference in references_in(self._taxonomy, item, slot) if slot and slot.refers else ():
            if reference.target is not None:
                yield label_of(reference.target) or reference.target.id


def unfinished(taxonomy: Taxonomy, exchange: Exchange, before: Exchange) -> Mapping[str, Entry]:
    """Return the texts of a file that a translator has changed and no import has taken, by context.

    A translation of another source text than that of today has it as the previous one, and is not done.
    """
    work: dict[str, Entry] = {}
    known = by_context(exchange.entries)
    for old in before.entries if before.language == exchange.language else ():
        entry, text = known.get(old.context), old.text.strip()
        if not text or not old.is_changed or (entry is not None and text == entry.text):
            continue
        if entry is None:
            unit = unit_at(taxonomy, exchange.language, old.context)
            if unit is None or text_of(unit.text, unit) == text:
                continue
            entry = old
        is_former = old.source.strip() != entry.source
        state: FileState = "unsure" if is_former else old.state
        previous = old.source.strip() if is_former else entry.previous
        work[old.context] = replace(entry, text=text, state=state, base=old.base, previous=previous)
    return work


class _Known(NamedTuple):
    """The parts of an entry for all languages: the source text, its words, the help, and the text in each language."""

    source: str
    words: list[str]
    about: About
    others: tuple[tuple[str, str], ...]


def _others(unit: Unit) -> Iterator[tuple[str, str]]:
    """Yield the tag and the text of each language into which a text is translated."""
    for tag, words in sorted(unit.item.translations.items()):
        value = words.get(unit.inner.name) if isinstance(words, dict) else None
        texts = [text.strip() for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]
        if any(texts):
            yield str(tag), "; ".join(texts)


def _length(unit: Unit, source: str) -> str:
    """Return how long a translation can be, and how long the source is."""
    limits = (slot.annotations.get(LONGEST) for slot in (unit.inner, unit.slot))
    limit = next((value for value in limits if value), None)
    return f"at most {limit} characters; the source has {len(source)}" if limit else f"{len(source)} characters"
