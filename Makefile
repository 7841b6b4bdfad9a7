# Two commands to remember:
#   make serve   set everything up, build the example city and serve the office (PORT=8000)
#   make test    set everything up and run every check

PYTHON ?= python3
PORT ?= 8000
RUN := .venv/bin

.PHONY: serve test check check-document format lock glossary translations

serve:
	@$(PYTHON) tools/prepare.py serve
	@exec $(RUN)/gongbao serve --demo --port $(PORT)

test:
	@$(PYTHON) tools/prepare.py test
	@exec $(RUN)/python -m tools.verify all

# The quick loop: everything but the journeys, the API fuzzing and the second database.
check:
	@$(PYTHON) tools/prepare.py test
	@exec $(RUN)/python -m tools.verify quick

# One document's folder alone: make check-document NAME=coal
check-document:
	@$(PYTHON) tools/prepare.py test
	@exec $(RUN)/python -m tools.verify document $(NAME)

format:
	@$(RUN)/ruff format .
	@$(RUN)/ruff check --fix .

# Renew the pinned, hashed requirements (UPGRADE=--upgrade for the newest versions). Nothing of this machine's package settings enters them.
LOCK := env -u UV_INDEX -u UV_INDEX_URL -u UV_DEFAULT_INDEX -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS \
	$(RUN)/uv pip compile --no-config --universal --python-version 3.11 --generate-hashes --quiet \
	--no-header --no-emit-index-url --no-emit-find-links

lock:
	@$(PYTHON) tools/prepare.py test
	$(LOCK) $(UPGRADE) pyproject.toml requirements/build.in -o requirements/serve.txt
	$(LOCK) $(UPGRADE) pyproject.toml requirements/build.in requirements/test.in -c requirements/serve.txt -o requirements/test.txt

# After changing words: the generated part of docs/glossary.md, and the catalogues of translations.
glossary:
	@$(RUN)/python -m tools.glossary

translations:
	@DJANGO_SETTINGS_MODULE=gongbao.server.settings $(RUN)/python -m tools.translations
