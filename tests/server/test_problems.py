"""What is said to a request that has the wrong form."""

from __future__ import annotations

from fastapi.testclient import TestClient


def test_a_body_without_its_kind_is_told_which_header_is_missing(client: TestClient) -> None:
    answer = client.post(
        "/api/export",
        content='{"to": "csv", "query": "red"}',
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )
    assert answer.status_code == 422
    assert "`Content-Type: application/json`" in answer.json()["error"]["remedy"]


def test_a_body_that_is_no_json_says_where(client: TestClient) -> None:
    answer = client.post(
        "/api/export", content='{"to": "csv",', headers={"Content-Type": "application/json"}
    )
    error = answer.json()["error"]
    assert answer.status_code == 422
    assert error["message"].startswith("The body is no JSON: ")
    assert error["message"].endswith(" at character 13.")


def test_a_field_is_named(client: TestClient) -> None:
    error = client.post("/api/export", json={"to": "doc"}).json()["error"]
    assert error["message"].startswith("body.to: ")
    assert error["remedy"] == "See /docs for its form."


def test_a_source_that_begins_with_a_slash_is_told_what_one_is(client: TestClient) -> None:
    answer = client.get("/api/roots/files", params={"source": "/mnt/films"})
    error = answer.json()["error"]
    assert answer.status_code == 404
    assert error["message"].startswith("a source begins with the name of a folder of this server")
    assert "/api/roots" in error["remedy"]
