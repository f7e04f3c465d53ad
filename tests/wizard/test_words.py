"""Days as people write them."""

from datetime import date

import pytest

from selfassess.wizard.words import day_in

SHOWN = date(2026, 12, 23)


@pytest.mark.parametrize(
    "written",
    [
        *("3 March 2027", "3 march 2027", " 3 mar 2027 ", "3rd March 2027", "3rd of March, 2027"),
        *("3 March", "3 mar 27", "03/03/2027", "3/3/27", "3.3.2027", "3-3-2027", "3 3 27", "2027-03-03"),
    ],
)
def test_a_day_is_understood_however_it_is_written(written: str) -> None:
    assert day_in(written, SHOWN) == date(2027, 3, 3)


@pytest.mark.parametrize("written", ["", "soon", "3", "3 ma 2027", "31 June 2027", "29 February 2027", "3 Foo 2027"])
def test_what_is_no_day_is_never_taken_for_another(written: str) -> None:
    assert day_in(written, SHOWN) is None


def test_the_day_stands_before_the_month() -> None:
    assert day_in("4/5/2027", SHOWN) == date(2027, 5, 4)


def test_a_day_without_a_year_is_the_closest() -> None:
    assert day_in("3 January", SHOWN) == date(2027, 1, 3)
    assert day_in("30 November", SHOWN) == date(2026, 11, 30)
    assert day_in("29 February", date(2027, 6, 1)) == date(2028, 2, 29)
