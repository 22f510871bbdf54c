-- phrases/en/claims.lua: what is asked for, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.
-- What `sequence`, `begins` and `unbroken` find: the guide, under "Many phrases at once".

-- Money back, or money for a loss.
phrases "money-demand" { en = {
	"261/2004", "a credit for", "add fund back", "adjust it to", "adjust my bill", "adjust our bill",
	"adjust the bill", "adjustment to my bill", "amount back", "ask for review", "back into my account",
	"back on my card", "back on the card", "back onto my card", "back please", "back pls", "back plz",
	"back to my bank", "back to source", "balance back", "be credited", "be paid back", "be returned to me",
	"be returned to my", "be reversed", "be waived", "bill adjusted", "bill covered", "bills covered",
	"bring back my money", "bucks back", "cancel one of", "cancel the charge", "cash back", "charge back",
	"charge removed", "charge reversed", "chargeback", "charges removed", "cleaning bill", "come back to my card",
	"compensate", "compensated", "compensating", "compensation", "cost her", "cost him", "cost me", "cost us",
	"costing me", "costing us", "costs covered", "costs me", "costs us", "coupons worth", "cover my costs",
	"cover my expenses", "cover my hotel", "cover the bill", "cover the bills", "cover the cost",
	"cover the costs", "cover the damage", "cover the hotel", "cover the repair", "cover the repairs",
	"covered in full", "credit back", "credit me", "credit my", "credit the amount", "credit us", "credited back",
	"credited me", "credited to my account", "demand my", "deposit back", "deposit returned",
	"do not give them back", "dollars back", "ec 261", "ec261", "eu 261", "eu261", "euros back",
	"every cent back", "every penny back", "expect payment", "expect to be paid", "expenses covered",
	"expenses paid", "fare back", "fee removed", "fee waived", "fees back", "for damages", "forgive the",
	"full payment back", "get back my", "get back the", "get my money", "get our money", "get that back",
	"get these back", "get those back", "give back my amount", "give back my cash", "give it back",
	"give me back", "give me my amount", "give me what i paid", "give my amount", "give my cash", "give my money",
	"give return to me", "give them back to me", "going to be paid", "goodwill gesture", "goodwill payment",
	"got my money", "have my deposit", "have my money", "have that back", "have those back", "her medical bills",
	"his medical bills", "honor my claim", "honor the price", "honor the quote", "honour my claim",
	"honour the price", "honour the quote", "hotel and meals", "hotel costs", "hotel covered", "i expect a full",
	"i expect my", "i expect the money", "i expect to be", "i expect you to pay", "i want it fixed",
	"i want my $", "i want my £", "i'd like my $", "i'd like my £", "i'd like the $", "i'd like the £",
	"in my account before", "in my account by", "in my account tomorrow", "in my bank by", "invoice attached",
	"kindly process", "kindly settle", "knock something off", "make good on", "make it right", "make it up to me",
	"make it up to us", "make me whole", "make things right", "make this right", "make us whole",
	"making it right", "match the price", "meals covered", "miles back", "money back", "money returned",
	"my coins back", "my fee back", "my full deposit", "my funds back", "my funds released", "my medical bills",
	"my money released", "my payment back", "my security deposit", "need this repaired",
	"need to come back to me", "needs to come back to me", "needs to come back to us", "off my bill",
	"on my card by", "only a coupon", "original method of payment", "original payment method",
	"our medical bills", "owe me", "owed to me", "owes me", "partial credit", "pay damages", "pay for my",
	"pay for the damage", "pay for the repair", "pay for the repairs", "pay me", "pay my claim",
	"pay my vet bills", "pay the bill", "pay the claim", "pay the hospital bill", "pay the vet", "pay us back",
	"pay what they owe", "pay what you owe", "please settle", "points back", "pounds back", "price adjustment",
	"price match", "price matched", "process my claim", "process our claim", "process the claim",
	"put it back in my account", "quid back", "re-issue it", "receipt attached", "receipts are attached",
	"receipts attached", "receipts enclosed", "receipts for", "recover my money", "recover the money", "refund",
	"refunded", "refunding", "refunds", "reimburse", "reimbursement please", "reissue a", "reissue it",
	"reissue my", "reissue the", "release payment", "release the funds", "release the payment",
	"remaining deposit", "remove the charge", "remove the charges", "remove the fee", "repair covered",
	"replacement cost", "rest of the deposit", "return full amount", "return it", "return my amount",
	"return my bitcoin", "return my cash", "return my coins", "return my currencies", "return my deposit",
	"return my money", "return my payment", "return of my deposit", "return the amount", "return the full amount",
	"return the item", "return the money", "return the payment", "return this", "reverse it", "reverse my money",
	"reverse one of", "reverse the", "reverse this", "send back my", "send it back", "send me my money",
	"send my money", "settle for a partial", "settle my claim", "settle the claim", "should come back to me",
	"should come back to us", "solve it and give", "some money off", "statement credit", "take it away and",
	"take it back and give", "take the charge off", "that fee back", "the difference back",
	"the fare difference back", "the fee back", "the medical bills", "the rest back", "the rest of my deposit",
	"those charges back", "to source account", "uk 261", "uk261", "void one", "void the duplicate",
	"void the invoice", "void this invoice", "voucher", "waive that fee", "waive the charge", "waive the fee",
	"waive the fees", "want all of it back", "want every penny", "want it covered", "want it paid for",
	"want one fare", "want that back", "want the $", "want the £", "want them covered", "want this covered",
	"want those back", "want what i paid", "what i am owed", "what i paid for", "what i worked for",
	"what i'm owed", "what we are owed", "when do i get paid", "when will i be paid", "when will we be paid",
	"where is my 4", "where is my 5", "where is my money", "where is our money", "where is the money",
	"where's my 4", "where's my money", "where's our money", "where's the fare difference", "where's the money",
	"who is going to pay", "who pays", "who's going to pay",
	sequence "want|need|demand|give me|give us|expect|i'd like|would like|requesting|request|asking for|insist \z
		on|entitled to|owe me|owes me|want back|release|waiting for|waiting on|deserve|looking for ...6 my \z
		money|my refund|a refund|full refund|partial refund|my deposit|my cash|our money|money back|\z
		compensation|reimbursement|reimbursed|to be refunded|be compensated|my funds|my payment|a credit|my \z
		cashback",
} }

-- Asks plainly: give it back, refund it, pay for it.
phrases "money-asked" { en = {
	"compensate me", "demand a full refund", "demand a refund", "demand compensation", "demand my money",
	"expect a full refund", "expect a refund", "expect compensation", "give back my amount", "give back my cash",
	"give back my money", "give me back my money", "give me my amount", "give me my cash", "give me my money",
	"give me my refund", "give my amount", "give my cash", "give my money", "give return to me",
	"give the money back to", "give us our money", "i need my money", "i want a refund", "i want compensation",
	"i want my deposit", "i want my money", "i want my refund", "i would like a full refund",
	"i would like a refund", "i would like my money", "i'd like a full refund", "i'd like a refund",
	"i'd like my money", "pay me back", "please compensate", "please credit", "please refund", "please reimburse",
	"refund me", "refund my", "refund the full", "reimburse me", "request a full refund", "request a refund",
	"requesting a full refund", "requesting a refund", "return my money", "want a full refund",
	"want my money back", "we want our money",
} }

-- Other goods, the missing part, a new one.
phrases "goods-demand" { en = {
	"a working one", "activation code", "activation email", "activation key", "add my address",
	"another one sent", "brand new unit", "bring me the right", "bring the right one", "can you swap",
	"come and collect it", "come and take it", "correct item", "correct size", "could you swap", "deliver it",
	"deliver my", "deliver on", "deliver our", "deliver the item", "deliver the order", "deliver the product",
	"deliver the rest", "deliver what i", "delivered to me", "dispatch it", "dispatch my", "exchange for",
	"exchange it", "exchange the", "exchange this", "exchanged for", "get it replaced", "get my order",
	"get my package", "get what i paid", "get what we paid", "give me a new", "give me another",
	"give me my item", "give me my order", "give me what i", "give us what we", "got no key", "got no licence",
	"got no license", "hasnt arrived", "honor the warranty", "honour the warranty", "i want what i",
	"i'll settle for", "include my address", "key has not", "licence has not", "licence hasn't", "licence key",
	"licence never", "licence not received", "license has not", "license hasn't", "license key", "license never",
	"license not received", "like an exchange", "like to exchange", "missing item", "missing part", "my code",
	"my key", "my licence", "my license", "my order now", "my tokens", "need it replaced", "need my order",
	"need my package", "need my parcel", "need the rest of", "need this replaced", "need to exchange",
	"needs to be replaced", "never received a licence", "never received a license", "new one",
	"no license received", "not received a licence", "not received a license", "not received key",
	"not received the licence", "not received the license", "one that actually works", "one that works",
	"or a new set", "please send", "please swap", "re-deliver", "re-send", "rebook me for free",
	"receive my order", "receive the rest", "receive what i", "received any key", "received any license",
	"receiving any key", "receiving key", "redeliver", "redelivery", "repair or a new", "repair or replace",
	"repaired or replaced", "replace it", "replace my", "replace the", "replaced or refunded", "replacement",
	"request an exchange", "resend", "reship", "right item", "right size", "send a new", "send another",
	"send it again", "send me a licence", "send me a license", "send me a new", "send me another", "send me my",
	"send me our", "send me the", "send me what", "send my card", "send my item", "send my items",
	"send my order", "send my package", "send my parcel", "send my phone", "send my product", "send my stuff",
	"send my tickets", "send out a new", "send the correct", "send the item", "send the key", "send the licence",
	"send the license", "send the missing", "send the order", "send the part", "send the parts",
	"send the product", "send the rest", "send the right", "send us another", "send us my", "send us our",
	"send us the", "send us what", "settle for a new", "settle for another", "ship it", "ship my item",
	"ship my order", "ship my package", "ship my stuff", "ship our", "ship the item", "ship the order",
	"ship the product", "somebody else's order", "someone else's order", "swap it", "swap them for",
	"the missing items", "the rest of my order", "under warranty please", "want a new", "want an exchange",
	"want it replaced", "want my food", "want my item", "want my items", "want my jersey", "want my order",
	"want my package", "want my parcel", "want the rest of", "want them replaced", "want this replaced",
	"want to exchange", "what i ordered", "what i paid for", "what we paid for", "where are my",
	"where is my card", "where is my delivery", "where is my gift", "where is my item", "where is my items",
	"where is my order", "where is my package", "where is my parcel", "where is my prize", "where is my product",
	"where is my stuff", "where is my ticket", "where's my card", "where's my delivery", "where's my item",
	"where's my money", "where's my order", "where's my package", "where's my parcel", "where's my stuff",
} }

-- Put it right: repair, correct an entry, end a contract, give back.
phrases "correction-demand" { en = {
	"actually cancel it", "actually freeze", "advertised price", "applied to principal",
	"applied to the principal", "apply it to principal", "apply it to the principal", "ask you to remove",
	"ask you to take down", "asked them to cancel", "asked to cancel", "be corrected", "be deleted",
	"belong to me", "belongs to me", "belongs to someone", "came back as verified", "came back verified",
	"cancel immediately", "cancel it immediately", "cancel it properly", "cancel my account", "cancel my booking",
	"cancel my contract", "cancel my membership", "cancel my order", "cancel my plan", "cancel my policy",
	"cancel my reservation", "cancel my service", "cancel my subscription", "cancel the contract",
	"cancel the order", "cancel the plan", "cancel the policy", "cancel the service", "cancel the subscription",
	"cancel this", "cancelled immediately", "cease all", "cease communication", "cease contacting",
	"cease reporting", "cease using", "cease your", "charge off", "charge-off", "charged off",
	"close it properly", "comes back as verified", "comes back verified", "correct my", "correct the",
	"correct their error", "correct their mistake", "correct this", "correct your error", "correct your mistake",
	"count toward", "counted toward", "counted towards", "credit bureau", "credit bureaus", "credit file",
	"credit report", "credit reports", "debt is not", "delete all data about", "delete all information about",
	"delete all my data", "delete all my personal", "delete it from my", "delete this account",
	"deleted from all three", "deleted from my", "deletion request", "demand immediate", "demand that you",
	"demand the immediate", "demand you cancel", "demand you correct", "demand you fix", "demand you remove",
	"demand you stop", "did not authorize", "did not consent", "did not open", "didn't authorize",
	"didn't consent", "dispute letter", "dispute the debt", "disputed the debt", "disputed this",
	"do the needful", "dont owe", "erase my data", "escrow", "fix it for free", "fix my account", "fix my bill",
	"fix my boiler", "fix my booking", "fix my car", "fix my credit", "fix my fridge", "fix my heating",
	"fix my order", "fix my report", "fix my reservation", "fix my roof", "fix my ticket", "fix my title",
	"fix my tv", "fix my washing", "fix that please", "fix the damage", "fix the error", "fix the mistake",
	"fix their error", "fix their mistake", "fix this error on", "fix this please", "fix what", "fix your error",
	"fix your mistake", "fixed for free", "fulfil the", "fulfill the", "gdpr deletion", "gdpr request",
	"gdpr takedown", "get it sorted", "get this sorted", "give credit", "give me back my account", "halt your",
	"hard inquiries", "hard inquiry", "have them remove", "honor it", "honor the", "honor their", "honor what",
	"honor your", "honour it", "honour the", "honour their", "honour what", "honour your",
	"how are you going to fix", "how do you plan to fix", "how will you fix", "i am requesting that",
	"i demand removal", "i demand the removal", "i demand you repair", "i hereby request", "i request that",
	"i want it fixed", "i want it resolved", "i want it sorted", "i want this fixed", "i want this resolved",
	"i want this sorted", "i'm requesting that", "inaccurate information", "incorrect information",
	"inquiry on my", "is not my account", "kindly ask you to", "kindly remove", "kindly take down", "late marks",
	"let me cancel", "lien release", "lift the ban", "listed under me", "listed under my name",
	"loan modification", "make this go through", "mend it", "mixed file", "mixed my file", "mixing my file",
	"my copyright", "my copyrighted", "needs to be put right", "needs to be sorted", "never authorized",
	"never owed", "not mine", "not my debt", "not owe", "off my credit", "off my file", "off my report",
	"opt me out", "our brand", "our copyright", "our copyrighted", "our trademark", "pay off letter",
	"payments count", "payoff letter", "please correct", "price i was quoted", "price that was advertised",
	"price we agreed", "proof of the debt", "proper attribution", "proper credit", "properly cancel",
	"prove the debt", "put it right", "put things right", "put this right", "reactivate my", "rectify the error",
	"rectify the mistake", "rectify their", "rectify your", "refuse to cancel", "reinstate", "release my funds",
	"release my title", "release of lien", "release the funds", "release the lien", "release the title",
	"remedied", "remedy the", "remedy this", "removal request", "remove from my credit", "remove it from my",
	"remove it off my", "remove my code", "remove my content", "remove my data", "remove my details",
	"remove my email", "remove my information", "remove my listing", "remove my name", "remove my number",
	"remove my personal", "remove my photo", "remove my photos", "remove my review", "remove my work",
	"remove our", "remove that charge", "remove the account", "remove the charge", "remove the content",
	"remove the fee", "remove the inquiries", "remove the inquiry", "remove the late", "remove the listing",
	"remove the negative", "remove the post", "remove the video", "remove them from my", "remove these from",
	"remove this account", "remove this article", "remove this charge", "remove this debt", "remove this from",
	"remove this information", "remove this inquiry", "remove this item", "remove this late",
	"remove this negative", "remove this post", "remove this video", "removed from", "removed off my",
	"repair it", "repair my", "repair this", "repaired", "request deletion", "request for deletion",
	"request for removal", "request removal", "request the deletion", "request the removal", "restore my",
	"restore what i", "return my account", "revert it", "revert the change", "revert this", "send the title",
	"stick to the agreement", "stick to the price", "stop auto", "stop billing", "stop calling me",
	"stop charging", "stop contacting me", "stop contacting us", "stop debiting", "stop deducting",
	"stop e-mailing", "stop emailing", "stop harassing", "stop mailing me", "stop messaging",
	"stop my subscription", "stop reporting", "stop sending me", "stop spamming", "stop taking",
	"stop texting me", "stop the auto", "stop the subscription", "stop this subscription", "stop withdrawing",
	"take down my", "take down the following", "take down these", "take down this", "take it off my",
	"take me off", "take my name off", "take this off my", "takedown request", "title be released", "title to my",
	"unban me", "under warranty", "undo that", "undo the change", "undo this", "unfreeze", "unlock my account",
	"unsubscribe me", "unsuspend", "update my credit", "update my report", "update the bureaus",
	"used without my", "used without permission", "using without my", "validate the debt",
	"validation of the debt", "validation of this debt", "verification of the debt", "verify the debt",
	"violates our license", "violates the license", "violating our", "violating the license", "violation of our",
	"violation of the license", "want it canceled", "want it cancelled", "want it corrected", "want it deleted",
	"want it off my", "want it put right", "want it removed", "want my account closed", "want my account deleted",
	"want the account closed", "want them removed", "want this canceled", "want this cancelled",
	"want this corrected", "want this off my", "want this put right", "want this removed", "warranty claim",
	"warranty repair", "was paid off", "we are requesting that", "what are you doing about",
	"what are you going to do about", "what do you intend to do", "what do you propose", "what will you do about",
	"without attribution", "without credit", "without crediting", "without my authorization",
	"without my permission", "without our consent", "without our permission", "you need to fix",
	"you need to put", "you need to sort",
} }

-- A demand in the form of a question: what now, who pays, how long.
phrases "demand-as-question" { en = {
	"can i get that back", "can i get those back", "can i have that back", "how are you going to fix",
	"how are you going to make", "how are you making this", "how are you putting", "how do you plan to fix",
	"how do you plan to make", "how long do i have to wait for", "how many calls does it take",
	"how many emails does it take", "how many times do i have to", "how many times must i",
	"how much longer do i", "how will you fix", "how will you make this", "how will you put",
	"what are you doing about", "what are you going to do about", "what do i have to do to get",
	"what do you intend to do", "what do you propose", "what does it take to get", "what will it take to get",
	"what will you do about", "when are you going to fix", "when are you going to pay",
	"when are you going to refund", "when will my refund", "when will you pay", "when will you refund",
	"where is my money", "where is my refund", "where is the refund", "where's my money", "where's my refund",
	"where's the refund", "who do i have to speak to", "who do i have to talk to", "who do i need to speak to",
	"who do i need to talk to", "who is going to pay", "who is paying for", "who's going to pay",
	"who's paying for",
} }

-- An apology is what is wanted.
phrases "apology-demand" { en = {
	"a simple sorry", "admit it was wrong", "admit you got it wrong", "apologise", "apologised", "apologize",
	"apologized", "apology", "hear a sorry", "hear somebody say", "hear someone say", "not even a sorry",
	"own the mistake", "own up to it", "own your mistake", "said sorry", "say sorry", "say we got it wrong",
	"say you got it wrong", "someone to actually say",
} }

-- An explanation is what is wanted.
phrases "explanation-demand" { en = {
	"account for this", "an answer as to why", "demand answers", "explain how", "explain this", "explain why",
	"explain yourself", "explanation", "give the reason", "how can this happen", "how is this possible",
	"justify", "like to know why", "need to know why", "tell me why", "want answers", "want to know why",
	"what happened to my",
} }

-- Somebody higher up is to come.
phrases "superior-demand" { en = {
	"a manager", "a supervisor", "head office", "somebody in charge", "someone in charge", "the ceo",
	"the manager", "your boss", "your manager", "your supervisor",
} }

-- Today, and not a day later.
phrases "at-once" { en = {
	"account immediately", "back immediately", "by end of today", "by the end of today", "by tomorrow",
	"demand a full refund", "demand a refund", "final warning", "i demand", "immediate action",
	"immediate attention", "immediately cancel", "immediately refund", "immediately remove", "immediately return",
	"last warning", "money back now", "money back today", "not waiting another", "not waiting any longer",
	"now!!!", "refund immediately", "refund now", "refund today", "right now or", "subscription immediately",
	"this is my final", "will not wait another", "within 14 days", "within 48 hours", "within 7 days",
	"within fourteen days", "within seven days", "without delay", "without further delay", "won't wait another",
	sequence "please|must|want|need|demand|kindly|expect|should|urge|request|require|insist ...24 refund|\z
		refunded|resolve|resolved|cancel|cancelled|remove|removed|return|returned|delete|deleted|correct|\z
		corrected|reverse|reversed|credited|repaid|removal|unblock|unblocked|released ...20 immediately|asap|\z
		at once|right now|right away|within 24 hours|within 48 hours|by tomorrow|urgently|as soon as \z
		possible|without delay|immediate effect|no later than|this week|by friday|by monday|by the end of",
	sequence "immediate|urgent ...8 refund|removal|cancellation|resolution|correction|return of|reversal|\z
		deletion|reimbursement|credit",
	sequence "fix|refund|resolve|solve|do|cancel|return|remove|want|need|correct|close|reverse|stop|send ...1 it|\z
		this|them|that|my money ...1 immediately|right now|at once|today|asap|right away|straight away",
} }

-- Says that money is NOT wanted.
phrases "negated-demand" { en = {
	"don't care about the refund", "don't want a gift card", "don't want credit", "don't want points",
	"forget the money", "forget the refund", "isn't about money", "isn't about the money", "it is not the money",
	"it is the principle", "it's not the money", "it's the principle", "keep the money", "keep your money",
	"money is not the point", "money isn't the point", "never mind the refund", "no amount of money",
	"no refund necessary", "no refund needed", "no refund will", "no voucher will", "not about money",
	"not about the money", "not after a free", "not after a freebie", "not after free", "not after freebies",
	"not chasing a freebie", "not chasing a refund", "not chasing money", "not doing this for a refund",
	"not doing this for money", "not fussed about the money", "not here for a freebie",
	"not looking for a freebie", "screw the refund", "this is not about a refund", "this isn't about a refund",
	sequence "don't|dont|do not|not|never ...1 want|need|asking|asked|looking|interested|expect|after ...16 \z
		refund|money|compensation|voucher|discount|vouchers|refunds",
	sequence "not ...1 out for|after|here for|looking for ...8 reimbursement|refund|a refund|compensation|\z
		money",
} }

-- What was given or offered already: told of, not asked for.
phrases "was-offered" { en = {
	"a measly", "bought us a drink", "comped the", "did get a refund", "did receive a refund", "did refund",
	"gave me a coupon", "gave me a discount", "gave me a free", "gave me a refund", "gave me a voucher",
	"gave me points", "gave us a coupon", "gave us a free", "gave us a voucher", "gave us points", "got a refund",
	"got my refund", "i got refunded", "initiated a refund", "initiating coupons", "just refund",
	"offer me a coupon", "offer me a voucher", "offered 10%", "offered a 10%", "offered a 20%",
	"offered a coupon", "offered a discount", "offered a free drink", "offered a refund", "offered a voucher",
	"offered me 10%", "offered me 15%", "offered me 20%", "offered me a 10%", "offered me a coupon",
	"offered me a credit", "offered me a discount", "offered me a free", "offered me a refund",
	"offered me a voucher", "offered me points", "offered points", "offered to refund", "offered us 10%",
	"offered us a coupon", "offered us a discount", "offered us a free", "offered us a refund",
	"offered us a voucher", "only refund", "refunded me", "they comped", "they refunded", "they've offered",
	"took it off the bill", "took that off the bill", "took them off the bill", "was refunded",
	"you've offered it twice",
} }
