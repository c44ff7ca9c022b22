"""Connections that go only where they may: the address is judged when it is connected to."""

from __future__ import annotations

import socket
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError
from urllib3.util.connection import create_connection

from citekit.net.addresses import IPAddress, IPNetwork, is_address, public_addresses
from citekit.net.deadline import Deadline


class GuardedAdapter(HTTPAdapter):
    """Sends requests to public addresses, before a deadline.

    A name is resolved once, its addresses are judged, and the connection is made to one of these
    addresses: a name server that changes its answer changes nothing. Host header, server name
    and certificate are those of the name.

    Args:
        deadline: for everything that is sent until another one is set.
        allow_private: whether private addresses may be visited.
        blocked: networks that are never visited, whatever else is allowed.
        pool_options: for the pools of urllib3.

    Attributes:
        deadline: as given; may be set anew between requests.
    """

    def __init__(
        self,
        deadline: Deadline,
        *,
        allow_private: bool,
        blocked: Sequence[IPNetwork] = (),
        **pool_options: Any,  # noqa: ANN401 - as urllib3 takes them
    ) -> None:
        self.deadline = deadline
        self._allow_private = allow_private
        self._blocked = blocked
        self._pool_options = pool_options
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as inherited
        """Make the pools for connections without a proxy."""
        super().init_poolmanager(*args, **{**kwargs, **self._pool_options})
        self.poolmanager.pool_classes_by_scheme = self.pool_classes(
            self._blocked, allow_private=self._allow_private
        )

    def close(self) -> None:
        """Close all connections now; urllib3 leaves that to the garbage collector."""
        for manager in (self.poolmanager, *self.proxy_manager.values()):
            for key in manager.pools.keys():  # noqa: SIM118 - it is no dictionary
                manager.pools[key].close()
        super().close()

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:  # noqa: ANN401
        """Make the pools for connections to a proxy, which may stand in the own network."""
        if proxy in self.proxy_manager:
            return self.proxy_manager[proxy]
        manager = super().proxy_manager_for(proxy, **proxy_kwargs, **self._pool_options)
        manager.pool_classes_by_scheme = (
            self.tunnel_classes(manager.pool_classes_by_scheme)
            if is_tunnel(proxy)
            else self.pool_classes((), allow_private=True)
        )
        return manager

    def tunnel_classes(self, pools: Mapping[str, type[Any]]) -> dict[str, type[Any]]:
        """Return for each scheme the kind of pool that makes connections through SOCKS."""
        return {scheme: _guarded(pool, lambda: self.deadline) for scheme, pool in pools.items()}

    def pool_classes(
        self, blocked: Sequence[IPNetwork], *, allow_private: bool
    ) -> dict[str, type[Any]]:
        """Return for each scheme the kind of pool that makes connections."""
        return _pool_classes(lambda: self.deadline, blocked, allow_private=allow_private)


def is_tunnel(proxy: str) -> bool:
    """Return whether a proxy passes bytes on, so that requests are those for the server itself."""
    return proxy.lower().startswith("socks")


def _guarded(pool: type[Any], deadline: Callable[[], Deadline]) -> type[Any]:
    """Return a kind of pool whose connections end with the deadline."""
    connection: Any = pool.ConnectionCls

    class Guarded(connection):  # type: ignore[misc] # a class made at run time
        def connect(self) -> None:
            super().connect()
            deadline().guard(self.sock)

        def request(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as inherited
            if self.sock is not None:
                deadline().guard(self.sock)
            super().request(*args, **kwargs)

    class GuardedPool(pool):  # type: ignore[misc] # a class made at run time
        ConnectionCls = Guarded

    return GuardedPool


def _pool_classes(
    deadline: Callable[[], Deadline], blocked: Sequence[IPNetwork], *, allow_private: bool
) -> dict[str, type[Any]]:
    def addresses(host: str, port: int) -> list[IPAddress]:
        def judged() -> list[IPAddress]:
            return public_addresses(host, port, allow_private=allow_private, blocked=blocked)

        # A name server may keep us waiting; an address asks none.
        return judged() if is_address(host) else deadline().run(judged)

    def patience(timeout: object, *, has_others: bool) -> float:
        """Return the seconds for an address: one that is silent leaves time for the others."""
        remaining = deadline().remaining()
        share = remaining / 2 if has_others else remaining
        return min(share, timeout) if isinstance(timeout, (int, float)) else share

    def connect(connection: HTTPConnection) -> socket.socket:
        failure: OSError | None = None
        pending = addresses(connection.host.strip("[]"), connection.port)
        while pending:
            address = pending.pop(0)
            try:
                return create_connection(
                    (str(address), connection.port),
                    patience(connection.timeout, has_others=bool(pending)),
                    source_address=connection.source_address,
                    socket_options=connection.socket_options,
                )
            except OSError as error:  # the next address may answer
                failure = error
        raise NewConnectionError(connection, f"Failed to connect: {failure}") from failure

    def keep_to_deadline(connection: HTTPConnection) -> None:
        """Guard a connection that was made for an earlier request."""
        if connection.sock is not None:
            deadline().guard(connection.sock)

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            connected = connect(self)
            deadline().guard(connected)
            return connected

        def request(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as inherited
            keep_to_deadline(self)
            super().request(*args, **kwargs)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return connect(self)

        def connect(self) -> None:
            super().connect()
            deadline().guard(self.sock)  # not sooner: the handshake puts another in its place

        def request(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as inherited
            keep_to_deadline(self)
            super().request(*args, **kwargs)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
