"""`taxokit init`: a new repository, from options or the answers on a terminal."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Run = Callable[..., Any]
OPTIONS = {
    "--title": "Weather",
    "--namespace": "https://example.net/weather/",
    "--license": "CC0-1.0",
    "--creator": "Station Nord",
    "--creator-url": "https://example.net/nord",
}


def options(**changes: str | None) -> list[str]:
    settings = {**OPTIONS, **{f"--{name.replace('_', '-')}": value for name, value in changes.items()}}
    return [word for name, value in settings.items() if value is not None for word in (name, value)]


def test_options_make_a_repository(run: Run, tmp_path: Path) -> None:
    result = run("init", "weather", *options(), "--template", "roles", cwd=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert result.out == ("created the taxonomy Weather in weather\nnext: cd weather && git init && taxokit check\n")
    assert run("check", cwd=tmp_path / "weather").out == "no findings\n"


def test_template_is_skos_by_default(run: Run, tmp_path: Path) -> None:
    assert run("init", "weather", *options(), cwd=tmp_path).code == 0
    assert (tmp_path / "weather/taxonomy/concepts/mammals.yaml").is_file()


def test_script_gets_a_list_of_all_missing_options(run: Run, tmp_path: Path) -> None:
    for template, lacking in (("skos", ""), ("roles", ", --creator-url")):
        arguments = ("--title", "Weather", "--license", "CC0-1.0", "--template", template)
        result = run("init", tmp_path / "new", *arguments, process=True)
        assert (result.code, result.out) == (2, "")
        message = f"Error: missing --namespace, --creator{lacking}, and stdin is not a terminal to ask on\n"
        assert result.err.endswith(message)
    assert list(tmp_path.iterdir()) == []


def test_creator_needs_no_iri_if_the_template_takes_a_name(run: Run, tmp_path: Path) -> None:
    arguments = options(creator_url=None)
    assert run("init", "weather", *arguments, "--publisher", "Example Press", cwd=tmp_path).code == 0
    folder = tmp_path / "weather"
    document = yaml.safe_load((folder / "taxonomy/taxonomy.yaml").read_text(encoding="utf-8"))
    assert (document["creator_by_name"], document["publisher_by_name"]) == ("Station Nord", "Example Press")
    assert not {"creator", "publisher"} & document.keys()
    assert "Please credit Station Nord; `ATTRIBUTION.md`" in (folder / "README.md").read_text(encoding="utf-8")
    assert run("check", cwd=folder).out == "no findings\n"


def test_publisher_without_an_iri_is_refused_if_the_template_needs_it(run: Run, tmp_path: Path) -> None:
    result = run("init", "weather", *options(), "--publisher", "Press", "--template", "roles", cwd=tmp_path)
    message = "--publisher-url: the template requires an IRI of the publisher"
    assert (result.code, result.err) == (2, f"taxokit: error: {message}\n")
    assert list(tmp_path.iterdir()) == []


def test_folder_that_is_not_empty_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for arguments in ([], options()):  # before anything else is missing
        result = run("init", tmp_path, *arguments)
        assert (result.code, result.out) == (2, "")
        assert (
            result.err
            == f"taxokit: error: {tmp_path}: is not an empty folder, nor a new Git repository; name a new one\n"
        )


def test_invalid_value_is_refused_by_the_name_of_its_option(run: Run, tmp_path: Path) -> None:
    result = run("init", tmp_path / "new", *options(namespace="https://example.net/weather"))
    advice = "write https://example.net/weather/ or https://example.net/weather#"
    message = f"--namespace: must end in a slash, or in its only #; {advice}"
    assert (result.code, result.err) == (2, f"taxokit: error: {message}\n")
    assert list(tmp_path.iterdir()) == []


def test_licence_whose_text_is_missing_is_the_next_step(run: Run, tmp_path: Path) -> None:
    result = run("init", "new", *options(license="LicenseRef-Ours"), cwd=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "created the taxonomy Weather in new\n"
        "next: put the text of LicenseRef-Ours into new/LICENSE, because `build` requires it\n"
        "then: cd new && git init && taxokit check\n"
    )


@pytest.mark.parametrize(
    ("iri", "credited"),
    [
        ("https://example.net/nord", {"creator": {"id": "https://example.net/nord", "name": "Station Nord"}}),
        ("", {"creator_by_name": "Station Nord"}),
    ],
)
def test_terminal_asks_for_missing_options(tmp_path: Path, iri: str, credited: dict[str, Any]) -> None:
    controller, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "taxokit", "init", "new", "--title", "Weather", "--creator", "Station Nord"],
        cwd=tmp_path,
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
    )
    os.close(terminal)
    os.write(
        controller, f"https://example.net/weather/\n\n\n\n{iri}\nw{{number}}\n\x04".encode()
    )  # the end, for any further question
    shown = b""
    try:
        while chunk := os.read(controller, 1000):
            shown += chunk
    except OSError:
        pass  # the end of a terminal on Linux
    assert process.wait(timeout=60) == 0, shown.decode()
    os.close(controller)
    assert b"Licence of the data, as an SPDX identifier [CC-BY-4.0]:" in shown
    document = yaml.safe_load((tmp_path / "new/taxonomy/taxonomy.yaml").read_text(encoding="utf-8"))
    assert (document["namespace"], document["license"]) == ("https://example.net/weather/", "CC-BY-4.0")
    assert {name: value for name, value in document.items() if name.startswith("creator")} == credited
    assert 'id-pattern = "w{number}"\n' in (tmp_path / "new/taxokit.toml").read_text(encoding="utf-8")


def test_new_git_repository_is_filled_and_keeps_its_files(run: Run, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", "weather"], cwd=tmp_path, check=True)
    folder = tmp_path / "weather"
    (folder / "README.md").write_text("# Mine\n", encoding="utf-8")
    (folder / "LICENSE").write_text("CC0 1.0 Universal\n", encoding="utf-8")
    result = run("init", ".", *options(), cwd=folder)
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "created the taxonomy Weather in .\n"
        "next: review LICENSE and README.md, which are kept as before\n"
        "then: taxokit check\n"
    )
    assert (folder / "README.md").read_text(encoding="utf-8") == "# Mine\n"
    assert [path.name for path in tmp_path.iterdir()] == ["weather"]
    assert run("check", cwd=folder).out == "no findings\n"
    assert subprocess.run(["git", "add", "--all"], cwd=folder, check=False).returncode == 0


def test_git_repository_with_other_files_is_refused(run: Run, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    (tmp_path / "setup.py").touch()
    result = run("init", tmp_path, *options())
    assert (result.code, "nor a new Git repository" in result.err) == (2, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", "setup.py"]
