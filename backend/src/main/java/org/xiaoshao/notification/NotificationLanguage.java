package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;

/** In which language somebody is told something outside of the web app. */
@Description("In which language somebody is told something outside of the web app.")
public enum NotificationLanguage {
    @Description("Chinese.")
    ZH,
    @Description("English.")
    EN
}
