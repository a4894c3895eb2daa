import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { doorPoint, somePoint } from "@/features/territory/testing";
import type { Language } from "@/lib/i18n/i18n";
import { fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { PointPage } from "./PointPage";

let close = () => undefined as unknown;
afterEach(() => void close());

interface At {
  readonly code?: string;
  readonly language?: Language;
}

async function open(whistlePoint: unknown, { code = "KX3DYMB3", language = "zh-CN" }: At = {}) {
  const { server, asked } = mockApi({ whistlePoint });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<PointPage />, {
    words: ["phone", "point"],
    route: "/p/$code",
    at: `/p/${code}`,
    language,
  });
  return { ...page, asked, user: userEvent.setup() };
}

describe("the code of a whistle point", () => {
  it.each([
    ["zh-CN", "没有认出这个哨点", "直接吹哨"],
    ["en", "We do not know this whistle point", "Blow a whistle anyway"],
  ] as const)(
    "that nobody knows is said kindly, with the ordinary way beside it, in %s",
    async (language, heading, way) => {
      await open(null, { language });
      expect(await screen.findByRole("heading", { name: heading })).toBeVisible();
      expect(screen.getByRole("link", { name: way })).toHaveAttribute("href", "/r/report");
    },
  );

  it("can be put right where it was misread", async () => {
    const answer = ({ code }: { code: string }) => (code === "KX3DYMB3" ? doorPoint : null);
    const { user, path, asked } = await open(answer, { code: "KX3DYMB8" });
    const field = await screen.findByRole("textbox", { name: "哨点码" });
    expect(field).toHaveAttribute("aria-invalid", "true");
    await user.click(screen.getByRole("button", { name: "再查一次" }));
    expect(asked).toHaveLength(1);
    await user.clear(field);
    await user.type(field, "kx3d-ymb3");
    await user.click(screen.getByRole("button", { name: "再查一次" }));
    await waitFor(() => expect(path()).toContain("/r/report"));
  });

  it("that cannot be looked up now leaves the ordinary way open", async () => {
    await open(() => fault("INTERNAL"));
    expect(await screen.findByRole("alert")).toHaveTextContent("0af7651916cd43dd8448eb211c80319c");
    expect(screen.getByRole("link", { name: "直接吹哨" })).toBeVisible();
  });

  it("says that it is being read while it is", async () => {
    await open(() => new Promise(() => undefined));
    expect(await screen.findByText("正在读取这里是哪儿…")).toBeVisible();
  });

  it("of a door goes on to the whistle with building and unit", async () => {
    const { path } = await open(doorPoint);
    await waitFor(() => expect(path()).toContain("/r/report"));
    const { searchParams } = new URL(path(), "http://x");
    expect(Object.fromEntries(searchParams)).toEqual({
      community: "150124100011",
      building: "b1",
      unit: "1单元",
      point: "KX3DYMB3",
    });
  });

  it("that was taken down still tells its place", async () => {
    const { path } = await open({ ...somePoint, takenDownAt: "2026-11-01T00:00:00Z" }, { code: "KX2WMDA2" });
    await waitFor(() => expect(path()).toBe("/r/report?community=150124100011&point=KX2WMDA2"));
  });
});
