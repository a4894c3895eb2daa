import { screen } from "@testing-library/react";
import { onTestFinished } from "vitest";
import { myActivity, someActivity } from "@/features/culture/testing";
import type { Language } from "@/lib/i18n/i18n";
import type { Session } from "@/lib/session/session";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { signedIn } from "@/testing/session";
import { ActivityPage } from "./ActivityPage";

interface Opened {
  readonly session?: Session;
  readonly language?: Language;
}

/** Opens the page of {@link someActivity} before somebody who is logged in, unless told otherwise. */
export async function openActivity(answers: Answers, { session, language = "zh-CN" }: Opened = {}) {
  const { server, asked } = mockApi({ activity: someActivity, ...answers });
  server.listen({ onUnhandledRequest: "error" });
  onTestFinished(() => server.close());
  await renderPage(<ActivityPage />, {
    words: ["culture"],
    route: "/r/activities/$id",
    at: "/r/activities/a1",
    session: session ?? (await signedIn()),
    language,
  });
  const sent = (name: string) => asked.filter((one) => one.query.includes(`mutation ${name}`));
  return { signUps: () => sent("PhoneSignUp"), cancels: () => sent("PhoneCancelSignUp") };
}

export const button = (name: string | RegExp) => screen.findByRole("button", { name });

/** What the API answers to a sign-up that was taken. */
export const signedUp = { activity: myActivity, errors: [] };
