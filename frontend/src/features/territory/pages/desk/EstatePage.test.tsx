import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { someCommunity, someoneAs, someState } from "@/features/territory/testing";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { EstatePage } from "./EstatePage";

let close = () => undefined as unknown;
afterEach(() => void close());

const sheet = {
  estate: { id: "e1", name: "昆新佳苑", history: [someState("昆新佳苑")] },
  community: someCommunity,
  standing: { validTo: null as string | null, version: 3 },
  closedBuildings: [] as object[],
  buildings: [
    {
      id: "b1",
      name: "1号楼",
      units: ["1单元", "2单元"],
      grid: { id: "g1", name: "第一网格" },
      standing: { version: 2 },
      history: [
        someState("1号楼", {
          grid: { id: "g2", name: "第二网格" },
          until: "2026-11-20T02:00:00Z",
          endedBy: "00000000-0000-4000-a000-000000000016",
        }),
        someState("1号楼", { grid: { id: "g1", name: "第一网格" }, from: "2026-11-20T02:00:00Z" }),
      ],
    },
    {
      id: "b2",
      name: "2号楼",
      units: [],
      grid: null,
      standing: { version: 1 },
      history: [someState("2号楼")],
    },
  ],
};

const body = (id: string, name: string, members: object[]) => ({ organisation: { id, name }, members });
const coverage = {
  estates: [
    {
      estate: { id: "e1" },
      branch: body("o1", "昆新佳苑小区党支部", [{ name: "戚长安", title: "支部书记", since: "2025-03-01" }]),
      committees: [body("o2", "昆新佳苑业委会", [{ name: "戚长安", title: "主任", since: "2025-03-01" }])],
      crossAppointed: ["戚长安"],
    },
  ],
  buildings: [
    { building: { id: "b1" }, heads: [{ name: "喻向阳" }] },
    { building: { id: "b2" }, heads: [] },
  ],
};

async function open(answers: Answers = {}) {
  const { server, asked } = mockApi({
    me: someoneAs("COMMUNITY_SECRETARY"),
    estate: sheet,
    coverage,
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<EstatePage />, {
    words: ["places", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/estates/$id",
    at: "/estates/e1",
  });
  return asked;
}

describe("an estate", () => {
  it("that does not exist leads back to the tree", async () => {
    await open({ estate: null });
    expect(await screen.findByRole("heading", { name: "没有这个小区" })).toBeVisible();
    expect(screen.getByRole("link", { name: "到区划里找" })).toHaveAttribute("href", "/places");
  });

  it("shows buildings alone to those who neither run nor oversee its community", async () => {
    const asked = await open({ me: someoneAs("GRID_MEMBER") });
    expect(await screen.findByRole("rowheader", { name: "1号楼" })).toBeVisible();
    expect(screen.queryByRole("columnheader", { name: "楼长" })).toBeNull();
    expect(asked.some(({ query }) => query.includes("coverage("))).toBe(false);
  });

  it("names what is missing beside what is there", async () => {
    await open();
    const second = (await screen.findByRole("rowheader", { name: "2号楼" })).closest("tr") as HTMLElement;
    expect(within(second).getByText("不在任何网格")).toBeVisible();
    expect(await within(second).findByText("没有楼长")).toBeVisible();
    expect(within(second).getByText("无")).toBeVisible();
  });

  it("tells what changed, when, and by whom where the API says so", async () => {
    await open();
    const changes = await screen.findByRole("region", { name: "历次变更" });
    expect(within(changes).getByText("1号楼：由第二网格归到第一网格")).toBeVisible();
    expect(within(changes).getByText("2026年11月20日")).toBeVisible();
    expect(within(changes).getByText("操作人 00000016")).toBeVisible();
    expect(within(changes).getAllByRole("listitem")).toHaveLength(1);
  });

  it("shows who sits in its bodies, and who in both", async () => {
    await open();
    expect(await screen.findByRole("heading", { name: "昆新佳苑业委会" })).toBeVisible();
    expect(screen.getByText("交叉任职：戚长安")).toBeVisible();
    expect(screen.getByText("喻向阳")).toBeVisible();
  });
});

describe("renaming and closing", () => {
  const refusedWith = (code: string) => ({
    errors: [{ code, field: null, message: "x", currentVersion: null }],
  });

  it("is offered to those who govern the community alone", async () => {
    await open({ me: someoneAs("COMMUNITY_WORKER") });
    expect(await screen.findByRole("rowheader", { name: "1号楼" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "昆新佳苑改名" })).toBeNull();
    expect(screen.queryByRole("button", { name: "停用1号楼" })).toBeNull();
  });

  it("is offered no longer for what is closed, which says since when and keeps what happened", async () => {
    await open({
      estate: {
        ...sheet,
        standing: { validTo: "2026-11-20", version: 4 },
        buildings: [],
        closedBuildings: [
          {
            id: "b3",
            name: "3号楼",
            history: [
              someState("3号楼", { until: "2026-11-20T02:00:00Z" }),
              someState("3号楼", { closed: true, from: "2026-11-20T02:00:00Z" }),
            ],
          },
        ],
      },
    });
    expect(await screen.findByText("已停用：最后一天 2026-11-20。")).toBeVisible();
    expect(screen.getByText("3号楼：停用")).toBeVisible();
    expect(screen.queryByRole("button", { name: "昆新佳苑改名" })).toBeNull();
  });

  it("says at the field that a name is taken, and keeps what was typed", async () => {
    const user = userEvent.setup();
    const errors = [{ code: "NAME_TAKEN", field: "name", message: "x", currentVersion: null }];
    await open({ buildingRename: { building: null, errors } });
    await user.click(await screen.findByRole("button", { name: "2号楼改名" }));
    const form = await screen.findByRole("dialog", { name: "2号楼改名" });
    const field = within(form).getByLabelText("新名称");
    await user.clear(field);
    await user.type(field, "1号楼");
    await user.click(within(form).getByRole("button", { name: "改名" }));
    expect(await within(form).findByText("这个社区已有同名的，请换一个名称")).toBeInTheDocument();
    expect(field).toHaveValue("1号楼");
  });

  it("renames on the version that was seen, and says both names", async () => {
    const user = userEvent.setup();
    const asked = await open({ estateRename: { estate: null, errors: [] } });
    await user.click(await screen.findByRole("button", { name: "昆新佳苑改名" }));
    const form = await screen.findByRole("dialog", { name: "昆新佳苑改名" });
    const field = within(form).getByLabelText("新名称");
    await user.clear(field);
    await user.type(field, " 昆新苑 ");
    await user.click(within(form).getByRole("button", { name: "改名" }));
    expect(await screen.findByText("“昆新佳苑”已改名为“昆新苑”。")).toBeVisible();
    const sent = asked.find(({ query }) => query.includes("estateRename("));
    expect(sent?.variables).toMatchObject({ id: "e1", input: { name: "昆新苑", expectedVersion: 3 } });
  });

  it("says what closing means before it is done, and in words why it is refused", async () => {
    const user = userEvent.setup();
    let answer = refusedWith("HOUSEHOLDS_LIVE_THERE");
    const asked = await open({ estateClose: () => answer });
    await user.click(await screen.findByRole("button", { name: "停用昆新佳苑" }));
    const form = await screen.findByRole("dialog", { name: "停用昆新佳苑" });
    expect(within(form).getByText("上面的 2 栋楼一起停用。")).toBeInTheDocument();
    expect(asked.some(({ query }) => query.includes("estateClose("))).toBe(false);
    await user.click(within(form).getByRole("button", { name: "确认停用" }));
    expect(await within(form).findByText(/还有住户住在这里，先登记迁出/)).toBeInTheDocument();
    answer = { errors: [] };
    await user.click(within(form).getByRole("button", { name: "确认停用" }));
    await waitFor(() => expect(screen.getByText("昆新佳苑已停用。")).toBeVisible());
  });
});
