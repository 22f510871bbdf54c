-- phrases/en/numbers.lua: how much, how often, how long, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.
-- What `sequence`, `begins` and `unbroken` find: the guide, under "Many phrases at once".

-- Every word of the one beside every word of the other.
local function beside(firsts, seconds, between)
	local all = {}
	for _, first in ipairs(string.split(firsts, " ")) do
		for _, second in ipairs(string.split(seconds, " ")) do
			all[#all + 1] = first .. (between or "") .. second
		end
	end
	return all
end

-- A sum.
phrases "price-named" { en = {
	"a bill would", "a little something", "an envelope", "bucks", "by transfer", "cash app", "cash gift",
	"consulting agreement", "consulting fee", "dollars", "double that", "double the", "eur", "euros", "fifty",
	"flat fee", "gift card", "gift cards", "grand", "half back", "half the price", "hundred", "in cash", "inr",
	"make it worth", "non-negotiable", "one-off fee", "pay double", "pay me", "paypal", "pounds", "quid",
	"retainer of", "rs", "rupees", "small gift", "small retainer", "the envelope", "the other half", "thousand",
	"twenty", "twice that", "twice the price", "usd", "venmo", "wire me", "worth my while", "zelle",
	begins "$0|$1|$2|$3|$4|$5|$6|$7|$8|$9|$ 0|$ 1|$ 2|$ 3|$ 4|$ 5|$ 6|$ 7|$ 8|$ 9|£0|£1|£2|£3|£4|£5|£6|£7|\z
		£8|£9|£ 0|£ 1|£ 2|£ 3|£ 4|£ 5|£ 6|£ 7|£ 8|£ 9|€0|€1|€2|€3|€4|€5|€6|€7|€8|€9|€ 0|€ 1|€ 2|€ 3|€ 4|€ 5|€ 6|€ 7|€ 8|€ 9",
} }

-- A round sum for oneself, or a way to pay it.
phrases "word-sum" { en = {
	"a month and", "bill disappears", "bitcoin", "btc", "bucks", "cash", "discount", "dollars", "euros",
	"for my crew", "free", "grand", "membership of ours", "pounds", "refund me the night", "the bill for",
} }

-- How often it was asked: many times over.
phrases "asked-often" { en = {
	"a dozen times", "again and again", "countless times", "dozens of calls", "dozens of times", "every day for",
	"hundreds of times", "many times", "multiple calls", "multiple emails", "multiple times", "numerous calls",
	"numerous times", "over and over", "repeatedly", "several calls", "several emails", "several times",
	"time after time", "times already",
} }

-- Not the first time that this is said: how often, how long, in vain.
phrases "repeat-contact" { en = {
	"2nd time i", "a dozen calls", "a thousand times", "a ticket has been opened", "a ticket was opened",
	"after months", "after weeks", "again and again", "almost every day", "already asked", "already complained",
	"already contacted", "already emailed", "already requested", "already sent", "already told",
	"another month has passed", "another ticket number", "another week has passed", "appealed the",
	"appealed twice", "as of today", "as verified", "ask every week", "asked every time", "asked for this by",
	"asked for this in writing", "asked them to", "asked you to", "asking since", "back and forth", "been asking",
	"been calling", "been chasing", "been complaining", "been contacting", "been emailing", "been requesting",
	"been trying to get my", "being looked into", "by phone and in writing", "call every day", "call every week",
	"called again", "called and written", "called multiple", "called several", "came back verified",
	"certified letter", "certified letters", "certified mail", "chased them", "chased this", "chasing since",
	"chasing this", "claim it was verified", "completely ignored", "countless times", "did not respond",
	"didn't reply", "didn't respond", "disputed it", "disputed this", "disputed with", "doesn't pick",
	"doesn't reply", "don't pick calls", "don't pick my", "don't pick up", "don't reply", "dont pick up",
	"dozen times", "dozens of calls", "dozens of emails", "dozens of times", "each time i ask",
	"each time i call", "each time someone new", "each time they say", "email every week", "emailed again",
	"emailed several", "emailed support", "every day i call", "every rep says", "every representative",
	"every single day", "every time i ask", "every time i call", "every time somebody new",
	"every time someone new", "every time they say", "every week i call", "fifth call", "fifth email",
	"fifth time", "filed a dispute", "filed dispute", "follow up email", "follow-up emails", "followed up",
	"following up again", "for ages now", "for three weeks", "fourth call", "fourth email", "fourth message",
	"fourth time", "fourth week asking", "ghosted", "happened again", "hasn't replied", "hasn't responded",
	"have contacted", "have not gotten", "have not heard", "have not received a reply", "have received nothing",
	"haven't even gotten", "haven't got any", "haven't gotten", "haven't heard", "haven't received a reply",
	"haven't received a response", "haven't received any response", "haven't replied", "haven't responded",
	"heard nothing", "hundred times", "hundreds of times", "i have appealed", "i have disputed", "i have emailed",
	"i have received no", "i've emailed", "i've now asked", "ignored me", "ignored my", "ignoring my",
	"in three weeks", "in writing and by phone", "keep asking", "keep calling", "keep follow-up",
	"keep following up", "keep telling me", "keeps happening", "keeps telling me", "kept asking", "kept calling",
	"left me on read", "looking into it", "many emails", "many time to contact", "many times", "month asking for",
	"months chasing", "months with no", "multiple calls", "multiple emails", "multiple requests",
	"multiple times", "never call back", "never called back", "never get a reply", "never get any reply",
	"never got a reply", "never got a response", "never got any reply", "never got any response",
	"never got back", "never gotten", "never heard back", "never received a reply", "never received a response",
	"never replied", "never reply", "never resolved", "never responded", "no answer", "no callback",
	"no feedback from", "no one answers", "no one called", "no one calls back", "no one ever called",
	"no one got back", "no one has", "no one here to", "no one is picking", "no one picks", "no one responded",
	"no one responds", "no one to attend", "no one will", "no replies", "no reply", "no resolution",
	"no response", "no success", "no update from", "no updates from", "nobody answers", "nobody called",
	"nobody calls back", "nobody ever called", "nobody got back", "nobody has", "nobody is picking",
	"nobody picks", "nobody responded", "nobody responds", "nor a response", "not a word", "not even gotten",
	"not got back", "not gotten back", "not heard back", "not one reply", "not picking", "not received any reply",
	"not received any response", "not replied", "not resolved", "not responded", "not the first time",
	"now asked for", "numerous attempts", "numerous calls", "numerous times", "on numerous occasions",
	"once again i", "once again no", "once again nobody", "once again they", "opened a dispute",
	"opened a ticket", "opened ticket", "over and over", "posted a ticket", "posted ticket", "radio silence",
	"raised a complaint", "raised a ticket", "raised tickets", "rang three times", "rang twice", "re-disputed",
	"remains the same", "repeated attempts", "repeatedly", "round around", "run around", "second appointment",
	"second complaint", "second email", "second letter", "second message", "second ticket", "second time",
	"second visit", "second week asking", "sent certified", "sent multiple", "sent several", "several attempts",
	"several calls", "several emails", "several months of", "several times", "still has not", "still hasn't been",
	"still haven't", "still no", "still not", "still nothing", "still waiting", "third appointment", "third call",
	"third complaint", "third email", "third letter", "third message", "third repair", "third ticket",
	"third time", "third visit", "third week asking", "ticket numbers", "till date", "time after time",
	"time and again", "to no avail", "told them and", "told them to cancel", "told them twice", "told you to",
	"told you twice", "told your staff twice", "tried calling", "tried contacting", "tried emailing",
	"tried many time", "tried reaching", "trying since", "twice already", "umpteen times", "unresolved",
	"week asking for", "weeks chasing", "weeks with no", "without any resolution", "without resolution",
	"without success", "won't stop", "written several", "yet another ticket", "yet to give me a reply",
	"yet to hear", "yet to receive a reply", "yet to reply", "yet to respond",
	sequence "called|emailed|contacted|messaged|wrote|written|phoned|complained|calling|emailing|contacting|\z
		reached out|sent emails|sent messages|followed up|chatted|texted|reported|raised|explained|requested|\z
		submitted|asked ...24 several times|multiple times|many times|numerous times|countless times|a few \z
		times|so many times|twice|3 times|three times|4 times|four times|5 times|five times|again and again|\z
		repeatedly|dozens|over and over|every day|daily|every week|to no avail|never responded|without \z
		success|without response|no avail|in vain|with no luck|without any response|without a response|but \z
		no response|but no reply|no one responds|nobody responds|got no response|no response",
	sequence "several|multiple|many|numerous|countless|dozens of|a dozen|repeated|three|four|five|six|endless|3|\z
		4|5|6|10 ...3 emails|calls|phone calls|messages|tickets|complaints|requests|attempts|letters|chats|\z
		follow ups|support tickets|times ...20 no response|no reply|no answer|ignored|unanswered|no one|\z
		nobody|nothing|still|to no avail|without|never|and i still|not",
} }
phrases "repeat-contact" { en = beside(
	"3 4 5 6 7 8 9 10 11 12 15 20 25 30 three four five six seven eight nine ten eleven twelve twenty \z
		countless multiple numerous several",
	"times calls emails e-mails letters messages tickets reminders attempts agents reps", " ") }

-- A long wait.
phrases "long-wait" { en = {
	"10 months", "2 weeks", "3 weeks", "4 weeks", "6 months", "a month ago", "ages", "days ago", "days late",
	"delayed", "for hours", "for months", "for weeks", "hours late", "months ago", "on hold", "over a month",
	"over a week", "over an hour", "overdue", "several months", "several weeks", "takes forever",
	"taking forever", "three weeks", "too long", "two weeks", "waited", "waiting", "weeks ago", "weeks late",
} }

-- A person or a desk was asked, not a machine tried.
phrases "asked-somebody" { en = {
	"agent", "agents", "appeal", "appealed", "asked", "call center", "call centre", "called", "calling", "calls",
	"chat", "chatbot", "complained", "complaint", "complaints", "contacted", "customer care", "customer service",
	"disputed", "dm'd", "dmed you", "emailed", "follow up", "follow-up", "followed up", "following up",
	"help desk", "help line", "helpdesk", "helpline", "hotline", "i have sent", "i sent", "messaged", "no answer",
	"no one", "nobody", "on hold", "on the phone", "phoned", "rang", "reach out", "reached out", "reaching out",
	"rep", "replied", "reply", "reported", "representative", "reps", "request", "requested", "respond",
	"responded", "response", "rung them", "rung you", "speak to", "speaking to", "spoke to", "spoke with",
	"support", "talked to", "talking to", "they keep saying", "they said", "they say", "ticket", "tickets",
	"told", "visited the", "went into the branch", "went to the", "written", "wrote",
} }
