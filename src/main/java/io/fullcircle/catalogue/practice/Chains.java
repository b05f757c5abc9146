package io.fullcircle.catalogue.practice;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts chains together from what two statements give. */
final class Chains {

    private Chains() {}

    /** The chains of each question, in the order of the heads. */
    static Map<Long, List<ChainRow>> byQuestion(List<ChainHeadRow> heads, List<ChainLineRow> lines) {
        Map<Long, List<StepRow>> steps = steps(lines);
        return heads.stream()
                .collect(Collectors.groupingBy(
                        ChainHeadRow::questionId,
                        LinkedHashMap::new,
                        Collectors.mapping(head -> chain(head, steps), Collectors.toList())));
    }

    static List<ChainRow> inOrder(List<ChainHeadRow> heads, List<ChainLineRow> lines) {
        Map<Long, List<StepRow>> steps = steps(lines);
        return heads.stream().map(head -> chain(head, steps)).toList();
    }

    private static ChainRow chain(ChainHeadRow head, Map<Long, List<StepRow>> steps) {
        return new ChainRow(
                head.id(),
                head.publicId(),
                head.key(),
                head.bucket(),
                head.kind(),
                head.title(),
                head.minutes(),
                steps.getOrDefault(head.id(), List.of()));
    }

    private static Map<Long, List<StepRow>> steps(List<ChainLineRow> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        ChainLineRow::chainId,
                        Collectors.collectingAndThen(
                                Collectors.groupingBy(ChainLineRow::position, TreeMap::new, Collectors.toList()),
                                byPosition -> steps(byPosition.values()))));
    }

    private static List<StepRow> steps(Collection<List<ChainLineRow>> byPosition) {
        return byPosition.stream().map(Chains::step).toList();
    }

    private static StepRow step(List<ChainLineRow> lines) {
        ChainLineRow first = lines.get(0);
        List<BranchRow> branches = lines.stream()
                .filter(line -> line.answer() != null)
                .map(line -> new BranchRow(line.answer(), line.toPosition()))
                .toList();
        return new StepRow(first.position(), first.type(), first.challenge(), first.text(), branches);
    }
}
