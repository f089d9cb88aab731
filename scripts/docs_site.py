"""The sources of the documentation's website: `python scripts/docs_site.py DIR` writes them; `make docs` builds it.

The pages are written for reading on GitHub. Those of the root move into the folder of the others, and a link to a file
that is not a page leads to the repository, if it has an origin. A link to a file that does not exist is an error.
"""

import posixpath
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROOT_PAGES = {
    "README.md": "index.md",
    "examples/README.md": "examples.md",
    **{
        f"{name}.md": f"{name}.md"
        for name in ("CHANGELOG", "CODE_OF_CONDUCT", "CONTRIBUTING", "GOVERNANCE", "SECURITY")
    },
}
"""Pages outside `docs/`, with their place on the website."""
_CODE = r"(?P<fence>`+)(?!`).*?(?<!`)(?P=fence)(?!`)"
_LINK = re.compile(
    rf"{_CODE}|(?P<text>!?\[[^\]]*\])\((?![a-z]+:|#)(?P<target>[^)#\s]+)(?P<anchor>#[^)\s]*)?\)", re.DOTALL
)
_REMOTE = re.compile(r"(?:https://|ssh://git@|git@)([\w.-]+)[:/](.+?)(?:\.git)?/?\s*")


def origin() -> str:
    """Return the address of the repository on the web, from that of its origin; "" without one."""
    command = ["git", "remote", "get-url", "origin"]
    url = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False).stdout
    match = _REMOTE.fullmatch(url)
    return f"https://{match[1]}/{match[2]}" if match else ""


def places() -> dict[str, str]:
    """Return the place on the website of each file of the documentation."""
    files = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*") if path.is_file()}
    return ROOT_PAGES | {f"docs/{name}": name for name in sorted(files)}


def converted(text: str, source: str, known: dict[str, str], repository: str) -> str:
    """Return the text of a page with links that work on the website. Raises FileNotFoundError for a broken link."""

    def link(match: re.Match[str]) -> str:
        text, target, anchor = match["text"], match["target"], match["anchor"] or ""
        if not target:
            return match[0]  # code
        path = posixpath.normpath(posixpath.join(posixpath.dirname(source), target))
        if path in known:
            return f"{text}({posixpath.relpath(known[path], posixpath.dirname(known[source]) or '.')}{anchor})"
        if path.startswith("..") or not (ROOT / path).exists():
            raise FileNotFoundError(f"{source}: the link to {target} leads to no file")
        return f"{text}({repository}/blob/main/{path}{anchor})" if repository else text[1:-1]

    return _LINK.sub(link, text)


def write(folder: Path) -> None:
    """Write the sources of the website."""
    known, repository = places(), origin()
    shutil.rmtree(folder, ignore_errors=True)
    for source, place in known.items():
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.suffix == ".md":
            text = (ROOT / source).read_text(encoding="utf-8")
            target.write_text(converted(text, source, known, repository), encoding="utf-8")
        else:
            shutil.copy(ROOT / source, target)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
