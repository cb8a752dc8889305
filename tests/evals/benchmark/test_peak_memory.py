import subprocess
import sys

from evals.benchmark.peak_memory import PeakMemory

CHILD = "import sys; block = bytearray(80 * 1024 * 1024); print('klar', flush=True); sys.stdin.read()"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {CHILD!r}])"


def test_the_peak_counts_children_and_ends_with_the_process() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "klar\n"
        with PeakMemory(process.pid) as memory:
            process.communicate("")
    assert 80 < memory.mib < 1000


def test_a_process_that_has_gone_costs_nothing() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process, PeakMemory(process.pid) as memory:
        process.wait()
    assert memory.mib >= 0
