import { join } from "node:path";
import { Problem } from "./problem.mjs";

const PORTS = {
  //               variable, npm start, npm test
  spa: ["SPA_PORT", 5173, 15173],
  api: ["API_PORT", 8080, 18080],
  keycloak: ["KEYCLOAK_PORT", 8180, 18180],
  keycloakManagement: ["KEYCLOAK_MANAGEMENT_PORT", 8181, 18181],
  postgres: ["POSTGRES_PORT", 5433, 15433],
};

const TEST_ACCOUNTS_SECRET = "only-for-tests-0123456789abcdef01234567";

/** The name a person knows each part by. */
export const TITLES = {
  spa: "Web app",
  api: "Backend",
  keycloak: "Keycloak",
  keycloakManagement: "Keycloak (health)",
  postgres: "PostgreSQL",
};

/**
 * Everything that differs between one stack and another, read from the environment once.
 *
 * @param {string} root of the checkout
 * @param {'local' | 'test'} profile
 * @param {string} data the directory of the stack
 * @param {Record<string, string | undefined>} env
 */
export function readSettings(root, profile, data, env) {
  const ports = Object.fromEntries(
    Object.entries(PORTS).map(([part, [variable, local, test]]) => [
      part,
      readPort(variable, env[variable], profile === "test" ? test : local),
    ]),
  );
  const given = {
    database: Boolean(env.DATABASE_URL),
    issuer: Boolean(env.OIDC_ISSUER),
    api: Boolean(env.API_URL),
  };
  const spaUrl = `http://localhost:${ports.spa}`;
  const database = profile === "test" ? "xiaoshao_e2e" : "xiaoshao";
  return {
    root,
    profile,
    data,
    run: join(data, "run"),
    logs: join(data, "logs"),
    parts: join(root, ".data", "parts"),
    ports,
    given,
    spaUrl,
    demo: env.DEMO ?? "true",
    apiUrl: env.API_URL ?? `http://localhost:${ports.api}/graphql`,
    issuer: env.OIDC_ISSUER ?? `http://localhost:${ports.keycloak}/realms/xiaoshao`,
    databaseUrl: env.DATABASE_URL ?? `jdbc:postgresql://127.0.0.1:${ports.postgres}/${database}`,
    corsOrigins: env.CORS_ORIGINS ?? spaUrl,
    trackingSecret: env.TRACKING_SECRET,
    fieldKeys: env.FIELD_KEYS,
    // Test stacks begin with a copied realm, which holds the secret: it has to be the same for every run.
    accountsSecret: env.ACCOUNTS_CLIENT_SECRET ?? (profile === "test" ? TEST_ACCOUNTS_SECRET : undefined),
  };
}

function readPort(variable, text, usual) {
  if (!text) return usual;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Problem(
      `${variable}=${text} is no port: give a number from 1 to 65535.`,
      `${variable}=${text} 不是有效端口，请填写 1 到 65535 之间的数字。`,
    );
  }
  return port;
}

/** The variable that moves a part to another port. */
export function portVariable(part) {
  return PORTS[part][0];
}

/** The parts that this stack starts itself, by what the environment does not give. Keycloak needs PostgreSQL. */
export function partsToStart({ given }) {
  const backend = !given.api;
  const keycloak = !given.issuer;
  const postgres = keycloak || (backend && !given.database);
  return {
    postgres,
    keycloak,
    api: backend,
    spa: true,
  };
}

/** The ports that must be free before anything is started. */
export function portsToTake(settings) {
  const starts = partsToStart(settings);
  return Object.keys(PORTS).filter((part) => starts[part === "keycloakManagement" ? "keycloak" : part]);
}
