#!/usr/bin/env python3
"""mixed.py N [SEED]: prints N event lines, the same for the same arguments.

Three languages, several customers, cases and channels; complaints, and messages
for cases that were opened earlier in the same output.  About 3 % of the lines
are broken, 3 % repeat an earlier line, 1 % use an earlier id with another body.
"""

import json
import random
import sys

BROKEN, DUPLICATE, CONFLICT, MESSAGE = 0.03, 0.03, 0.01, 0.15
REGULARS = 100      # customers who complain again and again
REMEMBERED = 2000  # earlier lines that may come again

# {thing}, {days} and {sum} are filled in.
TEXTS = {
    "zh": [
        "{thing}用了{days}天就坏了，我要求退款{sum}元。",
        "{thing}收到就有裂痕，给我换一个新的。",
        "退款申请提交{days}天了，联系多次没人回复。",
        "买的{thing}一直没发货，等了{days}天，太气人了。",
        "客服态度恶劣，说两句就挂我电话，以后不会再买。",
        "请问{thing}有货吗？大概{days}天能到吗？",
        "建议{thing}的说明书字大一点，老人看不清。",
        "更新以后打不开，一直报错，麻烦帮我看一下。",
        "再不处理我就打12315投诉，{sum}元必须退给我。",
        "{thing}冒烟了，差点着火，请尽快处理。",
        "我不要赔偿，只要你们给我道歉。",
        "我马上发到抖音，让大家都看看你们这种黑心店！",
        "给我转{sum}元，我就把差评删了。",
        "办完卡就有人打推销电话，我的个人信息泄露了。",
    ],
    "ko": [
        "{thing} 산 지 {days}일 만에 고장 났어요. {sum}원 환불해 주세요.",
        "{thing} 파손된 채로 왔습니다. 새 제품으로 교환해 주세요.",
        "환불 신청한 지 {days}일인데 아직도 답변이 없네요.",
        "상담원이 너무 불친절해서 화가 납니다.",
        "{thing} 배송은 며칠 걸리나요? 궁금합니다.",
        "{thing}에 무게 표시도 추가해 주시면 좋겠어요.",
        "업데이트 후 앱이 튕겨요. 해결 부탁드립니다.",
        "이번 주까지 환불 안 해 주면 소비자원에 신고하겠습니다.",
        "{thing}에서 연기가 났어요. 위험합니다.",
        "맘카페에 전부 올리겠습니다. 정말 뻔뻔하네요.",
        "{sum}원 입금하면 리뷰 바로 삭제할게요.",
        "환불은 필요 없고 사과만 해 주세요.",
    ],
    "en": [
        "The {thing} broke after {days} days, I would like a refund of {sum}.",
        "My {thing} arrived damaged, please send another.",
        "I have been waiting {days} days for my refund and there is no reply.",
        "My card was charged twice for the {thing}.",
        "They hung up on me twice. Absolutely ridiculous.",
        "Do you ship the {thing} abroad, and how long does it take?",
        "It would be nice to have the {thing} in green.",
        "The app keeps crashing since the update, can you help?",
        "Refund me by Friday or I will file a complaint with the ombudsman.",
        "Sparks came out of the {thing}, is that dangerous?",
        "I don't want a refund, I expect an apology.",
        "Liars. I will post every photo on Instagram.",
        "I can take down the review if you send me {sum}.",
        "Your clerk gave my number to another customer.",
        "Stay away from this shop, the {thing} is poor quality.",
    ],
}
MESSAGES = {
    "zh": ["有进展吗？已经{days}天了。", "补充一张照片。", "还是没人联系我，太失望了。", "谢谢，{thing}已经收到。"],
    "ko": ["진행 상황 알려 주세요.", "사진을 추가합니다.", "{days}일째 연락이 없어요. 답답합니다.", "감사합니다."],
    "en": ["Any news? It has been {days} days.", "Here is the receipt.", "Nobody called. Unacceptable!", "Thank you, solved."],
}
THINGS = {
    "zh": ["电饭煲", "书桌", "耳机", "净水器", "童车", "床垫"],
    "ko": ["의자", "이어폰", "전기포트", "책장", "유모차", "이불"],
    "en": ["kettle", "lamp", "backpack", "heater", "bicycle", "sofa"],
}
CURRENCY = {"zh": "CNY", "ko": "KRW", "en": "EUR"}
CHANNELS = ["phone", "mail", "chat", "social", "counter", "app"] * 5 + ["regulator"]
TIERS = ["standard", "silver", "gold"]
REMEDIES = ["refund", "replace", "repair", "compensation", "apology"]


def line_of(event):
    return json.dumps(event, ensure_ascii=False, separators=(",", ":"))


class Mixer:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.count = 0
        self.cases = []   # (case, customer, lang), opened earlier
        self.sent = []    # events that are good, to come again

    def next_id(self):
        self.count += 1
        return "m-%06d" % self.count

    def fill(self, templates, lang):
        rng = self.rng
        return rng.choice(templates[lang]).format(
            thing=rng.choice(THINGS[lang]), days=rng.randint(2, 60),
            sum=rng.randint(1, 900) * (1000 if lang == "ko" else 1))

    def customer(self):
        """One in five comes from a regular; the others come once."""
        if self.rng.random() < 0.2:
            return "u-%03d" % self.rng.randrange(REGULARS)
        return "u-%s" % self.count

    def complaint(self):
        rng = self.rng
        lang = rng.choices(["zh", "ko", "en"], [5, 2, 3])[0]
        event = {"id": self.next_id(), "channel": rng.choice(CHANNELS), "lang": lang}
        if rng.random() < 0.3:
            event["case"] = "c-" + event["id"]
        event["customer"] = {"id": self.customer(), "tier": rng.choice(TIERS)}
        event["text"] = self.fill(TEXTS, lang)
        if rng.random() < 0.4:
            event["product"] = {"name": rng.choice(THINGS[lang]), "lot": "L%d" % rng.randint(1, 40)}
        if rng.random() < 0.3:
            event["demand"] = {"remedy": rng.choice(REMEDIES), "amount": rng.randint(5, 60000),
                               "currency": CURRENCY[lang]}
        if rng.random() < 0.1:
            event["attrs"] = {"store": rng.randint(1, 30), "tags": [], "note": None}
        self.cases.append((event.get("case", event["id"]), event["customer"]["id"], lang))
        return event

    def message(self):
        case, customer, lang = self.rng.choice(self.cases)
        return {"id": self.next_id(), "kind": "message", "case": case, "lang": lang,
                "channel": self.rng.choice(CHANNELS), "customer": {"id": customer},
                "text": self.fill(MESSAGES, lang)}

    def broken(self):
        name = self.next_id()
        deep = "[" * 20 + "1" + "]" * 20
        return self.rng.choice([
            '{"id":"%s","text":"cut off' % name,
            '{"text":"no id"}',
            '{"id":"%s","text":7}' % name,
            '{"id":"%s","channel":"chat"}' % name,
            '{"id":"%s","kind":"telegram","text":"unknown kind"}' % name,
            '{"id":"%s","text":"amount","demand":{"amount":1e999}}' % name,
            '{"id":"%s","text":"deep","attrs":{"a":%s}}' % (name, deep),
            '{"id":"%s","id":"%s","text":"twice"}' % (name, name),
            '{"id":"","text":"empty id"}',
            '{"id":"%s","at":"yesterday","text":"bad time"}' % name,
            '["not","an","object"]',
        ])

    def conflict(self):
        # the same case as well: an event's identity is its case and its id
        event = dict(self.rng.choice(self.sent))
        event["text"] += " (2)"
        return event

    def line(self):
        pick = self.rng.random()
        if pick < BROKEN:
            return self.broken()
        pick -= BROKEN
        if self.sent and pick < DUPLICATE:
            return line_of(self.rng.choice(self.sent))
        pick -= DUPLICATE
        if self.sent and pick < CONFLICT:
            return line_of(self.conflict())
        pick -= CONFLICT
        event = self.message() if self.cases and pick < MESSAGE else self.complaint()
        self.sent.append(event)
        if len(self.sent) > REMEMBERED:
            self.sent.pop(0)
        return line_of(event)


def main(argv):
    if not 2 <= len(argv) <= 3 or not all(a.isdigit() for a in argv[1:]):
        sys.stderr.write("usage: mixed.py N [SEED]\n")
        return 2
    mixer = Mixer(int(argv[2]) if len(argv) == 3 else 1)
    for _ in range(int(argv[1])):
        sys.stdout.write(mixer.line() + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
