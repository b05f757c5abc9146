package io.fullcircle.catalogue.practice;

/** A step of a chain with one of its branches; both of the branch's are null where it has none. */
public record ChainLineRow(
        Long chainId,
        Integer position,
        StepType type,
        Integer challenge,
        String text,
        String answer,
        Integer toPosition) {}
