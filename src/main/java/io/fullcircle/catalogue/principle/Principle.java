package io.fullcircle.catalogue.principle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Something an interview looks for a signal on. Its rows come with the product: the application reads them and writes none. The code
 * is its name to the outside, the id its name inside.
 */
@Entity
@Table(name = "principle")
public class Principle {

    @Id
    private Long id;

    private String code;

    private int number;

    private String name;

    @Column(name = "framework_id")
    private Long frameworkId;

    /** The newest of its versions, whose texts are shown. */
    @Column(name = "current_version")
    private int currentVersion;

    /** For the persistence provider. */
    protected Principle() {}

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }
}
