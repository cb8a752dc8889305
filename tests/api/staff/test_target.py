"""A login never leads to another site."""

import pytest

from api.staff.target import STAFF_HOME, local_target


@pytest.mark.parametrize("path", ["/indsigt", "/indsigt?uge=12&vis=alle", "/indsigt/svar/abc_-9", "/"])
def test_a_path_of_this_site_is_kept(path: str) -> None:
    assert local_target(path) == path


@pytest.mark.parametrize(
    "wanted",
    [
        "",
        "indsigt",
        "https://partner.example/",
        "//partner.example",
        "/\\partner.example",
        "\\\\partner.example",
        "/\t/partner.example",
        "/\n/partner.example",
        " //partner.example",
        "javascript:alert(1)",
        "/indsigt\r\nSet-Cookie: a=b",
        "/indsigt#<script>",
        "/log-ind?videre=/log-ind",
        "/" + "x" * 600,
    ],
)
def test_anything_else_leads_to_the_staffs_start(wanted: str) -> None:
    assert local_target(wanted) == STAFF_HOME
