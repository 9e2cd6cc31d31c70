"""Compare the summary of a run with what ArviZ computes from the same draws.

    pip install "arviz==0.23.4"
    asterism summary RUN --format csv > RUN/summary.csv        (a run writes it itself)
    python docs/validation/compare_with_arviz.py RUN [TOLERANCE]

Prints the largest relative difference of each column and exits with 1 if one is above the tolerance (default 1e-10; where
draws spread little about a large mean, twice the rounding of the mean in units of the spread).
"""

import csv
import sys
import warnings
from pathlib import Path

import numpy as np

warnings.simplefilter("ignore")
import arviz as az  # noqa: E402


def arviz_summary(run):
    """ArviZ's numbers by name of the quantity and column, at full precision."""
    data = az.from_netcdf(run / "posterior.nc")
    table = az.summary(data, round_to="none", hdi_prob=0.94)
    return {name: {column: float(row[column]) for column in table.columns} for name, row in table.iterrows()}


def our_summary(run):
    """The numbers of the run's own table; an empty cell is a number that does not exist."""
    with open(run / "summary.csv", newline="", encoding="utf-8") as file:
        rows = csv.DictReader(file)
        return {row.pop(""): {c: float(v) if v else np.nan for c, v in row.items()} for row in rows}


def main():
    run = Path(sys.argv[1])
    tolerance = float(sys.argv[2]) if len(sys.argv) > 2 else 1e-10
    theirs, ours = arviz_summary(run), our_summary(run)
    if list(theirs) != list(ours):
        sys.exit(f"the quantities differ: {sorted(set(theirs) ^ set(ours))[:10]}")
    worst, wrong = {}, 0
    for name, row in theirs.items():
        spread = row["sd"] or 1.0
        allowed = max(tolerance, 2 * np.spacing(abs(row["mean"])) / spread)
        for column, expected in row.items():
            actual = ours[name][column]
            if np.isnan(expected) and np.isnan(actual):
                continue
            difference = abs(actual - expected) / max(abs(expected), 1e-300) if actual != expected else 0.0
            if not difference <= worst.get(column, (0.0, ""))[0]:
                worst[column] = (difference, name)
            if not difference <= allowed:
                wrong += 1
                print(f"{name} {column}: {actual!r}, ArviZ {expected!r}")
    for column, (difference, name) in worst.items():
        print(f"{column:10} {difference:.1e}  {name}")
    print(f"{len(theirs)} quantities compared with ArviZ {az.__version__}, {wrong} numbers differ")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
