"""Candidates for mappings: the terms of a target that are like an item that nobody has looked up there.

Labels and alternative labels count most, definitions less (`query/likeness.py`). A program cannot know that two
concepts are the same: no candidate is an exact match, none has a reviewer, and nothing is written into the sources.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import nlargest

from taxokit.edit.mapping_words import free_prefix
from taxokit.edit.target_file import Target, TargetTerm
from taxokit.query.likeness import Entry, Likeness, word_pairs
from taxokit.query.search import Texts
from taxokit.query.similar import entry_of
from taxokit.rdf import terms
from taxokit.rdf.iris import namespace_of
from taxokit.repository.project import MAPPINGS_FOLDER
from taxokit.sssom.mapping_set import LISTED, MappingSet, Row
from taxokit.sssom.standard import BUILT_IN, CURIE_MAP, MAPPING_SLOTS, NO_TERM, SEMAPV
from taxokit.sssom.write import canonical_text
from taxokit.taxonomy.mapping_coverage import mappable_classes
from taxokit.taxonomy.mappings import joined_rows, slot_for
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import is_deprecated, label_of, named_items, translated_labels
from taxokit.taxonomy.schema import Class, document_space
from taxokit.text import __version__
from taxokit.text.csv_text import RowSpans
from taxokit.text.formulas import formula_sign
from taxokit.text.normalize import words_of

LEAST_SCORE, MOST_CANDIDATES = 0.35, 3
"""Below this score, few candidates of a real target are of use; so many are proposed for an item."""

_MOST_COMPARED, _MOST_HOLDERS, _STEM = 40, 500, 5
"""An item is compared with the terms of the best so many, by words that at most so many terms have; the beginnings of
words, of so many letters, stand for their forms."""

_CLOSE = 0.75

_FIELDS = ("skos:altLabel", "skos:prefLabel")

SCORED_AS = "weighted words and letters of labels and definitions"
_TOOL = {"mapping_tool": "taxokit", "mapping_tool_version": __version__}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A term that may be mapped to an item: the predicate that the evidence suggests, and the evidence."""

    item: Item
    term: TargetTerm
    predicate: str
    justification: str
    score: float
    fields: tuple[str, str]
    words: Sequence[str]


def unmapped_items(taxonomy: Taxonomy, target: str, known: Collection[str], cls: Class | None = None) -> list[Item]:
    """Return the items in use that have neither a mapping to a target, or to one of its `known` IRIs, nor a note."""
    looked_up: set[str] = set()
    for mapping_set, row, item in joined_rows(taxonomy):
        object_ = mapping_set.iri(row["object_id"])
        is_mapped = object_ in known and not row["predicate_modifier"]
        if item and (is_mapped or (mapping_set.target == target and object_ == NO_TERM)):
            looked_up.add(taxonomy.iri(item))
    classes = [cls] if cls else mappable_classes(taxonomy)
    items = [item for item in named_items(taxonomy) if item.cls in classes and not is_deprecated(taxonomy, item)]
    return [item for item in items if taxonomy.iri(item) not in looked_up and _links(item).isdisjoint(known)]


def _links(item: Item) -> set[str]:
    """Return the IRIs to which the source of an item maps it."""
    return {str(value) for slot in item.cls.slots if slot.kind == "uri" for value in item.values(slot)}


def target_of(taxonomy: Taxonomy, known: Collection[str]) -> str:
    """Return the name of the target whose mapping set has most of some IRIs, or prefixes for them; "" without one."""
    counts: Counter[str] = Counter()
    for mapping_set in taxonomy.mapping_sets:
        counts[mapping_set.target] += sum(mapping_set.iri(row["object_id"]) in known for row in mapping_set.rows)
        starts = tuple(
            start
            for prefix, start in mapping_set.prefixes.items()
            if prefix not in BUILT_IN and not start.startswith(taxonomy.namespace)
        )
        counts[mapping_set.target] += any(iri.startswith(starts) for iri in known)
    best = counts.most_common(1)
    return best[0][0] if best and best[0][1] else ""


def candidates(
    taxonomy: Taxonomy, items: Sequence[Item], target: Target, limit: int, least: float
) -> Iterator[Candidate]:
    """Yield the best candidates for each item, at most `limit`, whose score is at least `least`."""
    comparison, rejected = Comparison(taxonomy, items, target), rejected_pairs(taxonomy)
    for item in items:
        yield from comparison.candidates(item, rejected, limit, least)


def rejected_pairs(taxonomy: Taxonomy) -> set[tuple[str, str]]:
    """Return the pairs of an item and a term that do not match by a mapping, by IRI."""
    return {
        (mapping_set.iri(row["subject_id"]), mapping_set.iri(row["object_id"]))
        for mapping_set, row, _ in joined_rows(taxonomy)
        if row["predicate_modifier"]
    }


class Comparison:
    """Items and the terms of a target with their words, the items first."""

    def __init__(self, taxonomy: Taxonomy, items: Sequence[Item], target: Target) -> None:
        # a spreadsheet, in which people review candidates, would run a label that is a formula
        usable = [term for term in target.by_iri.values() if not term.is_obsolete and not formula_sign(term.label)]
        texts = Texts(taxonomy)
        self.taxonomy, self.terms = taxonomy, usable
        self.places = {taxonomy.iri(item): place for place, item in enumerate(items)}
        entries = [entry_of(texts, item) for item in items]
        entries += [Entry.of([term.label, *term.alt_labels], [term.definition]) for term in usable]
        self.texts = Likeness(entries)

    def candidates(
        self, item: Item, rejected: Collection[tuple[str, str]], limit: int, least: float
    ) -> Iterator[Candidate]:
        """Yield the best candidates for one of the items, at most `limit`, whose score is at least `least`."""
        iri, best = self.taxonomy.iri(item), []
        place = self.places[iri]
        for other in self._near(place):
            term = self.terms[other]
            score = self.texts.score(place, len(self.places) + other)
            if score >= least and (iri, term.iri) not in rejected:
                best.append((score, term.iri, other))
        for score, _, other in sorted(best, key=lambda entry: (-entry[0], entry[1]))[:limit]:
            candidate = self._candidate(item, place, other, score)
            if candidate:
                yield candidate

    @cached_property
    def _holders(self) -> Mapping[str, list[int]]:
        """The places of terms by the beginnings of the words in their labels."""
        holders: dict[str, list[int]] = defaultdict(list)
        for place in range(len(self.terms)):
            labels = self.texts.entries[len(self.places) + place].labels
            for stem in {word[:_STEM] for words in labels for word in words}:
                holders[stem].append(place)
        return holders

    def _near(self, place: int) -> list[int]:
        """Return the places of the terms that share the weightiest words with an item."""
        weights: Counter[int] = Counter()
        entry = self.texts.entries[place]
        for word in {word for words in entry.labels for word in words}:
            terms_ = self._holders.get(word[:_STEM], ())
            if len(terms_) <= _MOST_HOLDERS:
                for other in terms_:
                    weights[other] += self.texts.weights[word]  # type: ignore[assignment]
        return nlargest(_MOST_COMPARED, weights, key=lambda other: (weights[other], -other))

    def _candidate(self, item: Item, place: int, other: int, score: float) -> Candidate | None:
        """Return a candidate with the first predicate that suits the evidence and has a slot; None without one."""
        term, second = self.terms[other], len(self.places) + other
        likeness, at, their = self.texts.best_labels(place, second)
        ours, theirs = self.texts.entries[place].labels[at], self.texts.entries[second].labels[their]
        shared = list(word_pairs(ours, theirs))
        is_same, is_inside = likeness == 1, len(shared) == len(set(theirs)) < len(set(ours))
        best = terms.CLOSE_MATCH if is_same or (likeness >= _CLOSE and not is_inside) else terms.RELATED_MATCH
        best = terms.BROAD_MATCH if is_inside else best
        predicate = next((uri for uri in (best, terms.RELATED_MATCH, terms.CLOSE_MATCH) if slot_for(item.cls, uri)), "")
        if not predicate:
            return None
        kind = "LexicalMatching" if is_same else "LexicalSimilarityThresholdMatching"
        translated = translated_labels(self.taxonomy.schema, item).values()
        is_preferred = not at or any(words_of(label) == ours for label in translated)
        fields = (_FIELDS[is_preferred], _FIELDS[not their])
        words = [first for first, _ in self.texts.shared_words(place, second)]
        return Candidate(item, term, predicate, f"{SEMAPV}{kind}", score, fields, words)


def candidates_text(taxonomy: Taxonomy, name: str, target: Target, proposals: Sequence[Candidate]) -> str:
    """Return candidates as a mapping set in canonical form."""
    known = next((other for other in taxonomy.mapping_sets if other.target == name), None)
    prefixes = dict(known.prefixes) if known else {}
    for start in sorted({namespace_of(candidate.term.iri) for candidate in proposals}):
        if not any(start.startswith(other) for other in prefixes.values()):
            prefixes[free_prefix(name, start, prefixes)] = start
    prefixes |= {prefix: start for prefix, start in taxonomy.prefixes.items() if prefix not in prefixes}
    license_ = taxonomy.root.meaning(terms.LICENSE)
    head = {
        CURIE_MAP: prefixes,
        "mapping_set_id": f"{document_space(taxonomy.namespace)}{MAPPINGS_FOLDER}/{name}/candidates",
        "license": license_ if isinstance(license_, str) else "",
        "object_source_version": target.version,
        **_TOOL,
    }
    named = MappingSet("", "", "", head)
    rows = [_cells(taxonomy, named, candidate) for candidate in proposals]
    columns = [name for name in MAPPING_SLOTS if any(row.get(name) for row in rows)]
    columns = columns or ["subject_id", "predicate_id", "object_id", "mapping_justification"]
    spans = RowSpans(1, (), 0, 0)
    return canonical_text(replace(named, columns=columns, rows=[Row(row, spans) for row in rows]))


def _cells(taxonomy: Taxonomy, named: MappingSet, candidate: Candidate) -> dict[str, str]:
    return {
        "subject_id": named.curie(taxonomy.iri(candidate.item)),
        "subject_label": label_of(candidate.item),
        "predicate_id": named.curie(candidate.predicate),
        "object_id": named.curie(candidate.term.iri),
        "object_label": candidate.term.label,
        **_evidence(candidate),
    }


def evidence_of_candidate(candidate: Candidate) -> Mapping[str, str]:
    """Return the evidence of a candidate by slots of SSSOM, which its mapping has if somebody accepts it."""
    return {**_evidence(candidate), **_TOOL}


def _evidence(candidate: Candidate) -> dict[str, str]:
    return {
        "mapping_justification": candidate.justification.replace(SEMAPV, "semapv:"),
        "subject_match_field": candidate.fields[0],
        "object_match_field": candidate.fields[1],
        "match_string": LISTED.join(candidate.words),
        "similarity_score": f"{candidate.score:g}",
        "similarity_measure": SCORED_AS,
    }
