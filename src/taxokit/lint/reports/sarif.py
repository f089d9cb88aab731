"""Findings as SARIF 2.1.0 (OASIS, errata 01), for code scanning: with the page of each rule, and certain fixes.

Paths are relative to `SRCROOT`, which the reader of the log knows, so that no path of this machine is in it.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

import yaml

from taxokit.lint import rule_docs
from taxokit.lint.registry import Rule
from taxokit.lint.report import Results, json_text, report
from taxokit.lint.rule_docs import Explained
from taxokit.text import __version__
from taxokit.text.diagnostics import Diagnostic, Location, Severity
from taxokit.text.patterns import lazy_compile

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_BY_WORDING, _BY_IDENTITY = "taxokitFinding/v1", "taxokitFinding/v2"
"""Fingerprints: the older one stays for systems that have results with it, and changes when a message is reworded."""

_ROOT = "SRCROOT"
_LONGEST = 1000  # longer lines are not quoted: they would be repeated with each of their findings

_WORD = lazy_compile(r'<[^>\s]*>|"(?:[^"\\]|\\.)*"|[^\s<>"\[\](){};,]*[^\s<>"\[\](){};,.]')
"""In RDF: an IRI, a quoted text, or a name."""


@report
def render(results: Results) -> str:
    """Return one SARIF log with one run."""
    driver = {"name": "taxokit", "version": __version__, "rules": [_rule(rule) for rule in results.rules.values()]}
    home = rule_docs.project_uri("Homepage")
    run = {
        "tool": {"driver": {**driver, **({"informationUri": home} if home else {})}},
        "invocations": [{"executionSuccessful": True}],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "columnKind": "unicodeCodePoints",
        "results": [],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log, "results", _results(results))


def _rule(rule: Rule) -> dict[str, Any]:
    """Return a rule with its page, as a `reportingDescriptor` (section 3.49)."""
    page = rule_docs.page_of(rule)
    markdown = rule_docs.markdown(Explained(rule, rule))
    uri = rule_docs.help_uri(rule.id)
    checked = "skos" if rule.on_vocabulary else "mappings" if rule.on_mappings else "sources"
    return {
        "id": rule.id,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": "\n\n".join(page.why) or page.title},
        "help": {"text": markdown, "markdown": markdown},
        **({"helpUri": uri} if uri else {}),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [checked, *(["fixable"] if rule.fixable else [])]},
    }


def _results(results: Results) -> Iterator[dict[str, Any]]:
    index = {name: number for number, name in enumerate(results.rules)}
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in results.findings:
        yield {
            "ruleId": finding.rule,
            **({"ruleIndex": index[finding.rule]} if finding.rule in index else {}),
            "level": _LEVELS[finding.severity],
            "message": {"text": _message(finding)},
            "locations": [{"physicalLocation": _place(finding, results)}],
            "partialFingerprints": {
                _BY_WORDING: _fingerprint((finding.rule, finding.location.path, finding.message), seen),
                _BY_IDENTITY: _fingerprint((*finding.identity, _BY_IDENTITY), seen),
            },
            **_fixes(finding, results),
        }


def _message(finding: Diagnostic) -> str:
    """Return message and hint, escaped so that no part is a placeholder or a link (section 3.11)."""
    text = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    return text.replace("{", "{{").replace("}", "}}").replace("](", "\\](")


def _fingerprint(words: tuple[str, ...], seen: Counter[tuple[str, ...]]) -> str:
    """Return the digest of words that identify a finding when lines move, and of its number among equals."""
    import hashlib

    seen[words] += 1
    return hashlib.sha256("\0".join([*words, str(seen[words])]).encode("utf-8")).hexdigest()


@cache  # there may be a finding in every line
def _artifact(path: str) -> dict[str, Any]:
    if PurePath(path).is_absolute():
        return {"uri": PurePath(path).as_uri()}
    return {"uri": quote(PurePath(path).as_posix()), "uriBaseId": _ROOT}


def _place(finding: Diagnostic, results: Results) -> dict[str, Any]:
    location = finding.location
    place: dict[str, Any] = {"artifactLocation": _artifact(results.path_of(location.path))}
    if not location.line:
        return place
    region: dict[str, Any] = {"startLine": location.line, "startColumn": location.column}
    place["region"] = region
    line = results.line_at(location)
    if line is None or not line.strip():
        return place
    end = _end(location, line, results)
    marked = line[location.column - 1 : end and end - 1]
    if end:
        region["endColumn"] = end
    if marked and len(marked) <= _LONGEST:
        region["snippet"] = {"text": marked}
    if marked != line and len(line) <= _LONGEST:  # a context must be larger than its region (section 3.29.5)
        place["contextRegion"] = {"startLine": location.line, "snippet": {"text": line}}
    return place


def _end(location: Location, line: str, results: Results) -> int | None:
    """Return the column after the scalar or the word at a place, None if it is not known to end in that line."""
    if location.path.endswith((".yaml", ".yml")):
        return _scalar_ends(results.text_of(location.path)).get((location.line, location.column))
    word = _WORD.match(line, location.column - 1, location.column - 1 + _LONGEST)
    return word.end() + 1 if word else None


@lru_cache(maxsize=1)  # findings are sorted by file
def _scalar_ends(text: str) -> dict[tuple[int, int], int]:
    """Return the column after each YAML scalar in one line, by its line and column."""
    ends = {}
    with suppress(yaml.YAMLError):  # the scalars before the fault are known
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            start, end = token.start_mark, token.end_mark
            if isinstance(token, yaml.ScalarToken) and start.line == end.line:
                ends[start.line + 1, start.column + 1] = end.column + 1
    return ends


def _fixes(finding: Diagnostic, results: Results) -> dict[str, Any]:
    change = results.change(finding)
    if change is None:
        return {}
    replacement = {
        "deletedRegion": {
            "startLine": change.start_line,
            "startColumn": change.start_column,
            "endLine": change.end_line,
            "endColumn": change.end_column,
        },
        "insertedContent": {"text": change.text},
    }
    file = _artifact(results.path_of(finding.location.path))
    changes = [{"artifactLocation": file, "replacements": [replacement]}]
    return {"fixes": [{"description": {"text": change.description}, "artifactChanges": changes}]}
