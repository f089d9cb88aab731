"""`taxokit link`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from support.terminal import typed

Run = Callable[..., Any]
FILE = "taxonomy/themes/erzeugung.yaml"


def test_terminal_asks_until_an_answer_fits(thesaurus: Path) -> None:
    code, out, err = typed(thesaurus, "photovoltaik\nrelated_to\nrelated\nwindkarft\nwindkraft\n", "link")
    assert (code, out) == (0, f"linked term photovoltaik: related windkraft  {FILE}:26\n")
    assert "Slot (synonyms, notes, replaced_by, exact_match, related, builds_on): " in err
    assert "Error: a term has no list or link 'related_to'; did you mean 'related'?\n" in err
    assert "there is no term 'windkarft'; did you mean term/windkraft (Windkraft)?\n" in err
    code, out, err = typed(thesaurus, "photovoltaik\nrelated\nstrom\nwindkraft\n", "unlink")
    assert (code, out) == (0, f"unlinked term photovoltaik: related windkraft  {FILE}:10\n")
    assert "Slot (synonyms, exact_match, related, builds_on): Remove the link to (batterie, windkraft): " in err
    assert "Error: term photovoltaik has no related 'strom'; it has batterie and windkraft\n" in err
    code, out, err = typed(thesaurus, "photovoltaik\nstag\nstage\nfoo\ncandidate\n", "set")
    assert (code, out.split("  ")[0]) == (0, 'set stage of term photovoltaik: "candidate"')
    assert "Error: a term has no slot 'stag'; did you mean 'stage'?\n" in err
    assert "Value (accepted, candidate, withdrawn): Error: unknown value 'foo'; choose accepted" in err


def test_report_of_many_links_is_short(thesaurus: Path, run: Run) -> None:
    addresses = [f"https://example.org/wind/{number}" for number in range(14)]
    result = run("link", "windkraft", "exact_match", *addresses, cwd=thesaurus)
    lines = result.out.splitlines()
    assert [line.split()[0] for line in lines] == ["linked"] * 9 + ["linked:"]
    assert lines[-1] == "linked: and 5 more; see `git diff`"


def test_report_of_many_users_names_the_command_that_lists_all(thesaurus: Path, run: Run) -> None:
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    users = "".join(f"  - {{id: sorte-{n}, label: Sorte {n}, builds_on: [windkraft]}}\n" for n in range(12))
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + f"\n{users}", encoding="utf-8")
    result = run("deprecate", "windkraft", "--reason", "Zu weit.", "--replacement", "none", cwd=thesaurus)
    (last,) = [line for line in result.out.splitlines() if line.startswith("still used by: and ")]
    assert last.endswith(" more; see `taxokit show term/windkraft`"), result.err
    shown = run("show", "term/windkraft", cwd=thesaurus).out
    assert all(f"Sorte {number}" in shown for number in range(12))
