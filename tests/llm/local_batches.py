"""The files and batches of the local server: a batch is done the second time it is asked after."""

from __future__ import annotations

import json
import re
from typing import Any


def answer_batches(server: Any, method: str, path: str, content: bytes) -> tuple[int, bytes]:
    """Status and body for one request of the Batch API."""
    name = path.rstrip("/").split("/")
    if method == "POST" and path.endswith("/files"):
        return _keep(server, content)
    if method == "GET" and path.endswith("/content"):
        return 200, server.files[name[-2]]
    if method == "POST" and path.endswith("/batches"):
        batch = {
            "id": f"batch_{len(server.batches) + 1}", "object": "batch", "status": "validating",
            "endpoint": "/v1/chat/completions", "completion_window": "24h", "created_at": 1,
            "input_file_id": json.loads(content)["input_file_id"],
            "metadata": json.loads(content).get("metadata"),
        }  # fmt: skip
        server.batches[batch["id"]] = batch
        return 200, json.dumps(batch).encode()
    if method == "GET" and name[-1].partition("?")[0] == "batches":
        some = list(reversed(server.batches.values()))
        return 200, json.dumps({"object": "list", "data": some, "has_more": False}).encode()
    if method == "GET" and name[-2] == "batches":
        if name[-1] not in server.batches:
            return 404, b'{"error": {"message": "no such batch"}}'
        batch = server.batches[name[-1]]
        if batch["status"] == "validating":
            batch["status"] = "in_progress"
        elif batch["status"] == "in_progress":
            _finish(server, batch)
        return 200, json.dumps(batch).encode()
    return 404, b'{"error": {"message": "no such path"}}'


def _keep(server: Any, content: bytes) -> tuple[int, bytes]:
    """An upload: the largest part of the form is the file."""
    boundary = content[: content.index(b"\r\n")]
    parts = [part.partition(b"\r\n\r\n")[2].rstrip(b"\r\n-") for part in content.split(boundary)]
    name = f"file_{len(server.files) + 1}"
    server.files[name] = max(parts, key=len)
    kept = {
        "id": name, "object": "file", "bytes": 1, "created_at": 1, "filename": "questions.jsonl",
        "purpose": "batch", "status": "processed",
    }  # fmt: skip
    return 200, json.dumps(kept).encode()


def _finish(server: Any, batch: dict) -> None:
    """Answer every line, the last ones first; lines of users who say "fail" fail.

    Those who say "no body" are answered without one.
    """
    good, bad = [], []
    lines = re.split(rb"\n+", server.files[batch["input_file_id"]].strip())
    for line in reversed(lines):
        item = json.loads(line)
        request = item["body"]
        server.requests.append(request)
        if "fail" in request["messages"][-1]["content"]:
            row = {"response": None, "error": {"code": "oops", "message": "failed"}}
            bad.append({"custom_id": item["custom_id"], **row})
            continue
        status, reply = server.complete(request)
        row = {"response": {"status_code": status, "body": reply}, "error": None}
        if "no body" in request["messages"][-1]["content"]:
            del row["response"]["body"]
        good.append({"custom_id": item["custom_id"], **row})
    batch["status"] = "completed"
    for key, rows in (("output_file_id", good), ("error_file_id", bad)):
        if rows:
            name = f"file_{len(server.files) + 1}"
            server.files[name] = b"\n".join(json.dumps(row).encode() for row in rows)
            batch[key] = name
