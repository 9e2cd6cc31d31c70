/*
 * The densities of the benchmarks in C, over the same coordinates, timed by the program itself.
 *
 *   twins NAME INPUT OUTPUT SECONDS WARMUPS REPETITIONS
 *
 * INPUT: the number of arrays, then each as its length and its numbers; the last is the position. OUTPUT: the value, the
 * gradient, and the mean processor time of an evaluation in each repetition, in nanoseconds. All numbers have eight bytes.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PI 3.14159265358979323846
#define HALF_LOG_TWO_PI 0.91893853320467274178

typedef struct {
    int64_t length;
    double *values;
} array;

/* What follows from the data alone. */
typedef struct {
    int64_t size;
    int64_t stars;
    double constant;
    double *weight;
    int64_t *first;
} known;

typedef struct {
    double value, slope, log_slope, slope_of_log_slope;
} transformed;

static transformed between(double lower, double upper, double u) {
    double e = exp(-fabs(u));
    double share = (u >= 0 ? 1 : e) / (1 + e);
    double slope = (upper - lower) * e / ((1 + e) * (1 + e));
    transformed t = {lower + (upper - lower) * share, slope, log(slope), 1 - 2 * share};
    return t;
}

static double log_cdf(double t) { return t > 38 ? 0 : log(0.5 * erfc(-t / sqrt(2.0))); }

static double hazard(double t) { return t > 38 ? 0 : exp(-0.5 * t * t - HALF_LOG_TWO_PI - log_cdf(t)); }

static double population_prior(int64_t stars) {
    return -log(2.0) - HALF_LOG_TWO_PI - log_cdf(0.5) - log(8.0) - 2 * stars * HALF_LOG_TWO_PI;
}

static double cluster(const known *k, const array *in, const double *restrict u, double *restrict gradient) {
    int64_t stars = k->size;
    const double *restrict parallax = in[0].values;
    const double *restrict weight = k->weight;
    double mu = exp(u[0]);
    transformed ln_std = between(-8, 0, u[1]);
    double std = exp(ln_std.value), inverse = 1 / (std * std);
    double squares = 0, deviations = 0, residuals = 0, logs = 0;
    const double *restrict x = u + 2;
    double *restrict g = gradient + 2;
    for (int64_t n = 0; n < stars; n++) {
        double r = exp(x[n]);
        double model = 1 / r;
        double deviation = r - mu;
        double residual = parallax[n] - model;
        double weighted = weight[n] * residual;
        deviations += deviation;
        squares += deviation * deviation;
        residuals += weighted * residual;
        logs += x[n];
        g[n] = 1 - r * deviation * inverse - weighted * model;
    }
    double t = mu / std, h = hazard(t), z = (mu - 1) / 2;
    gradient[0] = 1 + mu * (-z / 2 + deviations * inverse - stars * h / std);
    gradient[1] = ln_std.slope_of_log_slope + ln_std.slope * (squares * inverse - stars + stars * h * t);
    return k->constant + u[0] + ln_std.log_slope - 0.5 * z * z + logs - 0.5 * (squares * inverse + residuals)
        - stars * (ln_std.value + log_cdf(t));
}

static double cluster_whitened(const known *k, const array *in, const double *restrict u, double *restrict gradient) {
    int64_t stars = k->size;
    const double *restrict parallax = in[0].values;
    const double *restrict weight = k->weight;
    const double *restrict precision = in[2].values;
    const double *restrict weighted_centre = in[3].values;
    double mu = exp(u[0]), ln_mu = u[0];
    transformed ln_std = between(-8, 0, u[1]);
    double std = exp(ln_std.value), inverse = 1 / (std * std), q = mu * mu * inverse;
    double squares = 0, deviations = 0, residuals = 0, logs = 0, along_q = 0, along_centre = 0;
    const double *restrict z = u + 2;
    double *restrict g = gradient + 2;
    for (int64_t n = 0; n < stars; n++) {
        double variance = 1 / (q + precision[n]);
        double width = sqrt(variance);
        double centre = (q * ln_mu + weighted_centre[n]) * variance;
        double x = centre + width * z[n];
        double r = exp(x);
        double model = 1 / r;
        double deviation = r - mu;
        double residual = parallax[n] - model;
        double weighted = weight[n] * residual;
        deviations += deviation;
        squares += deviation * deviation;
        residuals += weighted * residual;
        logs += x + 0.5 * log(variance);
        double along = 1 - r * deviation * inverse - weighted * model;
        g[n] = along * width;
        along_q += variance * (along * (ln_mu - centre - 0.5 * width * z[n]) - 0.5);
        along_centre += along * variance;
    }
    double t = mu / std, h = hazard(t), prior = (mu - 1) / 2;
    gradient[0] = 1 + mu * (-prior / 2 + deviations * inverse - stars * h / std) + q * (along_centre + 2 * along_q);
    gradient[1] = ln_std.slope_of_log_slope
        + ln_std.slope * (squares * inverse - stars + stars * h * t - 2 * q * along_q);
    return k->constant + u[0] + ln_std.log_slope - 0.5 * prior * prior + logs
        - 0.5 * (squares * inverse + residuals) - stars * (ln_std.value + log_cdf(t));
}

/*
 * sin and cos of 2 pi turns, by Taylor series within an eighth of a turn. (A call of both from the library becomes one of
 * sincos, which gcc does not vectorise.)
 */
static inline void turn(double turns, double *restrict sine, double *restrict cosine) {
    double r = turns - rint(turns);
    double q = rint(4 * r);
    double d = 2 * PI * (r - 0.25 * q), u = d * d;
    double s = d + d * u * (-1.0 / 6 + u * (1.0 / 120 + u * (-1.0 / 5040 + u * (1.0 / 362880 + u * (-1.0 / 39916800
        + u * (1.0 / 6227020800 + u * (-1.0 / 1307674368000 + u * (1.0 / 355687428096000))))))));
    double c = 1 - 0.5 * u + u * u * (1.0 / 24 + u * (-1.0 / 720 + u * (1.0 / 40320 + u * (-1.0 / 3628800
        + u * (1.0 / 479001600 + u * (-1.0 / 87178291200 + u * (1.0 / 20922789888000 + u * (-1.0 / 6402373705728000))))))));
    double even = 1 - fabs(q), odd = q * (2 - fabs(q));
    *sine = even * s + odd * c;
    *cosine = even * c - odd * s;
}

static double binary(const known *k, const array *in, const double *restrict u, double *restrict gradient) {
    int64_t size = k->size;
    const double *restrict time = in[0].values;
    const double *restrict velocity = in[1].values;
    const double *restrict weight = k->weight;
    transformed period = between(1.5, 20, u[0]);
    double frequency = 1 / period.value, a = u[1], b = u[2], v0 = u[3];
    double squares = 0, slope = 0, sum_a = 0, sum_b = 0, sum_v = 0;
    for (int64_t i = 0; i < size; i++) {
        double turns = time[i] * frequency;
        double c, s;
        turn(turns, &s, &c);
        double residual = velocity[i] - (a * c + b * s + v0);
        double weighted = weight[i] * residual;
        squares += weighted * residual;
        sum_a += weighted * c;
        sum_b += weighted * s;
        sum_v += weighted;
        slope += weighted * turns * (a * s - b * c);
    }
    double amplitude = 1e-4, mean = 1 / (150.0 * 150.0);
    gradient[0] = period.slope_of_log_slope + period.slope * 2 * PI * frequency * slope;
    gradient[1] = sum_a - a * amplitude;
    gradient[2] = sum_b - b * amplitude;
    gradient[3] = sum_v - v0 * mean;
    return k->constant + period.log_slope - 0.5 * (squares + (a * a + b * b) * amplitude + v0 * v0 * mean);
}

static double binary_population(const known *k, const array *in, const double *restrict u, double *restrict gradient) {
    int64_t stars = k->stars;
    const double *restrict time = in[0].values;
    const double *restrict velocity = in[1].values;
    const double *restrict weight = k->weight;
    transformed mu = between(1, 10, u[0]), ln_sigma = between(-2, 3, u[1]);
    double inverse = exp(-2 * ln_sigma.value), amplitude = 1e-4, mean = 1 / (150.0 * 150.0);
    double squares = 0, deviations = 0, spread = 0;
    for (int64_t n = 0; n < stars; n++) {
        double a = u[2 + stars + n], b = u[2 + 2 * stars + n], v0 = u[2 + 3 * stars + n];
        double frequency = exp(-u[2 + n]);
        double slope = 0, sum_a = 0, sum_b = 0, sum_v = 0, of_star = 0;
        for (int64_t i = k->first[n]; i < k->first[n + 1]; i++) {
            double turns = time[i] * frequency;
            double c, s;
            turn(turns, &s, &c);
            double residual = velocity[i] - (a * c + b * s + v0);
            double weighted = weight[i] * residual;
            of_star += weighted * residual;
            sum_a += weighted * c;
            sum_b += weighted * s;
            sum_v += weighted;
            slope += weighted * turns * (a * s - b * c);
        }
        double deviation = u[2 + n] - mu.value;
        deviations += deviation;
        spread += deviation * deviation;
        squares += of_star + (a * a + b * b) * amplitude + v0 * v0 * mean;
        gradient[2 + n] = 2 * PI * slope - deviation * inverse;
        gradient[2 + stars + n] = sum_a - a * amplitude;
        gradient[2 + 2 * stars + n] = sum_b - b * amplitude;
        gradient[2 + 3 * stars + n] = sum_v - v0 * mean;
    }
    gradient[0] = mu.slope_of_log_slope + mu.slope * deviations * inverse;
    gradient[1] = ln_sigma.slope_of_log_slope + ln_sigma.slope * (spread * inverse - stars);
    return k->constant + mu.log_slope + ln_sigma.log_slope - stars * ln_sigma.value - 0.5 * (squares + spread * inverse);
}

typedef double density(const known *, const array *, const double *restrict, double *restrict);

static known learn(const char *name, const array *in) {
    known k = {in[0].length, 0, 0, 0, 0};
    int is_cluster = strncmp(name, "cluster", 7) == 0;
    int is_population = strcmp(name, "binary_population") == 0;
    const double *error = in[is_cluster ? 1 : 2].values;
    k.weight = malloc(sizeof(double) * k.size);
    for (int64_t n = 0; n < k.size; n++) {
        k.weight[n] = 1 / (error[n] * error[n]);
        k.constant -= log(error[n]);
    }
    if (is_cluster) {
        k.constant += population_prior(k.size);
    } else if (is_population) {
        k.stars = in[3].length - 1;
        k.first = malloc(sizeof(int64_t) * in[3].length);
        for (int64_t n = 0; n <= k.stars; n++) {
            k.first[n] = (int64_t) in[3].values[n];
        }
        k.constant -= log(9.0) + log(5.0) + k.stars * (2 * log(100.0) + log(150.0))
            + (k.size + 4 * k.stars) * HALF_LOG_TWO_PI;
    } else {
        k.constant -= log(18.5) + 2 * log(100.0) + log(150.0) + (k.size + 3) * HALF_LOG_TWO_PI;
    }
    return k;
}

/* Processor time: what other programs take meanwhile does not count. */
static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

static void check(int good, const char *what) {
    if (!good) {
        fprintf(stderr, "twins: %s\n", what);
        exit(2);
    }
}

int main(int argc, char **argv) {
    check(argc == 7, "arguments: NAME INPUT OUTPUT SECONDS WARMUPS REPETITIONS");
    const char *name = argv[1];
    density *function = strcmp(name, "cluster") == 0 ? cluster
        : strcmp(name, "cluster_whitened") == 0 ? cluster_whitened
        : strcmp(name, "binary") == 0 ? binary
        : strcmp(name, "binary_population") == 0 ? binary_population : 0;
    check(function != 0, "there is no such density");
    FILE *input = fopen(argv[2], "rb");
    check(input != 0, "the input cannot be opened");
    int64_t count = 0;
    check(fread(&count, 8, 1, input) == 1, "the input has no arrays");
    array *in = malloc(sizeof(array) * count);
    for (int64_t i = 0; i < count; i++) {
        check(fread(&in[i].length, 8, 1, input) == 1, "an array has no length");
        in[i].values = malloc(8 * in[i].length);
        check(fread(in[i].values, 8, in[i].length, input) == (size_t) in[i].length, "an array is cut short");
    }
    fclose(input);
    array position = in[count - 1];
    double *gradient = calloc(position.length, 8);
    known k = learn(name, in);
    double value = function(&k, in, position.values, gradient);
    FILE *output = fopen(argv[3], "wb");
    check(output != 0, "the output cannot be opened");
    fwrite(&value, 8, 1, output);
    fwrite(gradient, 8, position.length, output);
    double seconds = atof(argv[4]);
    int warmups = atoi(argv[5]), repetitions = atoi(argv[6]);
    volatile double sink = 0;
    for (int r = 0; r < warmups + repetitions; r++) {
        int64_t calls = 0;
        double start = now(), end = start;
        do {
            int64_t block = calls == 0 ? 1 : calls;
            for (int64_t c = 0; c < block; c++) {
                sink += function(&k, in, position.values, gradient);
            }
            calls += block;
            end = now();
        } while (end - start < seconds);
        double time = 1e9 * (end - start) / calls;
        if (r >= warmups) {
            fwrite(&time, 8, 1, output);
        }
    }
    check(fclose(output) == 0, "the output cannot be written");
    return 0;
}
