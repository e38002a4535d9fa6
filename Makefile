# Yige: what can be done here. Plain `make` prints this list.
SHELL := /bin/bash
.ONESHELL:
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

JAVA_HOME := $(firstword $(wildcard /usr/lib/jvm/*25*) $(JAVA_HOME))
MAVEN_OPTS := --sun-misc-unsafe-memory-access=allow
export JAVA_HOME MAVEN_OPTS
MVN := mvn -q -B
JAVA := $(JAVA_HOME)/bin/java
JAR := server/target/yige-app.jar
WEB_SOURCES := $(shell find web -path web/node_modules -prune -o -path web/dist -prune -o -type f -print 2>/dev/null)

.PHONY: help
help: ## print this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: run
run: build ## build and start everything with a demo county (PRACTICE, PORT, DATA, DATABASE_URL …)
	@exec $(JAVA) --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -jar $(JAR)

.PHONY: build
build: web/dist ## build the screens and the server
	@$(MVN) -pl server -am package -DskipTests

web/dist: $(WEB_SOURCES)
	@(cd web && npm ci --no-audit --no-fund --silent && npm run build)
	@touch web/dist

.PHONY: test
test: ## install what tests need and pass everything
	@bash e2e/test.sh

.PHONY: unit
unit: ## pass the tests that need no database and no browser
	@bash e2e/unit.sh

.PHONY: tools
tools: ## install chromium and fonts for the tests (Debian)
	@bash e2e/tools.sh

.PHONY: check
check: ## format, static analysis, tests, generated documents fresh
	@$(MVN) spotless:check
	@(cd web && npm ci --no-audit --no-fund --silent && npm run --silent format:check && npm run --silent lint)
	@$(MVN) -Pstrict -pl server -am compile -Derrorprone.checks=
	@$(MAKE) test

.PHONY: format
format: ## put the code into its format
	@$(MVN) spotless:apply
	@cd web && npm run --silent format

.PHONY: docs
docs: ## make docs/generated anew
	@$(MVN) -pl server -am test -Dtest='*Generated*' -Dsurefire.failIfNoSpecifiedTests=false -Dyige.docs=write
	@cd web && npm run --silent api

.PHONY: bench
bench: build ## measure, and append to bench/RESULTS.md
	@for one in bench/*/run.sh; do bash $$one; done

.PHONY: db
db: ## a psql prompt on the embedded database of a running server
	@PGPASSWORD=$$(cat $${DATA:-data}/postgres.password) psql -h 127.0.0.1 -p $$(sed -n 4p $${DATA:-data}/postgres/postmaster.pid) -U postgres postgres

.PHONY: pictures
pictures: build tools ## make the pictures of the README anew, by the journeys
	@cd e2e && npm ci --no-audit --no-fund --silent && node all.js && node pictures.js

.PHONY: package
package: build ## make an archive and a Debian package in target/package
	@bash packaging/make.sh

.PHONY: replay
replay: ## feed a CSV of real reports to a running server: FILE=… SPEED=… (MAPPING=… SERVER=…)
	@$(JAVA) -cp $(JAR) -Dloader.main=org.yige.replay.Replay org.springframework.boot.loader.launch.PropertiesLauncher "$(FILE)" $(if $(SPEED),--speed=$(SPEED)) $(if $(MAPPING),--mapping=$(MAPPING)) $(if $(SERVER),--server=$(SERVER))
