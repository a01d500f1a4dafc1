"""Every error a user can act on. Each message says what happened, to which file, what to do.

CineseekError
├── MediaError            a file cannot be read as a picture, video, sound or subtitle
├── FilmFactsError        a film.json or a file name cannot be understood
├── FetchError            a film cannot or may not be fetched from an address
├── SourceError           a site or an API answers what cannot be understood
│   ├── QuotaError        it allows no more today
│   └── BarredError       it lets this user in no longer: a key is missing or wrong
├── QueryError            a query is badly written; points at the character
├── ModelError            an encoder is missing, broken, or not the one of the library
│   └── DownloadError     a model could not be fetched or did not match its hash
├── LibraryError          a library is missing, damaged, or of another version
│   ├── LibraryBusyError  another process is writing to it
│   ├── LibraryUnreachableError  a server that has a part of it does not answer, or not now
│   │   └── IndexUnreachableError  that is the one that has its vectors
│   └── StorageFullError  the disk has no room; what was stored is safe
├── ClusterError          the machines of a Ray cluster cannot be reached, or cannot work
├── QuestionsError        captions to measure with cannot be read, or do not fit the pictures
├── LabelsError           a file of labels cannot be read
├── NotFoundError         no such film, footage, shot, model or folder
├── MissingExtraError     what was asked needs packages that are not installed
├── ExportError           shots cannot be written in that format
├── ServerError           a server failed, or answers what cannot be understood
│   ├── ServerUnreachableError  nobody answers there, or not in time
│   ├── ServerBusyError   it has too much to do, or is not ready yet
│   ├── NotAllowedError   it wants a token, or one that may do more
│   └── RequestRefusedError  it does not take what was sent: too large, of the wrong form
└── TrainingError         there is nothing to learn from, or learning went wrong
"""

from __future__ import annotations


class CineseekError(Exception):
    """The root: catch this to catch everything a user can act on."""


class MediaError(CineseekError):
    """A file cannot be read as a picture, video, sound or subtitle."""


class FilmFactsError(CineseekError):
    """A film.json or a file name cannot be understood."""


class FetchError(CineseekError):
    """A film cannot be fetched from an address, or may not be."""


class SourceError(CineseekError):
    """A site or an API that films come from answers what cannot be understood."""


class QuotaError(SourceError):
    """A site or an API allows no more requests today."""


class BarredError(SourceError):
    """A site or an API does not let this user in: a key is missing, wrong or has run out."""


class QueryError(CineseekError):
    """A query is badly written."""

    def __init__(self, message: str, *, text: str, at: int) -> None:
        super().__init__(f"{message}\n  {text}\n  {' ' * at}^")
        self.text = text
        self.at = at


class ModelError(CineseekError):
    """An encoder is missing, broken, or not the one a library was made with."""


class DownloadError(ModelError):
    """A model could not be fetched, or what arrived is not what was promised."""


class LibraryError(CineseekError):
    """A library is missing, damaged, or of another version."""


class LibraryBusyError(LibraryError):
    """Another process is writing to the library."""


class LibraryUnreachableError(LibraryError):
    """A server that has a part of a library does not answer, or is too busy to."""


class IndexUnreachableError(LibraryUnreachableError):
    """The server that has the vectors of a library does not answer, or is too busy to."""


class StorageFullError(LibraryError):
    """The disk has no room left; everything committed before is safe."""


class ClusterError(CineseekError):
    """The machines of a Ray cluster cannot be reached, or cannot work."""


class QuestionsError(CineseekError):
    """Captions to measure with cannot be read, or do not fit the pictures."""


class LabelsError(CineseekError):
    """A file of labels cannot be read."""


class NotFoundError(CineseekError):
    """No such film, footage, shot, model or folder."""


class MissingExtraError(CineseekError):
    """What was asked needs packages that are not installed; the message names the extra."""


class ExportError(CineseekError):
    """Shots cannot be written in the format asked for."""


class ServerError(CineseekError):
    """A server failed, or answers what cannot be understood.

    What a server says of a query, a film or a library is raised as the error that the library
    itself would raise; these are what is left.
    """

    def __init__(
        self,
        message: str,
        *,
        code: str = "",
        status: int | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        """As the server calls it: `too_large`."""
        self.status = status
        """Of HTTP; None where there was no answer."""
        self.request_id = request_id
        """What to look for in the server's log."""


class ServerUnreachableError(ServerError):
    """Nobody answers at that address, or not in time."""


class ServerBusyError(ServerError):
    """The server has too much to do, or is not ready yet."""


class NotAllowedError(ServerError):
    """The server wants a token, or one that may do more."""


class RequestRefusedError(ServerError):
    """The server does not take what was sent: it is too large, or of the wrong form."""


class TrainingError(CineseekError):
    """There is nothing to learn from, or learning went wrong."""
