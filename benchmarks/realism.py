#!/usr/bin/env python3
"""How easily our queries are told from people's: the AUC of a classifier, 0.5 for not at all.

    python benchmarks/realism.py OURS PEOPLE [--show 20]

OURS is the folder of a data set, or JSONL with ``query``; PEOPLE is JSONL with ``query``, best of
the same functions. Character n-grams of 1 to 5, logistic regression, five folds; as many queries of
each side as the smaller has. What tells most on either side is printed: the next thing to mend.
It needs the extra "bench".
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path


def queries_of(path: Path) -> list[str]:
    """The first user turns of a data set's single-turn records, or the ``query`` of each line."""
    files = [path / "train.jsonl", path / "validation.jsonl"] if path.is_dir() else [path]
    found = []
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if "query" in row:
                found.append(row["query"])
                continue
            users = [m["content"] for m in row.get("messages", []) if m["role"] == "user"]
            if len(users) == 1:
                found.append(users[0])
    return sorted(set(found))


def main() -> None:
    """Print the AUC, and the n-grams that tell."""
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_score
    from sklearn.pipeline import make_pipeline

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ours", type=Path)
    parser.add_argument("people", type=Path)
    parser.add_argument("--show", type=int, default=20, help="n-grams to show of each side")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    rng = random.Random(asked.seed)
    ours, people = queries_of(asked.ours), queries_of(asked.people)
    size = min(len(ours), len(people))
    texts = rng.sample(ours, size) + rng.sample(people, size)
    labels = np.array([1] * size + [0] * size)
    order = np.array(rng.sample(range(2 * size), 2 * size))
    texts, labels = [texts[i] for i in order], labels[order]
    model = make_pipeline(
        TfidfVectorizer(analyzer="char", ngram_range=(1, 5), lowercase=False, sublinear_tf=True),
        LogisticRegression(C=10, max_iter=1000),
    )
    scores = cross_val_score(model, texts, labels, cv=5, scoring="roc_auc")
    print(
        f"{size} queries of each side; AUC {scores.mean():.3f} (folds {scores.round(3).tolist()})"
    )
    model.fit(texts, labels)
    names = model[0].get_feature_names_out()
    ranked = np.argsort(model[1].coef_[0])
    print("ours:  ", [str(names[i]) for i in ranked[::-1][: asked.show]])
    print("people:", [str(names[i]) for i in ranked[: asked.show]])


if __name__ == "__main__":
    main()
