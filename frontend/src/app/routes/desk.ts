import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readAuditSearch } from "@/features/identity/policies/auditSearch";
import { readEmergencySearch } from "@/features/identity/policies/emergencies";
import { readUsersSearch } from "@/features/identity/policies/usersSearch";
import { readHouseholdSearch } from "@/features/people/policies/householdSearch";
import { readDutySearch } from "@/features/organisation/policies/dutySearch";
import { readOrganisationSearch } from "@/features/organisation/policies/organisationSearch";
import { readGridSearch, readPosterSearch } from "@/features/territory/policies/searches";
import { readExportSearch } from "@/features/integration/policies/exportStates";
import { readPlaceSearch } from "@/features/territory/policies/placeSearch";
import { readImportSearch } from "@/features/integration/policies/importSearch";
import { readCockpitSearch } from "@/features/statistics/policies/cockpitSearch";
import { readInboxSearch } from "@/features/notification/policies/inboxSearch";
import { readMessageSearch } from "@/features/notification/policies/messages";
import { deskLayout } from "./deskLayout";
import { words } from "./root";
import { whistleRoutes } from "./whistleRoutes";

const inboxRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/inbox",
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import("@/features/notification/pages/InboxPage"), "InboxPage"),
});

const messagesRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/messages",
  validateSearch: readMessageSearch,
  loader: words("messages"),
  component: lazyRouteComponent(() => import("@/features/notification/pages/MessagesPage"), "MessagesPage"),
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
  loader: words("grids", "services"),
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

const emergenciesRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/emergencies",
  validateSearch: readEmergencySearch,
  // The form picks a community as the page of users does.
  loader: words("users", "organisation"),
  component: lazyRouteComponent(() => import("@/features/identity/pages/EmergenciesPage"), "EmergenciesPage"),
});

const usersRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/admin/users",
  validateSearch: readUsersSearch,
  // The forms of acts speak the words of organisations where a page has none of its own.
  loader: words("users", "organisation"),
  component: lazyRouteComponent(() => import("@/features/identity/pages/UsersPage"), "UsersPage"),
});

const personRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/admin/users/$person",
  loader: words("users", "organisation"),
  component: lazyRouteComponent(() => import("@/features/identity/pages/PersonPage"), "PersonPage"),
});

export const desk = deskLayout.addChildren([
  ...whistleRoutes,
  inboxRoute,
  messagesRoute,
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
  emergenciesRoute,
  usersRoute,
  personRoute,
]);
