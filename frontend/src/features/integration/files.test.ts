import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Session } from "@/lib/session/session";
import { signedIn } from "@/testing/session";
import { saveExport, saveTemplate, upload } from "./files";

const posts: (string | null)[] = [];
let lost = false;
const answer = ({ request }: { request: Request }) => {
  posts.push(request.headers.get("x-acting-post"));
  if (lost) return HttpResponse.json({ code: "POST_NOT_HELD" }, { status: 403 });
  return request.method === "POST"
    ? HttpResponse.json({ id: "i1" }, { status: 201 })
    : HttpResponse.text("甲,乙");
};
const server = setupServer(
  http.get("http://api.test/exports/:id/file", answer),
  http.get("http://api.test/imports/templates/:name", answer),
  http.post("http://api.test/imports", answer),
);

beforeEach(() => {
  posts.length = 0;
  lost = false;
  URL.createObjectURL = () => "blob:x";
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  server.listen({ onUnhandledRequest: "error" });
});
afterEach(() => {
  server.close();
  vi.restoreAllMocks();
});

const sending = (session: Session) =>
  upload(
    session,
    {
      kind: "RESIDENTS",
      community: "150124100011",
      file: new File(["x"], "x.csv"),
      key: "00000000-0000-4000-8000-000000000000",
    },
    () => undefined,
  ).done;

const routes: readonly [string, (session: Session) => Promise<unknown>, unknown, unknown][] = [
  ["an export", (session) => saveExport(session, "x1", "x.csv"), "done", "failed"],
  ["a template", (session) => saveTemplate(session, "RESIDENTS", "csv", "zh", "x"), true, false],
  ["an upload", sending, { kind: "done", id: "i1" }, { kind: "failed", code: "FORBIDDEN" }],
];

describe.each(routes)("%s", (_what, go, done, refused) => {
  it("is asked for as the post one acts as, and as all where none is chosen", async () => {
    const session = await signedIn();
    expect(await go(session)).toEqual(done);
    session.actAs("p1");
    expect(await go(session)).toEqual(done);
    expect(posts).toEqual([null, "p1"]);
  });

  it("that is refused because the post is held no longer forgets the post, and says so", async () => {
    const session = await signedIn();
    session.actAs("p1");
    lost = true;
    expect(await go(session)).toEqual(refused);
    expect(session.acting()).toMatchObject({ post: null, lost: true });
  });
});
