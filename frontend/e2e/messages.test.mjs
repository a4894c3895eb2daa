/* A leader words a text with a placeholder, sees it in both languages before it is saved, finds it in the table with where
   it is from, and takes it out of use again. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE } from "./browser.mjs";
import { logIn } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

const row = (page) => page.getByRole("row", { name: /^正在办理 反映人/ });

/** Whatever an earlier walk left is taken out of use. */
async function retire(page) {
  await row(page).getByRole("button").click();
  const form = page.getByRole("dialog");
  await form.getByLabel("正文").waitFor();
  await form.getByRole("button", { name: /停\s?用/ }).click();
  await page.getByText("停用这条文案？").waitFor();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /停\s?用/ })
    .click();
  await page.getByText(/^已停用：正在办理/).waitFor();
}

test("a text is worded, seen in both languages, saved, and taken out of use", async () => {
  const leader = await browser.person({ screen: DESK });
  await logIn(leader, "leader", "/messages");
  await row(leader).waitFor();
  await keepPicture(leader, "desk-messages");
  await row(leader).getByRole("button").click();
  const form = leader.getByRole("dialog");
  const mark = Date.now().toString(36);
  await form.getByLabel("正文").fill(`您反映的事正在办（${mark}），`);
  await form.getByRole("button", { name: /哨单号/ }).click();
  await form.getByRole("button", { name: /状态/ }).click();
  const preview = form.getByRole("region", { name: "预览" });
  await preview.getByText(`您反映的事正在办（${mark}），QX-2026-00042办理中`).waitFor();
  await preview.getByText("What you reported (QX-2026-00042) is in hand.").waitFor();
  assert.equal(await preview.getByText(/短信 1 条/).count(), 2);
  await keepPicture(leader, "desk-messages-editor");
  await form.getByRole("button", { name: "保存为新版本" }).click();
  await leader.getByText(/^已保存：正在办理/).waitFor();
  await row(leader).getByText("乡镇", { exact: true }).waitFor();
  await row(leader).getByText(`您反映的事正在办（${mark}），{number}{state}`).waitFor();

  const phone = await browser.person({ screen: PHONE });
  await logIn(phone, "secretary", "/messages");
  await phone.getByText(`您反映的事正在办（${mark}），{number}{state}`).waitFor();
  await keepPicture(phone, "phone-messages");

  await retire(leader);
  await row(leader).getByText("系统自带").waitFor();
});
