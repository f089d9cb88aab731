"""Comments that suppress findings: `# taxokit: ignore=rule-id`.

In a source, a comment after a value applies to its line; on a line of its own, to the value that begins on the next
line with everything inside, above the first key to the whole file. In Turtle and similar syntaxes, it applies to the
resource of the statement around it, before it on its line, or directly below: to findings at all statements about that
resource; above the first statement and a directive, to the whole file.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING, NamedTuple

import yaml

from taxokit.lint.registry import Notify, Rule, former_names, known_rules, no_notice
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic, Location, by_place, place_in
from taxokit.text.errors import SourceError
from taxokit.text.patterns import lazy_compile
from taxokit.text.words import did_you_mean
from taxokit.yaml_text import parser
from taxokit.yaml_text.comments import IGNORE_MARK, Node, begins_line, comments_of

if TYPE_CHECKING:
    from taxokit.rdf.positions import Statement

RULE = "unused-ignore"
"""The rule that reports unused comments, after all other rules."""

_IGNORE = r"#\s*taxokit:\s*ignore\b\s*(?:[=:]\s*([\w/-]+(?:\s*,\s*[\w/-]+)*))?"
"""A comment that suppresses rules, with their names as the first group."""

_COMMENT = lazy_compile(rf"(?:^|(?<=\s)){_IGNORE}")


def _named_rules(comment: re.Match[str]) -> list[str]:
    """Return the names of rules in a comment; an empty name if it has none."""
    return re.split(r"\s*,\s*", comment[1] or "")


class Ignore(NamedTuple):
    """A rule that a comment ignores, from its first to its last line; in Turtle, one for each part of the file."""

    rule: str
    location: Location
    first: int
    last: int

    @property
    def comment(self) -> tuple[str, Location]:
        """The rule and the place of the comment."""
        return self.rule, self.location


def ignores_in_sources(taxonomy: Taxonomy) -> list[Ignore]:
    """Return the ignores in the sources of a taxonomy."""
    read = [path for path in taxonomy.with_ignores if path not in taxonomy.unread]
    return [ignore for path in read for ignore in ignores_in_yaml(taxonomy.text_of(path), path)]


def applied(
    ignores: Collection[Ignore],
    findings: Sequence[Diagnostic],
    rules: Iterable[Rule],
    notify: Notify = no_notice,
    *,
    is_partial: bool = False,
) -> list[Diagnostic]:
    """Return the findings that no comment ignores, with one for each comment that ignores nothing.

    A comment on a rule that is not among the `rules` that ran is never reported as unused, nor any comment if the check
    `is_partial`. A comment may use a former name of a rule; `notify` takes the current one.
    """
    ran, known = {rule.id: rule.severity for rule in rules}, known_rules()
    former = former_names(known)
    ignores = [_renamed(ignore, former, notify) for ignore in ignores]
    effective = [ignore for ignore in ignores if ignore.rule in known and known[ignore.rule].suppressible]
    kept, used = _apply(effective, findings)
    unneeded = []
    for ignore in {ignore.comment: ignore for ignore in ignores}.values() if RULE in ran else ():
        reason = None if ignore.comment in used else _unneeded(ignore, () if is_partial else ran, known)
        if reason:
            unneeded.append(Diagnostic(ignore.location, *reason, rule=RULE, severity=ran[RULE]))
    return sorted([*kept, *_apply(effective, unneeded)[0]], key=by_place)


def _apply(
    ignores: Iterable[Ignore], findings: Iterable[Diagnostic]
) -> tuple[list[Diagnostic], set[tuple[str, Location]]]:
    """Return the findings that no comment ignores, and the comments that ignore one. Takes linear time."""
    by_target: dict[tuple[str, str], list[Ignore]] = defaultdict(list)
    for ignore in ignores:
        by_target[ignore.rule, ignore.location.path].append(ignore)
    groups: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for finding in sorted(findings, key=by_place):
        groups[finding.rule, finding.location.path].append(finding)
    kept: list[Diagnostic] = []
    used: set[tuple[str, Location]] = set()
    for target, group in groups.items():
        lines = [finding.location.line for finding in group]
        steps = [0] * (len(lines) + 1)  # how many more comments apply to a finding than to the one before it
        for ignore in by_target.get(target, ()):
            start, end = bisect_left(lines, ignore.first), bisect_right(lines, ignore.last)
            if start < end:
                used.add(ignore.comment)
                steps[start] += 1
                steps[end] -= 1
        kept += [finding for finding, number in zip(group, accumulate(steps), strict=False) if not number]
    return kept, used


def _renamed(ignore: Ignore, former: Mapping[str, str], notify: Notify) -> Ignore:
    if ignore.rule not in former:
        return ignore
    name = former[ignore.rule]
    notify(f"{ignore.location}: the rule {ignore.rule!r} is now called {name!r}")
    return ignore._replace(rule=name)


def _unneeded(ignore: Ignore, ran: Collection[str], known: Mapping[str, Rule]) -> tuple[str, str] | None:
    """Return the message and the hint on a comment that ignores nothing; None if it may be needed."""
    if not ignore.rule:
        return "the comment names no rule", f"write `# {IGNORE_MARK}rule-id`"
    if ignore.rule not in known:
        return f"there is no rule {ignore.rule!r} to ignore", did_you_mean(ignore.rule, known)
    if not known[ignore.rule].suppressible:
        return f"no comment can ignore {ignore.rule}", "remove it, or allow the text in the configuration"
    if ignore.rule in ran and ignore.rule != RULE:
        return f"{ignore.rule} has no finding here", "remove the comment"
    return None


def ignores_in_yaml(text: str, path: str) -> Iterator[Ignore]:
    """Yield the ignores of a source file; none if it cannot be parsed."""
    text = text.replace("\r\n", "\n")
    extents, lines = cache(partial(_extents, text, path)), cache(partial(_lines_below, text))
    try:
        parts = list(comments_of(text))
    except yaml.YAMLError:
        return
    for comment in parts:
        match = _COMMENT.search(comment.text) if comment.ignores else None
        if match is None:
            continue
        start = comment.start + match.start()
        place = place_in(path, text, start)
        first = last = place.line
        if begins_line(text, start):
            first = lines()[place.line] or place.line
            last = extents().get(first, first)
        for rule in _named_rules(match):
            yield Ignore(rule, place, first, last)


def _lines_below(text: str) -> list[int]:
    """Return for each line, from 0, the number of the next line with more than a comment; 0 if there is none."""
    following = [0]
    lines = text.split("\n")
    for number in range(len(lines), 0, -1):
        words = lines[number - 1].lstrip()
        following.append(number if words and not words.startswith("#") else following[-1])
    return following[::-1]


def _extents(text: str, path: str) -> dict[int, int]:
    """Return the last line of each value by its first; of several in one line, of the longest."""
    root = parser.compose(text, path)
    ends: dict[int, int] = {}
    for start, end in _starts(text, root) if isinstance(root, yaml.Node) else ():
        ends[start] = max(end, ends.get(start, 0))
    return ends


def _starts(text: str, node: Node) -> Iterator[tuple[int, int]]:
    """Yield the first and the last line of every key with its value, and of every item, but of no list alone."""
    if not isinstance(node, yaml.SequenceNode):
        yield node.start_mark.line + 1, _last_line(text, node)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key.start_mark.line + 1, _last_line(text, value)
            yield from _starts(text, value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _starts(text, value)


def _last_line(text: str, node: Node) -> int:
    from taxokit.yaml_text.spans import true_end  # most comments are after a value, and need no extents

    start = node.start_mark
    try:
        end = true_end(text, node)
    except SourceError:  # a notation that cannot be followed: comments after it may be taken for a part of it
        end = start.index + len(text[start.index : node.end_mark.index].rstrip())
    return int(start.line + 1 + text.count("\n", start.index, end))


# --- Turtle ------------------------------------------------------------------------------------------------------

_TURTLE_COMMENT = lazy_compile(_IGNORE)
_SUBJECT = lazy_compile(r"<[^>]*>|[^\s;,.\[({]*(?:\.[^\s;,.\[({]+)*")


def ignores_in_turtle(text: str, path: str) -> Iterator[Ignore]:
    """Yield the ignores of a file of RDF."""
    from taxokit.rdf.positions import comments, statements  # checks of sources do without its patterns

    parts = list(statements(text))
    starts = [start for start, _, _ in parts]
    directives = len(list(takewhile(lambda statement: statement[2], parts)))
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    resources = _by_resource(text, parts)
    for start, end in comments(text, 0, len(text)):
        match = _TURTLE_COMMENT.search(text, start, end)
        if match is None:
            continue
        number = bisect_right(lines, start)
        index = bisect_right(starts, start) - 1  # the statement around the comment, or the one before it
        target = _target(text, parts, index, lines[number - 1], directives)
        spans = [(1, len(lines))]
        if target is not None:
            same = resources[target] if target < len(parts) else []
            spans = [(bisect_right(lines, begin), bisect_right(lines, stop - 1)) for begin, stop in same] or [(0, 0)]
        place = Location(path, number, match.start() - lines[number - 1] + 1)
        for rule in _named_rules(match):
            yield from (Ignore(rule, place, *span) for span in spans)


def _by_resource(text: str, parts: Sequence["Statement"]) -> list[list[tuple[int, int]]]:
    """Return for each statement the start and the end of all statements about the same resource."""
    known: dict[str, list[tuple[int, int]]] = defaultdict(list)
    spans = []
    for start, end, directive in parts:
        match = None if directive else _SUBJECT.match(text, start, end)
        is_named = match and match[0] and text[end - 1] != "{"  # the name of a graph is before a brace
        same = known[match[0]] if match and is_named else []
        same.append((start, end))
        spans.append(same)
    return spans


def _target(text: str, parts: Sequence["Statement"], index: int, line: int, directives: int) -> int | None:
    """Return the index of the statement that a comment in the line at `line` applies to, None for the whole file.

    The first `directives` statements only declare prefixes.
    """
    if index < 0 or parts[index][1] <= line:  # the statement before it ended in a line above
        index += 1
        if index < directives:
            return None
    while index < len(parts) - 1 and text[parts[index][1] - 1] == "{":
        index += 1
    return index
