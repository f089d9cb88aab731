"""The docstring of a rule as a page in Markdown, for the terminal and for `docs/rules/`, and as JSON."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from taxokit.lint.registry import Option, Rule
from taxokit.text.quoting import code
from taxokit.text.terminal import table
from taxokit.yaml_text.comments import IGNORE_MARK

_FENCE = re.compile(r"^```(\w+) (where|released|bad|good)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CAPTIONS = {"bad": "Wrong", "good": "Right", "released": "Released in 1.0.0"}
_TYPES = {bool: "true or false", int: "whole number", float: "number", str: "text", tuple: "list of texts"}


@dataclass(frozen=True)
class Example:
    """A piece of a source with a finding of the rule, "bad", or without one, "good".

    The kinds "where" and "released" prepare all others: parts of a file, and the released items. `file` is its path, ""
    for any file of items, of RDF, or of mappings.
    """

    kind: str
    language: str
    text: str
    file: str = ""

    @property
    def caption(self) -> str:
        """The line above it, in Markdown."""
        if self.kind == "where":
            return f"With this in `{self.file}`"
        cells = ", with `|` for tabs" if self.language == "sssom" else ""
        return _CAPTIONS[self.kind] + (f", in `{self.file}`" if self.file else "") + cells


@dataclass(frozen=True)
class Page:
    """The parts of the docstring of a rule: paragraphs in Markdown ("" if missing), and examples."""

    title: str
    why: tuple[str, ...]
    options: str
    source: str
    examples: tuple[Example, ...]


@dataclass(frozen=True)
class Explained:
    """A rule by default, and as the repository configures it; not `runs` if it is off."""

    default: Rule
    rule: Rule
    runs: bool = True

    @property
    def severity(self) -> str:
        """The severity, with the default one if that differs."""
        holds = str(self.rule.severity) if self.runs else "off"
        usual = str(self.default.severity)
        return holds if holds == usual else f"{holds} (by default {usual})"

    @property
    def options(self) -> Iterator[tuple[str, Option, Option]]:
        """The options by their name in the configuration, each with its value and its default."""
        return (
            (name.replace("_", "-"), value, self.default.options[name]) for name, value in self.rule.options.items()
        )


def page_of(rule: Rule) -> Page:
    """Return the parts of the docstring of a rule."""
    doc = rule.doc.strip()
    examples = tuple(Example(match[2], match[1], match[4], match[3] or "") for match in _FENCE.finditer(doc))
    title, *paragraphs = [part.strip() for part in re.split(r"\n\s*\n", _FENCE.sub("", doc)) if part.strip()]
    named = {"Options: ": "", "Source: ": ""}
    why = []
    for paragraph in paragraphs:
        start = next((start for start in named if paragraph.startswith(start)), None)
        if start:
            named[start] = paragraph.removeprefix(start)
        else:
            why.append(paragraph)
    return Page(title, tuple(why), named["Options: "], named["Source: "], examples)


def help_uri(rule_id: str) -> str:
    """Return the address of the page of a rule, below the URL `Documentation` of the package; "" without one."""
    documentation = project_uri("Documentation") if "/" not in rule_id else ""  # others document theirs elsewhere
    return f"{documentation.rstrip('/')}/rules/{rule_id}.md" if documentation else ""


@cache
def project_uri(name: str) -> str:
    """Return a URL that the package declares in `[project.urls]`, "" if it has none of that name."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        declared: list[str] = metadata("taxokit").get_all("Project-URL") or []
    except PackageNotFoundError:  # run from a folder that was never installed
        return ""
    addresses = (entry.removeprefix(f"{name}, ") for entry in declared if entry.startswith(f"{name}, "))
    return next(addresses, "")


def option_type(value: Option) -> str:
    """Return the type of an option, in words."""
    return _TYPES[type(value)]


def toml_value(value: Option) -> str:
    """Return the value of an option as TOML has it."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


# --- Markdown ------------------------------------------------------------------------------------------------------


def markdown(explained: Explained) -> str:
    """Return the page of a rule in Markdown."""
    rule = explained.rule
    page = page_of(rule)
    fix = f"`--fix` fixes certain cases{' in the sources' if rule.on_vocabulary else ''}" if rule.fixable else "none"
    facts = f"- Severity: {explained.severity}\n- Checks: {_checked_by(rule)}\n- Fix: {fix}"
    facts += f"\n- Former name: `{rule.formerly}`" if rule.formerly else ""
    parts = [f"# {rule.id}", page.title, facts, *page.why, f"Source: {page.source}"]
    parts += [f"{example.caption}:\n\n```{example.language}\n{example.text}```" for example in page.examples]
    if rule.options:
        parts += ["## Options", page.options, _option_table(explained), _configuration(rule)]
    parts += ["## Ignoring it", _ignoring(rule)]
    return "\n\n".join(filter(None, parts)) + "\n"


def _checked_by(rule: Rule) -> str:
    if rule.on_vocabulary and rule.on_mappings:
        return "the sources, mapping sets among them, and any SKOS or SSSOM file"
    if rule.on_mappings:
        return "mapping sets, and any SSSOM file"
    if rule.on_vocabulary:
        return "the sources, and any SKOS file" if rule.in_sources else "any SKOS file"
    return "the sources"


def markdown_list(rules: Mapping[str, Explained]) -> str:
    """Return a table of rules in Markdown, each with a link to its page beside."""
    rows = [f"| [{name}]({name}.md) | {shown.severity} | {shown.rule.title} |" for name, shown in rules.items()]
    table = "\n".join(["| rule | severity | problem |", "|---|---|---|", *rows])
    about = (
        "[The configuration](../configuration.md) says how they are set and ignored, and [precision](precision.md)\n"
        "how often those on texts are right on the vocabularies of others."
    )
    return f"# Rules\n\n{about}\n\n{table}\n"


def _option_table(explained: Explained) -> str:
    rows = []
    for name, value, default in explained.options:
        configured = f", here {in_cell(value)}" if value != default else ""
        rows.append(f"| `{name}` | {option_type(default)} | {in_cell(default)}{configured} |")
    return "\n".join(["| option | takes | default |", "|---|---|---|", *rows])


def in_cell(value: Option) -> str:
    """Return a value as code for a cell of a table, with its bars escaped."""
    return code(toml_value(value)).replace("|", "\\|")


def _configuration(rule: Rule) -> str:
    options = "\n".join(f"{name.replace('_', '-')} = {toml_value(value)}" for name, value in rule.options.items())
    return f"```toml\n[tool.taxokit.rules.{rule.id}]\n{options}\n```"


def _ignoring(rule: Rule) -> str:
    comment = (
        f"`# {IGNORE_MARK}{rule.id}` after a value ignores it on that line; on a line of its own, in the value that\n"
        "begins on the next line and in everything inside.\n"
    )
    if not rule.suppressible:
        comment = "No comment in a source can ignore it.\n"
    return f'{comment}`ignore = ["{rule.id}"]` in `[tool.taxokit]` of `pyproject.toml` ignores it everywhere.'


# --- the terminal --------------------------------------------------------------------------------------------------


def text_list(rules: Mapping[str, Explained], width: int) -> str:
    """Return a line or more for each rule: its id, its severity, its title; in at most `width` columns."""
    severities = {name: str(shown.rule.severity) if shown.runs else "off" for name, shown in rules.items()}
    rows = [(name, severities[name], shown.rule.title) for name, shown in rules.items()]
    return "".join(f"{line}\n" for line in table(rows, width))


# --- programs ------------------------------------------------------------------------------------------------------


def as_json(explained: Explained) -> dict[str, Any]:
    """Return the page of a rule as data that JSON can hold."""
    rule, page = explained.rule, page_of(explained.rule)
    return {
        "id": rule.id,
        "title": page.title,
        "severity": str(rule.severity) if explained.runs else "off",
        "default_severity": str(explained.default.severity),
        "any_skos_file": rule.on_vocabulary,
        "any_sssom_file": rule.on_mappings,
        "fix": rule.fixable,
        "why": [" ".join(paragraph.split()) for paragraph in page.why],
        "source": " ".join(page.source.split()),
        "options": [
            {"name": name, "type": option_type(default), "default": default, "value": value}
            for name, value, default in explained.options
        ],
        "options_text": " ".join(page.options.split()),
        "examples": [{"kind": e.kind, "language": e.language, "file": e.file, "text": e.text} for e in page.examples],
    }
