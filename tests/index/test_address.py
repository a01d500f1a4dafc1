"""Addresses of collections, read and written."""

from __future__ import annotations

import pytest

from cineseek.index.address import IndexAddress, read_address


@pytest.mark.parametrize(
    ("text", "server", "collection"),
    [
        ("http://127.0.0.1", "http://127.0.0.1:6333", ""),
        ("http://qdrant:6333/", "http://qdrant:6333", ""),
        ("https://qdrant:443/films", "https://qdrant:443", "films"),
        ("https://proxy:443/qdrant/films", "https://proxy:443/qdrant", "films"),
        ("https://proxy:443/qdrant/", "https://proxy:443/qdrant", ""),
        ("http://[::1]:7000/a.b-c_d", "http://[::1]:7000", "a.b-c_d"),
    ],
)
def test_an_address_is_a_server_and_perhaps_a_collection(text, server, collection):
    read = read_address(text)
    assert (read.server, read.collection) == (server, collection)
    assert read_address(str(read)) == read


def test_how_a_collection_is_made_stands_after_the_question_mark():
    read = read_address("http://q:6333/films?shards=6&replicas=2&quantised=disk")
    assert read == IndexAddress("http://q:6333", "films", 6, 2, "disk")
    assert str(read) == "http://q:6333/films?shards=6&replicas=2&quantised=disk"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("qdrant:6333", "address of a Qdrant server"),
        ("ftp://qdrant/films", "address of a Qdrant server"),
        ("http://", "address of a Qdrant server"),
        ("http://q:notaport/films", "not an address"),
        ("http://me:secret@q/films", "CINESEEK_INDEX_KEY"),
        ("http://me:secret@q:notaport/films", "CINESEEK_INDEX_KEY"),
        ("http://q/films?api-key=secret", "CINESEEK_INDEX_KEY"),
        ("http://q/fil ms", "no name of a collection"),
        ("http://q/films?shards=0", "from 1"),
        ("http://q/films?replicas=many", "many"),
        ("http://q/films?quantised=often", "often"),
        ("http://q/films#x", "#"),
    ],
)
def test_what_is_no_address_is_refused_with_what_is_wrong(text, said):
    with pytest.raises(ValueError, match=said) as error:
        read_address(text)
    assert "secret" not in str(error.value)


def test_a_name_is_found_that_nobody_else_has():
    one, other = (read_address("http://q").named("Mes films (2024)") for _ in range(2))
    assert one.collection.startswith("Mes-films-2024-")
    assert one.collection != other.collection
    assert read_address(str(one)) == one
