/* What a resident does on the phone, without login. */
import { keepPicture, SPA_URL } from "./browser.mjs";

/** Blows a whistle at 昆新社区, 1号楼; answers its number and tracking code, null of those with a login. */
export async function blow(page, pictures = false) {
  const keep = async (name) => pictures && keepPicture(page, `phone-${name}`);
  await answerAll(page, keep);
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByRole("heading", { name: "已收到" }).waitFor();
  await keep("5-receipt");
  return receipt(page);
}

/** What the page of the receipt says; those with a login are given no code. */
export async function receipt(page) {
  const code = page.getByTestId("tracking-code");
  return {
    number: (await page.getByTestId("whistle-number").textContent()).trim(),
    code: (await code.count()) === 0 ? null : (await code.textContent()).replaceAll(/\s/g, ""),
  };
}

/** Answers every question of the form and leaves it before it is sent. */
export async function answerAll(page, keep = async () => undefined) {
  await page.goto(SPA_URL);
  await page.getByRole("link", { name: /我要吹哨/ }).click();
  await page.getByRole("heading", { name: "出了什么事？" }).waitFor();
  await page.getByRole("radio", { name: /安全/ }).check({ force: true });
  await keep("1-kind");
  await next(page);
  await page
    .getByRole("textbox", { name: /说说情况/ })
    .fill("1单元门口的消防通道被旧家具和电动车堵住了，昨晚救护车进不来。");
  await keep("2-words");
  await next(page);
  await page.getByRole("combobox", { name: "社区" }).fill("昆新");
  await page
    .getByRole("option", { name: /昆新社区/ })
    .first()
    .click();
  await page.getByLabel("楼栋").waitFor();
  await choose(page, "楼栋", "1号楼");
  await choose(page, "单元", "1单元");
  await keep("3-place");
  await next(page);
  await page.getByRole("radio", { name: /一般/ }).check({ force: true });
  await keep("4-urgency");
}

async function next(page) {
  await page.getByRole("button", { name: "下一步" }).click();
}

async function choose(page, label, value) {
  const control = page.getByLabel(label).first();
  if ((await control.evaluate((element) => element.tagName)) === "SELECT") {
    await control.selectOption({ label: value });
  } else {
    await page.getByText(value, { exact: true }).first().click();
  }
}

/** Looks a tracking code up. */
export async function track(page, code) {
  await page.goto(`${SPA_URL}/r/track`);
  await page.getByRole("textbox", { name: /查询码/ }).fill(code);
  await page.getByRole("button", { name: "查询", exact: true }).click();
  await page.getByTestId("track-state").waitFor();
}

/** Follows the link to evaluate and answers the three questions. */
export async function rate(page, code, solved, pictures = false) {
  await track(page, code);
  if (pictures) await keepPicture(page, `phone-track-${solved ? "again" : "first"}`);
  await page.getByRole("link", { name: "去评价" }).click();
  await answer(page, "是否联系过您", "是");
  await answer(page, "问题解决了吗", solved ? "是" : "否");
  await answer(page, "满意吗", solved ? "是" : "否");
  await page.getByRole("textbox", { name: /补充说明/ }).fill(solved ? "通道清干净了" : "家具又搬回来了");
  if (pictures) await keepPicture(page, `phone-rate-${solved ? "again" : "first"}`);
  await page.getByRole("button", { name: "提交评价" }).click();
  await page.getByRole("heading", { name: "谢谢您的评价" }).waitFor();
}

async function answer(page, question, word) {
  await page
    .getByRole("group", { name: question })
    .getByRole("radio", { name: word, exact: true })
    .check({ force: true });
}

/** Opens the first activity of 昆新社区 that one can sign up for; answers its title. */
export async function openActivity(page) {
  await page.goto(SPA_URL);
  await page.getByRole("link", { name: /文化活动/ }).click();
  await page.getByRole("link", { name: "可报名", exact: true }).click();
  await page.getByRole("heading", { name: "可以报名的活动" }).waitFor();
  await page.getByRole("button", { name: "换社区" }).click();
  await page.getByRole("combobox", { name: "社区" }).fill("昆新");
  await page
    .getByRole("option", { name: /昆新社区/ })
    .first()
    .click();
  await page.getByRole("status").getByText("昆新社区", { exact: true }).waitFor();
  const first = page.getByRole("article").first().getByRole("link");
  await first.waitFor();
  await keepPicture(page, "phone-activities-open");
  const title = await first.textContent();
  await first.click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  return title;
}
