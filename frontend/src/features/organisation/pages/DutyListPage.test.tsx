import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { pageOf, somebody, someDraft, someList, someMatter } from "../testing";
import { DutyListPage } from "./DutyListPage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers = {}, at = "/duty-list", role = "COUNTY_ORGANISER") {
  const { server, asked } = mockApi({
    me: somebody(role),
    dutyLists: { nodes: [someList()] },
    matters: pageOf([someMatter()]),
    organisations: { nodes: [] },
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<DutyListPage />, {
    words: ["organisation", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/duty-list",
    at,
    language: "zh-CN",
  });
  const sent = (field: string) => asked.filter(({ query }) => query.includes(`${field}(`));
  return { sent, user: userEvent.setup() };
}

const changed = {
  from: someList(),
  to: someDraft(),
  changes: [
    {
      code: "安-07",
      kind: "CHANGED",
      before: someMatter(),
      after: someMatter({ id: "x1", title: "消防车通道堵塞" }, { validFrom: null }),
    },
  ],
};

describe("the duty list", () => {
  it("says what to do when there is none", async () => {
    await open({ dutyLists: { nodes: [] }, matters: pageOf([]) }, "/duty-list", "COMMUNITY_WORKER");
    expect(await screen.findByText("还没有权责清单")).toBeVisible();
    expect(screen.queryByRole("button", { name: "起草下一版" })).toBeNull();
  });

  it("opens a matter with its limits and what it rests on", async () => {
    await open({}, "/duty-list?matter=m17", "COMMUNITY_WORKER");
    // Not by name: in tests antd gives every element that it names by id the same one.
    const details = await screen.findByRole("dialog");
    expect(within(details).getByText("安-07 消防通道堵塞")).toBeInTheDocument();
    expect(within(details).getByText("一般 3 天；紧急 24 小时；特急 2 小时")).toBeInTheDocument();
    expect(within(details).getByText("《中华人民共和国消防法》第二十八条")).toBeInTheDocument();
    expect(within(details).queryByRole("button", { name: "在草案中修改" })).toBeNull();
  });

  it("shows what a draft changes, as it was and as it will be", async () => {
    await open(
      { dutyLists: { nodes: [someDraft(), someList()] }, dutyListComparison: changed },
      "/duty-list?version=d1",
    );
    expect(await screen.findByText("与第 2 版相比，1 项有变化")).toBeVisible();
    expect(screen.getByText("消防通道堵塞").tagName).toBe("DEL");
    expect(screen.getByText("消防车通道堵塞", { selector: "ins" })).toBeVisible();
  });

  it("publishes on a day after it has said what comes of it", async () => {
    const { user, sent } = await open(
      {
        dutyLists: { nodes: [someDraft(), someList()] },
        dutyListComparison: changed,
        dutyListPublish: { dutyList: someList({ id: "d1", number: 3 }), errors: [] },
      },
      "/duty-list?version=d1",
    );
    await user.click(await screen.findByRole("button", { name: "发布…" }));
    const form = await screen.findByRole("dialog", { name: "发布…" });
    expect(within(form).getByText(/修改 1 项/)).toBeInTheDocument();
    expect(sent("dutyListPublish")).toHaveLength(0);
    await user.click(within(form).getByRole("button", { name: "发布" }));
    await waitFor(() => expect(sent("dutyListPublish")).toHaveLength(1));
    expect(sent("dutyListPublish")[0]?.variables).toMatchObject({ id: "d1", input: { expectedVersion: 3 } });
    expect(await screen.findByText("新版清单已发布。")).toBeVisible();
  });

  it("says at the field why a matter cannot be drafted, and keeps what was typed", async () => {
    const errors = [{ code: "NOTHING_CHANGED", field: null, currentVersion: null, message: "x" }];
    const { user } = await open(
      { dutyLists: { nodes: [someDraft(), someList()] }, matterDraft: { dutyList: null, errors } },
      "/duty-list?matter=m17",
    );
    await user.click(await screen.findByRole("button", { name: "在草案中修改" }));
    const title = await screen.findByText("修改 安-07");
    const form = screen.getByRole("dialog");
    expect(form).toContainElement(title);
    await user.click(within(form).getByRole("button", { name: "写入草案" }));
    expect(await within(form).findByRole("alert")).toHaveTextContent("与现行清单完全相同");
    expect(within(form).getByLabelText("事项")).toHaveValue("消防通道堵塞");
  });
});
