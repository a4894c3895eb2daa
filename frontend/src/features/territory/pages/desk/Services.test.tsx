import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { readGridSearch } from "@/features/territory/policies/searches";
import {
  shutService,
  someCommunity,
  someMap,
  someoneAs,
  somePlace,
  someService,
} from "@/features/territory/testing";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { GridsPage } from "./GridsPage";

let close = () => undefined as unknown;
afterEach(() => void close());

const served = (points: readonly object[], groundReachedPercent: number | null = 87) => ({
  ...someCommunity,
  servicePoints: points,
  serviceCircle: { minutes: 15, metres: 923, groundReachedPercent },
});

async function open(answers: Answers = {}) {
  const { server, asked } = mockApi({
    me: someoneAs("COMMUNITY_WORKER"),
    ...somePlace,
    communityMap: someMap,
    community: served([someService, shutService]),
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<GridsPage />, {
    words: ["grids", "identity", "services"],
    layout: "staff",
    frame: DeskTheme,
    route: "/grids",
    validateSearch: readGridSearch,
    at: "/grids?tab=SERVICES",
  });
  const sent = (name: string) => asked.filter((one) => one.query.includes(`mutation ${name}`));
  return { ...page, asked, sent, user: userEvent.setup() };
}

describe("the service points of a community", () => {
  it("none of them: says what the first is good for", async () => {
    await open({ community: served([], null) });
    expect(await screen.findByRole("heading", { name: "还没有服务点" })).toBeVisible();
    expect(screen.getByText(/才能算出步行 15 分钟的覆盖/)).toBeVisible();
  });

  it("a failure shows its trace id", async () => {
    await open({
      community: ({ code }: { code: string }, _: unknown, info: { fieldNodes?: readonly object[] }) =>
        JSON.stringify(info.fieldNodes ?? []).includes("serviceCircle")
          ? fault("INTERNAL")
          : { code, name: "x" },
    });
    expect(await screen.findByText(/0af7651916cd43dd8448eb211c80319c/)).toBeVisible();
  });

  it("offers no acts to those who lead a town, and says how far the points reach", async () => {
    await open({ me: someoneAs("TOWNSHIP_LEADER", { code: "150124100011", name: "x" }) });
    expect(await screen.findByText(/步行 15 分钟（直线约 923 米）以内，覆盖已画网格的 87%/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "登记服务点" })).toBeNull();
    expect(screen.queryByRole("button", { name: /停办/ })).toBeNull();
  });

  it("one is recorded with what it offers and when it is open", async () => {
    const { user, sent } = await open({ servicePointOpen: { servicePoint: someService, errors: [] } });
    await user.click(await screen.findByRole("button", { name: "登记服务点" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: /登\s?记/ }));
    await waitFor(() => expect(dialog.getAllByText("请填写").length).toBeGreaterThan(2));
    expect(sent("ServicePointOpen")).toEqual([]);
    await user.type(dialog.getByLabelText("名称"), "昆新理发点");
    await user.type(dialog.getByLabelText("地址"), "南门西侧");
    await user.type(dialog.getByLabelText("能办什么"), "理发{Enter}刮脸{Enter}");
    await user.click(dialog.getByRole("button", { name: "加一组时间" }));
    await user.type(dialog.getByLabelText("位置（可不填）"), "111.6716, 39.9219");
    await user.click(dialog.getByRole("button", { name: /登\s?记/ }));
    expect(await screen.findByText("已登记“昆新理发点”")).toBeVisible();
    expect(sent("ServicePointOpen")[0]?.variables.input).toMatchObject({
      community: "150124100011",
      point: {
        kind: "GOVERNMENT_SERVICE",
        name: "昆新理发点",
        items: ["理发", "刮脸"],
        phone: null,
        longitude: 111.6716,
        latitude: 39.9219,
      },
    });
    const { point } = sent("ServicePointOpen")[0]?.variables.input as { point: { hours: object[] } };
    expect(point.hours).toHaveLength(10);
  });

  it("a refusal stands beside the field it is about", async () => {
    const errors = [
      { code: "NAME_TAKEN", field: "point.name", message: "not for people" },
      { code: "TOO_LONG", field: "point.items.1", message: "not for people" },
    ];
    const { user } = await open({
      servicePointChange: {
        servicePoint: null,
        errors: errors.map((one) => ({ ...one, currentVersion: null })),
      },
    });
    await user.click(await screen.findByRole("button", { name: "修改昆新社区卫生服务站" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByLabelText("名称")).toHaveValue("昆新社区卫生服务站");
    await user.click(dialog.getByRole("button", { name: /保\s?存/ }));
    expect(await dialog.findByText(/已有同名的服务点/)).toBeInTheDocument();
    expect(await dialog.findByText("太长了，请精简")).toBeInTheDocument();
  });

  it("one is closed after a word", async () => {
    const { user, sent } = await open({
      servicePointClose: { servicePoint: { ...someService, closedAt: "2026-11-24T00:00:00Z" }, errors: [] },
    });
    await user.click(await screen.findByRole("button", { name: "停办昆新社区卫生服务站" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText(/居民不再看到它/)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: /停\s?办/ }));
    expect(await screen.findByText("已停办“昆新社区卫生服务站”")).toBeVisible();
    expect(sent("ServicePointClose")[0]?.variables).toMatchObject({
      id: "sp1",
      input: { expectedVersion: 3 },
    });
  });
});
