package org.asterism.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units are read in the notations of the archives, and converted by their definitions. */
class UnitTest {
    @ParameterizedTest
    @CsvSource({
        "mas, arcsec, 1e-3",
        "uas, mas, 1e-3",
        "kpc, pc, 1000",
        "km/s, m/s, 1000",
        "km s-1, m.s**-1, 1000",
        "km s^-1, km/s, 1",
        "JD, s, 86400",
        "d, h, 24",
        "mas/yr, arcsec yr-1, 1e-3",
        "Myr, yr, 1e6",
        "deg, arcmin, 60",
        "mmag, mag, 1e-3",
        "pc, au, 206264.80624709636",
        "km2/s2, (m/s)0, -1"
    })
    void convertsByDefinition(String from, String to, double factor) {
        if (factor < 0) {
            assertTrue(Unit.parse(to).isEmpty(), to);
            return;
        }
        double found = Unit.of(from).factorTo(Unit.of(to)).orElseThrow();
        assertEquals(factor, found, 4 * Math.ulp(factor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "km//s", "km/", "s0", "kfoo", "m^", "3 m", "m-"})
    void refusesWhatIsNoUnit(String text) {
        assertTrue(Unit.parse(text).isEmpty(), text);
    }

    @Test
    void neverTakesAnAngleForALength() {
        assertTrue(Unit.of("mas").factorTo(Unit.of("kpc")).isEmpty());
    }

    @Test
    void equalUnitsConvertExactly() {
        assertEquals(1.0, Unit.of("km/s").factorTo(Unit.of("km s-1")).orElseThrow());
    }
}
