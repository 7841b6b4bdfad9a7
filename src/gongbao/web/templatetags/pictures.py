"""Tags that put pictures on a page, and lead to what they show."""

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from lxml import etree

from gongbao.web.asker import language
from gongbao.web.pictures import flow
from gongbao.web.templatetags.law import RUNS

register = template.Library()
WORDS = {"text", "tspan"}


@register.simple_tag
def flow_picture(procedure: str, state: str = "", page: str = "") -> SafeString:
    """The picture of the procedure called `slug/name`, a state lit; its acts lead to their rows on `page`, or on this one."""
    return drawn(flow(procedure, language(), state=state, page=page))


@register.simple_tag(takes_context=True)
def procedure_address(context: Context, procedure: str, act: str = "", clock: str = "") -> str:
    """The page of the procedure called `slug/name`, about the same day as this page; its row of an act or of a clock where one is named."""
    asked = context.get("asked")
    place = f"#act-{act}" if act else f"#clock-{clock}" if clock else ""
    return reverse("procedure", args=procedure.split("/")) + (asked.query if asked else "") + place


def drawn(picture: etree._Element) -> SafeString:
    """An SVG element as a part of the page."""
    tag = etree.QName(picture).localname
    attributes = format_html_join("", ' {}="{}"', ((str(name), value) for name, value in picture.attrib.items()))
    inner = format_html_join("", "{}", ((drawn(part),) for part in picture))
    words = _spoken(picture.text or "", inside=tag)
    return format_html("<{}{}>{}{}</{}>", tag, attributes, words, inner, tag)


def _spoken(words: str, *, inside: str) -> SafeString:
    """Words of a picture; on an English page what is Chinese in them says so."""
    if inside not in WORDS or language() == "zh":
        return format_html("{}", words)
    return format_html_join("", "{}", ((_run(run),) for run in RUNS.split(words)))


def _run(run: str) -> SafeString:
    return format_html('<tspan lang="zh-Hans">{}</tspan>' if RUNS.fullmatch(run) else "{}", run)
