/*
 * Serves the built web app: its files, config.json made from the environment, and index.html for every route of the app.
 *
 *   SPA_PORT=5173 API_URL=http://localhost:8080/graphql OIDC_ISSUER=http://localhost:8180/realms/xiaoshao \
 *     node infra/local/launcher/spa-server.mjs frontend/dist
 */
import { createServer } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readSite } from "./site.mjs";

/** What the app asks for when it starts; it is the only thing that differs between installations. */
export function configuration(env) {
  return {
    apiUrl: env.API_URL,
    oidcIssuer: env.OIDC_ISSUER,
    oidcClientId: env.OIDC_CLIENT_ID ?? "xiaoshao-web",
    demo: env.DEMO === "true",
  };
}

/** The headers of every answer; the app may talk to its own origin, the API and the login service, nothing else. */
export function securityHeaders({ apiUrl, oidcIssuer }) {
  const api = new URL(apiUrl).origin;
  const login = new URL(oidcIssuer).origin;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    // antd writes its styles into the page at run time.
    "style-src 'self' 'unsafe-inline'",
    // Photos of whistles are handed out beside the API.
    `img-src 'self' data: blob: ${api}`,
    "font-src 'self' data:",
    `media-src 'self' blob: ${api}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${api} ${api.replace(/^http/, "ws")} ${login}`,
    `frame-src 'self' ${login}`,
    `form-action 'self' ${login}`,
    "frame-ancestors 'self'",
    "base-uri 'self'",
  ];
  return {
    "Content-Security-Policy": policy.join("; "),
    "X-Content-Type-Options": "nosniff",
    // Addresses may hold tracking codes: they must not reach other sites.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), geolocation=(self), microphone=(self), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}

export async function serve(directory, env) {
  const config = configuration(env);
  const site = await readSite(directory, config);
  const headers = securityHeaders(config);
  const server = createServer((request, response) => {
    const answer = site.answer(request.method, request.url, request.headers);
    response.writeHead(answer.status, { ...headers, ...answer.headers });
    response.end(request.method === "HEAD" ? undefined : answer.body);
  });
  await new Promise((ready, fail) => {
    server.once("error", fail);
    server.listen(Number(env.SPA_PORT), env.SPA_HOST ?? "127.0.0.1", ready);
  });
  return server;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await serve(resolve(process.argv[2]), process.env);
  console.log(`Serving ${process.argv[2]} on port ${process.env.SPA_PORT}`);
  // Started by the launcher: when that is gone, so are we.
  process.once("disconnect", () => process.exit());
  process.once("SIGTERM", () => process.exit());
}
