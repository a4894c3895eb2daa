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

    private boolean superseded;

    private boolean overruled;

    @Column(name = "return_until")
    private Instant returnUntil;

    private int version = 1;

    protected WhistleOrder() {}

    /**
     * @param returnUntil until when the organisation may ask to give it back
     */
    static WhistleOrder sent(
            Whistle whistle, UUID organisation, OrderRole role, Instant at, Instant returnUntil) {
        var order = new WhistleOrder();
        order.id = Ids.next();
        order.whistleId = whistle.id();
        order.countyCode = whistle.countyCode();
        order.organisationId = organisation;
        order.role = role;
        order.sentAt = at;
        order.returnUntil = returnUntil;
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

    void returnAsked() {
        move(OrderState.RETURN_ASKED);
    }

    void returned() {
        move(OrderState.RETURNED);
    }

    /** It must be kept; the organisation may not ask again. */
    void overruled() {
        move(OrderState.SENT);
        overruled = true;
    }

    void passedUp() {
        move(OrderState.PASSED_UP);
    }

    /** Sent out again without it: it stays as history. */
    void superseded() {
        superseded = true;
        version++;
    }

    /** Its part in the whistle as it is sent out again. */
    void became(OrderRole part) {
        role = part;
        version++;
    }

    private void move(OrderState to) {
        state = to;
        version++;
    }

    UUID id() {
        return id;
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

    /** Done, given back or passed up: nothing more to expect from it. */
    boolean isSettled() {
        return state == OrderState.DONE
                || state == OrderState.RETURNED
                || state == OrderState.PASSED_UP;
    }

    Instant sentAt() {
        return sentAt;
    }

    boolean isSuperseded() {
        return superseded;
    }
}
