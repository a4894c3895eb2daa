import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { RoutingPage } from "./RoutingPage";

let close = () => undefined as unknown;
afterEach(() => void close());

const town = { code: "150124100000", name: "城关镇", level: "TOWN" };
const fireBrigade = { id: "o4", name: "消防救援大队" };
const housing = { id: "o2", name: "住建局" };

const someRule = (name: string, part: object = {}) => ({
  name,
  kinds: [],
  matters: [],
  urgencies: [],
  places: [],
  hours: null,
  weekDays: [],
  from: null,
  to: null,
  lead: housing,
  coHandlers: [],
  post: null,
  ...part,
});

const someTable = (part: object = {}) => ({
  id: "t1",
  place: town,
  number: null,
  state: "DRAFT",
  note: null,
  rules: [
    someRule("夜间消防", {
      matters: ["安-07"],
      hours: "OUTSIDE",
      from: "20:00",
      to: "06:00",
      lead: fireBrigade,
      post: "DEPARTMENT_HEAD",
    }),
    someRule("其余"),
  ],
  validFrom: null,
  draftedAt: "2026-11-20T00:00:00Z",
  publishedAt: null,
  editable: true,
  version: 3,
  ...part,
});

interface Sent {
  readonly rules: readonly { readonly name: string }[];
  readonly expectedVersion: number;
}

async function open(answers: Answers = {}, role = "TOWNSHIP_LEADER") {
  const inputs: Sent[] = [];
  const { server, asked } = mockApi({
    me: {
      name: "许向东",
      roles: [role],
      posts: [{ id: "p", role, division: town, grid: null, building: null, organisation: null }],
    },
    routingTables: { nodes: [someTable()] },
    matters: { nodes: [{ code: "安-07", title: "消防通道堵塞" }] },
    organisations: { nodes: [housing, fireBrigade] },
    divisions: { nodes: [{ code: "150124100011", name: "昆新社区居民委员会" }] },
    routingTableSave: ({ input }: { input: Sent }) => {
      inputs.push(input);
      const rules = input.rules.map(({ name }) => someRule(name));
      return { routingTable: someTable({ rules, version: input.expectedVersion + 1 }), errors: [] };
    },
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<RoutingPage />, {
    words: ["routing", "whistle", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/routing",
    at: "/routing",
    language: "zh-CN",
  });
  return { asked, inputs, user: userEvent.setup() };
}

const names = () => Array.from(document.querySelectorAll(".rules li h2")).map((one) => one.textContent);

describe("routing rules", () => {
  it("say that there are none, and offer nobody but their writer to begin", async () => {
    await open({ routingTables: { nodes: [] } }, "COMMUNITY_WORKER");
    expect(await screen.findByText(/还没有派单规则/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /起草/ })).toBeNull();
  });

  it("are read in words and cannot be touched once published", async () => {
    await open({
      routingTables: {
        nodes: [someTable({ state: "IN_FORCE", number: 2, validFrom: "2026-11-20T00:00:00Z" })],
      },
    });
    expect(await screen.findByText("安-07 消防通道堵塞")).toBeVisible();
    expect(screen.getByText("非上班时间、20:00–06:00")).toBeVisible();
    expect(screen.getByText("部门负责人")).toBeVisible();
    expect(screen.getByText("不限")).toBeVisible();
    expect(screen.getByRole("link", { name: "城关镇 第 2 版（现行）" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "添加规则" })).toBeNull();
    expect(screen.getByRole("button", { name: "起草城关镇的新版本" })).toBeVisible();
  });

  it("move by keyboard, on the version that was seen, and the focus goes along", async () => {
    const { inputs, user } = await open();
    const edit = (await screen.findAllByRole("button", { name: /修\s?改/ }))[1];
    edit?.focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() => expect(names()).toEqual(["1. 其余", "2. 夜间消防"]));
    expect(inputs.map(({ rules }) => rules.map(({ name }) => name))).toEqual([["其余", "夜间消防"]]);
    expect(inputs[0]?.expectedVersion).toBe(3);
    await waitFor(() => expect(document.activeElement).toHaveAttribute("data-rule", "其余"));
  });

  it("do not move beyond their list", async () => {
    const { inputs, user } = await open();
    const first = (await screen.findAllByRole("button", { name: /修\s?改/ }))[0];
    first?.focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(screen.getByRole("button", { name: "上移“夜间消防”" })).toBeDisabled();
    expect(inputs).toEqual([]);
  });

  it("come back where they were when deleted by mistake", async () => {
    const { inputs, user } = await open();
    await user.click(await screen.findByRole("button", { name: "删除“夜间消防”" }));
    await waitFor(() => expect(names()).toEqual(["1. 其余"]));
    await user.click(await screen.findByRole("button", { name: /恢\s?复/ }));
    await waitFor(() => expect(names()).toEqual(["1. 夜间消防", "2. 其余"]));
    expect(inputs.map(({ expectedVersion }) => expectedVersion)).toEqual([3, 4]);
  });

  it("need a name and a lead, and say at the field what the server refuses", async () => {
    const { user } = await open({
      routingTableSave: {
        routingTable: null,
        errors: [{ code: "NAME_REPEATED", field: "rules.2.name", message: "", currentVersion: null }],
      },
    });
    await user.click(await screen.findByRole("button", { name: "添加规则" }));
    const form = await screen.findByRole("dialog", { name: "添加规则" });
    await user.click(within(form).getByRole("button", { name: /保\s?存/ }));
    expect(await within(form).findAllByText("请填写")).toHaveLength(2);
    await user.type(within(form).getByLabelText("规则名称"), "其余");
    await user.click(within(form).getByRole("combobox", { name: "主办单位" }));
    await user.click(await screen.findByTitle("住建局"));
    await user.click(within(form).getByRole("button", { name: /保\s?存/ }));
    expect(await within(form).findByText("已有同名规则")).toBeInTheDocument();
  });

  it("are tried on past whistles, with the reasons", async () => {
    const { user } = await open({
      routingDryRun: {
        from: "2026-09-01",
        to: "2026-11-27",
        whistles: 12,
        cut: false,
        same: 9,
        different: 3,
        unroutable: 0,
        hits: [{ source: "RULE", rule: "夜间消防", whistles: 4, different: 3 }],
        differences: [
          {
            number: "QX-2026-00042",
            title: "通道被堵",
            led: housing,
            proposed: suggestion(fireBrigade),
            inForce: suggestion(housing),
          },
        ],
      },
    });
    await user.click(await screen.findByRole("button", { name: "试运行" }));
    expect(await screen.findByRole("link", { name: "QX-2026-00042 通道被堵" })).toBeVisible();
    expect(screen.getByText("现行规则会建议住建局")).toBeVisible();
    expect(screen.getByText(/不符：限环境哨、安全哨|不符：限/)).toBeInTheDocument();
  });

  it("are published after one more question, and say why not", async () => {
    const { user } = await open({
      routingTablePublish: {
        routingTable: null,
        errors: [{ code: "NOTHING_CHANGED", field: null, message: "", currentVersion: null }],
      },
    });
    await user.click(await screen.findByRole("button", { name: /^发\s?布$/ }));
    const form = await screen.findByRole("dialog");
    await user.click(within(form).getByRole("button", { name: "确认发布" }));
    expect(await within(form).findByText("与上一版相同")).toBeVisible();
  });
});

function suggestion(organisation: object) {
  return {
    organisation,
    coHandlers: [],
    source: "RULE",
    rule: "夜间消防",
    table: null,
    post: null,
    person: null,
    explanation: [
      { source: "RULE", rule: "环境", outcome: "OTHER_KIND", wanted: ["ENVIRONMENT"], found: "SAFETY" },
      { source: "RULE", rule: "夜间消防", outcome: "MATCHED", wanted: ["消防救援大队"], found: null },
    ],
  };
}
