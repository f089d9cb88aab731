"""The pages of the service for people who write programs: the workbench for SPARQL, and the explorer of the API."""

import html
import re
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from support.service_process import Service

BROWSER = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
QUERY = "SELECT ?class (COUNT(?item) AS ?items) { ?item a ?class } GROUP BY ?class"


def page(service: Service, query: str, **more: str) -> httpx.Response:
    return service.client.get("/sparql", params={"query": query, **more}, headers=BROWSER)


def test_a_result_is_a_table_with_links_to_pages_and_to_the_same_as_data(service: Service) -> None:
    answer = page(service, "SELECT ?item ?label { ?item <http://www.w3.org/2004/02/skos/core#prefLabel> ?label }")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert '<a href="/energy/term/strom">' in answer.text
    assert 'Strom <span class="count">de</span>' in answer.text
    links = re.findall(r'<a href="(\?query=[^"]*format=(\w+))">', answer.text)
    assert [form for _, form in links] == ["json", "xml", "csv", "tsv"]
    for link, form in links:
        data = service.client.get(f"/sparql{html.unescape(link)}", headers=BROWSER)
        assert data.status_code == 200
        assert form in data.headers["content-type"].replace("tab-separated-values", "tsv")


def test_programs_get_what_they_got(service: Service) -> None:
    answer = service.client.get("/sparql", params={"query": QUERY}, headers={"accept": "*/*"})
    assert answer.headers["content-type"].startswith("application/sparql-results+json")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("ASK { ?s ?p ?o }", "Yes"),
        ("ASK { ?s <urn:none> ?o }", "No"),
        ("SELECT * { ?s <urn:none> ?o }", "Nothing matches."),
        ("CONSTRUCT { ?s ?p ?o } { ?s <http://www.w3.org/2004/02/skos/core#altLabel> ?o ; ?p ?o }", "Solarstrom"),
    ],
)
def test_other_results_are_in_words(service: Service, query: str, words: str) -> None:
    assert words in page(service, query).text


def test_an_error_is_at_its_place_and_the_query_stays(service: Service) -> None:
    query = "SELECT ?a {\n  ?a skos:prefLabel ?b\n}"
    answer = page(service, query)
    assert answer.status_code == 400
    assert html.escape(query) in answer.text
    assert "line 2, column 6: the prefix &#39;skos&#39; is not declared" in answer.text
    assert "<mark>skos:prefLabel ?b</mark>" in answer.text
    assert "PREFIX skos: &lt;http://www.w3.org/2004/02/skos/core#&gt;" in answer.text
    hostile = page(service, "SELECT <script>alert(1)</script> {")
    assert "<script>alert" not in hostile.text


def test_each_example_runs_and_finds_something(service: Service) -> None:
    start = service.client.get("/sparql", headers=BROWSER).text
    examples = start.partition('id="examples"')[2].partition("</section>")[0]
    links = [html.unescape(link) for link in re.findall(r'<a href="(\?query=[^"]*)">', examples)]
    assert len(links) >= 3
    for link in links:
        answer = service.client.get(f"/sparql{link}", headers=BROWSER)
        assert answer.status_code == 200, parse_qs(urlsplit(link).query)
        assert "Nothing matches" not in answer.text


def test_the_api_has_a_request_to_try_for_each_path_in_three_languages(service: Service) -> None:
    text = service.client.get("/api/", headers=BROWSER).text
    paths = [path for path in service.client.get("/api/openapi.json").json()["paths"] if path != "/"]
    examples = [html.unescape(link) for link in re.findall(r'<a class="example" href="(.*?)">', text)]
    assert len(examples) == len(paths)
    for example in examples:
        assert service.client.get(example).status_code in (200, 422), example
        assert text.count(f"{html.escape(example)}&#39;</pre>") == 1
    assert text.count("httpx.get") == text.count("await fetch") == 2 * len(paths)


def test_each_page_that_is_served_leads_to_both(service: Service) -> None:
    for path in ("/energy", "/energy/term/strom", "/energy/releases", "/nowhere"):
        text = service.client.get(path, headers=BROWSER).text
        assert 'href="/energy/sparql"' in text, path
        assert 'href="/energy/api/"' in text, path
