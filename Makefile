# make help tells what there is. Every target that needs .venv makes it; a valid one costs 0.2 s.
PYTHON ?= python3
VENV := .venv/bin
RESOLVE := build/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
    --only-binary :all: --no-header --no-annotate --generate-hashes

.DEFAULT_GOAL := help
.PHONY: help run scene test check bench faults interop lock ready

help: ## What can be made here
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

ready:
	@$(PYTHON) tools/prepare.py

run: ready ## Run the hub: the platforms of config.toml, or without one the terminal room
	@$(VENV)/talkoot run

scene: ready ## Play a scene: make scene NAME=first-day
	@$(VENV)/talkoot scene $(or $(NAME),first-day)

test: ## Set up and run the whole check; what CI runs
	@$(PYTHON) -m tools.parts

check: ready ## Format, lint, types and import contracts only, under a minute
	@$(VENV)/python -m tools.parts check

bench: ready ## The performance table, as ratios within one run
	@$(VENV)/python -m tests.bench

faults: ready ## Kill the hub in N stories (default 1000), less on real platforms; then all seeds of the shifts, a year of giving
	@$(VENV)/python -m tests.faults $(or $(N),1000) --broadcast 500
	@TALKOOT_THOROUGH=1 $(VENV)/python -m pytest -q -n 2 --dist loadfile tests/flows/shifts tests/flows/fund/test_year.py \
		tests/flows/assembly/test_crowd.py

interop: ready ## Let the bot talk to a client with Element's own encryption (fetches Node's packages)
	@$(PYTHON) -m tools.peer
	@$(VENV)/python -m tests.interop

lock: ready ## Resolve the locks anew: newest fitting versions, hashes, no addresses
	@$(VENV)/python -m venv --clear build/lock
	@build/lock/bin/python -m pip install --quiet --only-binary :all: uv
	@$(RESOLVE) --all-extras pyproject.toml -o requirements.lock
	@$(RESOLVE) --extra telegram --extra matrix --extra postgres --extra web -c requirements.lock pyproject.toml \
	    -o deploy/requirements.lock
	@echo 'matrix-synapse>=1.163' | $(RESOLVE) - -o tools/synapse.lock
