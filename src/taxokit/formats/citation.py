"""`CITATION.cff`, `ATTRIBUTION.md` and `LICENSE`: the credit and the licence of a release."""

from collections.abc import Iterator

from taxokit.formats.edition import Artifact, Edition, artifact_format
from taxokit.formats.forms import LICENSE_FILE
from taxokit.rdf import terms
from taxokit.taxonomy.attribution import UNRELEASED, Agent, Attribution
from taxokit.taxonomy.citations import citation_cff
from taxokit.taxonomy.mappings import mapping_notices
from taxokit.text.patterns import lazy_compile
from taxokit.text.quoting import escaped, link

_NAME = lazy_compile(r"[A-Za-z0-9]+(?:_[A-Za-z0-9]+)*")


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the three files."""
    yield Artifact("CITATION.cff", citation_cff(edition.attribution).encode())
    yield Artifact("ATTRIBUTION.md", _attribution(edition).encode())
    yield Artifact(LICENSE_FILE, edition.license_text.encode())


def _attribution(edition: Edition) -> str:
    credit = edition.attribution
    issued = f"issued {credit.issued}" if credit.issued else UNRELEASED
    creator = _agent(credit.of("work").maker)
    made, published = ("The work was created", "; the edition was") if credit.based_on else ("Created", ",")
    publisher = f"{published} published by {_agent(credit.publisher)}"
    licence = link(credit.license, credit.license_url)
    unchanged, adapted = map(credit.in_words, (credit.citation, credit.adapted_citation))
    sections = [
        f"# How to credit {escaped(credit.title)}",
        f"{'Edition' if credit.based_on else 'Version'} {credit.version}, {issued}.",
        *_basis(credit),
        f"{made} by {creator}{publisher if credit.publisher else ''}.",
        *_translators(credit),
        f"The licence is {licence}; its text is in `LICENSE` beside this file.",
        "## Unchanged\n\nWhere you share it as it is, write:\n\n> " + unchanged,
        "## Adapted\n\nWhere you changed it, or took a part of it, say so:\n\n> " + adapted,
    ]
    if credit.statement:
        sections.append("## What holds for this edition\n\n" + escaped(credit.statement))
    notices = mapping_notices(edition.taxonomy)
    if notices:
        sections.append("## Mappings to other vocabularies\n\n" + "\n".join(f"- {escaped(text)}" for text in notices))
    provenance = _provenance(edition)
    if provenance:
        sections.append("## Where the values come from\n\n" + provenance)
    return "\n\n".join(sections) + "\n"


def _agent(agent: Agent) -> str:
    return link(agent.name, agent.page) if agent.page else escaped(agent.name)


def _translators(credit: Attribution) -> Iterator[str]:
    """Yield a table of the translators who are to be named, by language."""
    if credit.translators:
        rows = (f"| {escaped(tag)} | {escaped(', '.join(names))} |" for tag, names in credit.translators.items())
        yield "\n".join(["| language | translated by |", "|---|---|", *rows])


def _basis(credit: Attribution) -> Iterator[str]:
    """Yield a sentence on the work that the edition is based on, as CC-BY-4.0 section 3(a)(1)(B) requires."""
    work = credit.based_on
    if work is not None:
        editor = f" by {_agent(credit.editor)}" if credit.editor else ""
        published = f"{link(f'{work.title}, version {work.version}', work.page)}, published on {work.issued}"
        yield f"It is based on {published}, and was edited{editor}, with editorial additions."


def _provenance(edition: Edition) -> str:
    """Return a table of the provenance statements; their columns are the slots of their class that people fill in."""
    slot = edition.schema.root.meaning(terms.PROVENANCE)
    statements = edition.document.get(slot.name) if slot and slot.contains else None
    if slot is None or not statements:
        return ""
    columns = [
        part.name for part in edition.schema.classes[slot.range].slots if not (part.multivalued or part.computed)
    ]
    table = [list(map(escaped, columns)), ["---"] * len(columns)]
    known = edition.attribution.source
    table += [[_cell(str(statement.get(column, "")), known) for column in columns] for statement in statements]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in table)


def _cell(text: str, source: str) -> str:
    """Return a text in which names of slots stay as they are, and the IRIs of the taxonomy may be links."""
    if _NAME.fullmatch(text):
        return text
    return escaped(text, [word for word in text.split() if word.startswith(source)])
