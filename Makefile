# make demo   builds the program, imports the corpus into a fresh rule set and prints what is due
# make test   builds and tests everything, warnings being errors: the suites, the grammar's examples, the corpus, two
#             minutes of random inputs; says which readings changed since the last tag
# make fuzz   reads random inputs until one breaks a law: make fuzz SECONDS=3600 SEED=1
# make lint   checks the formatting
# make bench  prints timings; figures only, nothing passes or fails; make bench DIRECTIVES=20000 for a rule set of a million obligations
# make bench-build  compiles what prints them, and nothing more
# make clean  removes everything that was built

SWIFT ?= swift
# With Swift's own libraries inside, the program starts sooner and needs no Swift where it runs.
BUILD_RELEASE := $(SWIFT) build -c release $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
RELEASE := .build/release/congvan
DEBUG := .build/debug/congvan
DEMO := .build/demo

# No warning in what is checked.
test bench-build: export CONGVAN_STRICT = 1

.PHONY: demo test fuzz lint bench bench-build clean setup release

setup:
	@SWIFT="$(SWIFT)" bash .ci/setup

release: setup
	$(BUILD_RELEASE) --product congvan

demo: release
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@# The printed page or the Word document where there is one, else the typed text.
	@for folder in corpus/documents/*; do for kind in pdf docx txt md; do \
	  if [ -e $$folder/source.$$kind ]; then echo $$folder/source.$$kind; break; fi; done; done > $(DEMO)/files
	$(RELEASE) import $$(cat $(DEMO)/files) --rules $(DEMO)/congvan.db --author demo
	$(RELEASE) deadlines --rules $(DEMO)/congvan.db

test: setup
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	$(DEBUG) grammar check grammars
	$(DEBUG) corpus check corpus/documents
	$(DEBUG) corpus compare --summary
	.build/debug/CongvanFuzz

fuzz: setup
	$(BUILD_RELEASE) --product CongvanFuzz
	.build/release/CongvanFuzz --seconds $(or $(SECONDS),600) --seed $(or $(SEED),$(shell date +%s))

lint:
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

bench: release
	CONGVAN_BENCHMARKS=1 $(BUILD_RELEASE) --product ReadingBenchmark
	.build/release/ReadingBenchmark
	CONGVAN_BENCHMARKS=1 $(BUILD_RELEASE) --product RuleSetBenchmark
	.build/release/RuleSetBenchmark $(or $(DIRECTIVES),2000) 50

bench-build: setup
	CONGVAN_BENCHMARKS=1 $(SWIFT) build --product ReadingBenchmark
	CONGVAN_BENCHMARKS=1 $(SWIFT) build --product RuleSetBenchmark

clean:
	rm -rf .build
