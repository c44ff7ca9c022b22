"""An archive of the web on this machine."""

from __future__ import annotations

import threading

import pytest

from .mock_archive import MockArchive


@pytest.fixture
def archive():
    with MockArchive() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()
