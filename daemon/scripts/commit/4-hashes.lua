-- What is counted and kept in hashes: of customers, lots, channels, incidents,
-- pools, agents; and the day's figures.

-- Counters, as they are after the entries so far: key -> field -> number.
local counters = {}
-- The token and the counters of a hash are one call.
local function look_counters(key, first, last)
	local fields, missing = counters[key], {}
	if not fields then
		fields = {}
		counters[key] = fields
	end
	for k = first, last, 2 do
		if fields[ARGV[k]] == nil then missing[#missing + 1] = ARGV[k] end
	end
	if tokens[key] == false then return broken(key) end
	in_pieces(missing, 1, #missing, function(first, ...)
		local v = try_hash('HMGET', key, 'token', ...)
		if tokens[key] ~= false then tokens[key] = not v.err and (v[1] or '') end
		for k = 2, 1 + select('#', ...) do
			if v.err or not is_counter(v[k]) then
				tokens[key] = false
				return
			end
			fields[missing[first + k - 2]] = v[k] and tonumber(v[k]) or 0
		end
	end)
	return tokens[key] ~= false or broken(key)
end

-- However often they grow, counters are written once, behind all entries.
local grown, fresh = {}, {}      -- key -> field -> value, true: a counter; key -> how long it lives
local function write_counters()
	for key, names in pairs(grown) do
		local words, n = {}, 0
		for field, value in pairs(names) do
			words[n + 1] = field
			words[n + 2] = value == true and format('%.0f', counters[key][field]) or value
			n = n + 2
		end
		write_fields(key, words, 1, n)
		if fresh[key] then call('PEXPIRE', key, fresh[key]) end
	end
end
effects.count = {
	of_kind = { 'HSET', 'PEXPIRE' },
	check = function(a, n)
		local many = numbers[ARGV[a + 3]] or number(ARGV[a + 3])
		if not is_integer(ARGV[a + 3]) or many < 0 or 4 + 2 * many > n or not is_integer(ARGV[a + 2]) then
			return false
		end
		for k = a + 5, a + 3 + 2 * many, 2 do
			if not is_integer(ARGV[k]) then return false end
		end
		local key = hash_of(a)
		return look_counters(key, a + 4, a + 3 + 2 * many) and key
	end,
	note = function(a, n, key)
		local fields, names = counters[key], grown[key]
		if not names then
			names = {}
			grown[key] = names
		end
		local last = a + 3 + 2 * numbers[ARGV[a + 3]]
		for k = a + 4, last, 2 do
			local field, by = ARGV[k], numbers[ARGV[k + 1]] or number(ARGV[k + 1])
			fields[field] = fields[field] + by
			names[field] = true
			-- the first of a bucket moves the expiry on
			if fields[field] == by then fresh[key] = ARGV[a + 2] end
		end
		for k = last + 1, a + n - 1, 2 do names[ARGV[k]] = ARGV[k + 1] end
	end,
}

-- Are counters, with the entries so far, as good as when rules looked at them?
effects.within = {
	check = function(a, n)
		for k = a, a + n - 1, 5 do
			if not look_counters(hash_of(k), k + 2, k + 2) then return false end
		end
		return true
	end,
	fits = function(a, n)
		for k = a, a + n - 1, 5 do
			local v = counters[hash_of(k)][ARGV[k + 2]]
			local least, most = tonumber(ARGV[k + 3]), tonumber(ARGV[k + 4])
			if least and v < least or most and v > most then return false end
		end
		return true
	end,
}

-- Fields of a hash that was read loosely, as they are after the entries so far:
-- key -> field -> value, false: missing; or key -> false: another type.
local levels = {}
local function look_fields(key, names)
	if levels[key] == false then return broken(key) end
	local fields, missing = levels[key] or {}, {}
	for k = 1, #names do
		if fields[names[k]] == nil then missing[#missing + 1] = names[k] end
	end
	if #missing == 0 then return true end
	local v = try_hash('HMGET', key, unpack(missing))
	levels[key] = not v.err and fields
	if v.err then return broken(key) end
	for k = 1, #missing do fields[missing[k]] = v[k] end
	return true
end
local function level_after(key, a)
	return tonumber(levels[key][ARGV[a + 2]] or 0) + tonumber(ARGV[a + 3])
end
effects.take = {
	of_kind = { 'HINCRBY' },
	check = function(a, n)
		local key, names = hash_of(a), { ARGV[a + 2] }
		if not is_integer(ARGV[a + 3]) then return false end
		for k = a + 5, a + n - 1, 2 do names[#names + 1] = ARGV[k] end
		return look_fields(key, names) and is_counter(levels[key][ARGV[a + 2]]) and key or broken(key)
	end,
	-- Is there still room, and is all as it was seen?
	fits = function(a, n, key)
		local fields, most = levels[key], tonumber(ARGV[a + 4])
		if most and level_after(key, a) > most then return false end
		for k = a + 5, a + n - 1, 2 do
			if (fields[ARGV[k]] or '') ~= ARGV[k + 1] then return false end
		end
		return true
	end,
	note = function(a, _, key)
		levels[key][ARGV[a + 2]] = format('%.0f', level_after(key, a))
	end,
	apply = function(a)
		if ARGV[a + 3] ~= '0' then call('HINCRBY', hash_of(a), ARGV[a + 2], ARGV[a + 3]) end
	end,
}

effects.set = {
	of_kind = { 'HSET', 'PEXPIRE' },
	check = function(a)
		local key = hash_of(a)
		if ARGV[a + 2] ~= '' and not is_integer(ARGV[a + 2]) then return false end
		if levels[key] == false then return broken(key) end
		-- what is taken there was looked at, and is in a hash
		return (levels[key] or look(key)) and key
	end,
	note = function(a, n, key)
		local fields = levels[key]
		if not fields then return end
		for k = a + 3, a + n - 1, 2 do fields[ARGV[k]] = ARGV[k + 1] end
	end,
	apply = function(a, n)
		local key = hash_of(a)
		write_fields(key, ARGV, a + 3, a + n - 1)
		if ARGV[a + 2] ~= '' then call('PEXPIRE', key, ARGV[a + 2]) end
	end,
}

effects.unset = {
	of_kind = { 'HDEL' },
	check = function(a) return look(hash_of(a)) end,
	apply = function(a, n)
		local key = hash_of(a)
		in_pieces(ARGV, a + 2, a + n - 1, function(_, ...) call('HDEL', key, ...) end)
	end,
}

-- Looks at a few fields, whatever they are: a hash is emptied of what is old
-- as fast as it grows, and a call costs the same however large it is.
local can_forget
effects.forget = {
	of_kind = { 'HDEL' },
	check = function(a) return is_integer(ARGV[a + 3]) and look(hash_of(a)) end,
	apply = function(a)
		local key, start, before = hash_of(a), ARGV[a + 2], tonumber(ARGV[a + 3])
		if can_forget == nil then can_forget = redis.acl_check_cmd('HRANDFIELD', key, '1') end
		if not can_forget then return end
		local some, old = call('HRANDFIELD', key, FORGET_FIELDS, 'WITHVALUES'), {}
		for k = 1, #some, 2 do
			local ms = tonumber(string.match(some[k + 1], ' (%d+)$'))
			if ms and ms < before and sub(some[k], 1, #start) == start then old[#old + 1] = some[k] end
		end
		if #old > 0 then call('HDEL', key, unpack(old)) end
	end,
}

local stats = {}                 -- name -> by how much it grows
local function write_stats()
	for name, n in pairs(stats) do
		if n > 0 then call('HINCRBY', stats_key, name, n) end
	end
end
effects.stat = {
	rights = { 'HINCRBY stats:*' },
	once = function()
		local names, wrong = {}, nil
		for name in pairs(stats) do names[#names + 1] = name end
		in_pieces(names, 1, #names, function(_, ...)
			local _, piece_wrong = read_counters(stats_key, ...)
			wrong = wrong or piece_wrong
		end)
		return wrong
	end,
	check = function(a, n)
		for k = a, a + n - 1 do stats[ARGV[k]] = 0 end
		return true
	end,
	apply = function(a, n)
		for k = a, a + n - 1 do
			local name = ARGV[k]
			stats[name] = stats[name] + 1
		end
	end,
}
