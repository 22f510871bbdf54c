-- streams: what Redis tells of them, as a table by name, and which id is older.
local function members(list)
	local m = {}
	for i = 1, #list, 2 do m[list[i]] = list[i + 1] end
	return m
end
local function parts(id)
	local ms, seq = string.match(id, '^(%d+)%-(%d+)$')
	return tonumber(ms), tonumber(seq)
end
local function older(a, b)
	local ams, aseq = parts(a)
	local bms, bseq = parts(b)
	return ams < bms or (ams == bms and aseq < bseq)
end
