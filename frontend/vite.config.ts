import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * `/config.json` is written by whoever serves the built pages, so that one build runs against any backend.
 * The development server plays that part here; nothing of it enters the bundle.
 */
function configJson(): Plugin {
  return {
    name: "config-json",
    configureServer(server) {
      server.middlewares.use("/config.json", (_request, response) => {
        response.setHeader("Content-Type", "application/json");
        response.end(
          JSON.stringify({
            apiUrl: process.env.API_URL ?? "http://localhost:8080/graphql",
            oidcIssuer: process.env.OIDC_ISSUER ?? "http://localhost:8180/realms/xiaoshao",
            oidcClientId: "xiaoshao-web",
            demo: true,
          }),
        );
      });
    },
  };
}

export default defineConfig({
  plugins: [react(), configJson()],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  server: { port: Number(process.env.SPA_PORT ?? 5173), strictPort: true },
  build: {
    // County phones are old: WebViews of five years ago are still in daily use.
    target: ["chrome96", "safari15"],
    sourcemap: false,
    manifest: true,
    chunkSizeWarningLimit: 1500,
  },
  test: {
    environment: "jsdom",
    setupFiles: ["./src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
