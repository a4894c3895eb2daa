package org.xiaoshao.people.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A flat or house in which households live. */
@Entity
@Table(name = "dwelling")
class Dwelling {

    @Id private UUID id;
    @Embedded private Place place;
    private String number;
    private Integer floor;

    @Column(name = "address_order")
    private String addressOrder;

    protected Dwelling() {}

    UUID id() {
        return id;
    }

    Place place() {
        return place;
    }

    String addressOrder() {
        return addressOrder;
    }
}
