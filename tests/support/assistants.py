"""An assistant in this process, and questions to it by the client of the SDK."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import anyio
from mcp import Client, MCPError

from taxokit.assistant.library import library_at
from taxokit.assistant.server import Assistant

T = TypeVar("T")


class Asked:
    """An assistant in this process, and questions to it, each over a connection of its own."""

    def __init__(self, where: object) -> None:
        self.where = where
        self.assistant = Assistant(library_at(str(where)))

    def __call__(self, questions: Callable[[Client], Awaitable[T]]) -> T:
        """Return what some questions return, which get a client."""

        async def run() -> T | MCPError:
            async with Client(self.assistant.server()) as client:
                try:
                    return await questions(client)
                except MCPError as error:  # which would end in a group of exceptions
                    return error

        answer = anyio.run(run)
        if isinstance(answer, MCPError):
            raise answer
        return answer

    def call(self, tool: str, **arguments: Any) -> Any:
        """Return the result of a call."""
        return self(lambda client: client.call_tool(tool, arguments))

    def data(self, tool: str, **arguments: Any) -> dict[str, Any]:
        """Return the data of an answer."""
        result = self.call(tool, **arguments)
        assert not result.is_error, result.content[0].text
        answer: dict[str, Any] = result.structured_content
        return answer

    def refusal(self, tool: str, **arguments: Any) -> str:
        """Return the words of a refusal."""
        result = self.call(tool, **arguments)
        assert result.is_error, result.structured_content
        words: str = result.content[0].text
        return words
