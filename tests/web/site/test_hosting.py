"""Files for hosts agree with the addresses. `test_hosts.py` asks the real servers, at full depth."""

import re
from pathlib import Path

import pytest

from taxokit.repository.project import find_project
from taxokit.web.hosts import paths_of, redirects
from taxokit.web.publication import Publication, Settings, read_publication
from taxokit.web.site import build_site


@pytest.fixture(scope="module")
def publication(released_thesaurus_template: Path) -> Publication:
    return read_publication(find_project(released_thesaurus_template))


def files_of(publication: Publication) -> dict[str, bytes]:
    return {file.path: file.data for file in build_site(publication)}


def test_negotiated_paths_are_those_with_forms(publication: Publication) -> None:
    paths = paths_of(publication)
    files = files_of(publication)
    negotiable = {f"/{path.removesuffix('.ttl')}" for path in files if path.endswith(".ttl") and "1.0.0" not in path}
    negotiable -= {path for path in negotiable if path.startswith("/energy/latest/")}
    assert {path for path in negotiable if re.fullmatch(paths.negotiated, path)} == negotiable - {"/energy"}
    moved = {redirect.file.removeprefix("/") for redirect in publication.addresses.redirects}
    others = [f"/{path.removesuffix('.html')}" for path in files if path.endswith(".html") and path not in moved]
    assert not [path for path in others if re.fullmatch(paths.negotiated, path) and path not in negotiable]
    assert (paths.base, paths.root, paths.current) == ("/energy", "/energy", "1.0.0")


def test_each_redirect_is_in_the_files_of_apache_and_nginx(publication: Publication) -> None:
    files = files_of(publication)
    leading, others = redirects(publication)
    assert len(leading) > 3
    assert not others
    for path, see in leading.items():
        escaped = re.escape(path.removeprefix("/"))
        assert f'RewriteRule "^{escaped}$" "{see}" [R=303,NE,L]\n'.encode() in files[".htaccess"]
        assert f'location = "{path}" {{ return 303 "{see}"; }}\n'.encode() in files["nginx/server.conf"]


def test_at_the_root_of_a_host_the_forms_of_the_dataset_have_a_name(released_thesaurus_template: Path) -> None:
    site = read_publication(find_project(released_thesaurus_template), Settings("/"))
    files = files_of(site)
    assert "URI: taxonomy.ttl" in files["taxonomy.var"].decode()
    assert "RewriteRule ^$ /taxonomy.var [L]" in files[".htaccess"].decode()
    assert '"root": "/taxonomy"' in files["_worker.js"].decode()
    assert "term/.htaccess" in files


def test_the_current_release_is_copied_for_hosts_that_cannot_redirect(publication: Publication) -> None:
    files = files_of(publication)
    released = {path.removeprefix("energy/1.0.0/"): data for path, data in files.items() if "/1.0.0/" in path}
    copies = {path.removeprefix("energy/latest/"): data for path, data in files.items() if "/latest/" in path}
    assert copies
    assert copies.items() <= released.items()
    assert copies.keys() == set(publication.current.files)


def test_permanent_iris_lead_to_a_site_at_another_address(released_thesaurus_template: Path) -> None:
    project = find_project(released_thesaurus_template)
    assert "w3id/.htaccess" not in files_of(read_publication(project))
    files = files_of(read_publication(project, Settings(url="https://example.org/words/")))
    assert "RewriteRule ^ https://example.org/words/%1 [R=303,NE,L]" in files["w3id/.htaccess"].decode()
    assert "<loc>https://example.org/words/term/strom</loc>" in files["sitemap.xml"].decode()
    assert "words/term/strom.html" in files
