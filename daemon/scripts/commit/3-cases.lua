-- Where cases are found: by the time when they are due, by state and owner.

local timers, cases = prefix .. 'timers', prefix .. 'cases'

effects.timer = {
	rights = { 'ZADD timers', 'ZREM timers' },
	once = function() return check_zset(timers) end,
	check = function(a) return ARGV[a + 1] == '' or is_time(ARGV[a + 1]) end,
	apply = function(a)
		if ARGV[a + 1] ~= '' then
			call('ZADD', timers, ARGV[a + 1], ARGV[a])
		else
			call('ZREM', timers, ARGV[a])
		end
	end,
}

-- Who decides about such a case just now, decides again.
effects.wake = {
	rights = { 'ZADD timers', 'HSET case:*' },
	once = function() return check_zset(timers) end,
	check = function(a, n)
		for k = a + 1, a + n - 1 do look(prefix .. 'case:' .. ARGV[k]) end
		return is_time(ARGV[a])
	end,
	apply = function(a, n)
		for k = a + 1, a + n - 1 do
			local key = prefix .. 'case:' .. ARGV[k]
			if tokens[key] == '' then -- unless this commit has opened it
				tokens[key] = call('HGET', key, 'token') or ''
			end
			if tokens[key] and tokens[key] ~= '' then
				call('HSET', key, 'token', token)
				call('ZADD', timers, 'LT', ARGV[a], ARGV[k])
			end
		end
	end,
}

-- Ways through the index of cases: from and to, as keys; false: no sorted set.
local ways, places, times = {}, {}, {}
local function look_place(place)
	if place ~= '' and places[place] == nil then
		local key = cases .. ':' .. place
		places[place] = not check_zset(key) and key
	end
	return place == '' or places[place] or broken(cases .. ':' .. place)
end
local function look_way(way)
	local from, to, over = string.match(way, '^(.-)\n(.+)\n(.*)$')
	ways[way] = to and look_place(from) and look_place(to) and
	    { from = places[from], to = places[to], name = to, is_over = over ~= '' and 1 or 0, come = {}, go = {} }
	return ways[way]
end
local function look_time(ms)
	times[ms] = is_time(ms) and true
	return times[ms]
end

-- Those that go the same way are written at once; a case that goes on from where
-- it has just come is not among them.
local moved = {}
local function write_index()
	local named = {}
	if not next(moved) then return end
	for _, way in pairs(ways) do
		if way and #way.come > 0 then
			in_pieces(way.go, 1, #way.go, function(_, ...) call('ZREM', way.from, ...) end)
			in_pieces(way.come, 1, #way.come, function(_, ...) call('ZADD', way.to, ...) end)
			named[#named + 1] = way.is_over
			named[#named + 1] = way.name
			way.come, way.go = {}, {}
		end
	end
	in_pieces(named, 1, #named, function(_, ...) call('ZADD', cases, ...) end)
	moved = {}
end
effects.index = {
	rights = { 'ZADD cases', 'ZADD cases:*', 'ZREM cases:*' },
	once = function() return check_zset(cases) end,
	check = function(a)
		local way, ms = ARGV[a + 1], ARGV[a + 2]
		return (ways[way] or look_way(way)) and (times[ms] or look_time(ms))
	end,
	apply = function(a)
		local id, way = ARGV[a], ways[ARGV[a + 1]]
		if moved[id] then write_index() end
		moved[id] = true
		local come = way.come
		come[#come + 1] = ARGV[a + 2]
		come[#come + 1] = id
		if way.from then way.go[#way.go + 1] = id end
	end,
}
