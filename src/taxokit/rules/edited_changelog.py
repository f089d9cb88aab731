"""The changelog does not tell the releases as they are.

`CHANGELOG.md` is made from the releases, and people read it before anything else. Where its list of versions and dates,
or the credit line at its end with the licence, was edited, it promises what no release holds. The words of a
maintainer about a release are in the release itself, as `NOTES.md`.

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

```markdown bad CHANGELOG.md
# Changelog of Thesaurus

## 1.0.0 (2026-06-14)

The first release. All of it is in the public domain.
```

```yaml good
id: energy
label: Energy supply
```

```markdown good releases/README.md
# Changelog

## 0.1.0 (2025-01-31)
```
"""

import re
from collections.abc import Iterator

from taxokit import sources
from taxokit.archive import current
from taxokit.attribution import attribution_of
from taxokit.config import CHANGELOG_FILE
from taxokit.documents import Fault
from taxokit.errors import ReleaseError
from taxokit.findings import Problem, Severity
from taxokit.histories import history_of
from taxokit.linting import rule
from taxokit.location import Location
from taxokit.model import Taxonomy

_TITLE = re.compile(r"^## (\d+\.\d+\.\d+ \(.*\))$", re.MULTILINE)
_AGAIN = "run `taxokit index`, which makes it anew"


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield the first title, and the credit line, that are not as the releases say."""
    project = taxonomy.project
    release = current(project) if project else None
    if project is None or release is None or not (project.root / CHANGELOG_FILE).exists():
        return
    text = sources.read_text(project.root, CHANGELOG_FILE)
    if isinstance(text, Fault):
        yield Problem(text.location, text.message, _AGAIN)
        return
    try:
        expected = [found.title for found in reversed(history_of(taxonomy).releases)]
        credit = attribution_of(release.schema, release.document).in_markdown
    except ReleaseError:
        return  # the rule on edited releases says that a release cannot be read
    yield from _titles(text, expected)
    if not text.endswith(f"{credit}\n"):
        last = text.rstrip("\n").count("\n") + 1
        yield Problem(Location(CHANGELOG_FILE, last, 1), f"does not end with the credit line: {credit}", _AGAIN)


def _titles(text: str, expected: list[str]) -> Iterator[Problem]:
    found = [(match.start(), match[1]) for match in _TITLE.finditer(text)]
    if [title for _, title in found] == expected:
        return
    same = next((i for i, pair in enumerate(zip(found, expected, strict=False)) if pair[0][1] != pair[1]), None)
    number = min(len(found), len(expected)) if same is None else same
    line = text.count("\n", 0, found[number][0]) + 1 if number < len(found) else text.rstrip("\n").count("\n") + 1
    said = f"{found[number][1]!r}" if number < len(found) else "nothing"
    wanted = f"{expected[number]!r}" if number < len(expected) else "nothing more"
    yield Problem(Location(CHANGELOG_FILE, line, 1), f"says {said} where the releases say {wanted}", _AGAIN)
