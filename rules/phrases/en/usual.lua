-- phrases/en/usual.lua: words that are usual or unusual in a type of complaint, in English.
--
-- Found in 2307 labelled complaints by tests/usual_words.py, which writes this file; each is in
-- 7 of them or more.  weigh.lua gives a quarter of a point for each.  In the order of letters; capitals do not matter.

phrases "usual-in-seeking_compensation" { en = {
	"asked for", "back", "cancelled", "charge", "charged", "claim", "credit", "deposit", "emails", "extra",
	"file", "full", "had to", "has not", "i paid", "i want", "missing", "money back", "months", "my credit",
	"my money", "my subscription", "nor", "order", "ordered a", "paid", "paid for", "please", "received",
	"refund", "refunded", "remove", "sent", "subscription", "the bank", "twice", "want", "want the", "was",
	"would like",
} }

phrases "unusual-in-seeking_compensation" { en = {
	"again", "all of", "and you", "anyone", "anything", "app", "bad", "believe", "calls", "can", "do you", "done",
	"down", "everyone", "export", "fake", "followers", "group", "guys", "i know", "i think", "iphone",
	"is there", "know", "leave a", "live", "log", "minutes", "more", "office", "one star", "password", "people",
	"people who", "phone", "pin", "place", "play", "post", "price", "rating", "real", "recovery", "reviews",
	"room", "rude", "shop", "something", "step", "telegram", "there a", "thing", "think", "this app", "time i",
	"tomorrow", "tonight", "tried to", "way to", "worked", "works", "you can",
} }

phrases "usual-in-venting" { en = {
	"again", "app", "because of", "believe", "by the", "care", "cold", "customer", "customer service", "delivery",
	"ever", "gate", "minutes", "room", "staff", "stay", "updated", "very", "why", "worst", "years",
} }

phrases "unusual-in-venting" { en = {
	"a full", "accounts", "action", "all your", "and have", "and my", "bitcoin", "bought", "btc", "calls", "can",
	"can i", "card", "cash", "court", "currently", "data", "do i", "end", "error", "export", "fake", "file",
	"found", "funds", "gift", "goes", "have not", "help", "him", "how do", "i sent", "i'll", "i've", "if i",
	"is it", "is there", "it and", "it to", "law", "like to", "list", "live", "my card", "name", "next", "on my",
	"otherwise", "password", "personal", "platform", "please", "police", "pro", "proof", "purchase",
	"rating", "received", "recover", "recovery", "refund", "remove", "report", "restore", "says", "security",
	"site", "subscription", "team", "telegram", "the only", "there a", "these", "to change", "to recover",
	"to report", "touch", "using", "we will", "whatsapp", "would like", "you can",
} }

phrases "usual-in-help_seeking" { en = {
	"and my", "and now", "anyone", "calls", "can", "come", "debt", "do i", "don't know", "fix", "hasn't", "help",
	"help me", "how can", "i do", "it's", "it's been", "last", "loan", "log", "my phone", "phone", "please",
	"please help", "says", "showing", "someone", "tried", "tried to", "trying", "trying to", "wrong",
} }

phrases "unusual-in-help_seeking" { en = {
	"accounts", "an order", "and the", "apology", "away", "banks", "bill", "business", "care", "claim", "claims",
	"cold", "complete", "consumer", "court", "credit card", "customer care", "delivery", "deposit", "developer",
	"ever", "every", "everyone", "expect", "export", "face", "first", "five", "followers", "food", "four", "free",
	"full", "gate", "great", "guys", "had", "half", "hotel", "i could", "i had", "i will", "i'll", "if the",
	"is the", "license", "most", "my credit", "negative", "of your", "one", "option", "order", "ordered a",
	"others", "own", "post", "price", "process", "refund", "returned", "review", "send me", "shipping", "shut",
	"shut down", "small", "staff", "start", "stay", "store", "system", "telegram", "that you", "their", "these",
	"they never", "time", "to a", "to me", "to the", "transaction", "understand", "used", "whatsapp", "will",
	"you", "you don't", "your",
} }

phrases "usual-in-consultation" { en = {
	"can i", "could", "do you", "export", "good", "haven't", "i use", "is it", "is there", "option", "there",
	"there a",
} }

phrases "unusual-in-consultation" { en = {
	"and the", "and then", "back", "bad", "bag", "bitcoin", "called", "can you", "cancelled", "care", "cold",
	"company", "complaint", "customer", "customers", "data", "date", "developer", "didn't", "does not", "doesn't",
	"else", "even", "ever", "every", "everyone", "everything", "file", "first", "fix", "food", "four", "full",
	"gate", "gave", "goes", "going", "going to", "got", "half", "has been", "him", "hope", "hotel", "hours",
	"i'll", "is a", "it back", "keep", "last", "login", "lost", "machine", "manager", "me a", "mine",
	"more", "my account", "never", "nobody", "nor", "of a", "of your", "others", "paid", "person", "phone",
	"receive", "recover", "recovery", "report", "review", "reviews", "room", "said", "scammer", "see", "send",
	"showing", "since", "single", "somebody", "soon", "star", "statement", "stop", "telegram", "the phone",
	"they", "thing", "three", "till", "took", "very", "were", "who", "whole", "will be", "working", "worst",
	"write", "you can", "you to", "your",
} }
