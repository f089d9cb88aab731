"""Signing releases with throw-away SSH keys, and checking the signatures, by taxokit and by plain `ssh-keygen`."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")

Run = Callable[..., Any]
SKILLS = "taxonomy/categories/agent-protocols.yaml"
ALONE = "not compared with Git: this is not a Git repository"
OLD, NEW = "releases/signatures/1.0.0.sig", "releases/signatures/1.1.0.sig"


def make_key(folder: Path, name: str, passphrase: str = "") -> Path:
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", name, "-f", str(folder / name)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    return folder / name


def fingerprint(key: Path) -> str:
    done = subprocess.run(["ssh-keygen", "-l", "-f", key], check=True, capture_output=True, encoding="utf-8")
    return done.stdout.split()[1]


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the keys `ada` and `bob`, and files of allowed signers. Not to be changed."""
    folder = tmp_path_factory.mktemp("keys")
    public = {
        name: " ".join(make_key(folder, name).with_suffix(".pub").read_text().split()[:2]) for name in ("ada", "bob")
    }
    for file, line in {
        "signers": f"ada@example.org {public['ada']}",
        "both": f"*@example.org,ada@example.com {public['bob']}\nada@example.org {public['ada']}",
        "retired": f'ada@example.org valid-before="20260701" {public["ada"]}',
        "late": f'ada@example.org valid-after="20260115" {public["ada"]}',
        "elsewhere": f'ada@example.org namespaces="git" {public["ada"]}',
        "broken": "ada@example.org ssh-ed25519 nonsense",
        "empty": "",
    }.items():
        (folder / file).write_text(f"{line}\n", encoding="utf-8")
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def lines(result: Any) -> list[str]:
    return [line for line in result.out.splitlines() if line]


@pytest.fixture
def signed(two_releases: Path, keys: Path, run: Run) -> Path:
    """Two releases, both signed by Ada."""
    for version in ("1.0.0", "1.1.0"):
        assert run("sign", version, "--key", keys / "ada", cwd=two_releases).code == 0
    return two_releases


def test_old_release_is_signed_and_not_touched(two_releases: Path, keys: Path, run: Run) -> None:
    before = tree(two_releases)
    result = run("sign", "v1.0.0", "--key", keys / "ada", cwd=two_releases)
    ada = f"ED25519 key {fingerprint(keys / 'ada')}"
    assert (result.code, result.out) == (0, f"releases/1.0.0 is signed, by the {ada}: {OLD}\n")
    after = tree(two_releases)
    assert after.keys() - before.keys() == {OLD}
    assert {path: after[path] for path in before} == before
    assert run("index", cwd=two_releases).out == "everything is up to date\n"
    checked = run("verify", "1.0.0", "--signers", keys / "signers", cwd=two_releases)
    assert (checked.code, checked.out) == (
        0,
        f"releases/1.0.0: signed by ada@example.org with the {ada}\n1 release matches its checksums; {ALONE}\n",
    )


def test_good_signature_is_kept(signed: Path, keys: Path, run: Run) -> None:
    before = tree(signed)
    ada = f"ED25519 key {fingerprint(keys / 'ada')}"
    again = run("sign", "1.0.0", "--key", keys / "ada", cwd=signed)
    assert (again.code, again.out) == (
        0,
        f"releases/1.0.0 was signed already, and the signature is kept, by the {ada}: {OLD}\n",
    )
    other = run("sign", "1.0.0", "--key", keys / "bob", cwd=signed)
    assert (other.code, other.out) == (1, "")
    words = f"{OLD}: is a valid signature by the {ada}; remove it to sign with {keys / 'bob'}"
    assert other.err == f"taxokit: error: {words}\n"
    assert tree(signed) == before


@pytest.mark.parametrize("content", [b"", b"nonsense", None])
def test_invalid_signature_is_replaced(signed: Path, keys: Path, run: Run, content: bytes | None) -> None:
    (signed / OLD).write_bytes((signed / NEW).read_bytes() if content is None else content)
    result = run("sign", "1.0.0", "--key", keys / "bob", cwd=signed)
    assert result.code == 0
    assert "is signed, by the" in result.out
    who = run("verify", "--signers", keys / "both", cwd=signed)
    assert [line.partition(" with ")[0] for line in lines(who)] == [
        "releases/1.0.0: signed by *@example.org",
        "releases/1.1.0: signed by ada@example.org",
        "2 releases match their checksums; not compared",
    ]


def _remove(root: Path) -> None:
    (root / OLD).unlink()


def _garble(root: Path) -> None:
    (root / OLD).write_bytes((root / OLD).read_bytes().replace(b"U1NIU0lH", b"U1NIU0lG"))


def _swap(root: Path) -> None:
    (root / OLD).write_bytes((root / NEW).read_bytes())


def _reseal(root: Path) -> None:
    """Another order of the checksums is as good for `sha256sum`, but was not signed."""
    path = root / "releases/1.0.0/SHA256SUMS"
    path.write_bytes(b"".join(reversed(path.read_bytes().splitlines(keepends=True))))


INVALID = f"{OLD}: is not a signature of releases/1.0.0/SHA256SUMS for taxokit-release"


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (_remove, f"{OLD}: is missing: releases/1.0.0 is not signed"),
        (lambda root: (root / OLD).write_bytes(b""), INVALID),
        (_garble, INVALID),
        (_swap, INVALID),
        (_reseal, INVALID),
    ],
)
def test_missing_or_bad_signature_is_one_line(
    signed: Path, keys: Path, run: Run, damage: Callable[[Path], object], problem: str
) -> None:
    damage(signed)
    # without signers a signature may be missing, but not invalid
    assert run("verify", cwd=signed).code == (0 if damage is _remove else 1)
    result = run("verify", "1.0.0", "--signers", keys / "signers", cwd=signed)
    assert (result.code, lines(result)) == (1, [problem])


@pytest.mark.parametrize(
    ("signers", "reason"),
    [
        ("elsewhere", 'elsewhere:1: key is not permitted for use in signature namespace "taxokit-release"'),
        ("broken", "broken:1: invalid key"),
        ("empty", "No principal matched."),
        ("late", "late:1: key is not yet valid: verify time 2026-01-01T23:59:59 < valid-after 2026-01-15T00:00:00"),
    ],
)
def test_key_that_is_not_allowed_is_one_line(signed: Path, keys: Path, run: Run, signers: str, reason: str) -> None:
    result = run("verify", "1.0.0", "--signers", keys / signers, cwd=signed)
    ada = f"ED25519 key {fingerprint(keys / 'ada')}"
    words = f"was made by the {ada}, which {keys / signers} does not allow"
    assert result.code == 1
    assert len(lines(result)) == 1
    assert lines(result)[0].startswith(f"{OLD}: {words} (")
    assert lines(result)[0].endswith(f"{reason})")


def test_key_must_be_valid_on_the_day_of_the_release(signed: Path, keys: Path, run: Run) -> None:
    """So that old signatures hold when a key is retired: both releases are older than that, and today is later."""
    assert run("verify", "--signers", keys / "retired", cwd=signed).code == 0
    late = run("verify", "--signers", keys / "late", cwd=signed)
    assert [line.partition(":")[0] for line in lines(late)] == ["releases/1.1.0", OLD]


def test_signature_of_a_missing_release(signed: Path, keys: Path, run: Run) -> None:
    shutil.copy(signed / OLD, signed / "releases/signatures/1.0.1.sig")
    result = run("verify", "--signers", keys / "signers", cwd=signed)
    assert result.code == 1
    assert lines(result)[-1] == "releases/signatures/1.0.1.sig: there is no such release"


def under_git(folder: Path, git: Run) -> None:
    git(folder, "init", "--quiet")
    for key, value in (("user.name", "Tester"), ("user.email", "tester@example.org"), ("commit.gpgsign", "false")):
        git(folder, "config", key, value)


def test_lost_signature_is_reported(signed: Path, keys: Path, run: Run, git: Run, commit_all: Run) -> None:
    under_git(signed, git)
    assert run("verify", cwd=signed).code == 0  # not committed yet
    commit_all(signed)
    assert run("verify", cwd=signed).code == 0
    data = (signed / OLD).read_bytes()
    (signed / OLD).unlink()
    result = run("verify", cwd=signed)
    assert (result.code, lines(result)) == (1, [f"{OLD}: is missing; restore it from Git"])
    (signed / OLD).write_bytes(data[:100])
    commit_all(signed)
    result = run("verify", cwd=signed)
    assert (result.code, lines(result)) == (
        1,
        [f"{OLD}: is not a signature of releases/1.0.0/SHA256SUMS for taxokit-release"],
    )


def test_release_that_was_changed_is_not_signed(two_releases: Path, keys: Path, run: Run) -> None:
    path = two_releases / "releases/1.0.0/taxonomy.nt"
    path.write_bytes(path.read_bytes() + b"\n")
    result = run("sign", "1.0.0", "--key", keys / "ada", cwd=two_releases)
    assert (result.code, result.out) == (1, "")
    assert result.err == (
        "taxokit: error: releases/1.0.0/taxonomy.nt: was changed: its SHA-256 is not the one in SHA256SUMS;"
        " try again when `taxokit verify` passes\n"
    )
    assert not (two_releases / OLD).exists()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["1.2.0", "--key", "ada"], 2, "releases/1.2.0: there is no such release; choose from 1.0.0, 1.1.0"),
        (["1.0.0", "--key", "signers"], 1, "signers: cannot sign: "),
        (["1.0.0", "--key", "nobody"], 2, "nobody' does not exist"),
        (["1.0.0"], 2, "Missing option '--key'"),
    ],
)
def test_impossible_signature_is_refused(
    two_releases: Path, keys: Path, run: Run, arguments: list[str], code: int, words: str
) -> None:
    *rest, key = arguments
    result = run("sign", *rest, keys / key if rest else key, cwd=two_releases)
    assert (result.code, result.out) == (code, "")
    assert words in result.err
    assert not (two_releases / "releases/signatures").exists()


def test_missing_file_of_signers(signed: Path, run: Run) -> None:
    result = run("verify", "--signers", "nowhere", cwd=signed)
    assert (result.code, result.out) == (2, "")
    assert "'nowhere' does not exist" in result.err


@pytest.mark.parametrize("command", [["sign", "1.0.0", "--key"], ["verify", "1.0.0", "--signers"]])
def test_without_ssh_keygen(signed: Path, keys: Path, tmp_path: Path, run: Run, command: list[str]) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "git").symlink_to(str(shutil.which("git")))
    environment = {"PATH": str(tmp_path / "bin")}
    file = keys / ("ada" if command[0] == "sign" else "signers")
    result = run(*command, file, cwd=signed, process=True, env=environment)
    assert (result.code, result.out) == (2, "")
    assert result.err.splitlines()[-1] == (
        "taxokit: error: ssh-keygen is not installed; install OpenSSH 8.8 or newer (openssh-client on Debian)"
    )


def test_passphrase_without_a_terminal_is_an_error_and_no_wait(two_releases: Path, tmp_path: Path) -> None:
    key = make_key(tmp_path, "locked", "open sesame")
    command = [sys.executable, "-m", "taxokit", "sign", "1.0.0", "--key", str(key)]
    done = subprocess.run(  # without a terminal: a session of its own
        command, cwd=two_releases, capture_output=True, encoding="utf-8", check=False, timeout=60, start_new_session=True,
        stdin=subprocess.DEVNULL, env={**os.environ, "SSH_ASKPASS_REQUIRE": "never"},
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith(f"taxokit: error: {key}: cannot sign: ")
    assert "incorrect passphrase" in done.stderr
    assert not (two_releases / OLD).exists()


@pytest.fixture
def agent(tmp_path: Path, keys: Path) -> Iterator[dict[str, str]]:
    """An agent that holds Ada's key, and the environment that leads to it."""
    if shutil.which("ssh-agent") is None:
        pytest.skip("ssh-agent is not installed")
    environment = {"SSH_AUTH_SOCK": str(tmp_path / "agent")}
    process = subprocess.Popen(["ssh-agent", "-D", "-a", environment["SSH_AUTH_SOCK"]], stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        process.stdout.readline()  # it listens once it has printed its address
        command = ["ssh-add", "-q", str(keys / "ada")]
        subprocess.run(command, env={**os.environ, **environment}, check=True)
        yield environment
    finally:
        process.terminate()
        process.wait()


def test_public_key_with_a_private_key_in_an_agent(
    two_releases: Path, keys: Path, tmp_path: Path, run: Run, agent: dict[str, str]
) -> None:
    public = shutil.copy(keys / "ada.pub", tmp_path / "only.pub")
    without = run("sign", "1.0.0", "--key", public, cwd=two_releases, process=True, env={"SSH_AUTH_SOCK": ""})
    assert without.code == 1
    result = run("sign", "1.0.0", "--key", public, cwd=two_releases, process=True, env=agent)
    assert result.code == 0, result.err
    assert run("verify", "1.0.0", "--signers", keys / "signers", cwd=two_releases).code == 0


def test_release_is_signed_and_committed_with_its_signature(
    released: Path, keys: Path, run: Run, edit: Run, commit_all: Run, git: Run
) -> None:
    # an old release was signed, and that is not committed: no reason to refuse
    assert run("sign", "latest", "--key", keys / "ada", cwd=released).code == 0
    shutil.copy(keys / "signers", released / "releases/signatures/allowed_signers")
    edit(released / SKILLS, "label: Agent Protocols", "label: Protocols for agents")
    git(released, "commit", "--quiet", "--all", "--message", "Rename")
    dry = run("release", "--date", "2026-07-01", "--dry-run", "--sign", keys / "ada", cwd=released)
    assert dry.code == 0, dry.err
    assert not (released / NEW).exists()
    result = run("release", "--date", "2026-07-01", "--tag", "--sign", keys / "ada", cwd=released)
    assert result.code == 0, result.err
    assert lines(result)[1] == f"releases/1.1.0 is signed, by the ED25519 key {fingerprint(keys / 'ada')}"
    in_commit = git(released, "show", "--format=", "--name-only", "v1.1.0").splitlines()
    assert NEW in in_commit
    assert OLD not in in_commit
    assert git(released, "status", "--porcelain").splitlines() == [
        "?? releases/signatures/1.0.0.sig",
        "?? releases/signatures/allowed_signers",
    ]
    commit_all(released)
    verified = run("verify", "--signers", "releases/signatures/allowed_signers", cwd=released)
    assert [line.partition(" with ")[0] for line in lines(verified)] == [
        "releases/1.0.0: signed by ada@example.org",
        "releases/1.1.0: signed by ada@example.org",
        "2 releases verified",
    ]
    assert run("check", cwd=released).code == 0


def test_key_that_cannot_sign_leaves_no_release(committed_thesaurus: Path, keys: Path, run: Run) -> None:
    result = run("release", "--date", "2026-06-14", "--sign", keys / "signers", cwd=committed_thesaurus)
    assert result.code == 1
    assert f"{keys / 'signers'}: cannot sign: " in result.err
    assert not any((committed_thesaurus / "releases").iterdir())


def test_signature_of_a_run_that_was_killed_before_it(
    committed_thesaurus: Path, keys: Path, run: Run, git: Run
) -> None:
    """The release is there, in no commit and without its signature; the next run does the rest."""
    assert run("release", "--date", "2026-06-14", cwd=committed_thesaurus).code == 0
    result = run("release", "--date", "2026-06-14", "--tag", "--sign", keys / "ada", cwd=committed_thesaurus)
    assert result.code == 0, result.err
    assert lines(result)[0] == "releases/1.0.0 was written by an earlier run, and is complete now"
    assert lines(result)[1].startswith("releases/1.0.0 is signed, by the ED25519 key ")
    assert git(committed_thesaurus, "status", "--porcelain") == ""
    assert [path.name for path in (committed_thesaurus / "releases/signatures").iterdir()] == ["1.0.0.sig"]
    assert OLD in git(committed_thesaurus, "show", "--format=", "--name-only", "v1.0.0")
