import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { allowed, somebody, someResident } from "../testing";
import { ResidentPage } from "./ResidentPage";

const PHONE = "19900002001";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers = {}) {
  const { server, asked } = mockApi({
    me: somebody(),
    resident: ({ id }: { id: string }) => someResident({ id }),
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<ResidentPage />, {
    words: ["people", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/people/$id",
    at: "/people/r1",
  });
  const sent = (field: string) => asked.filter(({ query }) => query.includes(`${field}(`));
  return { ...page, sent, user: userEvent.setup() };
}

type User = ReturnType<typeof userEvent.setup>;

describe("moving out alone", () => {
  it("says whom that is about, and sends the day with the version that was seen", async () => {
    const { user, sent } = await open({
      residentChange: { resident: someResident({ version: 8, movedOut: "2026-01-02" }), errors: [] },
    });
    await user.click(await screen.findByRole("button", { name: "登记此人迁出" }));
    const form = await screen.findByRole("dialog", { name: "登记此人迁出" });
    expect(within(form).getByText(/李晓雨 将登记为迁出/)).toBeInTheDocument();
    await user.click(within(form).getByRole("button", { name: "确认迁出" }));
    expect(await screen.findByText("已登记迁出。")).toBeVisible();
    expect(sent("residentChange")[0]?.variables.input).toMatchObject({
      movedOut: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      expectedVersion: 7,
    });
  });

  async function leave(answers: Answers) {
    const opened = await open({
      residentChange: { resident: someResident({ version: 8, movedOut: "2026-01-02" }), errors: [] },
      ...answers,
    });
    await opened.user.click(await screen.findByRole("button", { name: "登记此人迁出" }));
    const form = await screen.findByRole("dialog", { name: "登记此人迁出" });
    await opened.user.click(within(form).getByRole("button", { name: "确认迁出" }));
    await opened.user.click(await screen.findByRole("button", { name: "撤销迁出" }));
    return opened;
  }

  it("says in words why taking it back is refused, and offers it no longer", async () => {
    const errors = [{ code: "TWO_HEADS", field: "id", message: "x", currentVersion: null }];
    await leave({ residentMoveOutUndo: { resident: null, errors } });
    expect(await screen.findByText("没能撤销：一户只能有一位户主。")).toBeVisible();
    expect(screen.queryByRole("button", { name: "撤销迁出" })).toBeNull();
  });

  it("is taken back from the notice, on the version that it left behind", async () => {
    const { sent } = await leave({
      residentMoveOutUndo: { resident: someResident({ version: 9 }), errors: [] },
    });
    expect(await screen.findByText("已撤销迁出，并已记入审计。")).toBeVisible();
    expect(sent("residentMoveOutUndo")[0]?.variables).toMatchObject({
      id: "r1",
      input: { expectedVersion: 8 },
    });
  });

  it("is taken back later as well, and says why not once it is too late", async () => {
    const gone = (actions: object[]) => someResident({ movedOut: "2026-01-02", availableActions: actions });
    const { user, sent } = await open({
      resident: gone(allowed(["MOVE_OUT_UNDO"], { CHANGE: "MOVED_OUT" })),
      residentMoveOutUndo: { resident: someResident({ version: 9 }), errors: [] },
    });
    await user.click(await screen.findByRole("button", { name: "撤销迁出" }));
    const form = await screen.findByRole("dialog", { name: "撤销迁出" });
    await user.click(within(form).getByRole("button", { name: "确认撤销" }));
    expect(await screen.findByText("已撤销迁出，并已记入审计。")).toBeVisible();
    expect(sent("residentMoveOutUndo")).toHaveLength(1);
    void close();
    await open({ resident: gone(allowed([], { MOVE_OUT_UNDO: "WINDOW_OVER" })) });
    expect(await screen.findByRole("button", { name: /登记太久，不能再撤销/ })).toBeVisible();
  });
});

const everything = allowed(["REVEAL", "CHANGE", "MERGE", "EXPORT", "DELETE"], { UNMERGE: "NOT_MERGED" });

describe("merging duplicates", () => {
  const other = (part: object = {}) =>
    someResident({ id: "r9", version: 2, phoneMasked: null, birthYear: null, ...part });
  const record = (duplicates: object[]) => () =>
    someResident({ availableActions: everything, possibleDuplicates: duplicates });

  async function openMerge(user: User) {
    await user.click(await screen.findByRole("button", { name: "合并重复档案" }));
    return screen.findByRole("dialog", { name: "合并重复档案" });
  }

  it("says that there is none", async () => {
    const { user, sent } = await open({ resident: record([]) });
    const form = await openMerge(user);
    expect(await within(form).findByText(/没有找到可能重复的档案/)).toBeInTheDocument();
    await user.click(within(form).getByRole("button", { name: "合并" }));
    expect(sent("residentMerge")).toHaveLength(0);
  });

  it("says a refusal in words", async () => {
    const errors = [{ code: "ID_NUMBERS_DIFFER", field: "duplicate", message: "x" }];
    const { user } = await open({
      resident: record([other()]),
      residentMerge: { resident: null, errors },
    });
    const form = await openMerge(user);
    await within(form).findByRole("radio", { name: /李晓雨/ });
    await user.click(within(form).getByRole("button", { name: "合并" }));
    expect(await within(form).findByText(/身份证号不同，不是同一个人/)).toBeInTheDocument();
  });

  it("shows both side by side, keeps the one that was chosen, and takes it back", async () => {
    const { user, sent } = await open({
      resident: record([other()]),
      residentMerge: {
        resident: { ...other(), mergedFrom: [{ ...someResident(), version: 8 }] },
        errors: [],
      },
      residentUnmerge: { resident: someResident({ version: 9 }), errors: [] },
    });
    const form = await openMerge(user);
    await within(form).findByRole("radio", { name: /李晓雨/ });
    const phones = within(form).getByRole("row", { name: /电话/ });
    expect(phones).toHaveTextContent("199****2001");
    expect(phones).toHaveTextContent("未登记电话");
    expect(phones).toHaveTextContent("不同");
    await user.click(within(form).getByRole("radio", { name: "留下另一份" }));
    await user.click(within(form).getByRole("button", { name: "合并" }));
    expect(await screen.findByRole("link", { name: "查看留下的那一份" })).toHaveAttribute(
      "href",
      "/people/r9",
    );
    expect(sent("residentMerge")[0]?.variables).toMatchObject({
      id: "r9",
      input: { duplicate: "r1", duplicateVersion: 7, expectedVersion: 2 },
    });
    await user.click(screen.getByRole("button", { name: "撤销合并" }));
    expect(await screen.findByText("已撤销，两份档案恢复原样。")).toBeVisible();
    expect(sent("residentUnmerge")[0]?.variables).toMatchObject({
      id: "r1",
      input: { expectedVersion: 8 },
    });
  });

  it("says so where taking it back is refused", async () => {
    const errors = [{ code: "STALE_VERSION", field: null, message: "x", currentVersion: 12 }];
    const { user } = await open({
      resident: record([other()]),
      residentMerge: { resident: { ...someResident(), mergedFrom: [other({ version: 3 })] }, errors: [] },
      residentUnmerge: { resident: null, errors },
    });
    const form = await openMerge(user);
    await within(form).findByRole("radio", { name: /李晓雨/ });
    await user.click(within(form).getByRole("button", { name: "合并" }));
    await user.click(await screen.findByRole("button", { name: "撤销合并" }));
    expect(await screen.findByText(/没能撤销/)).toBeVisible();
  });
});

describe("handing out and deleting", () => {
  const resident = someResident({ availableActions: everything });
  const record = {
    id: "r1",
    name: "李晓雨",
    relation: "HEAD",
    sex: "FEMALE",
    phone: PHONE,
    idNumber: null,
    birthDate: null,
    tenure: "OWNER",
    registration: "LOCAL",
    movedIn: "2015-01-01",
    movedOut: null,
    dwelling: resident.household.dwelling,
  };

  it("asks what for, then shows everything until it is put away", async () => {
    const { user, sent } = await open({
      resident,
      residentExport: { export: { exportedAt: "2026-11-26T02:00:00Z", records: [record] }, errors: [] },
    });
    await user.click(await screen.findByRole("button", { name: "导出全部记录" }));
    const form = await screen.findByRole("dialog", { name: "导出全部记录" });
    await user.click(within(form).getByRole("button", { name: "导出并记录" }));
    expect(await within(form).findByText("请填写")).toBeInTheDocument();
    expect(sent("residentExport")).toHaveLength(0);
    await user.type(within(form).getByLabelText("用途"), "本人申请查阅");
    await user.click(within(form).getByRole("button", { name: "导出并记录" }));
    expect(await screen.findByText(PHONE)).toBeVisible();
    expect(screen.getByRole("button", { name: "保存为文件（JSON）" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "现在就隐藏" }));
    expect(screen.queryByText(PHONE)).toBeNull();
  });

  it("deletes only after the reason and the name were given, and shows the record no longer", async () => {
    const { user, sent } = await open({ resident, residentDelete: { deleted: "r1", errors: [] } });
    await user.click(await screen.findByRole("button", { name: "删除档案" }));
    const form = await screen.findByRole("dialog", { name: "删除档案" });
    expect(within(form).getByText("删除后不能恢复。")).toBeInTheDocument();
    await user.type(within(form).getByLabelText(/请输入姓名/), "李晓");
    await user.click(within(form).getByRole("button", { name: "永久删除" }));
    expect(await within(form).findByText("与姓名不一致")).toBeInTheDocument();
    expect(sent("residentDelete")).toHaveLength(0);
    await user.type(within(form).getByLabelText(/请输入姓名/), "雨");
    await user.click(within(form).getByRole("combobox", { name: "为什么删除" }));
    await user.click(await screen.findByText("本人要求", { selector: ".ant-select-item-option-content" }));
    await user.click(within(form).getByRole("button", { name: "永久删除" }));
    expect(await screen.findByText("档案已删除。")).toBeVisible();
    expect(screen.queryByText("李晓雨")).toBeNull();
    expect(sent("residentDelete")[0]?.variables).toMatchObject({
      id: "r1",
      input: { reason: "SUBJECT_REQUEST", expectedVersion: 7 },
    });
  });
});
