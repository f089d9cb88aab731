"""Sites for a browser, for tests at full depth."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from support.service_process import served
from taxokit.repository.project import find_project
from taxokit.web.publication import read_publication


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves the releases of a repository on loopback, and gives the address of the home of their site."""
    with ExitStack() as stack:

        def started(repository: Path) -> str:
            base = read_publication(find_project(repository)).addresses.base
            return stack.enter_context(served(repository / "releases")).url + base

        yield started


@pytest.fixture(scope="session")
def home(serve: Callable[[Path], str], repository: Path) -> str:
    """The address of the site of this project."""
    return serve(repository)


@pytest.fixture(scope="session")
def translated(
    project_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    release: Callable[[Path], Path],
    serve: Callable[[Path], str],
) -> Callable[[str], str]:
    """Gives the address of a site of this project as if its texts were in another language, with a release 1.0.0."""

    @cache
    def translated(language: str) -> str:
        folder = shutil.copytree(project_template, tmp_path_factory.mktemp(language) / "project")
        metadata = folder / "taxonomy/taxonomy.yaml"
        metadata.write_text(metadata.read_text("utf-8").replace("language: en", f"language: {language}"), "utf-8")
        return serve(release(folder))

    return translated
