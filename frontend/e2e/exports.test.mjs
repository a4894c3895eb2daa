/* A worker takes the residents they see with them: for a purpose, masked as in the list, marked with their name. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE } from "./browser.mjs";
import { logIn, pick } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test("a worker exports residents, is told when the file is ready, and it is masked and marked", async () => {
  const worker = await browser.person({ screen: DESK });
  await logIn(worker, "worker", "/households");
  await worker.getByRole("button", { name: "导出", exact: true }).click();
  const dialog = worker.getByRole("dialog");
  await dialog.getByRole("radio", { name: "居民" }).check();
  await dialog.getByRole("button", { name: "开始导出" }).click();
  await dialog.getByText("请选择用途").waitFor();
  await pick(worker, dialog, "用途", "走访联系");
  await dialog.getByRole("radio", { name: "CSV" }).check();
  await keepPicture(worker, "desk-export-ask");
  await dialog.getByRole("button", { name: "开始导出" }).click();

  // The notice comes along to another page.
  await worker.getByRole("link", { name: "哨单", exact: true }).click();
  await worker.getByText(/^居民已导出，共 \d+ 行。/).waitFor();
  await keepPicture(worker, "desk-export-ready");
  const download = worker.waitForEvent("download");
  await worker.getByRole("button", { name: "下载居民" }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), /^居民-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\r\n");
  assert.match(lines[0], /^昆新.*社区工作者.*用途：走访联系.*请勿外传/);
  assert.match(lines[1], /^社区,楼栋,单元,户室号,姓名/);
  assert.equal(lines.at(-1), `共 ${lines.length - 3} 行`);
  assert.ok(
    lines.some((line) => /,1\d{2}\*{4}\d{4},/.test(line)),
    "no masked phone",
  );
  assert.ok(!lines.slice(2).some((line) => /,1\d{10},/.test(line)), "a phone in full");

  const phone = await browser.person({ screen: PHONE });
  await logIn(phone, "worker", "/exports");
  await phone.getByRole("button", { name: "下载居民" }).first().waitFor();
  await keepPicture(phone, "phone-exports");
});
