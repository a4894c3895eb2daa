import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Problem } from "./problem.mjs";
import { spawnPart, tailOf, until } from "./processes.mjs";

const BACKEND_LIMIT_MS = 600_000;
const SPA_SERVER = fileURLToPath(new URL("spa-server.mjs", import.meta.url));

/**
 * Sized so that the whole process stays below 370 MB after a working day of a few people; 400 is the most that it may
 * take. The first compiler is enough for them; what the second one notes down about every method costs more memory than
 * a desk should give.
 */
const BACKEND_JVM = [
  "-Xms48m",
  "-Xmx144m",
  "-XX:+UseSerialGC",
  "-XX:TieredStopAtLevel=1",
  "-Xss512k",
  "-XX:MaxMetaspaceSize=160m",
];
const BACKEND_JVM_MORE = [
  "-XX:ReservedCodeCacheSize=64m",
  "-XX:+ExitOnOutOfMemoryError",
  "-Dfile.encoding=UTF-8",
];

/** What tells each part's process from a stranger's, see findPart. */
export function marks({ data, run }) {
  return {
    backend: join(run, "backend", "quarkus-run.jar"),
    spa: join(run, "web-app"),
    parts: `--data ${data}`,
    keycloak: join(data, "keycloak"),
    postgres: join(data, "postgres"),
  };
}

/**
 * Starts PostgreSQL and Keycloak through the Java launcher, which ends them when we are gone.
 *
 * @returns the running launcher, with promises for each part's readiness
 */
export function startParts(settings, tools, names) {
  const { data, run, profile, ports } = settings;
  const classes = [join(run, "launcher/classes"), join(run, "launcher/lib/*")].join(":");
  const jvm = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m"];
  const words = ["--parts", names.join(","), "--profile", profile, "--with-parent", "--data", data];
  const env = {
    ...process.env,
    XIAOSHAO_PARTS: settings.parts,
    POSTGRES_PORT: String(ports.postgres),
    KEYCLOAK_PORT: String(ports.keycloak),
    KEYCLOAK_MANAGEMENT_PORT: String(ports.keycloakManagement),
    SPA_PORT: String(ports.spa),
    ACCOUNTS_CLIENT_SECRET: accountsSecret(settings),
  };
  const started = spawnPart(
    "parts",
    tools.java.program,
    [...jvm, "-cp", classes, "org.xiaoshao.local.Main", ...words],
    {
      cwd: settings.root,
      env,
      data,
      stdin: "pipe",
      stdout: "pipe",
    },
  );
  return { ...started, ready: readiness(started, names) };
}

/** One promise for each part, kept when the launcher prints its `… ready` line and broken when the launcher ends. */
function readiness({ child, log }, names) {
  const waiting = new Map();
  const promises = Object.fromEntries(
    names.map((name) => [name, new Promise((resolve, reject) => waiting.set(name, { resolve, reject }))]),
  );
  for (const promise of Object.values(promises)) promise.catch(() => {});
  createInterface({ input: child.stdout }).on("line", (line) => {
    const [name, word] = line.split(" ");
    if (word === "ready") waiting.get(name)?.resolve();
  });
  child.once("close", () => {
    const text = tailOf(log, 40);
    for (const { reject } of waiting.values()) reject(new Problem(text, ""));
  });
  return promises;
}

/** The backend; it may start before Keycloak is there and waits for it. */
export function startBackend(settings, tools) {
  const jar = join(settings.run, "backend", "quarkus-run.jar");
  const words = [...(settings.backendJvm ?? BACKEND_JVM), ...BACKEND_JVM_MORE, "-jar", jar];
  return spawnPart("backend", tools.java.program, words, {
    cwd: settings.data,
    env: {
      ...process.env,
      // glibc keeps an arena for each thread otherwise, which costs more memory than it saves time.
      MALLOC_ARENA_MAX: "2",
      HTTP_HOST: "127.0.0.1",
      HTTP_PORT: String(settings.ports.api),
      DATABASE_URL: settings.databaseUrl,
      OIDC_ISSUER: settings.issuer,
      CORS_ORIGINS: settings.corsOrigins,
      // The first start of Keycloak takes longer than the backend would wait by itself.
      QUARKUS_OIDC_CONNECTION_DELAY: "600S",
      EVIDENCE_DIRECTORY: join(settings.data, "evidence"),
      TRACKING_SECRET: settings.trackingSecret ?? keptSecret(settings.data, "tracking"),
      FIELD_KEYS: settings.fieldKeys ?? `1:${keptSecret(settings.data, "field-1")}`,
      // A Keycloak of somebody else's does not know the secret of ours.
      ACCOUNTS_CLIENT_SECRET: settings.given.issuer
        ? (process.env.ACCOUNTS_CLIENT_SECRET ?? "")
        : accountsSecret(settings),
      DEMO: settings.demo,
      // A desk's tools may read the schema without login; a server's default is that they may not.
      INTROSPECTION_FOR_ALL: "true",
      // Tests are many residents behind one address.
      VISITOR_LENIENCY: settings.profile === "test" ? "100000" : "1",
    },
    data: settings.data,
  });
}

/** What the backend proves itself with when it makes logins; Keycloak takes it in with the realm. */
function accountsSecret(settings) {
  return settings.accountsSecret ?? keptSecret(settings.data, "accounts");
}

/**
 * A key that is made once: the one that tracking codes are derived with, and the one that sensitive values are
 * sealed with. They have to stay the same as long as the data live.
 */
function keptSecret(data, name) {
  const file = join(data, "secrets", name);
  if (!existsSync(file)) {
    mkdirSync(join(data, "secrets"), { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}

export async function backendReady(settings, backend) {
  const address = `http://127.0.0.1:${settings.ports.api}/q/health/ready`;
  await answering("Backend", address, backend, BACKEND_LIMIT_MS);
}

export function startSpa(settings) {
  return spawnPart("spa", process.execPath, [SPA_SERVER, join(settings.run, "web-app")], {
    cwd: settings.data,
    env: {
      ...process.env,
      SPA_PORT: String(settings.ports.spa),
      API_URL: settings.apiUrl,
      OIDC_ISSUER: settings.issuer,
      DEMO: settings.demo,
      // A desk's tools may read the schema without login; a server's default is that they may not.
      INTROSPECTION_FOR_ALL: "true",
      // Tests are many residents behind one address.
      VISITOR_LENIENCY: settings.profile === "test" ? "100000" : "1",
    },
    data: settings.data,
    ipc: true,
  });
}

export async function spaReady(settings, spa) {
  await answering("Web app", `http://127.0.0.1:${settings.ports.spa}/config.json`, spa, 20_000);
}

async function answering(title, address, { child, log }, limitMs) {
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const answers = async () => {
    try {
      return (await fetch(address, { signal: AbortSignal.timeout(2000) })).ok;
    } catch {
      return false;
    }
  };
  if (await until(answers, limitMs, ended)) return;
  throw died(title, log, ended());
}

export function died(title, log, ended = true) {
  const details = `--- ${log}\n${tailOf(log)}`;
  return ended
    ? new Problem(`${title} ended unexpectedly.`, `${title} 意外退出。`, details)
    : new Problem(`${title} did not become ready in time.`, `${title} 未能及时就绪。`, details);
}
