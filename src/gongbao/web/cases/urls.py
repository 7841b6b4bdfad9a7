"""The addresses of the desk, of cases and of what belongs to them."""

from django.urls import path

from gongbao.web.cases.acting import begin, begin_act, case_act
from gongbao.web.cases.desk import desk, desk_calendar, desk_workbook
from gongbao.web.cases.file import case, reason
from gongbao.web.cases.files import file, paper
from gongbao.web.cases.news import news, wish
from gongbao.web.cases.several import several

urlpatterns = [
    path("desk/", desk, name="desk"),
    path("desk/calendar/", desk_calendar, name="desk-calendar"),
    path("desk/workbook/", desk_workbook, name="desk-workbook"),
    path("desk/several/", several, name="desk-several"),
    path("desk/notices/", news, name="news"),
    path("desk/notices/wish/", wish, name="news-wish"),
    path("cases/<int:key>/", case, name="case"),
    path("cases/<int:key>/reason/", reason, name="case-reason"),
    path("cases/<int:key>/acts/<slug:name>/", case_act, name="case-act"),
    path("procedures/<slug:slug>/<slug:name>/begin/", begin, name="begin"),
    path("procedures/<slug:slug>/<slug:name>/begin/<slug:act>/", begin_act, name="begin-act"),
    path("files/<int:key>/", file, name="file"),
    path("papers/<int:key>/<slug:form>/", paper, name="paper"),
]
