import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach } from "vitest";
import { dwelling } from "@/features/people/testing";
import type { LoginPort } from "@/lib/session/oidc";
import type { Session } from "@/lib/session/session";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { signedIn } from "@/testing/session";

export const CODE = "7KMQ-2PXN-R4WA";

export const residentPost = {
  id: "post-r",
  role: "RESIDENT",
  division: null,
  grid: null,
  building: null,
  organisation: null,
};

export const meAs = (roles: readonly string[], posts: readonly object[] = []) => ({
  name: "试住户",
  roles,
  posts,
});

export const ownHousehold = {
  id: "h1",
  tenure: "TENANT",
  registration: "FLOATING",
  movedIn: "2024-03-01",
  dwelling,
  residents: [
    {
      id: "r1",
      name: "试住户",
      relation: "HEAD",
      birthYear: 1985,
      phoneMasked: "199****2001",
      idNumberMasked: null,
    },
  ],
};

export const householdsOf = (...nodes: object[]) => ({ nodes });

let close = () => undefined as unknown;
afterEach(() => void close());

/** Shows a page of one's own household; `asks` are the requests for a field. */
export async function openOwn(page: ReactNode, answers: Answers, session?: Session) {
  const { server, asked } = mockApi(answers);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(page, { words: ["household", "people"], session: session ?? (await signedIn()) });
  const asks = (field: string) => asked.filter(({ query }) => query.includes(field));
  return { asked, asks, user: userEvent.setup() };
}

/** A login whose next token is a new one; `renewed` is told of each. */
export const renewing = (renewed: () => void): Partial<LoginPort> => ({
  renew: () => {
    renewed();
    return Promise.resolve({
      subject: "s1",
      name: "试住户",
      accessToken: "next",
      endsAt: Date.now() + 3_600_000,
    });
  },
});
