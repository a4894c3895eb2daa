/* Which days are worked: a county tries and enters a year; a worker asks why a deadline is when it is. */
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { logIn } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test("a county tries a year with a fault in it, then without, and enters it", async () => {
  const page = await browser.person({ screen: DESK });
  await logIn(page, "county", "/calendar?year=2026");
  await page.getByText("国庆节放假：1、2、3、4、5、6、7 日").waitFor();
  await keepPicture(page, "desk-calendar");
  await page.getByRole("link", { name: "2027" }).click();
  await page.getByRole("heading", { name: "2027 年工作日历" }).waitFor();
  await page.getByRole("button", { name: /录入/ }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("通知文号").fill("试行通知");
  const days = form.getByLabel("放假和调休的日子");
  await days.fill("2027-01-01,休,元旦\n2027-01-04,班,元旦");
  await form.getByRole("button", { name: "先试算" }).click();
  await form.getByText("第 2 行：只有周六、周日才会调休上班").waitFor();
  await keepPicture(page, "desk-calendar-import");
  await days.fill("2027-01-01,休,元旦\n2027-01-09,班,元旦");
  await form.getByRole("button", { name: "先试算" }).click();
  await form.getByText(/将改变 \d+ 天/).waitFor();
  await form.getByRole("button", { name: /^录\s?入$/ }).click();
  await page.getByText(/已录入/).waitFor();
  await page.getByText("元旦调休上班：9 日").waitFor();
});

test("everybody on the desk reads it, on a phone as well", async () => {
  const phone = await browser.person({ screen: PHONE });
  await logIn(phone, "worker", "/calendar?year=2026");
  await phone.getByText("国庆节调休上班：10 日").waitFor();
  await keepPicture(phone, "phone-calendar");
});

test("a worker asks why a deadline is when it is", async () => {
  const page = await browser.person({ screen: DESK });
  await logIn(page, "worker", `/whistles/${await blown()}`);
  await page.getByText("为什么是这个时间？").click();
  await page.getByRole("heading", { name: /^受理/ }).waitFor();
  await page
    .getByText(/逐日计算/)
    .first()
    .click();
  await page.getByText("是什么日子").first().waitFor();
  await keepPicture(page, "desk-deadline-explained");
});

/** The number of a whistle that somebody without login has just blown. */
async function blown() {
  const { apiUrl } = await (await fetch(`${SPA_URL}/config.json`)).json();
  const answer = await fetch(apiUrl, {
    method: "POST",
    headers: { "content-type": "application/json", "xiaoshao-device": "e2e-calendar-device" },
    body: JSON.stringify({
      query:
        "mutation ($input: WhistleBlowInput!) { whistleBlow(input: $input) { whistle { number } errors { code } } }",
      variables: {
        input: {
          kind: "SAFETY",
          description: "消防通道被杂物堵塞",
          place: { community: "150124100011" },
        },
      },
    }),
  });
  return (await answer.json()).data.whistleBlow.whistle.number;
}
