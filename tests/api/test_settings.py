"""Settings have working defaults and are named when they are wrong."""

from pathlib import Path

import pytest

from api.settings import Settings, SettingsError, default_data_folder, read_settings


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"VEJVISER_{name.upper()}", raising=False)


def test_everything_has_a_default() -> None:
    settings = read_settings()
    assert (settings.host, settings.port, settings.embedding_model) == ("127.0.0.1", 8000, None)
    assert settings.data == default_data_folder()


def test_the_data_folder_lies_beside_the_project() -> None:
    folder = default_data_folder()
    assert folder.name == ".data"
    assert (folder.parent / "pyproject.toml").is_file()


def test_an_installed_package_keeps_its_data_in_the_working_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("api.settings.__file__", str(tmp_path / "site" / "api" / "settings.py"))
    monkeypatch.chdir(tmp_path)
    assert default_data_folder() == tmp_path / ".data"


def test_variables_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VEJVISER_DATA", "mine data")
    monkeypatch.setenv("VEJVISER_PORT", "9000")
    monkeypatch.setenv("VEJVISER_EMBEDDING_MODEL", "falsk")
    settings = read_settings()
    assert (settings.data, settings.port, settings.embedding_model) == (tmp_path / "mine data", 9000, "falsk")


def test_home_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEJVISER_DATA", "~/vejviser")
    assert read_settings().data == Path.home() / "vejviser"


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEJVISER_EMBEDDING_MODEL", "")
    monkeypatch.setenv("VEJVISER_PORT", "")
    assert (read_settings().embedding_model, read_settings().port) == (None, 8000)


def test_wrong_values_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEJVISER_PORT", "otte")
    monkeypatch.setenv("VEJVISER_LOG_LEVEL", "snakkesalig")
    with pytest.raises(SettingsError, match="VEJVISER_PORT, VEJVISER_LOG_LEVEL"):
        read_settings()


def test_a_key_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEJVISER_CHAT_API_KEY", "meget-hemmelig")
    assert "meget-hemmelig" not in repr(read_settings())


def test_a_language_model_is_set_with_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEJVISER_CHAT_MODEL", "proevemodel")
    monkeypatch.setenv("VEJVISER_CHAT_URL", "http://127.0.0.1:11434/v1")
    monkeypatch.setenv("VEJVISER_CHAT_KEY", "hemmelig")
    settings = read_settings()
    assert (settings.chat_model, str(settings.chat_url)) == ("proevemodel", "http://127.0.0.1:11434/v1")
    assert settings.chat_seconds == 20
    assert settings.chat_key is not None and settings.chat_key.get_secret_value() == "hemmelig"
    assert "hemmelig" not in repr(settings)


def test_a_language_model_without_an_address_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEJVISER_CHAT_MODEL", "proevemodel")
    with pytest.raises(SettingsError, match="VEJVISER_CHAT_URL"):
        read_settings()


@pytest.mark.parametrize(("name", "value"), [("CHAT_URL", "ikke en adresse"), ("CHAT_SECONDS", "0")])
def test_a_wrong_setting_of_the_language_model_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"VEJVISER_{name}", value)
    with pytest.raises(SettingsError, match=f"VEJVISER_{name}"):
        read_settings()
