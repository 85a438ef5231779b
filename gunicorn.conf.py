"""How gunicorn serves this site; it reads this file by itself when it starts here. See docs/logs.md.

No access log is written unless it is asked for (`--access-logfile -`). It then tells when, what, how it went, how many
bytes and milliseconds: neither who asked, nor for which words.
"""

logger_class = "cms.server_log.Logger"
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(B)s bytes %(M)s ms"
