#!lua flags=allow-oom
-- keep: cases that were closed longer ago than they have to be kept go, and with
-- each its timer, its place in the index, and its name in its customer's list.  One
-- that is joined to another stays for as long as that is open.
--
-- KEYS[1]  a key of the shard (its hash slot)
-- ARGV     prefix, ms to keep, how many at most
-- Returns  how many went

-- parts: rights
local call, try = redis.call, redis.pcall
local prefix, keep, most = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local cases, timers = prefix .. 'cases', prefix .. 'timers'

-- What cannot be done to one must not stop in the middle of another.
local wrong = check_rights({ { 'PEXPIRE', prefix .. 'case:x', '0' }, { 'ZREM', cases .. ':x', 'a' },
    { 'ZADD', cases .. ':x', '1', 'a' }, { 'ZREM', timers, 'a' }, { 'HDEL', prefix .. 'customer:x', 'a' } })
if wrong then return wrong end
local function is_a(kind, key)
	return call('TYPE', key).ok == kind
end
if not is_a('zset', cases) then return 0 end

local time = call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local before = string.format('(%.0f', math.max(now - keep, 0))

local function is_open(id)
	local found = try('HMGET', prefix .. 'case:' .. id, 'state', 'owner')
	return not found.err and found[1] and
	    call('ZSCORE', cases, found[1] .. ':' .. (found[2] or '')) ~= '1'
end

local function let_go(id, place)
	local key = prefix .. 'case:' .. id
	local found = try('HMGET', key, 'state', 'owner', 'customer', 'notes')
	-- one that stands here by mistake stays
	if found.err or (found[1] or '') .. ':' .. (found[2] or '') ~= place then return 0 end
	local other = string.match(found[4] or '', '"joined":"([^"\\]+)"')
	if other and is_open(other) then return nil end
	local customer = found[3] and prefix .. 'customer:' .. found[3]
	if customer and is_a('hash', customer) then call('HDEL', customer, 'case:' .. id) end
	if is_a('zset', timers) then call('ZREM', timers, id) end
	call('PEXPIRE', key, 0)
	return 1
end

local gone = 0
for _, place in ipairs(call('ZRANGE', cases, 1, 1, 'BYSCORE')) do
	local key = cases .. ':' .. place
	if gone < most and is_a('zset', key) then
		for _, id in ipairs(call('ZRANGE', key, '-inf', before, 'BYSCORE', 'LIMIT', 0, most - gone)) do
			local went = let_go(id, place)
			if went then
				gone = gone + went
				call('ZREM', key, id)
			else -- looked at again when it would have gone from now on
				call('ZADD', key, 'XX', string.format('%.0f', now), id)
			end
		end
	end
end
return gone
