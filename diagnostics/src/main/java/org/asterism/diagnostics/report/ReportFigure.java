package org.asterism.diagnostics.report;

/**
 * A figure of the page.
 *
 * @param plot the id of the kind of plot
 * @param caption what it shows, and how to read it, as sentences
 */
record ReportFigure(String plot, String caption) {
    static final ReportFigure DATA = new ReportFigure(
            "data",
            "The data as the model takes them: each dot a measurement, each bar its standard error up and down."
                    + " Values that stand apart from their neighbours deserve a look before any result does.");

    static final ReportFigure POSTERIOR = new ReportFigure(
            "posterior",
            "What the data and the prior say of each parameter: the curve is the density of the draws, the bar below it"
                    + " holds 94 % of them. A narrow curve is a well-determined parameter; two humps are two answers.");

    static final ReportFigure PAIR = new ReportFigure(
            "pair",
            "Every two parameters against each other. The shades hold 39, 68 and 95 % of the draws (39 % is what lies within"
                    + " one standard deviation in a plane). A slanted shape means that the data fix a combination of the two"
                    + " better than either; a bend or an island means that mean and standard deviation do not tell all.");

    static final ReportFigure FOREST = new ReportFigure(
            "forest",
            "Each quantity on a line of its own: the circle is the median, the thick bar holds half of the draws, the thin bar"
                    + " 94 %. Look for lines that stand apart from the others of their kind.");

    static final ReportFigure VELOCITIES = new ReportFigure(
            "rv",
            "Velocities over time, with the curve of the best draw and the band of the others. The band should be narrow where"
                    + " there are data, and the data on it within about two error bars.");

    static final ReportFigure FOLDED = new ReportFigure(
            "rv-folded",
            "Velocities folded at the period of the best draw. Data within about two error bars of the curve: a good fit. A"
                    + " percentage tells which share of the draws have this period; the others have another, an alias.");

    static final ReportFigure PERIODOGRAM = new ReportFigure(
            "periodogram",
            "How well each frequency fits on its own, before any prior, and where the draws are (marks at the bottom). Several"
                    + " peaks of like height mean that the data do not decide between these periods.");

    static final ReportFigure PERIODS = new ReportFigure(
            "period-distribution",
            "The distribution of periods in the population: the line is its median over the draws, the bands tell how well it"
                    + " is known. Below, a row for each star with the periods of its draws; several marks in a row are"
                    + " aliases.");

    static final ReportFigure MEMBERSHIP = new ReportFigure(
            "membership",
            "The probability of each object, all in order on the left: a steep step separates two groups well, a gentle"
                    + " slope hardly. On the right they are where they were measured, the darker the more probable.");

    static final ReportFigure KHAT = new ReportFigure(
            "khat",
            "How much the posterior rests on each measurement alone (Pareto k). Those above 0.7 deserve a look: without one"
                    + " of them the posterior would be another.");

    static final ReportFigure PREDICTIVE = new ReportFigure(
            "ppc",
            "The density of the data (dark) among those that the fitted model makes (light). Where the dark line leaves the"
                    + " bundle, the model does not make such data.");

    static final ReportFigure TRACE = new ReportFigure(
            "trace",
            "Draws of each chain in their order, their densities on the left. Good chains look alike and like noise: no"
                    + " drift, no chain apart, no long rests.");

    static final ReportFigure RANK = new ReportFigure(
            "rank",
            "How often each chain's draws come at which rank among all. Even bars mean that the chains agree; a slope or a hump"
                    + " means that a chain has been elsewhere.");

    static final ReportFigure ENERGY = new ReportFigure(
            "energy",
            "The spread of the energy, and of its changes from draw to draw. The two should be about equally wide; narrow"
                    + " changes mean that the chains reach the tails of the posterior slowly.");
}
