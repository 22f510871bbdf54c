-- tests/english_turns.lua: English said sideways: asked, vented, menaced, reported, needing help.

test "en: a sum wanted back, in passing" {
	event = { text = "the pool took 18.50 for lessons my kid never had. can you put 18.50 back pls" },
	expect = { type = "seeking_compensation" },
}

test "en: the needful is to be done" {
	event = { text = "Ordered two family thalis and received a single dosa. Please do the needful, amount back to source." },
	expect = { type = "seeking_compensation" },
}

test "en: bills wanted covered" {
	event = { text = "The stool you sold us snapped in half under my uncle. I want the physio and the stool covered." },
	expect = { type = "seeking_compensation" },
}

test "en: marks on a credit file for a loan that was paid" {
	event = { text = "I paid it off in March and the servicer continues to debit me. Take the late marks off my credit." },
	expect = { type = "seeking_compensation" },
}

test "en: what are you going to do about it" {
	event = { text = "The blinds came in a different shade from the sample. What are you going to do about it?" },
	expect = { type = "seeking_compensation" },
}

test "en: a free drink refused, and a clip to be posted until they shut" {
	event = { text = "I told you I'm not here for a freebie. That clip gets posted again every single week until you shut, my 12k followers love it." },
	expect = { type = "retaliatory" },
}

test "en: a refund refused, everybody to know" {
	event = { text = "Keep your gift card, I don't want your money. I want everyone to know what you did, one post at a time, every parent and every local group." },
	expect = { type = "retaliatory" },
}

test "en: all to downvote it" {
	event = { text = "He closed my ticket again. We all downvote his plugin and mass report it. Let it rot." },
	expect = { type = "retaliatory" },
}

test "en: a rating to be sunk by cousins" {
	event = { text = "Watch your rating. Me and my cousins will make sure you are a one star place by Monday." },
	expect = { type = "retaliatory" },
}

test "en: stars for a feature are a wish, not a trade" {
	event = { text = "Would give five stars if there was a dark theme and bigger buttons." },
	expect = { type = "consultation" },
}

test "en: stars for a meal are a trade" {
	event = { text = "Five stars if you comp my dinner tonight, one star if you don't." },
	expect = { type = "malicious", flags = { "extortion" } },
}

test "en: how returns are tricked" {
	event = { text = "They never check returns. Wore it all winter, put last year's one in the bag, said it was defective, worked every time." },
	expect = { type = "malicious" },
}

test "en: filmed, says a stranger" {
	event = { text = "Got a mail with my old password in it, says they filmed me, all to be sent to my contacts unless I send bitcoin. I am worried sick, what must I change?" },
	expect = { type = "help_seeking", flags = { "victim_of_extortion" } },
}

test "en: a number taken over" {
	event = { text = "Somebody ported my number and is resetting my passwords right now. Please lock the account." },
	expect = { type = "help_seeking" },
}

test "en: a form that nobody can fill in" {
	event = { text = "Mum passed away in May and the phone is still in her name. I sent the form twice. Is there a way around the pin that only she had?" },
	expect = { type = "help_seeking" },
}

test "en: a build that fails" {
	event = { text = "Since 3.1 the importer runs twice and then dies with a segfault. Same config, clean install. Where should I look?" },
	expect = { type = "help_seeking" },
}

test "en: who approved this" {
	event = { text = "The new menu is horrible. Who approved this? Nobody asked for it." },
	expect = { type = "venting", priority = "P4" },
}

test "en: made to feel small by a bank" {
	event = { text = "The cashier laughed at how I sign my name. So humiliated, and I don't want anything from them." },
	expect = { type = "venting" },
}

test "en: how it would be lovely" {
	event = { text = "A bus app that keeps two cards would be ideal. Also, a bigger font would be handy." },
	expect = { type = "consultation", priority = "P4" },
}

test "en: whether it covers" {
	event = { text = "Does it cover rental bikes, or is that a separate add-on? Is there an age limit?" },
	expect = { type = "consultation" },
}

test "en: nobody knows how long one waited: no silence is for sale" {
	event = { text = "Nobody needs to know how long I sat on hold, just give me my deposit back, $400." },
	expect = { type = "seeking_compensation" },
}

test "en: a lender that still shows a balance" {
	event = { text = "The servicer still shows a balance although the loan was paid off in June. Remove it from my report." },
	expect = { type = "seeking_compensation" },
}

test "en: a caller who claims to be the bank" {
	event = { text = "A man claiming to be from your bank called my mother and she read out the code. Please freeze her card." },
	expect = { type = "help_seeking" },
}

test "en: a photo at the school gates" {
	event = { text = "Don't bother calling, I don't need anything from you. Every mum at school has seen the photo and I won't stop until you close." },
	expect = { type = "retaliatory" },
}
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

test "en: they make one pay for all, which is no revenge" {
	event = { text = "The coach line is cheap until you arrive. They make you pay for the seat, for the bag, for the water. Horrible company, the worst trip of the year." },
	expect = { type = "venting", priority = "P4" },
}

test "en: something was free, unless, and nobody is blackmailed" {
	event = { text = "The minibar was meant to be free unless one takes the wine, but the fridge was empty each evening. Staff shrugged. Disappointing." },
	expect = { type = "venting" },
}

test "en: who was fired asks what to do" {
	event = { text = "My sister was fired the day after she told them about the baby. Is there anything we can do, and who can we talk to?" },
	expect = { type = "help_seeking" },
}

test "en: a swindler is called out" {
	event = { text = "Everyone report this guy. He is a scammer and a liar, don't deal with him, I have all the evidence and I will post it in every forum." },
	expect = { type = "retaliatory", priority = "P2" },
}

test "en: stars for sale can wait, a person looks" {
	event = { text = "Buy verified reviews from us, non-drop, real accounts. Knock us on telegram." },
	expect = { type = "malicious", priority = "P3", handling = { "a_person_confirms" } },
}

test "en: is it legal, with a sum in it" {
	event = { text = "Is it legal to be paid 9 dollars a day for eight hours in a summer camp? I am 17." },
	expect = { type = "consultation", priority = "P4" },
}

test "en: an appeal against a ban" {
	event = { text = "Hello, I was wrongly banned after the server moved. Please unban me, the logs show that I did nothing." },
	expect = { type = "help_seeking", priority = "P3" },
}

test "en: a review traded for a part of the bill" {
	event = { text = "Happy to delete that review, if you take 400 off the final invoice." },
	expect = { type = "malicious" },
}

test "en: goods that did not please" {
	event = { text = "Bought two of these lanterns. Flimsy, difficult to open, not as nice as in the picture. I would not order again." },
	expect = { type = "venting", priority = "P4" },
}

test "en: money back, or stars, and nothing went wrong" {
	event = { text = "I'll post a 1-star review, if I don't get my money back." },
	expect = { type = "malicious" },
}

test "en: a licence that never came" {
	event = { text = "I bought the editor on Sunday and no license key came, it is not in the spam either. Why don't they deliver?" },
	expect = { type = "seeking_compensation" },
}

test "en: a help line that is none" {
	event = { text = "Wallet support number +1 844 555 0100. Locked out? Frozen funds? Talk to a live expert, day and night." },
	expect = { type = "malicious", priority = "P3" },
}

test "en: the desk was called by its number" {
	event = { text = "I called the customer support number on the card and nobody picked up for an hour. Please, how can I unlock it?" },
	expect = { type = "help_seeking" },
}

test "en: a customer leaves a number" {
	event = { text = "The boiler is out again and nobody calls back. Please ring me at (+1 845) 555 0133." },
	expect = { type = "help_seeking" },
}
