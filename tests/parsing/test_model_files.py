import numpy as np
import pytest

from citekit.errors import ModelError
from citekit.parsing.model import Model
from citekit.parsing.model_files import MODEL_VARIABLE, default_version


def test_the_version_is_known_without_loading_the_model(tmp_path, monkeypatch):
    nothing = np.zeros((1, 1), dtype=np.float32)
    Model(["B-title"], nothing, ["bias"], nothing, version="v").save(tmp_path / "m.npz")
    monkeypatch.setattr(Model, "load", None)
    monkeypatch.setenv(MODEL_VARIABLE, str(tmp_path / "m.npz"))
    default_version.cache_clear()
    assert default_version() == "v"
    monkeypatch.delenv(MODEL_VARIABLE)
    default_version.cache_clear()
    assert default_version() not in {"", "v"}


def test_the_version_of_what_is_no_model_is_not_known(tmp_path, monkeypatch):
    monkeypatch.setenv(MODEL_VARIABLE, str(tmp_path / "none.npz"))
    default_version.cache_clear()
    with pytest.raises(ModelError, match="no model of citekit"):
        default_version()
