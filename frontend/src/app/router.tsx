import { createRouter } from "@tanstack/react-router";
import { PageFault, PageMissing } from "@/components/fault-notice/PageFault";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { readAddress, writeAddress } from "@/lib/address/address";
import { desk } from "./routes/desk";
import { entrance } from "./routes/entrance";
import { phone } from "./routes/phone";
import { rootRoute, type RouterContext } from "./routes/root";

const routes = rootRoute.addChildren([...entrance, ...phone, desk]);

export function createAppRouter(context: RouterContext) {
  return createRouter({
    routeTree: routes,
    context,
    parseSearch: readAddress,
    stringifySearch: writeAddress,
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
