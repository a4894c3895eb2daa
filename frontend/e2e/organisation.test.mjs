/* Who answers: a secretary goes from a gap to its case; the county publishes a version of the duty list. */
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { logIn, pick } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** A code of this run's own: the list of the stack keeps what earlier runs published. */
const code = `试-${String(Date.now() % 1_000_000).padStart(6, "0")}`;

async function addMatter(page) {
  await page.getByRole("button", { name: "新增事项" }).click();
  const form = page.getByRole("dialog");
  await form.waitFor();
  await form.getByLabel("编号").fill(code);
  await form.getByLabel("事项", { exact: true }).fill("物业费公示争议");
  await form.getByText("民生", { exact: true }).click();
  await pick(page, form, "分组", "物业矛盾");
  await keepPicture(page, "desk-matter-form");
  await form.getByRole("button", { name: "写入草案" }).click();
  await page.getByRole("heading", { name: new RegExp(code) }).waitFor();
}

test("a secretary goes from a gap to its case", async () => {
  const page = await browser.person({ screen: DESK });
  await logIn(page, "secretary", "/organisations");
  await page.locator("[data-row]").first().waitFor();
  await keepPicture(page, "desk-organisations");
  await page.getByRole("link", { name: "覆盖与缺口" }).click();
  await page.getByRole("link", { name: /没有楼栋长的楼/ }).click();
  await page.getByRole("region", { name: "没有楼栋长的楼" }).getByText("2号楼").waitFor();
  await keepPicture(page, "desk-coverage");
  await page.getByRole("link", { name: /交叉任职覆盖/ }).click();
  await page.getByRole("link", { name: "昆新佳苑小区党支部" }).click();
  await page.getByRole("heading", { name: "昆新佳苑小区党支部" }).waitFor();
  await page.getByText("交叉任职：昆新佳苑业委会").waitFor();
  await keepPicture(page, "desk-organisation");
});

test("the county drafts, compares and publishes a version of the duty list", async () => {
  const page = await browser.person({ screen: DESK });
  await logIn(page, "county", "/duty-list");
  await page.locator("[data-row]").first().waitFor();
  await keepPicture(page, "desk-duty-list");
  await page.getByRole("button", { name: "起草下一版" }).click();
  const begin = page.getByRole("dialog");
  await begin.getByLabel(/修订说明/).fill("试修订");
  await begin.getByRole("button", { name: "起草下一版" }).click();
  await page.getByRole("link", { name: "草案" }).click();
  await page.getByText("没有变化。").waitFor();
  await addMatter(page);
  await keepPicture(page, "desk-duty-draft");
  await page.getByRole("button", { name: "发布…" }).click();
  const publish = page.getByRole("dialog");
  await publish.getByText(/新增 1 项/).waitFor();
  // Each first day is after the one before: a day that no earlier run of this stack took.
  const day = new Date(Date.now() + 86_400_000 * (1 + (Math.floor(Date.now() / 60_000) % 20_000)));
  await publish.getByLabel("生效日期").fill(day.toISOString().slice(0, 10));
  await publish.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText("新版清单已发布。").waitFor();
  await page.getByRole("link", { name: "草案" }).waitFor({ state: "detached" });

  const phone = await browser.person({ screen: PHONE });
  await logIn(phone, "worker", "/duty-list");
  await phone.locator("[data-row]").first().waitFor();
  await keepPicture(phone, "phone-duty-list");
  await phone.goto(`${SPA_URL}/organisations?tab=LINKS`);
  await phone.getByText("有党员联系的住户").waitFor();
  await keepPicture(phone, "phone-links");
});
