"""Fuzz target: the configuration of a repository. An input is `taxokit.toml`."""

import contextlib
import tempfile
import tomllib
from pathlib import Path

from taxokit.lint.registry import choose_rules
from taxokit.repository.project import find_project
from taxokit.text.errors import ConfigError

_FOLDER = tempfile.TemporaryDirectory(prefix="fuzz-")
ROOT = Path(_FOLDER.name) / "root"
(ROOT / "taxonomy").mkdir(parents=True)
(ROOT / "taxonomy/taxonomy.yaml").touch()
(ROOT / "LICENSE").write_text("inside", encoding="utf-8")
(ROOT.parent / "secret").write_text("outside", encoding="utf-8")


def check(data: bytes) -> None:
    """Options are those of the file, or are refused with a message; nothing outside of the repository is read."""
    (ROOT / "taxokit.toml").write_bytes(data)
    try:
        project = find_project(ROOT)
    except ConfigError:
        return
    written = tomllib.loads((ROOT / "taxokit.toml").read_text(encoding="utf-8"))
    assert project.license_file == written.get("license-file", "LICENSE")
    assert list(project.ignore) == written.get("ignore", [])
    assert repr(project.rules) == repr(written.get("rules", {}))  # `nan` is not equal to itself
    with contextlib.suppress(ConfigError):
        assert project.license_text == "inside"
    try:
        chosen = choose_rules(project)
    except ConfigError:
        return
    assert not {rule.id for rule in chosen} & set(project.ignore)
    for rule in chosen:
        setting = project.rules.get(rule.id, {})
        severity = setting if isinstance(setting, str) else setting.get("severity", str(rule.severity))
        assert str(rule.severity) == severity
