"""A diff as Markdown: its content, its size for GitHub, and that independent readers find nothing active in it."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import marko
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from marko.ext.gfm import GFM

from support.depth import share
from taxokit.diff.changes import Bump, Change, Diff
from taxokit.diff.reports.md import render
from taxokit.releases.releases import Released
from taxokit.taxonomy.attribution import Attribution, attribution_of
from taxokit.text.versions import Version

LIMIT = 65_536
OURS = re.compile(r"<details>|</details>|<summary>.*</summary>|<br>")
ACTIVE = re.compile(r"@|://|www\.|#\d|\bGH-\d|:\w+:|\$", re.IGNORECASE)


def tokens(text: str) -> list[Token]:
    """Return the blocks of a text and their content, as read by CommonMark with tables and strikethrough."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return [token for block in reader.parse(text) for token in (block, *(block.children or ()))]


def check_markup(text: str, links: int = 0) -> None:
    parsed = tokens(text)
    html = [token.content for token in parsed if token.type in ("html_block", "html_inline")]
    lines = [line for block in html for line in block.strip().split("\n")]
    assert not [line for line in lines if not OURS.fullmatch(line)]
    assert not [line for line in lines if line.startswith("<summary>") and re.search(r"<(?!/?(code|summary)>)", line)]
    assert [line for line in lines if "details" in line and "summary" not in line] == ["<details>", "</details>"] * (
        text.count("\n<details>\n")
    ), "each is closed before the next is opened"
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in parsed}
    assert kinds <= {
        "heading", "paragraph", "bullet_list", "list_item", "table", "thead", "tbody", "tr", "th", "td", "inline", "text",
        "code_inline", "strong", "s", "html_block", "html_inline", "hr", "softbreak", *(["link"] if links else []),
    }  # fmt: skip
    assert sum(token.type == "link_open" for token in parsed) == links
    assert links or not [token.content for token in parsed if token.type == "text" and ACTIVE.search(token.content)]


def test_every_kind_of_change(several: Diff, golden: Callable[[str, str], None]) -> None:
    text = render(several)
    golden("diff.md", text)
    check_markup(text)
    assert len(re.findall("^## ", text, re.MULTILINE)) == len({change.kind for change in several.all})


def test_long_lists_are_folded_by_class_and_slot(several: Diff) -> None:
    (link,) = (change for change in several.changes if change.kind == "unlinked")
    links = [replace(link, id=f"plant-{number}", slot=slot) for number in range(8) for slot in ("needs", "<b>")]
    text = render(replace(several, changes=tuple(links), residue=()))
    check_markup(text)
    assert "<details>\n<summary><code>Plant</code> <code>needs</code> (8)</summary>\n\n- Plant " in text
    assert "<summary><code>Plant</code> <code>&lt;b&gt;</code> (8)</summary>" in text
    assert "<details>" not in render(replace(several, changes=tuple(links[:10]), residue=()))


def test_long_report_is_cut_between_changes_and_counts_the_rest(many: Diff) -> None:
    text = render(many)
    check_markup(text)
    assert LIMIT - 2_000 < len(text) < LIMIT
    for title, words in (("Renamed", "was renamed"), ("Links removed", "no longer `needs`")):
        section = text.partition(f"## {title} (1,500)")[2].partition("\n## ")[0]
        (left,) = re.findall(r"^… and ([\d,]+) more: see diff.json$", section, re.MULTILINE)
        assert section.count(words) + int(left.replace(",", "")) == 1_500
    assert text.count("\n- and 1,490 more\n") == 1, "the summary names ten of the changes that force the version"


def test_short_sections_are_whole_beside_long_ones(several: Diff, many: Diff) -> None:
    whole = render(replace(several, changes=many.changes + several.changes))
    assert len(whole) < LIMIT
    assert "- Plant `yam` (Yam) was merged into Plant `potato` (Potato)\n" in whole
    assert whole.count("more: see diff.json") == 2


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_diff_fits_and_has_only_our_markup(diffs: st.SearchStrategy[Diff], data: st.DataObject) -> None:
    text = render(data.draw(diffs))
    assert len(text.encode("utf-16-le", "surrogatepass")) // 2 < LIMIT
    check_markup(text)


@pytest.mark.parametrize("piece", share(["`@`` ", "x", "@ ", "<", "😀", "\x00", "\U000e0001", "- "], every=4))
def test_the_worst_names_and_texts_fit(piece: str, credit: Attribution) -> None:
    long = piece * 3_000
    change = Change("item", "unlinked", long, long, long, long, [long] * 9, None, Bump.MAJOR, "a reason", long)
    kinds = ["removed", "unlinked", "reworded", "moved", "deprecated", "merged", "split", "iri-changed", "changed"]
    changes = tuple(replace(change, kind=kind, id=long + str(number)) for kind in kinds for number in range(12))
    residue = tuple(replace(change, kind="unexplained") for change in changes[:2])
    text = render(Diff(long, long, changes, credit._replace(title=long, license=long), residue))
    assert len(text.encode("utf-16-le")) // 2 < LIMIT
    check_markup(text, links=1)


def test_only_link_in_the_github_flavour_is_the_licence(several: Diff, credit: Attribution) -> None:
    html = marko.Markdown(extensions=[GFM]).convert(render(replace(several, attribution=credit)))
    assert re.findall(r"<a [^>]*>", html) == [f'<a href="{credit.license_url}">']
    assert "<img" not in html
    assert "<script" not in html


def test_marks_are_read_as_marks() -> None:
    change = Change(
        "item", "reworded", "T", "x", "", "s", "(a) b, c. d 漢字。e", "[a] b; c! d 漢。字e", Bump.MINOR, "w"
    )
    (line,) = (line for line in render(Diff("1", "2", (change,))).splitlines() if line.startswith("  - "))
    assert line == r"  - ~~(a) b, c.~~ **\[a\] b; c!** d 漢 **。** 字 ~~。~~ e"
    kinds = [token.type for token in tokens(line.strip())]
    assert (kinds.count("s_open"), kinds.count("strong_open")) == (2, 2)
    assert kinds.count("s_close") == 2


def test_long_texts_show_the_context_of_their_changes() -> None:
    words = [f"w{number}" for number in range(1_000)]
    new = [*words[:500], "other", *words[501:]]
    change = Change("item", "reworded", "T", "x", "", "s", " ".join(words), " ".join(new), Bump.MINOR, "w")
    text = render(Diff("1", "2", (change,)))
    assert "w498 w499 ~~w500~~ **other** w501 w502" in text
    assert "w39 … w460" in text
    assert len(text) < 2_000


def test_no_change_and_the_first_release(nothing: Diff, first: Diff) -> None:
    assert render(nothing) == "# Changes from 1.0.0 to work\n\nNothing changed.\n"
    assert render(first) == (
        """\
# Changes in 2.0.0

This is the first release: there is no previous one to compare with.

---

Some\\_body: Odd \\*Words\\* 2.0, CC-BY-4.0. [CC-BY-4.0](https://creativecommons.org/licenses/by/4.0/)
"""
    )


def test_diff_of_the_first_release_of_this_project_is_still_written_the_same(repository: Path) -> None:
    release = Released(Version(1, 0, 0), repository / "releases/1.0.0")
    diff = Diff(None, "1.0.0", (), attribution_of(release.schema, release.document))
    assert render(diff) == (release.folder / "diff/diff.md").read_bytes().decode()


def test_credit_is_the_last_line(several: Diff, credit: Attribution) -> None:
    text = render(replace(several, attribution=credit))
    assert text.startswith(render(several))
    assert text.count("CC-BY-4.0](https://creativecommons.org/licenses/by/4.0/)\n") == 1
    assert text.endswith("/)\n")
