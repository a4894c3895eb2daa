import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute, words } from "./root";

/** The staff's desk: a login is needed, and the way back is remembered. */
export const deskLayout = createRoute({
  getParentRoute: () => rootRoute,
  id: "staff",
  async beforeLoad({ context, location }) {
    if (context.session.state().status !== "guest") return;
    await context.session.signIn(location.href);
    // The browser is leaving for the login page: nothing of this page may be shown meanwhile.
    await new Promise(() => undefined);
  },
  loader: words("desk", "identity", "whistle", "evidence", "exports", "emergencies", "notification"),
  component: lazyRouteComponent(() => import("../desk/DeskShell"), "DeskShell"),
});
