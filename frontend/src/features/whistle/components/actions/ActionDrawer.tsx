import { Button, Drawer, Form } from "antd";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import type { WhistleAction, WhistleStoryData } from "@/features/whistle/whistleQuery";
import type { Fault } from "@/lib/faults/fault";
import { noProblems, type PayloadError, sortProblems } from "@/lib/faults/problems";
import { useProblemWords } from "@/lib/faults/useProblemWords";
import { newKey } from "@/lib/graphql/idempotencyKey";
import { useSessionState } from "@/lib/session/SessionContext";
import { actionForms } from "./forms";
import { GoneNotice, StaleNotice } from "./notices";

interface ActionDrawerProps {
  readonly action: WhistleAction;
  readonly whistle: WhistleStoryData;
  readonly draft: object | undefined;
  readonly onDraft: (draft: object) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly again: () => void;
}

/**
 * The form of one act. What the API refuses is said beside its field; when somebody else was faster the person looks
 * at what is new first and keeps what they typed; an answer that never came may be asked for again under the same key.
 */
export function ActionDrawer(props: ActionDrawerProps): ReactNode {
  const { action, whistle, draft, onDraft, onClose, onDone, again } = props;
  const { t } = useTranslation(["whistle", "common"]);
  const words = useProblemWords();
  const client = useClient();
  const [form] = Form.useForm<object>();
  const formId = useId();
  const spec = actionForms[action];
  const [initial] = useState(() => ({ ...spec.initial(whistle), ...draft }));
  const [key, setKey] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [problems, setProblems] = useState(noProblems);
  /** The version that was refused as stale; until a newer one is on the page nothing can be sent. */
  const [staleVersion, setStaleVersion] = useState<number | null>(null);
  const available = whistle.availableActions.find((one) => one.action === action);
  const stale = staleVersion !== null && staleVersion === whistle.version;
  const { status } = useSessionState();
  // Whoever has logged in again meanwhile need not be asked to.
  const shownFault = fault?.code === "UNAUTHENTICATED" && status === "signed-in" ? null : fault;
  const gone = available?.available === false && !busy;

  const refused = (errors: readonly PayloadError[]) => {
    const sorted = sortProblems(errors, spec.fields);
    setProblems(sorted);
    form.setFields(
      Object.entries(sorted.fields).map(([name, code]) => ({ name: name as never, errors: [words(code)] })),
    );
    const first = Object.keys(sorted.fields)[0];
    if (first !== undefined) form.focusField(first);
    if (sorted.stale) {
      setStaleVersion(whistle.version);
      // What is sent next is another input, so it needs a key of its own.
      setKey(newKey());
    }
  };

  const submit = async (values: object) => {
    setBusy(true);
    setFault(null);
    setProblems(noProblems);
    const sent = { expectedVersion: whistle.version, idempotencyKey: key };
    const outcome = await spec.send(client, whistle.id, values, sent);
    setBusy(false);
    if (outcome.kind === "done") onDone();
    else if (outcome.kind === "refused") refused(outcome.errors);
    else setFault(outcome.fault);
  };

  return (
    <Drawer
      open
      title={t(`action.${action}`)}
      size={480}
      onClose={onClose}
      closable={{ "aria-label": t("common:action.close") }}
      mask={{ closable: false }}
      footer={
        <div className="act-buttons">
          <Button onClick={onClose}>{t("common:action.cancel")}</Button>
          <Button type="primary" htmlType="submit" form={formId} loading={busy} disabled={stale || gone}>
            {t("action.submit")}
          </Button>
        </div>
      }
    >
      {staleVersion !== null && <StaleNotice whistle={whistle} stale={stale} again={again} />}
      {gone && <GoneNotice refused={available} />}
      {problems.form.map((code) => (
        <p key={code} role="alert" className="act-notice act-notice-bad">
          {words(code)}
        </p>
      ))}
      {shownFault && (
        <div className="act-fault">
          <FaultNotice fault={shownFault} onRetry={() => form.submit()} />
        </div>
      )}
      <Form
        id={formId}
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={initial}
        disabled={busy}
        onValuesChange={() => onDraft(form.getFieldsValue(true) as object)}
        onFinish={(values) => void submit(values)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
        }}
      >
        <spec.Fields whistle={whistle} />
      </Form>
    </Drawer>
  );
}
