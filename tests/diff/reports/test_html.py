"""A diff as a page: its content, and that a strict parser of HTML finds only our elements and attributes."""

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import resources
from typing import Any

import html5rdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from taxokit.diff.changes import Bump, Change, Diff
from taxokit.diff.reports.html import render
from taxokit.taxonomy.attribution import Attribution
from taxokit.text.normalize import one_line

STYLE = resources.files("taxokit.diff.reports").joinpath("html.css").read_text(encoding="utf-8")

ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "strong", "ul", "ol", "li", "nav", "main", "section",
    "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "code", "span", "a", "del", "ins", "footer",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "rel", "aria-labelledby", "aria-label",
    "role", "tabindex", "scope", "rowspan", "dir",
}  # fmt: skip


def parsed(text: str) -> Any:
    """Return the tree of a page. Fail if the page is not valid by the HTML standard."""
    return html5rdf.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def text_of(element: Any) -> str:
    return "".join(element.itertext())


def check(text: str, licence: str = "") -> Any:
    """Check that a page is whole, and that nothing in it comes from the data but text."""
    page = parsed(text)
    elements = list(page.iter())
    assert {element.tag for element in elements if isinstance(element.tag, str)} <= ELEMENTS
    assert {name for element in elements for name in element.attrib} <= ATTRIBUTES
    ids = Counter(element.get("id") for element in elements if element.get("id"))
    assert not [name for name, times in ids.items() if times > 1]
    links = [element.get("href") for element in elements if element.get("href")]
    assert not [link for link in links if link != licence and link.removeprefix("#") not in ids]
    assert {element.get("class") for element in elements} <= {
        None, "scroll", "what", "value", "weight", "reason", "label", "count", "unseen",
        "bump none", "bump patch", "bump minor", "bump major",
    }  # fmt: skip
    assert [element.text for element in elements if element.tag == "style"] == [f"\n{STYLE}"]
    for table in page.iter("table"):
        check_table(table)
    return page


def check_table(table: Any) -> None:
    """Check that every row has as many cells as the head, those that reach down from rows above among them."""
    assert text_of(table.find("caption"))
    width = len(table.find("thead/tr"))
    reaching: list[int] = []
    for row in table.find("tbody"):
        reaching = [rows - 1 for rows in reaching if rows > 1]
        assert len(row) + len(reaching) == width
        reaching += [int(cell.get("rowspan", 1)) for cell in row]
    assert all(rows == 1 for rows in reaching)


def rows_of(page: Any, kind: str) -> Iterator[list[str]]:
    """Yield the texts of the cells of each row in the section of a kind."""
    for section in page.iter("section"):
        if section.get("aria-labelledby") == kind:
            yield from ([text_of(cell) for cell in row] for row in section.iter("tr"))


def test_every_kind_of_change(several: Diff, golden: Callable[[str, str], None]) -> None:
    text = render(several)
    golden("diff.html", text)
    page = check(text)
    kinds = Counter(change.kind for change in several.all)
    contents = {link.get("href"): text_of(entry[1]) for entry in page.find("body/nav/ol") for link in entry.iter("a")}
    assert contents == {f"#{kind}": str(number) for kind, number in kinds.items()}


def test_old_stands_beside_new_with_the_words_marked(several: Diff) -> None:
    (typo,) = (change for change in several.changes if change.kind == "typo")
    text = render(replace(several, changes=(typo,), residue=()))
    head, row = rows_of(check(text), "typo")
    assert head == ["Change", "Before", "After", "Requires"]
    assert row[0] == "Plant dill Dill: a typo in definition corrected"
    assert row[1] == "A removed: herb, for removed: fish"
    assert row[2] == "A added: herb for added: fish."
    assert (
        '<td class="value" dir="auto" lang="en">A <del><span class="unseen">removed: </span>herb,</del> for <del>'
        in text
    )


def test_words_are_in_the_language_of_the_taxonomy_or_of_the_translation(several: Diff) -> None:
    text = render(several)
    assert '<td class="value" dir="auto" lang="de"><del><span class="unseen">removed: </span>Kohl</del></td>' in text
    assert '<span class="label" lang="en">Kale</span>' in text
    wrong = replace(next(change for change in several.changes if change.language), language='"><script>')
    assert check(render(replace(several, changes=(wrong,))))


def test_other_items_are_links_to_their_changes(several: Diff) -> None:
    page = check(render(several))
    (place,) = (element for element in page.iter("th") if element.get("id") == "Plant/kale")
    assert text_of(place).startswith("Plant kale Kale: definition added")
    link = next(link for link in page.iter("a") if link.get("href") == "#Plant/kale")
    assert text_of(link) == "kale"


def test_values_keep_their_lines(several: Diff) -> None:
    assert "A small shrub.\n\nIt smells.</td>" in render(several)


def test_policy_allows_the_style_and_nothing_else(several: Diff) -> None:
    page = check(render(several))
    (policy,) = (meta.get("content") for meta in page.iter("meta") if meta.get("http-equiv"))
    style = next(page.iter("style")).text
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "url(" not in style
    assert "@import" not in style


def brightness(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    digits = colour * 2 if len(colour) == 3 else colour
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("screen", [0, 1])
def test_words_can_be_read_on_light_and_dark_screens(screen: int) -> None:
    """WCAG 2.2, success criterion 1.4.3: a contrast of 4.5 to 1."""
    blocks = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
    colours = dict(re.findall(r"--([\w-]+): #(\w+);", blocks[screen]))
    pairs = [(ink, "paper") for ink in ("ink", "faint", "link", "major", "minor", "patch")]
    pairs += [("ink", "shade"), ("faint", "shade"), ("link", "shade"), ("old", "old-shade"), ("new", "new-shade")]
    for ink, paper in pairs:
        darker, lighter = sorted((brightness(colours[ink]), brightness(colours[paper])))
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, f"{ink} on {paper}"


def test_many_changes_are_all_listed(many: Diff) -> None:
    text = render(many)
    assert text.count("<tr>") == 3_000 + 2
    assert "and 1,475 more</li>" in text


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_diff_gives_a_page_with_nothing_but_text_from_the_data(
    diffs: st.SearchStrategy[Diff], data: st.DataObject
) -> None:
    check(render(data.draw(diffs)))


@given(st.text(max_size=60), st.text(max_size=60))
def test_names_are_shown_unchanged(identifier: str, label: str) -> None:
    change = Change("item", "removed", "Term", identifier, label, None, {}, None, Bump.MAJOR, "")
    _, row = rows_of(check(render(Diff("1", "2", (change,)))), "removed")
    assert row[0] == " ".join(filter(None, ("Term", one_line(identifier), one_line(label)))) + " was removed"


def test_no_change_and_the_first_release(nothing: Diff, first: Diff, credit: Attribution) -> None:
    assert "<p>Nothing changed.</p>" in render(nothing)
    page = check(render(first), credit.license_url)
    assert text_of(page.find("body/h1")) == "Changes in 2.0.0"
    assert text_of(page.find("body/p")) == "This is the first release: there is no previous one to compare with."


def test_credit_is_the_last_line(several: Diff, credit: Attribution) -> None:
    page = check(render(replace(several, attribution=credit)), credit.license_url)
    footer = page.find("body")[-1]
    assert text_of(footer) == f"{credit.citation} CC-BY-4.0"
    assert [(link.get("rel"), link.get("href")) for link in footer.iter("a")] == [("license", credit.license_url)]


def test_licence_without_a_web_address_is_no_link(first: Diff, credit: Attribution) -> None:
    hostile = credit._replace(license='"><b>', license_url="javascript:alert(1)")
    page = check(render(replace(first, attribution=hostile)))
    assert [text_of(link) for link in page.iter("a")] == ['"><b>']
