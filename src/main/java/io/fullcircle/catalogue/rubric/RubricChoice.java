package io.fullcircle.catalogue.rubric;

import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.PrincipleRow;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What an address can ask for. Pure. */
final class RubricChoice {

    private RubricChoice() {}

    static Optional<Level> level(String name) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(name))
                .findFirst();
    }

    /** The programme with this public id; not found, where it is none of these. */
    static RubricProgrammeRow programme(List<RubricProgrammeRow> programmes, String publicId) {
        UUID id = PublicId.parse(publicId);
        return programmes.stream()
                .filter(row -> row.publicId().equals(id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /** The principles that mocks of this programme are about; without one those of the product. */
    static List<PrincipleRow> principles(List<PrincipleRow> all, RubricProgrammeRow programme) {
        return all.stream()
                .filter(row -> row.shipped() || programme != null && Objects.equals(row.programmeId(), programme.id()))
                .toList();
    }
}
