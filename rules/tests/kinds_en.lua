-- tests/kinds_en.lua: what kind a complaint is, and how urgent, in English.
--
-- More of the same are in tests/data/labelled.jsonl, for triagectl score.

test "en: the complaint is the tool, 1" {
	event = { text = "Comp tonight's room and the review stays at five stars. Otherwise TripAdvisor will hear about bed bugs." },
	expect = { type = "malicious", priority = "P1" },
}

test "en: the complaint is the tool, 2" {
	event = { text = "I'm an influencer with 80k followers on Instagram. Either you send me the set for free or my story tonight will say it gave me a rash." },
	expect = { type = "malicious", priority = "P1" },
}

test "en: the complaint is the tool, 3" {
	event = { text = "Lost money to this broker? Contact Dr. Mark Recovery on WhatsApp +1 202 555 0134, he got back all my funds in 24 hours, 100% guaranteed." },
	expect = { type = "malicious", priority = "P2" },
}

test "en: the complaint is the tool, 4" {
	event = { text = "Nice little bakery you have. For a thousand a month nobody will ever post that photo of the mouse. Deal?" },
	expect = { type = "malicious", priority = "P1" },
}

test "en: the complaint is the tool, 5" {
	event = { text = "Look, I slipped near your entrance, or let's say I did. Five hundred and I never call my lawyer." },
	expect = { type = "malicious", priority = "P1" },
}

test "en: the complaint is the tool, 6" {
	event = { text = "I'll remove the negative feedback as soon as you refund half the price, you can keep the other half." },
	expect = { type = "malicious", priority = "P1" },
}

test "en: the complaint is the tool, 7" {
	event = { text = "Found out you can say the parcel was empty and they just send another one. Third phone this year lol." },
	expect = { type = "malicious", priority = "P2" },
}

test "en: the complaint is the tool, 8" {
	event = { text = "My kid scraped his knee in your play area. Others asked 20 grand, I'm fine with five. Otherwise the video goes to the mums' group." },
	expect = { type = "malicious", priority = "P1" },
}

test "en: harm is the aim, 1" {
	event = { text = "Everybody please flag this repo and leave a one star rating on the store so that he never earns another cent from us." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: harm is the aim, 2" {
	event = { text = "Thieves. I've made it my mission to post on every forum there is so nobody ever rents from them again. You messed with the wrong person." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: harm is the aim, 3" {
	event = { text = "You think you can treat people like dirt? I'm coming to your office tomorrow and somebody is getting hurt." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "en: harm is the aim, 4" {
	event = { text = "Zero stars. I've already reported this so-called clinic to the medical board and I hope they take his licence. Disgusting man." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "en: harm is the aim, 5" {
	event = { text = "I'll spend whatever it takes on ads so that people who google your clinic see what you did to me." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: harm is the aim, 6" {
	event = { text = "Forget the refund. My complaint is with the licensing board and I'm going to sit in the front row when they shut you down." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "en: harm is the aim, 7" {
	event = { text = "That cashier is going to lose her job over this. I'm ringing head office every morning till she does." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: harm is the aim, 8" {
	event = { text = "Delivery boy ate half the food. I have posted the CCTV clip on YouTube and tagged you, let the public see." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: something is claimed, 1" {
	event = { text = "I was charged twice for the same purchase at the grocery store yesterday. Can you reverse one of them?" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "en: something is claimed, 2" {
	event = { text = "I paid for the lifetime licence in 2021 and after the upgrade the app says free plan. Please restore what I bought or give the money back." },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "en: something is claimed, 3" {
	event = { text = "I was promised a {$300.00} bonus for opening the account. I met every condition, called four times, and now they say the offer code was not attached." },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "en: something is claimed, 4" {
	event = { text = "Ordered chicken lollipop for 220 and received an empty box with some gravy, swiggy is not giving my money back." },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "en: something is claimed, 5" {
	event = { text = "I was charged an extra fee when I withdrew cash abroad, it was not mentioned anywhere. I'd like it back." },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "en: something is claimed, 6" {
	event = { text = "@united you charged me $200 to change a flight that you ended up cancelling" },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "en: something is claimed, 7" {
	event = { text = "Order was supposed to have 2 lassis, received none. Asked for refund, chat person said no." },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "en: something is claimed, 8" {
	event = { text = "Money debited, order not placed, refund not received even after 7 days." },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "en: something is claimed, 9" {
	event = { text = "A merchant sent the refund two weeks ago but I don't see it on my statement." },
	expect = { type = "seeking_compensation", priority = "P3" },
}

test "en: wants to be heard, 1" {
	event = { text = "Cold fries, missing sauce, and a burger that looked like someone sat on it. Pathetic." },
	expect = { type = "venting", priority = "P4" },
}

test "en: wants to be heard, 2" {
	event = { text = "App crashes every single time I open the cart. How hard can it be to test your software?" },
	expect = { type = "venting", priority = "P4" },
}

test "en: wants to be heard, 3" {
	event = { text = "Our dog was a member for 8 years. Renewal price has tripled. Disgraceful, they prey on people who love their animals." },
	expect = { type = "venting", priority = "P4" },
}

test "en: wants to be heard, 4" {
	event = { text = "@USAirways you guys have the slowest check in line I have ever stood in" },
	expect = { type = "venting", priority = "P4" },
}

test "en: wants to be heard, 5" {
	event = { text = "@united it's 2015 and your seats still don't have power outlets" },
	expect = { type = "venting", priority = "P4" },
}

test "en: wants to be heard, 6" {
	event = { text = "@USAirways worst boarding process known to man" },
	expect = { type = "venting", priority = "P4" },
}

test "en: wants to be heard, 7" {
	event = { text = "Website is impossible to navigate and the verification took four days so I missed my shoot." },
	expect = { type = "venting", priority = "P4" },
}

test "en: wants to be heard, 8" {
	event = { text = "Yet another release that breaks login. Do you people test anything before you ship?" },
	expect = { type = "venting", priority = "P4" },
}

test "en: wants help, 1" {
	event = { text = "The ATM kept my card and gave me no receipt, what am I supposed to do now?" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "en: wants help, 2" {
	event = { text = "After updating to 3.2 the app closes as soon as I tap a token. Tried reinstalling, same thing. How can I get my codes back?" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "en: wants help, 3" {
	event = { text = "I topped up my account this morning and the balance still hasn't changed, how long does it take?" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "en: wants help, 4" {
	event = { text = "@AmericanAir left my laptop in seat 14C on flight 233 this morning, lost and found isn't picking up, can someone check?" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "en: wants help, 5" {
	event = { text = "Why has my cash withdrawal been showing as pending since Saturday?" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "en: wants help, 6" {
	event = { text = "I think someone copied my card details, I see payments I don't recognise." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "en: wants help, 7" {
	event = { text = "@JetBlue trying to change the name on a ticket but the website throws an error. Help?" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "en: wants help, 8" {
	event = { text = "I can't find my card anywhere, I think I left it in a taxi." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "en: asks or suggests, 1" {
	event = { text = "What is the daily limit for cash withdrawals abroad?" },
	expect = { type = "consultation", priority = "P4" },
}

test "en: asks or suggests, 2" {
	event = { text = "Which countries do you deliver the physical card to?" },
	expect = { type = "consultation", priority = "P4" },
}

test "en: asks or suggests, 3" {
	event = { text = "Is there a fee if I exchange euros into dollars at the weekend?" },
	expect = { type = "consultation", priority = "P4" },
}

test "en: asks or suggests, 4" {
	event = { text = "What is your refund policy if I change my mind about the colour? Nothing is wrong with it, just thinking ahead." },
	expect = { type = "consultation", priority = "P4" },
}

test "en: asks or suggests, 5" {
	event = { text = "@SouthwestAir do kids under 2 need their own ticket on domestic flights?" },
	expect = { type = "consultation", priority = "P4" },
}

test "en: asks or suggests, 6" {
	event = { text = "How old do I have to be to open an account?" },
	expect = { type = "consultation", priority = "P4" },
}

test "en: asks or suggests, 7" {
	event = { text = "Where do you hold my money, and is it insured?" },
	expect = { type = "consultation", priority = "P4" },
}

test "en: asks or suggests, 8" {
	event = { text = "Are there limits on disposable virtual cards?" },
	expect = { type = "consultation", priority = "P4" },
}
