"""The summary of an import: how much is imported, what is not and why, and the errors in the result."""

from collections import defaultdict
from collections.abc import Iterator

from taxokit.importer.draft import UnmappedStatement
from taxokit.importer.run import ImportResult

_EXAMPLES = 2


def summary_lines(result: ImportResult) -> Iterator[str]:
    """Yield the lines that say what an import did, or would do."""
    yield f"items: {', '.join(f'{number} {folder}' for folder, number in result.items.items()) or 'none new'}"
    if result.known:
        yield f"already there: {result.known}"
    yield f"imported: {result.mapped} of {result.mapped + len(result.unmapped)} {result.unit}"
    if result.unmapped:
        yield f"not imported as they are: {len(result.unmapped)}"
        yield from _groups(result.unmapped)
    for subject, slug in sorted(result.numbered.items())[:_EXAMPLES]:
        yield f"numbered: {subject} became {slug}, because its name was taken"
    if len(result.numbered) > _EXAMPLES:
        yield f"numbered: and {len(result.numbered) - _EXAMPLES} more"
    for finding in result.errors[:_EXAMPLES]:
        yield f"to fix: {finding.location}: {finding.message} [{finding.rule}]"
    if len(result.errors) > _EXAMPLES:
        yield f"to fix: and {len(result.errors) - _EXAMPLES} more, see `taxokit check`"


def _groups(unmapped: list[UnmappedStatement]) -> Iterator[str]:
    groups: dict[tuple[str, str], list[UnmappedStatement]] = defaultdict(list)
    for statement in unmapped:
        groups[statement.about, statement.reason].append(statement)
    for (about, reason), found in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        yield f"  {len(found):>6}  {about} {reason}"
        for statement in found[:_EXAMPLES]:
            yield f"          {statement.example}"
