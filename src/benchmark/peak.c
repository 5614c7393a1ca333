/* The double-precision rate of one core: independent chains of fused multiply-adds. Compile with -O3 -march=native. */
#include <stdio.h>
#include <time.h>

typedef double vector __attribute__((vector_size(64)));

int main(void) {
  vector c[12];
  vector m = {1, 1, 1, 1, 1, 1, 1, 1};
  volatile double zero = 0;
  vector a = m * (1 - 1e-9) + zero;
  double best = 0;
  for (int j = 0; j < 12; j++) c[j] = m * j;
  for (int round = 0; round < 20; round++) {
    struct timespec s, e;
    clock_gettime(CLOCK_MONOTONIC, &s);
    for (long k = 0; k < 20000000; k++)
      for (int j = 0; j < 12; j++) c[j] = c[j] * a + m;
    clock_gettime(CLOCK_MONOTONIC, &e);
    double rate = 20000000.0 * 12 * 8 * 2 / ((e.tv_sec - s.tv_sec) * 1e9 + e.tv_nsec - s.tv_nsec);
    best = rate > best ? rate : best;
  }
  double sum = 0;
  for (int j = 0; j < 12; j++) sum += c[j][0];
  printf("peak %.2f %g\n", best, sum);
  return 0;
}
