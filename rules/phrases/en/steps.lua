-- phrases/en/steps.lua: steps outside: authorities, courts, the police, the press, in English.
--
-- Capitals do not matter, and a phrase matches whole words only: "refund" does not
-- find "refunded".  In the order of letters; what a shorter phrase finds is not said again.
-- What `sequence`, `begins` and `unbroken` find: the guide, under "Many phrases at once".

-- A step to an authority is declared.
phrases "authority-threat" { en = {
	"action fraud", "actionfraud", "bar association", "bbb complaint", "building inspector", "call the irs",
	"case number from the", "cfpb case", "cfpb complaint", "complaint filed with", "complaint with the",
	"consumer cell", "consumer complaint forum", "consumer court", "consumer forum", "consumer protection agency",
	"consumer redressal", "consumer tribunal", "consumer.ftc", "contact the irs", "contacting the irs",
	"data protection authority", "econsumer", "environmental health", "file a complaint with",
	"file complaints with", "filed a complaint with", "filed with the state", "filing a complaint with",
	"filing complaints with", "fire department inspect", "fire marshal", "food safety authority",
	"food safety department", "food standards agency", "formal complaint with", "fssai", "ftc.gov",
	"health department", "health inspector", "health inspectors", "hear from the irs", "hearing from the irs",
	"ic3.gov", "inform the irs", "insurance commissioner", "insurance ombudsman", "is with the licensing",
	"labor board", "labor department", "labour board", "labour department", "licensing authority",
	"licensing board", "lodged a case with", "lodged with the", "medical board", "my congressman", "my senator",
	"notify the irs", "office of fair trading", "ofsted", "ombudsman case", "opened a case with",
	"opened a complaint with", "rbi ombudsman", "reference from the", "rent board", "report them to",
	"report this to the", "report you guys", "report you to", "reported them to", "reported this company to",
	"reported you to", "reported your", "reporting them to the", "reporting this to", "reporting you guys",
	"reporting you to", "reporting your", "small business bureau", "state attorney", "state regulator",
	"tax authorities", "tell the irs", "the council about", "the tribunal", "tip off the irs", "to the regulator",
	"to the tax office", "trading standards", "will be contacting the", "with the authorities",
	"with the ombudsman", "with the regulator", "write to my mp",
	sequence "report|reported|reporting|complain|complained|complaining|complaint|contact|\z
		contacted|contacting|file|filed|filing|escalate|escalated|escalating|notify|notified|notifying|write|\z
		writing|wrote|written|go|going|gone|inform|informed|informing|lodge|lodged|lodging|take this|take it|take my case|\z
		taking my case|taking this|took this|submit|submitted|submitting|turn you in|refer ...32 bbb|better business bureau|ftc|\z
		federal trade commission|cfpb|consumer financial protection|fcc|faa|fda|usda|osha|fca|fos|ofcom|\z
		ofgem|ofwat|dgca|trai|ombudsman|regulator|regulators|attorney general|attorney general's|consumer \z
		affairs|consumer court|consumer council|consumer protection|consumer commission|consumer forum|\z
		consumer helpline|consumer rights|consumer authority|accc|fair trading|crtc|cqc|hmrc|rbi|reserve \z
		bank|sebi|irdai|irda|cbn|fccpc|central bank|labor board|labour board|labor court|labour court|labor \z
		department|labour department|department of|city council|congressman|congresswoman|senator|health \z
		department|health inspector|licensing board|medical board|state board|data protection|trading \z
		standards|civil aviation|insurance commissioner|department of insurance|insurance \z
		board|insurance department|insurance regulator|insurance regulators|division of insurance|state \z
		insurance|occ|fdic|finra|nlrb|eeoc|\z
		environmental health|food standards|food safety|cyber crime|cybercrime|cyber cell|action fraud|human \z
		rights commission|gdpr authority|privacy commissioner|information commissioner|competition authority|\z
		licensing authority|banking authority|financial authority|tax office|tax authorities|labour office|\z
		the authorities|proper authorities|appropriate authorities|relevant authorities|legal authorities",
	sequence "file|filed|filing|files|submit|submitted|submitting|lodge|lodging|open|opened|opening|put in|\z
		putting in|made ...8 bbb|better business bureau|ftc|fcc|cfpb|dot|faa|caa|fda|osha|irs|hmrc|eeoc|\z
		hipaa|ada|ofcom|fca|asa|dgca|trai|rbi|acas|hud|dmv|epa|usda|ag's office|attorney general|health \z
		department|trading standards|ombudsman|consumer affairs|state board|nursing board|medical board|sec|\z
		finra ...1 complaint|complaints|report|case|claim",
	sequence "complaint|complaints|report|grievance ...2 to|with ...4 bbb|better business bureau|ftc|fcc|cfpb|\z
		dot|faa|caa|fda|osha|irs|hmrc|eeoc|hipaa|ada|ofcom|fca|asa|dgca|trai|rbi|acas|hud|dmv|epa|usda|ag's \z
		office|attorney general|health department|trading standards|ombudsman|consumer affairs|state board|\z
		nursing board|medical board|sec|finra ...12 goes in|going in|is in|is filed|been filed|has been|was \z
		filed|being filed|goes out|tomorrow|today|tonight|this week|next|already",
	sequence "bbb|better business bureau|ftc|fcc|cfpb|dot|faa|caa|fda|osha|irs|hmrc|eeoc|hipaa|ada|ofcom|fca|asa|\z
		dgca|trai|rbi|acas|hud|dmv|epa|usda|ag's office|attorney general|health department|trading standards|\z
		ombudsman|consumer affairs|state board|nursing board|medical board|sec|finra ...2 will be interested|\z
		will be very interested|will want to hear|will be hearing|will hear about|will be getting|will get \z
		a",
	sequence "complain|complaining|complaint|complaints|report|reported|reporting ...1 to the ...10 authority|\z
		authorities|regulator|ministry|department|commission|council|ombudsman|board of|inspector|inspectors|\z
		bureau|agency|government|minister|mayor|licensing|tribunal|embassy|union",
	sequence "rbi|sebi|npci|ombudsman|regulator|bbb|better business bureau|ftc|cfpb|fcc|faa|attorney general|trading standards|consumer court|consumer forum|cyber cell|cyber crime|consumer affairs|department of insurance|insurance commissioner ...2 will be notified|will be informed|will be contacted|will be told|has been notified|has been informed|is being notified|is being informed|is being contacted|is next",
	sequence "complaint|complaints|complain|report|reported|reporting|case ...2 in|to|at|on|with|against ...14 rbi|npci|sebi|cyber branch|cyber cell|cyber police|cyber crime|cybercrime|consumer court|consumer forum|ombudsman|prime minister|pm office|pmo|pm modi|chief minister|ministry|bbb|better business bureau",
	sequence "i|i'm|i am|i have|i've|we|will|now|going to|gonna ...3 call|called|calling ...16 bbb|better business bureau|ftc|fcc|cfpb|attorney general|ombudsman|consumer affairs|consumer protection|insurance commissioner|trading standards|health department|labor board",
	sequence "i will|i'll|we will|we'll|am going to|i'm going to|gonna ...8 report|reported|complain|complaint|complained|inform ...10 police",
} }

-- Names of authorities, without a step.
phrases "named-authority" { en = {
	"accc", "afca", "attorney general", "bbb", "building department", "care quality commission", "cbn", "ccpc",
	"central bank", "cfpb", "citizens advice", "city council", "civil aviation authority", "competition bureau",
	"comreg", "congressman", "congresswoman", "consumer affairs", "consumer council", "consumer court",
	"consumer financial protection bureau", "consumer forum", "consumer helpline", "consumer protection agency",
	"consumer protection bureau", "county council", "cpgrams", "cqc", "crtc", "data protection authority",
	"data protection commission", "dental board", "department of education", "department of health",
	"department of insurance", "department of justice", "department of labor", "department of transportation",
	"dgca", "doj", "efcc", "environment agency", "environmental health", "epa", "faa", "fair trading",
	"fair work", "fca", "fcc", "fccpc", "fda", "federal communications commission", "federal trade commission",
	"food and drug administration", "food standards", "ftc", "governor's office", "health and safety executive",
	"health department", "hmrc", "housing authority", "icasa", "information commissioner",
	"insurance commissioner", "irdai", "labor board", "labor commissioner", "labour commissioner", "labour court",
	"licensing authority", "licensing board", "mayor's office", "medical board", "national consumer commission",
	"npci", "nursing board", "ofcom", "ofgem", "ofsted", "ombudsman", "osha", "pg portal", "pm modi",
	"prime minister's office", "public service commission", "public utilities commission", "rbi",
	"real estate commission", "regulators", "rent board", "sebi", "secretary of state", "senator",
	"state attorney", "state board", "trading standards", "trai", "usda", "utility commission", "worksafe",
} }

-- The word for a step: together with a named authority it is a declared one.
phrases "official-step" { en = {
	"case is now open", "case is open", "complain to", "complaint has been", "complaint is open", "escalate to",
	"escalating to", "file a complaint", "filed a complaint", "filed complaints", "filing a complaint",
	"formal complaint", "handed everything to", "hearing from", "lodge a complaint", "lodged a complaint",
	"passed everything to", "report this", "report you", "reporting you", "sent everything to", "sent it all to",
	"sent the file to", "take it further", "take the matter further", "take this further",
	"take this matter further", "taking it further", "taking the matter further", "taking this further",
	"will contact",
} }

-- Officials were told, and it did not help.
phrases "told-officials" { en = {
	"bbb did nothing", "called the council", "complained to the council", "police did nothing",
	"police said there is nothing", "police won't", "reported it to the council", "the council says",
	"the ombudsman did nothing", "told the council",
} }

-- A court, declared.
phrases "legal-step" { en = {
	"and sue", "be hearing from my", "be prosecuted", "be suing", "before a judge", "before the district court",
	"before the magistrate", "cease and desist", "cease-and-desist", "civil action", "civil court", "civil suit",
	"collective action", "collective statement", "collective treatment", "commence legal", "county court",
	"court action", "court claim", "court proceedings", "criminal case", "criminal charge", "criminal charges",
	"criminal complaints", "decided to sue", "defamation case", "defamation suit", "definitely suing",
	"discovery phase", "dmca complaint", "dmca request", "dmca takedown", "employment tribunal",
	"fight it in court", "fight this in court", "file a case", "file a claim in", "file a dmca", "file a legal",
	"file a suit", "file an fir", "file case", "file charges", "file fir", "file in court", "file legal",
	"file suit", "filed a case", "filed a legal", "filed a suit", "filed an fir", "filed case", "filed in court",
	"filed suit", "filing a case", "filing a dmca", "filing in court", "filing suit", "fir against",
	"for defamation", "get a court order", "getting a court order", "going to be sued", "i am pressing charges",
	"i can sue", "i'm pressing charges", "im suing", "in a court of law", "in court if", "in front of a judge",
	"initiate legal proceedings", "injunctive relief", "intent to sue", "intention to sue", "issue a dmca",
	"jail time for you", "join a class", "join the class", "joining a class", "lawsuits against you",
	"legal actions", "legal claim", "legal papers", "legal proceedings against", "legal suit",
	"letter before action", "letter of claim", "letter of demand", "litigation", "lodge an fir", "lodge fir",
	"mcol", "meet in court", "monetary damages", "money claim online", "my court case", "next stop court",
	"notice before action", "notice of claim", "off to court", "open a court case", "or sue",
	"paperwork can get underway", "police case", "pre-action", "press charges against",
	"pressing charges against", "proceed legally", "proceed with a dmca", "proceed with legal",
	"proceeding with legal", "pursue legal", "register an fir", "send a dmca", "serve legal", "serve papers",
	"served with papers", "settle this in court", "small claims court", "start a court case",
	"statement of claim", "submit a dmca", "subpoena you", "sue amazon", "sue apple", "sue both", "sue every",
	"sue for", "sue google", "sue you", "sue your", "suing for", "suing you", "suing your", "take a legal action",
	"take you to small", "takedown notice", "they will be sued", "to the high court", "via court", "we can sue",
	"we're suing", "will prosecute", "will sue", "without further notice", "you are being sued",
	"you will be sued", "you'll be sued", "you're being sued",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going \z
		to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|i am|i'm|we are|prepared \z
		to|ready to|forced to|no choice but to|happy to|considering|want to|preparing to|going ...14 sue|\z
		suing|to court|in court|small claims|lawsuit|a lawsuit|class action|litigation|press charges|legal \z
		proceedings|a claim against|court action|a court claim|legal case",
	sequence "join|joining|joined|file|filing|filed|start|starting|started|calling for|organize|organizing|need \z
		a|needs a|anyone up for ...20 class action|class-action|collective action|collective suit|group \z
		lawsuit|mass lawsuit|joint lawsuit|collective statement|collective complaint|group litigation",
	sequence "see you|meet you|take you|taking you|drag you|see them|take them|taking them|take him|take her|\z
		taking this|take this ...6 in court|to court|small claims|before a judge|to the tribunal|arbitration|\z
		to trial",
	sequence "lawsuit|law suit|class action|litigation|legal case ...10 against you|against this|against them|\z
		against your|is coming|incoming|on its way|will follow|is next|in progress|pending against|coming \z
		your way|is being|should be filed|needs to be filed|filed against|is inevitable",
	sequence "calling for|looking for|contact me|message me|dm me|who wants to|anyone want to|anyone else want \z
		to|all the victims|victims to ...30 class action|class-action|lawsuit|sue them|collective suit|take \z
		them to court",
	sequence "qualify for|qualifies for|grounds for|basis for|enough for|merits|warrants ...40 lawsuit|class \z
		action|law suit|court case",
	sequence "my|our ...1 lawyer|lawyers|attorney|attorneys|solicitor|solicitors|barrister|advocate|legal team|\z
		legal counsel ...8 will|will be|'ll|is|are|has|have|had|drafts|drafted|says|said|advised|advises|\z
		would|wants|knows|sent|filed|and i|currently|discuss|now|contacted|can|confirmed|told|asked|if|\z
		involved|against you|soon|tomorrow|today|ready|instead|get involved|deal|deals|handle|handles|enjoys|\z
		loves",
	sequence "and|or ...1 my|our ...1 lawyer|lawyers|attorney|attorneys|solicitor|solicitors|legal team",
	sequence "hear from|hearing from|heard from|contact|contacting|contacted|call|calling|called|talk to|talked \z
		to|talking to|speak to|speaking to|speak with|speaking with|spoke to|spoken to|consult|consulting|\z
		consulted|through|via|to|with|by|from|forwarded to|sent to|tell|told|get|getting|got|involve|\z
		involving|instruct|instructed|ask|asked|deal with|notified|informed|working with ...6 my|our ...1 \z
		lawyer|lawyers|attorney|attorneys|solicitor|solicitors|barrister|advocate|legal team|legal counsel",
	sequence "my|our ...1 lawyer|lawyers|attorney|attorneys|solicitor|solicitors ...4 sues|sue|suing|takes|goes",
	sequence "file|filing|filed|start|starting|demand|demanding|initiate|initiating|pursue|pursuing|seek|\z
		seeking|request|requesting|take it|take this|taking it|taking this|go|going ...12 \z
		arbitration",
	sequence "take|taking|took|going|go|drag|dragging ...4 it|this|that|the matter|my case|the case ...1 \z
		to court",
	sequence "i should|i might|i may|i could|i can|we should|we might|we may|we could|we can|let's|lets|will have to|have to|i'll have to|trying to|plan on|planning on|thinking of|thinking about|decided to|want us to ...10 sue|suing ...1 you|them|him|her|the company|this company|the owner|the bank|for",
	sequence "file|filing|filed|go|going|take|taking|start|starting|pursue|pursuing|see you|next stop|next step|case|claim ...24 small claims",
} }

-- A lawyer, or the way of the law; no court is named, nothing is filed.
phrases "lawyer-talk" { en = {
	"a lawyer involved", "a lawyer on", "a lawyer will", "attorney will", "call a lawyer", "call a solicitor",
	"call an attorney", "call lawyers", "calling a lawyer", "calling lawyers", "consult a lawyer",
	"consult an attorney", "consult with an attorney", "consulted a lawyer", "consulting a lawyer",
	"consulting an attorney", "contact a lawyer", "contact a solicitor", "contact an attorney", "contact lawyers",
	"contacted a lawyer", "contacted an attorney", "contacting a lawyer", "contacting an attorney",
	"contacting lawyers", "contacting legal", "find a lawyer", "find an attorney", "finding a lawyer",
	"found a lawyer", "from a lawyer", "from a solicitor", "further legal", "get a lawyer", "get a solicitor",
	"get an attorney", "getting a lawyer", "getting an attorney", "good lawyers", "got a lawyer", "have a lawyer",
	"have an attorney", "having a lawyer", "hire a lawyer", "hire a solicitor", "hire an attorney",
	"hire lawyers", "hired a lawyer", "hired a solicitor", "hired an attorney", "hiring a lawyer",
	"hiring an attorney", "hiring lawyers", "instruct a solicitor", "instructed a solicitor", "involve a lawyer",
	"involve lawyers", "involving lawyers", "lawyer letter", "lawyer up", "lawyering up", "lawyers are",
	"lawyers can", "lawyers have", "lawyers involved", "lawyers now", "lawyers will", "legal action",
	"legal authorities", "legal avenues", "legal consequences", "legal counsel", "legal letter", "legal notice",
	"legal options", "legal proceedings", "legal route", "legal steps", "legally if", "need a lawyer",
	"retain a lawyer", "retain an attorney", "retained a lawyer", "retained an attorney", "retaining an attorney",
	"see a lawyer", "see a solicitor", "see an attorney", "seeing a lawyer", "seek legal advice",
	"seeking legal advice", "speak to an attorney", "speak with an attorney", "take it further legally",
	"talk to an attorney", "the law involved", "the lawyers", "through a lawyer", "through a solicitor",
	"through an attorney", "through lawyers", "to a lawyer", "to a solicitor", "to lawyers", "with a lawyer",
	"with a solicitor", "with lawyers", "your lawyers",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going \z
		to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|prepared to|ready to|\z
		forced to|no choice but to|happy to|i have|i've|we have|we've ...12 lawyer|lawyers|attorney|\z
		attorneys|solicitor|solicitors|barrister|legal action|legal team|legal advice|legal counsel|legal \z
		representation|legal route",
	sequence "i am|i'm|we are|we're ...3 contacting|consulting|hiring|speaking|talking|seeking|considering|\z
		taking|getting|seeing|calling|pursuing ...12 lawyer|lawyers|attorney|attorneys|solicitor|solicitors|\z
		legal action|legal advice|legal counsel|legal options",
	sequence "need|needs|deserve|deserves|should have|should be|screams for|time for|let's start|there should be \z
		...10 a class action|a lawsuit|a class-action|class action lawsuit|class action suit|sued|sued for|\z
		taken to court|to be sued",
} }

-- Loose legal words, no step.
phrases "legal-talk" { en = {
	"against the law", "bait and switch", "breach of contract", "breaking the law", "class action",
	"class-action", "consumer law", "consumer rights", "criminal", "deceptive advertising", "deceptive business",
	"deceptive practice", "deceptive practices", "discriminated", "discrimination", "false advertising", "fcra",
	"fdcpa", "fraud", "fraudulent", "get sued", "getting sued", "illegal", "illegally", "in breach of",
	"is violating", "law suit", "lawsuit", "legal advice", "legal case", "legally actionable", "legally bound",
	"legally entitled", "legally obligated", "legally obliged", "legally owe", "legally required",
	"legally responsible", "legally wrong", "liability", "liable", "my legal rights", "my rights", "not legally",
	"should be sued", "small claim court", "statute", "statutory rights", "take advice", "taking advice", "theft",
	"they are violating", "unlawful", "violates", "violating consumer", "violating federal", "violating gdpr",
	"violating laws", "violating my", "violating privacy", "violating state", "violating the fair",
	"violating the law", "violation", "you are violating",
} }

-- The police are called in.
phrases "police-step" { en = {
	"call 911", "call 999", "call the police on you", "called 112", "called 911", "called 999",
	"calling the police on you", "contact police", "contact the police", "contacted police",
	"contacted the police", "contacting the police", "crime number", "crime reference", "crime report",
	"criminal complaint", "cyber cell", "cyber crime", "cyber police", "cybercrime", "dial 911", "file an fir",
	"filed an fir", "filed with police", "fir against", "get the police", "go to police", "going to police",
	"inform the police", "informed the police", "informing the police", "involve the police",
	"involving the police", "lodge an fir", "lodged an fir", "notified the police", "notify the police",
	"police are involved", "police case", "police complaint", "police investigation", "police involved", "rcmp",
	"report to police", "reported to police", "scotland yard", "the sheriff", "to the police", "with the police",
	sequence "i|i'm|i've|i'll|we|we've|we'll|am|already|have|will|gonna|going to|prepared to|ready to ...16 call|calling|called|tell|told|telling|file|filing|filed|contact|contacted|contacting|going to|go \z
		to|went to|report to|reported to|reporting to|reporting this to|involve|involving|get|getting|made|\z
		making|make ...16 the cops|law enforcement|the fbi|police report|a detective|the gardai|the rcmp",
	sequence "i|i'm|i've|i'll|we|we'll|we've|my husband|my wife|my mother|my father|or i|then i ...16 call|called|calling ...1 police|the police|the cops|911|999",
} }

-- A loss reported to the insurer, not a crime to the police.
phrases "insurer-told" { en = {
	"police report for insurance", "police report for the insurance",
} }

-- Press and television.
phrases "media-step" { en = {
	"7 on your side", "a journalist", "a news team", "a reporter", "abc news", "action news", "alert the media",
	"and from channel", "called the bbc", "cbs news", "channel 7's", "consumer reporter", "consumer watchdog",
	"contacted channel", "electronic media", "eyewitness news", "fox news", "front page news about",
	"front page story", "in friday's edition", "in sunday's paper", "in the papers", "in tomorrow's paper",
	"inform the media", "informing the media", "investigative journalist", "investigative reporter",
	"investigative team", "journalists are", "journalists will", "make headlines", "make the front page",
	"make the headlines", "media house", "media houses", "name will be in", "national press",
	"national television", "nbc news", "news channel", "news crew", "news desk", "news outlet", "news outlets",
	"news station", "news stations", "newspaper will", "newspapers will", "newsroom", "on channel",
	"on the 6 o'clock", "on the evening news", "on the front page tomorrow", "our local paper", "press will hear",
	"reporter from channel", "reporters are", "reporters will", "story to the", "the journalist",
	"the local paper", "the local tv", "the media will", "the reporter", "the tabloids", "tip line",
	"tip off the press", "tipped off the press", "to a newspaper", "to cnn", "to the bbc", "to the media",
	"to the news", "to the newspaper", "to the newspapers", "to the papers", "to the press", "told channel",
	"told the bbc", "tv crew", "tv news", "tv station", "tv stations", "watchdog programme",
	"write for the paper",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|gonna|we will|we'll|we are going \z
		to|will be|i plan to|planning to|about to|i intend to|i shall|i'm about to|contact|call|calling|\z
		contacted|contacting|tell|email|emailed|go to|going to|went to|reach out to|take this to|taking this \z
		to|story to ...8 the news|news station|news stations|news channel|news channels|the media|media \z
		outlets|the press|the newspaper|newspapers|the papers|journalist|journalists|a reporter|reporters|tv \z
		station|tv stations|bbc|cnn|channel 4|watchdog|rip off britain|local news|local paper|consumer \z
		reporter|investigative",
	sequence "spoke|spoken|speak|speaking|talk|talked|talking|in touch|in contact|interview|interviewed|gave \z
		...6 the press|a reporter|reporters|the media|journalists|a journalist|the newspapers|the papers|the \z
		tribune|the bbc|the local paper|the tv|a newspaper",
	sequence "i will|i'll|ill|i'm going to|i am going to|im going to|i'm gonna|im gonna|gonna|we will|we'll|we \z
		are going to|we're going to|i plan to|i intend to|i'm about to|i shall|i have|i've|i|already|have \z
		...4 forwarded|sent|send|sending|given|give|giving|shown|show|handed|passed|offered|offering ...24 \z
		channel 2|channel 4|channel 5|channel 7|channel 9|channel 11|the local paper|the papers|the \z
		newspaper|the press|the tribune|the news|a reporter|the bbc|a journalist|newspapers|tv station|news \z
		desk|the media",
	sequence "went to|goes to|going to|copy to|copied to|sent to|is with|gone to|cc ...4 the daily mail|daily \z
		mail|the sun|the mirror|the guardian|the times|new york times|washington post|the post|the herald|\z
		the gazette|the tribune|bbc|itv|cnn|cbc|abc|nbc|cbs|fox|local radio|the radio|watchdog",
	sequence "go|going|gone|taking|take|tell|telling|told|inform|informing|contact|contacting|contacted|call|calling|called|email|emailing|emailed|write|writing|reach|reaching|alert|alerting ...20 journalists|reporters|local news|local newspaper|local newspapers|media outlet|media outlets|news agency|news agencies",
} }
