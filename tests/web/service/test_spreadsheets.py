"""Spreadsheets take the tables from the service by version and by `latest`, as docs/spreadsheets.md says."""

import csv
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from support.service_process import Service, served

FUTURE = {"XLOOKUP": "_xlfn.XLOOKUP", "TEXTJOIN": "_xlfn.TEXTJOIN", "FILTER": "_xlfn._xlws.FILTER"}
"""Names of functions in files of Office Open XML (ECMA-376, part 1, section 18.17)."""
ONE_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"


def test_addresses_of_tables_are_for_spreadsheets(service: Service) -> None:
    for version in ("1.0.0", "latest"):
        answer = service.client.get(f"{service.url}/energy/{version}/csv/terms.csv", follow_redirects=True)
        assert answer.status_code == 200, answer.url
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert answer.headers["access-control-allow-origin"] == "*"
        assert answer.url.path == "/energy/1.0.0/csv/terms.csv"
        row = next(csv.DictReader(answer.content.decode("utf-8").splitlines()))
        assert all(row[name] for name in ("id", "label", "license", "attribution"))
    workbook = service.get("/energy/1.0.0/taxonomy.xlsx").headers
    assert workbook["content-type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture(scope="module")
def formulas(repository: Path) -> list[str]:
    page = (repository / "docs/spreadsheets.md").read_text(encoding="utf-8")
    return re.findall(r"^\|[^|]+\| `(=[^`]+)` \|$", page, re.MULTILINE)


@pytest.mark.full
def test_libreoffice_computes_the_formulas_of_the_page(
    repository: Path, energy_template: Path, formulas: list[str], tmp_path: Path
) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc-nogui")
    openpyxl = pytest.importorskip("openpyxl")

    def convert(form: str, *sources: object) -> None:
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to", form, "--outdir", tmp_path, *sources]
        subprocess.run(list(map(str, command)), check=True, capture_output=True, timeout=240)

    tables = sorted({name for formula in formulas for name in re.findall(r"(\w+)!", formula)} - {"translations"})
    workbook = openpyxl.Workbook()
    with served(repository / "releases") as service:
        home = f"{service.url}/taxonomy"
        addresses = [f"{home}/{('1.4.0', 'latest')[at % 2]}/csv/{name}.csv" for at, name in enumerate(tables)]
        convert("xlsx", *addresses, f"{home}/1.4.0/taxonomy.xlsx")
    for name in tables:
        sheet = workbook.create_sheet(name)
        for row in openpyxl.load_workbook(tmp_path / f"{name}.xlsx").active.iter_rows(values_only=True):
            sheet.append(row)
    names = openpyxl.load_workbook(tmp_path / "taxonomy.xlsx", read_only=True).sheetnames
    assert {"skills", "requires"} <= {*names}

    translations = workbook.create_sheet("translations")  # of which these releases have none
    with (energy_template / "releases/1.1.0/csv/translations.csv").open(encoding="utf-8", newline="") as file:
        heads = next(csv.reader(file))
    cells = {"class": "Skill", "id": "agent-memory-systems", "slot": "label"}
    for texts in ({"tag": "fr", "value": "Mémoire"}, {"tag": "de", "value": "Gedächtnis"}):
        translations.append([{**cells, **texts}.get(head) for head in heads])
    translations.insert_rows(1)

    mine = workbook.active
    row = ["agent-memory-systems", "Agent Memory Systems", "2512", '="http://data.europa.eu/esco/isco/C" & C2']
    mine.append(["skill", "label", "code", "concept"])
    mine.append(
        [*row, *(re.sub(r"\b(XLOOKUP|TEXTJOIN|FILTER)\b", lambda name: FUTURE[name[0]], text) for text in formulas)]
    )
    workbook.save(tmp_path / "mine.xlsx")
    convert(ONE_SHEET, tmp_path / "mine.xlsx")
    (computed,) = tmp_path.glob("mine-*.csv")
    _, (*_, concept, label, rung, identifier, asked, below, mapped, concepts, german, now) = csv.reader(
        computed.read_text(encoding="utf-8").splitlines()
    )
    assert concept == "http://data.europa.eu/esco/isco/C2512"
    assert (label, rung, identifier, asked) == ("Agent Memory Systems", "6", "agent-memory-systems", "3")
    assert below == "embeddings-semantic-search, react-planning-agent-loops"
    assert mapped.split(", ")[0] == "genai-application-engineering"
    assert concepts.startswith("http://data.europa.eu/esco/")
    assert german == "Gedächtnis"
    assert now == "agent-memory-systems"
