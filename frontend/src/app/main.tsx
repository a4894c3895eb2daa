import "@/lib/tokens/tokens.css";
import "./base.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider as GraphQLProvider } from "urql";
import { followSystem } from "@/lib/appearance/appearance";
import { type Config, loadConfig } from "@/lib/config/config";
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
  const client = createClient(config.apiUrl, session);
  followSystem();
  root.render(
    <StrictMode>
      <SessionContext value={session}>
        <GraphQLProvider value={client}>
          <RouterProvider router={createAppRouter({ session, client, config })} />
        </GraphQLProvider>
      </SessionContext>
    </StrictMode>,
  );
}

void start();
