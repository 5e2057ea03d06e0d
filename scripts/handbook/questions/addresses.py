"""Where a link may lead: the web, mail, or a place on the site itself."""

from urllib.parse import urlsplit

SCHEMES = ("http", "https", "mailto")


def scheme_of(address: str) -> str | None:
    """Return the scheme of `address` as browsers read it, "" where it has none; None for one that pages may not hold.

    Refused are other schemes, such as `javascript:`, addresses of another host without one (`//host/`), broken ones.
    """
    seen = "".join(sign for sign in address if sign > " ").replace("\\", "/")
    try:
        scheme = urlsplit(seen).scheme
    except ValueError:  # such as half an IPv6 address
        return None
    return scheme if scheme in SCHEMES or not (scheme or seen.startswith("//")) else None
