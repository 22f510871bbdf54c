-- phrases/en/topics.lua: what it is about, by its nouns, in English.
--
-- A topic demands nothing: these lists count little and only lean a decision.
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.
-- What `sequence`, `begins` and `unbroken` find: the guide, under "Many phrases at once".

-- A purchase on its way: orders, parcels, returns.
phrases "topic-order" { en = {
	"bought", "bougt", "bougth", "buyed", "coupon", "courier", "couriers", "customer care", "customer service",
	"delievery", "delivary", "deliverd", "delivered", "delivering", "delivery", "delivry", "despatched", "dhl",
	"dispatched", "evri", "fedex", "invoice number", "oder", "oderd", "odered", "oders", "odrer", "order",
	"orderd", "ordered", "orderes", "ordering", "orders", "ordr", "ordred", "package", "packages", "packge",
	"pakage", "parcel", "parcels", "parcle", "pkg", "preorder", "preordered", "promo code", "purchaced",
	"purchase", "purchased", "purchases", "purchasing", "purchsed", "receipt", "reorder", "return", "returned",
	"returns", "royal mail", "seller", "shiped", "shiping", "shipment", "shipments", "shipped", "shipping",
	"shop", "store", "tracking", "usps", "voucher", "warehouse", "yodel",
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
	"accrued interest", "apr", "atm", "bank", "branch manager", "car title", "card", "checking account",
	"clear title", "deferment", "deposit", "escrow", "forbearance", "foreclosure", "in interest",
	"interest charge", "interest charges", "interest on", "interest rate", "interest rates", "lender", "lien",
	"loan", "loans", "local branch", "modification", "mortgage", "my branch", "navient", "overdraft", "payment",
	"payments", "payoff", "principal balance", "refinance", "savings account", "servicer", "statement", "teller",
	"the branch", "the interest", "the principal amount", "the title to", "title company", "to principal",
	"toward principal", "towards principal", "transfer", "wire",
} }

-- Credit bureaus, debts, collectors: an entry to correct, or somebody to stop.
phrases "topic-credit-file" { en = {
	"are reporting", "as verified", "balance", "bankruptcy", "charge off", "charged off", "collection account",
	"collection agency", "collection company", "collection letter", "collection notice", "collections",
	"collector", "collectors", "credit bureau", "credit bureaus", "credit file", "credit inquiry",
	"credit report", "credit reporting", "credit reports", "credit score", "creditor", "debt", "debts",
	"delinquent", "derogatory", "dispute", "disputed", "fcra", "fdcpa", "garnish", "garnishment", "hard inquiry",
	"identity theft", "in collection", "inquiries", "is reporting", "my file", "my identity", "my report",
	"my score", "past due", "reporting agencies", "reporting agency", "reporting on my", "reporting to",
	"statute of limitations", "still reporting", "the inquiry", "to collection", "tradeline", "validation letter",
	"validation of the", "verified as",
} }

-- A credit record, a loan or its formalities: for the tag.
phrases "credit-topic" { en = {
	"credit bureau", "credit card", "credit limit", "credit report", "credit score", "loan", "mortgage",
} }

-- A meal, a room, a trip: most often a review.
phrases "topic-hospitality" { en = {
	"ambiance", "ambience", "ate here", "bartender", "bathroom", "bed", "beds", "beer", "breakfast", "buffet",
	"burger", "cafe", "check-in", "chicken", "coffee", "decor", "dinner", "dish", "dishes", "flavor", "flavour",
	"food was", "fries", "front desk", "hostel", "hostess", "hotel", "housekeeping", "live music", "lobby",
	"loud music", "lunch", "meal", "menu items", "motel", "my room", "noodles", "our host", "our room",
	"our server", "pizza", "portion", "portions", "reception", "resort", "restaurant", "rice", "salad", "sauce",
	"sheets", "shower", "soup", "stayed here", "steak", "taste", "tasted", "the food", "the host was", "the menu",
	"the pool", "the room", "the server was", "the view", "towels", "waiter", "waitress", "wine",
} }

-- Journeys.
phrases "topic-journey" { en = {
	"@americanair", "@delta", "@jetblue", "@southwestair", "@united", "@usairways", "@virginamerica", "airline",
	"airport", "at the gate", "bag", "bags", "boarding", "crew", "cruise", "delay", "delayed", "driver", "flight",
	"flights", "gate agent", "gate agents", "gate change", "layover", "luggage", "missed connection",
	"missed my connection", "missed our connection", "my ride", "pilot", "plane", "rebook", "rebooked",
	"rental car", "reservation", "ride was", "rides", "seat", "seats", "tarmac", "taxi", "the ride", "train",
	"uber",
} }

-- What the public administration is asked about: streets, noise, schools.
phrases "topic-public" { en = {
	"bus stop", "council", "mayor", "neighbors", "neighbours", "noise", "park", "parking", "pavement",
	"residents", "road", "school", "sidewalk", "street",
} }

-- Animals that are treated.
phrases "topic-vet" { en = {
	"my cat", "my cats", "my dog", "my dogs", "my horse", "my kitten", "my pet", "my pup", "my puppy", "our cat",
	"our dog", "our dogs", "our pet", "our puppy", "pet insurance", "pet's", "pets", "vet", "veterinarian",
	"veterinarians", "veterinary", "vets", "your pet",
} }
