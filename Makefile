# What one can do here. Each target says what it is doing; the scripts behind them are in tests/setup.

.DEFAULT_GOAL := help
.PHONY: help demo test audit bench generate lint

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

demo: ## build, fill an empty data folder with a believable town, and serve it on http://localhost:8080
	@tests/setup/demo.sh $(ARGS)

test: ## every test, on SQLite and on PostgreSQL, then the browser journeys (REQUIRE_ALL=1: a skipped test fails)
	@tests/setup/test.sh

audit: ## the promises with a figure: timed attacks and long loops against the release build (ONLY=name for one)
	@tests/setup/audit.sh $(ONLY)

bench: ## requests and durable writes per second, beside hand-written baselines in the same run
	@tests/setup/install.sh build
	@cargo bench --locked --bench bench -- $(ARGS)

generate: ## write the files that are made from code: the SDL
	@cargo run --locked --quiet -- schema > target/schema.graphql
	@mv target/schema.graphql schema/schema.graphql
	@git --no-pager diff --stat -- schema/schema.graphql

lint: ## formatting and clippy, without changing anything
	@cargo fmt --all --check
	@cargo clippy --locked --workspace --all-targets -- --deny warnings
