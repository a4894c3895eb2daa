package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;

/** What is masked unless it is revealed. */
@Description("What is masked unless it is revealed.")
public enum SensitiveField {
    @Description("The phone number.")
    PHONE,
    @Description("The citizen identity number.")
    ID_NUMBER,
    @Description("The day of birth; its year is shown.")
    BIRTH_DATE
}
