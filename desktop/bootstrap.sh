#!/bin/sh
# Makes the checkout ready to work in: Python, the shared libraries, and .venv with what requirements.lock names.
# Says nothing and takes a moment where all is there. The Makefile runs it before every command.
#
# PYTHON=/path/to/python chooses the interpreter; without it .venv keeps the one it was made with.

set -eu
unset PYTHONDONTWRITEBYTECODE PYTHONHOME PYTHONPATH
cd "$(dirname "$0")/.."

checkout=$(pwd)
table=desktop/briefwright/libraries.py
stamp=.venv/briefwright-ready
case "${OS:-}" in
Windows_NT) venv_python=.venv/Scripts/python ;;
*) venv_python=.venv/bin/python ;;
esac

say() { printf 'briefwright: %s\n' "$*" >&2; }

stop() {
    say "$@"
    exit 1
}

# The stamp is written last, so that a set-up that was broken off is never taken for a finished one. It names the
# folder too, since neither the scripts in .venv nor the editable install can be moved.
expected_stamp() {
    printf '%s\n' "$checkout"
    cat requirements.lock pyproject.toml desktop/bootstrap.sh | cksum
}

venv_was_finished_here() {
    [ -f "$stamp" ] && [ "$(head -n 1 "$stamp")" = "$checkout" ] &&
        "$venv_python" -I -c 'import briefwright' 2>/dev/null && venv_has_the_chosen_python
}

venv_has_the_chosen_python() {
    [ -z "${PYTHON:-}" ] || [ "$(base_of "$PYTHON")" = "$(base_of "$venv_python")" ]
}

base_of() { "$1" -I -c 'import sys; print(sys.base_prefix, sys.version)' 2>/dev/null; }

venv_is_up_to_date() { venv_was_finished_here && [ "$(cat "$stamp")" = "$(expected_stamp)" ]; }

is_suitable() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

can_make_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# The newest Python that every dependency knows and that can make a .venv; failing that one that cannot yet, as Debian's without python3-venv.
find_python() {
    python=
    if [ -n "${PYTHON:-}" ]; then
        is_suitable "$PYTHON" || stop "PYTHON=$PYTHON is not a Python of version 3.11 or newer."
        python=$PYTHON
        return
    fi
    for candidate in python3.13 python3.12 python3.11 python3.14 python3 python py; do
        is_suitable "$candidate" || continue
        if can_make_venv "$candidate"; then
            python=$candidate
            return
        fi
        python=${python:-$candidate}
    done
}

find_manager() {
    case "$(uname -s)" in
    Linux) candidates='apt dnf' ;;
    Darwin) candidates=brew ;;
    *) candidates=pacman ;;
    esac
    for manager in $candidates; do
        install=$(of_manager install)
        if command -v "${install%% *}" >/dev/null; then return; fi
    done
    manager=
}

# The tables of libraries.py where there is no Python to read them: `of_manager FIELD`, `of_libraries FIELD`.
of_manager() { sed -n "s/^ *Manager(\"$manager\".* $1=\"\([^\"]*\)\".*/\1/p" $table; }
of_libraries() { sed -n "s/^ *Library(.* $1=\"\([^\"]*\)\".*/\1/p" $table | sort -u; }

# Sets `packages` to what the package manager has to bring before .venv can be made and used.
find_packages() {
    packages=
    if [ -z "$python" ]; then
        libraries=$(of_manager libraries)
        packages="$(python_packages) ${libraries:-$(of_libraries "$manager")}"
    else
        if [ "$manager" = apt ] && ! venv_was_finished_here && ! can_make_venv "$python"; then
            packages=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        fi
        "$python" $table >/dev/null || packages="$packages $("$python" $table --packages "$manager")"
    fi
    # shellcheck disable=SC2086 # an unquoted list loses its line ends and spare spaces
    set -- $packages
    packages=$*
}

# Where the system's own Python is older than 3.11, a newer one may stand beside it under its number.
python_packages() {
    if python3 -c '' 2>/dev/null; then of_manager python | sed 's/python3/python3.11/g'; else of_manager python; fi
}

apt_install() {
    # shellcheck disable=SC2086 # a list of names
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages
}

# The package lists may be missing or older than what the mirror still holds; only then are they fetched.
install_by_apt() {
    say "installing by apt-get: $packages"
    log=$(mktemp)
    if apt_install >"$log" 2>&1 || { apt-get update -qq && apt_install; } >>"$log" 2>&1; then
        rm "$log"
    else
        cat "$log" >&2
        rm "$log"
        stop "apt-get could not install what is missing (see above)."
    fi
}

explain() {
    if [ -z "$python" ]; then
        say "Python 3.11 or newer is needed and was not found; PYTHON=/path/to/python chooses one."
    else
        "$python" $table | sed 's/^/briefwright: missing: /' >&2
    fi
    [ -n "$manager" ] || stop "install what is missing by your system's own means, then try again."
    sudo=
    case "$manager" in apt | dnf) [ "$(id -u)" = 0 ] || sudo='sudo ' ;; esac
    say "install what is missing by this one command, then try again:"
    printf '\n    %s%s %s\n\n' "$sudo" "$install" "$packages" >&2
    exit 1
}

make_system_ready() {
    find_python
    find_manager
    find_packages
    if [ -n "$python" ] && [ -z "$packages" ]; then return; fi
    if [ "$manager" != apt ] || [ "$(id -u)" != 0 ]; then explain; fi
    install_by_apt
    find_python
    find_packages
    if [ -z "$python" ] || [ -n "$packages" ]; then explain; fi
}

make_venv_ready() {
    if venv_was_finished_here; then
        say "bringing .venv up to date"
        rm "$stamp"
    else
        say "making .venv with $("$python" --version): a minute or two, and some 180 MB to fetch the first time"
        "$python" -m venv --clear .venv
    fi
    "$venv_python" -m pip install -qq --disable-pip-version-check --no-input --require-hashes -r requirements.lock
    "$venv_python" -m pip install -qq --disable-pip-version-check --no-input --no-deps --no-build-isolation -e .
    "$venv_python" -m compileall -q desktop/briefwright
    expected_stamp >"$stamp"
}

if venv_is_up_to_date && "$venv_python" $table >/dev/null; then exit 0; fi
make_system_ready
venv_is_up_to_date || make_venv_ready
