/*
 * test_inbox: inbox*.c above a Redis that answers what the test says: what is
 * read, claimed, moved and buried, and that odd answers do no harm.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <event2/event.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fake_clock.h"
#include "fake_loop.h"
#include "fake_redis.h"
#include "inbox_parts.h"
#include "log.h"

static struct world {
	struct event_base *base;
	struct redis *reader, *commands;
	struct scripts scripts;
	struct stats stats;
	struct inbox_options options;
	struct inbox *in;
	uint32_t room;
	const char *here;          /* an id that is in flight */
	char items[2048];          /* "id=event*deliveries " */
	char told[512];            /* what else was told */
	char broken[256];          /* of inlets: "triage:due triage:due! " */
	int taken, left;
} w;

static void
tell(const char *fmt, ...)
{
	size_t n = strlen(w.told);
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(w.told + n, sizeof(w.told) - n, fmt, ap);
	va_end(ap);
}

static void
on_item(void *arg, const struct inbox_item *item)
{
	size_t n = strlen(w.items);

	(void)arg;
	assert_true(str_is(item->stream, item->is_due ? "triage:due" :
	    "triage:events"));
	assert_string_equal(item->inlet, item->is_due ? "due" : "events");
	snprintf(w.items + n, sizeof(w.items) - n, "%.*s=%s%s%.*s*%d ",
	    (int)item->id.len, item->id.data, item->is_due ? "@" : "",
	    item->is_malformed ? "!" : "",
	    (int)item->event.len, item->event.data, (int)item->deliveries);
	if (w.room > 0)
		w.room--;
}

static void
on_taken(void *arg)
{
	(void)arg;
	w.taken++;
}

static uint32_t
room(void *arg)
{
	(void)arg;
	return w.room;
}

static bool
is_here(void *arg, struct str stream, struct str id)
{
	(void)arg;
	assert_true(str_is(stream, "triage:events") ||
	    str_is(stream, "triage:due"));
	return w.here != NULL && str_is(id, w.here);
}

static void
on_trouble(void *arg, const char *what, const char *why)
{
	(void)arg;
	tell("trouble:%s:%s;", what, why);
}

static void
on_broken(void *arg, const char *key, const char *why)
{
	size_t n = strlen(w.broken);

	(void)arg;
	assert_true(why[0] != '\0');
	snprintf(w.broken + n, sizeof(w.broken) - n, "%s! ", key);
}

static void
on_mended(void *arg, const char *key)
{
	size_t n = strlen(w.broken);

	(void)arg;
	snprintf(w.broken + n, sizeof(w.broken) - n, "%s ", key);
}

static void
on_buried(void *arg, struct str stream, struct str id, int64_t bytes)
{
	(void)arg;
	(void)stream;
	tell("buried:%.*s:%d;", (int)id.len, id.data, (int)bytes);
}

static void
on_lost(void *arg, struct str stream, uint32_t n, const char *when)
{
	(void)arg;
	(void)stream;
	tell("lost:%u:%s;", n, when);
}

static void
on_sweep(void *arg)
{
	(void)arg;
}

static int
set_up(void **state)
{
	const struct inbox_hooks hooks = { .on_item = on_item,
		.on_taken = on_taken, .room = room, .is_here = is_here,
		.on_trouble = on_trouble, .on_buried = on_buried,
		.on_broken = on_broken, .on_mended = on_mended,
		.on_lost = on_lost, .on_sweep = on_sweep };
	const struct redis_hooks none = { 0 };

	(void)state;
	log_init(LOG_LEVEL_ERROR, 0);
	memset(&w, 0, sizeof(w));
	w.room = 100;
	fake_redis_reset();
	w.base = event_base_new();
	w.reader = redis_new(NULL, NULL, &none);
	w.commands = redis_new(NULL, NULL, &none);
	fake_redis_come_up(w.reader);
	fake_redis_come_up(w.commands);
	scripts_init(&w.scripts);
	memset(w.scripts.is_known, true, sizeof(w.scripts.is_known));
	w.options = (struct inbox_options){ .reader = w.reader,
		.commands = w.commands, .scripts = &w.scripts,
		.stats = &w.stats, .prefix = "triage:", .group = "triaged",
		.consumer = "i-1", .batch = 64, .claim_after_ms = 10000,
		.events_keep_ms = 3600000 };
	w.in = inbox_new(w.base, &w.options, &hooks);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	inbox_stop(w.in);
	fake_redis_go_down(w.reader, "the end");
	fake_redis_go_down(w.commands, "the end");
	inbox_free(w.in);
	redis_free(w.reader);
	redis_free(w.commands);
	event_base_free(w.base);
	return 0;
}

/* The next command is this script. */
static void
assert_script(enum script which)
{
	char head[64];

	snprintf(head, sizeof(head), "EVALSHA %s", w.scripts.sha[which]);
	assert_memory_equal(fake_redis_next(w.commands), head, strlen(head));
}

/* The answer to joining `events`.  Most tests are about that alone: the stream
 * `due` is in the way of nobody, and not there. */
static void
answer_join(const char *reply)
{
	assert_script(SCRIPT_JOIN);
	fake_redis_answer(w.commands, reply);
	assert_script(SCRIPT_JOIN);
	assert_non_null(strstr(fake_redis_next(w.commands), " triage:due "));
	fake_redis_answer(w.commands, "!BADKEY_triage:due_holds_a_string");
}

/* It has joined; nothing was pending; it reads. */
static void
start(void)
{
	inbox_start(w.in);
	answer_join("0");
	assert_string_equal(fake_redis_next(w.commands),
	    "XPENDING triage:events triaged - + 100 i-1");
	assert_int_equal(fake_redis_waiting(w.reader), 0);
	fake_redis_answer(w.commands, "[ ]");
}

/* Reading ------------------------------------------------------------------------- */

static void
it_joins_looks_at_what_it_left_and_reads(void **state)
{
	(void)state;
	start();
	assert_string_equal(fake_redis_next(w.reader), "XREADGROUP GROUP "
	    "triaged i-1 COUNT 8 BLOCK 2000 STREAMS triage:events >");
	assert_int_equal(fake_redis_block_ms(w.reader), 2000);
	assert_string_equal(w.told, "");
}

static void
what_is_read_is_handed_on_in_order_and_it_reads_again(void **state)
{
	(void)state;
	start();
	fake_redis_answer(w.reader, "[ [ 'triage:events' [ "
	    "[ '1-0' [ 'event' 'a' ] ] [ '2-0' [ 'event' 'b c' ] ] ] ] ]");
	assert_string_equal(w.items, "1-0=a*1 2-0=b c*1 ");
	assert_int_equal(w.taken, 1);
	assert_int_equal(w.stats.n[STAT_RECEIVED], 2);
	assert_int_equal(fake_redis_waiting(w.reader), 1);
	/* nothing came in time */
	fake_redis_answer(w.reader, "nil");
	assert_int_equal(fake_redis_waiting(w.reader), 1);
	assert_string_equal(w.told, "");
}

static void
an_entry_of_another_shape_is_kept_whole(void **state)
{
	(void)state;
	start();
	fake_redis_answer(w.reader, "[ [ 'triage:events' [ "
	    "[ '1-0' [ 'other' 'a' ] ] [ '2-0' [ 'event' 'b' 'c' 'd' ] ] "
	    "[ '3-0' [ ] ] ] ] ]");
	assert_string_equal(w.items, "1-0=![\"other\",\"a\"]*1 "
	    "2-0=![\"event\",\"b\",\"c\",\"d\"]*1 3-0=![]*1 ");
}

static void
it_reads_no_more_than_there_is_room_for(void **state)
{
	(void)state;
	w.room = 3;
	start();
	assert_non_null(strstr(fake_redis_next(w.reader), " COUNT 3 "));
	fake_redis_answer(w.reader, "[ [ 'triage:events' [ "
	    "[ '1-0' [ 'event' 'a' ] ] [ '2-0' [ 'event' 'b' ] ] "
	    "[ '3-0' [ 'event' 'c' ] ] ] ] ]");
	assert_int_equal(fake_redis_waiting(w.reader), 0);
	inbox_kick(w.in);
	assert_int_equal(fake_redis_waiting(w.reader), 0);
	w.room = 2;
	inbox_kick(w.in);
	assert_non_null(strstr(fake_redis_next(w.reader), " COUNT 2 "));
	inbox_kick(w.in); /* one call at a time */
	assert_int_equal(fake_redis_waiting(w.reader), 1);
}

/* A reply that does not come may have been too large to be taken. */
static void
fewer_are_read_at_once_where_replies_do_not_come(void **state)
{
	static const char *const counts[] = { " COUNT 8 ", " COUNT 4 ",
		" COUNT 2 ", " COUNT 1 ", " COUNT 1 " };
	size_t i;

	(void)state;
	start();
	for (i = 0; i < sizeof(counts) / sizeof(counts[0]); i++) {
		assert_non_null(strstr(fake_redis_next(w.reader), counts[i]));
		fake_redis_answer(w.reader, NULL);
		inbox_kick(w.in);
	}
	for (i = 0; i < 3; i++)
		fake_redis_answer(w.reader, "[ ]");
	assert_non_null(strstr(fake_redis_next(w.reader), " COUNT 8 "));
	assert_string_equal(w.told, "");
}

/* What one event of so many bytes comes in. */
static void
read_bytes(size_t n)
{
	struct buf reply = { 0 };

	buf_adds(&reply, "[ [ 'triage:events' [ [ '1-0' [ 'event' '");
	while (reply.len < n)
		buf_adds(&reply, "xxxxxxxxxxxxxxxx");
	buf_adds(&reply, "' ] ] ] ] ]");
	fake_redis_answer(w.reader, buf_cstr(&reply));
	buf_clear(&reply);
}

/* The loop is not to be stopped by hundreds of megabytes. */
static void
fewer_are_read_at_once_where_events_are_large(void **state)
{
	(void)state;
	start();
	fake_redis_answer(w.reader, "[ ]");
	assert_non_null(strstr(fake_redis_next(w.reader), " COUNT 16 "));
	read_bytes(2 << 20);
	assert_non_null(strstr(fake_redis_next(w.reader), " COUNT 8 "));
	read_bytes(2 << 20);
	assert_non_null(strstr(fake_redis_next(w.reader), " COUNT 4 "));
	read_bytes(700 << 10); /* neither large nor small */
	assert_non_null(strstr(fake_redis_next(w.reader), " COUNT 4 "));
	read_bytes(100);
	assert_non_null(strstr(fake_redis_next(w.reader), " COUNT 8 "));
}

static void
odd_answers_to_a_read_do_no_harm(void **state)
{
	static const char *const odd[] = { "5", "'x'", "[ ]", "[ nil ]",
		"[ 5 ]", "[ [ ] ]", "[ [ 'triage:events' ] ]",
		"[ [ 'triage:events' nil ] ]", "[ [ 'other' [ [ ] ] ] ]",
		"[ [ 'triage:events' [ nil 5 [ ] [ '1-0' ] ] ] ]",
		"[ [ 'triage:events' [ [ '1-0' nil ] [ nil [ 'event' 'x' ] ] "
		"[ '' [ 'event' 'x' ] ] [ [ ] [ ] ] ] ] ]",
		"[ [ 'triage:inbox' [ ] ] ]" };
	size_t i;

	(void)state;
	start();
	for (i = 0; i < sizeof(odd) / sizeof(odd[0]); i++) {
		fake_redis_answer(w.reader, odd[i]);
		assert_string_equal(w.items, "");
		assert_int_equal(fake_redis_waiting(w.reader), 1);
	}
	fake_redis_answer(w.reader, "[ [ 'triage:events' [ "
	    "[ '1-0' [ nil 5 ] ] ] ] ]");
	assert_string_equal(w.items, "1-0=![\"\",\"\"]*1 ");
}

static void
an_error_is_told_and_tried_again_after_a_pause(void **state)
{
	(void)state;
	start();
	fake_redis_answer(w.reader, "!ERR_what");
	assert_string_equal(w.told, "trouble:read:ERR what;");
	assert_int_equal(fake_redis_waiting(w.reader), 0);
	assert_true(fake_loop_ms(w.in->pause_timer) >= 0);
	fake_loop_fire(w.in->pause_timer);
	assert_int_equal(fake_redis_waiting(w.reader), 1);
}

static void
a_group_that_is_gone_is_joined_again(void **state)
{
	(void)state;
	start();
	fake_redis_answer(w.reader, "!NOGROUP_no_such_key");
	fake_loop_fire(w.in->pause_timer);
	assert_int_equal(fake_redis_waiting(w.reader), 0);
	answer_join("0");
	fake_redis_answer(w.commands, "[ ]");
	assert_int_equal(fake_redis_waiting(w.reader), 1);
}

static void
a_redis_that_moved_is_looked_for_again(void **state)
{
	(void)state;
	start();
	fake_redis_answer(w.reader, "!UNBLOCKED_force_unblock");
	assert_non_null(strstr(fake_redis_reconnected(w.reader), "UNBLOCKED"));
}

static void
what_was_deleted_unread_is_told(void **state)
{
	(void)state;
	inbox_start(w.in);
	answer_join("7");
	assert_string_equal(w.told, "lost:7:deleted before it was read;");
	/* some, of a backlog too long to be counted */
	w.told[0] = '\0';
	inbox_stop(w.in);
	inbox_start(w.in);
	fake_redis_answer(w.commands, "[ ]"); /* XPENDING of before */
	answer_join("-1");
	assert_string_equal(w.told, "lost:1:deleted before it was read;");
}

static void
a_join_that_fails_is_tried_again(void **state)
{
	static const char *const odd[] = { "!NOPERM_no", "nil", "'x'", "[ ]" };
	size_t i;

	(void)state;
	inbox_start(w.in);
	for (i = 0; i < 4; i++) {
		answer_join(odd[i]);
		assert_int_equal(fake_redis_waiting(w.commands), 0);
		assert_true(fake_loop_ms(w.in->pause_timer) >= 0);
		fake_loop_fire(w.in->pause_timer);
	}
	answer_join("0");
	fake_redis_answer(w.commands, "[ ]");
	assert_int_equal(fake_redis_waiting(w.reader), 1);
}

static void
stopped_it_takes_what_comes_and_asks_for_no_more(void **state)
{
	(void)state;
	start();
	inbox_stop(w.in);
	fake_redis_answer(w.reader,
	    "[ [ 'triage:events' [ [ '1-0' [ 'event' 'a' ] ] ] ] ]");
	assert_string_equal(w.items, "1-0=a*1 ");
	assert_int_equal(fake_redis_waiting(w.reader), 0);
	assert_int_equal(fake_loop_ms(w.in->sweep_timer), -1);
	assert_int_equal(fake_loop_ms(w.in->trim_timer), -1);
}

/* What was left --------------------------------------------------------------------- */

static void
what_an_earlier_life_left_comes_before_what_is_new(void **state)
{
	(void)state;
	inbox_start(w.in);
	answer_join("0");
	fake_redis_answer(w.commands,
	    "[ [ '1-0' 'i-1' 9 2 ] [ '2-0' 'i-1' 9 1 ] ]");
	inbox_kick(w.in);
	assert_int_equal(fake_redis_waiting(w.reader), 0);
	assert_string_equal(fake_redis_next(w.commands),
	    "XCLAIM triage:events triaged i-1 0 1-0 2-0");
	fake_redis_answer(w.commands,
	    "[ [ '1-0' [ 'event' 'a' ] ] [ '2-0' [ 'event' 'b' ] ] ]");
	assert_string_equal(w.items, "1-0=a*3 2-0=b*2 ");
	assert_int_equal(w.stats.n[STAT_CLAIMED], 2);
	assert_int_equal(fake_redis_waiting(w.reader), 0);
	/* the walk goes on behind the last */
	assert_string_equal(fake_redis_next(w.commands),
	    "XPENDING triage:events triaged (2-0 + 100 i-1");
	fake_redis_answer(w.commands, "[ ]");
	assert_int_equal(fake_redis_waiting(w.reader), 1);
}

static void
what_others_left_is_claimed_when_it_is_old_enough(void **state)
{
	(void)state;
	start();
	fake_loop_fire(w.in->sweep_timer);
	assert_string_equal(fake_redis_next(w.commands),
	    "XPENDING triage:events triaged IDLE 10000 - + 100");
	fake_redis_answer(w.commands, "[ [ '1-0' 'i-2' 20000 1 ] ]");
	/* another may have been faster: it must still be as old */
	assert_string_equal(fake_redis_next(w.commands),
	    "XCLAIM triage:events triaged i-1 10000 1-0");
	fake_redis_answer(w.commands, "[ [ '1-0' [ 'event' 'a' ] ] ]");
	assert_string_equal(w.items, "1-0=a*2 ");
	assert_true(fake_loop_ms(w.in->sweep_timer) >= 0);
}

static void
what_is_in_flight_here_is_not_claimed(void **state)
{
	(void)state;
	start();
	w.here = "1-0";
	fake_loop_fire(w.in->sweep_timer);
	fake_redis_answer(w.commands,
	    "[ [ '1-0' 'i-1' 20000 1 ] [ '2-0' 'i-2' 20000 1 ] ]");
	assert_string_equal(fake_redis_next(w.commands),
	    "XCLAIM triage:events triaged i-1 10000 2-0");
	fake_redis_answer(w.commands, "[ ]");
	assert_string_equal(fake_redis_next(w.commands),
	    "XRANGE triage:events 2-0 2-0");
	fake_redis_answer(w.commands, "[ [ '2-0' [ 'event' 'x' ] ] ]");
	fake_redis_answer(w.commands, "[ [ '1-0' 'i-1' 20000 1 ] ]");
	/* a page of nothing but those is walked past */
	assert_string_equal(fake_redis_next(w.commands),
	    "XPENDING triage:events triaged IDLE 10000 (1-0 + 100");
	assert_string_equal(w.told, "");
}

static void
what_was_deleted_while_pending_is_told(void **state)
{
	(void)state;
	start();
	fake_loop_fire(w.in->sweep_timer);
	fake_redis_answer(w.commands,
	    "[ [ '1-0' 'i-2' 20000 1 ] [ '2-0' 'i-2' 20000 1 ] ]");
	fake_redis_answer(w.commands, "[ [ '2-0' [ 'event' 'b' ] ] ]");
	assert_string_equal(fake_redis_next(w.commands),
	    "XRANGE triage:events 1-0 1-0");
	fake_redis_answer(w.commands, "[ ]");
	assert_string_equal(w.told, "lost:1:deleted while pending;");
	assert_string_equal(w.items, "2-0=b*2 ");
}

static void
no_more_is_claimed_than_there_is_room_for(void **state)
{
	(void)state;
	start();
	w.room = 1;
	fake_loop_fire(w.in->sweep_timer);
	fake_redis_answer(w.commands,
	    "[ [ '1-0' 'i-2' 20000 1 ] [ '2-0' 'i-2' 20000 1 ] ]");
	assert_string_equal(fake_redis_next(w.commands),
	    "XCLAIM triage:events triaged i-1 10000 1-0");
	fake_redis_answer(w.commands, "[ [ '1-0' [ 'event' 'a' ] ] ]");
	fake_redis_answer(w.commands, "[ [ '2-0' 'i-2' 20000 1 ] ]");
	assert_int_equal(fake_redis_waiting(w.commands), 0);
	/* and it goes on where it was when there is room */
	w.room = 5;
	inbox_kick(w.in);
	assert_string_equal(fake_redis_next(w.commands),
	    "XPENDING triage:events triaged IDLE 10000 (1-0 + 100");
}

static void
odd_answers_to_a_sweep_do_no_harm(void **state)
{
	static const char *const odd[] = { "5", "'x'", "nil", "[ nil ]",
		"[ 5 ]", "[ [ ] ]", "[ [ '1-0' ] ]", "[ [ nil 'i' 1 1 ] ]",
		"[ [ '123456789012345678901234567890123456789012345678901' "
		"'i' 1 1 ] ]", "!ERR_no" };
	size_t i;

	(void)state;
	start();
	for (i = 0; i < sizeof(odd) / sizeof(odd[0]); i++) {
		fake_loop_fire(w.in->sweep_timer);
		assert_int_equal(fake_redis_waiting(w.commands), 1);
		fake_redis_answer(w.commands, odd[i]);
		assert_int_equal(fake_redis_waiting(w.commands), 0);
	}
	assert_string_equal(w.items, "");
}

static void
odd_answers_to_a_claim_do_no_harm(void **state)
{
	static const char *const odd[] = { "5", "'x'", "nil", "!ERR_no",
		"[ nil ]", "[ 5 [ ] ]", "[ [ '9-9' [ 'event' 'x' ] ] ]",
		"[ [ '1-0' nil ] ]", "[ [ '1-0' ] ]" };
	size_t i;

	(void)state;
	start();
	for (i = 0; i < sizeof(odd) / sizeof(odd[0]); i++) {
		fake_loop_fire(w.in->sweep_timer);
		fake_redis_answer(w.commands, "[ [ '1-0' 'i-2' 20000 1 ] ]");
		fake_redis_answer(w.commands, odd[i]);
		while (fake_redis_waiting(w.commands) > 0)
			fake_redis_answer(w.commands, "nil");
		assert_string_equal(w.items, "");
	}
	assert_null(strstr(w.told, "lost"));
}

/* Too large to be read ---------------------------------------------------------------- */

static void
one_that_cannot_be_read_even_alone_is_buried_unread(void **state)
{
	(void)state;
	start();
	fake_loop_fire(w.in->sweep_timer);
	fake_redis_answer(w.commands, "[ [ '1-0' 'i-2' 20000 1 ] ]");
	fake_redis_answer(w.commands, NULL); /* the claim, alone */
	inbox_stop(w.in);
	inbox_start(w.in);
	answer_join("0");
	fake_redis_answer(w.commands, "[ [ '1-0' 'i-1' 20 2 ] ]");
	assert_script(SCRIPT_BURY);
	assert_non_null(strstr(fake_redis_next(w.commands), " 3 triage:events "
	    "triage:dead triage:stats:2023-11-14 triaged 1-0 "));
	fake_redis_answer(w.commands, "999");
	assert_string_equal(w.told, "buried:1-0:999;");
	assert_string_equal(w.items, "");
	fake_redis_answer(w.commands, "[ ]");
	assert_int_equal(fake_redis_waiting(w.reader), 1);
}

/* The connection went for another reason: it is small enough. */
static void
one_that_is_small_enough_is_not_buried_and_read_again(void **state)
{
	(void)state;
	start();
	fake_loop_fire(w.in->sweep_timer);
	fake_redis_answer(w.commands, "[ [ '1-0' 'i-2' 20000 1 ] ]");
	fake_redis_answer(w.commands, NULL);
	inbox_stop(w.in);
	inbox_start(w.in);
	answer_join("0");
	fake_redis_answer(w.commands, "[ [ '1-0' 'i-1' 20 2 ] ]");
	assert_script(SCRIPT_BURY);
	fake_redis_answer(w.commands, "0");
	assert_string_equal(w.told, "");
	fake_redis_answer(w.commands, "[ [ '1-0' 'i-1' 20 2 ] ]");
	fake_redis_answer(w.commands, "[ [ '1-0' [ 'event' 'a' ] ] ]");
	assert_string_equal(w.items, "1-0=a*3 ");
}

/* The list, what is old, leaving -------------------------------------------------------- */

static void
the_list_is_moved_soon_while_it_has_something_and_rarely_when_not(
    void **state)
{
	struct inlet *list = &w.in->inlets[1];
	int64_t wait_ms;

	(void)state;
	start();
	fake_loop_fire(list->timer);
	assert_script(SCRIPT_MOVE);
	assert_non_null(strstr(fake_redis_next(w.commands),
	    " 2 triage:inbox triage:events 64"));
	fake_redis_answer(w.commands, "5");
	assert_int_equal(w.stats.n[STAT_MOVED], 5);
	wait_ms = list->wait_ms;
	fake_loop_fire(list->timer);
	fake_redis_answer(w.commands, "0");
	assert_int_equal(list->wait_ms, 2 * wait_ms);
	assert_true(fake_loop_ms(list->timer) >= 0);
	fake_loop_fire(list->timer);
	fake_redis_answer(w.commands, "!WRONGTYPE_no_list");
	assert_string_equal(w.told,
	    "trouble:move the list:WRONGTYPE no list;");
	assert_true(fake_loop_ms(list->timer) >= 0);
}

/* Cases whose time has come ------------------------------------------------------------ */

/* Both streams are there. */
static void
start_both(void)
{
	inbox_start(w.in);
	fake_redis_answer(w.commands, "0");
	fake_redis_answer(w.commands, "0");
	assert_string_equal(fake_redis_next(w.commands),
	    "XPENDING triage:events triaged - + 100 i-1");
	fake_redis_answer(w.commands, "[ ]");
	assert_int_equal(fake_redis_waiting(w.reader), 0);
	assert_string_equal(fake_redis_next(w.commands),
	    "XPENDING triage:due triaged - + 100 i-1");
	fake_redis_answer(w.commands, "[ ]");
}

static void
both_streams_are_read_in_one_call_as_many_from_each(void **state)
{
	(void)state;
	start_both();
	assert_string_equal(fake_redis_next(w.reader), "XREADGROUP GROUP "
	    "triaged i-1 COUNT 8 BLOCK 2000 STREAMS triage:events triage:due "
	    "> >");
	fake_redis_answer(w.reader, "[ [ 'triage:events' [ "
	    "[ '1-0' [ 'event' 'a' ] ] ] ] [ 'triage:due' [ "
	    "[ '1-0' [ 'case' 'c-1' ] ] [ '2-0' [ 'event' 'a' ] ] ] ] ]");
	assert_string_equal(w.items,
	    "1-0=a*1 1-0=@c-1*1 2-0=@![\"event\",\"a\"]*1 ");
	assert_string_equal(w.told, "");
}

static void
cases_that_others_left_are_claimed_as_events_are(void **state)
{
	(void)state;
	start_both();
	fake_loop_fire(w.in->sweep_timer);
	fake_redis_answer(w.commands, "[ ]");
	assert_string_equal(fake_redis_next(w.commands),
	    "XPENDING triage:due triaged IDLE 10000 - + 100");
	fake_redis_answer(w.commands, "[ [ '1-0' 'i-2' 20000 1 ] ]");
	assert_string_equal(fake_redis_next(w.commands),
	    "XCLAIM triage:due triaged i-1 10000 1-0");
	fake_redis_answer(w.commands, "[ [ '1-0' [ 'case' 'c-1' ] ] ]");
	assert_string_equal(w.items, "1-0=@c-1*2 ");
}

static void
a_stream_in_the_way_is_told_once_and_events_go_on(void **state)
{
	int i;

	(void)state;
	start();
	assert_int_equal(fake_redis_waiting(w.reader), 1);
	for (i = 0; i < 3; i++) {
		fake_loop_fire(w.in->pause_timer);
		assert_script(SCRIPT_JOIN);
		fake_redis_answer(w.commands, "!BADKEY_triage:due_no");
	}
	assert_string_equal(w.broken, "triage:due! ");
	assert_string_equal(w.told, "");
	fake_loop_fire(w.in->pause_timer);
	fake_redis_answer(w.commands, "0");
	fake_redis_answer(w.commands, "[ ]");
	assert_string_equal(w.broken, "triage:due! triage:due ");
	fake_redis_answer(w.reader, "[ ]");
	assert_non_null(strstr(fake_redis_next(w.reader),
	    " triage:events triage:due > >"));
}

/* It does not say which: both are looked at again. */
static void
a_key_that_became_another_type_is_found_out(void **state)
{
	(void)state;
	start_both();
	fake_redis_answer(w.reader, "!WRONGTYPE_no");
	fake_loop_fire(w.in->pause_timer);
	answer_join("0");
	fake_redis_answer(w.commands, "[ ]");
	assert_string_equal(w.broken, "triage:due! ");
	assert_non_null(strstr(fake_redis_next(w.reader), " triage:events >"));
}

static struct inlet *
timers(void)
{
	return &w.in->inlets[INBOX_TIMERS];
}

/* The script of timers was called, and answers. */
static void
answer_due(const char *reply)
{
	fake_loop_fire(timers()->timer);
	assert_script(SCRIPT_DUE);
	assert_non_null(strstr(fake_redis_next(w.commands),
	    " 2 triage:timers triage:due triaged 512 256"));
	fake_redis_answer(w.commands, reply);
}

static void
it_sleeps_until_the_first_case_is_due_and_not_for_long(void **state)
{
	(void)state;
	start_both();
	answer_due("[ 3 '1700000000700' '1700000000000' 9 '20' ]");
	assert_int_equal(fake_loop_ms(timers()->timer), 700);
	assert_int_equal(w.stats.n[STAT_DUE_MOVED], 3);
	assert_int_equal(w.stats.n[STAT_TIMERS], 9);
	assert_int_equal(w.stats.n[STAT_TIMERS_LATE_MS], 20);
	answer_due("[ 0 '' '1700000000000' 0 '0' ]");
	assert_int_equal(fake_loop_ms(timers()->timer), 2000);
	answer_due("[ 0 '1800000000000' '1700000000000' 1 '0' ]");
	assert_int_equal(fake_loop_ms(timers()->timer), 2000);
	assert_int_equal(w.stats.n[STAT_TIMERS_LATE_MS], 0);
}

static void
many_late_ones_come_at_a_bounded_rate(void **state)
{
	(void)state;
	start_both();
	answer_due("[ 256 '1600000000000' '1700000000000' 9000 '5' ]");
	assert_int_equal(fake_loop_ms(timers()->timer), 5);
	/* nobody reads what was moved: it waits longer and longer */
	answer_due("[ 0 '1600000000000' '1700000000000' 9000 '0' ]");
	assert_int_equal(fake_loop_ms(timers()->timer), 10);
	answer_due("[ 0 '1600000000000' '1700000000000' 9000 '0' ]");
	answer_due("[ 0 '1600000000000' '1700000000000' 9000 '0' ]");
	answer_due("[ 0 '1600000000000' '1700000000000' 9000 '0' ]");
	assert_int_equal(fake_loop_ms(timers()->timer), 40);
	assert_int_equal(w.stats.n[STAT_TIMERS_LATE_MS], 100000000000);
	/* what commits tell of them makes it no faster */
	inbox_note_timer(w.in, 1600000000000, 1700000000000);
	assert_int_equal(fake_loop_ms(timers()->timer), 40);
}

static void
a_commit_that_sets_an_earlier_one_wakes_it_earlier(void **state)
{
	(void)state;
	start_both();
	answer_due("[ 0 '' '1700000000000' 0 '0' ]");
	inbox_note_timer(w.in, INT64_MAX, 1700000000000);
	assert_int_equal(fake_loop_ms(timers()->timer), 2000);
	inbox_note_timer(w.in, 1700000000900, 1700000000000);
	assert_int_equal(fake_loop_ms(timers()->timer), 900);
	inbox_note_timer(w.in, 1700000001500, 1700000000000);
	assert_int_equal(fake_loop_ms(timers()->timer), 900);
	inbox_note_timer(w.in, 0, 1700000000000); /* not at once, again */
	assert_int_equal(fake_loop_ms(timers()->timer), 10);
	inbox_stop(w.in);
	assert_int_equal(fake_loop_ms(timers()->timer), -1);
	inbox_note_timer(w.in, 0, 1700000000000);
	assert_int_equal(fake_loop_ms(timers()->timer), -1);
}

static void
timers_in_the_way_are_told_once_and_tried_again(void **state)
{
	static const char *const odd[] = { "!BADKEY_triage:timers_no",
		"!NOPERM_no_right_to_ZREM", "!BADKEY_x" };
	size_t i;

	(void)state;
	start_both();
	for (i = 0; i < 3; i++) {
		answer_due(odd[i]);
		assert_true(fake_loop_ms(timers()->timer) > 0);
	}
	assert_string_equal(w.broken, "triage:timers! ");
	answer_due("[ 0 '' '1700000000000' 0 '0' ]");
	assert_string_equal(w.broken, "triage:timers! triage:timers ");
	assert_string_equal(w.told, "");
}

static void
nothing_is_moved_into_a_stream_that_nobody_reads(void **state)
{
	(void)state;
	start();
	fake_loop_fire(timers()->timer);
	assert_int_equal(fake_redis_waiting(w.commands), 0);
	assert_int_equal(fake_loop_ms(timers()->timer), 100);
}

static void
a_stream_in_the_way_of_timers_is_told_once_by_its_own_name(void **state)
{
	(void)state;
	start_both();
	answer_due("!BADKEY_triage:due_holds_a_string");
	assert_string_equal(w.broken, "triage:due! ");
	fake_loop_fire(timers()->timer);
	assert_int_equal(fake_redis_waiting(w.commands), 0);
	fake_loop_fire(w.in->pause_timer);
	assert_script(SCRIPT_JOIN);
	fake_redis_answer(w.commands, "!BADKEY_triage:due_holds_a_string");
	assert_string_equal(w.broken, "triage:due! ");
}

static void
odd_answers_about_timers_do_no_harm(void **state)
{
	static const char *const odd[] = { "5", "nil", "[ ]", "'x'",
		"[ 1 2 3 4 ]", "[ nil nil nil nil nil ]",
		"[ 'x' 'y' 'z' 'a' 'b' ]", "[ 0 'inf' '1' 1 '0' ]",
		"!ERR_no", NULL };
	size_t i;

	(void)state;
	start_both();
	for (i = 0; i < sizeof(odd) / sizeof(odd[0]); i++) {
		answer_due(odd[i]);
		assert_true(fake_loop_ms(timers()->timer) >= 5);
	}
	assert_string_equal(w.items, "");
}

static void
what_is_old_is_trimmed_now_and_then(void **state)
{
	(void)state;
	start();
	fake_loop_fire(w.in->trim_timer);
	assert_script(SCRIPT_JOIN); /* was anything deleted unread? */
	assert_non_null(strstr(fake_redis_next(w.commands), " look"));
	fake_redis_answer(w.commands, "0");
	assert_script(SCRIPT_TRIM);
	assert_non_null(strstr(fake_redis_next(w.commands),
	    " 1 triage:events 3600000"));
	fake_redis_answer(w.commands, "!ERR_no");
	assert_string_equal(w.told, "trouble:trim:ERR no;");
	assert_true(fake_loop_ms(w.in->trim_timer) >= 0);
}

static void
cases_that_were_woken_are_kept_for_an_hour(void **state)
{
	(void)state;
	start_both();
	fake_loop_fire(w.in->trim_timer);
	fake_redis_answer(w.commands, "0");
	fake_redis_answer(w.commands, "0");
	fake_redis_answer(w.commands, "0");
	assert_script(SCRIPT_TRIM);
	assert_non_null(strstr(fake_redis_next(w.commands),
	    " 1 triage:due 3600000"));
}

static void
left_cb(void *arg)
{
	assert_ptr_equal(arg, &w);
	w.left++;
}

static void
it_leaves_the_group_and_says_so(void **state)
{
	(void)state;
	start();
	inbox_stop(w.in);
	assert_int_equal(inbox_leave(w.in, left_cb, &w), 0);
	assert_script(SCRIPT_LEAVE);
	fake_redis_answer(w.commands, NULL); /* or lost: it leaves anyway */
	assert_int_equal(w.left, 0);
	fake_redis_answer(w.commands, "1"); /* the stream due */
	assert_int_equal(w.left, 1);
	fake_redis_be_deaf(w.commands);
	assert_int_equal(inbox_leave(w.in, left_cb, &w), -1);
	assert_int_equal(w.left, 1);
}

static void
options_that_a_reload_changes_reach_it(void **state)
{
	(void)state;
	start();
	w.options.batch = 7;
	w.options.claim_after_ms = 2000;
	inbox_set_options(w.in, &w.options);
	fake_redis_answer(w.reader, "[ ]");
	assert_non_null(strstr(fake_redis_next(w.reader), " COUNT 7 "));
	fake_loop_fire(w.in->sweep_timer);
	assert_string_equal(fake_redis_next(w.commands),
	    "XPENDING triage:events triaged IDLE 2000 - + 100");
}

#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(it_joins_looks_at_what_it_left_and_reads),
		T(what_is_read_is_handed_on_in_order_and_it_reads_again),
		T(an_entry_of_another_shape_is_kept_whole),
		T(it_reads_no_more_than_there_is_room_for),
		T(fewer_are_read_at_once_where_replies_do_not_come),
		T(fewer_are_read_at_once_where_events_are_large),
		T(odd_answers_to_a_read_do_no_harm),
		T(an_error_is_told_and_tried_again_after_a_pause),
		T(a_group_that_is_gone_is_joined_again),
		T(a_redis_that_moved_is_looked_for_again),
		T(what_was_deleted_unread_is_told),
		T(a_join_that_fails_is_tried_again),
		T(stopped_it_takes_what_comes_and_asks_for_no_more),
		T(what_an_earlier_life_left_comes_before_what_is_new),
		T(what_others_left_is_claimed_when_it_is_old_enough),
		T(what_is_in_flight_here_is_not_claimed),
		T(what_was_deleted_while_pending_is_told),
		T(no_more_is_claimed_than_there_is_room_for),
		T(odd_answers_to_a_sweep_do_no_harm),
		T(odd_answers_to_a_claim_do_no_harm),
		T(one_that_cannot_be_read_even_alone_is_buried_unread),
		T(one_that_is_small_enough_is_not_buried_and_read_again),
		T(the_list_is_moved_soon_while_it_has_something_and_rarely_when_not),
		T(what_is_old_is_trimmed_now_and_then),
		T(both_streams_are_read_in_one_call_as_many_from_each),
		T(cases_that_others_left_are_claimed_as_events_are),
		T(a_stream_in_the_way_is_told_once_and_events_go_on),
		T(a_key_that_became_another_type_is_found_out),
		T(it_sleeps_until_the_first_case_is_due_and_not_for_long),
		T(many_late_ones_come_at_a_bounded_rate),
		T(a_commit_that_sets_an_earlier_one_wakes_it_earlier),
		T(timers_in_the_way_are_told_once_and_tried_again),
		T(odd_answers_about_timers_do_no_harm),
		T(cases_that_were_woken_are_kept_for_an_hour),
		T(nothing_is_moved_into_a_stream_that_nobody_reads),
		T(a_stream_in_the_way_of_timers_is_told_once_by_its_own_name),
		T(it_leaves_the_group_and_says_so),
		T(options_that_a_reload_changes_reach_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
