package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;
import org.xiaoshao.whistle.internal.routing.RoutingRules;
import org.xiaoshao.whistle.internal.routing.RulesText;

/** A version of the routing rules of a place. */
@Entity
@Table(name = "routing_table")
class StoredRoutingTable implements Versioned {

    private static final String DRAFT = "DRAFT";
    private static final String PUBLISHED = "PUBLISHED";

    @Id private UUID id;

    @Column(name = "place_code", updatable = false)
    private String placeCode;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    private Integer number;
    private String state = DRAFT;
    private String note;
    private String rules;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "drafted_at", updatable = false)
    private Instant draftedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    private int version = 1;

    protected StoredRoutingTable() {}

    static StoredRoutingTable drafted(String place, String county, RoutingRules from, Instant at) {
        var table = new StoredRoutingTable();
        table.id = Ids.next();
        table.placeCode = place;
        table.countyCode = county;
        table.rules = RulesText.of(from);
        table.draftedAt = at;
        return table;
    }

    void says(RoutingRules all, String about) {
        rules = RulesText.of(all);
        note = about;
        version++;
    }

    void published(int as, Instant from, Instant at) {
        state = PUBLISHED;
        number = as;
        validFrom = from;
        publishedAt = at;
        version++;
    }

    UUID id() {
        return id;
    }

    String placeCode() {
        return placeCode;
    }

    String countyCode() {
        return countyCode;
    }

    boolean isDraft() {
        return DRAFT.equals(state);
    }

    boolean saysTheSameAs(StoredRoutingTable other) {
        return rules.equals(other.rules);
    }

    RoutingRules rules() {
        return RulesText.read(rules);
    }

    int number() {
        return number;
    }

    Instant validFrom() {
        return validFrom;
    }

    @Override
    public int version() {
        return version;
    }
}
