import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { render, type RenderResult } from "@testing-library/react";
import { type ComponentType, Fragment, type ReactNode } from "react";
import type { SubscriptionForwarder } from "urql";
import { readAddress, writeAddress } from "@/lib/address/address";
import { ApiProvider } from "@/lib/graphql/ApiProvider";
import { type Language, startWords } from "@/lib/i18n/i18n";
import type { Session } from "@/lib/session/session";
import { SessionContext } from "@/lib/session/SessionContext";
import { API_URL } from "./api";
import { guest } from "./session";

/** Component tests have no server to tell them news. */
const silent: SubscriptionForwarder = () => ({ subscribe: () => ({ unsubscribe: () => undefined }) });

interface Place {
  /** Address of the page, `/` unless told. */
  readonly at?: string;
  /** Route pattern of the page, when it reads parameters: `/whistles/$id`. */
  readonly route?: string;
  readonly validateSearch?: (raw: Record<string, unknown>) => object;
  /** Name of the pathless layout the route stands under, when the page reads its parameters: `staff`. */
  readonly layout?: string;
  /** What the page's frame puts around it: the desk's theme. */
  readonly frame?: ComponentType<{ children: ReactNode }>;
  readonly language?: Language;
  /** Who sits before the page; a guest unless told. */
  readonly session?: Session;
  /** Namespaces the page's route would load. */
  readonly words: string[];
}

/** Shows `page` as the app would: with words, a session, an API client and a router. */
export async function renderPage(
  page: ReactNode,
  place: Place,
): Promise<RenderResult & { path: () => string }> {
  await startWords(place.language ?? "zh-CN", place.words);
  const session = place.session ?? guest();
  const root = createRootRoute({ component: Outlet });
  const layout =
    place.layout === undefined ? null : createRoute({ getParentRoute: () => root, id: place.layout });
  const Frame = place.frame ?? Fragment;
  const here = createRoute({
    getParentRoute: () => layout ?? root,
    path: place.route ?? "/",
    component: () => <Frame>{page}</Frame>,
    ...(place.validateSearch && { validateSearch: place.validateSearch }),
  });
  const elsewhere = createRoute({ getParentRoute: () => root, path: "$", component: () => null });
  const router = createRouter({
    parseSearch: readAddress,
    stringifySearch: writeAddress,
    routeTree: root.addChildren([layout?.addChildren([here]) ?? here, elsewhere]),
    history: createMemoryHistory({ initialEntries: [place.at ?? "/"] }),
  });
  const result = render(
    <SessionContext value={session}>
      <ApiProvider apiUrl={API_URL} forwardSubscription={silent}>
        {() => <RouterProvider router={router} />}
      </ApiProvider>
    </SessionContext>,
  );
  return { ...result, path: () => router.state.location.href };
}
