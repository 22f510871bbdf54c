#!lua
-- trim: forgets entries that every group has dealt with and that are older than
-- they have to be kept.  Never by length: that would delete what is pending.
--
-- KEYS     the stream
-- ARGV     ms to keep
-- Returns  how many entries were removed

-- parts: streams
if redis.call('TYPE', KEYS[1]).ok ~= 'stream' then return 0 end
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local bound = string.format('%.0f-0', math.max(now - tonumber(ARGV[1]), 0))
local groups = redis.call('XINFO', 'GROUPS', KEYS[1])
if #groups == 0 then return 0 end
for _, info in ipairs(groups) do
	local group = members(info)
	local pending = redis.call('XPENDING', KEYS[1], group['name'])
	local limit = pending[1] > 0 and pending[2] or group['last-delivered-id']
	if older(limit, bound) then bound = limit end
end
return redis.call('XTRIM', KEYS[1], 'MINID', '~', bound)
