/*
 * answer: the words in which an engine answers.
 */
#include "answer.h"

const char *const refusal_words[REFUSAL__MAX] = {
	[REFUSAL_NONE] = "",
	[REFUSAL_BAD_ENTRY] = "bad_entry",
	[REFUSAL_BAD_JSON] = "bad_json",
	[REFUSAL_BAD_UTF8] = "bad_utf8",
	[REFUSAL_NUL] = "nul",
	[REFUSAL_DUPLICATE_KEY] = "duplicate_key",
	[REFUSAL_NUMBER_RANGE] = "number_range",
	[REFUSAL_TOO_LARGE] = "too_large",
	[REFUSAL_TEXT_TOO_LARGE] = "text_too_large",
	[REFUSAL_TOO_DEEP] = "too_deep",
	[REFUSAL_TOO_MANY_MEMBERS] = "too_many_members",
	[REFUSAL_MISSING_FIELD] = "missing_field",
	[REFUSAL_WRONG_TYPE] = "wrong_type",
	[REFUSAL_BAD_ID] = "bad_id",
	[REFUSAL_BAD_TIME] = "bad_time",
	[REFUSAL_UNKNOWN_KIND] = "unknown_kind",
	[REFUSAL_UNKNOWN_CASE] = "unknown_case",
	[REFUSAL_ID_CONFLICT] = "id_conflict",
	[REFUSAL_DELIVERIES] = "deliveries",
	[REFUSAL_ENGINE_DIED] = "engine_died",
};

const char *const fault_words[FAULT__MAX] = {
	[FAULT_ERROR] = "error",
	[FAULT_TIME] = "time",
	[FAULT_MEMORY] = "memory",
	[FAULT_OFF] = "off",
	[FAULT_BUDGET] = "budget",
	[FAULT_LOOP] = "loop",
	[FAULT_DIED] = "died",
};

/* The count of a list that there is room for. */
static uint32_t
get_count(struct frame_reader *r, size_t min_bytes, uint32_t *room)
{
	uint32_t n = frame_get_count(r, min_bytes);

	if (n > *room) {
		r->bad = true;
		return 0;
	}
	*room -= n;
	return n;
}

static void
get_fired(struct frame_reader *r, struct engine_answer *a,
    struct mem_arena *arena, uint32_t *room)
{
	uint32_t i;

	a->nfired = get_count(r, 4, room);
	a->fired = mem_arena_alloc(arena, (a->nfired + 1) * sizeof(*a->fired));
	for (i = 0; i < a->nfired; i++)
		a->fired[i] = frame_get_u32(r);
}

static void
get_faults(struct frame_reader *r, struct engine_answer *a,
    struct mem_arena *arena, uint32_t *room)
{
	uint8_t class;
	uint32_t i;

	a->nfaults = get_count(r, 5, room);
	a->faults = mem_arena_alloc(arena,
	    (a->nfaults + 1) * sizeof(*a->faults));
	for (i = 0; i < a->nfaults; i++) {
		a->faults[i].rule = frame_get_u32(r);
		class = frame_get_u8(r);
		if (class >= FAULT__MAX)
			r->bad = true;
		a->faults[i].class = class;
	}
}

bool
answer_get(struct frame_reader *r, struct engine_answer *a,
    struct mem_arena *arena, uint32_t *room)
{
	uint8_t outcome;

	*a = (struct engine_answer){ .entry = frame_get_u32(r) };
	outcome = frame_get_u8(r);
	if (r->bad || outcome >= OUTCOME__MAX)
		return false;
	a->outcome = outcome;
	a->reason = frame_get_str(r);
	a->detail = frame_get_str(r);
	effects_get(r, &a->effects, arena, room);
	get_fired(r, a, arena, room);
	get_faults(r, a, arena, room);
	a->more_faults = frame_get_u32(r);
	return !r->bad;
}
