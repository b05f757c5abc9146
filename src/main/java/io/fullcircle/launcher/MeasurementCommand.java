package io.fullcircle.launcher;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.fullcircle.measurement.agreement.Level;
import io.fullcircle.measurement.agreement.Units;
import io.fullcircle.measurement.files.AgreementDocument;
import io.fullcircle.measurement.files.BadFile;
import io.fullcircle.measurement.files.FitDocument;
import io.fullcircle.measurement.files.RatingsFile;
import io.fullcircle.measurement.files.UnitsFile;
import io.fullcircle.measurement.model.FitOptions;
import io.fullcircle.measurement.report.Reporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code java -jar run.jar fit} and {@code agreement}: the measurement of the server on a file, without a server or a database.
 * Whatever is wrong, with the options or with the file, is an {@link Options.Misused}, so that no half result is printed.
 */
final class MeasurementCommand {

    private static final int MOST_DRAWS = 1_000_000;

    private final Terminal terminal;

    MeasurementCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** {@code fit ratings.csv [--fixed] [--no-trend] [--draws N]}. */
    void fit(List<String> arguments) {
        FitOptions options = FitOptions.USUAL;
        int draws = Reporter.DRAWS;
        String file = null;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (option(argument)) {
                case "--help", "-h" -> {
                    terminal.say(Manual.FIT_HELP);
                    return;
                }
                case "--fixed" -> options = options.fixed();
                case "--no-trend" -> options = options.withoutTrend();
                case "--draws" -> draws = draws(Options.value(argument, "--draws", rest));
                default -> file = file(argument, file, "fit");
            }
        }
        Path path = named(file, "Name the file of ratings: java -jar run.jar fit ratings.csv; fit --help tells more.");
        try {
            print(FitDocument.of(RatingsFile.parse(bytes(path)), options, draws));
        } catch (BadFile e) {
            throw bad(path, e);
        }
    }

    /** {@code agreement table.csv [--level LEVEL] [--weights FILE]}. */
    void agreement(List<String> arguments) {
        Level level = Level.ORDINAL;
        String file = null;
        String weights = null;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (option(argument)) {
                case "--help", "-h" -> {
                    terminal.say(Manual.AGREEMENT_HELP);
                    return;
                }
                case "--level" -> level = level(Options.value(argument, "--level", rest));
                case "--weights" -> weights = Options.value(argument, "--weights", rest);
                default -> file = file(argument, file, "agreement");
            }
        }
        Path path = named(file, "Name the table: java -jar run.jar agreement table.csv; agreement --help tells more.");
        Path reading = path;
        try {
            Units units = UnitsFile.parse(bytes(path), level);
            double[][] costs = null;
            if (weights != null) {
                reading = Path.of(weights);
                costs = UnitsFile.weights(bytes(reading), units.categories().length);
            }
            print(AgreementDocument.of(units, level, costs));
        } catch (BadFile e) {
            throw bad(reading, e);
        }
    }

    private static String option(String argument) {
        boolean value =
                argument.startsWith("--draws=") || argument.startsWith("--level=") || argument.startsWith("--weights=");
        return value ? argument.substring(0, argument.indexOf('=')) : argument;
    }

    private static String file(String argument, String before, String command) {
        if (argument.startsWith("-")) {
            throw new Options.Misused("Unknown option " + argument + "; " + command + " --help lists the options.");
        }
        if (before != null) {
            throw new Options.Misused("One file at a time: not " + before + " and " + argument + ".");
        }
        return argument;
    }

    private static Path named(String file, String otherwise) {
        if (file == null) {
            throw new Options.Misused(otherwise);
        }
        return Path.of(file);
    }

    private static int draws(String text) {
        try {
            int draws = Integer.parseInt(text);
            if (draws >= 1 && draws <= MOST_DRAWS) {
                return draws;
            }
        } catch (NumberFormatException e) {
            throw new Options.Misused("--draws is a number, not “" + text + "”.");
        }
        throw new Options.Misused("--draws is between 1 and " + MOST_DRAWS + ", not " + text + ".");
    }

    private static Level level(String text) {
        for (Level level : Level.values()) {
            if (level.name().equals(text.toUpperCase(Locale.ROOT))) {
                return level;
            }
        }
        throw new Options.Misused("--level is nominal, ordinal, interval or ratio, not “" + text + "”.");
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Options.Misused("The file " + path + " cannot be read.");
        }
    }

    /** A line per fault, each with the file, the line and the reason. */
    private static Options.Misused bad(Path path, BadFile file) {
        StringBuilder lines = new StringBuilder();
        for (BadFile.Fault fault : file.faults()) {
            lines.append(lines.length() == 0 ? "" : "\n")
                    .append(path)
                    .append(", ")
                    .append(fault);
        }
        return new Options.Misused(lines.toString());
    }

    private void print(Map<String, Object> tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            write(json, tree);
        } catch (IOException e) {
            throw new IllegalStateException("Text cannot be written into memory", e);
        }
        terminal.say(text.toString());
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value == null ? null : value.toString());
        }
    }
}
