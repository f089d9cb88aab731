"""Answers that say why a request failed, in JSON (RFC 9457, `application/problem+json`)."""

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from starlette.responses import Response

MEDIA_TYPE = "application/problem+json"


def problem_body(status: int, detail: str, **more: Any) -> bytes:
    """Return the JSON: the status, its phrase, what is wrong in one sentence, and further members."""
    said = {"title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    return (json.dumps(said, ensure_ascii=False) + "\n").encode()


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None, **more: Any) -> Response:
    """Return the response of an endpoint to a request that fails."""
    return Response(problem_body(status, detail, **more), status, headers, MEDIA_TYPE)
