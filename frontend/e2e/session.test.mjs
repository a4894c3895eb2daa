/* What happens to a half-filled form when the login ends: a token is renewed unseen, or a login beside the page. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { blow } from "./resident.mjs";
import { linkTo, logIn, openWhistle } from "./staff.mjs";

let browser;
let number;
before(async () => {
  browser = await openBrowser();
  const resident = await browser.person({ screen: PHONE });
  ({ number } = await blow(resident));
  await resident.context().close();
});
after(() => browser?.close());

const HEADERS = { "access-control-allow-origin": "*", "content-type": "application/json" };
const REFUSED = JSON.stringify({ errors: [{ message: "x", extensions: { code: "UNAUTHENTICATED" } }] });

/** Answers as the API does to an expired token, and as the identity server does to an ended session, while told to. */
async function endLogin(page, { token, session }) {
  await page
    .context()
    .route("**/graphql", (route) =>
      route.request().method() === "POST" && token()
        ? route.fulfill({ status: 401, headers: HEADERS, body: REFUSED })
        : route.continue(),
    );
  await page
    .context()
    .route("**/protocol/openid-connect/token", (route) =>
      session()
        ? route.fulfill({ status: 400, headers: HEADERS, body: '{"error":"invalid_grant"}' })
        : route.continue(),
    );
}

test("an expired token is renewed and nobody notices", async () => {
  const worker = await browser.person();
  await logIn(worker, "worker");
  let refusals = 1;
  await endLogin(worker, { token: () => refusals-- > 0, session: () => false });
  await worker.goto(`${SPA_URL}/whistles?q=${number}`);
  await linkTo(worker, number).waitFor();
  assert.ok(refusals < 0, "the first request was refused");
});

test("after an ended login the form is still filled in, and is sent under the new one", async () => {
  const worker = await browser.person();
  await logIn(worker, "worker");
  await openWhistle(worker, number);
  await worker.getByRole("button", { name: "不予受理", exact: true }).click();
  await worker.getByLabel("不予受理的依据").fill("《事项清单》第四条");
  await worker.getByLabel("请群众到哪里办").fill("县信访局，城关镇");
  let ended = true;
  await endLogin(worker, { token: () => ended, session: () => ended });
  await worker.getByRole("button", { name: "提交", exact: true }).click();
  const dialog = worker.getByRole("dialog", { name: "登录已过期" });
  await dialog.waitFor();
  await keepPicture(worker, "desk-login-expired");
  ended = false;
  await dialog.getByRole("button", { name: "重新登录" }).click();
  await dialog.waitFor({ state: "hidden" });
  assert.equal(await worker.getByLabel("不予受理的依据").inputValue(), "《事项清单》第四条");
  await worker.getByRole("button", { name: "提交", exact: true }).click();
  await worker.getByText("已完成：不予受理").waitFor();
});
