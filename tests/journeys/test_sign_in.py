"""A person signs in by hand, wrongly at first, and comes to what is for them."""

from playwright.sync_api import expect


def test_author_signs_in_after_a_wrong_password_and_sees_their_resources(library, people, visit):
    people.author.set_password("A password for one test")
    people.author.save()
    author = visit()
    author.goto("/desk/")
    author.get_by_label("E-mail address").fill(people.author.email)
    author.get_by_label("Password").fill("Not that one")
    author.get_by_role("button", name="Sign in").click()
    expect(author.get_by_role("alert")).to_contain_text("The e-mail address or the password is not right.")
    expect(author.get_by_label("E-mail address")).to_have_value(people.author.email)
    author.get_by_label("Password").fill("A password for one test")
    author.get_by_role("button", name="Sign in").click()
    expect(author).to_have_url("/desk/")
