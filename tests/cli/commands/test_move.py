"""`taxokit move`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

FROM, TO = "taxonomy/themes/erzeugung.yaml", "taxonomy/themes/speicherung.yaml"


def text_of(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_an_item_moves_with_its_comments(run: Run, thesaurus: Path, edit: Run) -> None:
    edit(
        thesaurus / FROM,
        "  - id: solarzellentechnik\n    label: Solarzellentechnik\n",
        "  # an old word\n  - id: solarzellentechnik # old\n    # its name\n    label: Solarzellentechnik\n",
    )
    before = text_of(thesaurus, FROM)
    result = run("move", "solarzellentechnik", "speicherung", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert result.out == f"moved term solarzellentechnik from theme erzeugung to theme speicherung  {TO}:25\n"
    moved = before[before.index("  # an old word") : before.index("  - id: strom")]
    assert text_of(thesaurus, FROM) == before.replace(moved, "")
    assert text_of(thesaurus, TO).endswith(moved)


def test_the_indentation_and_the_line_ends_are_those_of_the_new_place(run: Run, thesaurus: Path) -> None:
    path = thesaurus / TO
    path.write_bytes(b"id: speicherung\r\nlabel: Speicherung\r\nterms:\r\n- id: batterie\r\n  label: Batterie\r\n")
    (thesaurus / FROM).write_text(
        "id: erzeugung\nlabel: Erzeugung\nterms:\n    -   id: akku\n        # name\n        label: >-\n            Akku\n"
    )
    (thesaurus / "taxonomy/taxonomy.yaml").write_text(
        text_of(thesaurus, "taxonomy/taxonomy.yaml").replace("terms: 7", "terms: 2"), encoding="utf-8"
    )
    assert run("move", "akku", "speicherung", cwd=thesaurus).code == 0
    assert path.read_bytes() == (
        b"id: speicherung\r\nlabel: Speicherung\r\nterms:\r\n"
        b"- id: akku\r\n  # name\r\n  label: >-\r\n      Akku\r\n- id: batterie\r\n  label: Batterie\r\n"
    )
    assert text_of(thesaurus, FROM) == "id: erzeugung\nlabel: Erzeugung\n"


def test_the_order_of_an_ordered_list(run: Run, project_copy: Path) -> None:
    path = "taxonomy/disciplines/llmops-engineering.yaml"
    names = [line.split()[-1] for line in text_of(project_copy, path).splitlines() if line.startswith("  - id:")]
    result = run("move", names[2], "llmops-engineering", "--before", names[0], cwd=project_copy)
    assert (result.code, result.err) == (0, "")
    assert result.out == f"moved responsibility {names[2]} before {names[0]}  {path}:9\n"
    assert run("move", names[1], "llmops-engineering", "--after", names[3], cwd=project_copy).code == 0
    after = [line.split()[-1] for line in text_of(project_copy, path).splitlines() if line.startswith("  - id:")]
    assert after == [names[2], names[0], names[3], names[1], *names[4:]]


# --- below another by a link, as in SKOS ---


def printed(run: Run, root: Path, *words: str) -> list[str]:
    """Return the lines of a move without the places, or the error."""
    result = run("move", *words, cwd=root)
    assert bool(result.code) == bool(result.err)
    return [
        line.partition("  ")[0] for line in (result.out or result.err.removeprefix("taxokit: error: ")).splitlines()
    ]


def test_a_concept_moves_below_another_and_its_comments_stay(run: Run, vocabulary: Path, edit: Run) -> None:
    path = "taxonomy/concepts/fish.yaml"
    edit(vocabulary / path, "  - vertebrates\n", "  - vertebrates # ask a zoologist\n")
    before = text_of(vocabulary, path)
    assert printed(run, vocabulary, "fish", "mammals") == [
        "moved concept fish from concept vertebrates to concept mammals"
    ]
    assert text_of(vocabulary, path) == before.replace("  - vertebrates #", "  - mammals #")


def test_a_concept_moves_to_the_top_and_back(run: Run, vocabulary: Path) -> None:
    path = "taxonomy/concepts/fish.yaml"
    before = text_of(vocabulary, path)
    assert printed(run, vocabulary, "fish", ".") == [
        "moved concept fish from concept vertebrates to the top",
        "made concept fish a top concept of animals",
    ]
    assert text_of(vocabulary, path) == before.replace("broader:\n  - vertebrates\n", "top_concept_of:\n  - animals\n")
    assert printed(run, vocabulary, "fish", "vertebrates") == [
        "moved concept fish from the top to concept vertebrates",
        "concept fish is no longer a top concept of animals",
    ]
    assert text_of(vocabulary, path) == before


def test_of_several_parents_one_is_left(run: Run, vocabulary: Path) -> None:
    assert run("link", "fish", "broader", "mammals", cwd=vocabulary).code == 0
    assert (
        run("add", "concept", "birds", "--set", "label=Birds", "--set", "in_scheme=animals", cwd=vocabulary).code == 0
    )
    assert printed(run, vocabulary, "fish", "birds") == [
        "concept fish is below mammals and vertebrates; name the one to leave with --from mammals"
    ]
    assert printed(run, vocabulary, "fish", "birds", "--from", "mammals") == [
        "moved concept fish from concept mammals to concept birds"
    ]
    assert "broader:\n  - birds\n  - vertebrates\n" in text_of(vocabulary, "taxonomy/concepts/fish.yaml")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["fish", "fish"], "concept fish cannot be moved below itself"),
        (["fish", "vertebrates"], "concept fish is already below concept vertebrates"),
        (["vertebrates", "fish"], "concept fish is below concept vertebrates; move fish elsewhere first"),
        (["vertebrates", "."], "concept vertebrates is already at the top"),
        (
            ["fish", "mammals", "--before", "fish"],
            "the concepts below an item have no order; leave out --before and --after",
        ),
        (["fish", "mammals", "--from", "mammals"], "concept fish has no broader 'mammals'; it has vertebrates"),
    ],
)
def test_moves_that_make_no_sense(run: Run, vocabulary: Path, words: list[str], message: str) -> None:
    assert printed(run, vocabulary, *words) == [message]


def test_a_move_is_one_change_and_minor_unless_the_configuration_says_otherwise(run: Run, vocabulary: Path) -> None:
    assert run("move", "fish", "mammals", cwd=vocabulary).code == 0
    assert run("diff", cwd=vocabulary).out.splitlines()[2:] == [
        "Moved (1)",
        "  Concept fish (Fish) was moved from Concept vertebrates (Vertebrates) to",
        "      Concept mammals (Mammals)",
        "",
        "1 change: moved 1",
        "This change requires a minor version: another parent (1)",
        "[versions] of taxokit.toml sets the bump of each kind: moved",
    ]
    options = vocabulary / "taxokit.toml"
    options.write_text(
        options.read_text(encoding="utf-8").replace('moved = "minor"', 'moved = "major"'), encoding="utf-8"
    )
    assert "This change requires a major version:\n" in run("diff", cwd=vocabulary).out
    options.write_text(options.read_text(encoding="utf-8").replace("moved =", "mvoed ="), encoding="utf-8")
    message = "taxokit: error: [versions] of taxokit.toml: unknown kind of change 'mvoed'; did you mean 'moved'?\n"
    for command in ("diff", "check"):
        wrong = run(command, cwd=vocabulary)
        assert (wrong.code, wrong.err) == (2, message)


def test_users_see_a_move_as_such(run: Run, vocabulary: Path, tmp_path: Path) -> None:
    assert run("move", "fish", "mammals", cwd=vocabulary).code == 0
    history = run("history", "fish", cwd=vocabulary).out.splitlines()
    assert [" ".join(line.split()) for line in history[-2:]] == [
        "moved from Vertebrates (concept/vertebrates)",
        "→ to Mammals (concept/mammals)",
    ]
    assert run("move", "fish", ".", cwd=vocabulary).code == 0
    assert run("history", "fish", cwd=vocabulary).out.split()[-4:] == ["→", "to", "the", "top"]
