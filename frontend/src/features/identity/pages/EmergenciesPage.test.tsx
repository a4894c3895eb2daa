import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { useQuery } from "urql";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { graphql } from "@/lib/graphql/graphql";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { EmergencyBanner } from "../components/emergencies/EmergencyBanner";
import { minutesLeft, readEmergencySearch } from "../policies/emergencies";
import { pageOf, somebody } from "../testing";
import { choose } from "../usersTesting";
import { EmergenciesPage } from "./EmergenciesPage";

const OtherQuery = graphql(`
  query Other {
    metrics {
      code
    }
  }
`);

/** What has nothing to do with emergencies as such. */
function Other() {
  useQuery({ query: OtherQuery });
  return null;
}

let close = () => undefined as unknown;
afterEach(() => void close());

const acts = (...possible: string[]) =>
  ["CLOSE", "REVIEW"].map((action) => ({
    action,
    available: possible.includes(action),
    refusals: possible.includes(action) ? [] : ["NOT_YOUR_ROLE"],
  }));

const emergency = (part: object = {}) => ({
  id: "e1",
  community: { code: "150124100012", name: "永安社区" },
  openedBy: { id: "p1", name: "沈立新" },
  role: "COMMUNITY_SECRETARY",
  reason: "燃气泄漏，需要联系住户撤离",
  state: "OPEN",
  openedAt: new Date(Date.now() - 18 * 60_000).toISOString(),
  endsAt: new Date(Date.now() + 41.5 * 60_000).toISOString(),
  closedAt: null,
  verdict: null,
  reviewedAt: null,
  reviewWords: null,
  version: 3,
  availableActions: acts("CLOSE"),
  ...part,
});

const reason = "燃气泄漏，需要联系住户撤离";

async function open(answers: Answers = {}, role = "COMMUNITY_SECRETARY", at = "/emergencies") {
  const { server, asked } = mockApi({
    me: somebody(role),
    breakGlasses: pageOf([emergency()]),
    metrics: [],
    divisions: {
      nodes: [
        {
          code: "150124100012",
          name: "永安社区",
          path: [
            { code: "150124000000", name: "清水河县" },
            { code: "150124100000", name: "城关镇" },
            { code: "150124100012", name: "永安社区" },
          ],
        },
      ],
    },
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(
    <>
      <EmergencyBanner />
      <Other />
      <EmergenciesPage />
    </>,
    {
      words: ["emergencies", "identity", "users", "organisation"],
      layout: "staff",
      frame: DeskTheme,
      route: "/emergencies",
      validateSearch: readEmergencySearch,
      at,
    },
  );
  const asks = (field: string) => asked.filter(({ query }) => query.includes(`${field}(`));
  return { asked, asks, user: userEvent.setup() };
}

const row = async () => await screen.findByRole("row", { name: /永安社区/ });

describe("emergencies", () => {
  it("shows a failure with its trace id", async () => {
    await open({ breakGlasses: () => fault("INTERNAL") });
    expect(await screen.findByText(/0af7651916cd43dd8448eb211c80319c/)).toBeVisible();
  });

  it("says so when nobody opened anything", async () => {
    await open({ breakGlasses: pageOf([]) });
    expect(await screen.findByRole("heading", { name: "没有紧急调阅" })).toBeVisible();
  });

  it("asks nothing without a reason, and tells what was refused at its field", async () => {
    const { asks, user } = await open({
      breakGlassOpen: { breakGlass: null, errors: [{ code: "TOO_SHORT", field: "reason", message: "" }] },
    });
    await user.click(await screen.findByRole("button", { name: "调阅别的社区" }));
    const form = await screen.findByRole("dialog");
    await user.click(within(form).getByRole("button", { name: "开始调阅" }));
    await waitFor(() => expect(within(form).getAllByText("请填写")).toHaveLength(2));
    expect(asks("breakGlassOpen")).toHaveLength(0);

    await choose(user, form, "社区", "永安社区（城关镇）");
    await user.type(within(form).getByLabelText("理由"), "急");
    await user.click(within(form).getByRole("button", { name: "开始调阅" }));
    const told = await within(form).findByText("请写清理由，至少 10 个字");
    await waitFor(() => expect(told).toBeVisible());
    expect(within(form).getByLabelText("理由")).toHaveValue("急");
  });

  it("offers neither to open nor to judge to the auditor, who reads all", async () => {
    await open({ breakGlasses: pageOf([emergency({ availableActions: acts() })]) }, "AUDITOR");
    expect(await row()).toHaveTextContent(reason);
    expect(screen.queryByRole("button", { name: "调阅别的社区" })).toBeNull();
    expect(screen.queryByRole("button", { name: "审查" })).toBeNull();
    expect(screen.queryByRole("button", { name: "结束" })).toBeNull();
  });

  it("is told to be over where it ended before it was closed, and looks again", async () => {
    const { asks, user } = await open({
      breakGlassClose: {
        breakGlass: null,
        errors: [{ code: "ENDED_ALREADY", field: null, message: "", currentVersion: null }],
      },
    });
    await user.click(within(await row()).getByRole("button", { name: "结束" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("这次调阅已经结束");
    await waitFor(() => expect(asks("breakGlasses")).toHaveLength(2));
    expect(asks("breakGlassClose")[0]?.variables).toMatchObject({ id: "e1", input: { expectedVersion: 3 } });
  });

  it("opens one in the reader's county with a reason", async () => {
    const { asks, user } = await open({ breakGlassOpen: { breakGlass: emergency(), errors: [] } });
    await user.click(await screen.findByRole("button", { name: "调阅别的社区" }));
    const form = await screen.findByRole("dialog");
    await choose(user, form, "社区", "永安社区（城关镇）");
    await user.type(within(form).getByLabelText("理由"), ` ${reason} `);
    await user.click(within(form).getByRole("button", { name: "开始调阅" }));
    expect(await screen.findByText("已开始调阅，用完请结束。")).toBeVisible();
    expect(asks("breakGlassOpen")[0]?.variables.input).toMatchObject({ community: "150124100012", reason });
    expect(asks("divisions")[0]?.variables).toMatchObject({ parent: "150124000000", level: "VILLAGE" });
  });

  it("asks by which post where the reader's lie in several counties, and takes a community of that county", async () => {
    const post = (id: string, code: string, name: string) => ({
      ...somebody().posts[0],
      id,
      division: { __typename: "Division", code, name },
    });
    const posts = [
      post("o1", "150124100011", "昆新社区"),
      post("o2", "150124100012", "永安社区"),
      post("o3", "150125100017", "迎宾社区"),
    ];
    const { asks, user } = await open({
      me: { ...somebody(), posts },
      breakGlassOpen: { breakGlass: emergency(), errors: [] },
    });
    await user.click(await screen.findByRole("button", { name: "调阅别的社区" }));
    const form = await screen.findByRole("dialog");
    const choices = within(within(form).getByRole("radiogroup")).getAllByRole("radio");
    expect(choices).toHaveLength(2);
    expect(within(form).queryByRole("combobox", { name: "社区" })).toBeNull();
    expect(asks("divisions")).toHaveLength(0);
    await user.click(within(form).getByRole("radio", { name: "昆新社区 · 社区书记" }));
    await choose(user, form, "社区", "永安社区（城关镇）");
    await user.click(within(form).getByRole("radio", { name: "迎宾社区 · 社区书记" }));
    await waitFor(() =>
      expect(asks("divisions").at(-1)?.variables).toMatchObject({ parent: "150125000000" }),
    );
    await user.type(within(form).getByLabelText("理由"), reason);
    await user.click(within(form).getByRole("button", { name: "开始调阅" }));
    expect(await within(form).findByText("请填写")).toBeInTheDocument();
    expect(asks("breakGlassOpen")).toHaveLength(0);
  });

  it("lets the county's organiser judge what is not judged, with words", async () => {
    const { asks, user } = await open(
      {
        breakGlasses: pageOf([emergency({ availableActions: acts("REVIEW") })]),
        breakGlassReview: { breakGlass: emergency({ verdict: "NOT_JUSTIFIED" }), errors: [] },
      },
      "COUNTY_ORGANISER",
      "/emergencies?reviewed=NO&state=OPEN",
    );
    await user.click(within(await row()).getByRole("button", { name: "审查" }));
    const form = await screen.findByRole("dialog");
    await user.click(within(form).getByRole("radio", { name: "理由不充分" }));
    await user.type(within(form).getByLabelText("说明"), "可以请当地社区处理");
    await user.click(within(form).getByRole("button", { name: "提交意见" }));
    expect(await screen.findByText("意见已记录在案。")).toBeVisible();
    expect(asks("breakGlassReview")[0]?.variables).toMatchObject({
      id: "e1",
      input: { verdict: "NOT_JUSTIFIED", words: "可以请当地社区处理", expectedVersion: 3 },
    });
    expect(asks("breakGlasses")[0]?.variables.filter).toEqual({ reviewed: false, state: "OPEN" });
  });
});

describe("the banner of an emergency", () => {
  const mine = (part: object = {}) => ({
    me: { ...somebody(), breakGlass: emergency(part) },
    breakGlasses: pageOf([]),
  });

  it("is gone when the time is up, by the clock", async () => {
    const { asked } = await open(mine({ endsAt: new Date(Date.now() - 61_000).toISOString() }));
    await waitFor(() => expect(asked.filter(({ query }) => query.includes("breakGlass {"))).toHaveLength(1));
    expect(await screen.findByRole("heading", { name: "没有紧急调阅" })).toBeVisible();
    expect(screen.queryByRole("region", { name: "紧急调阅" })).toBeNull();
  });

  it("counts a begun minute whole, and none below zero", () => {
    expect(minutesLeft("2026-11-24T00:01:00Z", Date.parse("2026-11-24T00:00:59Z"))).toBe(1);
    expect(minutesLeft("2026-11-24T00:01:00Z", Date.parse("2026-11-24T00:01:00Z"))).toBe(0);
    expect(minutesLeft("2026-11-24T00:01:00Z", Date.parse("2026-11-24T00:09:00Z"))).toBe(0);
  });

  it("says which community and how long still, and ends it", async () => {
    let over = false;
    const { user } = await open({
      ...mine(),
      me: () => ({ ...somebody(), breakGlass: over ? null : emergency() }),
      breakGlassClose: () => {
        over = true;
        return { breakGlass: emergency({ state: "ENDED" }), errors: [] };
      },
    });
    const banner = await screen.findByRole("region", { name: "紧急调阅" });
    expect(banner).toHaveTextContent("紧急调阅：永安社区，还剩 42 分钟");
    await user.click(within(banner).getByRole("button", { name: "结束" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "紧急调阅" })).toBeNull());
  });
});

describe("what was read before one is opened or has ended", () => {
  it("is read anew once it is open, and once it is closed", async () => {
    let own: object | null = null;
    const { asked, user } = await open({
      me: () => ({ ...somebody(), breakGlass: own }),
      breakGlassOpen: () => {
        own = emergency();
        return { breakGlass: own, errors: [] };
      },
      breakGlassClose: () => {
        own = null;
        return { breakGlass: emergency({ state: "ENDED" }), errors: [] };
      },
    });
    const read = () => asked.filter(({ operationName }) => operationName === "Other").length;
    await user.click(await screen.findByRole("button", { name: "调阅别的社区" }));
    expect(read()).toBe(1);
    const form = await screen.findByRole("dialog");
    await choose(user, form, "社区", "永安社区（城关镇）");
    await user.type(within(form).getByLabelText("理由"), reason);
    await user.click(within(form).getByRole("button", { name: "开始调阅" }));
    const banner = await screen.findByRole("region", { name: "紧急调阅" });
    await waitFor(() => expect(read()).toBe(2));
    await user.click(within(banner).getByRole("button", { name: "结束" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "紧急调阅" })).toBeNull());
    await waitFor(() => expect(read()).toBe(3));
  });
});
