-- phrases/en/revenge.lua: how harm is announced, in English.
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
	"come over there and shoot", "come to your house and", "coming for you", "cut your throat", "dead meat",
	"deck him", "don't lock the door", "drag you out", "dragged out of there", "execute him",
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
	"piss on the ashes", "punch you in", "punch your", "put a bullet", "put him in hospital",
	"put him in the hospital", "put you in hospital", "put you in the hospital", "regret being born",
	"rip your head", "run you over", "say that to my face", "send some people round", "shoot you all",
	"shoot you in", "shoot you like", "six feet under", "slap some sense", "slash his tires", "slash the tires",
	"slash your", "sleep with one eye open", "sleep with the fishes", "slit your", "smash her face",
	"smash his car", "smash his face", "smash his head", "smash your", "sort you out", "stab him in", "stab you",
	"take him out back", "teeth in your", "think about your family next time", "think of your family before",
	"throttle you", "through a straw", "torch your", "trash your store", "use my fists", "walks home alone",
	"watch your back", "we wait outside", "what happens to people who cross", "what happens to people who mess",
	"whoop your", "wish he was never born", "wish you were never born", "with a baseball bat to", "with my fists",
	"won't be walking", "won't walk away", "wreck your office", "wreck your place", "wreck your shop",
	"wreck your store", "wring her neck", "wring his neck", "wring your neck", "you better hide",
	"you will get hurt", "your teeth in",
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
		he's|she's|dead|regret|sorry|kill|beat|hurt|somebody|someone|punch|you better|you'll|pay|break|smash|\z
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

-- A campaign: many, again and again, until nobody comes.
phrases "review-campaign" { en = {
	"0 star review", "0 star reviews", "1 star place", "2 star place", "a post a day", "a review a day",
	"a star each", "actively discourage", "actively tell", "actively warn", "all cancel", "all know what to do",
	"all my colleagues will", "all my family will", "all my followers to", "all my followers will",
	"all my friends will", "all of us should", "all of your customers", "all rate them", "all report",
	"all uninstall", "all your clients", "all your customers", "all your investors", "all your partners",
	"all your products", "all your sponsors", "all your suppliers", "and you should too", "app should be banned",
	"as long as it takes", "as often as it takes", "as revenge for", "ask that he be removed",
	"ask that she be removed", "ban her", "ban him", "ban me all you want", "ban this account", "ban this app",
	"ban this company", "ban this dev", "ban this developer", "ban this guy", "ban this user", "ban this website",
	"banned for life", "be a one star", "be a two star", "be removed from the project", "block me all you want",
	"book and cancel", "book and not show", "book tables and", "boycott", "bring the rating down",
	"bring the ratings down", "bring their rating", "bring their ratings down", "bring your rating",
	"burner accounts", "bury this app", "bury this company", "bury this place", "bury you", "bury your",
	"call their number", "call this number and", "call your hotline", "calling head office every",
	"can't silence me", "cancel all of them", "cancel culture", "cancel their subscriptions",
	"cancel your subscriptions", "cannot silence me", "clog their", "clog your", "close them down",
	"close this place down", "closed down for good", "company should be banned", "contact your clients",
	"convince all my", "convince everyone", "cost them customers", "cost them more than",
	"cost you a lot of customers", "cost you business", "cost you customers", "cost you dearly", "cost you every",
	"cost you far more", "cost you more", "cost you thousands", "crash your site", "create a website",
	"create as many accounts", "create new accounts", "daily till", "daily until", "dare you to open",
	"ddos attack on", "ddos you", "ddos your", "dedicate my", "delete all you want", "delete it all you want",
	"delete this all you want", "deserve to be punished", "deserve to be shut", "deserve to go bankrupt",
	"deserves to be banned", "destroy you", "destroy your", "devote my", "do everything in my power to",
	"do the same everyone", "doing everything in my power to", "down to one star", "down to two stars",
	"downvote every", "downvote everything", "downvote them", "dozens of accounts", "drag the rating",
	"drag their name", "drag their rating", "drag them in", "drag them to", "drag this company", "drag you in",
	"drag you through", "drag you to", "drag your name", "drag your rating", "drag your score",
	"drive customers away", "drive people away", "drive them out of business", "drive you out of business",
	"drop your rating", "drown in it", "drown them in", "drown you in", "each day until", "end your business",
	"end your career", "enemy for life", "enjoy being famous", "enjoy the bad press", "enjoy the ddos",
	"enjoy the one star", "enjoy the one stars", "enjoy the reviews", "enjoy the ruin", "enjoy your bad",
	"enjoy your one stars", "enjoy your reviews", "entire club", "even if it costs me", "even if it takes",
	"every client of yours", "every cousin", "every customer of yours", "every day from now", "every day till",
	"every day until", "every forum there is", "every friday until", "every hour on the hour", "every hour until",
	"every lie, one", "every listing", "every month until", "every morning till", "every morning until",
	"every night until", "every one of your customers", "every product you sell", "every repo",
	"every review site", "every single day until", "every single friday", "every single hour",
	"every single platform", "every single week until", "every week till", "every week until", "everybody cancel",
	"everybody leave", "everybody please report", "everybody rate", "everybody report", "everybody should leave",
	"everybody who paid", "everyone cancel", "everyone downvote", "everyone give them", "everyone go and",
	"everyone leave", "everyone please report", "everyone rate", "everyone report", "everyone should report",
	"everyone uninstall", "everyone who paid", "fake bookings", "fake order", "fake orders", "fake reservations",
	"fifty accounts", "finish this company", "finish you", "flag it as malware", "flag the app",
	"flag the listing", "flag the store listing", "flood their", "flood them with", "flood you", "flood your",
	"for every lie", "friends and family to leave", "friends and family to report",
	"friends are all going to review", "friends to leave 1", "friends to leave one", "from a new account",
	"from all my accounts", "from every account", "from my wife, one", "from today there", "fuck them back",
	"fuck you back", "full time job to", "get all of you closed", "get back at them", "get back at this",
	"get back at you", "get even", "get everyone to cancel", "get her banned", "get him banned",
	"get my whole team", "get revenge", "get them all closed", "get them all fired", "get them banned",
	"get them closed down", "get them shut", "get this banned", "get you all closed", "get you all fired",
	"get you all shut", "get you closed", "get you shut", "get you taken down", "getting back at",
	"getting even with", "give her one star", "give him one star", "give them one star", "go and leave",
	"go and report", "go give them", "go leave a", "go report", "google your name", "googles you", "googles your",
	"got everybody to cancel", "got everyone to cancel", "got my whole team", "haunt you", "haunt your",
	"have not heard the last", "have revenge", "have them closed down", "have them shut", "have you all fired",
	"have you closed down", "have you shut", "haven't heard the last", "hit you in the wallet", "hit your pocket",
	"hope all of you get", "hope each of you", "hope every one of you", "hope somebody hacks",
	"hope someone hacks", "hope they all get", "hope you all get", "hope you get hacked", "hope you go bankrupt",
	"hope you go out", "hound you", "hundreds of accounts", "hurt the company", "hurt their business",
	"hurt them financially", "hurt this company", "hurt you financially", "hurt your business",
	"i can create multiple accounts", "i have reported these", "i reported these", "i will create another",
	"i will keep creating", "i will see to it", "i'll actively", "i'll make sure", "i'll see to it",
	"i've reported these", "i've reported this", "in revenge for", "inbox is about to", "is what it cost you",
	"it will cost you your", "jam their lines", "jam your", "join me in boycotting", "keep calling until",
	"keep complaining until", "keep deleting my", "keep emailing until", "keep posting about",
	"keep posting this", "keep the tweets", "keep these reviews", "keep these tweets", "keep tweeting",
	"keep tweets coming", "keep updating", "keep writing more", "keep writing until", "keeps deleting my",
	"kick her off", "kick him off", "kick them off", "kicked off the platform", "kicked off this platform",
	"kill their business", "kill your business", "leave a one star rating", "leave one star ratings",
	"leave them one star", "leave this scammer", "let it rot", "let them know what you think", "let them rot",
	"let this company die", "let us report", "let's all", "let's ban", "let's get him", "let's get them",
	"let's report", "let's tank", "lets all", "lets get them", "lets get this app", "lets get this company",
	"lets report", "licence revoked", "licence should be", "licence taken", "license revoked",
	"license should be", "license taken", "life a living hell", "lose every", "lose everything they",
	"lose everything you", "lose my business and", "lose your homes", "lose your house", "lose your houses",
	"lose your job and", "lost a whole office", "lost our whole", "made a website", "made an enemy",
	"made it my life's mission", "make a website about", "make an example", "make as many accounts",
	"make it costly", "make it my business", "make new accounts", "make sure all my", "make sure everybody knows",
	"make sure everyone knows", "make sure it costs", "make sure no one", "make sure no-one", "make sure nobody",
	"make sure people know", "make sure the whole", "make sure you regret", "make their life a living",
	"make them suffer", "make you pay for how", "make you pay for that", "make you pay for this",
	"make you pay for what", "make you suffer", "make your life a", "make your life hell", "making a website",
	"making it my business", "making new accounts", "mass cancel", "mass downvote", "mass flag", "mass report",
	"mass reporting", "mass uninstall", "mass-report", "massive ddos", "max report", "mess with the wrong",
	"message your customers", "messed with the wrong", "moderators ban", "more reviews about", "must be banned",
	"must be shut down", "must be taken down", "my cousins will", "my mission", "my new hobby is",
	"my new life goal", "my personal mission", "my revenge", "my whole family will review", "need to be banned",
	"need to be shut down", "needs to be banned", "needs to be closed", "needs to be taken down",
	"never earn another", "never earns another", "never gets another", "never let this go",
	"never let you forget", "never make another", "never see another customer", "never see another patient",
	"never sees a", "never sees another", "never stop telling", "new accounts every", "no matter what it takes",
	"no one ever books", "no one ever buys", "no one should buy", "no one should use", "no-show on purpose",
	"nobody ever books", "nobody ever buys", "nobody ever eats", "nobody ever goes", "nobody ever rents",
	"nobody ever uses", "nobody should buy", "nobody should use", "nobody will order", "none of us will ever",
	"not be silenced", "not dropping this", "not going to let this go", "not let you forget",
	"not letting this go", "not one of us will", "not over yet", "not see another cent", "not stop until",
	"off our approved list", "off our supplier list", "off our vendor list", "off the preferred list",
	"off the vendor list", "on all platforms", "on every forum", "on every platform", "one from each of my",
	"one from my husband", "one from my wife", "one post a day", "one post every", "one star each",
	"one star every", "one star from me every", "one star place", "one-star every", "order and cancel",
	"order fifty", "order twenty", "organise a protest", "organise people to", "organize a protest",
	"organize people", "our revenge", "outrank you", "payback", "persuade everyone", "phone will not stop",
	"phone won't stop", "phones will not stop", "picked the wrong", "please flag", "please leave a 1",
	"please leave a bad", "please leave one star", "please leave them", "please mass", "please rate 1",
	"please rate one", "please report them", "please report this", "post your bad experience",
	"post your experience here", "post your story", "prank call", "pull the sponsorships",
	"pull their sponsorships", "pull your rating", "pull your sponsorships", "punish the developer",
	"punish them", "punish this company", "put an end to you", "put them out of business", "put these people out",
	"put this company out of business", "put you out of business", "rate 1 star all", "rate it one",
	"rate them one", "rate this app 1", "rating bomb", "rating sink", "regret crossing", "regret how you",
	"regret messing", "regret the day", "regret this", "regret what you", "removed from project",
	"report and ban", "report and block", "report her account", "report her app", "report her here",
	"report her to", "report him everyone", "report him here", "report him to", "report his",
	"report it as malware", "report it to apple", "report the developer", "report the entire", "report the repo",
	"report the whole project", "report their app", "report them all", "report them here", "report them to apple",
	"report them to google", "report this account", "report this dev", "report this developer", "report this guy",
	"report this person", "report this repo", "report this repository", "report this scammer",
	"report this seller", "report this user", "report to google", "reported them to google", "reported this app",
	"reported this repo", "reported to apple", "reported to facebook", "reported to github", "reported to google",
	"reported to instagram", "reported to paypal", "reported to stripe", "reported to the app store",
	"reported to the play store", "reported to your", "reported you guys", "reported your account",
	"reported your app", "reported your listing", "reported your page", "reported your shop",
	"request he be removed", "request she be removed", "revenge is", "revenge on you", "revenge review",
	"revenge will", "review bomb", "review bombing", "review-bomb", "reviews and counting",
	"revoke their licence", "revoke their license", "revoke your licence", "revoke your license",
	"ringing head office", "ruin them", "ruin your business", "ruin your rating", "ruin your reputation",
	"run them out of business", "run you out of business", "scare customers away", "screw them back",
	"screwed the wrong", "search for your name", "search your name", "see that you are shut",
	"see that you get shut", "see them burn", "see to it that", "see you burn", "see you closed", "see you fail",
	"see you ruined", "sell the stock", "sell your shares", "seller should be banned", "set up a facebook group",
	"set up a facebook page about", "set up a page", "set up a website about", "several accounts ready",
	"share your bad experience", "should all leave", "should all stop", "should ban you", "should be banned from",
	"should be taken down", "should get banned", "should leave a bad review", "should leave a review",
	"should lose their licence", "should lose their license", "should not be allowed to operate",
	"should not be in business", "should not exist", "should uninstall", "shouldn't be allowed to operate",
	"shouldn't be in business", "shouldn't exist", "shut them down", "shut these guys down",
	"shut these people down", "shut this company down", "shut this place down", "shut this scam down",
	"shut you down", "shut your business", "shut your doors", "shut your shop", "sign the petition",
	"sign them up for", "sign this petition", "sink this", "sink your", "so they drown", "sock puppet",
	"spam report", "spam them with", "spam your", "spend my money until", "star rating will", "stars sink",
	"start a campaign", "start a facebook", "start a hashtag", "start a hate", "start a page", "start a website",
	"started a facebook", "started a petition", "starting a campaign", "starting a petition",
	"starting a website", "steer every", "steer everyone", "steer people away", "stop supporting this company",
	"stop using this company", "stripped of their license", "sucks dot com", "sucks.com", "suffer for this",
	"take action moderators", "take down your site", "take down your website", "take revenge",
	"take them all down", "take them down", "take this down now", "take you guys down", "take your site down",
	"take your website down", "taken off the platform", "talk every customer out", "talk everyone out of",
	"talk people out of", "talk them out of", "tank your rating", "tank your score", "teach them a lesson",
	"teach these crooks", "teach these people", "teach this airline", "teach this bank", "teach this company",
	"teach this hotel", "teach this shop", "teach you a lesson", "tell every customer", "tell her what you think",
	"tell him what you think", "tell them what you think", "ten accounts", "that's what it cost you",
	"they're out of business", "this is not over", "this is war", "this isn't over", "this should be banned",
	"through the mud", "tie up their lines", "til you close", "til you shut", "till he goes", "till he quits",
	"till she goes", "till they fire", "till they shut", "till you close", "till you fold", "till you go broke",
	"till you shut", "to a fake address", "to fake addresses", "to the very end", "turn people away",
	"twenty accounts", "two star place", "uninstall this app everyone", "until he is fired", "until he quits",
	"until i am heard", "until i get bored", "until i get justice", "until i'm heard", "until justice",
	"until one of you", "until she is fired", "until she quits", "until somebody answers", "until somebody there",
	"until someone answers", "until someone there", "until they close", "until they get the message",
	"until they go broke", "until they go out of", "until they go under", "until they shut", "until you answer",
	"until you are out", "until you close", "until you fire", "until you fold", "until you get the message",
	"until you go broke", "until you reply", "until you respond", "until you shut", "very costly for you",
	"vote with your wallets", "warn your customers", "waste as much of your time", "watch the rating",
	"watch those stars", "watch you burn", "watch you fail", "watch your back", "watch your rating",
	"watch your reviews", "watch your score", "watch your stars", "watching you sink", "watching your stars",
	"we all downvote", "we must report", "we should report", "what your attitude cost", "whatever it costs me",
	"whatever it takes to", "who search for you", "whole club", "whole company off your", "whole office off your",
	"whole team to cancel", "why don't we report", "why dont we report", "will be put an end",
	"will never set foot", "will not drop this", "will not let this go", "will not rest until",
	"will not stop posting", "will not stop telling", "with all my accounts", "with new accounts",
	"won't be silenced", "won't drop this", "won't let it go", "won't let this go", "won't rest until",
	"won't silence me", "won't stop posting", "won't stop telling", "won't stop until", "write to your customers",
	"wrong customer", "wrong guy", "wrong person to", "you are out of business", "you are shut down",
	"you go out of business", "you go under", "you have lost more than", "you keep deleting",
	"you know what to do", "you should do the same", "you should report", "you will pay for this",
	"you'll pay for this", "you're out of business", "your investors enjoy", "your investors like",
	"your rating drop",
	sequence "everyone|everybody|all of us|all of you|guys|please all|let's all|lets all|let's|lets|we all|we should|we need to|we must|you should all|people should ...14 report|uninstall|boycott|flag|mass report|1 star|one star|rate ...10 this app|this company|this game|the app|them|him|her|this guy|this seller|it|this account|this channel|this user|this page|this place|this shop|this site|this website|this dev|the developer",
	sequence "let's|lets|we should|we can|i want to|i will|i'll|going to|gonna|make sure|help me|together we can ...10 get|have|see|getting|gets|take|shut ...10 you|this app|your app|this company|your company|him|them|this site|your site|your channel|your account|this place|your shop|your store|this guy|her|this game|this dev ...10 removed|taken down|banned|shut down|shut|closed|deleted|suspended|kicked off|closed down|blacklisted|down|off the store|off the app store|off google play|cancelled|canceled",
	sequence "1 star|one star|zero stars|zero star|negative review|bad review|negative reviews|bad reviews|terrible reviews|one stars|1 stars ...20 everywhere|every site|every platform|every day|every single|all platforms|until you|until they|all my friends|everyone i know|all accounts|each account|every account",
	sequence "everyone|everybody|all ...6 leave|give|post|write|drop|go rate|go leave|rate ...8 1 star|one star|0 star|zero star|0 stars|zero stars|1-star|one-star|a bad review|bad reviews|negative reviews|negative review",
	sequence "boycott|picket ...3 you|this|them|these|that|your|the app|the game|the company|the store|the brand|the bank|the place|all of",
	sequence "please|pls|plz|admin|admins|mods|google|apple|github|someone ...6 ban|remove|block|report|take down|suspend|delete ...3 this scammer|this scam|this fraud|this thief|this seller|these scammers|this user|this account|this person|this guy|this website|this site|scammer|scammers|him|her",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|i want|we want|my goal is|help me ...16 closed down|shut down|shut you down|shut them down|put out of business|out of business|lose your houses|lose everything you|off the market|off the internet",
	sequence "keep|continue|keep on|carry on ...1 posting|reposting|updating|bumping|tweeting|leaving reviews|\z
		sharing this|commenting|emailing you|calling your|calling you|ringing you|spamming|reporting you \z
		...24 every day|daily|weekly|every week|every month|until|till|as long as|everywhere|forever|day and \z
		night|all day|nonstop",
	sequence "bump|bumping|repost|reposting|update|updating|renew|renewing ...6 it|this|them|my review|my \z
		reviews|this review|the review ...6 every day|daily|weekly|every week|every month|monthly|until",
	sequence "keep these|keep this|keep the|keep my ...1 tweets|posts|reviews|comments|emails|calls|complaints|\z
		review|post|thread|tweet ...3 coming|going|alive|up|at the top",
	sequence "review|reviews|one star|1 star|negative feedback|bad feedback ...14 on every|on each|on all|\z
		everywhere|wherever i can|anywhere i can|across all|all over ...8 site|sites|platform|platforms|\z
		website|social|google|trustpilot|yelp|there is|i can|can find|review|the internet|possible",
	sequence "leaving|leave|posting|posted|writing|put|putting|copied|copying ...20 here ...30 yelp|bbb|google|\z
		trustpilot|tripadvisor|glassdoor|facebook ...24 anywhere else|everywhere else|and everywhere|and any \z
		other|other site|other sites|wherever|anyplace",
	sequence "all of my|all three of|both of my|my whole|my entire|all my|my brothers|my friends|my staff|my \z
		team|my employees|my cousins|my relatives|my coworkers|my family ...24 left|leave|leaving|give|gave|\z
		giving|post|posting|rated|rating|review|writing|write|following with|next ...10 one star|1 star|bad \z
		review|bad reviews|negative review|negative reviews|1-star|one-star|zero stars|a review|reviews",
	sequence "watch|watching|see|seeing|enjoy|bring down|drive down|tank ...3 your rating|your ratings|your \z
		stars|your reviews|your reputation|your score|your stock|their rating|their ratings|their score|\z
		their stock|your share price ...4 drop|drops|dropping|fall|falling|go down|tank|tanking|sink|sinking|\z
		plummet|crash|collapse",
	sequence "flag|report|downvote|mass report|spam|1 star|one star|dislike|review bomb ...3 this|the ...1 app|\z
		game|channel|account|seller|page|site|company|video|user|shop|store|product|developer|dev|profile \z
		...40 pull it|take it down|takes it down|removed|taken down|banned|delisted|into the ground|off the \z
		store|off the app|enough of us|together|everyone|people|guys|so they|everybody",
	sequence "if enough of us|if enough people|if enough customers|the more of us|the more people|if we all|if \z
		all of us|if everyone|if everybody ...8 report|reports|complain|complains|flag|flags|cancel|cancels|\z
		leave|leaves|sign|signs|boycott|boycotts|stop paying|unsubscribe|refuse|sue|review|rate ...40 they|\z
		it|apple|google|amazon|will|them|this",
	sequence "let's all|lets all|everyone should|we should all|we all should|everybody should|let us all|why \z
		don't we all|how about we all ...6 cancel|unsubscribe|return|stop paying|close|withdraw|switch|\z
		delete|uninstall|complain|report|sue ...40 same day|same time|at once|together|our|see how they|\z
		teach them|learn|hurt",
	sequence "downvote|review bomb|review-bomb ...3 this|the|them|him|her|it ...16 into \z
		the ground|to death|to hell|into oblivion|everyone|people|guys|please",
	sequence "stand|standing|sit|sitting|park|parking|protest|protesting|demonstrate|demonstrating|camp|camping \z
		...10 outside|in front of ...3 your|the|their ...12 store|shop|office|offices|branch|dealership|\z
		restaurant|building|showroom|clinic|hotel|headquarters ...30 sign|signs|placard|banner|flyers|\z
		leaflets|megaphone|poster|posters",
	sequence "order|ordered|ordering|book|booked|booking ...20 cod|cash on delivery|fake orders|fake \z
		reservations|dummy orders ...30 refuse|refused|reject|cancel|return|never pick",
	sequence "i hope this review|this review will|this review is here|hope my review|may this review ...16 costs \z
		you|cost you|cost them|costs them|hurts your|hurt your|drives|ruin|ruins|puts off|put off",
	sequence "report|reported|reporting|flag|flagged|flagging ...3 this app|the app|your app|this seller|this \z
		game|this site|your page|your account|you|your company|this company|your website|this developer|this \z
		shop|this listing ...24 as fraud|as fraudulent|as a scam|as scam|as a fraud|as spam|for fraud|for \z
		scamming|for scam|right away",
	sequence "i will|i'll|we will|we'll|going to|gonna|want to|let's ...3 take you down|bring you down|take them \z
		down|bring them down|take this down with",
	sequence "vote with your|hit them in|hit him in|hit this company in ...1 feet|the wallet|the wallets|the \z
		pocket|wallet|the bank account",
	sequence "refund|cancel|uninstall|delete|report|return it|one star ...3 uninstall|review|cancel|one star|1 \z
		star|and review|boycott|report ...20 hit them|hit him|hurt them|where it hurts|teach them|make them|\z
		fellow|everyone|people|guys|gamers",
	sequence "handing out|hand out|pass out|passing out|distribute|distributing|dropping|posting ...3 flyers|\z
		fliers|leaflets|pamphlets|stickers|posters ...30 you|your|about|outside|this company|neighbourhood|\z
		neighborhood|mailbox|door",
	sequence "one star|1 star|two stars|five stars|5 stars|rating ...10 down to one|to one|to 1|to zero|dropped \z
		to ...16 every platform|every site|everywhere|each platform|all platforms|all sites",
	sequence "bookmarked|saved|found|listed|looked up ...6 every|all ...6 listing|listings|profile|profiles|ad|\z
		ads|page|pages ...40 review|truth|report|comment|leaving|warn",
	sequence "there goes your|there go your|say goodbye to your|wave goodbye to your|kiss your|you can kiss your \z
		...4 rating|ratings|stars|reputation|five stars|5 stars|reviews|license|licence|contract|customers|\z
		average|score",
} }

-- It will be made public, or is already.
phrases "exposure-threat" { en = {
	"1 star on google", "advise the world", "alert other", "alert others", "alerting others",
	"all facebook groups", "all over facebook", "all over social media", "all over the internet",
	"all over twitter", "all social media", "already on facebook", "already on tiktok", "already on twitter",
	"already online", "already posted it", "and leave a review", "be known for what you", "be shamed",
	"blast you", "blasting you", "call them out", "call you out", "calling you out", "can't shut me up",
	"community group", "create multiple accounts", "do the math yourself", "drop this on social",
	"every mom i know", "every mother i know", "every mum i know", "every parent i know", "every person i meet",
	"every review site there", "everybody i meet", "everyone deserves to know", "everyone i meet",
	"everyone on facebook", "everyone should know about this", "everyone should know how",
	"everyone should know what", "everyone will know", "everyone will see what", "evidence if anybody",
	"evidence if anyone", "expose all", "expose her", "expose him", "expose the company", "expose their",
	"expose them", "expose this", "expose you", "expose your", "exposed online", "exposing their",
	"exposing them", "exposing this", "exposing you", "find my story", "followers are going to",
	"followers on instagram will", "followers will hear", "followers will know", "followers will see",
	"get the story out", "given one star on", "go and post this", "go on social media", "go public",
	"go to social media", "go viral", "goes everywhere", "goes on every platform", "goes on facebook",
	"goes on instagram", "goes on reddit", "goes on tiktok", "goes on twitter", "goes on x", "goes on youtube",
	"goes online", "goes public", "goes viral", "going on tiktok", "going on twitter", "going public",
	"going to publicly", "going to see the photos", "going to see the video", "going to see this",
	"going to the review sites", "going viral with this", "got it on tape", "got you on tape", "half of facebook",
	"half the internet", "half the town", "has heard it by now", "has seen it by now", "have already posted",
	"have heard it by now", "have it on tape", "have posted on", "have the receipts", "have you on tape",
	"i admin the", "i have all evidence", "i have all the evidence", "i moderate the", "i run a group",
	"i run the local", "i should alert", "i will out you", "i will publicly", "i'll out you", "i'll publicly",
	"in every facebook group", "inform the world", "is now on youtube", "leave a bad review",
	"leave a negative review", "leave a terrible review", "leave bad reviews", "leaving a bad review",
	"let everyone know about this", "let everyone know how", "let everyone know that this",
	"let everyone know what", "let others know", "let the internet know", "let the world know", "list of shame",
	"local facebook group", "make a tiktok", "make a video about", "make everything public", "make it public",
	"make others aware", "make people aware", "make sure everyone knows", "make this public", "make this viral",
	"making a video about", "making people aware", "my post is at", "my readers will", "my story out there",
	"my thread about", "my thread on", "my video is at", "name and shame", "name you in the",
	"name you on linkedin", "naming and shaming", "neighborhood group", "neighbourhood group", "nextdoor",
	"not shut me up", "on blast", "on every platform i can", "on every review", "on my blog about",
	"on my channel", "on my youtube channel about", "one star on google", "other social media platforms",
	"other users aware", "out you all", "people need to know", "people should know", "pin it on every",
	"pin it on the board", "post a thread", "post a video", "post about this", "post about you",
	"post everything", "post it all over", "post it everywhere", "post it in every", "post it on all",
	"post it on every", "post it on google", "post it on my", "post it on social", "post it online",
	"post it publicly", "post it to every", "post my experience", "post publicly", "post screenshots",
	"post the footage", "post the photos", "post the recording", "post the screenshots", "post the video",
	"post this everywhere", "post this in every", "post this issue on", "post this on", "post this online",
	"post this publicly", "post this to every", "post your email", "post your emails", "posted on facebook",
	"posted on twitter", "posted the screenshots", "posted the video", "posted your", "posting it on",
	"posting publicly", "posting this on", "posting this online", "print your email", "print your emails",
	"proof if anyone", "public needs to know", "public shaming", "public should know", "public warning",
	"publically", "publicly shame", "publicly shaming", "publish everything", "publish my", "publish our",
	"publish the chat", "publish the emails", "publish the recording", "publish the video", "publish the whole",
	"publish this", "publish your email", "publish your emails", "put it all over", "put it on social",
	"put it online", "put this online", "put you on camera", "put you on social", "put you on the news",
	"raise awareness about this company", "raise awareness about your", "raising awareness", "recording online",
	"release the recording", "scam alert", "scammer alert", "screenshots online", "see you for what you",
	"shame on twitter", "shaming them", "share it online", "share more evidence", "share my experience on",
	"share my experience with", "share the evidence", "share the footage", "share the recording",
	"share the video", "share this everywhere", "share this on", "share this online", "sharing this on",
	"show everyone how", "show everyone the", "show everyone what", "show people what you", "show the world",
	"social media will", "stop trying to shut me up", "story first", "take this to social",
	"take to social media", "taking this to facebook", "taking this to social", "taking this to twitter",
	"taking to twitter", "tell anybody who will listen", "tell anyone who will listen",
	"tell anyone who'll listen", "tell the world", "telling anyone who will listen", "the whole world will",
	"the world needs to know", "the world should know", "thread goes on", "to be known for what",
	"to the facebook group", "trend this", "true nature", "tweet about", "tweet it", "upload a video of",
	"upload it online", "upload the footage", "upload the recording", "upload the screenshot",
	"upload the screenshots", "upload the video", "video is online", "video is up", "wall of shame",
	"warn the world", "will all read", "will hear all about", "will hear exactly", "will know what you",
	"will know who you", "will read about", "will read what", "will see the photos", "will see the video",
	"will see what you", "won't shut me up", "worthy of being shamed", "write a bad review",
	"write about this everywhere", "write about you everywhere", "your ceo on",
	sequence "post|share|upload|publish|put|posting|sharing|uploading|putting|have posted|i posted|i have shared|i shared|have uploaded|i uploaded|i've posted|i've shared ...24 on facebook|on twitter|in twitter|in facebook|in instagram|in youtube|in linkedin|in linked in|in all media|in social media|through social media|via social media|on google review|on google reviews|on google maps|on instagram|on tiktok|on youtube|on reddit|on linkedin|on social media|on social networks|on social network|to social networks|on the web|to social media|on the internet|to facebook|to twitter|to reddit|to youtube|to instagram|to tiktok|all over facebook|all over social media|across social media|on yelp|on tripadvisor|on trustpilot|on my facebook|on my page|on my blog|on my channel|in every group|in the group|on every platform|on all platforms|on every site|on all my social",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|have|i've|let me ...10 post|share|upload|publish|put|tweet|write|posting|sharing|tweeting|blast|air ...30 facebook|twitter|instagram|tiktok|youtube|reddit|linkedin|social media|social medias|social networks|social network|the internet|the web|forums|google|yelp|tripadvisor|trustpilot|my blog|my page|my channel|my followers|local group|community page|everywhere|every platform|every site|review site|review sites|online",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|make sure|making sure ...8 tell|warn|inform|alert|show|let|telling|warning|letting ...6 everyone|everybody|all my friends|the world|the whole world|my friends|people|others|anyone|all my|every customer ...20 scam|scammers|thieves|crooks|frauds|fraud|what you|how you|about this|about your|about you|know about|know how|know what|your company|this company|avoid|stay away|never to|not to",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|want to|let's|lets|time to|we should|someone should ...6 expose|name and shame ...8 you|them|this company|your company|him|her|this app|these people|this bank|their|your|this guy|this place|these scammers",
	sequence "my story|this story|my experience|the screenshots|screenshots|the recording|the recordings|the video|the proof|the evidence|this conversation|our chat|this chat|your messages ...16 goes|will go|going|will be|is going|to be ...14 public|viral|online|facebook|twitter|tiktok|youtube|reddit|social media|everywhere|posted|shared|published",
	sequence "post|posted|posting|share|shared|sharing|upload|uploaded|uploading|put|putting|publish|published|\z
		publishing|tweeted ...6 whole chat|the chat|chat log|chat logs|chat history|the conversation|our \z
		conversation|the recording|call recording|the screenshots|screenshots|the footage|footage|the photos|\z
		the pictures|the emails|our emails|the receipts|the receipt|your messages|your message|your reply|\z
		your response|your email|your emails|the call|the whole thing|the evidence ...30 twitter|facebook|\z
		tiktok|instagram|youtube|reddit|linkedin|online|everywhere|social media|internet|google|on x|public|\z
		the web",
	sequence "let people|let everyone|let the world|let the public|let others|so people can|so that people can|\z
		so that everyone can|so everyone can|so others can|so that others can|so the world can|so the whole \z
		world|so that the world|for everyone to|for the world to|for all to|people can ...3 judge|decide|see|\z
		know|read|watch|hear ...24 for themselves|what you|how you|how this company|what this company|who \z
		you|what kind|what they|the truth|how they|the way you|the way they|what sort",
	sequence "tagging|i'm tagging|tagged|cc|cc'ing|copying in|copying ...40 so that everyone|so everyone|so \z
		people|so that people|so the world|so that the world|so they can see|so they know|so all ...12 see|\z
		know|knows|read|sees|aware",
	sequence "screenshots|screenshot|recording|recordings|the video|footage|cctv|photos|pictures|the emails|chat logs|names and all ...20 go|goes|going up|going live|going|go up|is up|are up|\z
		now up|end up|ending up ...2 on facebook|on twitter|on tiktok|on youtube|on instagram|on reddit|\z
		online|on social media|on the internet|on google|on linkedin",
	sequence "made|making|make|built|building|started|set up|wrote|writing|write|recorded|recording|publishing|\z
		filming|putting together|working on ...3 a video|a website|a site|a blog|a blog post|an article|a \z
		thread|a facebook group|a facebook page|a page|a youtube video|a tiktok|a documentary|a podcast|a \z
		whole thread ...12 about you|about your|about this company|my experience|this experience|what you did|how you|about this place|about these people|this scam|about them|about this business|what happened",
	sequence "my blog post|my blog|my video|my article|my thread|my website|my page|my post|my tweet|my review \z
		...40 search your name|search for you|search your|google you|googles you|google your|first result|\z
		second result|top result|page one|first page|looks you up|look you up",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|im gonna|gonna|we will|we'll|we \z
		are going to|we're going to|i plan to|i intend to|i'm about to|i shall|i'm|i am ...6 put|putting|\z
		post|posting|share|sharing|spread|spreading ...2 this|it|my story|my experience|our story|the story|\z
		everything ...10 every forum|all the forums|every group|all the groups|all the facebook|every \z
		facebook|every platform|every website|every review|every site|all over|wherever|everywhere|in all|on \z
		all",
	sequence "i will|i'll|going to|gonna|we will|we'll|want to|let me|please ...3 let everyone know|let \z
		everybody know|let the world know|let all my followers know",
	sequence "the clip|the video|the recording|the footage|the photo|the photos|the pictures|the screenshots|the \z
		call|the chat|the emails|your reply|the clips ...30 goes up|go up|going up|goes live|goes out|go out|\z
		gets posted|get posted|will be up|is going online|goes online|airs",
	sequence "deserves to know|deserve to know|needs to know|need to know|has a right to know|have a right to \z
		know|must know|should know ...30 so i|so we|that's why i|thats why i|which is why i ...4 uploaded|\z
		posted|shared|published|put|filmed|wrote|made|am posting|am sharing",
	sequence "leaving|leave|putting|put|writing|write|posting|post ...3 the truth|my story|my experience|a \z
		warning|the same review|this review ...6 under each|under every|on each|on every|below every|below \z
		each|under all|on all",
	sequence "you|they|he|she ...3 don't want|doesn't want|dont want|would rather not|hoped ...3 you to see|\z
		anyone to see|people to see|the public to see|anyone to know|you to know|people to know|anybody to \z
		see",
} }

-- Means to spread it.
phrases "spread" { en = {
	"1 star from", "across the internet", "all of us should", "all of us will", "all over the web",
	"all over your listings", "all report", "already cancelled their", "already cancelled theirs",
	"another 1 star", "another one star", "anybody who asks", "anyone who asks", "anyone who googles",
	"anyone who will listen", "are going to know", "bad publicity", "blog about", "circulated among",
	"circulated to", "copy and paste this", "door by door", "ensure no one", "ensure nobody", "ensure that no",
	"every forum i know", "every forum you know", "every group chat", "every lamp post", "every lamppost",
	"every listing", "every one of them will", "everybody report", "everybody to know what",
	"everybody will know", "everyone i meet", "everyone please report", "everyone report",
	"everyone should report them", "everyone should report these", "everyone should report you",
	"everyone to know what", "everyone to uninstall it", "everyone who paid", "everyone who was scammed",
	"everyone will know", "far and wide", "find every", "forward it to", "forward this to", "forwarded to all",
	"forwarded to every", "forwarded to everyone", "gave them everything", "gets the photos",
	"gets the recording", "gets to know", "go and report", "go report", "go viral", "goes live on",
	"goes live tonight", "going live on", "going live tonight", "going to hear about this", "gonna post",
	"good luck getting any", "good luck getting customers", "good luck getting new", "google and yelp",
	"google your company", "google your name", "group by group", "group chat knows", "hand out flyers",
	"handing out flyers", "has seen it", "have cancelled their", "hear about it", "hear about this company",
	"hear about your", "hear all about", "hear every detail", "i will keep commenting", "i will keep reviewing",
	"i will keep telling", "in every forum", "in our group", "in the group chat by", "inform everybody",
	"inform everyone about", "inform everyone i", "informing everyone", "is going to know", "keep exposing",
	"keep reposting", "keep spreading", "keep tweeting", "keep warning", "keep writing more", "know what you did",
	"leaflets", "let everyone see", "let people see", "let the people", "let us report", "let's report",
	"lets report", "make sure my friends", "make sure none", "make sure that none", "make you viral", "mass flag",
	"mass report", "mass-report", "max report", "million views", "never to set foot", "nextdoor tonight",
	"not to go near", "not to set foot", "on every site", "on google, yelp", "on nextdoor",
	"one customer at a time", "one friend at a time", "one group at a time", "one post at a time",
	"one review at a time", "one star from", "outside your office with", "outside your shop with",
	"outside your store with", "people know what", "people see what", "people who google", "personally make sure",
	"personally see to", "picket", "picketing", "pin it to", "pinned post", "plan to post", "please rt",
	"please share this", "please spread", "pls rt", "post a review on", "post reviews", "posted the cctv",
	"posted the clip", "posted the video", "posting reviews", "public see", "pull their children",
	"pull their kids", "put up flyers", "put up posters", "rate you 1", "rate you one", "rating of 1",
	"rating you 1", "rating you one", "repost that", "reposting that", "retweet", "retweeting",
	"review everywhere", "reviews everywhere", "school by school", "screenshot her", "screenshot his",
	"screenshot this", "screenshots of everything", "screenshotted everything", "see what this",
	"see what you are", "sees what", "sent them everything", "share this post", "share this with everyone",
	"sign outside", "spread this", "spreading the word", "stand in front of your", "stand outside with a sign",
	"stand outside your", "stays on top", "tagged you", "tagging you", "take their kids out",
	"talked to the neighbours", "tell anyone who", "tell everyone to uninstall", "tell people to uninstall",
	"telling everyone", "the whole city will", "the whole county", "thousand views", "till everybody knows",
	"till everyone knows", "to know what they did", "to your boss", "to your employer", "to your landlord",
	"told everybody", "told everyone", "told my entire", "told my whole", "told our whole", "told the 600",
	"told the whole", "tweet this", "tweeting about", "tweeting every", "tweeting this", "tweeting until",
	"until everybody knows", "until everyone knows", "up on google", "up on tripadvisor", "up on yelp",
	"want everybody to know", "want everyone to know", "want people to know", "want the world to know",
	"warn every", "warned every", "warning every", "we all should", "we must report", "we should report",
	"we will post", "we'll post", "what bad press", "whatsapp group", "will be post", "will get my photos",
	"will hear about this", "will keep writing", "with a megaphone", "with a placard", "with signs",
	"write about this", "write about you", "writing about this", "writing about you", "yelp and google",
	"your advertisers", "your boss hears", "your boss knows", "your competition will love",
	"your competitors will love", "your corporate sponsors", "your investors", "your shareholders",
	"your sponsors",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|surely|make sure to ...10 inform|tell|notify|contact|warn|let|email|message|advise|alert|show ...12 all the companies|all companies|your clients|your customers|your employer|your partners|your sponsors|your investors|your competitors|your advertisers|your neighbors|your neighbours|your friends|your family|my clients|my colleagues|my coworkers|my followers|my readers|my network|my community|my neighbors|my neighbours|every customer|every client|every one of my|anyone who will listen|anyone who'll listen|as many people|all of my",
	sequence "organize|organise|organizing|organising|rally|gather|mobilize|start ...10 people|everyone|customers|victims|neighbors|neighbours|community|a group|a petition|a campaign|a movement|a protest|a boycott ...30 boycott|against you|against this|against them|to shut|shut down|picket|protest|to sue",
	sequence "spread the word ...30 scam|avoid|away|fraud|thieves|boycott|never|crooks|don't|about them|about \z
		this company|about these|liars|warn",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|im gonna|gonna|we will|we'll|we \z
		are going to|we're going to|i plan to|i intend to|i'm about to|i shall|i am|i'm|im|i have|i've|we \z
		have|we've|we are|we're|have been ...8 tell|telling|told|warn|warning|warned|advise|advising|advised|\z
		steer|steering|inform|informing|informed|convince|convincing|convinced|urge|urging|urged|persuade|\z
		persuading|persuaded|instruct|instructing|instructed ...12 patients|clients|customers|employees|\z
		members|followers|subscribers|students|neighbours|neighbors|coworkers|co-workers|colleagues|parents|\z
		moms|mums|tenants|readers|viewers|listeners|classmates|teammates|contractors|investors|landlords|\z
		office|building|neighbourhood|neighborhood|town|village|workplace|department|contacts|business \z
		partners|staff|workmates|sorority|fraternity|congregation|club ...24 not to|to avoid|avoid|away from|\z
		stay away|steer clear|never|to leave|to switch|to cancel|elsewhere|what you did|how you|what you|\z
		boycott|to close",
	sequence "i told|i tell|i warn|i warned|i advise|i advised|i have told|i've told|i always tell|i steer ...12 \z
		patients|clients|customers|employees|members|followers|subscribers|students|neighbours|neighbors|\z
		coworkers|co-workers|colleagues|parents|moms|mums|tenants|readers|viewers|listeners|classmates|\z
		teammates|contractors|investors|landlords|office|building|neighbourhood|neighborhood|town|village|\z
		workplace|department|contacts|business partners|staff|workmates|sorority|fraternity|congregation|\z
		club ...24 not to|to avoid|avoid|away from|stay away|steer clear|never|to leave|to switch|to cancel|\z
		elsewhere|what you did|how you|what you|boycott|to close",
	sequence "told|tell|telling|tells ...1 my whole|my entire|the whole|the entire|our whole|our entire ...1 \z
		office|team|company|school|street|town|village|church|gym|neighbourhood|neighborhood|building|\z
		department|class|community|internet|world|club|family|group",
	sequence "everyone|everybody|every person|every single person|every customer|every one of|every parent|every \z
		tenant|every patient|every client|every guest|the whole|the entire|the world|whole internet|all my \z
		...30 will know|will hear|will read|will see|will find out|will learn|is going to know|are going to \z
		know|going to read|going to hear|going to see|going to find out|about to read|about to hear|about to see|about to find out|about to learn|will be told|gets to hear|gets to \z
		know|gets to see ...2 what you|how you|about you|about this|about your|what kind|what happened|what \z
		they did|how they|who you|what sort|the truth",
	sequence "let|letting|make sure|making sure|ensure|ensuring ...3 the whole|the entire|every|everyone|\z
		everybody|all of|the world|the internet|the public|anyone|each and every|my whole ...24 know|knows|\z
		hear|hears|see|sees|aware|find out|finds out ...3 what you|how you|what kind|how your|what your|\z
		about you|about your|of your|how this company|what this company|who you|what they|how they|what sort|\z
		the truth",
	sequence "video|post|thread|tweet|story|clip|review|recording|footage ...60 has|have|already has|already \z
		have|got|is at|with|hit|reached ...8 views|shares|likes|retweets|upvotes|reads",
	sequence "every time|whenever|any time|each time|when ...6 someone|anyone|somebody|people|a friend|a \z
		customer|a guest ...30 i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|im gonna|\z
		gonna|we will|we'll|we are going to|we're going to|i plan to|i intend to|i'm about to|i shall|\z
		they'll|they will|i tell|i am going to ...10 tell|hear|steer|warn|say|story|send them|point them",
	sequence "tell|telling|repeat|repeating|share|sharing ...3 the story|this story|my story|our story|what \z
		happened|what you did|this experience|my experience ...20 at every|every chance|every opportunity|\z
		wherever i go|everywhere i go|whoever will|anyone who|anybody who|to everyone|to everybody|far and \z
		wide|until the end|for years|for the rest",
	sequence "so far|already|at least ...10 people|friends|customers|families|clients|colleagues|neighbors|\z
		neighbours|households|members ...10 cancelled|canceled|have left|switched|have stopped|stopped using|\z
		closed their|walked away|because of my",
	sequence "make|makes|making|made|get|getting|got|convince|convincing|convinced|persuade|persuading|persuaded|\z
		encourage|encouraging|urge|urging|see that ...3 all|everyone|everybody|them|my family|my friends|my \z
		whole|my entire|my coworkers|my company|our company|our whole|every|others|people|enough people|the \z
		whole|the entire|half|as many|40|my ...24 switch|switch too|cancel|cancels|leave too|close their \z
		accounts|close their account|move their business|take their business|takes their business|take their \z
		money|go elsewhere|boycott|boycotts|stop using|stop buying",
	sequence "i'm a|i am a|as a|being a|i work as ...24 agent|planner|blogger|journalist|teacher|doctor|nurse|\z
		manager|realtor|influencer|contractor|buyer|owner|organizer|organiser|reviewer|critic|reporter|\z
		writer ...10 i will|i'll|and i|and my|i'm going ...10 steer|tell|warn|never send|never refer|never \z
		recommend|stop recommending|make sure|advise|send nobody",
	sequence "removed you from|removed your|taken you off|took you off|crossed you off|struck you off|\z
		blacklisted you|blacklist you|blacklisting you|blacklisted your|had you removed from|dropped you \z
		from ...12 list|policy|suppliers|supplier|vendor|vendors|approved|directory|panel|recommendations|\z
		roster|partners|company|catalogue|catalog",
	sequence "forwarding|forwarded|forward|emailed|emailing|email|writing to|wrote to|written to|contacting|\z
		contacted|contact|messaging|messaged|calling|tagging|sending|sent ...20 your sponsors|your \z
		advertisers|your investors|your shareholders|your landlord|your parent company|your franchise owner|\z
		your franchisor|your partners|your suppliers|your biggest client|your clients|your employer|your \z
		wife|your husband|your board|your competitors|their sponsors|their advertisers|their investors|his \z
		employer|her employer|his boss|her boss|his wife|their employer|their sponsor",
	sequence "get|getting|make|making|let's make|help make|help me make|help this ...3 this|it|them ...1 \z
		trending|viral|go viral|trend",
	sequence "sharing|share|posting|post|telling|tell|spread|spreading|broadcast|broadcasting|shout|shouting ...24 far and wide|anyone who will listen|anyone who'll listen|anybody who will listen|anybody \z
		who'll listen|everywhere i can|wherever i can|anywhere i can|every platform|every forum|every site|\z
		every group|every chance i get|every opportunity i get|from the rooftops|from every rooftop",
	sequence "retweet if|rt if|share if|share this so|repost if|pass this on so|copy this and ...40 ripped off|\z
		scammed|cheated|robbed|nobody|no one|everyone|everybody|victim|hate|fall for|falls for|people know",
	sequence "flag|report|downvote|mass report|spam|review bomb ...3 this|the ...1 app|game|channel|account|\z
		seller|page|site|company|video|user|shop|store|product|developer|dev|profile ...40 pull it|take it \z
		down|takes it down|into the ground|off the store|off the app|enough of us|together|everyone|people|\z
		guys|everybody",
	sequence "if enough of us|if enough people|if enough customers|the more of us|the more people|if we all|if \z
		all of us|if everyone|if everybody ...8 report|reports|complain|complains|flag|flags|cancel|cancels|\z
		leave|leaves|boycott|boycotts|stop paying|unsubscribe|refuse|sue ...40 they|it|apple|google|amazon|\z
		will|them|this",
	sequence "tagging|i'm tagging|tagged|cc'ing|copying in|copying ...40 so that everyone|so everyone|so people|\z
		so that people|so the world|so that the world ...12 see|know|knows|read|sees|aware",
	sequence "i run|i admin|i manage|i moderate|i own|i host|i write|i edit|we run|i have|i've got ...30 \z
		community|page|group|channel|podcast|blog|newsletter|column|followers|subscribers|forum|show|members|\z
		readers|listeners ...60 going to read|will read|will hear|going to hear|meeting you|will see|going \z
		to see|will know|hearing about|will learn about|going to know|going to find out|will find out|about \z
		to find out|about to hear|about to learn|about to read|about to see|will be reading|will be hearing",
	sequence "let people know ...6 about you|what you|how you|what they did|about this scam",
	sequence "the whole of|all of|half of|everyone on|everybody on|people on|my followers on ...1 twitter|\z
		facebook|instagram|tiktok|reddit|linkedin|social media|the internet|town|the town|my town|the \z
		village|yelp ...30 gets to|get to|will get to|hear|hears|listen|see|sees|know|knows|read|reads",
	sequence "everyone in|everybody in|everyone at|everybody at|each member of|all members of|every member of|\z
		the other parents in|the parents in ...1 our|my|the ...30 has been told|have been told|was told|were \z
		told|has been warned|have been warned|knows now|know now|already knows|already know|been informed",
	sequence "i've made sure|i have made sure|i made sure|we've made sure|i saw to it|i've seen to it|i have \z
		seen to it|i've seen to that|i have seen to that ...50 drops you|drop you|cancels|cancelled|removed|\z
		never books|never book|never use|stops using|stop using|blacklist|blacklisted|no longer|know|knows|\z
		told|won't be back|know about you",
	sequence "sister in law|brother in law|my wife|my husband|my cousin|my friend|my brother|my sister|my \z
		daughter|my son|my uncle|my aunt|my neighbour|my neighbor|my dad|my father|my mother ...6 edits|\z
		writes for|works for the|works at the|is a journalist|is a reporter|is an editor|runs the|hosts \z
		...24 paper|magazine|newspaper|radio|news|times|post|herald|gazette|tribune|tv|show|blog|column",
	sequence "told|telling|tell|shown|showing ...1 the world|the whole world|the whole internet|the internet|all \z
		of twitter|all of facebook|half the town",
	sequence "shares|likes|retweets|views|upvotes ...3 since yesterday|since this morning|already|so far|and \z
		counting|in one day|in an hour|overnight",
	sequence "guess who|guess what|guess which company|guess whose ...12 going viral|on the front page|trending|\z
		in the paper|in the papers|on the news|all over facebook|all over twitter|next column|next article|\z
		next video|going on youtube",
	sequence "going viral|go viral|gone viral|went viral ...8 tomorrow|tonight|today|this week|soon|already|now",
	sequence "every|all the ...1 driver|drivers|member|members|landlord|landlords|host|hosts|teacher|teachers|\z
		parent|parents|dealer|dealers|shop|shops|club|clubs|school|schools ...24 has your|have your|knows \z
		your|know your|knows about you|know about you ...4 plate|number|name|photo|picture|licence|license|\z
		face|address|now",
	sequence "anyone|anybody|whoever|everyone ...3 thinking of|thinking about|considering|looking at|tempted by|\z
		planning on ...16 booking|buying|signing|hiring|renting|using|ordering|joining ...10 message me|dm \z
		me|pm me|ask me|call me|write to me|contact me",
	sequence "i shall tell|i will tell|i'll tell|i'll be telling|i'll mention|i will mention|i'll bring this up|\z
		i will bring this up ...16 at every|in every|on every|to every|each time|every time",
	sequence "consider your|consider this company's ...10 reputation|name|business|rating|account with us ...10 \z
		finished|ruined|over|done|gone|toast|history|closed",
	sequence "vote with your|hit them in|hit them where|hit him where|hit it where|hit this company where ...3 \z
		feet|wallet|wallets|pocket|pockets|money|it hurts|hurts",
	sequence "about to|going to|gonna|happy to|i will|i'll|we will|we'll|plan to|will be|planning to|intend to|i \z
		shall|keep ...1 post|posting|write|writing|share|sharing ...1 about them|about this|about you|about \z
		your|bad reviews|negative reviews|every day|everywhere|it all over|it everywhere|my experience|this \z
		all over|this everywhere|until|reviews",
	sequence "tell|telling|told|warn|warned|warning ...1 all the|every|every single|everyone at|everybody at|my \z
		entire|my whole|our whole|the whole|your ...1 parent|parents|person|employer|landlord|office|school|\z
		team|family|street|neighbour|neighbor|customer|client|owner",
	sequence "post|posting|put|share|sharing|repost|reposting|stick|pin ...1 it|this|that ...1 every|everywhere|\z
		in every|on every|all over|to every",
	sequence "about to|going to|gonna|happy to|i will|i'll|we will|we'll|plan to|will be|planning to|intend to|i \z
		shall ...1 advertise|broadcast|circulate|expose|forward|publish|share|show|tell the|tweet|publishing|\z
		sharing|tweeting|broadcasting",
	sequence "making sure ...1 none|that none|all|everybody|everyone|no one|nobody|people|the world|my friends",
	sequence "report|screenshot ...1 her|him|his|them ...1 account|accounts|here|messages|profile",
} }

-- All those who will hear of it.
phrases "many-people" { en = {
	"100 people", "200 people", "300 boys", "300 people", "40 people", "50 people", "500 people", "60 people",
	"80 people", "all my friends", "all our accounts", "all our phones", "all over town", "all the neighbors",
	"all the parents", "dozens of people", "entire company", "entire family", "entire internet", "entire office",
	"entire team", "every bride", "every client of yours", "every customer", "every facebook group",
	"every group", "every mom", "every mum", "every one of your", "every parent", "every single one of my",
	"every single one of your", "every tenant in", "everybody i know", "everybody in", "everyone at my",
	"everyone at work", "everyone i know", "everyone i went to school with", "everyone in my", "everyone in our",
	"everyone in this county", "everyone in town", "fifty people", "followers", "here's the plan",
	"here's what we", "hundred people", "hundreds of customers", "hundreds of members", "hundreds of others",
	"hundreds of people", "hundreds of reviews", "hundreds of users", "local group", "lots of cousins",
	"moms group", "mum's group", "mums group", "my brothers and sisters", "my church", "my class",
	"my classmates", "my co-workers", "my colleagues", "my cousins", "my coworkers", "my entire group",
	"my entire network", "my entire town", "my hostel", "my neighbors", "my neighbours", "my readers",
	"my team to", "my viewers", "neighborhood group", "neighbourhood group", "none of my family will",
	"none of my friends will", "our dorm", "our estate", "our hostel", "our street", "our village",
	"parents group", "people in my community", "people in my network", "people in my office", "people in my town",
	"people in our", "residents group", "school group", "subscribers", "the 600 people", "the neighbours",
	"the whole internet", "the whole neighborhood", "the whole neighbourhood", "the whole village",
	"thousand people", "thousands of customers", "thousands of members", "thousands of others",
	"thousands of people", "thousands of users", "village group", "wedding group", "wedding groups",
	"who's with me", "whole building", "whole church", "whole class", "whole company", "whole department",
	"whole family", "whole office", "whole school", "whole street", "whole team", "whole town", "word of mouth",
	"your customers",
} }

-- Where it is to be seen.
phrases "public-place" { en = {
	"all over facebook", "app store", "every forum", "facebook group", "facebook groups", "facebook page",
	"forums", "glassdoor", "google maps", "google review", "google reviews", "group chats", "in town", "insta",
	"instagram story", "linkedin", "local facebook", "moms group", "mums' group", "my blog", "my instagram",
	"neighborhood app", "neighborhood group", "neighbourhood group", "newsletter", "nextdoor", "on facebook",
	"on google", "on instagram", "on tripadvisor", "on twitter", "on yelp", "on youtube", "online forum",
	"parents' group", "play store", "podcast", "reddit", "review site", "review sites", "social media",
	"the internet", "the whole neighborhood", "the whole neighbourhood", "tiktok", "twitter account", "vlog",
	"whatsapp group", "yelp review", "youtube channel",
} }

-- A bad review, a video.
phrases "bad-review" { en = {
	"1 star", "1-star", "a few bad", "a star less", "awful review", "bad feedback", "bad ones", "bad review",
	"bad reviews", "blog post", "booking.com", "goes live", "google review", "google reviews", "leave a review",
	"lose a star", "my followers", "my rating", "my reel", "my review", "my story", "my subscribers", "my tiktok",
	"my video", "my viewers", "nasty review", "negative feedback", "negative review", "negative reviews",
	"one star", "one-star", "photos go", "scathing review", "star rating", "terrible review", "the blog",
	"the photos", "the review", "the video", "trash your", "trip advisor", "tripadvisor", "trustpilot", "warn my",
	"yelp", "your rating", "zero stars",
} }

-- Advice to others to stay away.
phrases "boycott-call" { en = {
	"alert to all", "any other airline", "any other company", "anybody else but", "anyone but",
	"anywhere else but", "anywhere else instead", "at all costs", "avoid at", "avoid avoid", "avoid buying",
	"avoid dealing", "avoid doing business", "avoid flying", "avoid her", "avoid here", "avoid him",
	"avoid if you", "avoid like", "avoid ordering", "avoid shopping", "avoid staying", "avoid the place",
	"avoid their", "avoid them", "avoid these", "avoid this", "avoid unless", "avoid using", "avoid!", "avoid.",
	"bank elsewhere", "bank somewhere else", "be care full", "be careful", "be cautious", "be very careful",
	"be warned", "before it happens to you", "best avoided", "beware", "book elsewhere", "book somewhere else",
	"buy elsewhere", "buy it elsewhere", "can't recommend", "cannot in good conscience", "cannot recommend",
	"cant recommend", "choose a different", "choose another", "choose anyone else", "couldn't recommend",
	"do business elsewhere", "do not book", "do not bother", "do not buy", "do not deal", "do not deposit",
	"do not do business", "do not download", "do not eat", "do not ever", "do not fall", "do not fly",
	"do not get fooled", "do not get scammed", "do not get this", "do not give them", "do not go", "do not hire",
	"do not install", "do not invest", "do not join", "do not order", "do not pay for", "do not pay him",
	"do not pay this", "do not purchase", "do not recharge", "do not rent", "do not send him",
	"do not send money", "do not send them a cent", "do not send your kids", "do not shop",
	"do not sign a contract", "do not sign anything", "do not sign up", "do not sign with", "do not spend",
	"do not stay", "do not subscribe", "do not support", "do not switch to", "do not trust", "do not use",
	"do not waste", "do yourself a favor", "do yourself a favour", "don't be fooled", "don't be the next",
	"don't believe a word", "don't believe in this", "don't believe the", "don't believe their",
	"don't believe them", "don't believe these", "don't believe this", "don't book", "don't bother",
	"don't bring your", "don't buy", "don't call them", "don't deal", "don't deposit", "don't do business",
	"don't download", "don't eat", "don't even think", "don't even try", "don't ever", "don't fall", "don't fly",
	"don't get fooled", "don't get scammed", "don't get sucked", "don't get this", "don't give them",
	"don't go here", "don't go near", "don't go there", "don't go to this", "don't go with", "don't hire",
	"don't install", "don't invest", "don't join", "don't let the low", "don't let the price",
	"don't let the reviews", "don't let them", "don't let these", "don't let this", "don't order",
	"don't pay for", "don't pay him", "don't pay them", "don't pay this", "don't purchase",
	"don't put your money", "don't recharge", "don't recommend", "don't rent", "don't send him",
	"don't send money", "don't send them a cent", "don't send your kids", "don't shop", "don't sign a contract",
	"don't sign anything", "don't sign up", "don't sign with", "don't spend a", "don't spend money",
	"don't spend your", "don't stay", "don't subscribe", "don't support", "don't switch to", "don't trust",
	"don't use this", "don't waste", "dont book", "dont buy", "dont deposit", "dont do business", "dont download",
	"dont eat", "dont even think", "dont even try", "dont fly", "dont go", "dont hire", "dont install",
	"dont invest", "dont join", "dont order", "dont purchase", "dont recharge", "dont spend", "dont trust",
	"dont use", "eat elsewhere", "eat somewhere else", "everybody uninstall", "everyone uninstall",
	"find an alternative", "find another company", "friends don't", "get them elsewhere", "go anywhere else",
	"go elsewhere", "go for something else", "go somewhere else", "go with someone else", "guys do not",
	"guys don't", "guys dont", "guys please dont", "i beg you don't", "i suggest you go", "i suggest you look",
	"i urge all", "i urge everyone", "i urge you all", "i warn all", "i would warn anyone", "just avoid",
	"keep away", "literally anywhere else", "look at an alternative", "look elsewhere", "look for another",
	"look for something else", "look somewhere else", "never buy", "never fly", "never pay him", "never pay them",
	"never rent", "never support", "never trust this", "never use", "no one falls", "no one should",
	"nobody falls", "nobody should", "not recommend", "pay a little more", "people don't use", "pick another",
	"pick anyone else", "please avoid", "please boycott", "please don't give", "please don't go",
	"please don't pay", "please don't use", "please share so", "please share this", "please uninstall",
	"protect yourself from", "protect yourselves", "run as fast", "run away", "run from", "save others from",
	"save your money", "save yourself", "secure yourself", "share my story", "share so others",
	"share this nightmare", "shop elsewhere", "should avoid", "should uninstall", "so no one else",
	"so nobody else", "so others don't", "so others dont", "so that nobody else", "so that others don't",
	"spend a little extra", "spend your money elsewhere", "spend your money somewhere", "spreading the word",
	"stay away", "stay elsewhere", "stay far away", "stay somewhere else", "steer clear", "suggest everyone",
	"suggest you all", "take your business elsewhere", "take your money elsewhere", "tell all", "tell everybody",
	"tell everyone", "tell my friends", "tell your family", "tell your friends", "telling all my friends",
	"telling everyone", "think again", "think twice", "to be avoided", "uninstall this app", "urge people to",
	"use a different app", "use a different company", "use another app instead", "use another company",
	"use anyone else", "use anywhere else", "use someone else", "warn everybody", "warn everyone", "warn others",
	"warn people", "warn the public", "warning everyone", "warning for others", "warning to all",
	"warning to everyone", "warning to others", "will block you after", "will scam you", "would avoid",
	"would never recommend", "would not bother", "wouldn't bother", "wouldn't recommend", "wouldn't wish",
	"you have been warned", "you've been warned",
	sequence "don't|do not|dont|please don't|pls don't|never|nobody should|no one should|shouldn't ...3 buy|order|book|download|install|trust|shop|fly|stay|rent|deal|sign up|waste|invest|recharge|subscribe|eat|spend|give ...10 here|this app|this company|this bank|this airline|this place|this shop|this seller|this website|this site|this store|this hotel|from them|with them|from here|from this|with these|with this|your money|your time|your hard|them your|these people|this game|this product|this service",
} }

-- No end until somebody is out, or closes.
phrases "ruin" { en = {
	"all the time in the world", "alter way", "answer for this", "answer for what", "any means necessary",
	"bankrupt them", "bankrupt you", "be destroyed", "be sorry", "be stripped of", "be their downfall",
	"be your downfall", "because you deserve", "behind bars", "belong in jail", "belong in prison",
	"belongs in jail", "belongs in prison", "bleed them", "bleed you", "boards on the windows", "bring them down",
	"bring them to justice", "bring you to justice", "brought to justice", "burn it to the ground",
	"burn this place to the ground", "bury them", "bury you", "can't get away with", "cannot get away with",
	"choke on it", "close for good", "close you for good", "close your doors", "closed down for good",
	"consequences for your", "consequences of your actions", "cost you customers", "cost you more",
	"dedicate my life", "dedicating my", "demand justice", "deserve every", "deserve what's coming",
	"destroy the reputation", "destroy their reputation", "do everything in my power to",
	"doing everything in my power to", "done in this town", "drain you", "empty restaurant", "empty shop",
	"end for you", "end of your business", "end of your company", "end up homeless", "end up on the street",
	"ends up homeless", "ends up in jail", "ends up on the street", "every penny you", "everything you all own",
	"everything you own", "finish you in this town", "finished as a", "finished in this town", "front row when",
	"get it shut down", "get it taken down for good", "get them arrested", "get them shut down",
	"get what's coming", "get you shut down", "get you taken down", "getting away with this",
	"getting you arrested", "go broke", "go to any length", "go to great lengths to make sure", "go to jail for",
	"go to prison for", "goes broke", "going to lose her job", "going to lose his job", "going to make them pay",
	"good luck getting work", "got it coming", "had it coming", "have to answer for", "have you arrested",
	"he'll regret", "hit them where it hurts", "hit you where it hurts", "hope authorities",
	"hope he gets caught", "hope he gets sued", "hope karma", "hope somebody sues", "hope someone sues",
	"hope the authorities", "hope the owner", "hope they close", "hope they get caught", "hope they get closed",
	"hope they get fined", "hope they get hacked", "hope they get shut", "hope they get sued",
	"hope they go bankrupt", "hope they go to jail", "hope they lose their", "hope this business",
	"hope you close", "hope you get audited", "hope you get banned", "hope you get caught", "hope you get closed",
	"hope you get fined", "hope you get fired", "hope you get hacked", "hope you get shut", "hope you get sued",
	"hope you go bankrupt", "hope you go to jail", "hope you lose your", "hope your app", "hope your business",
	"hope your company", "hope your hotel", "hope your restaurant", "hope your servers", "hope your shop",
	"hope your site", "hope your website", "hopefully karma", "humiliate", "i am going to make you pay",
	"i will get you arrested", "i will make you pay", "i'll get you arrested", "i'll make her pay",
	"i'll make him pay", "i'll make them pay", "i'll make you pay", "i'm going to make you pay",
	"i'm retired and", "justice for", "justice will", "kiss your", "learn a lesson", "learn their lesson",
	"learn your lesson", "learned a lesson the hard", "let her get away", "let him get away", "let them get away",
	"let this company get away", "let you get away", "lose all their customers", "lose all your customers",
	"lose every customer", "lose her job over", "lose his job over", "lose his licence", "lose his license",
	"lose your home", "lose your homes", "lose your house", "lose your houses", "lose your licence",
	"lose your license", "made it my mission", "make it my mission", "make sure he never", "make sure she never",
	"make sure they never", "make sure you never", "make them sorry", "make you regret", "make you sorry",
	"making it my mission", "messed with the wrong", "methods of punishment", "my new hobby", "never open again",
	"never rest", "never sell another", "never sells another", "never trade again", "never works again",
	"no one will ever", "nobody will ever", "not because i want", "not get away with", "not getting away with it",
	"not going to stop until", "not rest until", "not stopping till", "not stopping until", "nothing but time",
	"out of a job", "out of business by", "pay for what he", "pay for what she", "pay for what they",
	"pay for what you", "picked the wrong customer", "picked the wrong person", "publicly humiliated",
	"put him in jail", "put him out of business", "put them in jail", "put them out of business",
	"put you in jail", "put you out of business", "put you under", "reputation in ruins", "retired and have",
	"rot in jail", "rot in prison", "ruin her", "ruin his", "ruin the reputation", "ruin their business",
	"ruin their life", "ruin their reputation", "ruined reputation", "run into the ground", "say goodbye to your",
	"see how he likes it", "see how she likes it", "see how they like it", "see how you like it",
	"see them go under", "see them taken down", "see you go under", "see you taken down", "shame them",
	"shame you", "she'll regret", "should be in jail", "should be in prison", "shouldn't get away with",
	"shut for good", "shut him down", "shut them down", "shut you down", "sink them", "sink you",
	"sit in the front row", "snatch him", "snatch this", "so this never happens",
	"spend the rest of my life making", "stop at nothing", "suffer the consequences", "take everything you",
	"take her licence", "take her license", "take his licence", "take his license", "take this site",
	"take you for everything", "take your licence", "take your license", "tank their", "tank your",
	"taught a lesson", "teach her a lesson", "teach him a lesson", "the end of this company", "the end of you",
	"the punishment you", "they will be punished", "they will regret", "they'll regret",
	"think they can get away", "think you can get away", "throw them in jail", "throw them in prison",
	"throw these", "thrown in jail", "thrown in prison", "til you shut", "till he does", "till she does",
	"till you close", "till you shut", "to anybody again", "to be revoked", "until he is fired",
	"until he is gone", "until he's fired", "until he's gone", "until it closes", "until she is fired",
	"until she is gone", "until she's fired", "until she's gone", "until they close", "until you are gone",
	"until you close", "until you shut", "until you're closed for good", "use everything in my power",
	"want it closed down", "want them closed", "want you closed", "watch them go under", "watch you go under",
	"we will make you pay", "we'll make you pay", "what you deserve", "whatever it takes", "will answer for",
	"will make them pay", "will not rest", "will not stop until", "wipe you off", "wipe you out", "wiped out",
	"wish you the worst", "won't get away with", "won't rest", "won't stop til", "won't stop till",
	"won't stop until", "wrong person to mess with", "you are done for", "you are finished", "you are so done",
	"you deserve it", "you deserve what", "you will be punished", "you will regret crossing",
	"you'll be punished", "you're done for", "you're finished", "your business is finished", "your punishment",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|make sure|until|dedicate|everything i can to|everything in my power to|make it my mission to|my mission to|whatever it takes to|my goal is to ...14 ruin|destroy|bury|bankrupt|finish|take down|bring down|shut down|tank|wreck|sink|end ...4 you|your|this company|this app|this business|his career|her career|their business|their company|their reputation|this place|his business|her business",
} }

-- Somebody is to be punished, or to lose the job.
phrases "staff-punishment" { en = {
	"a different line of work", "action against her", "action against him", "action against the delivery",
	"action against the driver", "action against the staff", "action against this driver",
	"action against this employee", "action against this person", "action against your",
	"action be taken against", "action taken against", "asked to resign", "ban this driver", "be demoted",
	"be disciplined", "be dismissed", "be locked up", "be looking for a job", "be looking for another job",
	"be penalised", "be prosecuted", "be punished", "be removed as", "be removed from her", "be removed from his",
	"be reported to her", "be reported to his", "be reprimanded", "be struck off", "be suspended without",
	"be terminated", "be written up", "behind bars", "blacklist her", "blacklist him", "blacklist this",
	"call corporate on", "call for her resignation", "call for his resignation", "call your boss",
	"call your ceo", "call your founder", "call your headquarters", "call your manager", "call your supervisor",
	"calling your boss", "calling your manager", "ceo needs to be replaced", "deactivate his",
	"deactivate this driver", "demand her resignation", "demand his resignation", "demand the resignation",
	"deserves jail", "deserves prison", "disciplinary action", "dismissed from her", "dismissed from his",
	"does not deserve a job", "does not deserve her job", "does not deserve his job", "does not deserve that job",
	"doesn't deserve a job", "doesn't deserve her", "doesn't deserve his", "doesn't deserve that job",
	"doesn't deserve to work", "don't deserve their jobs", "don't deserve to work", "driver off the road",
	"driver should be replaced", "either be replaced", "email your boss", "email your manager",
	"employee terminated", "end her career", "end his career", "find another career", "fire all",
	"fire everybody", "fire everyone", "fire that", "fire the chef", "fire the clown", "fire the clowns",
	"fire the crew", "fire the designer", "fire the devs", "fire the entire", "fire the guy", "fire the idiot",
	"fire the idiots", "fire the lady", "fire the moron", "fire the morons", "fire the one", "fire the owner",
	"fire the people", "fire the person", "fire the pilot", "fire the programmer", "fire the programmers",
	"fire the receptionist", "fire the team", "fire the waitress", "fire the whole", "fire the woman",
	"fire their", "fire them", "fire these", "fire this", "fire those", "fire your", "fired for this",
	"fired immediately", "fired now", "fired on the spot", "fired today", "fired whoever", "fully terminated",
	"get her let go", "get him let go", "get punished", "get you fired", "get your job", "gets fired",
	"has no business working", "has to resign", "have her let go", "have him let go", "have no business working",
	"have them let go", "have to go before", "have you fired", "have your job", "he resigns", "head on a plate",
	"heads must roll", "heads should roll", "heads to roll", "heads will roll", "her disciplined",
	"her dismissed", "her fired", "her job on the line", "her punished", "him disciplined", "him dismissed",
	"him fired", "him punished", "his job on the line", "hold her accountable", "hold him accountable",
	"hold this man", "hold this woman", "i got your name", "i have her name", "i have his name",
	"i have your name", "i took her name", "i took his name", "i want your name", "immediately terminated",
	"is disciplined", "licence revoked", "licence taken", "licence to be revoked", "license revoked",
	"license taken", "license to be revoked", "lock her up", "lock him up", "looking for work as well",
	"lose his medical", "manager be replaced", "manager needs to be replaced", "manager should be replaced",
	"manager terminated", "must be held accountable for", "must be let go immediately",
	"must be removed from the road", "must be taken off the road", "must resign", "must step down",
	"name and badge", "name and employee", "needs to be replaced with someone", "needs to resign",
	"never be a doctor", "never be a nurse", "never be a teacher", "never be allowed to", "never deliver again",
	"never drive again", "never drive for", "never finds work", "never practice again", "never teach again",
	"never work with animals", "never work with children", "never work with customers", "never works again",
	"no longer employed", "not be allowed to practice", "not fit to serve", "not fit to work", "noted her name",
	"noted his name", "off the road for good", "out of a job", "out of work by", "press charges against her",
	"press charges against him", "prosecute her", "prosecute him", "prosecute them", "remove her from your",
	"remove him from your", "remove this driver", "removed from her job", "removed from her position",
	"removed from her post", "removed from his job", "removed from his position", "removed from his post",
	"removed from office", "removed from the position", "removed from their position",
	"removed from this position", "replace the manager", "replace this manager", "replace your manager",
	"replace your staff", "report her to her", "report him to his", "report you to your", "reported to her boss",
	"reported to his boss", "reported to his superiors", "revoke her", "revoke his", "sacked", "see you fired",
	"she resigns", "should be arrested", "should be charged with", "should be held accountable for",
	"should be let go immediately", "should be looking for work", "should be removed from the road",
	"should be replaced by someone", "should be replaced with someone", "should be taken off the road",
	"should never work with", "should not be allowed to work", "should not be dealing", "should not be driving",
	"should not be working", "should not deal with", "should not have a job", "should resign", "should step down",
	"shouldn't be allowed to work", "shouldn't be dealing", "shouldn't be driving", "shouldn't be let near",
	"shouldn't deal with", "shouldn't have a job", "shouldn't work with", "somebody fired",
	"somebody has to pay for", "somebody needs to lose", "somebody should lose", "someone fired",
	"someone has to pay", "someone must pay", "someone needs to lose", "someone should lose", "someone's head",
	"speak to your boss", "speak to your manager about you", "stack shelves instead", "staff fired",
	"staff need to be replaced", "staff needs to be replaced", "staff should be replaced", "stand down as",
	"step down as", "strict action", "strip her of", "strip him of", "strong action against",
	"struck off the register", "suspended from work", "sweeping floors somewhere", "take action against",
	"take actions against", "take your job", "taken off the front desk", "team needs to be replaced",
	"tell your boss", "tell your manager", "tell your supervisor", "telling your boss", "that guy fired",
	"that man fired", "that woman fired", "the agent fired", "the driver fired", "the manager fired",
	"the waiter fired", "them disciplined", "them dismissed", "them fired", "them punished", "this guy fired",
	"to be fired", "to be held accountable for", "to be let go immediately", "to be removed from the road",
	"to be retrained or fired", "to be suspended", "to be taken off the road", "took down her name",
	"took down his name", "unfit to", "want her gone", "want her head", "want her held accountable for",
	"want her let go immediately", "want her removed from the road", "want him gone",
	"want him held accountable for", "want him let go immediately", "want him removed from the road",
	"want his head", "want them held accountable for", "want them let go immediately",
	"want them removed from the road", "want you fired", "wants her gone", "wants you fired", "whoever hired",
	"write her up", "write him up", "wrong line of work", "wrong profession", "you fired for", "you should lose",
	"your badge number", "your employee number", "your full name and", "your job is gone",
	sequence "fire|sack|dismiss|suspend|terminate|discipline|punish|demote|reprimand|get rid of ...1 him|her|\z
		this man|this woman|that man|that woman|this guy|that guy|this employee|that employee|this person|that \z
		person|this driver|that driver|the driver|the manager|your manager|the agent|this agent|your staff|your \z
		employee|your employees|the teller|the cashier|the waiter|the rep|these people|those people|the staff|the \z
		developer|the dev|the ceo|your ceo|that idiot|this idiot|the person responsible|whoever|everyone involved|\z
		those responsible|the employee",
	sequence "should|needs|need|must|deserves|deserve|ought|hope|want|wants|make sure|demand|demanding|\z
		hopefully ...14 be|gets|get|him|her|them|is|are ...10 fired|sacked|dismissed|terminated|suspended|\z
		disciplined|punished|demoted|reprimanded|retrained|unemployed|struck off|out of a job|off the job",
	sequence "lose|loses|losing|cost|costs ...3 her|his|their|your|him|you|them ...8 job|jobs|license|licence|\z
		badge|career|position|livelihood",
	sequence "no business|not fit|unfit|shouldn't|should not|has no right|have no right|should never|not be \z
		allowed ...16 working with|dealing with|in customer service|serving customers|behind a counter|with the \z
		public|with customers|with children|with patients|with animals|driving for|drive for",
	sequence "she|he|they|you|her|him|staff|manager|person|woman|man|guy|lady|employee|driver|agent ...4 \z
		needs|need|should find|should get|should look for|go find|better find ...3 a different job|another job|a \z
		new job|a job with|a new career|a different career|another career|a job where",
	sequence "report|reporting|reported|complain about|complaint against|complaint about|complained about \z
		...3 you|him|her|this man|this woman|this guy|this driver|that driver|this employee|this agent|the driver|\z
		the manager|you all ...14 boss|bosses|manager|supervisor|ceo|superior|superiors|employer|corporate|head \z
		office|headquarters|higher ups|management|licensing",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are \z
		going to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|i'm|i am ...12 tell|call|\z
		email|contact|write|speak|talk|inform|calling|emailing|telling|contacting ...8 your boss|your ceo|your \z
		supervisor|your superior|your superiors|your employer|your founder|his boss|her boss|his employer|her \z
		employer|his supervisor|her supervisor|your headquarters|your head office|your mother|your parents|your \z
		school|your university",
	sequence "see|want|like|love|demand|hope|hoping|wish|expect|insist ...10 him|her|them|that guy|that man|that \z
		woman|this guy|this man|this woman|that driver|this driver|your driver|that agent|the manager|that \z
		manager|the driver|whoever|that technician|that doctor|this doctor|that nurse|those involved|\z
		everyone involved|that employee|the employee|the person ...16 escorted out|walked out|fired|sacked|\z
		dismissed|out of a job|jobless|unemployed|off the road|off the streets|lose their job|loses their \z
		job|lose his job|loses his job|lose her job|loses her job|job hunting|behind bars|prosecuted|struck off|stripped of|punished|disciplined|deported|suspended|demoted|never work|reprimanded|pay for what",
	sequence "hope|hoping ...4 manager|driver|agent|he|she|employee|nurse|doctor|teacher|guard|clerk|waiter|they|\z
		whoever ...8 enjoys|enjoy|likes|like|finds|ready for|gets used to ...2 job hunting|unemployment|the \z
		unemployment|being fired|looking for a job|looking for work|a new job|another job",
	sequence "lose|loses|revoke|revoked|revoking|pull|strip|suspend|take away|taken away|stripped of|surrender|\z
		taken off ...3 his|her|their|your|this doctor's|the doctor's|the company's|this company's|their \z
		business|his medical|her medical|the driver's ...1 license|licence|licenses|licences|right to \z
		practise|right to practice|accreditation|medical license|business license|teaching license|badge",
	sequence "shouldn't|should not|doesn't deserve|do not deserve|don't deserve|does not deserve|unfit ...1 to \z
		practise|to practice|to have a license|to have a licence|have a license|have a licence|hold a \z
		license|to be a doctor|to be a nurse|be a doctor|be a nurse|be a teacher|to teach|be teaching|be \z
		driving for|be allowed near|near customers|near children|near patients|near people|keep his job|keep \z
		her job|keep their job|keep their jobs|to keep his|to keep her|wear that uniform|to wear the \z
		uniform",
	sequence "petition|petitioning|signatures|asking|demanding|written|calling|called ...20 to have|for|to get \z
		...3 him|her|them|this|the|that|his|their ...14 fired|sacked|dismissed|dismissal|removed from office|\z
		step down|resignation|resign|sacking|firing|struck off|principal removed|manager removed|coach \z
		removed|director removed|removed from his|removed from her",
	sequence "won't rest|will not rest|won't stop|will not stop|not stop|not rest|won't be happy|won't be \z
		satisfied|not be satisfied ...16 he's|she's|he is|she is|they are|they're|him|her ...2 fired|sacked|\z
		dismissed|gone|behind bars|out of a job|out on|punished|in jail|off the",
	sequence "i want|we want|i'd like to see|i would love to see|i'd love to see|i demand|we demand|i insist|see \z
		to it that|hope to see|we expect ...30 struck off|sacked|dismissed|disbarred|prosecuted|escorted out|\z
		out of a job|unemployed|off the force|deregistered|expelled|stripped of",
	sequence "he|she|him|her|they ...2 never|never ever ...1 work again|work in this|work with customers|work \z
		with people|be employed|hold a job|work in customer",
	sequence "he|she|him|her|they|that man|that woman|this man|this woman|receptionist|driver|agent|manager|\z
		clerk|nurse|doctor|teacher|waiter|waitress|cashier|courier|technician|guard|officer|person ...24 \z
		should|ought|must|needs|need|deserves|better ...6 never serve|never work|never treat|never teach|\z
		never drive|never be allowed|be unemployed|be jobless|be out of a job|be looking for work|be looking \z
		for a new job|be shown the door|be out the door|clear his desk|clear her desk|be gone by",
	sequence "doesn't belong|does not belong|don't belong|has no business|have no business ...3 behind the wheel|\z
		behind a wheel|behind a counter|behind that counter|behind the counter|in a classroom|in a hospital|\z
		in a uniform|near a kitchen|in that job|in that uniform|in this job|in medicine|on the road|around \z
		children|near children",
	sequence "take|takes|took|pull|yank ...1 his|her|their ...1 badge|licence|license|job|keys|uniform|gun|\z
		pension|licence away|license away",
} }

-- Nobody is to be punished.
phrases "spared" { en = {
	"nobody's fault", "not her fault", "not his fault", "not the driver's fault", "should not be fired",
	"should not be punished", "shouldn't be fired", "shouldn't be punished",
	sequence "please don't|please do not|pls don't|don't want|do not want|not asking|never asked|no need|not \z
		want|nobody should|no one should|wouldn't want|would hate|not here to|not trying to|hope you don't|hope \z
		you do not|hope nobody|not looking to|i'd hate for|don't think ...20 fire|fired|sack|sacked|punish|\z
		punished|dismiss|dismissed|discipline|disciplined|suspend|suspended|terminate|terminated|lose his job|\z
		lose her job|lose their job|in trouble|reprimanded|report him|report her",
	sequence "don't|do not|dont ...1 fire|sack|punish|dismiss|suspend|discipline ...1 him|her|them|the driver|\z
		the waiter|the cashier|anyone|anybody|this man|this woman ...8 he was|she was|they were|he is|she is|they \z
		are|he's|she's|they're|for this|because|it was|over this|over that|he did|she did",
} }

-- Somebody or something is praised.
phrases "praise" { en = {
	"5 stars", "above and beyond", "amazing", "appreciate your help", "awesome", "beautiful", "best airline",
	"best app", "best bank", "best service", "blessing", "brilliant", "comfortable bed", "comfortable seat",
	"convenient and", "couldn't be happier", "definitely recommend", "delicious", "easy and fast", "easy to use",
	"enjoyed", "enjoying", "exceeded", "excellent", "fantastic", "fast and easy", "five stars", "flawless",
	"friendly staff", "godsend", "good job", "good service", "good value", "grateful", "great app",
	"great customer", "great deal", "great experience", "great gift", "great idea", "great job", "great location",
	"great place", "great product", "great service", "great staff", "great value", "great way to",
	"happy with the", "helpful staff", "highly recommend", "highly recommended", "how friendly", "how good",
	"how kind", "i love", "i recommend", "impressed", "keep it up", "keep up the good", "kudos", "love it",
	"love that", "love the", "love these", "love this", "loved it", "loved the", "loved this", "lovely",
	"made my day", "made our day", "many thanks for", "never forget this", "nice gift", "no complaints",
	"on time and", "perfect for", "perfect gift", "perfection", "pleased with", "polite and", "quick and easy",
	"recommend you to", "satisfied with", "seamless", "smooth flight", "so convenient", "so friendly",
	"so happy with", "so helpful", "staff was friendly", "staff were friendly", "superb", "thank you all",
	"thank you so much", "thank you very much", "thankful", "thanks a lot", "the best experience", "thumbs up",
	"user friendly", "very comfortable", "very convenient", "very easy to", "very friendly", "very happy with",
	"very helpful", "very pleased", "very polite", "very satisfied", "we love", "well done", "well worth",
	"went the extra mile", "wonderful", "works great", "works perfectly", "works well", "worth every penny",
	"would recommend",
} }

-- Somebody's name, face or address beside the accusation.
phrases "pillory" { en = {
	"add her to the list", "add him to the list", "add this company to", "add this guy", "add this user",
	"added to the list of", "after payment blocked", "after payment he blocked", "badge number is", "be shamed",
	"being shamed", "beware of this dev", "beware of this guy", "beware of this man", "beware of this person",
	"beware of this seller", "beware of this user", "beware of this woman", "beware this guy", "blacklist her",
	"blacklist him", "blacklist them", "blacklist this", "block you after payment", "blocked me after i paid",
	"blocked me after paying", "blocked me after payment", "blocks you after", "chat export", "chat logs below",
	"chats export", "check her linkedin", "check his linkedin", "confirmed scammer", "dev is a scammer",
	"dev is a thief", "developer is a scammer", "developer is a thief", "developer is scam",
	"developer is scammer", "developer scam", "developer scammer", "do not trust this guy",
	"do not trust this man", "don't trust this guy", "everybody report", "everyone add", "full name is",
	"got payment advanced", "hall of shame", "has scammed many", "has scammed people", "have all proof",
	"have all the proof", "he is a con", "he is a crook", "he is a fraud", "he is a scam", "he is a scammer",
	"he is a thief", "he is scammer", "he scammed", "he scams everyone", "he scams people", "he's a con",
	"he's a crook", "he's a fraud", "he's a scam", "he's a scammer", "he's a thief", "he's scamming people",
	"her address is", "her email is", "her face all over", "her face on", "her full name", "her instagram is",
	"her license plate", "her linkedin profile", "her name and photo", "her phone number is", "her photo",
	"her real name", "her username is", "here are her details", "here are his details", "here are the proofs",
	"here is her", "here is his address", "here is his email", "here is his name", "here is his number",
	"here is his phone", "here is his picture", "here is his profile", "here is proof", "here is the proof",
	"here is where he", "here is where she", "here's her", "here's his address", "here's his email",
	"here's his name", "here's his number", "here's his phone", "here's his picture", "here's his profile",
	"here's the proof", "hes a scam", "hes a scammer", "his address is", "his discord is", "his face all over",
	"his face on", "his full name", "his handle is", "his instagram is", "his licence plate", "his license plate",
	"his linkedin profile", "his name and photo", "his phone number is", "his photo", "his plate number",
	"his real name", "his telegram is", "his username is", "home address is", "husband works at",
	"i am naming names", "i know where he parks", "i know where she parks", "is a known fraud", "is a known liar",
	"is a known scam", "is a known thief", "is scamming people", "just a scammer", "keeps scamming", "kids go to",
	"known scammer", "list of shame", "lives at", "name and address below", "name and shame", "name names",
	"named and shamed", "names included", "naming and shaming", "naming names and", "never delivers after",
	"owner is a scammer", "owner is a thief", "owner is scammer", "paid her and she", "paid him and he",
	"personal number is", "photo of her attached", "photo of him attached", "picture of him attached",
	"post her face", "post his face", "proof attached that he", "proof below", "proof is below",
	"proofs are below", "proofs below", "proven scammer", "real name is", "remember that face", "scam repo",
	"scammed me and other", "scammed me and others", "scammed other", "scammed others", "scammed several people",
	"scammer developer", "scammer list", "scammer's name", "scammers list", "scamming people left",
	"screenshots below", "seller is a scammer", "seller is a thief", "seller is scammer", "sharing her name",
	"sharing his name", "she is a con", "she is a fraud", "she is a scam", "she is a scammer", "she is a thief",
	"she scammed", "she scams people", "she's a con", "she's a fraud", "she's a scam", "she's a scammer",
	"she's a thief", "stop scamming people", "take your money and block", "take your money and disappear",
	"takes payment and", "takes your money and blocks", "takes your money and disappears", "the owner is a crook",
	"this account is a scammer", "this admin is a scammer", "this agent is a scammer", "this breeder is a",
	"this contractor is a crook", "this contractor is a thief", "this dev is", "this developer is a fraud",
	"this developer is a scam", "this dude is a scammer", "this dude scammed", "this guy is a con",
	"this guy is a crook", "this guy is a fraud", "this guy is a scam", "this guy is a scammer",
	"this guy is a thief", "this guy scammed", "this is a scammer", "this landlord is a crook",
	"this landlord is a thief", "this man is a crook", "this man is a scammer", "this man is a thief",
	"this man scammed", "this person is a scammer", "this person is a thief", "this repo is a scam",
	"this seller is a fraud", "this trainer is a", "this user is a scammer", "this user is a thief",
	"this user scammed", "this woman is a scammer", "this woman is a thief", "this woman scammed", "took my 500",
	"took my money and blocked", "took my money and disappeared", "took my money and ran",
	"took my money and vanished", "took payment and", "took the money and blocked",
	"took the money and disappeared", "took the money and ran", "usd and blocked", "wall of shame",
	"who he works for", "who she works for", "wife works at",
	sequence "he|she|this guy|this man|this seller|this user|this person|this account|this dev|this developer|seller|the owner|they|beware of this ...4 is a|is|are|'s a ...6 scammer|scammers|thief|thieves|fraud|fraudster|con artist|conman|con man|crook|liar and a thief ...60 don't deal|dont deal|do not deal|don't buy|do not buy|don't trust|do not trust|beware|stay away|avoid|blocked me|blocked|report him|report her|report them|do not pay|don't pay|scammed other|scammed me",
	sequence "his name is|her name is|name is|this guy's name|this man's name|this woman's name|name of the \z
		owner|owner's name|their names are|his real name|her real name ...60 do not hire|don't hire|do not \z
		trust|don't trust|avoid him|avoid her|stay away|report him|report her|beware|spread the word|share \z
		this|runs|scams people",
} }

-- Nothing is wanted of us any more.
phrases "wants-nothing" { en = {
	"all i want now is", "can keep your money", "couldn't care less about the money",
	"do not care about the money", "do not need anything from you", "do not want a reply", "do not want anything",
	"do not want your apology", "do not want your refund", "don't bother apologising", "don't bother apologizing",
	"don't bother calling", "don't bother contacting", "don't bother dming", "don't bother messaging",
	"don't bother offering", "don't bother reaching out", "don't bother replying", "don't bother to reply",
	"don't bother writing back", "don't care about the money", "don't dm me", "don't need anything from you",
	"don't need your apology", "don't want a reply", "don't want a thing from you", "don't want an apology",
	"don't want anything else from", "don't want anything from", "don't want anything more from",
	"don't want their apology", "don't want your apology", "don't want your free", "don't want your money",
	"don't want your refund", "don't want your voucher", "don't want your vouchers", "dont bother dming",
	"dont dm me", "dont want anything from you", "dont want your free", "dont want your money",
	"dont want your refund", "dont want your voucher", "forget the money", "forget the refund",
	"forget your apology", "forget your money", "forget your refund", "forget your voucher", "i want nothing",
	"is not about the money", "isn't about the money", "it's not about the money", "it's too late now",
	"its not about the money anymore", "keep the money and", "keep the refund", "keep your apology",
	"keep your coupon", "keep your damn", "keep your discount", "keep your free", "keep your gift card",
	"keep your money and", "keep your points", "keep your refund", "keep your voucher", "never about the money",
	"never mind the refund", "no apology will", "no need to reply", "no reply needed", "not about the refund",
	"not after anything from you", "not after your money", "not asking for a refund", "not asking for anything",
	"not because i want anything", "not even about the money", "not here for a refund",
	"not interested in a reply", "not interested in your apology", "not interested in your refund",
	"not interested in your voucher", "not looking for a refund", "not looking for anything",
	"not looking for money", "nothing left to say", "nothing to gain", "nothing you can do now",
	"nothing you can do or say", "nothing you can do to", "nothing you can do will", "nothing you can offer",
	"nothing you could offer", "nothing you offer", "only thing i want is", "only thing i want now",
	"past wanting a refund", "past wanting an apology", "save your apologies", "save your apology",
	"save your coupons", "save your vouchers", "screw the refund", "screw your refund", "stick your refund",
	"stick your voucher", "stop dming me", "too late for a refund", "too late for an apology",
	"too late for apologies", "too late for sorry", "too late for that now", "want nothing from you",
	"won't take your calls", "you can keep the",
} }

-- Wishes that somebody may fail: anger, and a shade of revenge.
phrases "ill-wish" { en = {
	"a curse on", "bad karma", "believe in karma and", "belong in jail", "belong in prison", "burn in hell",
	"burn to the ground", "cannot wait to see them", "causes you all", "choke on", "collapse soon", "cursed be",
	"deserve everything", "deserve what's coming", "deserve whatever", "deserves everything", "deserves what",
	"die a slow", "die already", "drop dead", "dying company", "eat shit", "enjoy bankruptcy", "enjoy going out",
	"enjoy your day asshats", "fall apart soon", "get what they deserve", "get what you deserve",
	"get what's coming to", "gets what he deserves", "gets what she deserves", "gets what they deserve",
	"gets what's coming to", "go die", "go kill", "god punish", "god will deal", "god will judge",
	"god will punish", "goes out of business", "hope it causes", "hope it dies", "hope it fails",
	"hope it happens to you", "hope karma", "hope somebody does", "hope someone does",
	"hope that company get removed", "hope that company gets removed", "hope the company get removed",
	"hope the company gets removed", "hope the developer get removed", "hope the developer gets removed",
	"hope the developers get removed", "hope the developers gets removed", "hope the devs get removed",
	"hope the devs gets removed", "hope the owner get removed", "hope the owner gets removed",
	"hope the whole company get removed", "hope the whole company gets removed", "hope they all get removed",
	"hope they all gets removed", "hope they go", "hope they lose", "hope they never",
	"hope this airline get removed", "hope this airline gets removed", "hope this app get removed",
	"hope this app gets removed", "hope this bank get removed", "hope this bank gets removed",
	"hope this business get removed", "hope this business gets removed", "hope this causes", "hope this company",
	"hope this place get removed", "hope this place gets removed", "hope y'all get removed",
	"hope y'all gets removed", "hope you all get removed", "hope you all gets removed", "hope you go",
	"hope you guys get removed", "hope you guys gets removed", "hope you lose", "hope you never", "hope your app",
	"hope your business", "hope your company", "hope your servers", "hope your site",
	"hope your whole get removed", "hope your whole gets removed", "hopefully chinese", "hopefully it dies",
	"hopefully the authorities", "hopefully they go", "hopefully this company", "hopefully you go",
	"i hope they get removed", "i hope they gets removed", "i hope this business", "i hope you get removed",
	"i hope you gets removed", "i hope your website", "instant karma for you", "karma awaits", "karma bites",
	"karma catches", "karma do its", "karma find", "karma finds", "karma gets", "karma is a", "karma is coming",
	"karma is gonna", "karma is real", "karma take care", "karma to", "karma will", "karma's a bitch",
	"karma's coming", "kill yourself", "killyourself", "kys", "let it die", "let karma",
	"look forward to your demise", "looking forward to your demise", "needs to be closed down",
	"needs to be shut down", "put out of business", "rot in", "run out of business", "shame on you all",
	"should all be in jail", "should be closed down", "should be in jail", "should be in prison",
	"should be shut down", "should not be in business", "should not exist", "should shut down",
	"shouldn't be in business", "shouldn't exist", "what goes around comes around", "what is coming to you",
	"what's coming to you", "will get yours", "wish nothing but", "wish them nothing", "you'll get yours",
	sequence "hope|hopefully|wish|pray|praying|can't wait for|cannot wait for|can't wait until|can't wait till|looking forward to|can not wait for ...8 you|they|this company|this app|your company|your business|the company|this bank|this airline|this place|he|she|your app|the owner|the owners|the devs|the developer|the developers|you guys|y'all|you all|these people|these scammers|your site|your servers|that company|this business|this store|this hotel ...14 bankrupt|bankruptcy|go under|goes under|out of business|sued|hacked|fired|die|dies|rot|burn|suffer|suffers|go to jail|jail|prison|shut down|closed down|close down|collapse|collapses|lose everything|lose your|lose their|lose all|loses everything|cancer|hell|go broke|goes broke|get scammed|robbed|banned|arrested|crash and burn|ruined|doom|doomed|boycotted|choke|miserable|misery|in flames|get what|gets what|penniless",
	sequence "may|let ...1 you|they|it|them|this company|your company|this bank|this airline|your business|this \z
		app|this place|the lot of you ...10 go bankrupt|bankrupt|rot|burn|fail|collapse|suffer|go under|go \z
		broke|choke|sink",
	sequence "hope|hoping|hopefully|wish|pray|praying|can't wait|cannot wait|long for ...6 your whole|your \z
		entire|the whole|the entire|whoever|every one of you|all of you|everyone there|your boss|your ceo|\z
		the ceo|the manager|your manager|that manager|that agent|that driver|your family|your kids|your \z
		mother|the people|those responsible|the person|someone|somebody ...30 bankrupt|go under|goes under|\z
		out of business|sued|hacked|fired|sacked|die|dies|rot|rots|burn|burns|suffer|suffers|jail|prison|\z
		shut down|collapse|collapses|lose everything|lose their|loses their|lose his|loses his|lose her|\z
		loses her|cancer|hell|go broke|goes broke|robbed|arrested|ruined|boycotted|choke|chokes|miserable|\z
		pay for|pays for|how it feels",
	sequence "hope|wish|want|pray ...4 you|them|him|her|they|these people|all of you|whoever did this|your \z
		family ...10 suffer|suffers|feel what|feel how|find out how it|get hit with the same|the same thing \z
		you did|same treatment|how it feels|the way we did|the way i did|what we went through|what i went \z
		through|what you did to us|what you did to me|what they did to us|go through what",
	sequence "wish|wishing ...1 nothing but the worst|you the worst|them the worst|you nothing but|them nothing \z
		but|the worst for|every failure|them all the worst|you all the worst",
	sequence "dance|dancing|celebrate|celebrating|throw a party|open a bottle|champagne|cheer|cheering|laugh|\z
		laughing|smile ...10 the day|when ...2 you|it|they|this|your ...14 goes under|go under|go bankrupt|\z
		goes bankrupt|close|closes|closed|shut|shuts|collapse|collapses|fails|fail|does|crash|crashes",
	sequence "can't wait|cannot wait|looking forward|waiting ...4 to see|for the day|to watch|to read|until|for \z
		...3 you|this|it|them|your|they ...16 in the news|comes crashing|come crashing|crashing down|go \z
		under|goes under|close|closes|shut|fail|fails|in court|bankrupt|fall apart|burn|gone|fined",
	sequence "deserve|deserves|should|ought to|needs to|need to|let this ...6 go out of business|go bankrupt|go bust|go broke|go under|crash and burn|be shut down for good|be closed down for good",
	sequence "may ...1 your ...16 burn|rot|fail|crash|collapse|flee|leave you|go broke|choke|suffer|haunt",
	sequence "hope ...2 your ...1 kids|children|mother|family|parents|wife|husband|daughter|son|grandmother|own \z
		family|loved ones ...30 like you|like yours|like this|same|treated|suffer|sick|die|one day|someday|\z
		go through",
	sequence "see ...2 you|this company|that company|them|your company|this place|this business|this airline|\z
		this bank ...4 fold|go down in flames|crumble|in ruins|close your doors|close its doors|close their \z
		doors|on your knees|on its knees|in the gutter|begging|go to the wall|shutter|finished",
	sequence "choke on ...1 the|your|it|my ...8 seats|money|fees|profits|fee|refund|it|bill",
	sequence "hope|hopes|hoping|hopefully|wish|pray|praying ...6 they|they all|you|you all|you guys|y'all|the \z
		owner|the owners|the developer|the developers|the devs|the company|that company|this company|the \z
		whole company|your whole company|your whole|this app|this bank|this airline|this business|this place|\z
		this store|this shop|this hotel|your business|your company|your app|your site|your website|your \z
		servers ...4 burns|closes|close down|crash|crashes|end up broke|ends up broke|end up in jail|\z
		experience the same|fail|fails|feel the same|feels the same|get audited|get bad reviews|get caught|\z
		get closed|get investigated|get karma|get shut|get taken down|get banned|get scammed|get what|gets \z
		audited|gets caught|gets closed|gets investigated|gets scammed|gets shut|gets taken down|gets banned|\z
		gets what|go through the same|lose every|lose all|lose your job|lose your jobs|lose their jobs|loses|\z
		never find|never have|never sleep|rots|shuts down|implode|implodes|tank|tanks",
	sequence "can't wait|cannot wait|look forward|looking forward|can not wait ...4 to see|for|until|till|to \z
		seeing|to watching|to watch ...3 you|them|this|they|this company|your company|this bank|this airline \z
		...6 be sued|get sued|sued|collapse|crash|die|fall|go broke|go down|go out of|lose|be shut|shut|\z
		close|fail|in court|go under|go bankrupt|crumble",
	sequence "deserve|deserves ...1 to ...1 be bankrupt|be behind bars|be boycotted|be closed|be exposed|be \z
		hacked|be in jail|be in prison|be investigated|be jailed|be out of business|be punished|be robbed|be \z
		ruined|be shut|be sued|burn|close|collapse|die|fail|get fired|get hacked|get scammed|get sued|get \z
		what|lose|never work|rot|suffer|be fined|be arrested|go under|go bankrupt",
} }

-- Menaces, without a word of what is wanted.
phrases "voice-menace" { en = {
	"a pain in your side", "a thorn in your", "all summer to", "as long as i live i will", "at your own peril",
	"be consequences", "be hearing from my", "be put on notice", "be ready for a lawsuit", "be reported to",
	"be sued and reported", "before i come", "before i do something", "before i lose it", "before i lose my",
	"before i take you", "before things get", "better be ready", "better believe", "better fix this or",
	"better lawyer up", "better take it down", "better watch her back", "better watch his back",
	"better watch out", "better watch your back", "blew your chance", "brace yourself", "brought it on",
	"challenge accepted", "clock is ticking", "come after you", "come for you", "coming after you",
	"coming for your", "congratulations, you", "consequences for this", "consider this a warning",
	"consider this fair warning", "consider yourself warned", "consider yourselves warned", "days are numbered",
	"declare war on", "deserve what happened", "deserve what happens", "digging a hole", "digging your own",
	"do not mess with", "do not test me", "do you know who i am", "do you know who my",
	"don't care what it costs", "don't mess with", "don't play with me", "don't push me", "don't say i didn't",
	"don't test me", "done being nice", "done being polite", "done playing nice", "enjoy being out of",
	"enjoy being shut", "enjoy being sued", "enjoy being unemployed", "enjoy finding", "enjoy it while it lasts",
	"enjoy it while you can", "enjoy looking for", "enjoy losing", "enjoy paying", "enjoy renegotiating",
	"enjoy the one star", "enjoy your 1 star", "enjoy your empty", "enjoy your fine", "enjoy your new reviews",
	"enjoy your one star", "expect a letter", "expect a visit", "expect to hear from", "expect visitors", "fafo",
	"far from over", "final warning", "find out soon enough", "find out the hard way", "friends in high",
	"from the court next", "fuck around and find", "gave you a chance", "gave you a fair chance",
	"gave you every chance", "get ready for a lawsuit", "get ready for court", "get ready for the bad reviews",
	"get ready for the inspection", "get ready for the inspectors", "get ready for the letter",
	"get ready for the press", "get ready for the reviews", "get ready for the storm", "get ready to be sued",
	"get ugly", "gets ugly", "gloves are off", "gloves come off", "going to be sorry", "going to sue you",
	"gonna be sorry", "gonna find out", "gonna sue you", "good luck after", "good luck finding customers",
	"good luck keeping", "good luck once", "good luck staying", "good luck with the neighbors",
	"good luck with the neighbours", "good luck with your business", "good luck without", "had better run",
	"had their chance", "have all winter", "have all year", "have fun with that", "have not seen the last",
	"haven't even started", "he better run", "he'd better run", "hear from me again", "hear from my lawyer",
	"hearing from me again", "hearing from osha", "hold you accountable", "hope you are ready",
	"hope you're ready", "i am coming for", "i am not done", "i am not going away", "i don't make threats",
	"i have a long memory", "i have connections", "i have friends at", "i have friends in the",
	"i have your number", "i know people in", "i know people who can", "i know someone at", "i know the attorney",
	"i know the ceo", "i know the mayor", "i know the owner", "i know what you did", "i know who you are",
	"i know your boss", "i know your ceo", "i know your name", "i know your owner", "i will come for",
	"i will find you", "i will get the moderators", "i will make you", "i will not be silent",
	"i will not forget", "i will put an end", "i won't be silent", "i won't forget this",
	"i won't forget what you", "i'll find you", "i'll make you", "i'll put an end", "i'm coming for",
	"i'm not done", "i'm not going away", "i've got your number", "in small claims court with",
	"is a health inspector", "is a tax inspector", "isn't the end of", "it isn't over", "it's a promise",
	"it's not over", "it's war", "just getting started", "just see what happens", "just the beginning",
	"just wait till i", "just wait until i", "just you wait", "keep digging", "keep laughing", "know people at",
	"know somebody at", "know the editor", "know the owner of", "last chance before i", "last chance to fix",
	"last chance to make", "last chance to refund", "last warning", "laugh while you can", "learn the hard way",
	"let's see how", "let's see who gets", "let's see who you", "loud mouth", "make her pay", "make him pay",
	"make sure you pay", "make them pay", "mark my words", "mess with the wrong", "messed with the wrong",
	"methods of punishment", "missed your chance", "my brother is a cop", "my brother is a lawyer",
	"my cousin is a lawyer", "my dad is a lawyer", "my dad is not there", "my dad will have",
	"my father is a lawyer", "my father will have", "my son is a lawyer", "my uncle is a lawyer",
	"my wife is a judge", "my wife is a lawyer", "never stop until", "next letter will be", "next letter you get",
	"next letter you receive", "no idea who you", "no matter the cost", "no matter what it costs",
	"no more mister nice", "no more mr nice", "no more warnings", "not a threat", "not done with you",
	"not dropping this", "not finished with you", "not going to get away", "not going to let this go",
	"not going to stay quiet", "not heard the last", "not letting this go", "not making threats",
	"not stop until", "not the end of it", "not the end of this", "not the last you", "nothing better to do than",
	"on the licensing board", "on the licensing committee", "on the planning committee", "one and only chance",
	"one way or another you", "only getting started", "only just begun", "only just started with you",
	"only the beginning", "paths will cross", "picked the wrong grandmother", "rather give my lawyer",
	"rather pay my lawyer", "rather spend it on a lawyer", "remember my face", "remember my name",
	"remember this day", "report you to", "see how funny you", "see how they like", "see how you enjoy",
	"see how you feel when", "see how you like", "see what happens next", "see what happens when",
	"see what head office", "see what your boss", "see who lasts", "see who laughs", "see who wins",
	"see who's laughing", "see you in court", "see you in small claims", "she'd better run",
	"sits on the licensing", "sleep tight", "someone will pay for", "sons in law enforcement", "sue you all",
	"sue you for everything", "sue you people", "sue your ass", "sue your company", "suffer the consequences",
	"sweet dreams", "taste of her own", "taste of his own", "taste of their own medicine",
	"taste of your own medicine", "that is a promise", "that's a promise", "they asked for it", "they better run",
	"they will be held accountable", "they will pay for", "they'll pay dearly", "they'll pay for",
	"this ain't over", "this does not end", "this is a promise", "this is a warning", "this is your fair warning",
	"this is your last", "this is your warning", "this isn't a threat", "this means war", "this will not end",
	"this won't end", "through being nice", "tick tock", "time to teach", "try me", "turn ugly", "two sons in",
	"wait and see", "war is on", "war with me", "watch me do it", "watch what happens", "we are coming for",
	"we are legion", "we do not forget", "we know who you are", "we never forget", "we will come for",
	"we will find you", "we will meet", "we will see about that", "we will see who", "we'll meet",
	"we'll see about that", "we'll see how they", "we'll see how you", "we'll see who gets", "we'll see who has",
	"we'll see who is right", "we'll see who the", "we're coming for", "what goes around", "whatever it costs",
	"where it hurts", "who has the last laugh", "will have consequences", "will not get away",
	"will not keep quiet", "will not rest", "will not shut up about", "will not stay quiet",
	"will not stay silent", "will sue you", "won't be forgotten", "won't be quiet", "won't get away",
	"won't keep quiet", "won't let this go", "won't rest until", "won't shut up about", "won't stay quiet",
	"won't stay silent", "won't stop until", "works for the health department", "works for the irs",
	"works for the tax office", "worst nightmare", "wrong customer", "wrong grandma", "wrong person to",
	"you are going to find out", "you are on notice", "you asked for this", "you better fix", "you better give",
	"you better not", "you better refund", "you better run", "you better stop", "you better take",
	"you better unban", "you better watch", "you brought this", "you chose the wrong", "you don't know who i am",
	"you don't know who you", "you had better", "you had your chance", "you have been put on notice",
	"you have had your chance", "you have no idea who", "you haven't seen the last", "you just wait",
	"you messed with", "you picked the wrong", "you started this", "you will be hearing",
	"you will be held accountable", "you will be put", "you will be sorry", "you will be sued",
	"you will find out", "you will hear from", "you will pay for", "you will see what happens",
	"you won't see it coming", "you'd better fix", "you'd better give", "you'd better not", "you'd better refund",
	"you'd better run", "you'd better stop", "you'd better take", "you'd better watch", "you'll be hearing",
	"you'll be sorry", "you'll be sued", "you'll find out", "you'll hear from", "you'll pay dearly",
	"you'll pay for", "you'll remember", "you'll see what happens", "you'll see what i", "you're done here",
	"you're on notice", "you've had your chance", "your days are", "your last chance", "your nightmare starts",
	"your time is up",
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
		regret|you will regret|he'll be sorry|she'll be sorry|you'll be sorry|they'll be sorry|won't be so nice|won't be this nice|will answer for it",
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
} }

-- Says what he or she will do. Small words, that only lean a decision.
phrases "voice-plan" { en = {
	"from now on", "from today", "gonna", "i am filing", "i am going", "i am now", "i have decided",
	"i intend to", "i plan to", "i shall", "i should alert", "i will", "i'll", "i'm about to", "i'm filing",
	"i'm going to", "i'm posting", "i'm reporting", "i'm telling", "ill be", "im going to", "make sure",
	"next stop", "next up", "we are going to", "we have decided", "we plan to", "we will", "we'll", "will be",
} }

-- Says what he or she has done to us already. It only leans a decision.
phrases "voice-done" { en = {
	"already sent", "already told", "cc'd", "copied in", "filed with the", "filmed", "forwarded all",
	"forwarded everything", "has been reported", "have filed", "have now reported", "i filed", "i gave them a",
	"i have told", "i left a", "i posted", "i rated", "i reported", "i shared", "i told", "i tweeted", "i warned",
	"i've sent", "i've told", "recorded", "reported her", "reported him", "reported the company", "reported them",
	"reported this company", "reported this place", "reported you", "reported your", "screenshot", "screenshots",
	"sent copies", "sent the footage", "sent the photos", "sent the recording", "sent the video",
	"spoke to a journalist", "spoke to a reporter", "spoke to the press", "talked to a reporter", "told my",
	"told our",
	sequence "i've|i have|we've|we have|i just|just|already ...3 forwarded|filed|submitted|lodged|notified|\z
		reported|warned|posted|shared|uploaded|published|flagged|complained to|blacklisted|spoken to a \z
		reporter|spoken to the press|handed it|handed over",
} }

-- Speaks to somebody as "you". It only leans a decision.
phrases "voice-you" { en = {
	"give u", "if u", "r u", "to u", "u are", "u can", "u cant", "u don't", "u dont", "u guys", "u have",
	"u people", "u r", "u said", "u should", "u will", "ur app", "ur company", "ur customer", "ur customers",
	"ur product", "ur service", "ur shop", "ur staff", "ur store", "will u", "you", "your",
} }
