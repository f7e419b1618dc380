"""A CONNECT proxy that knows a fixed table of host:port -> 127.0.0.1:port and refuses the rest.

It is the whole network for a test browser: what it refuses is recorded in `.refused`."""

import select
import socket
import socketserver
import threading


class ConnectProxy:
    def __init__(self, table: dict[str, int]):
        self.table, self.refused, self.tunnels = table, [], []
        outer = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                self.request.settimeout(10)
                head = b""
                while b"\r\n\r\n" not in head:
                    try:
                        part = self.request.recv(4096)
                    except OSError:
                        return
                    if not part:
                        return
                    head += part
                method, target, *_ = head.split(b"\r\n", 1)[0].decode("latin-1").split(" ")
                port = outer.table.get(target) if method == "CONNECT" else None
                if port is None:
                    outer.refused.append(f"{method} {target}")
                    self.request.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    return
                outer.tunnels.append(target)
                with socket.create_connection(("127.0.0.1", port)) as up:
                    self.request.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                    self.request.settimeout(None)
                    pair = {self.request: up, up: self.request}
                    while True:
                        ready, _, _ = select.select(list(pair), [], [], 120)
                        if not ready:
                            return
                        for source in ready:
                            try:
                                data = source.recv(65536)
                            except OSError:
                                return
                            if not data:
                                return
                            pair[source].sendall(data)

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            allow_reuse_address = True
            request_queue_size = 64

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
