#!lua
-- bury: a pending entry that is too large to be read becomes a dead letter
-- where it is.  One of an ordinary size is left alone.
--
-- KEYS     stream, dead, stats of the day
-- ARGV     group, id, bytes that can be read, bytes to keep, maxlen of dead, at
-- Returns  its bytes, or 0 where it was left alone

-- parts: keys
for i, kind in ipairs({ 'stream', 'stream', 'hash' }) do
	local wrong = wrong_type(KEYS[i], kind)
	if wrong then return wrong end
end
local entry = redis.call('XRANGE', KEYS[1], ARGV[2], ARGV[2])[1]
if not entry then return 0 end
local bytes, largest = 0, ''
for _, word in ipairs(entry[2]) do
	bytes = bytes + #word
	if #word > #largest then largest = word end
end
if bytes <= tonumber(ARGV[3]) or redis.call('XACK', KEYS[1], ARGV[1], ARGV[2]) ~= 1 then
	return 0
end
redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[5], '*',
    'event', string.sub(largest, 1, tonumber(ARGV[4])), 'reason', 'too_large',
    'detail', string.format('the entry has %.0f bytes, too many to be read; ' ..
    'its first %s are kept', bytes, ARGV[4]),
    'source', KEYS[1] .. ' ' .. ARGV[2], 'deliveries', '1', 'at', ARGV[6])
redis.call('HINCRBY', KEYS[3], 'dead', 1)
redis.call('HINCRBY', KEYS[3], 'refused:too_large', 1)
return bytes
