"""A head teacher finds their role types with the keyboard alone and without JavaScript, and changes an answer."""

from playwright.sync_api import expect

from .keyboard import go_to


def choose(window, label):
    """Choose an answer and go on, with the keyboard."""
    window.get_by_label(label, exact=True).focus()
    window.keyboard.press("Space")
    go_to(window, "Continue")


def test_head_teacher_finds_their_role_types_and_the_training_for_them(site, visit):
    window = visit(java_script_enabled=False, viewport={"width": 320, "height": 640})
    heading = window.get_by_role("heading", level=1)
    window.goto("/role-types/")
    window.get_by_role("link", name="Not sure?").click()
    go_to(window, "Continue")
    expect(window.get_by_role("alert")).to_contain_text("Choose one answer to go on.")
    choose(window, "A school")
    choose(window, "Yes, in another job where I meet people")
    choose(window, "I supervise staff, or decide what happens next for a person")
    expect(heading).to_have_text("Your role types")
    expect(window.get_by_role("link", name="Decision makers", exact=True)).to_be_visible()

    window.go_back()
    expect(heading).to_have_text("Do you supervise or decide?")
    window.go_forward()
    window.get_by_role("link", name="Change your answer to: Do you supervise or decide?").click()
    expect(window.get_by_label("I supervise staff")).to_be_checked()
    choose(window, "No")
    expect(heading).to_have_text("Your role type")
    window.get_by_role("link", name="See the training for you").click()
    assert "/library/?role_type=alerters&target_audience=" in window.url
    assert window.context.cookies() == []
