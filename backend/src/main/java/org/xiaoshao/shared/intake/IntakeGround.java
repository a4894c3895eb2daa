package org.xiaoshao.shared.intake;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where and when rows are taken in.
 *
 * @param importId what rows that are made carry, so that they can be taken away again
 * @param county twelve-digit code, like the others
 */
public record IntakeGround(
        UUID importId, String county, String town, String community, LocalDate today) {}
