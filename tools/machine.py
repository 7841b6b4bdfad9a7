"""What the checks need of the machine beside Python: a Chromium with Chinese fonts, and a PostgreSQL; installed where that is allowed."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterable
from functools import cache

POSTGRESQL = ("127.0.0.1", 5432)
ROLE = "gongbao"
PASSWORD = "gongbao"  # of a role made for throw-away test databases on this machine alone
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def browser() -> str | None:
    """The path of a Chromium that can show Chinese, or None where there is none and none can be installed."""
    if not _find_browser() or not _speaks_chinese():
        install("chromium", "fonts-noto-cjk")
    return _find_browser() if _speaks_chinese() else None


def postgresql() -> str | None:
    """The address of a PostgreSQL in which databases may be made, or None where there is none and none can be installed."""
    if os.environ.get("TEST_DATABASE_URL"):
        return os.environ["TEST_DATABASE_URL"]
    if not _answers(*POSTGRESQL) and install("postgresql"):
        _as("root", ["service", "postgresql", "start"])
    if not _answers(*POSTGRESQL):
        return None
    return next(filter(_may_create, _addresses()), None) or _address_of_new_role()


def install(*packages: str) -> bool:
    """Install Debian packages, as root or by sudo without a question; whether that worked."""
    if shutil.which("apt-get") is None or not _may_become_root():
        return False
    print(f"Installing {', '.join(packages)} (Debian) …", flush=True)
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    _renew_package_lists()
    return _as("root", [*quiet, "install", "--yes", *packages])


@cache
def _renew_package_lists() -> None:
    _as("root", ["apt-get", "-qq", "update"])


def _find_browser() -> str | None:
    given = os.environ.get("CHROMIUM")
    return given or next(filter(None, map(shutil.which, BROWSERS)), None)


def _speaks_chinese() -> bool:
    if shutil.which("fc-list") is None:
        return False
    fonts = subprocess.run(["fc-list", ":lang=zh-cn", "family"], capture_output=True, check=False)
    return bool(fonts.stdout.strip())


def _addresses() -> Iterable[str]:
    host, port = POSTGRESQL
    users = (f"{ROLE}:{PASSWORD}", "postgres", os.environ.get("USER", "root"), "root")
    return (f"postgres://{user}@{host}:{port}/gongbao" for user in users)


def _address_of_new_role() -> str | None:
    """Make a role that may create databases, as the server's own superuser over its local socket."""
    role = f"CREATE ROLE {ROLE} LOGIN CREATEDB PASSWORD '{PASSWORD}'"
    _as("postgres", ["psql", "--quiet", "--dbname", "postgres", "--command", role])
    return next(filter(_may_create, _addresses()), None)


def _may_create(address: str) -> bool:
    import psycopg

    server = address.rpartition("/")[0] + "/postgres"
    try:
        with psycopg.connect(server, connect_timeout=3) as connection:
            found = connection.execute(
                "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
    except psycopg.OperationalError:
        return False
    return bool(found and found[0])


def _answers(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(2)
        return probe.connect_ex((host, port)) == 0


def _may_become_root() -> bool:
    return os.geteuid() == 0 or _succeeds(["sudo", "-n", "true"])


def _as(user: str, command: list[str]) -> bool:
    """Run a command as another user of this machine; whether it succeeded."""
    if user == "root" and os.geteuid() == 0:
        return _succeeds(command)
    if os.geteuid() == 0 and shutil.which("runuser"):
        return _succeeds(["runuser", "-u", user, "--", *command])
    return _succeeds(["sudo", "-n", "-u", user, *command])


def _succeeds(command: list[str]) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, stdout=subprocess.DEVNULL, cwd="/", check=False).returncode == 0
