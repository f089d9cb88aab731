"""Attacks on the editor: pages of other origins, other users and services of this machine, and hostile requests."""

import json
import re
import shutil
import socket
import time
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx
import pytest

from support.depth import share
from support.editing import PORT, Editing, opened
from support.service_process import Service
from taxokit.editor import guard as guards
from taxokit.editor.views import VIEWS
from taxokit.text.errors import SourceError

SKILL = "skill/agent-memory-systems"
DO = {"operations": [{"op": "set", "item": SKILL, "slot": "definition", "values": ["Mine."]}]}
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{7*7}}"

Open = Callable[..., Editing]


def _stranger(editing: Editing) -> httpx.Client:
    """Return a client of the same editor without its cookie."""
    return httpx.Client(transport=editing.client._transport, base_url=editing.origin)  # noqa: SLF001


@pytest.fixture(scope="module")
def editing(project_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editing]:
    """An editor of a copy of the taxonomy, in this process, which no test of this file changes."""
    root = Path(shutil.copytree(project_template, tmp_path_factory.mktemp("guarded") / "project"))
    with opened(root) as editing:
        yield editing


@pytest.fixture
def key(editing: Editing) -> str:
    """The key of the editor."""
    return editing.guard.address.partition("key=")[2]


# --- other names, origins and services --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "localhost", f"127.0.0.1.evil.example:{PORT}", ""]
)
def test_a_name_that_was_bound_to_this_machine_is_not_answered(editing: Editing, host: str, key: str) -> None:
    for path in ("/", f"/?key={key}", "/status"):
        assert editing.client.get(path, headers={"host": host}).status_code == 403
    assert editing.post("/do", DO, host=host).status_code == 403


def test_no_path_is_answered_without_the_key(editing: Editing) -> None:
    paths = ["/assets/x/edit.js", "/favicon.ico", "/nothing", "/item/%2e%2e/%2e%2e", "//evil.example/"]
    for create in VIEWS.all().values():
        paths += [words.partition(" ")[2] for words in create().answers]
    stranger = _stranger(editing)
    for path in paths:
        for method in ("GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE"):
            assert stranger.request(method, path).status_code == 403, (method, path)


@pytest.mark.parametrize("given", ["", "x", "%00", "%ff", "é", "&key="])
def test_another_key_opens_nothing(editing: Editing, given: str) -> None:
    answer = _stranger(editing).get(f"/?key={given}")
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_the_key_becomes_a_cookie_that_pages_cannot_read_and_leaves_the_address(editing: Editing, key: str) -> None:
    answer = _stranger(editing).get(f"/item/{SKILL}?a=b&key={key}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/item/{SKILL}?a=b")
    assert answer.headers["cache-control"] == "no-store"
    words = answer.headers["set-cookie"].lower().split("; ")
    assert {"httponly", "samesite=strict", "path=/"} < set(words)
    assert key not in editing.get("/").text, "a page does not have it"
    assert editing.get("/").headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["//evil.example/", "///evil.example", "/\\evil.example", "/%2f/evil.example"])
def test_the_key_leads_to_no_other_host(editing: Editing, path: str, key: str) -> None:
    # as bytes of a request, since a client takes `//` for the start of an address
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": f"key={key}".encode(),
        "headers": [(b"host", f"127.0.0.1:{PORT}".encode())],
    }
    answer = editing.guard._refusal(scope)  # noqa: SLF001
    assert answer is not None
    location = answer.headers["location"]
    assert httpx.URL(editing.origin).join(location).netloc == f"127.0.0.1:{PORT}".encode()


def test_the_address_for_the_browser_works_once(editing: Editing) -> None:
    address = editing.guard.address_once
    assert address != editing.guard.address
    assert _stranger(editing).get(address).status_code == 303
    assert _stranger(editing).get(address).status_code == 403
    assert _stranger(editing).get(editing.guard.address).status_code == 303


@pytest.mark.parametrize("origin", ["", "null", "http://evil.example", f"http://127.0.0.1:{PORT + 1}", "http://127.0.0.1",
                                    f"https://127.0.0.1:{PORT}", f"http://127.0.0.1:{PORT}.evil.example"])  # fmt: skip
def test_a_page_of_another_origin_changes_nothing(editing: Editing, origin: str) -> None:
    for token in ({"x-csrf": editing.guard.csrf}, {}):
        headers = {**token, **({"origin": origin} if origin else {})}
        for path in ("/do", "/undo", "/redo"):
            assert editing.client.post(path, json=DO, headers=headers).status_code == 403
    assert editing.editor.session.steps == []


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_a_form_changes_nothing(editing: Editing, kind: str) -> None:
    headers = {"origin": editing.origin, "content-type": kind}
    assert editing.client.post("/do", content=json.dumps(DO), headers=headers).status_code == 403
    for token in ("", "x", "é", editing.guard.csrf[:-1]):
        given = {**headers, "x-csrf": token}.items()
        encoded = [(name.encode(), value.encode("latin-1")) for name, value in given]
        assert editing.client.post("/do", content=json.dumps(DO), headers=encoded).status_code == 403
    assert editing.editor.session.steps == []


def test_a_service_on_another_port_reads_nothing_through_the_browser(editing: Editing) -> None:
    """Cookies do not know ports: its pages are of the same site, and their requests have the cookie."""
    for mode in ("no-cors", "cors", "same-origin"):
        headers = {"sec-fetch-site": "same-site", "sec-fetch-mode": mode}
        assert editing.client.get("/status", headers=headers).status_code == 403
    page = editing.client.get("/", headers={"sec-fetch-site": "same-site", "sec-fetch-mode": "navigate"})
    assert page.status_code == 200
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    assert page.headers["x-frame-options"] == "DENY"
    assert page.headers["cross-origin-opener-policy"] == page.headers["cross-origin-resource-policy"] == "same-origin"
    assert page.headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in page.headers


def test_cookies_of_other_services_lock_nobody_out(editing: Editing, key: str) -> None:
    own = f"taxokit-edit-{PORT}={key}"
    stranger = _stranger(editing)
    for cookies in (f"a b=c; {own}", f'x="; {own}', f"taxokit-edit-{PORT}=theirs; {own}", f"[]{{}}; {own}; =; ;"):
        assert stranger.get("/status", headers={"cookie": cookies}).status_code == 200, cookies
    for cookies in ("", own[:-1], own.replace(str(PORT), str(PORT + 1)), f"x={key}"):
        assert stranger.get("/status", headers={"cookie": cookies}).status_code == 403, cookies


@pytest.mark.parametrize(("user", "code"), [("0", 200), ("own", 200), ("4711", 403)])
def test_a_connection_of_another_user_of_this_machine_is_refused(
    editing: Editing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, user: str, code: int
) -> None:
    import os

    table = tmp_path / "tcp"
    number = os.getuid() if user == "own" else int(user)
    # httpx says that the client has port 123
    table.write_text(
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n"
        f"   0: 0100007F:{PORT:04X} 0100007F:007B 01 00000000:00000000 00:00000000 00000000  9 0 1\n"
        f"   1: 0100007F:007B 0100007F:{PORT:04X} 01 00000000:00000000 00:00000000 00000000  {number} 0 1\n"
    )
    monkeypatch.setattr(guards, "_CONNECTIONS", table)
    assert editing.get("/status").status_code == code


def test_port_80_is_the_one_that_browsers_leave_out(editing: Editing) -> None:
    guard = guards.Guard(editing.guard, 80)
    client = httpx.Client(transport=type(editing.client._transport)(guard), base_url="http://127.0.0.1")  # noqa: SLF001
    assert client.get(guard.address).status_code == 303


# --- hostile requests -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/item/../../../etc/passwd", "/item/%2e%2e/%2e%2e/etc/passwd", "/assets/x/..%2fapp.py",
                                  "/assets/x/%2e%2e", "/assets/x/%00.js", "/assets/x/editor.py", "/item/%00", "/item/%ff",
                                  "/item/" + "a" * 5_000, "/nothing"])  # fmt: skip
def test_a_path_leads_to_no_other_file(editing: Editing, path: str) -> None:
    answer = editing.client.get(path, headers={"accept": "text/html"})
    assert answer.status_code == 404
    assert "root:" not in answer.text
    assert editing.client.get(path).status_code in (404, 422)


@pytest.mark.parametrize("body", [b"[" * 100_000, b'{"operations": [{"op": "set", "item": "\\ud800"}]}', b"\xff", b"{", b"1",
                                  b'{"operations": 1}', b'{"operations": [1]}', b'{"operations": [{"op": "set"}]}', b"[]",
                                  b'{"operations": [{"op": "exec", "item": "x"}]}', b"9" * 5_000, b"NaN"])  # fmt: skip
def test_a_body_that_is_none_is_refused_in_words(editing: Editing, body: bytes) -> None:
    headers = {"origin": editing.origin, "x-csrf": editing.guard.csrf}
    answer = editing.client.post("/do", content=body, headers=headers)
    assert answer.status_code in (400, 422)
    assert answer.json()["message"]
    assert "this is a bug" not in answer.text
    assert editing.editor.session.steps == []


def test_a_body_that_is_too_large_is_refused(editing: Editing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("taxokit.editor.app._MOST_BODY", 10_000)
    assert editing.post("/do", {"operations": "x" * 10_000}).status_code == 413


MODEL = "schema/generated/taxonomy.model.json"

OUTSIDE = ["../../evil", "/etc/evil", "..", "a/../../b", "x\0y", "taxonomy/../../evil", "CON", ".git/config", "x/../y"]


def _outward(name: str) -> Iterator[dict[str, Any]]:
    """Yield operations that would write a file whose name somebody chose."""
    item, other = SKILL, "skill/agentic-design-patterns"
    yield {"op": "add", "kind": "skill", "id": name, "values": {"label": ["A"], "category": ["agent-architecture"]}}
    yield {"op": "reidentify", "item": item, "id": name}
    yield {"op": "move", "item": item, "parent": name}
    yield {"op": "set", "item": item, "slot": f"label@{name}", "values": ["A"]}
    yield {"op": "set", "item": name, "slot": "label", "values": ["A"]}
    yield {"op": "review", "language": name, "names": [item], "reviewer": "A"}
    yield {"op": "map", "item": item, "target": name, "term": "https://example.org/x", "predicate": "exactMatch"}
    yield {"op": "map", "item": item, "target": name}
    yield {"op": "unmap", "item": item, "target": name}
    yield {"op": "merge", "items": [item], "into": name}
    yield {"op": "split", "item": item, "into": [name, other]}


@pytest.mark.parametrize("name", share(OUTSIDE, 5))
def test_no_operation_writes_outside_of_the_sources(editing: Editing, name: str) -> None:
    before = {path: path.read_bytes() for path in editing.root.parent.rglob("*") if path.is_file()}
    for operation in _outward(name):
        answer = editing.post("/do", {"operations": [operation]})
        assert answer.status_code in (200, 409, 422), (operation, answer.text)
    for path in editing.editor.session.texts:
        assert re.fullmatch(r"(taxonomy|mappings|translations)(/(?!\.+(/|$))[\w.-]+)+", path), path
    after = {path for path in editing.root.parent.rglob("*") if path.is_file()}
    assert {path.name for path in after - set(before)} <= {".taxokit.edit", ".taxokit.lock", ".taxokit.edit.lock"}


class _Marks(HTMLParser):
    """The names of elements and attributes of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.marks: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the names."""
        self.marks |= {tag, *(name for name, _ in attrs)}


def _slots(editing: Editing) -> Iterator[str]:
    page = editing.get(f"/item/{SKILL}").text
    yield from re.findall(r'data-slot="([^"]+)"', page)


def test_markup_and_control_characters_in_each_field_stay_text(project_copy: Path, open_editor: Open) -> None:
    editing = open_editor(project_copy)
    paths = ["/", f"/item/{SKILL}", "/changes", f"/nothing/{EVIL}"]
    pages = [editing.client.get(path, headers={"accept": "text/html"}).text for path in paths]
    known = {mark for page in pages for mark in _Marks(page).marks}
    taken = 0
    for slot in _slots(editing):
        for text in (f"-->]]></textarea>{EVIL}", *(["a\x1b[31m\u202eb\x00\x07"] if slot == "definition" else [])):
            answer = editing.post("/do", {"operations": [{"op": "set", "item": SKILL, "slot": slot, "values": [text]}]})
            assert answer.status_code in (200, 409, 422), (slot, answer.text)
            taken += answer.status_code == 200
    assert taken > 4
    for path in paths:
        page = editing.client.get(path, headers={"accept": "text/html"}).text
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "\x1b" not in page
        assert "\x00" not in page
        added = _Marks(page).marks - known
        assert not [mark for mark in added if mark.startswith("on")], path
        assert "img" not in added


def test_text_of_a_schema_stays_text(project_copy: Path, open_editor: Open) -> None:
    """A schema comes from a pull request, with descriptions, names of enums and annotations of others."""
    compiled = project_copy / MODEL
    text = compiled.read_text("utf-8")
    descriptions = set(re.findall(r'"description": "([^"\\]{10,})"', text))
    evil = json.dumps(EVIL)[1:-1]
    for description in descriptions:
        text = text.replace(f'"{description}"', f'"{evil}"')
    compiled.write_text(text, "utf-8")
    page = open_editor(project_copy).get(f"/item/{SKILL}").text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page
    assert "onerror" not in _Marks(page).marks


@pytest.mark.full
def test_a_pattern_that_takes_forever_stops_nobody(project_copy: Path, open_editor: Open) -> None:
    """The views and checks run in threads, which no signal interrupts."""
    compiled = project_copy / MODEL
    document = json.loads(compiled.read_text("utf-8"))

    def put(value: Any) -> None:
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            if isinstance(inner, dict) and inner.get("name") == "definition" and "range" in inner:
                inner["pattern"] = "^(a+)+$"
            put(inner)

    put(document)
    compiled.write_text(json.dumps(document), "utf-8")
    editing = open_editor(project_copy)
    before = time.monotonic()
    editing.do({"op": "set", "item": SKILL, "slot": "definition", "values": ["a" * 60 + "!"]})
    assert editing.get("/status").status_code == 200
    assert time.monotonic() - before < 2, "the state is checked elsewhere"


@pytest.mark.parametrize("place", ["taxonomy/categories/agent-architecture.yaml", "taxonomy/categories"])
def test_links_of_a_repository_lead_nowhere(project_copy: Path, tmp_path: Path, open_editor: Open, place: str) -> None:
    outside, link = tmp_path / "outside", project_copy / place
    link.rename(outside)
    link.symlink_to(outside)
    editing = open_editor(project_copy)
    answer = editing.post("/do", DO)
    assert answer.status_code == 422
    assert "is a link that leaves the repository" in answer.json()["hint"]
    assert "agent-memory-systems" not in editing.get("/").text


def test_a_journal_that_is_a_link_is_refused(project_copy: Path, tmp_path: Path) -> None:
    """Its last line would be taken for one of a killed process, and cut."""
    outside = tmp_path / "outside"
    outside.write_text("a line\nno line break at the end")
    (project_copy / ".taxokit.edit").symlink_to(outside)
    with pytest.raises(SourceError, match="is a link"), opened(project_copy):
        pass
    assert outside.read_text() == "a line\nno line break at the end"


def test_a_journal_that_came_with_the_sources_changes_no_other_file(project_copy: Path) -> None:
    with opened(project_copy) as editing:
        editing.do(DO["operations"][0])
    journal = project_copy / ".taxokit.edit"
    for path in ("../../evil.yaml", ".git/hooks/evil", "pyproject.toml", "taxonomy/../evil"):
        head, line = journal.read_text("utf-8").splitlines()
        step = json.loads(line)
        step["splices"][0][0] = path
        journal.write_text(f"{head}\n{json.dumps(step)}\n", "utf-8")
        with pytest.raises(SourceError, match="is damaged"), opened(project_copy):
            pass


@pytest.mark.parametrize("line", ["{", "[]", "1", '{"undo": 7}', '{"do": 1}', '{"do": "x", "operations": [{}]}', "{}"])
def test_a_damaged_journal_is_an_error_in_words(project_copy: Path, line: str) -> None:
    (project_copy / ".taxokit.edit").write_text(f"{line}\n")
    with pytest.raises(SourceError, match="damaged") as error, opened(project_copy):
        pass
    assert error.value.where.endswith(".taxokit.edit")


def test_an_unexpected_error_shows_no_traceback(
    editing: Editing, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)

    def broken(*_: object) -> None:
        raise ZeroDivisionError("by \x1b[31mzero")

    monkeypatch.setattr(editing.editor.session, "do", broken)
    answer = editing.post("/do", DO)
    assert answer.status_code == 500
    assert answer.json()["message"].startswith("this is a bug: ZeroDivisionError")
    assert "Traceback" not in answer.text
    [record] = caplog.records
    assert "\x1b" not in record.getMessage()
    [log] = tmp_path.glob("taxokit-*.log")
    assert "Traceback" in log.read_text("utf-8")
    assert log.stat().st_mode & 0o077 == 0


# --- the process ------------------------------------------------------------------------------------------------------


def _address(served: tuple[Service, str]) -> str:
    return served[1]


def test_a_process_refuses_strangers_whatever_they_send_and_ends_at_once(served: tuple[Service, str]) -> None:
    service, address = served
    host = f"Host: 127.0.0.1:{service.port}\r\n"
    # none of them waits for a body, or for the end of a connection
    for head, code in (
        (f"POST /do HTTP/1.1\r\n{host}Content-Length: 99999999999\r\n\r\n", b"403"),
        (
            f"GET / HTTP/1.1\r\n{host}Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n\r\n",
            b"403",
        ),
        (f"GET http://evil.example/ HTTP/1.1\r\n{host}\r\n", b"403"),
        ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", b"403"),
        (f"GET //evil.example HTTP/1.1\r\n{host}\r\n", b"403"),
        (f"TRACE / HTTP/1.1\r\n{host}\r\n", b"403"),
        (f"GET / HTTP/1.1\r\n{host}Cookie: {'x' * 200_000}\r\n\r\n", b"431"),
        ("\x16\x03\x01\x02\x00 not http\r\n\r\n", b"400"),
    ):
        assert service.raw(head.encode("latin-1"), wait=0.3).startswith(b"HTTP/1.1 " + code), head[:60]
    waiting = [socket.create_connection(("127.0.0.1", service.port)) for _ in range(100)]
    slow = socket.create_connection(("127.0.0.1", service.port))
    slow.sendall(f"POST /do HTTP/1.1\r\n{host}Content-Length: 10\r\n\r\n".encode())
    client = service.client
    assert client.get(address, follow_redirects=True).status_code == 200
    for path in ("/nothing", "/item/%00", "/status"):
        client.get(path)
    assert client.headers.get("referer") is None
    key = address.partition("key=")[2]
    assert service.err == "Invalid HTTP request received.\n", "of the last of them"
    assert service.out.count(key) == 1, "the address is printed, and nothing else has the key"
    command = Path(f"/proc/{service.process.pid}/cmdline").read_text()
    assert key not in command
    before = time.monotonic()
    assert service.stop() == 0
    assert time.monotonic() - before < 3
    for connection in (*waiting, slow):
        connection.close()


def test_ctrl_c_ends_it_with_a_word(served: tuple[Service, str]) -> None:
    import signal

    service, address = served
    service.client.get(address, follow_redirects=True)
    assert service.stop(signal.SIGINT) == 130
    assert service.err == "\ntaxokit: stopped\n"


@pytest.mark.full
def test_a_second_editor_and_a_port_that_is_taken_are_refused(
    served: tuple[Service, str], project_copy: Path, animals: Path, run: Callable[..., Any]
) -> None:
    service, address = served
    second = run("--root", project_copy, "edit", "--no-open", process=True)
    assert second.code == 2
    assert "is being edited already; use that editor, " in second.err
    assert f"process {service.process.pid}" in second.err
    assert address.partition("key=")[2] not in second.err
    taken = run("--root", animals, "edit", "--no-open", "--port", service.port, process=True)
    assert taken.code == 2
    assert taken.err == f"taxokit: error: 127.0.0.1:{service.port}: cannot listen there; name another with --port\n"


def test_no_file_has_the_key(served: tuple[Service, str], project_copy: Path) -> None:
    service, address = served
    service.client.get(address, follow_redirects=True)
    key = address.partition("key=")[2].encode()
    assert [path for path in project_copy.rglob("*") if path.is_file() and key in path.read_bytes()] == []
