-- A pause and the end within one second: the pause is kept, and counted.
clock "resolve" { due = "2h", pauses = kind "pause", resumes = kind "resume", stops = kind "resolve" }
