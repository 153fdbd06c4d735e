.PHONY: check format bench
check:  ## what CI runs, in the current environment
	ruff check . && ruff format --check . && mypy && python -m pytest
format:
	ruff check --fix . ; ruff format .
bench:  ## speed, as ratios measured in one run; the same with a model that answers at once
	python benchmarks/run.py
	python benchmarks/asking.py
