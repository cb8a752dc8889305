"""The list of partners' sites, as it is set."""

import pytest

from api.settings import SettingsError, read_settings

VARIABLE = "VEJVISER_EMBED_ORIGINS"


def test_without_a_list_nobody_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert read_settings().embed_origins == ()
    monkeypatch.setenv(VARIABLE, "")
    assert read_settings().embed_origins == ()


def test_a_comma_list_is_read_as_browsers_write_origins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, " https://Partner.example/ ,http://127.0.0.1:8137, ")
    assert read_settings().embed_origins == ("https://partner.example", "http://127.0.0.1:8137")


@pytest.mark.parametrize(
    "value",
    [
        "*",
        "https://*.partner.example",
        "partner.example",
        "https://partner.example/side",
        "https://partner.example?a=b",
        "https://bruger@partner.example",
        "file:///tmp",
        "null",
        "https://",
        "https://partner.example,*",
        "http://[",
    ],
)
def test_what_is_no_origin_is_told_by_the_name_of_the_variable(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv(VARIABLE, value)
    with pytest.raises(SettingsError, match=VARIABLE):
        read_settings()
