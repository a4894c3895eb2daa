import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import type { Client } from "urql";
import { PageFault, PageMissing } from "@/components/fault-notice/PageFault";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { askWho } from "@/features/identity/me";
import { audienceOf, startOf } from "@/features/identity/policies/audience";
import { readAuditSearch } from "@/features/identity/policies/auditSearch";
import { readHouseholdSearch } from "@/features/people/policies/householdSearch";
import { readActivitySearch } from "@/features/culture/policies/activitySearch";
import { readDutySearch } from "@/features/organisation/policies/dutySearch";
import { readOrganisationSearch } from "@/features/organisation/policies/organisationSearch";
import { readGridSearch, readPosterSearch } from "@/features/territory/policies/searches";
import { readExportSearch } from "@/features/integration/policies/exportStates";
import { readPlaceSearch } from "@/features/territory/policies/placeSearch";
import { readImportSearch } from "@/features/integration/policies/importSearch";
import { readReportSearch } from "@/features/whistle/components/phone/report/reportSearch";
import { readCockpitSearch } from "@/features/statistics/policies/cockpitSearch";
import { readOrderSearch, readWhistleSearch } from "@/features/whistle/policies/searches";
import type { Config } from "@/lib/config/config";
import { loadWords } from "@/lib/i18n/i18n";
import type { Session } from "@/lib/session/session";
import { Root } from "./Root";

export interface RouterContext {
  readonly session: Session;
  readonly client: Client;
  readonly config: Config;
}

const words =
  (...namespaces: string[]) =>
  () =>
    loadWords(...namespaces);

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: () => (
    <main className="page-alone">
      <PageMissing />
    </main>
  ),
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  async beforeLoad({ context }) {
    if (context.session.state().status !== "signed-in") return;
    const me = await askWho(context.client);
    if (me && audienceOf(me.roles) === "desk") throw redirect({ to: startOf(me.roles) });
  },
  loader: words("home"),
  component: lazyRouteComponent(() => import("./home/HomePage"), "HomePage"),
});

const callbackRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/login/callback",
  component: lazyRouteComponent(() => import("./login/CallbackPage"), "CallbackPage"),
});

const besideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/login/beside",
  component: lazyRouteComponent(() => import("./login/CallbackPage"), "BesidePage"),
});

/** The resident's phone: nobody needs to log in. Never imports antd. */
const phoneRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/r",
  loader: words("phone", "territory"),
  component: lazyRouteComponent(() => import("./phone/PhoneShell"), "PhoneShell"),
});

const reportRoute = createRoute({
  getParentRoute: () => phoneRoute,
  path: "/report",
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import("@/features/whistle/pages/phone/ReportPage"), "ReportPage"),
});

const trackRoute = createRoute({
  getParentRoute: () => phoneRoute,
  path: "/track",
  // A code that is all digits reads as a number in the address.
  validateSearch: ({ code }: Record<string, unknown>): { code?: string } =>
    typeof code === "string" || typeof code === "number" ? { code: String(code) } : {},
  component: lazyRouteComponent(() => import("@/features/whistle/pages/phone/TrackPage"), "TrackPage"),
});

const rateRoute = createRoute({
  getParentRoute: () => phoneRoute,
  path: "/rate/$token",
  component: lazyRouteComponent(() => import("@/features/whistle/pages/phone/RatePage"), "RatePage"),
});

const activitiesRoute = createRoute({
  getParentRoute: () => phoneRoute,
  path: "/activities",
  validateSearch: readActivitySearch,
  loader: words("culture"),
  component: lazyRouteComponent(
    () => import("@/features/culture/pages/phone/ActivitiesPage"),
    "ActivitiesPage",
  ),
});

const activityRoute = createRoute({
  getParentRoute: () => phoneRoute,
  path: "/activities/$id",
  loader: words("culture"),
  component: lazyRouteComponent(() => import("@/features/culture/pages/phone/ActivityPage"), "ActivityPage"),
});

/** What the QR code of a whistle point opens; short, because some type it. */
const pointShellRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/p",
  loader: words("phone", "territory", "point"),
  component: lazyRouteComponent(() => import("./phone/PhoneShell"), "PhoneShell"),
});

const pointRoute = createRoute({
  getParentRoute: () => pointShellRoute,
  path: "/$code",
  component: lazyRouteComponent(() => import("@/features/territory/pages/phone/PointPage"), "PointPage"),
});

/** The staff's desk: a login is needed, and the way back is remembered. */
const deskLayout = createRoute({
  getParentRoute: () => rootRoute,
  id: "staff",
  async beforeLoad({ context, location }) {
    if (context.session.state().status !== "guest") return;
    await context.session.signIn(location.href);
    // The browser is leaving for the login page: nothing of this page may be shown meanwhile.
    await new Promise(() => undefined);
  },
  loader: words("desk", "identity", "whistle", "exports"),
  component: lazyRouteComponent(() => import("./desk/DeskShell"), "DeskShell"),
});

const deskRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/desk",
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/TodayPage"), "TodayPage"),
});

const whistlesRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/whistles",
  validateSearch: readWhistleSearch,
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/WhistlesPage"), "WhistlesPage"),
});

const whistleRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/whistles/$id",
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/WhistlePage"), "WhistlePage"),
});

const ordersRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/orders",
  validateSearch: readOrderSearch,
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/OrdersPage"), "OrdersPage"),
});

const cockpitRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/cockpit",
  validateSearch: readCockpitSearch,
  loader: words("statistics"),
  component: lazyRouteComponent(() => import("@/features/statistics/pages/CockpitPage"), "CockpitPage"),
});

const gridsRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/grids",
  validateSearch: readGridSearch,
  loader: words("grids"),
  component: lazyRouteComponent(() => import("@/features/territory/pages/desk/GridsPage"), "GridsPage"),
});

const postersRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/grids/posters",
  validateSearch: readPosterSearch,
  loader: words("grids"),
  component: lazyRouteComponent(() => import("@/features/territory/pages/desk/PostersPage"), "PostersPage"),
});

const placesRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/places",
  validateSearch: readPlaceSearch,
  loader: words("places"),
  component: lazyRouteComponent(() => import("@/features/territory/pages/desk/PlacesPage"), "PlacesPage"),
});

const estateRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/estates/$id",
  loader: words("places"),
  component: lazyRouteComponent(() => import("@/features/territory/pages/desk/EstatePage"), "EstatePage"),
});

const householdsRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/households",
  validateSearch: readHouseholdSearch,
  loader: words("people"),
  component: lazyRouteComponent(() => import("@/features/people/pages/HouseholdsPage"), "HouseholdsPage"),
});

const householdRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/households/$id",
  loader: words("people", "organisation"),
  component: lazyRouteComponent(() => import("@/features/people/pages/HouseholdPage"), "HouseholdPage"),
});

const residentRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/people/$id",
  loader: words("people"),
  component: lazyRouteComponent(() => import("@/features/people/pages/ResidentPage"), "ResidentPage"),
});

const importsRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/imports",
  validateSearch: readImportSearch,
  loader: words("imports"),
  component: lazyRouteComponent(() => import("@/features/integration/pages/ImportsPage"), "ImportsPage"),
});

const importRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/imports/$id",
  loader: words("imports"),
  component: lazyRouteComponent(() => import("@/features/integration/pages/ImportPage"), "ImportPage"),
});

const exportsRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/exports",
  validateSearch: readExportSearch,
  component: lazyRouteComponent(() => import("@/features/integration/pages/ExportsPage"), "ExportsPage"),
});

const organisationsRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/organisations",
  validateSearch: readOrganisationSearch,
  loader: words("organisation"),
  component: lazyRouteComponent(
    () => import("@/features/organisation/pages/OrganisationsPage"),
    "OrganisationsPage",
  ),
});

const organisationRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/organisations/$id",
  loader: words("organisation"),
  component: lazyRouteComponent(
    () => import("@/features/organisation/pages/OrganisationPage"),
    "OrganisationPage",
  ),
});

const dutyListRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/duty-list",
  validateSearch: readDutySearch,
  loader: words("organisation"),
  component: lazyRouteComponent(() => import("@/features/organisation/pages/DutyListPage"), "DutyListPage"),
});

const auditRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/audit",
  validateSearch: readAuditSearch,
  loader: words("audit"),
  component: lazyRouteComponent(() => import("@/features/identity/pages/AuditPage"), "AuditPage"),
});

const routes = rootRoute.addChildren([
  homeRoute,
  callbackRoute,
  besideRoute,
  phoneRoute.addChildren([reportRoute, trackRoute, rateRoute, activitiesRoute, activityRoute]),
  pointShellRoute.addChildren([pointRoute]),
  deskLayout.addChildren([
    deskRoute,
    whistlesRoute,
    whistleRoute,
    ordersRoute,
    cockpitRoute,
    gridsRoute,
    postersRoute,
    placesRoute,
    estateRoute,
    householdsRoute,
    householdRoute,
    residentRoute,
    importsRoute,
    importRoute,
    exportsRoute,
    organisationsRoute,
    organisationRoute,
    dutyListRoute,
    auditRoute,
  ]),
]);

export function createAppRouter(context: RouterContext) {
  return createRouter({
    routeTree: routes,
    context,
    defaultPreload: "intent",
    defaultPendingMs: 300,
    defaultPendingComponent: () => <SkeletonLines lines={6} />,
    defaultErrorComponent: PageFault,
    defaultNotFoundComponent: PageMissing,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
