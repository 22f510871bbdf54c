/*
 * zone: ICU's time zones as tables, and the way from an instant to local time
 * and back.
 */
#include "zone.h"

#include <stdio.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uenum.h>

#include "names.h"

#define NAME_BYTES 64
#define CHANGES_MAX 2000            /* of one zone */
#define LAST_MS 7289654400000       /* 2201-01-01 */
#define LONG_AGO_MS (INT64_MIN / 4)
#define NEVER_MS (INT64_MAX / 4)
#define WIDEST_MS (30 * 3600000ll)  /* farther than any two offsets */

static int
refuse(struct str name, struct mem_arena *a, struct err *err)
{
	UErrorCode status = U_ZERO_ERROR;
	UEnumeration *all = ucal_openTimeZones(&status);
	struct names known = { 0 };
	const char *id;
	char hint[160];

	while (U_SUCCESS(status) &&
	    (id = uenum_next(all, NULL, &status)) != NULL)
		names_add(&known, a, str_of(id));
	uenum_close(all);
	err_set(err, "there is no time zone \"%.60s\"%s; expected a name such "
	    "as \"Asia/Shanghai\"", name.data, names_hint(&known, name, hint,
	    sizeof(hint)));
	names_clear(&known);
	return -1;
}

/* As UTF-16; zones' names are ASCII. -1 where ICU knows none of that name. */
static int
find_zone(struct str name, UChar *id)
{
	UErrorCode status = U_ZERO_ERROR;
	UBool is_system = 0;
	UChar canonical[NAME_BYTES];
	size_t i;

	if (name.len == 0 || name.len >= NAME_BYTES)
		return -1;
	for (i = 0; i < name.len; i++)
		id[i] = (unsigned char)name.data[i];
	id[i] = 0;
	ucal_getCanonicalTimeZoneID(id, -1, canonical, NAME_BYTES, &is_system,
	    &status);
	return U_SUCCESS(status) && is_system ? 0 : -1;
}

static int32_t
offset_at(UCalendar *cal, double ms, UErrorCode *status)
{
	ucal_setMillis(cal, ms, status);
	return ucal_get(cal, UCAL_ZONE_OFFSET, status) +
	    ucal_get(cal, UCAL_DST_OFFSET, status);
}

static void
read_changes(UCalendar *cal, struct zone *z, UErrorCode *status)
{
	UDate at = 0;
	int32_t offset;

	z->n = 1;
	z->from_ms[0] = LONG_AGO_MS;
	z->offset_ms[0] = offset_at(cal, at, status);
	while (z->n < CHANGES_MAX && ucal_getTimeZoneTransitionDate(cal,
	    UCAL_TZ_TRANSITION_NEXT, &at, status) && at < LAST_MS &&
	    U_SUCCESS(*status)) {
		offset = offset_at(cal, at, status);
		if (offset == z->offset_ms[z->n - 1])
			continue;
		z->from_ms[z->n] = (int64_t)at;
		z->offset_ms[z->n++] = offset;
	}
}

const struct zone *
zone_load(struct str name, struct mem_arena *a, struct err *err)
{
	struct zone *z = mem_arena_alloc(a, sizeof(*z));
	UErrorCode status = U_ZERO_ERROR;
	UChar id[NAME_BYTES];
	int64_t from_ms[CHANGES_MAX];
	int32_t offset_ms[CHANGES_MAX];
	UCalendar *cal;

	if (find_zone(name, id) < 0)
		return refuse(name, a, err), NULL;
	cal = ucal_open(id, -1, "en", UCAL_GREGORIAN, &status);
	z->from_ms = from_ms;
	z->offset_ms = offset_ms;
	if (U_SUCCESS(status))
		read_changes(cal, z, &status);
	ucal_close(cal);
	if (U_FAILURE(status)) {
		err_set(err, "the time zone \"%s\" cannot be read: %s",
		    name.data, u_errorName(status));
		return NULL;
	}
	z->name = mem_arena_str(a, name);
	z->from_ms = mem_arena_alloc(a, z->n * sizeof(*from_ms));
	z->offset_ms = mem_arena_alloc(a, z->n * sizeof(*offset_ms));
	memcpy(z->from_ms, from_ms, z->n * sizeof(*from_ms));
	memcpy(z->offset_ms, offset_ms, z->n * sizeof(*offset_ms));
	return z;
}

uint32_t
zone_segment(const struct zone *z, int64_t ms)
{
	uint32_t low = 0, high = z->n, middle;

	while (high - low > 1) {
		middle = (low + high) / 2;
		if (z->from_ms[middle] <= ms)
			low = middle;
		else
			high = middle;
	}
	return low;
}

int64_t
zone_segment_end(const struct zone *z, uint32_t segment)
{
	return segment + 1 < z->n ? z->from_ms[segment + 1] : NEVER_MS;
}

int64_t
zone_local(const struct zone *z, int64_t ms)
{
	return ms + z->offset_ms[zone_segment(z, ms)];
}

int64_t
zone_first(const struct zone *z, int64_t local_ms)
{
	uint32_t s = zone_segment(z, local_ms - WIDEST_MS);
	int64_t ms;

	while (local_ms - z->offset_ms[s] >= zone_segment_end(z, s))
		s++;
	ms = local_ms - z->offset_ms[s];
	return ms > z->from_ms[s] ? ms : z->from_ms[s];
}

int64_t
zone_end(const struct zone *z, int64_t local_ms)
{
	uint32_t s = zone_segment(z, local_ms + WIDEST_MS);
	int64_t ms, end;

	while (local_ms - z->offset_ms[s] <= z->from_ms[s])
		s--;
	ms = local_ms - z->offset_ms[s];
	end = zone_segment_end(z, s);
	return ms < end ? ms : end;
}
