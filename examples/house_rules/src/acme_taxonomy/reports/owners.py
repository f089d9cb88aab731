"""How many findings each file has, for those who look after it: `taxokit check --format acme/owners`."""

from collections import Counter

from taxokit.lint.report import Results, report


@report
def render(results: Results) -> str:
    """Return a line for each file with findings, the most first."""
    numbers = Counter(finding.location.path for finding in results.findings)
    return "".join(f"{number}\t{path}\n" for path, number in numbers.most_common())
