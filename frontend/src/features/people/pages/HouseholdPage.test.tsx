import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { allowed, somebody, someHousehold, someResident } from "../testing";
import { HouseholdPage } from "./HouseholdPage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers = {}, language: "zh-CN" | "en" = "zh-CN") {
  const { server, asked } = mockApi({
    household: someHousehold(),
    householdLinks: { nodes: [] },
    me: somebody(),
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<HouseholdPage />, {
    words: ["people", "identity", "organisation"],
    layout: "staff",
    frame: DeskTheme,
    route: "/households/$id",
    at: "/households/h1",
    language,
  });
  const sent = (field: string) => asked.filter(({ query }) => query.includes(`${field}(`));
  return { sent, user: userEvent.setup() };
}

const someLink = () => ({
  __typename: "HouseholdLink",
  id: "l1",
  household: "h1",
  dwelling: { number: "101", unit: "1单元", building: { id: "b1", name: "1号楼" } },
  member: "p101",
  memberName: "戚长安",
  linkedFrom: "2025-06-01",
  linkedTo: null,
  visits: [],
  version: 1,
});

describe("a household", () => {
  it("that is hidden and one that does not exist get the same words", async () => {
    await open({ household: null });
    expect(await screen.findByRole("alert")).toHaveTextContent("没有找到");
  });

  it("shows who lives there, masked, each with the way to their record; the tab names nobody", async () => {
    await open();
    expect(await screen.findByRole("heading", { name: "1号楼1单元101" })).toBeVisible();
    expect(screen.getByRole("link", { name: "李晓雨" })).toHaveAttribute("href", "/people/r1");
    expect(screen.getByText("199****2001")).toBeVisible();
    expect(screen.getByText("9999************0X")).toBeVisible();
    expect(document.title).toBe("住户详情 · 小哨");
  });

  it("says which Party member looks after it, and lets the staff write a visit down", async () => {
    const { user, sent } = await open({
      householdLinks: { nodes: [someLink()] },
      householdLinkVisit: { link: someLink(), errors: [] },
    });
    expect(await screen.findByText(/戚长安，2025年6月1日起联系本户/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "记录走访" }));
    const form = await screen.findByRole("dialog", { name: "记录走访" });
    await user.click(within(form).getByRole("button", { name: "记录" }));
    await waitFor(() => expect(sent("householdLinkVisit")).toHaveLength(1));
    expect(sent("householdLinkVisit")[0]?.variables).toMatchObject({ input: { link: "l1", way: "AT_HOME" } });
  });

  it("says that nobody looks after it", async () => {
    await open();
    expect(await screen.findByText("还没有党员联系这一户。")).toBeVisible();
    expect(screen.getByRole("button", { name: "选定联系党员" })).toBeVisible();
  });

  it("offers nothing to those who only look, and says why what is refused is", async () => {
    await open({ household: someHousehold({ availableActions: allowed([], { MOVE_OUT: "MOVED_OUT" }) }) });
    const refused = await screen.findByRole("button", { name: /登记迁出/ });
    expect(refused).toHaveAttribute("aria-disabled", "true");
    expect(refused).toHaveTextContent("已经迁出");
    expect(screen.queryByRole("button", { name: "添加人员" })).toBeNull();
  });

  it("moves out after it has said whom that is about, and says what was done", async () => {
    const { user, sent } = await open({
      householdMoveOut: { household: someHousehold({ movedOut: "2026-11-25" }), errors: [] },
    });
    await user.click(await screen.findByRole("button", { name: "登记迁出" }));
    const form = await screen.findByRole("dialog", { name: "登记迁出" });
    expect(within(form).getByText(/1号楼1单元101 的 1 人将一起登记为迁出/)).toBeInTheDocument();
    expect(sent("householdMoveOut")).toHaveLength(0);
    await user.click(within(form).getByRole("button", { name: "确认迁出" }));
    expect(await screen.findByText("已登记：1号楼1单元101 整户迁出。")).toBeVisible();
    expect(sent("householdMoveOut")[0]?.variables).toMatchObject({ id: "h1", input: { expectedVersion: 3 } });
  });

  async function leave(answers: Answers) {
    const opened = await open({
      householdMoveOut: { household: someHousehold({ version: 4, movedOut: "2026-11-25" }), errors: [] },
      ...answers,
    });
    await opened.user.click(await screen.findByRole("button", { name: "登记迁出" }));
    const form = await screen.findByRole("dialog", { name: "登记迁出" });
    await opened.user.click(within(form).getByRole("button", { name: "确认迁出" }));
    await opened.user.click(await screen.findByRole("button", { name: "撤销迁出" }));
    return opened;
  }

  it("says in words why taking it back is refused, and offers it no longer", async () => {
    const errors = [{ code: "DWELLING_TAKEN", field: "id", message: "x", currentVersion: null }];
    await leave({ householdMoveOutUndo: { household: null, errors } });
    expect(await screen.findByText("没能撤销：这里后来住进了别人。")).toBeVisible();
    expect(screen.queryByRole("button", { name: "撤销迁出" })).toBeNull();
  });

  it("is taken back from the notice, on the version that moving out left behind", async () => {
    const { sent } = await leave({
      householdMoveOutUndo: { household: someHousehold({ version: 5 }), errors: [] },
    });
    expect(await screen.findByText("已撤销迁出，并已记入审计。")).toBeVisible();
    expect(sent("householdMoveOutUndo")[0]?.variables).toMatchObject({
      id: "h1",
      input: { expectedVersion: 4 },
    });
  });

  it("is taken back later as well, and says why not once it is too late", async () => {
    const gone = (actions: object[]) =>
      someHousehold({ movedOut: "2026-01-02", residentCount: 0, availableActions: actions });
    const { user, sent } = await open({
      household: gone(allowed(["MOVE_OUT_UNDO"], { MOVE_OUT: "MOVED_OUT" })),
      householdMoveOutUndo: { household: someHousehold({ version: 4 }), errors: [] },
    });
    await user.click(await screen.findByRole("button", { name: "撤销迁出" }));
    const form = await screen.findByRole("dialog", { name: "撤销迁出" });
    expect(within(form).getByText(/1号楼1单元101 将恢复为住在这里/)).toBeInTheDocument();
    await user.click(within(form).getByRole("button", { name: "确认撤销" }));
    expect(await screen.findByText("已撤销迁出，并已记入审计。")).toBeVisible();
    expect(sent("householdMoveOutUndo")).toHaveLength(1);
    void close();
    await open({ household: gone(allowed([], { MOVE_OUT_UNDO: "WINDOW_OVER" })) });
    expect(await screen.findByRole("button", { name: /登记太久，不能再撤销/ })).toBeVisible();
  });

  it("offers nothing to take back while it lives there", async () => {
    await open({
      household: someHousehold({
        availableActions: allowed(["MOVE_OUT"], { MOVE_OUT_UNDO: "NOT_MOVED_OUT" }),
      }),
    });
    expect(await screen.findByRole("button", { name: "登记迁出" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /撤销迁出/ })).toBeNull();
  });

  it("lets whoever was slower look first", async () => {
    let household = someHousehold();
    const errors = [{ code: "STALE_VERSION", field: "expectedVersion", currentVersion: 4, message: "x" }];
    const { user } = await open({
      household: () => household,
      householdMoveOut: { household: null, errors },
    });
    await user.click(await screen.findByRole("button", { name: "登记迁出" }));
    const form = await screen.findByRole("dialog", { name: "登记迁出" });
    const submit = within(form).getByRole("button", { name: "确认迁出" });
    await user.click(submit);
    expect(await within(form).findByText("刚才有人更新了内容")).toBeInTheDocument();
    expect(submit).toBeDisabled();
    household = someHousehold({ version: 4 });
    await user.click(within(form).getByRole("button", { name: "查看最新情况" }));
    await waitFor(() => expect(submit).toBeEnabled());
  });

  it("adds somebody, and says a refusal in English too", async () => {
    const errors = [{ code: "TWO_HEADS", field: "relation", message: "x" }];
    let answer: object = { resident: null, errors };
    const { user } = await open({ residentAdd: () => answer }, "en");
    await user.click(await screen.findByRole("button", { name: "Add a person" }));
    const form = await screen.findByRole("dialog", { name: "Add a person" });
    await user.type(within(form).getByLabelText("Name"), "王小明");
    await user.click(within(form).getByRole("combobox", { name: "Relation to the head" }));
    await user.click(await screen.findByText("Head", { selector: ".ant-select-item-option-content" }));
    await user.click(within(form).getByRole("button", { name: "Add" }));
    expect(await within(form).findByText("A household has one head only")).toBeInTheDocument();
    answer = { resident: someResident({ id: "r2", name: "王小明" }), errors: [] };
    await user.click(within(form).getByRole("button", { name: "Add" }));
    expect(await screen.findByText("Added: 王小明.")).toBeVisible();
  });
});
