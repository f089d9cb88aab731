"""Comments that suppress findings: `# taxokit: ignore=rule-id`, on the line or above the value.

Behind a value the comment holds for its line. On a line of its own it holds for the value that begins on the next line,
with everything inside: a key, an item of a list, or, above the first key of a file, the whole file. That a file could
not be read is not to be ignored, nor what only the configuration can allow.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache, partial
from typing import NamedTuple

import yaml

from taxokit.core.diagnostics import Diagnostic, Severity, by_place
from taxokit.core.errors import SourceError
from taxokit.core.location import Location, place_in
from taxokit.core.text.suggest import did_you_mean
from taxokit.lint.registry import Rule
from taxokit.lint.selection import Notify, former_names, no_notice
from taxokit.taxonomy.model import Taxonomy
from taxokit.yaml_text import parser
from taxokit.yaml_text.comments import comments_of
from taxokit.yaml_text.document import IGNORE_MARK, Node
from taxokit.yaml_text.lines import begins_line
from taxokit.yaml_text.spans import entries, true_end

RULE = "unused-ignore"
"""The rule that reports unused comments, after all other rules."""

IGNORE = r"#\s*taxokit:\s*ignore\b\s*(?:[=:]\s*([\w-]+(?:\s*,\s*[\w-]+)*))?"
"""What tells to ignore rules, which are its first group, as a regular expression."""

_COMMENT = re.compile(rf"(?:^|(?<=\s)){IGNORE}")


def named_rules(comment: re.Match[str]) -> list[str]:
    """Return the rules that a comment names; one that is empty where it names none."""
    return re.split(r"\s*,\s*", comment[1] or "")


class Ignore(NamedTuple):
    """One rule that one comment ignores, from a line to a line."""

    rule: str
    location: Location
    first: int
    last: int

    def holds_for(self, finding: Diagnostic) -> bool:
        """Say whether a finding is one that the comment means."""
        return (
            finding.rule == self.rule
            and finding.location.path == self.location.path
            and self.first <= finding.location.line <= self.last
        )


def ignores_in_sources(taxonomy: Taxonomy) -> list[Ignore]:
    """Return the ignores in the sources of a taxonomy."""
    read = [path for path in taxonomy.with_ignores if path not in taxonomy.unread]
    return [ignore for path in read for ignore in ignores_of(taxonomy.text_of(path), path)]


def applied(
    ignores: Collection[Ignore],
    findings: Sequence[Diagnostic],
    ran: Mapping[str, Severity],
    known: Mapping[str, Rule],
    notify: Notify = no_notice,
    *,
    is_partial: bool = False,
) -> list[Diagnostic]:
    """Return the findings that no comment ignores, with one for each ignore that is not used.

    `ran` are the rules that ran: whether an ignore of another rule is used is not known, nor of any rule where what was
    checked `is_partial`. A comment may name a rule by a former name; `notify` takes the new one.
    """
    ignores = [_renamed(ignore, former_names(known), notify) for ignore in ignores]
    used: set[Ignore] = set()
    kept = []
    firm = {rule.id for rule in known.values() if not rule.suppressible}
    for finding in findings:
        holding = [] if finding.rule in firm else [ignore for ignore in ignores if ignore.holds_for(finding)]
        used.update(holding)
        if not holding:
            kept.append(finding)
    for ignore in ignores if RULE in ran else ():
        reason = None if ignore in used else _unneeded(ignore, () if is_partial else ran, known)
        if reason:
            finding = Diagnostic(ignore.location, *reason, rule=RULE, severity=ran[RULE])
            kept += [] if any(other.holds_for(finding) for other in ignores) else [finding]
    return sorted(kept, key=by_place)


def _renamed(ignore: Ignore, former: Mapping[str, str], notify: Notify) -> Ignore:
    if ignore.rule not in former:
        return ignore
    name = former[ignore.rule]
    notify(f"{ignore.location}: the rule {ignore.rule!r} is now called {name!r}")
    return ignore._replace(rule=name)


def _unneeded(ignore: Ignore, ran: Collection[str], known: Mapping[str, Rule]) -> tuple[str, str] | None:
    """Say why an ignore is not needed, and what to do; None where it may be."""
    if not ignore.rule:
        return "the comment names no rule, and ignores nothing", f"write `# {IGNORE_MARK}rule-id`"
    if ignore.rule not in known:
        return f"there is no rule {ignore.rule!r} to ignore", did_you_mean(ignore.rule, known)
    if not known[ignore.rule].suppressible:
        return f"no comment can ignore {ignore.rule}", "remove it; the configuration can allow a text"
    if ignore.rule in ran and ignore.rule != RULE:
        return f"{ignore.rule} finds nothing here that could be ignored", "remove the comment"
    return None


def ignores_of(text: str, path: str) -> Iterator[Ignore]:
    """Yield the ignores of a source file; none where it cannot be parsed."""
    text = text.replace("\r\n", "\n")
    extents, lines = cache(partial(_extents, text, path)), text.split("\n")
    try:
        comments = list(comments_of(text))
    except yaml.YAMLError:
        return
    for comment in comments:
        match = _COMMENT.search(comment.text) if comment.ignores else None
        if match is None:
            continue
        start = comment.start + match.start()
        place = place_in(path, text, start)
        first = last = place.line
        if begins_line(text, start):
            below = range(place.line + 1, len(lines) + 1)
            first = next((line for line in below if _says_something(lines[line - 1])), place.line)
            last = max((end for start, end in extents() if start == first), default=first)
        for rule in named_rules(match):
            yield Ignore(rule, place, first, last)


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _extents(text: str, path: str) -> list[tuple[int, int]]:
    """Return the first and the last line of every value. Only for comments above one: most are behind theirs."""
    root = parser.compose(text, path)
    return list(_starts(text, root)) if isinstance(root, yaml.Node) else []


def _starts(text: str, node: Node) -> Iterator[tuple[int, int]]:
    """Yield the first and the last line of every key with its value, and of every item.

    Not of a list without its key: it begins where its first item does, and the comment above that is about the item.
    """
    if not isinstance(node, yaml.SequenceNode):
        yield node.start_mark.line + 1, _last_line(text, node)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key.start_mark.line + 1, _last_line(text, value)
            yield from _starts(text, value)
    elif isinstance(node, yaml.SequenceNode):
        yield from _items_below_their_dash(text, node)
        for value in node.value:
            yield from _starts(text, value)


def _items_below_their_dash(text: str, node: Node) -> Iterator[tuple[int, int]]:
    """Yield the line of the dash and the last one of every item of a list that begins in a line below its dash."""
    with suppress(SourceError):  # a notation that cannot be followed
        for child in entries(text, node):
            lines = 0 if child.is_alias else text.count("\n", child.start, child.value_start)
            if lines:
                yield child.value.start_mark.line + 1 - lines, _last_line(text, child.value)


def _last_line(text: str, node: Node) -> int:
    start = node.start_mark
    try:
        end = true_end(text, node)
    except SourceError:  # a notation that cannot be followed: comments behind it may be taken for a part of it
        end = start.index + len(text[start.index : node.end_mark.index].rstrip())
    return int(start.line + 1 + text.count("\n", start.index, end))
