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

enum part {
	ANSWERS, PIECES, SILENT, LOOPS, LEAVES, KILLED, HALF, DEAF, CLOSES,
	LINGERS, IN_RULE, NO_BYTES, NO_END, NO_TYPE, UNASKED
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
