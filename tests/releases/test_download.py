"""`taxokit fetch` and `taxokit.open(URL)`, over HTTP from a server on loopback that can misbehave."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

import taxokit
from taxokit.releases import fetch as download
from taxokit.releases import network as web
from taxokit.releases.fetch import fetch, offered
from taxokit.releases.integrity import integrity_problems, sha256
from taxokit.releases.releases import release_at
from taxokit.releases.signatures import signature_of
from taxokit.repository.reading import Kind
from taxokit.text.errors import ReleaseError, UnreadableReleaseError

Fault = Callable[["Handler", bytes], object]

GRAPH = "/2.0.0/taxonomy.ttl"


class Server(ThreadingHTTPServer):
    """Serves a folder; `faults` are answered in place of its files, each once, `requested` lists the requests."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        self.faults: dict[str, list[Fault]] = {}
        self.requested: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Be silent if the client closes the connection."""


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.requested.append(self.path)
        file = self.server.folder / self.path[1:]
        data = file.read_bytes() if file.is_file() else b""
        if self.server.faults.get(self.path):
            self.server.faults[self.path].pop(0)(self, data)
        elif not file.is_file():
            self.send(404, b"")
        else:
            self.send(200, data)

    def send(self, status: int, data: bytes, *headers: tuple[str, str], length: int | None = None) -> None:
        self.send_response(status)
        for name, value in (*headers, ("Content-Length", str(len(data) if length is None else length))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the library calls it
        pass


def half(handler: Handler, data: bytes) -> None:
    handler.send(200, data[: len(data) // 2], length=len(data))


def status(code: int, *headers: tuple[str, str]) -> Fault:
    return lambda handler, _: handler.send(code, b"", *headers)


def content(change: Callable[[bytes], bytes]) -> Fault:
    return lambda handler, data: handler.send(200, change(data))


@pytest.fixture
def server(kitchen_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setattr(download, "PAUSES", [0.0, 0.0, 0.0])
    folder = Path(shutil.copytree(kitchen_template / "releases", tmp_path / "served"))
    server = Server(folder)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "here/release"


def left(target: Path) -> list[str]:
    """Return what is in the folder around the release, hidden or not."""
    return sorted(path.name for path in target.parent.glob("*"))


def listing(data: bytes, change: Callable[[Any], object]) -> bytes:
    value = json.loads(data)
    change(value)
    return json.dumps(value).encode()


def forge(server: Server, change: Callable[[Any], object]) -> None:
    """Change the manifest of 2.0.0, and the files with its digest."""
    folder = server.folder / "2.0.0"
    before = (folder / "manifest.json").read_bytes()
    after = listing(before, change)
    (folder / "manifest.json").write_bytes(after)
    sums = {line[66:]: line[:64] for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()}
    sums |= {file["path"]: file["sha256"] for file in json.loads(after)["files"]} | {"manifest.json": sha256(after)}
    (folder / "SHA256SUMS").write_text("".join(f"{d}  {p}\n" for p, d in sorted(sums.items())), encoding="utf-8")
    index = json.loads((server.folder / "index.json").read_bytes())
    index["releases"][0]["checksums"]["sha256"] = sha256((folder / "SHA256SUMS").read_bytes())
    (server.folder / "index.json").write_text(json.dumps(index), encoding="utf-8")


# --- the command ------------------------------------------------------------------------------------------------------


def test_the_latest_release_byte_for_byte(server: Server, target: Path, run: Any) -> None:
    result = run("fetch", "--from", server.url, "--to", target)

    assert (result.code, result.err) == (0, "")
    assert "fetched 2.0.0 into " in result.out
    assert integrity_problems(release_at(target)) == []
    assert subprocess.run(["diff", "-r", target, server.folder / "2.0.0"], check=False).returncode == 0
    assert left(target) == ["release"]


def test_a_version_into_the_working_folder_and_only_some_kinds(server: Server, tmp_path: Path, run: Any) -> None:
    result = run("fetch", "1.1.0", "--from", server.url.rstrip("/"), "--only", "ttl,.nt", cwd=tmp_path)

    assert result.code == 0, result.err
    paths = {path.relative_to(tmp_path).as_posix() for path in (tmp_path / "1.1.0").rglob("*") if path.is_file()}
    graphs = ("taxonomy.ttl", "taxonomy.nt", "schema/taxonomy.owl.ttl", "schema/taxonomy.shacl.ttl")
    assert paths == {f"1.1.0/{name}" for name in ("manifest.json", "SHA256SUMS", *graphs)}
    assert run("fetch", "1.1.0", "--from", server.url, cwd=tmp_path).err.count("1.1.0: exists already") == 1


def test_a_repository_names_the_address_by_its_namespace(kitchen: Path, tmp_path: Path, run: Any) -> None:
    about = kitchen / "taxonomy/taxonomy.yaml"
    text = about.read_text(encoding="utf-8")
    about.write_text(text.replace("https://genbodha.ai/taxonomy", "http://example.org/t"), encoding="utf-8")
    assert "http://example.org/t/: is not https" in run("fetch", cwd=kitchen).err
    assert "name it, as in `taxokit fetch https://" in run("fetch", cwd=tmp_path).err


def test_address_in_place_of_a_version(server: Server, tmp_path: Path, run: Any) -> None:
    assert run("fetch", server.url, "--only", "nt", cwd=tmp_path).out.startswith("fetched 2.0.0 into 2.0.0: ")
    assert run("fetch", server.url, "--from", server.url, cwd=tmp_path).code == 2


def test_address_without_an_index_names_the_remedy(server: Server, tmp_path: Path, run: Any) -> None:
    result = run("fetch", f"{server.url}2.0.0", cwd=tmp_path)
    assert result.code == 2
    assert "2.0.0/index.json: does not exist; name the folder that contains it; `taxokit serve` prints" in result.err


def test_address_that_is_refused_is_repeated_in_the_right_form(tmp_path: Path, run: Any) -> None:
    assert (
        "write it as https://example.org/taxonomy/\n" in run("fetch", "http://example.org/taxonomy", cwd=tmp_path).err
    )
    for secret in ("https://me:secret@example.org/t", "https://example.org/t?token=secret"):
        assert run("fetch", secret, cwd=tmp_path).err.endswith("write it as https://example.org/t/\n")


def test_withdrawn_release_is_reported(server: Server, target: Path, run: Any) -> None:
    index = server.folder / "index.json"
    text = index.read_text(encoding="utf-8")
    index.write_text(text.replace('"superseded"', '"withdrawn", "reason": "Wrong."', 1), encoding="utf-8")
    result = run("fetch", "1.1.0", "--from", server.url, "--to", target, "--only", "cff")
    assert (result.code, result.err) == (0, "taxokit: 1.1.0 was withdrawn: Wrong.\n")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("9.9.9",), 2, "does not list the release 9.9.9; it lists 2.0.0, "),
        (("../1.0.0",), 2, "invalid version '../1.0.0'"),
        (("--only", "ttl,docx"), 2, "the release has no 'docx' file; choose from "),
    ],
)
def test_unavailable_releases_and_formats_are_reported(
    server: Server, target: Path, run: Any, arguments: tuple[str, ...], code: int, words: str
) -> None:
    result = run("fetch", *arguments, "--from", server.url, "--to", target)
    assert (result.code, words in result.err) == (code, True), result.err
    assert not target.exists()


def test_format_that_a_release_left_out_is_named(server: Server, target: Path, run: Any) -> None:
    def leave_out(manifest: Any) -> None:
        manifest["left_out"] = ["rdf", "xlsx"]
        manifest["files"] = [file for file in manifest["files"] if not file["path"].endswith(".xlsx")]

    (server.folder / "2.0.0/taxonomy.xlsx").unlink()
    sums = server.folder / "2.0.0/SHA256SUMS"
    kept = [line for line in sums.read_text(encoding="utf-8").splitlines() if not line.endswith(".xlsx")]
    sums.write_text("\n".join(kept) + "\n", encoding="utf-8")
    forge(server, leave_out)
    result = run("fetch", "--from", server.url, "--to", target, "--only", "xlsx")
    assert result.code == 2
    assert "the release has no 'xlsx' file: its maintainers left out rdf and xlsx; choose from " in result.err


# --- the connection ---------------------------------------------------------------------------------------------------


def test_a_failure_is_tried_again(server: Server, target: Path) -> None:
    server.faults = {"/index.json": [status(503)], GRAPH: [status(500), half, status(500)]}
    fetch(offered(server.url), target)
    assert server.requested.count(GRAPH) == 4
    assert integrity_problems(release_at(target)) == []


def test_slow_host_is_not_tried_again(server: Server, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "PATIENCE", -1.0)
    server.faults = {GRAPH: [status(500)]}
    with pytest.raises(UnreadableReleaseError, match="status 500"):
        fetch(offered(server.url), target)
    assert server.requested.count(GRAPH) == 1


def test_files_of_a_failed_run_are_used_by_the_next(server: Server, target: Path) -> None:
    server.faults[GRAPH] = [half, *[status(502)] * 3]
    with pytest.raises(UnreadableReleaseError, match=r"taxonomy\.ttl: cannot be downloaded: .* status 502"):
        fetch(offered(server.url), target)
    assert left(target) == [".release.taxokit"], "no half of a release is there by its name"
    done = [path for path in server.requested if path.startswith("/2.0.0/csv/")]
    server.requested.clear()

    fetch(offered(server.url), target)

    assert not {*server.requested} & {*done}
    assert (left(target), integrity_problems(release_at(target))) == (["release"], [])


@pytest.mark.full
def test_a_killed_run_leaves_no_half_release(server: Server, target: Path, run: Any) -> None:
    begun, end = Event(), Event()

    def stall(handler: Handler, data: bytes) -> None:
        handler.send(200, data[:1000], length=len(data))
        begun.set()
        end.wait(60)

    server.faults[GRAPH] = [stall]
    arguments = ("fetch", "--from", server.url, "--to", str(target))
    process = subprocess.Popen([sys.executable, "-m", "taxokit", *arguments])
    try:
        assert begun.wait(60)
    finally:
        process.kill()
        process.wait()
        end.set()
    assert left(target) == [".release.taxokit", ".release.taxokit.lock"]
    assert run(*arguments).code == 0
    assert (left(target), integrity_problems(release_at(target))) == (["release"], [])


def test_mismatching_parts_are_downloaded_again(server: Server, target: Path) -> None:
    hidden = target.parent / ".release.taxokit/new"
    (hidden / "csv").mkdir(parents=True)
    (hidden / "taxonomy.ttl").write_bytes(b"of something else")
    (hidden / "taxonomy.json").write_bytes(b"x" * 10_000_000)
    (hidden / "more.txt").write_bytes(b"")
    (hidden / "taxonomy.nt").symlink_to("/etc/hostname")
    (hidden / "csv/more").symlink_to("/etc")
    fetch(offered(server.url), target)
    assert (left(target), integrity_problems(release_at(target))) == (["release"], [])


def test_refused_connection_is_reported(target: Path, server: Server) -> None:
    address = server.url
    server.socket.close()
    with pytest.raises(UnreadableReleaseError, match=r"index\.json: cannot be downloaded: .*refused"):
        fetch(offered(address), target)


def test_a_host_that_sends_a_byte_now_and_then(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each byte comes before a timeout of the socket; the head and the content must arrive in time all the same."""
    end = Event()

    def drip(handler: Handler, data: bytes) -> None:
        while not end.wait(0.01):
            handler.wfile.write(data)

    def endless_head(handler: Handler, _: bytes) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\nX: ")
        drip(handler, b"x")

    def endless_interim(handler: Handler, _: bytes) -> None:
        drip(handler, b"HTTP/1.1 100 Continue\r\n\r\n")

    def endless_content(handler: Handler, _: bytes) -> None:
        handler.send(200, b"", length=100_000)
        drip(handler, b" ")

    try:
        server.faults["/index.json"] = [endless_head, endless_interim, endless_content]
        for _ in range(2):
            with (
                pytest.raises(web.PassingError, match="timed out"),
                web.requested(f"{server.url}index.json", {}, timeout=0.2),
            ):
                pass
        monkeypatch.setattr(web, "TIMEOUT", 0.2)
        monkeypatch.setattr(web, "SLOWEST", 1_000_000)
        slow = pytest.raises(web.PassingError, match="timed out")
        with web.requested(f"{server.url}index.json", {}) as response, slow:
            web.read(response, 100_000)
    finally:
        end.set()


# --- mismatches -------------------------------------------------------------------------------------------------------

REFUSED: dict[str, tuple[Fault, str]] = {
    "tampered": (content(lambda data: data.replace(b"a", b"b", 1)), "is not as released"),
    "truncated": (content(lambda data: data[:-1]), "is not as released"),
    "oversized": (content(lambda data: data + b"\n"), r"is larger than [\d,]+ bytes; refused"),
    "empty": (content(lambda data: b""), "is not as released"),
}


@pytest.mark.parametrize("path", [GRAPH, "/2.0.0/manifest.json", "/2.0.0/SHA256SUMS"])
@pytest.mark.parametrize("fault", REFUSED)
def test_mismatching_files_are_refused_and_removed(server: Server, target: Path, path: str, fault: str) -> None:
    answer, words = REFUSED[fault]
    server.faults[path] = [answer]
    with pytest.raises(ReleaseError, match=words if path == GRAPH else "is not as released") as caught:
        fetch(offered(server.url), target)
    assert not isinstance(caught.value, UnreadableReleaseError), "exit code 1, as for a refused release"
    assert left(target) == []


@pytest.mark.parametrize("path", ["../evil", "/evil", "csv/../../evil", "a\\..\\evil", "C:evil", "a//b", "a\nb"])
def test_paths_outside_of_the_release_are_refused(server: Server, target: Path, path: str) -> None:
    def change(manifest: Any) -> None:
        manifest["files"][0]["path"] = path

    forge(server, change)
    with pytest.raises(ReleaseError):
        fetch(offered(server.url), target)
    assert left(target) == []
    assert not any("evil" in address for address in server.requested)


def test_path_outside_of_the_release_is_refused_despite_its_digest(server: Server, target: Path) -> None:
    """The checksums list the same, so that it is the path alone."""
    digest = sha256(b"")
    forge(server, lambda manifest: manifest["files"].append({"path": "../evil", "bytes": 0, "sha256": digest}))
    with pytest.raises(ReleaseError, match=r"lists '\.\./evil' with 0 bytes, which cannot be a file of a release"):
        fetch(offered(server.url), target)


def test_a_manifest_of_another_release(server: Server, target: Path) -> None:
    forge(server, lambda manifest: manifest.update(version="2.0.1"))
    with pytest.raises(ReleaseError, match=r"is not the manifest of 2\.0\.0; refused"):
        fetch(offered(server.url), target)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda index: index["releases"][0].update(version="../x"), "is not an index of releases"),
        (lambda index: index["releases"][0].update(checksums={}), "is not an index of releases"),
        (lambda index: index.update(latest=["x"]), "does not list the release"),
        (lambda index: index.update(format=3), "another format"),
        (lambda index: index.clear(), "is not an index of releases"),
    ],
)
def test_invalid_index_is_refused(server: Server, change: Callable[[Any], object], words: str) -> None:
    server.faults["/index.json"] = [content(lambda data: listing(data, change))]
    with pytest.raises(UnreadableReleaseError, match=words):
        offered(server.url)


def test_an_index_of_thousands_of_releases_is_quoted_in_part(server: Server, run: Any, tmp_path: Path) -> None:
    def change(index: Any) -> None:
        other = {"status": "superseded", "checksums": {"sha256": sha256(b"")}}
        index["releases"] += [{"version": f"9.0.{number}", **other} for number in range(10_000)]
        index["releases"][0].update(status="withdrawn", reason="Wrong. " * 10_000)
        index["latest"] = "1" * 10_000

    server.faults["/index.json"] = [content(lambda data: listing(data, change))] * 2
    for version, words in (
        ("latest", "does not list the release 111"),
        ("2.0.0", "2.0.0 was withdrawn: Wrong. Wrong."),
    ):
        result = run("fetch", version, "--from", server.url, cwd=tmp_path)
        assert (words in result.err, len(result.err) < 2_000) == (True, True), result.err[:2_000]


def test_too_large_index_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("taxokit.releases.fetch.LISTING", Kind(100))
    with pytest.raises(ReleaseError, match="is larger than 100 bytes"):
        offered(server.url)


# --- addresses --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://example.org/t/", "is not https"),
        ("http://127.0.0.1.example.org/", "is not https"),
        ("ftp://example.org/", "is not a web address"),
        ("file:///etc/", "is not a web address"),
        ("https://ann:secret@example.org/", "contains a user name or a password"),
        ("https://example.org/?token=secret", "contains a query"),
        ("https://example.org:port/", "is not a web address"),
        ("https:///x", "is not a web address"),
        ("https://example.org/a b", "is not a web address"),
    ],
)
def test_addresses_that_are_refused(address: str, words: str, run: Any, tmp_path: Path) -> None:
    result = run("fetch", "--from", address, cwd=tmp_path)
    assert (result.code, words in result.err, "secret" in result.err) == (2, True, False), result.err


@pytest.mark.parametrize(
    ("location", "words"),
    [
        (
            "http://example.org/index.json?token=secret",
            r"redirects to http://example\.org/index\.json, which is not http",
        ),
        ("http://localhost:9/", "which is another host or port without https"),
        ("file:///etc/hostname", "which is not a web address"),
        ("https://ann:secret@example.org/", "redirects to https://example.org/, which contains a user name"),
        ("http://[", "which is not a web address"),
        ("/index.json", "redirects more than 5 times"),
    ],
)
def test_redirects_that_are_refused(server: Server, location: str, words: str) -> None:
    server.faults["/index.json"] = [status(302, ("Location", location))] * 9
    with pytest.raises(UnreadableReleaseError, match=words) as caught:
        offered(server.url)
    assert "secret" not in str(caught.value)


def test_a_redirect_on_the_same_host_is_followed(server: Server, target: Path) -> None:
    server.faults["/1.1.0/taxonomy.nt"] = [status(307, ("Location", "/2.0.0/taxonomy.nt"))]
    server.faults["/index.json"] = [status(301, ("Location", "/here.json"))]
    (server.folder / "index.json").rename(server.folder / "here.json")
    assert offered(server.url).version == "2.0.0"
    (server.folder / "here.json").rename(server.folder / "index.json")
    with pytest.raises(ReleaseError, match=r"/1\.1\.0/taxonomy\.nt: is (not as released|larger)"):
        fetch(offered(server.url, "1.1.0"), target, ["nt"])


# --- signatures -------------------------------------------------------------------------------------------------------


def test_signature(server: Server, target: Path, tmp_path: Path, run: Any) -> None:
    keys = []
    for name in ("ours", "other"):
        keys.append(tmp_path / name)
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", keys[-1]], check=True)
    signers = tmp_path / "signers"
    signers.write_text(f"ours@example.org {keys[0].with_suffix('.pub').read_text(encoding='utf-8')}", encoding="utf-8")
    arguments = ("fetch", "--from", server.url, "--to", target, "--only", "ttl", "--signers", signers)
    result = run(*arguments)
    assert (result.code, "2.0.0.sig: does not exist: 2.0.0 is not signed; refused" in result.err) == (1, True)
    file = server.folder / "signatures/2.0.0.sig"
    file.parent.mkdir()
    data = (server.folder / "2.0.0/SHA256SUMS").read_bytes()
    for signed, key, words in (
        (data, keys[1], "does not allow"),
        (data + b"\n", keys[0], "is not a signature of"),
    ):
        file.write_bytes(signature_of(signed, key))
        result = run(*arguments)
        assert (result.code, words in result.err, left(target)) == (1, True, []), result.err
    file.write_bytes(signature_of(data, keys[0]))
    result = run(*arguments)
    assert (result.code, "2.0.0: signed by ours@example.org with the ED25519 key" in result.out) == (0, True)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_missing_signers_are_refused_before_any_request(server: Server, target: Path, tmp_path: Path, run: Any) -> None:
    os.mkfifo(tmp_path / "pipe")
    result = run("fetch", "--from", server.url, "--to", target, "--signers", tmp_path / "pipe")
    assert (result.code, "pipe: is not a file" in result.err, server.requested) == (2, True, []), result.err


# --- taxokit.open -----------------------------------------------------------------------------------------------------


def test_open_downloads_each_file_once(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    latest = taxokit.open(server.url)
    assert latest.version == "2.0.0"
    assert [*latest] == [*latest]
    assert len(latest) == len(taxokit.open(server.folder / "2.0.0"))
    assert set(server.requested) == {
        "/index.json",
        *(f"/2.0.0/{name}" for name in ("SHA256SUMS", "manifest.json", "taxonomy.json", "schema/taxonomy.model.json")),
    }
    server.requested.clear()
    assert taxokit.open(server.url).version == "2.0.0"
    assert server.requested == ["/index.json"]
    assert taxokit.open(f"{server.url}1.1.0").version == "1.1.0"
    assert len([*(tmp_path / "cache/taxokit").iterdir()]) == 2


def test_open_has_mappings_as_in_a_folder(
    server: Server, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    server.folder = repository / "releases"
    taxonomy = taxokit.open(f"{server.url}1.3.0")
    assert len(taxonomy.mappings()) == len(taxokit.open(repository / "releases/1.3.0").mappings()) > 100
    assert taxonomy.languages == taxokit.open(repository / "releases/1.3.0").languages


def test_open_refuses_mismatching_files(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    server.faults["/2.0.0/taxonomy.json"] = [content(lambda data: data + b" ")]
    with pytest.raises(ReleaseError, match="is larger"):
        taxokit.open(server.url)
    assert not (tmp_path / "taxokit").exists()
