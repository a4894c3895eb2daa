interface Held {
  readonly venue: string;
  readonly community: { readonly name: string };
}

/** Where it is, for somebody who sees activities of many communities: 昆新社区 图书角, and never the name twice. */
export function whereabouts({ venue, community }: Held): string {
  return venue.startsWith(community.name) ? venue : `${community.name} ${venue}`;
}
