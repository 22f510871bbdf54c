-- rights: one that is missing must show before the first write.  It is told of the
-- key that a command is for, or of another that may be named.
local function check_rights(commands, told)
	for _, words in ipairs(commands) do
		if not redis.acl_check_cmd(unpack(words)) then
			return { err = 'NOPERM no right to ' .. words[1] .. ' ' .. (told or words[2]) }
		end
	end
end
