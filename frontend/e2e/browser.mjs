/* A real browser, and people in front of it: each has a window, a session and a language of their own. */
import chromium from "@sparticuz/chromium";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as playwright } from "playwright-core";
import { writeFonts } from "./fonts.mjs";

/** Screens that people really have: an old phone and an office desk. */
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1366, height: 768 };

export const SPA_URL = process.env.SPA_URL ?? "http://localhost:5173";
const RESULTS = join(import.meta.dirname, "..", "test-results");
const SLOWEST_ANSWER_MS = 30_000;

/** What the package switches off for serverless use only; we test a browser that checks origins. */
const NOT_OURS = ["--single-process", "--disable-web-security", "--allow-running-insecure-content"];
/** Nothing but the page under test may open a connection. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The packaged browser sometimes dies of a segmentation fault while it starts: it is then started again. */
async function launched(options, triesLeft = 3) {
  try {
    return await playwright.launch(options);
  } catch (fault) {
    if (triesLeft === 1 || !String(fault).includes("SIGSEGV")) throw fault;
    return launched(options, triesLeft - 1);
  }
}

export async function openBrowser() {
  chromium.setGraphicsMode = false;
  const fonts = mkdtempSync(join(tmpdir(), "xiaoshao-fonts-"));
  const browser = await launched({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((flag) => !NOT_OURS.includes(flag)), ...QUIET],
    env: { ...process.env, FONTCONFIG_FILE: writeFonts(fonts) },
  });
  return {
    /** A page of one's own; `dark` and `large` as a person would have chosen them. */
    async person({ screen = DESK, dark = false, language = "zh-CN" } = {}) {
      const context = await browser.newContext({
        viewport: screen,
        locale: language,
        timezoneId: "Asia/Shanghai",
        colorScheme: dark ? "dark" : "light",
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(SLOWEST_ANSWER_MS);
      return context.newPage();
    },
    async close() {
      await browser.close();
      rmSync(fonts, { recursive: true, force: true });
    },
  };
}

/** Keeps what the person sees, for people to look at; screenshots are results, not part of the repository. */
export async function keepPicture(page, name) {
  mkdirSync(RESULTS, { recursive: true });
  await page.screenshot({ path: join(RESULTS, `${name}.png`), fullPage: true });
}
