import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { readMessageSearch } from "../policies/messages";
import { MessagesPage } from "./MessagesPage";

let close = () => undefined as unknown;
afterEach(() => void close());

const town = { code: "150124100000", name: "城关镇" };

const ownText = (part: object = {}) => ({
  __typename: "MessageTemplate",
  id: "m1",
  subject: "派单 {number}",
  body: "请签收 {number}。",
  inUse: true,
  version: 2,
  history: [
    {
      number: 2,
      subject: "派单 {number}",
      body: "请签收 {number}。",
      author: "许向东",
      at: "2026-11-20T00:00:00Z",
    },
    { number: 1, subject: "派单", body: "旧的", author: "许向东", at: "2026-11-19T00:00:00Z" },
  ],
  ...part,
});

const someText = (part: object = {}) => ({
  happening: "DISPATCHED",
  side: "SERVING",
  subject: "小哨：哨单 {number}",
  body: "新的哨单 {number} 已派给您的单位，请签收。",
  origin: "BUILT_IN",
  segments: 1,
  own: null,
  ...part,
});

const textsOf = (texts: readonly object[], editable = true) => ({
  place: town,
  editable,
  placeholders: ["NUMBER", "STATE", "LINK"],
  texts,
});

const rendered = (text: string, part: object = {}) => ({
  subject: "派单 QX-2026-00042",
  text,
  length: text.length,
  segments: 1,
  faults: [],
  ...part,
});

interface Sent {
  readonly input: Record<string, unknown>;
}

async function open(
  answers: Answers = {},
  role = "TOWNSHIP_LEADER",
  at = "/messages",
  language: "zh-CN" | "en" = "zh-CN",
) {
  const sent: Record<string, unknown>[] = [];
  const { server, asked } = mockApi({
    me: {
      name: "许向东",
      roles: [role],
      posts: [{ id: "p", role, division: town, grid: null, building: null, organisation: null }],
    },
    divisions: { nodes: [town] },
    matters: { nodes: [{ code: "安-07", title: "消防通道堵塞" }] },
    messageTexts: textsOf([someText()]),
    messagePreview: ({ input }: { input: { zh?: { body: string } } }) => ({
      zh: rendered(input.zh?.body.replace("{number}", "QX-2026-00042") ?? "现在的中文"),
      en: rendered("A new whistle", { length: 74, segments: 2 }),
    }),
    messageTemplateCreate: ({ input }: Sent) => {
      sent.push(input);
      return { messageTemplate: ownText(), errors: [] };
    },
    messageTemplateChange: ({ input }: Sent) => {
      sent.push(input);
      return { messageTemplate: ownText({ version: 3 }), errors: [] };
    },
    messageTemplateRetire: ({ input }: Sent) => {
      sent.push(input);
      return { messageTemplate: ownText({ inUse: false, version: 3 }), errors: [] };
    },
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const shown = await renderPage(<MessagesPage />, {
    words: ["messages"],
    layout: "staff",
    frame: DeskTheme,
    route: "/messages",
    validateSearch: readMessageSearch,
    at,
    language,
  });
  return { ...shown, asked, sent, user: userEvent.setup() };
}

const preview = () => screen.findByRole("region", { name: "预览" });

describe("the texts of a town", () => {
  it("say that they could not be read, and are asked for again", async () => {
    let broken = true;
    const { user } = await open({
      messageTexts: () => (broken ? fault("INTERNAL") : textsOf([someText()])),
    });
    const alert = await screen.findByRole("alert");
    broken = false;
    await user.click(within(alert).getByRole("button", { name: "重试" }));
    expect(await screen.findByText("系统自带")).toBeVisible();
  });

  it("say that there are none for somebody there", async () => {
    await open({ messageTexts: null });
    expect(await screen.findByText("查不到这个地方的文案。")).toBeVisible();
  });

  it("show which one applies and where it is from", async () => {
    const { asked } = await open({
      messageTexts: textsOf([
        someText(),
        someText({ side: "REPORTER", origin: "COUNTY_MATTER", body: "县里写的", segments: 2 }),
      ]),
    });
    const row = await screen.findByRole("row", { name: /反映人.*县里写的/ });
    expect(within(row).getByText("县，本事项")).toBeVisible();
    expect(within(row).getByText("2 条")).toBeVisible();
    expect(asked.find(({ operationName }) => operationName === "MessageTexts")?.variables.input).toEqual({
      place: "150124100000",
      matter: null,
      language: "ZH",
    });
  });

  it("are filtered by matter and language in the address", async () => {
    const { asked, user, path } = await open();
    await user.selectOptions(
      await screen.findByLabelText("事项"),
      await screen.findByText("安-07 消防通道堵塞"),
    );
    await waitFor(() => expect(path()).toContain("matter="));
    await user.selectOptions(screen.getByLabelText("语言"), "英文");
    await waitFor(() =>
      expect(
        asked.filter(({ operationName }) => operationName === "MessageTexts").at(-1)?.variables.input,
      ).toEqual({
        place: "150124100000",
        matter: "安-07",
        language: "EN",
      }),
    );
    expect(path()).toContain("language=EN");
  });

  it("are only read by whoever does not word them", async () => {
    const { user } = await open(
      { messageTexts: textsOf([someText({ origin: "TOWN", own: ownText() })], false) },
      "COMMUNITY_SECRETARY",
    );
    await user.click(await screen.findByRole("button", { name: "查看：已派单，工作人员和单位" }));
    const drawer = await screen.findByRole("dialog");
    expect(within(drawer).queryByRole("textbox")).toBeNull();
    expect(within(drawer).getByText("历史版本")).toBeVisible();
  });
});

describe("the editor", () => {
  it("puts placeholders in, shows what would arrive, and words what nobody had", async () => {
    const { user, sent } = await open();
    await user.click(await screen.findByRole("button", { name: "另写一条：已派单，工作人员和单位" }));
    const body = await screen.findByLabelText("正文");
    await user.clear(body);
    await user.type(body, "请看 ");
    await user.click(screen.getByRole("button", { name: /哨单号/ }));
    expect(body).toHaveValue("请看 {number}");
    expect(await within(await preview()).findByText("请看 QX-2026-00042")).toBeVisible();
    expect(within(await preview()).getByText(/74 字，短信 2 条/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "保存为新版本" }));
    expect(await screen.findByText("已保存：已派单，工作人员和单位。")).toBeVisible();
    expect(sent).toMatchObject([
      {
        place: "150124100000",
        matter: null,
        happening: "DISPATCHED",
        side: "SERVING",
        language: "ZH",
        subject: "小哨：哨单 {number}",
        body: "请看 {number}",
      },
    ]);
  });

  it("says in the preview and at the field why words are refused", async () => {
    const { user } = await open({
      messagePreview: {
        zh: rendered("{title}", { faults: [{ code: "PLACEHOLDER_UNKNOWN", field: "body" }] }),
        en: rendered("A new whistle"),
      },
      messageTemplateCreate: {
        messageTemplate: null,
        errors: [{ code: "PLACEHOLDER_UNKNOWN", field: "body" }],
      },
    });
    await user.click(await screen.findByRole("button", { name: /^另写一条/ }));
    expect(await within(await preview()).findByText("正文: 有不认识的占位符，或单独的花括号")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "保存为新版本" }));
    expect(await screen.findByText("有不认识的占位符，或单独的花括号")).toBeInTheDocument();
    expect(screen.getByLabelText("正文")).toHaveValue("新的哨单 {number} 已派给您的单位，请签收。");
  });

  it("changes the version that was seen, and shows the ones before", async () => {
    const { user, sent } = await open({
      messageTexts: textsOf([someText({ origin: "TOWN", body: "请签收 {number}。", own: ownText() })]),
    });
    await user.click(await screen.findByRole("button", { name: /^修改/ }));
    await user.click(await screen.findByText("历史版本"));
    expect(screen.getByText("旧的")).toBeVisible();
    await user.type(screen.getByLabelText("正文"), "谢谢");
    await user.click(screen.getByRole("button", { name: "保存为新版本" }));
    await screen.findByText("已保存：已派单，工作人员和单位。");
    expect(sent).toMatchObject([{ body: "请签收 {number}。谢谢", expectedVersion: 2 }]);
  });

  it("asks once more before a text goes out of use", async () => {
    const { user, sent } = await open({
      messageTexts: textsOf([someText({ origin: "TOWN", own: ownText() })]),
    });
    await user.click(await screen.findByRole("button", { name: /^修改/ }));
    await user.click(await screen.findByRole("button", { name: /^停\s?用$/ }));
    expect(await screen.findByText("停用这条文案？")).toBeVisible();
    expect(sent).toEqual([]);
    await user.click(screen.getByRole("button", { name: /^停\s?用$/ }));
    expect(await screen.findByText(/^已停用：已派单/)).toBeVisible();
    expect(sent).toMatchObject([{ expectedVersion: 2 }]);
  });
});
