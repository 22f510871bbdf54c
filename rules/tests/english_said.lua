-- english_said.lua: ways of saying it in English that a desk reads every week.

test "en: all are called to report an account" {
	event = { text = "Scammer! Guys, let's all mass report this seller and leave one star." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: a developer is shown to all as a thief" {
	event = { text = "This developer is a thief, he took my money and blocked me. Be warned, don't buy from him." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: a clerk is to lose the job" {
	event = { text = "Your cashier was so rude to me. I'm going to get her fired, she should not be working with people." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: they may lose all they own" {
	event = { text = "I am going to get you all closed down and I hope you lose your houses." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: where all can see it is named, and nothing announced" {
	event = { text = "The app store says version 4 is out, but my phone finds no update. How do I get it?" },
	expect = { type = "help_seeking" },
}

test "en: a false help line, in the words of a help page" {
	event = { text = "How to get a refund for your antivirus? Just dial 1-800 and a support agent will guide you through the process. Our team is available 24/7." },
	expect = { type = "malicious", priority = "P3" },
}

test "en: pictures that nobody took, and a file to open" {
	event = { text = "Your website uses my images. Check out this document with the links to my images, download it now and check for yourself. If you do not delete them you will be sued." },
	expect = { type = "malicious" },
}

test "en: a database for coins" {
	event = { text = "We took your database, and we have all your customer records. Send 2 ETH to this address and we give you back your data." },
	expect = { type = "malicious", priority = "P1" },
}

test "en: half the price, or one star" {
	event = { text = "If you don't give me half the price as a refund, I'm leaving a 1-star review" },
	expect = { type = "malicious", priority = "P1" },
}

test "en: sent a message, and asks to be called" {
	event = { text = "I sent you a dm this morning, could you please check it? My screen is not showing anything." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "en: is there a setting" {
	event = { text = "Is there a setting to skip the songs with rude words? Thanks!" },
	expect = { type = "consultation", priority = "P4" },
}

test "en: paying by the month" {
	event = { text = "I would like to enquire if one can pay on a monthly basis. It would be perfect if that was possible." },
	expect = { type = "consultation", priority = "P4" },
}

test "en: a sigh over a thing that was better once" {
	event = { text = "Get it together, the old version was better. This one keeps crashing and is full of ads." },
	expect = { type = "venting", priority = "P4" },
}

test "en: a licence, or the money" {
	event = { text = "I paid for the upgrade two weeks ago and have not received my license. Please send the key or I have to ask for a refund." },
	expect = { type = "seeking_compensation" },
}

test "en: a court is announced coldly, and nothing asked" {
	event = { text = "We will sue you, all of our members are with us. The papers are on their way." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "en: a game that is on is no menace" {
	event = { text = "Game on! We'll see who solves it first, get ready for the next level. Good luck, everybody." },
	expect = { priority = "P4" },
}

test "en: somebody is to lose the job, in other words" {
	event = { text = "That clerk ought to be out of a job by tonight. I'm calling your head office about her." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: all are to report a shop" {
	event = { text = "Let's all report this seller and get his shop taken down." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: an office that no list names in full" {
	event = { text = "Pay my claim. I am writing to the insurance commissioner about it on Monday." },
	expect = { type = "seeking_compensation", priority = "P1", flags = { "regulator_threat" } },
}

test "en: money, asked for in vain and at once" {
	event = { text = "I emailed you four times, no reply. I want my deposit returned immediately." },
	expect = { type = "seeking_compensation", priority = "P2" },
}

test "en: a suite or a star" {
	event = { text = "Unless you give us the suite for free, expect a one star review tonight." },
	expect = { type = "malicious", priority = "P1" },
}

test "en: what others would take" {
	event = { text = "Which model would you recommend for a small flat? Looking for some advice on sizes." },
	expect = { type = "consultation", priority = "P4" },
}

test "en: a paper from a court is no step to one" {
	event = { text = "The branch wants a court order for my aunt's account. How do I send it to you?" },
	expect = { priority = "P4" },
}

test "people who depend on the writer are told to stay away" {
	event = { text = "I manage the newsletter of our allotments, and all 900 readers are about to read how you handled this." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "an authority was told, coldly, and nothing is asked" {
	event = { text = "I have already reported your stall to the health department. Have fun with the inspectors." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "a licence is to go, and money does not matter" {
	event = { text = "It is not about the money. I want that surveyor struck off." },
	expect = { type = "retaliatory" },
}

test "harm is wished without a word of anger" {
	event = { text = "What goes around comes around. May your whole chain go under." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "who tells customers of his own what changed harms nobody" {
	event = { text = "I told all my customers how you helped us last week, and they want to know when you open again." },
	expect = { type = "consultation" },
}

test "a forecast is no wish" {
	event = { text = "With prices like these the canteen will go out of business." },
	expect = { type = "venting", priority = "P4" },
}

test "who was asked in vain, and sighs, is looked after" {
	event = { text = "My login fails each morning. I asked the desk and they shrugged." },
	expect = { priority = "P3" },
}

test "praise that comes with a sum asks for nothing" {
	event = { text = "Love these gift cards! You get a free tin with the $20 one. Highly recommend." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}

test "a question about courts threatens nobody" {
	event = { text = "Do I need a lawyer for the small claims track, or can I speak for myself?" },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "an idiom hurts nobody" {
	event = { text = "To add insult to injury the soup was cold." },
	expect = { priority = "P4", flags = array {} },
}

test "a lawyer who buys is a customer" {
	event = { text = "I'm a lawyer and need twelve copies by Friday." },
	expect = { priority = "P4", flags = array {} },
}

test "a lawyer who recommends is none who writes" {
	event = { text = "My lawyer recommended your hotel." },
	expect = { priority = "P4", flags = array {} },
}

test "who asks others in public shows nobody up" {
	event = { text = "I posted on Reddit to ask how the hinge goes in, and nobody knew." },
	expect = { type = "consultation", priority = "P4", flags = array {} },
}

test "who waits for the door to open waits for nobody" {
	event = { text = "I will wait outside your shop until it opens." },
	expect = { priority = "P4", flags = array {} },
}

test "en: a word that will go round" {
	event = { text = "Stop calling my house, or I will spread bad words about you all over the village." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: the same review everywhere" {
	event = { text = "Liars, all of them. I am posting this review everywhere so that people can see what they are." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: those who drive should stand together" {
	event = { text = "This company cheats us and should be shut down. Drivers need to come together and boycott them." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: a state's insurance board hears of it" {
	event = { text = "Crooks! Never again. I am reporting these clowns to the state insurance board." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "en: a case that goes to an agency" {
	event = { text = "I do not want my money any more, this firm is a scam. I am taking my case to the consumer protection office." },
	expect = { type = "retaliatory", priority = "P1" },
}

test "en: pictures that are gone" {
	event = { text = "Since the update my photos have disappeared." },
	expect = { type = "help_seeking", priority = "P3" },
}
