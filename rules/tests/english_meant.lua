-- tests/english_meant.lua: what is announced to us, and the same words of something else.
--
-- "Shut you down", "every night until", "fire", "a boycott" threaten nobody by
-- themselves: somebody has to announce them, of us.  See tests/en.lua for how a
-- test is written.

test "en: a complaint that goes on each night is a nuisance, no campaign" {
	event = { text = "The bar below plays music every night until four. I have told you twice, please do something about it." },
	expect = { type = "help_seeking" },
}
test "en: each day until it is paid, announced" {
	event = { text = "I'll put a new one star review on another site every day until you close. I want nothing from you any more." },
	expect = { type = "retaliatory" },
}
test "en: shut down by the shop" {
	event = { text = "They let you collect points for a year, and when you want a gift for them they shut you down. Poor." },
	expect = { type = "venting", priority = "P4" },
}
test "en: shut down by a customer" {
	event = { text = "Liars. We will get you shut down, all my neighbours are with me, don't ever eat here." },
	expect = { type = "retaliatory" },
}
test "en: stars that are given here are no campaign" {
	event = { text = "I give it one star, because zero is not offered. The map never finds my street." },
	expect = { type = "venting", priority = "P4" },
}
test "en: the customers that a shop has" {
	event = { text = "Is this how you treat all your customers? Cold soup, and nobody said sorry." },
	expect = { type = "venting", priority = "P4" },
}
test "en: the customers that will be told" {
	event = { text = "I kept the list. I am writing to every one of your clients, they should all hear what a cheat you are." },
	expect = { type = "retaliatory" },
}
test "en: a petition asks for signatures" {
	event = { text = "Keep the library on Mill Road open. Please sign this petition, the children have nowhere else to read." },
	expect = { flags = array {} },
}
test "en: whoever drew the menus should go: a sigh" {
	event = { text = "The new menus are a mess, nothing is where it was. Whoever designed this should be fired." },
	expect = { type = "venting", priority = "P4" },
}
test "en: one person should go" {
	event = { text = "That man at desk four laughed at my mother. He should be fired today, the arrogant fool." },
	expect = { type = "retaliatory" },
}
test "en: nobody acts" {
	event = { text = "I told them three times, and they don't take any action against the driver. Useless support." },
	expect = { type = "venting" },
}
test "en: an entry that is to go is no dismissal" {
	event = { text = "Please let the alert on my credit file be removed as soon as you can, it is not mine." },
	expect = { type = "seeking_compensation" },
}
test "en: a wish to strike the screen" {
	event = { text = "The lag in this game makes you want to punch your monitor. I would not recommend it." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}
test "en: beaten in a game" {
	event = { text = "Got killed three times by cheaters in one round. Not fun any more." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}
test "en: beaten in the street" {
	event = { text = "My nephew got beaten up by your courier on the stairs." },
	expect = { priority = "P1" },
}
test "en: better stars when it is mended are no price" {
	event = { text = "I have to edit my review, since the last update most payments fail again." },
	expect = { type = "venting", flags = array {} },
}
test "en: a smoking room smells" {
	event = { text = "We were put on a smoking floor, and there was a smell of smoke on the pillows. Otherwise a tidy place." },
	expect = { type = "venting", priority = "P4" },
}
test "en: gone public, a firm" {
	event = { text = "Since the company goes public next year, they only think of the share price. Boring menus, small portions." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}
test "en: better stars once it works" {
	event = { text = "It worked for two weeks. Now the login hangs. Once they fix it I will change my rating." },
	expect = { flags = array {} },
}
test "en: police called by somebody else, about something else" {
	event = { text = "The courier had an argument with the man next door, and he called the police. My soup was cold by then." },
	expect = { type = "venting", priority = "P4" },
}
test "en: police, announced to us" {
	event = { text = "Fake shop, nothing came and nobody answers. I will complain to the police." },
	expect = { priority = "P1" },
}
test "en: a firm that sues its rivals" {
	event = { text = "Instead of better menus they spend the year suing the competition. Boring company." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}
test "en: suing us" {
	event = { text = "Definitely suing them. They kept the whole fee and laughed." },
	expect = { flags = { "legal_threat" } },
}
test "en: dangerous for the money" {
	event = { text = "Dangerous app, my transfer hangs in it since Monday." },
	expect = { flags = array {}, priority = "P3" },
}
test "en: dangerous for people" {
	event = { text = "The steps to the cellar are dangerous, two boards are loose." },
	expect = { priority = "P1" },
}
test "en: the money, or the cyber police: a claim" {
	event = { text = "Nothing was credited. Give my money back to me otherwise I will complain to the cyber cell." },
	expect = { type = "seeking_compensation", priority = "P1" },
}
test "en: an authority will be notified" {
	event = { text = "Three days and the transfer has not moved. The ombudsman will be notified tonight." },
	expect = { priority = "P1", flags = { "regulator_threat" } },
}
test "en: others are asked to boycott" {
	event = { text = "Shame on you for this film. I ask everyone in town to boycott you." },
	expect = { type = "retaliatory" },
}
test "en: reporters in a story" {
	event = { text = "The lobby was full of reporters, because some minister slept there. The lift took ten minutes." },
	expect = { type = "venting", priority = "P4", flags = array {} },
}
test "en: a rule of the law, and nothing for oneself" {
	event = { text = "Your forms will never meet WCAG, the labels are missing, and nobody cares." },
	expect = { type = "venting" },
}
test "en: a loan's collectors" {
	event = { text = "Their recovery agent rings my aunt twice a day because of one late instalment. I need help with this." },
	expect = { type = "help_seeking" },
}
test "en: a program that was put on the phone" {
	event = { text = "I downloaded your program by mistake, I only looked for a torch. Stop sending me mails." },
	expect = { flags = array {} },
}
test "en: a bug that lasts until the window is closed" {
	event = { text = "When I press pause, the buttons go grey until you close the window. Please fix this." },
	expect = { type = "help_seeking", flags = array {} },
}
test "en: hours for a payment" {
	event = { text = "Slow, it takes three hours to pay the baker." },
	expect = { type = "venting", priority = "P4" },
}
test "en: the help line that is missing" {
	event = { text = "Very bad, I was charged 300 and there is no helpline number anywhere." },
	expect = { flags = array {} },
}
test "en: stars for a wish" {
	event = { text = "Hope the next one is better, this ending was not needed. You get one star, enjoy." },
	expect = { type = "venting" },
}
