"""A message for another system: signed, over TLS, to a host that the site has allowed and an address that is what it seems; nowhere else."""

import hashlib
import hmac
import http.client
import json
import socket
import ssl
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.crypto import salted_hmac

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.clock import now
from gongbao.records.models import Delivery, Subscription

LONGEST_WAIT = 10  # seconds
PORTS = {"https": 443, "http": 80}
Address = IPv4Address | IPv6Address


class NotTaken(Exception):
    """The other system did not say that it has the message."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message goes: the parts of its address."""

    is_secure: bool
    host: str
    port: int
    path: str


def send_webhook(delivery: Delivery) -> None:
    """Post the message; what this raises means that the other side has not taken it. Redirections are not followed, no proxy is asked."""
    subscription = delivery.subscription
    assert subscription is not None, "the database sees to it"
    place = place_of(subscription.address)
    body = _body(delivery)
    connection = _connection(place, _checked_address(place))
    try:
        connection.request("POST", place.path, body, _headers(delivery, subscription, body))
        status = connection.getresponse().status
    finally:
        connection.close()
    if not 200 <= status < 300:
        raise NotTaken(status)


def place_of(address: str) -> Place:
    """The parts of an address to which messages may go; Refused for every other one."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise _refusal("地址写法有误。", "The address is not written as one.") from None
    host = parts.hostname or ""
    if parts.scheme not in PORTS or not host or parts.username is not None or parts.fragment:
        raise _refusal("地址应写作 https://主机/路径。", "The address must be written https://host/path.")
    if host not in allowed_hosts():
        raise _refusal(f"站点未允许向“{host}”发送。", f"The site does not allow messages to “{host}”.")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Place(parts.scheme == "https", host, port or PORTS[parts.scheme], path)


def allowed_hosts() -> frozenset[str]:
    """The hosts to which the site lets messages go."""
    return frozenset(entry for entry in settings.WEBHOOK_HOSTS if "/" not in entry)


def signing_key(subscription: Subscription) -> str:
    """The key with which the other system checks signatures: the same every time, kept nowhere, gone with the office's secret key."""
    return salted_hmac("gongbao.webhook", subscription.seed, algorithm="sha256").hexdigest()


def signature(key: str, moment: int, body: bytes) -> str:
    """What stands in the header: the second of the epoch at which it was signed, and the HMAC over it, a full stop and the body."""
    digest = hmac.new(key.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={moment},v1={digest}"


def _headers(delivery: Delivery, subscription: Subscription, body: bytes) -> dict[str, str]:
    return {
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": "Gongbao",
        "Gongbao-Delivery": delivery.key,
        "Gongbao-Signature": signature(signing_key(subscription), int(now().timestamp()), body),
    }


def _body(delivery: Delivery) -> bytes:
    said = {"key": delivery.key, "made_at": delivery.made_at.isoformat()} | delivery.said
    return json.dumps(said, ensure_ascii=False, sort_keys=True).encode()


def _checked_address(place: Place) -> Address:
    """The address that the name stands for now, which is the one that is then connected to; Refused where any of its addresses lies inside."""
    found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    addresses = [ip_address(entry[4][0]) for entry in found]
    inside = [address for address in addresses if not _is_outside(address)]
    if not addresses or any(not _is_allowed_inside(address) for address in inside):
        raise _refusal("该主机解析到内部地址。", "The host stands for an address inside.")
    if not place.is_secure and len(inside) < len(addresses):
        raise _refusal("对外只用 https。", "Outside the house only https is used.")
    return addresses[0]


def _is_outside(address: Address) -> bool:
    return address.is_global and not address.is_multicast


def _is_allowed_inside(address: Address) -> bool:
    """Whether the site names the address's network among those to which messages may go although they lie inside."""
    networks: list[IPv4Network | IPv6Network] = [ip_network(entry) for entry in settings.WEBHOOK_HOSTS if "/" in entry]
    return any(address in network for network in networks)


def _connection(place: Place, address: Address) -> http.client.HTTPConnection:
    """A connection to just that address, under the host's own name: a name that stands for another address a moment later changes nothing."""
    if place.is_secure:
        context = ssl.create_default_context()
        connection: http.client.HTTPConnection = http.client.HTTPSConnection(
            place.host, place.port, timeout=LONGEST_WAIT, context=context
        )
    else:
        connection = http.client.HTTPConnection(place.host, place.port, timeout=LONGEST_WAIT)

    def connect(_: tuple[str, int], *more: object) -> socket.socket:
        return socket.create_connection((str(address), place.port), LONGEST_WAIT)

    connection._create_connection = connect  # type: ignore[attr-defined]  # the one place where the library resolves the name
    return connection


def _refusal(zh: str, en: str) -> Refused:
    return Refused("address", Bilingual(zh, en))
