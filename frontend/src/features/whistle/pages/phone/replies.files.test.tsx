import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Told } from "@/features/evidence/sending";
import { someTracking } from "@/features/whistle/components/phone/testing";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { TrackPage } from "./TrackPage";

const CODE = "QXMGV72NPT";
const told: Told[] = [];
vi.mock("@/features/evidence/sending", async (original) => ({
  ...(await original<object>()),
  send: (_session: unknown, _file: File, its: Told) => {
    told.push(its);
    return Promise.resolve({ again: vi.fn(), cancel: vi.fn() });
  },
}));

let close = () => undefined as unknown;
beforeEach(() => {
  told.length = 0;
  sessionStorage.clear();
  URL.createObjectURL = () => "blob:here";
  URL.revokeObjectURL = () => undefined;
});
afterEach(() => void close());

async function open(answers: Answers) {
  const { server, asked } = mockApi(answers);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<TrackPage />, {
    words: ["phone"],
    route: "/r/track",
    at: `/r/track#${CODE}`,
    language: "zh-CN",
  });
  const inputs = () => asked.flatMap(({ variables }) => ("input" in variables ? [variables.input] : []));
  return { inputs, user: userEvent.setup() };
}

describe("what a reporter adds later", () => {
  it("goes with its pictures, once all of them have come", async () => {
    const { inputs, user } = await open({
      whistleTrack: { ...someTracking, actions: ["SUPPLEMENT"] },
      whistleSupplement: { errors: [] },
    });
    await user.click(await screen.findByRole("button", { name: "补充情况" }));
    await user.type(screen.getByRole("textbox", { name: "补充情况" }), "今天还是黑的");
    await user.upload(
      await screen.findByLabelText("选文件"),
      new File(["x"], "楼道.jpg", { type: "image/jpeg" }),
    );
    await waitFor(() => expect(told).toHaveLength(1));
    await user.click(screen.getByRole("button", { name: "提交" }));
    expect(await screen.findByText("还有文件没有传完，请等传完或移除")).toBeVisible();
    expect(inputs()).toEqual([]);

    told[0]?.onDone("secret-1");
    await screen.findByText("已上传");
    await user.click(screen.getByRole("button", { name: "提交" }));
    await waitFor(() => expect(inputs()).toHaveLength(1));
    expect(inputs()[0]).toMatchObject({ text: "今天还是黑的", evidence: ["secret-1"], code: CODE });
  });

  it("may be words alone, and nothing else is asked for files", async () => {
    const { inputs, user } = await open({
      whistleTrack: { ...someTracking, actions: ["SUPPLEMENT", "URGE"] },
      whistleSupplement: { errors: [] },
    });
    await user.click(await screen.findByRole("button", { name: "催一催" }));
    expect(screen.queryByLabelText("选文件")).toBeNull();
    await user.click(screen.getByRole("button", { name: "补充情况" }));
    await user.type(screen.getByRole("textbox", { name: "补充情况" }), "还没人来");
    await user.click(screen.getByRole("button", { name: "提交" }));
    await waitFor(() => expect(inputs()).toHaveLength(1));
    expect(inputs()[0]).toMatchObject({ text: "还没人来", evidence: [] });
  });
});

describe("the pictures of a whistle that is followed", () => {
  it("stand below its story", async () => {
    const photo = {
      id: "f1",
      kind: "PHOTO",
      phase: "REPORTED",
      name: "楼道.jpg",
      takenAt: null,
      farFromPlace: null,
      url: "/evidence/files/f1",
      thumbnailUrl: "/evidence/files/f1/small",
    };
    await open({ whistleTrack: { ...someTracking, evidence: [photo] } });
    expect(await screen.findByRole("img", { name: /楼道\.jpg/ })).toHaveAttribute(
      "src",
      expect.stringContaining("/evidence/files/f1/small"),
    );
  });
});
