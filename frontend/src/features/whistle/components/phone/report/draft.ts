import { useCallback, useEffect, useState } from "react";
import { newKey } from "@/lib/graphql/idempotencyKey";
import type { KeptFile } from "@/features/evidence/tray";
import { type Kind, kinds } from "../KindMark";
import type { BlowInput } from "./blow";

export const urgencies = ["ORDINARY", "URGENT", "EMERGENCY"] as const;
export type Urgency = (typeof urgencies)[number];

export interface Draft {
  /** Sent with the whistle: however often this draft is sent, it blows once. */
  readonly key: string;
  readonly kind: Kind | null;
  readonly description: string;
  readonly community: { readonly code: string; readonly name: string } | null;
  readonly building: string | null;
  readonly grid: string | null;
  readonly unit: string | null;
  readonly detail: string;
  readonly urgency: Urgency;
  /** Files that have arrived at the server and wait for the whistle. */
  readonly evidence: readonly KeptFile[];
  /** The door's code that filled the place, so that it fills it once and a choice by hand then stands. */
  readonly door: string | null;
  /** What people call the spot of the whistle point that was scanned. */
  readonly spot: string | null;
  /** What was sent without an answer coming back: one of them may have arrived. */
  readonly unanswered: readonly BlowInput[];
}

const DRAFT = "xiaoshao.report.draft";

export function newDraft(): Draft {
  return {
    key: newKey(),
    kind: null,
    description: "",
    community: null,
    building: null,
    grid: null,
    unit: null,
    detail: "",
    urgency: "ORDINARY",
    evidence: [],
    door: null,
    spot: null,
    unanswered: [],
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown) => value === null || isText(value);

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const draft = value as Record<keyof Draft, unknown>;
  const community = draft.community as { code?: unknown; name?: unknown } | null | undefined;
  return (
    [draft.key, draft.description, draft.detail].every(isText) &&
    (draft.kind === null || kinds.includes(draft.kind as Kind)) &&
    (community === null || (isText(community?.code) && isText(community.name))) &&
    [draft.building, draft.grid, draft.unit, draft.door, draft.spot].every(isTextOrNull) &&
    urgencies.includes(draft.urgency as Urgency) &&
    Array.isArray(draft.evidence) &&
    Array.isArray(draft.unanswered)
  );
}

function read(): Draft | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(DRAFT) ?? "null");
    return isDraft(value) ? value : null;
  } catch {
    return null; // closed storage or foreign content: nothing is kept
  }
}

function keep(draft: Draft): void {
  try {
    sessionStorage.setItem(DRAFT, JSON.stringify(draft));
  } catch {
    // Without storage the draft lasts as long as the page.
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(DRAFT);
  } catch {
    // see keep
  }
}

/** True when somebody has typed or chosen anything; what the door's code told does not count. */
export function isBegun(draft: Draft): boolean {
  const placed = draft.community !== null && draft.door === null;
  const detailed = draft.detail !== "" && draft.detail !== draft.spot;
  const shown = draft.evidence.length > 0;
  return draft.kind !== null || draft.description !== "" || detailed || placed || shown;
}

/**
 * The draft of this tab. It lives in the session storage only: it survives a reload, and nothing a resident wrote
 * stays on a shared phone or on the counter's computer.
 */
export function useDraft(): {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly discard: () => void;
} {
  const [draft, setDraft] = useState(() => read() ?? newDraft());
  useEffect(() => {
    if (isBegun(draft)) keep(draft);
    else forget();
  }, [draft]);
  return {
    draft,
    change: useCallback((part) => setDraft((old) => ({ ...old, ...part })), []),
    discard: useCallback(() => setDraft(newDraft()), []),
  };
}
