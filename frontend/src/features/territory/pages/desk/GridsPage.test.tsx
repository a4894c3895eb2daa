import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { readGridSearch } from "@/features/territory/policies/searches";
import { otherOutline, someMap, someoneAs, somePlace, someSheets } from "@/features/territory/testing";
import type { Language } from "@/lib/i18n/i18n";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { GridsPage } from "./GridsPage";

// jsdom draws nothing; the map itself is tried in a real browser (e2e).
vi.mock("@/features/territory/components/map/GridMap", () => ({ GridMap: () => null }));

let close = () => undefined as unknown;
afterEach(() => void close());

const secretary = someoneAs("COMMUNITY_SECRETARY");
const done = { map: someMap, errors: [] };
const refused = (code: string, field: string | null = null, currentVersion: number | null = null) => ({
  map: null,
  errors: [{ code, field, currentVersion, message: "not for people" }],
});

interface At {
  readonly at?: string;
  readonly language?: Language;
}

async function open(answers: Answers = {}, { at = "/grids", language = "zh-CN" }: At = {}) {
  const { server, asked } = mockApi({ me: secretary, ...somePlace, communityMap: someMap, ...answers });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<GridsPage />, {
    words: ["grids", "places", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/grids",
    validateSearch: readGridSearch,
    at,
    language,
  });
  const sent = (name: string) => asked.filter((one) => one.query.includes(`mutation ${name}`));
  return { ...page, asked, sent, user: userEvent.setup() };
}

type User = ReturnType<typeof userEvent.setup>;
const button = (name: string | RegExp) => screen.findByRole("button", { name });

async function begin(user: User, grid: RegExp, act: string): Promise<void> {
  await user.click(await button(grid));
  await user.click(await button(act));
}

async function paste(
  user: User,
  text: string,
  label: string | RegExp = "粘贴 GeoJSON",
): Promise<HTMLElement> {
  const field = await screen.findByLabelText(label);
  await user.click(field);
  await user.paste(text);
  return field;
}

const inputOf = (operation: { variables: Record<string, unknown> } | undefined) =>
  operation?.variables.input as Record<string, unknown> | undefined;

describe("the place", () => {
  it("is none when the reader's posts name none, and nothing is asked", async () => {
    const { asked } = await open({ me: someoneAs("COMMUNITY_WORKER", null) });
    expect(await screen.findByRole("heading", { name: "还没有可看的范围" })).toBeVisible();
    expect(asked.some(({ query }) => query.includes("communityMap"))).toBe(false);
  });

  it("that does not exist offers the reader's own", async () => {
    await open({ division: null, community: null }, { at: "/grids?place=999999999999" });
    expect(await screen.findByRole("heading", { name: "没有这个区划" })).toBeVisible();
    expect(screen.getByRole("link", { name: "昆新社区" })).toBeVisible();
  });

  it("is a way down for those who lead more than a community", async () => {
    const town = { code: "150124100000", name: "城关镇" };
    const { asked } = await open({
      me: someoneAs("TOWNSHIP_LEADER", town),
      division: { ...town, level: "TOWN", path: [{ code: "150124000000", name: "清水河县" }, town] },
      community: null,
      divisions: { nodes: [{ code: "150124100011", name: "昆新社区居民委员会" }] },
    });
    const below = await screen.findByRole("link", { name: "昆新社区居民委员会" });
    expect(below).toHaveAttribute("href", expect.stringContaining("150124100011"));
    expect(asked.some(({ query }) => query.includes("communityMap"))).toBe(false);
  });

  it("shows a failure with its trace id, and asks again", async () => {
    let broken = true;
    const { user } = await open({ communityMap: () => (broken ? fault("INTERNAL") : someMap) });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("0af7651916cd43dd8448eb211c80319c");
    broken = false;
    await user.click(within(alert).getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("heading", { name: /3 个网格/ })).toBeVisible();
  });

  it("keeps still while it waits", async () => {
    await open({ communityMap: () => new Promise(() => undefined) });
    expect(await screen.findByRole("heading", { name: "昆新社区" })).toBeVisible();
    expect(await screen.findByText("正在加载")).toBeInTheDocument();
  });

  it("without grids says what to do", async () => {
    await open({ communityMap: { ...someMap, grids: [], gaps: [] } });
    expect(await screen.findByRole("heading", { name: "还没有网格" })).toBeVisible();
  });
});

describe("the list", () => {
  it("tells all that the map shows: ground, buildings, what is not drawn, gaps and changes", async () => {
    const { user } = await open();
    expect(await button(/第一网格.*2 栋楼.*3.8 公顷/)).toBeVisible();
    expect(await button(/第二网格.*没有边界/)).toBeVisible();
    expect(screen.getByText("1 栋楼不在任何网格：9号楼")).toBeVisible();
    expect(screen.getByText("1 处地面不属于任何网格：320 平方米")).toBeVisible();
    expect(screen.getByText("第一网格拆出第三网格，带走 2 栋楼")).toBeVisible();
    await user.click(await button(/第一网格/));
    expect(screen.getByText("1号楼、2号楼")).toBeVisible();
  });

  it("offers a worker no acts, and says whose they are", async () => {
    const { user } = await open({ me: someoneAs("COMMUNITY_WORKER") });
    await user.click(await button(/第一网格/));
    expect(screen.queryByRole("button", { name: "拆分" })).toBeNull();
    expect(screen.getByText(/由社区书记或乡镇、县里办理/)).toBeVisible();
    expect(screen.queryByRole("heading", { name: "变更记录" })).toBeNull();
  });

  it("shows what is not possible with its reason", async () => {
    const { user } = await open();
    await user.click(await button(/第三网格/));
    expect(await button(/拆分 ?没有楼栋可分/)).toHaveAttribute("aria-disabled", "true");
  });
});

describe("drawing", () => {
  it("sends nothing with fewer than three points or with what is no GeoJSON", async () => {
    const { user, sent } = await open();
    await begin(user, /第二网格/, "画边界");
    await user.click(await button("保存边界"));
    const field = await screen.findByLabelText("粘贴 GeoJSON");
    expect(field).toHaveAccessibleDescription(/至少要 3 个点/);
    expect(field).toHaveFocus();
    await paste(user, "{");
    expect(field).toHaveAccessibleDescription(/这不是 GeoJSON/);
    await user.click(await button("保存边界"));
    expect(sent("GridDraw")).toEqual([]);
  });

  it.each([
    ["zh-CN", "画边界", "保存边界", "粘贴 GeoJSON", /与别的网格重叠了/],
    ["en", "Draw outline", "Save outline", "Paste GeoJSON", /It overlaps another grid/],
  ] as const)("says a refusal beside the field, in %s", async (language, draw, save, label, words) => {
    const { user } = await open({ gridDraw: refused("OUTLINE_OVERLAPS", "outline") }, { language });
    await begin(user, /第二网格/, draw);
    const field = await paste(user, otherOutline, label);
    await user.click(await button(save));
    await waitFor(() => expect(field).toHaveAccessibleDescription(words));
    expect(field).toHaveAttribute("aria-invalid", "true");
  });

  it("reads anew after somebody was faster, and then sends the newer version under another key", async () => {
    let version = 4;
    const { user, sent } = await open({
      communityMap: () => ({ ...someMap, grids: [{ ...someSheets[0], version }, ...someSheets.slice(1)] }),
      gridDraw: ({ input }: { input: { expectedVersion: number } }) =>
        input.expectedVersion === 5 ? done : refused("STALE_VERSION", null, 5),
    });
    await begin(user, /第一网格/, "重画边界");
    await user.click(await button("保存边界"));
    expect(await screen.findByText("刚才有人更新了内容")).toBeVisible();
    expect(await button("保存边界")).toHaveAttribute("aria-disabled", "true");
    version = 5;
    await user.click(await button("查看最新情况"));
    expect(await screen.findByText("已是最新情况，可以再次提交。")).toBeVisible();
    await user.click(await button("保存边界"));
    expect(await screen.findByText(/第一网格的边界已保存/)).toBeVisible();
    const [first, second] = sent("GridDraw").map(inputOf);
    expect([first?.expectedVersion, second?.expectedVersion]).toEqual([4, 5]);
    expect(second?.idempotencyKey).not.toBe(first?.idempotencyKey);
  });

  it("sends the pasted polygon closed, says so, and moves the focus there", async () => {
    const { user, sent } = await open({ gridDraw: done });
    await begin(user, /第二网格/, "画边界");
    await paste(user, otherOutline);
    await user.click(await button("保存边界"));
    const line = await screen.findByText("第二网格的边界已保存，约 3.8 公顷");
    expect(line).toHaveFocus();
    expect(JSON.parse(String(inputOf(sent("GridDraw")[0])?.outline))).toEqual(JSON.parse(otherOutline));
  });

  it("undoes a point", async () => {
    const { user } = await open();
    await begin(user, /第一网格/, "重画边界");
    expect(await screen.findByText(/已有 4 个点/)).toBeVisible();
    await user.click(await button("撤销一点"));
    expect(await screen.findByText(/已有 3 个点/)).toBeVisible();
  });

  it("takes an outline away only after a word", async () => {
    const { user, sent } = await open({ gridDraw: done });
    await begin(user, /第一网格/, "取消边界");
    const dialog = await screen.findByRole("dialog");
    expect(sent("GridDraw")).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "取消边界" }));
    expect(await screen.findByText("第一网格的边界已取消")).toBeVisible();
    expect(inputOf(sent("GridDraw")[0])).toMatchObject({ outline: null, expectedVersion: 4 });
  });
});

describe("splitting", () => {
  it("needs a name and a building", async () => {
    const { user, sent } = await open();
    await begin(user, /第一网格/, "拆分");
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "拆分" }));
    expect(await within(dialog).findByText("请填写")).toBeInTheDocument();
    expect(await within(dialog).findByText("请至少选一栋楼")).toBeInTheDocument();
    expect(sent("GridSplit")).toEqual([]);
  });

  it("says at the name that it is taken", async () => {
    const { user } = await open({ gridSplit: refused("NAME_TAKEN", "name") });
    await begin(user, /第一网格/, "拆分");
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByLabelText("新网格的名称"), "第二网格");
    await user.click(within(dialog).getByRole("checkbox", { name: "2号楼" }));
    await user.click(within(dialog).getByRole("button", { name: "拆分" }));
    expect(await within(dialog).findByText(/已有同名网格/)).toBeInTheDocument();
  });

  it("leaves the outline with what stays, unless told otherwise", async () => {
    const { user, sent } = await open({ gridSplit: done });
    await begin(user, /第一网格/, "拆分");
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByLabelText("新网格的名称"), "第四网格");
    await user.click(within(dialog).getByRole("checkbox", { name: "2号楼" }));
    await user.click(within(dialog).getByRole("button", { name: "拆分" }));
    expect(await screen.findByText("已拆分：1 栋楼归到第四网格")).toBeVisible();
    expect(inputOf(sent("GridSplit")[0])).toMatchObject({
      name: "第四网格",
      buildings: ["b2"],
      // Absent keeps what is drawn.
      outline: null,
      newOutline: null,
      expectedVersion: 4,
    });
  });
});

describe("merging", () => {
  it("says what will move before anything does", async () => {
    const { user, sent } = await open({ gridMerge: done });
    await begin(user, /第一网格/, "合并");
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "合并" }));
    expect(await within(dialog).findByText("请选择并入的网格")).toBeInTheDocument();
    await user.click(within(dialog).getByRole("radio", { name: "第二网格（1 栋楼）" }));
    expect(await within(dialog).findByText("2 栋楼归到第二网格：1号楼、2号楼")).toBeInTheDocument();
    expect(within(dialog).getByText(/还没有边界，这块地面不再属于任何网格/)).toBeInTheDocument();
    expect(sent("GridMerge")).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "合并" }));
    expect(await screen.findByText("已合并：第一网格并入第二网格")).toBeVisible();
  });

  it("says a refusal that belongs to no field above the form", async () => {
    const { user } = await open({ gridMerge: refused("GRID_ENDED") });
    await begin(user, /第一网格/, "合并");
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("radio", { name: "第二网格（1 栋楼）" }));
    await user.click(within(dialog).getByRole("button", { name: "合并" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent("这个网格已经停用");
  });
});
