"""Writes docs/performance.md and its work-precision diagrams from the measured lines."""

import collections
import math
import platform
import statistics
import sys

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "lemmata"
import matplotlib.pyplot as plt

NAMES = {
    "lemmata": "Lemmata",
    "lemmata-cold": "Lemmata, first solve of the JVM",
    "hipparchus-dp853": "Hipparchus DormandPrince853, our right-hand side",
    "hipparchus-gbs": "Hipparchus GraggBulirschStoer, our right-hand side",
    "scipy-dop853-fortran": "SciPy ode('dop853'), Fortran",
    "scipy-solve_ivp": "SciPy solve_ivp(DOP853)",
    "cvode-adams": "SUNDIALS CVODE Adams, C -O3",
}


def read(path):
    rows = collections.defaultdict(list)
    for line in open(path):
        problem, solver, rtol, cpu, count, error = line.split()
        rows[problem, solver, float(rtol)].append((float(cpu), int(count), float(error)))
    return {k: (statistics.median(c for c, _, _ in v), v[0][1], v[0][2], min(c for c, _, _ in v), max(c for c, _, _ in v))
            for k, v in rows.items()}


def curve(rows, problem, solver):
    points = [(k[2],) + v for k, v in rows.items() if k[0] == problem and k[1] == solver]
    return sorted(points, reverse=True)


def seconds_at(points, error):
    """CPU time at an error, by interpolation between the two neighbours on logarithmic axes; None outside."""
    points = sorted((math.log(p[3]), math.log(p[1])) for p in points if p[3] > 0)
    for (e0, t0), (e1, t1) in zip(points, points[1:]):
        if e0 <= math.log(error) <= e1:
            return math.exp(t0 + (t1 - t0) * (math.log(error) - e0) / (e1 - e0))
    return None


def diagram(rows, problem, folder):
    figure, axes = plt.subplots(1, 2, figsize=(10, 4), sharey=True)
    for solver, name in NAMES.items():
        points = curve(rows, problem, solver)
        if len(points) > 1:
            for axis, column in ((axes[0], 1), (axes[1], 2)):
                axis.loglog([p[column] for p in points], [max(p[3], 1e-16) for p in points], marker="o", label=name)
    axes[0].set_xlabel("CPU seconds")
    axes[1].set_xlabel("right-hand sides")
    axes[0].set_ylabel("relative error of the end state")
    axes[1].legend(fontsize=7)
    figure.tight_layout()
    figure.savefig(f"{folder}/performance-{problem}.svg", metadata={"Date": None})


def table(rows, problem):
    lines = ["| solver | tolerance | CPU s (min to max) | right-hand sides | relative error |", "|---|---|---|---|---|"]
    for solver, name in NAMES.items():
        for rtol, cpu, count, error, low, high in curve(rows, problem, solver):
            lines.append(f"| {name} | {rtol:.0e} | {cpu:.3g} ({low:.3g} to {high:.3g}) | {count} | {error:.1e} |")
    return "\n".join(lines)


def ratios(rows, problem, errors):
    lines = ["| error | " + " | ".join(f"against {NAMES[s]}" for s in PEERS) + " |", "|---|" + "---|" * len(PEERS)]
    ours = curve(rows, problem, "lemmata")
    for error in errors:
        cells = []
        for solver in PEERS:
            mine, theirs = seconds_at(ours, error), seconds_at(curve(rows, problem, solver), error)
            cells.append(f"{mine / theirs:.2f}" if mine and theirs else "not reached")
        lines.append(f"| {error:.0e} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


PEERS = ["scipy-dop853-fortran", "scipy-solve_ivp", "cvode-adams", "hipparchus-dp853", "hipparchus-gbs"]


def kinked(rows):
    ours = {p[0]: p for p in curve(rows, "kinked", "lemmata")}
    lines = ["| peer at its best tolerance here | its CPU s | its error | Lemmata at 1e-9: CPU s | its error | ratio |", "|---|---|---|---|---|---|"]
    for solver in PEERS[:3]:
        points = curve(rows, "kinked", solver)
        if points:
            best = min(points, key=lambda p: p[3])
            mine = ours[1e-9]
            lines.append(f"| {NAMES[solver]}, {best[0]:.0e} | {best[1]:.3g} | {best[3]:.1e} | {mine[1]:.3g} | {mine[3]:.1e} | {mine[1] / best[1]:.3f} |")
    return "\n".join(lines)


def field(path):
    peak, lines = None, ["| widths | samples | microseconds | Gflop/s | part of the measured peak |", "|---|---|---|---|---|"]
    for line in open(path):
        parts = line.split()
        if parts[0] == "peak":
            peak = float(parts[1])
        else:
            lines.append(f"| {parts[1]} | {parts[2]} | {parts[3]} | {parts[4]} | {float(parts[4]) / peak:.0%} |")
    return peak, "\n".join(lines)


def main(work, docs):
    rows = read(f"{work}/results.txt")
    for problem in ("smooth", "kinked", "logistic"):
        diagram(rows, problem, docs)
    peak, rates = field(f"{work}/field.txt")
    cpu = next((l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), platform.machine())
    open(f"{docs}/performance.md", "w").write(f"""# Performance

Measured by `src/benchmark/run.sh`, which installs the peers from Debian packages and runs everything in one session:
interleaved rounds (three; for the kinked problem one, with Lemmata before and after); medians, with the least and the
largest. Times are CPU seconds of one solve; for the JVM, of the solving thread after two warm-up solves (the first solve
has its own line). Errors are relative 2-norms of the end state.
All solvers get the same problem, relative tolerance, and an absolute tolerance of a thousandth of it; Lemmata has its own
absolute tolerances. BLAS runs on one thread. Machine: {cpu}.

## A smooth network

Depth 4, squared leaky ReLU (0.2), width 20, 1,020 weights, 100 points on the sphere of R^10, mean square loss, time 0 to
50. The activation has jumps in its second derivative, so the error falls less regularly than the tolerance.

![Work-precision diagram of the smooth problem](performance-smooth.svg)

CPU time of Lemmata relative to a peer at equal error (interpolated; below 1 is faster):

{ratios(rows, "smooth", [1e-6, 1e-7, 1e-8, 1e-9])}

Where it falls short: an order-8 method needs three times the right-hand sides of CVODE's Adams method, so the advantage per
right-hand side is used up at the smallest errors; extrapolation (Hipparchus, with our right-hand side) is better here below
1e-6.

{table(rows, "smooth")}

## A network with kinks

Two-layer ReLU, width 50, 550 weights, the same points, scale 0.1, time 0 to 50. Pairs of neuron and sample slide along
their kinks, so solvers that do not look for kinks chatter; they are run at tolerances that end in reasonable time. The
reference is Lemmata's own at 1e-13. CVODE converges towards it, and so does Euler's method with fixed steps, which assumes
nothing (relative error 1.4e-5 with steps of 1e-3, 1.4e-6 with steps of 1e-4, on the same data; with steps of 1e-2 it ends
elsewhere, 2.3e-2 away, as do SciPy's solvers at all tolerances below).

![Work-precision diagram of the kinked problem](performance-kinked.svg)

{kinked(rows)}

Lemmata's own times fall down its ladder because steps end at kinks, not at tolerances, and because the JVM goes on compiling
after the two warm-up solves.

{table(rows, "kinked")}

## A closed form

One balanced linear neuron (logistic curve), two weights: what is measured here is overhead.

![Work-precision diagram of the closed form](performance-logistic.svg)

{table(rows, "logistic")}

## The right-hand side

One velocity of the gradient flow: forward and backward over all samples. Peak rate of one core, measured by independent
chains of fused multiply-adds in C: {peak:.0f} Gflop/s. Without `--add-modules jdk.incubator.vector` the same bits are
computed by scalar code, three to five times slower.

The cost grows like samples x weights. Narrow problems fall short of half the peak: with ten inputs and one output most of the
time goes into products with few columns, and into memory.

{rates}

## Tubes

{open(f"{work}/tubes.txt").read().strip()}

## Proofs

{open(f"{work}/proofs.txt").read().strip()}
""")


main(sys.argv[1], sys.argv[2])
