"""An OpenAI-compatible server of our own that answers at once, or does any harm it is told to.

``with LocalServer(reply) as server`` runs it in a thread; ``python tests/llm/local_server.py`` on
its own. ``faults`` is the share of requests that go wrong, in turns of every kind in ``HARMS``;
which ones is a matter of each request's content and how often it has come, so runs can be compared.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import sys
import threading
from collections import Counter
from collections.abc import Callable
from types import SimpleNamespace

HARMS = (
    "429", "500", "503", "drop", "cut", "silence", "garbage", "half_json", "no_choices", "empty",
    "refusal", "filtered", "huge", "html", "null", "wrong_types",
)  # fmt: skip


def echo(request: dict) -> str:
    """A text that depends on the request alone."""
    text = json.dumps(request["messages"], sort_keys=True)
    return f"answer {hashlib.sha256(text.encode()).hexdigest()[:12]}"


class LocalServer:
    """Counts what it is asked: ``requests`` (bodies), ``served`` (by user text), ``harmed``."""

    def __init__(
        self,
        reply: Callable[[dict], str] = echo,
        faults: float = 0.0,
        harms: tuple[str, ...] = HARMS,
        silence: float = 30.0,
        delay: float = 0.0,
        accepts: Callable[[dict], str | None] = lambda request: None,
        port: int = 0,
    ) -> None:
        self.reply, self.faults, self.harms = reply, faults, harms
        self.silence, self.delay, self.accepts, self.port = silence, delay, accepts, port
        self.requests: list[dict] = []
        self.headers: list[str] = []
        self.served: Counter[str] = Counter()
        self.harmed: Counter[str] = Counter()
        self.active = self.most_active = 0
        self.files: dict[str, bytes] = {}
        self.batches: dict[str, dict] = {}
        self._seen: Counter[str] = Counter()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def __enter__(self) -> LocalServer:
        started = threading.Event()
        self._loop = asyncio.new_event_loop()

        async def serve() -> None:
            self._server = await asyncio.start_server(
                self._talk, "127.0.0.1", self.port, limit=1 << 24
            )
            self.port = self._server.sockets[0].getsockname()[1]
            started.set()

        def run() -> None:
            self._loop.run_until_complete(serve())
            self._loop.run_forever()
            for task in asyncio.all_tasks(self._loop):
                task.cancel()
            self._loop.run_until_complete(asyncio.sleep(0))
            self._loop.close()

        self._thread = threading.Thread(target=run, daemon=True)
        self._thread.start()
        assert started.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._server.close)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                text = head.decode("latin-1")
                self.headers.append(text)
                fields = dict(
                    line.lower().split(": ", 1) for line in text.split("\r\n")[1:] if ": " in line
                )
                content = await reader.readexactly(int(fields.get("content-length", 0)))
                method, path = text.split(" ")[:2]
                self.active += 1
                self.most_active = max(self.most_active, self.active)
                try:
                    going = await self._answer(method, path, content, writer)
                finally:
                    self.active -= 1
                if not going:
                    break
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _answer(
        self, method: str, path: str, content: bytes, writer: asyncio.StreamWriter
    ) -> bool:
        if not path.endswith("/chat/completions"):
            from tests.llm.local_batches import answer_batches

            return await _send(writer, *answer_batches(self, method, path, content))
        request = json.loads(content)
        self.requests.append(request)
        if self.delay:
            await asyncio.sleep(self.delay)
        harm = self._harm(content)
        if harm is not None:
            self.harmed[harm] += 1
            return await self._harmed(harm, request, writer)
        status, reply = self.complete(request)
        return await _send(writer, status, json.dumps(reply).encode())

    def complete(self, request: dict) -> tuple[int, dict]:
        """Status and body of a good answer, or of a complaint."""
        complaint = self.accepts(request)
        if complaint is not None:
            status, _, message = complaint.partition(" ")
            return int(status), {"error": {"message": message, "type": "invalid_request_error"}}
        self.served[request["messages"][-1]["content"]] += 1
        return 200, completion(self.reply(request))

    def _harm(self, content: bytes) -> str | None:
        """Whether this request goes wrong, and how: by its content and how often it has come."""
        digest = hashlib.sha256(content).digest()
        self._seen[digest.hex()] += 1
        draw = hashlib.sha256(digest + str(self._seen[digest.hex()]).encode()).digest()
        if int.from_bytes(draw[:4]) / 2**32 >= self.faults:
            return None
        return self.harms[int.from_bytes(draw[4:8]) % len(self.harms)]

    async def _harmed(self, harm: str, request: dict, writer: asyncio.StreamWriter) -> bool:
        good = completion(self.reply(request))
        raw = json.dumps(good).encode()
        if harm == "429":
            told = json.dumps({"error": {"message": "slow down"}}).encode()
            return await _send(writer, 429, told, "Retry-After: 0.05\r\n")
        if harm in ("500", "503"):
            return await _send(writer, int(harm), b'{"error": {"message": "down"}}')
        if harm == "drop":
            return False
        if harm == "cut":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + raw[:40])
            await writer.drain()
            return False
        if harm == "silence":
            await asyncio.sleep(self.silence)
            return False
        if harm == "huge":
            good["choices"][0]["message"]["content"] = "x" * 10_000_000
        elif harm == "empty":
            good["choices"][0]["message"]["content"] = ""
        elif harm == "refusal":
            good["choices"][0]["message"] = {"role": "assistant", "refusal": "I can't do that."}
        elif harm == "filtered":
            good["choices"][0]["finish_reason"] = "content_filter"
        elif harm == "no_choices":
            good["choices"] = []
        elif harm == "wrong_types":
            good = {"choices": {"0": 1}, "usage": "none"}
        elif harm == "null":
            good = None
        bodies = {
            "garbage": b"\xff\xfe\x00garbage",
            "half_json": raw[: len(raw) // 2],
            "html": b"<html><body>It works!</body></html>",
        }
        return await _send(writer, 200, bodies.get(harm) or json.dumps(good).encode())


def completion(text: str) -> dict:
    """A chat completion as servers send it."""
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": text},
                "finish_reason": "stop",
            }
        ],
        "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
    }


async def _send(
    writer: asyncio.StreamWriter, status: int, content: bytes, headers: str = ""
) -> bool:
    head = f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\n{headers}"
    writer.write(f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content)
    await writer.drain()
    return True


def rewriting(request: dict) -> str:
    """Right rewrites of the numbered texts in a request, in the form that is asked for.

    Asked to proofread them, it finds what was put in.
    """
    from tests.llm.scripted import careful, good

    system, user = (each["content"] for each in (request["messages"][0], request["messages"][-1]))
    answer = careful if system.startswith("You check rewrites") else good
    return answer(SimpleNamespace(user=user))


def main() -> None:
    """Serve rewrites until stopped: ``python -m tests.llm.local_server [FAULTS [DELAY]]``."""
    faults, delay = (float(word) for word in [*sys.argv[1:], "0", "0"][:2])
    with LocalServer(reply=rewriting, faults=faults, delay=delay) as server:
        print(server.url, flush=True)
        sys.stdin.read()
        told = {"requests": len(server.requests), "repeats": len(server.requests)}
        told["repeats"] -= len(server.served)
        print(json.dumps({**told, "harmed": dict(server.harmed)}), flush=True)


if __name__ == "__main__":
    main()
