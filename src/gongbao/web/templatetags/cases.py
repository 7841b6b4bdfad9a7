"""Tags and filters of the pages about cases."""

from django import template
from django.template import Context, TemplateDoesNotExist
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from gongbao.office.cases.looking import CaseFile

register = template.Library()


@register.filter
def positive(number: int) -> int:
    """A number without its sign."""
    return abs(number)


@register.simple_tag(takes_context=True)
def case_ways_in(context: Context, file: CaseFile) -> SafeString:
    """What a document's folder puts on the page of a case of its own: its template `case_ways_in.html`, where it has one."""
    name = f"{file.enactment.slug.replace('-', '_')}/case_ways_in.html"
    try:
        return render_to_string(name, {"case": file.case}, request=context.get("request"))
    except TemplateDoesNotExist:
        return SafeString("")
