/* A file of households: two faults are told, the mended file is written, seen in the ledger and taken away again. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { logIn } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** Doors of this run's own: the ledger of the stack keeps what earlier runs recorded. */
const run = String(Date.now() % 1_000_000).padStart(6, "0");
const HEADERS = "楼栋,单元,户室号,楼层,居住性质,户籍类型,入住日期\n";
const sound = `1号楼,1单元,D${run},3,自有,户籍,2024-03-01\n`;
const mended = `1号楼,2单元,D${run},3,租住,流动,2024-03-01\n`;
const faulty = `99号楼,2单元,D${run},3,租住,流动,2024-13-01\n`;

async function upload(page, content) {
  await page.goto(`${SPA_URL}/imports`);
  // By keyboard, from residents one up: the list may open where there is no room.
  const kind = page.getByRole("combobox", { name: "导入什么" });
  for (const key of ["ArrowDown", "ArrowUp", "Enter"]) await kind.press(key);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "住户.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  await page.getByRole("heading", { name: "住户导入" }).waitFor();
  await page.getByText("待确认", { exact: true }).waitFor();
}

test("a worker imports households, mends what was wrong, writes them and takes them away again", async () => {
  const worker = await browser.person({ screen: DESK });
  await logIn(worker, "worker", "/imports");
  await keepPicture(worker, "desk-imports");
  const download = worker.waitForEvent("download");
  await worker.getByRole("button", { name: "Excel 模板" }).click();
  assert.equal((await download).suggestedFilename(), "居民.xlsx");

  await upload(worker, HEADERS + sound + faulty);
  await worker.getByText("1 行有 2 处错误").waitFor();
  await worker.getByText("A3", { exact: true }).waitFor();
  await worker.getByText("本社区没有这栋楼。请核对名称，或先导入楼栋。").waitFor();
  await worker.getByText("G3", { exact: true }).waitFor();
  await keepPicture(worker, "desk-import-faults");
  assert.equal(await worker.getByRole("button", { name: "写入台账" }).count(), 0);

  await upload(worker, HEADERS + sound + mended);
  await worker.getByText("没有发现错误。").waitFor();
  await worker.getByRole("button", { name: "写入台账" }).click();
  const dialog = worker.getByRole("dialog");
  await dialog.getByText("写入 2 行？").waitFor();
  await dialog.getByRole("button", { name: "写入台账" }).click();
  await worker.getByText("已写入 2 行。").waitFor();
  await keepPicture(worker, "desk-import-done");
  const address = worker.url();

  const phone = await browser.person({ screen: PHONE });
  await logIn(phone, "worker", new URL(address).pathname);
  await phone.getByText("已写入 2 行。").waitFor();
  await keepPicture(phone, "phone-import-done");
  await phone.getByRole("button", { name: "撤销这次导入" }).click();
  await phone.getByRole("dialog").getByRole("button", { name: "撤销这次导入" }).click();
  await phone.getByText("已撤销，写入的内容都已删去。").waitFor();
});
