import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { longText, someRating } from "@/features/whistle/components/phone/testing";
import type { Language } from "@/lib/i18n/i18n";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { RatePage } from "./RatePage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers, language: Language = "zh-CN") {
  const { server, asked } = mockApi({ whistleRating: someRating, ...answers });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<RatePage />, { words: ["phone"], route: "/r/rate/$token", at: "/r/rate/tok", language });
  const sent = () => asked.filter((one) => one.query.includes("mutation PhoneEvaluate"));
  return { asked, sent, user: userEvent.setup() };
}

const labels = {
  "zh-CN": { questions: ["是否联系过您", "问题解决了吗", "满意吗"], yes: "是", no: "否", submit: "提交评价" },
  en: {
    questions: ["Did someone contact you?", "Is it solved?", "Are you satisfied?"],
    yes: "Yes",
    no: "No",
    submit: "Submit rating",
  },
} as const;

async function rate(
  user: ReturnType<typeof userEvent.setup>,
  answers: readonly boolean[] = [true, true, true],
  language: Language = "zh-CN",
) {
  const say = labels[language];
  for (const [place, answer] of answers.entries()) {
    const group = await screen.findByRole("group", { name: say.questions[place] ?? "" });
    await user.click(within(group).getByRole("radio", { name: answer ? say.yes : say.no }));
  }
  await user.dblClick(screen.getByRole("button", { name: say.submit }));
}

const taken = {
  tracking: { number: "QX-2026-00042", state: "EVALUATED", dueAt: null },
  whistle: null,
  errors: [],
};
const refusal = (code: string, field: string | null, currentVersion: number | null = null) => ({
  tracking: null,
  whistle: null,
  errors: [{ code, field, currentVersion, message: "not for people" }],
});

describe("rating", () => {
  it("shows what was done and takes three answers, once", async () => {
    const { user, sent } = await open({ whistleEvaluate: taken });
    expect(await screen.findByText("换了六只灯泡")).toBeVisible();
    await rate(user);
    await screen.findByRole("heading", { name: "谢谢您的评价" });
    expect(sent()).toHaveLength(1);
    expect(sent()[0]?.variables).toMatchObject({
      id: "w1",
      input: {
        contacted: true,
        solved: true,
        satisfied: true,
        comment: null,
        token: "tok",
        expectedVersion: 7,
      },
    });
  });

  it("says that the same unit must come again, and until when", async () => {
    const again = {
      ...taken,
      tracking: { ...taken.tracking, state: "REWORK", dueAt: "2099-11-27T02:30:00Z" },
    };
    const { user } = await open({ whistleEvaluate: again });
    const group = await screen.findByRole("group", { name: "问题解决了吗" });
    await user.click(within(group).getByRole("radio", { name: "否" }));
    expect(screen.getByText(/同一单位必须再来办/)).toBeVisible();
    await rate(user, [true, false, false]);
    expect(await screen.findByText(/须在 2099年11月27日（周五）10:30 前办结/)).toBeVisible();
  });

  it.each([
    ["zh-CN", "请选一个"],
    ["en", "Please choose one"],
  ] as const)("asks for every answer (%s)", async (language, text) => {
    const { user, sent } = await open({}, language);
    await user.click(await screen.findByRole("button", { name: labels[language].submit }));
    expect(screen.getAllByText(text)).toHaveLength(3);
    expect(screen.getAllByRole("radio")[0]).toHaveFocus();
    expect(sent()).toHaveLength(0);
  });

  it.each([
    ["zh-CN", "多了 2 个字，请删短一些"],
    ["en", "2 characters too many, please shorten it"],
  ] as const)("refuses words that are too many (%s)", async (language, text) => {
    const { user, sent } = await open({}, language);
    const field = await screen.findByRole("textbox");
    await user.click(field);
    await user.paste(longText(1002));
    await rate(user, [true, true, true], language);
    expect(field).toHaveAccessibleDescription(expect.stringContaining(text) as string);
    expect(field).toHaveFocus();
    expect(sent()).toHaveLength(0);
  });
});

describe("a rating that cannot be taken", () => {
  it.each([
    ["zh-CN", "RATING_TOKEN_USED", "这次办理已经评价过了"],
    ["en", "RATING_TOKEN_USED", "This round has been rated already"],
    ["zh-CN", "RATING_TOKEN_UNKNOWN", "评价链接无效"],
    ["en", "RATING_TOKEN_UNKNOWN", "This rating link is not valid"],
  ] as const)("because of its link (%s, %s)", async (language, code, text) => {
    await open({ whistleRating: () => fault(code) }, language);
    expect(await screen.findByRole("heading", { name: text })).toBeVisible();
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getByRole("link")).toHaveAttribute("href", "/r/track");
  });

  it.each([
    ["zh-CN", "刚才有人更新了这张哨单", "查看最新情况"],
    ["en", "Somebody else has just changed this whistle", "See what is new"],
  ] as const)("because somebody was faster keeps the answers (%s)", async (language, text, reload) => {
    let version = 7;
    const { user, sent } = await open(
      {
        whistleRating: () => ({ ...someRating, version }),
        whistleEvaluate: ({ input }: { input: { expectedVersion: number } }) =>
          input.expectedVersion === 8 ? taken : refusal("STALE_VERSION", "expectedVersion", 8),
      },
      language,
    );
    await rate(user, [true, true, false], language);
    expect(await screen.findByText(text)).toBeVisible();
    version = 8;
    await user.click(screen.getByRole("button", { name: reload }));
    expect(screen.queryByText(text)).toBeNull();
    const group = screen.getByRole("group", { name: labels[language].questions[2] });
    expect(within(group).getByRole("radio", { name: labels[language].no })).toBeChecked();
    await screen.findByRole("button", { name: labels[language].submit });
    await user.click(screen.getByRole("button", { name: labels[language].submit }));
    expect(await screen.findByRole("heading", { name: /谢谢您的评价|Thank you/ })).toBeVisible();
    expect(sent()).toHaveLength(2);
  });

  it.each([
    ["zh-CN", "这次办理已经评价过了"],
    ["en", "This round has been rated already"],
  ] as const)("because it was rated meanwhile (%s)", async (language, text) => {
    const { user } = await open({ whistleEvaluate: refusal("ALREADY_EVALUATED", "token") }, language);
    await rate(user, [true, true, true], language);
    expect(await screen.findByText(text)).toBeVisible();
  });
});
