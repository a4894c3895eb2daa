import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { KUNXIN, pageOf, somebody, someCoverage } from "../testing";
import { OrganisationsPage } from "./OrganisationsPage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers = {}, at = "/organisations", role = "COMMUNITY_SECRETARY") {
  const { server, asked } = mockApi({
    me: somebody(role),
    organisations: pageOf([
      {
        __typename: "Organisation",
        id: "o33",
        name: "昆新佳苑小区党支部",
        type: "ESTATE_PARTY_BRANCH",
        division: { code: KUNXIN, name: "昆新社区居民委员会" },
      },
    ]),
    division: { code: KUNXIN, name: "昆新社区居民委员会", level: "VILLAGE", path: [] },
    community: { __typename: "Community", code: KUNXIN, name: "昆新社区" },
    divisions: { nodes: [] },
    coverage: someCoverage(),
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<OrganisationsPage />, {
    words: ["organisation", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/organisations",
    at,
    language: "zh-CN",
  });
  const sent = (field: string) => asked.filter(({ query }) => query.includes(`${field}(`));
  return { sent, user: userEvent.setup() };
}

describe("organisations", () => {
  it("show a grid member the list alone, and nothing to record", async () => {
    await open({}, "/organisations?tab=COVERAGE", "GRID_MEMBER");
    expect(await screen.findByRole("link", { name: "昆新佳苑小区党支部" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "覆盖与缺口" })).toBeNull();
    expect(screen.queryByRole("button", { name: "登记组织" })).toBeNull();
  });

  it("open the cases of a gap, and fill it", async () => {
    const { user, sent } = await open(
      { organisationFound: { sheet: { organisation: { id: "new" } }, errors: [] } },
      "/organisations?tab=COVERAGE&gap=branches",
    );
    const cases = await screen.findByRole("region", { name: "没有党支部的小区" });
    expect(within(cases).getByText("福源小区")).toBeVisible();
    await user.click(within(cases).getByRole("button", { name: "登记党支部" }));
    const form = await screen.findByRole("dialog", { name: "在昆新社区登记组织" });
    await user.type(within(form).getByLabelText("名称"), "福源小区党支部");
    await user.click(within(form).getByRole("button", { name: "登记" }));
    await waitFor(() => expect(sent("organisationFound")).toHaveLength(1));
    expect(sent("organisationFound")[0]?.variables).toMatchObject({
      input: { type: "ESTATE_PARTY_BRANCH", estate: "e2", division: KUNXIN, name: "福源小区党支部" },
    });
  });

  it("count cross-appointment over estates with a committee, each with its bodies", async () => {
    await open({}, "/organisations?tab=COVERAGE&gap=crossed");
    expect(await screen.findByText("50%")).toBeVisible();
    const cases = screen.getByRole("region", { name: "交叉任职覆盖" });
    expect(within(cases).getByText("戚长安")).toBeVisible();
    expect(within(cases).getByText("没有人交叉任职")).toBeVisible();
    expect(within(cases).getByRole("link", { name: "福源小区物管会" })).toHaveAttribute(
      "href",
      "/organisations/c2",
    );
  });

  it("say that nothing is missing where nothing is, and that there is nothing to count", async () => {
    await open(
      { coverage: someCoverage({ estates: [], estatesWithCommittee: 0, estatesCrossAppointed: 0 }) },
      "/organisations?tab=COVERAGE&gap=members",
    );
    expect(await screen.findByText("没有缺口。")).toBeVisible();
    expect(screen.getByText("没有可统计的")).toBeVisible();
  });

  it("tell a reader without scope over a community that it is not there", async () => {
    await open({ coverage: null }, "/organisations?tab=COVERAGE");
    expect(await screen.findByRole("alert")).toHaveTextContent("没有找到");
  });
});
