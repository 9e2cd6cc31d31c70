"""Compute with ArviZ the numbers in diagnostics/src/test/resources/arviz-0.23.4.json.

The inputs are made by exact arithmetic, so that the tests make the same ones bit for bit.

    pip install arviz==0.23.4
    python docs/validation/reference_numbers.py > diagnostics/src/test/resources/arviz-0.23.4.json
"""

import json
import warnings

import numpy as np

warnings.simplefilter("ignore")
import arviz as az  # noqa: E402

CHAINS, DRAWS, OBSERVATIONS = 4, 500, 8


def radical_inverse(index, base=2):
    """The digits of index, mirrored at the point: evenly spread over (0, 1)."""
    value, scale = 0.0, 1.0 / base
    while index > 0:
        value += (index % base) * scale
        index //= base
        scale /= base
    return value


def heavy(count, base=2):
    """Symmetric draws with heavy tails."""
    u = np.array([radical_inverse(i + 1, base) for i in range(count)])
    return (u - 0.5) / np.sqrt(u * (1 - u))


def mild(count):
    """Symmetric draws within bounds, no two the same: where weights are equal, the order of their smoothing is free."""
    u = np.array([0.05 + 0.9 * radical_inverse(i + 1) for i in range(count)])
    return (u - 0.5) / np.sqrt(u * (1 - u))


def log_likelihood(width, shift):
    """Of OBSERVATIONS values y_j at draws theta: normal, without its constant; [draw, observation]."""
    theta = 0.3 * mild(CHAINS * DRAWS)
    y = np.arange(OBSERVATIONS) / 2.0 - 1.5 + shift
    return -0.5 * ((y[None, :] - theta[:, None]) / width) ** 2 - np.log(width)


def inference_data(width, shift):
    theta = 0.3 * mild(CHAINS * DRAWS)
    logs = log_likelihood(width, shift)
    y = np.arange(OBSERVATIONS) / 2.0 - 1.5
    replicates = theta[:, None] + width * heavy(CHAINS * DRAWS, 3)[:, None] + 0 * y[None, :]
    data = az.from_dict(
        posterior={"theta": theta.reshape(CHAINS, DRAWS)},
        log_likelihood={"y": logs.reshape(CHAINS, DRAWS, OBSERVATIONS)},
        posterior_predictive={"y": replicates.reshape(CHAINS, DRAWS, OBSERVATIONS)},
        observed_data={"y": y},
    )
    data.add_groups(log_prior={"theta": (-0.5 * ((theta - 0.1) / 0.5) ** 2).reshape(CHAINS, DRAWS)})
    return data


def main():
    count = CHAINS * DRAWS
    near = mild(count)
    modes = np.where(np.arange(count) % 3 == 0, near / 2 + 9, near)
    numbers = {"arviz": az.__version__}
    for share in (0.5, 0.94):
        numbers[f"multimodal_{share}"] = [
            [low, high] for low, high in az.hdi(modes, hdi_prob=share, multimodal=True, max_modes=10).tolist()
            if not np.isnan(low)
        ]
    grid, density = az.kde(modes)
    numbers["kde_grid"] = grid[::64].tolist()
    numbers["kde_density"] = density[::64].tolist()

    models = {name: inference_data(*of) for name, of in
              {"left": (0.7, 1.0), "right": (0.7, -1.0), "wide": (2.5, 0.0)}.items()}
    loo = az.loo(models["left"], pointwise=True, reff=0.8)
    numbers["loo"] = {"elpd": loo.elpd_loo, "se": loo.se, "p": loo.p_loo, "elpd_i": loo.loo_i.values.tolist(),
                      "k": loo.pareto_k.values.tolist()}
    loo = az.loo(models["left"], pointwise=True)
    numbers["loo_default_reff"] = {"elpd": loo.elpd_loo, "k": loo.pareto_k.values.tolist()}
    for method in ("stacking", "pseudo-BMA"):
        table = az.compare(models, ic="loo", method=method)
        numbers[method] = {name: {key: float(row[key]) for key in ("rank", "elpd_diff", "weight", "se", "dse")}
                           for name, row in table.iterrows()}
    logs = log_likelihood(0.7, 1.0)
    weights, _ = az.psislw(-logs.T, reff=0.8)
    data = models["left"]
    numbers["loo_pit"] = az.loo_pit(
        y=data.observed_data["y"].values,
        y_hat=data.posterior_predictive["y"].values.reshape(count, OBSERVATIONS).T,
        log_weights=weights).tolist()
    for component in ("prior", "likelihood"):
        numbers[f"psens_{component}"] = float(az.psens(data, component=component)["theta"])
    print(json.dumps(numbers, indent=1))


if __name__ == "__main__":
    main()
