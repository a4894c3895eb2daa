package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;

/** Of what language its headers and words are. */
@Description("Of what language its headers and words are.")
public enum ExportLanguage {
    @Description("Chinese.")
    ZH,
    @Description("English.")
    EN
}
