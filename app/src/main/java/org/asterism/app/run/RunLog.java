package org.asterism.app.run;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** The log of one run: all that is logged while it is open goes to its file. */
final class RunLog implements AutoCloseable {
    private final Logger root;
    private final Logger log;
    private final FileAppender<ILoggingEvent> appender = new FileAppender<>();

    RunLog(Path file) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5level %msg%n");
        encoder.start();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.start();
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        log = context.getLogger("org.asterism");
    }

    void line(String text) {
        log.info(text);
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
