"""`osmt.csv`: the skills as Rich Skill Descriptors, for the batch import of the Open Skills Management Toolset (OSMT).

It has the skills in use, a row each; without a class of skills in the schema (`Framework.skills`), there is no file.
The columns are those of osmt-batch-import.csvs. Values of a cell are separated by semicolons, so that one in a value
becomes a comma. An import makes new descriptors: their `Alignment` leads back to the items.
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from taxokit.formats.edition import Artifact, Edition, artifact_format, uses
from taxokit.rdf import terms
from taxokit.rdf.iris import as_uri
from taxokit.taxonomy.frameworks import Entry, Framework, Term

COLUMNS = (
    "Collection",
    "Skill Name",
    "Skill Categories",
    "Authors",
    "Contextualized Skill Statement",
    "Keywords",
    "Professional Standards",
    "Certifications",
    "BLS Major Group",
    "BLS Minor Group",
    "BLS Broad Occupation",
    "BLS Detailed Occupation",
    "O*Net Job Role",
    "Employer",
    "Alignment Title",
    "Alignment",
)

_CODE = re.compile(r"(?<![\w-])(\d\d-\d{4})(\.\d\d)?$")
"""A code of the Standard Occupational Classification at the end of an IRI, with two more digits a code of O*NET."""


@artifact_format
@uses("framework")
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the table, if the schema has skills."""
    framework = edition.framework
    if framework.skills:
        text = io.StringIO(newline="")
        table = csv.writer(text)
        table.writerow(COLUMNS)
        rows = _Descriptors(framework).rows()
        table.writerows([row.get(column, "") for column in COLUMNS] for row in rows)
        yield Artifact("osmt.csv", text.getvalue().encode())


class _Descriptors:
    def __init__(self, framework: Framework) -> None:
        self._framework = framework
        self._above: dict[Entry, list[Entry]] = defaultdict(list)
        self._users: dict[Entry, list[Entry]] = defaultdict(list)
        """The other entries that refer to a skill, such as those of work that needs it."""
        self._terms: dict[Entry, list[Term]] = defaultdict(list)
        for link in framework.links:
            target = link.target
            if isinstance(target, Term):
                if link.slot is not None and link.slot.uri not in (terms.RELATED_MATCH, terms.MAPPING_RELATION):
                    self._terms[link.origin].append(target)
            elif target is not None and link.relation == "broader":
                self._above[link.origin].append(target)
            elif target is not None and link.relation == "related" and not self._is_skill(link.origin):
                self._users[target].append(link.origin)

    def rows(self) -> Iterator[Mapping[str, str]]:
        """Yield the cells of each skill in use by column, without empty ones."""
        credit = self._framework.attribution
        edition = credit.of("edition").maker.name
        collection = _joined([f"{credit.title} ({credit.license})"])
        for entry in self._framework.entries.values():
            if not entry.ended and self._is_skill(entry):
                standards = [term for term in self._terms[entry] if not _CODE.search(term.iri)]
                uri = as_uri(entry.iri)
                yield {
                    "Collection": collection,
                    "Skill Name": entry.label,
                    "Skill Categories": _joined(above.label for above in self._above[entry]),
                    "Authors": _joined(dict.fromkeys((self._framework.maker_of(entry), edition))),
                    "Contextualized Skill Statement": entry.definition or entry.label,
                    "Keywords": _joined(entry.texts(self._framework.schema, terms.ALT_LABEL)),
                    # the IRI comes first: a label of others could be a formula
                    "Professional Standards": _joined(f"{iri} ({label})" if label else iri for iri, label in standards),
                    **self._occupations(entry),
                    **({"Alignment Title": entry.label, "Alignment": uri} if uri.startswith("http") else {}),
                }

    def _is_skill(self, entry: Entry) -> bool:
        return entry.item.cls in self._framework.skills

    def _occupations(self, entry: Entry) -> Mapping[str, str]:
        """Return the codes of occupations by column: of the skill, its users, and the entries above these."""
        columns: dict[str, dict[str, None]] = defaultdict(dict)
        for term in (term for holder in self._holders(entry) for term in self._terms[holder]):
            match = _CODE.search(term.iri)
            if match:
                if match[2]:
                    columns["O*Net Job Role"][match[0]] = None
                columns[_column_of(match[1])][match[1]] = None
                columns["BLS Major Group"][f"{match[1][:2]}-0000"] = None
        return {column: _joined(sorted(codes)) for column, codes in columns.items()}

    def _holders(self, entry: Entry) -> Iterable[Entry]:
        holders = dict.fromkeys([entry, *self._users[entry]])
        waiting = list(self._users[entry])
        while waiting:
            above = [other for other in self._above[waiting.pop()] if other not in holders]
            holders |= dict.fromkeys(above)
            waiting += above
        return holders


def _column_of(code: str) -> str:
    """Return the column of a code by its level in the classification (SOC 2018)."""
    if code.endswith("0000"):
        return "BLS Major Group"
    if code.endswith("00"):
        return "BLS Minor Group"
    return "BLS Broad Occupation" if code.endswith("0") else "BLS Detailed Occupation"


def _joined(values: Iterable[str]) -> str:
    return "; ".join(value.replace(";", ",") for value in values)
