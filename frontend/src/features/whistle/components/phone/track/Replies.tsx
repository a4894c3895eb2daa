import { type ReactNode, type SubmitEvent, Suspense, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { BusyButton } from "@/components/phone/BusyButton";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type FilesValue, idsOf } from "@/features/evidence/filesValue";
import { CountedText } from "@/features/whistle/components/phone/CountedText";
import { codePoints } from "@/features/whistle/components/phone/codePoints";
import { LazyTrayPicker } from "@/features/whistle/components/phone/LazyFiles";
import { useProblemWords } from "@/features/whistle/components/phone/useProblemWords";
import type { Fault } from "@/lib/faults/fault";
import { newKey } from "@/lib/graphql/idempotencyKey";
import { replies, type Reply, type ReplyAction, replyActions } from "./replies";
import type { Told } from "./trackQuery";
import "./replies.css";

const LONG = 2000;
const SHORT = 500;

interface RepliesProps {
  readonly told: Told;
  /** The tracking code, of those without login; null with one. */
  readonly code: string | null;
  /** Asks for the whistle as it is now. */
  readonly again: () => void;
}

/** What the reporter may do now: each a button, and below it one question to answer. */
export function Replies({ told, code, again }: RepliesProps): ReactNode {
  const { t } = useTranslation("phone");
  const [open, setOpen] = useState<ReplyAction | null>(null);
  const [done, setDone] = useState<ReplyAction | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const possible = replyActions.filter((action) => told.actions.includes(action));

  function finished(action: ReplyAction): void {
    setOpen(null);
    setDone(action);
    status.current?.focus();
    again();
  }
  return (
    <section className="replies" aria-label={t("reply.heading")}>
      <p role="status" ref={status} tabIndex={-1} className={done ? "notice" : "visually-hidden"}>
        {done && t(`reply.${done}.done`)}
      </p>
      {possible.map((action) =>
        action === open ? (
          <ReplyForm
            key={action}
            action={action}
            told={told}
            code={code}
            onClose={() => setOpen(null)}
            onDone={() => finished(action)}
            again={again}
          />
        ) : (
          <button
            key={action}
            type="button"
            className="button"
            onClick={() => {
              setDone(null);
              setOpen(action);
            }}
          >
            {t(`reply.${action}.name`)}
          </button>
        ),
      )}
    </section>
  );
}

interface ReplyFormProps extends RepliesProps {
  readonly action: ReplyAction;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ReplyForm({ action, told, code, onClose, onDone, again }: ReplyFormProps): ReactNode {
  const { t } = useTranslation("phone");
  const say = useProblemWords();
  const client = useClient();
  const id = useId();
  const { optional, withFiles, send }: Reply = replies[action];
  const max = optional ? SHORT : LONG;
  const [words, setWords] = useState("");
  const [files, setFiles] = useState<FilesValue>();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  // Other words are another act: they get a key of their own, so that a lost answer can be asked for again.
  const sent = useRef({ text: "", key: "" });

  async function submit(): Promise<void> {
    if (!optional && words.trim() === "") {
      setProblem("REQUIRED");
      document.getElementById(id)?.focus();
      return;
    }
    if (codePoints(words) > max) {
      document.getElementById(id)?.focus();
      return;
    }
    if (files?.arrived === false) {
      setProblem("EVIDENCE_UNREADY");
      return;
    }
    const chosen = idsOf(files);
    const text = [words, told.version, ...chosen].join("\n");
    if (sent.current.text !== text) sent.current = { text, key: newKey() };
    setBusy(true);
    setFault(null);
    setProblem(undefined);
    const key = { code, expectedVersion: told.version, idempotencyKey: sent.current.key };
    const outcome = await send(client, told.id, words, key, chosen);
    setBusy(false);
    if (outcome.kind === "done") onDone();
    else if (outcome.kind === "failed") setFault(outcome.fault);
    else {
      const first = outcome.errors[0]?.code;
      setProblem(first);
      // Somebody was faster: the next try is on what is new.
      if (first === "STALE_VERSION") again();
    }
  }

  return (
    <form
      className="reply-form"
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <CountedText
        id={id}
        label={t(`reply.${action}.name`)}
        hint={t(`reply.${action}.hint`)}
        text={words}
        max={max}
        rows={optional ? 2 : 4}
        wrong={say("reply", problem)}
        onChange={(text) => {
          setWords(text);
          setProblem(undefined);
        }}
      />
      {withFiles && (
        <Suspense fallback={<SkeletonLines lines={2} height={120} />}>
          <LazyTrayPicker id={`${id}-files`} value={files} onChange={setFiles} />
        </Suspense>
      )}
      {fault && <FaultNotice fault={fault} onRetry={() => void submit()} />}
      <BusyButton busy={busy} words={t("step.submit")} busyWords={t("step.submitting")} />
      <button type="button" className="button quiet" onClick={onClose}>
        {t("reply.cancel")}
      </button>
    </form>
  );
}
