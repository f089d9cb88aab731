"""The page of quality: what the rules find in the current release, and how far texts, languages and mappings go."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from taxokit.lint.engine import findings
from taxokit.lint.registry import choose_rules
from taxokit.query.stats import collect_stats
from taxokit.text.diagnostics import Diagnostic
from taxokit.web.mappings import mapping_targets
from taxokit.web.pages import in_one_language, own_page, page
from taxokit.web.publication import File, Publication

_MOST_SHOWN = 50  # findings of a rule


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the page."""
    yield own_page(
        publication, "about/quality", "quality.html", publication.gettext("Quality"),
        about=f"The findings of rules and the coverage of texts in {publication.current.attribution.title}.",
        stats=collect_stats(publication.taxonomy), by_rule=list(_by_rule(publication)), most=_MOST_SHOWN,
        targets=mapping_targets(publication),
    )  # fmt: skip


def _by_rule(publication: Publication) -> Iterator[Sequence[Diagnostic]]:
    """Yield the findings of each rule, the most severe first, then the most.

    The configuration of a repository is no part of a release: each copy of that has the same page.
    """
    reported = findings(publication.taxonomy, choose_rules())
    groups = [
        list(group)
        for _, group in groupby(sorted(reported, key=lambda finding: finding.rule), lambda finding: finding.rule)
    ]
    yield from sorted(groups, key=lambda group: (-group[0].severity, -len(group)))
