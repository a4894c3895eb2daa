import type { Session } from "@/lib/session/session";
import type { ImportKind } from "./policies/importStates";

/** Why a file did not arrive; words are in `imports:upload.*`. */
export const uploadFaults = [
  "NOT_YOUR_KIND",
  "NOT_YOUR_COMMUNITY",
  "DIVISION_UNKNOWN",
  "DIVISION_REVOKED",
  "KIND_UNKNOWN",
  "TOO_LARGE",
  "KEY_REUSED",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "UNREACHABLE",
  "UNEXPECTED",
] as const;
export type UploadFault = (typeof uploadFaults)[number];

export type UploadOutcome =
  | { readonly kind: "done"; readonly id: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly code: UploadFault };

export interface Upload {
  readonly done: Promise<UploadOutcome>;
  readonly cancel: () => void;
}

const beside = (session: Session, path: string): string => new URL(path, session.apiUrl()).href;

function codeOf(text: string): unknown {
  try {
    return (JSON.parse(text) as { code?: unknown }).code;
  } catch {
    // Not from us, or nothing at all: the status tells.
    return null;
  }
}

/** Files are of the post one acts as, too: that it is one's own no longer may be heard here first. */
function hearLoss(session: Session, turn: number, text: string): void {
  if (codeOf(text) === "POST_NOT_HELD") session.losePost(turn);
}

function faultOf(status: number, text: string): UploadFault {
  const code = codeOf(text);
  if (uploadFaults.includes(code as UploadFault)) return code as UploadFault;
  if (status === 401) return "UNAUTHENTICATED";
  if (status === 403) return "FORBIDDEN";
  if (status === 413) return "TOO_LARGE";
  return status === 0 || status === 502 || status === 503 || status === 504 ? "UNREACHABLE" : "UNEXPECTED";
}

function outcomeOf(request: XMLHttpRequest): UploadOutcome {
  if (request.status !== 201) return { kind: "failed", code: faultOf(request.status, request.responseText) };
  return { kind: "done", id: (JSON.parse(request.responseText) as { id: string }).id };
}

/**
 * Sends a file, telling how much of it has left: fetch cannot say that. The same key sends it once, however often it
 * is tried.
 */
export function upload(
  session: Session,
  what: { readonly kind: ImportKind; readonly community: string; readonly file: File; readonly key: string },
  onProgress: (percent: number) => void,
): Upload {
  const request = new XMLHttpRequest();
  const asked = { cancelled: false };
  const done = (async (): Promise<UploadOutcome> => {
    if (session.aboutToEnd()) await session.renew();
    if (asked.cancelled) return { kind: "cancelled" };
    return new Promise((resolve) => {
      request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100));
      const { turn } = session.acting();
      request.onload = () => {
        hearLoss(session, turn, request.responseText);
        resolve(outcomeOf(request));
      };
      request.onerror = () => resolve({ kind: "failed", code: "UNREACHABLE" });
      request.onabort = () => resolve({ kind: "cancelled" });
      const query = new URLSearchParams({ kind: what.kind, community: what.community });
      request.open("POST", beside(session, `imports?${query.toString()}`));
      for (const [name, value] of Object.entries(session.headers())) request.setRequestHeader(name, value);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("Idempotency-Key", what.key);
      request.send(what.file);
    });
  })();
  return {
    done,
    cancel: () => {
      asked.cancelled = true;
      request.abort();
    },
  };
}

/** Hands a file to the reader's disk. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Fetches the template of a kind; false when it did not come. */
export async function saveTemplate(
  session: Session,
  kind: ImportKind,
  ending: "csv" | "xlsx",
  language: "zh" | "en",
  name: string,
): Promise<boolean> {
  try {
    if (session.aboutToEnd()) await session.renew();
    const { turn } = session.acting();
    const response = await fetch(
      beside(session, `imports/templates/${kind.toLowerCase()}.${ending}?language=${language}`),
      { headers: session.headers() },
    );
    if (response.status === 403) hearLoss(session, turn, await response.text());
    if (!response.ok) return false;
    save(await response.blob(), `${name}.${ending}`);
    return true;
  } catch {
    return false;
  }
}

/** Fetches the file of an export: done, gone (expired, or a post has ended), or not come. */
export async function saveExport(
  session: Session,
  id: string,
  name: string,
): Promise<"done" | "gone" | "failed"> {
  try {
    if (session.aboutToEnd()) await session.renew();
    const { turn } = session.acting();
    const response = await fetch(beside(session, `exports/${id}/file`), {
      headers: session.headers(),
    });
    if (response.status === 404) return "gone";
    if (response.status === 403) hearLoss(session, turn, await response.text());
    if (!response.ok) return "failed";
    save(await response.blob(), name);
    return "done";
  } catch {
    return "failed";
  }
}
