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
import org.xiaoshao.territory.ServicePointKind;

/** A service point as it is opened, changed and closed. */
@Entity
@Table(name = "service_point")
class ServicePoint implements Versioned {

    @Id private UUID id;

    @Column(name = "community_code", updatable = false)
    private String communityCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ServicePointKind kind;

    private String name;
    private String address;
    private String phone;
    private Double longitude;
    private Double latitude;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] items;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] hours;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    private int version = 1;

    protected ServicePoint() {}

    static ServicePoint opened(String community, ServicePointNotice notice, Instant at) {
        var point = new ServicePoint();
        point.id = Ids.next();
        point.communityCode = community;
        point.openedAt = at;
        point.say(notice);
        return point;
    }

    void change(ServicePointNotice notice) {
        say(notice);
        version++;
    }

    void close(Instant at) {
        closedAt = at;
        version++;
    }

    private void say(ServicePointNotice notice) {
        kind = notice.kind();
        name = notice.name();
        address = notice.address();
        phone = notice.phone();
        longitude = notice.longitude();
        latitude = notice.latitude();
        items = notice.items().toArray(String[]::new);
        hours = notice.hours().stored();
    }

    UUID id() {
        return id;
    }

    boolean runs() {
        return closedAt == null;
    }

    @Override
    public int version() {
        return version;
    }
}
