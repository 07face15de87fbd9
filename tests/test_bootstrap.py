"""The set-up of a checkout, with every program it calls replaced by one that writes down how it was called.

What no replacement can show, a set-up on a bare system, is what `.ci/run` does on a new machine.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

from briefwright.libraries import LIBRARIES, MANAGERS, Manager

TOOLS = ("sh", "cat", "cksum", "cp", "dirname", "head", "mkdir", "mktemp", "rm", "sed", "sort", "tr", "uname")

# Answers what bootstrap.sh asks a Python; HERE is the folder of the replaced programs.
PYTHON = """#!/bin/sh
echo "python $*" >>"$HERE/calls"
case "$*" in
*ensurepip*) [ ! -e "$HERE/no-ensurepip" ] ;;
*'"python%d.%d-venv"'*) echo python3.11-venv ;;
*base_prefix*) echo "${BASE:-/usr} 3.11.2" ;;
--version) echo Python 3.11.2 ;;
*'--packages '*) cat "$HERE/missing" ;;
*libraries.py) [ ! -e "$HERE/missing" ] || { echo libharfbuzz-subset.so.0; false; } ;;
'-m venv --clear .venv') rm -rf .venv && mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
'-m pip'*) [ ! -e "$HERE/no-network" ] ;;
*) true ;;
esac
"""
APT = """#!/bin/sh
echo "apt-get $*" >>"$HERE/calls"
[ ! -e "$HERE/no-lists" ] || { [ "$1" = update ] && rm "$HERE/no-lists"; } || exit 100
[ ! -e "$HERE/no-mirror" ] || { echo "E: Unable to locate package"; exit 100; }
[ "$1" = update ] || rm -f "$HERE/missing" "$HERE/no-ensurepip"
[ -e "$HERE/python3" ] || cp "$HERE/python-to-install" "$HERE/python3"
"""


class Checkout:
    """A copy of what bootstrap.sh reads, and the programs it finds."""

    def __init__(self, folder: Path, repository: Path) -> None:
        self.folder = folder / "checkout"
        self.programs = folder / "programs"
        self.programs.mkdir()
        (self.folder / "desktop" / "briefwright").mkdir(parents=True)
        for name in ("bootstrap.sh", "briefwright/libraries.py"):
            shutil.copy(repository / "desktop" / name, self.folder / "desktop" / name)
        for name in ("requirements.lock", "pyproject.toml"):
            (self.folder / name).write_text(name)
        for tool in TOOLS:
            (self.programs / tool).symlink_to(shutil.which(tool) or tool)
        self.program("python3", PYTHON)
        self.user(1000)

    def program(self, name: str, script: str) -> None:
        (self.programs / name).write_text(script)
        (self.programs / name).chmod(0o755)

    def user(self, number: int) -> None:
        self.program("id", f"#!/bin/sh\necho {number}\n")

    def lacks(self, packages: str) -> None:
        (self.programs / "missing").write_text(packages + "\n")

    def without_python(self) -> None:
        (self.programs / "python3").rename(self.programs / "python-to-install")

    def set_up(self, **variables: str) -> subprocess.CompletedProcess[str]:
        (self.programs / "calls").write_text("")
        environment = {"PATH": str(self.programs), "HERE": str(self.programs), **variables}
        script = [str(self.programs / "sh"), str(self.folder / "desktop" / "bootstrap.sh")]
        return subprocess.run(script, env=environment, capture_output=True, text=True, check=False)

    def calls(self, of: str) -> list[str]:
        lines = (self.programs / "calls").read_text().splitlines()
        return [line for line in lines if line.startswith(of)]


@pytest.fixture
def checkout(tmp_path: Path, repository: Path) -> Checkout:
    return Checkout(tmp_path, repository)


def test_a_bare_clone_gets_all_that_the_lock_names(checkout: Checkout) -> None:
    done = checkout.set_up()
    assert done.returncode == 0, done.stderr
    assert checkout.calls("python -m venv") == ["python -m venv --clear .venv"]
    lock, project = checkout.calls("python -m pip install")
    assert "--require-hashes -r requirements.lock" in lock
    assert "--no-deps --no-build-isolation -e ." in project


def test_the_second_run_installs_nothing_and_says_nothing(checkout: Checkout) -> None:
    checkout.set_up()
    done = checkout.set_up()
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    assert checkout.calls("python -m") == []


def test_a_set_up_that_was_broken_off_is_done_again_from_the_start(checkout: Checkout) -> None:
    (checkout.programs / "no-network").touch()
    assert checkout.set_up().returncode != 0
    (checkout.programs / "no-network").unlink()
    assert checkout.set_up().returncode == 0
    assert checkout.calls("python -m venv") == ["python -m venv --clear .venv"]
    assert len(checkout.calls("python -m pip install")) == 2


def test_a_venv_that_something_else_made_is_not_trusted(checkout: Checkout) -> None:
    (checkout.folder / ".venv" / "bin").mkdir(parents=True)
    checkout.set_up()
    assert checkout.calls("python -m venv") == ["python -m venv --clear .venv"]


@pytest.mark.parametrize("file", ["requirements.lock", "pyproject.toml", "desktop/bootstrap.sh"])
def test_a_change_of_what_is_installed_updates_the_venv(checkout: Checkout, file: str) -> None:
    checkout.set_up()
    with (checkout.folder / file).open("a") as stream:
        stream.write("\n# changed\n")
    assert checkout.set_up().returncode == 0
    assert checkout.calls("python -m venv") == []
    assert len(checkout.calls("python -m pip install")) == 2


def test_an_update_that_was_broken_off_starts_anew(checkout: Checkout) -> None:
    checkout.set_up()
    (checkout.folder / "requirements.lock").write_text("newer")
    (checkout.programs / "no-network").touch()
    assert checkout.set_up().returncode != 0
    (checkout.programs / "no-network").unlink()
    assert checkout.set_up().returncode == 0
    assert checkout.calls("python -m venv") == ["python -m venv --clear .venv"]


def test_a_checkout_that_was_moved_gets_a_new_venv(checkout: Checkout) -> None:
    checkout.set_up()
    checkout.folder = checkout.folder.rename(checkout.folder.with_name("moved"))
    assert checkout.set_up().returncode == 0
    assert checkout.calls("python -m venv") == ["python -m venv --clear .venv"]


def test_another_python_gets_another_venv_and_the_same_one_does_not(checkout: Checkout) -> None:
    checkout.set_up()
    assert checkout.set_up(PYTHON="python3").returncode == 0
    assert checkout.calls("python -m venv") == []
    other = PYTHON.replace("/usr}", "/opt/python}").replace("3.11.2", "3.12.1")
    checkout.program("python3.12", other)
    assert checkout.set_up(PYTHON="python3.12").returncode == 0
    assert checkout.calls("python -m venv") == ["python -m venv --clear .venv"]


def test_a_chosen_python_that_is_too_old_is_refused(checkout: Checkout) -> None:
    checkout.program("python3.9", "#!/bin/sh\nexit 1\n")
    done = checkout.set_up(PYTHON="python3.9")
    assert done.returncode == 1
    assert "PYTHON=python3.9 is not a Python of version 3.11 or newer." in done.stderr


def test_the_newest_python_that_can_make_a_venv_is_taken(checkout: Checkout) -> None:
    checkout.program("python3.14", PYTHON.replace("*ensurepip*) ", "*ensurepip*) false && "))
    checkout.program("python3.13", PYTHON.replace("Python 3.11.2", "Python 3.13.0"))
    assert "with Python 3.13.0" in checkout.set_up().stderr


def test_root_on_debian_gets_what_is_missing_installed(checkout: Checkout) -> None:
    checkout.program("apt-get", APT)
    checkout.user(0)
    checkout.lacks("libharfbuzz-subset0 libgl1")
    done = checkout.set_up()
    assert done.returncode == 0, done.stderr
    (call,) = checkout.calls("apt-get")
    assert call.endswith("libharfbuzz-subset0 libgl1")
    assert "installing by apt-get: libharfbuzz-subset0 libgl1" in done.stderr


def test_package_lists_are_fetched_only_where_they_are_wanting(checkout: Checkout) -> None:
    checkout.program("apt-get", APT)
    checkout.user(0)
    checkout.lacks("libgl1")
    (checkout.programs / "no-lists").touch()
    assert checkout.set_up().returncode == 0
    assert [call.split()[1] for call in checkout.calls("apt-get")] == ["install", "update", "install"]


def test_a_mirror_out_of_reach_is_reported_with_its_own_words(checkout: Checkout) -> None:
    checkout.program("apt-get", APT)
    checkout.user(0)
    checkout.lacks("libgl1")
    (checkout.programs / "no-mirror").touch()
    done = checkout.set_up()
    assert done.returncode == 1
    assert "E: Unable to locate package" in done.stderr
    assert "apt-get could not install what is missing" in done.stderr


def test_root_on_a_bare_debian_gets_python_and_every_library_in_one_go(checkout: Checkout) -> None:
    checkout.program("apt-get", APT)
    checkout.user(0)
    checkout.without_python()
    done = checkout.set_up()
    assert done.returncode == 0, done.stderr
    (call,) = checkout.calls("apt-get")
    packages = call.split("recommends ")[1].split()
    assert packages[:2] == ["python3", "python3-venv"]
    assert set(packages[2:]) == {library.apt for library in LIBRARIES}


def test_a_library_that_went_missing_later_is_asked_for_and_nothing_else(checkout: Checkout) -> None:
    checkout.program("apt-get", APT)
    checkout.set_up()
    checkout.lacks("libharfbuzz-subset0")
    (checkout.programs / "no-ensurepip").touch()
    done = checkout.set_up()
    assert done.returncode == 1
    assert "missing: libharfbuzz-subset.so.0" in done.stderr
    assert "\n    sudo apt-get install -y libharfbuzz-subset0\n" in done.stderr


def test_another_user_on_debian_is_told_the_one_command_and_nothing_is_made(checkout: Checkout) -> None:
    checkout.program("apt-get", APT)
    checkout.lacks("libharfbuzz-subset0")
    (checkout.programs / "no-ensurepip").touch()
    done = checkout.set_up()
    assert done.returncode == 1
    assert "\n    sudo apt-get install -y python3.11-venv libharfbuzz-subset0\n" in done.stderr
    assert checkout.calls("apt-get") == []
    assert not (checkout.folder / ".venv").exists()


@pytest.mark.parametrize("manager", MANAGERS, ids=lambda manager: manager.name)
def test_every_system_is_told_its_one_command_where_there_is_no_python(
    checkout: Checkout, manager: Manager
) -> None:
    system = {"linux": "Linux", "darwin": "Darwin", "win32": "MINGW64_NT-10.0"}[manager.platform]
    checkout.without_python()
    (checkout.programs / "uname").unlink()
    checkout.program("uname", f"#!/bin/sh\necho {system}\n")
    checkout.program(manager.program, "#!/bin/sh\nexit 1\n")
    done = checkout.set_up()
    assert done.returncode == 1
    assert "Python 3.11 or newer is needed and was not found" in done.stderr
    command = next(line.strip() for line in done.stderr.splitlines() if line.startswith("    "))
    assert command.removeprefix("sudo ").startswith(manager.install)
    wanted = {*manager.python.split(), *(manager.package(library) for library in LIBRARIES)}
    assert set(command.removeprefix("sudo ").removeprefix(manager.install).split()) == wanted
    assert command.startswith("sudo ") is (system == "Linux")


def test_a_system_python_that_is_too_old_is_met_by_a_numbered_one(checkout: Checkout) -> None:
    checkout.program("apt-get", APT)
    checkout.program("python3", PYTHON.replace("*ensurepip*)", "*version_info*) false ;;\n*ensurepip*)"))
    done = checkout.set_up()
    assert done.returncode == 1
    assert "sudo apt-get install -y python3.11 python3.11-venv " in done.stderr


def test_a_system_without_a_known_manager_is_told_what_is_missing(checkout: Checkout) -> None:
    checkout.lacks("libharfbuzz-subset.so.0")
    done = checkout.set_up()
    assert done.returncode == 1
    assert "missing: libharfbuzz-subset.so.0" in done.stderr
    assert "by your system's own means" in done.stderr


def test_make_lists_its_commands(repository: Path) -> None:
    make = shutil.which("make")
    assert make is not None
    done = subprocess.run([make, "-C", str(repository)], capture_output=True, text=True, check=False)
    commands = {line.split()[1] for line in done.stdout.splitlines() if line.startswith("  make")}
    assert {"brief", "app", "test", "test-long", "check", "bench", "clean", "help"} <= commands
