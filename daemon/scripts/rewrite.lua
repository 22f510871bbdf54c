#!lua flags=allow-oom
-- rewrite: a stream is written anew beside itself, a page a call, and takes its own
-- place in one step: so that no block of it holds the bytes of deleted entries.
-- Ids, groups, and what both have counted stay as they are.
--
-- KEYS     the stream, its copy
-- ARGV     'copy' from count
--              appends entries to the copy, which nobody misses: it expires
--          'swap' from most
--              appends the last ones, and the copy is the stream from now on
-- Returns  how many were copied, the last one's id; or of 'swap' a word: 'done',
--          'more' than most are left, 'pending': a group has not settled all,
--          'changed': others have been deleted meanwhile

-- parts: keys rights streams
local call = redis.call
local stream, copy = KEYS[1], KEYS[2]
local KEEP_MS = 600000

for _, key in ipairs(KEYS) do
	local wrong = wrong_type(key, 'stream')
	if wrong then return wrong end
end

local function append(entries)
	for _, entry in ipairs(entries) do call('XADD', copy, entry[1], unpack(entry[2])) end
	if #entries > 0 then call('PEXPIRE', copy, KEEP_MS) end
end

-- What is pending could be lost on the way: it is not carried over.
local function has_pending(groups)
	for _, info in ipairs(groups) do
		if members(info)['pending'] > 0 then return true end
	end
end

local function add_groups(groups)
	for _, info in ipairs(groups) do
		local group = members(info)
		call('XGROUP', 'CREATE', copy, group['name'], group['last-delivered-id'],
		    'ENTRIESREAD', group['entries-read'] or -1)
	end
end

local function swap(from, most)
	local rest = call('XRANGE', stream, from, '+', 'COUNT', most + 1)
	local groups, info = call('XINFO', 'GROUPS', stream), members(call('XINFO', 'STREAM', stream))
	if #rest > most then return { 'more' } end
	if has_pending(groups) then return { 'pending' } end
	append(rest)
	-- what was trimmed meanwhile went from the beginning
	call('XTRIM', copy, 'MINID', '=', info['first-entry'][1])
	if call('XLEN', copy) ~= info['length'] then return { 'changed' } end
	call('XSETID', copy, info['last-generated-id'], 'ENTRIESADDED', info['entries-added'],
	    'MAXDELETEDID', info['max-deleted-entry-id'])
	add_groups(groups)
	call('PERSIST', copy)
	call('UNLINK', stream) -- its memory is given back beside, as RENAME would not
	call('RENAME', copy, stream)
	return { 'done' }
end

local wrong = check_rights({ { 'XADD', copy, '1-1', 'a', 'b' }, { 'PEXPIRE', copy, '1' },
    { 'XTRIM', copy, 'MINID', '1-1' }, { 'XSETID', copy, '1-1' }, { 'PERSIST', copy },
    { 'XGROUP', 'CREATE', copy, 'a', '1-1' }, { 'UNLINK', stream }, { 'RENAME', copy, stream } })
if wrong then return wrong end
if call('XLEN', stream) == 0 then
	call('DEL', copy)
	return { 'done' }
end
if ARGV[1] == 'swap' then return swap(ARGV[2], tonumber(ARGV[3])) end
local page = call('XRANGE', stream, ARGV[2], '+', 'COUNT', ARGV[3])
append(page)
return { #page, #page > 0 and page[#page][1] or '' }
