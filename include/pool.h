/*
 * pool: who of several people takes a case.
 *
 * A pool belongs to an owner (a desk, a department); its members are people,
 * known by an id.  Pure functions: who is on duty and how much each has to do
 * is given; the choice is a member with the reason in words, or nobody, with
 * the reason too.  The same view and the same wish give the same choice.  It
 * knows no case, no rule and no store.
 */
#ifndef TRIAGED_POOL_H
#define TRIAGED_POOL_H

#include <stdbool.h>
#include <stdint.h>

#include "calendar.h"
#include "mem.h"

#define POOL_NOBODY UINT32_MAX
#define POOL_MAX_MEMBERS 500
#define POOL_MAX_CAPACITY 1000000
#define POOL_MAX_WORDS 32      /* skills, or languages, of one member */
#define POOL_MAX_ABSENCES 64    /* of one member */
#define POOL_MAX_NAME 64       /* bytes of a skill, a language */
#define POOL_MAX_PERSON 48     /* bytes of an id, or of a pool's name */
#define POOL_MAX_SKILL 48      /* of a skill that cases need */

/* How one is chosen of those who can take it; the first way that leaves one
 * decides, and what is still even goes by name. */
enum pool_way {
	POOL_STICKY,       /* who had the customer's last case, or stands in */
	POOL_BY_SKILL,     /* the fewest skills that the case does not need */
	POOL_LEAST_LOADED, /* the fewest cases */
	POOL_ROUND_ROBIN,  /* the next in turn, by name */
	POOL_WAY__MAX
};
extern const char *const pool_ways[POOL_WAY__MAX + 1]; /* ends with NULL */

/* Days of the wall, since 1970-01-01, both in it. */
struct absence {
	int32_t from, to;
};

struct pool_member {
	struct str name;
	const struct str *skills, *languages; /* no language: speaks any */
	uint32_t nskills, nlanguages;
	int64_t capacity;         /* cases at a time; 0: any number */
	const struct calendar *calendar; /* when it works; NULL: always */
	const struct absence *absent; /* days of the calendar's wall */
	uint32_t nabsent;
	uint32_t substitute;      /* who stands in for it, or POOL_NOBODY */
};

struct pool {
	struct str name, owner;
	enum pool_way ways[POOL_WAY__MAX];
	uint32_t nways;
	struct pool_member *members; /* by name */
	uint32_t nmembers;
	int64_t again_ms;         /* when nobody could, it is asked again */
};

/* Somebody said so, or the calendar does. */
enum duty { DUTY_BY_CALENDAR, DUTY_ON, DUTY_OFF, DUTY__MAX };
extern const char *const duty_words[DUTY__MAX]; /* "calendar", "on", "off" */

/* What is known of a member just now. */
struct pool_seen {
	int64_t load;             /* cases that it has */
	int64_t capacity;         /* as somebody said, else -1 */
	enum duty duty;
};
struct pool_view {
	int64_t now_ms;
	int64_t turn;             /* of round_robin: what came of turn_by */
	const struct pool_seen *members; /* as those of the pool */
};

/* What a case asks for; all of it may be empty. */
struct pool_wish {
	struct str language;      /* "ko", "zh-CN": up to the - it counts */
	const struct str *skills; /* a member must have all of them */
	uint32_t nskills;
	const struct str *excluded; /* ids: it must be none of them */
	uint32_t nexcluded;
	struct str last;          /* who had the customer's last case */
	struct str instead_of;    /* who cannot go on with it: its substitute
	                             comes first */
	struct str only;          /* this member or nobody */
};

struct pool_choice {
	uint32_t member;          /* or POOL_NOBODY */
	struct str why;           /* "agent-7: load 3 of 8, speaks ko"; the
	                             arena's */
	int64_t most;             /* what its load may become; 0: anything */
	int64_t turn_by;          /* what is to be added to the turn */
};

uint32_t pool_find(const struct pool *p, struct str name);
/* Is a member not there: sent off, or absent today and not on all the same?
 * That the day's work is over is another thing. */
bool pool_is_away(const struct pool_member *m, enum duty duty,
    int64_t now_ms);
bool pool_goes_by(const struct pool *p, enum pool_way way);

/* Chooses.  Where a member of the pool speaks the language of the wish, only
 * those who do are asked; where none does, it does not matter. */
void pool_choose(const struct pool *p, const struct pool_view *view,
    const struct pool_wish *wish, struct mem_arena *a,
    struct pool_choice *chosen);

/* When the first of those whom the calendar has off duty begins to work; -1:
 * there is none. */
int64_t pool_next_duty(const struct pool *p, const struct pool_view *view);

#endif
