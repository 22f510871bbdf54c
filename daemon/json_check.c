/*
 * json_check: whether a text is JSON.  What is wrong with one it does not say: the
 * library's errors quote the text.
 */
#include "json_check.h"

#include <jansson.h>

bool
json_check(struct str text, char open)
{
	json_t *root = json_loadb(text.data, text.len, JSON_ALLOW_NUL, NULL);
	bool is_it = open == '{' ? json_is_object(root) : json_is_array(root);

	json_decref(root);
	return is_it;
}
