import os
import signal
import socket
import subprocess
import sys

import pytest

from cineseek.errors import LibraryBusyError, LibraryError
from cineseek.index.lock import WriterLock

HOLD = (
    "import sys, time; from cineseek.index.lock import WriterLock; from pathlib import Path; "
    "lock = WriterLock(Path(sys.argv[1])); lock.acquire(); print('held', flush=True); "
    "time.sleep(60)"
)


@pytest.fixture
def other(tmp_path):
    """Another process that holds the lock."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_writer_hears_who_holds_the_lock_and_what_to_do(tmp_path, other):
    with pytest.raises(LibraryBusyError) as caught:
        WriterLock(tmp_path).acquire()
    message = str(caught.value)
    for part in (str(other.pid), socket.gethostname(), str(tmp_path), "since", "server"):
        assert part in message


def test_the_lock_of_a_killed_process_is_no_obstacle(tmp_path, other):
    os.kill(other.pid, signal.SIGKILL)
    other.wait()
    with WriterLock(tmp_path) as lock:
        assert lock.holder().pid == os.getpid()


def test_two_locks_in_one_process_exclude_each_other(tmp_path):
    with WriterLock(tmp_path), pytest.raises(LibraryBusyError, match=str(os.getpid())):
        WriterLock(tmp_path).acquire()


def test_a_lock_can_be_taken_again_after_it_was_given_back(tmp_path):
    lock = WriterLock(tmp_path)
    lock.acquire()
    lock.release()
    lock.release()
    assert lock.holder() is None
    with WriterLock(tmp_path):
        pass


def test_a_server_that_holds_the_lock_is_named_with_its_address(tmp_path):
    with WriterLock(tmp_path) as lock:
        lock.announce("http://127.0.0.1:8720")
        with pytest.raises(LibraryBusyError, match=r"--server http://127\.0\.0\.1:8720"):
            WriterLock(tmp_path).acquire()
        assert lock.holder().pid == os.getpid()
    lock.announce("http://127.0.0.1:8720")  # not held any more
    assert lock.holder() is None


def test_an_unreadable_note_still_gives_a_clear_error(tmp_path):
    with WriterLock(tmp_path):
        (tmp_path / "lock").write_text("{")
        with pytest.raises(LibraryBusyError, match="another process"):
            WriterLock(tmp_path).acquire()


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(LibraryError, match="nowhere"):
        WriterLock(tmp_path / "nowhere").acquire()
