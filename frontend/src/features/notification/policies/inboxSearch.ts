import { chosenOf, compact, type ListSearch, textOf } from "@/components/list-page/listPage";

export const notificationKinds = ["REPORT", "ORDER", "DUTY", "WARNING"] as const;

/** What the inbox keeps in its address. */
export interface InboxSearch extends ListSearch {
  readonly kind?: (typeof notificationKinds)[number] | undefined;
  readonly unread?: true | undefined;
}

/** Reads an address; whatever is not understood is left out, never an error: addresses are typed and cut by people. */
export function readInboxSearch(raw: Record<string, unknown>): InboxSearch {
  return compact({
    kind: chosenOf(raw.kind, notificationKinds)?.[0],
    unread: raw.unread === true ? true : undefined,
    after: textOf(raw.after),
  });
}
