"""SciPy on the standard problems: solve_ivp(DOP853) and the Fortran dop853, with a NumPy right-hand side."""

import os
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np
from scipy.integrate import ode, solve_ivp


def read(path):
    text = iter(open(path).read().split())
    widths = [int(next(text)) for _ in range(int(next(text)))]
    slope, power, n, end = float(next(text)), int(next(text)), int(next(text)), float(next(text))
    size = sum(a * b for a, b in zip(widths, widths[1:]))
    block = lambda r, c: np.array([float(next(text)) for _ in range(r * c)]).reshape(r, c)
    return widths, slope, power, end, block(n, widths[0]), block(n, 1), block(1, size)[0]


class Field:
    def __init__(self, widths, slope, power, x, y):
        self.widths, self.slope, self.power, self.x, self.y = widths, slope, power, x, y
        self.count = 0

    def __call__(self, t, w):
        self.count += 1
        layers, at = [], 0
        for a, b in zip(self.widths, self.widths[1:]):
            layers.append(w[at:at + a * b].reshape(b, a))
            at += a * b
        inputs, factors, a = [self.x], [], self.x
        for l, matrix in enumerate(layers):
            z = a @ matrix.T
            if l + 1 < len(layers):
                factor = np.where(z > 0, 1.0, self.slope)
                base = factor * z
                a = base if self.power == 1 else base**self.power
                factors.append(factor if self.power == 1 else self.power * factor * base ** (self.power - 1))
                inputs.append(a)
        back = (self.y - z) / len(self.y)
        gradient = []
        for l in range(len(layers) - 1, -1, -1):
            gradient.append((back.T @ inputs[l]).ravel())
            if l > 0:
                back = (back @ layers[l]) * factors[l - 1]
        return np.concatenate(gradient[::-1])


def fortran(field, start, end, rtol):
    solver = ode(field).set_integrator("dop853", rtol=rtol, atol=rtol * 1e-3, nsteps=100_000_000)
    return solver.set_initial_value(start, 0).integrate(end)


def python(field, start, end, rtol):
    return solve_ivp(field, (0, end), start, method="DOP853", rtol=rtol, atol=rtol * 1e-3).y[:, -1]


def main(folder, only):
    for name in ["smooth", "kinked", "logistic"]:
        if not name.startswith(only):
            continue
        widths, slope, power, end, x, y, start = read(f"{folder}/{name}.txt")
        reference = np.array(open(f"{folder}/{name}.end").read().split(), dtype=float)
        ladder = [1e-3, 1e-4, 1e-5] if name == "kinked" else [1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11]
        for label, method in [("scipy-dop853-fortran", fortran), ("scipy-solve_ivp", python)]:
            for rtol in ladder:
                best = None
                for _ in range(1 if name == "kinked" else 5):
                    field = Field(widths, slope, power, x, y)
                    before = time.process_time()
                    state = method(field, start, end, rtol)
                    seconds = time.process_time() - before
                    best = seconds if best is None else min(best, seconds)
                error = np.linalg.norm(state - reference) / np.linalg.norm(reference)
                print(f"{name} {label} {rtol:.0e} {best:.6f} {field.count} {error:.3e}", flush=True)


main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "")
