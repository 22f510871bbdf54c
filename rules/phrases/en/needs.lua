-- phrases/en/needs.lua: a problem that is to be solved, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.

-- A call for help with a problem.
phrases "help-request" { en = {
	"a way out of this", "advice", "am i doing something wrong", "am i missing", "any fix", "any idea how",
	"any idea why", "any ideas", "any suggestions", "any way around", "any way i can", "any way round",
	"any way to get", "any way to recover", "anybody else?", "anybody has been in", "anyone else having",
	"anyone else seeing", "anyone else?", "anyone has been in", "anyone know", "anyone's been in",
	"anything else i can try", "anything you can do", "asap", "assist", "assistance", "block my card",
	"block the card", "call me back", "can anybody", "can anyone", "can i fix", "can provide logs",
	"can somebody", "can someone", "can you check", "can you find", "can't get back in", "cancel my card",
	"check on my", "could anyone", "could somebody", "could someone", "could you check", "could you find",
	"customer support please", "deadline is", "desperate", "desperately", "dm sent", "don't know what to do",
	"fix it", "fix please", "fix this", "freeze my account", "freeze my card", "get back into my", "get in touch",
	"get it back", "get my codes", "happy to provide logs", "happy to run", "happy to test", "has anyone been in",
	"help", "how can i get", "how do i cancel", "how do i dispute", "how do i fix", "how do i get",
	"how do i recover", "how do i remove", "how do i report", "how do i reset", "how do i stop",
	"how do i unblock", "how do i unlock", "how to fix", "i have to be in", "i need this working", "i'm stuck",
	"investigate", "is there a fix", "is there a way around", "is there a way round", "is there any way to",
	"just want somebody to", "just want someone to", "lock my account", "lock my line", "lock the line",
	"log attached", "logs attached", "look into", "lost and found", "make it stop", "make them stop",
	"make this stop", "missed my connection", "missed our", "need a flight", "need an answer", "need it to stop",
	"need it working", "need somebody", "need someone", "need support", "need this shut off", "need this stopped",
	"need this to end", "need to change my", "need to correct my", "need to speak", "need to update my",
	"next steps", "not sure what to do", "please add", "please advise", "please block", "please call",
	"please check", "please contact me", "please disable", "please dm", "please fix", "please freeze",
	"please get someone", "please lock", "please rebook", "please reply", "please reset", "please resolve",
	"please respond", "please restore", "please ring me", "please send someone", "please solve", "please sort",
	"please stop", "please tell me what", "please unlock", "reach someone", "rebook me", "rebook us",
	"repro steps", "resolve my", "resolve this", "send a technician", "send an engineer", "sent a dm",
	"shut this down for me", "solve my", "solve this", "somebody please", "somebody ring me", "someone please",
	"someone ring me", "sort it out", "sort this", "speak to someone", "steps to reproduce", "stranded",
	"suggestions?", "take a look", "talk to someone", "tell me what happens", "tried to", "troubleshoot",
	"trying to", "unable to reach", "urgent", "urgently", "way around this", "what am i doing wrong",
	"what am i supposed to do", "what are my options", "what can i do", "what do i do",
	"what do i need to change", "what do i need to do", "what else can i try", "what else should i try",
	"what happens next", "what should i do", "what steps", "whats going on", "where do i report",
	"where should i look", "who can i call", "who can i talk to", "who do i call", "who do i contact",
	"who do i even call", "who do i speak", "who do i talk to", "who should i call", "who should i contact",
	"who should i talk", "workaround",
} }

-- Something does not work.
phrases "not-working" { en = {
	"account is disabled", "account is suspended", "account suspended", "account was disabled",
	"after the update", "after the upgrade", "after updating", "after upgrading", "am i missing", "app closes",
	"asking for a code", "asks for a security", "asks me to log in", "ate my card", "balance has not",
	"balance hasn't", "balance still", "black screen", "blank screen", "blocked", "bug", "bugs", "can't access",
	"can't activate", "can't book", "can't cancel", "can't connect", "can't download", "can't find",
	"can't get past", "can't log in", "can't login", "can't open", "can't play", "can't receive",
	"can't register", "can't see", "can't seem", "can't send", "can't sign in", "can't sign up", "can't transfer",
	"can't unsubscribe", "can't update", "can't upload", "can't use my card", "can't verify", "can't withdraw",
	"cannot access", "cannot activate", "cannot cancel", "cannot connect", "cannot find", "cannot get past",
	"cannot log in", "cannot login", "cannot see", "cannot sign in", "cannot verify", "cant access", "cant login",
	"card doesn't", "card is lost", "card isn't", "card was stolen", "clean checkout", "clean install",
	"cleared cache", "cleared the cache", "cloned my", "closes itself", "code never arrives", "code never came",
	"code to a phone", "code to an old", "copied my card", "core dump", "crashed", "crashes", "crashing",
	"declined", "did not go through", "did not recognise", "didn't go through", "didn't recognise", "didn't save",
	"dies after", "dies at", "dies with", "does not open", "does not show", "does not work", "does nothing",
	"doesn't appear", "doesn't connect", "doesn't let me", "doesn't load", "doesn't open", "doesn't pair",
	"doesn't respond", "doesn't show", "doesn't sync", "doesn't work", "doesnt work", "don't recognise",
	"don't recognize", "don't remember making", "drops every", "drops out every", "each time i try", "error",
	"errors", "every time i try", "failed", "failing", "fails", "fires twice", "force close", "force closes",
	"forgot my password", "forgot my pin", "freezes", "freezing", "frozen", "gave me the wrong",
	"gave out the wrong", "glitch", "glitches", "grayed out", "greyed out", "hangs", "has not come",
	"hasn't arrived in my account", "hasn't changed", "hasn't come", "hasn't gone through", "hasn't turned up",
	"hasn't updated", "i never made", "identity verification", "in my name at", "is down", "isn't going through",
	"isn't letting me", "isn't showing", "isn't working", "just spins", "keep getting the message",
	"keep getting this message", "keeps asking for", "keeps closing", "keeps declining", "keeps disconnecting",
	"keeps dropping", "keeps loading", "keeps logging me out", "keeps restarting", "keeps spinning",
	"kept my card", "latest update", "link expired", "link is dead", "loading forever", "locked me out",
	"locked out", "logged me out", "logged out", "logs me out", "lost access", "lost my", "missed our connection",
	"missing a step", "never get the code", "no access", "no internet", "no signal", "not appearing", "not by me",
	"not come yet", "not connecting", "not going through", "not let me", "not loading", "not made by me",
	"not opening", "not receiving", "not recognised", "not recognized", "not reflected", "not responding",
	"not sending", "not showing", "not updated", "not working", "nothing happens", "null pointer", "offline",
	"old phone number", "outage", "password reset", "pending", "phone was stolen", "rebooted", "rebooting",
	"reinstalled twice", "rejected", "reset my password", "restarting both", "run twice", "runs twice",
	"segfault", "segfaults", "since the update", "since updating", "since upgrading", "spinning wheel",
	"stack trace", "stalls at", "still processing", "stolen card", "stopped syncing", "stopped working", "stuck",
	"suspended my account", "swallowed my card", "timed out", "times out", "tried reinstalling",
	"tried resetting", "tried restarting", "tried unpairing", "unable to", "undefined reference", "unrecognised",
	"unrecognized", "verification code", "wasn't me", "went down", "when i click", "when i follow the link",
	"when i tap", "when i try", "white screen", "will not pair", "will not turn on", "wiped the cache",
	"won't accept", "won't boot", "won't charge", "won't connect", "won't install", "won't let me", "won't load",
	"won't open", "won't pair", "won't play", "won't print", "won't send", "won't start", "won't sync",
	"won't turn on", "won't update", "won't verify", "won't work", "wont let me", "wont load", "wont pair",
	"wont sync", "wont work", "worked before", "worked fine", "worked yesterday",
} }

-- Nuisance, and pleas to those in office.
phrases "public-plea" { en = {
	"barking all night", "barks all night", "bin collection missed", "bins haven't been", "bins not collected",
	"blocking my drive", "blocking my driveway", "blocks my drive", "blocks my driveway", "city council",
	"dear sir", "dumped rubbish", "dumping rubbish", "elevator has been out", "fly tipping", "fly-tipping",
	"garbage collection", "heating has been off", "heating's been off", "illegal parking", "keeps parking",
	"lift has been out", "lift's been out", "local authority", "missed bin", "missed bins", "music till 3",
	"music until 3", "neighborhood", "neighbourhood", "no heat since", "no heating since", "no hot water since",
	"no power since", "no water since", "noise", "parked across my", "parks across my", "plays music until",
	"pothole", "potholes", "residents", "roadworks", "rubbish collection", "street light", "street lights",
	"streetlight", "streetlights out", "the council", "the mayor", "to whom it may concern", "water has been off",
} }

-- Somebody who needs special care.
phrases "vulnerable" { en = {
	"baby", "blind", "cancer", "chemo", "deaf", "dialysis", "disability", "disabled", "elderly", "homeless",
	"infant", "medication", "my child", "my daughter", "my father", "my grandfather", "my grandmother", "my kids",
	"my mom", "my mother", "my mum", "my son", "newborn", "pensioner", "pregnant", "single mother", "toddler",
	"unemployed", "veteran", "wheelchair",
} }

-- Words of those who ask for help. They only lean a decision.
phrases "plea" { en = {
	"advise", "any help", "check my", "follow me", "get home", "get to", "left my", "look at this", "need to get",
	"please cancel", "rectify", "resolve", "resolved", "solution", "stuck at", "stuck in", "trying to contact",
	"trying to get", "trying to reach", "what is going on", "what now", "what's going on",
} }

-- Words of trouble: something may not work. They only lean a decision.
phrases "trouble" { en = {
	"account was suspended", "already in use", "banned", "bereavement", "both say to", "busy signal",
	"by accident", "by mistake", "can't change", "can't even", "can't get through", "can't open", "can't pay",
	"can't reach", "can't use", "cannot get through", "cannot reach", "card not", "could not reach",
	"couldn't get through", "couldn't reach", "deactivated", "death certificate", "deceased", "declined",
	"did not make", "didn't help", "didn't make", "didn't recognise", "didn't recognize", "disabled my account",
	"disconnected", "do not recognise", "do not recognize", "does not allow", "does not help", "doesn't allow",
	"doesn't help", "don't recognise", "don't recognize", "each blames the other", "each says the other",
	"form twice", "fresh install", "i have never heard of", "i have to be in", "i've never heard of",
	"is it not there", "is still in", "just busy", "keep getting", "less cash", "line is busy", "log attached",
	"logs attached", "looks wrong", "missed connection", "misses", "my late father", "my late husband",
	"my late mother", "my late wife", "neither company", "neither of them", "never set up", "never took out",
	"no longer", "not arrived yet", "not found", "nothing came", "on hold", "passed away", "phone line",
	"picking up", "pin wrong", "probate", "receiver says", "recipient says", "reinstalled", "reinstalling",
	"resync", "same error", "same issue", "same problem", "same thing", "sends me back to", "sign in",
	"so worried", "stack trace", "still in her name", "still in his name", "still pending", "still says pending",
	"stopped", "stuck at", "traceback", "typeerror", "was rejected", "we have never heard of", "worried sick",
	"wrong amount", "wrong date", "wrong flight", "wrong too many times",
} }

-- Cannot, does not, no longer. Small words, that only lean a decision.
phrases "voice-cannot" { en = {
	"can not", "can't", "cannot", "cant", "disappeared", "do not know", "does not", "doesn't", "don't know",
	"error", "failed", "fails", "gone", "hangs", "has not", "hasn't", "have not", "haven't", "isn't", "lost",
	"missing", "never arrives", "no idea", "no longer", "not able", "not yet", "nothing happens", "stalls",
	"still", "stuck", "swallowed", "unable", "vanished", "which one", "won't", "wont", "wrong",
} }
