package org.xiaoshao.territory.internal;

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
import org.xiaoshao.shared.Versioned;
import org.xiaoshao.territory.WhistlePointKind;

/** A whistle point as it is put up and taken down. */
@Entity
@Table(name = "whistle_point")
class WhistlePoint implements Versioned {

    @Id private UUID id;

    @Column(updatable = false)
    private String code;

    @Column(name = "community_code", updatable = false)
    private String communityCode;

    @Column(name = "building_id", updatable = false)
    private UUID buildingId;

    @Column(updatable = false)
    private String unit;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private WhistlePointKind kind;

    @Column(updatable = false)
    private String name;

    @Column(name = "put_up_at", updatable = false)
    private Instant putUpAt;

    @Column(name = "taken_down_at")
    private Instant takenDownAt;

    private int version = 1;

    protected WhistlePoint() {}

    static WhistlePoint putUp(
            String code,
            String community,
            UUID building,
            String unit,
            WhistlePointKind kind,
            String name,
            Instant at) {
        var point = new WhistlePoint();
        point.id = Ids.next();
        point.code = code;
        point.communityCode = community;
        point.buildingId = building;
        point.unit = unit;
        point.kind = kind;
        point.name = name;
        point.putUpAt = at;
        return point;
    }

    void takeDown(Instant at) {
        takenDownAt = at;
        version++;
    }

    UUID id() {
        return id;
    }

    boolean hangs() {
        return takenDownAt == null;
    }

    @Override
    public int version() {
        return version;
    }
}
