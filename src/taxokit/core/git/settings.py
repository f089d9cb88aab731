"""The settings under which we run Git: the user's own apply, and those of a repository name no program and no file.

`.git/config` comes with a repository that was copied or unpacked, and can name programs: a monitor of files, hooks,
filters, what signs. It can also name files to read, such as devices that never end. What the user, the system or the
environment says holds instead, but for hooks, which never run:
docs/decisions/0011-git-runs-no-program-of-a-repository.md.
"""

import os
import re
from collections.abc import Mapping

_ALWAYS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "commit.verbose": "false",
    "status.submoduleSummary": "false",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "core.checkStat": "default",  # a file of the same size and time has to be read, where other times say so
    "core.trustctime": "true",
    "advice.graftFileDeprecated": "false",
    "safe.bareRepository": "explicit",  # a folder of the sources that looks like a repository is not one
    "core.commitGraph": "false",  # a file in which anything can be said of the parents of a commit, and of its changes
    "attr.tree": "",  # the attributes are those of the work tree, unless a call asks for those of a commit
    "diff.orderFile": os.devnull,  # a file of any size
    "i18n.commitEncoding": "UTF-8",  # what we write, and what we read: in another one, no hash is found
    "i18n.logOutputEncoding": "UTF-8",
}
"""What holds in every call, whatever is configured."""

_NO_NETWORK = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
_AS_OTHERS_SEE_IT = {"GIT_NO_REPLACE_OBJECTS": "1", "GIT_GRAFT_FILE": os.devnull}  # a clone has no such replacements
_QUIET = {"GIT_EDITOR": ":", "GIT_PAGER": "cat", "GIT_OPTIONAL_LOCKS": "0"}

_KEPT = re.compile(r"GIT_((AUTHOR|COMMITTER)_\w+|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|CEILING_\w+)")
"""The variables of the environment that reach Git. Others name another repository, programs, or files to write."""

_PROGRAMS = {
    "gpg.program": "gpg",
    "gpg.openpgp.program": "gpg",
    "gpg.x509.program": "gpgsm",
    "gpg.ssh.program": "ssh-keygen",
    "gpg.ssh.defaultkeycommand": "",
}
"""The keys that name a program, as Git writes them, and their defaults."""
_FILES = {"core.attributesfile": "attributes", "core.excludesfile": "ignore"}
"""The keys that name a file to read, and the names of the default ones in the folder of the user's own settings."""

_FILTER = re.compile(r"filter\..*\.(clean|smudge|process|required)")
_HOOK = re.compile(r"(hook\..*)\.(command|event)")

LIST = ("config", "--list", "--show-scope", "-z")
"""The call of Git that lists what `settings_of_user` reads. It runs nothing."""


def git_environment(settings: Mapping[str, str]) -> dict[str, str | None]:
    """Return the changes of the environment for a call of Git, with settings beside those that always hold."""
    changes: dict[str, str | None] = {
        name: None for name in os.environ if name.startswith("GIT_") and not _KEPT.fullmatch(name)
    }
    first = os.environ.get("GIT_CONFIG_COUNT", "")
    start = int(first) if first.isdecimal() and first.isascii() else 0
    ours = {**_ALWAYS, **settings}
    for number, (key, value) in enumerate(ours.items(), start):
        changes[f"GIT_CONFIG_KEY_{number}"], changes[f"GIT_CONFIG_VALUE_{number}"] = key, value
    return {**changes, **_NO_NETWORK, **_AS_OTHERS_SEE_IT, **_QUIET, "GIT_CONFIG_COUNT": str(start + len(ours))}


def settings_of_user(listed: bytes) -> dict[str, str]:
    """Return the settings that hold in place of those by which a repository names programs and files.

    `listed` is what the call `LIST` prints.
    """
    own: dict[str, str] = {}
    replaced: dict[str, str] = {}
    hooks: dict[str, str] = {}
    entries = iter(os.fsdecode(listed).split("\0"))
    for scope, entry in zip(entries, entries, strict=False):
        key, _, value = entry.partition("\n")
        hook = _HOOK.fullmatch(key)
        if hook:
            hooks[f"{hook[1]}.enabled"] = "false"
        elif scope not in ("local", "worktree"):
            own[key] = value
        elif key in _PROGRAMS:
            replaced[key] = _PROGRAMS[key]
        elif key in _FILES:
            replaced[key] = f"{os.environ.get('XDG_CONFIG_HOME') or '~/.config'}/git/{_FILES[key]}"
        elif _FILTER.fullmatch(key):
            replaced[key] = "false" if key.endswith(".required") else ""
    return {key: own.get(key, default) for key, default in replaced.items()} | hooks
