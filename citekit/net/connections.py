"""Connections that go only where they may: the address is judged when it is connected to."""

from __future__ import annotations

import socket
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError
from urllib3.util.connection import create_connection

from citekit.net.addresses import IPAddress, public_addresses
from citekit.net.deadline import Deadline


class GuardedAdapter(HTTPAdapter):
    """Sends requests to public addresses, before a deadline.

    A name is resolved once, its addresses are judged, and the connection is made to one of these
    addresses: a name server that changes its answer changes nothing. Host header, server name
    and certificate are those of the name.

    Args:
        deadline: for everything.
        allow_private: whether private addresses may be visited.
    """

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as inherited
        """Make the pools for connections without a proxy."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = _pool_classes(
            self._deadline, allow_private=self._allow_private
        )

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:  # noqa: ANN401
        """Make the pools for connections to a proxy, which may stand in the own network."""
        manager = super().proxy_manager_for(proxy, **proxy_kwargs)
        if not proxy.lower().startswith("socks"):
            manager.pool_classes_by_scheme = _pool_classes(self._deadline, allow_private=True)
        return manager


def _pool_classes(deadline: Deadline, *, allow_private: bool) -> dict[str, type[Any]]:
    def addresses(host: str, port: int) -> list[IPAddress]:
        return deadline.run(lambda: public_addresses(host, port, allow_private=allow_private))

    def connect(connection: HTTPConnection) -> socket.socket:
        failure: OSError | None = None
        for address in addresses(connection.host.strip("[]"), connection.port):
            try:
                return create_connection(
                    (str(address), connection.port),
                    deadline.remaining(),
                    source_address=connection.source_address,
                    socket_options=connection.socket_options,
                )
            except OSError as error:  # noqa: PERF203 - the next address may answer
                failure = error
        raise NewConnectionError(connection, f"Failed to connect: {failure}")

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            connected = connect(self)
            deadline.guard(connected)
            return connected

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return connect(self)

        def connect(self) -> None:
            super().connect()
            deadline.guard(self.sock)  # not sooner: the handshake puts another in its place

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
