#!lua flags=no-writes
-- context: what is known of the cases and customers of one batch, and the time.
--
-- KEYS[1]  a key of the shard (its hash slot)
-- ARGV     prefix, then for each key: kind id n field*n   (n = 0: all fields)
-- Returns  seconds, microseconds (TIME), then for each key the values of its
--          fields in order (or field, value, ... where n = 0); a key of
--          another type answers an error in its place, not for the batch.

local prefix = ARGV[1]
local time = redis.call('TIME')
local out = { time[1], time[2] }
local i, n = 2, 2
while i <= #ARGV do
	local key = prefix .. ARGV[i] .. ':' .. ARGV[i + 1]
	local fields = tonumber(ARGV[i + 2])
	n = n + 1
	if fields == 0 then
		out[n] = redis.pcall('HGETALL', key)
	else
		out[n] = redis.pcall('HMGET', key, unpack(ARGV, i + 3, i + 2 + fields))
	end
	i = i + 3 + fields
end
return out
