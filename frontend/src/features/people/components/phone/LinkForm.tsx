import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { BusyButton } from "@/components/phone/BusyButton";
import { Field } from "@/components/phone/Field";
import { type CodeProblem, codeProblem, grouped, tidyCode } from "./linkCode";
import { useLink } from "./useLink";

const FIELD = "link-code";

/** The code from the paper, typed; says what is wrong with it before one of the few guesses is spent. */
export function LinkForm({ onLinked }: { onLinked: () => void }): ReactNode {
  const { t } = useTranslation("household");
  const [typed, setTyped] = useState("");
  const [own, setOwn] = useState<CodeProblem | null>(null);
  const { send, busy, not, forget } = useLink(onLinked);
  const field = useRef<HTMLInputElement>(null);
  const refused = not?.kind === "refused";
  useEffect(() => {
    if (refused) field.current?.focus();
  }, [refused]);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const code = tidyCode(typed);
    const problem = codeProblem(code);
    setOwn(problem);
    if (problem === null) void send(code);
    else {
      forget();
      field.current?.focus();
    }
  }

  const wrong = own
    ? own.code === "SIGNS"
      ? t("wrong.SIGNS", { signs: own.signs })
      : t(`wrong.${own.code}`, { count: own.code === "LENGTH" ? own.count : 0 })
    : refused
      ? t(`wrong.${not.code}`)
      : null;
  const tooMany = not?.kind === "failed" && not.fault.code === "TOO_MANY_REQUESTS";
  return (
    <form className="link-form" noValidate onSubmit={submit}>
      <Field id={FIELD} label={t("link.code")} hint={t("link.codeHint")} wrong={wrong}>
        {(described) => (
          <input
            id={FIELD}
            ref={field}
            type="text"
            className="link-code"
            value={typed}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="done"
            placeholder="XXXX-XXXX-XXXX"
            readOnly={busy}
            onBlur={() => setTyped(grouped(tidyCode(typed)))}
            onChange={(event) => {
              setTyped(event.target.value);
              setOwn(null);
              forget();
            }}
            {...described}
          />
        )}
      </Field>
      {tooMany ? (
        <p role="alert" className="notice notice-wrong">
          {t("link.tooMany")}
        </p>
      ) : (
        not?.kind === "failed" && <FaultNotice fault={not.fault} onRetry={() => void send(tidyCode(typed))} />
      )}
      <BusyButton busy={busy} words={t("link.submit")} busyWords={t("link.busy")} />
    </form>
  );
}
