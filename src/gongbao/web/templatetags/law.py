"""Tags that show the law: a citation that leads to its provision, words in Chinese, words with their marks."""

import re
from collections.abc import Iterable, Mapping

from django import template
from django.template import Context, TemplateDoesNotExist
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from gongbao.engine.documents.slips import Slip
from gongbao.engine.documents.tree import Finding
from gongbao.engine.values import Bilingual
from gongbao.office.documents import DocumentEntry
from gongbao.office.force import ForceView
from gongbao.web.addresses import address_of, name_of
from gongbao.web.asker import language
from gongbao.web.findings import words_of
from gongbao.web.text import Segment

register = template.Library()
RUNS = re.compile(
    r"([\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*)"
)


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


@register.simple_tag(takes_context=True)
def rule_address(context: Context, rule_id: str) -> str:
    """The page of the rule called `slug/name`, about the same day as this page."""
    asked = context.get("asked")
    return reverse("rule", args=rule_id.split("/")) + (asked.query if asked else "")


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


@register.simple_tag(takes_context=True)
def document_address(context: Context, entry: DocumentEntry) -> str:
    """The page of a document, about the same day as this page."""
    asked = context.get("asked")
    return reverse("document", args=[name_of(entry)]) + (asked.query if asked else "")


@register.simple_tag(takes_context=True)
def ways_in(context: Context, slug: str) -> SafeString:
    """What a document's folder puts on its page beside the text: its template `ways_in.html`, where it has one."""
    name = f"{slug.replace('-', '_')}/ways_in.html"
    try:
        return render_to_string(name, request=context.get("request"))
    except TemplateDoesNotExist:
        return SafeString("")


@register.simple_tag
def coverage_address(entry: DocumentEntry) -> str:
    """The page on how much of a document runs."""
    return reverse("covered-document", args=[name_of(entry)])


@register.filter
def at(words: Mapping[str, str], name: str) -> str:
    """What a table says of a name; the name itself where it says nothing."""
    return words.get(name, name)


@register.filter
def spoken(text: object) -> SafeString:
    """Words of the page; on an English page what is Chinese in them says so."""
    words = str(text)
    if language() == "zh":
        return format_html("{}", words)
    return format_html_join("", "{}", ((_spoken(run),) for run in RUNS.split(words)))


def _spoken(run: str) -> SafeString:
    return format_html('<span lang="zh-Hans">{}</span>' if RUNS.fullmatch(run) else "{}", run)


@register.filter
def in_language(words: Bilingual) -> str:
    """Words that stand in both languages, in that of the page."""
    return words.in_(language())


@register.filter
def stamp(force: ForceView | None) -> str:
    """The word stamped on a text that may not be applied on the day of `force`; nothing on one in force."""
    words = {
        "lapsed": pgettext("stamp", "Lapsed"),
        "repealed": pgettext("stamp", "Repealed"),
        "not-yet": pgettext("stamp", "Not yet in force"),
        "not-issued": pgettext("stamp", "Not yet issued"),
    }
    return words.get(force.status, "") if force else ""


@register.filter
def finding(found: Finding) -> str:
    """What a careful reader notes about the print, in the language of the page."""
    return words_of(found)


@register.simple_tag
def slip_words(slip: Slip) -> SafeString:
    """What stands wrong, what is meant, and why."""
    words = {"stands": slip.stands, "meant": slip.meant}
    said = _("Printed 「%(stands)s」, meant 「%(meant)s」.") % words
    return format_html("{} {}", law_text(said), spoken(slip.note.in_(language())))


@register.filter
def short_citation(citation: str) -> str:
    """A citation without its document."""
    return citation.rpartition(" ")[2]


def _piece(piece: Segment) -> SafeString:
    if piece.href:
        return format_html('<a class="{}" href="{}">{}</a>', piece.style, piece.href, piece.words)
    if piece.style:
        return format_html('<mark class="{}">{}</mark>', piece.style, piece.words)
    return format_html("{}", piece.words)
