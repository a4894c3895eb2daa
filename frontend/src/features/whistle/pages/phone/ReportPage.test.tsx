import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import {
  longText,
  someCommunity,
  someDivision,
  someReceipt,
} from "@/features/whistle/components/phone/testing";
import { answer, atTheDoor, both, expectBeside, inputOf, open, words } from "./openReport";

describe("the four questions", () => {
  it("blow one whistle, with the place of the door and one key, however often 提交 is pressed", async () => {
    const { user, blows } = await open();
    await answer(user);
    await user.dblClick(screen.getByRole("button", { name: "提交" }));
    await screen.findByRole("heading", { name: "已收到" });
    expect(screen.getByTestId("tracking-code")).toHaveTextContent("QXMGV72NPT");
    expect(screen.getByTestId("whistle-number")).toHaveTextContent("QX-2026-00042");
    expect(screen.getByText("受理后 7 天内办结。")).toBeInTheDocument();
    expect(blows()).toHaveLength(1);
    expect(inputOf(blows())).toMatchObject({
      kind: "ENVIRONMENT",
      description: "楼道灯不亮",
      urgency: "ORDINARY",
      place: { community: "150124100011", building: "b5", unit: "1单元", grid: null },
      idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(sessionStorage.getItem("xiaoshao.report.draft")).toBeNull();
  });

  it("are busy from the press to the answer", async () => {
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { user } = await open({ answers: { whistleBlow: () => held.then(() => someReceipt) } });
    await answer(user);
    await user.click(screen.getByRole("button", { name: "提交" }));
    expect(await screen.findByRole("button", { name: "正在提交…" })).toBeDisabled();
    release?.();
    const heading = await screen.findByRole("heading", { name: "已收到" });
    await waitFor(() => expect(heading).toHaveFocus());
  });

  it("give no tracking code to those who are logged in", async () => {
    const { user } = await open({ answers: { whistleBlow: { ...someReceipt, trackingCode: null } } });
    await answer(user);
    await user.click(screen.getByRole("button", { name: "提交" }));
    await screen.findByRole("heading", { name: "已收到" });
    expect(screen.queryByTestId("tracking-code")).toBeNull();
  });

  it("keep everything when going back", async () => {
    const { user } = await open();
    await answer(user);
    await user.click(screen.getByRole("button", { name: "上一步" }));
    await screen.findByRole("heading", { name: "在哪里？" });
    await user.click(screen.getByRole("button", { name: "上一步" }));
    expect(await screen.findByRole("textbox", { name: "说说情况" })).toHaveValue("楼道灯不亮");
    await user.click(screen.getByRole("button", { name: "上一步" }));
    expect(await screen.findByRole("radio", { name: "环境" })).toBeChecked();
  });

  it("survive a reload in this tab only, and can be thrown away", async () => {
    const first = await open();
    await answer(first.user);
    first.unmount();
    first.server.close();
    expect(JSON.stringify(localStorage)).not.toContain("楼道灯");
    const { user } = await open({ door: `${atTheDoor}&step=words` });
    expect(await screen.findByRole("textbox", { name: "说说情况" })).toHaveValue("楼道灯不亮");
    await user.click(screen.getByRole("button", { name: "清空重填" }));
    await user.click(screen.getByRole("button", { name: "清空" }));
    expect(await screen.findByRole("radio", { name: "环境" })).not.toBeChecked();
    expect(JSON.stringify(sessionStorage)).not.toContain("楼道灯");
  });

  it("show 110, 119 and 120 before an emergency is submitted", async () => {
    const { user } = await open();
    await answer(user);
    await user.click(screen.getByRole("radio", { name: "特急" }));
    for (const number of ["110", "119", "120"])
      expect(screen.getByRole("link", { name: new RegExp(number) })).toHaveAttribute("href", `tel:${number}`);
    expect(screen.getByRole("alert")).toHaveTextContent("请先打电话");
  });

  it("let the place be searched by name, then closer", async () => {
    const path = someCommunity.division.path;
    const divisions = {
      nodes: [{ code: "150124100011", name: "昆新社区居民委员会", path }],
      pageInfo: { hasNextPage: false },
    };
    const { user } = await open({ door: "?step=place", answers: { divisions } });
    await user.click(await screen.findByRole("radio", { name: "环境" }));
    await user.click(screen.getByRole("button", { name: "下一步" }));
    await user.type(await screen.findByRole("textbox"), "灯");
    await user.click(screen.getByRole("button", { name: "下一步" }));
    await user.click(await screen.findByRole("button", { name: "下一步" }));
    const field = await screen.findByRole("combobox", { name: "社区" });
    expectBeside(field, "请选社区或村");
    await user.type(field, "昆新");
    await screen.findByRole("option", { name: /昆新社区居民委员会/ });
    await user.keyboard("{Enter}");
    await user.selectOptions(await screen.findByRole("combobox", { name: "楼栋" }), "5号楼");
    await user.selectOptions(await screen.findByRole("combobox", { name: "单元" }), "2单元");
    expect(screen.getByRole("combobox", { name: "网格" })).toHaveDisplayValue("第二网格");
  });
});

describe("what is wrong stands beside its field", () => {
  it.each([
    ["zh-CN", "请点一类"],
    ["en", "Please choose one"],
  ] as const)("no kind (%s)", async (language, text) => {
    const { user } = await open({ language });
    await user.click(await screen.findByRole("button", { name: words[language].next }));
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.getAllByRole("radio")[0]).toHaveFocus();
  });

  it.each([
    ["zh-CN", "多了 3 个字，请删短一些"],
    ["en", "3 characters too many, please shorten it"],
  ] as const)("a text that is too long, counted in code points (%s)", async (language, text) => {
    const { user, blows } = await open({ language });
    await user.click(await screen.findByRole("radio", { name: words[language].kind }));
    await user.click(screen.getByRole("button", { name: words[language].next }));
    const field = await screen.findByRole("textbox");
    await user.click(field);
    await user.paste(longText(2003));
    expectBeside(field, text);
    await user.click(screen.getByRole("button", { name: words[language].next }));
    expect(field).toHaveFocus();
    expect(blows()).toHaveLength(0);
  });

  it.each([
    ["zh-CN", "description", "TOO_LONG", "太长了，请精简"],
    ["en", "description", "TOO_LONG", "Too long; please shorten it"],
    ["zh-CN", "description", "TEXT_INVALID", "含有不能识别的字符"],
    ["en", "description", "TEXT_INVALID", "Contains characters that cannot be read"],
    ["zh-CN", "place.community", "DIVISION_UNKNOWN", "没有这个社区"],
    ["en", "place.community", "DIVISION_UNKNOWN", "There is no such community"],
    ["zh-CN", "place.community", "DIVISION_REVOKED", "这个区划已撤销，请另选"],
    ["en", "place.community", "DIVISION_REVOKED", "This division has been revoked; choose another"],
    ["zh-CN", "place.building", "BUILDING_UNKNOWN", "这栋楼不在所选社区"],
    ["en", "place.unit", "UNIT_UNKNOWN", "This building has no such unit"],
  ] as const)(
    "as the server says it (%s, %s, %s), on the step of the field",
    async (language, field, code, text) => {
      const refused = {
        trackingCode: null,
        whistle: null,
        errors: [{ code, field, message: "not for people" }],
      };
      const { user } = await open({ language, answers: { whistleBlow: refused } });
      await answer(user, { language });
      await user.click(screen.getByRole("button", { name: words[language].submit }));
      const control = await waitFor(() => {
        const found = document.getElementById(`report-${field.replace(".", "-")}`);
        if (!found) throw new Error("not on its step yet");
        return found;
      });
      await waitFor(() => expectBeside(control, text));
      expect(screen.queryByText("not for people")).toBeNull();
    },
  );

  it.each(both)("a door's code of a revoked division (%s)", async (language) => {
    await open({ language, answers: { community: null, division: { ...someDivision, current: false } } });
    const text = {
      "zh-CN": "门口二维码：这个区划已撤销，请另选",
      en: "Code at the door: This division has been revoked; choose another",
    };
    expect(await screen.findByText(text[language])).toBeVisible();
  });

  it("a door's code whose building is gone", async () => {
    await open({ door: "?community=150124100011&building=gone" });
    expect(await screen.findByText("门口二维码：这栋楼不在所选社区")).toBeVisible();
    expect(screen.getByText("昆新社区")).toBeVisible();
  });
});
