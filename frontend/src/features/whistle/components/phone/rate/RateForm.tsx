import { type ReactNode, type SubmitEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMutation } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { noProblems, type Problems, sortProblems } from "@/lib/faults/problems";
import { newKey } from "@/lib/graphql/idempotencyKey";
import type { ResultOf } from "@/lib/graphql/graphql";
import { Attention } from "@/components/phone/Attention";
import { BusyButton } from "@/components/phone/BusyButton";
import { codePoints } from "../codePoints";
import { CountedText } from "../CountedText";
import { useProblemWords } from "../useProblemWords";
import { EvaluateMutation, type RatingQuery } from "./rateQueries";
import { YesNo } from "./YesNo";

export type Rating = ResultOf<typeof RatingQuery>["whistleRating"];
export type Rated = NonNullable<ResultOf<typeof EvaluateMutation>["whistleEvaluate"]>;

const COMMENT_MAX = 1000;
const questions = ["contacted", "solved", "satisfied"] as const;
type Question = (typeof questions)[number];
const idOf = (field: string) => `rate-${field}`;

interface RateFormProps {
  readonly rating: Rating;
  readonly token: string;
  /** Asks for the rating anew: somebody changed the whistle meanwhile. */
  readonly onReload: () => void;
  readonly onRated: (rated: Rated, good: boolean) => void;
}

/** Three questions and room for words. Answers stay when anything goes wrong. */
export function RateForm({ rating, token, onReload, onRated }: RateFormProps): ReactNode {
  const { t } = useTranslation(["phone", "common"]);
  const say = useProblemWords();
  const [answers, setAnswers] = useState<Partial<Record<Question, boolean>>>({});
  const [comment, setComment] = useState("");
  const [missing, setMissing] = useState<readonly Question[]>([]);
  const [problems, setProblems] = useState<Problems>(noProblems);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [, evaluate] = useMutation(EvaluateMutation);
  const sending = useRef(false);
  // Other answers are another act: they get a key of their own, so that a lost answer can be asked for again.
  const sent = useRef({ text: "", key: "" });

  const { contacted, solved, satisfied } = answers;
  const again = solved === false || satisfied === false;

  function refused(found: Problems): void {
    setProblems(found);
    if (found.fields.comment !== undefined) document.getElementById(idOf("comment"))?.focus();
  }

  async function send(input: Record<Question, boolean> & { comment: string | null }): Promise<void> {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setFault(null);
    const text = JSON.stringify([input, rating.version]);
    if (sent.current.text !== text) sent.current = { text, key: newKey() };
    const variables = { ...input, token, expectedVersion: rating.version, idempotencyKey: sent.current.key };
    const { data, error } = await evaluate({ id: rating.whistleId, input: variables });
    sending.current = false;
    setBusy(false);
    const payload = data?.whistleEvaluate;
    if (error) setFault(faultOf(error));
    else if (payload?.errors.length === 0) onRated(payload, input.solved && input.satisfied);
    else refused(sortProblems(payload?.errors ?? [{ code: "other", field: null }], ["comment"]));
  }

  function submit(): void {
    setProblems(noProblems);
    const open = questions.filter((question) => answers[question] === undefined);
    setMissing(open);
    const tooLong = codePoints(comment) > COMMENT_MAX;
    const first = open[0] ?? (tooLong ? "comment" : null);
    if (first !== null) document.getElementById(idOf(first))?.focus();
    else if (contacted !== undefined && solved !== undefined && satisfied !== undefined)
      void send({ contacted, solved, satisfied, comment: comment.trim() === "" ? null : comment });
  }

  return (
    <form
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      {questions.map((question) => (
        <YesNo
          key={question}
          id={idOf(question)}
          question={t(`rate.${question}`)}
          answer={answers[question] ?? null}
          wrong={missing.includes(question) ? say("answer", "REQUIRED") : null}
          onAnswer={(answer) => {
            setAnswers((old) => ({ ...old, [question]: answer }));
            setMissing((old) => old.filter((one) => one !== question));
          }}
        />
      ))}
      <p className={again ? "notice" : "visually-hidden"} role="status">
        {again && t("rate.again")}
      </p>
      <CountedText
        id={idOf("comment")}
        label={t("rate.comment")}
        hint={t("rate.commentHint")}
        text={comment}
        max={COMMENT_MAX}
        rows={3}
        wrong={say("comment", problems.fields.comment)}
        onChange={(text) => {
          setComment(text);
          setProblems(noProblems);
        }}
      />
      {problems.form.map((code) => (
        <Attention key={code}>
          <p role="alert" className="notice notice-wrong">
            {say("form", code)}
          </p>
        </Attention>
      ))}
      {problems.stale && (
        <Attention>
          <div role="alert" className="notice notice-wrong">
            <p>
              <b>{t("common:problem.STALE_VERSION")}</b>
            </p>
            <p>{t("common:problem.STALE_VERSION_hint")}</p>
            <button
              type="button"
              className="button"
              onClick={() => {
                setProblems(noProblems);
                onReload();
              }}
            >
              {t("common:action.reload")}
            </button>
          </div>
        </Attention>
      )}
      {fault && (
        <Attention>
          <FaultNotice fault={fault} onRetry={submit} />
        </Attention>
      )}
      <div className="foot">
        <BusyButton busy={busy} words={t("rate.submit")} busyWords={t("step.submitting")} />
      </div>
    </form>
  );
}
