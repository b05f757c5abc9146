package io.fullcircle.measurement.files;

import io.fullcircle.measurement.agreement.Coefficient;
import io.fullcircle.measurement.agreement.Gwet;
import io.fullcircle.measurement.agreement.Kappa;
import io.fullcircle.measurement.agreement.Krippendorff;
import io.fullcircle.measurement.agreement.Level;
import io.fullcircle.measurement.agreement.Units;
import io.fullcircle.measurement.agreement.Weights;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Coefficients of agreement as the tree of a JSON document. What is not defined is null. */
public final class AgreementDocument {

    private AgreementDocument() {}

    /**
     * Krippendorff's α, Gwet's coefficients and the mean κ of all pairs of raters, each with a 95 % interval. At the nominal level
     * there are no distances, so no AC2, and κ counts every difference the same; else its weights are quadratic.
     *
     * @param weights of disagreements for κ, in the order of the categories; null for the usual ones
     */
    public static Map<String, Object> of(Units units, Level level, double[][] weights) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("level", level.name().toLowerCase(Locale.ROOT));
        tree.put("sharedUnits", units.shared());
        tree.put("enough", units.enough());
        tree.put("alpha", entry(Coefficient.of(units, drawn -> Krippendorff.alpha(drawn, level))));
        tree.put("ac1", entry(Coefficient.of(units, Gwet::ac1)));
        if (level != Level.NOMINAL) {
            tree.put("ac2", entry(Coefficient.of(units, Gwet::ac2)));
        }
        double[][] costs = weights != null ? weights : usual(units, level);
        Map<String, Object> kappa = new LinkedHashMap<>();
        kappa.put("weights", weights != null ? "given" : level == Level.NOMINAL ? "none" : "quadratic");
        kappa.putAll(entry(Coefficient.of(units, drawn -> Kappa.mean(drawn, costs))));
        tree.put("kappa", kappa);
        return tree;
    }

    private static double[][] usual(Units units, Level level) {
        double[] categories = units.categories();
        return level == Level.NOMINAL ? Weights.nominal(categories) : Weights.quadratic(categories);
    }

    private static Map<String, Object> entry(Coefficient coefficient) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("value", defined(coefficient.value()));
        entry.put("low", defined(coefficient.low()));
        entry.put("high", defined(coefficient.high()));
        return entry;
    }

    private static Double defined(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
