import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { readGridSearch, readPosterSearch } from "@/features/territory/policies/searches";
import { doorPoint, pointsOf, someoneAs, somePlace, somePoint } from "@/features/territory/testing";
import type { Language } from "@/lib/i18n/i18n";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { GridsPage } from "./GridsPage";
import { PostersPage } from "./PostersPage";

let close = () => undefined as unknown;
afterEach(() => void close());

function serve(answers: Answers) {
  const { server, asked } = mockApi({
    me: someoneAs("COMMUNITY_WORKER"),
    ...somePlace,
    whistlePoints: pointsOf([somePoint, doorPoint]),
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const sent = (name: string) => asked.filter((one) => one.query.includes(`mutation ${name}`));
  return { asked, sent, user: userEvent.setup() };
}

async function open(answers: Answers = {}, language: Language = "zh-CN") {
  const api = serve(answers);
  const page = await renderPage(<GridsPage />, {
    words: ["grids", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/grids",
    validateSearch: readGridSearch,
    at: "/grids?tab=POINTS",
    language,
  });
  return { ...page, ...api };
}

const inputOf = (operation: { variables: Record<string, unknown> } | undefined) =>
  operation?.variables.input as Record<string, unknown> | undefined;

describe("the whistle points of a community", () => {
  it("none of them: says how the first comes to hang", async () => {
    await open({ whistlePoints: pointsOf([]) });
    expect(await screen.findByRole("heading", { name: "还没有哨点" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "打印海报" })).toBeNull();
  });

  it("a failure shows its trace id", async () => {
    await open({ whistlePoints: () => fault("INTERNAL") });
    expect(await screen.findByRole("alert")).toHaveTextContent("0af7651916cd43dd8448eb211c80319c");
  });

  it("lists each with its code, spot and poster, page by page", async () => {
    const { user, asked, path } = await open({ whistlePoints: pointsOf([somePoint, doorPoint], "c1") });
    const door = within(await screen.findByRole("row", { name: /1号楼1单元门厅/ }));
    expect(door.getByText("KX3DYMB3")).toBeVisible();
    expect(door.getByText("1号楼 › 1单元")).toBeVisible();
    expect(door.getByRole("link", { name: "1号楼1单元门厅的海报" })).toHaveAttribute(
      "href",
      expect.stringContaining("KX3DYMB3"),
    );
    await user.click(screen.getByRole("button", { name: "下一页" }));
    await waitFor(() => expect(path()).toContain("after=c1"));
    await waitFor(() => expect(asked.some(({ variables }) => variables.after === "c1")).toBe(true));
  });

  it("offers no acts to those who lead a town", async () => {
    await open({ me: someoneAs("TOWNSHIP_LEADER", { code: "150124100011", name: "x" }) });
    await screen.findByRole("row", { name: /昆新佳苑南门/ });
    expect(screen.queryByRole("button", { name: "设立哨点" })).toBeNull();
    expect(screen.queryByRole("button", { name: /撤除/ })).toBeNull();
  });

  it("a door needs its building and unit; what is put up offers its poster", async () => {
    const { user, sent } = await open({ whistlePointPutUp: { whistlePoint: doorPoint, errors: [] } });
    await user.click(await screen.findByRole("button", { name: "设立哨点" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("radio", { name: "单元门" }));
    await user.type(dialog.getByLabelText("叫什么"), "1号楼1单元门厅");
    await user.click(dialog.getByRole("button", { name: "设立" }));
    expect(await dialog.findByText("请填写")).toBeInTheDocument();
    expect(sent("WhistlePointPutUp")).toEqual([]);
    await user.click(dialog.getByLabelText("楼栋"));
    await user.click(await screen.findByTitle("1号楼"));
    await user.click(await dialog.findByRole("radio", { name: "1单元" }));
    await user.click(dialog.getByRole("button", { name: "设立" }));
    expect(await screen.findByText(/已设立“1号楼1单元门厅”，哨点码 KX3DYMB3/)).toBeVisible();
    expect(screen.getByRole("link", { name: "打印这张海报" })).toBeVisible();
    expect(inputOf(sent("WhistlePointPutUp")[0])).toMatchObject({
      community: "150124100011",
      kind: "UNIT_DOOR",
      building: "b1",
      unit: "1单元",
    });
  });

  it.each([
    ["zh-CN", "设立哨点", "设立", "叫什么", "含有不能识别的字符"],
    [
      "en",
      "Put up a whistle point",
      "Put up",
      "What it is called",
      "Contains characters that cannot be read",
    ],
  ] as const)("says a refusal beside the field, in %s", async (language, putUp, submit, name, words) => {
    const errors = [{ code: "TEXT_INVALID", field: "name", message: "not for people" }];
    const { user } = await open({ whistlePointPutUp: { whistlePoint: null, errors } }, language);
    await user.click(await screen.findByRole("button", { name: putUp }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText(name), "南门");
    await user.click(dialog.getByRole("button", { name: submit }));
    expect(await dialog.findByText(words)).toBeInTheDocument();
  });

  it("takes one down after a word, and says that it was down already", async () => {
    const errors = [{ code: "TAKEN_DOWN", field: null, currentVersion: null, message: "not for people" }];
    const { user, sent } = await open({ whistlePointTakeDown: { whistlePoint: null, errors } });
    await user.click(await screen.findByRole("button", { name: "撤除昆新佳苑南门" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText(/海报仍能认出地点/)).toBeVisible();
    expect(sent("WhistlePointTakeDown")).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "撤除" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent("这个哨点已经撤除");
  });
});

describe("the posters", () => {
  async function openPosters(at: string, answers: Answers = {}) {
    const api = serve(answers);
    const page = await renderPage(<PostersPage />, {
      words: ["grids", "poster"],
      layout: "staff",
      frame: DeskTheme,
      route: "/grids/posters",
      validateSearch: readPosterSearch,
      at,
    });
    return { ...page, ...api };
  }

  it("are none without whistle points", async () => {
    await openPosters("/grids/posters?community=150124100011", { whistlePoints: pointsOf([]) });
    expect(await screen.findByText("没有可打印的哨点。")).toBeVisible();
  });

  it("say the emergency numbers first, the place, the code and what it is for in both languages", async () => {
    await openPosters('/grids/posters?community=150124100011&points=["KX3DYMB3"]');
    const sheet = await screen.findByRole("article", { name: "海报：1号楼1单元门厅" });
    expect(screen.getAllByRole("article")).toHaveLength(1);
    expect(sheet.textContent.indexOf("110")).toBeLessThan(sheet.textContent.indexOf("扫一扫"));
    expect(sheet).toHaveTextContent("遇到危险，先打电话In danger, call first");
    expect(sheet).toHaveTextContent("昆新社区 › 1号楼 › 1单元");
    expect(sheet).toHaveTextContent("KX3D YMB3");
    expect(sheet).toHaveTextContent("Scan to blow the whistle");
    expect(within(sheet).getByRole("img", { name: "哨点码 KX3DYMB3 的二维码" })).toBeVisible();
  });

  it("are chosen one by one, and the choice stays in the address", async () => {
    const { user, path } = await openPosters("/grids/posters?community=150124100011");
    expect(await screen.findByRole("button", { name: "打印 2 张" })).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "昆新佳苑南门" }));
    expect(await screen.findByRole("button", { name: "打印 1 张" })).toBeVisible();
    expect(decodeURIComponent(path())).toContain('points=["KX3DYMB3"]');
    await user.click(screen.getByRole("button", { name: "全不选" }));
    expect(await screen.findByRole("button", { name: "打印 0 张" })).toHaveAttribute("aria-disabled", "true");
  });
});
