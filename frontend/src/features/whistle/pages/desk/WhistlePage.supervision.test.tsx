import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { allActions, noErrors, someSupervision, someWhistle } from "@/features/whistle/testing";
import { type Answers, type AskedOperation, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { WhistlePage } from "./WhistlePage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers) {
  const { server, asked } = mockApi(answers);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<WhistlePage />, {
    words: ["whistle", "supervise", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/whistles/$id",
    at: "/whistles/QX-2026-00042",
    language: "zh-CN",
  });
  return { asked, user: userEvent.setup() };
}

const inputOf = (asked: AskedOperation[], name: string) =>
  asked.find((one) => one.query.includes(`mutation ${name}(`))?.variables.input as
    Record<string, unknown> | undefined;

describe("supervising from the page of a whistle", () => {
  it("shows no panel where nothing is supervised", async () => {
    await open({ whistle: someWhistle() });
    await screen.findByRole("heading", { name: "您现在可以" });
    expect(screen.queryByRole("region", { name: "督办" })).toBeNull();
  });

  it("needs what is wrong and what is demanded, and leaves the date to the rule", async () => {
    const whistle = someWhistle({ version: 6, availableActions: allActions(["SUPERVISE"]) });
    const { asked, user } = await open({
      whistle,
      supervisionOpen: { supervision: someSupervision(), ...noErrors },
    });
    await user.click(await screen.findByRole("button", { name: "督办" }));
    const form = await screen.findByRole("dialog", { name: "督办" });
    await user.click(within(form).getByRole("button", { name: "提交" }));
    expect(await within(form).findAllByText("请填写")).toHaveLength(2);
    await user.type(within(form).getByRole("textbox", { name: "存在问题" }), "两天没有签收");
    await user.type(within(form).getByRole("textbox", { name: "整改要求" }), "今天到场");
    await user.click(within(form).getByRole("button", { name: "提交" }));
    expect(await screen.findByText("已完成：督办")).toBeVisible();
    expect(inputOf(asked, "SupervisionOpen")).toMatchObject({
      issue: "两天没有签收",
      demand: "今天到场",
      rectifyBy: null,
      expectedVersion: 6,
    });
  });

  it("says that a leader supervises it already", async () => {
    const { user } = await open({
      whistle: someWhistle({ availableActions: allActions(["SUPERVISE"]) }),
      supervisionOpen: {
        supervision: null,
        errors: [{ code: "ALREADY_SUPERVISED", field: null, currentVersion: null }],
      },
    });
    await user.click(await screen.findByRole("button", { name: "督办" }));
    const form = await screen.findByRole("dialog", { name: "督办" });
    await user.type(within(form).getByRole("textbox", { name: "存在问题" }), "两天没有签收");
    await user.type(within(form).getByRole("textbox", { name: "整改要求" }), "今天到场");
    await user.click(within(form).getByRole("button", { name: "提交" }));
    expect(await within(form).findByText("已有一件督办没有办结")).toBeInTheDocument();
  });

  it("answers it in its panel with the version of the supervision", async () => {
    const whistle = someWhistle({ version: 6, supervisions: [someSupervision()] });
    const { asked, user } = await open({
      whistle,
      supervisionReply: { supervision: someSupervision({ state: "REPLIED" }), ...noErrors },
    });
    const panel = within(await screen.findByRole("region", { name: "督办" }));
    expect(panel.getByText("城管执法局")).toBeVisible();
    await user.click(panel.getByRole("button", { name: "整改回复" }));
    const form = await screen.findByRole("dialog");
    await user.type(within(form).getByLabelText("做了哪些整改"), "已到场");
    await user.click(within(form).getByRole("button", { name: "整改回复" }));
    expect(await panel.findByText("已回复，等待审核")).toBeVisible();
    expect(inputOf(asked, "SupervisionReply")).toMatchObject({ reply: "已到场", expectedVersion: 4 });
  });

  it("tells the story of it in words", async () => {
    const entry = (sequence: number, part: object) => ({
      sequence,
      type: "SUPERVISED",
      at: "2026-11-23T01:00:00Z",
      actor: null,
      actorRole: null,
      organisation: null,
      to: "SIGNED",
      facts: [],
      text: null,
      ...part,
    });
    await open({
      whistle: someWhistle({
        events: [
          entry(1, {
            facts: [
              { name: "cause", value: "LATE" },
              { name: "rectifyBy", value: "2026-11-26T01:00:00Z" },
            ],
          }),
          entry(2, { type: "SUPERVISION_ENDED" }),
        ],
      }),
    });
    const story = within(await screen.findByRole("region", { name: "经过" }));
    expect(story.getByText(/超时 · 限 11月26日/)).toBeVisible();
    expect(story.getAllByText("按规则自动")).toHaveLength(2);
    expect(story.getByText("督办随哨单结束")).toBeVisible();
  });
});
