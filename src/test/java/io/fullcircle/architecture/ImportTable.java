package io.fullcircle.architecture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which feature may import which, besides {@code shared}. A feature that stands on another may also use what that one stands on;
 * a package that is missing here has no place in the house yet.
 */
final class ImportTable {
    private static final Map<String, Set<String>> ALLOWED = new LinkedHashMap<>();

    static {
        feature("shared");
        feature("measurement");
        feature("launcher", "measurement");
        feature("account");
        feature("catalogue");
        feature("programme", "account", "catalogue");
        feature("people", "programme");
        feature("story", "people");
        feature("availability", "people");
        feature("booking", "availability");
        feature("interview", "booking", "story");
        feature("calibration", "interview", "measurement");
        feature("readiness", "calibration");
        feature("matching", "readiness");
        feature("lead", "matching");
        // These three stand above all others, and beside each other.
        Set<String> all = new LinkedHashSet<>(ALLOWED.keySet());
        all.removeAll(List.of("launcher", "lead"));
        ALLOWED.put("notification", all);
        Set<String> home = new LinkedHashSet<>(all);
        home.add("lead");
        ALLOWED.put("home", home);
    }

    private ImportTable() {}

    static Collection<String> features() {
        return ALLOWED.keySet();
    }

    static boolean knows(String feature) {
        return ALLOWED.containsKey(feature);
    }

    static boolean allows(String from, String to) {
        return from.equals(to) || ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    /** The feature of a class: the first name of its package after the root, empty for classes in the root itself. */
    static Optional<String> featureOf(String packageName, String root) {
        if (!packageName.startsWith(root + ".")) {
            return Optional.empty();
        }
        return Optional.of(packageName.substring(root.length() + 1).replaceFirst("\\..*", ""));
    }

    private static void feature(String name, String... standsOn) {
        Set<String> allowed = new LinkedHashSet<>();
        // The launcher runs in another process than the server and carries the settings alone: it has a rule of its
        // own.
        if (!name.equals("shared")) {
            allowed.add("shared");
        }
        for (String below : standsOn) {
            allowed.add(below);
            allowed.addAll(ALLOWED.get(below));
        }
        ALLOWED.put(name, allowed);
    }
}
