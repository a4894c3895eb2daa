import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { allowed, faultsOf, someImport } from "../testing";
import { ImportPage } from "./ImportPage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers, language: "zh-CN" | "en" = "zh-CN") {
  const { server, asked } = mockApi({
    importFaults: faultsOf([{ row: 4, cell: "H4", column: "idNumber", code: "ID_NUMBER_CHECKSUM_WRONG" }]),
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<ImportPage />, {
    words: ["imports"],
    layout: "staff",
    frame: DeskTheme,
    route: "/imports/$id",
    at: "/imports/i1",
    language,
  });
  const asks = (field: string) => asked.filter(({ query }) => query.includes(`${field}(`));
  return { asks, user: userEvent.setup() };
}

describe("an import", () => {
  it("that is not there, or not the reader's, is told as missing", async () => {
    await open({ import: null });
    expect(await screen.findByRole("alert")).toBeVisible();
  });

  it("shows a failure with its trace id, and asks again", async () => {
    let broken = true;
    const { user } = await open({ import: () => (broken ? fault("INTERNAL") : someImport()) });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("0af7651916cd43dd8448eb211c80319c");
    broken = false;
    await user.click(within(alert).getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("heading", { name: "居民导入" })).toBeVisible();
  });

  it("tells each fault by its cell, its column and what to do, and offers the rest of the rows", async () => {
    const { user, asks } = await open({
      import: someImport(),
      importCommit: { import: { id: "i1", state: "COMMITTING", version: 4 }, errors: [] },
    });
    expect(await screen.findByText("1 行有 1 处错误")).toBeVisible();
    const line = (await screen.findByText("H4")).closest("li");
    expect(line).toHaveTextContent("身份证号身份证号的校验码不对，可能有一位写错。请核对。");
    expect(screen.queryByRole("button", { name: "写入台账" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "不含错误行，写入其余" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("写入 3 行？");
    expect(asks("importCommit")).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "写入台账" }));
    await waitFor(() => expect(asks("importCommit")).toHaveLength(1));
    expect(asks("importCommit")[0]?.variables).toMatchObject({
      id: "i1",
      input: { expectedVersion: 3, withoutFaulty: true },
    });
  });

  it("says why an act was refused, and looks again", async () => {
    const clean = someImport({ faulty: 0, faultCount: 0, added: 4, availableActions: allowed(["COMMIT"]) });
    const { user, asks } = await open({
      import: clean,
      importCommit: {
        import: null,
        errors: [{ code: "STALE_VERSION", field: "expectedVersion", message: "x", currentVersion: 4 }],
      },
    });
    await user.click(await screen.findByRole("button", { name: "写入台账" }));
    const before = asks("import").length;
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "写入台账" }));
    expect(await screen.findByText("状态已变化，已为您刷新。")).toBeVisible();
    await waitFor(() => expect(asks("import").length).toBeGreaterThan(before));
  });

  it("says how far the work is, and looks until it ends", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
    let looks = 0;
    await open({
      import: () => {
        looks += 1;
        return looks < 3
          ? someImport({ state: "CHECKING", rowsDone: 2, faulty: null, faultCount: null, added: null })
          : someImport({ faulty: 0, faultCount: 0 });
      },
    });
    expect(await screen.findByText("已处理 2 / 5 行")).toBeVisible();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await screen.findByText("没有发现错误。")).toBeVisible();
    vi.useRealTimers();
  });

  it.each([
    [
      { state: "REFUSED", refusal: "MERGED_CELLS", refusalCell: "A5" },
      "有合并单元格。请取消合并，每行各填各的。",
    ],
    [{ state: "COMMITTED", undoBlockedBy: 2 }, /不能撤销：其中 2 条/],
    [{ state: "CHECKED", refusal: "LEDGER_CHANGED" }, /检查之后台账有了变化/],
  ])("says in words what stands against it: %j", async (part, words) => {
    await open({ import: someImport({ faulty: null, faultCount: 0, ...part }) });
    expect(await screen.findByText(words)).toBeVisible();
  });

  it("is undone after it was asked once more", async () => {
    const { user, asks } = await open({
      import: someImport({
        state: "COMMITTED",
        faulty: 0,
        faultCount: 0,
        availableActions: allowed(["UNDO"]),
      }),
      importUndo: { import: { id: "i1", state: "UNDOING", version: 5 }, errors: [] },
    });
    await user.click(await screen.findByRole("button", { name: "撤销这次导入" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "撤销这次导入" }));
    await waitFor(() => expect(asks("importUndo")).toHaveLength(1));
  });
});
