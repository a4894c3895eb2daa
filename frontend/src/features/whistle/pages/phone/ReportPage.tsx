import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, type SubmitEvent, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Attention } from "@/components/phone/Attention";
import { BusyButton } from "@/components/phone/BusyButton";
import { type Draft, useDraft } from "@/features/whistle/components/phone/report/draft";
import { KindStep } from "@/features/whistle/components/phone/report/KindStep";
import { PlaceStep } from "@/features/whistle/components/phone/report/PlaceStep";
import {
  forgetReceipt,
  keepReceipt,
  keptReceipt,
  type Receipt,
} from "@/features/whistle/components/phone/report/receipt";
import { ReceiptView } from "@/features/whistle/components/phone/report/ReceiptView";
import { type Step, steps } from "@/features/whistle/components/phone/report/reportSearch";
import { DraftNote, StepFrame } from "@/features/whistle/components/phone/report/StepFrame";
import { UrgencyStep } from "@/features/whistle/components/phone/report/UrgencyStep";
import { useTray } from "@/features/evidence/useTray";
import { allArrived, type Tray } from "@/features/evidence/tray";
import { useDoor } from "@/features/whistle/components/phone/report/useDoor";
import { useSubmit } from "@/features/whistle/components/phone/report/useSubmit";
import { WordsStep } from "@/features/whistle/components/phone/report/WordsStep";
import {
  type Field,
  fieldId,
  firstWrong,
  furthestStep,
  isBeyond,
  onStep,
  stepOf,
  type WrongCodes,
  wrongsOf,
} from "@/features/whistle/components/phone/report/wrongs";
import { useProblemWords } from "@/features/whistle/components/phone/useProblemWords";
import type { Problems } from "@/lib/faults/problems";
import { usePageTitle } from "@/lib/usePageTitle";

const route = getRouteApi("/r/report");

/** The fields that a change of the draft answers anew. */
function touched(part: Partial<Draft>): Field[] {
  const place = (["grid", "building", "unit", "detail"] as const).filter((name) => name in part);
  return [
    ...(["kind", "description", "evidence", "urgency"] as const).filter((name) => name in part),
    ...place.map((name) => `place.${name}` as const),
    ...("community" in part ? (["place.community"] as const) : []),
  ];
}

/** 我要吹哨: one question at a time; the browser's own back goes back one question and loses nothing. */
export function ReportPage(): ReactNode {
  const { t } = useTranslation("phone");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { draft, change, discard } = useDraft();
  const [wrong, setWrong] = useState<WrongCodes>({});
  const [form, setForm] = useState<readonly string[]>([]);
  const [receipt, setReceipt] = useState<Receipt | null>(keptReceipt);
  const [focusWish, setFocusWish] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const say = useProblemWords();
  usePageTitle(t("title.report"));

  const asked = search.step ?? "what";
  const furthest = furthestStep(draft);
  const wanted: Step = asked === "done" ? "what" : asked;
  // A place may be put right before the words are written: the door's code led there.
  const early = wanted === "place" && (draft.community !== null || search.community !== undefined);
  const step = isBeyond(wanted, furthest) && !early ? furthest : wanted;

  const onChange = useCallback(
    (part: Partial<Draft>) => {
      change(part);
      setForm([]);
      setWrong((old) => {
        const answered = touched(part);
        return Object.fromEntries(
          Object.entries(old).filter(([field]) => !answered.includes(field as Field)),
        );
      });
    },
    [change],
  );
  const onFiles = useCallback((some: Tray) => onChange({ evidence: some.kept() }), [onChange]);
  const { tray, state: chosen } = useTray(draft.evidence, onFiles);
  const goTo = (to: Step | "done", replace = false) =>
    navigate({ search: (old) => ({ ...old, step: to === "what" ? undefined : to }), replace });

  const door = useDoor({ search, draft, wrong, onChange, onWrong: setWrong });

  const shown = useRef(step);
  useEffect(() => {
    // On opening the page the focus stays where the browser put it.
    if (shown.current === step && focusWish === 0) return;
    shown.current = step;
    const first = firstWrong(onStep(wrong, step));
    const control = first === undefined ? null : document.getElementById(fieldId(first));
    (control ?? heading.current)?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is wrong is read when the step or the wish changes
  }, [step, focusWish]);

  function refuse(wrongs: WrongCodes): void {
    setWrong(wrongs);
    const first = firstWrong(wrongs);
    if (first !== undefined && stepOf(first) !== step) void goTo(stepOf(first));
    setFocusWish((old) => old + 1);
  }

  async function onReceipt(given: Receipt): Promise<void> {
    keepReceipt(given);
    setReceipt(given);
    await goTo("done", true);
    // Only now: the first question must not flash by.
    tray.clear();
    discard();
    setWrong({});
  }

  const { submit, busy, fault } = useSubmit({
    draft,
    onChange: change,
    onReceipt,
    onProblems(problems: Problems) {
      setForm(problems.form);
      refuse(problems.fields);
    },
  });

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const last = step === "urgency";
    const found = { ...wrongsOf(draft), ...(!allArrived(chosen) && { evidence: "EVIDENCE_UNREADY" }) };
    // Files go on while the other questions are answered; only at the end they must have come.
    const wrongs = last ? found : onStep(wrongsOf(draft), step);
    if (firstWrong(wrongs) !== undefined) refuse(wrongs);
    else if (last) void submit();
    else void goTo(steps[steps.indexOf(step) + 1] ?? "urgency");
  }

  if (asked === "done" && receipt) {
    const another = () => {
      forgetReceipt();
      setReceipt(null);
      void goTo("what");
    };
    return <ReceiptView receipt={receipt} onAnother={another} />;
  }

  const props = { draft, onChange, wrongs: (field: Field) => say(field, wrong[field]) };
  return (
    <form className="page" noValidate onSubmit={onSubmit}>
      <StepFrame step={step} heading={heading}>
        {step === "what" && <KindStep {...props} door={door} />}
        {step === "words" && <WordsStep {...props} tray={tray} />}
        {step === "place" && <PlaceStep {...props} />}
        {step === "urgency" && <UrgencyStep {...props} onReceipt={onReceipt} />}
      </StepFrame>
      {form.map((code) => (
        <Attention key={code}>
          <p role="alert" className="notice notice-wrong">
            {say("form", code)}
          </p>
        </Attention>
      ))}
      {fault && (
        <Attention>
          <FaultNotice fault={fault} onRetry={() => void submit()} />
        </Attention>
      )}
      <DraftNote
        draft={draft}
        onDiscard={() => {
          tray.clear();
          discard();
          setWrong({});
          void goTo("what");
        }}
      />
      <div className="foot">
        {step !== "what" && (
          <button
            type="button"
            className="button"
            onClick={() => void goTo(steps[steps.indexOf(step) - 1] ?? "what")}
          >
            {t("step.back")}
          </button>
        )}
        {step === "urgency" ? (
          <BusyButton busy={busy} words={t("step.submit")} busyWords={t("step.submitting")} />
        ) : (
          <BusyButton busy={false} words={t("step.next")} busyWords={t("step.next")} />
        )}
      </div>
    </form>
  );
}
