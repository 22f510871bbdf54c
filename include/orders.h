/*
 * orders: the rules' tests with the rules in several orders, for triagectl's
 * commands: none may change a decision.
 */
#ifndef TRIAGED_ORDERS_H
#define TRIAGED_ORDERS_H

#include "ctl.h"

/* Runs them and says so: CTL_NO with the test, the rules and the field where a
 * decision changed. */
enum ctl_status orders_check(struct ctl *ctl, uint32_t orders);

#endif
