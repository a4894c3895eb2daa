import "@/lib/tokens/tokens.css";
import "./base.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followSystem } from "@/lib/appearance/appearance";
import { type Config, loadConfig } from "@/lib/config/config";
import { ApiProvider } from "@/lib/graphql/ApiProvider";
import { createClient } from "@/lib/graphql/client";
import { startLanguage, startWords } from "@/lib/i18n/i18n";
import { Session } from "@/lib/session/session";
import { SessionContext } from "@/lib/session/SessionContext";
import { ConfigMissing } from "./ConfigMissing";
import { createAppRouter } from "./router";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no #root");
const root = createRoot(place);

async function start(): Promise<void> {
  const [config] = await Promise.all([
    loadConfig().catch((fault: unknown) => {
      console.error(fault);
      return null;
    }),
    startWords(startLanguage()),
  ]);
  if (config) await run(config);
  else root.render(<ConfigMissing />);
}

async function run(config: Config): Promise<void> {
  const session = new Session(config);
  await session.restore();
  // The first client is the router's until the provider below hands it its own.
  const router = createAppRouter({ session, client: createClient(config.apiUrl, session), config });
  followSystem();
  root.render(
    <StrictMode>
      <SessionContext value={session}>
        <ApiProvider apiUrl={config.apiUrl}>
          {(client) => <RouterProvider router={router} context={{ session, client, config }} />}
        </ApiProvider>
      </SessionContext>
    </StrictMode>,
  );
}

void start();
