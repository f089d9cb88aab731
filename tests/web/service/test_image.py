"""The images of `deploy/Dockerfile`, built and run where Docker or Podman is installed: commands on a mounted folder, and the service."""

import json
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.containers import Engine, find_engine
from taxokit import __version__

pytestmark = pytest.mark.full


@pytest.fixture(scope="module")
def engine() -> Engine:
    engine = find_engine()
    if engine is None:
        pytest.skip("neither Docker nor Podman is installed: apt-get install podman runc debootstrap")
    return engine


@pytest.fixture(scope="module")
def base(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> str:
    name = engine.base(tmp_path_factory.mktemp("base"))
    if not name:
        pytest.skip("no registry is reached, and there is no debootstrap to make an image with Python")
    return name


@pytest.fixture(scope="module")
def cli(engine: Engine, base: str) -> Iterator[str]:
    name = engine.build("cli", base)
    yield name
    engine.call("rmi", name)


@pytest.fixture(scope="module")
def serve(engine: Engine, base: str) -> Iterator[str]:
    name = engine.build("serve", base)
    yield name
    engine.call("rmi", name)


def run(engine: Engine, image: str, *words: str, folder: Path, data: str = "") -> "subprocess.CompletedProcess[str]":
    options = ["--interactive", "--user", f"{os.getuid()}:{os.getgid()}", "--volume", f"{folder}:/work"]
    command = engine.run_words(image, *words, options=options)
    return subprocess.run(command, input=data, check=False, capture_output=True, encoding="utf-8", timeout=120)


def test_commands_run_in_a_mounted_folder(engine: Engine, cli: str, vocabulary: Path) -> None:
    assert run(engine, cli, "--version", folder=vocabulary).stdout.split()[-1] == __version__
    done = run(engine, cli, "check", folder=vocabulary)
    assert done.returncode == 0, done.stderr
    subprocess.run(["git", "init", "--quiet"], cwd=vocabulary, check=True)
    fish = vocabulary / "taxonomy/concepts/fish.yaml"
    fish.write_text(fish.read_text(encoding="utf-8").replace("label: Fish", "label: Fishes"), encoding="utf-8")
    assert "(Fishes)" in run(engine, cli, "diff", folder=vocabulary).stdout
    assert run(engine, cli, "build", folder=vocabulary).returncode == 0
    assert (vocabulary / "_build/taxonomy.json").stat().st_uid == os.getuid()
    fish.write_text("labl: Fish\n", encoding="utf-8")
    assert run(engine, cli, "check", folder=vocabulary).returncode == 1


def test_user_of_the_image_has_no_rights_and_git_reads_folders_of_others(
    engine: Engine, cli: str, vocabulary: Path
) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=vocabulary, check=True)
    subprocess.run(["git", "add", "--all"], cwd=vocabulary, check=True)
    identity = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, "commit", "--quiet", "--message", "Start"], cwd=vocabulary, check=True)
    options = ["--volume", f"{vocabulary}:/work:ro"]
    done = subprocess.run(
        engine.run_words(cli, "diff", "git:HEAD", options=options), check=False, capture_output=True, encoding="utf-8"
    )
    assert (done.returncode, done.stdout) == (0, "git:HEAD → work\nno changes\n"), done.stderr
    user = engine.call("run", "--rm", "--network", "host", *engine.running, "--entrypoint", "id", cli, "-u")
    assert user.stdout == "10001\n"


def test_assistants_ask_through_standard_input(engine: Engine, cli: str, repository: Path) -> None:
    started = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}
    request = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": started}
    done = run(engine, cli, "mcp", "releases", folder=repository, data=json.dumps(request) + "\n")
    assert json.loads(done.stdout.splitlines()[0])["result"]["serverInfo"]["name"], done.stderr


def test_service_is_ready_and_healthy(engine: Engine, serve: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    hardened = ["--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--name", f"taxokit-{port}"]  # noqa: S108
    words = ["--watch", "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(engine.run_words(serve, *words, options=hardened), stdout=subprocess.DEVNULL) as process:
        try:
            answer = ready(address)
            about = json.loads(engine.call("image", "inspect", serve).stdout)[0]
            health = about.get("Healthcheck") or about["Config"]["Healthcheck"]  # Podman or Docker
            probe = [word.replace(":8000", f":{port}") for word in health["Test"][1:]]
            assert engine.call("exec", f"taxokit-{port}", *probe).returncode == 0
            page = urllib.request.urlopen(f"{address}/", timeout=10).status  # noqa: S310
        finally:
            engine.call("stop", f"taxokit-{port}")
    assert (answer, page, process.returncode) == (200, 200, 0)
    assert about["Config"]["Labels"]["org.opencontainers.image.version"] == __version__


def ready(address: str) -> int:
    """Wait for the service, and return the status of its readiness."""
    for _ in range(300):
        try:
            return int(urllib.request.urlopen(f"{address}/readyz", timeout=2).status)  # noqa: S310
        except OSError:
            time.sleep(0.2)
    raise AssertionError(address)
