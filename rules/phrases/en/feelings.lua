-- phrases/en/feelings.lua: how displeasure is voiced, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.

-- Anger.
phrases "anger" { en = {
	"a disaster", "a fraud", "absolute disaster", "absurd", "abysmal", "angry", "appalled", "appalling",
	"archaic", "are you kidding", "argh", "ashamed", "atrocious", "awful", "beggars", "bloody", "bullcrap",
	"can't believe", "cannot believe", "cash grab", "cheat", "cheated", "cheater", "cheaters", "cheating",
	"cheats", "chor", "conman", "crap", "crappy", "criminals", "crook", "crooks", "damn", "deceitful", "deceived",
	"deception", "deceptive", "defrauding people", "deplorable", "despicable", "diabolical", "dire", "disgrace",
	"disgraceful", "disgust", "disgusted", "disgusting", "disgustingly", "disgusts", "dishonerable", "dishonest",
	"dishonorable", "dishonourable", "dumb", "embarrassing", "embarrassment", "enough is enough", "evil",
	"exploit customers", "extortionate", "fake business", "fake company", "fed up", "ffs", "fooled", "fooling",
	"fraud company", "frauds", "fraudsters", "frustrated", "frustrating", "frustration", "fuming", "furious",
	"greed", "greedy", "had enough", "had it with", "hate", "horrendous", "horrible", "horrid", "horrific",
	"how dare you", "humiliated", "idiotic", "immoral", "incompetence", "incompetent", "inexcusable",
	"infuriated", "infuriating", "insane", "insult", "insulting", "intolerable", "irritated", "irritating",
	"joke", "last straw", "laughable", "liar", "liars", "lied", "liers", "livid", "loot", "looted", "looting",
	"ludicrous", "lying", "mad", "money grab", "money grabbing", "nightmare", "no excuse", "nonsense",
	"not acceptable", "omg", "outrage", "outraged", "outrageous", "over it", "pathetic", "pissed", "predatory",
	"prey on", "preying on", "profiteering", "ridiculous", "ridiculously", "rip off merchants", "rip you off",
	"ripping off", "ripping people off", "robbery", "robbing people", "rubbish", "ruined", "ruining", "scam",
	"scammer", "scammers", "scamming", "scams", "shambles", "shambolic", "shame", "shameful", "shameless",
	"shitty", "shocked", "shocking", "sick and tired", "sick of", "sick to", "sketchy", "smh", "so annoying",
	"steal money", "stealing", "stunned", "suck", "sucks", "taking advantage of", "thief", "thieves",
	"ticked off", "took advantage", "total disaster", "trash", "ugh", "unacceptable", "unbelievable",
	"unbelievably", "unethical", "unforgivable", "unreal", "useless", "vile", "what the hell", "worst", "wtf",
	"you must be joking", "you people are",
} }

-- Insults and foul words.
phrases "insult" { en = {
	"absolute garbage", "arse", "asshole", "assholes", "bastard", "bastards", "bitch", "bullshit", "clown",
	"clowns", "douche", "dumbass", "fuck", "fucked", "fuckers", "fucking", "garbage app", "garbage company",
	"garbage service", "go to hell", "hell with", "idiot", "idiots", "imbecile", "is garbage", "jackass", "moron",
	"morons", "motherfucker", "pure garbage", "retard", "screw you", "scum", "scumbag", "scumbags", "shit",
	"stupid", "total garbage", "wanker", "wankers",
} }

-- Shouting.
phrases "shouting" { en = {
	"never never", "no no no",
} }

-- Plain disappointment with a thing or a service: the bad review.
phrases "disappointment" { en = {
	"0 stars", "a letdown", "abandoned", "add up quickly", "always late", "an hour late", "annoyed", "annoying",
	"appalling", "average at best", "bad app", "bad company", "bad customer service", "bad experience",
	"bad food", "bad product", "bad quality", "bad service", "bad support", "badly organised", "badly organized",
	"barely", "below average", "below standard", "better before", "beyond ridiculous", "big mistake", "bland",
	"boiling", "bot", "bots", "breaks login", "bring back the old version", "broken air", "broken tiles",
	"broom closet", "buggy", "burnt", "called me ten times", "called ten times", "can t see why",
	"can't be trusted", "can't trust", "cancelled flight", "cannot be trusted", "cannot trust", "chaos",
	"chaotic", "cheap and", "cheap quality", "cheaply made", "clunky", "coasting", "cold and", "cold food",
	"cold fries", "complicated", "confusing", "could be better", "could have been better", "could not sleep",
	"couldn't care", "couldn't sleep", "cramped", "customer care is", "customer service is", "damp",
	"defeats the purpose", "delayed", "delays", "deteriorated", "difficult to find", "difficult to open",
	"difficult to reach", "difficult to use", "dirty", "disappointed", "disappointing", "disappointment",
	"disgraced", "dislike", "disliked", "disorganised", "disorganized", "dissatisfied",
	"do not need anything from them", "do not want anything from them", "doesn't even have", "don't bother",
	"don't even have", "don't need anything from them", "don't trust them", "don't want anything from them",
	"dont need anything from them", "doubled", "downhill", "dreadful", "dusty", "expect better", "expected a lot",
	"expected better", "expected more", "expected so much more", "expected something", "falls short", "fed me",
	"feels cheap", "feels like a", "fell short", "felt so small", "felt so stupid", "filthy", "flavorless",
	"flavourless", "flimsy", "frustrates", "full of ads", "gimmick", "glitchy", "going round in", "greasy",
	"grubby", "had trouble sleeping", "hairs on", "half cooked", "half heartedly", "hard to get a hold",
	"hard to get hold", "hard to reach", "hard to stomach", "hard to use", "hasn't been updated", "hassle",
	"hidden extras", "hike", "hit and miss", "hit or miss", "horribly", "hours late", "ice cold",
	"if i could give", "ignored for", "impossible to", "in circles", "inconvenience", "inconvenient", "inferior",
	"is a pain", "is bad", "isn't good", "kind of useless", "kinda useless", "lack", "lacking", "lacks",
	"lagging", "laggy", "late again", "late by", "late flight", "left me on read", "left us waiting",
	"less than expected", "less than one", "let down", "let downs", "let me down", "let us down",
	"living off its name", "long lines", "long queue", "long queues", "losing my", "lost all respect",
	"lost all trust", "lost faith", "lost its charm", "lost my reservation", "lost trust", "loved this app until",
	"low quality", "lower than", "lukewarm", "made me feel like", "made to feel like", "made us feel like",
	"make no sense", "makes no sense", "mediocre", "mins late", "minus stars", "minutes late", "misleading",
	"missed my", "more expensive", "mouldy", "much smaller than", "musty", "never improves", "no apology",
	"no chance of", "no communication", "no customer care", "no customer service", "no customer support",
	"no explanation", "no flexibility", "no good", "no hot water", "no improvement", "no legroom",
	"no longer good", "no longer what", "no one asked for", "no one cares", "no people skills", "no respect",
	"no space", "no support", "no wifi", "nobody asked for", "nobody can use", "nobody cares", "nobody wanted",
	"noisy", "not as good as", "not as nice as", "not clean", "not cleaned", "not especially for", "not even a",
	"not even an apology", "not even water", "not fair", "not flexible", "not friendly", "not good", "not great",
	"not happy", "not impressed", "not like before", "not like it used", "not maintained", "not pleasant",
	"not recommended", "not reliable", "not satisfied", "not so good", "not the best", "not up to",
	"not user friendly", "not very good", "not very happy", "not what i expected", "not what it used",
	"not what it was", "not worth", "nothing but", "nothing changed", "nothing has changed", "nothing special",
	"ok at best", "old and", "old version was", "one star is", "outdated", "over cooked", "overcooked",
	"overpriced", "overrated", "pain to", "painful booking", "painful process", "paper thin", "pointless", "poor",
	"poorly", "previous version was", "price gouging", "pricey", "real shame", "really bad", "redirects",
	"regret buying", "regretted", "ruin my", "ruined my", "ruined our", "run down", "rundown", "sad", "sadly",
	"same answer", "same response", "scripted", "shabby", "shoddy", "should be better", "shrunk", "silly", "slow",
	"slower", "slowest", "sluggish", "small portions", "small room", "smaller than expected", "smelled", "smells",
	"smelly", "smelt", "so bad", "so done with", "so embarrassed", "so humiliated", "so over it", "so over this",
	"soggy", "spam", "spoiled our", "stained", "stale", "standing in line", "still don't have", "stone cold",
	"stoop", "stress me", "stresses me", "stressful", "stressing me", "subpar", "such a shame", "support is",
	"support sucks", "tasteless", "tatty", "terrible", "terribly", "the worst", "they get you", "thin walls",
	"threadbare", "threw the", "time consuming", "tiny", "tired looking", "tiresome", "too expensive", "too long",
	"too many ads", "too small", "took 90", "took over an hour", "took two hours", "tough to", "uncomfortable",
	"undercooked", "underwhelm", "underwhelmed", "underwhelming", "unfair", "unhappy", "unimpressed",
	"unimpressive", "unpleasant", "unprofessional", "unreliable", "unsatisfied", "upset", "used to be",
	"used to like", "used to love", "used to work", "useless app", "user unfriendly", "utterly painful",
	"vague instructions", "very bad", "very little space", "very small", "want nothing from them", "was a pain",
	"was bad", "was cold", "wasn't clean", "wasn't good", "wasn't great", "wasn't nice", "waste", "wasted",
	"wasting", "way higher", "went cold", "went from good", "were unhelpful", "what a shame", "wifi has been",
	"won't stay", "worse", "worsening", "would not stay", "yet another", "zero flexibility", "zero help",
	"zero star", "zero stars", "zero support",
} }

-- Questions that want no answer.
phrases "rhetorical" { en = {
	"are you actually serious", "are you even", "are you for real", "are you serious", "can you people",
	"did anybody test", "did anyone test", "did you even test", "did you people", "do they even", "do they think",
	"do you care", "do you even", "do you guys even", "do you people", "do you think i", "do you think we",
	"does anybody even", "does anybody read", "does anybody test", "does anybody there", "does anyone care",
	"does anyone even", "does anyone read", "does anyone test", "does anyone there", "don't you people",
	"have you people", "how can a company", "how can they", "how can you", "how difficult is it",
	"how do these people", "how do they sleep", "how do you sleep", "how hard can it be", "how hard is it",
	"how hard would it be", "how is that", "how is this", "in what world", "is anyone even", "is it so hard",
	"is it that hard", "is that how you", "is that too much", "is this a joke", "is this how you", "is this some",
	"known to man", "let that sink in", "must be nice", "really?", "seriously?", "since when", "so much for",
	"such a bad", "such a disappointment", "such a disgrace", "such a horrible", "such a joke", "such a mess",
	"such a poor", "such a rip", "such a scam", "such a shame", "such a terrible", "such a waste",
	"test anything", "too much to ask", "what a", "what could possibly go wrong", "what do we pay you",
	"what exactly am i paying", "what genius", "what is the point", "what is wrong with", "what kind of",
	"what planet", "what sort of", "what's the point", "what's wrong with", "whats the point",
	"where is the logic", "which genius", "who approved that", "who approved this", "who asked for", "who cares",
	"who decided that", "who decided this", "who designed this", "who does that", "who does this",
	"who signed off on", "who thought that", "who thought this", "whose bright idea", "whose idea was",
	"why bother", "why do i bother", "why do i even", "why even", "why would anyone", "you kidding",
} }

-- Praise that means the contrary.
phrases "irony" { en = {
	"#fail", "a step back from", "a step backwards", "almost impressed", "as always", "as usual", "award for",
	"because of course", "best part is", "bravo", "brilliant work", "bring back the old", "classy", "congrats",
	"congratulations", "cool cool", "dressed up as", "epic fail", "fantastic job", "funny how",
	"give them a medal", "good job", "good work", "got to admire", "great job", "hats off", "honestly impressive",
	"how lovely", "how nice of", "how wonderful", "just great", "just perfect", "just wonderful",
	"kind of impressed", "kudos", "lmao", "love being asked", "love being put on", "love getting told",
	"love how", "love it when", "love paying", "love sitting on", "love standing", "love that for",
	"love waiting", "lovely touch", "my favorite part", "my favourite part", "nice job", "nice work",
	"no surprise", "not even angry", "not even mad", "oh great", "pro tip: don't", "round of applause",
	"slow clap", "so called", "so-called", "some genius", "stellar", "surprise surprise", "thank you for ruining",
	"thank you for wasting", "thanks a lot for", "thanks for nothing", "thanks for ruining", "thanks for wasting",
	"the fun part is", "way to go", "well done", "what a surprise", "what genius", "who designed this",
	"who thought this", "whoever came up", "whoever designed", "whoever thought", "whoever wrote",
	"would not recommend to my worst", "yet again",
} }

-- How staff behaved.
phrases "rude-staff" { en = {
	"arrogant", "attitude", "automated response", "blocked me", "blocked my number", "bounced around",
	"bounced between", "canned response", "chatbot", "closed my ticket", "closed the chat", "clueless",
	"condescending", "copy and paste", "copy paste", "could care less", "couldn't be bothered",
	"couldn't care less", "cut me off", "cut the call", "cut the phone", "didn't care", "disconnected on",
	"disconnected the call", "discourteous", "dismissive", "disrespect", "disrespectful", "do not care",
	"doesn't care", "don't care", "dropped the call", "ended chat", "ended the call", "ended the chat",
	"eye roll", "had no clue", "hang up", "hostile", "hung up", "ignored", "ignoring", "impolite",
	"incompetent staff", "laughed", "lazy", "like a criminal", "like a thief", "like criminals", "like dirt",
	"like garbage", "like i was a thief", "like i was stupid", "like i'm stupid", "like trash",
	"like we were thieves", "mocked me", "mocked my", "mocked us", "no help", "no idea what", "no manners",
	"not helpful", "not my problem", "not our problem", "passed around", "passed from", "passed me",
	"passing the buck", "patronising", "patronizing", "pointing fingers", "read me the same", "read off a script",
	"reading from a script", "reading off a script", "reads from a script", "reads me the same",
	"reads the same script", "refused to help", "refused to listen", "rolled her eyes", "rolled his eyes", "rude",
	"rudely", "rudeness", "run around", "runaround", "same canned", "same copy pasted", "same paragraph",
	"scripted answer", "scripted answers", "sent me round", "shouted at", "shrugged", "slammed the phone",
	"smirked", "sneered", "spoke over me", "spoke to me like", "talked down", "talked over me",
	"talked to me like", "talking over me", "the run-around", "too bad for you", "tough luck", "transferred me",
	"treated like", "treated me", "treated us", "treats customers", "unfriendly", "unhelpful", "unprofessional",
	"untrained", "wash their hands", "washed their hands", "yelled at",
} }

-- The customer leaves.
phrases "never-again" { en = {
	"avoid in future", "back to using", "canceling my", "cancelled my membership", "cancelling my",
	"change banks", "change to another", "changing banks", "changing insurer", "changing to another",
	"close my account", "closing my account", "delete the app", "delete this app", "deleted my account",
	"deleted the app", "deleted this", "deleting app", "deleting my account", "deleting the app", "deleting this",
	"done with this", "done with you", "ever use them again", "finding another", "first and last",
	"going with another", "goodbye", "have stopped using", "i'll stick with", "i'm done", "im done",
	"just lost a", "last time flying", "last time i", "last time ordering", "last time using", "last time with",
	"last time you", "look for another bank", "looking for another", "losing a customer", "lost a customer",
	"lost me", "lost my business", "lost us", "moved to another", "moving my", "moving on",
	"moving to a different", "moving to another", "never again", "never book", "never buy from", "never buying",
	"never come back", "never deal with", "never do business", "never fly", "never flying", "never going back",
	"never order again", "never order from", "never return", "never shop", "never trust", "never use them again",
	"never use this", "never use you again", "never use your", "never using", "not be returning",
	"not buying again", "not coming back", "not flying with", "not going back", "not return to this",
	"quit using", "rather pay more", "rather take", "rather use", "rather walk", "stop using",
	"stopped using this", "switch to another", "switched to", "switching banks", "switching to",
	"take my business elsewhere", "taking my business", "uninstall", "uninstalled", "uninstalling",
	"unsubscribed", "unsubscribing", "will never", "will not be back", "will not be flying",
	"will not be going back", "will not be ordering", "will not be using", "will not buy again", "will not ever",
	"will not fly", "will not go to this", "will not order again", "will not use", "won't be back",
	"won't be flying", "won't be going back", "won't be ordering", "won't be returning", "won't be using",
	"won't buy again", "won't ever", "won't fly", "won't order again", "won't stay again", "won't use",
	"would never", "would not buy again", "would not fly", "would not go back", "would not order again",
	"would not stay again", "wouldn't buy again", "wouldn't fly", "wouldn't go back", "wouldn't order again",
	"wouldn't stay again",
} }

-- Kind words.
phrases "politeness" { en = {
	"appreciate", "excuse me", "grateful", "kindly", "please", "regards", "sincerely", "sorry to bother",
	"thank you", "thanks",
} }

-- Judges a thing or a service. Small words, that only lean a decision.
phrases "voice-judge" { en = {
	"annoying", "as always", "as ever", "ashamed", "avoid", "awful", "bad", "bland", "boring", "burnt", "bye",
	"charcoal", "cold", "crazy", "crooks", "dirty", "disappointed", "disappointing", "disappointment", "disaster",
	"disgusting", "embarrassing", "expensive", "frustrating", "garbage", "greedy", "hate", "horrible", "joke",
	"lame", "lol", "loud", "lousy", "loyalty", "meh", "mess", "messed up", "no good", "no wonder", "noisy",
	"nope", "not even", "not good", "not worth", "of course", "old", "outdated", "overpriced", "pain", "pathetic",
	"poor", "ridiculous", "rude", "sad", "scam", "seriously", "shame", "silly", "slow", "small", "stale",
	"stupid", "sucks", "terrible", "thieves", "tiny", "tired", "typical", "ugh", "ugly", "unacceptable",
	"unbelievable", "unfair", "unfriendly", "useless", "waste", "weird", "worse", "worst", "wow", "zero",
} }
