import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { noErrors, someSupervision } from "@/features/whistle/testing";
import { type Answers, type AskedOperation, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { SupervisePage } from "./SupervisePage";

let close = () => undefined as unknown;
afterEach(() => void close());

const counts = { open: 3, overdue: 1, replied: 2, closed: 5 };

function page(nodes: object[], hasNextPage = false) {
  return {
    supervisions: { totalCount: nodes.length, nodes, pageInfo: { endCursor: "next", hasNextPage } },
    supervisionCounts: counts,
  };
}

async function open(answers: Answers, role = "DEPARTMENT_STAFF", at = "/supervise") {
  const { server, asked } = mockApi({ me: { name: "韩守诚", roles: [role], posts: [] }, ...answers });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<SupervisePage />, {
    words: ["supervise", "whistle", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/supervise",
    at,
    language: "zh-CN",
  });
  return { asked, user: userEvent.setup() };
}

const inputOf = (asked: AskedOperation[], name: string) =>
  asked.find((one) => one.query.includes(`mutation ${name}(`))?.variables.input as
    Record<string, unknown> | undefined;

const filterOf = (asked: AskedOperation[]) =>
  asked.filter((one) => one.query.includes("query Supervisions(")).at(-1)?.variables.filter;

describe("the list of supervisions", () => {
  it("says that there is none", async () => {
    await open(page([]));
    expect(await screen.findByText("没有督办")).toBeVisible();
  });

  it("says what could not be read, and asks again", async () => {
    const { user, asked } = await open({});
    const again = await screen.findByRole("button", { name: "重试" });
    const before = asked.length;
    await user.click(again);
    await waitFor(() => expect(asked.length).toBeGreaterThan(before));
  });

  it("takes its conditions from the address and leaves out what is none", async () => {
    const { asked } = await open(
      page([someSupervision()]),
      "TOWNSHIP_LEADER",
      "/supervise?state=OPEN&cause=LATE&overdue=true&division=150124&organisation=nobody",
    );
    expect(await screen.findByText("单位回复后由您审核；超期没有回复的排在最前。")).toBeVisible();
    expect(filterOf(asked)).toEqual({
      states: ["OPEN"],
      causes: ["LATE"],
      overdue: true,
      division: "150124",
    });
  });

  it("counts where they stand, each figure leading to them", async () => {
    await open(page([someSupervision()]));
    const figures = within(await screen.findByRole("list", { name: "督办件数" }));
    expect(figures.getByRole("link", { name: /1 ?超期/ })).toHaveAttribute(
      "href",
      expect.stringContaining("overdue"),
    );
    expect(figures.getByRole("link", { name: /3 ?待回复/ })).toBeVisible();
  });

  it("says why, what is wrong, what is demanded and how much working time that leaves", async () => {
    const { user } = await open(page([someSupervision()]));
    await user.click(await screen.findByText("领导督办", { selector: "summary" }));
    expect(screen.getByText("问题：派单两天没有签收")).toBeVisible();
    expect(screen.getByText("要求：今天到场")).toBeVisible();
    expect(screen.getByText(/给出 19.5 小时工作时间/)).toBeVisible();
  });

  it("says of one that a rule opened which clock ran out", async () => {
    const { user } = await open(
      page([
        someSupervision({
          cause: "LATE",
          deadlineKind: "HANDLE",
          step: "DUE",
          round: 1,
          issuer: "RULE",
          issuedBy: null,
          issue: null,
          demand: null,
        }),
      ]),
    );
    await user.click(await screen.findByText("超时", { selector: "summary" }));
    expect(screen.getByText(/超时督办：办理时限已到/)).toBeVisible();
    expect(screen.queryByText(/内容已按规定删除/)).toBeNull();
  });
});

describe("answering and deciding", () => {
  it("needs words, and sends them with the version seen", async () => {
    const { user, asked } = await open({
      ...page([someSupervision()]),
      supervisionReply: { supervision: someSupervision({ state: "REPLIED" }), ...noErrors },
    });
    await user.click(await screen.findByRole("button", { name: "整改回复" }));
    const form = await screen.findByRole("dialog");
    await user.click(within(form).getByRole("button", { name: "整改回复" }));
    expect(await within(form).findByText("请填写")).toBeInTheDocument();
    expect(inputOf(asked, "SupervisionReply")).toBeUndefined();
    await user.type(within(form).getByLabelText("做了哪些整改"), "已到场");
    await user.click(within(form).getByRole("button", { name: "整改回复" }));
    expect(await screen.findByText("已回复，等待审核")).toBeVisible();
    expect(inputOf(asked, "SupervisionReply")).toMatchObject({ reply: "已到场", expectedVersion: 4 });
  });

  it("keeps what was typed when somebody was faster", async () => {
    const { user } = await open({
      ...page([someSupervision()]),
      supervisionReply: {
        supervision: null,
        errors: [{ code: "STALE_VERSION", field: null, currentVersion: 5 }],
      },
    });
    await user.click(await screen.findByRole("button", { name: "整改回复" }));
    const form = await screen.findByRole("dialog");
    await user.type(within(form).getByLabelText("做了哪些整改"), "已到场");
    await user.click(within(form).getByRole("button", { name: "整改回复" }));
    expect(await within(form).findByText("刚才有人更新了内容")).toBeInTheDocument();
    expect(within(form).getByLabelText("做了哪些整改")).toHaveValue("已到场");
  });

  it("lets a leader not accept with reasons and another date, on China's clock", async () => {
    const replied = someSupervision({
      state: "REPLIED",
      reply: "已到场",
      repliedBy: "李某",
      repliedAt: "2026-11-24T02:00:00Z",
      availableActions: [
        { action: "REPLY", available: false, refusals: ["NOT_SUPERVISED"] },
        { action: "ACCEPT", available: true, refusals: [] },
        { action: "REJECT", available: true, refusals: [] },
      ],
    });
    const { user, asked } = await open(
      {
        ...page([replied]),
        supervisionReject: {
          supervision: null,
          errors: [{ code: "TIME_IN_PAST", field: "rectifyBy", currentVersion: null }],
        },
      },
      "TOWNSHIP_LEADER",
    );
    expect(await screen.findByRole("button", { name: "同意办结" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "整改回复" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "退回整改" }));
    const form = await screen.findByRole("dialog");
    await user.type(within(form).getByLabelText("为什么不能办结"), "楼梯口还有");
    await user.type(within(form).getByLabelText(/新的整改期限/), "2026-11-27T17:30");
    await user.click(within(form).getByRole("button", { name: "退回整改" }));
    expect(await within(form).findByText("时间太早")).toBeInTheDocument();
    expect(inputOf(asked, "SupervisionReject")).toMatchObject({
      reason: "楼梯口还有",
      rectifyBy: "2026-11-27T09:30:00.000Z",
      expectedVersion: 4,
    });
  });
});
