package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.whistle.OrderRole;
import org.xiaoshao.whistle.OrderState;

/** What one organisation was asked to do about one whistle. */
@Entity
@Table(name = "whistle_order")
class WhistleOrder {

    @Id private UUID id;

    @Column(name = "whistle_id")
    private UUID whistleId;

    @Column(name = "county_code")
    private String countyCode;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OrderRole role;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OrderState state = OrderState.SENT;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "on_site_at")
    private Instant onSiteAt;

    @Column(name = "done_at")
    private Instant doneAt;

    private Integer people;

    @Column(name = "done_sequence")
    private Integer doneSequence;

    private int version = 1;

    protected WhistleOrder() {}

    static WhistleOrder sent(Whistle whistle, UUID organisation, OrderRole role, Instant at) {
        var order = new WhistleOrder();
        order.id = Ids.next();
        order.whistleId = whistle.id();
        order.countyCode = whistle.countyCode();
        order.organisationId = organisation;
        order.role = role;
        order.sentAt = at;
        return order;
    }

    void signed(Instant at) {
        move(OrderState.SIGNED);
        signedAt = at;
    }

    void onSite(int present, Instant arrived) {
        move(OrderState.ON_SITE);
        people = present;
        onSiteAt = arrived;
    }

    /**
     * @param sequence the event that holds the result in words
     */
    void done(int sequence, Instant at) {
        move(OrderState.DONE);
        doneAt = at;
        doneSequence = sequence;
    }

    /** Rework: the organisation keeps the order it signed and must report for duty again. */
    void again() {
        move(OrderState.SIGNED);
        onSiteAt = null;
        doneAt = null;
        doneSequence = null;
        people = null;
    }

    private void move(OrderState to) {
        state = to;
        version++;
    }

    UUID organisationId() {
        return organisationId;
    }

    boolean isLead() {
        return role == OrderRole.LEAD;
    }

    OrderState state() {
        return state;
    }

    /** Done or given back: nothing more to expect from it. */
    boolean isSettled() {
        return state == OrderState.DONE || state == OrderState.RETURNED;
    }

    Instant sentAt() {
        return sentAt;
    }

    Situation.OrderSituation situation() {
        return new Situation.OrderSituation(organisationId, state);
    }
}
