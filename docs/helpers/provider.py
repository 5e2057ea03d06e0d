"""A stand-in for an OpenID Connect provider: one user, no password, no consent."""

import base64
import hashlib
import secrets
import time
from typing import Annotated

from fastapi import FastAPI, Form, HTTPException, Request
from fastapi.responses import JSONResponse, RedirectResponse
from joserfc import jwt
from joserfc.jwk import ECKey

REDIRECTS: set[str] = set()  # registered for the client
USER = {"sub": "eve-1", "email": "eve@example.com", "email_verified": True}
keys: list[ECKey] = []  # the last one signs
codes: dict[str, dict[str, str]] = {}
changes: dict[str, object] = {}  # lets an attack alter the ID token
jwks_reads: list[str] = []
app = FastAPI()


def add_key() -> None:
    extra = {"kid": secrets.token_hex(4), "use": "sig", "alg": "ES256"}
    keys.append(ECKey.generate_key("P-256", extra))


def sign(issuer: str, **claims) -> str:
    claims = {"iss": issuer, "iat": time.time(), "exp": time.time() + 300, **claims}
    return jwt.encode({"alg": "ES256", "kid": keys[-1].kid}, claims, keys[-1])


@app.get("/.well-known/openid-configuration")
def read_configuration(request: Request) -> dict[str, str | list[str]]:
    issuer = str(request.base_url).rstrip("/")
    return {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/authorize",
        "token_endpoint": f"{issuer}/token",
        "jwks_uri": f"{issuer}/jwks",
        "id_token_signing_alg_values_supported": ["ES256"],
    }


@app.get("/jwks")
def read_keys() -> dict[str, list]:
    jwks_reads.append("read")
    return {"keys": [key.as_dict(private=False) for key in keys]}


@app.get("/authorize")
def authorize(request: Request, redirect_uri: str, state: str) -> RedirectResponse:
    if redirect_uri not in REDIRECTS:
        raise HTTPException(400, "unregistered redirect_uri")
    code = secrets.token_urlsafe()  # a real one asks for the password here
    codes[code] = dict(request.query_params)
    return RedirectResponse(f"{redirect_uri}?code={code}&state={state}", 302)


@app.post("/token")
def exchange(
    request: Request,
    code: Annotated[str, Form()],
    code_verifier: Annotated[str, Form()] = "",
) -> JSONResponse:
    asked = codes.pop(code, None)  # a code works once
    hashed = hashlib.sha256(code_verifier.encode()).digest()
    challenge = base64.urlsafe_b64encode(hashed).decode().rstrip("=")
    if asked is None or asked.get("code_challenge", challenge) != challenge:
        return JSONResponse({"error": "invalid_grant"}, 400)
    claims = {**USER, "aud": "shop", "nonce": asked.get("nonce", ""), **changes}
    id_token = sign(str(request.base_url).rstrip("/"), **claims)
    tokens = {"id_token": id_token, "access_token": "opaque", "token_type": "Bearer"}
    return JSONResponse(tokens)
