-- Pass 1: is all as it was read, and will all that is written fit? -----------

local entries = tonumber(ARGV[11])
local starts, states = {}, {}    -- of entries: where they begin, what is answered
local entry_keys, entry_later, bad_keys = {}, {}, {}
local used, kinds = {}, {}
local acked = {}                 -- streams of entries; false: of another type
local i = 12

local function look_stream(stream)
	if acked[stream] == nil then
		local _, wrong = type_of(stream, 'stream')
		acked[stream] = not wrong
	end
	return acked[stream] or broken(stream)
end

-- What the second pass looks at again: row, first argument, their number, what
-- check() found.
local function keep_for_later(later, row, a, n, found)
	later = later or {}
	later[#later + 1] = { row, a, n, found }
	return later
end

local function look_effects(e)
	local answer, later = DONE, nil
	local n = numbers[ARGV[i]] or number(ARGV[i])
	i, is_decided, bad = i + 1, false, nil
	for _ = 1, n do
		local op, nargs = ARGV[i], numbers[ARGV[i + 1]] or number(ARGV[i + 1])
		local row, a = effects[op], i + 2
		local found = row.check(a, nargs)
		used[op] = true
		if row.of_kind then kinds[ARGV[a]] = true end
		if not found then answer = BROKEN end
		if row.fits or row.note then later = keep_for_later(later, row, a, nargs, found) end
		i = a + nargs
	end
	entry_later[e] = later
	return answer
end

local function look_keys(e, answer)
	local keys, n = {}, numbers[ARGV[i]] or number(ARGV[i])
	i = i + 1
	for k = 1, n do
		local key = hash_of(i)
		local found = look(key)
		keys[k] = key
		if not found then
			answer = BROKEN
		elseif found ~= ARGV[i + 2] and answer == DONE then
			answer = CONFLICT
		end
		i = i + 3
	end
	entry_keys[e] = keys
	return answer
end

for e = 1, entries do
	local stream = ARGV[i]
	starts[e] = i
	i = i + 2
	states[e] = look_keys(e, look_effects(e))
	if stream ~= '' and not look_stream(stream) then states[e] = BROKEN end
	if states[e] == BROKEN then bad_keys[e] = bad end
end

-- A right that is missing must show before the first write, not at the last.
local function check_right(command, key)
	if not redis.acl_check_cmd(command, key, 'x', 'x', 'x') then
		return { err = 'NOPERM no right to ' .. command .. ' ' .. key }
	end
end
local function check_rights(row)
	for _, right in ipairs(row.rights or {}) do
		local command, key = string.match(right, '^(%u+) (.*)$')
		local wrong = check_right(command, prefix .. key)
		if wrong then return wrong end
	end
	for _, command in ipairs(row.of_kind or {}) do
		for kind in pairs(kinds) do
			local wrong = check_right(command, prefix .. kind .. ':x')
			if wrong then return wrong end
		end
	end
end

local wrong = read_seqs()
for stream in pairs(acked) do wrong = wrong or check_right('XACK', stream) end
for op in pairs(used) do
	local row = effects[op]
	wrong = wrong or check_rights(row) or row.once and row.once()
end
if wrong then return wrong end

-- Pass 2: acknowledge.  A later entry of the batch was decided upon what an
-- earlier one wrote to their keys: where that is not written, it is spoiled too.

local spoiled = {}
local function is_spoiled(keys)
	for k = 1, #keys do
		if spoiled[keys[k]] then return true end
	end
end
local function all_fit(later)
	for k = 1, #later do
		local row, a, n, found = unpack(later[k], 1, 4)
		if row.fits and not row.fits(a, n, found) then return false end
	end
	return true
end
local function note_all(later)
	for k = 1, #later do
		local row, a, n, found = unpack(later[k], 1, 4)
		if row.note then row.note(a, n, found) end
	end
end

for e = 1, entries do
	local stream, id = ARGV[starts[e]], ARGV[starts[e] + 1]
	local keys, later, answer = entry_keys[e], entry_later[e], states[e]
	if answer == DONE and (is_spoiled(keys) or later and not all_fit(later)) then answer = CONFLICT end
	if answer == DONE and stream ~= '' and
	    call('XACK', stream, group, id) ~= 1 then
		answer = GONE
	end
	if answer == DONE then
		if later then note_all(later) end
	else
		for k = 1, #keys do spoiled[keys[k]] = true end
	end
	states[e] = answer
end

-- Pass 3: write --------------------------------------------------------------

local function apply_effects(at)
	local n = numbers[ARGV[at]]
	at = at + 1
	for _ = 1, n do
		local apply, nargs = effects[ARGV[at]].apply, numbers[ARGV[at + 1]]
		if apply then apply(at + 2, nargs) end
		at = at + 2 + nargs
	end
end

for e = 1, entries do
	if states[e] == DONE then apply_effects(starts[e] + 2) end
end
write_seqs()
write_counters()
write_index()
write_stats()

for e, key in pairs(bad_keys) do states[e] = key end

-- who may not look at timers, or finds no sorted set, has none to wait for
states[entries + 1] = redis.acl_check_cmd('ZRANGE', timers, '0', '0') and
    try('ZRANGE', timers, 0, 0, 'WITHSCORES')[2] or ''
states[entries + 2] = seqs.decisions
return states
