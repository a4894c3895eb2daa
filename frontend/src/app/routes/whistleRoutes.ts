import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { compact, textOf } from "@/components/list-page/listPage";
import { readForesightSearch } from "@/features/foresight/policies/foresight";
import { readPatrolSearch, readWalkSearch } from "@/features/patrol/policies/patrolSearch";
import { readCalendarSearch } from "@/features/whistle/policies/calendar";
import { readLedgerSearch } from "@/features/whistle/policies/ledgers";
import { readRulingSearch, readSupervisionSearch } from "@/features/whistle/policies/supervision";
import { readRoutingSearch } from "@/features/whistle/policies/routing";
import { readOrderSearch, readWhistleSearch } from "@/features/whistle/policies/searches";
import { deskLayout } from "./deskLayout";
import { words } from "./root";

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
  loader: words("supervise"),
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/WhistlePage"), "WhistlePage"),
});

const triageRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/triage",
  // The one in hand; without it the first.
  validateSearch: (raw: Record<string, unknown>): { number?: string | undefined } =>
    compact({ number: textOf(raw.number) }),
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/TriagePage"), "TriagePage"),
});

const closingSheetRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/whistles/$id/closing",
  component: lazyRouteComponent(
    () => import("@/features/whistle/pages/desk/ClosingSheetPage"),
    "ClosingSheetPage",
  ),
});

const settleRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/settle",
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/SettlePage"), "SettlePage"),
});

const ordersRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/orders",
  validateSearch: readOrderSearch,
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/OrdersPage"), "OrdersPage"),
});

const superviseRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/supervise",
  validateSearch: readSupervisionSearch,
  loader: words("supervise"),
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/SupervisePage"), "SupervisePage"),
});

const arbitrateRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/arbitrate",
  validateSearch: readRulingSearch,
  loader: words("supervise"),
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/ArbitratePage"), "ArbitratePage"),
});

const calendarRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/calendar",
  validateSearch: readCalendarSearch,
  loader: words("calendar"),
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/CalendarPage"), "CalendarPage"),
});

const ledgersRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/ledgers",
  validateSearch: readLedgerSearch,
  loader: words("ledgers"),
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/LedgersPage"), "LedgersPage"),
});

const ledgerRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/ledgers/$id",
  loader: words("ledgers"),
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/LedgerPage"), "LedgerPage"),
});

const patrolsRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/patrols",
  validateSearch: readPatrolSearch,
  // A community is picked as the page of users does.
  loader: words("patrol", "users"),
  component: lazyRouteComponent(() => import("@/features/patrol/pages/PatrolsPage"), "PatrolsPage"),
});

const walkRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/patrols/walk",
  validateSearch: readWalkSearch,
  loader: words("patrol"),
  component: lazyRouteComponent(() => import("@/features/patrol/pages/WalkPage"), "WalkPage"),
});

const roundRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/patrols/$id",
  loader: words("patrol"),
  component: lazyRouteComponent(() => import("@/features/patrol/pages/RoundPage"), "RoundPage"),
});

const foresightRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/foresight",
  validateSearch: readForesightSearch,
  loader: words("foresight"),
  component: lazyRouteComponent(() => import("@/features/foresight/pages/ForesightPage"), "ForesightPage"),
});

const routingRoute = createRoute({
  getParentRoute: () => deskLayout,
  path: "/routing",
  validateSearch: readRoutingSearch,
  loader: words("routing"),
  component: lazyRouteComponent(() => import("@/features/whistle/pages/desk/RoutingPage"), "RoutingPage"),
});

/** Whistles and what is done beside them: their lists, rulings, rules, ledgers and patrols. */
export const whistleRoutes = [
  deskRoute,
  whistlesRoute,
  whistleRoute,
  triageRoute,
  closingSheetRoute,
  settleRoute,
  ordersRoute,
  superviseRoute,
  arbitrateRoute,
  calendarRoute,
  ledgersRoute,
  ledgerRoute,
  patrolsRoute,
  walkRoute,
  roundRoute,
  foresightRoute,
  routingRoute,
] as const;
