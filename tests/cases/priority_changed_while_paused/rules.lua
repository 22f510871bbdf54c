-- A case becomes urgent while its clock stands still: what was paused is not lost.
prioritise "urgent" { when = field "attrs.urgent":is(true), priority = "P1" }
clock "resolve" { due = { P1 = "1h", P2 = "4h" }, pauses = kind "pause", resumes = kind "resume" }
