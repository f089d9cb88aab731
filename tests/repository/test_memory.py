"""How much memory there is, as the system says, and what is refused where it would not do."""

import sys
from pathlib import Path

import pytest

from taxokit.rdf import limits as screening
from taxokit.rdf import parse
from taxokit.repository import memory
from taxokit.text.errors import SourceError

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux says so")


@linux
def test_linux_says_what_is_used_and_left() -> None:
    assert memory.memory_used() > 1 << 20
    assert (memory.memory_left() or 0) > 1 << 20


def test_a_container_can_have_less(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "memory.max").write_text("3000\n", encoding="utf-8")
    (tmp_path / "memory.current").write_text("1000\n", encoding="utf-8")
    monkeypatch.setattr(memory, "_GROUP", str(tmp_path / "memory"))
    assert memory.memory_left() == 2000
    (tmp_path / "memory.max").write_text("max\n", encoding="utf-8")
    assert memory.memory_left() != 2000


def test_a_system_that_says_nothing_refuses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_MEMORY", "_OWN", "_GROUP"):
        monkeypatch.setattr(memory, name, str(tmp_path / "nothing"))
    assert (memory.memory_left(), memory.memory_used()) == (None, 0)
    screening.refuse_without_memory("a.ttl", 10_000_000)


def test_too_many_statements_end_in_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"".join(b"<https://example.org/%d> a <https://example.org/A> .\n" % number for number in range(5))
    monkeypatch.setattr(parse, "_STEP", 2)
    monkeypatch.setattr(screening, "memory_used", lambda: 900 << 20)
    monkeypatch.setattr(screening, "memory_left", lambda: 700 << 20)
    assert len(list(parse.parse(tmp_path / "a.ttl", data))) == 5
    monkeypatch.setattr(screening, "memory_left", lambda: 500 << 20)
    with pytest.raises(SourceError, match="more memory than there is: 2 statements take 900 MiB, and 500 MiB are left"):
        list(parse.parse(tmp_path / "a.ttl", data))
