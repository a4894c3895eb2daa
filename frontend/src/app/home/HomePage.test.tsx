import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { type Answers, mockApi } from "@/testing/api";
import type { Session } from "@/lib/session/session";
import { renderPage } from "@/testing/render";
import { signedIn } from "@/testing/session";
import { HomePage } from "./HomePage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers, session?: Session) {
  const { server, asked } = mockApi(answers);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<HomePage />, { words: ["home"], ...(session && { session }) });
  return asked;
}

const me = (role: string) => ({ me: { name: "某人", roles: [role], posts: [] } });

describe("the door", () => {
  it("asks nothing of a guest and shows them no households", async () => {
    const asked = await open({});
    expect(await screen.findByRole("link", { name: /我要吹哨/ })).toBeVisible();
    expect(screen.queryByRole("link", { name: /我负责的住户/ })).toBeNull();
    expect(asked).toHaveLength(0);
  });

  it("shows a resident no households to look after", async () => {
    const asked = await open(me("RESIDENT"), await signedIn());
    await waitFor(() =>
      expect(asked.filter(({ query }) => !query.includes("notifications"))).toHaveLength(1),
    );
    expect(screen.queryByRole("link", { name: /我负责的住户/ })).toBeNull();
  });

  it("leads whoever lives here to their own household", async () => {
    const post = {
      id: "p1",
      role: "RESIDENT",
      division: null,
      grid: null,
      building: null,
      organisation: null,
    };
    await open({ me: { name: "某人", roles: ["RESIDENT"], posts: [post] } }, await signedIn());
    expect(await screen.findByRole("link", { name: /^我家/ })).toHaveAttribute("href", "/r/household");
    expect(screen.queryByRole("link", { name: /关联我家/ })).toBeNull();
  });

  it("leads whoever has a login and no household to the code", async () => {
    await open(me("VOLUNTEER"), await signedIn());
    expect(await screen.findByRole("link", { name: /关联我家/ })).toHaveAttribute("href", "/r/link");
    expect(screen.queryByRole("link", { name: /^我家/ })).toBeNull();
  });

  it.each(["BUILDING_HEAD", "UNIT_HEAD"])("leads a %s to their households", async (role) => {
    await open(me(role), await signedIn());
    expect(await screen.findByRole("link", { name: /我负责的住户/ })).toHaveAttribute("href", "/households");
  });
});
