import { beforeEach, describe, expect, it, vi } from "vitest";
import { guest } from "@/testing/session";
import { faultOf, type send, type Told } from "./sending";
import { allArrived, mayTryAgain, Tray } from "./tray";

const photo = (name: string, bytes = 3) => {
  const file = new File(["x"], name, { type: "image/jpeg" });
  Object.defineProperty(file, "size", { value: bytes });
  return file;
};

/** A tray whose files go nowhere: the test says what becomes of them. */
function open(most = 9) {
  const told: Told[] = [];
  const done: string[] = [];
  const sender: typeof send = (_session, file, its) => {
    told.push(its);
    return Promise.resolve({
      again: () => void done.push(`again ${file.name}`),
      cancel: () => void done.push(`cancel ${file.name}`),
    });
  };
  const tray = new Tray(guest(), [], most, sender);
  return { tray, told, done };
}

const revoked = vi.fn();
beforeEach(() => {
  revoked.mockClear();
  URL.createObjectURL = () => "blob:here";
  URL.revokeObjectURL = revoked;
});

describe("what goes with an act", () => {
  it("is refused here when the server would refuse it for its size", () => {
    const { tray, told } = open();
    tray.add([photo("large.jpg", 25 * 1024 * 1024 + 1), photo("empty.jpg", 0)]);
    expect(tray.state().files.map((file) => file.fault)).toEqual(["TOO_LARGE", "LENGTH_WRONG"]);
    expect(told).toHaveLength(0);
    expect(allArrived(tray.state())).toBe(false);
  });

  it("is no more than goes with one", () => {
    const { tray } = open(2);
    tray.add([photo("1.jpg"), photo("2.jpg"), photo("3.jpg")]);
    expect(tray.state().files.map((file) => file.name)).toEqual(["1.jpg", "2.jpg"]);
    expect(tray.state().overfull).toBe(true);
    tray.remove(0);
    expect(tray.state().overfull).toBe(false);
  });

  it("goes on when the connection is back, and not when the server refused it", async () => {
    const { tray, told, done } = open();
    tray.add([photo("1.jpg"), photo("2.jpg")]);
    await Promise.resolve();
    told[0]?.onFault("UNREACHABLE");
    told[1]?.onFault("TYPE_UNKNOWN");
    expect(tray.state().files.map(mayTryAgain)).toEqual([true, false]);
    tray.resume();
    expect(done).toEqual(["again 1.jpg"]);
    told[0]?.onDone("secret-1");
    expect(tray.kept()).toEqual([{ id: "secret-1", name: "1.jpg" }]);
  });

  it("is stopped and forgotten when it is cancelled", async () => {
    const { tray, told, done } = open();
    tray.add([photo("1.jpg")]);
    await Promise.resolve();
    told[0]?.onProgress(40);
    expect(tray.state().files[0]?.percent).toBe(40);
    tray.remove(0);
    expect(done).toEqual(["cancel 1.jpg"]);
    expect(tray.state().files).toEqual([]);
    expect(revoked).toHaveBeenCalledWith("blob:here");
  });

  it("may be sent anew when what sends it did not load", async () => {
    const tray = new Tray(guest(), [], 9, () => Promise.reject(new Error("offline")));
    tray.add([photo("1.jpg")]);
    await vi.waitFor(() => expect(tray.state().files[0]?.fault).toBe("UNREACHABLE"));
  });
});

describe("an answer of the server", () => {
  const answer = (status: number, body: string) => ({ getStatus: () => status, getBody: () => body });

  it("is told by its code; none, and a server in trouble, are a lost connection", () => {
    expect(faultOf(null)).toBe("UNREACHABLE");
    expect(faultOf(answer(503, ""))).toBe("UNREACHABLE");
    expect(faultOf(answer(415, '{"code":"HEIC_UNSUPPORTED"}'))).toBe("HEIC_UNSUPPORTED");
    expect(faultOf(answer(409, '{"code":"OFFSET_WRONG"}'))).toBe("UNEXPECTED");
    expect(faultOf(answer(400, "<html>"))).toBe("UNEXPECTED");
  });
});
