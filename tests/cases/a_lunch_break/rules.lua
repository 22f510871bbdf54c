-- A lunch break from 13 to 14 in Seoul: right on both sides of it, and within.
calendar "seoul" { zone = "Asia/Seoul", mon_fri = { "09:00-13:00", "14:00-18:00" } }
clock "answer" { due = "2h", calendar = "seoul" }
