"""The sites as the browsers see them: fixture pages, a page that lives, a certificate new in every run."""

import base64
import datetime
import hashlib
import ipaddress
import re
import ssl
import threading
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from flask import Flask, Response, abort, request
from werkzeug.serving import make_server

ALL_PAGES = Path(__file__).parents[1] / "pages"
PAGES = ALL_PAGES / "linkedin"
LIVING = Path(__file__).parent / "living.html"
HOST = "www.linkedin.com"
# Every host that answers, and the folder of its pages.
HOSTS = {HOST: "linkedin", "www.facebook.com": "facebook", "x.com": "x", "social.example": "mastodon"}
INVITATIONS = f"https://{HOST}/mynetwork/invitation-manager/received/"
# As strict about styles as a site may be: ours must not depend on its leave.
POLICY = "default-src 'self' https:; script-src 'self' 'unsafe-inline'; style-src 'self'; connect-src *"
# A profile's page, and whose it is; `whose=NAME` in the address makes it anybody's.
PROFILE, ITS_NAME, ITS_SLUG = "linkedin-profile-2026.en", "Oona Castellan", "oona-castellan"

_STRIPPED = re.compile(r'\s(?:class|id|data-[\w-]+)="[^"]*"')
_LABELS = re.compile(r'(<button\b[^>]*?)\saria-label="[^"]*"')


def stripped(page: str) -> str:
    """The page without classes, ids, data-attributes and labels of buttons."""
    return _LABELS.sub(r"\1", _STRIPPED.sub("", page))


def site_app(seen: list[str]) -> Flask:
    """`?page=NAME` shows a fixture of that host, `&stripped=1` without its names, `&cards=N` the living page."""
    app = Flask("site")

    @app.before_request
    def note() -> None:
        seen.append(f"{request.method} {request.url}")

    @app.get("/favicon.ico")
    def icon() -> Response:
        return Response(status=204)

    @app.get("/", defaults={"path": ""})
    @app.get("/<path:path>")
    def page(path: str) -> Response:
        name = request.args.get("page", "")
        if not re.fullmatch(r"[\w.-]*", name):
            abort(404)
        source = next(ALL_PAGES.glob(f"{HOSTS[request.host]}*/{name}.html"), None) if name else LIVING
        if source is None:
            abort(404)
        text = source.read_text(encoding="utf-8")
        if "whose" in request.args:
            text = text.replace(ITS_NAME, request.args["whose"]).replace(ITS_SLUG, path.strip("/").split("/")[-1])
        strict = {"Content-Security-Policy": POLICY} if "strict" in request.args else {}
        return Response(stripped(text) if "stripped" in request.args else text, mimetype="text/html", headers=strict)

    return app


class Served:
    """A server in a thread."""

    def __init__(self, app: Flask, context: ssl.SSLContext) -> None:
        self.server = make_server("127.0.0.1", 0, app, threaded=True, ssl_context=context)
        self.port = self.server.server_port
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join(5)
        self.server.server_close()


def certificate(folder: Path) -> tuple[ssl.SSLContext, str]:
    """A throw-away certificate for HOSTS, and the hash of its key by which Chromium is told to trust it."""
    now = datetime.datetime.now(datetime.UTC)
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    leaf = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
        .add_extension(
            x509.SubjectAlternativeName([*map(x509.DNSName, HOSTS), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]),
            False,
        )
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), False)
        .sign(key, hashes.SHA256())
    )
    pem, key_file = folder / "leaf.pem", folder / "leaf.key"
    pem.write_bytes(leaf.public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.TraditionalOpenSSL
    key_file.write_bytes(key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, key_file)
    spki = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return context, base64.b64encode(hashlib.sha256(spki).digest()).decode()
