/* A leader asks how things stand: four figures, and behind each the list that was counted. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { blow } from "./resident.mjs";
import { logIn } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
  const resident = await browser.person({ screen: PHONE });
  await blow(resident);
  await resident.context().close();
});
after(() => browser?.close());

const QUESTIONS = ["还有多少在办", "什么超时了", "按时办结了吗", "群众满意吗"];

/** Counts the rows of a list, page by page to its end. */
async function countRows(page) {
  const rows = page.locator("[data-row]");
  const next = page.getByRole("button", { name: "下一页" });
  let counted = 0;
  for (;;) {
    await page.locator(".list-body[aria-busy=false]").waitFor();
    counted += await rows.count();
    if ((await next.count()) === 0 || (await next.isDisabled())) return counted;
    const answered = page.waitForResponse((response) => response.url().endsWith("/graphql"));
    await next.click();
    await answered;
  }
}

test("a leader begins at the figures, and the list behind one has exactly as many rows", async () => {
  const leader = await browser.person({ screen: DESK });
  await logIn(leader, "leader", "/cockpit");
  await leader.goto(SPA_URL);
  await leader.waitForURL((url) => url.pathname === "/cockpit");
  for (const question of QUESTIONS) {
    await leader
      .getByRole("region", { name: question })
      .getByRole("tooltip", { includeHidden: true })
      .waitFor({
        state: "attached",
      });
  }
  await keepPicture(leader, "desk-cockpit");

  const open = leader.getByRole("region", { name: "还有多少在办" }).getByRole("link");
  const figure = Number.parseInt(await open.textContent(), 10);
  assert.ok(figure > 0, "the whistle just blown is open");
  await open.click();
  await leader.waitForURL((url) => url.pathname === "/whistles");
  await leader.getByText("还没有了结").waitFor();
  const rows = await countRows(leader);
  await keepPicture(leader, "desk-cockpit-list");
  assert.equal(rows, figure);
});

test("what a leader asks for stays in the address, on a phone too", async () => {
  const leader = await browser.person({ screen: PHONE });
  await logIn(leader, "leader", "/cockpit");
  await leader.getByRole("button", { name: "本年" }).click();
  await leader.waitForURL((url) => url.searchParams.get("period") === "THIS_YEAR");
  await leader.reload();
  await leader.getByRole("button", { name: "本年", pressed: true }).waitFor();
  await leader.getByRole("region", { name: "群众满意吗" }).waitFor();
  await keepPicture(leader, "phone-cockpit");
});
