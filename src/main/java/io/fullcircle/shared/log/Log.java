package io.fullcircle.shared.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Structured log lines: an event's name and its fields, with the id of the request that caused them. The server writes each as one JSON
 * object. Fields hold ids and figures, never names, addresses or what somebody typed.
 */
public final class Log {

    private static final ThreadLocal<String> REQUEST = new ThreadLocal<>();

    private final Logger logger;

    private Log(Class<?> type) {
        this.logger = Logger.getLogger(type.getName());
    }

    public static Log of(Class<?> type) {
        return new Log(type);
    }

    /** Binds the id of the request that this thread works for; null unbinds it. */
    public static void request(String id) {
        if (id == null) {
            REQUEST.remove();
        } else {
            REQUEST.set(id);
        }
    }

    /** Id of the request that this thread works for, or null. */
    public static String request() {
        return REQUEST.get();
    }

    /** @param fields names and values in turn */
    public void info(String event, Object... fields) {
        write(Level.INFO, event, null, fields);
    }

    public void warn(String event, Object... fields) {
        write(Level.WARNING, event, null, fields);
    }

    public void error(String event, Throwable thrown, Object... fields) {
        write(Level.SEVERE, event, thrown, fields);
    }

    private void write(Level level, String event, Throwable thrown, Object... fields) {
        if (!logger.isLoggable(level)) {
            return;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        String request = REQUEST.get();
        if (request != null) {
            map.put("request", request);
        }
        for (int i = 0; i + 1 < fields.length; i += 2) {
            map.put(String.valueOf(fields[i]), String.valueOf(fields[i + 1]));
        }
        LogRecord line = new LogRecord(level, event);
        line.setLoggerName(logger.getName());
        line.setParameters(new Object[] {map});
        line.setThrown(thrown);
        logger.log(line);
    }
}
