"""Wagtail's editor as a browser without script uses it: open its form, change something, send it."""

from cms.demo.by_form import FormFields


def send_editor(client, person, address, **changes):
    """Open the editor at an address as a person and send its form with changes; return the response."""
    client.force_login(person)
    form = FormFields()
    form.feed(client.get(address).content.decode())
    # The blocks of the body are drawn by script: a body without blocks is sent as a count of none.
    return client.post(address, form.fields | {"body-count": "0"} | changes)
