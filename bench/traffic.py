"""traffic: events as a busy desk gets them, cheap to make, the same each time.

Complaints in three languages, about 600 bytes each, most of them a case of
their own; one in ten adds to a case that was opened before.  One in five comes
from a customer who complained before.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "data"))
from mixed import TEXTS, Mixer, line_of  # noqa: E402

TEXT_BYTES = 430       # of the text; the rest of an event is around it
REGULARS = 5000        # customers who come again
MESSAGE = 0.1
FAR = 2000             # a message follows its complaint after so many events

# What people tell around what they want.
STORY = {
    "zh": [
        "订单是上个月在{thing}专柜下的，尾号{sum}。",
        "当时是我母亲签收的，包装上贴着{sum}号标签。",
        "上周我打过一次热线，接电话的是{sum}号坐席。",
        "家里只有我一个人在用，平时放在客厅靠窗的位置。",
        "发票和保修卡都还在，可以拍给你们看。",
        "我平时白天上班，晚上七点以后方便接电话。",
    ],
    "ko": [
        "주문 번호는 {sum}이고 지난달 오후에 샀습니다.",
        "택배는 어머니가 받으셨고 상자에 {sum}번 표시가 있었어요.",
        "지난주에 전화했을 때 {sum}번 상담원이 받았습니다.",
        "거실 창가에 두고 저 혼자 쓰고 있습니다.",
        "영수증과 보증서는 아직 가지고 있어요.",
        "저녁 일곱 시 이후에 전화가 됩니다.",
    ],
    "en": [
        "I ordered it on a Monday afternoon last month, the number ends in {sum}.",
        "My mother signed for the parcel, label {sum} was on the box.",
        "Last week I rang the line and spoke to agent {sum} for {days} minutes.",
        "It stands by the window in our living room and only I use it.",
        "I still have the invoice and the card that came with it.",
        "I am at work during the day; evenings after seven are best.",
    ],
}


class Traffic(Mixer):
    """Mixer's phrases at a desk's scale, without the broken lines."""

    def customer(self):
        if self.rng.random() < 0.2:
            return "u-%05d" % self.rng.randrange(REGULARS)
        return "u-x%06d" % self.count

    def fill(self, templates, lang):
        """Several sentences: people do not stop after one."""
        texts = [super().fill(templates, lang)]
        story = self.rng.sample(STORY[lang], len(STORY[lang]))
        while templates is TEXTS and story and len(" ".join(texts).encode()) < TEXT_BYTES:
            sentence = super().fill({lang: [story.pop()]}, lang)
            texts.insert(self.rng.randrange(len(texts) + 1), sentence)
        return " ".join(texts)

    def event(self):
        if len(self.cases) > FAR and self.rng.random() < MESSAGE:
            known, self.cases = self.cases, self.cases[-2 * FAR:-FAR]
            event = self.message()
            self.cases = known
        else:
            event = self.complaint()
            event.setdefault("first_receiver", "desk-%d" % self.rng.randint(1, 40))
            event.setdefault("place", "store-%d" % self.rng.randint(1, 400))
        return line_of(event).encode()


def events(n, seed=7):
    """N events as bytes, none of them broken or repeated."""
    traffic = Traffic(seed)
    return [traffic.event() for _ in range(n)]
