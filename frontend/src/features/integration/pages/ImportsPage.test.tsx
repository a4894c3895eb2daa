import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { somebody } from "@/features/people/testing";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { signedIn } from "@/testing/session";
import { readImportSearch } from "../policies/importSearch";
import { csvOf } from "../policies/faultList";
import { faultsOf, someImport } from "../testing";
import { ImportsPage } from "./ImportsPage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers = {}, upload?: () => Response) {
  const { server } = mockApi({
    me: somebody("COMMUNITY_WORKER"),
    imports: faultsOf([someImport()]),
    ...answers,
  });
  const sent: { url: string; key: string | null; authorization: string | null }[] = [];
  server.use(
    http.post("http://api.test/imports", ({ request }) => {
      sent.push({
        url: request.url,
        key: request.headers.get("idempotency-key"),
        authorization: request.headers.get("authorization"),
      });
      return upload?.() ?? HttpResponse.json({ id: "i9" }, { status: 201 });
    }),
  );
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<ImportsPage />, {
    words: ["imports"],
    layout: "staff",
    frame: DeskTheme,
    route: "/imports",
    validateSearch: readImportSearch,
    at: "/imports",
    session: await signedIn(),
  });
  return { ...page, sent, user: userEvent.setup() };
}

const csv = () => new File(["楼栋,单元名称\n"], "名单.csv", { type: "text/csv" });

describe("the list of imports", () => {
  it("shows a failure, and asks again", async () => {
    let broken = true;
    const { user } = await open({ imports: () => (broken ? fault("INTERNAL") : faultsOf([someImport()])) });
    const alert = await screen.findByRole("alert");
    broken = false;
    await user.click(within(alert).getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("link", { name: "居民" })).toHaveAttribute("href", "/imports/i1");
  });

  it("says what to do where nothing came in yet", async () => {
    await open({ imports: faultsOf([]) });
    expect(await screen.findByRole("heading", { name: "还没有导入过文件" })).toBeVisible();
  });

  it("offers posts to the secretary alone", async () => {
    const { user } = await open();
    await user.click(await screen.findByRole("combobox", { name: "导入什么" }));
    await screen.findByText("机构", { selector: ".ant-select-item-option-content" });
    expect(screen.queryByText("任职", { selector: ".ant-select-item-option-content" })).toBeNull();
  });
});

describe("a file", () => {
  it("that was refused is told in words, and sent again under the same key", async () => {
    let refused = true;
    const { user, sent, path } = await open({}, () =>
      refused
        ? HttpResponse.json({ code: "TOO_LARGE" }, { status: 413 })
        : HttpResponse.json({ id: "i9" }, { status: 201 }),
    );
    await user.upload(await screen.findByLabelText("选择文件", { selector: "input" }), csv());
    expect(await screen.findByText("文件超过 32 MB。请分成几个文件。")).toBeVisible();
    refused = false;
    await user.click(screen.getByRole("button", { name: "重试" }));
    await expect.poll(path).toBe("/imports/i9");
    expect(sent).toHaveLength(2);
    expect(sent[0]?.key).toBe(sent[1]?.key);
    expect(sent[0]?.authorization).toBe("Bearer token");
    expect(sent[0]?.url).toBe("http://api.test/imports?kind=RESIDENTS&community=150124100011");
  });

  it("that does not reach the server says so", async () => {
    const { user } = await open({}, () => HttpResponse.error());
    await user.upload(await screen.findByLabelText("选择文件", { selector: "input" }), csv());
    expect(await screen.findByText(/连不上服务器/)).toBeVisible();
  });
});

describe("the list of faults as a file", () => {
  it("holds nothing that a spreadsheet would run", () => {
    expect(csvOf([["=1+1", 'a"b', "-2", "好,的"]])).toBe('\uFEFF\'=1+1,"a""b",\'-2,"好,的"\r\n');
  });
});
