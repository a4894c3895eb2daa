package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;

/** Of what kind a file is. */
@Description("Of what kind a file is.")
public enum ExportFormat {
    @Description("A workbook.")
    XLSX,
    @Description("Values with commas between them, in UTF-8 with a mark.")
    CSV
}
