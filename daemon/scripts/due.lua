#!lua
-- due: cases whose time has come go from `timers` to the stream `due`: written
-- first, removed after.  No more of them than there is room for wait there
-- unread, however many are late.
--
-- KEYS     timers due
-- ARGV     group, how many may wait in `due` unread, how many are moved at most
-- Returns  how many were moved, when the next is due (ms; '' none), now (ms),
--          how many timers there are, how late the first of those moved was (ms)

-- parts: keys rights streams
local timers, due = KEYS[1], KEYS[2]
local kind, wrong = type_of(due, 'stream')
wrong = wrong_type(timers, 'zset') or wrong
if wrong then return wrong end
local read = '-'
if kind == 'stream' then
	if #members(redis.call('XINFO', 'STREAM', due))['last-generated-id'] > 36 then
		return refuse(due, 'an id far in the future', 'ids of the clock')
	end
	for _, info in ipairs(redis.call('XINFO', 'GROUPS', due)) do
		local group = members(info)
		if group['name'] == ARGV[1] then read = '(' .. group['last-delivered-id'] end
	end
end
wrong = check_rights({ { 'XADD', due, '*', 'case', 'x' }, { 'ZREM', timers, 'x' } })
if wrong then return wrong end

local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local room = tonumber(ARGV[2])
local cases = redis.call('ZRANGE', timers, '-inf', now, 'BYSCORE', 'LIMIT', 0, math.min(room, tonumber(ARGV[3])),
    'WITHSCORES')
if #cases > 0 and kind == 'stream' then
	room = room - #redis.call('XRANGE', due, read, '+', 'COUNT', room)
	for i = #cases, 2 * math.max(room, 0) + 1, -1 do cases[i] = nil end
end
local gone, late = {}, 0
for i = 1, #cases, 2 do
	redis.call('XADD', due, '*', 'case', cases[i])
	gone[#gone + 1] = cases[i]
end
if #gone > 0 then
	redis.call('ZREM', timers, unpack(gone))
	late = now - tonumber(cases[2])
	if late > now then late = 0 end
end
-- a score that is no time (an infinite one) is none to wait for
local first = redis.call('ZRANGE', timers, 0, 0, 'WITHSCORES')[2] or ''
if first ~= '' and not (math.abs(tonumber(first)) < 2 ^ 53) then first = '' end
return { #gone, first, string.format('%.0f', now), redis.call('ZCARD', timers),
    string.format('%.0f', late) }
