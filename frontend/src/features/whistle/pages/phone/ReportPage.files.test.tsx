import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Told } from "@/features/evidence/sending";
import { answer, inputOf, open } from "./openReport";

const told: Told[] = [];
const again = vi.fn();
vi.mock("@/features/evidence/sending", async (original) => ({
  ...(await original<object>()),
  send: (_session: unknown, _file: File, its: Told) => {
    told.push(its);
    return Promise.resolve({ again, cancel: vi.fn() });
  },
}));

beforeEach(() => {
  told.length = 0;
  URL.createObjectURL = () => "blob:here";
  URL.revokeObjectURL = () => undefined;
});

const photo = new File(["x"], "门口.jpg", { type: "image/jpeg" });

async function atTheWords() {
  const opened = await open({ door: "?community=150124100011&building=b5&unit=1单元" });
  await screen.findByText("昆新社区 › 第二网格 › 5号楼 › 1单元");
  await opened.user.click(screen.getByRole("radio", { name: "环境" }));
  await opened.user.click(screen.getByRole("button", { name: "下一步" }));
  return opened;
}

describe("a photo with a report", () => {
  it("goes while the other questions are answered, and the whistle waits for it", async () => {
    const { user, blows } = await atTheWords();
    await user.upload(await screen.findByLabelText("选文件"), photo);
    expect(await screen.findByRole("progressbar", { name: "门口.jpg 已上传 0%" })).toBeInTheDocument();
    await user.click(screen.getByRole("textbox"));
    await user.paste("楼道灯不亮");
    await user.click(screen.getByRole("button", { name: "下一步" }));
    await screen.findByRole("heading", { name: /在哪里/ });
    await user.click(screen.getByRole("button", { name: "下一步" }));
    await user.click(await screen.findByRole("button", { name: "提交" }));
    expect(await screen.findByText("还有文件没有传完，请等传完或移除")).toBeInTheDocument();
    expect(blows()).toHaveLength(0);

    told[0]?.onDone("secret-1");
    expect(await screen.findByText("已上传")).toBeInTheDocument();
    expect(screen.getByText(/拍摄地点和时间已读取/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "下一步" }));
    await user.click(await screen.findByRole("button", { name: "下一步" }));
    await user.click(await screen.findByRole("button", { name: "提交" }));
    await screen.findByRole("heading", { name: "已收到" });
    expect(inputOf(blows())?.evidence).toEqual(["secret-1"]);
    expect(sessionStorage.getItem("xiaoshao.report.draft")).toBeNull();
  });

  it("that is none is refused by name and can be removed", async () => {
    const { user } = await atTheWords();
    await user.upload(await screen.findByLabelText("选文件"), photo);
    await waitFor(() => expect(told).toHaveLength(1));
    told[0]?.onFault("TYPE_UNKNOWN");
    expect(await screen.findByRole("alert")).toHaveTextContent("不是照片、录音或 PDF");
    expect(screen.queryByRole("button", { name: /重试/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "移除 门口.jpg" }));
    expect(screen.queryByText("门口.jpg")).toBeNull();
  });

  it("that was broken off goes on where it stopped", async () => {
    const { user } = await atTheWords();
    await user.upload(await screen.findByLabelText("选文件"), photo);
    await waitFor(() => expect(told).toHaveLength(1));
    told[0]?.onFault("UNREACHABLE");
    await user.click(await screen.findByRole("button", { name: "重试上传 门口.jpg" }));
    expect(again).toHaveBeenCalledOnce();
  });

  it("is not asked for by a report without one", async () => {
    const { user, blows } = await open();
    await answer(user);
    await user.click(screen.getByRole("button", { name: "提交" }));
    await screen.findByRole("heading", { name: "已收到" });
    expect(inputOf(blows())?.evidence).toEqual([]);
  });
});
