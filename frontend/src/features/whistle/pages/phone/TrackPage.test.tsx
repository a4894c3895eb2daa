import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { someTracking } from "@/features/whistle/components/phone/testing";
import type { Language } from "@/lib/i18n/i18n";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { TrackPage } from "./TrackPage";

let close = () => undefined as unknown;
beforeEach(() => sessionStorage.clear());
afterEach(() => void close());

interface Opened {
  readonly at?: string;
  readonly language?: Language;
}

async function open(answers: Answers, { at = "/r/track", language = "zh-CN" }: Opened = {}) {
  const { server, asked } = mockApi(answers);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<TrackPage />, { words: ["phone"], route: "/r/track", at, language });
  return { ...page, asked, user: userEvent.setup() };
}

const labels = { "zh-CN": { code: "查询码", go: "查询" }, en: { code: "Tracking code", go: "Look up" } };

async function lookUp(user: ReturnType<typeof userEvent.setup>, code: string, language: Language = "zh-CN") {
  const field = await screen.findByRole("textbox", { name: labels[language].code });
  await user.clear(field);
  if (code !== "") await user.type(field, code);
  await user.click(screen.getByRole("button", { name: labels[language].go }));
  return field;
}

describe("the story of a tracking code", () => {
  it("is found however the code is written", async () => {
    const { user, asked } = await open({ whistleTrack: someTracking });
    await lookUp(user, "qxmgv - 72npt");
    expect(await screen.findByTestId("track-state")).toHaveTextContent("办理中");
    expect(asked[0]?.variables).toEqual({ code: "QXMGV72NPT" });
    expect(screen.getByText("城管执法局签收")).toBeVisible();
    expect(screen.getByText(/^须在 2099年11月27日（周五）10:30 前办结$/)).toBeVisible();
  });

  it("leads to the rating while one is asked for", async () => {
    const { user } = await open({ whistleTrack: { ...someTracking, state: "FED_BACK", ratingToken: "tok" } });
    await lookUp(user, "QXMGV72NPT");
    expect(await screen.findByRole("link", { name: "去评价" })).toHaveAttribute("href", "/r/rate/tok");
  });

  it("says why it was declined and where to go, or its write-off number", async () => {
    const declined = {
      state: "DECLINED",
      declineArticle: "清单第 4 条",
      declineElsewhere: "政务大厅 6 号窗口",
    };
    const { user } = await open({
      whistleTrack: ({ code }: { code: string }) =>
        code === "QXMGV72NPT"
          ? { ...someTracking, ...declined }
          : { ...someTracking, state: "CLOSED", writeOffNumber: "XH-QX-2026-00003" },
    });
    await lookUp(user, "QXMGV72NPT");
    expect(await screen.findByText("清单第 4 条")).toBeVisible();
    expect(screen.getByText("政务大厅 6 号窗口")).toBeVisible();
    await lookUp(user, "QXMGV72NPZ");
    expect(await screen.findByText("XH-QX-2026-00003")).toBeVisible();
  });

  it("comes from a code in the address, which is then taken out of it", async () => {
    const { path } = await open({ whistleTrack: someTracking }, { at: "/r/track#QXMGV72NPT" });
    expect(await screen.findByTestId("track-state")).toBeVisible();
    await waitFor(() => expect(path()).toBe("/r/track"));
  });

  it("stays while newer news are asked for", async () => {
    let state = "IN_HAND";
    const { user } = await open({ whistleTrack: () => ({ ...someTracking, state }) });
    await lookUp(user, "QXMGV72NPT");
    await screen.findByText("办理中");
    state = "HANDLED";
    await user.click(screen.getByRole("button", { name: "刷新" }));
    expect(screen.getByTestId("track-state")).toBeVisible();
    await waitFor(() => expect(screen.getByTestId("track-state")).toHaveTextContent("待核实"));
  });
});

describe("a code that is wrong is told beside its field", () => {
  it.each([
    ["zh-CN", "", "请输入查询码"],
    ["en", "", "Please type the tracking code"],
    ["zh-CN", "QXMGV72NP", "查询码是 10 位，您输入了 9 位"],
    ["en", "QXMGV72NP", "The code has 10 characters; you typed 9"],
  ] as const)("by the page itself (%s, “%s”)", async (language, code, text) => {
    const { user, asked } = await open({}, { language });
    const field = await lookUp(user, code, language);
    expect(await screen.findByText(text)).toBeVisible();
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription(expect.stringContaining(text) as string);
    expect(asked).toHaveLength(0);
  });

  it.each([
    ["zh-CN", "TRACKING_CODE_MISTYPED", "有一位输错了，请对照着再看一遍"],
    ["en", "TRACKING_CODE_MISTYPED", "One character is wrong; please compare it once more"],
    ["zh-CN", "TRACKING_CODE_UNKNOWN", "没有这个查询码，请核对"],
    ["en", "TRACKING_CODE_UNKNOWN", "There is no such code; please check it"],
  ] as const)("by the server (%s, %s)", async (language, code, text) => {
    const { user } = await open({ whistleTrack: () => fault(code) }, { language });
    const field = await lookUp(user, "QXMGV72NPT", language);
    expect(await screen.findByText(text)).toBeVisible();
    expect(field).toHaveAttribute("aria-invalid", "true");
    expect(field).toHaveAccessibleDescription(expect.stringContaining(text) as string);
    expect(sessionStorage.length).toBe(0);
  });
});
