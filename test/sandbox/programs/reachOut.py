"""Tries the network: the machine's own address, an address outside, names."""
import json, socket, sys
def attempt(connect):
    try:
        connect()
        return "reached"
    except OSError as error:
        return error.strerror or str(error)
print(json.dumps({
    "loopback": attempt(lambda: socket.create_connection(("127.0.0.1", int(sys.argv[1])), 2)),
    "outside": attempt(lambda: socket.create_connection(("192.0.2.1", 80), 2)),
    "name": attempt(lambda: socket.getaddrinfo("example.org", 80)),
}))
