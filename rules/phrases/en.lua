-- phrases/en.lua: how people say things in English.
--
-- Each list gathers phrases of one meaning; the same lists are in zh.lua and
-- ko.lua, and a phrase counts whatever language the complaint says it is in.
-- Capitals do not matter, and a phrase matches whole words only: "refund" does
-- not find "refunded", so write both.  To change what is recognised, add a
-- phrase in quotes and a comma, or take one away.  re[[...]] is a pattern for
-- those who know them, in small letters: [ -~]{0,20} stands for up to twenty
-- letters, digits and signs, and it also finds parts of words.  Each pattern
-- costs time when the rules are loaded: prefer phrases, keep patterns short.

-- What is asked for ---------------------------------------------------------

-- Money back, or money for a loss.
phrases "money-demand" { en = {
	"refund", "refunds", "refunded", "refunding", "money back", "cash back",
	"reimburse", "reimbursed", "reimbursement", "compensate", "compensated",
	"compensation", "credit my account", "credit me", "give me my money",
	"give me back", "return my money", "return my deposit",
	"my deposit back", "chargeback", "charge back", "pay me",
	"pay for the damage", "pay for damages", "cover the cost",
	"cover my costs", "cover the damage", "damages", "partial credit",
	"want my money", "need my money", "get my money", "got my money",
	"where is my money", "where's my money", "price match",
	"price adjustment", "waive the fee", "waive the fees",
	"reverse the charge", "reverse the charges", "reverse the fee",
	"out of pocket", "goodwill payment", "make it right", "owe me",
	"owes me", "owed to me", "voucher", "return it", "return this",
	"return the item", "send it back", "get back the",
	"my security deposit", "claim denied", "denied my claim",
	"deny my claim", "denied the claim", "deny the claim", "pay out",
	"payout", "my refund",
	re[[(give|want|need|get|send|have|return|pay)[ -~]{0,20}my (money|deposit|payment|cash|funds)]],
	re[[(refund|reimburse|credit|compensate)[ -~]{0,12}(me|us|my|in full)]],
	re[[cost(ing|s)? (me|us|her|him) [ -~]{0,12}[$£€]?\d]],
} }

-- Other goods, the missing part, a new one.
phrases "goods-demand" { en = {
	"replacement", "replace it", "replace the", "replace my", "exchange it",
	"exchange for", "send another", "send a new one", "send me another",
	"send me a new", "new one", "resend", "re-send", "reship", "redeliver",
	"redelivery", "ship my order", "ship it", "send the missing",
	"missing part", "missing item", "want my order", "need my order",
	"want my package", "deliver my order", "want a new", "swap it",
	"brand new unit", "get my order", "get my package",
} }

-- Put it right: repair, correct an entry, end a contract, give back.
phrases "correction-demand" { en = {
	"remove it from my credit", "removed from my credit",
	"remove this from", "removed from my report", "delete this account",
	"removed from my file", "correct my report", "correct the error",
	"correct this error", "correct my credit", "update my report",
	"update my credit", "credit report", "credit reports", "credit file",
	"credit bureau", "credit bureaus", "verify the debt",
	"validate the debt", "validation of the debt",
	"validation of this debt", "verification of the debt",
	"disputed the debt", "dispute the debt", "disputed this",
	"dispute letter", "not my debt", "do not owe", "dont owe",
	"inaccurate information", "incorrect information", "repair it",
	"repair my", "repaired", "fix it for free", "fixed for free",
	"under warranty", "warranty repair", "warranty claim", "honor the", "honour the", "honor your",
	"honour your", "cancel my contract", "cancel my subscription",
	"cancel my membership", "cancel the contract", "release the funds",
	"release my funds", "unfreeze", "restore my", "reinstate",
	"return my account", "lift the ban", "loan modification", "escrow",
	"remove the charge", "remove the fee", "remove this debt",
} }

-- A dispute over certain money: charged, kept back, promised and not paid.
phrases "money-dispute" { en = {
	"charged twice", "double charged", "charged me twice", "billed twice",
	"charged again", "overcharged", "overcharge", "over charged",
	"charged my card", "charged my account", "charged my credit",
	"charged me", "charging me", "unauthorized charge",
	"unauthorised charge", "unauthorized charges",
	"unauthorized transaction", "unauthorized transactions",
	"fraudulent charge", "fraudulent charges", "hidden fee", "hidden fees",
	"late fee", "late fees", "cancellation fee", "service fee",
	"overdraft fee", "overdraft fees", "restocking fee", "auto renewed",
	"auto-renewed", "auto renewal", "auto-renew", "renewed without",
	"took the money", "took my money", "taken my money", "taking my money",
	"kept my money", "keeping my money", "keep my money", "stole my money",
	"stealing my money", "stolen my money", "steal your money",
	"take your money", "took money", "money was taken", "deducted",
	"withdrawn from my", "debited", "non refundable", "non-refundable",
	"nonrefundable", "unrefundable", "no refund", "refuse to refund",
	"refused to refund", "refuses to refund", "won't refund", "wont refund",
	"not refunded", "never refunded", "will not refund", "cannot refund",
	"can't refund", "still no refund", "waiting for my refund", "unpaid",
	"not been paid", "never paid", "refuse to pay", "refuses to pay",
	"refused to pay", "won't pay", "wages", "invoice", "overbilled",
	"wrong amount", "bonus was never", "points were never",
	"missing points", "rebate", "promo code", "i was billed", "billed me",
	"price went up", "ripped off", "rip off", "rip-off", "ripoff",
	"ripped me off", "scammed me", "scammed out of", "money is gone",
	"my money and", "collection agency", "sent to collections",
	"claim was denied", "denied coverage",
	re[[charged? [ -~]{0,24}[$£€]\d]],
	re[[(owe|paid|pay|took|lost|spent|cost) [ -~]{0,24}[$£€] ?\d]],
	re[[(charged|billed|paid) [ -~]{0,16}(twice|again|extra|without)]],
} }

-- The thing never came, came broken, or is not what was ordered.
phrases "not-as-ordered" { en = {
	"never arrived", "never came", "never received", "never delivered",
	"not delivered", "wasn't delivered", "not received", "didn't receive",
	"did not receive", "haven't received", "have not received",
	"didn't arrive", "did not arrive", "hasn't arrived", "has not arrived",
	"not arrived", "still waiting for my order", "was missing",
	"were missing", "is missing", "missing from my order",
	"missing from the order", "wrong item", "wrong order", "wrong size",
	"wrong color", "wrong colour", "wrong product", "wrong food",
	"not what i ordered", "not as described", "doesn't match the",
	"arrived broken", "arrived damaged", "came broken", "came damaged",
	"damaged", "defective", "faulty", "broken", "cracked", "leaking",
	"spilled", "spilt", "melted", "expired", "counterfeit", "fake product",
	"knock off", "dead on arrival", "stopped working", "opened box",
	"lost my luggage", "lost my bag", "lost luggage", "lost baggage",
	"lost in transit", "lost my package", "package was stolen",
	"cancelled my order", "canceled my order", "cancelled the order",
	"canceled the order", "half empty", "used item", "refurbished",
} }

-- Says that money is NOT wanted.
phrases "negated-demand" { en = {
 "forget the refund", "forget the money", "never mind the refund", "screw the refund",	"don't want a refund", "do not want a refund", "dont want a refund",
	"don't need a refund", "not asking for a refund",
	"not looking for a refund", "not after a refund",
	"don't want my money back", "do not want my money back",
	"don't want money", "don't want your money", "do not want your money",
	"don't want any money", "don't want compensation",
	"do not want compensation", "not asking for money",
	"not asking for compensation", "not looking for compensation",
	"not about the money", "isn't about the money", "not about money",
	"isn't about money", "no refund needed", "no refund necessary",
	"keep the money", "keep your money", "not interested in a refund",
	"not interested in compensation", "i'm not after money",
	"not after money", "not after compensation",
	re[[(don'?t|do not|not|never) (want|need|asking|asked|looking|interested|expect|after)[ -~]{0,16}(refund|money|compensation|voucher|discount)]],
} }

-- An apology is what is wanted.
phrases "apology-demand" { en = {
	"apology", "apologise", "apologize", "apologised", "apologized",
	"say sorry", "said sorry", "a simple sorry", "an apology",
	"not even a sorry", "owe me an apology", "sincere apology",
	"written apology",
} }

-- An explanation is what is wanted.
phrases "explanation-demand" { en = {
	"explain why", "explanation", "explain yourself", "explain this",
	"explain how", "an answer as to why", "want to know why",
	"like to know why", "need to know why", "tell me why",
	"give the reason", "no reason", "what happened to my",
	"how is this possible", "how can this happen", "account for this",
	"want answers", "demand answers", "justify",
} }

-- Threats and steps ---------------------------------------------------------

-- The customer announces to make it public.
phrases "exposure-threat" { en = {
	"going viral", "go viral", "make this viral", "go public",
	"going public", "expose you", "expose them", "expose your",
	"expose this", "expose all", "exposing you", "name and shame",
	"naming and shaming", "post this everywhere", "post it everywhere",
	"post this online", "posting this online", "post about this",
	"post about you", "post the video", "post the screenshots",
	"post screenshots", "post the recording", "post it on", "post this on",
	"posting this on", "posting it on", "put this on", "put it on social",
	"share this on", "sharing this on", "all over social media",
	"all over facebook", "all over twitter", "all over the internet",
	"all social media", "tell the world", "let the world know",
	"everyone will know", "the whole world will", "let everyone know",
	"make sure everyone knows", "blast you", "blasting you", "tweet about",
	"public shaming", "upload the video", "upload the recording",
	"have posted on", "posted on twitter", "posted on facebook",
	"put it all over", "post it all over", "screenshots online",
	"recording online", "go on social media", "take this to social media",
	"take to social media", "taking this to social media",
	"taking to twitter", "on my channel", "my youtube channel",
	"leave a bad review", "leave bad reviews", "leave a terrible review",
	"leave a negative review", "leaving a bad review", "write a bad review",
	re[[(i'?ll|i will|going to|gonna|we will|we'?ll|about to) (post|upload|share|publish|tweet|expose|put)[ -~]{0,30}(online|twitter|facebook|instagram|tiktok|reddit|linkedin|youtube|google|yelp|trustpilot|internet|public|media|everywhere|forum)]],
} }

-- Wants many others to do harm, or to do it again and again.
phrases "review-campaign" { en = {
	"make sure nobody", "make sure no one", "make sure no-one",
	"one star everywhere", "1 star everywhere", "every review site",
	"every day until", "every single day until", "let's all", "lets all",
	"we should all", "everyone report", "everyone should report",
	"report this app", "mass report", "review bomb", "boycott",
	"put you out of business", "out of business", "shut you down",
	"shut them down", "bring you down", "take you down", "take them down",
	"ruin you", "ruin them", "destroy you", "destroy your",
	"you will pay for this", "you'll pay for this", "you will regret",
	"you'll regret", "i will make sure", "i'll make sure", "make you pay",
	"pay the price", "won't stop until", "will not stop until",
	"not stop until", "never let this go", "get even", "payback", "revenge",
	"teach you a lesson", "teach them a lesson", "watch your back",
	"cost you more", "deserve to go bankrupt", "hope you go bankrupt",
	"hope you go out", "fake bookings", "flood your", "every day until you",
	"on every platform", "on all platforms", "from every account",
	"new accounts", "all my accounts", "cancel all of them", "all cancel",
	"ruin your business", "ruin your reputation", "ruin your rating",
	"tank your rating", "flood you", "flood their", "make your life hell",
} }

-- Advice to others to stay away.
phrases "boycott-call" { en = {
	"do not buy", "don't buy", "dont buy", "never buy", "do not use",
	"don't use this", "dont use", "never use", "do not order",
	"don't order", "dont order", "do not trust", "don't trust", "do not go",
	"don't go", "do not book", "don't book", "stay away", "steer clear",
	"avoid", "avoid at all costs", "beware", "be warned", "buyer beware",
	"do not recommend", "don't recommend", "would not recommend",
	"wouldn't recommend", "not recommend", "cannot recommend",
	"do not waste", "don't waste", "save your money", "look elsewhere",
	"go elsewhere", "shop elsewhere", "run away", "do yourself a favor",
	"do yourself a favour", "think twice", "do not install",
	"don't install", "do not download", "don't download", "never rent",
	"never fly", "tell everyone", "telling everyone",
	"tell everyone i know", "tell all my friends", "telling all my friends",
	"everyone i know", "spread the word", "spreading the word",
	"warn everyone", "warning everyone", "warn others",
} }

-- The customer leaves.
phrases "never-again" { en = {
	"never again", "never use you again", "never use them again",
	"ever use them again", "never using", "never order again",
	"never order from", "never shop", "never buy from", "never buying",
	"never fly", "never flying", "never book", "never come back",
	"never return", "never going back", "not coming back", "won't be back",
	"won't be returning", "will not be back", "won't be using",
	"will not be using", "will not use", "won't use", "uninstalling",
	"uninstalled", "deleting the app", "deleted the app",
	"deleted my account", "closing my account", "close my account",
	"switching to", "switch to another", "moving to another",
	"taking my business", "take my business elsewhere", "lost a customer",
	"lost my business", "losing a customer", "lost me as a customer",
	"last time i", "done with you", "done with this", "i'm done", "im done",
	"moving my", "cancelling my subscription", "goodbye",
} }

-- A step to an authority is declared.
phrases "authority-threat" { en = {
	"report you to", "reporting you to", "reported you to",
	"reported to the", "report this to the", "report to the",
	"reporting this to", "report them to", "reported them to",
	"file a complaint with", "filing a complaint with",
	"filing complaints with", "filed a complaint with",
	"file complaints with", "complaint with the", "complain to the",
	"complaint to the", "complaining to the", "contact the bbb",
	"contacting the bbb", "contact the ombudsman",
	"contacting the ombudsman", "go to the ombudsman",
	"going to the ombudsman", "take this to the ombudsman",
	"take it to the ombudsman", "trading standards", "attorney general",
	"consumer court", "consumer forum", "consumer affairs",
	"consumer protection agency", "office of fair trading",
	"better business bureau", "contact the regulator", "to the regulator",
	"state regulator", "insurance commissioner", "labor board",
	"labour board", "write to my mp", "my congressman", "my senator",
	"health department", "health inspector", "food standards agency",
	"data protection authority", "formal complaint with",
	"will be contacting the", "rbi ombudsman",
	re[[(report|complain|complaint|contact|fil(e|ing)|escalat|notify|write|go|going) [ -~]{0,24}\b(bbb|ftc|cfpb|fcc|faa|fda|osha|fca|fos|ofcom|ofgem|dgca|trai|ombudsman|regulator|attorney general|consumer affairs|consumer court)\b]],
} }

-- Names of authorities, without a step.
phrases "named-authority" { en = {
	"bbb", "ftc", "cfpb", "fcc", "faa", "fda", "osha", "fca", "ofcom",
	"ofgem", "ombudsman", "trading standards", "attorney general",
	"better business bureau", "consumer affairs", "consumer forum",
	"consumer court", "regulators", "consumer financial protection bureau",
	"federal trade commission", "information commissioner",
	"department of transportation", "department of labor",
	"health department",
} }

-- The word for a step: together with a named authority it is a declared one.
phrases "official-step" { en = {
	"report you", "reporting you", "report this", "file a complaint",
	"filing a complaint", "filed a complaint", "filed complaints",
	"complain to", "contacting", "will contact", "formal complaint",
	"escalate to", "escalating to", "hearing from", "lodge a complaint",
	"lodged a complaint", "complaint has been",
} }

-- Court and lawyers, declared.
phrases "legal-step" { en = {
	"sue you", "suing you", "will sue", "going to sue", "gonna sue",
	"i'll sue", "sue the", "file suit", "filing suit", "file a lawsuit",
	"filing a lawsuit", "filed a lawsuit", "lawsuit", "see you in court", "take you to court", "taking you to court",
	"take them to court", "taking them to court", "take this to court",
	"small claims", "my lawyer", "my attorney", "my solicitor",
	"our lawyers", "our attorney",
	"class action", "cease and desist", "letter before action",
	"hear from my lawyer", "arbitration", "court order",
	"press charges", "pressing charges", "in court",
} }

-- Loose legal words, no step.
phrases "legal-talk" { en = {
	"illegal", "illegally", "unlawful", "against the law",
	"breaking the law", "consumer law", "consumer rights", "my rights",
	"breach of contract", "fraud", "fraudulent", "violation", "violates",
	"violating", "fcra", "fdcpa", "statute", "false advertising",
	"bait and switch", "theft", "criminal", "discrimination",
	"discriminated", "deceptive", "liable", "liability", "sued", "jail",
	"legally",
} }

-- Police.
phrases "police-step" { en = {
	"call the cops", "called the cops", "the cops", "police report",
	"law enforcement", "report to the police", "criminal complaint",
	"call the police", "called the police", "calling the police",
	"go to the police", "going to the police", "gone to the police",
	"went to the police", "contact the police", "contacting the police",
	"to the police", "inform the police", "police complaint", "the fbi",
	"the sheriff",
} }

-- Press and television.
phrases "media-step" { en = {
	"news station", "tv station", "consumer watchdog", "watchdog programme",
	"going to the media", "go to the media", "contact the media",
	"contacting the media", "the media will", "news channel",
	"national television", "to the press", "to the papers", "in the papers",
	"to the newspapers", "to a newspaper", "to the newspaper",
	"call the press",
	re[[(call|contact|tell|told|go to|going to|write to|talk(ed)? to|spoke to|email|alert) (the |a |my |our )?(local )?(press|newspaper|journalist|reporter|news|tv station|media|bbc|cnn|fox news|abc news|consumer watchdog)]],
} }

-- "or else".
phrases "or-else" { en = {
	"or else", "or i will", "or i'll", "or ill", "or we will", "or we'll",
	"otherwise", "if you don't", "if you do not", "if you dont",
	"if i don't", "if i do not", "if i dont", "if this isn't",
	"if this is not", "if it isn't", "if it is not", "if not", "unless",
	"you have until", "you have 24 hours", "you have 48 hours",
	"last chance", "final warning", "final notice", "by tomorrow",
	"before i", "your choice", "up to you", "think carefully",
	"failing which", "will have no choice", "if they don't",
} }

-- Violence against people or premises.
phrases "violence-threat" { en = {
	"kill you", "kill him", "kill her", "kill them", "beat you", "beat him",
	"beat her", "smash your", "smash up", "burn down", "burn it down",
	"burn your house", "burn your shop", "burn your store", "burn your place", "burn your car", "burn your office", "burn your restaurant", "burn your building", "burn the place", "hurt you", "break his",
	"i know where you live", "know where you live", "come find you",
	"come to your house", "coming for you", "bring a gun", "bring a knife",
	"knock your teeth", "bash your", "wait outside",
	"waiting for him outside", "punch him", "punch her", "punch you",
	"punch your", "break your legs", "break your face", "break your neck",
	"bomb your", "stab you", "stab him", "shoot you", "beat the hell",
	"beat the crap", "send some people round",
} }

-- Wants staff to be punished.
phrases "staff-punishment" { en = {
	"fired", "fire him", "fire her", "fire them", "fire that", "fire this",
	"sacked", "sack him", "sack her", "lose his job", "lose her job",
	"lose their job", "lose their jobs", "disciplined", "dismissed",
	"suspended from work", "punish him", "punish her", "punished",
	"get rid of him", "get rid of her", "terminate him", "terminate her",
	"should not be working", "shouldn't be working", "should be ashamed",
	"out of a job",
} }

-- Extortion and bad faith ---------------------------------------------------

-- The exchange itself: pay, and I keep silent; or: pay, or I publish.
phrases "extortion-shape" { en = {
	"hush money", "take it down if", "take down the review if",
	"remove my review if", "delete my review if", "delete the review if",
	"change my review if", "take the post down for", "take it down for",
	"remove it for", "in exchange for a review", "five stars if you comp",
	"five stars if you give", "five stars if you send", "five stars if you pay",
	"five stars if you throw", "five stars if you refund", "five stars if you waive",
	"five stars if you do", "five stars if i get", "five stars if we get",
	"5 stars if you comp", "5 stars if you give", "5 stars if you send", "5 stars if you pay",
	"5 stars if i get", "5 stars if we get",
	"five star if you", "five star if i", "good review if", "positive review if",
	"settles it", "settle this for", "make this go away",
	"makes this go away", "go away for", "buys my silence",
	"keep quiet for", "keep quiet if", "stay quiet if", "for my silence",
	"send bitcoin", "pay in bitcoin", "pay the ransom", "in btc",
	"or the files go", "or the data goes", "or we leak", "or i leak",
	"i will leak", "we will leak",
	re[[(remove|delete|take down|change|withdraw|drop|edit) (it|my|the|this) ?(review|post|video|rating|complaint)?[ -~]{0,12}(for|if|once|when) (you )?(pay|send|give|transfer|\$|£|€|\d)]],
	re[[\d+k? (followers|subscribers)[ ,a-z'-]{0,40}(free|comp|complimentary|upgrade)]],
	re[[(free|complimentary|comp) [ ,a-z'-]{0,40}\d+k? (followers|subscribers)]],
} }

-- A demand with a bad review or publication as the alternative.
phrases "review-or-else" { en = {
 re[[\bor (else )?(i|we)(\'ll|\'m|\'re| am| are| will)? [ -~]{0,20}(review|star|rating|yelp|trip ?advisor)]],	"or a bad review", "or bad reviews", "or one star", "or 1 star",
	"or expect a bad review", "or get a bad review",
	re[[(or|otherwise|else|unless),? (i|we)('ll| will| shall)? (leave|post|write|give)[ -~]{0,16}(bad|negative|terrible|awful|scathing|nasty|1.star|one.star)]],
	re[[(bad|negative|terrible|star) (review|rating)s?[ -~]{0,24}(if you don|if you do not|if you refuse|unless)]],
	re[[(unless|if you don'?t|if you do not|if you refuse to) (pay|give|send|comp|transfer)[ -~]{0,30}(post|publish|expose|review|tweet|upload)]],
} }

-- Money or else, for what was never bought: settlement trade.
phrases "claim-trade" { en = {
	"other businesses have settled", "other companies have settled",
	"others have settled", "most people settle", "most businesses settle",
	"usually settle", "cheaper than court", "cheaper than a lawsuit",
	"cheaper than a lawyer", "cheaper to settle", "settle today",
	"settle now", "settle quietly", "demand letters", "statutory damages",
	"nuisance value", "cost you more in fines", "the fine would be",
	"less than the fine", "i do this for a living", "name your price",
	"what is it worth to you", "what's it worth",
} }

-- Admits or offers invention.
phrases "fabricated" { en = {
	"i put the hair", "put a hair", "put a bug", "photoshopped",
	"photoshop", "fake receipt", "fake receipts", "fake photo",
	"fake photos", "fake injury", "pretended to", "make up a story",
	"made up a story", "made it up", "i never actually",
	"nobody will check", "no one will check", "no one checks",
	"nobody checks", "can't prove i", "cannot prove i", "you can't prove",
	"say it was broken", "say it never arrived", "say it never came",
	"claim it never arrived", "claim i got sick", "say i got sick",
	"say i found", "swapped it", "swap it for my old",
	"returned an empty", "wear it once", "works every time",
} }

-- Rumour about others, or an advertisement in a complaint's dress.
phrases "rival-smear" { en = {
	"visit our", "our shop instead", "come to us instead", "switch to our",
	"my friend works there", "insider told me", "come to our shop",
	"come to our store", "come to our place", "buy from us instead",
	"book with us instead", "try our",
	re[[(use|with) (my |our )?code [a-z]+\d* (for|to get)]],
} }

-- Spam: somebody sells help with complaints, or a false help line.
phrases "scam-spam" { en = {
	"recovery expert", "recovery agent", "fund recovery", "funds recovery",
	"helped me recover", "recovered my funds", "recovered my money",
	"recover your funds", "recover your lost", "certified hacker",
	"ethical hacker", "contact him on whatsapp", "contact her on whatsapp",
	"contact him on telegram", "refund method", "refund trick",
	re[[(helpline|support|toll.?free|refund department|customer care)[ -~]{0,30}\+?1[ (-]{1,3}8\d\d]],
} }

-- The customer is the one who is threatened, cheated or blackmailed.
phrases "victim" { en = {
 "calls me at work", "calling me at work", "calls my work", "says a sheriff", "to arrest me", "arrest me", "loan i never took", "never took out", "threatened that", "threatened he", "threatens that", "getting hostile", "threatening calls", "threatening letters", "threatening messages",	"threatened me", "threatening me", "threatens me", "threatened to",
	"threatening to", "they threaten", "keep threatening", "extortion",
	"harass me", "harassing me", "harassed me", "harassing my", "harassed",
	"harassment", "stalking me", "scammers", "scammer", "phishing",
	"impersonating", "impersonated", "pretending to be", "identity theft",
	"stole my identity", "hacked my account", "my account was hacked",
	"account hacked", "account was hacked", "someone is using my",
	"bullied", "debt collector", "debt collectors", "they keep calling",
} }

-- The customer is blackmailed: somebody wants money for silence or peace.
phrases "blackmailed" { en = {
	"blackmailed", "blackmailing me", "blackmail me", "being blackmailed",
	"extorted", "extorting", "extort", "being extorted",
	"demanding money from me", "demanded money", "demanded payment",
	"asked me to pay or", "told me to pay or", "said i had to pay",
	"ransomware", "a ransom note", "they want money", "they want bitcoin",
	"he wants money", "she wants money", "someone wants money",
	"asking me for money", "asked me for money", "tried to extort",
} }

-- Harm to people ------------------------------------------------------------

-- Someone was hurt or made ill.
phrases "injury" { en = {
 "went to the er", "taken to the hospital", "rushed to the hospital", "ended up in the hospital", "is in hospital", "is in the hospital", "landed in hospital",	"injured", "injury", "injuries", "hurt his", "hurt her", "was hurt",
	"got hurt", "burned my", "burnt my", "burned her", "burned his",
	"cut my", "bleeding", "bled", "stitches", "fracture", "fractured",
	"broke my arm", "broke my leg", "broken arm", "broken leg",
	"broken tooth", "chipped my tooth", "broke a tooth", "hospitalized",
	"hospitalised", "emergency room", "ambulance", "food poisoning",
	"poisoned", "got sick", "made me sick", "made us sick", "fell ill",
	"vomiting", "threw up", "throwing up", "diarrhea", "diarrhoea",
	"allergic reaction", "anaphylaxis", "anaphylactic", "hives", "fainted",
	"passed out", "unconscious", "concussion", "electrocuted",
	"electric shock", "choked", "choking", "bitten", "assaulted",
	"attacked me", "hit me", "rushed to hospital", "taken to hospital",
	"went to hospital", "went to the hospital",
	 "ended up in hospital", "skin rash",
	"got a rash", "cut my hand", "cut my finger", "cut my lip",
	"cut my foot", "cut my mouth", "hurt myself", "hurt my back",
	"hurt my hand", "hurt my leg", "killed", "blisters", "scald", "scalded",
	"swollen", "bloody nose", "needed surgery",
} }

-- Nobody hurt yet, but somebody may be.
phrases "hazard" { en = {
	"caught fire", "on fire", "sparks", "exploded", "explosion", "explode",
	"overheating", "overheats", "overheated", "burning smell", "gas leak",
	"smell of gas", "carbon monoxide", "brakes failed", "brake failure",
	"airbag", "lost control", "safety hazard", "safety issue",
	"safety risk", "fire hazard", "dangerous", "unsafe", "hazard",
	"could have killed", "could have died", "someone could get",
	"somebody could get", "shard of glass", "piece of glass", "glass in my",
	"glass in the", "razor blade", "metal in my", "mold", "mould",
	"swollen battery", "bulging battery", "collapsed", "collapse",
	"trapped in the lift", "stuck in the elevator", "drunk driver",
	"e coli", "salmonella", "carcinogen", "started smoking", "smoke coming",
	"smoke came", "black smoke", "brakes did not", "brakes didn't",
	"brakes stopped", "drunk driving", "drove drunk", "used needle",
	"razor", "peanut allergy", "nut allergy", "allergen", "falling off the",
	"fell off the wall", "live wire", "exposed wire", "exposed wires",
	"smells burnt", "smell of burning",
} }

-- Talk of ending one's life.
phrases "self-harm" { en = {
	"kill myself", "killing myself", "end my life", "ending my life",
	"take my own life", "suicide", "suicidal", "want to die",
	"wish i was dead", "wish i were dead", "better off dead",
	"no reason to live", "can't go on living", "don't want to live",
	"do not want to live", "harm myself", "self harm", "self-harm",
	"goodbye note", "jump off a", "jump off the", "end it all",
	"nothing to live for", "don't want to be here anymore",
} }

-- Personal data in the wrong hands.
phrases "data-leak" { en = {
	"data breach", "data leak", "leaked my", "leaked our",
	"shared my number", "shared my address", "shared my details",
	"shared my information", "gave my number", "gave out my",
	"gave my address", "disclosed my", "sold my data", "selling my data",
	"sold my information", "someone else's account",
	"someone else's details", "somebody else's details",
	"another customer's", "other customers' details", "see other people's",
	"my data was", "identity theft", "stolen identity", "calling my family",
	"calling my relatives", "contacting my family", "calling my employer",
	"calling my work", "contacted my employer", "published my address",
	"doxxed", "doxed", "secretly recorded", "filmed me", "published my",
	"posted my address", "my address online", "my details online",
	"shared my",
	re[[(leak|expos|sold|sell|disclos|publish|breach|stole|gave out|given out|sent)[a-z]* [ -~]{0,24}(personal|private|my) (data|information|details|info|address|phone|number|id|medical)]],
	re[[(personal|private|my) (data|information|details|info|address|phone number|medical records)[ -~]{0,24}(leak|expos|sold|disclos|publish|breach|stolen|shared with|given to|sent to)]],
} }

-- How it is said ------------------------------------------------------------

-- Anger.
phrases "anger" { en = {
	"angry", "furious", "livid", "outraged", "outrageous", "outrage",
	"fuming", "disgusted", "disgusting", "disgrace", "disgraceful",
	"appalling", "appalled", "unacceptable", "ridiculous", "unbelievable",
	"absurd", "shameful", "shame on you", "shame", "shambles", "pathetic",
	"joke", "a joke", "liars", "liar", "lied to me", "lying", "thieves",
	"thief", "crooks", "cheat", "cheats", "cheaters", "cheating", "scam",
	"scams", "scammers", "con artists", "fed up", "sick of",
	"sick and tired", "had enough", "enough is enough", "hate", "hate this",
	"infuriating", "frustrated", "frustrating", "frustration", "insulting",
	"insult", "horrible", "horrendous", "horrific", "awful", "atrocious",
	"worst", "the worst", "nightmare", "fraudsters", "how dare you",
	"what the hell", "wtf", "smh", "are you kidding", "you must be joking",
	"can't believe", "cannot believe", "unethical", "greedy", "dishonest",
	"sketchy", "ruining", "ruined", "useless", "incompetent",
	"incompetence", "mad at",
} }

-- Insults and foul words.
phrases "insult" { en = {
	"idiot", "idiots", "moron", "morons", "stupid", "dumb", "imbecile",
	"asshole", "assholes", "bastard", "bastards", "bitch", "shit",
	"bullshit", "fuck", "fucking", "fucked", "fuckers", "crap", "crappy",
	"damn", "dumbass", "jackass", "piece of shit", "scum", "scumbag",
	"scumbags", "clown", "clowns", "retard", "pigs", "go to hell",
	"screw you", "wanker", "wankers", "bloody idiots", "trash", "is garbage", "garbage app", "garbage company", "garbage service", "absolute garbage", "pure garbage", "total garbage",
	"douche", "suck", "sucks", "hell with", "arse", "pos", "motherfucker",
} }

-- Shouting.
phrases "shouting" { en = {
	"never never", "no no no",
} }

-- Plain disappointment with a thing or a service.
phrases "disappointment" { en = {
	"disappointed", "disappointing", "disappointment", "dissatisfied",
	"unhappy", "not happy", "not satisfied", "unsatisfied", "poor service",
	"poor quality", "poor customer service", "poor", "poorly",
	"bad service", "bad experience", "bad customer service", "terrible",
	"terrible service", "terrible experience", "dreadful", "not worth",
	"waste of money", "waste of time", "waste", "regret buying", "let down",
	"let me down", "unreliable", "unprofessional", "overpriced",
	"too expensive", "cheaply made", "low quality", "cheap quality", "slow",
	"so slow", "laggy", "clunky", "annoying", "annoyed", "inconvenient",
	"inconvenience", "no customer service", "lack of", "bland", "stale",
	"cold food", "stone cold", "dirty", "filthy", "smelly", "noisy",
	"too long", "not good", "no good", "sad", "sadly", "expected better",
	"expect better", "used to be", "gone downhill", "going downhill",
	"worse", "mediocre", "subpar", "delayed", "delays", "late flight",
	"cancelled flight", "regretted", "so bad", "very bad", "really bad",
	"bad quality", "bad food", "bad company", "bad app", "bad product",
	"is bad", "was bad",
} }

-- How staff behaved.
phrases "rude-staff" { en = {
	"rude", "rudely", "rudeness", "disrespectful", "disrespect",
	"condescending", "arrogant", "attitude", "hung up", "hang up",
	"hung up on me", "yelled at", "shouted at", "laughed at", "ignored me",
	"ignored us", "ignoring", "ignored", "unhelpful", "not helpful",
	"no help", "didn't care", "don't care", "doesn't care", "do not care",
	"could care less", "couldn't care less", "passed around", "passed from",
	"run around", "runaround", "the run-around", "transferred me",
	"copy and paste", "copy paste", "automated response", "canned response",
	"chatbot", "refused to help", "refused to listen", "talked down",
	"treated like", "treated me like", "hostile", "eye roll",
	"rolled her eyes", "rolled his eyes", "cut me off", "cut the call",
	"ended the call", "ended the chat", "closed the chat",
} }

-- A question.
phrases "question-form" { en = {
	"how do i", "how can i", "how to", "how long", "how much", "how many",
	"what is", "what's", "what are", "when will", "when is", "when does",
	"where can i", "where do i", "where is", "can i", "could i", "may i",
	"can you", "could you", "do you", "does your", "does it", "does the",
	"is there", "are there", "is it possible", "is this", "is that",
	"will i", "will there", "should i", "am i able", "who do i", "who can",
	"any idea", "why is", "why does", "why do", "why are",
	re[[\?( |$)]],
} }

-- An enquiry: the customer says that a question is meant.
phrases "enquiry" { en = {
	"i was wondering", "just wondering", "i'm wondering", "wondering if",
	"i'd like to know", "i would like to know", "want to know",
	"would like to ask", "like to ask", "quick question",
	"i have a question", "a question about", "question regarding",
	"question:", "enquiry", "inquiry", "enquire", "inquire", "curious",
	"could you tell me", "can you tell me", "please tell me",
	"let me know if", "please advise", "more information",
	"further information", "info on", "details on", "do you have",
	"do you offer", "do you sell", "do you ship", "do you accept",
	"do you support", "what time", "opening hours", "what documents",
	"is it possible to", "can i use", "can i get", "can i have",
	"can i change", "can i pay", "am i eligible", "do i need",
	"what are the", "what currencies", "which currencies", "how do i apply",
	"what does", "how does", "where do i find", "where can i find",
} }

-- A suggestion.
phrases "suggestion" { en = {
	"suggestion", "suggestions", "suggest", "i'd suggest", "may i suggest",
	"would be nice", "would be great", "would be good", "would be helpful",
	"it would help", "please add", "please consider", "consider adding",
	"could you add", "can you add", "feature request", "would love to see",
	"love to see", "wish you would", "wish there was", "wish there were",
	"you should add", "you could add", "an option to", "feedback",
	"improve", "improvement", "improvements", "idea for", "bring back",
	"needs to have", "please make", "why not", "have you considered",
	"recommend that you",
} }

-- A call for help with a problem.
phrases "help-request" { en = {
	"help", "please help", "help me", "need help", "can you help",
	"could you help", "can someone", "can anyone", "someone please",
	"please fix", "fix this", "fix it", "please resolve", "resolve this",
	"resolve my", "please look into", "look into",
	"please check", "please contact me", "call me back",
	"please respond", "please reply", "please call", "get in touch",
	"assist", "assistance", "need to speak", "need someone",
	"speak to someone", "talk to someone", "reach someone", "urgent",
	"urgently", "asap", "desperate", "desperately", "what should i do",
	"what do i do", "what can i do", "don't know what to do",
	"not sure what to do", "advice", "anything you can do", "how do i fix",
	"how can i fix", "how do i get", "how can i get", "trying to",
	"tried to", "unable to reach", "troubleshoot", "investigate",
	"please stop", "make them stop", "pls help", "help with", "help please",
	"customer support please",
} }

-- Something does not work.
phrases "not-working" { en = {
	"doesn't work", "does not work", "doesnt work", "not working",
	"isn't working", "is not working", "won't work", "wont work",
	"stopped working", "can't log in", "cannot log in", "can't login",
	"cannot login", "cant login", "unable to log in", "unable to login",
	"locked out", "locked me out", "can't access", "cannot access",
	"cant access", "unable to access", "no access", "won't open",
	"won't load", "won't start", "won't turn on", "won't charge",
	"won't connect", "can't connect", "cannot connect", "not connecting",
	"keeps crashing", "crashes", "crashed", "crashing", "freezes", "frozen",
	"freezing", "stuck", "error", "error message", "errors", "bug", "bugs",
	"glitch", "glitches", "failed", "fails", "failing", "declined",
	"was declined", "got declined", "rejected", "pending", "doesn't show",
	"not showing", "not appearing", "can't find", "cannot find",
	"can't see", "cannot see", "unable to", "no signal", "no internet",
	"outage", "is down", "went down", "blocked", "verification code",
	"reset my password", "password reset", "forgot my password",
	"after the update", "since the update", "latest update",
	 "can't cancel", "cannot cancel",
	"can't unsubscribe", "lost access", "lost my", "can't seem",
	"isn't letting me", "won't let me", "not let me", "doesn't let me",
	"don't recognise", "don't recognize", "did not recognise",
	"didn't recognise", "not recognised",
} }

-- Nuisance, and pleas to those in office.
phrases "public-plea" { en = {
	"noise", "noise nuisance", "construction noise", "roadworks",
	"potholes", "pothole", "street light", "street lights", "streetlight",
	"illegal parking", "fly tipping", "rubbish collection",
	"garbage collection", "the council", "city council", "the mayor",
	"local authority", "residents", "neighbourhood", "neighborhood",
	"to whom it may concern", "dear sir",
} }

-- History -------------------------------------------------------------------

-- Not the first time that this is said.
phrases "repeat-contact" { en = {
	"multiple times", "several times", "many times", "numerous times",
	"countless times", "time and again", "over and over", "again and again",
	"repeatedly", "repeated attempts", "numerous attempts",
	"several attempts", "third time", "fourth time", "fifth time",
	"second time", "not the first time", "still no", "still not",
	"still nothing", "still waiting", "still haven't", "still has not",
	"no response", "no reply", "no answer", "no one responds",
	"nobody responds", "never responded", "never replied",
	"never called back", "no one has", "nobody has", "have not heard",
	"haven't heard", "not heard back", "no one will", "no one answers",
	"nobody answers", "several emails", "multiple emails", "many emails",
	"several calls", "multiple calls", "numerous calls", "called several",
	"called multiple", "emailed several", "keep calling", "kept calling",
	"every time i call", "each time i call", "back and forth",
	"to no avail", "as of today", "months with no", "weeks with no",
	"once again", "yet again", "not resolved", "unresolved",
	"never resolved", "on numerous occasions", "without success",
	"no success", "round around", "run around",
	re[[(called|emailed|contacted|written|complained|asked|phoned|rang|messaged)[ -~]{0,24}(\d+|three|four|five|six|ten|twenty|dozen) times]],
} }

-- A promise was made and not kept.
phrases "broken-promise" { en = {
	"promised", "promise", "broken promise", "broken promises",
	"broke their promise", "said they would", "told me they would",
	"was told that", "i was told", "was assured", "assured me",
	"guaranteed", "said it would", "never called me back", "never got back",
	"didn't call back", "no call back", "no callback", "supposed to",
	"was supposed", "should have been", "went back on", "lied about",
} }

-- A long wait.
phrases "long-wait" { en = {
	"waiting", "been waiting", "waited", "on hold", "still waiting",
	"for weeks", "for months", "weeks ago", "months ago", "a month ago",
	"over a month", "over a week", "over an hour", "for hours",
	"hours late", "days late", "weeks late", "days ago", "two weeks",
	"three weeks", "2 weeks", "3 weeks", "4 weeks", "several weeks",
	"several months", "too long", "taking forever", "takes forever", "ages",
	"overdue", "delayed", "10 months", "6 months",
} }

-- Someone who needs special care.
phrases "vulnerable" { en = {
	"elderly", "my mother", "my father", "my mom", "my mum",
	"my grandmother", "my grandfather", "pregnant", "newborn", "baby",
	"infant", "toddler", "my child", "my kids", "my daughter", "my son",
	"disabled", "disability", "wheelchair", "blind", "deaf", "cancer",
	"chemo", "dialysis", "medication", "veteran", "pensioner",
	"single mother", "unemployed", "homeless",
} }

-- Kind words.
phrases "politeness" { en = {
	"thank you", "thanks", "please", "kindly", "appreciate", "grateful",
	"regards", "sincerely", "sorry to bother", "excuse me", "many thanks",
} }
