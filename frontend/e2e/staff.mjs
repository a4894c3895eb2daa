/* What staff do at the desk, found as they find it: by role and visible word. */
import { SPA_URL } from "./browser.mjs";

const PASSWORD = "demo";

/** Says who one is, on the login page of the real Keycloak. */
export async function enter(page, user) {
  await page.locator("#username").fill(user);
  await page.locator("#password").fill(PASSWORD);
  await page.locator("#kc-login").click();
}

/** Logs in and comes back to where they wanted to go. */
export async function logIn(page, user, path = "/desk") {
  await page.goto(SPA_URL + path);
  await enter(page, user);
  await page.waitForURL((url) => url.href.startsWith(SPA_URL) && url.pathname === path.split("?")[0]);
  await page.locator("h1").first().waitFor();
}

/** The link to that whistle, wherever a page shows it. */
export function linkTo(page, number) {
  return page.locator(`a[href="/whistles/${number}"]`).first();
}

/** Finds the whistle by its number in the list and opens it. */
export async function openWhistle(page, number) {
  await page.goto(`${SPA_URL}/whistles?q=${number}`);
  await linkTo(page, number).click();
  await page.getByRole("heading", { name: "您现在可以" }).waitFor();
}

/** Opens the drawer of an action, lets the person fill it in, and sends it. */
export async function act(page, action, fill = async () => undefined) {
  await page.getByRole("button", { name: action, exact: true }).first().click();
  const form = page.getByRole("dialog");
  await form.waitFor();
  await fill(form);
  await form.getByRole("button", { name: "提交", exact: true }).click();
  await form.waitFor({ state: "hidden" });
}

/** Picks what a search select finds for that text, by keyboard: the list may open where there is no room. */
export async function pick(page, form, label, text) {
  const box = form.getByRole("combobox", { name: label });
  await box.click();
  await box.fill(text);
  const options = page.locator(".ant-select-dropdown:visible .ant-select-item-option");
  await options.filter({ hasText: text }).first().waitFor();
  await page.waitForFunction(
    (wanted) =>
      globalThis.document
        .querySelector(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active")
        ?.textContent.includes(wanted),
    text,
  );
  await box.press("Enter");
}

/** Picks an option of a list that is not searched, by keyboard for the same reason. */
export async function choose(page, form, label, text) {
  const box = form.getByRole("combobox", { name: label });
  await box.focus();
  await page.keyboard.press("ArrowDown");
  const active = page.locator(".ant-select-dropdown:visible .ant-select-item-option-active");
  for (let step = 0; step < 30; step++) {
    if ((await active.textContent()) === text) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await active.waitFor({ state: "hidden" });
}

/** The page says that the whistle is there now. */
export async function assertState(page, state) {
  await page.locator("main").getByText(state, { exact: true }).first().waitFor();
}

export async function admitAndDispatch(page) {
  await act(page, "受理", (form) => pick(page, form, "适用事项", "安-07"));
  await act(page, "派单", (form) => pick(page, form, "主办单位", "城管执法局"));
}

export async function reportForDuty(page) {
  await act(page, "报到", async (form) => {
    await form.getByLabel("到场地点").fill("1号楼1单元门口");
    await form.getByLabel("到场人数").fill("3");
  });
}

export async function reportDone(page, result) {
  await act(page, "报告办结", (form) => form.getByLabel("办理结果").fill(result));
}

export async function feedBack(page, message) {
  await act(page, "核实并反馈", (form) => form.getByLabel("反馈给群众的话").fill(message));
}
