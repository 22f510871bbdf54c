#!lua
-- repair: what index and timers lack of some cases, or have too much, as long as
-- these cases are as they were read.
--
-- KEYS[1]  a key of the shard (its hash slot)
-- ARGV     prefix, then for each case: id token place since from ms
--            place  where it belongs, since when (ms)   '' nothing to add
--            from   where it does not belong            '' nothing to remove
--            ms     when it is to be woken              '' not by this
-- Returns  how many were added, removed, given a timer, and how many have changed
--          meanwhile: those are left alone, for who changed them wrote it all; so
--          are keys that hold no hash, and these are not counted

local call, try = redis.call, redis.pcall
local prefix = ARGV[1]
local timers, cases = prefix .. 'timers', prefix .. 'cases:'
local added, removed, timed, changed = 0, 0, 0, 0

-- nil where the key holds no hash; any other error stops it
local function token_of(key)
	local found = try('HGET', key, 'token')
	if type(found) ~= 'table' then return found or '' end
	if not string.find(found.err, '^WRONGTYPE') then call('HGET', key, 'token') end
end

for i = 2, #ARGV, 6 do
	local id, token, place, since, from, ms = unpack(ARGV, i, i + 5)
	local found = token_of(prefix .. 'case:' .. id)
	if found ~= token then
		if found then changed = changed + 1 end
	else
		if place ~= '' and not call('ZSCORE', cases .. place, id) then
			added = added + call('ZADD', cases .. place, since, id)
		end
		if from ~= '' then removed = removed + call('ZREM', cases .. from, id) end
		if ms ~= '' then timed = timed + call('ZADD', timers, 'NX', ms, id) end
	end
end
return { added, removed, timed, changed }
