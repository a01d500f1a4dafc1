"""Every error a user can act on. Each message says what happened, to which file, what to do.

CineseekError
├── MediaError            a file cannot be read as a picture, video, sound or subtitle
├── FilmFactsError        a film.json or a file name cannot be understood
├── FetchError            a film cannot or may not be fetched from an address
├── QueryError            a query is badly written; points at the character
├── ModelError            an encoder is missing, broken, or not the one of the library
│   └── DownloadError     a model could not be fetched or did not match its hash
├── LibraryError          a library is missing, damaged, or of another version
│   ├── LibraryBusyError  another process is writing to it
│   └── StorageFullError  the disk has no room; what was stored is safe
├── QuestionsError        captions to measure with cannot be read, or do not fit the pictures
├── LabelsError           a file of labels cannot be read
├── NotFoundError         no such film, footage, shot, model or folder
├── ExportError           shots cannot be written in that format
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


class StorageFullError(LibraryError):
    """The disk has no room left; everything committed before is safe."""


class QuestionsError(CineseekError):
    """Captions to measure with cannot be read, or do not fit the pictures."""


class LabelsError(CineseekError):
    """A file of labels cannot be read."""


class NotFoundError(CineseekError):
    """No such film, footage, shot, model or folder."""


class ExportError(CineseekError):
    """Shots cannot be written in the format asked for."""


class TrainingError(CineseekError):
    """There is nothing to learn from, or learning went wrong."""
