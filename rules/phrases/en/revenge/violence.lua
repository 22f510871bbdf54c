-- phrases/en/revenge/violence.lua: how violence is threatened, and menaces that name nothing, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.
-- What `sequence`, `begins` and `unbroken` find: the guide, under "Many phrases at once".

-- Violence against people or premises.
phrases "violence-threat" { en = {
	"bash your face", "bash your head", "bash your skull", "bash your windows", "beat some manners",
	"beat your ass", "beat your face", "better watch out for me", "better watch yourself", "blow the place",
	"blow up your", "bomb your", "break his arm", "break his face", "break his fingers", "break his jaw",
	"break his legs", "break his neck", "break his nose", "break your arms", "break your face",
	"break your fingers", "break your jaw", "break your legs", "break your neck", "break your nose",
	"brick through your", "bullet in her", "bullet in his", "bullet in your", "bury you alive", "chop you",
	"come down there and break", "come down there and drag", "come down there and smash", "come find you",
	"come over there and shoot", "come to your house and", "coming for you", "dead meat", "deck him",
	"don't lock the door", "drag you out", "dragged out of there", "execute him",
	"find out what happens to people who", "find out where you live", "find where you live", "get her beat up",
	"get him beat up", "get my hands on her", "get my hands on him", "get my hands on them",
	"get my hands on whoever", "get my hands on you", "get you beat up", "her teeth in", "hide your family",
	"hide your kids", "his teeth in", "hunt her down", "hunt him down", "hunt them down and", "hunt you down",
	"hurt you and your", "hurt you people", "i am outside your house", "i will come down there and",
	"i will come over there and", "i'll come down there and", "i'll come over there and", "kick his ass",
	"kick his face", "kick his head", "kick his teeth", "kick your ass", "kick your teeth", "knock his teeth",
	"knock you out", "knock your teeth", "know where you sleep", "know where your family", "know where your kids",
	"lay hands on him", "lay hands on you", "leave in an ambulance", "leaving in an ambulance",
	"look over your shoulder", "lose some teeth", "lose your teeth", "make you eat your teeth",
	"man to man outside", "meet me outside and", "meet me outside like", "my fist in", "my fist through",
	"pick up his teeth", "pick up your teeth", "picking up his teeth", "picking up your teeth",
	"piss on the ashes", "punch you in", "punch your face", "punch your lights", "punch your teeth",
	"put a bullet", "put him in hospital", "put him in the hospital", "put you in hospital",
	"put you in the hospital", "regret being born", "rip your head", "say that to my face",
	"send some people round", "shoot you all", "shoot you in", "six feet under", "slap some sense",
	"slash his tires", "slash the tires", "sleep with one eye open", "sleep with the fishes", "slit your",
	"smash her face", "smash his car", "smash his face", "smash his head", "smash your", "sort you out",
	"stab him in", "stab you", "take him out back", "think about your family next time",
	"think of your family before", "throttle you", "through a straw", "torch your", "trash your store",
	"use my fists", "walks home alone", "watch your back", "we wait outside", "what happens to people who cross",
	"what happens to people who mess", "whoop your", "wish he was never born", "wish you were never born",
	"with a baseball bat to", "with my fists", "won't be walking", "won't walk away", "wreck your office",
	"wreck your place", "wreck your shop", "wreck your store", "wring her neck", "wring his neck",
	"wring your neck", "you better hide", "your teeth in",
	sequence "i'm coming|im coming|coming to|coming down|i will come|i'll come|when i get|if i come|keep this \z
		up|i swear|last warning|or else|tonight|tomorrow ...40 getting hurt|gets hurt|get hurt",
	sequence "i will|i'll|ill|we will|we'll|i am going to|i'm going to|im going to|we are going to|we're \z
		going to|i'm gonna|im gonna|i am gonna|gonna|about to|i want to|want to|wanna|i'd love to|i would love to|\z
		i could|i ought to|ready to|tempted to|i swear i'll|feel like i could|someone should|somebody should|\z
		someone needs to|somebody needs to|i feel like|let me|i'd like to|i would like to|i hope someone will|i \z
		intend to|i plan to ...8 punch|slap|smack|stab|strangle|choke|throttle|shoot|beat up|whoop|bash|knock out|\z
		run over|hunt down|deck|behead|execute|bury|gut|skin ...8 you|ya|him|them|these people|these idiots|these \z
		clowns|this man|this guy|this woman|that man|that guy|that woman|those people|those idiots|whoever|every \z
		one of you|somebody|someone|one of you|the driver|the manager|the guy|the clerk|the cashier|the owner|the \z
		agent|the receptionist|the waiter|the person|your manager|your driver|your staff|your boss|your whole|her|\z
		the shit|the crap|the hell|the living|some sense|his ass|your ass|her ass|his face|your face|her face",
	sequence "i will|i'll|ill|we will|we'll|i am going to|i'm going to|im going to|we are going to|we're \z
		going to|i'm gonna|im gonna|i am gonna|we're gonna|i swear i'll|i'm about to|i want to|i'd love to|i \z
		would love to|i could|tempted to|someone should|somebody should|let me|i intend to|i plan to|i might|\z
		ready to ...10 kill|murder|beat|drag ...8 you|ya|him|them|these people|these idiots|these clowns|this man|\z
		this guy|this woman|that man|that guy|that woman|those people|those idiots|whoever|every one of you|\z
		somebody|someone|one of you|the driver|the manager|the guy|the clerk|the cashier|the owner|the agent|the \z
		receptionist|the waiter|the person|your manager|your driver|your staff|your boss|your whole|her|your \z
		family|your kids|everyone there|everybody there|the lot of you",
	sequence "i will|i'll|gonna|i'm going to|im going to|i am going to|we will|we'll|want to ...6 hurt ...1 \z
		you|him|you all|you people|somebody there|someone there|somebody in|someone in|one of you|her if|them if|\z
		them so|him if|her so|your",
	sequence "i will|i'll|ill|we will|we'll|i am going to|i'm going to|im going to|we are going to|we're \z
		going to|i'm gonna|im gonna|i am gonna|gonna|about to|i want to|want to|wanna|i'd love to|i would love to|\z
		i could|i ought to|ready to|tempted to|i swear i'll|feel like i could|someone should|somebody should|\z
		someone needs to|somebody needs to|i feel like|let me|i'd like to|i would like to|i hope someone will|i \z
		intend to|i plan to ...6 break|snap|wring|smash|bash|crack|rearrange|kick ...1 her|his|their|your|that \z
		bastard's|that idiot's ...10 neck|necks|leg|legs|arm|arms|face|faces|nose|jaw|jaws|fingers|bones|kneecaps|\z
		knees|skull|skulls|head|heads|teeth|ribs|hands|ass",
	sequence "i will|i'll|ill|we will|we'll|i am going to|i'm going to|im going to|we are going to|we're \z
		going to|i'm gonna|im gonna|i am gonna|gonna|about to|i want to|want to|wanna|i'd love to|i would love to|\z
		i could|i ought to|ready to|tempted to|i swear i'll|feel like i could|someone should|somebody should|\z
		someone needs to|somebody needs to|i feel like|let me|i'd like to|i would like to|i hope someone will|i \z
		intend to|i plan to ...6 smash|trash|wreck|torch|burn|blow up|shoot up|bomb|demolish|destroy|set fire to|\z
		tear up|burn down|drive into|drive my car into ...4 your|their|that|the|this|his|her ...14 shop|store|\z
		office|place|building|house|car|cars|windows|window|restaurant|hotel|branch|bank|headquarters|warehouse|\z
		call center|call centre|van|salon|showroom|front door|counter|school|clinic|whole thing|whole place|down",
	sequence "i will|i'll|ill|we will|we'll|i am going to|i'm going to|im going to|we are going to|we're \z
		going to|i'm gonna|im gonna|i am gonna|gonna|about to|i want to|want to|wanna|i'd love to|i would love to|\z
		i could|i ought to|ready to|tempted to|i swear i'll|feel like i could|someone should|somebody should|\z
		someone needs to|somebody needs to|i feel like|let me|i'd like to|i would like to|i hope someone will|i \z
		intend to|i plan to ...6 burn|blow|tear ...1 it|this dump|this place|that place|your place|the place ...4 \z
		down|up|apart|to the ground",
	sequence "burn|burning|torch|torching|bomb|bombing|firebomb ...1 your ...10 building|call|car|house|\z
		office|place|restaurant|shop|store|branch|hotel|home ...14 down|if|unless|until|so you|and you|to the \z
		ground",
	sequence "come|coming|i'm coming|be there|down there|over there|over|back|show up|showing up|turn up|\z
		turning up|walk in|bring|bringing|sending ...14 with|my ...10 gun|knife|baseball bat|bat|machete|crowbar|\z
		shotgun|rifle|boys|brothers|cousins|fists|crew|goons",
	sequence "i'll|i will|im|i'm|we|we'll|ill ...10 bring|bringing ...4 gun|knife|baseball bat|bat|machete|\z
		crowbar|shotgun|brothers|my brothers|my boys|my cousins|some friends who|some people who",
	sequence "take|took|go|use|with|swing|grab ...6 baseball bat|sledgehammer|hammer|crowbar|bat|machete|axe \z
		...4 to|and ...8 your|his|her|their|your windows|the windows|pay you|pay him|visit|smash|break|that place|\z
		this place|that counter",
	sequence "i|we ...4 know|found out|find out|found|have ...2 where ...8 you live|he lives|she lives|they \z
		live|you park|he parks|she parks|you work and|your family|your kids|your children|your wife|your daughter|\z
		your son|your mother|your house|her family|his family|his kids|her kids",
	sequence "i|we ...4 know ...4 your ...1 address|face|car|route|daughter|family|husband|kids|son|wife|\z
		children|shift ...14 and|so you|better|now|too|sleep|careful|be seeing|i will|i'll",
	sequence "i know|we know|i learned|i found ...4 everything about|all about|what time|when|which bus|which \z
		car|which school|what school ...4 you|he|she|they|your|his|her|their ...10 finish|finishes|leave|leaves|\z
		get off|gets off|lock up|locks up|close up|take|takes|drive|drives|family|parents|kids|children|wife|\z
		husband|daughter|son|go|goes|go to|goes to|gets home|get home|walk|walks|home",
	sequence "wait|waiting|see you|be outside|meet you|catch you|find you|outside|stand|standing ...14 after \z
		your shift|when your shift ends|when you close up|at closing|by your car|in the parking lot|on your way \z
		home|when you walk out|when you leave work|after work ...20 see|regret|sorry|you'll|you will|teach|learn|\z
		pay|what happens|man to man|alone|hurt|beat|find out|tough|brave|laugh|smile|smirk|watch|better|my \z
		brothers|my boys|my cousins|bat",
	sequence "teach|needs|need|deserve|deserves ...4 her|him|you|them|a|to be ...12 beating|good beating|slap|\z
		good slap|hiding|be shot|lesson with|lesson he won't|lesson she won't|taught a lesson|kicking",
	sequence "you|he|she|they|you'll|he'll|she'll|they'll|you will|he will|she will|will|someone will|\z
		somebody will|somebody ...6 need|leave in|leaving in|end up in|go home in|going to need|be needing|get \z
		hurt|getting hurt|is getting hurt|be carried out|eat through|be walking with|lose|be picking up ...4 an \z
		ambulance|a dentist|a hospital|hospital|a body bag|a doctor when|the hospital|a straw|a limp|your teeth|\z
		his teeth|her teeth|some teeth|a stretcher|if|unless|until|today|tonight|tomorrow ...30 me|i|you|they|he|\z
		she|this|again|done|there",
	sequence "beat|kick|knock|smack|slap|choke|scare ...2 the ...1 crap|hell|living|shit|living daylights|\z
		life|teeth ...8 out of ...1 you|your|that manager|that clerk|the manager|the driver|whoever|these|those",
	sequence "when i catch|when i get|wait till i|wait until i|if i ever see|if i see|if i catch|if i find \z
		...4 him|her|you|them|there|that guy|that driver|get there|your driver|your face|get my hands ...20 he is|\z
		he's|she's|dead|regret|kill|beat|hurt|somebody|someone|punch|you better|you'll|pay|break|smash|\z
		swear|done|will wish",
	sequence "you are|you're|he is|he's|she's|she is|they are|they're ...1 a dead man|dead meat|dead man|so \z
		dead|dead when i|dead if|going to be dead|a dead woman|dead to rights|six feet|dead people",
	sequence "he|she|you|they ...2 will be|won't be|wont be|will wish ...4 walking|breathing|walk away|never \z
		born|never been born|standing ...20 when|after|if|again|out|you|he|she|anymore",
	sequence "better|you should|i'd ...1 hope|pray|hide ...6 i don't|i dont|i never|there's|there are|for \z
		witnesses|your family|your kids|the cameras|the police|nobody|you never|he never|she never",
	sequence "hope|wish|pray ...4 i don't|i dont|i never ...2 meet|see|find|run into|bump into ...3 you|him|\z
		her|them",
	sequence "hope ...2 there's|there are ...2 witnesses|people around|cameras",
	sequence "wipe ...2 the|that ...2 smile|smirk|grin ...4 off",
	sequence "somebody|someone|i'll|i will|i'm going to|going to|gonna|come down there|i should|we should|want \z
		to|feel like|i swear ...8 burn|torch|blow up|smash|smash up|trash|bulldoze|wreck|firebomb ...3 that|\z
		this|the|your|their ...14 dealership|shop|place|store|office|building|restaurant|bank|branch|hotel|\z
		headquarters|showroom|warehouse|clinic|windows ...4 to the ground|down|up|to pieces|out",
	sequence "put|throw|chuck|lob|heave ...2 brick|bricks|rock|rocks|molotov|petrol bomb ...4 through|at|into \z
		...1 your|their|his|her|the ...1 window|windows|car|shop|windscreen|windshield|door|office|front",
	sequence "slash|cut ...1 your ...1 tires|tyres|throat|face",
	sequence "put|stick|sink ...3 my teeth in your",
	sequence "i will|i'll|ill|i'm going to|i am going to|gonna|we will|we'll|we are going to|we're going to|going to|want to|i should|somebody should|someone should ...4 run ...1 you ...1 over",
} }

-- A threat beside contempt or a menace, and nothing by itself: an address, a visit, an ambulance.
phrases "violence-hint" { en = {
	"about to burn", "about your parents", "after your shift", "baseball bat", "beat you", "body bag",
	"break his", "bring my brothers", "burn it down", "by your car", "catch him", "choke her", "choke him",
	"come down there", "come over there", "come to your house", "coming down there", "coming over there",
	"coming to your office", "coming to your shop", "coming to your store", "down there with my",
	"find out what happens", "find you", "get hurt", "getting hurt", "hurt you", "i am outside", "kick his",
	"know everything about your family", "know which bus", "know which car", "know your address",
	"know your face", "know your family", "know your name and", "learn what happens", "look over your shoulder",
	"make you eat", "man to man", "meet me outside", "my fist", "my mates", "need a dentist",
	"need a doctor when", "need a hospital", "need an ambulance", "on a stretcher", "on my way",
	"outside at closing", "over tonight with", "pay her a visit", "pay him a visit", "pay them a visit",
	"pay you a visit", "punch you", "see you after work", "see you in the parking lot", "see you outside",
	"see you soon", "slap her", "slap him", "smack her", "smack him", "smack you", "smash up", "sort him out",
	"taught a lesson", "teach her a lesson", "teach him a lesson", "think about your family",
	"think of your family", "throttle him", "trash the store", "wait for you outside", "wait outside",
	"waiting for him outside", "waiting outside for", "watch your step", "what happens to people who",
	"what happens when you", "when i get there", "when you close up", "when your shift ends", "where he lives",
	"where she lives", "where they live", "where you live", "where you park", "where you work", "with a crowbar",
	"with a hammer", "with my boys", "with my brothers", "with my cousins", "you are dead", "you're dead",
	"your daughter goes", "your kids go", "your son goes",
	sequence "i know where|we know where|i found out where|i know which car|i know what car ...3 you|your|he|she|\z
		they|his|her|the|that ...16 lives|live|parks|park|drinks|goes to school|go to school|sleeps|drives",
} }

-- Menaces, without a word of what is wanted.
phrases "voice-menace" { en = {
	"a pain in your side", "a thorn in your", "all summer to", "as long as i live i will", "at your own peril",
	"be hearing from my", "be put on notice", "be ready for a lawsuit", "be sued and reported", "before i come",
	"before i do something", "before i lose it", "before i lose my", "before i take you", "before things get",
	"better be ready", "better believe", "better fix this or", "better lawyer up", "better take it down",
	"better watch her back", "better watch his back", "better watch out", "better watch your back",
	"blew your chance", "brace yourself", "brought it on", "clock is ticking", "come after you", "come for you",
	"coming after you", "coming for your", "congratulations, you", "consequences for this",
	"consider this a warning", "consider this fair warning", "consider yourself warned",
	"consider yourselves warned", "declare war on", "deserve what happened", "deserve what happens",
	"digging your own", "do not mess with", "do not test me", "do you know who i am", "do you know who my",
	"don't care what it costs", "don't mess with", "don't play with me", "don't push me", "don't test me",
	"done being nice", "done being polite", "done playing nice", "enjoy being out of", "enjoy being shut",
	"enjoy being sued", "enjoy being unemployed", "enjoy finding", "enjoy it while it lasts",
	"enjoy it while you can", "enjoy looking for", "enjoy renegotiating", "enjoy your 1 star", "enjoy your empty",
	"enjoy your fine", "enjoy your new reviews", "enjoy your one star", "expect a letter", "expect a visit",
	"expect to hear from", "expect visitors", "fafo", "far from over", "final warning", "find out soon enough",
	"find out the hard way", "friends in high", "from the court next", "fuck around and find",
	"gave you a chance", "gave you a fair chance", "gave you every chance", "get ready for a lawsuit",
	"get ready for court", "get ready for the bad reviews", "get ready for the inspection",
	"get ready for the inspectors", "get ready for the letter", "get ready for the press",
	"get ready for the reviews", "get ready for the storm", "get ready to be sued", "gloves are off",
	"gloves come off", "going to be sorry", "going to sue you", "gonna be sorry", "gonna find out",
	"gonna sue you", "good luck after", "good luck finding customers", "good luck keeping", "good luck once",
	"good luck staying", "good luck with the neighbors", "good luck with the neighbours",
	"good luck with your business", "good luck without", "had better run", "had their chance", "have all winter",
	"have all year", "have fun with that", "have not seen the last", "he better run", "he'd better run",
	"hear from me again", "hear from my lawyer", "hearing from me again", "hearing from osha",
	"hope you are ready", "hope you're ready", "i am coming for", "i am just getting started", "i am not done",
	"i am not going away", "i don't make threats", "i have a long memory", "i have connections",
	"i have friends at", "i have friends in the", "i have your number", "i know people in",
	"i know people who can", "i know someone at", "i know the attorney", "i know the ceo", "i know the mayor",
	"i know the owner", "i know what you did", "i know who you are", "i know your boss", "i know your ceo",
	"i know your name", "i know your owner", "i will come for", "i will find you", "i will get the moderators",
	"i will make you", "i will not be silent", "i will not forget this", "i will not forget what",
	"i will not forget your", "i will put an end", "i won't be silent", "i won't forget this",
	"i won't forget what you", "i'll find you", "i'll make you", "i'll put an end", "i'm coming for you",
	"i'm just getting started", "i'm not done", "i'm not going away", "i've got your number",
	"in small claims court with", "is a health inspector", "is a tax inspector", "isn't the end of",
	"it isn't over", "it's a promise", "it's not over", "it's war", "just see what happens", "just the beginning",
	"just wait and see", "just wait till i", "just wait until i", "just you wait", "keep laughing",
	"know people at", "know somebody at", "know the editor", "know the owner of", "last chance before i",
	"last chance to fix", "last chance to make", "last chance to refund", "last warning", "laugh while you can",
	"learn the hard way", "let's see how", "let's see who gets", "let's see who you", "loud mouth",
	"make her pay", "make him pay", "make them pay", "mark my words", "mess with the wrong",
	"messed with the wrong", "methods of punishment", "missed your chance", "my brother is a cop",
	"my brother is a lawyer", "my cousin is a lawyer", "my dad is a lawyer", "my dad is not there",
	"my dad will have", "my father is a lawyer", "my father will have", "my son is a lawyer",
	"my uncle is a lawyer", "my wife is a judge", "my wife is a lawyer", "next letter will be",
	"next letter you get", "next letter you receive", "no idea who you", "no matter the cost",
	"no matter what it costs", "no more mister nice", "no more mr nice", "no more warnings", "not a threat",
	"not done with you", "not dropping this", "not finished with you", "not going to get away",
	"not going to let this go", "not going to stay quiet", "not heard the last", "not letting this go",
	"not making threats", "not the end of it", "not the end of this", "not the last you",
	"nothing better to do than", "on the licensing board", "on the licensing committee",
	"on the planning committee", "one and only chance", "only getting started", "only just begun",
	"only just started with you", "only the beginning", "paths will cross", "picked the wrong grandmother",
	"rather give my lawyer", "rather pay my lawyer", "rather spend it on a lawyer", "remember my face",
	"remember my name", "remember this day", "report you to", "see how funny you", "see how they like",
	"see how you enjoy", "see how you feel when", "see how you like", "see what happens next",
	"see what happens when", "see what head office", "see what your boss", "see who lasts", "see who laughs",
	"see who wins", "see who's laughing", "see you in court", "see you in small claims", "she'd better run",
	"sits on the licensing", "sleep tight", "someone will pay for", "sons in law enforcement", "sue you all",
	"sue you for everything", "sue you people", "sue your ass", "sue your company", "sweet dreams",
	"taste of her own", "taste of his own", "taste of their own medicine", "taste of your own medicine",
	"that is a promise", "that's a promise", "there will be consequences", "they asked for it", "they better run",
	"they will be held accountable", "they will pay for what", "they'll pay dearly", "they'll pay for what",
	"think about that before", "think about that next time", "think about that when", "this ain't over",
	"this does not end", "this is a promise", "this is a warning to you", "this is your fair warning",
	"this is your last", "this is your warning", "this isn't a threat", "this means war", "this will not end",
	"this won't end", "through being nice", "tick tock", "time to teach", "try me", "turn ugly", "two sons in",
	"war is on", "war with me", "watch me do it", "watch what happens", "we are coming for", "we are legion",
	"we do not forget", "we know who you are", "we never forget", "we will come for", "we will find you",
	"we will meet", "we will see about that", "we will see who", "we'll meet", "we'll see about that",
	"we'll see how you", "we'll see who gets", "we'll see who has", "we'll see who is right", "we'll see who the",
	"we're coming for", "we're just getting started", "what goes around", "whatever it costs", "where it hurts",
	"who has the last laugh", "will have consequences", "will not get away", "will not keep quiet",
	"will not rest", "will not shut up about", "will not stay quiet", "will not stay silent",
	"will not stop until", "will sue you", "won't be forgotten", "won't be quiet", "won't get away",
	"won't keep quiet", "won't let this go", "won't rest until", "won't shut up about", "won't stay quiet",
	"won't stay silent", "works for the health department", "works for the irs", "works for the tax office",
	"worst nightmare", "wrong customer", "wrong grandma", "wrong person to", "you are going to find out",
	"you are on notice", "you asked for this", "you better fix", "you better give", "you better not",
	"you better refund", "you better run", "you better stop", "you better take", "you better unban",
	"you better watch", "you brought this", "you chose the wrong", "you don't know who i am",
	"you don't know who you", "you had better", "you had your chance", "you have been put on notice",
	"you have had your chance", "you have no idea who", "you haven't seen the last", "you just wait",
	"you messed with", "you picked the wrong", "you started this", "you wait and see", "you will be hearing",
	"you will be held accountable", "you will be sorry", "you will be sued", "you will find out",
	"you will hear from", "you will pay for it", "you will pay for that", "you will pay for what",
	"you will see what happens", "you won't see it coming", "you'd better fix", "you'd better give",
	"you'd better not", "you'd better refund", "you'd better run", "you'd better stop", "you'd better take",
	"you'd better watch", "you'll be hearing", "you'll be sorry", "you'll be sued", "you'll find out",
	"you'll hear from", "you'll pay dearly", "you'll pay for", "you'll remember", "you'll see what happens",
	"you'll see what i", "you're done here", "you're on notice", "you've had your chance", "your days are",
	"your last chance", "your nightmare starts", "your time is up",
	sequence "enjoy|have fun|good luck|best of luck ...6 the audit|the investigation|the inspection|the lawsuit|\z
		the fallout|the publicity|the reviews|bad reviews|bad press|the fine|the fines|job hunting|\z
		explaining|day in court|unemployment|chargeback|chargebacks|court|the bad|defending|the inspectors|\z
		the visit|the fcc|the ftc|the bbb|the press|the media|the penalty|losing customers|losing business|\z
		the backlash|the paperwork",
	sequence "hope ...4 was worth it|is worth it|it's worth it|it was worth|was worth losing|you have a good \z
		lawyer|you have good lawyers|you've got a good|you like explaining|you enjoy explaining",
	sequence "you|they|you've|you have|they've ...2 picked|messed with|chose|chosen|screwed|crossed|scammed|\z
		robbed|ripped off|pissed off|cheated ...4 the wrong|wrong ...1 person|guy|girl|woman|man|family|\z
		customer|people|lady|dude|grandma|mom|mother|client|guest|tenant",
	sequence "earned yourself|earned yourselves|bought yourself|bought yourselves|got yourself|got yourselves|\z
		won yourself|brought yourself ...14 investigation|lawsuit|complaint|audit|one star|1 star|bad review|\z
		an enemy|visit|report|boycott|fine|court|inspection",
	sequence "if you|if he|if she|if they|if i|next time ...50 he'll regret|she'll regret|you'll regret|they'll \z
		regret|you will regret|he'll be sorry|she'll be sorry|you'll be sorry|they'll be sorry|won't be so \z
		nice|won't be this nice|will answer for it",
	sequence "your boss|your manager|your head office|head office|your ceo|corporate|your wife|your employer|\z
		your mother|your board ...6 gets|get|sees|hears|will see|will hear|is going to see|is going to hear|\z
		finds out|receives|will get ...3 this|the|my|about|everything ...1 recording|video|email|call|\z
		screenshots|footage|letter|what you|photos|emails",
	sequence "time on my hands ...40 telling|making sure|writing|spend it|make sure you|posting",
	sequence "bbb|better business bureau|ftc|fcc|cfpb|dot|faa|caa|fda|osha|irs|hmrc|eeoc|hipaa|ada|ofcom|fca|asa|\z
		dgca|trai|rbi|acas|hud|dmv|epa|usda|ag's office|attorney general|health department|trading standards|\z
		ombudsman|consumer affairs|state board|nursing board|medical board|sec|finra|regulator|regulators|\z
		the press|the papers|the council|immigration|your landlord|your insurer|your head office|your \z
		competitors ...2 will be interested|will be very interested|will love|might be interested|would be \z
		interested|would be very interested|will want to hear|would love to|will be hearing|is going to love|\z
		are going to love|will enjoy|will have a field day|can deal with you|will deal with you|will sort \z
		you out",
	sequence "i know where|we know where|i found out where|i know which car|i know what car ...3 you|your|he|she|\z
		they|his|her|that ...16 parks|park your|lives|live|sleeps",
	sequence "you|they|he|she|somebody|someone|people ...2 will pay for this|'ll pay for this|going to pay for \z
		this|will pay dearly|will be made to pay",
	sequence "you will|you'll|they will|they'll|ready to|prepare to|prepared to|better ...6 face the \z
		consequences|face consequences",
	sequence "you have no idea|you people have no idea|they have no idea ...3 who i am|who you are dealing|who \z
		you're dealing|who they are dealing|what i can|how many followers|what's coming|what is coming|how \z
		many people i|who i know|what you started|what you have started",
	sequence "i want you to|i want them to|want to see you|want to see them|want you all to ...2 squirm|sweat|\z
		suffer|beg|crawl|pay dearly|lose everything|lose sleep|regret|hurt|feel the pain",
	sequence "if it takes|even if it takes|no matter how long it takes|however long it takes ...24 i will see|\z
		i'll see|i will make|i'll make|i will get|i'll get|will bring|see you|see this company",
	sequence "i am a lawyer|i'm a lawyer|i am an attorney|i'm an attorney|my wife is a lawyer|my husband is a \z
		lawyer|my wife is an attorney|my dad is a lawyer|my brother is a lawyer|being a lawyer ...40 sue|\z
		court|rights|careful|hear from|regret|so i know|and i know|you picked|wrong|case|letter|damages|\z
		legal|try me|settle",
	sequence "i will|i'll|ill|i'm going to|i am going to|gonna|we will|we'll|we are going to|we're going to|won't|not going to|never ...6 stop until",
	sequence "i will|i'll|ill|i'm going to|i am going to|gonna|we will|we'll|we are going to|we're going to|you are going to|you're going to ...4 be reported to|hold you accountable",
} }
