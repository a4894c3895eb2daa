import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect } from "vitest";
import { readReportSearch } from "@/features/whistle/components/phone/report/reportSearch";
import { someCommunity, someDivision, someReceipt } from "@/features/whistle/components/phone/testing";
import type { Language } from "@/lib/i18n/i18n";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { ReportPage } from "./ReportPage";

let close = () => undefined as unknown;
beforeEach(() => sessionStorage.clear());
afterEach(() => void close());

interface Opened {
  readonly answers?: Answers;
  readonly door?: string;
  readonly language?: Language;
}

const known: Answers = {
  community: someCommunity,
  division: someDivision,
  whistleBlow: someReceipt,
  whistlesNearby: { whistles: [] },
};
export const atTheDoor = "?community=150124100011&building=b5&unit=1单元";

export async function open({ answers = {}, door = atTheDoor, language = "zh-CN" }: Opened = {}) {
  const { server, asked } = mockApi({ ...known, ...answers });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<ReportPage />, {
    words: ["phone", "territory"],
    route: "/r/report",
    at: `/r/report${door}`,
    validateSearch: readReportSearch,
    language,
  });
  const blows = () => asked.filter((one) => one.query.includes("mutation PhoneBlow"));
  return { ...page, server, asked, blows, user: userEvent.setup() };
}

type User = ReturnType<typeof userEvent.setup>;
export const words = {
  "zh-CN": { kind: "环境", next: "下一步", submit: "提交", check: "核对一下" },
  en: { kind: "Environment", next: "Next", submit: "Submit", check: "Check it" },
} as const;
export const both = ["zh-CN", "en"] as const;

interface Answered {
  readonly language?: Language;
  readonly description?: string;
}

/** Answers all questions but the last; the place comes from the door. */
export async function answer(user: User, { language = "zh-CN", description = "楼道灯不亮" }: Answered = {}) {
  const say = words[language];
  await screen.findByText("昆新社区 › 第二网格 › 5号楼 › 1单元");
  await user.click(screen.getByRole("radio", { name: say.kind }));
  await user.click(screen.getByRole("button", { name: say.next }));
  await user.click(await screen.findByRole("textbox"));
  await user.paste(description);
  await user.click(screen.getByRole("button", { name: say.next }));
  await screen.findByRole("heading", { name: /在哪里|Where is it/ });
  await user.click(screen.getByRole("button", { name: say.next }));
  await screen.findByRole("heading", { name: say.check });
}

export const inputOf = (blows: { variables: Record<string, unknown> }[], at = 0) =>
  blows[at]?.variables.input as Record<string, unknown> | undefined;

/** What is said beside a control, for those who cannot see it too. */
const described = (control: HTMLElement) => control.getAttribute("aria-describedby")?.split(" ") ?? [];
export function expectBeside(control: HTMLElement, text: string): void {
  const said = described(control).map((id) => document.getElementById(id)?.textContent);
  expect(said).toContain(text);
  expect(control).toHaveAttribute("aria-invalid", "true");
}
