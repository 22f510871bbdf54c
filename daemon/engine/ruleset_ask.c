/*
 * ruleset_ask: what the words that rules declare mean: defaults, natures, states,
 * who is above whom, which of two priorities is more urgent.  It knows no event.
 */
#include <string.h>

#include "ruleset_parts.h"
#include "text.h"

struct ruleset_defaults
ruleset_defaults(const struct ruleset *rs)
{
	const struct vocabulary *w = &rs->words;

	return (struct ruleset_defaults){
		.type = w->types.strs[w->type],
		.priority = w->priorities.strs[w->priority],
		.owner = w->owners.strs[w->owner],
		.nature = ruleset_type_nature(rs, w->types.strs[w->type]),
		.neutral = w->types.strs[w->neutral != NAMES_NONE ?
		    w->neutral : w->type],
	};
}

bool
ruleset_is_judgement(const struct ruleset *rs, struct str type)
{
	uint32_t i = names_find(&rs->words.types, type);

	return i != NAMES_NONE && rs->words.is_judgement[i];
}

struct str
ruleset_type_nature(const struct ruleset *rs, struct str type)
{
	uint32_t i = names_find(&rs->words.types, type);

	if (i == NAMES_NONE)
		return (struct str){ "", 0 };
	return rs->words.is_communicative[i] ? STR("communicative")
	    : STR("valid");
}

bool
ruleset_has_life(const struct ruleset *rs)
{
	return rs->has_life;
}

bool
ruleset_is_word(struct str name)
{
	size_t i;

	for (i = 0; i < name.len; i++) {
		unsigned char c = (unsigned char)name.data[i];

		if (c <= ' ' || c == 0x7f || strchr(":{}[]*?\\\"'", c) != NULL)
			return false;
	}
	return i > 0 && i <= RULESET_WORD_BYTES && !text_has_unseen(name);
}

bool
ruleset_is_owner(const struct ruleset *rs, struct str name)
{
	return names_find(&rs->words.owners, name) != NAMES_NONE;
}

struct str
ruleset_superior(const struct ruleset *rs, struct str owner)
{
	uint32_t i = names_find(&rs->words.owners, owner);

	if (i == NAMES_NONE || rs->superior[i] == NAMES_NONE)
		return (struct str){ "", 0 };
	return rs->words.owners.strs[rs->superior[i]];
}

struct str
ruleset_state(const struct ruleset *rs, struct str kept)
{
	uint32_t i = names_find(&rs->states, kept);

	return rs->states.strs[i != NAMES_NONE ? i : rs->start_state];
}

bool
ruleset_is_closed(const struct ruleset *rs, struct str state)
{
	uint32_t i = names_find(&rs->states, state);

	return i != NAMES_NONE && rs->is_closed_state != NULL &&
	    rs->is_closed_state[i];
}

/* Priorities are declared in the order of their names: declare.c. */
struct str
ruleset_more_urgent(struct str a, struct str b)
{
	int diff;

	if (a.len == 0 || b.len == 0)
		return a.len > 0 ? a : b;
	diff = memcmp(a.data, b.data, a.len < b.len ? a.len : b.len);
	if (diff == 0)
		return a.len <= b.len ? a : b;
	return diff < 0 ? a : b;
}
