-- tests/help_en.lua: English, where help is needed, something is asked, or the complaint is a tool.

test "en: an application that does not open, and what could it be" {
	event = { text = "Since the new version the library app is not opening on my tablet. Please, what could be the problem?" },
	expect = { type = "help_seeking", priority = "P3" },
}

test "en: lessons paid for are not there, and how to restore them" {
	event = { text = "I changed my phone and all my lessons have disappeared, no purchase found it says. How can I restore them?" },
	expect = { type = "help_seeking" },
}

test "en: the phone with the codes is lost" {
	event = { text = "I lost my phone and with it the codes, now I am locked out of my account. How can I recover it?" },
	expect = { type = "help_seeking" },
}

test "en: a petition for a crossing" {
	event = { text = "I represent concerned parents of our village. There is no safe crossing at the mill, cars race past, it is an accident waiting to happen. Please consider what can be done." },
	expect = { type = "help_seeking" },
}

test "en: may one licence serve two machines" {
	event = { text = "Before I pay: is the license valid for two computers, or should I buy it twice?" },
	expect = { type = "consultation", priority = "P4" },
}

test "en: an option that is missed" {
	event = { text = "Lovely calendar. There should be an option to turn off the weekly mail, and a dark mode would be easier on the eyes." },
	expect = { type = "consultation", priority = "P4" },
}

test "en: feedback that was never answered is no suggestion" {
	event = { text = "Two visits, both times cold soup, and my feedback was thrown away. Horrible experience, never again." },
	expect = { type = "venting", priority = "P4" },
}

test "en: files locked, a discount for the quick" {
	event = { text = "All your files are encrypted with a strong key. The only way back is our decryption tool, 700 dollars. Whoever does not pay sees the rest published on our site." },
	expect = { type = "malicious", priority = "P1" },
}

test "en: an attack is announced, unless a fee is paid" {
	event = { text = "Your website will be the target of a ddos from Monday. If you do not pay the protection fee of 0.3 bitcoin the attack will start and the price will double." },
	expect = { type = "malicious", priority = "P1" },
}

test "en: stars for sale" {
	event = { text = "Buy verified reviews from us, non-drop, real accounts and delivered in a day. Contact us on telegram." },
	expect = { type = "malicious" },
}

test "en: a gift card and nobody calls the inspectors" {
	event = { text = "Tonight I write a scathing review and the inspectors get a call. A gift card worth fifty and then I won't do it." },
	expect = { type = "malicious", priority = "P1" },
}

test "en: somebody's network is only slow" {
	event = { text = "Your network is slow every evening since May and your support does not respond. Please fix it." },
	expect = { type = "help_seeking" },
}

test "en: every mention of the company is to be found" {
	event = { text = "You ignored all my letters. So I am now going to find every forum where you are named and warn the world of what thieves you are." },
	expect = { type = "retaliatory", priority = "P2" },
}
