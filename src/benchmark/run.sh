#!/usr/bin/env bash
# Measures Lemmata and its peers side by side and writes docs/performance.md. From the project's root, as root on Debian:
#   mvn -q package -DskipTests && src/benchmark/run.sh
set -euo pipefail
here=$(dirname "$0")
work=${1:-target/benchmark}
mkdir -p "$work"
if ! /usr/bin/python3 -c "import scipy, matplotlib" 2>/dev/null || [ ! -e /usr/include/cvode/cvode.h ]; then
  apt-get update -qq
  apt-get install -y -qq gcc python3-scipy python3-matplotlib libsundials-dev
fi
gcc -O3 -march=native "$here/cvode.c" -o "$work/cvode" -lsundials_cvode -lsundials_nvecserial -lm
gcc -O3 -march=native "$here/peak.c" -o "$work/peak"
java="java --add-modules jdk.incubator.vector -cp target/classes:target/lib/* $here/Benchmark.java"
export OPENBLAS_NUM_THREADS=1
$java write "$work"
: > "$work/results.txt"
for round in 1 2 3; do
  for problem in smooth logistic; do
    $java run "$work" $problem 2>/dev/null | tee -a "$work/results.txt"
    "$work/cvode" "$work" $problem | tee -a "$work/results.txt"
    /usr/bin/python3 "$here/peers.py" "$work" $problem | tee -a "$work/results.txt"
  done
done
# Peers that chatter at kinks take minutes here: one round.
$java run "$work" kinked 2>/dev/null | tee -a "$work/results.txt"
"$work/cvode" "$work" kinked | tee -a "$work/results.txt"
/usr/bin/python3 "$here/peers.py" "$work" kinked | tee -a "$work/results.txt"
$java run "$work" kinked 2>/dev/null | tee -a "$work/results.txt"
"$work/peak" | tee "$work/field.txt"
$java field 2>/dev/null | tee -a "$work/field.txt"
java --add-modules jdk.incubator.vector -cp 'target/classes:target/lib/*' "$here/Tubes.java" 2>/dev/null > "$work/tubes.txt"
mvn -q dependency:copy -Dartifact=tools.aqua:z3-turnkey:4.13.0 -DoutputDirectory="$PWD/$work"
java -cp "$work/*:target/test-classes:target/classes:target/lib/*" "$here/Proofs.java" 2>/dev/null > "$work/proofs.txt"
/usr/bin/python3 "$here/report.py" "$work" docs
