import type { Session } from "@/lib/session/session";
import { type FileFault, passing, send, type Sending } from "./sending";

const MOST_BYTES = 25 * (1 << 20);

/** A file that arrived, as an act takes it. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
}

export interface TrayFile {
  readonly key: number;
  readonly name: string;
  /** Address of the picture in this page's memory; null of what is no picture, and after a reload. */
  readonly preview: string | null;
  readonly isPhoto: boolean;
  readonly percent: number;
  readonly id: string | null;
  readonly fault: FileFault | null;
}

export interface TrayState {
  readonly files: readonly TrayFile[];
  /** More were chosen than go with one act. */
  readonly overfull: boolean;
}

const isSending = (file: TrayFile): boolean => file.id === null && file.fault === null;

/** Whether every one of those files has arrived. */
export const allArrived = ({ files }: TrayState): boolean => files.every((file) => file.id !== null);

/** What was chosen to go with an act and is on its way: it goes on while the page shows other questions. */
export class Tray {
  #state: TrayState;
  #next = 0;
  readonly #sendings = new Map<number, Sending>();
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly session: Session,
    kept: readonly KeptFile[],
    readonly most: number,
    private readonly sender: typeof send = send,
  ) {
    this.#state = {
      files: kept.map(({ id, name }) => ({
        key: this.#next++,
        name,
        preview: null,
        isPhoto: false,
        percent: 100,
        id,
        fault: null,
      })),
      overfull: false,
    };
  }

  readonly state = (): TrayState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Those that have arrived. */
  kept(): KeptFile[] {
    return this.#state.files.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));
  }

  add(files: readonly File[]): void {
    const room = this.most - this.#state.files.length;
    this.#set({ ...this.#state, overfull: files.length > room });
    for (const file of files.slice(0, Math.max(0, room))) this.#add(file);
  }

  remove(key: number): void {
    const found = this.#state.files.find((file) => file.key === key);
    this.#sendings.get(key)?.cancel();
    this.#sendings.delete(key);
    if (found?.preview) URL.revokeObjectURL(found.preview);
    this.#set({ files: this.#state.files.filter((file) => file.key !== key), overfull: false });
  }

  again(key: number): void {
    this.#change(key, { fault: null });
    this.#sendings.get(key)?.again();
  }

  /** The connection is back: what it broke off goes on by itself. */
  readonly resume = (): void => {
    for (const { key, fault } of this.#state.files) if (fault === "UNREACHABLE") this.again(key);
  };

  /** They went with an act, or nobody wants them any more; what is on its way stops. */
  clear(): void {
    for (const file of this.#state.files) {
      if (isSending(file)) this.#sendings.get(file.key)?.cancel();
      if (file.preview) URL.revokeObjectURL(file.preview);
    }
    this.#sendings.clear();
    this.#set({ files: [], overfull: false });
  }

  #add(file: File): void {
    const key = this.#next++;
    const isPhoto = file.type.startsWith("image/");
    const fault = file.size > MOST_BYTES ? "TOO_LARGE" : file.size === 0 ? "LENGTH_WRONG" : null;
    const preview = isPhoto && fault === null ? URL.createObjectURL(file) : null;
    const added: TrayFile = { key, name: file.name, preview, isPhoto, percent: 0, id: null, fault };
    this.#set({ ...this.#state, files: [...this.#state.files, added] });
    if (fault === null) void this.#send(key, file);
  }

  async #send(key: number, file: File): Promise<void> {
    try {
      const sending = await this.sender(this.session, file, {
        onProgress: (percent) => this.#change(key, { percent }),
        onDone: (id) => this.#change(key, { id, percent: 100 }),
        onFault: (fault) => this.#change(key, { fault }),
      });
      if (this.#state.files.some((one) => one.key === key)) this.#sendings.set(key, sending);
      else sending.cancel();
    } catch {
      // The client itself did not load. Trying again begins anew.
      this.#sendings.set(key, { again: () => void this.#send(key, file), cancel: () => undefined });
      this.#change(key, { fault: "UNREACHABLE" });
    }
  }

  #change(key: number, part: Partial<TrayFile>): void {
    const files = this.#state.files.map((file) => (file.key === key ? { ...file, ...part } : file));
    this.#set({ ...this.#state, files });
  }

  #set(state: TrayState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

export const mayTryAgain = (file: TrayFile): boolean => file.fault !== null && passing.includes(file.fault);
