#!lua
-- move: the oldest items of the list `inbox` become entries of the stream
-- `events`: written first, removed after.
--
-- KEYS     inbox events
-- ARGV     how many at most
-- Returns  how many were moved

local kind = redis.call('TYPE', KEYS[1]).ok
if kind == 'none' then return 0 end
if kind ~= 'list' then
	return { err = 'BADKEY ' .. KEYS[1] .. ' holds a ' .. kind .. ', expected a list' }
end
kind = redis.call('TYPE', KEYS[2]).ok
if kind ~= 'none' and kind ~= 'stream' then
	return { err = 'BADKEY ' .. KEYS[2] .. ' holds a ' .. kind .. ', expected a stream' }
end
for _, words in ipairs({ { 'XADD', KEYS[2], '*', 'event', 'x' }, { 'LTRIM', KEYS[1], '0', '-1' } }) do
	if not redis.acl_check_cmd(unpack(words)) then
		return { err = 'NOPERM no right to ' .. words[1] .. ' ' .. words[2] }
	end
end
-- producers LPUSH: the oldest is the last
local items = redis.call('LRANGE', KEYS[1], -tonumber(ARGV[1]), -1)
for i = #items, 1, -1 do
	redis.call('XADD', KEYS[2], '*', 'event', items[i])
end
redis.call('LTRIM', KEYS[1], 0, -#items - 1)
return #items
