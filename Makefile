# The usual tasks; each is one command that you may type yourself.
.PHONY: all setup build test release run lint format glossaries score measure example clean

GLOSS = .build/release/gloss
EVAL = ../shared/eval

all: build

setup:  ## install what is missing
	scripts/setup.sh

build: setup  ## debug build
	swift build

test: setup  ## all tests
	swift test --disable-xctest

release: setup  ## .build/release/gloss
	swift build -c release --product gloss

run: release  ## the gist of a real article
	$(GLOSS) translate seeds/001_d1af859b2bf76117.txt

lint: build  ## source style, and every line of the glossaries
	swift format lint --strict -r Sources Tests Package.swift
	.build/debug/gloss glossary lint

format:  ## source style, set right
	swift format -i -r Sources Tests Package.swift

glossaries:  ## after adding, renaming or removing a file under glossaries/
	scripts/embed-glossaries.sh

score: release  ## translation and text scores, where the development references are
	@test -d $(EVAL) || { echo 'score: there is no $(EVAL) here' >&2; exit 1; }
	@test -x .venv/bin/python || python3 -m venv .venv
	@.venv/bin/pip install -q sacrebleu==2.5.1
	.venv/bin/python $(EVAL)/score.py --gloss $(GLOSS)
	.venv/bin/python $(EVAL)/text.py --gloss $(GLOSS)

measure: release  ## speed, cold start and peak memory, for docs/quality.md
	python3 scripts/measure.py --gloss $(GLOSS)

example: release  ## the example of README.md, anew
	python3 scripts/readme-example.py --gloss $(GLOSS)

clean:
	rm -rf .build
