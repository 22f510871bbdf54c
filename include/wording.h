/*
 * wording: what has been found in an event's words: phrases, and the print by
 * which they are told from others'.  It depends on nothing but the words and the
 * rule set.
 */
#ifndef TRIAGED_WORDING_H
#define TRIAGED_WORDING_H

#include "phrases.h"
#include "text_print.h"

/* Zero-initialised: there were no words. */
struct wording {
	const struct phrase_hit *hits; /* one a list, in order of list */
	uint32_t nhits;
	struct text_print print; /* where rules join cases, and it is known whose
	                            words they are */
};

#endif
