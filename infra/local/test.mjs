/*
 * npm test: every check, with a stack of its own (other ports, its own data) that leaves nothing behind.
 * npm run test:quick: the inner loop, without services and browser.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  hasPackages,
  installPackages,
  maven,
  takeBackend,
  takeLauncher,
  takeWebApp,
} from "./launcher/builds.mjs";
import { Checks, keepLogs, requireNoFailures, requireNothingLeft, testCount } from "./launcher/checks.mjs";
import { LOCAL_DATA, ROOT } from "./launcher/checkout.mjs";
import { say } from "./launcher/console.mjs";
import { requireFreePorts } from "./launcher/ports.mjs";
import { describe } from "./launcher/problem.mjs";
import { run, stopTools } from "./launcher/processes.mjs";
import { readSettings } from "./launcher/settings.mjs";
import { Stack, stopLeftovers } from "./launcher/stack.mjs";
import { findJava, findMaven, requireNode } from "./launcher/tools.mjs";

/** Tests that start the backend carry this tag; Quarkus sets it. */
const NEEDS_SERVICES = "io.quarkus.test.junit.QuarkusTest";
const KEPT_LOGS = join(ROOT, "test-results", "logs");

const quick = process.argv.includes("--quick");
// The tests are to run on this checkout's own parts, whatever the shell was used for before.
for (const name of Object.keys(process.env)) {
  if (/^(DATABASE_|OIDC_|API_URL$|CORS_|TRACKING_|FIELD_KEYS$|DEMO$|HTTP_PORT$)/.test(name))
    delete process.env[name];
}
const settings = readSettings(ROOT, "test", join(LOCAL_DATA, quick ? "test-quick" : "test"), process.env);
const tools = {};
const checks = new Checks();
let stack;

const logOf = (name) => join(settings.logs, `${name}.log`);

/** A check that is one npm script, program or Maven call; its output goes to a log of its own. */
function npm(title, words, needs = ["npm packages"]) {
  return tool(title, "npm", ["run", "--silent", ...words], needs);
}

function tool(title, program, words, needs = ["npm packages"], extra = {}) {
  const log = logOf(title.replaceAll(/[^a-z]+/gi, "-").toLowerCase());
  const work = async () => {
    await run(title, program, words, { cwd: ROOT, env: { ...process.env, ...extra }, log });
    return testCount(log);
  };
  return { title, needs, run: work };
}

function mvn(title, words) {
  return { title, run: async () => testCount(await maven(settings, tools, title, words)) };
}

const packages = {
  title: "npm packages",
  run: () => (hasPackages(ROOT) ? "installed already" : installPackages(settings)),
};

const scriptTests = ["infra/local/launcher", "infra/bench", "infra/bench/dataset"].flatMap((directory) =>
  readdirSync(join(ROOT, directory))
    .filter((name) => name.endsWith(".test.mjs"))
    .map((name) => join(directory, name)),
);

const prettier = join(ROOT, "node_modules/.bin/prettier");
const eslint = join(ROOT, "node_modules/.bin/eslint");

const frontEnd = [
  packages,
  npm("Format: web app", ["format:check", "-w", "frontend"]),
  tool("Format: scripts", prettier, [
    "--check",
    "--config",
    "frontend/.prettierrc.json",
    "infra/**/*.{js,mjs}",
  ]),
  npm("Lint: web app", ["lint", "-w", "frontend"]),
  tool("Lint: scripts", eslint, ["--max-warnings", "0", "-c", "infra/eslint.config.mjs", "infra"]),
  npm("Types: web app", ["types", "-w", "frontend"]),
  tool("Tests: scripts", process.execPath, ["--test", "--test-reporter=tap", ...scriptTests]),
  npm("Tests: web app", ["test", "-w", "frontend"]),
];

const javaFormat = mvn("Format: Java", ["spotless:check"]);

/** Also packages the backend when a test fails, so that the browser walk can tell more. */
async function testJava() {
  rmSync(join(ROOT, "backend/target/quarkus-app"), { recursive: true, force: true });
  const log = await maven(settings, tools, "verify", ["verify", "-Dmaven.test.failure.ignore=true"], {
    DATABASE_URL: `jdbc:postgresql://127.0.0.1:${settings.ports.postgres}/xiaoshao`,
    OIDC_ISSUER: settings.issuer,
  });
  requireNoFailures(log);
  return testCount(log);
}

const everything = {
  back: [
    javaFormat,
    {
      title: "PostgreSQL and Keycloak",
      run: async () => {
        await requireFreePorts(settings);
        await maven(settings, tools, "Stack tools build", [
          "-pl",
          "infra/local",
          "-am",
          "package",
          "-DskipTests",
        ]);
        await takeLauncher(settings);
        const ready = stack.startParts(["postgres", "keycloak"]);
        await Promise.all([ready.postgres, ready.keycloak]);
      },
    },
    { title: "Tests: Java on real services", needs: ["PostgreSQL and Keycloak"], run: testJava },
  ],
  front: [
    ...frontEnd,
    npm("Build: web app", ["build", "-w", "frontend"]),
    npm("Bundle budget", ["size", "-w", "frontend"], ["Build: web app"]),
  ],
  together: [
    {
      title: "Whole stack",
      needs: ["PostgreSQL and Keycloak", "Build: web app"],
      run: async () => {
        await Promise.all([takeBackend(settings), takeWebApp(settings)]);
        await Promise.all([stack.startBackend(), stack.startSpa()]);
      },
    },
    tool(
      "GraphQL over HTTP audits",
      "npm",
      ["run", "--silent", "test", "-w", "infra/conformance"],
      ["Whole stack"],
      {
        API_URL: settings.apiUrl,
      },
    ),
    tool("Browser walk", "npm", ["run", "--silent", "e2e", "-w", "frontend"], ["Whole stack"], {
      SPA_URL: settings.spaUrl,
      API_URL: settings.apiUrl,
      OIDC_ISSUER: settings.issuer,
    }),
    {
      title: "Backend memory after the walk",
      needs: ["Whole stack"],
      run: () => stack.requireBackendBelow(400),
    },
  ],
};

/** Excluded by file as well as by tag: Quarkus prepares the whole backend for every class that it only sees. */
async function testJavaWithoutServices() {
  const sources = join(ROOT, "backend/src/test/java");
  const needServices = readdirSync(sources, { recursive: true }).filter(
    (path) => path.endsWith(".java") && readFileSync(join(sources, path), "utf8").includes("@QuarkusTest"),
  );
  const list = join(settings.logs, "excluded-tests.txt");
  writeFileSync(list, needServices.join("\n"));
  const words = ["test", `-DexcludedGroups=${NEEDS_SERVICES}`, `-Dsurefire.excludesFile=${list}`];
  return testCount(await maven(settings, tools, "test", words));
}

const innerLoop = {
  back: [javaFormat, { title: "Tests: Java without services", run: testJavaWithoutServices }],
  front: frontEnd,
  together: [],
};

async function prepare() {
  requireNode();
  tools.java = await findJava(process.env);
  tools.maven = await findMaven(ROOT);
  const left = await stopLeftovers(settings, "-");
  if (left.length > 0) say(`Ended what an earlier run had left: ${left.join(", ")}`);
  rmSync(settings.data, { recursive: true, force: true });
  mkdirSync(settings.logs, { recursive: true });
  stack = new Stack(settings, tools);
  stack.whenAPartDies = (problem) => say(describe(problem));
}

async function test() {
  const { back, front, together } = quick ? innerLoop : everything;
  await checks.runLanes(back, front);
  await checks.runLane(together);
  await stack.stop();
  const passed = [...checks.results.values()].every((result) => result.passed);
  if (!passed) keepLogs(settings, KEPT_LOGS);
  if (!quick)
    await checks.runLane([{ title: "Nothing left behind", run: () => requireNothingLeft(settings) }]);
  rmSync(settings.data, { recursive: true, force: true });
  const good = checks.summarise();
  process.exitCode = good ? 0 : 1;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, async () => {
    say(`\nEnded by ${signal}: stopping what was started.`);
    stopTools();
    await stack?.stop();
    rmSync(settings.data, { recursive: true, force: true });
    process.exit(1);
  });
}

try {
  await prepare();
  await test();
} catch (error) {
  say(describe(error));
  await stack?.stop();
  process.exitCode = 1;
}
