import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { somebody } from "@/features/people/testing";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { signedIn } from "@/testing/session";
import { ExportButton } from "../components/ExportButton";
import { ExportNotices } from "../components/ExportNotices";
import { readExportSearch } from "../policies/exportStates";
import { exportWatch } from "../policies/exportWatch";
import { faultsOf, someExport } from "../testing";
import { ExportsPage } from "./ExportsPage";

let close = () => undefined as unknown;
afterEach(() => {
  exportWatch.ids().forEach(exportWatch.remove);
  vi.restoreAllMocks();
  return void close();
});

async function open(answers: Answers, page = <ExportsPage />, file?: () => Response) {
  const { server, asked } = mockApi({ me: somebody("COMMUNITY_WORKER"), ...answers });
  const downloads: string[] = [];
  server.use(
    http.get("http://api.test/exports/:id/file", ({ request }) => {
      downloads.push(`${new URL(request.url).pathname} ${request.headers.get("authorization")}`);
      return file?.() ?? HttpResponse.text("甲,乙");
    }),
  );
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const shown = await renderPage(page, {
    words: ["exports", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/exports",
    validateSearch: readExportSearch,
    at: "/exports",
    session: await signedIn(),
  });
  return { ...shown, asked, downloads, user: userEvent.setup() };
}

/** Files that land on the reader's disk, by their names. */
function saved(): string[] {
  const names: string[] = [];
  URL.createObjectURL = () => "blob:x";
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return names;
}

describe("the list of exports", () => {
  it("shows a failure, and asks again", async () => {
    let broken = true;
    const { user } = await open({ exports: () => (broken ? fault("INTERNAL") : faultsOf([someExport()])) });
    const alert = await screen.findByRole("alert");
    broken = false;
    await user.click(within(alert).getByRole("button", { name: "重试" }));
    expect(await screen.findByText("住户 · CSV")).toBeVisible();
  });

  it("says what to do where nothing was exported yet", async () => {
    await open({ exports: faultsOf([]) });
    expect(await screen.findByRole("heading", { name: "还没有导出过" })).toBeVisible();
  });

  it("offers the file of what is done alone, and says why there is none", async () => {
    await open({
      exports: faultsOf([
        someExport(),
        someExport({ id: "x2", state: "EXPIRED" }),
        someExport({ id: "x3", state: "REFUSED", refusal: "TOO_MANY_ROWS" }),
      ]),
    });
    expect(await screen.findAllByRole("button", { name: "下载住户" })).toHaveLength(1);
    expect(screen.getByText("已过期")).toBeVisible();
    expect(screen.getByText("内容太多，请缩小筛选范围再导出。")).toBeVisible();
  });

  it("shows by itself that the file is ready", async () => {
    const answers = [
      someExport({ state: "WRITING", rowsDone: 100, rowsExpected: 300 }),
      someExport({ rowsDone: 300 }),
    ];
    await open({ exports: () => faultsOf([answers.length > 1 ? answers.shift() : answers[0]] as object[]) });
    expect(await screen.findByText("已写 100 行，共 300 行")).toBeVisible();
    expect(await screen.findByRole("button", { name: "下载住户" }, { timeout: 5000 })).toBeVisible();
  });

  it("takes the file home under a name that says what and when, and says so when it is gone", async () => {
    let status = 404;
    const names = saved();
    const { user, downloads } = await open({ exports: faultsOf([someExport()]) }, <ExportsPage />, () =>
      status === 200 ? HttpResponse.text("甲") : new HttpResponse(null, { status }),
    );
    const button = await screen.findByRole("button", { name: "下载住户" });
    await user.click(button);
    expect(await screen.findByRole("alert")).toHaveTextContent("文件已过期，或相应的任职已经结束。");
    expect(names).toEqual([]);
    status = 200;
    await user.click(button);
    await vi.waitFor(() => expect(names).toEqual(["住户-2026-11-26.csv"]));
    expect(downloads[0]).toMatch(/^\/exports\/x1\/file Bearer /);
  });
});

describe("the export button", () => {
  const offers = [
    { list: "HOUSEHOLDS", conditions: { households: { building: "b1" } } },
    { list: "RESIDENTS", conditions: null },
  ] as const;
  const page = (roles: Parameters<typeof ExportButton>[0]["roles"] = ["COMMUNITY_WORKER"]) => (
    <>
      <ExportNotices />
      <ExportButton roles={roles} offers={offers} />
    </>
  );

  async function choosePurpose(user: ReturnType<typeof userEvent.setup>) {
    await user.click(screen.getByRole("combobox", { name: "用途" }));
    await user.click(await screen.findByText("走访联系", { selector: ".ant-select-item-option-content" }));
  }

  it("is not there for those who may not have the list as a file", async () => {
    await open({}, page(["BUILDING_HEAD"]));
    expect(screen.queryByRole("button", { name: "导出" })).toBeNull();
  });

  it("asks nothing without a purpose, and says why a list cannot be had as it is shown", async () => {
    const { user, asked } = await open({}, page());
    await user.click(await screen.findByRole("button", { name: "导出" }));
    expect(await screen.findByRole("radio", { name: "居民" })).toBeDisabled();
    expect(screen.getByText(/要导出居民，请先清除其他条件/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "开始导出" }));
    expect(await screen.findByText("请选择用途")).toBeInTheDocument();
    expect(asked.filter(({ operationName }) => operationName === "ExportAsk")).toEqual([]);
  });

  it("says in words why it was refused, keeps what was typed and asks again under another key", async () => {
    const keys: unknown[] = [];
    const { user } = await open(
      {
        exportAsk: ({ input }: { input: { idempotencyKey: string } }) => {
          keys.push(input.idempotencyKey);
          return { export: null, errors: [{ code: "TOO_MANY_WAITING", field: null }] };
        },
      },
      page(),
    );
    await user.click(await screen.findByRole("button", { name: "导出" }));
    await choosePurpose(user);
    await user.click(screen.getByRole("button", { name: "开始导出" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("您已有五个导出在等待");
    await user.click(screen.getByRole("button", { name: /开始导出/ }));
    await vi.waitFor(() => expect(new Set(keys).size).toBe(2));
  });

  it("carries the conditions of the list over, and tells when the file is ready", async () => {
    const inputs: object[] = [];
    const states = [someExport({ state: "WRITING", rowsDone: 0 }), someExport({ rowsDone: 12 })];
    const names = saved();
    const { user } = await open(
      {
        exportAsk: ({ input }: { input: object }) => {
          inputs.push(input);
          return { export: someExport({ state: "ASKED" }), errors: [] };
        },
        export: () => (states.length > 1 ? states.shift() : states[0]),
      },
      page(),
    );
    await user.click(await screen.findByRole("button", { name: "导出" }));
    await choosePurpose(user);
    await user.type(screen.getByRole("textbox", { name: "说明（可不填）" }), "入户核对");
    await user.click(screen.getByRole("radio", { name: "CSV" }));
    await user.click(screen.getByRole("button", { name: "开始导出" }));
    expect(await screen.findByText("住户已导出，共 12 行。", {}, { timeout: 5000 })).toBeVisible();
    expect(inputs).toMatchObject([
      {
        list: "HOUSEHOLDS",
        format: "CSV",
        purpose: "VISIT",
        words: "入户核对",
        language: "ZH",
        conditions: { households: { building: "b1" } },
      },
    ]);
    await user.click(screen.getByRole("button", { name: "下载住户" }));
    await vi.waitFor(() => expect(names).toEqual(["住户-2026-11-26.csv"]));
    await user.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByText("住户已导出，共 12 行。")).toBeNull();
  });
});
