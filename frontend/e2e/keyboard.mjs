/* Walking by keyboard alone: Tab until the control has the focus, then a key. */
import assert from "node:assert/strict";

/** Walks with Tab until the control has the focus: nothing on the way may swallow the key. */
export async function tabTo(page, control, steps = 90) {
  await control.waitFor();
  for (let step = 0; step < steps; step++) {
    if (await control.evaluate((element) => element === globalThis.document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail("the keyboard does not get there");
}

/** Goes there by keyboard and presses it. */
export async function press(page, control) {
  await tabTo(page, control);
  await page.keyboard.press("Enter");
}
