"""The changelog contradicts the releases.

`CHANGELOG.md` is generated from the releases, and is the first page that users read. If somebody edits its list of
versions and dates, or the credit line with the licence at its end, it contradicts the releases. Maintainers write about
a release in its own `NOTES.md`.

Source: Keep a Changelog 1.1.0; our promise that releases are immutable.

```yaml released
id: energy
label: Energy
```

```markdown bad CHANGELOG.md
# Changelog of Thesaurus

## 1.0.1 (2026-06-14)

The first release.
```

```yaml good
id: energy
label: Energy supply
```
"""

import os
import re
from itertools import zip_longest

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Location, Severity, Taxonomy, rule
from taxokit.releases.released_items import history_of
from taxokit.releases.releases import INDEX_AGAIN, current
from taxokit.repository.project import CHANGELOG_FILE
from taxokit.repository.reading import TEXT
from taxokit.taxonomy.attribution import attribution_of
from taxokit.text.diagnostics import conflict_lines
from taxokit.text.errors import ReleaseError
from taxokit.text.quoting import outside_of_fences
from taxokit.yaml_text import parser

_TITLE = re.compile(r"## (\d+\.\d+(?:\.\d+)? \(.*\))")


@rule(Severity.ERROR, of_whole=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield the first title, and the credit line, that differ from the releases."""
    project = taxonomy.project
    release = current(project, history_of(taxonomy).releases) if project else None
    if project is None or release is None or not os.path.lexists(project.root / CHANGELOG_FILE):
        return
    text = parser.read_text(project.root, CHANGELOG_FILE, TEXT)
    if isinstance(text, Diagnostic):
        yield Diagnostic(text.location, text.message, INDEX_AGAIN)
        return
    if conflict_lines(text.encode()):
        return  # `conflict-marker` reports them
    try:
        expected = [titles.title for titles in reversed(history_of(taxonomy).releases)]
        credit = attribution_of(release.schema, release.document).in_markdown
    except ReleaseError:
        return  # `edited-release` reports a release that cannot be read
    last = text.rstrip().count("\n") + 1
    yield from _titles(text, expected, last)
    if text.rstrip().rpartition("\n")[2] != credit:
        place = Location(CHANGELOG_FILE, last, 1)
        yield Diagnostic(place, f"does not end with the credit line: {credit}", INDEX_AGAIN, about=("credit",))


def _titles(text: str, expected: list[str], last: int) -> Diagnostics:
    lines = outside_of_fences(text)  # notes of maintainers may quote a changelog
    titles = [(number, match[1]) for number, line in lines if (match := _TITLE.fullmatch(line))]
    for present, released in zip_longest(titles, expected):
        number, title = present or (last, None)
        if title != released:
            message = f"has {title!r} instead of {released!r}" if released else f"has {title!r}, which is not a release"
            message = message if title else f"{released!r} is missing"
            yield Diagnostic(Location(CHANGELOG_FILE, number, 1), message, INDEX_AGAIN, about=("title",))
            return
