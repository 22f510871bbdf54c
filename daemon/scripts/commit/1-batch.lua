#!lua
-- commit: the outcome of one batch, in one atomic step.
--
-- First everything is looked at (rights, types, counters, last ids, the tokens
-- that the rules saw), then entries are acknowledged, then what they decided is
-- written, and only for those whose acknowledgement was still open.  Nothing
-- after the first write can fail.
--
-- The files of this directory are one script, in the order of their names: the
-- batch, what can be done (a row of `effects` for each), and the three passes.
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

-- parts: keys
local call, try = redis.call, redis.pcall
local ARGV, unpack, tonumber = ARGV, unpack, tonumber
local find, sub, format, min = string.find, string.sub, string.format, math.min

local prefix, token, day, at, group = unpack(ARGV, 1, 5)
local max_decisions, max_queue, max_dead, max_alerts, max_sla = unpack(ARGV, 6, 10)
local seq_key, stats_key = prefix .. 'seq', prefix .. 'stats:' .. day

local DONE, GONE, CONFLICT, BROKEN = 1, 0, -1, -2
local COUNTER_MAX = 9007199254000000
local FORGET_FIELDS = 32
local MS_DIGITS = 15
local PIECE_WORDS = 4000         -- even, and half of what Lua has room for in a call

-- What can be done: op -> a row of
--   rights   what it writes with: 'COMMAND key', a * in a key being anything
--   of_kind  commands that it writes with to the hashes of a kind, its first argument
--   once     is asked once a batch that has it: an error, or nothing
--   check    looks, and writes nothing: false where something is wrong;
--            what it finds is handed to the next two
--   fits     is that still as the rules saw it, with the entries so far?
--   note     it will be written: entries that come later see it
--   apply    writes; it cannot fail
-- All but `once` take the index of the first argument, and how many there are.
local effects = {}

-- An error where a stream cannot be appended to.
local function check_stream(key)
	local t, wrong = type_of(key, 'stream')
	if t ~= 'stream' then return wrong end
	local info = call('XINFO', 'STREAM', key)
	for i = 1, #info, 2 do
		if info[i] == 'last-generated-id' and #info[i + 1] > 36 then
			return refuse(key, 'an id far in the future', 'ids of the clock')
		end
	end
end
local function check_zset(key)
	return wrong_type(key, 'zset')
end

-- As HINCRBY takes it: no leading zero, no minus zero, and room to grow.
local function is_counter(v)
	if not v then return true end
	local n = find(v, '^%-?[1-9]%d*$') and tonumber(v) or v == '0' and 0
	return n and n < COUNTER_MAX and n > -COUNTER_MAX
end
-- The fields of a hash as numbers, or an error.
local function read_counters(key, ...)
	local _, wrong = type_of(key, 'hash')
	if wrong then return nil, wrong end
	local values = call('HMGET', key, ...)
	for k = 1, #values do
		if not is_counter(values[k]) then return nil, refuse(key, 'no number', 'an integer') end
		values[k] = tonumber(values[k] or 0)
	end
	return values
end

-- Hands over the words of a list from first to last, so many at a time.
local function in_pieces(words, first, last, fn)
	for k = first, last, PIECE_WORDS do
		fn(k, unpack(words, k, min(k + PIECE_WORDS - 1, last)))
	end
end
-- Writes fields with their values, and the token: without any, that alone.
local function write_fields(key, words, first, last)
	repeat
		call('HSET', key, 'token', token, unpack(words, first, min(first + PIECE_WORDS - 1, last)))
		first = first + PIECE_WORDS
	until first > last
end

local function is_time(ms)
	return #ms <= MS_DIGITS and find(ms, '^%d+$')
end

-- A whole number of few digits: as HINCRBY and PEXPIRE take it, and sums of them.
local integers = {}
local function is_integer(word)
	local found = integers[word]
	if found == nil then
		found = word == '0' or #word <= MS_DIGITS and find(word, '^%-?[1-9]%d*$') ~= nil
		integers[word] = found
	end
	return found
end

-- A word's number: tonumber() costs more than a look into a table.
local numbers = {}
local function number(word)
	local n = tonumber(word)
	numbers[word] = n
	return n
end

local bad                        -- the key that is wrong, of the entry at hand
local function broken(key)
	bad = key
	return false
end

-- What a hash has, or an error where the key is of another type.  Any other
-- error (a right that is missing) is none of the key's: it stops the batch.
local function try_hash(command, key, ...)
	local found = try(command, key, ...)
	if type(found) == 'table' and found.err and not find(found.err, '^WRONGTYPE') then
		call(command, key, ...)
	end
	return found
end

-- The tokens that hashes have now: '' none, false: another type.
local tokens = {}
local function look(key)
	local found = tokens[key]
	if found == nil then
		found = try_hash('HGET', key, 'token')
		found = type(found) ~= 'table' and (found or '')
		tokens[key] = found
	end
	return found or broken(key)
end
local function hash_of(a)
	return prefix .. ARGV[a] .. ':' .. ARGV[a + 1]
end
