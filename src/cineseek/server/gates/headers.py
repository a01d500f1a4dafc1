"""Puts the headers on every answer that tell a browser what a page of ours may do."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self'",
        # The page's components make style elements as it runs, and Swagger UI sets styles in
        # attributes. A style runs nothing, and with every source bound to this origin it has
        # nowhere to send what it may have seen.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
_REFUSED = (
    "accelerometer camera display-capture geolocation gyroscope hid magnetometer "
    "microphone midi payment serial usb"
)
SECURITY = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Not `no-referrer`: with that a browser hides the origin of our own forms from us.
    "referrer-policy": "same-origin",
    "permissions-policy": ", ".join(f"{name}=()" for name in _REFUSED.split()),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
_ADDED = [(name.encode(), value.encode()) for name, value in SECURITY.items()]
# What a route says nothing about is asked for again, and no proxy keeps it for others.
_ADDED.append((b"cache-control", b"private, no-cache"))


class SecurityHeaders:
    """Adds what an answer does not say itself."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and put the headers on its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                said = message.get("headers", ())
                there = {name for name, _ in said}
                message["headers"] = [*said, *(one for one in _ADDED if one[0] not in there)]
            await send(message)

        await self.app(scope, receive, dressed)
