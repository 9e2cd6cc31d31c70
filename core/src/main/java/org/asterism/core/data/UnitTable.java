package org.asterism.core.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The symbols that units are composed of, with the SI prefixes where those are usual. */
final class UnitTable {
    private static final double DAY = 86_400;
    private static final double YEAR = 365.25 * DAY;
    private static final double DEGREE = Math.PI / 180;
    private static final double ARCSECOND = DEGREE / 3600;
    private static final double AU = 149_597_870_700.0;
    private static final double PARSEC = AU * 648_000 / Math.PI;
    /** IAU 2015 nominal GM of the Sun over CODATA 2018 G, in kilograms. */
    private static final double SOLAR_MASS = 1.3271244e20 / 6.67430e-11;

    private static final double SOLAR_RADIUS = 6.957e8;
    private static final Map<String, Double> PREFIXES = prefixes();
    private static final Map<String, Unit> PREFIXABLE = new HashMap<>();
    private static final Map<String, Unit> PLAIN = new HashMap<>();

    static {
        prefixable(Dimension.LENGTH, 1, "m");
        prefixable(Dimension.LENGTH, PARSEC, "pc", "parsec");
        prefixable(Dimension.TIME, 1, "s");
        prefixable(Dimension.TIME, YEAR, "yr");
        prefixable(Dimension.ANGLE, 1, "rad");
        prefixable(Dimension.ANGLE, ARCSECOND, "arcsec", "as");
        prefixable(Dimension.MASS, 1e-3, "g");
        prefixable(Dimension.TEMPERATURE, 1, "K");
        prefixable(Dimension.MAGNITUDE, 1, "mag");
        plain(Dimension.LENGTH, AU, "au", "AU");
        plain(Dimension.LENGTH, 1e-10, "Angstrom", "angstrom");
        plain(Dimension.LENGTH, SOLAR_RADIUS, "Rsun", "R_sun", "solRad");
        plain(Dimension.TIME, 60, "min");
        plain(Dimension.TIME, 3600, "h", "hr", "hour", "hours");
        plain(Dimension.TIME, DAY, "d", "day", "days", "Day", "Days", "JD", "BJD", "HJD", "MJD");
        plain(Dimension.TIME, 1, "sec", "second", "seconds");
        plain(Dimension.TIME, YEAR, "a", "year", "years");
        plain(Dimension.ANGLE, DEGREE, "deg", "degree", "degrees", "Deg");
        plain(Dimension.ANGLE, DEGREE / 60, "arcmin");
        plain(Dimension.ANGLE, ARCSECOND, "Arcsec", "arcsecond", "arcseconds");
        plain(Dimension.MASS, SOLAR_MASS, "Msun", "M_sun", "solMass");
        plain(Dimension.COUNT, 1, "ct", "count", "counts", "photon", "ph", "adu");
        plain(Dimension.NONE, 0.01, "%");
    }

    private UnitTable() {}

    static Optional<Unit> find(String symbol) {
        Unit plain = PLAIN.get(symbol);
        if (plain == null) {
            plain = PREFIXABLE.get(symbol);
        }
        if (plain != null) {
            return Optional.of(plain);
        }
        for (int length = 1; length <= 2 && length < symbol.length(); length++) {
            Double factor = PREFIXES.get(symbol.substring(0, length));
            Unit unit = PREFIXABLE.get(symbol.substring(length));
            if (factor != null && unit != null) {
                return Optional.of(new Unit(symbol, unit.dimension(), factor * unit.size()));
            }
        }
        return Optional.empty();
    }

    private static void prefixable(Dimension dimension, double size, String... symbols) {
        add(PREFIXABLE, dimension, size, symbols);
    }

    private static void plain(Dimension dimension, double size, String... symbols) {
        add(PLAIN, dimension, size, symbols);
    }

    private static void add(Map<String, Unit> units, Dimension dimension, double size, String... symbols) {
        for (String symbol : symbols) {
            units.put(symbol, new Unit(symbol, dimension, size));
        }
    }

    private static Map<String, Double> prefixes() {
        Map<String, Double> factors = new HashMap<>();
        String[] symbols = {"p", "n", "u", "µ", "μ", "m", "c", "d", "da", "h", "k", "M", "G", "T", "P"};
        double[] values = {1e-12, 1e-9, 1e-6, 1e-6, 1e-6, 1e-3, 1e-2, 1e-1, 10, 100, 1e3, 1e6, 1e9, 1e12, 1e15};
        for (int i = 0; i < symbols.length; i++) {
            factors.put(symbols[i], values[i]);
        }
        return factors;
    }
}
