/*
 * fake_engine_process: engine_process.h without processes: what is sent to one
 * is noted, and it answers and ends as the test says.
 */
#ifndef TRIAGED_FAKE_ENGINE_PROCESS_H
#define TRIAGED_FAKE_ENGINE_PROCESS_H

#include "engine_process.h"

void fake_process_reset(void);
/* The n-th that was started since the reset, from 0; NULL: it was freed. */
struct engine_process *fake_process(int n);
int fake_processes(void);
/* From now on none can be started; or again. */
void fake_process_refuse_start(bool is_refused);

/* What was sent to the n-th: "LOAD PREPARE(1) DECIDE(1) DROP(1) "; good behind
 * its end. */
const char *fake_process_sent(int n);
/* The last frame that was sent to it. */
const struct buf *fake_process_frame(int n);

/* It says something; what the owner said of it. */
bool fake_process_say(int n, enum frame_type type, const struct buf *body);
/* What it is working on, and with which rule (+ 1, 0 none). */
void fake_process_works(int n, int64_t batch, uint32_t rule);
void fake_process_die(int n, const char *why, bool was_killed);
/* engine_process_fail() was called on it. */
bool fake_process_is_failed(int n);

#endif
