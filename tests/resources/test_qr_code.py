"""QR codes: a picture with words, made once."""

from resources.qr_code import qr_svg

ADDRESS = "https://library.example/check/HIPB-0001/1/"


def test_code_is_a_picture_that_says_in_words_what_it_is_for():
    svg = qr_svg(ADDRESS, "Leads to the <check>")
    assert svg.startswith('<svg role="img" viewBox="0 0 ')
    assert "<title>Leads to the &lt;check&gt;</title>" in svg
    assert "style=" not in svg and "width=" not in svg


def test_code_is_made_once_for_an_address():
    assert qr_svg(ADDRESS, "Check") is qr_svg(ADDRESS, "Check")
    assert qr_svg(ADDRESS, "Check") != qr_svg(f"{ADDRESS}2/", "Check")
