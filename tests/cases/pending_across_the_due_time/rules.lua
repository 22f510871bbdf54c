-- What waits for the customer beyond its due time is no breach, and goes on with what was left.
clock "resolve" { due = "2h", warn = "50%", pauses = kind "pause", resumes = kind "resume" }
