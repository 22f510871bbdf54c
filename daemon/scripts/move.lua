#!lua
-- move: the oldest items of the list `inbox` become entries of the stream
-- `events`: written first, removed after.
--
-- KEYS     inbox events
-- ARGV     how many at most
-- Returns  how many were moved

-- parts: keys rights
local kind, wrong = type_of(KEYS[1], 'list')
if wrong then return wrong end
if kind == 'none' then return 0 end
wrong = wrong_type(KEYS[2], 'stream')
if wrong then return wrong end
wrong = check_rights({ { 'XADD', KEYS[2], '*', 'event', 'x' }, { 'LTRIM', KEYS[1], '0', '-1' } })
if wrong then return wrong end
-- producers LPUSH: the oldest is the last
local items = redis.call('LRANGE', KEYS[1], -tonumber(ARGV[1]), -1)
for i = #items, 1, -1 do
	redis.call('XADD', KEYS[2], '*', 'event', items[i])
end
redis.call('LTRIM', KEYS[1], 0, -#items - 1)
return #items
