-- phrases/english_turns.lua: turns of speech in English, sideways and from afar.
--
-- Who asks without asking, thanks without thanks, tells what others do, or says
-- that nothing will do any more.  The forms that others use are in en.lua and in
-- turns.lua; a list that stands in several files is one list.

-- Money back, asked for sideways: put right, on the card, the rest of it.
phrases "money-demand" {
	en = {
		"in my account by", "in my account before", "in my account tomorrow", "in my bank by",
		"on my card by", "the medical bills", "my medical bills", "our medical bills", "his medical bills",
		"her medical bills", "where's the fare difference", "refund the fare difference",
		"the fare difference back", "back on my card", "back on the card", "back onto my card",
		"back into my account", "back in my account by", "back to my bank", "needs to come back to me",
		"need to come back to me", "needs to come back to us", "return full amount",
		"return the full amount", "return the amount", "return my amount", "my amount back",
		"credit the amount", "credit back the", "to source account", "back to source",
		"original payment method", "original method of payment", "where is the money", "where's the money",
		"where's our money", "where is our money", "make things right", "make it up to me",
		"make it up to us", "vet bills", "dry cleaning bill", "cleaning bill", "meals covered",
		"hotel covered", "hotel and meals", "expenses covered", "be returned to me", "be returned to my",
		"be credited", "be reimbursed", "be reversed", "be waived", "i expect to be", "i expect you to pay",
		"i expect a full", "i expect the money", "i expect my", "i expect payment", "void one",
		"void the invoice", "void this invoice", "void the duplicate", "refund one of", "cancel one of",
		"get those back", "get that back", "have that back", "have those back", "want that back",
		"want those back", "eu261", "eu 261", "ec261", "ec 261", "uk261", "uk 261", "261/2004",
		"take it away and", "take it back and give", "collect it and refund", "kindly process",
		"process my claim", "process our claim", "receipts attached", "receipt attached",
		"receipts enclosed", "receipts are attached", "receipts for", "invoice attached",
		"where's my compensation", "release my funds", "release the funds", "my balance back",
		"balance back", "the rest of my deposit", "rest of the deposit", "remaining deposit",
		re[[(get|have|want) (those|these|that) [ -~]{0,10}back]],
		re[[[$£€]\d[\d.,]{0,8} back]],
		re[[\d[.,]\d\d back]],
		re[[want (the|my|his|her|our|all) [ -~]{0,30}(covered|paid for|reimbursed)]],
	},
}

-- Another one, the right one.
phrases "goods-demand" {
	en = {
		"could you swap", "can you swap", "please swap", "swap it for", "swap it or", "swap them for",
		"a working one", "one that works", "one that actually works", "send us the right",
		"send us another", "send another one", "re-deliver", "deliver it again", "resend it", "resend my",
		"resend the order", "repair or replace", "repaired or replaced", "replaced or refunded",
		"bring the right one", "bring me the right", "come and collect it", "come and take it",
		"honour the warranty", "honor the warranty", "under warranty please",
	},
}

-- Do something about it: said to those who should have.
phrases "correction-demand" {
	en = {
		"do the needful", "what are you going to do about", "what are you doing about",
		"what will you do about", "what do you intend to do", "what do you propose",
		"how are you going to fix", "how do you plan to fix", "how will you fix", "you need to fix",
		"you need to sort", "you need to put", "put things right", "want it put right",
		"want this put right", "i want this fixed", "i want this resolved", "i want this sorted",
		"i want it fixed", "i want it sorted", "i want it resolved", "want this corrected",
		"get this sorted", "get it sorted", "needs to be sorted", "needs to be put right",
		"needs to be corrected", "actually cancel it", "actually freeze", "properly cancel",
		"cancel it properly", "close it properly", "off my report", "off my credit", "off my file",
		"comes back verified", "came back verified", "comes back as verified", "came back as verified",
		"mixing my file", "mixed my file", "mixed file", "listed under me", "listed under my name",
		"apply it to the principal", "applied to principal", "applied to the principal",
		"apply it to principal", "send the title", "title be released", "release the title",
		"release my title", "release the lien", "late marks", "be deleted from", "deleted from all three",
		"removed from all three", "be removed from my", "be corrected", "i am requesting that",
		"i'm requesting that", "we are requesting that", "i hereby request", "i request that",
		"stop reporting", "cease reporting", "update the bureaus", "prove the debt", "proof of the debt",
		"remove this account", "remove the account", "remove the inquiry", "remove the inquiries",
		"delete this account from", "payments count", "count toward", "counted toward", "counted towards",
	},
}

-- Still taken, kept, billed twice, paid off and yet owed.
phrases "money-dispute" {
	en = {
		"bait and switch", "bait-and-switch", "does not qualify", "doesn't qualify", "did not qualify",
		"didn't qualify", "bonus never", "denied the bonus", "denied my bonus", "met every requirement",
		"met all requirements", "met all the requirements", "promised bonus", "carried on taking",
		"carried on charging", "carried on billing", "kept taking", "keeps taking", "still taking money",
		"still taking the", "still debiting", "still being debited", "still billing me", "still billing us",
		"still being billed", "still drafting", "has drafted", "drafted my", "drafting my",
		"continued to charge", "continued to bill", "continued to debit", "continued to take",
		"continues to charge", "continues to bill", "continues to debit", "continues to take",
		"took it anyway", "took the money anyway", "charged us anyway", "charged me anyway", "two invoices",
		"invoiced twice", "invoiced me twice", "both invoices", "of my deposit", "of the deposit",
		"of our deposit", "deducted from my", "deducted from our", "never itemized", "never itemised",
		"itemized list", "itemised list", "itemized receipt", "paid off my", "paid it off", "was paid off",
		"shows a balance", "still shows a balance", "still shows past due", "days late on",
		"don't see my deposit", "don't see my money", "don't see my refund", "don't have my money",
		"don't have my deposit", "don't get my deposit", "money isn't there", "money isn't in",
		"downgraded us", "downgraded me", "downgraded our", "keeps applying my", "won't release my",
		"when the funds", "kept my payment", "lost my payment", "applied to the wrong", "escrow shortage",
		"escrow was", "force-placed", "forced placed insurance",
		re[[kept [$£€]\d]],
	},
}

-- Not what it was, not where it should be.
phrases "not-as-ordered" {
	en = {
		"got rust", "gone rusty", "already rusty", "rusted", "rusting", "rust round", "rust around",
		"rust on", "started peeling", "peeling off", "come apart", "coming apart", "fallen apart",
		"split open", "came unstitched", "seam split", "seam opened", "seams split", "seams opened",
		"snapped off", "snapped in half", "a different grey", "a different gray", "a different colour",
		"a different color", "a different shade", "wrong shade", "don't match the", "handed to resident",
		"handed to a resident", "says handed to", "not my door", "not my house", "not my porch",
		"not my front door", "marked delivered", "marked as delivered", "says it was delivered",
		"says delivered but", "nothing was delivered", "nothing was left", "only half of it",
		"half of it missing", "half my order", "half our order",
		re[[ordered [ -~]{0,50} (received|recieved|got) (a|an|only|one|just) ]],
	},
}

-- Money is not what they are after.
phrases "negated-demand" {
	en = {
		"don't want vouchers", "dont want vouchers", "don't want the money", "dont want the money",
		"do not want the money", "don't want points", "don't want a gift card", "don't want credit",
		"don't need the money", "it's not the money", "it is not the money", "it's the principle",
		"it is the principle", "not fussed about the money", "money isn't the point",
		"money is not the point", "don't care about the refund", "this isn't about a refund",
		"this is not about a refund", "not doing this for money", "not doing this for a refund",
		"not chasing money", "not chasing a refund", "not chasing a freebie", "not here for a freebie",
		"not looking for a freebie", "not after a freebie", "not after a free", "not after free",
		"not after freebies", "not after a voucher", "no voucher will", "no refund will",
		"no amount of money",
	},
}

-- Nothing that is offered will be taken.
phrases "wants-nothing" {
	en = {
		"don't want your refund", "do not want your refund", "dont want your refund",
		"don't want your voucher", "don't want your vouchers", "dont want your voucher",
		"don't want your money", "dont want your money", "don't want your free", "dont want your free",
		"don't need anything from you", "do not need anything from you", "dont want anything from you",
		"don't want a thing from you", "not after anything from you", "don't bother dming",
		"dont bother dming", "don't bother messaging", "don't bother calling", "don't bother offering",
		"don't bother contacting", "don't bother writing back", "don't bother reaching out", "don't dm me",
		"dont dm me", "stop dming me", "you can keep your refund", "you can keep your voucher",
		"you can keep your money", "you can keep your apology", "keep your points", "keep your free",
		"keep your discount", "keep your gift card", "save your apology", "save your apologies",
		"save your vouchers", "save your coupons", "not here for a refund", "not after your money",
		"nothing you offer", "nothing you can offer", "nothing you could offer", "too late for sorry",
		"past wanting a refund", "past wanting an apology", "no apology will", "won't take your calls",
		"not interested in your apology", "not interested in your refund", "not interested in your voucher",
	},
}

-- Word by word, group by group.
phrases "spread" {
	en = {
		"reposting it every", "reposting that", "reposting this every", "repost that", "keep reposting",
		"will keep posting", "keep posting it until", "group by group", "school by school", "door by door",
		"one group at a time", "one post at a time", "one customer at a time", "one friend at a time",
		"one review at a time", "repost it every", "post it every", "posting it every", "share it every",
		"sharing it every", "to know what you did", "to know what they did", "everyone to know what",
		"everybody to know what", "want everyone to know", "want everybody to know", "want people to know",
		"want the world to know", "until everyone knows", "until everybody knows", "till everyone knows",
		"till everybody knows", "already cancelled theirs", "already cancelled their",
		"have cancelled their",
	},
}

-- All those who will hear of it.
phrases "many-people" {
	en = {
		"my cousins", "my brothers and sisters", "everyone i went to school with", "every bride",
		"every parent", "every mum", "every mom", "every tenant in", "every customer of yours",
		"every client of yours", "everyone in town", "everybody in town", "everyone in this county",
		"wedding group", "wedding groups", "mums group", "mum's group", "moms group", "parents group",
		"local group", "neighborhood group", "residents group", "village group", "school group",
		"every group", "the whole street", "the whole school", "the whole village", "lots of cousins",
		"all my cousins", "all my coworkers", "all my colleagues",
	},
}

-- Every Friday, with every account, until the rating lies on the ground.
phrases "review-campaign" {
	en = {
		"downvote it", "downvote them", "downvote every", "we all downvote", "everyone downvote",
		"flag the store listing", "flag the listing", "flag it as malware", "report it as malware",
		"flag the app", "mass-report", "mass flag", "pull the sponsorships", "pull their sponsorships",
		"pull your sponsorships", "let it rot", "let them rot", "daily until", "daily till",
		"every single friday", "every friday until", "every single week until", "every week till",
		"every month until", "till you shut", "til you shut", "till you close", "til you close",
		"till you fold", "until you fold", "till they shut", "until he quits", "till he quits",
		"until she quits", "until they get the message", "until you get the message", "two star place",
		"one star place", "1 star place", "2 star place", "be a one star", "be a two star",
		"watch your stars", "watch those stars", "watch your score", "tank your score", "sink your rating",
		"drag your score", "got accounts",
		re[[got \d+ accounts]],
	},
}

-- No end until somebody is out.
phrases "ruin" {
	en = {
		"won't rest til", "won't rest till", "will not rest until", "won't stop til", "won't stop till",
		"not stopping until", "not stopping till", "made it my mission", "make it my mission",
		"making it my mission", "my new hobby", "picked the wrong customer", "picked the wrong person",
		"messed with the wrong", "wrong person to mess with", "out of business by", "shut for good",
		"till you shut", "until you shut", "til you shut", "boards on the windows",
	},
}

-- Should not be near it.
phrases "staff-punishment" {
	en = {
		"stack shelves instead", "sweeping floors somewhere", "shouldn't be allowed near",
		"should not be allowed near", "shouldn't be let near", "has no business working",
		"have no business working", "should never work with", "shouldn't work with",
		"needs to lose his job", "needs to lose her job",
	},
}

-- Read from a script; made to feel small.
phrases "rude-staff" {
	en = {
		"reads me the same", "read me the same", "reads the same script", "reading from a script",
		"reads from a script", "read off a script", "reading off a script", "same paragraph", "same canned",
		"same copy pasted", "laughed at how", "laughed at me", "laughed at us", "laughed down the phone",
		"mocked me", "mocked my", "mocked us", "spoke over me", "like i was a thief",
		"like we were thieves", "like a thief", "like criminals", "like i was stupid", "like i'm stupid",
		"tough luck", "too bad for you", "not our problem", "not my problem",
	},
}

-- Felt small, felt foolish, had enough.
phrases "disappointment" {
	en = {
		"do not need anything from them", "don't need anything from them", "dont need anything from them",
		"don't want anything from them", "do not want anything from them", "want nothing from them",
		"never felt so small", "felt so small", "felt so stupid", "never been so humiliated",
		"so humiliated", "never been so embarrassed", "so embarrassed", "made me feel like",
		"made us feel like", "made to feel like", "so over this", "so over it", "so done with",
		"nobody asked for", "no one asked for", "nobody wanted", "i expected more", "expected so much more",
		"what a letdown", "such a letdown", "a letdown", "such a shame", "real shame", "what a shame",
		"underwhelmed", "hit or miss", "not what it was", "not what it used", "lost its charm", "coasting",
		"living off its name",
	},
}

-- Who thought of this, are you serious.
phrases "rhetorical" {
	en = {
		"who approved this", "who approved that", "who signed off on", "who thought this",
		"who thought that", "who decided this", "who decided that", "whose idea was", "whose bright idea",
		"what genius", "which genius", "who designed this", "who asked for this", "did anyone test",
		"did anybody test", "does anyone test", "does anybody test", "do you even test",
		"did you even test", "do you even read", "does anybody read", "does anyone read",
		"are you actually serious", "are you for real", "is this some kind of joke", "how is that even",
		"how is this even", "in what world", "on what planet", "what planet", "since when is",
		"since when does", "what exactly am i paying", "what do we pay you", "what is the point of",
		"what's the point of", "why even bother", "why bother having", "what could possibly go wrong",
	},
}

-- Praise with a sting.
phrases "irony" {
	en = {
		"love being asked", "love being put on", "love getting told", "love paying for", "love sitting on",
		"love standing", "love how you", "love how they", "love that for", "not even angry", "not even mad",
		"almost impressed", "kind of impressed", "honestly impressive", "got to admire",
		"because of course", "would not recommend to my worst", "dressed up as", "the fun part is",
		"funny how", "my favourite part", "my favorite part", "best part is", "pro tip: don't",
		"lovely touch", "round of applause", "give them a medal", "award for",
	},
}

-- Something small was offered.
phrases "was-offered" {
	en = {
		"you've offered it twice", "they've offered", "offered us a voucher", "offered us a coupon",
		"offered me a discount", "offered us a discount", "offered me 10%", "offered us 10%",
		"offered a free drink", "offered us a free", "offered me a free", "bought us a drink",
		"took it off the bill", "took that off the bill", "took them off the bill", "comped the",
		"they comped", "gave us a free", "gave me a free",
	},
}

-- A word of sorry from a person.
phrases "apology-demand" {
	en = {
		"actually say sorry", "someone to say sorry", "somebody to say sorry", "someone to actually say",
		"say we got it wrong", "say you got it wrong", "admit you got it wrong", "admit it was wrong",
		"own up to it", "own the mistake", "own your mistake", "just say sorry", "a proper apology",
		"a real apology", "an actual apology", "hear a sorry", "hear somebody say", "hear someone say",
	},
}

-- Is there a way round, where should I look.
phrases "help-request" {
	en = {
		"is there a way round", "is there a way around", "any way round", "any way around",
		"way around this", "a way out of this", "where should i look", "what else can i try",
		"what else should i try", "anything else i can try", "what am i missing",
		"what do i need to change", "what do i need to do", "anyone's been in", "anyone has been in",
		"anybody has been in", "has anyone been in", "please lock", "please freeze", "please disable",
		"lock the line", "lock my line", "lock my account", "freeze my account", "somebody ring me",
		"someone ring me", "please ring me", "can somebody ring", "can someone ring", "anybody else?",
		"happy to run", "happy to test", "happy to provide logs", "can provide logs", "logs attached",
		"log attached", "repro steps", "steps to reproduce", "any workaround", "is there a workaround",
		"what's the workaround", "a workaround for", "how do i get back in", "can't get back in",
		"get back into my",
	},
}

-- Pairs no more, runs twice, gives the wrong amount.
phrases "not-working" {
	en = {
		"keep getting an error", "keep getting error", "keep getting this error",
		"keep getting this message", "keep getting the message", "keep getting the same error",
		"gave me the wrong", "gave out the wrong", "won't pair", "wont pair", "will not pair",
		"doesn't pair", "keeps dropping", "drops every", "drops out every", "wont sync", "doesn't sync",
		"stopped syncing", "runs twice", "run twice", "fires twice", "stalls at", "hangs at", "stuck at 99",
		"stuck at 0", "dies at", "dies with", "dies after", "tried unpairing", "tried restarting",
		"tried reinstalling", "tried rebooting", "tried resetting", "restarting both", "reinstalled twice",
		"cleared the cache", "wiped the cache", "cleared cache", "clean install", "clean checkout",
		"undefined reference", "build fails", "build failing", "fails on", "fails with", "segfault",
		"segfaults", "stack trace", "core dump", "null pointer", "not recognized", "asks for a security",
		"keeps asking for my", "asking for a code", "code to a phone", "code to an old", "old phone number",
		"locked out of",
	},
}

-- Not known, not set up, not arrived.
phrases "trouble" {
	en = {
		"i've never heard of", "i have never heard of", "we have never heard of", "i never set up",
		"don't recognise", "don't recognize", "do not recognise", "do not recognize", "didn't recognise",
		"didn't recognize", "receiver says", "recipient says", "nothing came", "not arrived yet",
		"still pending", "still says pending", "passed away", "bereavement", "deceased", "probate",
		"still in his name", "still in her name", "my late husband", "my late wife", "my late father",
		"my late mother", "death certificate", "form twice", "worried sick", "so worried",
		"neither company", "neither of them", "both say to", "each says the other", "each blames the other",
		"sends me back to",
	},
}

-- What thieves and callers do to them.
phrases "victim" {
	en = {
		"ported my number", "ported out", "someone ported", "somebody ported", "sim swap", "sim swapped",
		"swapped my sim", "resetting my email", "resetting my passwords", "reset all my passwords",
		"took over my account", "taken over my account", "hijacked my", "got into my account",
		"got into my email", "logged into my account", "logged in as me", "opened an account in my",
		"opened accounts in my", "took out a loan in my", "using my identity", "using my social",
		"used my social", "used my identity", "cloned my", "spoofed", "spoofing", "pretended to be",
		"posing as", "posed as", "claiming to be from", "claimed to be from", "said he was from the bank",
		"said she was from the bank", "said they were from", "scammed out of", "conned out of",
		"call my work", "calling my work", "call my employer", "calling my employer", "called my employer",
		"calling my family", "calls my family", "calling my mother", "calls my mother",
		"calling my parents", "calling my references",
	},
}

-- Filmed, they say, and the contacts will see it.
phrases "blackmailed" {
	en = {
		"my old password in", "with my password in it", "hours to send", "hrs to send", "hours to pay them",
		"saying they filmed", "says they filmed", "say they filmed", "claim they filmed",
		"saying they recorded", "says they recorded", "says he recorded", "claims to have recorded",
		"claims to have filmed", "claims to have video", "claims to have a video", "through my webcam",
		"hacked my webcam", "hacked my camera", "goes to my contacts", "go to my contacts",
		"goes to all my contacts", "to all my contacts", "sent to my contacts", "send it to my contacts",
		"send them to my contacts", "to my contact list", "hours to send bitcoin", "wants bitcoin",
		"want bitcoin", "asking for bitcoin", "demanding bitcoin", "haven't paid them", "havent paid them",
		"have not paid them", "wants me to pay or", "want me to pay or", "threatening to send my",
		"threatening to post my", "threatening to share my", "threatening to publish my",
		"have my photos and", "has my photos and",
	},
}

-- Heating, water, cars, noise: those who live there.
phrases "public-plea" {
	en = {
		"no heating since", "no hot water since", "no water since", "no power since", "no heat since",
		"heating has been off", "heating's been off", "water has been off", "lift has been out",
		"lift's been out", "elevator has been out", "blocks my drive", "blocking my drive",
		"blocks my driveway", "blocking my driveway", "parked across my", "parks across my",
		"keeps parking", "plays music until", "music until 3", "music till 3", "barks all night",
		"barking all night", "bins haven't been", "bins not collected", "bin collection missed",
		"missed bin", "missed bins", "street light out", "streetlight out", "street lights out",
		"streetlights out", "pothole on", "potholes on", "fly-tipping", "dumped rubbish", "dumping rubbish",
	},
}

-- Before another child.
phrases "hazard" {
	en = {
		"before another kid", "before another child", "before somebody else's",
		"before someone else's child", "before a child gets", "before a kid gets", "off the shelves before",
		"smells of burning", "scorch marks", "melted plug", "plug melted", "charger melted",
		"melted the plug", "socket melted", "burn marks on the", "went up in smoke", "caught alight",
	},
}

-- Would be lovely, would give five stars.
phrases "suggestion" {
	en = {
		"would be lovely if", "would be lovely to", "would be great to have", "would be handy if",
		"would be brilliant if", "would be ideal if", "would be a nice touch", "would give five stars if",
		"would give 5 stars if", "would be five stars if", "would be 5 stars if", "five stars if it",
		"5 stars if it", "five stars if there", "5 stars if there", "a few thoughts after",
		"a few thoughts on", "couple of suggestions", "couple of thoughts", "one small idea", "small idea",
		"a thought:", "an idea:", "any chance you could add", "any plans to add", "might i suggest",
		"can i suggest", "could i suggest",
	},
}

-- Before anything: is it, does it, may I.
phrases "enquiry" {
	en = {
		"before i sign up", "before i commit", "before i switch", "quick one:", "quick one,",
		"an age limit", "is there an age", "does it cover", "does that cover", "does this cover",
		"is that covered", "or is that separate", "is that separate", "or is that extra", "is that extra",
		"separate add on", "separate add-on", "do you take walk", "do you do gift", "do you deliver to",
		"do you ship to", "is it dog friendly", "are dogs allowed", "is parking included",
		"is breakfast included",
	},
}

-- Nobody checks, and it works every time.
phrases "trick-told" {
	en = {
		"put last year's one", "old one goes back in", "wore it all winter", "wore it all summer",
		"wear it all season", "wore mine all", "never checks returns", "never check returns",
		"don't check returns", "doesn't check returns", "dont check returns", "nobody checks returns",
		"don't check the box", "never check the box", "doesn't check the box", "nobody checks the box",
		"don't look inside", "never look inside", "they don't argue", "they dont argue", "they never argue",
		"they won't argue", "just say the word", "said it was defective", "say it was defective",
		"say it's defective", "say its defective", "claim it's defective", "claim it was defective",
		"say it's faulty and", "say it was faulty and", "put your old one", "put the old one",
		"old one back in the box", "old one in the box", "scans the barcode and", "worked every time",
		"did it 3x", "done it 3x", "did it three times now", "done it three times now", "done this 3 times",
		"with diff emails", "diff emails", "with different emails each", "new email each time",
		"new email every time", "fresh email each", "burner email", "wore it all season",
		"wear it once and return", "wear it then return", "return the old one", "return your old one",
		"returned my old one", "returned the old one", "return hack",
	},
}

-- Accounts and funds, got back for a fee.
phrases "sells-recovery" {
	en = {
		"suspended account back", "banned account back", "locked account back", "suspended accounts back",
		"hacked account back", "withheld funds", "i can help anyone", "can help anyone get",
		"we can help anyone", "serious people only", "serious inquiries only", "pay after recovery",
		"pay after success", "pay only after", "you pay after", "no upfront fee", "recovered all my funds",
		"recover your lost", "recovers lost",
	},
}

-- Where to write to.
phrases "contact-elsewhere" {
	en = {
		"message me on insta", "message me on instagram", "msg me on", "dm me on insta", "hit me up on",
		"hmu on", "inbox me", "inbox him on", "write me on telegram", "reply on the telegram",
		"reply on telegram", "reply on whatsapp", "text me on whatsapp",
	},
}

-- Numbers that are not ours.
phrases "scam-spam" {
	en = {
		"reservations number +1", "customer care number +1", "support number +1", "call anytime for",
		"live person 24", "24 hours live person", "live agent number", "talk to live person at",
	},
}

-- It need not go out.
phrases "silence-offer" {
	en = {
		"stays in my drafts", "stay in my drafts", "stays in drafts", "stay in the drafts",
		"never gets written", "never gets posted", "never goes up", "doesn't have to go public",
		"doesn't need to go public", "need not go public", "i stay quiet", "i keep quiet", "i go quiet",
		"i'll go quiet", "my lips are sealed", "can all go away", "this can go away", "this could go away",
		"we can stop this", "rating goes back up", "stars go back up", "review comes down",
		"reviews come down", "then i delete", "and i delete it", "and it comes down",
	},
}

-- On the house, please.
phrases "freebie" {
	en = {
		"waive our bill", "throw in the spa", "a suite upgrade", "meal on the house", "dinner on the house",
		"drinks on the house", "stay on the house",
	},
}

-- Badges that count.
phrases "reach" {
	en = {
		"top contributor", "contributor badge", "local guide level", "level 8 local guide", "yelp elite",
		"elite reviewer", "elite badge", "verified influencer", "blue tick", "my subscribers",
		"reads my reviews", "read my reviews",
	},
}

-- It never was; the pictures are from elsewhere.
phrases "fabricated" {
	en = {
		"nothing was wrong with the", "nothing was actually wrong", "nothing actually wrong with",
		"there was nothing wrong but", "pictures from another", "photos from another",
		"photos from a different", "pictures from a different", "from another hotel", "brought the hair",
		"brought my own hair", "i'll say i found", "i will say i found", "i'll say there was",
		"i'll say it was bedbugs", "i can always find", "i can always say",
	},
}

-- Sharing a face.
phrases "pillory" {
	en = {
		"sharing his face", "sharing her face", "posting his face", "posting her face", "posted his face",
		"posted her face", "sharing his name", "sharing her name", "his name and photo",
		"her name and photo", "his full name is", "her full name is", "i know where he parks",
		"i know where she parks",
	},
}

-- Better hope for witnesses.
phrases "violence-threat" {
	en = {
		"better hope for witnesses", "hope there's witnesses", "know where he parks",
		"know where she parks", "know where they park", "know what he drives", "know what car he",
		"if i run into him", "if i run into her", "if i see him outside", "when i catch him",
		"better hope there's", "hope there are people around", "hope there are witnesses",
	},
}

-- On screen, on the page, by Friday.
phrases "exposure-threat" {
	en = {
		"thread goes on", "goes on every platform", "on every platform i can", "i run the local",
		"i run a group", "i admin the", "i moderate the", "so do the maths", "so do the math",
		"do the math yourself",
	},
}

-- Ticket upon ticket.
phrases "repeat-contact" {
	en = {
		"ticket numbers", "another ticket number", "yet another ticket", "a ticket has been opened",
		"a ticket was opened", "nobody has ever called", "no one has ever called", "nobody ever called",
		"no one ever called", "sent certified letters", "certified letters", "by certified mail",
		"weeks chasing", "months chasing", "two weeks chasing", "been chasing this", "been chasing them",
		"third appointment", "second appointment", "each time they say", "every time they say",
		"every rep says", "every representative",
	},
}

-- What lies between tenant, agent and supplier.
phrases "topic-owed" {
	en = {
		"move-in sheet", "move-out", "move in inspection", "move-in inspection", "check-out report",
		"inventory report", "letting agent", "letting agents", "landlord's agent", "tenancy deposit",
		"meter reading", "meter readings", "smart meter", "estimated bill", "estimated reading",
		"direct debit went", "final bill", "final invoice", "standing charge",
	},
}

-- May it rot.
phrases "ill-wish" {
	en = {
		"let it rot", "let them rot", "let it die", "hope it dies", "hope it fails", "deserves to fail",
		"deserve to fail", "deserves to close", "deserve to close", "deserves to go under",
		"deserve to go under", "hope you go under", "hope they go under", "hope you go bust",
		"hope they go bust",
	},
}

-- What now, who pays, how long: a demand in the form of a question.
phrases "demand-as-question" {
	en = {
		"what are you going to do about", "what are you doing about", "what will you do about",
		"what do you intend to do", "what do you propose", "how are you going to fix",
		"how do you plan to fix", "how will you fix", "how are you going to make", "how will you make this",
		"how do you plan to make", "how are you making this", "how are you putting", "how will you put",
		"when are you going to refund", "when will you refund", "when are you going to pay",
		"when will you pay", "when are you going to fix", "when will my refund", "where is my money",
		"where's my money", "where is my refund", "where's my refund", "where's the refund",
		"where is the refund", "who is going to pay", "who's going to pay", "who is paying for",
		"who's paying for", "who do i have to speak to", "who do i have to talk to",
		"who do i need to speak to", "who do i need to talk to", "how many times do i have to",
		"how many times must i", "how many calls does it take", "how many emails does it take",
		"what do i have to do to get", "what does it take to get", "what will it take to get",
		"how long do i have to wait for", "how much longer do i", "can i get those back",
		"can i have that back", "can i get that back",
	},
}
