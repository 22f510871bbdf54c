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
--          maxlen of: decisions queues dead alerts
--          entries, then for each entry:
--            stream id            '' '' for effects without an entry
--            effects, then: op n argument*n     (effect.h)
--            keys, then: kind id token          exact keys, as they were read
-- Returns  for each entry  1 done, 0 gone (acknowledged by another),
--          -1 conflict (another wrote what it read), -2 a key of its own is of
--          another type

local prefix, token, day, at, group = unpack(ARGV, 1, 5)
local max_decisions, max_queue, max_dead, max_alerts = unpack(ARGV, 6, 9)
local entries = tonumber(ARGV[10])

local DONE, GONE, CONFLICT, BROKEN = 1, 0, -1, -2
local COUNTER_MAX = 9007199254740991

local function refuse(key, found, expected)
	return { err = 'BADKEY ' .. key .. ' holds ' .. found .. ', expected ' .. expected }
end

-- Returns an error where a stream cannot be appended to.
local function check_stream(key)
	local t = redis.call('TYPE', key).ok
	if t == 'none' then return nil end
	if t ~= 'stream' then return refuse(key, 'a ' .. t, 'a stream') end
	local info = redis.call('XINFO', 'STREAM', key)
	for i = 1, #info, 2 do
		if info[i] == 'last-generated-id' and #info[i + 1] > 36 then
			return refuse(key, 'the last possible id', 'room for another')
		end
	end
end

local function is_counter(v)
	if not v then return true end
	local n = string.match(v, '^%-?%d+$') and tonumber(v)
	return n and n <= COUNTER_MAX and n >= -COUNTER_MAX
end

-- Pass 1: is all as it was read, and will all that is written fit? -----------

local state = {}                 -- entry -> its answer
local first_effect = {}          -- entry -> index of its number of effects
local entry_keys = {}            -- entry -> its keys
local tokens = {}                -- key -> token, '' none, false another type
local counters = {}              -- key -> field -> value
local streams, stats = {}, {}    -- what will be written to
local i = 11

-- A customer's token and counter are one call.
local function look_counter(key, field)
	local fields = counters[key]
	if fields == nil then
		fields = {}
		counters[key] = fields
	end
	if fields[field] ~= nil then return tokens[key] end
	local v = redis.pcall('HMGET', key, 'token', field)
	if v.err then
		tokens[key] = false
	elseif is_counter(v[2]) then
		tokens[key] = v[1] or ''
		fields[field] = tonumber(v[2] or 0)
	else
		tokens[key] = false
	end
	return tokens[key]
end

local function look(key)
	if tokens[key] == nil then
		local token_now = redis.pcall('HGET', key, 'token')
		tokens[key] = type(token_now) ~= 'table' and (token_now or '')
	end
	return tokens[key]
end

local check = {}
function check.decide(a)
	streams['decisions'] = true
	if ARGV[a + 1] ~= '' then streams['queue:' .. ARGV[a + 1]] = true end
	return true
end
function check.count(a)
	return look_counter(prefix .. ARGV[a] .. ':' .. ARGV[a + 1], ARGV[a + 2])
end
function check.unset() return true end
function check.stat(a, n)
	for k = a, a + n - 1 do stats[ARGV[k]] = 0 end
	return true
end
function check.alert()
	streams['alerts'] = true
	return true
end
function check.dead()
	streams['dead'] = true
	return true
end

for e = 1, entries do
	local answer = DONE
	first_effect[e] = i + 2
	local n = tonumber(ARGV[i + 2])
	i = i + 3
	for _ = 1, n do
		local nargs = tonumber(ARGV[i + 1])
		if not check[ARGV[i]](i + 2, nargs) then answer = BROKEN end
		i = i + 2 + nargs
	end
	local keys = {}
	n = tonumber(ARGV[i])
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
	state[e], entry_keys[e] = answer, keys
end

for key in pairs(streams) do
	local wrong = check_stream(prefix .. key)
	if wrong then return wrong end
end
for _, key in ipairs({ prefix .. 'seq', prefix .. 'stats:' .. day }) do
	local t = redis.call('TYPE', key).ok
	if t ~= 'none' and t ~= 'hash' then return refuse(key, 'a ' .. t, 'a hash') end
end
local stat_names = {}
for name in pairs(stats) do stat_names[#stat_names + 1] = name end
if #stat_names > 0 then
	local values = redis.call('HMGET', prefix .. 'stats:' .. day, unpack(stat_names))
	for k = 1, #values do
		if not is_counter(values[k]) then
			return refuse(prefix .. 'stats:' .. day, 'no number', 'an integer')
		end
	end
end
local last_seq = redis.call('HMGET', prefix .. 'seq', 'decisions', 'alerts')
if not is_counter(last_seq[1]) or not is_counter(last_seq[2]) then
	return refuse(prefix .. 'seq', 'no number', 'an integer')
end

-- Pass 2: acknowledge.  A later entry of the batch was decided upon what an
-- earlier one wrote to their keys: where that is not written, it is spoiled too

local spoiled = {}
local decided, alerts = 0, 0
i = 11
for e = 1, entries do
	local stream, id = ARGV[i], ARGV[i + 1]
	local keys, answer = entry_keys[e], state[e]
	if answer == DONE then
		for k = 1, #keys do
			if spoiled[keys[k]] then answer = CONFLICT end
		end
	end
	if answer == DONE and stream ~= '' and
	    redis.call('XACK', stream, group, id) ~= 1 then
		answer = GONE
	end
	if answer ~= DONE then
		for k = 1, #keys do spoiled[keys[k]] = true end
	end
	state[e] = answer
	i = first_effect[e]
	local effects = tonumber(ARGV[i])
	i = i + 1
	for _ = 1, effects do
		if answer == DONE then
			if ARGV[i] == 'decide' then decided = decided + 1 end
			if ARGV[i] == 'alert' then alerts = alerts + 1 end
		end
		i = i + 2 + tonumber(ARGV[i + 1])
	end
	i = i + 1 + 3 * #keys
end

-- Pass 3: write --------------------------------------------------------------

local seq, alert_seq
if decided > 0 then
	seq = redis.call('HINCRBY', prefix .. 'seq', 'decisions', decided) - decided
end
if alerts > 0 then
	alert_seq = redis.call('HINCRBY', prefix .. 'seq', 'alerts', alerts) - alerts
end

local apply = {}

function apply.decide(a, n)
	local case, owner = ARGV[a], ARGV[a + 1]
	seq = seq + 1
	local number = string.format('%.0f', seq)
	local json = ARGV[a + 2] .. number .. ARGV[a + 3]
	redis.call('XADD', prefix .. 'decisions', 'MAXLEN', '~', max_decisions, '*',
	    'case', case, 'seq', number, 'decision', json)
	if owner ~= '' then
		redis.call('XADD', prefix .. 'queue:' .. owner, 'MAXLEN', '~', max_queue,
		    '*', 'case', case, 'seq', number, 'decision', json)
	end
	redis.call('HSET', prefix .. 'case:' .. case, 'token', token,
	    'decision', json, unpack(ARGV, a + 4, a + n - 1))
	redis.call('PUBLISH', prefix .. 'decisions', json)
end

function apply.count(a)
	local key = prefix .. ARGV[a] .. ':' .. ARGV[a + 1]
	local field, by = ARGV[a + 2], tonumber(ARGV[a + 3])
	local v = counters[key][field] + by
	counters[key][field] = v
	redis.call('HSET', key, 'token', token, field, string.format('%.0f', v))
	-- the first of a bucket moves the expiry on
	if v == by then redis.call('PEXPIRE', key, ARGV[a + 4]) end
end

function apply.unset(a, n)
	redis.call('HDEL', prefix .. ARGV[a] .. ':' .. ARGV[a + 1],
	    unpack(ARGV, a + 2, a + n - 1))
end

function apply.stat(a, n)
	for k = a, a + n - 1 do stats[ARGV[k]] = stats[ARGV[k]] + 1 end
end

function apply.alert(a)
	alert_seq = alert_seq + 1
	local json = ARGV[a] .. string.format('%.0f', alert_seq) .. ARGV[a + 1]
	redis.call('XADD', prefix .. 'alerts', 'MAXLEN', '~', max_alerts, '*',
	    'seq', string.format('%.0f', alert_seq), 'alert', json)
	redis.call('PUBLISH', prefix .. 'alerts', json)
end

function apply.dead(a)
	redis.call('XADD', prefix .. 'dead', 'MAXLEN', '~', max_dead, '*',
	    'event', ARGV[a + 2], 'reason', ARGV[a], 'detail', ARGV[a + 1],
	    'source', ARGV[a + 3], 'deliveries', ARGV[a + 4], 'at', at)
end

for e = 1, entries do
	if state[e] == DONE then
		i = first_effect[e]
		local effects = tonumber(ARGV[i])
		i = i + 1
		for _ = 1, effects do
			local nargs = tonumber(ARGV[i + 1])
			apply[ARGV[i]](i + 2, nargs)
			i = i + 2 + nargs
		end
	end
end
for _, name in ipairs(stat_names) do
	if stats[name] ~= 0 then
		redis.call('HINCRBY', prefix .. 'stats:' .. day, name, stats[name])
	end
end
return state
