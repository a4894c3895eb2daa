import { Button, Drawer, Form } from "antd";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import type { Client } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import type { Fault } from "@/lib/faults/fault";
import { noProblems, type PayloadError, sortProblems } from "@/lib/faults/problems";
import { newKey } from "@/lib/graphql/idempotencyKey";
import { useSessionState } from "@/lib/session/SessionContext";
import type { Outcome } from "../acts";
import { useLedgerProblemWords } from "./useLedgerWords";
import "./ledger-drawer.css";

interface LedgerDrawerProps<Values extends object, Done> {
  readonly title: string;
  readonly submit: string;
  /** Names of the fields that the form shows for these values, to put the API's refusals beside them. */
  readonly fieldsOf: (values: Values) => readonly string[];
  readonly initial: Partial<Values>;
  /** The version that the reader sees; undefined where the act is about nothing that exists yet. */
  readonly version?: number;
  /** Asks the API for the thing as it is now. */
  readonly again?: () => void;
  readonly send: (client: Client, values: Values, key: string) => Promise<Outcome<Done>>;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form of the ledger. What the API refuses is said beside its field; when somebody else was faster the person looks
 * at what is new first and keeps what they typed; an answer that never came may be asked for again under the same key.
 * What is typed lives in the form alone and goes with it.
 */
export function LedgerDrawer<Values extends object, Done>(props: LedgerDrawerProps<Values, Done>): ReactNode {
  const { title, submit, fieldsOf, initial, version, again, onDone, onClose, children } = props;
  const { t } = useTranslation(["people", "common"]);
  const words = useLedgerProblemWords();
  const client = useClient();
  const [form] = Form.useForm<object>();
  const formId = useId();
  const [key, setKey] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [problems, setProblems] = useState(noProblems);
  const [staleVersion, setStaleVersion] = useState<number | null>(null);
  const stale = staleVersion !== null && staleVersion === version;
  const { status } = useSessionState();
  // Whoever has logged in again meanwhile need not be asked to.
  const shownFault = fault?.code === "UNAUTHENTICATED" && status === "signed-in" ? null : fault;

  const refused = (errors: readonly PayloadError[], values: Values) => {
    const sorted = sortProblems(errors, fieldsOf(values));
    setProblems(sorted);
    form.setFields(
      Object.entries(sorted.fields).map(([name, code]) => ({ name: pathOf(name), errors: [words(code)] })),
    );
    const first = Object.keys(sorted.fields)[0];
    if (first !== undefined) form.scrollToField(pathOf(first), { block: "center", focus: true });
    // What is sent next is another input, so it needs a key of its own.
    setKey(newKey());
    if (sorted.stale) setStaleVersion(version ?? null);
  };

  const sent = async (values: Values) => {
    setBusy(true);
    setFault(null);
    setProblems(noProblems);
    const outcome = await props.send(client, values, key);
    setBusy(false);
    if (outcome.kind === "done") onDone(outcome.done);
    else if (outcome.kind === "refused") refused(outcome.errors, values);
    else setFault(outcome.fault);
  };

  return (
    <Drawer
      open
      title={title}
      size={520}
      onClose={onClose}
      closable={{ "aria-label": t("common:action.close") }}
      mask={{ closable: false }}
      footer={
        <div className="ledger-buttons">
          <Button onClick={onClose}>{t("common:action.cancel")}</Button>
          <Button type="primary" htmlType="submit" form={formId} loading={busy} disabled={stale}>
            {submit}
          </Button>
        </div>
      }
    >
      {stale && (
        <div role="alert" className="ledger-notice">
          <b>{words("STALE_VERSION")}</b>
          <p>{t("common:problem.STALE_VERSION_hint")}</p>
          <button type="button" className="button" onClick={again}>
            {t("common:action.reload")}
          </button>
        </div>
      )}
      {problems.form.map((code) => (
        <p key={code} role="alert" className="ledger-notice ledger-notice-bad">
          {words(code)}
        </p>
      ))}
      {shownFault && (
        <div className="ledger-fault">
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
        autoComplete="off"
        onFinish={(values) => void sent(values as Values)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
        }}
      >
        {children}
      </Form>
    </Drawer>
  );
}

/** `residents.0.phone` as the form names it. */
const pathOf = (name: string) =>
  name.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part)) as never;
