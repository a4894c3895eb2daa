package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.intake.ImportFaultCode;

/** What is wrong in one cell of a file; never what stands there. */
@Name("ImportFault")
@Description("What is wrong in one cell of a file; never what stands there.")
public record ImportFaultView(
        @Description("Row in the file, from 1 on, headers included.") @NonNull Integer row,
        @Description("The cell as a spreadsheet names it, for instance C17.") @NonNull String cell,
        @Description("The column by its name in the API, for instance idNumber; empty for none.")
                @NonNull
                String column,
        @Description("What is wrong.") @NonNull ImportFaultCode code) {}
