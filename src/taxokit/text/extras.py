"""Packages that only some commands need: the extras of taxokit, as the metadata of its installation lists them."""

import re
from collections.abc import Sequence

from taxokit.text.errors import ConfigError
from taxokit.text.words import listed

_REQUIREMENT = re.compile(r"""(?P<all>(?P<name>[\w.-]+)[^;]*?)\s*;.*extra == ["'](?P<extra>[\w-]+)["']""")
"""A requirement of an extra (PEP 508)."""


def check_packages(extra: str) -> None:
    """Raise ConfigError, as `missing_packages` makes it, if a package of an extra is not installed."""
    if any(not _is_installed(name) for name in _requirements(extra)):
        raise missing_packages(extra)


def missing_packages(extra: str, only: Sequence[str] = ()) -> ConfigError:
    """Return an error that names all missing packages of an extra, or of those in `only`, and installs them in one go.

    They are installed by their own names, because no index has taxokit.
    """
    known = {name: line for name, line in _requirements(extra).items() if not only or name in only}
    known = known or {name: name for name in only}
    missing = {name: line for name, line in known.items() if not _is_installed(name)} or known
    lines = " ".join(f'"{line}"' for line in missing.values())
    names = f"{listed(missing)} {'is' if len(missing) == 1 else 'are'}" if missing else f"a package for {extra} is"
    return ConfigError(f"{names} not installed", hint=f"run `pip install {lines}`" if lines else "")


def _requirements(extra: str) -> dict[str, str]:
    """Return the requirement of each package of an extra by its name; none if taxokit runs without being installed."""
    from importlib import metadata  # takes a third of the time of a check

    try:
        lines = metadata.requires("taxokit") or []
    except metadata.PackageNotFoundError:
        return {}
    matches = filter(None, map(_REQUIREMENT.match, lines))
    return {match["name"]: match["all"] for match in matches if match["extra"] == extra}


def _is_installed(name: str) -> bool:
    from importlib import metadata

    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True
