"""Reads a page that triagectl wrote, and fails where it is not well-formed."""
from html.parser import HTMLParser


class Page(HTMLParser):
    """Well-formed: what is opened is closed, in order; and the words."""
    VOID = {"meta", "br", "wbr", "rect", "path", "!doctype"}

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.words = [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)
