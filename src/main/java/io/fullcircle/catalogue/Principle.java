package io.fullcircle.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;

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

    /** By language. */
    @ElementCollection
    @CollectionTable(name = "principle_text", joinColumns = @JoinColumn(name = "principle_id"))
    @MapKeyColumn(name = "language")
    private Map<String, PrincipleText> texts = new HashMap<>();

    /** For the persistence provider. */
    protected Principle() {}

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }
}
