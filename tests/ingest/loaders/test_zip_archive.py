import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.loaders.limits import DEFAULT, Budget, LoadLimits
from ingest.loaders.lines import LoadError
from ingest.loaders.zip_archive import entry_names, refuse_bomb


def archive(entries: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries.items():
            made.writestr(name, content)
    return out.getvalue()


def check(data: bytes, limits: LoadLimits = DEFAULT) -> None:
    refuse_bomb(data, Budget(limits))


def test_an_ordinary_archive_passes() -> None:
    data = archive({"a.xml": b"tekst", "b/c.bin": bytes(9_000_000)})

    check(data)
    assert entry_names(data, DEFAULT) == {"a.xml", "b/c.bin"}


def test_a_directory_of_too_many_entries_is_refused() -> None:
    data = archive({f"{i}": b"" for i in range(20)})

    with pytest.raises(LoadError, match="mere end 10 dele"):
        check(data, LoadLimits(zip_entries=10))
    with pytest.raises(LoadError, match="mere end 10 dele"):
        entry_names(data, LoadLimits(zip_entries=10))


def test_the_size_of_the_directory_is_looked_at_before_its_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytearray(archive({"a": b""}))
    data[-10:-6] = struct.pack("<L", 0xFFFF_FFFF)
    monkeypatch.setattr(zipfile, "ZipFile", None)

    with pytest.raises(LoadError, match="dele"):
        check(bytes(data))


def test_the_sum_of_all_entries_counts() -> None:
    data = archive({f"{i}.bin": bytes(1_000) for i in range(10)})

    with pytest.raises(LoadError, match="pakket ud"):
        check(data, LoadLimits(zip_bytes=9_999))


def test_one_entry_may_not_grow_beyond_the_ratio() -> None:
    data = archive({"a.bin": bytes(11_000_000)})

    with pytest.raises(LoadError, match="urimeligt meget mere"):
        check(data)
    check(data, LoadLimits(zip_ratio=2_000))


def test_one_xml_part_has_a_limit_of_its_own() -> None:
    with pytest.raises(LoadError, match="En del af filen"):
        check(archive({"word/document.xml": b"a" * 100}), LoadLimits(zip_part_bytes=99))


def test_a_directory_that_lies_about_sizes_is_found_out() -> None:
    data = archive({"a.bin": b"x" * 5_000})
    lying = data.replace(struct.pack("<L", 5_000), struct.pack("<L", 10))

    with pytest.raises(LoadError, match="beskadiget"):
        check(lying)


def test_what_is_unpacked_is_counted_whatever_the_directory_says(monkeypatch: pytest.MonkeyPatch) -> None:
    data = archive({"a.bin": b"kort"})
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: BytesIO(bytes(1_000)))

    check(data, LoadLimits(zip_bytes=1_000))
    with pytest.raises(LoadError, match="pakket ud"):
        check(data, LoadLimits(zip_bytes=999))


def test_an_archive_inside_is_not_opened() -> None:
    inner = archive({"bomb.bin": bytes(40_000_000)})

    check(archive({"word/embeddings/inner.zip": inner}))


def test_time_is_bounded() -> None:
    with pytest.raises(LoadError, match="sekunder"):
        check(archive({"a": b"x"}), LoadLimits(seconds=-1))


def test_a_locked_entry_names_the_password() -> None:
    data = bytearray(archive({"a.xml": b"hemmeligt"}))
    data[6] |= 1
    directory = bytes(data).index(b"PK\x01\x02")
    data[directory + 8] |= 1

    with pytest.raises(LoadError, match="adgangskode"):
        check(bytes(data))


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.95])
def test_a_cut_archive_is_damage(share: float) -> None:
    data = archive({"a.xml": b"tekst" * 100, "b.xml": b"mere"})

    with pytest.raises(LoadError, match="beskadiget"):
        check(data[: int(len(data) * share)])


@given(st.data())
def test_changed_bytes_are_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(archive({"a.xml": b"tekst" * 20, "b.xml": b"mere"}))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        check(bytes(content))
        entry_names(bytes(content), DEFAULT)
    except LoadError as error:
        assert str(error)
