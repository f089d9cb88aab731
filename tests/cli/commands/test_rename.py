"""`taxokit rename`."""

from pathlib import Path

from support.terminal import typed


def test_terminal_asks_with_suggestions(thesaurus: Path) -> None:
    code, out, err = typed(thesaurus, "windkarft\nwindkraft\nWindenergie\n", "rename")
    assert code == 0
    assert out == 'renamed term windkraft: "Windkraft" → "Windenergie"  taxonomy/themes/erzeugung.yaml:46\n'
    assert "did you mean term/windkraft (Windkraft)?\n" in err
