import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readActivitySearch } from "@/features/culture/policies/activitySearch";
import { readServiceSearch } from "@/features/territory/policies/serviceSearch";
import { readReportSearch } from "@/features/whistle/components/phone/report/reportSearch";
import { rootRoute, words } from "./root";

/** The resident's phone: nobody needs to log in. Never imports antd. */
const phoneRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/r",
  loader: words("phone", "territory", "notification"),
  component: lazyRouteComponent(() => import("../phone/PhoneShell"), "PhoneShell"),
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
  validateSearch: ({ code }: Record<string, unknown>): { code?: string } =>
    typeof code === "string" ? { code } : {},
  component: lazyRouteComponent(() => import("@/features/whistle/pages/phone/TrackPage"), "TrackPage"),
});

const inboxRoute = createRoute({
  getParentRoute: () => phoneRoute,
  path: "/inbox",
  component: lazyRouteComponent(
    () => import("@/features/notification/pages/phone/PhoneInboxPage"),
    "PhoneInboxPage",
  ),
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

const servicesRoute = createRoute({
  getParentRoute: () => phoneRoute,
  path: "/services",
  validateSearch: readServiceSearch,
  loader: words("services"),
  component: lazyRouteComponent(
    () => import("@/features/territory/pages/phone/ServicesPage"),
    "ServicesPage",
  ),
});

const linkRoute = createRoute({
  getParentRoute: () => phoneRoute,
  path: "/link",
  loader: words("household"),
  component: lazyRouteComponent(() => import("@/features/people/pages/phone/LinkPage"), "LinkPage"),
});

const householdRoute = createRoute({
  getParentRoute: () => phoneRoute,
  path: "/household",
  loader: words("household", "people"),
  component: lazyRouteComponent(
    () => import("@/features/people/pages/phone/OwnHouseholdPage"),
    "OwnHouseholdPage",
  ),
});

/** What the QR code of a whistle point opens; short, because some type it. */
const pointShellRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/p",
  loader: words("phone", "territory", "point", "notification"),
  component: lazyRouteComponent(() => import("../phone/PhoneShell"), "PhoneShell"),
});

const pointRoute = createRoute({
  getParentRoute: () => pointShellRoute,
  path: "/$code",
  component: lazyRouteComponent(() => import("@/features/territory/pages/phone/PointPage"), "PointPage"),
});

export const phone = [
  phoneRoute.addChildren([
    reportRoute,
    trackRoute,
    inboxRoute,
    rateRoute,
    activitiesRoute,
    activityRoute,
    servicesRoute,
    linkRoute,
    householdRoute,
  ]),
  pointShellRoute.addChildren([pointRoute]),
];
