"""The words that scripts write, on the pages of a taxonomy in another language than English."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.full


@pytest.fixture(scope="module")
def german(translated: Callable[[str], str]) -> str:
    """The address of the site of the taxonomy as if its texts were German."""
    return translated("de")


def test_scripts_write_in_the_language_of_the_page(german: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{german}/my#skill=llm-api-integration,nix")
    assert "Nicht in dieser Ausgabe: skill/nix." in page.locator("#my-link").inner_text()
    page.get_by_role("button", name="Zu meinen hinzufügen").click()
    assert page.locator("#my-count").inner_text().startswith("1 von 102, ")
    page.get_by_role("button", name="Leeren").click()
    page.get_by_role("button", name="Rückgängig").click()
    assert page.locator("#my-count").inner_text().startswith("1 von 102, ")
    page.goto(f"{german}/levels#skill-llm-api-integration", wait_until="networkidle")
    assert "Stufe" in page.locator(".lit-item").inner_text()
    assert page.locator(".lit-item").get_by_role("checkbox", name="Das kann ich").is_checked()
    page.goto(f"{german}/compare?list=disciplines&a=llmops-engineering&b=genai-agent-engineering")
    move = page.locator(".moves li").first
    assert move.inner_text().startswith("Von LLMOps Engineering zu GenAI Agent Engineering: noch ")
    page.goto(f"{german}/matrix?find=llm", wait_until="networkidle")
    assert " von " in page.locator(".explorer .filters [role=status]").inner_text()
