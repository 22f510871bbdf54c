/*
 * engine_process_play: the parts that test_engine_process plays when it is
 * started as an engine.  It knows the door and nothing of the daemon.
 */
static void
put(const void *bytes, size_t n)
{
	const char *at = bytes;
	ssize_t k;

	for (; n > 0; at += k, n -= (size_t)k)
		if ((k = write(ENGINE_DOOR_FD, at, n)) <= 0)
			_exit(9);
}

static void
get(void *bytes, size_t n)
{
	char *at = bytes;
	ssize_t k;

	for (; n > 0; at += k, n -= (size_t)k)
		if ((k = read(ENGINE_DOOR_FD, at, n)) <= 0)
			_exit(0);
}

/* Reads a frame of any size; leaves its body in b. */
static enum frame_type
hear(struct buf *b)
{
	unsigned char h[FRAME_HEAD_BYTES];
	size_t n;

	get(h, sizeof(h));
	n = ((size_t)h[0] | (size_t)h[1] << 8 | (size_t)h[2] << 16 |
	    (size_t)h[3] << 24) - 1;
	buf_reset(b);
	buf_reserve(b, n + 1);
	get(b->data, n);
	b->len = n;
	return (enum frame_type)h[4];
}

static void
make(struct buf *b, enum frame_type type, struct str body)
{
	size_t start = frame_begin(b, type);

	buf_add_str(b, body);
	frame_end(b, start);
}

static void
say(enum frame_type type, struct str body)
{
	struct buf b = { 0 };

	make(&b, type, body);
	put(b.data, b.len);
	buf_clear(&b);
}

/* HELLO says what stands in the environment. */
static void
say_hello(void)
{
	struct buf b = { 0 };
	char **at;

	for (at = environ; *at != NULL; at++)
		buf_addf(&b, "%s\n", *at);
	say(FRAME_HELLO, (struct str){ b.data, b.len });
	buf_clear(&b);
}

static void
answer_all(void)
{
	struct buf b = { 0 };

	say_hello();
	for (;;)
		if (hear(&b) == FRAME_PREPARE)
			say(FRAME_NEEDS, (struct str){ b.data, b.len });
}

static void
answer_in_two_pieces(void)
{
	struct buf in = { 0 }, out = { 0 };

	say_hello();
	hear(&in);
	make(&out, FRAME_NEEDS, (struct str){ in.data, in.len });
	put(out.data, HALF_BYTES);
	hear(&in);
	put(out.data + HALF_BYTES, out.len - HALF_BYTES);
	answer_all();
}

static void
say_nothing(void)
{
	for (;;)
		pause();
}

static void
loop_for_ever(void)
{
	struct buf b = { 0 };
	volatile unsigned n = 0;

	say_hello();
	hear(&b);
	for (;;)
		n++;
}

static void
leave(void)
{
	_exit(3);
}

static void
be_killed(void)
{
	raise(SIGKILL);
}

static void
leave_within_a_frame(void)
{
	put("\x20\0\0\0\x02half", 9);
	_exit(4);
}

static void
be_deaf(void)
{
	say_hello();
	say_nothing();
}

static void
close_the_door(void)
{
	close(ENGINE_DOOR_FD);
	say_nothing();
}

/* As a process does that is long about its end. */
static void
close_the_door_and_leave(void)
{
	close(ENGINE_DOOR_FD);
	usleep(20000);
	_exit(5);
}

static void
die_in_a_rule(void)
{
	struct engine_page *page = mmap(NULL, sizeof(*page),
	    PROT_READ | PROT_WRITE, MAP_SHARED, ENGINE_PAGE_FD, 0);
	struct buf b = { 0 };

	say_hello();
	hear(&b);
	page->rule = 5;
	raise(SIGKILL);
}

static void
say_a_frame_of_no_bytes(void)
{
	put("\0\0\0\0\x02", 5);
	say_nothing();
}

static void
say_a_frame_beyond_all_size(void)
{
	put("\xff\xff\xff\xff\x02", 5);
	say_nothing();
}

static void
say_a_frame_of_no_type(void)
{
	put("\x01\0\0\0\x63", 5);
	say_nothing();
}

static void
answer_what_was_not_asked(void)
{
	say(FRAME_NEEDS, STR("x"));
	say_nothing();
}

/* The head of an answer of which no byte has come yet. */
static void
put_head(uint32_t bytes)
{
	unsigned char h[FRAME_HEAD_BYTES] = { bytes & 255, bytes >> 8 & 255,
		bytes >> 16 & 255, bytes >> 24, FRAME_NEEDS };

	put(h, sizeof(h));
}

static void
answer_as_large_as_may_be(void)
{
	static char zeros[1 << 20];
	struct buf b = { 0 };
	size_t left = FRAME_MAX_BYTES - 1, n;

	say_hello();
	hear(&b);
	put_head(FRAME_MAX_BYTES);
	for (; left > 0; left -= n) {
		n = left < sizeof(zeros) ? left : sizeof(zeros);
		put(zeros, n);
	}
	answer_all();
}

static void
answer_a_byte_more(void)
{
	struct buf b = { 0 };

	say_hello();
	hear(&b);
	put_head(FRAME_MAX_BYTES + 1);
	say_nothing();
}

/* Each byte alone, then many answers at once. */
static void
answer_byte_by_byte(void)
{
	struct buf in = { 0 }, out = { 0 };
	size_t i;

	say_hello();
	hear(&in);
	make(&out, FRAME_NEEDS, (struct str){ in.data, in.len });
	for (i = 0; i < out.len; i++)
		put(out.data + i, 1);
	buf_reset(&out);
	for (i = 0; i < MANY; i++) {
		hear(&in);
		make(&out, FRAME_NEEDS, (struct str){ in.data, in.len });
	}
	put(out.data, out.len);
	answer_all();
}

/* It says that there is much, and there is little. */
static void
promise_much(void)
{
	struct buf b = { 0 };

	say_hello();
	hear(&b);
	put_head(FRAME_MAX_BYTES);
	put("little", 6);
	say_nothing();
}

/* The same, and a byte more again and again. */
static void
promise_much_and_dribble(void)
{
	struct buf b = { 0 };

	say_hello();
	hear(&b);
	put_head(FRAME_MAX_BYTES);
	for (;;) {
		put("", 1);
		usleep(1000);
	}
}

/* It says that there is less than there is: the rest is no frame. */
static void
say_more_than_promised(void)
{
	struct buf b = { 0 };

	say_hello();
	hear(&b);
	put_head(3);
	put("xx\xff\xff\xff\xff\xff", 7);
	say_nothing();
}

enum part {
	ANSWERS, PIECES, SILENT, LOOPS, LEAVES, KILLED, HALF, DEAF, CLOSES,
	LINGERS, IN_RULE, NO_BYTES, NO_END, NO_TYPE, UNASKED, LARGEST, LARGER,
	BYTES, PROMISES, DRIBBLES, EXCEEDS
};
static void (*const parts[])(void) = {
	[ANSWERS] = answer_all, [PIECES] = answer_in_two_pieces,
	[SILENT] = say_nothing, [LOOPS] = loop_for_ever, [LEAVES] = leave,
	[KILLED] = be_killed, [HALF] = leave_within_a_frame, [DEAF] = be_deaf,
	[CLOSES] = close_the_door, [LINGERS] = close_the_door_and_leave,
	[IN_RULE] = die_in_a_rule, [NO_BYTES] = say_a_frame_of_no_bytes,
	[NO_END] = say_a_frame_beyond_all_size,
	[NO_TYPE] = say_a_frame_of_no_type,
	[UNASKED] = answer_what_was_not_asked,
	[LARGEST] = answer_as_large_as_may_be, [LARGER] = answer_a_byte_more,
	[BYTES] = answer_byte_by_byte, [PROMISES] = promise_much,
	[DRIBBLES] = promise_much_and_dribble,
	[EXCEEDS] = say_more_than_promised,
};

static void
play(void)
{
	struct buf b = { 0 };

	if (hear(&b) != FRAME_LOAD || b.len != 1)
		_exit(8);
	parts[(unsigned char)b.data[0]]();
	_exit(7);
}
