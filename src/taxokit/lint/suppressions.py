"""Comments that suppress findings: `# taxokit: ignore=rule-id`, on the line or above the value.

After a value the comment holds for its line. On a line of its own it holds for the value that begins on the next line,
with everything inside: a key, an item of a list, or, above the first key of a file, the whole file. That a file could
not be read is not to be ignored, nor what only the configuration can allow.
"""

import re
import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache, partial
from operator import attrgetter
from typing import NamedTuple

import yaml

from taxokit.lint.registry import Rule
from taxokit.lint.selection import Notify, former_names, no_notice
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic, Location, Severity, by_place, place_in
from taxokit.text.errors import SourceError
from taxokit.text.patterns import lazy_compile
from taxokit.text.words import did_you_mean
from taxokit.yaml_text import parser
from taxokit.yaml_text.comments import IGNORE_MARK, Node, begins_line, comments_of

RULE = "unused-ignore"
"""The rule that reports unused comments, after all other rules."""

IGNORE = r"#\s*taxokit:\s*ignore\b\s*(?:[=:]\s*([\w-]+(?:\s*,\s*[\w-]+)*))?"
"""A comment that suppresses rules, which are its first group, as a regular expression."""

_COMMENT = lazy_compile(rf"(?:^|(?<=\s)){IGNORE}")


def named_rules(comment: re.Match[str]) -> list[str]:
    """Return the rules that a comment names; one that is empty where it names none."""
    return re.split(r"\s*,\s*", comment[1] or "")


class Ignore(NamedTuple):
    """One rule that one comment ignores, from a line to a line."""

    rule: str
    location: Location
    first: int
    last: int

    def is_used(self, lines: Sequence[int]) -> bool:
        """Return True if the comment ignores a finding in one of the sorted `lines`."""
        return bisect_left(lines, self.first) < bisect_right(lines, self.last)


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
    former = former_names(known)
    ignores = [_renamed(ignore, former, notify) for ignore in ignores]
    firm = {rule.id for rule in known.values() if not rule.suppressible}
    found = defaultdict(list)
    for finding in findings:
        if finding.rule not in firm:
            found[finding.rule, finding.location.path].append(finding.location.line)
    lines = {about: sorted(each) for about, each in found.items()}
    unneeded = []
    for ignore in ignores if RULE in ran else ():
        is_used = ignore.is_used(lines.get((ignore.rule, ignore.location.path), ()))
        reason = None if is_used else _unneeded(ignore, () if is_partial else ran, known)
        if reason:
            unneeded.append(Diagnostic(ignore.location, *reason, rule=RULE, severity=ran[RULE]))
    ignored = _spans(ignore for ignore in ignores if ignore.rule not in firm)
    kept = [finding for finding in (*findings, *unneeded) if not _is_ignored(finding, ignored)]
    return sorted(kept, key=by_place)


def _spans(ignores: Iterable[Ignore]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Return in which lines each rule is ignored, by rule and path: spans in their order that do not overlap."""
    spans: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for ignore in sorted(ignores, key=attrgetter("first")):
        known = spans[ignore.rule, ignore.location.path]
        if known and ignore.first <= known[-1][1]:
            known[-1] = (known[-1][0], max(known[-1][1], ignore.last))
        else:
            known.append((ignore.first, ignore.last))
    return spans


def _is_ignored(finding: Diagnostic, ignored: Mapping[tuple[str, str], Sequence[tuple[int, int]]]) -> bool:
    line = finding.location.line
    spans = ignored.get((finding.rule, finding.location.path), ())
    index = bisect_right(spans, (line, sys.maxsize)) - 1
    return index >= 0 and line <= spans[index][1]


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
    extents, lines = cache(partial(_extents, text, path)), cache(partial(_lines_below, text))
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
            first = lines()[place.line] or place.line
            last = extents().get(first, first)
        for rule in named_rules(match):
            yield Ignore(rule, place, first, last)


def _lines_below(text: str) -> list[int]:
    """Return for each line, from 0, the number of the next one that is not blank and no comment; 0 where none is."""
    following = [0]
    lines = text.split("\n")
    for number in range(len(lines), 0, -1):
        words = lines[number - 1].lstrip()
        following.append(number if words and not words.startswith("#") else following[-1])
    return following[::-1]


def _extents(text: str, path: str) -> dict[int, int]:
    """Return where each value ends, by the line that it begins in: the last line of the longest that does.

    Only for comments above one: most are after theirs.
    """
    root = parser.compose(text, path)
    ends: dict[int, int] = {}
    for start, end in _starts(text, root) if isinstance(root, yaml.Node) else ():
        ends[start] = max(end, ends.get(start, 0))
    return ends


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
    from taxokit.yaml_text.spans import entries

    with suppress(SourceError):  # a notation that cannot be followed
        for child in entries(text, node):
            lines = 0 if child.is_alias else text.count("\n", child.start, child.value_start)
            if lines:
                yield child.value.start_mark.line + 1 - lines, _last_line(text, child.value)


def _last_line(text: str, node: Node) -> int:
    from taxokit.yaml_text.spans import true_end  # most comments are after a value, and need no extents

    start = node.start_mark
    try:
        end = true_end(text, node)
    except SourceError:  # a notation that cannot be followed: comments after it may be taken for a part of it
        end = start.index + len(text[start.index : node.end_mark.index].rstrip())
    return int(start.line + 1 + text.count("\n", start.index, end))
