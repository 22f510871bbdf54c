#!lua flags=allow-oom
-- erase: looks whether something of a customer may go, and takes it away, in one
-- step; what went is counted in the hash KEYS[2], which the next run finds.
--
-- ARGV     act, 'take' or 'look'; '1' where what is open goes too; then
--
--          'entries' word group id*        KEYS[1] a stream; group '': none
--              entries that the group has not settled are open
--          'items' word event*             KEYS[1] the list; all are open
--          'case' prefix id                KEYS[1] its hash
--          'words' event                   KEYS[1] a case of another customer:
--              its decision, where it was made of that event (JSON)
-- Returns  how many there were, how many of these are open, how many went
--
--          'end' prefix maxlen head tail   KEYS[1] the customer's hash
--              it goes, and KEYS[2]; an alert is told, with its number between
--
-- What is wrong with any key that a taking writes, a look says.

-- parts: keys rights streams
local call = redis.call
local act, is_take, takes_open = ARGV[1], ARGV[2] == 'take', ARGV[3] == '1'

local function check_taking(key)
	if not is_take then return nil end
	return act == 'end' and check_rights({ { 'PUBLISH', ARGV[4] .. 'alerts', 'a' } }) or
	    check_rights({ { 'HINCRBY', KEYS[2], 'a', '1' }, { 'XDEL', key, '0-1' },
	    { 'XACK', key, 'a', '0-1' }, { 'XGROUP', 'SETID', key, 'a', '0-1' }, { 'LREM', key, '0', 'a' },
	    { 'ZREM', key, 'a' }, { 'HDEL', key, 'a' }, { 'DEL', key }, { 'XADD', key, '*', 'a', 'b' } }, key)
end

local function count(word, n)
	if n > 0 then call('HINCRBY', KEYS[2], 'removed:' .. word, n) end
end

-- Where the group is, or nil.
local function find_group(key, name)
	if name == '' or call('EXISTS', key) == 0 then return nil end
	for _, info in ipairs(call('XINFO', 'GROUPS', key)) do
		local group = members(info)
		if group['name'] == name then return group end
	end
end

-- Entries that go unread would be told as lost: the group has read them now.
local function pass_over(key, group, unread)
	local read = group['entries-read']
	if unread > 0 and read then
		call('XGROUP', 'SETID', key, group['name'], group['last-delivered-id'],
		    'ENTRIESREAD', read + unread)
	end
end

local function entries(key, word, name)
	local group, there, open, gone, unread = find_group(key, name), 0, 0, {}, 0
	for i = 6, #ARGV do
		local id = ARGV[i]
		if #call('XRANGE', key, id, id) > 0 then
			local is_unread = group and older(group['last-delivered-id'], id)
			local is_open = is_unread or
			    group and #call('XPENDING', key, name, id, id, 1) > 0
			there = there + 1
			if is_open then open = open + 1 end
			if takes_open or not is_open then gone[#gone + 1] = id end
			if is_unread and takes_open then unread = unread + 1 end
		end
	end
	if not is_take or #gone == 0 then return { there, open, 0 } end
	if group then call('XACK', key, name, unpack(gone)) end
	call('XDEL', key, unpack(gone))
	if group then pass_over(key, group, unread) end
	count(word, #gone)
	return { there, open, #gone }
end

local function items(key, word)
	local there, gone = #ARGV - 4, 0
	if not is_take or not takes_open then return { there, there, 0 } end
	for i = 5, #ARGV do gone = gone + call('LREM', key, 0, ARGV[i]) end
	count(word, gone)
	return { there, there, gone }
end

local function member_of(key, id)
	return call('TYPE', key).ok == 'zset' and call('ZSCORE', key, id)
end

-- Sorted sets that have the case: of timers, and of the index of cases.
local function sets_of(prefix, id)
	local sets = {}
	if member_of(prefix .. 'timers', id) then sets[1] = prefix .. 'timers' end
	if call('TYPE', prefix .. 'cases').ok == 'zset' then
		for _, place in ipairs(call('ZRANGE', prefix .. 'cases', 0, -1)) do
			local key = prefix .. 'cases:' .. place
			if member_of(key, id) then sets[#sets + 1] = key end
		end
	end
	return sets
end

-- The index says which places are over; without one, the state's name does.
local function is_open(prefix, state, owner)
	local over = member_of(prefix .. 'cases', state .. ':' .. owner)
	if over then return over ~= '1' end
	return state ~= 'closed'
end

local function agent_of(notes)
	local ok, all = pcall(cjson.decode, notes)
	local agent = ok and type(all) == 'table' and all['assignee']
	return type(agent) == 'string' and agent ~= '' and agent or nil
end

-- What would stop it half-way stops it before the first case is taken.
local function check_agent(prefix, agent)
	local pool = prefix .. 'pool:all'
	local wrong = wrong_type(prefix .. 'agent:' .. agent, 'hash') or wrong_type(pool, 'hash')
	if wrong then return wrong end
	local load = call('HGET', pool, 'load:' .. agent) or '0'
	if not string.find(load, '^%-?[1-9]%d*$') and load ~= '0' or #load > 15 then
		return refuse(pool, 'a load that is no number, of ' .. agent, 'an integer')
	end
end

-- Who has it has one case less.
local function give_back(prefix, id, agent)
	if call('HDEL', prefix .. 'agent:' .. agent, 'case:' .. id) == 1 then
		call('HINCRBY', prefix .. 'pool:all', 'load:' .. agent, -1)
	end
end

local function case(key, prefix, id)
	local v = call('HMGET', key, 'state', 'owner', 'notes')
	local there, sets = call('EXISTS', key), sets_of(prefix, id)
	local open = there == 1 and is_open(prefix, v[1] or '', v[2] or '')
	local agent = agent_of(v[3] or '')
	local wrong = agent and check_agent(prefix, agent)
	if wrong then return wrong end
	if there == 0 and #sets == 0 then return { 0, 0, 0 } end
	if not is_take or (open and not takes_open) then return { 1, open and 1 or 0, 0 } end
	for _, set in ipairs(sets) do call('ZREM', set, id) end
	if agent then give_back(prefix, id, agent) end
	count('cases', call('DEL', key))
	return { 1, open and 1 or 0, 1 }
end

local function words(key, event)
	local decision = call('HGET', key, 'decision')
	if not decision or not string.find(decision, '"event":' .. event, 1, true) then
		return { 0, 0, 0 }
	end
	if is_take then call('HDEL', key, 'decision') end
	return { 1, 0, is_take and 1 or 0 }
end

local function finish(key, prefix, maxlen, head, tail)
	local alerts = prefix .. 'alerts'
	local wrong = wrong_type(alerts, 'stream') or wrong_type(prefix .. 'seq', 'hash')
	if wrong or not is_take then return wrong or { 1, 0, 0 } end
	local n = string.format('%.0f', call('HINCRBY', prefix .. 'seq', 'alerts', 1))
	local alert = head .. n .. tail
	call('XADD', alerts, 'MAXLEN', '~', maxlen, '*', 'seq', n, 'alert', alert)
	call('DEL', key, KEYS[2])
	call('PUBLISH', alerts, alert)
	return { 1, 0, 1 }
end

local kinds = { entries = 'stream', items = 'list', case = 'hash', words = 'hash', ['end'] = 'hash' }
local acts = { entries = entries, items = items, case = case, words = words, ['end'] = finish }
return wrong_type(KEYS[1], kinds[act]) or wrong_type(KEYS[2], 'hash') or check_taking(KEYS[1]) or
    acts[act](KEYS[1], ARGV[4], ARGV[5], ARGV[6], ARGV[7])
