import { Button, Form, type GetRef, Input } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { ActForm } from "@/components/act-form/ActForm";
import { actFor } from "@/lib/graphql/act";
import {
  ChangeMessage,
  CreateMessage,
  type MessageText,
  type MessageTexts,
  RetireMessage,
} from "@/features/notification/messageQueries";
import { History } from "./History";
import { type Draft, Preview, type Slot } from "./Preview";
import { useMessageWords } from "./useMessageWords";

export interface TextEditorProps {
  readonly text: MessageText;
  readonly slot: Slot;
  readonly placeholders: MessageTexts["placeholders"];
  readonly again: () => void;
  readonly onClose: () => void;
  readonly onDone: (what: "saved" | "retireDone") => void;
}

/** One text beside the table: worded, seen as it would arrive, and kept as a new version. */
export function TextEditor(props: TextEditorProps): ReactNode {
  const { text, slot, placeholders, again, onClose, onDone } = props;
  const { t } = useTranslation("messages");
  const client = useClient();
  const words = useMessageWords();
  const [retiring, setRetiring] = useState(false);
  const { own } = text;
  if (retiring && own !== null) return <Retire {...props} own={own} onClose={() => setRetiring(false)} />;
  return (
    <ActForm<Draft>
      title={t("editor.title", { what: t(`happening.${text.happening}`), to: t(`side.${text.side}`) })}
      submit={t("editor.save")}
      version={own?.version ?? 0}
      fields={["subject", "body"]}
      initial={{ subject: text.subject, body: text.body }}
      words={words}
      again={again}
      onClose={onClose}
      onDone={() => onDone("saved")}
      send={(draft, { expectedVersion, idempotencyKey }) =>
        own === null
          ? actFor(
              client,
              CreateMessage,
              { input: { ...slot, happening: text.happening, side: text.side, ...draft, idempotencyKey } },
              ({ messageTemplateCreate: { errors, messageTemplate } }) => ({ errors, done: messageTemplate }),
            )
          : actFor(
              client,
              ChangeMessage,
              { id: own.id, input: { ...draft, expectedVersion, idempotencyKey } },
              ({ messageTemplateChange: { errors, messageTemplate } }) => ({ errors, done: messageTemplate }),
            )
      }
    >
      <Words text={text} slot={slot} placeholders={placeholders} />
      {own !== null && <History own={own} />}
      {own?.inUse === true && (
        <Button danger onClick={() => setRetiring(true)}>
          {t("editor.retire")}
        </Button>
      )}
    </ActForm>
  );
}

type WordsProps = Pick<TextEditorProps, "text" | "slot" | "placeholders">;

function Words({ text, slot, placeholders }: WordsProps): ReactNode {
  const { t } = useTranslation("messages");
  const form = Form.useFormInstance<Draft>();
  const draft = {
    subject: Form.useWatch<string | undefined>("subject") ?? text.subject,
    body: Form.useWatch<string | undefined>("body") ?? text.body,
  };
  const body = useRef<GetRef<typeof Input.TextArea>>(null);
  const insert = (placeholder: string) => {
    const area = body.current?.resizableTextArea?.textArea;
    const [from, to] = [area?.selectionStart ?? draft.body.length, area?.selectionEnd ?? draft.body.length];
    const written = `{${placeholder.toLowerCase()}}`;
    form.setFieldsValue({ body: draft.body.slice(0, from) + written + draft.body.slice(to) });
    // Once the field holds it: behind what was put in.
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + written.length, from + written.length);
    });
  };
  return (
    <>
      <Form.Item name="subject" label={t("editor.subject")}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="body" label={t("editor.body")}>
        <Input.TextArea ref={body} autoSize={{ minRows: 4, maxRows: 10 }} />
      </Form.Item>
      <fieldset className="message-chips">
        <legend>{t("editor.insert")}</legend>
        {placeholders.map((one) => (
          <button key={one} type="button" onClick={() => insert(one)}>
            {t(`placeholder.${one}`)} <code>{`{${one.toLowerCase()}}`}</code>
          </button>
        ))}
        <p>{t("editor.insertHint")}</p>
      </fieldset>
      <Preview text={text} slot={slot} draft={draft} />
    </>
  );
}

type RetireProps = TextEditorProps & { readonly own: NonNullable<MessageText["own"]> };

function Retire({ own, again, onClose, onDone }: RetireProps): ReactNode {
  const { t } = useTranslation("messages");
  const client = useClient();
  const words = useMessageWords();
  return (
    <ActForm<object>
      title={t("editor.retireTitle")}
      submit={t("editor.retire")}
      danger
      version={own.version}
      words={words}
      again={again}
      onClose={onClose}
      onDone={() => onDone("retireDone")}
      send={(_, sent) =>
        actFor(
          client,
          RetireMessage,
          { id: own.id, input: sent },
          ({ messageTemplateRetire: { errors, messageTemplate } }) => ({ errors, done: messageTemplate }),
        )
      }
    >
      <p>{t("editor.retireLead")}</p>
    </ActForm>
  );
}
