"""A collection on a Qdrant server: how it is made, what is known of it. Searches nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from cineseek.errors import LibraryError
from cineseek.index.address import IndexAddress
from cineseek.index.graph import EF_CONSTRUCT, QUANTILE, M
from cineseek.index.payloads import NUMBERS, WHOLE, WORDS
from cineseek.index.remote_calls import FIRST_PATIENCE, Calls, connect

if TYPE_CHECKING:
    from qdrant_client import QdrantClient, models

OLDEST = (1, 18)
"""Of servers: before, a collection could get no further kind of vectors."""
_TRUTHS = ("black_and_white", "look", "mapped")


def check_version(calls: Calls) -> str:
    """The version of the server; LibraryError for one that is too old."""
    version = calls.ask(lambda client: client.info(), patience=FIRST_PATIENCE).version
    try:
        told = tuple(int(part) for part in version.split(".")[:2])
    except ValueError:
        told = OLDEST  # a build of one's own
    if told < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        raise LibraryError(
            f"{calls.where}: the server is Qdrant {version}; {wanted} is the oldest that will do"
        )
    return version


def find_collection(calls: Calls, name: str) -> models.CollectionInfo | None:
    """What the server knows of a collection; None where it has none of that name."""
    if not calls.ask(lambda client: client.collection_exists(name)):
        return None
    return calls.ask(lambda client: client.get_collection(name))


def make_collection(
    calls: Calls,
    address: IndexAddress,
    vectors: Mapping[str, int],
    half: Collection[str],
    about: Mapping[str, str],
) -> None:
    """Make an empty collection whose full vectors are on disk, and the indexes of its payloads."""
    from qdrant_client import models

    quantised = None
    if address.quantised != "none":
        quantised = models.ScalarQuantization(
            scalar=models.ScalarQuantizationConfig(
                type=models.ScalarType.INT8,
                quantile=QUANTILE,
                always_ram=address.quantised == "memory",
            )
        )
    # A write counts when most copies of its shard have it: one lost node loses nothing then.
    most = None if address.replicas is None else address.replicas // 2 + 1

    def make(client: QdrantClient) -> None:
        if client.collection_exists(address.collection):
            return  # it was made before, and the answer was lost
        client.create_collection(
            address.collection,
            vectors_config={
                name: models.VectorParams(
                    size=size,
                    distance=models.Distance.COSINE,
                    on_disk=True,
                    datatype=_datatype(name, half),
                )
                for name, size in vectors.items()
            },
            shard_number=address.shards,
            replication_factor=address.replicas,
            write_consistency_factor=most,
            on_disk_payload=True,
            hnsw_config=models.HnswConfigDiff(m=M, ef_construct=EF_CONSTRUCT),
            quantization_config=quantised,
            metadata={"cineseek": dict(about)},
        )

    calls.ask(make)


def index_payload(calls: Calls, name: str, have: Collection[str]) -> None:
    """Make the indexes that filters look values up in, but those that there are."""
    for field, schema in _schemas().items():
        if field not in have:
            calls.ask(
                lambda client, field=field, schema=schema: client.create_payload_index(  # type: ignore[misc]
                    name, field, field_schema=schema, wait=True
                )
            )


def add_vector_names(
    calls: Calls, name: str, vectors: Mapping[str, int], half: Collection[str]
) -> None:
    """Make room for further kinds of vectors."""
    from qdrant_client import models

    for kind, size in vectors.items():
        kept = models.VectorStorageDatatype.FLOAT16 if kind in half else None
        config = models.DenseVectorNameConfig(
            dense=models.DenseVectorConfig(
                size=size, distance=models.Distance.COSINE, datatype=kept
            )
        )
        calls.ask(
            lambda client, kind=kind, config=config: client.create_vector_name(  # type: ignore[misc]
                name, kind, config
            )
        )


def kinds_of(info: models.CollectionInfo) -> tuple[dict[str, int], tuple[str, ...]]:
    """Sizes of a collection's vectors by name, and the names of those in 16 bits a number."""
    params = info.config.params.vectors
    if not isinstance(params, Mapping):
        return {}, ()
    sizes = {name: one.size for name, one in params.items()}
    return sizes, tuple(name for name, one in params.items() if one.datatype == "float16")


def ailments(calls: Calls, name: str) -> list[str]:
    """What is wrong with a collection and its shards, in words; nothing where all is well."""
    info = calls.ask(lambda client: client.get_collection(name))
    found = []
    if info.status == "red":
        found.append(f"{calls.where}: the server calls the collection broken (red): see its log")
    said = getattr(info.optimizer_status, "error", None)
    if said:
        found.append(f"{calls.where}: the server cannot optimise the collection: {said}")
    cluster = calls.ask(
        lambda client: client.http.distributed_api.collection_cluster_info(name)
    ).result
    if cluster is not None:
        copies = [(one.shard_id, one.state) for one in cluster.local_shards]
        copies += [(one.shard_id, one.state) for one in cluster.remote_shards]
        away = sorted({shard for shard, state in copies if state in ("Dead", "Partial")})
        if away:
            found.append(
                f"{calls.where}: copies of shards {', '.join(map(str, away))} are dead or behind; "
                "bring their nodes back, and the server mends them"
            )
    return found


def drop_collection(address: IndexAddress) -> None:
    """Take a collection off its server; one that is not there is no error."""
    calls = Calls(connect(address.server), str(address), patience=FIRST_PATIENCE)
    try:
        calls.ask(lambda client: client.delete_collection(address.collection))
    finally:
        calls.client.close()


def collection_exists(address: IndexAddress) -> bool:
    """Whether the server of an address has its collection."""
    calls = Calls(connect(address.server), str(address), patience=FIRST_PATIENCE)
    try:
        check_version(calls)
        return calls.ask(lambda client: client.collection_exists(address.collection))
    finally:
        calls.client.close()


def _datatype(name: str, half: Collection[str]) -> models.Datatype | None:
    from qdrant_client import models

    return models.Datatype.FLOAT16 if name in half else None


def _schemas() -> dict[str, models.PayloadSchemaType | models.PayloadSchemaParams]:
    from qdrant_client import models

    # enable_hnsw=False: as in a library on disk, graphs per value would quadruple the building
    # time, and what they would speed up is searched exactly instead.
    word, whole = models.KeywordIndexType.KEYWORD, models.IntegerIndexType.INTEGER
    number, truth = models.FloatIndexType.FLOAT, models.BoolIndexType.BOOL
    kinds: dict[str, models.PayloadSchemaType | models.PayloadSchemaParams] = {}
    kinds |= {
        name: models.KeywordIndexParams(type=word, on_disk=True, enable_hnsw=False)
        for name in WORDS
    }
    kinds |= {
        name: models.IntegerIndexParams(type=whole, on_disk=True, enable_hnsw=False)
        for name in WHOLE
    }
    kinds |= {
        name: models.FloatIndexParams(type=number, on_disk=True, enable_hnsw=False)
        for name in NUMBERS
    }
    kinds |= {
        name: models.BoolIndexParams(type=truth, on_disk=True, enable_hnsw=False)
        for name in _TRUTHS
    }
    return kinds
