# `make help` lists what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := all

JOBS   ?= $(shell nproc)
PREFIX ?= /usr/local
BUILD  := build
N      ?= 2000
OUT    ?= $(BUILD)/bench-data
SECONDS_EACH ?= 60

SOURCES := $(shell find src tests/unit -name '*.cpp' 2>/dev/null) $(shell find tests -mindepth 2 -name '*.cpp' -not -path 'tests/unit/*' 2>/dev/null)
HEADERS := $(shell find src tests -name '*.hpp' 2>/dev/null)
PLANS   := $(shell find plans schemas -type f 2>/dev/null) nsp.yaml

.PHONY: all help setup setup-develop configure build test test-site bench bench-data bounds asan fuzz lint analyse format bless docs man install clean

all: $(BUILD)/.checked ## install what is missing, build, check the shipped plans and publish them

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | while IFS=$$'\t' read -r name text; do printf '  make %-14s %s\n' "$$name" "$$text"; done

$(BUILD)/.setup: .ci/packages.sh
	@.ci/packages.sh build
	@mkdir -p $(BUILD) && touch $@

$(BUILD)/.setup-develop: .ci/packages.sh
	@.ci/packages.sh develop
	@mkdir -p $(BUILD) && touch $@ $(BUILD)/.setup

$(BUILD)/build.ninja: $(BUILD)/.setup CMakeLists.txt src/CMakeLists.txt tests/CMakeLists.txt
	@cmake -S . -B $(BUILD) -G Ninja -DCMAKE_INSTALL_PREFIX=$(PREFIX) >/dev/null
	@touch $@

$(BUILD)/nsp: $(BUILD)/build.ninja $(SOURCES) $(HEADERS) $(PLANS)
	@cmake --build $(BUILD) -j $(JOBS) --target nsp
	@touch $@

build: $(BUILD)/nsp ## the binary: build/nsp

$(BUILD)/.checked: $(BUILD)/nsp $(PLANS)
	@$(BUILD)/nsp check
	@echo
	@$(BUILD)/nsp render -o $(BUILD)/site
	@echo
	@echo "The plans in plans/ are in order. They are published in $(BUILD)/site: open $(BUILD)/site/index.html"
	@echo "To go on:"
	@echo "  $(BUILD)/nsp check PATH...     check plan files, your own as well"
	@echo "  $(BUILD)/nsp list cluster      what there is, by kind"
	@echo "  $(BUILD)/nsp show drugs        one thing, and who refers to it"
	@echo "  make test                run the tests;  make help  lists more"
	@touch $@

test: $(BUILD)/build.ninja ## all tests, through CTest
	@cmake --build $(BUILD) -j $(JOBS)
	@ctest --test-dir $(BUILD) --output-on-failure -j $(JOBS)

test-site: $(BUILD)/nsp ## the published site in a real browser: axe, links, html-validate, search, PDF, payloads
	@.ci/packages.sh site
	@tests/site/run.sh . $(BUILD)/site-test $(BUILD)/nsp || [ $$? -eq 77 ]

bench-data: $(BUILD)/build.ninja ## generate a workspace: make bench-data N=2000 OUT=DIR
	@cmake --build $(BUILD) -j $(JOBS) --target nsp-bench-data
	@find $(BUILD) -name nsp-bench-data -type f -perm -u+x -exec {} $(N) $(OUT) \;

bench: $(BUILD)/.setup-develop ## measure against the peers
	@cmake -S . -B $(BUILD)/bench-build -G Ninja -DNSP_BENCH=ON -DNSP_TESTS=OFF >/dev/null
	@cmake --build $(BUILD)/bench-build -j $(JOBS)
	@tests/bench/bench.sh $(BUILD)/bench-build

bounds: $(BUILD)/build.ninja ## every command over inputs made to cost: time, memory and output, as a table
	@cmake --build $(BUILD) -j $(JOBS) --target nsp bounds
	@$(BUILD)/bounds $(BUILD)/nsp $(BUILD)/bounds-work --all

asan: $(BUILD)/.setup-develop ## all tests under AddressSanitizer and UBSan
	@cmake -S . -B $(BUILD)/asan -G Ninja -DNSP_SANITIZE=ON -DCMAKE_BUILD_TYPE=RelWithDebInfo >/dev/null
	@cmake --build $(BUILD)/asan -j $(JOBS)
	@ctest --test-dir $(BUILD)/asan --output-on-failure -j $(JOBS)

fuzz: $(BUILD)/.setup-develop ## each fuzz target for a minute (SECONDS_EACH=60)
	@CC=clang CXX=clang++ cmake -S . -B $(BUILD)/fuzz -G Ninja -DNSP_FUZZ=ON -DNSP_SANITIZE=ON -DNSP_TESTS=OFF >/dev/null
	@cmake --build $(BUILD)/fuzz -j $(JOBS)
	@tests/fuzz/run.sh $(BUILD)/fuzz $(SECONDS_EACH)

lint: $(BUILD)/.setup-develop $(BUILD)/build.ninja ## clang-format, clang-tidy, and each file compiled by itself
	@clang-format --dry-run --Werror $(SOURCES) $(HEADERS)
	@.ci/alone.sh $(BUILD) $(JOBS)
	@.ci/tidy.sh $(BUILD) $(JOBS)

analyse: $(BUILD)/.setup-develop $(BUILD)/build.ninja ## clang-tidy with the static analyser, which takes its time
	@.ci/tidy.sh $(BUILD) $(JOBS) analyse

format: $(BUILD)/.setup-develop ## format all C++
	@clang-format -i $(SOURCES) $(HEADERS)

bless: $(BUILD)/build.ninja ## write what the golden tests see as what they want (read it before you commit it)
	@cmake --build $(BUILD) -j $(JOBS) --target golden_test
	@find $(BUILD) -name golden_test -type f -perm -u+x -exec {} --bless tests/golden/cases \;

docs: $(BUILD)/nsp ## docs/reference: a page for each command, diagnostic and kind of document
	@.ci/reference.sh $(BUILD)/nsp docs

man: $(BUILD)/nsp ## build/man: the manual pages, from the table of commands
	@$(BUILD)/nsp manual -o $(BUILD)/man

install: $(BUILD)/nsp ## binary, schemas, manual pages and completions below PREFIX
	@cmake --install $(BUILD) --prefix $(PREFIX)

clean: ## remove build/
	@rm -rf $(BUILD)
