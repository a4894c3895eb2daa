import type { KeptFile } from "./tray";

/** What stands in a field of files. */
export interface FilesValue {
  readonly kept: readonly KeptFile[];
  /** False while one is on its way, or did not come. */
  readonly arrived: boolean;
}

/** As an act takes them. */
export const idsOf = (value: FilesValue | undefined): string[] => value?.kept.map(({ id }) => id) ?? [];
