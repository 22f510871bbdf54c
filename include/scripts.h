/*
 * scripts: the Redis-side scripts of daemon/scripts/, embedded at build.
 */
#ifndef TRIAGED_SCRIPTS_H
#define TRIAGED_SCRIPTS_H

extern const char script_commit[];
extern const char script_move[];
extern const char script_due[];
extern const char script_trim[];
extern const char script_keep[];
extern const char script_join[];
extern const char script_leave[];
extern const char script_bury[];
extern const char script_rules[];
extern const char script_erase[];
extern const char script_repair[];
extern const char script_rewrite[];

#endif
