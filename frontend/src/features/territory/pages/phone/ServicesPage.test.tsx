import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { readServiceSearch } from "@/features/territory/policies/serviceSearch";
import { shutService, someCommunity, someService } from "@/features/territory/testing";
import type { Language } from "@/lib/i18n/i18n";
import { fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { ServicesPage } from "./ServicesPage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(
  community: unknown,
  at = "/r/services?community=150124100011",
  language: Language = "zh-CN",
) {
  const { server, asked } = mockApi({
    community,
    divisions: {
      nodes: [{ code: "150124100011", name: "昆新社区居民委员会", path: [] }],
      pageInfo: { hasNextPage: false },
    },
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<ServicesPage />, {
    words: ["phone", "territory", "services"],
    route: "/r/services",
    validateSearch: readServiceSearch,
    at,
    language,
  });
  return { ...page, asked, user: userEvent.setup() };
}

const served = (...servicePoints: object[]) => ({ ...someCommunity, servicePoints });

/** The device answers, or may not. */
function standsAt(coords: { longitude: number; latitude: number } | null) {
  Object.defineProperty(navigator, "geolocation", {
    configurable: true,
    value: {
      getCurrentPosition: (found: (at: object) => void, failed: (why: object) => void) =>
        coords ? found({ coords }) : failed({ code: 1 }),
    },
  });
}

describe("services nearby", () => {
  it("of a community nobody named are asked for first, without a login", async () => {
    const { user, path, asked } = await open(served(someService), "/r/services");
    expect(await screen.findByRole("heading", { name: "先选您的社区" })).toBeVisible();
    expect(asked.filter(({ query }) => query.includes("query Services"))).toEqual([]);
    await user.type(screen.getByRole("combobox"), "昆新");
    await user.click(await screen.findByRole("option", { name: /昆新社区/ }));
    await waitFor(() => expect(path()).toContain("community=150124100011"));
    expect(await screen.findByRole("article", { name: someService.name })).toBeVisible();
  });

  it("that cannot be read show the trace id; of an unknown community there are none", async () => {
    await open(() => fault("INTERNAL"));
    expect(await screen.findByRole("alert")).toHaveTextContent("0af7651916cd43dd8448eb211c80319c");
    close();
    await open(null);
    expect(await screen.findByText("没有这个社区")).toBeVisible();
  });

  it("where there are none, that is said", async () => {
    await open(served());
    expect(await screen.findByText("这个社区还没有登记便民服务点。")).toBeVisible();
  });

  it.each([
    ["zh-CN", /^(正在营业，).*12:00 关门$/, "周一至周五 08:30–12:00、14:30–17:30", "周日 全天"],
    ["en", /^Open now, closes .*12:00$/, "Mon–Fri 08:30–12:00, 14:30–17:30", "Sun all day"],
  ] as const)(
    "say whether they are open, when, and how to call, in %s",
    async (language, now, week, sunday) => {
      await open(served(someService), "/r/services?community=150124100011", language);
      const card = within(await screen.findByRole("article", { name: someService.name }));
      expect(card.getByText(now)).toBeVisible();
      expect(card.getByText(week)).toBeVisible();
      expect(card.getByText(sunday)).toBeVisible();
      expect(card.getByRole("link")).toHaveAttribute("href", "tel:19900005102");
    },
  );

  it("without hours or phone say so, and come after those that are open", async () => {
    await open(served(shutService, someService));
    const cards = await screen.findAllByRole("article");
    expect(cards.map((card) => card.getAttribute("aria-label"))).toEqual([
      someService.name,
      shutService.name,
    ]);
    const shut = within(cards[1] ?? document.body);
    expect(shut.getAllByText("开门时间没有登记")).toHaveLength(2);
    expect(shut.queryByRole("link")).toBeNull();
  });

  it("of one kind only, kept in the address", async () => {
    const { user, path } = await open(served(someService, shutService));
    await user.selectOptions(await screen.findByLabelText("要办什么"), "修修补补");
    await waitFor(() => expect(path()).toContain("kind=REPAIR"));
    expect(path()).toContain("community=150124100011");
    expect(screen.getAllByRole("article")).toHaveLength(1);
  });

  it("a device that may not say where it is leaves the list as it was", async () => {
    standsAt(null);
    const { user } = await open(served(someService));
    await user.click(await screen.findByRole("button", { name: "离我近的排前面" }));
    expect(await screen.findByText(/没有定位成功/)).toBeVisible();
    expect(screen.queryByText(/^约 /)).toBeNull();
  });

  it("tell how far they are without sending the position anywhere", async () => {
    standsAt({ longitude: 111.67, latitude: 39.924 });
    const { user, asked } = await open(served(someService));
    await user.click(await screen.findByRole("button", { name: "离我近的排前面" }));
    expect(await screen.findByText("约 440 米")).toBeVisible();
    expect(JSON.stringify(asked)).not.toContain("39.924");
  });
});
