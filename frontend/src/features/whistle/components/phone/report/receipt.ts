import { type Urgency, urgencies } from "./draft";

/** What a reporter is given for a whistle. */
export interface Receipt {
  readonly number: string;
  /** Null for those who are logged in: they find it under their name. */
  readonly trackingCode: string | null;
  readonly urgency: Urgency;
  readonly place: string;
  /** It is the receipt of an earlier sending whose answer got lost. */
  readonly earlier: boolean;
  /** Somebody else had blown it, and it was joined. */
  readonly joined: boolean;
}

const RECEIPT = "xiaoshao.report.receipt";

/** Keeps the receipt for this tab: a reload by mistake must not lose the only copy of a tracking code. */
export function keepReceipt(receipt: Receipt): void {
  try {
    sessionStorage.setItem(RECEIPT, JSON.stringify(receipt));
  } catch {
    // Without storage it is shown once.
  }
}

export function forgetReceipt(): void {
  try {
    sessionStorage.removeItem(RECEIPT);
  } catch {
    // see keepReceipt
  }
}

export function keptReceipt(): Receipt | null {
  try {
    const value = JSON.parse(sessionStorage.getItem(RECEIPT) ?? "null") as Partial<Receipt> | null;
    if (typeof value?.number !== "string" || typeof value.place !== "string") return null;
    if (!urgencies.some((one) => one === value.urgency)) return null;
    return { ...(value as Receipt), joined: value.joined === true };
  } catch {
    return null;
  }
}
