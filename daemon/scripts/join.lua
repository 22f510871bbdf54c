#!lua
-- join: makes the group where there is none, and counts the entries that were
-- deleted before the group had read them.  What was counted is noted in the
-- group's own figure, so that it is counted once, by one.
--
-- KEYS     the stream
-- ARGV     group, 'join' or 'look'
-- Returns  entries lost; -1 for some among a backlog too long to be counted
--          ('join' only: to look again would not tell more)

local COUNTED = 2000

-- parts: keys streams
local key, name, is_join = KEYS[1], ARGV[1], ARGV[2] == 'join'
local kind, wrong = type_of(key, 'stream')
if wrong then return wrong end
if kind == 'none' then
	if is_join then redis.call('XGROUP', 'CREATE', key, name, '0', 'MKSTREAM') end
	return 0
end
local stream, group = members(redis.call('XINFO', 'STREAM', key)), nil
for _, info in ipairs(redis.call('XINFO', 'GROUPS', key)) do
	local g = members(info)
	if g['name'] == name then group = g end
end
local added, length = stream['entries-added'], stream['length']
if not group then
	-- what went before there was a group was not ours to read
	if is_join then
		redis.call('XGROUP', 'CREATE', key, name, '0', 'ENTRIESREAD', added - length)
	end
	return 0
end
local last, read = group['last-delivered-id'], group['entries-read']
local was_deleted = older(last, stream['max-deleted-entry-id'])
if not read then return is_join and was_deleted and -1 or 0 end

local unread
if length == 0 or last == stream['last-generated-id'] then
	unread = 0
elseif older(last, stream['first-entry'][1]) then
	unread = length
elseif not was_deleted then
	return 0 -- a stream is trimmed from its beginning, and that is still there
elseif added - read <= COUNTED then
	unread = #redis.call('XRANGE', key, '(' .. last, '+', 'COUNT', COUNTED)
else
	return is_join and -1 or 0
end
local lost = added - read - unread
if lost <= 0 then return 0 end
if not redis.acl_check_cmd('XGROUP', 'SETID', key, name, last) then
	return is_join and lost or 0
end
redis.call('XGROUP', 'SETID', key, name, last, 'ENTRIESREAD', read + lost)
return lost
