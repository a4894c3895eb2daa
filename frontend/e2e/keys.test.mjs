/* By keyboard alone: choosing which post one acts as, service points on the phone, and the way to one's own home. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask } from "./api.mjs";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { press, tabTo } from "./keyboard.mjs";
import { logIn } from "./staff.mjs";

const KUNXIN = "150124100011";
const ERRAND = "00000000-0000-4000-a000-000000000007";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** What has the focus can be seen to have it. */
async function assertFocusShows(page) {
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow } = globalThis.getComputedStyle(
      globalThis.document.activeElement,
    );
    return { drawn: outlineStyle !== "none" && outlineWidth !== "0px", shadow: boxShadow !== "none" };
  });
  assert.ok(outline.drawn || outline.shadow, "the focus is nowhere to be seen");
}

test("who holds two posts chooses one and goes back to all", async () => {
  await ask(
    "secretary",
    `mutation ($input: PostAppointInput!) { postAppoint(input: $input) { errors { code field } } }`,
    { input: { person: ERRAND, post: { role: "VOLUNTEER", division: KUNXIN } } },
  );
  try {
    const page = await browser.person({ screen: DESK });
    await logIn(page, "errand", "/places");
    const menu = page.locator(".account-button");
    await press(page, menu);
    const choice = page.getByRole("button", { name: /志愿者/ });
    await tabTo(page, choice);
    await assertFocusShows(page);
    await keepPicture(page, "keys-acting-post");
    await page.keyboard.press("Enter");
    await page
      .getByText(/现任：.*志愿者/)
      .first()
      .waitFor();
    const back = button(page, "回到全部任职");
    await press(page, back);
    await back.waitFor({ state: "hidden" });
    await press(page, menu);
    await page.locator(".account-panel").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".account-panel").waitFor({ state: "hidden" });
    assert.ok(await menu.evaluate((element) => element === globalThis.document.activeElement));
  } finally {
    await endVolunteerPost();
  }
});

/** The one that the test gave, and no other of theirs. */
async function endVolunteerPost() {
  const found = await ask(
    "secretary",
    `query ($filter: PostFilterInput) { posts(filter: $filter, first: 20) { nodes { id version } } }`,
    { filter: { person: ERRAND, role: "VOLUNTEER", holding: "CURRENT" } },
  );
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  for (const { id, version } of found.posts.nodes) {
    await ask(
      "secretary",
      `mutation ($id: ID!, $input: PostEndInput!) { postEnd(id: $id, input: $input) { errors { code } } }`,
      { id, input: { lastDay: today, reason: "试完了", expectedVersion: version } },
    );
  }
}

test("on the phone services are chosen, and the ways to link and to one's home are walked", async () => {
  const page = await browser.person({ screen: PHONE });
  await page.goto(`${SPA_URL}/r/services`);
  await tabTo(page, page.getByRole("combobox", { name: "社区" }));
  await page.keyboard.type("昆新");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("article").first().waitFor();
  await tabTo(page, page.getByLabel("要办什么"));
  await assertFocusShows(page);
  for (const path of ["/r/link", "/r/household"]) {
    await page.goto(SPA_URL + path);
    await press(page, button(page, "登录"));
    await page.locator("#username").waitFor();
  }
});

test("a resident logs in on the way and sees their own home", async () => {
  const page = await browser.person({ screen: PHONE });
  await page.goto(`${SPA_URL}/r/household`);
  await press(page, button(page, "登录"));
  await page.locator("#username").waitFor();
  await page.keyboard.type("resident");
  await page.keyboard.press("Tab");
  await tabTo(page, page.locator("#password"));
  await page.keyboard.type("demo");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${SPA_URL}/r/household`);
  await page.getByRole("heading", { name: /昆新社区.*1号楼1单元/ }).waitFor();
  await keepPicture(page, "keys-own-household");
});
