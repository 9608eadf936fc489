"""MiniStack as if TLS ended before it, as it does before AWS: policies that refuse plain HTTP are then kept, not removed."""

from ministack.app import app as ministack


async def app(scope, receive, send):
    if scope["type"] == "http":
        scope = {**scope, "scheme": "https"}
    await ministack(scope, receive, send)
