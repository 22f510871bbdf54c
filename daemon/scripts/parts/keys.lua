-- keys: what stands under a name is looked at before anything is written to it.
local TYPES = { zset = 'a sorted set' }
local function refuse(key, found, expected)
	return { err = 'BADKEY ' .. key .. ' holds ' .. found .. ', expected ' .. expected }
end
-- What a key holds ('none'), and an error where that is something else.
local function type_of(key, expected)
	local t = redis.call('TYPE', key).ok
	if t ~= 'none' and t ~= expected then
		return t, refuse(key, 'a ' .. t, TYPES[expected] or 'a ' .. expected)
	end
	return t
end
local function wrong_type(key, expected)
	local _, wrong = type_of(key, expected)
	return wrong
end
