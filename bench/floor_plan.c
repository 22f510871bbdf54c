/*
 * floor_plan: reads a plan.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "floor.h"

void
die(const char *what)
{
	fprintf(stderr, "floor: %s\n", what);
	exit(1);
}

static uint32_t
take_number(const char **p)
{
	uint32_t n;

	memcpy(&n, *p, sizeof(n));
	*p += sizeof(n);
	return n;
}

static struct word
take_word(const char **p)
{
	struct word w;

	w.len = take_number(p);
	w.data = *p;
	*p += w.len;
	return w;
}

static struct word *
take_words(const char **p, uint32_t *n)
{
	struct word *words;
	uint32_t i;

	*n = take_number(p);
	words = calloc(*n + 1, sizeof(*words));
	if (words == NULL)
		die("no memory");
	for (i = 0; i < *n; i++)
		words[i] = take_word(p);
	return words;
}

static void
take_event(const char **p, struct event *e)
{
	struct key *k;
	uint32_t i;

	e->nkeys = take_number(p);
	e->keys = calloc(e->nkeys + 1, sizeof(*e->keys));
	if (e->keys == NULL)
		die("no memory");
	for (i = 0; i < e->nkeys; i++) {
		k = &e->keys[i];
		k->number = take_number(p);
		k->is_written = take_number(p) != 0;
		k->kind = take_word(p);
		k->id = take_word(p);
		k->name = take_word(p);
		k->fields = take_words(p, &k->nfields);
	}
	e->words = take_words(p, &e->nwords);
}

void
plan_load(struct plan *plan, const char *path)
{
	struct stat st;
	const char *p;
	int fd = open(path, O_RDONLY);
	uint32_t i;

	if (fd == -1 || fstat(fd, &st) == -1)
		die("the plan cannot be read");
	p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (p == MAP_FAILED)
		die("the plan cannot be read");
	plan->read = take_words(&p, &plan->nread);
	plan->head = take_words(&p, &plan->nhead);
	plan->nkeys = take_number(&p);
	plan->nevents = take_number(&p);
	plan->events = calloc(plan->nevents, sizeof(*plan->events));
	if (plan->events == NULL)
		die("no memory");
	for (i = 0; i < plan->nevents; i++)
		take_event(&p, &plan->events[i]);
}
