package org.asterism.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: says what there is. */
@Command(
        name = "asterism",
        description = "Bayesian hierarchical inference for astronomy.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            SummaryCommand.class,
            CompareCommand.class,
            PlotCommand.class,
            ReportCommand.class,
            SimulateCommand.class,
            GraphCommand.class,
            CheckCommand.class,
            PriorCommand.class,
            CalibrateCommand.class,
            OptimizeCommand.class,
            ListCommand.class,
            DescribeCommand.class,
            DemoCommand.class
        },
        footer = {
            "",
            "Try 'asterism demo', or 'asterism COMMAND --help'.",
            "Exit status: 0 done, 2 bad usage, 3 bad data, 4 sampling failed, 5 a check failed (--strict), 130 cancelled."
        })
public final class AsterismCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command is given");
    }
}
