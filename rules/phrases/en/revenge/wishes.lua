-- phrases/en/revenge/wishes.lua: ill that is wished, and small words of who announces, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.
-- What `sequence`, `begins` and `unbroken` find: the guide, under "Many phrases at once".

-- Wishes that somebody may fail: anger, and a shade of revenge.
phrases "ill-wish" { en = {
	"a curse on", "bad karma", "believe in karma and", "belong in jail", "belong in prison", "burn in hell",
	"burn to the ground", "cannot wait to see them", "causes you all", "choke on", "collapse soon", "cursed be",
	"deserve everything", "deserve what's coming", "deserve whatever", "deserves everything", "die a slow",
	"die already", "drop dead", "dying company", "eat shit", "enjoy bankruptcy", "enjoy going out",
	"enjoy your day asshats", "fall apart soon", "get what they deserve", "get what you deserve",
	"get what's coming to", "gets what he deserves", "gets what she deserves", "gets what they deserve",
	"gets what's coming to", "go die", "go kill", "god punish", "god will deal", "god will judge",
	"god will punish", "goes out of business", "hope it causes", "hope it dies", "hope it fails",
	"hope it happens to you", "hope karma", "hope that company get removed", "hope that company gets removed",
	"hope the company get removed", "hope the company gets removed", "hope the developer get removed",
	"hope the developer gets removed", "hope the developers get removed", "hope the developers gets removed",
	"hope the devs get removed", "hope the devs gets removed", "hope the owner get removed",
	"hope the owner gets removed", "hope the whole company get removed", "hope the whole company gets removed",
	"hope they all get removed", "hope they all gets removed", "hope they go", "hope they lose",
	"hope they never", "hope this airline get removed", "hope this airline gets removed",
	"hope this app get removed", "hope this app gets removed", "hope this bank get removed",
	"hope this bank gets removed", "hope this business get removed", "hope this business gets removed",
	"hope this causes", "hope this company", "hope this place get removed", "hope this place gets removed",
	"hope y'all get removed", "hope y'all gets removed", "hope you all get removed", "hope you all gets removed",
	"hope you go", "hope you guys get removed", "hope you guys gets removed", "hope you lose", "hope you never",
	"hope your app", "hope your business", "hope your company", "hope your servers", "hope your site",
	"hope your whole get removed", "hope your whole gets removed", "hopefully chinese", "hopefully it dies",
	"hopefully the authorities", "hopefully they go", "hopefully this company", "hopefully you go",
	"i hope they get removed", "i hope they gets removed", "i hope this business", "i hope you get removed",
	"i hope you gets removed", "i hope your website", "instant karma for you", "karma awaits", "karma bites",
	"karma catches", "karma do its", "karma find", "karma finds", "karma gets", "karma is a", "karma is coming",
	"karma is gonna", "karma is real", "karma take care", "karma to", "karma will", "karma's a bitch",
	"karma's coming", "kill yourself", "killyourself", "kys", "let karma", "look forward to your demise",
	"looking forward to your demise", "needs to be closed down", "needs to be shut down", "put out of business",
	"rot in", "run out of business", "shame on you all", "should all be in jail", "should be closed down",
	"should be in jail", "should be in prison", "should be shut down", "should not be in business",
	"should shut down", "shouldn't be in business", "what goes around comes around", "what is coming to you",
	"what's coming to you", "will get yours", "wish nothing but", "wish them nothing", "you'll get yours",
	sequence "hope|hopefully|wish|pray|praying|can't wait for|cannot wait for|can't wait until|can't wait till|\z
		looking forward to|can not wait for ...8 you|u|they|this company|this app|your company|your business|\z
		the company|this bank|this airline|this place|he|she|your app|the owner|the owners|the devs|the \z
		developer|the developers|you guys|y'all|you all|these people|these scammers|your site|your servers|\z
		that company|this business|this store|this hotel ...14 bankrupt|bankruptcy|go under|goes under|out \z
		of business|sued|hacked|fired|die|dies|rot|burn|suffer|suffers|go to jail|jail|prison|shut down|\z
		closed down|close down|collapse|collapses|lose everything|lose your|lose their|lose all|loses \z
		everything|cancer|hell|go broke|goes broke|get scammed|robbed|banned|arrested|crash and burn|ruined|\z
		doom|doomed|boycotted|choke|miserable|misery|in flames|get what|gets what|penniless",
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
	sequence "deserve|deserves|should|ought to|needs to|need to|let this ...6 go out of business|go bankrupt|go \z
		bust|go broke|go under|crash and burn|be shut down for good|be closed down for good",
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
	sequence "deserves|deserve ...1 what ...2 coming|happening|they get|it gets|you get|he gets|she gets",
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
