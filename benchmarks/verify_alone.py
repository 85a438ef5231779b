"""`verify_register` as a process of its own, on the database and the stored bytes of a benchmark that is running.

Takes the name of the database and the folder of the stored bytes.
"""

import sys

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connections  # noqa: E402

connections["default"].settings_dict["NAME"] = sys.argv[1]
settings.STORAGES["frozen"]["OPTIONS"]["location"] = sys.argv[2]
call_command("verify_register")
