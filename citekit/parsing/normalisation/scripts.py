"""Which script a text is written in."""

from __future__ import annotations

import re

HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
KANA = "\u3040-\u30ff\u31f0-\u31ff"
HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"
EAST_ASIAN = HAN + KANA + HANGUL

is_east_asian = re.compile(f"[{EAST_ASIAN}]").search
has_han = re.compile(f"[{HAN}]").search
has_kana = re.compile(f"[{KANA}]").search
has_hangul = re.compile(f"[{HANGUL}]").search
has_latin = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]").search
has_digit = re.compile(r"\d").search
has_letter = re.compile(r"[^\W\d_]").search
EAST_ASIAN_RUN = re.compile(
    f"[{EAST_ASIAN}](?:[{EAST_ASIAN}0-9《》〈〉「」『』・·—：、，“”（）]*[{EAST_ASIAN}》」』”）])?"
)
