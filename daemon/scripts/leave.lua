#!lua
-- leave: removes consumers of a group that have nothing pending: the one that
-- leaves, and those not seen for long.  Looking and removing are one step, for
-- removing a consumer drops what it has pending.
--
-- KEYS     the stream
-- ARGV     group, consumer that leaves ('' for none), ms not seen
-- Returns  how many were removed

-- parts: streams
local removed = 0
if redis.call('TYPE', KEYS[1]).ok ~= 'stream' then return 0 end
local consumers = redis.pcall('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])
if consumers.err then return 0 end
for _, info in ipairs(consumers) do
	local c = members(info)
	if c['pending'] == 0 and
	    (c['name'] == ARGV[2] or c['idle'] > tonumber(ARGV[3])) then
		redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], c['name'])
		removed = removed + 1
	end
end
return removed
