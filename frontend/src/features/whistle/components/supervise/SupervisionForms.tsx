import { Form, Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { ActForm } from "@/components/act-form/ActForm";
import { TextField } from "@/components/act-form/fields";
import { act } from "@/features/whistle/acts";
import {
  AcceptSupervision,
  RejectSupervision,
  ReplySupervision,
  type SupervisionAction,
  type SupervisionRow,
} from "@/features/whistle/supervisionQueries";
import { useProblemWords } from "@/lib/faults/useProblemWords";
import { fromInput } from "@/lib/time/inputTime";

interface FormProps {
  readonly supervision: SupervisionRow;
  /** Reads the supervision anew. */
  readonly again: () => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function useForm({ supervision, ...rest }: FormProps, action: SupervisionAction) {
  const { t } = useTranslation("supervise");
  const words = useProblemWords();
  return {
    ...rest,
    words,
    version: supervision.version,
    title: t("form.of", { action: t(`action.${action}`), number: supervision.whistle.number }),
    submit: t(`action.${action}`),
  };
}

function ReplyForm(props: FormProps): ReactNode {
  const { t } = useTranslation("supervise");
  const client = useClient();
  return (
    <ActForm<{ reply: string }>
      {...useForm(props, "REPLY")}
      fields={["reply"]}
      send={({ reply }, sent) =>
        act(
          client,
          ReplySupervision,
          { id: props.supervision.id, input: { reply, ...sent } },
          (data) => data.supervisionReply,
        )
      }
    >
      <TextField name="reply" label={t("form.reply")} hint={t("form.replyHint")} max={2000} rows={4} />
    </ActForm>
  );
}

function AcceptForm(props: FormProps): ReactNode {
  const { t } = useTranslation("supervise");
  const client = useClient();
  return (
    <ActForm<{ note?: string }>
      {...useForm(props, "ACCEPT")}
      fields={["note"]}
      send={({ note }, sent) =>
        act(
          client,
          AcceptSupervision,
          { id: props.supervision.id, input: { note: note?.trim() ? note : null, ...sent } },
          (data) => data.supervisionAccept,
        )
      }
    >
      <TextField name="note" label={t("form.note")} max={500} rows={2} optional />
    </ActForm>
  );
}

function RejectForm(props: FormProps): ReactNode {
  const { t } = useTranslation(["supervise", "common"]);
  const client = useClient();
  return (
    <ActForm<{ reason: string; rectifyBy?: string }>
      {...useForm(props, "REJECT")}
      danger
      fields={["reason", "rectifyBy"]}
      send={({ reason, rectifyBy }, sent) =>
        act(
          client,
          RejectSupervision,
          {
            id: props.supervision.id,
            input: { reason, rectifyBy: rectifyBy ? fromInput(rectifyBy) : null, ...sent },
          },
          (data) => data.supervisionReject,
        )
      }
    >
      <TextField name="reason" label={t("form.reason")} max={2000} rows={4} />
      <Form.Item
        name="rectifyBy"
        label={t("form.rectifyBy") + t("common:act.optional")}
        extra={t("form.rectifyHint")}
      >
        <Input type="datetime-local" />
      </Form.Item>
    </ActForm>
  );
}

const forms = { REPLY: ReplyForm, ACCEPT: AcceptForm, REJECT: RejectForm };

/** The form of one act on one supervision. */
export function SupervisionForm({
  action,
  ...props
}: FormProps & { readonly action: SupervisionAction }): ReactNode {
  const Shown = forms[action];
  return <Shown {...props} />;
}
