"""Keys are hard to guess, kept as argon2 hashes, and recognised in the same time whatever they are."""

import pytest

from api.staff import keys
from api.staff.keys import StaffError, checked_key, hash_key, new_key, owner_of

KEY = "en-opdigtet-noegle-7"


def test_a_made_key_is_long_and_new_each_time() -> None:
    made = {new_key() for _ in range(20)}
    assert len(made) == 20
    assert all(checked_key(key) == key and len(key) == 29 for key in made)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("kort", "16-200 tegn"),
        ("", "16-200 tegn"),
        ("x" * 201, "16-200 tegn"),
        ("abababababababababab", "for nem at gætte"),
    ],
)
def test_a_poor_key_is_refused(key: str, words: str) -> None:
    with pytest.raises(StaffError, match=words):
        checked_key(key)


def test_the_hash_is_argon2id_with_a_salt_of_its_own() -> None:
    first, second = hash_key(KEY), hash_key(KEY)
    assert first.startswith("$argon2id$")
    assert first != second
    assert KEY not in first


def test_the_owner_is_found_among_several() -> None:
    hashes = [("Prøve-Ida", hash_key("en-anden-noegle-9")), ("Prøve-Bo", hash_key(KEY))]
    assert owner_of(KEY, hashes) == "Prøve-Bo"
    assert owner_of(KEY + "x", hashes) is None
    assert owner_of("", hashes) is None


def test_a_broken_hash_opens_nothing() -> None:
    assert owner_of(KEY, [("Prøve-Ida", "ikke en hash"), ("Prøve-Bo", "")]) is None


@pytest.mark.parametrize("key", [KEY, "en-anden-noegle-9", "en-helt-ukendt-noegle"])
def test_known_and_unknown_keys_cost_the_same_work(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    hashes = [(name, hash_key(known)) for name, known in (("a", KEY), ("b", "en-anden-noegle-9"), ("c", KEY))]
    tried: list[str] = []
    fits = keys._fits

    def counted(key: str, hashed: str) -> bool:
        tried.append(hashed)
        return fits(key, hashed)

    monkeypatch.setattr(keys, "_fits", counted)
    owner_of(key, hashes)
    assert tried == [hashed for _, hashed in hashes]
