package io.fullcircle.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Written texts by kind, of which each is used once. */
final class Stock {

    private static final int EVIDENCE_PARTS = 3;

    private final Map<String, List<String>> left = new HashMap<>();

    private Stock() {}

    /** What was heard, by principle and signal. */
    static Stock evidence(Random random) {
        Stock stock = new Stock();
        for (int part = 1; part <= EVIDENCE_PARTS; part++) {
            rows("evidence/part-" + part + ".tsv")
                    .forEach(row -> stock.add(key(row.get(0), Signal.valueOf(row.get(1))), row.get(2)));
        }
        return stock.shuffled(random);
    }

    /** Reasons and notes, by occasion. */
    static Stock occasions(Random random) {
        Stock stock = new Stock();
        rows("words/occasions.tsv").forEach(row -> stock.add(row.get(0), row.get(1)));
        return stock.shuffled(random);
    }

    static String key(String principle, Signal signal) {
        return principle + " " + signal;
    }

    int left(String kind) {
        return left.getOrDefault(kind, List.of()).size();
    }

    /** A text that nobody has had. */
    String take(String kind) {
        if (left(kind) == 0) {
            throw new IllegalStateException("no text is left for " + kind);
        }
        List<String> texts = left.get(kind);
        return texts.remove(texts.size() - 1);
    }

    /** The rows of a file of {@code db/demo}, their columns set apart by tabulators. */
    static List<List<String>> rows(String file) {
        try (InputStream in = Stock.class.getResourceAsStream("/db/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("db/demo/" + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String kind, String text) {
        left.computeIfAbsent(kind, any -> new ArrayList<>()).add(text);
    }

    /** In the order of the kinds’ names, so that a seed means the same on every machine. */
    private Stock shuffled(Random random) {
        left.keySet().stream().sorted().forEach(kind -> Collections.shuffle(left.get(kind), random));
        return this;
    }
}
