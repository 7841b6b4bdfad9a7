"""Tags that show the law: a citation that leads to its provision, words in Chinese, words with their marks."""

from collections.abc import Iterable

from django import template
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from gongbao.web.addresses import address_of
from gongbao.web.text import Segment

register = template.Library()


@register.simple_tag(takes_context=True)
def cited(context: Context, citation: str, words: str = "") -> SafeString:
    """A citation in full as a link to its page on the day this page is about; bare where the provision is not here."""
    shown = words or citation
    address = address_of(citation)
    if not address:
        return format_html('<span lang="zh-Hans">{}</span>', shown)
    asked = context.get("asked")
    query = asked.query if asked else ""
    return format_html('<a class="cited" lang="zh-Hans" href="{}">{}</a>', address + query, shown)


@register.simple_tag
def law_text(text: str) -> SafeString:
    """A line of an explanation, the quoted words of the law in its face."""
    before, opening, rest = text.partition("「")
    quoted, closing, after = rest.partition("」")
    if not (opening and closing):
        return format_html("{}", text)
    quotation = format_html('{}<q class="law" lang="zh-Hans">{}</q>', before, quoted)
    return quotation + law_text(after)


@register.simple_tag
def segments(pieces: Iterable[Segment]) -> SafeString:
    """Words with their marks: constants highlighted, references as links."""
    return format_html_join("", "{}", ((_piece(piece),) for piece in pieces))


def _piece(piece: Segment) -> SafeString:
    if piece.href:
        return format_html('<a class="{}" href="{}">{}</a>', piece.style, piece.href, piece.words)
    if piece.style:
        return format_html('<mark class="{}">{}</mark>', piece.style, piece.words)
    return format_html("{}", piece.words)
