"""Learn the word vectors of ``generator/semantics/catalogues/vectors/`` from a sentence encoder.

    pip install torch transformers numpy
    python scripts/learn_vectors.py ENCODER_FOLDER [specs.json ...]

The encoder (all-MiniLM-L6-v2, Apache 2.0, made the table that is kept here) places each name,
context and description; the rows are learned so that the sum of a text's words points where the
encoder places the text, in the directions in which such texts differ most. Words of few texts
lean on what the encoder says of the word alone. The texts are those of the package's own tables
(precedents, domains) and, if given, names and descriptions of functions.
"""

from __future__ import annotations

import collections
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

from generator.semantics.catalogues import FOLDER
from generator.semantics.domains.tables import domains
from generator.semantics.domains.vectors import SIZE, tokens

EPOCHS, BATCH, RATE, KEPT = 8, 256, 3e-3, 2e-3
"""Passes, texts of a step, its size, and how strongly rows are held where they began."""
FREQUENT, LEAN, TRUSTED = 15, 4, 40
"""From so many texts on a word's row is one to learn from; so much the word alone counts beside
the number of its texts, of which at most so many."""


def texts(specs: list[Path]) -> Iterator[str]:
    """The texts to learn from."""
    for path in sorted((FOLDER / "precedents").glob("?.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            name, mark, rest = line.partition(" @ ")
            if mark:
                yield rest.partition(" | ")[0]
                yield name.replace("_", " ")
    for one in domains().values():
        yield one.about
        for names in one.heads.values():
            yield from names
    for path in specs:
        for tool in json.loads(path.read_text(encoding="utf-8")):
            function = tool.get("function", tool)
            name = function["name"].replace("_", " ")
            told = re.split(r"(?<=[.!?])\s|\n\n", function.get("description") or "")[0][:200]
            yield f"{name}: {told}"
            for key, schema in (function.get("parameters", {}).get("properties") or {}).items():
                if isinstance(schema, dict) and isinstance(schema.get("description"), str):
                    yield f"{key.replace('_', ' ')}: {schema['description'][:150]}"


def encoded(folder: str, found: list[str]) -> np.ndarray:
    """Where the encoder places the texts: (texts, 384), each of length 1."""
    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder)
    order = sorted(range(len(found)), key=lambda at: len(found[at]))
    out = np.zeros((len(found), model.config.hidden_size), "f4")
    with torch.no_grad():
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            given = tokenizer([found[at] for at in part], padding=True, truncation=True,
                              max_length=96, return_tensors="pt")  # fmt: skip
            mask = given["attention_mask"][..., None].float()
            whole = (model.eval()(**given).last_hidden_state * mask).sum(1) / mask.sum(1)
            out[part] = torch.nn.functional.normalize(whole, dim=1).numpy()
    return out


def learned(found: list[str], where: np.ndarray, alone: np.ndarray, words: list[str]) -> np.ndarray:
    """The rows of the words: (words, SIZE)."""
    place = {word: at for at, word in enumerate(words)}
    counts = collections.Counter(word for text in found for word in set(tokens(text)))
    middle = where.mean(0)
    _, directions = np.linalg.eigh(np.cov((where - middle).T))
    directions = directions[:, ::-1][:, :SIZE]
    wanted = torch.tensor((where - middle) @ directions, dtype=torch.float32)
    wanted = torch.nn.functional.normalize(wanted, dim=1)
    rare = np.log((len(found) + 1) / (1 + np.array([counts.get(word, 0) for word in words])))
    start = torch.tensor((alone - middle) @ directions * (rare / rare.max())[:, None])
    bags = [torch.tensor([place[word] for word in tokens(text)]) for text in found]
    rows = torch.nn.EmbeddingBag.from_pretrained(start.float(), freeze=False, mode="sum")
    optimizer, dice = torch.optim.Adam(rows.parameters(), lr=RATE), np.random.default_rng(0)
    for _ in range(EPOCHS):
        order = dice.permutation(len(found))
        for begin in range(0, len(order), BATCH):
            part = order[begin : begin + BATCH]
            offsets = torch.tensor(np.cumsum([0, *(len(bags[at]) for at in part[:-1])]))
            summed = rows(torch.cat([bags[at] for at in part]), offsets)
            like = (torch.nn.functional.normalize(summed, dim=1) * wanted[part]).sum(1)
            held = ((rows.weight - start) ** 2).sum(1).mean()
            loss = (1 - like).mean() + KEPT * held
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    made = rows.weight.detach().numpy()
    number = np.array([counts.get(word, 0) for word in words])
    many, given = number >= FREQUENT, np.hstack([alone - middle, np.ones((len(words), 1))])
    inside = given[many].T @ given[many] + 2 * np.eye(given.shape[1])
    guessed = given @ np.linalg.solve(inside, given[many].T @ made[many])
    trust = np.minimum(number, TRUSTED)[:, None]
    return (trust * made + LEAN * guessed) / (trust + LEAN)


def main(folder: str, specs: list[Path]) -> None:
    """Learn the rows and write them as whole numbers from -127 to 127."""
    torch.manual_seed(0)
    found = [text for text in dict.fromkeys(texts(specs)) if tokens(text)]
    known = AutoTokenizer.from_pretrained(folder).get_vocab()
    words = {word for text in found for word in tokens(text)}
    words |= {word for one in known if re.fullmatch(r"[a-z]{3,}", one) for word in tokens(one)}
    listed = sorted(words)
    rows = learned(found, encoded(folder, found), encoded(folder, listed), listed)
    rows = np.round(rows * 127 / np.percentile(np.abs(rows), 99.9)).clip(-127, 127)
    out = FOLDER / "vectors"
    out.mkdir(exist_ok=True)
    (out / "vectors.bin").write_bytes(rows.astype("i1").tobytes())
    (out / "words.txt").write_text("\n".join(listed) + "\n", encoding="utf-8")
    print(f"{len(listed)} words from {len(found)} texts")


if __name__ == "__main__":
    main(sys.argv[1], [Path(path) for path in sys.argv[2:]])
