"""Git would refuse the end of a release: the start says so, and writes nothing; else the message has the way on."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from support.clones import DATE, Clone

MakeClone = Callable[..., Clone]
CHANGE = ("    label: Photovoltaik\n", "    label: Fotovoltaik\n")


@pytest.fixture
def ada(clone: MakeClone, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A clone with a change to release, on a machine without an SSH agent or settings of Git."""
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    ada = clone("ada")
    ada.edit(*CHANGE)
    return ada


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path], check=True)
    return path


def refused(ada: Clone, *arguments: object) -> str:
    """Return the message of a release that is refused before anything is written."""
    tags, head, status = ada.git("tag"), ada.head, ada.git("status", "--porcelain")
    result = ada.taxokit("release", "--date", DATE, *arguments)
    assert (result.code, result.out) == (1, "")
    assert not (ada.folder / "releases/1.1.0").exists()
    assert (ada.git("tag"), ada.head, ada.git("status", "--porcelain")) == (tags, head, status)
    return str(result.err.splitlines()[-1]).removeprefix("taxokit: error: ")


def configure(ada: Clone, **settings: object) -> None:
    for name, value in settings.items():
        ada.git("config", name.replace("_", "."), value)


SIGNATURES = [
    (
        {"commit_gpgSign": "true", "gpg_program": "/nowhere/gpg"},
        "cannot exec '/nowhere/gpg': No such file or directory",
    ),
    ({"tag_gpgSign": "true", "gpg_program": "/nowhere/gpg"}, "cannot exec '/nowhere/gpg': No such file or directory"),
    ({"commit_gpgSign": "true", "gpg_format": "ssh"}, "user.signingkey or gpg.ssh.defaultKeyCommand needs to be"),
    ({"commit_gpgSign": "true", "gpg_format": "ssh", "user_signingKey": "/nowhere/key"}, "Couldn't load public key"),
]


@pytest.mark.parametrize(("settings", "cause"), SIGNATURES)
def test_git_that_cannot_sign(ada: Clone, settings: dict[str, str], cause: str) -> None:
    configure(ada, **settings)
    message = refused(ada, "--tag")
    assert message.startswith("Git cannot commit: ")
    assert cause in message
    assert message.endswith(
        "; nothing was written; set `user.signingKey` to a key that can sign here, or `commit.gpgSign` and"
        " `tag.gpgSign` to false"
    )


@pytest.mark.skipif(not shutil.which("gpg"), reason="GnuPG is not installed")
def test_gpg_without_the_key(ada: Clone) -> None:
    configure(ada, commit_gpgSign="true", user_signingKey="DEADBEEF")
    assert refused(ada, "--tag").startswith(
        "Git cannot commit: gpg: signing failed: No secret key; nothing was written"
    )


@pytest.mark.full
def test_ssh_keys_that_others_can_read_or_that_no_agent_has(ada: Clone, key: Path) -> None:
    key.chmod(0o644)
    configure(ada, commit_gpgSign="true", gpg_format="ssh", user_signingKey=key)
    too_open = f"Permissions 0644 for '{key}' are too open; nothing was "
    remedy = "make it readable by you alone: `chmod 600 KEY`"
    assert refused(ada, "--tag") == f"Git cannot commit: {too_open}written; {remedy}"
    assert refused(ada, "--sign", key) == f"{key}: cannot sign: {too_open}signed; {remedy}"
    key.rename(key.with_name("elsewhere"))
    configure(ada, user_signingKey=f"{key}.pub")
    remedy = "start an SSH agent that has the private key (`ssh-add`), or name its file"
    assert refused(ada, "--tag").endswith(f'"{key}.pub"; nothing was written; {remedy}')
    assert refused(ada, "--sign", f"{key}.pub").endswith(f'"{key}.pub"; nothing was signed; {remedy}')


def test_no_author(ada: Clone, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith(("GIT_AUTHOR", "GIT_COMMITTER", "EMAIL"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.setenv("HOME", str(tmp_path))
    ada.git("config", "--unset", "user.email")
    configure(ada, user_useConfigOnly="true")
    assert refused(ada, "--tag") == (
        "Git cannot commit: no email was given and auto-detection is disabled; nothing was written;"
        " run `git config user.name NAME` and `git config user.email ADDRESS`"
    )


@pytest.mark.parametrize("kind", ["merge", "cherry-pick", "rebase", "revert"])
def test_git_in_the_middle_of_something(ada: Clone, kind: str) -> None:
    ada.git("switch", "--quiet", "--create", "other", "HEAD~1")
    ada.edit(CHANGE[0], "    label: Solarstrom\n")
    ada.git("switch", "--quiet", "-")
    ada.git(kind, *(["--no-commit", "HEAD"] if kind == "revert" else ["other"]), check=False)
    ada.git("checkout", "HEAD", "--", ".")
    assert refused(ada) == f"a {kind} is in progress; nothing was written; finish or abort it, as `git status` says"


def test_another_git_process(ada: Clone) -> None:
    lock = ada.folder / ".git/index.lock"
    lock.touch()
    message = refused(ada, "--tag")
    assert message.startswith(
        f"Git cannot commit: Unable to create '{lock}': File exists; nothing was written; try again"
    )


@pytest.mark.parametrize("hook", ["prepare-commit-msg", pytest.param("reference-transaction", marks=pytest.mark.full)])
def test_a_hook_that_refuses_names_the_way_on(ada: Clone, hook: str) -> None:
    script = ada.folder / ".git/hooks" / hook
    script.parent.mkdir(exist_ok=True)
    script.write_text("#!/bin/sh\necho 'Name a ticket' >&2\nexit 1\n", encoding="utf-8")
    script.chmod(0o755)
    result = ada.taxokit("release", "--date", DATE, "--tag")
    assert result.code == 1
    message = result.err.splitlines()[-1]
    assert message.startswith(
        "taxokit: error: releases/1.1.0: is complete, but not committed, since git commit failed: "
    )
    assert "Name a ticket" in message or "has the hook" in message
    assert message.endswith(", and it does the rest")
    script.unlink()
    result = ada.taxokit("release", "--date", DATE, "--tag")
    assert (result.code, "is tagged v1.1.0" in result.out) == (0, True)
    assert ada.verify() == (0, ["2 releases verified"])
    assert ada.git("status", "--porcelain") == ""
