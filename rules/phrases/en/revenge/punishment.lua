-- phrases/en/revenge/punishment.lua: who is to be punished or pilloried, and who is spared or praised, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.
-- What `sequence`, `begins` and `unbroken` find: the guide, under "Many phrases at once".

-- Somebody is to be punished, or to lose the job.
phrases "staff-punishment" { en = {
	"a different line of work", "action against the delivery", "action against the driver",
	"action against the staff", "action against this driver", "action against this employee",
	"action against this person", "asked to resign", "ban this driver", "be demoted", "be disciplined",
	"be locked up", "be looking for a job", "be looking for another job", "be penalised", "be removed from her",
	"be removed from his", "be reported to her", "be reported to his", "be reprimanded", "be struck off",
	"be suspended without", "be written up", "behind bars", "blacklist her", "blacklist him", "call corporate on",
	"call for her resignation", "call for his resignation", "call your boss", "call your ceo",
	"call your founder", "call your headquarters", "call your manager", "call your supervisor",
	"calling your boss", "calling your manager", "ceo needs to be replaced", "deactivate his",
	"deactivate this driver", "demand her resignation", "demand his resignation", "demand the resignation",
	"deserves jail", "deserves prison", "disciplinary action", "dismissed from her", "dismissed from his",
	"does not deserve a job", "does not deserve her job", "does not deserve his job", "does not deserve that job",
	"doesn't deserve a job", "doesn't deserve her", "doesn't deserve his", "doesn't deserve that job",
	"doesn't deserve to work", "don't deserve their jobs", "don't deserve to work", "driver off the road",
	"driver should be replaced", "either be replaced", "email your boss", "email your manager",
	"employee terminated", "end her career", "end his career", "find another career", "fire all",
	"fire everybody", "fire everyone", "fire that", "fire the chef", "fire the clown", "fire the clowns",
	"fire the crew", "fire the entire", "fire the guy", "fire the idiot", "fire the idiots", "fire the lady",
	"fire the moron", "fire the morons", "fire the one", "fire the owner", "fire the people", "fire the person",
	"fire the pilot", "fire the receptionist", "fire the waitress", "fire the whole", "fire the woman",
	"fire them", "fire these", "fire this", "fire those", "fire your", "fired for this", "fired immediately",
	"fired now", "fired on the spot", "fired today", "fired whoever", "fully terminated", "get her let go",
	"get him let go", "get you fired", "get your job", "gets fired", "has no business working", "has to resign",
	"have her let go", "have him let go", "have no business working", "have them let go", "have to go before",
	"have you fired", "have your job", "he resigns", "head on a plate", "heads must roll", "heads should roll",
	"heads to roll", "heads will roll", "her disciplined", "her dismissed", "her fired", "her job on the line",
	"her punished", "him disciplined", "him dismissed", "him fired", "him punished", "his job on the line",
	"hold her accountable", "hold him accountable", "hold this man", "hold this woman", "i got your name",
	"i have her name", "i have his name", "i have your name", "i took her name", "i took his name",
	"i want your name", "immediately terminated", "is disciplined", "licence revoked", "licence taken",
	"licence to be revoked", "license revoked", "license taken", "license to be revoked", "lock her up",
	"lock him up", "looking for work as well", "lose his medical", "manager be replaced",
	"manager needs to be replaced", "manager should be replaced", "manager terminated",
	"must be let go immediately", "must be removed from the road", "must be taken off the road", "must resign",
	"must step down", "name and badge", "name and employee", "needs to be replaced with someone",
	"needs to resign", "never be a doctor", "never be a nurse", "never be a teacher", "never be allowed to",
	"never deliver again", "never drive again", "never drive for you", "never finds work", "never practice again",
	"never teach again", "never work with animals", "never work with children", "never work with customers",
	"never works again", "no longer employed", "not be allowed to practice", "not fit to serve",
	"not fit to work", "noted her name", "noted his name", "off the road for good", "out of a job",
	"out of work by", "press charges against her", "press charges against him", "prosecute her", "prosecute him",
	"prosecute them", "remove her from your", "remove him from your", "remove this driver",
	"removed from her job", "removed from her position", "removed from her post", "removed from his job",
	"removed from his position", "removed from his post", "removed from office", "removed from the position",
	"removed from their position", "removed from this position", "replace the manager", "replace this manager",
	"replace your manager", "replace your staff", "report her to her", "report him to his", "report you to your",
	"reported to her boss", "reported to his boss", "reported to his superiors", "revoke her", "revoke his",
	"sacked", "see you fired", "she resigns", "should be arrested", "should be charged with",
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
	"step down as", "strip her of", "strip him of", "struck off the register", "suspended from work",
	"sweeping floors somewhere", "take your job", "taken off the front desk", "team needs to be replaced",
	"tell your boss", "tell your manager", "tell your supervisor", "telling your boss", "that guy fired",
	"that man fired", "that woman fired", "the agent fired", "the driver fired", "the manager fired",
	"the waiter fired", "them disciplined", "them dismissed", "them fired", "them punished", "this guy fired",
	"to be fired", "to be let go immediately", "to be removed from the road", "to be retrained or fired",
	"to be taken off the road", "took down her name", "took down his name", "unfit to be", "unfit to serve",
	"unfit to work", "want her gone", "want her head", "want her held accountable for",
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
		job|lose his job|loses his job|lose her job|loses her job|job hunting|behind bars|prosecuted|struck \z
		off|stripped of|punished|disciplined|deported|suspended|demoted|never work|reprimanded|pay for what",
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
	sequence "take|takes|took|pull|yank ...1 his|her|their ...1 badge|licence|license|job away|uniform|gun|pension",
	sequence "take|taken|taking|takes|want|demand|initiate|request|expect|need ...8 action|actions ...1 against ...10 him|her|the driver|driver|drivers|this driver|that driver|the agent|agent|the staff|staff|employee|employees|the manager|manager|delivery boy|delivery man|delivery guy|executive|rider|this man|this woman|this person|guard|officer|doctor|nurse|teacher|waiter|officials|those responsible",
	sequence "should|must|needs to|has to|have to|deserves to|want him|want her|want them|hope ...3 be ...1 prosecuted|dismissed",
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
	sequence "no one|nobody|not|never|don't|dont|didn't|doesn't|refuse|refused|refuses ...6 taking|took|takes|taken|take ...8 action|actions",
	sequence "fire|fired|sack|sacked|demote|demoted ...14 developer|developers|devs|designer|designers|programmer|programmers|engineers|coders|ui team|product team|design team|marketing team|management team|leadership",
	sequence "developer|developers|dev|devs|designer|designers|programmers|engineers|whoever|who ever|whomever|who came up|board ...50 should be|needs to be|need to be|deserves to be|must be ...1 fired|sacked|demoted",
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
	"added to the list of", "after payment blocked", "after payment he blocked", "badge number is",
	"beware of this dev", "beware of this guy", "beware of this man", "beware of this person",
	"beware of this seller", "beware of this user", "beware of this woman", "beware this guy", "blacklist her",
	"blacklist him", "blacklist them", "block you after payment", "blocked me after i paid",
	"blocked me after paying", "blocked me after payment", "blocks you after", "chat export", "chat logs below",
	"chats export", "check her linkedin", "check his linkedin", "confirmed scammer", "dev is a scammer",
	"dev is a thief", "developer is a scammer", "developer is a thief", "developer is scam",
	"developer is scammer", "developer scam", "developer scammer", "do not trust this guy",
	"do not trust this man", "don't trust this guy", "everybody report", "everyone add", "full name is",
	"got payment advanced", "has scammed many", "has scammed people", "have all proof", "have all the proof",
	"he is a con", "he is a crook", "he is a fraud", "he is a scammer", "he is a thief", "he is scammer",
	"he scammed", "he scams everyone", "he scams people", "he's a con", "he's a crook", "he's a fraud",
	"he's a scammer", "he's a thief", "he's scamming people", "her address is", "her email is",
	"her face all over", "her face on", "her full name", "her instagram is", "her kids go to",
	"her linkedin profile", "her name and photo", "her phone number is", "her photo", "her real name",
	"her username is", "here are her details", "here are his details", "here are the proofs", "here is her",
	"here is his address", "here is his email", "here is his name", "here is his number", "here is his phone",
	"here is his picture", "here is his profile", "here is proof", "here is the proof", "here is where he",
	"here is where she", "here's her", "here's his address", "here's his email", "here's his name",
	"here's his number", "here's his phone", "here's his picture", "here's his profile", "here's the proof",
	"hes a scam", "hes a scammer", "his address is", "his discord is", "his face all over", "his face on",
	"his full name", "his handle is", "his instagram is", "his kids go to", "his linkedin profile",
	"his name and photo", "his phone number is", "his photo", "his plate number", "his real name",
	"his telegram is", "his username is", "home address is", "husband works at", "i am naming names",
	"i know where he parks", "i know where she parks", "is a known fraud", "is a known liar", "is a known scam",
	"is a known thief", "is scamming people", "just a scammer", "keeps scamming", "known scammer",
	"list of shame", "lives at", "name and address below", "name and shame", "name names", "named and shamed",
	"names included", "naming and shaming", "naming names and", "never delivers after", "owner is a scammer",
	"owner is a thief", "owner is scammer", "paid her and she", "paid him and he", "personal number is",
	"photo of her attached", "photo of him attached", "picture of him attached", "post her face", "post his face",
	"proof attached that he", "proof below", "proof is below", "proofs are below", "proofs below",
	"proven scammer", "real name is", "remember that face", "scam repo", "scammed me and other",
	"scammed me and others", "scammed other", "scammed others", "scammed several people", "scammer developer",
	"scammer list", "scammer's name", "scammers list", "scamming people left", "screenshots below",
	"seller is a scammer", "seller is a thief", "seller is scammer", "sharing her name", "sharing his name",
	"she is a con", "she is a fraud", "she is a scammer", "she is a thief", "she scammed", "she scams people",
	"she's a con", "she's a fraud", "she's a scammer", "she's a thief", "should be shamed",
	"stop scamming people", "take your money and block", "take your money and disappear", "takes payment and",
	"takes your money and blocks", "takes your money and disappears", "the owner is a crook",
	"this account is a scammer", "this admin is a scammer", "this agent is a scammer", "this breeder is a",
	"this contractor is a crook", "this contractor is a thief", "this dev is", "this developer is a fraud",
	"this developer is a scam", "this dude is a scammer", "this dude scammed", "this guy is a con",
	"this guy is a crook", "this guy is a fraud", "this guy is a scam", "this guy is a scammer",
	"this guy is a thief", "this guy scammed", "this landlord is a crook", "this landlord is a thief",
	"this man is a crook", "this man is a scammer", "this man is a thief", "this man scammed",
	"this person is a scammer", "this person is a thief", "this repo is a scam", "this seller is a fraud",
	"this trainer is a", "this user is a scammer", "this user is a thief", "this user scammed",
	"this woman is a scammer", "this woman is a thief", "this woman scammed", "to be shamed", "took my 500",
	"took my money and blocked", "took my money and disappeared", "took my money and vanished",
	"took payment and", "took the money and blocked", "took the money and disappeared", "usd and blocked",
	"wall of shame", "who he works for", "who she works for", "wife works at", "your kids go to",
	sequence "he|she|this guy|this man|this seller|this user|this person|this account|this dev|this developer|\z
		seller|the owner|they|beware of this ...4 is a|is|are|'s a ...6 scammer|scammers|thief|thieves|fraud|\z
		fraudster|con artist|conman|con man|crook|liar and a thief ...60 don't deal|dont deal|do not deal|\z
		don't buy|do not buy|don't trust|do not trust|beware|stay away|avoid|blocked me|blocked|report him|\z
		report her|report them|do not pay|don't pay|scammed other|scammed me",
	sequence "his name is|her name is|name is|this guy's name|this man's name|this woman's name|name of the \z
		owner|owner's name|their names are|his real name|her real name ...60 do not hire|don't hire|do not \z
		trust|don't trust|avoid him|avoid her|stay away|report him|report her|beware|spread the word|share \z
		this|runs|scams people",
	sequence "his|her|the driver's ...1 license plate|licence plate|number plate ...8 is",
	sequence "this is a scammer ...20 don't|do not|beware|report|avoid|who",
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
