"""The shipped data folders are found, and a broken installation is named."""

import pytest

from briefwright.errors import InstallationError
from briefwright.resources import shipped


@pytest.mark.parametrize("folder", ["templates", "assets", "seeds"])
def test_every_data_folder_is_found_by_its_real_path(folder: str) -> None:
    path = shipped(folder)
    assert path.is_dir()
    assert path == path.resolve()


def test_a_folder_that_is_not_there_is_named() -> None:
    with pytest.raises(InstallationError, match=r"no “nowhere” folder.*Install it again"):
        shipped("nowhere")
