#!lua
-- commit: the outcome of one batch, in one atomic step.
--
-- First everything is looked at (types, counters, last ids, the tokens that the
-- rules saw), then entries are acknowledged, then what they decided is written,
-- and only for those whose acknowledgement was still open.  Nothing after the
-- first write can fail.
--
-- KEYS[1]  a key of the shard (its hash slot)
-- ARGV     prefix token day at group
--          maxlen of: decisions queues dead alerts sla
--          entries, then for each entry:
--            stream id            '' '' for effects without an entry
--            effects, then: op n argument*n     (effect.h; a tail that is
--                                 a number: the head is the whole JSON, with it)
--            keys, then: kind id token          exact keys, as they were read
-- Returns  for each entry  1 done, 0 gone (acknowledged by another),
--          -1 conflict (another wrote what it read, or took the room that it
--          was to take), or the name of a key of its own that is of another
--          type, or has a number that is none (-2: an effect is none); then when
--          the first case of `timers` is due (ms), or ''; then the last
--          decision's number

local call, try = redis.call, redis.pcall

-- A word's number: tonumber() costs more than a look into a table.
local numbers = {}
local function number(word)
	local n = tonumber(word)
	numbers[word] = n
	return n
end

local prefix, token, day, at, group = unpack(ARGV, 1, 5)
local max_decisions, max_queue, max_dead, max_alerts, max_sla = unpack(ARGV, 6, 10)
local entries = tonumber(ARGV[11])
local decisions, timers = prefix .. 'decisions', prefix .. 'timers'
local cases = prefix .. 'cases'

local DONE, GONE, CONFLICT, BROKEN = 1, 0, -1, -2
local COUNTER_MAX = 9007199254000000
local FORGET_FIELDS = 32
local MS_DIGITS = 15

local function refuse(key, found, expected)
	return { err = 'BADKEY ' .. key .. ' holds ' .. found .. ', expected ' .. expected }
end

-- Returns an error where a stream cannot be appended to.
local function check_stream(key)
	local t = call('TYPE', key).ok
	if t == 'none' then return nil end
	if t ~= 'stream' then return refuse(key, 'a ' .. t, 'a stream') end
	local info = call('XINFO', 'STREAM', key)
	for i = 1, #info, 2 do
		if info[i] == 'last-generated-id' and #info[i + 1] > 36 then
			return refuse(key, 'an id far in the future', 'ids of the clock')
		end
	end
end

local function check_words(list)
	for _, words in ipairs(list) do
		if not redis.acl_check_cmd(unpack(words)) then
			return { err = 'NOPERM no right to ' .. words[1] .. ' ' .. words[2] }
		end
	end
end

-- A right that is missing must show before the first write, not at the last.
local function check_rights(stream)
	local x = prefix .. 'case:x'
	return check_words({
		{ 'XACK', stream, group, '0-1' }, { 'XADD', prefix .. 'decisions', '*', 'a', 'b' },
		{ 'XADD', prefix .. 'queue:x', '*', 'a', 'b' }, { 'XADD', prefix .. 'dead', '*', 'a', 'b' },
		{ 'XADD', prefix .. 'alerts', '*', 'a', 'b' }, { 'HSET', x, 'a', 'b' }, { 'HDEL', x, 'a' },
		{ 'PEXPIRE', x, '1' }, { 'HINCRBY', prefix .. 'seq', 'a', '1' }, { 'HINCRBY', prefix .. 'stats:x', 'a', '1' },
		{ 'PUBLISH', prefix .. 'decisions', 'a' }, { 'PUBLISH', prefix .. 'alerts', 'a' },
	})
end

-- What few batches need is asked for by those.
local function check_clocks(has_timers, has_sla)
	local t = has_timers and call('TYPE', timers).ok or 'none'
	if t ~= 'none' and t ~= 'zset' then return refuse(timers, 'a ' .. t, 'a sorted set') end
	return has_timers and
	    check_words({ { 'ZADD', timers, '1', 'a' }, { 'ZREM', timers, 'a' } }) or
	    has_sla and
	    check_words({ { 'XADD', prefix .. 'sla', '*', 'a', 'b' }, { 'PUBLISH', prefix .. 'sla', 'a' } })
end

local function check_people(has_moves)
	return has_moves and check_words({
		{ 'HINCRBY', prefix .. 'pool:x', 'a', '1' }, { 'HSET', prefix .. 'pool:x', 'a', 'b' },
		{ 'HINCRBY', prefix .. 'incident:x', 'a', '1' }, { 'HDEL', prefix .. 'incident:x', 'a' },
		{ 'PEXPIRE', prefix .. 'incident:x', '1' }, { 'PEXPIRE', prefix .. 'agent:x', '1' },
		{ 'HSET', prefix .. 'agent:x', 'a', 'b' }, { 'HDEL', prefix .. 'agent:x', 'a' } }) or nil
end

local function check_index(is_indexing)
	local t = is_indexing and call('TYPE', cases).ok or 'none'
	if t ~= 'none' and t ~= 'zset' then return refuse(cases, 'a ' .. t, 'a sorted set') end
	return is_indexing and check_words({
		{ 'ZADD', cases, '1', 'a' }, { 'ZADD', cases .. ':x', '1', 'a' },
		{ 'ZREM', cases .. ':x', 'a' } }) or nil
end

local function check_counts(kinds)
	for kind in pairs(kinds) do
		local x = prefix .. kind .. ':x'
		local wrong = check_words({ { 'HSET', x, 'a', 'b' }, { 'PEXPIRE', x, '1' } })
		if wrong then return wrong end
	end
end

local function is_counter(v)
	if not v then return true end
	-- as HINCRBY takes it: no leading zero, no minus zero, and room to grow
	local n = string.match(v, '^%-?[1-9]%d*$') and tonumber(v) or v == '0' and 0
	return n and n < COUNTER_MAX and n > -COUNTER_MAX
end

-- Pass 1: is all as it was read, and will all that is written fit? -----------

local state = {}                 -- entry -> its answer
local entry_at = {}              -- entry -> index of its stream
local entry_decided, entry_alerts, entry_slas = {}, {}, {}
local decides, alerting, slas    -- of the entry at hand
local has_timers = false
local first_effect = {}          -- entry -> index of its number of effects
local entry_keys = {}            -- entry -> its keys
local tokens = {}                -- key -> token, '' none, false another type
local counters = {}              -- key -> field -> value
local streams, stats = {}, {}    -- what will be written to
local i = 12
local bad                        -- the key that is wrong, of the entry at hand
local bad_keys = {}              -- entry -> that

-- The token and the counters of a hash are one call.
local function look_counters(key, first, last)
	local fields, missing = counters[key] or {}, {}
	counters[key] = fields
	for k = first, last, 2 do
		if fields[ARGV[k]] == nil then missing[#missing + 1] = ARGV[k] end
	end
	if #missing > 0 and tokens[key] ~= false then
		local v = try('HMGET', key, 'token', unpack(missing))
		tokens[key] = not v.err and (v[1] or '')
		for k = 1, #missing do
			if v.err or not is_counter(v[k + 1]) then
				tokens[key] = false
			else
				fields[missing[k]] = v[k + 1] and tonumber(v[k + 1]) or 0
			end
		end
	end
	if tokens[key] == false then bad = key end
	return tokens[key]
end

local function look(key)
	if tokens[key] == nil then
		local token_now = try('HGET', key, 'token')
		tokens[key] = type(token_now) ~= 'table' and (token_now or '')
	end
	if tokens[key] == false then bad = key end
	return tokens[key]
end

local queues = {}                -- owner -> key, or false: not a stream
local function look_queue(owner)
	local key = prefix .. 'queue:' .. owner
	if queues[owner] == nil then queues[owner] = not check_stream(key) and key end
	if not queues[owner] then bad = key end
	return queues[owner]
end
local check = {}
function check.decide(a)
	decides = decides + 1
	return ARGV[a + 1] == '' or look_queue(ARGV[a + 1])
end
function check.also(a, n)
	for k = a, a + n - 1 do
		if not look_queue(ARGV[k]) then return false end
	end
	return decides > 0
end
function check.timer(a)
	local ms = ARGV[a + 1]
	has_timers = true
	return ms == '' or #ms <= MS_DIGITS and string.find(ms, '^%d+$')
end
function check.wake(a, n)
	has_timers = true
	for k = a + 1, a + n - 1 do look(prefix .. 'case:' .. ARGV[k]) end
	return #ARGV[a] <= MS_DIGITS and string.find(ARGV[a], '^%d+$')
end
-- Ways through the index of cases: from and to, as keys; false: no sorted set.
local ways, places, times = {}, {}, {}
local is_indexing = false
local function look_place(place)
	local key = cases .. ':' .. place
	if place ~= '' and places[place] == nil then
		local t = call('TYPE', key).ok
		places[place] = (t == 'none' or t == 'zset') and key
	end
	if place ~= '' and not places[place] then bad = key end
	return place == '' or places[place]
end
local function look_way(way)
	local from, to, over = string.match(way, '^(.-)\n(.+)\n(.*)$')
	is_indexing = true
	ways[way] = to and look_place(from) and look_place(to) and
	    { from = places[from], to = places[to], name = to, is_over = over ~= '' and 1 or 0, come = {}, go = {} }
	return ways[way]
end
local function look_time(ms)
	times[ms] = #ms <= MS_DIGITS and string.find(ms, '^%d+$') and true
	return times[ms]
end
function check.index(a)
	local way, ms = ARGV[a + 1], ARGV[a + 2]
	return (ways[way] or look_way(way)) and (times[ms] or look_time(ms))
end
local counted = {}               -- kinds of hashes with counters
local counts, limits             -- of the entry at hand
local entry_counts, entry_limits = {}, {}
function check.count(a, n)
	local many = numbers[ARGV[a + 3]] or number(ARGV[a + 3])
	if not many or 4 + 2 * many > n then return false end
	local key = prefix .. ARGV[a] .. ':' .. ARGV[a + 1]
	counted[ARGV[a]] = true
	counts = counts or {}
	counts[#counts + 1] = { key = key, at = a, last = a + 3 + 2 * many, stop = a + n - 1 }
	return look_counters(key, a + 4, a + 3 + 2 * many)
end
function check.within(a, n)
	limits = limits or {}
	for k = a, a + n - 1, 5 do
		local key = prefix .. ARGV[k] .. ':' .. ARGV[k + 1]
		limits[#limits + 1] = { key = key, at = k + 2 }
		if not look_counters(key, k + 2, k + 2) then return false end
	end
	return true
end

-- Are counters, with the entries so far, as good as when rules looked at them?
local function are_within(list)
	for k = 1, #list do
		local at = list[k].at
		local v = counters[list[k].key][ARGV[at]]
		local least = numbers[ARGV[at + 1]] or number(ARGV[at + 1])
		local most = numbers[ARGV[at + 2]] or number(ARGV[at + 2])
		if least and v < least or most and v > most then return false end
	end
	return true
end

-- However often they grow, counters are written once, behind all entries.
local grown, fresh = {}, {}      -- key -> field -> value, true: a counter; key -> how long it lives
local function grow(list)
	for i = 1, #list do
		local c = list[i]
		local fields, names = counters[c.key], grown[c.key] or {}
		grown[c.key] = names
		for k = c.at + 4, c.last, 2 do
			local field, by = ARGV[k], numbers[ARGV[k + 1]] or number(ARGV[k + 1])
			fields[field] = fields[field] + by
			names[field] = true
			-- the first of a bucket moves the expiry on
			if fields[field] == by then fresh[c.key] = ARGV[c.at + 2] end
		end
		for k = c.last + 1, c.stop, 2 do names[ARGV[k]] = ARGV[k + 1] end
	end
end
local function check_hash(a)
	return look(prefix .. ARGV[a] .. ':' .. ARGV[a + 1])
end
-- Fields of a hash that was read loosely, as they are after the entries so far.
local levels = {}                -- key -> field -> value, false: missing
local entry_levels = {}          -- entry -> its takes and sets
local moves                      -- of the entry at hand
local has_moves = false

local function look_fields(key, names)
	local fields, missing = levels[key] or {}, {}
	levels[key] = fields
	for k = 1, #names do
		if fields[names[k]] == nil then missing[#missing + 1] = names[k] end
	end
	if #missing == 0 then return true end
	local v = try('HMGET', key, unpack(missing))
	if v.err then
		bad = key
		return false
	end
	for k = 1, #missing do fields[missing[k]] = v[k] end
	return true
end

function check.take(a, n)
	local key, names = prefix .. ARGV[a] .. ':' .. ARGV[a + 1], { ARGV[a + 2] }
	for k = a + 5, a + n - 1, 2 do names[#names + 1] = ARGV[k] end
	moves, has_moves = moves or {}, true
	moves[#moves + 1] = { key = key, at = a, last = a + n - 1, take = true }
	if look_fields(key, names) and is_counter(levels[key][ARGV[a + 2]]) then return true end
	bad = key
	return false
end
function check.set(a, n)
	local key = prefix .. ARGV[a] .. ':' .. ARGV[a + 1]
	moves, has_moves = moves or {}, true
	moves[#moves + 1] = { key = key, at = a, last = a + n - 1 }
	-- what is taken there was looked at, and is in a hash
	return levels[key] or look(key)
end

local function level_after(m)
	return tonumber(levels[m.key][ARGV[m.at + 2]] or 0) + tonumber(ARGV[m.at + 3])
end

-- Is there still room, and is all as it was seen?
local function fits(m)
	local most = tonumber(ARGV[m.at + 4])
	if most and level_after(m) > most then return false end
	for k = m.at + 5, m.last, 2 do
		if (levels[m.key][ARGV[k]] or '') ~= ARGV[k + 1] then return false end
	end
	return true
end

local function all_fit(list)
	for k = 1, #list do
		if list[k].take and not fits(list[k]) then return false end
	end
	return true
end

-- It will be written: those that come later see it.
local function move(list)
	for k = 1, #list do
		local m = list[k]
		local fields = levels[m.key]
		if m.take then
			fields[ARGV[m.at + 2]] = string.format('%.0f', level_after(m))
		elseif fields then
			for f = m.at + 3, m.last, 2 do fields[ARGV[f]] = ARGV[f + 1] end
		end
	end
end

check.unset, check.forget = check_hash, check_hash
function check.stat(a, n)
	for k = a, a + n - 1 do stats[ARGV[k]] = 0 end
	return true
end
function check.alert()
	alerting = alerting + 1
	return true
end
function check.sla()
	slas = slas + 1
	return true
end
local has_forwards = false
function check.forward()
	streams[prefix .. 'events'], has_forwards = true, true
	return true
end
function check.dead()
	streams[prefix .. 'dead'] = true
	return true
end

for e = 1, entries do
	local answer = DONE
	decides, alerting, slas, moves = 0, 0, 0, nil
	counts, limits, bad = nil, nil, nil
	entry_at[e], first_effect[e] = i, i + 2
	local n = numbers[ARGV[i + 2]] or number(ARGV[i + 2])
	i = i + 3
	for _ = 1, n do
		local nargs = numbers[ARGV[i + 1]] or number(ARGV[i + 1])
		if not check[ARGV[i]](i + 2, nargs) then answer = BROKEN end
		i = i + 2 + nargs
	end
	local keys = {}
	n = numbers[ARGV[i]] or number(ARGV[i])
	for k = 1, n do
		local key = prefix .. ARGV[i + 1] .. ':' .. ARGV[i + 2]
		keys[k] = key
		local token_now = look(key)
		if token_now == false then
			answer = BROKEN
		elseif token_now ~= ARGV[i + 3] and answer == DONE then
			answer = CONFLICT
		end
		i = i + 3
	end
	i = i + 1
	state[e], entry_keys[e], bad_keys[e] = answer, keys, bad
	entry_decided[e], entry_alerts[e], entry_slas[e] = decides, alerting, slas
	entry_levels[e], entry_counts[e], entry_limits[e] = moves, counts, limits
	if decides > 0 then streams[decisions] = true end
	if alerting > 0 then streams[prefix .. 'alerts'] = true end
	if slas > 0 then streams[prefix .. 'sla'] = true end
end

local wrong = check_rights(prefix .. 'events') or
    check_clocks(has_timers, streams[prefix .. 'sla']) or
    check_people(has_moves) or check_index(is_indexing) or check_counts(counted) or
    has_forwards and check_words({ { 'XADD', prefix .. 'events', '*', 'a', 'b' } })
if wrong then return wrong end
for key in pairs(streams) do
	wrong = check_stream(key)
	if wrong then return wrong end
end
for _, key in ipairs({ prefix .. 'seq', prefix .. 'stats:' .. day }) do
	local t = call('TYPE', key).ok
	if t ~= 'none' and t ~= 'hash' then return refuse(key, 'a ' .. t, 'a hash') end
end
local stat_names = {}
for name in pairs(stats) do stat_names[#stat_names + 1] = name end
if #stat_names > 0 then
	local values = call('HMGET', prefix .. 'stats:' .. day, unpack(stat_names))
	for k = 1, #values do
		if not is_counter(values[k]) then
			return refuse(prefix .. 'stats:' .. day, 'no number', 'an integer')
		end
	end
end
local last_seq = call('HMGET', prefix .. 'seq', 'decisions', 'alerts', 'sla')
for k = 1, 3 do
	if not is_counter(last_seq[k]) then
		return refuse(prefix .. 'seq', 'no number', 'an integer')
	end
end

-- Pass 2: acknowledge.  A later entry of the batch was decided upon what an
-- earlier one wrote to their keys: where that is not written, it is spoiled too

local spoiled = {}
local decided, alerts, sla = 0, 0, 0
for e = 1, entries do
	local stream, id = ARGV[entry_at[e]], ARGV[entry_at[e] + 1]
	local keys, answer = entry_keys[e], state[e]
	if answer == DONE then
		for k = 1, #keys do
			if spoiled[keys[k]] then answer = CONFLICT end
		end
	end
	if answer == DONE and (entry_levels[e] and not all_fit(entry_levels[e]) or
	    entry_limits[e] and not are_within(entry_limits[e])) then
		answer = CONFLICT
	end
	if answer == DONE and stream ~= '' and
	    call('XACK', stream, group, id) ~= 1 then
		answer = GONE
	end
	if answer == DONE then
		decided = decided + entry_decided[e]
		alerts = alerts + entry_alerts[e]
		sla = sla + entry_slas[e]
		if entry_levels[e] then move(entry_levels[e]) end
		if entry_counts[e] then grow(entry_counts[e]) end
	else
		for k = 1, #keys do spoiled[keys[k]] = true end
	end
	state[e] = answer
end

-- Pass 3: write --------------------------------------------------------------

local function take_seqs(name, n)
	return n > 0 and call('HINCRBY', prefix .. 'seq', name, n) - n
end
local seq = take_seqs('decisions', decided)
local alert_seq, sla_seq = take_seqs('alerts', alerts), take_seqs('sla', sla)

local apply = {}
local case, nth, json            -- of the last decision

local function queue_it(owner)
	call('XADD', queues[owner], 'MAXLEN', '~', max_queue,
	    '*', 'case', case, 'seq', nth, 'decision', json)
end

-- Lua reads each byte of a string that it makes: a decision that comes whole,
-- with the number that it was thought to get, is not made again.
local function decision_json(head, tail)
	if tail == nth then return head end
	if not string.find(tail, '^%d') then return head .. nth .. tail end
	local _, at = string.find(head, '"seq":' .. tail, 1, true)
	return string.sub(head, 1, at - #tail) .. nth .. string.sub(head, at + 1)
end

function apply.decide(a, n)
	case = ARGV[a]
	seq = seq + 1
	nth = string.format('%.0f', seq)
	json = decision_json(ARGV[a + 3], ARGV[a + 4])
	call('XADD', decisions, 'MAXLEN', '~', max_decisions, '*',
	    'case', case, 'seq', nth, 'decision', json)
	if ARGV[a + 1] ~= '' then queue_it(ARGV[a + 1]) end
	if case == '' then
		call('PUBLISH', decisions, json)
		return
	end
	if ARGV[a + 2] ~= '' then
		call('HSET', prefix .. 'case:' .. case, 'token', token,
		    'decision', json, unpack(ARGV, a + 5, a + n - 1))
	else
		call('HSET', prefix .. 'case:' .. case, 'token', token,
		    unpack(ARGV, a + 5, a + n - 1))
	end
	call('PUBLISH', decisions, json)
end

function apply.also(a, n)
	for k = a, a + n - 1 do queue_it(ARGV[k]) end
end

function apply.timer(a)
	if ARGV[a + 1] ~= '' then
		call('ZADD', timers, ARGV[a + 1], ARGV[a])
	else
		call('ZREM', timers, ARGV[a])
	end
end

-- Who decides about such a case just now, decides again.
function apply.wake(a, n)
	for k = a + 1, a + n - 1 do
		local key = prefix .. 'case:' .. ARGV[k]
		if tokens[key] == '' then -- unless this commit has opened it
			tokens[key] = call('HGET', key, 'token') or ''
		end
		if tokens[key] and tokens[key] ~= '' then
			call('HSET', key, 'token', token)
			call('ZADD', timers, 'LT', ARGV[a], ARGV[k])
		end
	end
end

-- Those that go the same way are written at once; a case that goes on from where
-- it has just come is not among them.
local moved = {}
local function write_index()
	local named = {}
	for _, way in pairs(ways) do
		if way and #way.come > 0 then
			if way.from then call('ZREM', way.from, unpack(way.go)) end
			call('ZADD', way.to, unpack(way.come))
			named[#named + 1] = way.is_over
			named[#named + 1] = way.name
			way.come, way.go = {}, {}
		end
	end
	call('ZADD', cases, unpack(named))
	moved = {}
end
function apply.index(a)
	local id, way = ARGV[a], ways[ARGV[a + 1]]
	if moved[id] then write_index() end
	moved[id] = true
	local come = way.come
	come[#come + 1] = ARGV[a + 2]
	come[#come + 1] = id
	if way.from then way.go[#way.go + 1] = id end
end

-- Both were settled in pass 2.
function apply.count() end
function apply.within() end

local function write_counters()
	for key, names in pairs(grown) do
		local words = { 'token', token }
		for field, value in pairs(names) do
			words[#words + 1] = field
			words[#words + 1] = value == true and
			    string.format('%.0f', counters[key][field]) or value
		end
		call('HSET', key, unpack(words))
		if fresh[key] then call('PEXPIRE', key, fresh[key]) end
	end
end

function apply.take(a)
	if ARGV[a + 3] == '0' then return end
	call('HINCRBY', prefix .. ARGV[a] .. ':' .. ARGV[a + 1], ARGV[a + 2],
	    ARGV[a + 3])
end

function apply.set(a, n)
	local key = prefix .. ARGV[a] .. ':' .. ARGV[a + 1]
	call('HSET', key, 'token', token, unpack(ARGV, a + 3, a + n - 1))
	if ARGV[a + 2] ~= '' then call('PEXPIRE', key, ARGV[a + 2]) end
end

function apply.unset(a, n)
	call('HDEL', prefix .. ARGV[a] .. ':' .. ARGV[a + 1],
	    unpack(ARGV, a + 2, a + n - 1))
end

-- Looks at a few fields, whatever they are: a hash is emptied of what is old
-- as fast as it grows, and a call costs the same however large it is.
local can_forget
function apply.forget(a)
	local key = prefix .. ARGV[a] .. ':' .. ARGV[a + 1]
	local start, before = ARGV[a + 2], tonumber(ARGV[a + 3])
	if can_forget == nil then
		can_forget = redis.acl_check_cmd('HRANDFIELD', key, '1')
	end
	if not can_forget then return end
	local some, old = call('HRANDFIELD', key, FORGET_FIELDS, 'WITHVALUES'), {}
	for k = 1, #some, 2 do
		local ms = tonumber(string.match(some[k + 1], ' (%d+)$'))
		if ms and ms < before and string.sub(some[k], 1, #start) == start then
			old[#old + 1] = some[k]
		end
	end
	if #old > 0 then call('HDEL', key, unpack(old)) end
end

function apply.stat(a, n)
	for k = a, a + n - 1 do stats[ARGV[k]] = stats[ARGV[k]] + 1 end
end

local function tell(stream, field, maxlen, n, head, tail)
	n = string.format('%.0f', n)
	call('XADD', prefix .. stream, 'MAXLEN', '~', maxlen, '*',
	    'seq', n, field, head .. n .. tail)
	call('PUBLISH', prefix .. stream, head .. n .. tail)
end

function apply.alert(a)
	alert_seq = alert_seq + 1
	tell('alerts', 'alert', max_alerts, alert_seq, ARGV[a], ARGV[a + 1])
end

function apply.sla(a)
	sla_seq = sla_seq + 1
	tell('sla', 'sla', max_sla, sla_seq, ARGV[a], ARGV[a + 1])
end

-- In the same step as the acknowledgement: neither lost nor there twice.
function apply.forward(a)
	call('XADD', prefix .. 'events', '*', 'event', ARGV[a])
end

function apply.dead(a)
	call('XADD', prefix .. 'dead', 'MAXLEN', '~', max_dead, '*',
	    'event', ARGV[a + 2], 'reason', ARGV[a], 'detail', ARGV[a + 1],
	    'source', ARGV[a + 3], 'deliveries', ARGV[a + 4], 'at', at)
end

for e = 1, entries do
	if state[e] == DONE then
		i = first_effect[e]
		local effects = numbers[ARGV[i]] or number(ARGV[i])
		i = i + 1
		for _ = 1, effects do
			local nargs = numbers[ARGV[i + 1]] or number(ARGV[i + 1])
			apply[ARGV[i]](i + 2, nargs)
			i = i + 2 + nargs
		end
	end
end
write_counters()
if next(moved) then write_index() end
for _, name in ipairs(stat_names) do
	if stats[name] ~= 0 then
		call('HINCRBY', prefix .. 'stats:' .. day, name, stats[name])
	end
end
for e, key in pairs(bad_keys) do
	if state[e] == BROKEN then state[e] = key end
end
-- who may not look at timers, or finds no sorted set, has none to wait for
state[entries + 1] = redis.acl_check_cmd('ZRANGE', timers, '0', '0') and
    try('ZRANGE', timers, 0, 0, 'WITHSCORES')[2] or ''
state[entries + 2] = seq or tonumber(last_seq[1] or 0)
return state
