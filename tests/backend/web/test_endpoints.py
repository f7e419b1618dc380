"""The description says of each endpoint what it really takes, gives and reads."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask, Request
from werkzeug.datastructures import ImmutableMultiDict

from kithgate.web.app import create_app
from kithgate.web.endpoints import ENDPOINTS
from running import Running


class Recorded(ImmutableMultiDict[str, str]):
    """A query that keeps what it was asked for."""

    read: set[str] = set()

    def get(self, key: str, *rest: Any, **more: Any) -> Any:
        self.read.add(key)
        return super().get(key, *rest, **more)

    def __getitem__(self, key: str) -> str:
        self.read.add(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self.read.add(str(key))
        return super().__contains__(key)


class Recording(Request):
    parameter_storage_class = Recorded


@pytest.fixture
def app(running: Running) -> Flask:
    made = create_app(running.service)
    made.request_class = Recording
    return made


def described(app: Flask, running: Running) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Method, path and description of each operation."""
    for path, methods in ask(app, running, "GET", "/openapi.json").get_json()["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


def ask(app: Flask, running: Running, method: str, path: str, body: str = '{"sender": {"name": "Tom Reyes"}}') -> Any:
    headers = {"Authorization": f"Bearer {running.bearer}", "Host": f"127.0.0.1:{running.port}"}
    kind = "multipart/form-data; boundary=x" if path == "/imports" else "application/json"
    return app.test_client().open(
        re.sub(r"{\w+}", "x", path), method=method, data=body, content_type=kind, headers=headers
    )


def test_every_parameter_that_is_read_is_described_and_no_other(app: Flask, running: Running) -> None:
    for method, path, operation in described(app, running):
        Recorded.read.clear()
        assert ask(app, running, method, path).status_code < 500
        told = {each["name"] for each in operation.get("parameters", ()) if each["in"] == "query"}
        assert told == Recorded.read, (method, path)


def test_a_body_is_described_wherever_one_is_read(app: Flask, running: Running) -> None:
    for method, path, operation in described(app, running):
        if method in ("POST", "PUT"):
            assert operation["requestBody"]["content"]
            assert ask(app, running, method, path, "garbage{").status_code == (422 if path == "/imports" else 400)
        else:
            assert "requestBody" not in operation


def test_an_answer_comes_in_the_form_that_is_described(app: Flask, running: Running) -> None:
    for method, path, operation in described(app, running):
        reply = ask(app, running, method, path)
        if reply.status_code < 300:
            assert list(operation["responses"][str(reply.status_code)]["content"]) == [reply.mimetype], path


def test_each_row_is_of_an_endpoint_that_is_there(app: Flask) -> None:
    assert set(ENDPOINTS) <= set(app.view_functions)


@pytest.mark.parametrize(("query", "people"), [("?trial", 0), ("?trial=true", 0), ("?trial=false", 1), ("", 1)])
def test_a_switch_is_on_by_its_name_alone_or_as_true(running: Running, query: str, people: int) -> None:
    assert running.ask("POST", f"/classify{query}", {"sender": {"name": "Tom Reyes"}}).status == 200
    running.service.settle()
    assert len(running.store.past()) == people
    assert running.ask("POST", "/classify?trial=perhaps", {"sender": {"name": "Tom Reyes"}}).status == 422
