/*
 * ruleset_tell: what each rule does when it fires, and what each condition is
 * called that it fires because of, as JSON, ready to be put into a decision.
 */
#include "ruleset_parts.h"

static void
put_names(struct buf *b, const char *key, const struct str *list, uint32_t n)
{
	uint32_t i;

	if (n == 0)
		return;
	buf_json_name(b, key);
	for (i = 0; i < n; i++) {
		buf_addc(b, i == 0 ? '[' : ',');
		buf_json(b, list[i]);
	}
	buf_addc(b, ']');
}

static void
put_word(struct buf *b, const char *key, struct str word)
{
	if (word.len == 0)
		return;
	buf_json_name(b, key);
	buf_json(b, word);
}

/* An owner, or the note or field where it is looked up. */
static void
put_owner(struct buf *b, const struct ruleset *rs,
    const struct life_rule *life)
{
	const struct conds *c = &rs->conds;
	const struct atom *atom = &c->atoms[life->owner.atom];

	if (!life->owner.is_there)
		return;
	if (!life->owner.is_looked_up)
		put_word(b, "owner", life->owner.value.s);
	else
		put_word(b, "owner_from", atom->kind == ATOM_NOTE ?
		    c->notes.strs[atom->name] : c->paths.strs[atom->name]);
}

static void
put_notes(struct buf *b, const struct life_rule *life)
{
	struct str names[LIFE_MAX_NOTES];
	uint32_t i;

	for (i = 0; i < life->nnotes; i++)
		names[i] = life->notes[i].name;
	put_names(b, "note", names, life->nnotes);
	put_names(b, "forget", life->forget, life->nforget);
	put_names(b, "count", life->count, life->ncount);
}

static void
put_obligations(struct buf *b, const struct life_rule *life)
{
	struct str to[LIFE_MAX_OBLIGATIONS];
	uint32_t i;

	for (i = 0; i < life->nobligations; i++)
		to[i] = life->obligations[i].owed.to;
	put_names(b, "obligation", to, life->nobligations);
}

/* A transition proposes words as other rules do, and moves the case. */
static void
tell_move(struct buf *b, const struct ruleset *rs, const struct rule *rule)
{
	const struct life_rule *life = rule->life;

	proposal_json(b, &rule->proposal, NULL);
	b->len--; /* the closing bracket */
	put_word(b, "state", life->to);
	put_notes(b, life);
	put_word(b, "nature", life->nature);
	put_owner(b, rs, life);
	put_obligations(b, life);
	if (life->escalates) {
		buf_json_name(b, "escalate");
		buf_adds(b, "true");
	}
	buf_addc(b, '}');
}

static void
tell_proposal(struct buf *b, const struct ruleset *rs,
    const struct rule *rule)
{
	if (rule->stage == STAGE_TRANSITION) {
		tell_move(b, rs, rule);
		return;
	}
	if (rule->stage == STAGE_GUARD) {
		buf_addc(b, '{');
		put_word(b, "refuse", rule->life->refuse);
		buf_addc(b, '}');
		return;
	}
	if (rule->join != NULL) {
		buf_adds(b, "{\"joined\":null}"); /* to which: joins_find() */
		return;
	}
	if (rule->clock == NULL) {
		proposal_json(b, &rule->proposal,
		    rule->stage == STAGE_SIGNAL ? &rule->name : NULL);
		return;
	}
	buf_adds(b, "{\"clock\":");
	buf_json(b, rule->clock->name);
	buf_addc(b, '}');
}

static void
tell_types(struct ruleset *rs)
{
	const struct names *types = &rs->words.types;

	rs->type_keys = mem_arena_alloc(&rs->mem,
	    types->n * sizeof(*rs->type_keys));
	for (uint32_t i = 0; i < types->n; i++) {
		buf_reset(&rs->scratch);
		buf_json(&rs->scratch, types->strs[i]);
		buf_addc(&rs->scratch, ':');
		rs->type_keys[i] = mem_arena_str(&rs->mem, (struct str){
		    rs->scratch.data, rs->scratch.len });
	}
}

/* What evidence of a condition is called. */
static struct str
atom_name(struct ruleset *rs, const struct atom *atom)
{
	const struct conds *c = &rs->conds;

	switch (atom->kind) {
	case ATOM_HAS:
		return c->lists.strs[atom->name];
	case ATOM_FIELD:
		return c->paths.strs[atom->name];
	case ATOM_COUNT:
		return c->counts[atom->name].shown;
	case ATOM_NOTE:
		return c->notes.strs[atom->name];
	case ATOM_KNOWN_CASE:
		return (struct str)STR("known_case");
	case ATOM_BACKDATED:
		return (struct str)STR("backdated");
	case ATOM_RESULT:
		break;
	default:
		return (struct str)STR("");
	}
	buf_reset(&rs->scratch);
	buf_adds(&rs->scratch, result_words[atom->result]);
	buf_addc(&rs->scratch, ' ');
	buf_add_str(&rs->scratch, cond_result_name(c, atom->name));
	return mem_arena_str(&rs->mem,
	    (struct str){ rs->scratch.data, rs->scratch.len });
}

/* Its beginning, up to what is seen of the event. */
static void
tell_atom(struct ruleset *rs, struct atom *atom)
{
	static const char *const heads[ATOM_ALWAYS + 1] = {
		[ATOM_HAS] = "{\"phrase\":",
		[ATOM_FIELD] = "{\"field\":",
		[ATOM_COUNT] = "{\"count\":",
		[ATOM_NOTE] = "{\"note\":",
	};
	const char *head = heads[atom->kind];

	atom->name_shown = atom_name(rs, atom);
	if (atom->name_shown.len == 0)
		return;
	buf_reset(&rs->scratch);
	buf_adds(&rs->scratch, head != NULL ? head : "{\"result\":");
	buf_json(&rs->scratch, atom->name_shown);
	buf_adds(&rs->scratch, head == NULL ? "}" : atom->kind == ATOM_HAS ?
	    ",\"text\":" : ",\"value\":");
	atom->told = mem_arena_str(&rs->mem,
	    (struct str){ rs->scratch.data, rs->scratch.len });
}

void
ruleset_tell_rules(struct ruleset *rs)
{
	struct rule *rule = rs->rules;
	uint32_t i;

	tell_types(rs);
	for (i = 0; i < rs->conds.atom_keys.n; i++)
		tell_atom(rs, &rs->conds.atoms[i]);
	for (i = 0; i < rs->nrules; i++, rule++) {
		buf_reset(&rs->scratch);
		tell_proposal(&rs->scratch, rs, rule);
		rule->proposal.did = mem_arena_str(&rs->mem, (struct str){
		    rs->scratch.data, rs->scratch.len });
		terms_tell(rs, rule);
		buf_reset(&rs->scratch);
		buf_adds(&rs->scratch, "{\"rule\":");
		buf_json(&rs->scratch, rule->name);
		buf_adds(&rs->scratch, ",\"did\":");
		rule->told = mem_arena_str(&rs->mem, (struct str){
		    rs->scratch.data, rs->scratch.len });
	}
}
