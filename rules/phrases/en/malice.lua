-- phrases/en/malice.lua: the complaint as a tool: trades, levers, inventions, tricks, in English.
--
-- No list alone makes a complaint malicious; classify.lua joins them.
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.

-- The exchange itself: pay, and I keep silent; or: pay, or I publish.
phrases "extortion-shape" { en = {
	"5 stars if i get", "5 stars if we get", "5 stars if you comp", "5 stars if you give", "5 stars if you pay",
	"5 stars if you send", "a gift card, then i won't", "buys my silence", "change my review if",
	"change them all to 5", "change them to five stars", "cheaper than losing", "delete my review if",
	"delete the review if", "depends on how generous", "depends on your offer", "five star if i",
	"five star if you", "five stars if i get", "five stars if we get", "five stars if you comp",
	"five stars if you do", "five stars if you give", "five stars if you pay", "five stars if you refund",
	"five stars if you send", "five stars if you throw", "five stars if you waive", "for my silence",
	"forget about it if you", "forget about this if you", "gift card and i won't", "gift card or i",
	"go away for", "good review if", "hush money", "i will leak", "i will not post if", "i won't post if",
	"if you refuse to pay,", "if you want me to remove", "if you want them removed", "if you want us to remove",
	"in btc", "in case you refuse to pay", "in exchange for a review", "is it worth more to you",
	"keep posting until you pay", "keep quiet for", "keep quiet if", "keep this between us if",
	"make this go away", "makes this go away", "not leave a review if you", "or i leak", "or the data goes",
	"or the files go", "or we leak", "overlook it if you", "overlook them if you", "overlook this if you",
	"pay in bitcoin", "pay protection", "pay the ransom", "positive review if", "post more one star",
	"protection fee", "remove all reviews, you", "remove it for", "remove my review if",
	"replace them with five stars", "send bitcoin", "send me the money and i", "send the money and we",
	"settle this for", "settles it", "stay quiet if", "take down the review if", "take it down for",
	"take it down if", "take the post down for", "unless you refund and", "want the reviews gone", "we will leak",
	"won't leave a bad review if", "won't leave a review if", "worth more to you than", "you have to pay me for",
	re[[(remove|delete|take down|change|withdraw|drop|edit) (it|my|the|this) ?(review|post|video|rating|complaint)?[ -~]{0,12}(for|if|once|when) (you )?(pay|send|give|transfer|\$|£|€|\d)]],
	re[[\d+k? (followers|subscribers)[ ,a-z'-]{0,40}(free|comp|complimentary|upgrade)]],
	re[[(free|complimentary|comp) [ ,a-z'-]{0,40}\d+k? (followers|subscribers)]],
} }

-- Silence, a better review, a complaint withdrawn: what is offered.
phrases "silence-offer" { en = {
	"5 star review", "amend my review", "and i delete it", "and it comes down", "and it is gone", "and it's gone",
	"becomes 5", "becomes five", "call it even", "call it off", "call it quits", "can all go away",
	"can be forgotten", "change it to 5", "change it to five", "change my feedback", "change my review",
	"change them to 5", "change them to five", "could be forgotten", "deal?", "decides which",
	"delete all the data", "delete everything", "delete my review", "delete the data after", "delete the photos",
	"delete the post", "delete the review", "delete the video", "doesn't have to go public",
	"doesn't need to go public", "drop my complaint", "drop the complaint", "edit my review", "ever post that",
	"everybody wins", "everyone is happy", "five star review", "fix my rating", "forget about the whole",
	"forget all about it", "forget it happened", "forget the whole thing", "forget this happened",
	"forget what i saw", "give you 5 stars", "give you five stars", "gladly delete", "gladly remove",
	"glowing review", "glowing write-up", "go away quietly", "goes up to five", "good word", "happy to forget",
	"happy to overlook", "happy to revise", "happy to update my review", "have a deal", "help me forget",
	"i could forget", "i go quiet", "i leave you alone", "i walk away", "i'll go quiet", "i'll leave you alone",
	"i'll write about the", "keep it between", "keep it quiet", "keep it secret", "keep my mouth shut",
	"keep quiet", "keep this between us", "keep this secret", "keep your secret", "leave 5 stars",
	"leave a 5 star", "leave a five star", "leave a good review", "leave a great review", "leave five stars",
	"leave you a good review", "leave you five stars", "leave your rating", "leaves your rating", "let it slide",
	"let this slide", "look forward to the opportunity to update", "look forward to updating",
	"look the other way", "lose the photos", "lose the pictures", "lose the video", "lovely post",
	"make it 5 stars", "make it all go", "make it five stars", "make it go away", "make me forget",
	"make that unnecessary", "make this go away", "make this problem go away", "make this unnecessary",
	"makes it go away", "makes me forget", "mine will be about", "my lips are sealed", "my silence",
	"need not go public", "never call my lawyer", "never gets posted", "never gets written", "never goes up",
	"never happened", "never hear from me again", "never see that", "nice post", "no hard feelings",
	"no one ever hears", "no one has to find out", "no one needs to find out", "no one will ever know",
	"no one will know", "nobody ever hears", "nobody has to find out", "nobody needs to find out",
	"nobody will ever know", "nobody will ever see", "nobody will know", "not leave a bad review",
	"not leave a review", "not tell anybody", "off the record", "positive feedback", "post comes down",
	"prepared to forget", "prepared to overlook", "pretend nothing happened", "problem goes away",
	"protect your reputation", "quietly resolved", "raise my rating", "rating becomes", "rating goes back up",
	"rating goes up", "remove all reviews", "remove all the reviews", "remove my feedback", "remove my negative",
	"remove my review", "remove the bad reviews", "remove the feedback", "remove the negative",
	"remove the one star", "remove the post", "remove the review", "remove the video", "replace the reviews",
	"resolve this quietly", "retract my review", "review comes down", "review goes away", "review vanishes",
	"review will disappear", "reviews come down", "revise my feedback", "revise my review",
	"save your reputation", "settle quietly", "settle this quietly", "sign an nda", "sign whatever",
	"sort this out quietly", "star disappears", "star goes away", "stars go back up", "stay in my drafts",
	"stay in the drafts", "stay quiet", "stays at five stars", "stays between us", "stays five stars",
	"stays in drafts", "stays in my drafts", "take back my review", "take down my review", "take down the review",
	"take my post down", "take my review down", "take the post down", "take the review down",
	"take the stars back", "take the thread down", "take the video down", "the review disappears",
	"then i delete", "then i won't do it", "then it is gone", "they all love you", "this can go away",
	"this could go away", "turn down the job", "turn the job down", "turns into five", "up to you which",
	"update my feedback", "update my review to", "very ugly or", "video comes down", "walk away from this",
	"we are even", "we can stop this", "we never spoke", "we walk away", "we will not publish",
	"we won't publish", "we'll drop it", "we're even", "which one is up to you", "will be deleted after",
	"will ever post", "will not be published", "will not report you", "will not tell anyone",
	"will write about the view", "willing to forget", "willing to overlook", "withdraw my complaint",
	"withdraw my review", "withdraw the complaint", "won't go public", "won't report it", "won't report you",
	"won't tell anyone", "would make it unnecessary", "write a good review", "write something nice",
	"write you a good review", "you decide which", "you will not hear from me again",
	"you won't hear from me again", "your rating alone",
	re[[(nobody|no one) (has|needs) to know( about| of | a thing| anything| it|[.,;!]|$)]],
	re[[(review|post|video|photo|picture|story|complaint|thread)s? (will |would |can |could )?(go|goes|vanish|vanishes|disappear|disappears|stay|stays|remain|remains) (away|down|positive|private|nice)]],
	re[[(won'?t|will not|don'?t have to|needn'?t) (post|publish|upload|share|report|tell|send) (it|this|that|them|you|anything)]],
} }

-- A favour is asked for.
phrases "freebie" { en = {
	"a bottle of", "a free", "a suite", "accommodation in exchange", "an upgrade", "at the price of", "barter",
	"better room", "bring traffic to your", "collab", "collaboration", "comp", "comped", "complimentary",
	"discount", "for free", "for the price of a", "free accommodation", "free bottle", "free dessert",
	"free dinner", "free drinks", "free haircut", "free lunch", "free meal", "free meals", "free month",
	"free night", "free nights", "free of charge", "free product", "free products", "free room", "free service",
	"free session", "free shipping", "free stay", "free store credit", "free ticket", "free tickets",
	"free upgrade", "free year", "gift card worth", "half off", "half price", "half the bill",
	"in exchange for exposure", "late checkout", "no charge", "on the house", "promote your", "room upgrade",
	"shout out", "shout-out", "skip the bill", "sponsor me", "sponsorship", "store credit of", "suite for",
	"tear up the bill", "three free", "throw in the spa", "two free", "upgrade me", "upgrade us", "voucher of",
	"vouchers of", "waive my bill", "waive our bill", "waive the bill", "would love to collaborate",
	"would love to feature", "would love to review your",
	re[[knock [ -~]{0,12}off]],
	re[[\d+ ?(%|percent) (off|discount)]],
} }

-- Somebody who reaches many.
phrases "reach" { en = {
	"blogger", "blue tick", "content creator", "contributor badge", "elite badge", "elite reviewer", "followers",
	"food critic", "influencer", "local guide", "my audience", "my channel", "my readers", "my viewers",
	"read my reviews", "reads my reviews", "subscribers", "tiktoker", "top contributor", "vlogger", "yelp elite",
	"youtuber",
} }

-- The words round an ultimatum.
phrases "or-else" { en = {
	"and then my", "and you won't", "and yours won't", "as soon as you", "be a pity if", "before i",
	"by breakfast", "by friday", "by midnight", "by monday", "by noon", "by saturday", "by sunday", "by thursday",
	"by tomorrow", "by tonight", "by tuesday", "by wednesday", "choose wisely", "decide quickly",
	"do the smart thing", "either comp", "either give", "either refund", "either you", "failing which",
	"final notice", "final warning", "hate for the story", "have till", "have until", "hours to", "i'd hate for",
	"i'd hate to see", "i'm fine with", "if i do not", "if i don't", "if i dont", "if it is not", "if it isn't",
	"if my money", "if not", "if they don't", "if this is not", "if this isn't", "if you do not", "if you don't",
	"if you dont", "if you give", "if you pay", "if you refund", "if you send", "in exchange", "in return",
	"in your interest", "it would be a shame", "last chance", "nice little", "once you", "or else",
	"or everybody", "or everyone", "or i am", "or i file it", "or i fill", "or i keep", "or i post",
	"or i publish", "or i send", "or i start", "or i will", "or i'll", "or i'm", "or ill", "or im", "or it ends",
	"or it gets", "or let's say", "or my", "or people", "or the blog", "or the post", "or the review",
	"or the story", "or the video", "or the whole", "or they get", "or this ends", "or we will", "or we'll",
	"or we're", "or you'll", "otherwise", "pick one", "provided you", "said no to", "skip a", "smart move",
	"take your pick", "the moment you", "think about it", "think about that", "think carefully", "till noon",
	"unhappy people", "unless", "until friday", "until midnight", "until monday", "until then", "up to you",
	"when you refund", "who said no", "will have no choice", "within 24 hours", "within 48 hours",
	"within ten days", "works for me", "works for us", "would be a shame if", "would hate for",
	"would hate to see", "wouldn't it be bad", "you have 24 hours", "you have 48 hours", "you know how it is",
	"you would not want", "you wouldn't want", "your choice", "your move",
} }

-- If not, then. Small words, that only lean a decision.
phrases "word-or-else" { en = {
	"if not", "if you don't", "or", "otherwise", "skip", "then", "unless", "up to you", "your choice",
} }

-- A demand with a bad review or publication as the alternative.
phrases "review-or-else" { en = {
	"a much worse review", "a review that will destroy", "an even worse review", "and i will remove the review",
	"and i will take down", "and i won't leave", "and i won't post", "and i'll delete the review",
	"and i'll remove the review", "bad review stays", "call the health department unless",
	"calling the health department unless", "comp our", "full comp for", "full comp or",
	"have to be honest in my review", "have to mention it in", "mention it in my review",
	"mention that in my review", "mention this in my review", "one star stays up", "or 1 star", "or a 1 star",
	"or a bad review", "or a nasty review", "or a negative review", "or a one star", "or a scathing review",
	"or a terrible review", "or bad reviews", "or expect a bad review", "or get a bad review",
	"or i call the health", "or i trash your", "or i will destroy your", "or i will report you to the health",
	"or i will ruin your rating", "or i will tank your", "or i will trash your", "or i'll call the health",
	"or i'll destroy your", "or i'll ruin your rating", "or i'll tank your", "or i'll trash your", "or one star",
	"or the one star", "refund or bad review", "refund or i will destroy", "refund or i'll destroy",
	"report you to the police unless", "reporting you to the police unless", "review stays up until",
	"review that will ruin", "review you will not like", "review you won't like", "stays up unless",
	"stays up until i", "then i won't do it", "worse review if",
	re[[\bor (else )?(i|we)(\'ll|\'m|\'re| am| are| will)? [ -~]{0,20}(review|star|rating|yelp|trip ?advisor)]],
	re[[(or|otherwise|else|unless),? (i|we)('ll| will| shall)? (leave|post|write|give)[ -~]{0,16}(bad|negative|terrible|awful|scathing|nasty|1.star|one.star)]],
	re[[(bad|negative|terrible|star) (review|rating)s?[ -~]{0,24}(if you don|if you do not|if you refuse|unless)]],
	re[[(unless|if you don'?t|if you do not|if you refuse to) (pay|give|send|comp|transfer)[ -~]{0,30}(post|publish|expose|review|tweet|upload)]],
} }

-- What is one's own is to be seen to, or else: pressure, no price.
phrases "seen-to-or" { en = {
	"fix it or", "fix this or", "if nothing is done", "if this isn't fixed", "if this isn't sorted",
	"if you don't fix", "if you don't refund me", "if you don't sort", "refund me or", "sort it out or",
	"sort out my refund or", "sort this out or",
} }

-- A settlement as a price, often for what was never bought.
phrases "claim-trade" { en = {
	"a small settlement", "all the others settled", "as i do with others", "by the dozen", "cheaper for everyone",
	"cheaper for you", "cheaper than a fine", "cheaper than a lawsuit", "cheaper than a lawyer",
	"cheaper than court", "cheaper than litigation", "cheaper than the fine", "cheaper to settle",
	"consulting agreement", "cost of defence", "cost of defending", "cost of defense", "cost you more in fines",
	"demand letters", "dozens of these", "drafts these", "everyone else paid", "find more plaintiffs",
	"find plaintiffs", "forget about the", "i do this for a living", "i do this full time", "i've sued",
	"less than a lawyer", "less than defending", "less than it would cost", "less than the fine",
	"less than your lawyer", "less than your legal", "license fee of", "licensing agreement", "licensing fee of",
	"most businesses settle", "most companies settle", "most of them settle", "most owners settle",
	"most people settle", "my usual fee", "name your price", "nuisance value", "one time settlement",
	"one-time settlement", "other businesses have settled", "other companies have settled", "other defendants",
	"others asked", "others got", "others have settled", "others wanted", "pay a licence fee",
	"pay a license fee", "plenty of plaintiffs", "pre-suit", "reasonable settlement", "release of all claims",
	"settle now", "settle out of court for", "settle quietly", "settle the matter for", "settle this matter for",
	"settle today", "settlement offer", "similarly situated", "standard settlement", "statutory damages",
	"sued eleven", "sued ten", "the fine would be", "the others have paid", "the others paid",
	"this is what i do", "to my account and", "to my account this week", "to my account today", "usually settle",
	"waive all claims", "we send these", "what is it worth to you", "what's it worth", "without the courts",
	"won't be the next",
} }

-- A rule of the law as a lever: the fine, the label, the inspector.
phrases "law-lever" { en = {
	"a fine", "accessibility", "accessible", "ada", "allergen rules", "alt text", "cookie banner",
	"copyright infringement", "disabled ramp", "fined", "fines", "gdpr", "inspection", "inspector", "label",
	"labelling", "labels", "no licence for", "no license for", "non-compliant", "not compliant", "penalties",
	"penalty", "screen reader", "statutory", "the fine", "unlicensed font", "unlicensed image",
	"unlicensed music", "unlicensed photo", "wcag", "wheelchair ramp", "your licence", "your license",
} }

-- How it is to be paid, or what happens else.
phrases "ransom" { en = {
	"a deal with us", "address below", "amount will double", "and the original is yours", "attack will begin",
	"attack will start", "back up your", "bitcoin", "bitcoins", "btc", "complete the payment",
	"contact us first 72", "crypto wallet", "dark net", "dark web", "darknet", "decide not to pay", "decrypt",
	"decryption", "decryptor", "discount if you contact", "dumped online", "ends up in", "ends up on",
	"every group chat", "for sale", "get published", "get your files back", "gets published", "gift card code",
	"goes to the mums", "going down permanently", "google play card", "google play gift", "group chat i have",
	"hours to complete", "hours to contact us", "hours to decide", "hours to pay", "hours to transfer",
	"if you do not pay", "if you don't pay", "in crypto", "itunes card", "leak portal", "leak site",
	"leaked publicly", "lifetime account", "lifetime premium", "made public", "monero", "moneypack", "moneypak",
	"on a forum", "on our blog", "once payment", "onion", "or we sell", "original included", "originals included",
	"our blog and", "our wallet", "payment is received", "price will double", "private key and",
	"published on our", "published on the web", "published soon", "ransom", "recover your files", "refuse to pay",
	"restore your", "return all your files", "return your files", "sell it on", "sell the data",
	"sell the database", "sell the dump", "sell your data", "send it to your family", "send the video to all",
	"send the video to your", "send them to your", "send to all your", "send your shame", "share the video with",
	"sold to", "start the attack", "steam card", "stop the attack", "the footage is yours for",
	"to all of your contacts", "to get it back", "to get them back", "to your contact list", "to your contacts",
	"to your family and", "to your friends and family", "tor browser", "try to ignore", "unlock your files",
	"usdt", "wallet address", "we publish", "we will publish", "will be published", "without payment",
	"your friends, family",
} }

-- Holds data or things that are not his.
phrases "holds-data" { en = {
	"a sample of the", "admin panel", "all of your files", "all your contacts", "all your documents",
	"all your files", "are encrypted", "are stolen", "been stolen", "collected all your", "contact list",
	"copied your", "copy of all user", "copy of all your", "copy of your", "currently encrypted", "customer dump",
	"database dump", "ddos", "downloaded your", "dump of your", "dumped your", "encrypted your",
	"files are locked", "full access to your", "got into your", "grabbed your", "hacked your",
	"has been encrypted", "have been encrypted", "have hacked", "hole in your", "i hacked",
	"i have access to your", "i have downloaded", "i recorded", "infected your", "inficted your",
	"internal chats", "know your password", "made a screenshot", "proof of the hack", "recorded you",
	"screenshot from your", "showed you a sample", "stolen and encrypted", "stolen data", "target for our",
	"user dump", "user records", "video of you", "vulnerability in your", "was downloaded", "was encrypted",
	"we downloaded", "we hacked", "we have access to your", "we have downloaded", "we have encrypted",
	"we will attack your", "we've downloaded", "were encrypted", "your account was hacked by me",
	"your admin password", "your backups", "your browser history", "your browsing", "your client list",
	"your company data", "your company network", "your company's data", "your computer was", "your confidential",
	"your customer data", "your customer list", "your customers' data", "your customers' records",
	"your data are", "your data has", "your data is", "your data was", "your data will", "your database",
	"your databases", "your device was", "your emails have", "your entire network", "your files are",
	"your files have", "your internal", "your network has", "your network is", "your network was",
	"your network will", "your operating system", "your password is", "your personal data was",
	"your pictures and", "your private data", "your repos", "your repositories", "your repository", "your secret",
	"your server", "your servers", "your site has been hacked", "your source code", "your system has been",
	"your user data", "your users' data", "your webcam", "your website and", "your website has been hacked",
	"your website will be", "your website/network",
} }

-- Admits or offers invention.
phrases "fabricated" { en = {
	"already had that", "bought nothing from you", "brought the hair", "can't disprove", "can't prove i",
	"cannot prove i", "claim i got sick", "claim it never arrived", "could not name the", "couldn't name the",
	"crush a couple", "doctor friend", "easily add a", "easy to add a", "edit it however", "edited the photo",
	"edited the picture", "editing does the rest", "fake back pain", "fake injury", "fake neck", "fake photo",
	"fake photos", "fake receipt", "fake receipts", "form doesn't check", "from another hotel",
	"from another restaurant", "from google images", "hard to disprove", "i bring a small", "i brought the",
	"i can always claim", "i can always find", "i can always say", "i can say i", "i could say i",
	"i never actually", "i put the hair", "i slipped", "i will claim that", "i will just say", "i will say you",
	"i'll just say", "i'll say it was bedbugs", "i'll say there was", "i'll say you", "i'll tell them you",
	"i'm fine really", "let's say i did", "made it up", "made up a story", "made-up complaint", "make up a story",
	"my cousin is a doctor", "my own hair", "my word against yours", "never been a customer",
	"never bought from you", "never ordered from you", "no cameras", "no one checks", "no one will check",
	"nobody can prove", "nobody checks", "nobody saw", "nobody will check", "not actually hurt",
	"nothing actually wrong with", "nothing had been wrong", "nothing really happened",
	"nothing was actually wrong", "nothing was wrong", "or let's say", "photo from the internet",
	"photos from a different", "photos from another", "photoshop", "photoshopped", "picture from the internet",
	"pictures from a different", "pictures from another", "plant a", "planted the", "posed as a customer",
	"posing as a guest", "pretend i was sick", "pretend to be sick", "pretended to", "put a bug", "put a hair",
	"put a piece of glass", "put a shard", "put glass in", "returned an empty", "say i found", "say i got sick",
	"say it never arrived", "say it never came", "say it was broken", "staged", "swap it for my old",
	"swapped it", "tell him that i cut", "tell them i cut", "there are no witnesses",
	"there was nothing wrong but", "wasn't actually hurt", "wear it once", "whatever i ask",
	"will write whatever", "works every time", "write whatever i", "you can't prove", "your word against mine",
} }

-- How goods or meals are had for nothing.
phrases "trick-told" { en = {
	"always get my money back", "always refund anything", "always refund me", "always refund under",
	"and then return it", "as \"did not fit\"", "be sure to mention", "brick in the box", "burner email",
	"buy it, use it", "call corporate and complain", "claim it was defective", "claim it was stolen",
	"claim it's defective", "complain and they", "complaining works", "could not tell the difference",
	"couldn't tell the difference", "crush a couple of", "did it 3x", "did it nine times",
	"did it three times now", "diff emails", "do it all the time", "do it every month", "doesn't check returns",
	"doesn't check the box", "don't check returns", "don't check the box", "don't even ask for it back",
	"don't have to return", "don't look inside", "done it 3x", "done it three times now", "done this 3 times",
	"dont check returns", "drop a fly", "drop a hair", "easiest 100", "easiest 900", "easiest way to get a free",
	"easy trick", "easy way to get a free", "eat almost all", "eat for free", "eat half of it", "eat most of it",
	"eat out free", "eat three quarters", "fake blood", "free appetizer every", "free coupons by",
	"free dinner every", "free food hack", "free lunch every", "free meal every", "free one every",
	"free replacement every", "free voucher every", "fresh email each", "get a free meal",
	"get a voucher every time", "get away with it every", "get free food", "get free meals", "get free stuff",
	"get it comped", "get stuff for free", "get the meal comped", "get things for free", "get your meal comped",
	"getting stuff for free", "got away with it", "got to keep both", "hair trick", "hasn't failed me",
	"hasn't failed yet", "how i get free", "how to get free", "i do this all the time", "important to say you",
	"instant refund", "just complain and", "just say the word", "just send another one", "leave the tags on",
	"let you off the bill", "list of shops that", "list of stores that", "little trick", "made up a complaint",
	"make sure to mention you", "make up a complaint", "mention that the restaurant", "mention you are a loyal",
	"never ask for it back", "never ask for photos", "never ask for proof", "never caught", "never check returns",
	"never check the box", "never checks returns", "never fails", "never had to pay", "never look inside",
	"never paid for a", "never pay for a meal", "never pay for my", "new email each time", "new email every time",
	"no one notices", "nobody asks for proof", "nobody checks returns", "nobody checks the box",
	"nobody ever checks", "nobody notices", "not once caught", "old one back in the box", "old one goes back in",
	"old one in the box", "order three sizes", "order two sizes", "power of complaining", "put a hair on",
	"put last year's one", "put the hair", "put the old one", "put your old one", "refund and kept",
	"refund hack", "refund without asking", "restaurants don't like", "return a fake", "return a replica",
	"return hack", "return the old one", "return your old one", "returned a fake", "returned a replica",
	"returned my old one", "returned the fake", "returned the old one", "said it was defective",
	"say it arrived broken", "say it came broken", "say it did not fit", "say it never arrived",
	"say it was cold", "say it was defective", "say it was faulty and", "say it was raw", "say it's defective",
	"say it's faulty and", "say its defective", "say the package never", "say the parcel never",
	"say there was a hair", "say you are a loyal", "say you never got", "say you never received",
	"scans the barcode and", "second one for free", "send an e-mail complaint", "send an email complaint",
	"send back a brick", "send back an empty", "send back an old", "send it all back", "send them all back",
	"shop pays the shipping", "simple trick", "simplest way to get", "spit some of the fake", "suckers",
	"swap it for a fake", "swap the old one", "swapped the labels", "tag back on", "tags back on", "tape the tag",
	"tell them it arrived", "tell them it never", "they always refund", "they don't argue", "they dont argue",
	"they just refund", "they just send another", "they never argue", "they never check", "they refund without",
	"they will send you a gift", "they will send you coupons", "they won't argue", "they'll send you a gift",
	"they'll send you coupons", "third phone this year", "to get it for free", "try it yourselves",
	"use it and return", "use it then return", "use one for the", "wear it all season", "wear it and return",
	"wear it once", "wear it then return", "wear it to the", "wear it, then return", "with different emails each",
	"without returning", "wore it all season", "wore it all summer", "wore it all winter", "wore it to",
	"wore mine all", "worked every time", "worked for me every", "works every time", "works like a charm every",
	"write a complaint letter and", "you should try it",
} }

-- A review that was ordered, or by somebody who was never there.
phrases "paid-review" { en = {
	"a client has ordered", "a client ordered", "a competitor", "a hundred accounts", "accounts ready",
	"across the road pays", "aged accounts", "asked me to leave a bad", "asked me to write a bad",
	"asked us to leave", "been hired to", "bot accounts", "buy google", "buy negative", "buy reviews",
	"buy trustpilot", "buy verified", "buy yelp", "buying google", "buying reviews", "buying trustpilot",
	"cheap reviews", "client of ours wants", "competing", "dm for prices", "fake reviews", "fifty accounts",
	"flood you with reviews", "flood your page", "for each bad", "for each review", "for every bad",
	"for every review", "gives me 10", "gives me 20", "gives me 5", "google accounts", "hired to leave",
	"hired to post", "hired to write", "i have accounts", "i have ten accounts", "i was never in your",
	"job to post", "need bad reviews", "negative google reviews", "never actually ate", "never actually bought",
	"never actually stayed", "never ate there", "never been in your", "never been there",
	"never been to the place", "never been to your", "never bought anything", "never set foot",
	"never stayed there", "never visited your", "order for one star", "order of one star", "our competitor",
	"packs of", "paid me to", "paid reviews", "paid to leave", "paid to post", "paid us to", "pay people to",
	"paying people to", "paying us to", "pays me", "per bad", "per review", "positive reviews for", "review bomb",
	"review order", "review packages", "reviews delivered", "reviews for hire", "reviews for sale",
	"reviews packages", "reviews worldwide", "rival", "sell reviews", "selling reviews",
	"the owner of the one across", "verified reviews", "we got a job", "we have an order for",
} }

-- Writes of a review as of a tool. It only leans a decision.
phrases "word-review" { en = {
	"feedback", "rating", "ratings", "review", "reviews", "star", "stars", "tripadvisor", "trustpilot", "yelp",
} }

-- An advertisement in a complaint's dress.
phrases "rival-smear" { en = {
	"book with us instead", "buy from us instead", "come to our place", "come to our shop", "come to our store",
	"come to us instead", "insider told me", "my friend works there", "our shop instead", "switch to our",
	"try our", "visit our",
	re[[(use|with) (my |our )?code [a-z]+\d* (for|to get)]],
} }

-- Praises a shop of its own.
phrases "promotes-own" { en = {
	"at our branch", "at our center", "at our centre", "at our garage", "at our gym", "at our hotel",
	"at our place", "at our practice", "at our school", "at our store", "at our studio", "at our workshop",
	"book with us", "buy from us", "buy safe", "call us instead", "come over to us", "come to mine",
	"come to ours", "come to us", "enrol with us", "enroll with us", "everybody is switching",
	"everyone is switching", "first class free", "first cleaning free", "first consultation free",
	"first lesson free", "first one free", "first one's free", "first session free", "first visit free",
	"first visit is free", "first week free", "free consultation", "free first", "from us, regulars",
	"joining fee waived", "mention my name", "mention this ad", "mention this post", "mention this review",
	"move to us", "my clinic", "my shop instead", "new clients", "no joining fee", "order from us", "our cafe",
	"our clinic", "our place around", "our place instead", "our place round", "our prices", "our restaurant",
	"our salon", "our shop", "ours are safe", "ours is clean", "ours is safe", "people are switching",
	"places left", "regulars get", "say i sent", "see us instead", "sign up with us", "spots left",
	"switch to us", "tell them i sent you", "transfer your account to us", "transfer your care",
	"transfer your kids", "transfers welcome", "try our place", "try ours", "try us", "visit us instead",
	"we are cheaper", "we clean every day", "we disinfect", "we do it better", "we have openings",
	"we have places", "we have spaces", "we still have places", "we still have room", "we take transfers",
	"we're cheaper", "welcome discount",
	re[[\d+ ?% off (this|for|your|all|today)]],
	re[[use (the |my |our )?code]],
	re[[(go|come|switch|move) to [ -~]{0,24} instead]],
} }

-- Hearsay.
phrases "rumour" { en = {
	"a friend of mine says", "a friend says", "a friend who works", "a little bird", "apparently they use",
	"being covered up", "can't say how i know", "cannot say how i know", "cant say how i know",
	"cockroaches in the", "cover it up", "cover-up", "covering it up", "covering this up",
	"didn't hear it from me", "didn't hear this from me", "dirty, loud", "don't ask how i know",
	"don't ask me how", "don't quote me", "dont ask how i know", "dont quote me", "got hepatitis",
	"have died from", "heard from someone", "hiv", "hush it up", "hushed up", "i heard that", "i heard they",
	"i used to work", "insider", "keep it quiet", "last week three", "my friend is a nurse", "my friend works",
	"my source", "nobody is talking about", "not supposed to say", "not supposed to tell", "on good authority",
	"papers keep quiet", "people are saying", "people died", "people have died", "people say", "rats in the",
	"reliable source", "roaches in the", "rumor", "rumour", "saw the charts", "somebody inside", "someone inside",
	"someone told me", "swept under", "they are hiding", "they don't want you to know",
	"they dont want you to know", "they reuse", "they use expired", "they're hiding it", "trying to hide",
	"who works there", "won't say how i know", "word is", "word on the street", "works there told",
	"you will think",
} }

-- Sells the recovery of money, or of an account.
phrases "sells-recovery" { en = {
	"100% guaranteed", "all my funds", "banned account back", "beacon of hope", "boost your credit",
	"broker stole", "came to my rescue", "can help anyone get", "chargeback service", "credit repair",
	"fake broker", "fix your credit", "got all my money back", "got back all", "got back everything",
	"got my crypto back", "got my funds back", "hacked account back", "hacker", "i can help anyone",
	"in 24 hours", "legit", "locked account back", "lost bitcoin", "lost bitcoins", "lost crypto",
	"lost cryptocurrency", "lost funds", "message him", "money back in 24", "no upfront fee", "pay after success",
	"pay only after", "real and honest", "recover", "recovered", "recovers lost", "recovery", "refund agent",
	"refund service", "retrieve lost", "retrieve my lost", "retrieve your lost", "saved me from a scam",
	"scammed funds", "serious inquiries only", "serious people only", "skill and perseverance", "spy team",
	"stolen bitcoin", "stolen crypto", "stolen funds", "suspended account back", "suspended accounts back",
	"we can help anyone", "withheld funds", "within 24 hours", "you pay after",
} }

-- Where to write to.
phrases "contact-elsewhere" { en = {
	"24 hours reply", "24/7 contact", "@cyber", "call this number", "call us at", "contact dr",
	"contact info below", "contact information below", "contact them on", "contact them via", "dm her", "dm him",
	"dm me", "gmail.com", "helpline", "hit me up on", "hmu on", "inbox him on", "inbox me", "just a call away",
	"knock us", "message her", "message him", "message me on insta", "msg me on", "on instagram", "protonmail",
	"reach her", "reach him", "reach out to them", "reach them on", "reach them through", "reach them via",
	"send a mail to", "send mail to", "skype:", "t.me", "telegram", "text her", "text him", "via email on",
	"wa.me", "whats app", "whatsapp",
} }

-- Somebody sells help with complaints, or a false help line.
phrases "scam-spam" { en = {
	"24 hours live person", "24 hours reply", "24/7 live support", "apply for a loan today", "binary options",
	"buy 5 star", "buy 5-star", "buy amazon reviews", "buy facebook accounts", "buy facebook reviews",
	"buy five star", "buy gmail", "buy google 5", "buy google reviews", "buy negative", "buy old gmail",
	"buy positive reviews", "buy real reviews", "buy reviews", "buy telegram", "buy trustpilot", "buy verified",
	"buy yelp", "buying google", "buying trustpilot", "call anytime for", "call our experts", "certified hacker",
	"contact her on whatsapp", "contact him on telegram", "contact him on whatsapp", "cost effective price",
	"customer care number +1", "cyber force", "dial our", "ethical hacker", "forex trader", "fund recovery",
	"funds recovery", "get your loan", "hacker for hire", "help is just a call", "helped me recover",
	"hire a hacker", "hire the services", "hiring a hacker", "influencing reviews", "investment platform that",
	"just a call away", "just knock us", "live agent number", "live person 24", "non-drop",
	"online reputation grow", "ota/us", "permanent reviews", "real accounts and", "recover your funds",
	"recover your lost", "recovered my funds", "recovered my money", "recovery agent", "recovery company",
	"recovery expert", "recovery experts", "refund method", "refund trick", "reservations number +1",
	"reviews cheap", "reviews for sale", "round-the-clock assistance", "spell caster", "support number +1",
	"talk to live person at", "technocrate", "wizard recovery",
	re[[(helpline|support|toll.?free|refund department|customer care)[ -~]{0,30}\+?1[ (-]{1,3}8\d\d]],
} }
