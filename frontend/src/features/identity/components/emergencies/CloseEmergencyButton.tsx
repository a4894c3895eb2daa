import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { CloseEmergency, type Emergency } from "@/features/identity/emergencyQueries";
import { useAct } from "@/components/act-form/useAct";
import { act } from "@/lib/graphql/act";
import { useEmergencyProblems } from "./emergencyWords";

interface CloseEmergencyButtonProps {
  readonly emergency: Emergency;
  /** Reads anew what is open. */
  readonly again: () => void;
}

/** Ends it before its time. Nothing is lost by it: whoever needs it again says why again. */
export function CloseEmergencyButton({ emergency, again }: CloseEmergencyButtonProps): ReactNode {
  const { t } = useTranslation("emergencies");
  const client = useClient();
  const words = useEmergencyProblems();
  const close = useAct<object>({
    version: emergency.version,
    fields: [],
    send: (_, sent) =>
      act(client, CloseEmergency, { id: emergency.id, input: sent }, (data) => data.breakGlassClose),
    onDone: again,
  });
  const run = async () => {
    const { form, stale } = await close.run({});
    // It ended meanwhile, or the county judged it: what is shown is old.
    if (stale || form.length > 0) again();
  };
  return (
    <>
      <Button loading={close.busy} onClick={() => void run()}>
        {t("close")}
      </Button>
      {close.problems.form.map((code) => (
        <span key={code} role="alert">
          {words(code)}
        </span>
      ))}
      {close.fault && <FaultNotice fault={close.fault} onRetry={() => void run()} />}
    </>
  );
}
