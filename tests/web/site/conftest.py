"""A repository with one release, for tests of its site."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.cli import main
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.translations import Record, digest_of, records_text
from taxokit.text.versions import Version
from taxokit.web.publication import read_publication
from taxokit.web.site import build_site

_FISH = """\
id: fish
label: الأسماك
alt_labels:
  - السمك
hidden_labels:
  - سمكك
definitions:
  - فقاريات تعيش في الماء.
scope_notes:
  - الماء وحده.
translations:
  de:
    label: Fische
    alt_labels:
      - Pisces
    hidden_labels:
      - Fihse
    scope_notes:
      - Nur im Wasser.
in_scheme:
  - animals
broader:
  - vertebrates
"""
_VERTEBRATES = """\
id: vertebrates
label: الفقاريات
in_scheme:
  - animals
top_concept_of:
  - animals
"""


@pytest.fixture(scope="session")
def release() -> Callable[[Path], Path]:
    """Gives a repository a release 1.0.0 of its sources, in place of other releases."""
    return _release


def _release(folder: Path) -> Path:
    shutil.rmtree(folder / "releases", ignore_errors=True)
    edition = edition_of(load(find_project(folder)), Version(1, 0, 0), "2026-01-01")
    write_files(folder / "releases/1.0.0", with_manifest(edition, build(edition)))
    return folder


def _made(folder: Path, title: str, creator: str) -> Path:
    """Make a repository of the template `skos`, whose namespace has the name of the folder."""
    options = ["--title", title, "--namespace", f"https://example.org/{folder.name}/", "--license", "CC-BY-4.0"]
    assert main.run(["init", str(folder), "--template", "skos", "--creator", creator, *options]) == 0
    return folder


@pytest.fixture(scope="session")
def steps_template(tmp_path_factory: pytest.TempPathFactory, release: Callable[[Path], Path]) -> Path:
    """A vocabulary with a chain of three concepts, of which one is deprecated, and twelve below the last."""
    folder = _made(tmp_path_factory.mktemp("thesauri") / "steps", "Steps", "Museum")
    concepts = folder / "taxonomy/concepts"
    for path in (*concepts.iterdir(), folder / "taxonomy/collections/animals-on-display.yaml"):
        path.unlink()
    texts = {f"s{number}": f"label: Step {number}\nbroader: [low]\n" for number in range(1, 13)}
    texts |= {"top": "label: Top\ntop_concept_of: [animals]\n", "middle": "label: Middle\nbroader: [top]\n"}
    texts |= {"low": "label: Low\nbroader: [middle]\n", "old": "label: Old\nstatus: deprecated\nrelated: [top]\n"}
    for name, text in texts.items():
        (concepts / f"{name}.yaml").write_text(f"id: {name}\n{text}in_scheme: [animals]\n", "utf-8")
    return release(folder)


@pytest.fixture(scope="session")
def arabic_template(tmp_path_factory: pytest.TempPathFactory, release: Callable[[Path], Path]) -> Path:
    """A vocabulary in Arabic with texts in German, and a release 1.0.0."""
    folder = _made(tmp_path_factory.mktemp("languages") / "animals", "الحيوانات", "متحف")
    metadata = folder / "taxonomy/taxonomy.yaml"
    metadata.write_text(metadata.read_text("utf-8").replace("language: en", "language: ar"), "utf-8")
    (folder / "taxonomy/concepts/mammals.yaml").unlink()
    (folder / "taxonomy/collections/animals-on-display.yaml").unlink()
    (folder / "taxonomy/concepts/fish.yaml").write_text(_FISH, "utf-8")
    (folder / "taxonomy/concepts/vertebrates.yaml").write_text(_VERTEBRATES, "utf-8")
    return release(folder)


@pytest.fixture(scope="session")
def translated_site(arabic_template: Path) -> dict[str, bytes]:
    """The files of its site, by path."""
    files = build_site(read_publication(find_project(arabic_template)))
    return {file.path: file.data for file in files}


@pytest.fixture(scope="session")
def stated_template(
    thesaurus_template: Path, tmp_path_factory: pytest.TempPathFactory, release: Callable[[Path], Path]
) -> Path:
    """The thesaurus with English texts that are reviewed, drafts and outdated, and French held back by a gate."""
    folder = tmp_path_factory.mktemp("stated") / "thesaurus"
    shutil.copytree(thesaurus_template, folder, symlinks=True)
    options = folder / "taxokit.toml"
    address = "https://translate.example/{language}/"
    gates = f'translate-url = "{address}"\n{options.read_text("utf-8")}[translations]\ngate = 20\n'
    options.write_text(gates + '[translations.en]\ngate = 5\ntranslators = ["Erika Muster"]\n', "utf-8")
    now, former = digest_of(["Photovoltaik"]), "00000000"
    label, definition = digest_of(["Photovoltaics"]), digest_of(["Conversion of sunlight into electricity."])
    records = [
        Record("term/photovoltaik#label", now, label, "", "Grace"),
        Record("term/photovoltaik#definition", former, definition, "", "Grace"),
    ]
    (folder / "translations").mkdir()
    (folder / "translations/en.csv").write_text(records_text(records), "utf-8")
    return release(folder)
