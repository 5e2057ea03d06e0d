"""Python imports this at the start of every example: it refuses connections and name look-ups beyond this machine.

It sees what Python's own socket module does; a C library with sockets of its own is not stopped by it.
"""

import ipaddress
import sys

ADDRESS_OF = {
    "socket.connect": 1,
    "socket.sendto": 1,
    "socket.sendmsg": 1,
    "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0,
}


def _is_local(host: object) -> bool:
    if host in (None, "", b"", "localhost", b"localhost"):
        return True
    try:
        address = ipaddress.ip_address(host.decode() if isinstance(host, bytes) else host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _refuse_other_hosts(event: str, arguments: tuple) -> None:
    if event not in ADDRESS_OF:
        return
    address = arguments[ADDRESS_OF[event]]
    host = address[0] if isinstance(address, tuple) else address
    is_path = event in ("socket.connect", "socket.sendto", "socket.sendmsg") and not isinstance(address, tuple)
    if not is_path and not _is_local(host):
        raise PermissionError(f"an example may not reach {host!r}: examples run without network beyond loopback")


sys.addaudithook(_refuse_other_hosts)
