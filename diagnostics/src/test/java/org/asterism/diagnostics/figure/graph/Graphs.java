package org.asterism.diagnostics.figure.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.asterism.core.model.GraphicalModel;
import org.asterism.core.model.GraphicalModel.Edge;
import org.asterism.core.model.GraphicalModel.Kind;
import org.asterism.core.model.GraphicalModel.Node;
import org.asterism.core.model.GraphicalModel.Plate;

/** Graphical models to draw. */
final class Graphs {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Plate> plates = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    Graphs plate(String name, int size) {
        plates.add(new Plate(name, size, Optional.empty()));
        return this;
    }

    Graphs plate(String name, int size, String within) {
        plates.add(new Plate(name, size, Optional.of(within)));
        return this;
    }

    /** A node from a text {@code name ~ Distribution | parent parent}; the distribution only where it has one. */
    Graphs node(Kind kind, String text, String... in) {
        String[] parts = text.split(" \\| ", -1);
        String[] head = parts[0].split(" ~ ", -1);
        nodes.add(new Node(head[0], kind, List.of(in), head.length > 1 ? head[1] : "", "what " + head[0] + " is"));
        if (parts.length > 1) {
            for (String parent : parts[1].split(" ", -1)) {
                edges.add(new Edge(parent, head[0]));
            }
        }
        return this;
    }

    Graphs random(String text, String... in) {
        return node(Kind.RANDOM, text, in);
    }

    Graphs observed(String text, String... in) {
        return node(Kind.OBSERVED, text, in);
    }

    Graphs deterministic(String text, String... in) {
        return node(Kind.DETERMINISTIC, text, in);
    }

    Graphs fixed(String text, String... in) {
        return node(Kind.FIXED, text, in);
    }

    GraphicalModel model() {
        return new GraphicalModel(nodes, plates, edges);
    }

    static GraphicalModel cluster() {
        return new Graphs()
                .plate("star", 256)
                .random("mu_r ~ TruncatedNormal")
                .random("ln_std_r ~ Uniform")
                .deterministic("std_r | ln_std_r")
                .random("r ~ TruncatedNormal | mu_r std_r", "star")
                .fixed("parallax_error", "star")
                .observed("parallax ~ Normal | r parallax_error", "star")
                .model();
    }

    static GraphicalModel binary() {
        return new Graphs()
                .plate("visit", 36)
                .random("P ~ Uniform")
                .random("a ~ Normal")
                .random("b ~ Normal")
                .random("v0 ~ Normal")
                .fixed("time", "visit")
                .fixed("velocity_error", "visit")
                .observed("velocity ~ Normal | P a b v0 time velocity_error", "visit")
                .model();
    }

    static GraphicalModel population() {
        return new Graphs()
                .plate("star", 14)
                .plate("visit", 321, "star")
                .random("mu ~ Uniform")
                .random("lnsigma ~ Uniform")
                .random("lnP ~ Normal | mu lnsigma", "star")
                .random("a ~ Normal", "star")
                .random("b ~ Normal", "star")
                .random("v0 ~ Normal", "star")
                .deterministic("v | lnP a b v0 time", "visit")
                .fixed("time", "visit")
                .fixed("velocity_error", "visit")
                .observed("velocity ~ Normal | v velocity_error", "visit")
                .model();
    }

    /** Zero points of bands and distances of stars meet in magnitudes; a summary goes out of a plate and back. */
    static GraphicalModel crossing() {
        return new Graphs()
                .plate("star", 100)
                .plate("band", 5)
                .random("mu ~ Normal")
                .random("sigma ~ HalfNormal")
                .random("M ~ Normal | mu sigma", "star")
                .random("d ~ LogNormal", "star")
                .random("zero_point ~ Normal | zero_spread", "band")
                .random("zero_spread ~ HalfCauchy")
                .deterministic("m | M d zero_point", "star", "band")
                .fixed("m_error", "star", "band")
                .observed("m_obs ~ StudentT | m m_error", "band", "star")
                .deterministic("mean_d | d")
                .random("trend ~ Normal | mean_d mu", "star")
                .observed("proxy ~ Normal | trend proxy_error", "star")
                .fixed("proxy_error", "star")
                .model();
    }

    static GraphicalModel large() {
        return random(new Random(5), 50, 4);
    }

    /** A model of so many nodes over so many plates, of any shape. */
    static GraphicalModel random(Random random, int size, int plateCount) {
        Graphs graphs = new Graphs();
        for (int i = 0; i < plateCount; i++) {
            if (i > 0 && random.nextBoolean()) {
                graphs.plate("dim" + i, 1 + random.nextInt(500), "dim" + random.nextInt(i));
            } else {
                graphs.plate("dim" + i, 1 + random.nextInt(500));
            }
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = "x".repeat(1 + random.nextInt(9)) + i;
            StringBuilder text = new StringBuilder(name).append(random.nextBoolean() ? " ~ StudentT" : "");
            String before = " | ";
            for (int j = Math.max(0, i - 12); j < i; j++) {
                if (random.nextInt(8) == 0) {
                    text.append(before).append(names.get(j));
                    before = " ";
                }
            }
            List<String> in = new ArrayList<>();
            for (int j = 0; j < plateCount; j++) {
                if (random.nextInt(4) == 0) {
                    in.add("dim" + j);
                }
            }
            graphs.node(Kind.values()[random.nextInt(4)], text.toString(), in.toArray(String[]::new));
            names.add(name);
        }
        return graphs.model();
    }
}
