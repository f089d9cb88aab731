"""The pages made from the code are those in `docs/`."""

from pathlib import Path

from taxokit import documenting


def test_pages_are_up_to_date(repository: Path) -> None:
    pages = documenting.pages()
    docs = repository / "docs"
    assert {name: (docs / name).read_text(encoding="utf-8") for name in pages} == pages
    assert {f"rules/{path.name}" for path in (docs / "rules").iterdir()} == {p for p in pages if p.startswith("rules/")}


def test_every_command_and_rule_has_a_place() -> None:
    pages = documenting.pages()
    for command in ("build", "check", "cite", "diff", "index", "release", "schema", "verify"):
        assert f"\n## {command}\n" in pages["cli.md"]
    assert "Wrong:\n\n```yaml\n" in pages["rules/duplicate-key.md"]
    assert "[unknown-reference](unknown-reference.md) | error |" in pages["rules/README.md"]
