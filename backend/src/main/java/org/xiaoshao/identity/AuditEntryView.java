package org.xiaoshao.identity;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Role;

/** One entry of a county's audit trail. */
@Name("AuditEntry")
@Description("One entry of a county's audit trail: who looked at what, and why.")
public record AuditEntryView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Code of the county whose trail it stands in.") @NonNull @Id String county,
        @Description("Its place in the trail, from 1 on, without gaps.") @NonNull Integer sequence,
        @Description("What was done.") @NonNull AuditKind kind,
        @Description("When.") @NonNull Instant at,
        @Description("Name of whoever did it; null when they had no record here.") String actorName,
        @Description("Id of the person who did it; for the filter.") @Id String actor,
        @Description("The role in which they did it.") Role actorRole,
        @Description("What for; null where the kind needs no purpose.") Purpose purpose,
        @Description("What was said of it in free words; null when nothing, or deleted.")
                String words,
        @Description("Type of what it was about, for instance Resident.") @NonNull String thingType,
        @Description("Id of what it was about; null once that was deleted.") @Id String thing,
        @Description("Particulars that name nobody.") @NonNull List<@NonNull AuditFact> facts) {

    public AuditEntryView {
        facts = List.copyOf(facts);
    }

    /** Says nothing: names and words are personal. */
    @Override
    public String toString() {
        return "AuditEntry[" + id + "]";
    }
}
