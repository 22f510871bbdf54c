# triaged: what one types.
#
#   make            build bin/triaged and bin/triagectl
#   make demo       see it work: a private Redis, a few dozen complaints
#   make test       all tests (T=module: one unit test, K=name: tests by name)
#   make deps       install the Debian packages that all this needs
#   make lint       clang-tidy, gcc and clang without a warning, layers, manual
#   make bench      figures, as ratios measured in one run
#   make fuzz       the fuzz targets, FUZZ_SECONDS each
#   make install    DESTDIR and PREFIX as usual
#
# SAN=1 builds and tests with address and undefined behaviour sanitizers.

CC      ?= gcc
PREFIX  ?= /usr/local
DESTDIR ?=
PKG_CONFIG ?= pkg-config
PYTHON  ?= /usr/bin/python3

VERSION := 0.1.0

.DEFAULT_GOAL := all

ifdef SAN
OUT     := build/san
BIN     := build/san/bin
OPT     := -O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined \
           -fno-omit-frame-pointer -DTRIAGED_SAN=1
LDOPT   := -fsanitize=address,undefined
else
OUT     := build/out
BIN     := bin
OPT     := -O2 -D_FORTIFY_SOURCE=2
LDOPT   :=
endif
ifdef VARIANT
# a build that lacks something on purpose: to see that the checker notices, or
# what that something costs
OUT     := build/$(VARIANT)
BIN     := build/$(VARIANT)/bin
endif
ifeq ($(VARIANT),nofence)
EXTRA_DEFS += -DTRIAGED_NO_FENCE=1
endif

# what triagectl keeps for itself
export XDG_CACHE_HOME := $(abspath build/cache)

LIBS := libevent libevent_openssl openssl hiredis jansson lua5.4 libhs \
        icu-uc icu-i18n libseccomp

# What the libraries ask for is kept in build/flags.mk, which make makes first
# (and then begins again with it): on a machine without them, that installs them.
ifneq ($(filter-out deps clean,$(or $(MAKECMDGOALS),all)),)
include build/flags.mk
endif

build/flags.mk: tests/deps.sh
	@./tests/deps.sh
	@mkdir -p build
	@{ all="$(LIBS)"; \
	if $(PKG_CONFIG) --exists libsystemd; then \
		all="$$all libsystemd"; echo 'DEFS += -DHAVE_SYSTEMD=1'; fi; \
	echo "PKG_CFLAGS := $$($(PKG_CONFIG) --cflags $$all | \
		sed 's/-I/-isystem /g')"; \
	echo "PKG_LIBS := $$($(PKG_CONFIG) --libs $$all)"; } > $@.tmp
	@mv $@.tmp $@

WARN := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
        -Wpointer-arith -Wvla -Wformat=2 -Wundef -Werror
CFLAGS_ALL := -std=gnu11 -g $(OPT) $(WARN) -fstack-protector-strong -fPIE \
        -D_GNU_SOURCE -DTRIAGED_VERSION='"$(VERSION)"' $(DEFS) \
        $(EXTRA_DEFS) -Iinclude \
        $(PKG_CFLAGS) $(CFLAGS)
LDFLAGS_ALL := $(LDOPT) -pie -Wl,-z,relro,-z,now -Wl,--as-needed $(LDFLAGS)
LDLIBS_ALL := $(PKG_LIBS) -lm $(LDLIBS)

SRC     := $(wildcard daemon/*.c daemon/engine/*.c daemon/ctl/*.c)
MAINS   := daemon/main.c daemon/ctl/main.c
SCRIPTS := $(wildcard daemon/scripts/*.lua)
OBJ     := $(SRC:%.c=$(OUT)/%.o) $(OUT)/scripts.o
LIBOBJ  := $(filter-out $(MAINS:%.c=$(OUT)/%.o),$(OBJ))
LIB     := $(OUT)/libtriaged.a
UNIT    := $(patsubst tests/unit/%.c,$(OUT)/tests/%,$(wildcard tests/unit/test_*.c))

.PHONY: all deps demo test unit service checks clocks timers nogate nofence soak lint bench fuzz install clean
.DELETE_ON_ERROR:

all: $(BIN)/triaged $(BIN)/triagectl

deps:
	@./tests/deps.sh

$(BIN)/triaged: $(OUT)/daemon/main.o $(LIB)
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) $(LDFLAGS_ALL) -o $@ $^ $(LDLIBS_ALL)

$(BIN)/triagectl: $(OUT)/daemon/ctl/main.o $(LIB)
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) $(LDFLAGS_ALL) -o $@ $^ $(LDLIBS_ALL)

$(LIB): $(LIBOBJ)
	@rm -f $@
	@ar rcs $@ $^

$(OUT)/%.o: %.c
	@mkdir -p $(@D)
	@echo "  CC  $<"
	@$(CC) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

# the commit is one script in several files; what scripts share is in parts/
EMBEDDED := $(SCRIPTS) $(OUT)/commit.lua
COMMIT := $(sort $(wildcard daemon/scripts/commit/*.lua))
PARTS := $(wildcard daemon/scripts/parts/*.lua) daemon/scripts/whole.sh
$(OUT)/commit.lua: $(COMMIT) $(PARTS)
	@mkdir -p $(@D)
	@sh daemon/scripts/whole.sh $(COMMIT) > $@
ifeq ($(VARIANT),nogate)
# what XACK answers is ignored: two instances that race both write
	@sed -i 's/~= 1 then/~= 1 and false then/' $@
	@! sh daemon/scripts/whole.sh $(COMMIT) | cmp -s - $@
endif

# the Redis-side scripts, as C strings named by their files
$(OUT)/scripts.c: $(EMBEDDED) $(PARTS) daemon/scripts/embed.sh
	@mkdir -p $(@D)
	@sh daemon/scripts/embed.sh $(EMBEDDED) > $@

$(OUT)/scripts.o: $(OUT)/scripts.c
	@$(CC) $(CFLAGS_ALL) -c -o $@ $<

# A test may stand in for modules below the one it tests: their functions are
# defined in tests/unit/fake_<module>.c, which comes before the library.
fakes = $(patsubst %,$(OUT)/tests/unit/fake_%.o,$(1))
TRIAGE_FAKES := $(call fakes,redis inbox outbox engines engines_answers engines_rules clock loop)
$(OUT)/tests/test_triage $(OUT)/tests/test_triage_lost: $(TRIAGE_FAKES)
$(OUT)/tests/test_outbox $(OUT)/tests/test_inbox \
$(OUT)/tests/test_rules_remote: $(call fakes,redis clock loop)
$(filter $(OUT)/tests/test_engines%,$(UNIT)): $(call fakes,engine_process clock)
# what tests of one module share
$(filter $(OUT)/tests/test_decide%,$(UNIT)): $(OUT)/tests/unit/decide_fixture.o
$(OUT)/tests/test_redis $(OUT)/tests/test_redis_login \
$(OUT)/tests/test_redis_loss $(OUT)/tests/test_redis_net: $(patsubst %,$(OUT)/tests/unit/redis_%.o,rig peer)

.SECONDARY: $(OUT)/tests/unit/filter.o
$(OUT)/tests/%: tests/unit/%.c $(OUT)/tests/unit/filter.o $(LIB)
	@mkdir -p $(@D)
	@echo "  CC  $<"
	@$(CC) $(CFLAGS_ALL) -MMD -MP -Wno-missing-prototypes $(LDFLAGS_ALL) -o $@ $< $(filter %.o,$^) $(LIB) -lcmocka $(LDLIBS_ALL)

demo: all
	@./tests/demo.sh $(BIN)

# Tests ----------------------------------------------------------------------

test: all unit $(if $(T),,service) $(if $(T)$(K),,checks)
	@echo "$(if $(T)$(K),these,all) tests passed"

T ?=
K ?=
unit: all $(if $(T),$(OUT)/tests/test_$(T),$(UNIT))
	@set -e; for t in $(filter $(OUT)/tests/%,$^); do \
		echo "  TEST  $${t##*/}"; \
		TESTS_DIR=tests TRIAGED_BIN=$(BIN) \
		CMOCKA_TEST_FILTER='$(K)' ./tests/run_unit.sh $$t; done

service: all nogate
	@TRIAGED_BIN=$(abspath $(BIN)) TRIAGED_NOGATE_BIN=$(abspath build/nogate/bin) \
		$(PYTHON) -m pytest -q --tb=short -p no:cacheprovider $(if $(K),-k '$(subst *,,$(K))') tests/service

checks: all $(OUT)/tests/test_clocks $(OUT)/tests/test_ruleset_switch
	@$(PYTHON) tests/check_layers.py
	@$(PYTHON) tests/check_clocks.py $(OUT)/tests/test_clocks 3000
	@$(PYTHON) tests/check_histories.py $(OUT)/tests/test_ruleset_switch 1000
	@$(PYTHON) tests/check_manual.py $(BIN)
	@$(BIN)/triagectl test --rules rules | tail -n 1
	@! $(BIN)/triagectl test --rules rules --coverage | grep "no test"
	@$(PYTHON) tests/check_phrases.py
	@$(PYTHON) tests/check_domain.py $(BIN)
	@./tests/check_packs.sh $(BIN) rules
	@$(PYTHON) tests/check_cases.py $(BIN)
	@$(PYTHON) tests/check_score.py $(BIN)

# calendars against a slow reckoning, at length and from another beginning
clocks: $(OUT)/tests/test_clocks $(OUT)/tests/test_ruleset_switch
	@$(PYTHON) tests/check_clocks.py $< 100000 $$(date +%s)
	@$(PYTHON) tests/check_histories.py $(OUT)/tests/test_ruleset_switch 100000 $$(date +%s)

# a build whose commit script ignores what XACK answers: the checker must notice
nogate:
	@$(MAKE) --no-print-directory VARIANT=nogate all

# kill -9 of triaged, its engines and Redis while 10,000 clocks fall due
TIMERS ?= 10000
timers: all
	@$(PYTHON) tests/crash/timers.py --triaged $(BIN)/triaged --clocks $(TIMERS)

# rule sets, good and bad, pushed for five minutes while complaints flow
SOAK_S ?= 300
soak: all
	@SOAK_S=$(SOAK_S) $(PYTHON) -m pytest -q -p no:cacheprovider tests/service/test_soak.py

lint: checks
	@./tests/lint.sh

# rules without a fence around them: make bench says what the fence costs
nofence:
	@$(MAKE) --no-print-directory VARIANT=nofence build/nofence/bin/triagectl

bench: all nofence
	@$(PYTHON) bench/bench.py --bin $(BIN)

FUZZ_SECONDS ?= 20
fuzz:
	@./fuzz/run.sh $(FUZZ_SECONDS)

# Installing ------------------------------------------------------------------

MANDIR  ?= $(PREFIX)/share/man
UNITDIR ?= $(PREFIX)/lib/systemd/system
ETCDIR  ?= /etc/triaged

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(ETCDIR) $(DESTDIR)$(UNITDIR)
	install -m 755 $(BIN)/triaged $(BIN)/triagectl $(DESTDIR)$(PREFIX)/bin
	[ -e $(DESTDIR)$(ETCDIR)/triaged.conf ] || \
		install -m 644 conf/triaged.conf $(DESTDIR)$(ETCDIR)/triaged.conf
	[ -e $(DESTDIR)$(ETCDIR)/rules ] || cp -r rules $(DESTDIR)$(ETCDIR)/rules
	install -d $(DESTDIR)$(PREFIX)/share/triaged
	install -m 644 conf/redis.conf conf/redis-acl.conf conf/prometheus-alerts.yml \
		docs/operations.md docs/editing-rules.md docs/domain.md $(DESTDIR)$(PREFIX)/share/triaged
	for s in 1 5 7 8; do install -d $(DESTDIR)$(MANDIR)/man$$s; \
		install -m 644 docs/man/*.$$s $(DESTDIR)$(MANDIR)/man$$s; done
	for u in systemd/*.service; do \
		sed 's,/usr/local/bin,$(PREFIX)/bin,' $$u \
		> $(DESTDIR)$(UNITDIR)/$${u##*/}; done

clean:
	rm -rf build bin

-include $(OBJ:.o=.d) $(UNIT:=.d) \
	$(patsubst %.c,$(OUT)/%.d,$(filter-out tests/unit/test_%,$(wildcard tests/unit/*.c)))
