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
};
