-- phrases/en/revenge/campaign.lua: how damage is announced: campaigns, boycotts, ruin, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.
-- What `sequence`, `begins` and `unbroken` find: the guide, under "Many phrases at once".

-- A campaign: many, again and again, until nobody comes.
phrases "review-campaign" { en = {
	"a post a day", "a review a day", "a star each", "actively discourage", "actively tell", "actively warn",
	"all my colleagues will", "all my family will", "all my followers to", "all my followers will",
	"all my friends will", "all of us should", "all rate them", "all report", "all your investors",
	"all your partners", "all your sponsors", "all your suppliers", "as long as it takes", "as often as it takes",
	"as revenge for", "ask that he be removed", "ask that she be removed", "ban her", "ban him",
	"ban me all you want", "ban this company", "ban this dev", "ban this developer", "ban this guy",
	"ban this user", "ban this website", "banned for life", "be removed from the project",
	"block me all you want", "book and not show", "boycott", "bring the rating down", "bring the ratings down",
	"bring their rating", "bring their ratings down", "bring your rating", "burner accounts", "bury this app",
	"bury this company", "bury this place", "bury you", "call their number", "call this number and",
	"call your hotline", "calling head office every", "can't silence me", "cancel all of them", "cancel culture",
	"cancel their subscriptions", "cancel your subscriptions", "cannot silence me", "close them down",
	"close this place down", "closed down for good", "company should be banned", "contact your clients",
	"convince all my", "convince everyone", "cost them customers", "cost them more than",
	"cost you a lot of customers", "cost you business", "cost you customers", "cost you dearly", "cost you every",
	"cost you far more", "cost you thousands", "crash your site", "create a website", "create as many accounts",
	"dare you to open", "ddos attack on", "ddos you", "ddos your", "dedicate my", "delete all you want",
	"delete it all you want", "delete this all you want", "deserve to be shut", "deserve to go bankrupt",
	"deserves to be banned", "destroy your", "devote my", "do everything in my power to", "do the same everyone",
	"doing everything in my power to", "down to one star", "down to two stars", "downvote every",
	"downvote everything", "downvote them", "dozens of accounts", "drag the rating", "drag their name",
	"drag their rating", "drag them in", "drag them to", "drag this company", "drag your name",
	"drag your rating", "drag your score", "drive people away", "drive them out of business",
	"drive you out of business", "drop your rating", "drown in it", "drown them in", "drown you in",
	"end your business", "end your career", "enemy for life", "enjoy being famous", "enjoy the bad press",
	"enjoy the ddos", "enjoy the one stars", "enjoy the reviews", "enjoy the ruin", "enjoy your bad",
	"enjoy your one stars", "enjoy your reviews", "even if it costs me", "even if it takes", "every cousin",
	"every day from now", "every forum there is", "every hour on the hour", "every lie, one", "every listing",
	"every product you sell", "every repo", "every review site", "every single friday", "every single hour",
	"every single platform", "everybody cancel", "everybody leave", "everybody please report", "everybody rate",
	"everybody report", "everybody should leave", "everybody who paid", "everyone cancel", "everyone downvote",
	"everyone give them", "everyone go and", "everyone leave", "everyone please report", "everyone rate",
	"everyone report", "everyone should report", "everyone uninstall", "everyone who paid", "fake bookings",
	"fake order", "fake orders", "fake reservations", "fifty accounts", "finish this company", "finish you",
	"flag it as malware", "flag the app", "flag the listing", "flag the store listing", "flood their",
	"flood them with", "for every lie", "friends and family to leave", "friends and family to report",
	"friends are all going to review", "friends to leave 1", "friends to leave one", "from a new account",
	"from all my accounts", "from every account", "from my wife, one", "from today there", "fuck them back",
	"fuck you back", "full time job to", "get all of you closed", "get back at them", "get back at this",
	"get back at you", "get even with", "get everyone to cancel", "get her banned", "get him banned",
	"get my whole team", "get revenge", "get them all closed", "get them all fired", "get them banned",
	"get them closed down", "get them shut", "get this banned", "get you all closed", "get you all fired",
	"get you all shut", "get you closed", "get you shut", "get you taken down", "getting back at",
	"getting even with", "go and leave", "go give them", "go leave a", "google your name", "googles you",
	"googles your", "got everybody to cancel", "got everyone to cancel", "got my whole team",
	"have not heard the last", "have revenge", "have them closed down", "have them shut", "have you all fired",
	"have you closed down", "have you shut", "haven't heard the last", "hit you in the wallet", "hit your pocket",
	"hope all of you get", "hope each of you", "hope every one of you", "hope somebody hacks",
	"hope someone hacks", "hope they all get", "hope you all get", "hope you get hacked", "hope you go bankrupt",
	"hope you go out", "hundreds of accounts", "hurt the company", "hurt their business", "hurt them financially",
	"hurt this company", "hurt you financially", "hurt your business", "i can create multiple accounts",
	"i have reported these", "i reported these", "i will create another", "i will keep creating",
	"i will see to it", "i'll actively", "i'll make sure all", "i'll make sure everyone", "i'll make sure people",
	"i'll make sure that no", "i'll make sure they", "i'll make sure you", "i'll see to it",
	"i've reported these", "i've reported this", "in revenge for", "inbox is about to", "is what it cost you",
	"it will cost you your", "jam their lines", "join me in boycotting", "keep calling until",
	"keep complaining until", "keep deleting my", "keep emailing until", "keep posting about",
	"keep posting this", "keep the tweets", "keep these reviews", "keep these tweets", "keep tweeting",
	"keep tweets coming", "keep writing more", "keep writing until", "keeps deleting my", "kick her off",
	"kick him off", "kick them off", "kicked off the platform", "kicked off this platform", "kill their business",
	"leave a one star rating", "leave one star ratings", "leave them one star", "leave this scammer",
	"let them know what you think", "let this company die", "let us report", "let's ban", "let's get him",
	"let's get them", "let's report", "let's tank", "lets get them", "lets get this app", "lets get this company",
	"lets report", "licence revoked", "licence should be", "licence taken", "license revoked",
	"license should be", "license taken", "life a living hell", "lose everything they", "lose everything you",
	"lose my business and", "lose your homes", "lose your house", "lose your houses", "lose your job and",
	"lost a whole office", "lost our whole", "made a website", "made an enemy", "made it my life's mission",
	"make a website about", "make an example", "make as many accounts", "make it costly", "make it my business",
	"make sure all my", "make sure everyone knows", "make sure you regret", "make their life a living",
	"make them suffer", "make you pay for how", "make you pay for that", "make you pay for this",
	"make you pay for what", "make you suffer", "make your life a", "make your life hell", "making a website",
	"making it my business", "making new accounts", "mass cancel", "mass downvote", "mass flag", "mass report",
	"mass reporting", "mass uninstall", "mass-report", "massive ddos", "max report", "mess with the wrong",
	"message your customers", "messed with the wrong", "moderators ban", "more reviews about",
	"must be shut down", "must be taken down", "my cousins will", "my mission", "my new hobby is",
	"my new life goal", "my personal mission", "my revenge", "my whole family will review",
	"need to be shut down", "needs to be closed", "needs to be taken down", "never earn another",
	"never earns another", "never gets another", "never let this go", "never let you forget",
	"never make another", "never see another customer", "never see another patient", "never sees a",
	"never sees another", "never stop telling", "new accounts every", "no matter what it takes",
	"no one ever books", "no one ever buys", "no-show on purpose", "nobody ever books", "nobody ever buys",
	"nobody ever eats", "nobody ever goes", "nobody ever rents", "nobody ever uses", "nobody will order",
	"none of us will ever", "not be silenced", "not dropping this", "not going to let this go",
	"not let you forget", "not letting this go", "not one of us will", "not see another cent",
	"off our approved list", "off our supplier list", "off our vendor list", "off the preferred list",
	"off the vendor list", "on every forum", "one from each of my", "one from my husband", "one from my wife",
	"one post a day", "one post every", "one star each", "one star every", "one star from me every",
	"one-star every", "order fifty", "order twenty", "organise a protest", "organise people to",
	"organize a protest", "organize people", "our revenge", "outrank you", "persuade everyone",
	"phone will not stop", "phone won't stop", "phones will not stop", "picked the wrong", "please flag",
	"please leave a 1", "please leave a bad", "please leave one star", "please leave them", "please mass",
	"please rate 1", "please rate one", "post your bad experience", "post your experience here",
	"post your story", "prank call", "pull the sponsorships", "pull their sponsorships", "pull your rating",
	"pull your sponsorships", "punish the developer", "punish them", "punish this company", "put an end to you",
	"put these people out", "put this company out of business", "put you out of business", "rate 1 star all",
	"rate them one", "rate this app 1", "rating bomb", "rating sink", "regret crossing", "regret how you",
	"regret messing", "regret the day", "removed from project", "report and ban", "report and block",
	"report her account", "report her app", "report her here", "report her to", "report him everyone",
	"report him here", "report him to", "report his", "report it as malware", "report it to apple",
	"report the developer", "report the entire", "report the repo", "report the whole project",
	"report their app", "report them all", "report them here", "report them to apple", "report them to google",
	"report this account", "report this dev", "report this developer", "report this guy", "report this person",
	"report this repo", "report this repository", "report this scammer", "report this seller", "report this user",
	"report to google", "reported them to google", "reported this app", "reported this repo", "reported to apple",
	"reported to facebook", "reported to github", "reported to google", "reported to instagram",
	"reported to paypal", "reported to stripe", "reported to the app store", "reported to the play store",
	"reported to your", "reported you guys", "reported your account", "reported your app",
	"reported your listing", "reported your page", "reported your shop", "request he be removed",
	"request she be removed", "revenge is", "revenge on you", "revenge review", "revenge will", "review bomb",
	"review bombing", "review-bomb", "reviews and counting", "revoke their licence", "revoke their license",
	"revoke your licence", "revoke your license", "ringing head office", "ruin them", "ruin your business",
	"ruin your rating", "ruin your reputation", "run them out of business", "run you out of business",
	"scare customers away", "screw them back", "screwed the wrong", "search for your name", "search your name",
	"see that you are shut", "see that you get shut", "see them burn", "see you burn", "see you closed",
	"see you fail", "see you ruined", "sell the stock", "sell your shares", "seller should be banned",
	"set up a facebook group", "set up a facebook page about", "set up a page", "set up a website about",
	"several accounts ready", "share your bad experience", "should all leave", "should all stop",
	"should ban you", "should be taken down", "should get banned", "should leave a bad review",
	"should leave a review", "should lose their licence", "should lose their license",
	"should not be allowed to operate", "should not exist", "shouldn't be allowed to operate", "shouldn't exist",
	"shut these guys down", "shut these people down", "shut this company down", "shut this place down",
	"shut this scam down", "shut your business", "shut your doors", "shut your shop", "sign them up for",
	"so they drown", "sock puppet", "spam report", "spam them with", "spend my money until", "star rating will",
	"stars sink", "start a campaign", "start a facebook", "start a hashtag", "start a hate", "start a page",
	"start a website", "started a facebook", "started a petition", "starting a campaign", "starting a petition",
	"starting a website", "steer every", "steer everyone", "steer people away", "stop supporting this company",
	"stop using this company", "stripped of their license", "sucks dot com", "sucks.com", "suffer for this",
	"take action moderators", "take down your site", "take down your website", "take revenge",
	"take them all down", "take you guys down", "take your site down", "take your website down",
	"taken off the platform", "talk every customer out", "talk everyone out of", "talk people out of",
	"talk them out of", "tank your rating", "teach them a lesson", "teach these crooks", "teach these people",
	"teach this airline", "teach this bank", "teach this company", "teach this hotel", "teach this shop",
	"teach you a lesson", "tell every customer", "tell her what you think", "tell him what you think",
	"tell them what you think", "ten accounts", "that's what it cost you", "they're out of business",
	"this is not over", "this is war", "this isn't over", "tie up their lines", "til you close", "til you shut",
	"till he goes", "till he quits", "till she goes", "till they fire", "till they shut", "till you close",
	"till you fold", "till you go broke", "till you shut", "to a fake address", "to fake addresses",
	"turn people away", "twenty accounts", "uninstall this app everyone", "until he is fired", "until he quits",
	"until i am heard", "until i get bored", "until i get justice", "until i'm heard", "until justice",
	"until one of you", "until she is fired", "until she quits", "until they close", "until they get the message",
	"until they go broke", "until they go out of", "until they go under", "until you are out",
	"until you close down", "until you close for good", "until you close your", "until you fire",
	"until you fold", "until you get the message", "until you go broke", "until you shut", "very costly for you",
	"vote with your wallets", "warn your customers", "waste as much of your time", "watch the rating",
	"watch those stars", "watch you burn", "watch you fail", "watch your back", "watch your rating",
	"watch your reviews", "watch your score", "watch your stars", "watching you sink", "watching your stars",
	"we all downvote", "we must report", "we should report", "what your attitude cost", "whatever it costs me",
	"who search for you", "whole company off your", "whole office off your", "whole team to cancel",
	"why don't we report", "why dont we report", "will be put an end", "will not drop this",
	"will not let this go", "will not rest until", "will not stop posting", "will not stop telling",
	"with all my accounts", "with new accounts", "won't be silenced", "won't drop this", "won't let it go",
	"won't let this go", "won't rest until", "won't silence me", "won't stop posting", "won't stop telling",
	"won't stop until", "write to your customers", "wrong guy", "wrong person to", "you are out of business",
	"you are shut down", "you go out of business", "you go under", "you have lost more than", "you keep deleting",
	"you should report", "you will pay for this", "you will regret this", "you'll pay for this",
	"you'll regret this", "you're out of business", "your investors enjoy", "your investors like",
	"your rating drop",
	sequence "everyone|everybody|all of us|all of you|guys|please all|let's all|lets all|let's|lets|we all|we \z
		should|we need to|we must|you should all|people should ...14 report|uninstall|boycott|flag|mass \z
		report|1 star|one star|rate ...10 this app|this company|this game|the app|them|him|her|this guy|this \z
		seller|it|this account|this channel|this user|this page|this place|this shop|this site|this website|\z
		this dev|the developer",
	sequence "let's|lets|we should|we can|i want to|i will|i'll|going to|gonna|make sure|help me|together we can \z
		...10 get|have|see|getting|gets|take|shut ...10 you|this app|your app|this company|your company|him|\z
		them|this site|your site|your channel|your account|this place|your shop|your store|this guy|her|this \z
		game|this dev ...10 removed|taken down|banned|shut down|shut|closed|deleted|suspended|kicked off|\z
		closed down|blacklisted|down|off the store|off the app store|off google play|cancelled|canceled",
	sequence "1 star|one star|zero stars|zero star|negative review|bad review|negative reviews|bad reviews|\z
		terrible reviews|one stars|1 stars ...20 everywhere|every site|every platform|every day|every single|\z
		all platforms|until you|until they|all my friends|everyone i know|all accounts|each account|every \z
		account",
	sequence "everyone|everybody|all ...6 leave|give|post|write|drop|go rate|go leave|rate ...8 1 star|one star|\z
		0 star|zero star|0 stars|zero stars|1-star|one-star|a bad review|bad reviews|negative reviews|\z
		negative review",
	sequence "boycott|picket ...3 you|this|them|these|that|your|the app|the game|the company|the store|the brand|\z
		the bank|the place|all of",
	sequence "please|pls|plz|admin|admins|mods|google|apple|github|someone ...6 ban|block|report|take \z
		down|suspend ...3 this scammer|this thief|this seller|these scammers|\z
		this user|this account|this person|this guy|this website|this site|scammer|scammers|him|her",
	sequence "please|pls|plz|admin|admins|mods|google|apple|github|someone ...6 remove|delete ...3 this scammer|this thief|\z
		these scammers|this user|this person|this guy|scammers|him|her",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going \z
		to|i plan to|planning to|about to|i intend to|i shall|i'm about to|i want|we want|my goal is|\z
		help me ...16 closed down|shut down|shut you down|shut them down|put out of business|out of business|\z
		lose your houses|lose everything you|off the market|off the internet",
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
	sequence "let's|lets|help|to|can|together|must|should ...4 put|run|drive ...2 them|you|him|this \z
		company|these people|this place ...3 out of business",
	sequence "everyone|everybody|go|please|let's|lets|all ...3 give them one star|give them 1 star",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are \z
		going to|we're going to ...4 do whatever it takes to|do what it takes to ...20 you|them|this company|\z
		this app|this place",
	sequence "drivers|customers|people|everyone|users|hosts|owners|tenants|members|players|passengers|we \z
		all|we ...3 need to|should|must|have to ...3 come together|get together|band together|unite|stand \z
		together|stand up ...20 report|boycott|sue|protest|strike|complain",
	sequence "i will|i'll|ill|i'm going to|i am going to|gonna|we will|we'll|we are going to|we're going to|keep|make sure ...40 every day|every week|every night|every morning|every month|each day|every hour|daily|every friday ...1 till|until",
	sequence "tell|warn|telling|warning|write|writing|contact|contacting|call|calling|email|emailing|inform|informing|message|messaging|reach ...10 all your|all of your|every one of your|every single one of your|each of your ...1 customers|clients|investors|partners|sponsors|suppliers|users|guests|patients",
	sequence "i will|i'll|ill|i'm going to|i am going to|gonna|we will|we'll|we are going to|we're going to|i want to|personally|help me ...4 make sure ...2 no one|no-one|nobody|none of|people know|the whole|it costs|everybody|all of|they never|you never",
	sequence "i will|i'll|ill|i'm going to|i am going to|gonna|we will|we'll|we are going to|we're going to|i want to|help me|let's|lets ...4 destroy|clog|jam|flood|hound|haunt|bury|sink|spam|shut|tank|kill ...2 you|your|them|their|this company|this app|this business|this place",
	sequence "get|have|see|until they|until someone|should|must ...3 shut ...1 you|them|this company|this place|this app ...1 down",
	sequence "make you|make them|make him|make her|they will|they'll|you will|you'll ...1 regret ...1 treating|cheating|what you|what they|how you|ever|crossing|messing",
	sequence "won't stop|will not stop|not stopping|keep calling|keep posting|keep writing|keep emailing ...20 until ...1 you|they|someone|somebody ...3 answer|answers|reply|respond|responds|fix|pay|close|fold",
	sequence "to|everyone|everybody|all of you|people|guys|users|we all|we should|should all|you should all ...1 uninstall ...10 together|same day|so they|to teach|to show|and show|and give|and rate",
	sequence "create|make|open|set up ...1 new accounts|more accounts|ten accounts|fake accounts ...20 review|rate|post|star|stars|report",
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
	sequence "don't|do not|dont|please don't|pls don't|never|nobody should|no one should|shouldn't ...3 buy|\z
		order|book|download|install|trust|shop|fly|stay|rent|deal|sign up|waste|invest|recharge|subscribe|\z
		eat|spend|give ...10 here|this app|this company|this bank|this airline|this place|this shop|this \z
		seller|this website|this site|this store|this hotel|from them|with them|from here|from this|with \z
		these|with this|your money|your time|your hard|them your|these people|this game|this product|this \z
		service",
} }

-- No end until somebody is out, or closes.
phrases "ruin" { en = {
	"all the time in the world", "answer for this", "answer for what", "any means necessary", "bankrupt them",
	"bankrupt you", "be stripped of", "be their downfall", "be your downfall", "behind bars", "belong in jail",
	"belong in prison", "belongs in jail", "belongs in prison", "bleed them", "bleed you",
	"boards on the windows", "bring them down", "bring them to justice", "bring you to justice",
	"brought to justice", "burn it to the ground", "burn this place to the ground", "bury them", "bury you",
	"can't get away with", "cannot get away with", "choke on it", "close you for good", "close your doors",
	"closed down for good", "consequences for your", "consequences of your actions", "cost you customers",
	"dedicate my life", "dedicating my", "demand justice", "deserve every", "deserve what's coming",
	"destroy the reputation", "destroy their reputation", "do everything in my power to",
	"doing everything in my power to", "done in this town", "empty restaurant", "empty shop", "end for you",
	"end of your business", "end of your company", "end up homeless", "end up on the street", "ends up homeless",
	"ends up in jail", "ends up on the street", "every penny you", "everything you all own",
	"finish you in this town", "finished as a", "finished in this town", "front row when", "get it shut down",
	"get it taken down for good", "get them arrested", "get them shut down", "get what's coming",
	"get you shut down", "get you taken down", "getting you arrested", "go to any length",
	"go to great lengths to make sure", "go to jail for", "go to prison for", "going to lose her job",
	"going to lose his job", "going to make them pay", "good luck getting work", "got it coming", "had it coming",
	"have to answer for", "have you arrested", "he'll regret", "hit them where it hurts",
	"hit you where it hurts", "hope authorities", "hope he gets caught", "hope he gets sued", "hope karma",
	"hope somebody sues", "hope someone sues", "hope the authorities", "hope the owner", "hope they close",
	"hope they get caught", "hope they get closed", "hope they get fined", "hope they get hacked",
	"hope they get shut", "hope they get sued", "hope they go bankrupt", "hope they go to jail",
	"hope they lose their", "hope this business", "hope you close", "hope you get audited", "hope you get banned",
	"hope you get caught", "hope you get closed", "hope you get fined", "hope you get fired",
	"hope you get hacked", "hope you get shut", "hope you get sued", "hope you go bankrupt",
	"hope you go to jail", "hope you lose your", "hope your app", "hope your business", "hope your company",
	"hope your hotel", "hope your restaurant", "hope your servers", "hope your shop", "hope your site",
	"hope your website", "hopefully karma", "humiliate", "i am going to make you pay", "i will get you arrested",
	"i will make you pay", "i'll get you arrested", "i'll make her pay", "i'll make him pay",
	"i'll make them pay", "i'll make you pay", "i'm going to make you pay", "i'm retired and", "justice will",
	"learn their lesson", "learn your lesson", "learned a lesson the hard", "let her get away",
	"let him get away", "let them get away", "let this company get away", "let you get away",
	"lose all their customers", "lose all your customers", "lose her job over", "lose his job over",
	"lose his licence", "lose his license", "lose your licence", "lose your license", "made it my mission",
	"make it my mission", "make sure he never", "make sure she never", "make sure they never",
	"make sure you never", "make them sorry", "make you regret", "make you sorry", "making it my mission",
	"messed with the wrong", "methods of punishment", "my new hobby", "never open again", "never rest",
	"never sell another", "never sells another", "never trade again", "never works again", "no one will ever",
	"nobody will ever", "not get away with", "not getting away with it", "not going to stop until",
	"not rest until", "not stopping till", "not stopping until", "nothing but time", "out of a job",
	"out of business by", "pay for what he", "pay for what she", "pay for what they", "pay for what you",
	"picked the wrong customer", "picked the wrong person", "publicly humiliated", "put him in jail",
	"put him out of business", "put them in jail", "put you in jail", "put you out of business", "put you under",
	"reputation in ruins", "retired and have", "rot in jail", "rot in prison", "ruin her", "ruin his",
	"ruin the reputation", "ruin their business", "ruin their life", "ruin their reputation", "ruined reputation",
	"see how he likes it", "see how she likes it", "see how they like it", "see how you like it",
	"see them go under", "see them taken down", "see you go under", "see you taken down", "shame them",
	"she'll regret", "should be in jail", "should be in prison", "shouldn't get away with", "shut for good",
	"shut him down", "sink them", "sink you", "sit in the front row", "snatch him", "so this never happens",
	"spend the rest of my life making", "stop at nothing", "take everything you", "take her licence",
	"take her license", "take his licence", "take his license", "take you for everything", "take your licence",
	"take your license", "tank their", "tank your", "taught a lesson", "teach her a lesson", "teach him a lesson",
	"the end of this company", "the end of you", "the punishment you", "they will be punished",
	"they will regret", "they'll regret", "think they can get away", "think you can get away",
	"throw them in jail", "throw them in prison", "thrown in jail", "thrown in prison", "til you shut",
	"till he does", "till she does", "till you close", "till you shut", "to anybody again", "until he is fired",
	"until he is gone", "until he's fired", "until he's gone", "until it closes", "until she is fired",
	"until she is gone", "until she's fired", "until she's gone", "until they close", "until you are gone",
	"until you close down", "until you close your", "until you shut", "until you're closed for good",
	"use everything in my power", "want it closed down", "want them closed", "want you closed",
	"watch them go under", "watch you go under", "we will make you pay", "we'll make you pay", "will answer for",
	"will make them pay", "will not rest", "will not stop until", "wipe you off", "wipe you out",
	"wish you the worst", "won't get away with", "won't rest", "won't stop til", "won't stop till",
	"won't stop until", "wrong person to mess with", "you are done for", "you are finished", "you are so done",
	"you deserve what", "you will regret crossing", "you'll be punished", "you're done for", "you're finished",
	"your business is finished", "your punishment",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going \z
		to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|make sure|until|dedicate|\z
		everything i can to|everything in my power to|make it my mission to|my mission to|whatever it takes \z
		to|my goal is to ...14 ruin|destroy|bury|bankrupt|finish|take down|bring down|shut down|tank|wreck|\z
		sink|end ...4 you|your|this company|this app|this business|his career|her career|their business|\z
		their company|their reputation|this place|his business|her business",
	sequence "they|he|she|this company|this place|those responsible ...10 suffer the consequences",
	sequence "let|letting ...1 them|you|him|her|this company|that company|these people ...1 get away with",
	sequence "hope|wish|will|make|pray|deserve|deserves|see|may ...20 go|goes ...1 broke",
	sequence "get|have|see|until they|should|must|will|i'll|gonna ...3 shut ...1 you|them|him|this place ...1 down",
	sequence "i will|i'll|ill|i'm going to|i am going to|gonna|we will|we'll|we are going to|we're going to|make|you will|you'll|until you|they will ...8 lose ...1 every customer|all your customers|your home|your homes|your house|your houses|everything you own",
} }
