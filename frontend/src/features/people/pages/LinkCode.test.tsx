import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { allowed, somebody, someResident } from "../testing";
import { ResidentPage } from "./ResidentPage";

const CODE = "7KMQ-2PXN-R4WA";
const made = (code: string | null = CODE) => ({
  linkCode: { resident: "r1", code, expiresAt: "2026-12-11T02:30:00Z" },
  errors: [],
});

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers = {}) {
  const { server, asked } = mockApi({
    me: somebody(),
    resident: someResident({ availableActions: allowed(["REVEAL", "LINK"]) }),
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<ResidentPage />, {
    words: ["people", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/people/$id",
    at: "/people/r1",
  });
  const sent = () => asked.filter(({ query }) => query.includes("residentLinkCode("));
  return { user: userEvent.setup(), sent };
}

async function make(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole("button", { name: "给居民关联码" }));
  const form = await screen.findByRole("dialog", { name: "给居民关联码" });
  await user.click(within(form).getByRole("button", { name: "生成关联码" }));
  return form;
}

describe("making a link code", () => {
  it("is offered to nobody whose work it is not", async () => {
    await open({ resident: someResident() });
    await screen.findByRole("button", { name: "查看完整信息" });
    expect(screen.queryByRole("button", { name: "给居民关联码" })).toBeNull();
  });

  it("says in words that the resident has a login already", async () => {
    const errors = [{ code: "HAS_LOGIN", field: "id", message: "x" }];
    const { user } = await open({ residentLinkCode: { linkCode: null, errors } });
    const form = await make(user);
    expect(await within(form).findByText(/已经关联过，不用再给码/)).toBeInTheDocument();
    expect(screen.queryByTestId("link-code")).toBeNull();
  });

  it("tells who lost the answer that the code cannot be had any more, and to make another", async () => {
    let reached = 0;
    const { user, sent } = await open({
      residentLinkCode: () => (++reached === 1 ? fault("UNEXPECTED") : made(null)),
    });
    const form = await make(user);
    await user.click(await within(form).findByRole("button", { name: "重试" }));
    const dialog = await screen.findByRole("dialog", { name: "请转交给李晓雨" });
    expect(within(dialog).getByRole("alert")).toHaveTextContent("请关闭后再生成一张");
    expect(screen.queryByTestId("link-code")).toBeNull();
    expect(within(dialog).queryByRole("button", { name: /打印/ })).toBeNull();
    const [first, second] = sent().map(({ variables }) => variables.input as { idempotencyKey: string });
    expect(first?.idempotencyKey).toBe(second?.idempotencyKey);
  });

  it("shows the code once, with whose it is, where it is entered and until when, and forgets it", async () => {
    const { user, sent } = await open({ residentLinkCode: made() });
    await make(user);
    const dialog = await screen.findByRole("dialog", { name: "请转交给李晓雨" });
    expect(within(dialog).getByTestId("link-code")).toHaveTextContent(CODE);
    const slip = within(dialog).getByRole("region", { name: "关联码条" });
    for (const words of ["1号楼1单元101", "/r/link", "12月11日（周五）10:30", "只能用一次"]) {
      expect(slip).toHaveTextContent(words);
    }
    expect(sent()[0]?.variables).toMatchObject({ id: "r1", input: { expectedVersion: 7 } });
    await user.keyboard("{Escape}");
    expect(screen.getByTestId("link-code")).toBeInTheDocument();
    await user.click(within(dialog).getByRole("button", { name: "已转交" }));
    expect(await screen.findByText("已生成关联码并转交。")).toBeVisible();
    expect(screen.queryByText(CODE)).toBeNull();
  });
});
