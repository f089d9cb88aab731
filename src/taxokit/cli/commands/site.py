"""`taxokit site` (use): build a site: a page and data forms for every identifier."""

import gc
import re
from itertools import count
from pathlib import Path

import click

from taxokit.cli.files import OUTPUT_FOLDER, base_path_option, project_of, releases_argument
from taxokit.cli.output import notify, print_line
from taxokit.cli.progress import shows_progress
from taxokit.repository.builds import is_built, replace_folder
from taxokit.repository.project import Project
from taxokit.repository.writing import check_inside, temporary_folder
from taxokit.text.extras import missing_packages
from taxokit.text.normalize import one_line
from taxokit.text.words import count_of
from taxokit.web.endpoints import State
from taxokit.web.publication import Publication, Settings, read_publication
from taxokit.web.site import build_site, made_of, preview_of


@click.command()
@releases_argument
@click.option(
    "--out",
    type=OUTPUT_FOLDER,
    metavar="DIR",
    help="The folder to write; by default `_site` at the root, or here with RELEASES. With --serve, nothing "
    "is written by default.",
)
@base_path_option
@click.option(
    "--url",
    metavar="URL",
    help="The address of the site, if its IRIs are those of another host, such as w3id.org; its path is the base path.",
)
@click.option(
    "--snapshots",
    type=click.Choice(["all", "files"]),
    help="Give each item a page in each release, or releases their files alone; by default pages up to 5,000 items.",
)
@click.option(
    "--compress",
    is_flag=True,
    help="Write compressed copies beside texts, for nginx and Apache: .gz, and .br if the package brotli is installed.",
)
@click.option(
    "--cards",
    is_flag=True,
    help="Draw an image for each item, which other sites show beside links to it. Needs the extra `cards`.",
)
@click.option(
    "--serve",
    is_flag=True,
    help="Show the site on this machine, and again when something changes: in a repository a preview of the working "
    "tree, of RELEASES the site itself. Needs the extra `serve`.",
)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port to show it on.")
@shows_progress
@click.pass_obj
def command(
    root: Path | None,
    releases: Path | None,
    out: Path | None,
    base_path: str | None,
    url: str | None,
    snapshots: str | None,
    compress: bool,
    cards: bool,
    serve: bool,
    port: int,
) -> int:
    """Build a site from the releases: a page and the data forms for every identifier.

    RELEASES is a folder of releases anywhere, such as a downloaded copy: no repository is needed then, and none is
    read. By default, it is `releases` in the repository, whose configuration says where to report and edit.

    The sources are not part of it. The folder is replaced as a whole, and only if it contains nothing but an earlier
    build; files that did not change stay as they are. Needs the extra `site`.

    \b
    Example:
      taxokit site
      taxokit site --out public --base-path /vocabulary
      taxokit site ./releases --out site
      taxokit site --serve
      taxokit site ./releases --serve
    """
    if url and (base_path is not None or not re.fullmatch(r"https?://[^/?#\s]+[^?#\s]*", url)):
        raise click.BadParameter("write it as https://example.org/vocabulary, without --base-path", param_hint="--url")
    project = project_of(root, releases)
    settings = Settings(base_path, None if snapshots is None else snapshots == "all", url or "", compress, cards)
    if serve:
        with temporary_folder() as drafts:
            _show(project, settings, None if releases else drafts, out, port)
        return 0
    root_of_site = Path() if releases else project.root
    folder = out or root_of_site / "_site"
    if out is None:
        check_inside(root_of_site, folder)
    digest = made_of(project, settings)
    if is_built(folder, _mark(digest)):
        print_line(f"{folder} is up to date")
    else:
        _build(read_publication(project, settings), folder, digest, compress=compress)
    return 0


def _mark(digest: str) -> str:
    return f"Written by `taxokit site`.\nMade of {digest}."


def _build(publication: Publication, folder: Path, digest: str, *, compress: bool = False) -> None:
    gc.freeze()  # the releases have no cycles, but each page leaves some behind, which `taxokit` does not look for
    gc.enable()
    gc.set_threshold(20_000)
    credit = publication.current.attribution
    files = build_site(publication, compress=compress)
    built = replace_folder(folder, files, "\n".join([_mark(digest), *credit.lines]))
    number = count_of(built.written + built.kept, "file")
    written = f"{number} in {folder}, {built.written:,} of them new or changed"
    print_line(f"{credit.title} {credit.version}: {written}")


def _show(project: Project, settings: Settings, drafts: Path | None, out: Path | None, port: int) -> None:
    """Show a site until the user ends that, and again when something changes; write it if `out` is given.

    Each preview of the working tree is built in `drafts` in place of the last but one, since the last is still shown.
    """
    try:
        from taxokit.web.run import preview
    except ImportError:
        raise missing_packages("serve") from None
    builds, shown = count(), list[str]()

    def digest() -> str:
        return made_of(project, settings, is_preview=drafts is not None)

    def read() -> State:
        before = digest()
        draft = preview_of(project, drafts / str(next(builds) % 2)) if drafts else None
        publication = read_publication(project, settings, draft)
        if out:
            _build(publication, out, before)
        return State(publication)

    def report(address: str, state: State | None) -> None:
        if not shown:
            base = state.publication.addresses.base if state else ""
            print_line(f"serving at {address}{base or '/'}; press Ctrl-C to stop")
        shown.append(address)

    preview(read, digest, port, report, lambda error: notify(f"not built: {one_line(str(error))}"))
