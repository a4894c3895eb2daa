import { useRef, useState } from "react";
import { useMutation } from "urql";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { noProblems, type Problems, sortProblems } from "@/lib/faults/problems";
import { type BlowInput, blowInput, BlowMutation } from "./blow";
import type { Draft } from "./draft";
import type { Receipt } from "./receipt";
import { fields } from "./wrongs";

interface UseSubmit {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onReceipt: (receipt: Receipt) => Promise<void>;
  readonly onProblems: (problems: Problems) => void;
}

interface Answer {
  readonly receipt?: Receipt;
  readonly problems?: Problems;
  readonly fault?: Fault;
}

/** Whether the server may have blown the whistle although its answer did not arrive. */
const mayHaveArrived = (fault: Fault) => fault.code === "UNREACHABLE" || fault.code === "UNEXPECTED";

/** Sends the draft: once per press, and once per key however often it is pressed. */
export function useSubmit({ draft, onChange, onReceipt, onProblems }: UseSubmit) {
  const [, blow] = useMutation(BlowMutation);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  // State comes too late for the second tap of a double tap.
  const sending = useRef(false);

  async function send(input: BlowInput, earlier: boolean): Promise<Answer> {
    const { data, error } = await blow({ input });
    if (error) return { fault: faultOf(error) };
    const payload = data?.whistleBlow;
    if (payload?.whistle) {
      const { number, urgency, place } = payload.whistle;
      return {
        receipt: {
          number,
          urgency,
          place: place.words,
          trackingCode: payload.trackingCode,
          earlier,
          joined: false,
        },
      };
    }
    return { problems: payload ? sortProblems(payload.errors, fields) : { ...noProblems, form: ["other"] } };
  }

  async function settle(input: BlowInput): Promise<Answer> {
    let answer = await send(input, false);
    // The key was used by a sending whose answer got lost, and the words were changed since: that whistle is blown.
    // Asking for it once more, as it was, brings back its receipt.
    for (const lost of draft.unanswered) {
      if (!answer.problems?.form.includes("KEY_REUSED")) break;
      answer = await send(lost, true);
    }
    return answer;
  }

  async function submit(): Promise<void> {
    const input = blowInput(draft);
    if (input === null || sending.current) return;
    sending.current = true;
    setBusy(true);
    setFault(null);
    try {
      const answer = await settle(input);
      if (answer.fault && mayHaveArrived(answer.fault))
        onChange({ unanswered: [...draft.unanswered, input] });
      setFault(answer.fault ?? null);
      if (answer.receipt) await onReceipt(answer.receipt);
      if (answer.problems) onProblems(answer.problems);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  }

  return { submit, busy, fault };
}
