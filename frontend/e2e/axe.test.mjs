/* Every route, light and dark, at the desk and on the phone: axe finds nothing, and nothing scrolls sideways. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { blow } from "./resident.mjs";
import { logIn, openWhistle } from "./staff.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
let number;
before(async () => {
  browser = await openBrowser();
  const resident = await browser.person({ screen: PHONE });
  ({ number } = await blow(resident));
  await resident.context().close();
});
after(() => browser?.close());

/** Without login, and what shows that the page is there. */
const OPEN = [
  ["home", "/"],
  ["report", "/r/report"],
  [
    "report-door",
    "/r/report?community=150124100011&building=00000000-0000-4000-b002-024011000001&unit=1单元",
  ],
  ["track", "/r/track"],
  ["rate-unknown", "/r/rate/unknown"],
  ["activities", "/r/activities"],
  ["activities-none", "/r/activities?community=150124100011&show=mine"],
  ["services-choose", "/r/services"],
  ["services", "/r/services?community=150124100011"],
  ["link", "/r/link"],
  ["household", "/r/household"],
  ["point-unknown", "/p/NOPE2345"],
  ["activity-unknown", "/r/activities/00000000-0000-4000-8000-000000000000"],
];
const DESK_ROUTES = [
  ["worker", "today", "/desk"],
  ["worker", "whistles", "/whistles"],
  ["worker", "whistles-empty", "/whistles?q=没有这样的哨单"],
  ["worker", "grids", "/grids"],
  ["worker", "points", "/grids?tab=POINTS"],
  ["worker", "services-desk", "/grids?tab=SERVICES"],
  ["worker", "posters", "/grids/posters?community=150124100011"],
  ["worker", "patrols", "/patrols"],
  ["worker", "patrol-plans", "/patrols?tab=PLANS"],
  ["worker", "patrol-rounds", "/patrols?tab=ROUNDS"],
  ["grid", "patrol-walk", "/patrols/walk"],
  ["secretary", "foresight", "/foresight"],
  ["leader", "foresight-past", "/foresight?tab=PAST"],
  ["worker", "places-community", "/places?at=150124100011"],
  ["worker", "estate", "/estates/00000000-0000-4000-b00b-024011000001"],
  ["worker", "households", "/households"],
  ["worker", "households-empty", "/households?gone=true&tenure=VACANT"],
  ["worker", "imports", "/imports"],
  ["worker", "exports", "/exports"],
  ["worker", "resident-unknown", "/people/00000000-0000-4000-8000-000000000000"],
  ["worker", "duty-list", "/duty-list"],
  ["worker", "duty-list-changes", "/duty-list?changes=true"],
  ["secretary", "organisations", "/organisations"],
  ["secretary", "organisations-coverage", "/organisations?tab=COVERAGE&gap=crossed"],
  ["secretary", "organisations-links", "/organisations?tab=LINKS"],
  ["secretary", "users", "/admin/users"],
  ["secretary", "users-posts", "/admin/users?tab=POSTS"],
  ["secretary", "users-empty", "/admin/users?state=DISABLED&role=ERRAND_AGENT"],
  ["secretary", "user", "/admin/users/00000000-0000-4000-a000-000000000005"],
  ["leader", "users-town", "/admin/users?tab=POSTS"],
  ["leader", "organisations-workload", "/organisations?tab=WORKLOAD&place=150124100011"],
  ["worker", "organisations-reports", "/organisations?tab=REPORTS"],
  ["auditor", "audit", "/audit"],
  ["auditor", "ledgers", "/ledgers"],
  ["auditor", "audit-narrowed", "/audit?kind=REVEALED&from=2026-11-01&to=2026-11-30"],
  ["secretary", "emergencies", "/emergencies"],
  ["auditor", "emergencies-county", "/emergencies?reviewed=NO"],
  ["department", "orders", "/orders"],
  ["leader", "routing", "/routing"],
  ["leader", "cockpit", "/cockpit"],
  ["leader", "grids-town", "/grids"],
  ["leader", "grids-community", "/grids?place=150124100011"],
  ["leader", "places", "/places?q=昆新&revoked=true"],
  ["leader", "cockpit-own-days", "/cockpit?from=2026-11-01&to=2026-11-30"],
  ["leader", "whistles-conditions", "/whistles?division=150124100000&open=true&handling=OVERDUE"],
];

/** The first activity of the list: its address is no constant. */
async function openActivity(page) {
  await page.goto(`${SPA_URL}/r/activities`);
  await page.getByRole("article").first().getByRole("link").click();
  await page.waitForURL(/\/r\/activities\/[^?]+$/);
  await page.locator("dl").waitFor();
  await settled(page);
}

async function settled(page) {
  await page.locator("h1").first().waitFor();
  await page.waitForLoadState("networkidle");
}

async function assertAccessible(page, name) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (tags) => globalThis.axe.run(globalThis.document, { runOnly: tags }),
    WCAG_22_AA,
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
  assert.deepEqual(found, [], name);
  const wide = await page.evaluate(
    () => globalThis.document.documentElement.scrollWidth - globalThis.innerWidth,
  );
  assert.ok(wide <= 0, `${name} scrolls sideways by ${wide}px`);
}

for (const dark of [false, true]) {
  const look = dark ? "dark" : "light";
  for (const [size, screen] of [
    ["phone", PHONE],
    ["desk", DESK],
  ]) {
    test(`what is open to all is accessible, ${look}, ${size}`, async () => {
      const page = await browser.person({ screen, dark });
      for (const [name, path] of OPEN) {
        await page.goto(SPA_URL + path);
        await settled(page);
        await keepPicture(page, `route-${name}-${size}-${look}`);
        await assertAccessible(page, name);
      }
      await openActivity(page);
      await keepPicture(page, `route-activity-${size}-${look}`);
      await assertAccessible(page, "activity");
      await page.context().close();
    });

    for (const user of new Set(DESK_ROUTES.map(([who]) => who))) {
      test(`what ${user} sees is accessible, ${look}, ${size}`, async () => {
        const page = await browser.person({ screen, dark });
        await logIn(page, user);
        for (const [, name, path] of DESK_ROUTES.filter(([who]) => who === user)) {
          await page.goto(SPA_URL + path);
          await settled(page);
          await keepPicture(page, `route-${name}-${size}-${look}`);
          await assertAccessible(page, name);
        }
        if (user === "worker") {
          await openWhistle(page, number);
          await settled(page);
          await keepPicture(page, `route-whistle-${size}-${look}`);
          await assertAccessible(page, "whistle");
        }
        await page.context().close();
      });
    }
  }
}
