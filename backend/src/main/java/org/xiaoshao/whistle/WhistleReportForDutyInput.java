package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Report on site: time, place, people. */
@Description("Report on site: time, place, people.")
@Input("WhistleReportForDutyInput")
public record WhistleReportForDutyInput(
        @Description("Where they reported for duty, at most 200 characters.") @NonNull String place,
        @Description("How many people came, 1 to 999.") @NonNull Integer people,
        @Description(
                        "When they arrived; null means now. Not in the future, not before the order was sent.")
                Instant arrivedAt,
        @Description("A note for the record, at most 500 characters.") String note,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
