/* SUNDIALS CVODE (Adams, fixed-point iteration) on the standard problems, with a right-hand side in loops that vectorise. */
#include <cvode/cvode.h>
#include <math.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sunnonlinsol/sunnonlinsol_fixedpoint.h>
#include <time.h>

#define MOST_LAYERS 8

static int layers, widths[MOST_LAYERS + 1], n, power, size;
static double slope, end_time, *x, *y, *a[MOST_LAYERS + 1], *f[MOST_LAYERS + 1], *d[MOST_LAYERS + 1], *wt;
static long evaluations;

static int field(realtype t, N_Vector state, N_Vector velocity, void *data) {
  const double *w = N_VGetArrayPointer(state);
  double *v = N_VGetArrayPointer(velocity);
  evaluations++;
  const double *matrix = w;
  for (int l = 1; l <= layers; l++) {
    int in = widths[l - 1], out = widths[l];
    for (int j = 0; j < out; j++)
      for (int k = 0; k < in; k++) wt[k * out + j] = matrix[j * in + k];
    for (int i = 0; i < n; i++) {
      double *z = a[l] + i * out;
      memset(z, 0, out * sizeof(double));
      for (int k = 0; k < in; k++) {
        double c = a[l - 1][i * in + k];
        for (int j = 0; j < out; j++) z[j] += c * wt[k * out + j];
      }
    }
    if (l < layers)
      for (int k = 0; k < n * out; k++) {
        double z = a[l][k], factor = z > 0 ? 1 : slope, base = factor * z;
        a[l][k] = power == 1 ? base : base * base;
        f[l][k] = power == 1 ? factor : 2 * factor * base;
      }
    matrix += in * out;
  }
  for (int i = 0; i < n; i++) d[layers][i] = (y[i] - a[layers][i]) / n;
  for (int l = layers; l >= 1; l--) {
    int in = widths[l - 1], out = widths[l];
    matrix -= in * out;
    double *g = v + (matrix - w);
    memset(g, 0, in * out * sizeof(double));
    for (int i = 0; i < n; i++)
      for (int j = 0; j < out; j++) {
        double c = d[l][i * out + j];
        for (int k = 0; k < in; k++) g[j * in + k] += c * a[l - 1][i * in + k];
      }
    if (l > 1)
      for (int i = 0; i < n; i++) {
        double *b = d[l - 1] + i * in;
        memset(b, 0, in * sizeof(double));
        for (int j = 0; j < out; j++) {
          double c = d[l][i * out + j];
          for (int k = 0; k < in; k++) b[k] += c * matrix[j * in + k];
        }
        for (int k = 0; k < in; k++) b[k] *= f[l - 1][i * in + k];
      }
  }
  return 0;
}

static double *numbers(FILE *file, int count) {
  double *values = malloc(count * sizeof(double));
  for (int k = 0; k < count; k++)
    if (fscanf(file, "%lf", values + k) != 1) exit(2);
  return values;
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

static void solve(const char *folder, const char *name, double rtol, int rounds) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.txt", folder, name);
  FILE *file = fopen(path, "r");
  if (!file || fscanf(file, "%d", &layers) != 1) exit(2);
  layers--;
  size = 0;
  for (int l = 0; l <= layers; l++) {
    if (fscanf(file, "%d", widths + l) != 1) exit(2);
    if (l) size += widths[l] * widths[l - 1];
  }
  if (fscanf(file, "%lf %d %d %lf", &slope, &power, &n, &end_time) != 4) exit(2);
  x = numbers(file, n * widths[0]);
  y = numbers(file, n);
  double *start = numbers(file, size);
  fclose(file);
  snprintf(path, sizeof path, "%s/%s.end", folder, name);
  file = fopen(path, "r");
  double *reference = numbers(file, size);
  fclose(file);
  int widest = 1;
  for (int l = 0; l <= layers; l++) widest = widths[l] > widest ? widths[l] : widest;
  for (int l = 0; l <= layers; l++) {
    a[l] = l ? malloc(n * widths[l] * sizeof(double)) : x;
    f[l] = malloc(n * widths[l] * sizeof(double));
    d[l] = malloc(n * widths[l] * sizeof(double));
  }
  wt = malloc(widest * widest * sizeof(double));
  double best = 1e300, error = 0;
  for (int round = 0; round < rounds; round++) {
    SUNContext context;
    SUNContext_Create(NULL, &context);
    N_Vector state = N_VNew_Serial(size, context);
    memcpy(N_VGetArrayPointer(state), start, size * sizeof(double));
    evaluations = 0;
    double before = seconds();
    void *memory = CVodeCreate(CV_ADAMS, context);
    CVodeInit(memory, field, 0, state);
    CVodeSStolerances(memory, rtol, rtol * 1e-3);
    CVodeSetMaxNumSteps(memory, 500000000);
    SUNNonlinearSolver fixed = SUNNonlinSol_FixedPoint(state, 0, context);
    CVodeSetNonlinearSolver(memory, fixed);
    CVodeSetStopTime(memory, end_time);
    realtype t = 0;
    CVode(memory, end_time, state, &t, CV_NORMAL);
    double spent = seconds() - before;
    best = spent < best ? spent : best;
    double off = 0, norm = 0;
    for (int k = 0; k < size; k++) {
      double e = N_VGetArrayPointer(state)[k] - reference[k];
      off += e * e;
      norm += reference[k] * reference[k];
    }
    error = sqrt(off / norm);
    SUNNonlinSolFree(fixed);
    CVodeFree(&memory);
    N_VDestroy(state);
    SUNContext_Free(&context);
  }
  printf("%s cvode-adams %.0e %.6f %ld %.3e\n", name, rtol, best, evaluations, error);
  fflush(stdout);
}

int main(int count, char **arguments) {
  const char *only = count > 2 ? arguments[2] : "";
  for (int k = 4; k <= 11; k++) {
    if (!strncmp("smooth", only, strlen(only))) solve(arguments[1], "smooth", pow(10, -k), 5);
    if (!strncmp("logistic", only, strlen(only))) solve(arguments[1], "logistic", pow(10, -k), 5);
    if (k <= 5 && !strncmp("kinked", only, strlen(only))) solve(arguments[1], "kinked", pow(10, -k), 1);
  }
  return 0;
}
