-- phrases/en/revenge/exposure.lua: how things are made public, and before whom, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.
-- What `sequence`, `begins` and `unbroken` find: the guide, under "Many phrases at once".

-- It will be made public, or is already.
phrases "exposure-threat" { en = {
	"1 star on google", "advise the world", "alerting others", "all facebook groups", "all over facebook",
	"all over social media about", "all over the internet", "all over twitter", "already on facebook",
	"already on tiktok", "already on twitter", "already posted it", "be known for what you", "blast you",
	"blasting you", "call them out", "call you out", "calling you out", "can't shut me up",
	"create multiple accounts", "do the math yourself", "drop this on social", "every mom i know",
	"every mother i know", "every mum i know", "every parent i know", "every person i meet",
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
	"goes online", "goes viral", "going on tiktok", "going on twitter", "going public", "going to publicly",
	"going to see the photos", "going to see the video", "going to see this", "going to the review sites",
	"going viral with this", "got it on tape", "got you on tape", "half of facebook", "half the internet",
	"half the town", "has heard it by now", "has seen it by now", "have already posted", "have heard it by now",
	"have it on tape", "have posted on", "have you on tape", "i admin the", "i have all evidence",
	"i have all the evidence", "i moderate the", "i run a group", "i run the local", "i should alert",
	"i will out you", "i will publicly", "i'll out you", "i'll publicly", "in every facebook group",
	"inform the world", "is now on youtube", "let everyone know about this", "let everyone know how",
	"let everyone know that this", "let everyone know what", "let the internet know", "let the world know",
	"list of shame", "local facebook group", "make a tiktok", "make a video about", "make everything public",
	"make it public", "make people aware", "make sure everyone knows", "make this public", "make this viral",
	"making a video about", "making people aware", "my post is at", "my readers will", "my story out there",
	"my thread about", "my thread on", "my video is at", "name and shame", "name you in the",
	"name you on linkedin", "naming and shaming", "neighborhood group", "neighbourhood group", "nextdoor",
	"not shut me up", "on blast", "on every platform i can", "on every review", "on my blog about",
	"on my channel", "on my youtube channel about", "one star on google", "other social media platforms",
	"other users aware", "out you all", "pin it on every", "pin it on the board", "post a thread", "post a video",
	"post about this", "post about you", "post everything", "post it all over", "post it everywhere",
	"post it in every", "post it on all", "post it on every", "post it on google", "post it on my",
	"post it on social", "post it online", "post it publicly", "post it to every", "post my experience",
	"post publicly", "post screenshots", "post the footage", "post the photos", "post the recording",
	"post the screenshots", "post the video", "post this everywhere", "post this in every", "post this issue on",
	"post this on", "post this online", "post this publicly", "post this to every", "post your email",
	"post your emails", "posted on facebook", "posted on twitter", "posted the screenshots", "posted the video",
	"posted your", "posting it on", "posting publicly", "posting this on", "posting this online",
	"print your email", "print your emails", "proof if anyone", "public needs to know", "public shaming",
	"public should know", "public warning", "publically shame", "publicly shame", "publicly shaming",
	"publish everything", "publish my", "publish the chat", "publish the emails", "publish the recording",
	"publish the video", "publish the whole", "publish this", "publish your email", "publish your emails",
	"put it all over", "put it on social", "put it online", "put this online", "put you on camera",
	"put you on social", "put you on the news", "raise awareness about this company",
	"raise awareness about your", "raising awareness", "recording online", "release the recording", "scam alert",
	"scammer alert", "screenshots online", "see you for what you", "shame on twitter", "shaming them",
	"share it online", "share more evidence", "share my experience on", "share the evidence", "share the footage",
	"share the recording", "share the video", "share this everywhere", "share this on", "share this online",
	"sharing this on", "show everyone how", "show everyone the", "show everyone what", "show people what you",
	"show the world how", "show the world what", "social media will", "stop trying to shut me up",
	"take this to social", "take to social media", "taking this to facebook", "taking this to social",
	"taking this to twitter", "taking to twitter", "tell anybody who will listen", "tell anyone who will listen",
	"tell anyone who'll listen", "tell the world", "telling anyone who will listen", "the whole world will",
	"the world needs to know", "the world should know", "thread goes on", "to be known for what",
	"to the facebook group", "trend this", "tweet about", "upload a video of", "upload it online",
	"upload the footage", "upload the recording", "upload the screenshot", "upload the screenshots",
	"upload the video", "video is online", "video is up", "wall of shame", "warn the world", "will all read",
	"will be all over social media", "will hear all about", "will hear exactly", "will know what you",
	"will know who you", "will read about", "will read what", "will see the photos", "will see the video",
	"will see what you", "won't shut me up", "worthy of being shamed", "write about this everywhere",
	"write about you everywhere", "your ceo on",
	sequence "post|share|upload|publish|put|posting|sharing|uploading|putting|have posted|i posted|i have shared|\z
		i shared|have uploaded|i uploaded|i've posted|i've shared ...24 on facebook|on twitter|in twitter|in \z
		facebook|in instagram|in youtube|in linkedin|in linked in|in all media|in social media|through \z
		social media|via social media|on google review|on google reviews|on google maps|on instagram|on \z
		tiktok|on youtube|on reddit|on linkedin|on social media|on social networks|on social network|to \z
		social networks|on the web|to social media|on the internet|to facebook|to twitter|to reddit|to \z
		youtube|to instagram|to tiktok|all over facebook|all over social media|across social media|on yelp|\z
		on tripadvisor|on trustpilot|on my facebook|on my page|on my blog|on my channel|in every group|in \z
		the group|on every platform|on all platforms|on every site|on all my social",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going \z
		to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|have|i've|let me ...10 \z
		post|share|upload|publish|put|tweet|write|posting|sharing|tweeting|blast|air ...30 facebook|twitter|\z
		instagram|tiktok|youtube|reddit|linkedin|social media|social medias|social networks|social network|\z
		the internet|the web|forums|google|yelp|tripadvisor|trustpilot|my blog|my page|my channel|my \z
		followers|local group|community page|everywhere|every platform|every site|review site|review sites|\z
		online",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going \z
		to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|make sure|making sure \z
		...8 tell|warn|inform|alert|show|let|telling|warning|letting ...6 everyone|everybody|all my friends|\z
		the world|the whole world|my friends|people|others|anyone|all my|every customer ...20 scam|scammers|\z
		thieves|crooks|frauds|fraud|what you|how you|about this|about your|about you|know about|know how|\z
		know what|your company|this company|avoid|stay away|never to|not to",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going \z
		to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|want to|let's|lets|time \z
		to|we should|someone should ...6 expose|name and shame ...8 you|them|this company|your company|him|\z
		her|this app|these people|this bank|their|your|this guy|this place|these scammers",
	sequence "my story|this story|my experience|the screenshots|screenshots|the recording|the recordings|the \z
		video|the proof|the evidence|this conversation|our chat|this chat|your messages ...16 goes|will go|\z
		going|will be|is going|to be ...14 public|viral|online|facebook|twitter|tiktok|youtube|reddit|social \z
		media|everywhere|posted|shared|published",
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
	sequence "screenshots|screenshot|recording|recordings|the video|footage|cctv|photos|pictures|the emails|chat \z
		logs|names and all ...20 go|goes|going up|going live|going|go up|is up|are up|now up|end up|ending \z
		up ...2 on facebook|on twitter|on tiktok|on youtube|on instagram|on reddit|online|on social media|on \z
		the internet|on google|on linkedin",
	sequence "made|making|make|built|building|started|set up|wrote|writing|write|recorded|recording|publishing|\z
		filming|putting together|working on ...3 a video|a website|a site|a blog|a blog post|an article|a \z
		thread|a facebook group|a facebook page|a page|a youtube video|a tiktok|a documentary|a podcast|a \z
		whole thread ...12 about you|about your|about this company|my experience|this experience|what you \z
		did|how you|about this place|about these people|this scam|about them|about this business|what \z
		happened",
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
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are \z
		going to|we're going to|let's|go and ...4 leave|leaving|write|writing|post|posting|\z
		give|giving ...4 bad|negative|terrible|horrible|awful|worst|one star|1 star ...1 review|\z
		reviews",
	sequence "posting|post|putting|put|copying|leaving ...2 my review|this review|the same review|my \z
		reviews ...2 everywhere|on every|on all|all over",
	sequence "i will|i'll|ill|i'm going to|i am going to|gonna|we will|we'll|we are going to|we're going to|let's|to|want to ...4 alert ...1 other|others ...30 scam|fraud|about you|about this|about your|your company|this company|never|avoid",
	sequence "i will|i'll|it|this|story|matter|before|until|when|case ...3 goes public",
	sequence "send|put|share|upload|post|sending|sharing|posting|publish|go ...40 all social media",
} }

-- Means to spread it.
phrases "spread" { en = {
	"1 star from", "across the internet", "all of us should", "all of us will", "all over the web",
	"all over your listings", "all report", "already cancelled their", "already cancelled theirs",
	"another 1 star", "another one star", "anybody who asks", "anyone who asks", "anyone who googles",
	"anyone who will listen", "are going to know how", "are going to know what", "bad publicity", "blog about",
	"circulated among", "circulated to", "copy and paste this", "door by door", "ensure no one", "ensure nobody",
	"ensure that no", "every forum i know", "every forum you know", "every group chat", "every lamp post",
	"every lamppost", "every listing", "every one of them will", "everybody report", "everybody to know what",
	"everybody will know", "everyone i meet", "everyone please report", "everyone report",
	"everyone should report them", "everyone should report these", "everyone should report you",
	"everyone to know what", "everyone to uninstall it", "everyone who paid", "everyone who was scammed",
	"everyone will know", "far and wide", "forward this to", "forwarded to all", "forwarded to every",
	"forwarded to everyone", "gave them everything", "gets the photos", "gets the recording", "go and report",
	"go report", "go viral", "goes live on", "goes live tonight", "going live on", "going live tonight",
	"going to hear about it", "going to hear about this", "gonna post", "good luck getting any",
	"good luck getting customers", "good luck getting new", "google and yelp", "google your company",
	"google your name", "group by group", "group chat knows", "hand out flyers", "handing out flyers",
	"hear about this company", "hear about your", "hear all about", "hear every detail", "i will keep commenting",
	"i will keep reviewing", "i will keep telling", "in every forum", "in our group", "in the group chat by",
	"inform everybody", "inform everyone about", "inform everyone i", "informing everyone",
	"is going to know what", "keep exposing", "keep reposting", "keep spreading", "keep tweeting", "keep warning",
	"keep writing more", "know what you did", "leaflets", "let everyone see", "let the people", "let us report",
	"let's report", "lets report", "make sure my friends", "make sure none", "make sure that none",
	"make you viral", "mass flag", "mass report", "mass-report", "max report", "million views",
	"never to set foot", "nextdoor tonight", "not to go near", "not to set foot", "on every site",
	"on google, yelp", "on nextdoor", "one customer at a time", "one friend at a time", "one group at a time",
	"one post at a time", "one review at a time", "one star from", "outside your office with",
	"outside your shop with", "outside your store with", "people know what", "people see what",
	"people who google", "personally make sure", "personally see to", "picket outside", "picket your",
	"picketing your", "pin it to", "pinned post", "plan to post about", "plan to post it", "plan to post this",
	"please rt", "please share this", "please spread", "pls rt", "post a review on", "post reviews about",
	"posted the cctv", "posted the clip", "posted the video", "posting reviews", "pull their children",
	"pull their kids", "put up flyers", "put up posters", "rate you 1", "rate you one", "rating of 1",
	"rating you 1", "rating you one", "repost that", "reposting that", "retweeting", "review everywhere",
	"school by school", "screenshot her", "screenshot his", "screenshot this", "screenshots of everything",
	"screenshotted everything", "see what this", "see what you are", "share this post",
	"share this with everyone", "sign outside", "spread this", "spreading the word", "stand in front of your",
	"stand outside with a sign", "stand outside your", "stays on top", "tagged you", "tagging you",
	"take their kids out", "talked to the neighbours", "tell anyone who", "tell everyone to uninstall",
	"tell people to uninstall", "telling everyone", "the whole city will", "the whole county", "thousand views",
	"till everybody knows", "till everyone knows", "to know what they did", "to your boss", "to your employer",
	"to your landlord", "told everybody", "told everyone", "told my entire", "told my whole", "told our whole",
	"told the 600", "told the whole", "tweet this", "tweeting about", "tweeting every", "tweeting this",
	"tweeting until", "until everybody knows", "until everyone knows", "up on google", "up on tripadvisor",
	"up on yelp", "want everybody to know", "want everyone to know", "want people to know",
	"want the world to know", "warn every", "warned every", "warning every", "we all should", "we must report",
	"we should report", "we will post", "we'll post", "what bad press", "will be post", "will get my photos",
	"will hear about it", "will hear about this", "will keep writing", "with a megaphone", "with a placard",
	"with signs", "write about you", "writing about you", "yelp and google", "your advertisers",
	"your boss hears", "your boss knows", "your competition will love", "your competitors will love",
	"your corporate sponsors", "your investors", "your shareholders", "your sponsors",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going \z
		to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|surely|make sure to ...10 \z
		inform|tell|notify|contact|warn|let|email|message|advise|alert|show ...12 all the companies|all \z
		companies|your clients|your customers|your employer|your partners|your sponsors|your investors|your \z
		competitors|your advertisers|your neighbors|your neighbours|your friends|your family|my clients|my \z
		colleagues|my coworkers|my followers|my readers|my network|my community|my neighbors|my neighbours|\z
		every customer|every client|every one of my|anyone who will listen|anyone who'll listen|as many \z
		people|all of my",
	sequence "organize|organise|organizing|organising|rally|gather|mobilize|start ...10 people|everyone|\z
		customers|victims|neighbors|neighbours|community|a group|a petition|a campaign|a movement|a protest|\z
		a boycott ...30 boycott|against you|against this|against them|to shut|shut down|picket|protest|to \z
		sue",
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
		know|going to read|going to hear|going to see|going to find out|about to read|about to hear|about to \z
		see|about to find out|about to learn|will be told|gets to hear|gets to know|gets to see ...2 what \z
		you|how you|about you|about this|about your|what kind|what happened|what they did|how they|who you|\z
		what sort|the truth",
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
	sequence "sharing|share|posting|post|telling|tell|spread|spreading|broadcast|broadcasting|shout|shouting \z
		...24 far and wide|anyone who will listen|anyone who'll listen|anybody who will listen|anybody \z
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
	sequence "about to|going to|gonna|happy to|i will|i'll|we will|we'll|plan to|will be|planning to|\z
		intend to|i \z
		shall ...1 advertise|broadcast|circulate|expose|forward|publish|share|tell the|tweet|publishing|\z
		sharing|tweeting|broadcasting",
	sequence "making sure ...1 none|that none|all|everybody|everyone|no one|nobody|people|the world|my \z
		friends \z
		...8 know|knows|hear|hears|see|sees|avoid|avoids|stay away|stays away|never|buys|books|uses|goes",
	sequence "report|screenshot ...1 her|him|his|them ...1 account|accounts|here|messages|profile",
	sequence "will|i'll|we'll|going to|gonna|or i ...2 spread|spreading ...6 word|words|rumor|rumors|\z
		rumour|rumours ...3 about you|about your|about this",
	sequence "cheated|scammed|ripped off|victim|victims|treated like this|same happened ...40 reach out to \z
		me|contact me|message me|dm me|email me|get in touch with me",
	sequence "ask|asking|others|everyone|everybody|all of you|guys|we all ...30 boycott",
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
