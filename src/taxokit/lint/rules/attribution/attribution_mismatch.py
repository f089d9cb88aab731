"""The files that state author, licence and version disagree.

The taxonomy, the text of the licence, `CITATION.cff` and the index of the releases are read by different people and
programs. Users who rely on a wrong one break the licence without knowing it, or cite a version that is not the current
one. The text of a licence is not ours to change, and stays as it was released. The file of the licence has its text, or
the address of its page; with another licence, it must change.

Source: CC-BY-4.0 section 3(a); Citation File Format 1.2.0; SPDX licence list; our policy.

```yaml released
id: energy
label: Energy
```

```yaml bad taxonomy/taxonomy.yaml
licence: CC0-1.0
licence_page: https://creativecommons.org/licenses/by/4.0/
```

```yaml bad CITATION.cff
version: 1.1.0
license: CC0-1.0
```

```text bad LICENSE
Do with it whatever you like.
```

```yaml good taxonomy/taxonomy.yaml
licence: CC0-1.0
licence_page: https://creativecommons.org/publicdomain/zero/1.0/
```

```yaml good CITATION.cff
version: 1.0.0
license: CC0-1.0
keywords: [energy]
```
"""

import contextlib
from collections.abc import Mapping
from typing import Any

from taxokit.formats.forms import LICENSE_FILE
from taxokit.lint.rule_api import Diagnostic, Diagnostics, Location, Origin, Severity, Taxonomy, place_in, rule, terms
from taxokit.releases.released_items import history_of
from taxokit.releases.releases import INDEX_AGAIN, Released, current
from taxokit.repository.project import CHANGELOG_FILE, CITATION_FILE, INDEX_FILE, Project
from taxokit.repository.reading import LISTING, TEXT, conflict_lines_in, read_json
from taxokit.taxonomy.attribution import (
    KNOWN_LICENSES,
    Attribution,
    attribution_of,
    spdx_page,
    template_slot,
    unknown_words,
)
from taxokit.text.codes import licenses
from taxokit.text.errors import ConfigError, MissingFileError, ReleaseError, SourceError
from taxokit.yaml_text import parser

_OTHER_TEXT = "replace the text, or name another file with `license-file` in [tool.taxokit]"


@rule(Severity.ERROR, of_whole=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each place that disagrees with the taxonomy, or with the current release."""
    if taxonomy.project is None:
        return
    yield from _template(taxonomy)
    yield from _license(taxonomy, taxonomy.project)
    release = current(taxonomy.project, history_of(taxonomy).releases)
    if release is not None:
        try:
            credit = attribution_of(release.schema, release.document)
        except ReleaseError:
            return  # `edited-release` reports a release that cannot be read
        yield from _license_of_release(taxonomy, taxonomy.project, release, credit)
        yield from _citation_file(taxonomy.project, release, credit)
        yield from _index(taxonomy, taxonomy.project, release, credit)


def _template(taxonomy: Taxonomy) -> Diagnostics:
    slot = template_slot(taxonomy.schema)
    template = taxonomy.document.get(slot.name) if slot else None
    if slot is not None and isinstance(template, str):
        for word in unknown_words(template):
            place = taxonomy.origin_of((slot.name,))
            yield Diagnostic(place, f"unknown placeholder {{{word}}} in the citation template", about=(word,))


def _license(taxonomy: Taxonomy, project: Project) -> Diagnostics:
    spdx = taxonomy.metadata(terms.LICENSE_ID)
    slot = taxonomy.schema.root.meaning(terms.LICENSE)
    stated = taxonomy.metadata(terms.LICENSE)
    if not isinstance(spdx, str):
        return
    page, _ = KNOWN_LICENSES.get(spdx, ("", ""))
    pages = [known for known, _ in KNOWN_LICENSES.values()]
    is_known = page or (stated in pages and spdx in licenses())
    if slot is not None and isinstance(stated, str) and stated not in (page, spdx_page(spdx)) and is_known:
        hint = f"write {page}" if page else ""
        yield Diagnostic(taxonomy.origin_of((slot.name,)), f"{stated} is not the page of {spdx}", hint)
    place = Location(project.license_file, 1, 1)
    try:
        text = project.license_text
    except ConfigError as error:
        source = f" from {page}" if page else ""
        hint = f"put the text of {spdx} there{source}, or name its file with `license-file` in [tool.taxokit]"
        yield Diagnostic(place, error.message, hint)
        return
    if not _may_be_text_of(spdx, text):
        message = f"is not the text of {spdx}, the licence of the taxonomy"
        yield Diagnostic(place, message, _OTHER_TEXT)


def _may_be_text_of(spdx: str, text: str) -> bool:
    """Return True if a text has the words or the page of a licence, or no known words if its own are unknown."""
    if spdx in KNOWN_LICENSES:
        page, words = KNOWN_LICENSES[spdx]
        return words in text or page.rstrip("/") in text or spdx_page(spdx) in text
    return spdx not in licenses() or not any(words in text for _, words in KNOWN_LICENSES.values())


def _license_of_release(taxonomy: Taxonomy, project: Project, release: Released, credit: Attribution) -> Diagnostics:
    """Yield the text of the licence if a release has another under the same licence, or the same under another."""
    spdx = str(taxonomy.metadata(terms.LICENSE_ID))
    with contextlib.suppress(ConfigError, ReleaseError):  # other rules report a file that cannot be read
        text = project.license_text
        released = release.read_bytes(LICENSE_FILE).decode("utf-8", "replace")
        _, words = KNOWN_LICENSES.get(credit.license, ("", ""))
        if spdx != credit.license:
            # of two licences that are not in the list of SPDX, one may be another name of the other
            is_other = spdx in licenses() or (words and spdx.startswith("LicenseRef-"))
            if is_other and text.split() == released.split() and _may_be_text_of(spdx, text) and spdx not in text:
                message = f"is the text of {credit.license}, the licence of release {release.version}, not of {spdx}"
                yield Diagnostic(Location(project.license_file, 1, 1), message, _OTHER_TEXT)
        elif words and words in text and text.split() != released.split():
            message = f"differs from the text of {credit.license} in release {release.version}"
            pairs = enumerate(zip(text, released, strict=False))
            offset = next((index for index, (a, b) in pairs if a != b), min(len(text), len(released)))
            place = place_in(project.license_file, text, offset)
            yield Diagnostic(place, message, f"copy {release.name}/{LICENSE_FILE}")


def _citation_file(project: Project, release: Released, credit: Attribution) -> Diagnostics:
    if not (project.root / CITATION_FILE).exists():
        yield Diagnostic(Location(CITATION_FILE, 1, 1), "is missing", INDEX_AGAIN)
        return
    from taxokit.taxonomy.citations import citation_fields  # repositories without a release do not wait for it

    expected = citation_fields(credit)
    citation = parser.read(project.root, CITATION_FILE).value
    if not isinstance(citation, dict):
        if not conflict_lines_in(project.root, CITATION_FILE, TEXT):  # those are the rule `conflict-marker`'s
            yield Diagnostic(Location(CITATION_FILE, 1, 1), "is not a YAML mapping", INDEX_AGAIN)
        return
    derived = "message"  # contains the others, and repeats their differences
    wrong = [key for key, value in expected.items() if key != derived and citation.get(key) != value]
    for key in wrong or ([derived] if citation.get(derived) != expected[derived] else []):
        message = f"{_stated(citation, key)}, but release {release.version} has {expected[key]!r}"
        yield Diagnostic(Origin(CITATION_FILE, (key,)), message, INDEX_AGAIN)


def _index(taxonomy: Taxonomy, project: Project, release: Released, credit: Attribution) -> Diagnostics:
    """Yield the first difference of the index to the current release, and each release that it does not list."""
    try:
        index = read_json(project.root, INDEX_FILE, LISTING)
    except MissingFileError:
        if (project.root / CHANGELOG_FILE).exists():  # the two are generated together
            yield Diagnostic(Location(INDEX_FILE, 1, 1), "is missing", INDEX_AGAIN)
        return
    except SourceError as error:
        if not conflict_lines_in(project.root, INDEX_FILE, LISTING):
            yield Diagnostic(Location(INDEX_FILE, 1, 1), error.message, INDEX_AGAIN)
        return
    metadata = index.get("metadata") if isinstance(index, dict) else None
    stated = {**metadata, "latest": index.get("latest")} if isinstance(metadata, dict) else {}
    for key, value in {"latest": str(release.version), **credit.metadata()}.items():
        if stated.get(key) != value:
            message = f"{_stated(stated, key)}, but release {release.version} has {value!r}"
            yield Diagnostic(Location(INDEX_FILE, 1, 1), message, INDEX_AGAIN, about=(key,))
            return  # the rest usually follows from the same mistake
    entries = index.get("releases")
    listed = [entry.get("version") for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    place = Location(INDEX_FILE, 1, 1)
    for version in (str(other.version) for other in history_of(taxonomy).releases):
        if version not in listed:
            yield Diagnostic(place, f"does not list release {version}", INDEX_AGAIN, about=(version,))


def _stated(fields: Mapping[str, Any], key: str) -> str:
    return f"has {fields[key]!r} as {key}" if fields.get(key) is not None else f"has no {key}"
