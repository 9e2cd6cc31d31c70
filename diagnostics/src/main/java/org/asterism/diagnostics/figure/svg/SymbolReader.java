package org.asterism.diagnostics.figure.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asterism.diagnostics.figure.svg.MathText.Level;
import org.asterism.diagnostics.figure.svg.MathText.Run;

/**
 * Reads the names that modellers give to symbols: Greek letters by name, {@code _} before a subscript, figures at the end
 * of a symbol as one, {@code ln} and {@code log} before what they are of. A name of any other form stays as it is.
 */
final class SymbolReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern ELEMENT = Pattern.compile("(.*?)(\\[.*)", Pattern.DOTALL);
    private static final Pattern LOGARITHM = Pattern.compile("(ln|log10|log)(_?)(.+)");
    private static final Pattern NUMBERED = Pattern.compile("([A-Za-z]+?)(\\d+)");
    private static final String SPACE = "\u00a0";
    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("zeta", "ζ"),
            Map.entry("eta", "η"),
            Map.entry("theta", "θ"),
            Map.entry("iota", "ι"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("nu", "ν"),
            Map.entry("xi", "ξ"),
            Map.entry("pi", "π"),
            Map.entry("rho", "ρ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("upsilon", "υ"),
            Map.entry("phi", "φ"),
            Map.entry("chi", "χ"),
            Map.entry("psi", "ψ"),
            Map.entry("omega", "ω"),
            Map.entry("Gamma", "Γ"),
            Map.entry("Delta", "Δ"),
            Map.entry("Theta", "Θ"),
            Map.entry("Lambda", "Λ"),
            Map.entry("Xi", "Ξ"),
            Map.entry("Pi", "Π"),
            Map.entry("Sigma", "Σ"),
            Map.entry("Phi", "Φ"),
            Map.entry("Psi", "Ψ"),
            Map.entry("Omega", "Ω"));

    private SymbolReader() {}

    static MathText read(String name) {
        Matcher element = ELEMENT.matcher(name);
        if (element.matches() && NAME.matcher(element.group(1)).matches()) {
            return symbol(element.group(1)).then(element.group(2));
        }
        return NAME.matcher(name).matches() ? symbol(name) : MathText.plain(name);
    }

    private static MathText symbol(String name) {
        Matcher logarithm = LOGARITHM.matcher(name);
        if (logarithm.matches()) {
            String of = logarithm.group(3);
            boolean apart = logarithm.group(2).equals("_") && NAME.matcher(of).matches();
            if (apart || isSymbol(of.replaceFirst("_.*|\\d+$", ""))) {
                return MathText.plain(logarithm.group(1) + SPACE).then(symbol(of));
            }
        }
        int underscore = name.indexOf('_');
        boolean subscripted = underscore > 0 && underscore < name.length() - 1;
        List<Run> runs = new ArrayList<>();
        base(subscripted ? name.substring(0, underscore) : name, runs);
        if (subscripted) {
            subscript(name.substring(underscore + 1), runs);
        }
        return new MathText(runs);
    }

    private static void base(String word, List<Run> runs) {
        Matcher numbered = NUMBERED.matcher(word);
        if (numbered.matches() && isSymbol(numbered.group(1))) {
            runs.add(new Run(letter(numbered.group(1)), true, Level.LINE));
            runs.add(new Run(numbered.group(2), false, Level.BELOW));
            return;
        }
        runs.add(new Run(letter(word), isSymbol(word), Level.LINE));
    }

    private static void subscript(String words, List<Run> runs) {
        String between = "";
        for (String word : words.split("_", -1)) {
            runs.add(new Run(between + letter(word), isSymbol(word), Level.BELOW));
            between = ",";
        }
    }

    private static boolean isSymbol(String word) {
        return word.length() == 1 || GREEK.containsKey(word);
    }

    private static String letter(String word) {
        return GREEK.getOrDefault(word, word);
    }
}
