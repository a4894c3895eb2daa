import { createRootRouteWithContext } from "@tanstack/react-router";
import type { Client } from "urql";
import { PageMissing } from "@/components/fault-notice/PageFault";
import type { Config } from "@/lib/config/config";
import { loadWords } from "@/lib/i18n/i18n";
import type { Session } from "@/lib/session/session";
import { Root } from "../Root";

export interface RouterContext {
  readonly session: Session;
  readonly client: Client;
  readonly config: Config;
}

/** Loads the texts of a page before it shows. */
export const words =
  (...namespaces: string[]) =>
  () =>
    loadWords(...namespaces);

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: () => (
    <main className="page-alone">
      <PageMissing />
    </main>
  ),
});
