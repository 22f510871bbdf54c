-- phrases/en/danger.lua: harm to people, and wrongs done to them, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.

-- Somebody was hurt or made ill.
phrases "injury" { en = {
	"allergic reaction", "ambulance", "anaphylactic", "anaphylaxis", "assaulted", "at the er", "attacked me",
	"bitten", "bled", "bleeding", "blisters", "bloody nose", "broke a tooth", "broke my arm", "broke my leg",
	"broken arm", "broken leg", "broken tooth", "broken wrist", "burned her", "burned his", "burned my",
	"burnt my", "can't breathe", "cannot breathe", "car hit me", "chipped my tooth", "choked", "choking",
	"concussion", "couldn't breathe", "cut my", "cut to the bone", "diarrhea", "diarrhoea", "driver hit me",
	"electric shock", "electrocuted", "emergency room", "ended up in hospital", "ended up in the hospital",
	"epipen", "er with", "fainted", "fell ill", "finger was cut", "food poisoning", "fracture", "fractured",
	"got a rash", "got hurt", "got sick", "guard hit me", "he hit me", "hit me in", "hit me with", "hives",
	"hospital invoice", "hospital records", "hospitalised", "hospitalized", "hurt her", "hurt his",
	"hurt my back", "hurt my hand", "hurt my leg", "hurt myself", "in a&e", "in the er", "injured", "injuries",
	"injury", "is in hospital", "is in the hospital", "killed", "landed in hospital", "lost a tooth",
	"made me sick", "made us sick", "needed surgery", "night in hospital", "nights in hospital", "on a drip",
	"passed out", "poisoned", "rushed to", "scald", "scalded", "second degree", "she hit me", "sick all night",
	"skin rash", "slipped on the wet", "staff hit me", "stitches", "struggling to breathe", "swollen",
	"taken to hospital", "taken to the hospital", "the er bill", "threw up", "throwing up", "trouble breathing",
	"unconscious", "vomiting", "was hurt", "went to hospital", "went to the er", "went to the hospital",
} }

-- Nobody is hurt yet, but somebody may be.
phrases "hazard" { en = {
	"airbag", "allergen", "almost hit a", "almost hit my", "almost ran over", "asbestos", "bare wire",
	"battery swelled", "before a child gets", "before a kid gets", "before another child", "before another kid",
	"before somebody else's", "before someone else's child", "black smoke", "blazing hot", "brake failure",
	"brakes did not", "brakes didn't", "brakes fail", "brakes failed", "brakes stopped", "bricks falling",
	"broken glass on", "bulging battery", "burn marks on the", "burning during", "burning smell",
	"carbon monoxide", "carcinogen", "caught alight", "caught fire", "ceiling came down", "ceiling is coming",
	"ceiling is sagging", "ceiling sagging", "charger melted", "chemical smell", "co alarm", "collapse",
	"collapsed", "contaminated", "could have died", "could have killed", "crack across", "crack running",
	"cracks running", "dangerous", "drove drunk", "drunk driver", "drunk driving", "e coli", "explode",
	"exploded", "explosion", "exposed nails", "exposed wire", "exposed wires", "exposed wiring",
	"falling off the", "fell off the wall", "folded while", "fumes", "gas leak", "gas smell", "glass in my",
	"glass in the", "going to fall", "going to kill somebody", "going to kill someone", "hanging loose", "hazard",
	"live wire", "live wires", "loose tile", "lost control", "melted its plug", "melted plug", "melted the plug",
	"metal in my", "mold", "mould", "nearly hit a", "nearly hit my", "nearly ran over", "no brake fluid",
	"nut allergy", "off the shelves before", "on fire", "open manhole", "overheated", "overheating", "overheats",
	"peanut allergy", "piece of glass", "plug melted", "railing", "razor", "safety issue", "safety risk",
	"salmonella", "scorch marks", "shard of glass", "smell gas", "smell of burning", "smell of gas",
	"smells burnt", "smells like burning", "smells of burning", "smells of gas", "smoke came", "smoke coming",
	"socket melted", "somebody could get", "someone could get", "someone is going to get hurt", "sparking",
	"sparks", "started burning", "started smoking", "starts burning", "stuck in the elevator", "swelling battery",
	"swollen battery", "tiles falling", "trapped in the lift", "unsafe", "used needle", "wall is leaning",
	"was burning", "went off twice", "went up in smoke", "wheels came off",
} }

-- Talk of ending one's life.
phrases "self-harm" { en = {
	"better off dead", "can't go on living", "do not want to live", "don't want to be here anymore",
	"don't want to live", "don't want to wake up", "dont want to wake up", "end it all", "end my life",
	"ending my life", "goodbye note", "harm myself", "jump off a", "jump off the", "kill myself",
	"killing myself", "no reason to live", "not wake up tomorrow", "nothing left to live for",
	"nothing to live for", "self harm", "self-harm", "suicidal", "suicide", "take my own life", "want to die",
	"wish i was dead", "wish i were dead",
} }

-- Personal data in the wrong hands.
phrases "data-leak" { en = {
	"another customer's", "another patient's", "another person's records", "calling my employer",
	"calling my family", "calling my relatives", "calling my work", "contacted my employer",
	"contacting my family", "copied everyone", "data breach", "data leak", "disclosed my", "doxed", "doxxed",
	"filmed me", "gave my address", "gave my number", "gave out my", "her date of birth", "his date of birth",
	"identity theft", "leaked my", "leaked our", "my address online", "my data was", "my details online",
	"my passport to someone", "my social security", "on a public page", "other customers' details",
	"posted my address", "posted my number", "posted my phone", "published my", "secretly recorded",
	"see other people's", "selling my data", "sent my data to", "sent my details to", "shared my", "sold my data",
	"sold my information", "somebody else's details", "somebody else's medical", "someone else's account",
	"someone else's details", "someone else's medical", "someone else's name and address",
	"someone else's records", "someone else's statement", "someone else's test", "stolen identity",
	"stranger has my", "strangers have my", "visible to everyone", "who has received mine",
	"with my phone and address", "with phone and address",
	re[[(leak|expos|sold|sell|disclos|publish|breach|stole|gave out|given out|sent)[a-z]* [ -~]{0,24}(personal|private|my) (data|information|details|info|address|phone|number|id|medical)]],
	re[[(personal|private|my) (data|information|details|info|address|phone number|medical records)[ -~]{0,24}(leak|expos|sold|disclos|publish|breach|stolen|shared with|given to|sent to)]],
} }

-- Somebody acts in the customer's name, or is inside the account.
local in_my_name = {
	"account got taken over", "account takeover", "account was taken over", "buying things with my card",
	"changed the email on my account", "draining my account", "in my name without", "loan in my name",
	"loans in my name", "locked me out of my own account", "logged in from another country",
	"my number was ported without", "opened in my name", "ported my number without", "posing as me",
	"sim swap attack", "sim swap fraud", "sim swapped", "somebody is in my account", "somebody is using my card",
	"somebody logged in from", "somebody ported my", "somebody used my card", "someone else logged in",
	"someone is in my account", "someone is inside my account", "someone is using my account",
	"someone is using my card", "someone is using my id", "someone is using my name", "someone logged in from",
	"someone logged in to my", "someone logged into my", "someone ported my", "someone used my card",
	"swapped my sim", "taken over my account", "took out a loan in my", "transferring my money out",
	"used my card without", "used my id to", "used my identity", "used my passport", "used my social security",
	"using my card without", "using my identity", "with my card right now",
}

phrases "identity-misused" { en = in_my_name }
phrases "victim" { en = in_my_name }

-- The customer is threatened, pestered, cheated.
phrases "victim" { en = {
	"a scammer called", "account hacked", "arrest me", "been threatened", "bullied", "by a scammer",
	"by scammers", "call my employer", "call my work", "called my employer", "caller claiming",
	"calling me at work", "calling my employer", "calling my family", "calling my mother", "calling my parents",
	"calling my references", "calling my work", "calls me at work", "calls my family", "calls my mother",
	"calls my work", "claimed to be from", "claiming to be", "claims to be from", "cloned my", "conned out of",
	"debt collector", "debt collectors", "drugged", "extortion", "fallen victim", "fell for a scam",
	"fell victim", "fraudster", "fraudsters called", "from a scammer", "from scammers", "gave him the code",
	"gave them the code", "getting hostile", "got into my account", "got into my email", "got scammed by a",
	"got threatened", "hacked into my", "hacked my account", "harass me", "harassed", "harassing me",
	"harassing my", "harassment", "he knows where i", "hijacked my", "i was scammed by a", "identity theft",
	"identity was stolen", "impersonated", "impersonating", "keep threatening", "keeps calling me and",
	"keeps following me", "keeps messaging me", "keeps texting me", "kept me on the phone", "loan i never took",
	"logged in as me", "logged into my account", "never took out", "opened accounts in my",
	"opened an account in my", "phished", "phishing", "ported my number", "ported out", "posed as", "posing as",
	"pretended to be", "pretending to be", "ransomware attack", "regarding a scammer", "report a scammer",
	"reset all my passwords", "resetting my email", "resetting my passwords", "said he was from the bank",
	"said she was from the bank", "said they were from", "says a sheriff", "says he knows where",
	"scammed by a firm", "scammed by somebody", "scammed by someone", "scammed out of", "scammer called me",
	"scammer got", "scammer has my", "scammer is using", "scammer keeps", "scammer that stole", "scammer took",
	"scammer used", "scammer who stole", "scammers got", "scammers have my", "scammers keep", "scammers took",
	"she knows where i", "sim card stolen", "sim swap", "sold me a fake", "somebody got into my",
	"somebody ported", "somebody stole", "somebody used my", "someone got into my", "someone is using my",
	"someone ported", "someone stole", "someone used my", "spoofed", "spoofing", "stalking me",
	"stole from my account", "stole money from me", "stole my identity", "stolen by", "stolen identity",
	"taken into custody", "they keep calling", "they know where i live", "they threaten", "threatened he",
	"threatened me", "threatened that", "threatened to", "threatening calls", "threatening letters",
	"threatening me", "threatening messages", "threatening to", "threatening voicemail", "threatens me",
	"threatens that", "to a scammer", "to scammers", "took over my account", "used my social", "using my social",
	"victim of a scam", "warrant for me", "warrant for my", "was threatened", "were threatened",
	"won't leave me alone", "won't stop messaging me",
} }

-- The customer is blackmailed: somebody else wants money for silence or peace.
phrases "blackmailed" { en = {
	"a ransom note", "admits nothing is wrong", "are asking me for", "are demanding", "asked me for money",
	"asked me to pay or", "asking for bitcoin", "asking me for money", "blackmail me", "blackmailed",
	"blackmailing", "claim they filmed", "claims to have a video", "claims to have filmed",
	"claims to have recorded", "claims to have video", "demanded money", "demanded payment", "demanding bitcoin",
	"demanding money from me", "extort", "extorted", "extorting", "go to my contacts", "goes to my contacts",
	"hacked my camera", "hacked my webcam", "hand over $", "hand over cash", "hand over money",
	"has a video of me", "has my nudes", "has my photos and", "has photos of me", "has pictures of me",
	"have my nudes", "have my photos and", "have not paid them", "haven't paid them", "havent paid them",
	"he wants money", "he will tell the", "he'll tell the", "hours to pay them", "hours to send", "hrs to send",
	"is asking me for", "is demanding", "my nudes and", "my old password in", "naked pictures of me",
	"nude photos of me", "nudes of me", "or he would report", "or she would report", "or they would report",
	"pressuring us", "protect myself from", "protect ourselves", "ransomware", "said i had to pay", "said unless",
	"say they filmed", "saying they filmed", "saying they recorded", "says he recorded", "says they filmed",
	"says they recorded", "says unless", "send it to my contacts", "send them to my contacts",
	"sent to my contacts", "sextortion", "she wants money", "she will tell the", "she'll tell the",
	"someone wants money", "they want money", "threatened to post", "threatened to send", "threatened to share",
	"threatening to post", "threatening to publish my", "threatening to release", "threatening to send",
	"threatening to share", "threatens to post", "threatens to release", "threatens to send",
	"threatens to share", "through my webcam", "to all my contacts", "to my contact list", "told me to pay or",
	"told to hand over", "want bitcoin", "want me to pay", "wants bitcoin", "wants me to pay", "wants me to send",
	"with my password in it",
	re[[\b(he|she|they|someone|somebody|caller|man|guy|person|woman|guest|customer)\b[ -~]{0,60}\bor (he|she|they)('ll| will| would|'d)? ?(send|post|share|publish|leak|tell|expos|releas|leave|writ)]],
} }

-- Data taken, money demanded: told by whoever it was done to.
phrases "done-to-us" { en = {
	"asking me", "asks me", "i got an email", "i received an email", "is this real", "my computer", "my data",
	"my files", "our data", "our database", "our files", "our server", "telling me", "this email", "we got",
	"we received", "what do i do", "what should i do",
} }

-- A trade with reviews is told of: somebody else offers it.
phrases "told-of-trade" { en = {
	"asked me to change my review", "asked me to delete", "asked me to remove my review", "bribe me",
	"bribing me", "company offered", "host offered", "if i change my review", "if i changed my review",
	"if i delete my review", "if i deleted my review", "if i remove my review", "if i removed my review",
	"if i take down my review", "manager offered", "offered me $", "offered me money", "offered to pay me",
	"owner offered", "pressured me to", "seller offered", "they offered me", "told me to delete my review",
	"wants me to delete", "wants me to remove my",
} }
