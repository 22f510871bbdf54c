-- phrases/en/questions.lua: what is asked, and what is suggested, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.

-- An enquiry: the customer says that a question is meant.
phrases "enquiry" { en = {
	"a question about", "a question for", "am i eligible", "an age limit", "are dogs allowed", "are you going to",
	"are you open", "are you planning", "asking because", "available in", "before i book", "before i buy",
	"before i commit", "before i decide", "before i order", "before i sign up", "before i switch",
	"before we book", "can anyone tell me", "can i add", "can i bring", "can i change", "can i choose",
	"can i exchange", "can i get", "can i have", "can i link", "can i open", "can i order", "can i pay",
	"can i receive", "can i top", "can i transfer", "can i use", "can i withdraw", "can my", "can you clarify",
	"can you confirm", "can you explain", "can you tell", "could you clarify", "could you confirm",
	"could you tell me", "curious", "deciding between", "details on", "do children", "do i need", "do kids",
	"do you accept", "do you allow", "do you deliver", "do you do gift", "do you have", "do you offer",
	"do you sell", "do you serve", "do you ship", "do you still", "do you support", "do you take",
	"does it cover", "does that cover", "does this cover", "enquire", "enquiry", "further information",
	"got a question", "had a question", "how big", "how do i apply", "how does", "how early", "how far",
	"how many days", "how often", "how old", "i have a question", "i was wondering", "i wonder if",
	"i wonder whether", "i'd like to know", "i'm wondering", "info on", "inquire", "inquiry",
	"is breakfast included", "is it dog friendly", "is it ok to", "is it okay to", "is it possible",
	"is parking included", "is that covered", "is that extra", "is that separate", "is there an age",
	"is there anywhere", "just a question", "just wondering", "let me know if", "like to ask", "may i ask",
	"more information", "need to know if", "need to know whether", "opening hours", "plans to", "please advise",
	"please clarify", "please confirm", "please tell me", "question regarding", "question:", "quick one,",
	"quick one:", "quick question", "separate add on", "separate add-on", "tell me more", "thinking about buying",
	"thinking of buying", "want to ask", "want to know", "wanted to ask", "wanted to know", "what are the",
	"what are your", "what cards", "what currencies", "what documents", "what does", "what time", "when will you",
	"where can i find", "where do i find", "which card", "which cards", "which countries", "which currencies",
	"which currency", "will there be", "wondering if", "wondering whether", "would it be possible",
	"would like to know",
} }

-- A question about the rules themselves: refund is then a word, not a wish.
phrases "rule-question" { en = {
	"am i charged", "any charges", "any fees", "are children allowed", "are dogs allowed", "are kids allowed",
	"are pets allowed", "are there fees", "are they refundable", "are tickets refundable", "before buying",
	"before i buy", "before i order", "before ordering", "can i cancel", "can i do it online",
	"can i do this online", "can i get a refund if", "can i pay off", "can i return", "can it be paid early",
	"cancellation policy", "covered by the warranty if", "daily limit", "do i get back", "do i have to go in",
	"do i just lose", "do i lose", "do i need a receipt", "do i need an appointment", "do i need the receipt",
	"do i need to bring", "do you accept returns", "do you charge", "do you give refunds", "do you offer refunds",
	"does it come with", "does it switch", "does the plan", "does the warranty", "early repayment",
	"exchange policy", "exchange rates", "get pro-rated", "get prorated", "how do refunds", "how do returns",
	"how does the refund", "how long do refunds", "how long do returns", "how long does a refund",
	"how many days do i have", "how much does it cost", "how much is the fee", "how much notice",
	"hypothetically", "if i cancel", "if i change my mind", "if it does not fit", "if it doesn't fit",
	"in general", "is it covered", "is it prorated", "is it refundable", "is the warranty", "is there a charge",
	"is there a deadline", "is there a deposit", "is there a fee", "is there a limit", "is there a minimum",
	"is there a penalty", "is there a warranty", "is this covered", "just in case", "policies r", "policy for",
	"policy on", "refund policy", "return policy", "returns policy", "still apply", "thinking ahead",
	"under what", "warranty policy", "warranty transferable", "what are the fees", "what does it cost",
	"what fees", "what is the difference", "what is the fee", "what is the limit", "what is the penalty",
	"what is the policy", "what's the difference", "what's the fee", "what's the limit", "what's the penalty",
	"what's the policy", "who pays for return", "will i be charged", "your policy",
} }

-- The form of a question.
phrases "question-form" { en = {
	"am i able", "any chance", "any idea", "any news", "any plans", "any update", "are there", "can i", "can you",
	"could i", "could you", "do i", "do u", "do you", "does anyone", "does it", "does the", "does your",
	"has anyone", "how does", "how long", "how many", "how much", "how to", "is it possible", "is that",
	"is there", "is this", "may i", "or do we", "or is it", "should i", "u serve", "what are", "what does",
	"what happens", "what is", "what should", "what time", "what's", "whats", "when are", "when can", "when do",
	"when does", "when is", "when will", "where are", "where is", "who can", "who should", "whom", "why are",
	"why do", "why does", "why is", "will i", "will there",
	re[[\?( |$)]],
} }

-- What is asked before one buys. It only leans a decision.
phrases "topic-before-buying" { en = {
	"abroad", "age", "apple pay", "availability", "available", "compatible", "countries", "currencies",
	"currency", "delivered to", "discount", "exchange", "google pay", "in stock", "limit", "opening hours",
	"support for", "top up", "top ups", "top-up", "virtual card",
} }

-- A suggestion.
phrases "suggestion" { en = {
	"5 stars if it", "5 stars if there", "a few thoughts after", "a few thoughts on", "a thought:",
	"add an option", "add support", "an option to", "any chance of adding", "any plans for", "any plans to",
	"better if", "bring back", "can you add", "consider adding", "consider making", "could you add",
	"could you consider", "could you maybe", "couple of thoughts", "feature idea", "feature request", "feedback",
	"five stars if it", "five stars if there", "flag would", "good if", "great if", "handy if",
	"have you considered", "have you thought about", "have you thought of", "helpful if", "hope you add",
	"hope you will add", "hopefully you can add", "how about adding", "idea for", "idea:", "improve",
	"improvement", "improvements", "it would help", "just a thought", "just a wish", "just an idea",
	"let us choose", "let users", "love to see", "make it possible to", "maybe add", "maybe you could",
	"more of a wish", "my two cents", "need an option", "needs an option", "needs to have", "nice if",
	"nice to have", "one thing i'd", "option would", "other apps do", "perhaps add", "perhaps you could",
	"please add", "please bring", "please consider", "please include", "please make", "please provide an option",
	"recommend that you", "setting would", "should add", "should consider", "small idea", "small wish", "suggest",
	"suggestion", "suggestions", "toggle would", "why not", "wish list", "wish there was", "wish there were",
	"wish you would", "would be 5 stars if", "would be a nice touch", "would be awesome", "would be brilliant if",
	"would be cool", "would be even better", "would be five stars if", "would be good", "would be great",
	"would be handy", "would be helpful", "would be ideal if", "would be lovely if", "would be lovely to",
	"would be nice", "would be perfect", "would be useful", "would give 5 stars if", "would give five stars if",
	"would it make sense", "would like the option", "would like to see", "would love a", "would love to",
	"would make a lot of", "would make life easier", "you could add", "you could maybe",
} }

-- Wishes: a suggestion, or a sigh. They only lean a decision.
phrases "wish" { en = {
	"add a", "add more", "adding a", "adding more", "i wish", "in future", "in the future", "next time",
	"please allow", "please give us", "please let us", "should allow", "should have an option", "should offer",
	"train staff", "wishlist",
} }
