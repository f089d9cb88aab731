"""A diff as one HTML page that needs nothing else: contents with counts, and for each kind tables, old beside new.

There is no script, and nothing is fetched; the page says so by its own content security policy. Whatever comes from the
data is text, escaped, and the only links are to places of the page and to the licence. `frame.html` is the frame,
and `html.css` the style sheet, for light and dark screens and for paper.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib import resources
from itertools import chain
from string import Template

from taxokit.diff import describe, sentences
from taxokit.diff.changes import Bump, Diff
from taxokit.diff.normalize import RecordKey
from taxokit.diff.reports import diff_report
from taxokit.taxonomy.attribution import Attribution
from taxokit.text.quoting import markup
from taxokit.text.words import Mark, count_of, differs, listed, word_marks

_MOST_FORCING = 25
_TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_NOT_IN_ANCHORS = re.compile(r"[^A-Za-z0-9._/-]")
_MARKS = {"old": ("del", "removed: "), "new": ("ins", "added: ")}


@diff_report("diff.html")
def render(diff: Diff) -> str:
    """Return the diff as a page, with the attribution as its last line."""
    if diff.old is None:
        title = f"Changes in {markup(diff.new)}"
        body = ["<p>This is the first release: there is no previous one to compare with.</p>"]
    else:
        title = f"Changes from {markup(diff.old)} to {markup(diff.new)}"
        body = list(_Page(describe.describe(diff)).body())
    style = f"\n{_resource('html.css')}"
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"  # CSP 3
    content = "\n".join([*body, *_foot(diff.attribution)])
    frame = Template(_resource("frame.html"))
    return frame.substitute(title=title, style=style, policy=escape(policy), content=content)


def summary_of(diff: Diff, most: int = 5) -> Iterator[str]:
    """Yield a diff as HTML for a place in another page: the bump, and for each kind a table that can be opened.

    `most` is the number of entries of each class and slot in a table. There are no anchors, since a page can have
    several diffs.
    """
    whole = describe.describe(diff)
    if not whole.sections:
        yield "<p>Nothing changed.</p>"
        return
    page = _Page(whole, with_anchors=False)
    yield from page.summary()
    for section in whole.sections:
        yield f"<details><summary>{section.title} ({section.number:,})</summary>"
        yield f"<p>{markup(section.advice.replace('`', ''))}</p>" if section.advice else ""
        for (cls, slot), entries in section.groups().items():
            yield from page.table(cls, slot, entries, most)
        yield "</details>"


def _resource(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _foot(credit: Attribution | None) -> Iterator[str]:
    if credit:
        is_address = credit.license_url.startswith(("https://", "http://"))
        address = f' href="{escape(credit.license_url)}"' if is_address else ""
        license_link = f'<a rel="license"{address}>{markup(credit.license)}</a>'
        yield f"<footer><p>{markup(credit.citation)} {license_link}</p></footer>"


class _Page:
    """The body of a page. Links to an item lead to the first entry about it."""

    def __init__(self, whole: describe.DiffSections, *, with_anchors: bool = True) -> None:
        self._whole, self._with_anchors = whole, with_anchors
        self._language = _language(whole.labels.language)
        self._first: dict[RecordKey, sentences.DescribedChange] = {}
        for section in whole.sections if with_anchors else ():
            for entry in section.entries:
                for key in entry.keys if entry.changes[0].subject != "schema" else ():
                    self._first.setdefault(key, entry)

    def body(self) -> Iterator[str]:
        """Yield the summary, the contents and the sections."""
        if not self._whole.sections:
            yield "<p>Nothing changed.</p>"
            return
        yield from self.summary()
        links = (
            f'<li><a href="#{section.kind}">{section.title}</a> <span class="count">{section.number:,}</span></li>'
            for section in self._whole.sections
        )
        contents = ['<h2 id="contents">Contents</h2>', *_inside("ol", links)]
        yield from _inside("nav", contents, ' aria-labelledby="contents"')
        yield from _inside("main", chain.from_iterable(map(self._section, self._whole.sections)))

    def summary(self) -> Iterator[str]:
        """Yield the bump that the changes require, and why."""
        yield from self._requirement()
        if self._whole.setting and self._whole.diff.bump is Bump.MAJOR:
            yield f"<p>{markup(self._whole.setting)}.</p>"

    def _requirement(self) -> Iterator[str]:
        bump, number = self._whole.diff.bump, len(self._whole.diff.all)
        verb = "requires" if number == 1 else "require"
        required = f'{count_of(number, "change")}, which {verb} a <strong class="bump {bump}">{bump}</strong> version'
        if bump is not Bump.MAJOR:
            yield f"<p>{required}: {markup(self._whole.diff.reasons)}.</p>"
            return
        yield f"<p>{required}, because of these:</p>"
        shown, more = self._whole.forcing[:_MOST_FORCING], len(self._whole.forcing) - _MOST_FORCING
        lines = [f"<li>{self._sentence(entry, in_summary=True)} ({markup(entry.weight[1])})</li>" for entry in shown]
        yield from _inside("ul", [*lines, *([f"<li>and {more:,} more</li>"] if more > 0 else [])])

    def _section(self, section: describe.Section) -> Iterator[str]:
        yield f'<section aria-labelledby="{section.kind}">'
        yield f'<h2 id="{section.kind}">{section.title} <span class="count">{section.number:,}</span></h2>'
        if section.advice:
            yield f"<p>{markup(section.advice.replace('`', ''))}</p>"
        for (cls, slot), entries in section.groups().items():
            yield from self.table(cls, slot, entries)
        yield "</section>"

    def table(
        self, cls: str, slot: str, entries: Sequence[sentences.DescribedChange], most: int | None = None
    ) -> Iterator[str]:
        """Yield the table of the changes of a class and slot, of at most `most` entries."""
        words = " ".join(f"<code>{markup(word)}</code>" for word in (cls, slot) if word)
        number = count_of(sum(len(entry.changes) for entry in entries), "change")
        table = _inside("table", [f"<caption>{words}: {number}</caption>", *self._table(entries[:most])])
        label = f"{markup(cls)} {markup(slot)}"
        role = "region" if self._with_anchors else "group"  # a landmark must have a name of its own on a page
        yield from _inside("div", table, f' class="scroll" role="{role}" tabindex="0" aria-label="{label}"')
        if most is not None and len(entries) > most:
            yield f'<p class="more">and {len(entries) - most:,} more</p>'

    def _table(self, entries: Sequence[sentences.DescribedChange]) -> Iterator[str]:
        """Yield the head and the rows of a table, with as many columns as its entries need."""
        details = [detail for entry in entries for detail in entry.details]
        shown = {
            "Part": any(detail.name for detail in details),
            "Before": any(detail.old is not None for detail in details),
            "After": any(detail.new is not None for detail in details),
        }
        columns = [name for name, needed in shown.items() if needed]
        heads = ("Change", *columns, "Requires")
        yield "<thead><tr>" + "".join(f'<th scope="col">{head}</th>' for head in heads) + "</tr></thead>"
        yield from _inside("tbody", chain.from_iterable(self._rows(entry, columns) for entry in entries))

    def _rows(self, entry: sentences.DescribedChange, columns: Sequence[str]) -> Iterator[str]:
        rows = [_cells(detail, columns) for detail in entry.details] or ["<td></td>" * len(columns)]
        span = f' rowspan="{len(rows)}"' if len(rows) > 1 else ""
        bump, reason = entry.weight
        is_place = len(entry.keys) == 1 and self._first.get(entry.keys[0]) is entry
        anchor = f' id="{_anchor(entry.keys[0])}"' if is_place else ""
        weight = f'<span class="bump {bump}">{bump}</span> <span class="reason">{markup(reason)}</span>'
        first = f'<th scope="row" class="what"{span}{anchor}>{self._sentence(entry)}</th>'
        yield f'<tr>{first}{rows[0]}<td class="weight"{span}>{weight}</td></tr>'
        yield from (f"<tr>{row}</tr>" for row in rows[1:])

    def _sentence(self, entry: sentences.DescribedChange, *, in_summary: bool = False) -> str:
        return "".join(self._part(part, None if in_summary else entry) for part in entry.sentence)

    def _part(self, part: sentences.Part, entry: sentences.DescribedChange | None) -> str:
        match part:
            case str():
                return escape(part)
            case sentences.Words(text, language):
                return f"<span{_language(language)}>{markup(text)}</span>"
            case sentences.TermPart(text):
                return f"<code>{markup(text)}</code>"
            case sentences.Several(parts):
                return listed([self._part(part, entry) for part in parts])
            case sentences.ItemPart(cls, identifier, label):
                with_class = not isinstance(part, sentences.ReferencePart | sentences.SiblingPart)
                return self._item((cls, identifier), label, entry, with_class=with_class)

    def _item(self, key: RecordKey, label: str, entry: sentences.DescribedChange | None, *, with_class: bool) -> str:
        """Return an item, as a link if another entry mentions it first; of several items of an entry, as its place."""
        cls, identifier, label = map(markup, (*key, label))
        name = f"<code>{identifier}</code>" if identifier else ""
        if name and self._first.get(key, entry) is not entry:
            name = f'<a href="#{_anchor(key)}">{name}</a>'
        elif name and self._with_anchors and entry and len(entry.keys) > 1 and key in entry.keys:
            name = f'<span id="{_anchor(key)}">{name}</span>'
        words = [cls if with_class else "", name]
        words += [f'<span class="label"{self._language}>{label}</span>'] if label else []
        return " ".join(filter(None, words))


def _inside(element: str, lines: Iterable[str], attributes: str = "") -> Iterator[str]:
    yield f"<{element}{attributes}>"
    yield from lines
    yield f"</{element}>"


def _cells(detail: sentences.Detail, columns: Sequence[str]) -> str:
    before, after = (_lines(value or "") for value in (detail.old, detail.new))
    if detail.old is not None and detail.new is not None:
        marks = word_marks(detail.old, detail.new)
        if differs(marks):
            before, after = _marked(marks, "old"), _marked(marks, "new")
    opening = f'<td class="value" dir="auto"{_language(detail.language)}>'
    cells = {
        "Part": f"<td><code>{markup(detail.name)}</code></td>",
        "Before": f"{opening}{before}</td>",
        "After": f"{opening}{after}</td>",
    }
    return "".join(cells[column] for column in columns)


def _marked(marks: Iterable[Mark], kind: str) -> str:
    """Return the "old" or "new" text of runs, with marks around the words that the other lacks."""
    tag, words = _MARKS[kind]
    runs = []
    for mark in marks:
        if mark.kind in ("same", kind):
            text = _lines(mark.text)
            marked = text if mark.kind == "same" else f'<{tag}><span class="unseen">{words}</span>{text}</{tag}>'
            runs.append(f"{' ' if mark.gap else ''}{marked}")
    return "".join(runs)


def _lines(text: str) -> str:
    return "\n".join(map(markup, text.split("\n")))


def _language(tag: str) -> str:
    """Return the attribute for a language, "" if its tag is invalid (BCP 47)."""
    return f' lang="{tag}"' if _TAG.fullmatch(tag) else ""


def _anchor(key: RecordKey) -> str:
    """Return the name of the place of an item in the page; it holds a slash, as those of sections do not."""
    return _NOT_IN_ANCHORS.sub(lambda match: f"~{ord(match[0]):x}~", "/".join(key))
