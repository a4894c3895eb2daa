package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.Versioned;
import org.xiaoshao.territory.Location;
import org.xiaoshao.whistle.SettlementLevel;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;
import org.xiaoshao.whistle.WhistleUrgency;

/**
 * One whistle. Its verbs change what goes with a move; the state itself changes only through {@link
 * #append}, so it is always the fold of its events.
 */
@Entity
@Table(name = "whistle")
public class Whistle implements Versioned {

    @Id private UUID id;
    private String number;

    @Column(name = "county_code")
    private String countyCode;

    @Column(name = "town_code")
    private String townCode;

    @Column(name = "community_code")
    private String communityCode;

    @Column(name = "grid_id")
    private UUID gridId;

    @Column(name = "building_id")
    private UUID buildingId;

    private String unit;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WhistleKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WhistleSource source;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WhistleUrgency urgency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WhistleState state;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SettlementLevel level = SettlementLevel.COMMUNITY;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "lead_organisation_id")
    private UUID leadOrganisationId;

    @Column(name = "organisation_ids")
    private UUID[] organisationIds = {};

    @Column(name = "reporter_person_ids")
    private UUID[] reporterPersonIds = {};

    @Column(name = "reporter_count")
    private int reporterCount = 1;

    @Column(name = "blown_at")
    private Instant blownAt;

    @Column(name = "admitted_at")
    private Instant admittedAt;

    @Column(name = "handle_due_at")
    private Instant handleDueAt;

    @Column(name = "handled_at")
    private Instant handledAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "rework_count")
    private int reworkCount;

    @Column(name = "write_off_number")
    private String writeOffNumber;

    /** The whistle that it is a part of; null when it is a whole. */
    @Column(name = "parent_id")
    private UUID parentId;

    @Column(name = "merged_into_id")
    private UUID mergedIntoId;

    @Embedded private WhistleCourse course = WhistleCourse.begun();

    private int version = 1;

    @Column(name = "last_sequence")
    private int lastSequence;

    @Column(name = "last_hash")
    private byte[] lastHash = EventChain.GENESIS;

    @Column(name = "recent_events")
    private String recentEvents = RecentEvents.NONE;

    protected Whistle() {}

    /** Its place belongs to another grid now. */
    void rehomed(UUID grid) {
        gridId = grid;
        touched();
    }

    /** A whistle just blown; its first event is still to be appended. */
    static Whistle blown(
            UUID id,
            String number,
            Location.Place place,
            String unit,
            WhistleKind kind,
            WhistleSource source,
            WhistleUrgency urgency,
            UUID reporter,
            Instant at) {
        var whistle = new Whistle();
        whistle.id = id;
        whistle.number = number;
        whistle.countyCode = place.county();
        whistle.townCode = place.town();
        whistle.communityCode = place.community();
        whistle.gridId = place.grid();
        whistle.buildingId = place.building();
        whistle.unit = unit;
        whistle.kind = kind;
        whistle.source = source;
        whistle.urgency = urgency;
        whistle.reporterPersonIds = reporter == null ? new UUID[0] : new UUID[] {reporter};
        whistle.blownAt = at;
        return whistle;
    }

    /** A part of that whistle, at the same place and level, reported by nobody else. */
    static Whistle partOf(Whistle whole, UUID id, String number, WhistleKind kind, Instant at) {
        var part = new Whistle();
        part.id = id;
        part.number = number;
        part.countyCode = whole.countyCode;
        part.townCode = whole.townCode;
        part.communityCode = whole.communityCode;
        part.gridId = whole.gridId;
        part.buildingId = whole.buildingId;
        part.unit = whole.unit;
        part.kind = kind;
        part.source = whole.source;
        part.urgency = whole.urgency;
        part.level = whole.level;
        part.parentId = whole.id;
        part.reporterCount = 0;
        part.blownAt = at;
        return part;
    }

    /** Takes the matter's kind: classification is regulated by the list, not by the reporter. */
    void admitted(UUID matter, WhistleKind matterKind, WhistleUrgency judged, Instant at) {
        matterId = matter;
        kind = matterKind;
        urgency = judged;
        admittedAt = at;
    }

    void dispatched(UUID lead, List<UUID> coHandlers) {
        leadOrganisationId = lead;
        // Whoever held an order before keeps sight of what became of it.
        organisationIds =
                Stream.of(Stream.of(lead), coHandlers.stream(), Stream.of(organisationIds))
                        .flatMap(Function.identity())
                        .distinct()
                        .toArray(UUID[]::new);
        course.dispatched();
    }

    /** Nobody leads it: it waits to be dispatched, or its own level handles it. */
    void unled() {
        leadOrganisationId = null;
    }

    void settledAt(SettlementLevel at) {
        level = at;
    }

    /** To the next level, which begins anew: nobody leads, no rework is counted against it. */
    void lifted() {
        level = SettlementLevel.values()[level.ordinal() + 1];
        unled();
        course.lifted();
        course.handled();
    }

    void mergedInto(UUID target) {
        mergedIntoId = target;
    }

    /** Reporters of another whistle count here. */
    void tookIn(List<UUID> persons, int reporters) {
        reporterPersonIds =
                Stream.concat(Stream.of(reporterPersonIds), persons.stream())
                        .distinct()
                        .toArray(UUID[]::new);
        reporterCount += reporters;
    }

    /** They went back to where they had reported. */
    void letGo(List<UUID> persons, int reporters) {
        reporterPersonIds =
                Stream.of(reporterPersonIds)
                        .filter(person -> !persons.contains(person))
                        .toArray(UUID[]::new);
        reporterCount -= reporters;
    }

    void handled(Instant at) {
        handledAt = at;
        course.handled();
    }

    /** A new round: the handling clock starts again. */
    void reworkOrdered() {
        reworkCount++;
        course.reworkOrdered();
        handledAt = null;
        closedAt = null;
        writeOffNumber = null;
    }

    /** When its handling clock ends; written by {@link Clocks} alone. */
    void handleDue(Instant at) {
        handleDueAt = at;
    }

    void writtenOff(String underNumber, Instant at) {
        writeOffNumber = underNumber;
        closed(at);
    }

    void closed(Instant at) {
        closedAt = at;
    }

    /** One act changed this whistle, however many events it took. */
    void touched() {
        version++;
    }

    /** Appends an event: the only way to another state. */
    void append(EventChain.Facts event, byte[] hash) {
        state = event.to();
        lastSequence = event.sequence();
        lastHash = hash;
        recentEvents = RecentEvents.with(recentEvents, event);
    }

    /** The round of handling that runs now, counted from 1. */
    int round() {
        return reworkCount + 1;
    }

    /** As guards see it, but for the course of things around it. */
    Situation.Subject subject(boolean opened, UUID person) {
        return new Situation.Subject(
                id,
                state,
                source,
                level,
                communityCode,
                townCode,
                countyCode,
                buildingId,
                unit,
                leadOrganisationId != null,
                parentId != null,
                opened || reportedBy(person));
    }

    Situation.Course course(WhistleState target) {
        return course.seen(reporterCount, handleDueAt, closedAt, target);
    }

    WhistleCourse course() {
        return course;
    }

    boolean reportedBy(UUID person) {
        return person != null && Arrays.asList(reporterPersonIds).contains(person);
    }

    public UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    String countyCode() {
        return countyCode;
    }

    String communityCode() {
        return communityCode;
    }

    UUID gridId() {
        return gridId;
    }

    UUID buildingId() {
        return buildingId;
    }

    WhistleKind kind() {
        return kind;
    }

    WhistleSource source() {
        return source;
    }

    WhistleUrgency urgency() {
        return urgency;
    }

    WhistleState state() {
        return state;
    }

    int reporterCount() {
        return reporterCount;
    }

    SettlementLevel level() {
        return level;
    }

    UUID parentId() {
        return parentId;
    }

    UUID mergedIntoId() {
        return mergedIntoId;
    }

    String townCode() {
        return townCode;
    }

    Instant handleDueAt() {
        return handleDueAt;
    }

    UUID matterId() {
        return matterId;
    }

    UUID leadOrganisationId() {
        return leadOrganisationId;
    }

    Instant admittedAt() {
        return admittedAt;
    }

    @Override
    public int version() {
        return version;
    }

    int lastSequence() {
        return lastSequence;
    }

    byte[] lastHash() {
        return lastHash;
    }
}
