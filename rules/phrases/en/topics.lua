-- phrases/en/topics.lua: what it is about, by its nouns, in English.
--
-- A topic demands nothing: these lists count little and only lean a decision.
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.

-- A purchase on its way: orders, parcels, returns.
phrases "topic-order" { en = {
	"bought", "coupon", "courier", "customer care", "customer service", "delivered", "delivery", "order",
	"ordered", "orders", "package", "parcel", "promo code", "purchase", "purchased", "receipt", "return",
	"returned", "returns", "seller", "shipped", "shipping", "shop", "store", "tracking", "voucher", "warehouse",
} }

-- Wages, rent, houses, tuition: money that somebody owes.
phrases "topic-owed" { en = {
	"adjuster", "agreement", "booking", "check-out report", "claim", "claims", "commission", "contract",
	"contractor", "course fee", "coverage", "deductible", "direct debit went", "estimated bill",
	"estimated reading", "final bill", "guarantee", "inventory report", "invoice", "landlord", "lease",
	"letting agent", "letting agents", "membership", "meter reading", "meter readings", "move in inspection",
	"move-in inspection", "move-in sheet", "move-out", "paycheck", "policy", "premium", "premiums", "rent",
	"reservation", "salary", "security deposit", "smart meter", "standing charge", "subscription",
	"tenancy deposit", "tenant", "tuition", "wages", "warranty",
} }

-- Loans, mortgages, accounts, cards.
phrases "topic-bank" { en = {
	"apr", "atm", "bank", "branch", "card", "checking account", "deferment", "deposit", "escrow", "forbearance",
	"foreclosure", "interest", "lender", "lien", "loan", "loans", "modification", "mortgage", "navient",
	"overdraft", "payment", "payments", "payoff", "principal", "refinance", "savings account", "servicer",
	"statement", "teller", "title", "transfer", "wire",
} }

-- Credit bureaus, debts, collectors: an entry to correct, or somebody to stop.
phrases "topic-credit-file" { en = {
	"balance", "bankruptcy", "charge off", "charged off", "collection", "collections", "collector", "collectors",
	"credit bureau", "credit bureaus", "credit file", "credit report", "credit reports", "credit score",
	"creditor", "debt", "debts", "delinquent", "derogatory", "dispute", "disputed", "fcra", "fdcpa", "garnish",
	"garnishment", "identity", "inquiries", "inquiry", "my file", "my report", "my score", "past due",
	"reporting", "statute of limitations", "tradeline", "validate", "validation", "verified",
} }

-- A credit record, a loan or its formalities: for the tag.
phrases "credit-topic" { en = {
	"credit bureau", "credit card", "credit limit", "credit report", "credit score", "loan", "mortgage",
} }

-- A meal, a room, a trip: most often a review.
phrases "topic-hospitality" { en = {
	"ambiance", "ambience", "ate here", "bartender", "bathroom", "bed", "beds", "beer", "breakfast", "buffet",
	"burger", "cafe", "check-in", "chicken", "coffee", "decor", "dinner", "dish", "dishes", "flavor", "flavour",
	"food was", "fries", "front desk", "host", "hostel", "hostess", "hotel", "housekeeping", "lobby", "lunch",
	"meal", "menu", "motel", "music", "my room", "noodles", "our room", "pizza", "portion", "portions",
	"reception", "resort", "restaurant", "rice", "salad", "sauce", "server", "sheets", "shower", "soup",
	"stayed here", "steak", "taste", "tasted", "the food", "the pool", "the room", "the view", "towels", "waiter",
	"waitress", "wine",
} }

-- Journeys.
phrases "topic-journey" { en = {
	"@americanair", "@delta", "@jetblue", "@southwestair", "@united", "@usairways", "@virginamerica", "airline",
	"airport", "bag", "bags", "boarding", "connection", "crew", "cruise", "delay", "delayed", "driver", "flight",
	"flights", "gate", "layover", "luggage", "pilot", "plane", "rebook", "rebooked", "rental car", "reservation",
	"ride", "seat", "seats", "tarmac", "taxi", "train", "uber",
} }

-- What the public administration is asked about: streets, noise, schools.
phrases "topic-public" { en = {
	"bus stop", "council", "mayor", "neighbors", "neighbours", "noise", "park", "parking", "pavement",
	"residents", "road", "school", "sidewalk", "street",
} }
