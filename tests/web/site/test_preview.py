"""`taxokit site --serve`: the preview of the working tree, for this machine alone, which follows its sources."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from typing import IO

import httpx
import pytest

from taxokit.repository.project import find_project
from taxokit.text.errors import SourceError
from taxokit.web.publication import read_publication
from taxokit.web.site import build_site, preview_of


@contextmanager
def shown(*arguments: object, page: str = "/energy") -> Iterator[tuple[httpx.Client, IO[str]]]:
    """Give a client of a process of `taxokit site --serve`, and its messages; it ends as Ctrl-C ends it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "taxokit", *map(str, arguments), "--serve", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    try:
        assert process.stdout
        assert process.stderr
        lines = iter(process.stdout.readline, "")
        assert f"serving at http://127.0.0.1:{port}{page}; press Ctrl-C to stop\n" in lines
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            yield client, process.stderr
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)
    assert process.returncode == 130


def wait_for(text: str, client: httpx.Client, page: str) -> None:
    """Wait until a page has a text."""
    end = time.monotonic() + 60
    while text not in client.get(page).text:
        assert time.monotonic() < end
        time.sleep(0.2)


def test_a_preview_is_for_this_machine_and_follows_the_sources(released_thesaurus: Path) -> None:
    source = released_thesaurus / "taxonomy/themes/erzeugung.yaml"
    text = source.read_text(encoding="utf-8")
    with shown("--root", released_thesaurus, "site") as (client, messages):
        page = client.get("/energy/term/strom")
        assert "Vorschau, nicht veröffentlicht." in page.text
        assert "access-control-allow-origin" not in page.headers, "pages of other hosts read no preview"
        for host, status in (("localhost", 200), ("127.0.0.1:8000", 200), ("evil.example", 400)):
            assert client.get("/energy.json", headers={"Host": host}).status_code == status
        source.write_text(text.replace("Bewegte elektrische", "Ladung: ["), encoding="utf-8")
        assert "not built: taxonomy/themes/erzeugung.yaml:" in messages.readline()
        assert client.get("/energy/term/strom").status_code == 200
        source.write_text(text.replace("Bewegte elektrische", "Fließende elektrische"), encoding="utf-8")
        wait_for("Fließende elektrische Ladung.", client, "/energy/term/strom")
    assert not (released_thesaurus / "_site").exists()


def test_sources_with_errors_at_the_start_are_shown_once_they_are_right(released_thesaurus: Path) -> None:
    source = released_thesaurus / "taxonomy/themes/erzeugung.yaml"
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("- strom\n", "- nowhere\n"), encoding="utf-8")
    with shown("--root", released_thesaurus, "site", page="/") as (client, messages):
        reason = messages.readline().removeprefix("taxokit: not built: ")
        assert reason.startswith("taxonomy/themes/erzeugung.yaml:")
        page = client.get("/energy/term/strom")
        assert (page.status_code, page.headers["cache-control"]) == (503, "no-store")
        assert reason.strip() in unescape(page.text)
        assert client.get("/energy/term/strom", headers={"Host": "evil.example"}).status_code == 400
        source.write_text(text, encoding="utf-8")
        wait_for("Vorschau, nicht veröffentlicht.", client, "/energy/term/strom")


def test_pages_of_a_preview_are_marked_and_pages_of_a_site_are_not(released_thesaurus: Path, tmp_path: Path) -> None:
    project = find_project(released_thesaurus)
    preview = read_publication(project, preview=preview_of(project, tmp_path / "build"))
    assert preview.current.version == "1.0.1-dev"
    files = {file.path: file.data for file in build_site(preview) if file.path.endswith(".html")}
    pages = {path: data for path, data in files.items() if not path.endswith("/diff/diff.html")}  # files of releases
    assert "energy/1.0.0/term/strom.html" in pages
    assert "energy/embed/term/strom.html" in pages
    assert "energy/1.0.1-dev/term/strom.html" in pages
    assert len(pages) > 30
    texts = ("Preview, not released.", "Vorschau, nicht veröffentlicht.", "Aperçu, non publié.")
    marks = [text.encode() for text in texts]
    assert [path for path, data in pages.items() if not any(mark in data for mark in marks)] == []
    assert [path for path, data in pages.items() if b'content="noindex"' not in data] == []
    released = (file.data for file in build_site(read_publication(project)) if file.path.endswith(".html"))
    assert not any(mark in data for data in released for mark in marks)


def test_a_preview_needs_no_release_and_no_errors(thesaurus: Path, tmp_path: Path) -> None:
    project = find_project(thesaurus)
    publication = read_publication(project, preview=preview_of(project, tmp_path / "build"))
    assert [release.version for release in publication.releases] == ["1.0.0-dev"]
    assert list(build_site(publication))
    source = thesaurus / "taxonomy/themes/erzeugung.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("- strom\n", "- nowhere\n"), encoding="utf-8")
    with pytest.raises(SourceError, match=r"erzeugung\.yaml:\d+:\d+: .*nowhere.*run `taxokit check`"):
        preview_of(project, tmp_path / "build")
