package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.evidence.EvidenceKind;

/** A file that proves something of a whistle. */
@Name("Evidence")
@Description("A file that proves something of a whistle.")
public record WhistleEvidenceView(
        @Description("Opaque, stable id; not the one under which it was uploaded.") @NonNull @Id
                String id,
        @Description("What it is.") @NonNull EvidenceKind kind,
        @Description("What it shows of the whistle's way.") @NonNull EvidencePhase phase,
        @Description("As its uploader called it, cleaned, without an ending.") @NonNull String name,
        @Description("SHA-256 of its bytes, hexadecimal; the event that it came with holds it.")
                @NonNull
                String sha256,
        @Description("Bytes of it.") @NonNull Integer bytes,
        @Description("Place in the whistle's ledger of the event that it came with.") @NonNull
                Integer sequence,
        @Description("When it says that it was taken; null when it does not.") Instant takenAt,
        @Description(
                        "Whether it says that it was taken far from the whistle's place; null when nobody"
                                + " can tell. The place itself is kept nowhere.")
                Boolean farFromPlace,
        @Description("Link that hands it out for some minutes, relative to the API's root.")
                @NonNull
                String url,
        @Description("The same for a small picture of it; null when it is no picture.")
                String thumbnailUrl) {}
