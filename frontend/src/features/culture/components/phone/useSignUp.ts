import { useRef, useState } from "react";
import { useMutation } from "urql";
import type { Act, ActivityStory } from "@/features/culture/policies/nextAct";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { newKey } from "@/lib/graphql/idempotencyKey";
import { CancelSignUpMutation, SignUpMutation } from "./activityQueries";

/** How the last act ended: done, refused by a rule, or not answered at all. */
export type Outcome =
  | { readonly kind: "done"; readonly act: Act }
  | { readonly kind: "refused"; readonly act: Act; readonly code: string }
  | { readonly kind: "failed"; readonly act: Act; readonly fault: Fault };

interface UseSignUp {
  readonly activity: ActivityStory;
  /** The activity as it is afterwards. */
  readonly onChanged: (activity: ActivityStory) => void;
  /** Asks for the activity anew: what the page shows is no longer so. */
  readonly again: () => void;
}

interface Answered {
  readonly activity: ActivityStory | null;
  readonly errors: readonly { readonly code: string }[];
}

/** Signs up and cancels: once per press, and once per key however often an answer gets lost. */
export function useSignUp({ activity, onChanged, again }: UseSignUp) {
  const [, signUp] = useMutation(SignUpMutation);
  const [, cancel] = useMutation(CancelSignUpMutation);
  const [busy, setBusy] = useState<Act | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // State comes too late for the second tap of a double tap.
  const sending = useRef(false);
  // An act whose answer got lost may have been done: asked for again under the same key, it is not done twice.
  const unanswered = useRef<{ readonly of: string; readonly key: string } | null>(null);

  async function send(act: Act, key: string): Promise<{ fault?: Fault; answer?: Answered }> {
    const { id, mySignUp } = activity;
    if (act === "SIGN_UP") {
      const { data, error } = await signUp({ id, input: { idempotencyKey: key } });
      return error ? { fault: faultOf(error) } : { ...(data && { answer: data.activitySignUp }) };
    }
    const input = { expectedVersion: mySignUp?.version ?? 0, idempotencyKey: key };
    const { data, error } = await cancel({ id, input });
    return error ? { fault: faultOf(error) } : { ...(data && { answer: data.activityCancelSignUp }) };
  }

  function outcomeOf(act: Act, { fault, answer }: Awaited<ReturnType<typeof send>>): Outcome {
    if (fault) return { kind: "failed", act, fault };
    const refusal = answer ? answer.errors[0] : { code: "other" };
    return refusal ? { kind: "refused", act, code: refusal.code } : { kind: "done", act };
  }

  async function run(act: Act): Promise<void> {
    if (sending.current) return;
    sending.current = true;
    setBusy(act);
    setOutcome(null);
    // What is done to another version is another act.
    const of = `${act} ${activity.mySignUp?.version ?? 0}`;
    const key = unanswered.current?.of === of ? unanswered.current.key : newKey();
    const sent = await send(act, key);
    const ended = outcomeOf(act, sent);
    unanswered.current = ended.kind === "failed" ? { of, key } : null;
    if (ended.kind === "done" && sent.answer?.activity) onChanged(sent.answer.activity);
    else if (ended.kind !== "failed") again();
    setOutcome(ended);
    setBusy(null);
    sending.current = false;
  }

  return { run, busy, outcome };
}
