package org.asterism.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asterism.core.diagnostic.Finding;

/** Whether the run can be trusted: warnings with their advice, the causes first, or one line where there are none. */
final class FindingsSection implements Section {
    private static final Pattern FLAG =
            Pattern.compile("(?<![\\w-])--?[A-Za-z][\\w-]*(?: [\\w.-]+=[\\w-]+(?:\\.\\d+)?)?");

    private final ReportRequest request;

    FindingsSection(ReportRequest request) {
        this.request = request;
    }

    @Override
    public String id() {
        return "findings";
    }

    @Override
    public String title() {
        return "Findings";
    }

    @Override
    public void write(HtmlPage page) {
        List<Finding> warnings = request.warnings();
        List<String> sampling = request.facts().warnings();
        if (warnings.isEmpty() && sampling.isEmpty()) {
            page.element("p", "All is well: " + passed() + ".", "class", "verdict good");
            return;
        }
        page.begin("div", "class", "verdict bad");
        page.element("p", lead(warnings.size() + sampling.size()), "class", "lead")
                .begin("ol");
        for (String warning : sampling) {
            page.begin("li")
                    .element("p", Words.sentence(warning), "class", "message")
                    .end();
        }
        for (Finding warning : warnings) {
            page.begin("li").element("p", Words.sentence(warning.message()), "class", "message");
            if (!warning.advice().isEmpty()) {
                page.begin("p");
                advice(page, warning.advice());
                page.end();
            }
            page.end();
        }
        page.end().end();
    }

    /** Flags of the command stand out, and are not broken at their hyphens. */
    private static void advice(HtmlPage page, String advice) {
        Matcher flag = FLAG.matcher(advice);
        int at = 0;
        while (flag.find()) {
            page.text(advice.substring(at, flag.start())).element("code", flag.group());
            at = flag.end();
        }
        page.text(advice.substring(at));
    }

    private static String lead(int count) {
        return count == 1
                ? "Look at this before you use the numbers."
                : "Look at these " + count + " findings before you use the numbers; the first may explain the others.";
    }

    private String passed() {
        List<String> passed = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Finding finding : request.findings()) {
            switch (finding.verdict()) {
                case PASSED -> passed.add(finding.diagnostic());
                case NOT_AVAILABLE -> left.add(finding.diagnostic());
                case WARNING -> throw new IllegalStateException(finding.diagnostic() + " warns");
            }
        }
        String done = Words.count(passed.size(), "check") + " passed (" + String.join(", ", passed) + ")";
        return left.isEmpty() ? done : done + "; not applicable: " + String.join(", ", left);
    }
}
