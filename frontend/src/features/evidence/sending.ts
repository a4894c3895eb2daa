import { deviceName } from "@/lib/graphql/device";
import type { Session } from "@/lib/session/session";

/** Why a file did not arrive; words are in `evidence:fault.*`. */
export const fileFaults = [
  "TOO_LARGE",
  "LENGTH_WRONG",
  "TYPE_UNKNOWN",
  "HEIC_UNSUPPORTED",
  "IMAGE_BROKEN",
  "IMAGE_TOO_LARGE",
  "HARMFUL",
  "TOO_MANY_REQUESTS",
  "UNREACHABLE",
  "UNEXPECTED",
] as const;
export type FileFault = (typeof fileFaults)[number];

/** Those that pass: the same file may be sent on. */
export const passing: readonly FileFault[] = ["UNREACHABLE", "UNEXPECTED", "TOO_MANY_REQUESTS"];

export interface Told {
  readonly onProgress: (percent: number) => void;
  /** The id under which an act takes the file; whoever has it may do so. */
  readonly onDone: (id: string) => void;
  readonly onFault: (code: FileFault) => void;
}

/** A file on its way. */
export interface Sending {
  /** Goes on where it stopped. */
  readonly again: () => void;
  /** Stops, and has the server forget what arrived. */
  readonly cancel: () => void;
}

/** Small enough that a broken connection loses seconds, and that no request holds a server for long. */
const PIECE = 1 << 20;
const RETRIES = [0, 1000, 3000, 6000];

interface RefusedAnswer {
  readonly getStatus: () => number;
  readonly getBody: () => string;
}

/** What an answer of the server means; none is a lost connection. */
export function faultOf(answer: RefusedAnswer | null | undefined): FileFault {
  if (!answer || answer.getStatus() === 0 || answer.getStatus() >= 500) return "UNREACHABLE";
  try {
    const { code } = JSON.parse(answer.getBody()) as { code?: unknown };
    return fileFaults.find((one) => one === code) ?? "UNEXPECTED";
  } catch {
    return "UNEXPECTED";
  }
}

/**
 * Sends a file in pieces, so that a lost connection costs one piece. The client of the protocol is loaded when the
 * first file is chosen: most who report send none.
 */
export async function send(session: Session, file: File, told: Told): Promise<Sending> {
  const { Upload } = await import("tus-js-client");
  const upload = new Upload(file, {
    endpoint: new URL("evidence/uploads", session.apiUrl()).href,
    chunkSize: PIECE,
    retryDelays: RETRIES,
    metadata: { filename: file.name },
    // Ids of uploads open what was uploaded: none is left on a shared phone.
    storeFingerprintForResuming: false,
    onBeforeRequest: async (request) => {
      if (session.aboutToEnd()) await session.renew();
      for (const [name, value] of Object.entries(session.headers())) request.setHeader(name, value);
      request.setHeader("Xiaoshao-Device", deviceName());
    },
    onProgress: (sent, all) => told.onProgress(Math.floor((sent / all) * 100)),
    onSuccess: () => told.onDone(upload.url?.split("/").at(-1) ?? ""),
    onError: (error) => told.onFault(faultOf("originalResponse" in error ? error.originalResponse : null)),
  });
  upload.start();
  return {
    again: () => upload.start(),
    cancel: () => {
      // What cannot be told now is forgotten by the server in a day.
      upload.abort(true).catch(() => undefined);
    },
  };
}
