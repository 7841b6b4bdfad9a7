"""What the web server runs. It does not come up on a database that can lose what was recorded."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongbao.server.settings")
application = get_wsgi_application()

from gongbao.server.databases import refuse_unsafe  # noqa: E402 - Django has to be set up before

refuse_unsafe()
