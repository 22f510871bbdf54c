-- What is appended: decisions, alerts, marks of clocks, dead letters, events.

-- Each has numbers of its own; they are known before anything is written.
local seqs, taken = {}, { decisions = 0, alerts = 0, sla = 0 }
local function next_seq(name)
	seqs[name] = seqs[name] + 1
	taken[name] = taken[name] + 1
	return format('%.0f', seqs[name])
end
local function read_seqs()
	local v, wrong = read_counters(seq_key, 'decisions', 'alerts', 'sla')
	if wrong then return wrong end
	seqs.decisions, seqs.alerts, seqs.sla = v[1], v[2], v[3]
end
local function write_seqs()
	for name, n in pairs(taken) do
		if n > 0 then call('HINCRBY', seq_key, name, n) end
	end
end

-- Once a batch is often enough to cut off what is too long.
local cut = {}
local function append(key, maxlen, ...)
	if cut[key] then
		call('XADD', key, '*', ...)
	else
		cut[key] = true
		call('XADD', key, 'MAXLEN', '~', maxlen, '*', ...)
	end
end

local decisions = prefix .. 'decisions'
local queues = {}                -- owner -> key, or false: not a stream
local function look_queue(owner)
	if queues[owner] == nil then
		local key = prefix .. 'queue:' .. owner
		queues[owner] = not check_stream(key) and key
	end
	return queues[owner] or broken(prefix .. 'queue:' .. owner)
end

local case, nth, json            -- of the last decision
local is_decided                 -- by the entry that is looked at

-- Lua reads each byte of a string that it makes: a decision that comes whole,
-- with the number that it was thought to get, is not made again.
local function decision_json(head, tail)
	if tail == nth then return head end
	if not find(tail, '^%d') then return head .. nth .. tail end
	local _, last = find(head, '"seq":' .. tail, 1, true)
	if not last then return head end
	return sub(head, 1, last - #tail) .. nth .. sub(head, last + 1)
end

local function queue_it(owner)
	append(queues[owner], max_queue, 'case', case, 'seq', nth, 'decision', json)
end

effects.decide = {
	rights = { 'HINCRBY seq', 'XADD decisions', 'XADD queue:*', 'HSET case:*', 'PUBLISH decisions' },
	once = function() return check_stream(decisions) end,
	check = function(a)
		local owner = ARGV[a + 1]
		is_decided = true
		return owner == '' or look_queue(owner)
	end,
	apply = function(a, n)
		local owner = ARGV[a + 1]
		case, nth = ARGV[a], next_seq('decisions')
		json = decision_json(ARGV[a + 3], ARGV[a + 4])
		append(decisions, max_decisions, 'case', case, 'seq', nth, 'decision', json)
		if owner ~= '' then queue_it(owner) end
		if case ~= '' then
			local first = a + 5
			if ARGV[a + 2] ~= '' then -- one field more, where its head and its tail were
				first, ARGV[a + 3], ARGV[a + 4] = a + 3, 'decision', json
			end
			write_fields(prefix .. 'case:' .. case, ARGV, first, a + n - 1)
		end
		call('PUBLISH', decisions, json)
	end,
}

-- The decision before, to other queues.
effects.also = {
	rights = { 'XADD queue:*' },
	check = function(a, n)
		for k = a, a + n - 1 do
			if not look_queue(ARGV[k]) then return false end
		end
		return is_decided
	end,
	apply = function(a, n)
		for k = a, a + n - 1 do queue_it(ARGV[k]) end
	end,
}

-- What is told beside decisions has a stream, a channel and numbers of its own.
local function told(name, field, maxlen)
	local key = prefix .. name
	return {
		rights = { 'HINCRBY seq', 'XADD ' .. name, 'PUBLISH ' .. name },
		once = function() return check_stream(key) end,
		check = function() return true end,
		apply = function(a)
			local n = next_seq(name)
			local text = ARGV[a] .. n .. ARGV[a + 1]
			append(key, maxlen, 'seq', n, field, text)
			call('PUBLISH', key, text)
		end,
	}
end
effects.alert = told('alerts', 'alert', max_alerts)
effects.sla = told('sla', 'sla', max_sla)

-- In the same step as the acknowledgement: neither lost nor there twice.
effects.forward = {
	rights = { 'XADD events' },
	once = function() return check_stream(prefix .. 'events') end,
	check = function() return true end,
	apply = function(a) call('XADD', prefix .. 'events', '*', 'event', ARGV[a]) end,
}

effects.dead = {
	rights = { 'XADD dead' },
	once = function() return check_stream(prefix .. 'dead') end,
	check = function() return true end,
	apply = function(a)
		append(prefix .. 'dead', max_dead, 'event', ARGV[a + 2], 'reason', ARGV[a], 'detail', ARGV[a + 1],
		    'source', ARGV[a + 3], 'deliveries', ARGV[a + 4], 'at', at)
	end,
}
