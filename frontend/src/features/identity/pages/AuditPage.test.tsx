import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { readAuditSearch } from "../policies/auditSearch";
import { AuditPage } from "./AuditPage";

let close = () => undefined as unknown;
afterEach(() => void close());

const entry = {
  id: "a1",
  sequence: 9,
  kind: "REVEALED",
  at: "2026-11-24T02:30:00Z",
  actor: "p10",
  actorName: "刘志强",
  actorRole: "COMMUNITY_WORKER",
  purpose: "VISIT",
  words: "上门前预约",
  thing: "00000000-0000-4000-8000-0000abcdef12",
  thingType: "Resident",
  facts: [{ name: "fields", value: "PHONE,ID_NUMBER" }],
};

const listOf = (nodes: object[]) => ({
  totalCount: nodes.length,
  nodes,
  pageInfo: { endCursor: null, hasNextPage: false },
});

async function open(answers: Answers = {}, at = "/audit") {
  const { server, asked } = mockApi({
    me: {
      name: "何审计",
      roles: ["AUDITOR"],
      posts: [
        {
          id: "p",
          role: "AUDITOR",
          division: { code: "150124000000", name: "清水河县" },
          grid: null,
          building: null,
          organisation: null,
        },
      ],
    },
    auditEntries: listOf([entry]),
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<AuditPage />, {
    words: ["audit", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/audit",
    validateSearch: readAuditSearch,
    at,
  });
  const filters = () =>
    asked.filter(({ query }) => query.includes("auditEntries(")).map(({ variables }) => variables.filter);
  return { ...page, filters, user: userEvent.setup() };
}

describe("the audit page", () => {
  it("tells those who may not read the trail so", async () => {
    await open({ auditEntries: () => fault("FORBIDDEN") });
    expect(await screen.findByText("您没有查看的权限")).toBeVisible();
  });

  it("shows a failure with its trace id, and asks again", async () => {
    let broken = true;
    const { user } = await open({ auditEntries: () => (broken ? fault("INTERNAL") : listOf([entry])) });
    const alert = await screen.findByRole("alert", { name: "" });
    expect(await screen.findByText(/0af7651916cd43dd8448eb211c80319c/)).toBeVisible();
    expect(alert).toBeInTheDocument();
    broken = false;
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("link", { name: "刘志强" })).toBeVisible();
  });

  it("says so when nothing is on record", async () => {
    await open({ auditEntries: listOf([]) });
    expect(await screen.findByRole("heading", { name: "还没有审计记录" })).toBeVisible();
  });

  it("tells who looked at what, when and why, in words", async () => {
    await open();
    const row = (await screen.findByRole("link", { name: "刘志强" })).closest("tr");
    for (const words of ["社区工作者", "查看完整信息", "电话、身份证号", "走访联系", "上门前预约"]) {
      expect(row).toHaveTextContent(words);
    }
    expect(row).toHaveTextContent("11月24日（周二）10:30");
  });

  it("tells which permission was changed: a post at its place, a login", async () => {
    const about = { thingType: "Person", kind: "PERMISSION_CHANGED", purpose: null };
    const fact = (name: string, value: string) => ({ name, value });
    const post = [fact("act", "APPOINTED"), fact("role", "grid-member"), fact("place", "昆新社区 第三网格")];
    await open({
      auditEntries: listOf([
        { ...entry, ...about, facts: post },
        { ...entry, ...about, id: "a2", facts: [fact("login", "DISABLED")] },
      ]),
    });
    expect(await screen.findByText("任命：昆新社区 第三网格 网格员")).toBeVisible();
    expect(screen.getByText("停用账号")).toBeVisible();
    expect(screen.getAllByRole("link", { name: "人员 abcdef12" })).toHaveLength(2);
  });

  it("says of a deleted record that it is, and leads nowhere", async () => {
    await open({
      auditEntries: listOf([{ ...entry, kind: "SUBJECT_DELETED", thing: null, words: null, purpose: null }]),
    });
    expect(await screen.findByText("居民档案（已删除）")).toBeVisible();
  });

  it("asks with the filter of the address: days of China's calendar, the last one inside", async () => {
    const { filters } = await open(
      {},
      '/audit?kind="REVEALED"&actor="p10"&thing="t1"&from=2026-11-01&to=2026-11-30&purpose="NONE"',
    );
    await waitFor(() =>
      expect(filters()).toContainEqual({
        kind: "REVEALED",
        actor: "p10",
        thing: "t1",
        from: "2026-10-31T16:00:00.000Z",
        to: "2026-11-30T16:00:00.000Z",
      }),
    );
    expect(await screen.findByText("谁：刘志强")).toBeVisible();
  });

  it("narrows to one person and lets go of them", async () => {
    const { user, path } = await open();
    await user.click(await screen.findByRole("link", { name: "刘志强" }));
    await waitFor(() => expect(path()).toBe("/audit?actor=p10"));
    await user.click(await screen.findByRole("button", { name: /谁：刘志强/ }));
    await waitFor(() => expect(path()).toBe("/audit"));
  });

  it("narrows to one record: who viewed it", async () => {
    const { user, path } = await open();
    await user.click(await screen.findByRole("link", { name: "居民档案 abcdef12" }));
    await waitFor(() => expect(path()).toBe(`/audit?thing=${entry.thing}`));
  });

  it("refuses days in the wrong order", async () => {
    const { user, path } = await open({}, "/audit?from=2026-11-20&to=2026-11-25");
    const to = await screen.findByLabelText("到这天止");
    await user.clear(to);
    await user.type(to, "2026-11-01");
    await user.click(screen.getByRole("button", { name: "查看这些天" }));
    expect(await screen.findByText("结束日期早于开始日期")).toBeVisible();
    expect(path()).toContain("to=2026-11-25");
  });
});

describe("verifying the chain", () => {
  const verify = async (answer: unknown) => {
    const page = await open({ auditChain: answer });
    await page.user.click(await screen.findByRole("button", { name: "核验清水河县的审计链" }));
    return page;
  };

  it("says that it is broken, and where", async () => {
    await verify({ county: "150124000000", entries: 9, intact: false, firstBroken: 4 });
    expect(await screen.findByText(/不完整：第 4 条被改动或缺失/)).toBeVisible();
  });

  it("says that it is intact, and over how many", async () => {
    await verify({ county: "150124000000", entries: 9, intact: true, firstBroken: null });
    expect(await screen.findByText(/完整：9 条记录逐条相接/)).toBeVisible();
  });

  it("shows a failure, and neither verdict", async () => {
    await verify(() => fault("INTERNAL"));
    expect(await screen.findByText(/0af7651916cd43dd8448eb211c80319c/)).toBeVisible();
    expect(screen.getByRole("button", { name: "重试" })).toBeVisible();
    expect(screen.queryByText(/完整：/)).toBeNull();
  });
});
