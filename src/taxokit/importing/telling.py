"""What an import tells people: what was carried, and what was not, grouped, with examples."""

from collections import defaultdict
from collections.abc import Iterator

from taxokit.importing.delivering import Outcome
from taxokit.importing.drafting import Loss

_EXAMPLES = 2


def outcome_text(outcome: Outcome) -> str:
    """Return the outcome of an import as lines for a terminal."""
    return "".join(f"{line}\n" for line in _lines(outcome))


def _lines(outcome: Outcome) -> Iterator[str]:
    yield f"items: {', '.join(f'{number} {folder}' for folder, number in outcome.items.items()) or 'none that is new'}"
    if outcome.known:
        yield f"there already: {outcome.known}"
    yield f"carried: {outcome.carried} of {outcome.carried + len(outcome.losses)} {outcome.unit}"
    if outcome.losses:
        yield f"not carried as they stand: {len(outcome.losses)}"
        yield from _groups(outcome.losses)
    for subject, slug in sorted(outcome.numbered.items())[:_EXAMPLES]:
        yield f"numbered: {subject} became {slug}, since its name was taken"
    if len(outcome.numbered) > _EXAMPLES:
        yield f"numbered: and {len(outcome.numbered) - _EXAMPLES} more"
    for finding in outcome.errors[:_EXAMPLES]:
        yield f"to mend: {finding.location}: {finding.message} [{finding.rule}]"
    if len(outcome.errors) > _EXAMPLES:
        yield f"to mend: and {len(outcome.errors) - _EXAMPLES} more, see `taxokit check`"


def _groups(losses: list[Loss]) -> Iterator[str]:
    groups: dict[tuple[str, str], list[Loss]] = defaultdict(list)
    for loss in losses:
        groups[loss.about, loss.reason].append(loss)
    for (about, reason), found in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        yield f"  {len(found):>6}  {about} {reason}"
        for loss in found[:_EXAMPLES]:
            yield f"          {loss.example}"
