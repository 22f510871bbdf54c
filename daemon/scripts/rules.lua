#!lua
-- rules: sets which rule set a role should have, writes it down and tells it,
-- in one step.  The bytes are there before.
--
-- KEYS     rules rules:log rules:kept rules:status rules:top
-- ARGV     1 action: push, rollback, release, shadow, canary
--          2 hash; '' for none ('' with rollback: the one before)
--          3 permille of a canary
--          4 the version that was looked at, or ''
--          5 who  6 why  7 what changed, in words
--          8 prefix of the keys of bundles, 9 of signatures
--          10 channel  11 how many bundles are kept
--          12 what changed, line by line  13, 14 the hashes that 7 and 12 are
--          between: what was in force, and what comes
-- Returns  version, hash, hash before; or version and what stands against it:
--          'changed', 'no_bundle', 'no_previous', 'nothing'

-- parts: keys
local TAKEN_BACK = 8 -- of them are remembered
local action, hash, permille, seen = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local wanted = {
	{ KEYS[1], 'hash' }, { KEYS[2], 'stream' }, { KEYS[3], 'list' }, { KEYS[4], 'hash' },
	{ KEYS[5], 'hash' },
}
for _, w in ipairs(wanted) do
	local wrong = wrong_type(w[1], w[2])
	if wrong then return wrong end
end

local function get(field)
	return redis.call('HGET', KEYS[1], field) or ''
end
local version = get('version')
if version == '' then version = '0' end
if seen ~= '' and seen ~= version then return { version, 'changed' } end

local role = action
if action == 'push' or action == 'rollback' or action == 'release' then role = 'in_force' end
local before = get(role)
if action == 'rollback' and hash == '' then
	hash = get('previous')
	if hash == '' then return { version, 'no_previous' } end
end
if hash == '' and before == '' then return { version, 'nothing' } end
if hash ~= '' and redis.call('EXISTS', ARGV[8] .. hash) == 0 then
	return { version, 'no_bundle', hash }
end

-- what changed is not written down where somebody else changed it meanwhile
local diff, lines = ARGV[7], ARGV[12] or ''
if ARGV[13] ~= get('in_force') or ARGV[14] ~= hash then diff, lines = '', '' end

-- 53 bits are enough for a version, and one that cannot grow begins anew
local count = tonumber(version) or 0
if not (count >= 0 and count < 2 ^ 52) then count = 0 end
version = string.format('%.0f', count + 1)
local time = redis.call('TIME')
local at = time[1] .. string.sub('000000' .. time[2], -6, -4)
redis.call('HSET', KEYS[1], 'version', version, 'changed', role, role, hash, 'at', at)
if role == 'canary' then
	redis.call('HSET', KEYS[1], 'canary_permille', permille)
	redis.call('HDEL', KEYS[1], 'canary_ended')
end
if role == 'in_force' and before ~= hash then
	-- no instance goes back by itself to what a person took back
	local back = { action == 'rollback' and before ~= '' and before or nil }
	for old in string.gmatch(get('taken_back'), '%x+') do
		if old ~= hash and old ~= before and #back < TAKEN_BACK then
			back[#back + 1] = old
		end
	end
	redis.call('HSET', KEYS[1], 'previous', before, 'taken_back', table.concat(back, ' '))
end
-- what is in force is on trial no longer
for _, trial in ipairs({ 'shadow', 'canary' }) do
	if role == 'in_force' and hash ~= '' and get(trial) == hash then
		redis.call('HSET', KEYS[1], trial, '')
	end
end
redis.call('XADD', KEYS[2], 'MAXLEN', '~', '2000', '*', 'at', at, 'who', ARGV[5],
	'action', action, 'hash', hash, 'from', before, 'why', ARGV[6], 'version', version,
	'permille', role == 'canary' and permille or '', 'diff', diff,
	'lines', lines)

-- the oldest bundles that nobody needs go
if hash ~= '' then
	redis.call('LREM', KEYS[3], 0, hash)
	redis.call('LPUSH', KEYS[3], hash)
	local needed = {}
	for _, field in ipairs({ 'in_force', 'shadow', 'canary', 'previous' }) do
		needed[get(field)] = true
	end
	for _, old in ipairs(redis.call('LRANGE', KEYS[3], ARGV[11], -1)) do
		if not needed[old] then
			redis.call('LREM', KEYS[3], 0, old)
			redis.call('DEL', ARGV[8] .. old, ARGV[9] .. old)
		end
	end
end

-- reports of instances that nobody has heard of for a day go too, and those of
-- a time to come
local all = redis.call('HGETALL', KEYS[4])
for i = 1, #all, 2 do
	local last = tonumber(string.match(all[i + 1], '"at":(%d+)') or 0)
	if math.abs(tonumber(at) - last) > 86400000 then
		redis.call('HDEL', KEYS[4], all[i])
		redis.call('HDEL', KEYS[5], all[i])
	end
end
redis.call('PUBLISH', ARGV[10], version)
return { version, hash, before }
