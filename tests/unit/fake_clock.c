/*
 * fake_clock: clock.h as a test wants it.
 */
#include "fake_clock.h"

int64_t fake_mono_ms = 1000000, fake_wall_ms = 1700000000000;

int64_t
clock_mono_ms(void)
{
	return fake_mono_ms;
}

int64_t
clock_wall_ms(void)
{
	return fake_wall_ms;
}
