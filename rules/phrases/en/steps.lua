-- phrases/en/steps.lua: steps outside: authorities, courts, the police, the press, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.

-- A step to an authority is declared.
phrases "authority-threat" { en = {
	"action fraud", "actionfraud", "attorney general", "bar association", "bbb complaint",
	"better business bureau", "building inspector", "call the irs", "case number from the", "cfpb case",
	"cfpb complaint", "complain to the", "complaining to the", "complaint filed with", "complaint to ftc",
	"complaint to the", "complaint with the", "consumer affairs", "consumer cell", "consumer complaint forum",
	"consumer court", "consumer forum", "consumer protection agency", "consumer redressal", "consumer tribunal",
	"consumer.ftc", "contact the bbb", "contact the irs", "contact the ombudsman", "contact the regulator",
	"contacting the bbb", "contacting the irs", "contacting the ombudsman", "data protection authority",
	"department of insurance", "econsumer", "environmental health", "file a complaint with",
	"file complaints with", "filed a complaint with", "filed with the state", "filing a complaint with",
	"filing complaints with", "fire department inspect", "fire marshal", "food safety authority",
	"food safety department", "food standards agency", "formal complaint with", "fssai", "ftc.gov",
	"go to the ombudsman", "going to the ombudsman", "health department", "health inspector", "health inspectors",
	"hear from the irs", "hearing from the irs", "ic3.gov", "inform the irs", "insurance commissioner",
	"insurance ombudsman", "is with the licensing", "labor board", "labor department", "labour board",
	"labour department", "licensing authority", "licensing board", "lodged a case with", "lodged a complaint",
	"lodged with the", "medical board", "my congressman", "my senator", "notify the irs",
	"office of fair trading", "ofsted", "ombudsman case", "opened a case with", "opened a complaint with",
	"rbi ombudsman", "reference from the", "rent board", "report ftc", "report them to", "report this to the",
	"report to ftc", "report to the", "report you guys", "report you to", "reported them to",
	"reported this company to", "reported to bbb", "reported to fca", "reported to the", "reported you to",
	"reported your", "reporting them to the", "reporting this to", "reporting you guys", "reporting you to",
	"reporting your", "small business bureau", "state attorney", "state regulator", "take it to the ombudsman",
	"take this to the ombudsman", "tax authorities", "tell the irs", "the council about", "the icc",
	"the tribunal", "tip off the irs", "to the regulator", "to the tax office", "trading standards",
	"will be contacting the", "with the authorities", "with the ombudsman", "with the regulator",
	"write to my mp",
	re[[(report|complain|complaint|contact|fil(e|ing)|escalat|notify|write|go|going) [ -~]{0,24}\b(bbb|ftc|cfpb|fcc|faa|fda|osha|fca|fos|ofcom|ofgem|dgca|trai|ombudsman|regulator|attorney general|consumer affairs|consumer court)\b]],
} }

-- Names of authorities, without a step.
phrases "named-authority" { en = {
	"attorney general", "bbb", "better business bureau", "cfpb", "consumer affairs", "consumer court",
	"consumer financial protection bureau", "consumer forum", "department of labor",
	"department of transportation", "faa", "fca", "fcc", "fda", "federal trade commission", "ftc",
	"health department", "information commissioner", "ofcom", "ofgem", "ombudsman", "osha", "regulators",
	"trading standards",
} }

-- The word for a step: together with a named authority it is a declared one.
phrases "official-step" { en = {
	"case is now open", "case is open", "complain to", "complaint has been", "complaint is open", "contacting",
	"escalate to", "escalating to", "file a complaint", "filed a complaint", "filed complaints",
	"filing a complaint", "formal complaint", "handed everything to", "hearing from", "lodge a complaint",
	"lodged a complaint", "passed everything to", "report this", "report you", "reporting you",
	"sent everything to", "sent it all to", "sent the file to", "will contact",
} }

-- Officials were told, and it did not help.
phrases "told-officials" { en = {
	"bbb did nothing", "called the council", "complained to the council", "police did nothing",
	"police said there is nothing", "police won't", "reported it to the council", "the council says",
	"the ombudsman did nothing", "told the council",
} }

-- A court, declared.
phrases "legal-step" { en = {
	"arbitration", "be hearing from my", "be sued", "before a judge", "cease and desist", "cease-and-desist",
	"civil action", "civil court", "civil suit", "class action", "class-action", "collective action",
	"collective statement", "collective treatment", "commence legal", "court action", "court case", "court order",
	"court proceedings", "criminal case", "criminal charge", "criminal charges", "criminal complaints",
	"decided to sue", "defamation", "discovery phase", "dmca complaint", "dmca notice", "dmca request",
	"dmca takedown", "file a case", "file a claim in", "file a dmca", "file a legal", "file a suit",
	"file an fir", "file charges", "file fir", "file legal", "file suit", "filed a legal", "filed an fir",
	"filing a case", "filing a dmca", "filing suit", "fir against", "going to sue", "gonna sue",
	"group litigation", "i am suing", "i can sue", "i'll sue", "i'm suing", "im suing", "in a court", "in court",
	"in front of a judge", "initiate legal proceedings", "injunctive relief", "intent to sue", "intention to sue",
	"issue a dmca", "jail time", "join a class", "join the class", "joining a class", "law suit", "lawsuit",
	"legal actions", "legal case against", "legal claim against", "legal papers", "letter before action",
	"lodge an fir", "lodge fir", "monetary damages", "money claim online", "my attorney", "my lawyer",
	"my lawyers", "my solicitor", "notice of claim", "our attorney", "our lawyers", "our solicitor",
	"our solicitors", "paperwork can get underway", "police case", "prepared to sue", "press charges",
	"pressing charges", "proceed legally", "proceed with a dmca", "proceed with legal", "proceeding with legal",
	"pursue legal", "ready to sue", "register an fir", "send a dmca", "serve legal", "serve papers",
	"served with papers", "small claims", "statement of claim", "submit a dmca", "subpoena", "sue amazon",
	"sue apple", "sue both", "sue every", "sue google", "sue him", "sue the", "sue them", "sue this", "sue you",
	"sue your", "suing the", "suing them", "suing this", "suing you", "suing your", "take a legal action",
	"takedown notice", "to court", "via court", "we are suing", "we can sue", "we'll sue", "we're suing",
	"will sue", "without further notice",
} }

-- A lawyer, or the way of the law; no court is named, nothing is filed.
phrases "lawyer-talk" { en = {
	"a lawyer", "a solicitor", "attorney is", "attorney will", "call an attorney", "consult an attorney",
	"consult with an attorney", "consulting an attorney", "contact an attorney", "contacted an attorney",
	"contacting an attorney", "contacting legal", "find an attorney", "further legal", "get an attorney",
	"getting an attorney", "have an attorney", "hire an attorney", "hired an attorney", "hiring an attorney",
	"lawyer up", "lawyering up", "lawyers", "legal action", "legal authorities", "legal avenues",
	"legal consequences", "legal counsel", "legal department", "legal letter", "legal notice", "legal options",
	"legal proceedings", "legal route", "legal steps", "legally if", "my attorney", "our attorney",
	"retain an attorney", "retained an attorney", "retaining an attorney", "see an attorney", "seek legal advice",
	"seeking legal advice", "speak to an attorney", "speak with an attorney", "take it further legally",
	"talk to an attorney", "the law involved", "through an attorney",
} }

-- Loose legal words, no step.
phrases "legal-talk" { en = {
	"against the law", "bait and switch", "breach of contract", "breaking the law", "consumer law",
	"consumer rights", "criminal", "deceptive advertising", "deceptive business", "deceptive practice",
	"deceptive practices", "discriminated", "discrimination", "false advertising", "fcra", "fdcpa", "fraud",
	"fraudulent", "illegal", "illegally", "in breach of", "in jail", "legal advice", "legally", "liability",
	"liable", "my legal rights", "my rights", "small claim", "statute", "statutory rights", "sued", "take advice",
	"taking advice", "theft", "to jail", "unlawful", "violates", "violating", "violation",
} }

-- The police are called in.
phrases "police-step" { en = {
	"call the police", "called the police", "calling the police", "contact the police", "contacting the police",
	"criminal complaint", "inform the police", "law enforcement", "police complaint", "police report", "the cops",
	"the fbi", "the sheriff", "to the police",
} }

-- A loss reported to the insurer, not a crime to the police.
phrases "insurer-told" { en = {
	"police report for insurance", "police report for the insurance",
} }

-- Press and television.
phrases "media-step" { en = {
	"a journalist", "a news team", "a reporter", "abc news", "action news", "alert the media", "call the news",
	"call the newspaper", "call the press", "channel 7's", "consumer reporter", "consumer watchdog",
	"contact the media", "contact the news", "contact the press", "contacted channel", "contacting the media",
	"contacting the news", "fox news", "from channel", "front page", "in friday's edition", "in sunday's paper",
	"in the papers", "in tomorrow's paper", "investigative journalist", "investigative reporter",
	"investigative team", "journalists", "local news", "local newspaper", "make headlines", "make the headlines",
	"name will be in", "national television", "news channel", "news crew", "news desk", "news outlet",
	"news outlets", "news station", "news stations", "newsroom", "on channel", "on the 6 o'clock",
	"on the evening news", "reporters", "tell the press", "the bbc", "the journalist", "the local paper",
	"the local tv", "the media will", "the reporter", "tip line", "to a newspaper", "to cnn", "to the media",
	"to the news", "to the newspaper", "to the newspapers", "to the papers", "to the press", "told channel",
	"tv crew", "tv station", "tv stations", "watchdog programme", "write for the paper",
} }
