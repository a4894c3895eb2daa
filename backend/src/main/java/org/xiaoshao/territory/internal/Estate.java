package org.xiaoshao.territory.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** An estate as it is renamed and closed. */
@Entity
@Table(name = "estate")
class Estate implements KeptPlace {

    @Id private UUID id;

    @Column(name = "community_code", updatable = false)
    private String communityCode;

    private String name;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private int version = 1;

    protected Estate() {}

    @Override
    public void rename(String newName) {
        name = newName;
        version++;
    }

    @Override
    public void close(LocalDate lastDay) {
        validTo = lastDay;
        version++;
    }

    @Override
    public boolean isThere() {
        return validTo == null;
    }

    UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }
}
