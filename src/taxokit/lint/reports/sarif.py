"""Findings as SARIF 2.1.0 (OASIS, errata 01), for code scanning: with the page of each rule, and certain fixes.

Paths are relative to `SRCROOT`, which the reader of the log knows, so that no path of this machine is in it.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from taxokit.lint import rule_docs
from taxokit.lint.registry import Rule
from taxokit.lint.report import Results, json_text, report
from taxokit.lint.rule_docs import Explained
from taxokit.text import __version__
from taxokit.text.diagnostics import Diagnostic, Severity

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_BY_WORDING, _BY_IDENTITY = "taxokitFinding/v1", "taxokitFinding/v2"
"""Fingerprints: the older one stays for systems that have results with it, and changes when a message is reworded."""

_ROOT = "SRCROOT"


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
    tags = ["skos" if rule.on_vocabulary else "sources", *(["fixable"] if rule.fixable else [])]
    return {
        "id": rule.id,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": "\n\n".join(page.why) or page.title},
        "help": {"text": markdown, "markdown": markdown},
        **({"helpUri": uri} if uri else {}),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": tags},
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
            "locations": [{"physicalLocation": _place(finding)}],
            "partialFingerprints": {
                _BY_WORDING: _fingerprint((finding.rule, finding.location.path, finding.message), seen),
                _BY_IDENTITY: _fingerprint((*finding.identity, _BY_IDENTITY), seen),
            },
            **_fixes(finding, results),
        }


def _message(finding: Diagnostic) -> str:
    """Return message and hint, with escapes for what would be a placeholder or a link (section 3.11)."""
    text = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    return text.replace("{", "{{").replace("}", "}}").replace("](", "\\](")


def _fingerprint(words: tuple[str, ...], seen: Counter[tuple[str, ...]]) -> str:
    """Return the digest of what identifies a finding when lines move, with its number among those with the same."""
    import hashlib

    seen[words] += 1
    return hashlib.sha256("\0".join([*words, str(seen[words])]).encode("utf-8")).hexdigest()


@cache  # there may be a finding in every line
def _artifact(path: str) -> dict[str, Any]:
    if PurePath(path).is_absolute():
        return {"uri": PurePath(path).as_uri()}
    return {"uri": quote(PurePath(path).as_posix()), "uriBaseId": _ROOT}


def _place(finding: Diagnostic) -> dict[str, Any]:
    location = finding.location
    place: dict[str, Any] = {"artifactLocation": _artifact(location.path)}
    if location.line:
        place["region"] = {"startLine": location.line, "startColumn": location.column}
    return place


def _fixes(finding: Diagnostic, results: Results) -> dict[str, Any]:
    change = results.change(finding)
    if change is None:
        return {}
    (start_line, start_column), (end_line, end_column) = change.start, change.end
    deleted = {"startLine": start_line, "startColumn": start_column, "endLine": end_line, "endColumn": end_column}
    replacement = {"deletedRegion": deleted, "insertedContent": {"text": change.text}}
    changes = [{"artifactLocation": _artifact(finding.location.path), "replacements": [replacement]}]
    return {"fixes": [{"description": {"text": change.description}, "artifactChanges": changes}]}
