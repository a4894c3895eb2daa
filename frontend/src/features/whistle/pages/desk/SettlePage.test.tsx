import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import type { Told } from "@/features/evidence/sending";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { SettlePage } from "./SettlePage";

vi.mock("@/features/evidence/sending", async (original) => ({
  ...(await original<object>()),
  send: (_session: unknown, file: File, its: Told) => {
    queueMicrotask(() => its.onDone(`secret of ${file.name}`));
    return Promise.resolve({ again: vi.fn(), cancel: vi.fn() });
  },
}));

let close = () => undefined as unknown;
afterEach(() => void close());

const gridMember = {
  name: "巴特尔",
  roles: ["GRID_MEMBER"],
  posts: [
    {
      id: "p1",
      role: "GRID_MEMBER",
      division: { code: "150124100011", name: "昆新社区" },
      grid: { id: "g1", name: "第一网格" },
      building: null,
      organisation: null,
    },
  ],
};
const community = { code: "150124100011", buildings: [] };

async function open(answers: Answers) {
  URL.createObjectURL = () => "blob:here";
  URL.revokeObjectURL = () => undefined;
  const { server, asked } = mockApi({ me: gridMember, community, ...answers });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<SettlePage />, {
    words: ["whistle", "evidence", "identity"],
    frame: DeskTheme,
    route: "/settle",
    at: "/settle",
  });
  await screen.findByRole("heading", { name: "当场处置" });
  return { ...page, asked, user: userEvent.setup() };
}

describe("settling on the spot", () => {
  it("is for those who have a grid", async () => {
    await open({ me: { ...gridMember, posts: [] } });
    expect(await screen.findByRole("alert")).toHaveTextContent("您名下没有网格");
  });

  it("needs how it was and how it is", async () => {
    const { user, asked } = await open({});
    await user.type(await screen.findByLabelText("发现了什么"), "楼道堆物");
    await user.type(screen.getByLabelText("怎么处理的"), "当场清理");
    await user.click(screen.getByRole("button", { name: "提交" }));
    expect(await screen.findAllByText("请填写")).toHaveLength(2);
    expect(asked.some((one) => one.query.includes("mutation"))).toBe(false);
  });

  it("is recorded with both, and leads to the whistle", async () => {
    const { user, asked, path } = await open({
      whistleSettleOnSpot: { whistle: { id: "w1", number: "QX-2026-00042" }, errors: [] },
    });
    await user.type(await screen.findByLabelText("发现了什么"), "楼道堆物");
    await user.type(screen.getByLabelText("怎么处理的"), "当场清理");
    const pictures = ["前.jpg", "后.jpg"];
    for (const [at, picker] of screen.getAllByLabelText("选文件").entries())
      await user.upload(picker, new File(["x"], pictures[at] ?? "", { type: "image/jpeg" }));
    expect(await screen.findAllByText("已上传")).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "提交" }));
    await vi.waitFor(() => expect(path()).toBe("/whistles/QX-2026-00042"));
    const sent = asked.find((one) => one.query.includes("mutation WhistleSettleOnSpot"));
    expect(sent?.variables.input).toMatchObject({
      kind: "ENVIRONMENT",
      evidenceBefore: ["secret of 前.jpg"],
      evidenceAfter: ["secret of 后.jpg"],
      place: { community: "150124100011", grid: "g1", building: null },
    });
  });
});
