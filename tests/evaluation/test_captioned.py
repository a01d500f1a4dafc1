"""Captioned pictures in the formats in which they are published."""

from __future__ import annotations

import json

import pytest

from cineseek.errors import QuestionsError
from cineseek.evaluation.captioned import read_captioned

KARPATHY = {
    "dataset": "coco",
    "images": [
        {
            "filepath": "val2014",
            "filename": "COCO_val2014_000000000042.jpg",
            "split": "test",
            "cocoid": 42,
            "sentences": [{"raw": "A shoe rack.", "tokens": []}, {"raw": "Shoes and a dog."}],
        },
        {"filename": "b.jpg", "split": "restval", "sentences": [{"raw": "A cat."}]},
    ],
}
COCO = {
    "images": [{"id": 7, "file_name": "7.jpg"}, {"id": 8, "file_name": "8.jpg"}],
    "annotations": [
        {"image_id": 8, "id": 1, "caption": "A red bus."},
        {"image_id": 7, "id": 2, "caption": "A dog\n on grass. "},
        {"image_id": 8, "id": 3, "caption": "A bus."},
    ],
}
NOCAPS = {
    "images": [{"id": 0, "file_name": "0013ea2087020901.jpg", "domain": "near-domain"}],
    "annotations": [{"image_id": 0, "id": 0, "caption": "A baby."}],
}
XM3600 = [
    {
        "image/key": "000411001ff7dd4f",
        "image/locale": "en",
        "en": {"caption": ["A church."], "caption/tokenized": ["A church ."]},
        "fa": {"caption": ["یک کلیسا", "کلیسا"]},
    }
]
OURS = [
    {
        "file": "a.jpg",
        "image_id": 1,
        "width": 480,
        "captions_en": ["A dog.", "One dog."],
        "captions_fa_machine": ["سگ"],
        "fa_alignment": [2.2],
        "fa_checked": "یک سگ.",
    },
    {"file": "b.jpg", "captions": {"en": "A cat.", "fa": ["گربه"]}},
    {"file": "c.jpg", "caption": "Nothing else.", "fa_checked": None},
]


def read(tmp_path, name, content, **how):
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return {
        row.file: [(one.language, one.text) for one in row.captions]
        for row in read_captioned(path, **how)
    }


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "dataset_coco.json",
            KARPATHY,
            {
                "val2014/COCO_val2014_000000000042.jpg": [
                    ("en", "A shoe rack."),
                    ("en", "Shoes and a dog."),
                ],
                "b.jpg": [("en", "A cat.")],
            },
        ),
        (
            "captions_val2014.json",
            COCO,
            {
                "7.jpg": [("en", "A dog on grass.")],
                "8.jpg": [("en", "A red bus."), ("en", "A bus.")],
            },
        ),
        ("nocaps_val.json", NOCAPS, {"0013ea2087020901.jpg": [("en", "A baby.")]}),
        (
            "captions.jsonl",
            "\n".join(json.dumps(row) for row in XM3600 * 1),
            {"000411001ff7dd4f.jpg": [("en", "A church."), ("fa", "یک کلیسا"), ("fa", "کلیسا")]},
        ),
        (
            "results_20130124.token",
            "1.jpg#0\tTwo men .\n1.jpg#1\tMen, in green\n2.jpg.1#0\tA dog .\n",
            {"1.jpg": [("en", "Two men ."), ("en", "Men, in green")], "2.jpg": [("en", "A dog .")]},
        ),
        (
            "captions.txt",
            'image,caption\n1.jpg,A child .\n1.jpg,"A girl, running"\n',
            {"1.jpg": [("en", "A child ."), ("en", "A girl, running")]},
        ),
        (
            "results.csv",
            "image_name| comment_number| comment\n1.jpg| 0| \"Two\" men .\n1.jpg| 1| Men, two .\n",
            {"1.jpg": [("en", '"Two" men .'), ("en", "Men, two .")]},
        ),
        (
            "captions.json",
            OURS,
            {
                "a.jpg": [
                    ("en", "A dog."),
                    ("en", "One dog."),
                    ("fa-machine", "سگ"),
                    ("fa", "یک سگ."),
                ],
                "b.jpg": [("en", "A cat."), ("fa", "گربه")],
                "c.jpg": [("en", "Nothing else.")],
            },
        ),
        ("by_file.json", {"a.jpg": ["A dog."]}, {"a.jpg": [("en", "A dog.")]}),
        (
            "captions.csv",
            "file,caption_en,caption_fa,split\na.jpg,A dog.,سگ,test\n",
            {"a.jpg": [("en", "A dog."), ("fa", "سگ")]},
        ),
        (
            "captions_val2014_farsi.json",
            NOCAPS,
            {"0013ea2087020901.jpg": [("fa", "A baby.")]},
        ),
    ],
)  # fmt: skip
def test_a_published_format_is_read(tmp_path, name, content, expected):
    assert read(tmp_path, name, content) == expected


def test_a_split_is_chosen_and_restval_is_training(tmp_path):
    assert list(read(tmp_path, "k.json", KARPATHY, split="train")) == ["b.jpg"]
    assert list(read(tmp_path, "n.json", NOCAPS, split="near-domain")) == ["0013ea2087020901.jpg"]


def test_languages_are_chosen_and_pictures_without_them_are_left_out(tmp_path):
    assert read(tmp_path, "o.json", OURS, languages=["fa"]) == {
        "a.jpg": [("fa", "یک سگ.")],
        "b.jpg": [("fa", "گربه")],
    }


def test_a_folder_is_read_by_the_captions_in_it(tmp_path):
    (tmp_path / "captions.json").write_text(json.dumps({"a.jpg": "A dog."}))
    assert read_captioned(tmp_path)[0].file == "a.jpg"


@pytest.mark.parametrize(
    ("content", "how", "said"),
    [
        (json.dumps(COCO), {"split": "test"}, "no split 'test'; it has none at all"),
        (json.dumps(KARPATHY), {"split": "val"}, "it has test, train"),
        (json.dumps(OURS), {"languages": ["de"]}, "no captions in de, only in en, fa, fa-machine"),
        ("hello\nworld\n", {}, "is none of"),
        ('{"image/key": 1}\n{broken', {}, "damaged"),
        ("[1, 2]", {}, "is none of"),
        ("", {}, "no captions"),
        ("[]", {}, "no captions"),
        ('[{"file": "a.jpg", "captions": [1, 2]}]', {}, "1 is no text"),
        ('{"images": [{"filename": "a.jpg"}]}', {}, "is none of"),
        ("file,caption\na.jpg," + "x" * 200_000, {}, "is none of"),
    ],
)
def test_what_cannot_be_used_is_said(tmp_path, content, how, said):
    with pytest.raises(QuestionsError, match=said):
        read(tmp_path, "x.json", content, **how)


def test_a_missing_file_and_an_empty_folder_are_said(tmp_path):
    with pytest.raises(QuestionsError, match="cannot be read"):
        read_captioned(tmp_path / "none.json")
    with pytest.raises(QuestionsError, match=r"has no captions\.json"):
        read_captioned(tmp_path)
