-- phrases/en/disputes.lua: what went wrong, and whose fault it was, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.

-- Certain money is in dispute: charged, kept back, promised and not paid.
phrases "money-dispute" { en = {
	"account twice", "additional charge", "additional charges", "allowed the charge", "allowed the transaction",
	"allowed the transactions", "amount gone", "applied to the wrong", "auto renewal", "auto renewed",
	"auto-renew", "auto-renewed", "bait and switch", "bait-and-switch", "balance owed", "been charged",
	"being charged", "bill doubled", "bill jumped", "bill tripled", "bill went from", "bill went up",
	"billed after i", "billed again", "billed for", "billed me", "billed twice", "billed us twice",
	"billed without", "billing me", "bogus charge", "bogus charges", "bogus fee", "bonus never",
	"bonus was never", "both invoices", "came back with", "came out of my account", "can't refund",
	"cancellation fee", "cannot refund", "card twice", "carried on billing", "carried on charging",
	"carried on taking", "charge me $", "charge me £", "charge of $", "charge of £", "charge that i", "charge us",
	"charged $", "charged a $", "charged a no show", "charged after i", "charged again", "charged an extra",
	"charged another", "charged anyway", "charged double", "charged extra", "charged for", "charged full",
	"charged me", "charged my account", "charged my card", "charged my credit", "charged over $", "charged twice",
	"charged us $", "charged us anyway", "charged us extra", "charged us twice", "charged us £",
	"charged without", "charged £", "charged €", "charges of $", "charging me", "cheated me", "cheated of",
	"check to the wrong", "claim denied", "claim was denied", "claim was rejected", "claims denied",
	"closed my account with", "collection agency", "come off my", "conned", "continued to bill",
	"continued to charge", "continued to debit", "continued to take", "continues to bill", "continues to charge",
	"continues to debit", "continues to take", "cost $", "cost £", "costs $", "credit never", "damage claim",
	"damage fee", "days late on", "debit me", "debited", "debiting", "debt collection", "deduct money",
	"deducted", "deducting my money", "deducts money", "defrauded", "denied coverage", "denied entry",
	"denied my bonus", "denied my claim", "denied the bonus", "denied the claim", "did not apply my",
	"did not get the refund", "did not pay me", "did not qualify", "did not refund", "did not release",
	"didn't authorise", "didn't come off", "didn't get the refund", "didn't pay me", "didn't qualify",
	"didn't refund", "dinged for", "dispute letter", "dispute was", "dispute with", "disputed the",
	"disputing the", "disputing this", "do not count", "does not qualify", "doesn't qualify", "don't count",
	"don't get my deposit", "don't have my deposit", "don't have my money", "don't refund",
	"don't see it on my statement", "don't see my deposit", "don't see my money", "don't see my refund",
	"double billed", "double charge", "double charged", "downgraded me", "downgraded our", "downgraded us",
	"drafted my", "drafting my", "duplicate charge", "duplicate payment", "ended up canceling",
	"ended up cancelling", "escrow shortage", "escrow was", "extra charge", "extra charges", "false claim",
	"false claims", "false damage", "filed a dispute", "filed dispute", "filed the dispute", "final paycheck",
	"force-placed", "forced placed insurance", "forfeit", "fraudulent charge", "fraudulent charges",
	"full amount", "garnish", "gave me less", "gone from my account", "got charged", "got none", "got only",
	"grand larceny", "has drafted", "hasn't been applied", "hasn't been credited", "hasn't been paid",
	"hasn't been refunded", "hasn't paid", "hasn't refunded", "hasn't released", "have not released",
	"haven't been paid", "haven't refunded", "haven't released", "held my money", "hidden fee", "hidden fees",
	"hit with a $", "hit with a bill", "hit with a charge", "hit with a fee", "hit with a £",
	"holding it for 180", "holding my cash", "holding my funds", "holding my money", "i didn't authorize",
	"i never authorized", "i was billed", "insurance paid", "interest charged", "invoice", "invoiced me twice",
	"invoiced twice", "itemised list", "itemized list", "itemized receipt", "keep charging", "keep my deposit",
	"keep my money", "keep the deposit", "keeping my", "keeps applying my", "keeps billing", "keeps charging",
	"keeps my deposit", "keeps taking", "kept $", "kept charging", "kept my deposit", "kept my money",
	"kept my payment", "kept our deposit", "kept our money", "kept taking", "kept the deposit", "kept the money",
	"kept £", "kept €", "last paycheck", "late fee", "late fees", "late payment", "less cash than",
	"limited my account", "lost $", "lost about $", "lost all my", "lost almost $", "lost my money",
	"lost my payment", "lost over $", "lost £", "mailed the check to", "met all requirements",
	"met all the requirements", "met every requirement", "misapplied", "missing points", "money disappeared",
	"money hanging", "money has disappeared", "money is gone", "money is stuck", "money is trapped",
	"money isn't in", "money isn't there", "money missing", "money stuck", "money taken", "money was taken",
	"my dispute", "my funds are", "my money and", "my money gone", "my money is hanging", "need to come off",
	"needs to come off", "neither the bank", "never agreed to", "never applied", "never authorised",
	"never came off", "never credited", "never got a refund", "never got my refund", "never itemised",
	"never itemized", "never late", "never paid", "never received a refund", "never received my refund",
	"never refunded", "never showed up on my bill", "never signed up for", "never subscribed", "no refund",
	"no refunds", "no show fee", "no-show fee", "non refundable", "non-refundable", "none of my payments",
	"nonrefundable", "nor the bank", "not applied", "not been applied", "not been paid", "not been refunded",
	"not been reversed", "not been updated", "not credited", "not forgiven", "not reflecting in", "not refunded",
	"not released my", "not reversed", "of my deposit", "of our deposit", "of the deposit", "only covers",
	"only offered", "only offering", "only received", "only refunded", "order not placed",
	"order shows as failed", "out of pocket", "over charged", "overbilled", "overcharge", "overcharged",
	"overdraft", "owe $", "owe me $", "owe me for", "owe them", "owed $", "owes me $", "owes me for",
	"owes me money", "paid $", "paid a total of", "paid about $", "paid again", "paid almost $", "paid extra",
	"paid for express", "paid for shipping", "paid in full", "paid it off", "paid me less", "paid nearly $",
	"paid off my", "paid over", "paid them $", "paid twice", "paid you $", "paid you £", "paid £", "paid €",
	"pay $", "pay for the repair", "pay £", "payment was never", "payment was not", "platform kept",
	"platform took", "points were never", "price went up", "promised bonus", "promo code", "promo never",
	"promotion never", "proof was sent", "re-ordered my", "rebate", "received none", "received only",
	"refund not received", "refund two weeks ago", "refuse to cover", "refuse to pay", "refuse to refund",
	"refuse to return", "refused to cover", "refused to pay", "refused to refund", "refused to return",
	"refuses to pay", "refuses to refund", "refuses to return", "reject my claim", "rejected my claim",
	"rejected our claim", "renewed without", "repossessed", "repossession", "restocking fee", "reverse my money",
	"rip off", "rip-off", "ripoff", "ripped me off", "ripped off", "robbed me", "robbed of", "scammed me",
	"scammed out of", "sent a bill", "sent me a bill", "sent me a gift card", "sent the check to",
	"sent to collections", "service fee", "short on my", "short paid", "shortchanged", "shows a balance",
	"signatures match", "slapped with a", "spent $", "spent over $", "spent £", "spent €", "steal your money",
	"stealing from", "stealing my money", "still being billed", "still billing", "still charging",
	"still drafting", "still getting charged", "still no money", "still owe me", "still owes me",
	"still shows past due", "still taking money", "still taking the", "stole from me", "stole my",
	"stolen my money", "stung for", "supposed to have", "surprise charge", "surprise fee", "swindled",
	"take your money", "taken my money", "taken out of my account", "taken premiums", "taking my money",
	"they hold your money", "they stole", "to the wrong person", "took $", "took it anyway", "took money",
	"took my money", "took my premiums", "took out of my account", "took the money", "took the whole", "took £",
	"trapped in this app", "two invoices", "unauthorised charge", "unauthorized charge", "unauthorized charges",
	"unauthorized transaction", "unauthorized transactions", "underpaid", "unpaid", "unrefundable", "wages",
	"waiting for my refund", "was charged", "was paid off", "wasn't applied", "were charged", "wheel missing",
	"when the funds", "whole amount", "will not refund", "withdrawn from my", "withheld my", "withholding my",
	"without a refund", "won't cover", "won't pay", "won't refund", "won't release my", "won't return my",
	"won't reverse", "wont refund", "wouldn't pay out", "wrong amount", "yet to be credited",
	"yet to be reversed", "yet to receive", "yet to reflect",
} }

-- The thing never came, came broken, or is not what was ordered.
phrases "not-as-ordered" { en = {
	"a different color", "a different colour", "a different gray", "a different grey", "a different shade",
	"a hair in", "already expired when", "already late", "already rusty", "and got only", "and only got",
	"and only received", "and received a used", "and received only", "are ruined", "arrived expired",
	"arrived without", "bag has been missing", "box was empty", "broke after", "broke within", "broken",
	"bug in my", "but only got", "but only received", "but received only", "came apart", "came back ruined",
	"came back torn", "came expired", "came unstitched", "came with no", "came without", "canceled my order",
	"canceled the order", "cancelled at", "cancelled my booking", "cancelled my order",
	"cancelled my reservation", "cancelled on me", "cancelled on us", "cancelled our booking",
	"cancelled our reservation", "cancelled the order", "cancelled two", "cockroach in", "come apart",
	"coming apart", "counterfeit", "cracked", "damaged", "dead on arrival", "dead pixels", "defective",
	"delivered the wrong", "dented", "did not arrive", "did not get any", "did not get the", "did not receive",
	"did not recieve", "didn't arrive", "didn't get any", "didn't get my", "didn't get the", "didn't receive",
	"didn't recieve", "didnt get", "didnt receive", "died after", "different from the", "different to the",
	"does not deliver", "does not fit", "doesn't fit", "doesn't match the", "don't match the",
	"don't they deliver", "empty box", "empty package", "expired a month", "expired food", "expired item",
	"expired items", "expired last year", "expired meat", "expired medication", "expired milk", "expired months",
	"expired product", "expired products", "expired when it", "fake product", "fallen apart", "faulty",
	"fell apart", "flooded my", "flooded our", "flooded the", "forgot half", "forgot our", "forgot to include",
	"given to the resident", "gone rusty", "goods not received", "got a different", "got chicken", "got nothing",
	"got rust", "got the wrong", "had no cheese", "hair in my", "half empty", "half my order",
	"half of it missing", "half of my order", "half of the order", "half our order", "half the order",
	"handed to a resident", "handed to resident", "handed to someone", "hasn't arrived", "hasn't been delivered",
	"hasn't shipped", "hasnt arrived", "hasnt been delivered", "hasnt come", "haven't received",
	"haven't shipped", "host canceled", "host cancelled", "insect in", "is missing", "is ruined",
	"isn't delivered", "item is late", "item missing", "item not received", "items missing", "knock off",
	"leaking", "left out the", "left with a neighbor", "left with a neighbour", "leg missing",
	"looks nothing like", "lost baggage", "lost in transit", "lost luggage", "lost my bag", "lost my luggage",
	"lost my order", "lost my package", "lost my parcel", "lost my suitcase", "marked as delivered",
	"marked delivered", "melted", "misdescribed", "missing a leg", "missing a screw", "missing a wheel",
	"missing from", "missing since", "moldy", "mouldy", "never arrived", "never came", "never delivered",
	"never dispatched", "never got anything", "never received", "never recieved", "never recived",
	"never shipped", "never showed up", "never turned up", "no email with", "no key", "no licence", "no license",
	"no sign of", "not arrived", "not as advertised", "not as described", "not as pictured", "not been delivered",
	"not been shipped", "not delivered", "not dispatched", "not here by", "not here yet", "not included",
	"not my door", "not my front door", "not my house", "not my porch", "not received a refund",
	"not received any goods", "not received any item", "not received any product", "not received anything",
	"not received it", "not received my", "not received our", "not received the", "not received yet",
	"not shipped", "not what i ordered", "not what was advertised", "not what we ordered", "not yet arrived",
	"not yet received my", "not yet received the", "nothing arrived", "nothing like the", "nothing was delivered",
	"nothing was left", "one of the two", "only got half", "only half of it", "open package", "opened box",
	"order is late", "order not received", "out of date", "package is late", "package not received",
	"package was stolen", "parcel is late", "parcel not received", "past its date", "past its expiry",
	"past its sell", "past the expiry", "payment is done", "peeling off", "product not received",
	"received a different", "received an empty", "received just one", "received nothing", "received one instead",
	"received the wrong", "recieved a", "recieved the wrong", "refurbished", "rotten", "ruined my", "rust around",
	"rust on", "rust round", "rusted", "rusting", "says delivered", "says handed to", "says it was delivered",
	"scratched", "screen died", "screws missing", "seam opened", "seam split", "seams opened", "seams split",
	"sent a different", "sent me a different", "sent me expired", "sent me the wrong", "sent the wrong",
	"shattered", "shows as delivered", "shows delivered", "shrunk", "smashed", "snapped in half", "snapped off",
	"sold me expired", "spilled", "spilt", "split open", "spoiled", "stained", "started peeling",
	"still not here", "still not received", "still waiting for my order", "stopped after", "stopped working",
	"tampered", "torn open", "two of the three", "undercooked", "used item", "was missing", "was not in the",
	"was ruined", "wasn't delivered", "wasn't included", "wasnt delivered", "were missing", "were not in",
	"wheel missing", "wobble", "wobbles", "wobbly", "worm in", "wrong color", "wrong colour", "wrong food",
	"wrong item", "wrong model", "wrong order", "wrong product", "wrong shade", "wrong size", "yet to receive my",
	"yet to receive the",
} }

-- A promise was made and not kept.
phrases "broken-promise" { en = {
	"advertise", "advertised", "as agreed", "assured me", "assured that", "broken promises", "didn't call back",
	"guarantee", "guaranteed", "i was told", "lied about", "never called me back", "never got back",
	"no call back", "no callback", "per the contract", "promise", "promised", "said it would", "said it'd",
	"said they would", "said they'd", "should have been", "signed a contract", "supposed to", "the agreement",
	"told me they would", "told me they'd", "told us they would", "verbally agreed", "was assured",
	"was supposed", "was told i would", "was told it would", "was told that", "went back on",
} }

-- The price or a fee is the cause.
phrases "price-cause" { en = {
	"fees", "hidden fee", "overpriced", "premium", "price increase", "price went up", "too expensive",
} }

-- Sent from one department to the next.
phrases "passed-around" { en = {
	"back and forth", "blames the", "bounced between", "each other", "passed around", "passed me from",
	"run around", "runaround", "transferred me",
} }

-- Not one customer but many.
phrases "wide-impact" { en = {
	"all residents", "dozens of us", "hundreds of us", "many customers", "many of us", "other customers too",
	"whole building",
} }

-- We are said to have meant it.
phrases "intended-fault" { en = {
	"deliberately", "intentionally", "knowingly", "on purpose", "they knew", "you knew",
} }

-- A slip of the customer's own.
phrases "own-fault" { en = {
	"accidentally", "by accident", "by mistake", "i clicked the wrong", "i misread", "i pressed the wrong",
	"my fault", "my mistake", "my own fault",
} }

-- A misunderstanding, by the customer's own words.
phrases "misunderstood" { en = {
	"i assumed it", "i misunderstood", "i thought it meant", "i thought it was", "misunderstanding",
} }
