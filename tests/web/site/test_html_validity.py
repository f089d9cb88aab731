"""Pages of every kind are valid HTML, and the style sheets valid CSS, as the Nu Html Checker judges. At full depth."""

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from support import node_packages
from support.service import LocalClient
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.web.publication import File, ReleaseFile, read_publication
from taxokit.web.site import build_site

pytestmark = pytest.mark.full


@pytest.fixture(scope="session")
def checker() -> list[str]:
    """The command that starts the checker."""
    java = shutil.which("java")
    if java is None:
        pytest.skip("Java is not installed: apt-get install --no-install-recommends default-jre-headless")
    try:
        modules = node_packages.install(node_packages.FOLDER / "html")
    except node_packages.InstallError as error:
        pytest.skip(str(error))
    return [java, "-jar", str(modules / "vnu-jar/build/dist/vnu.jar"), "--format", "json"]


def messages(checker: list[str], folder: Path) -> list[str]:
    """Return the messages of the checker about the pages and style sheets in a folder, with their places.

    It takes each file for an origin of its own and data in a page for a script, so its messages about the security
    policy are left out: a browser judges that (`tests/web/site/browser/`).
    """
    command = [*checker, "--skip-non-html", "--also-check-css", str(folder)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    all_messages = json.loads(done.stderr)["messages"]
    return [
        f"{message['url'].rpartition(folder.name)[2]}:{message.get('lastLine', 0)}: {message['message']}"
        for message in all_messages
        if "Content Security Policy" not in message["message"]
    ]


MOST_ALIKE = 5


def some_of_each_kind(files: Iterable[File | ReleaseFile]) -> Iterator[File]:
    """Yield the built pages and style sheets, but at most a few of each folder: they are of one template."""
    seen: Counter[str] = Counter()
    for file in files:
        folder, _, name = file.path.rpartition("/")
        seen[folder] += name.endswith(".html")
        if isinstance(file, File) and (
            name.endswith(".css") or (name.endswith(".html") and seen[folder] <= MOST_ALIKE)
        ):
            yield file


@pytest.mark.parametrize("of", ["repository", "story", "kitchen"])
def test_pages_are_valid(of: str, checker: list[str], request: pytest.FixtureRequest, tmp_path: Path) -> None:
    files = build_site(read_publication(find_project(request.getfixturevalue(of))))
    write_files(tmp_path / "site", some_of_each_kind(files))
    assert messages(checker, tmp_path / "site") == []


def test_pages_of_the_service_are_valid(checker: list[str], repository: Path, tmp_path: Path) -> None:
    client = LocalClient(repository)
    base = client.state.publication.addresses.base
    query = "/sparql?query=SELECT%20%2A%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%203"
    paths = ("/api/", "/sparql", query, "/sparql?query=SELECT", "/404", "/skill/agent", "/releases/1.0.0-to-1.2.0")
    for number, path in enumerate(paths):
        page = client.get(base + path, headers={"accept": "text/html"})
        (tmp_path / f"{number}.html").write_bytes(page.content)
    assert messages(checker, tmp_path) == []
