import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fault } from "@/testing/api";
import { KUNXIN, pageOf, someSheet, someUser } from "../testing";
import { logins, openUsers } from "../usersTesting";

describe("the list of posts", () => {
  it("tells those who give no posts so, and asks for none", async () => {
    const { asks } = await openUsers({}, undefined, "COMMUNITY_WORKER");
    expect(await screen.findByText("您没有查看的权限")).toBeVisible();
    expect(asks("posts")).toHaveLength(0);
  });

  it("shows a failure with its trace id, and asks again", async () => {
    let broken = true;
    const { user } = await openUsers({ posts: () => (broken ? fault("INTERNAL") : pageOf([someSheet()])) });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("0af7651916cd43dd8448eb211c80319c");
    broken = false;
    await user.click(within(alert).getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("link", { name: "郑海燕" })).toBeVisible();
  });

  it("says what to do where nobody holds a post", async () => {
    await openUsers({ posts: pageOf([]) });
    expect(await screen.findByRole("heading", { name: "还没有人任职" })).toBeVisible();
  });

  it("tells who does what where, since when and who stands in, and leads to the person", async () => {
    const substitute = {
      id: "post-9",
      holder: { id: "p9", name: "卫志红" },
      validFrom: "2026-12-01",
      validTo: "2026-12-10",
    };
    await openUsers({ posts: pageOf([someSheet({ substitutes: [substitute] })]) });
    const link = await screen.findByRole("link", { name: "郑海燕" });
    expect(link).toHaveAttribute("href", "/admin/users/p5");
    const row = link.closest("tr");
    for (const words of ["网格员", "昆新社区居民委员会 · 第一网格", "2025年1月1日起", "卫志红代理"]) {
      expect(row).toHaveTextContent(words);
    }
  });

  it("asks for the posts that run unless others are chosen, and keeps names out of the address", async () => {
    const { user, asks, path } = await openUsers();
    const filters = () => asks("posts").map(({ variables }) => variables.filter);
    await waitFor(() => expect(filters()).toContainEqual({ holding: "CURRENT" }));
    await user.type(await screen.findByRole("searchbox", { name: "搜姓名" }), "郑{Enter}");
    await waitFor(() => expect(filters()).toContainEqual({ holding: "CURRENT", search: "郑" }));
    expect(path()).not.toContain("郑");
    await user.click(screen.getByRole("combobox", { name: "现任、将任或已结束" }));
    await user.click(await screen.findByText("已结束", { selector: ".ant-select-item-option-content" }));
    await waitFor(() => expect(filters()).toContainEqual({ holding: "ENDED", search: "郑" }));
  });

  it("offers a secretary the roles of a community alone, and no place to choose", async () => {
    const { user } = await openUsers();
    await screen.findByRole("link", { name: "郑海燕" });
    expect(screen.queryByRole("combobox", { name: "地点" })).toBeNull();
    await user.click(screen.getByRole("combobox", { name: "角色" }));
    await screen.findByText("网格员", { selector: ".ant-select-item-option-content" });
    expect(screen.queryByText("镇领导", { selector: ".ant-select-item-option-content" })).toBeNull();
  });

  it("lets a leader walk down from the town", async () => {
    const { user, asks } = await openUsers(
      {
        division: {
          code: "150124100000",
          name: "城关镇",
          level: "TOWN",
          path: [{ code: "150124100000", name: "城关镇" }],
        },
        community: null,
        divisions: { nodes: [{ code: KUNXIN, name: "昆新社区居民委员会" }] },
      },
      undefined,
      "TOWNSHIP_LEADER",
    );
    await screen.findByRole("link", { name: "郑海燕" });
    await user.click(await screen.findByRole("combobox", { name: "地点" }));
    await user.click(
      await screen.findByText(/昆新社区居民委员会/, { selector: ".ant-select-item-option-content" }),
    );
    await waitFor(() =>
      expect(asks("posts").map(({ variables }) => variables.filter)).toContainEqual({
        holding: "CURRENT",
        place: KUNXIN,
      }),
    );
  });
});

describe("the list of logins", () => {
  it("shows a failure with its trace id, and asks again", async () => {
    let broken = true;
    const { user } = await openUsers(
      { users: () => (broken ? fault("INTERNAL") : pageOf([someUser()])) },
      logins,
    );
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("0af7651916cd43dd8448eb211c80319c");
    broken = false;
    await user.click(within(alert).getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("link", { name: "郑海燕" })).toBeVisible();
  });

  it("says what to do where there are none", async () => {
    await openUsers({ users: pageOf([]) }, logins);
    expect(await screen.findByRole("heading", { name: "还没有账号" })).toBeVisible();
  });

  it("tells who logs in as what, and whether it opens", async () => {
    await openUsers({ users: pageOf([someUser({ enabled: false, lastChange: "DISABLED" })]) }, logins);
    const link = await screen.findByRole("link", { name: "郑海燕" });
    expect(link).toHaveAttribute("href", "/admin/users/p5");
    for (const words of ["grid", "网格员", "昆新社区居民委员会 · 第一网格", "停用"]) {
      expect(link.closest("tr")).toHaveTextContent(words);
    }
  });

  it("asks with the filter of the address, and keeps whom one looks for when going over to posts", async () => {
    const { user, asks, path } = await openUsers(
      {},
      '/admin/users?role="GRID_MEMBER"&state="DISABLED"&after="c7"',
    );
    await waitFor(() =>
      expect(asks("users").map(({ variables }) => variables)).toContainEqual({
        filter: { role: "GRID_MEMBER", enabled: false },
        first: 20,
        after: "c7",
      }),
    );
    await user.type(await screen.findByRole("searchbox", { name: "搜姓名或账号" }), "郑{Enter}");
    await user.click(await screen.findByRole("link", { name: "任职" }));
    await waitFor(() =>
      expect(asks("posts").map(({ variables }) => variables.filter)).toContainEqual({
        role: "GRID_MEMBER",
        holding: "CURRENT",
        search: "郑",
      }),
    );
    expect(path()).not.toContain("郑");
  });
});
