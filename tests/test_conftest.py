"""The rules of conftest.py, tried on small suites of their own."""

import socket
from pathlib import Path

import pytest

NO_NESTED_PLAYWRIGHT = ("-p", "no:playwright")  # the plugin refuses to run inside a test of its own

SUITE = """
    import pytest

    @pytest.mark.kilder
    def test_with_documents(source_folder):
        assert source_folder.is_dir()

    @pytest.mark.browser
    def test_with_browser(chromium_path):
        assert chromium_path

    @pytest.mark.model
    def test_other_skip():
        pytest.skip("of its own accord")
"""


@pytest.fixture
def bare_machine(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A suite under our conftest.py where neither documents nor Chromium are to be found."""
    pytester.makeconftest((Path(__file__).parent / "conftest.py").read_text("utf-8"))
    pytester.makeini("[pytest]\nmarkers =\n  kilder\n  browser\n  model\n")
    pytester.makepyfile(SUITE)
    monkeypatch.setenv("VEJVISER_TEST_KILDER", str(pytester.path / "nowhere"))
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("VEJVISER_FORBID_SKIPS", raising=False)
    return pytester


def test_missing_documents_and_browser_skip_with_a_reason(bare_machine: pytest.Pytester) -> None:
    result = bare_machine.runpytest("-rs", *NO_NESTED_PLAYWRIGHT)
    result.assert_outcomes(skipped=3)
    result.stdout.fnmatch_lines(["*VEJVISER_TEST_KILDER*", "*apt-get install chromium*"])


def test_ci_turns_these_skips_into_failures(
    bare_machine: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VEJVISER_FORBID_SKIPS", "1")
    result = bare_machine.runpytest(*NO_NESTED_PLAYWRIGHT)
    outcomes = result.parseoutcomes()
    assert outcomes.get("failed", 0) + outcomes.get("errors", 0) == 2
    assert outcomes["skipped"] == 1
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["*A skip is forbidden here*VEJVISER_TEST_KILDER*"])


def test_browser_tests_run_last(pytester: pytest.Pytester) -> None:
    pytester.makeconftest((Path(__file__).parent / "conftest.py").read_text("utf-8"))
    pytester.makeini("[pytest]\nmarkers =\n  browser\n")
    pytester.makepyfile(
        """
        import pytest

        @pytest.mark.browser
        def test_a(): ...

        def test_b(): ...
        """
    )
    lines = pytester.runpytest("-v", *NO_NESTED_PLAYWRIGHT).stdout.lines
    names = [line for line in lines if "::test_" in line]
    assert ["::test_b" in names[0], "::test_a" in names[1]] == [True, True]


def test_connections_outside_the_machine_fail() -> None:
    with (
        socket.socket() as connection,
        pytest.raises(ConnectionError, match="tests stay on this machine"),
    ):
        connection.connect(("192.0.2.1", 80))  # TEST-NET-1: never a real host


def test_connections_inside_the_machine_work() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as connection:
        connection.connect(server.getsockname())
        assert connection.getpeername() == server.getsockname()
