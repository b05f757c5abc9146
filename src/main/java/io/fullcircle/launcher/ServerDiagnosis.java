package io.fullcircle.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows the server's log lines while it starts. Payara Micro keeps running when the deployment fails; the only signs are its list of
 * deployed applications, which is empty then, and what it complained about before.
 */
final class ServerDiagnosis {

    private static final Pattern SEVERE = Pattern.compile("\"Level\":\"SEVERE\"");
    private static final Pattern MESSAGE = Pattern.compile("\"LogMessage\":\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern EXCEPTION = Pattern.compile("\"Exception\":\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern THROWN = Pattern.compile("\"StackTrace\":\"([^\\\\\"]+: [^\\\\\"]+)");
    private static final Pattern CAUSE = Pattern.compile("Caused by: ([^\\r\\n]+)");
    private static final Pattern BARE_CODE = Pattern.compile("[A-Z0-9-]*");
    private static final Pattern NOTHING_DEPLOYED = Pattern.compile("\"Deployed\": \\[\\s*]");
    private static final int LONGEST = 300;

    private String complaint;
    private String lastPlainLine;
    private boolean deploymentFailed;

    synchronized void read(String line) {
        if (!line.startsWith("{")) {
            lastPlainLine = line.isBlank() ? lastPlainLine : line.strip();
            return;
        }
        if (complaint == null && SEVERE.matcher(line).find()) {
            complaint = complaint(line);
        }
        String message = first(MESSAGE, line);
        if (message.contains("Instance Configuration")
                && NOTHING_DEPLOYED.matcher(message).find()) {
            deploymentFailed = true;
        }
    }

    /** True once the server has come up without the application. */
    synchronized boolean deploymentFailed() {
        return deploymentFailed;
    }

    /** The first meaningful complaint, without a full stop. */
    synchronized String reason() {
        if (complaint != null) {
            return complaint;
        }
        return lastPlainLine == null ? "it left no reason" : shortened(lastPlainLine);
    }

    private static String complaint(String line) {
        String cause = null;
        Matcher causes = CAUSE.matcher(unescaped(line));
        while (causes.find()) {
            cause = causes.group(1);
        }
        String exception = first(EXCEPTION, line);
        for (String candidate : new String[] {cause, first(THROWN, line), exception, first(MESSAGE, line)}) {
            if (candidate != null && !BARE_CODE.matcher(candidate.strip()).matches()) {
                return shortened(withoutClassName(candidate.strip()));
            }
        }
        return null;
    }

    /** “java.net.BindException: Address already in use” says as much to a person without its first word. */
    private static String withoutClassName(String text) {
        int colon = text.indexOf(": ");
        boolean className = colon > 0 && text.indexOf('.') < colon && text.indexOf(' ') > colon;
        return className ? text.substring(colon + 2) : text;
    }

    private static String first(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? unescaped(matcher.group(1)) : "";
    }

    private static String unescaped(String json) {
        return json.replace("\\n", "\n").replace("\\r", "").replace("\\t", " ").replace("\\\"", "\"");
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse(text).strip();
        return (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line).replaceFirst("\\.$", "");
    }
}
