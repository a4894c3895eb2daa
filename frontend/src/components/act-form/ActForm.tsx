import { Button, Drawer, Form } from "antd";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { Outcome } from "@/lib/graphql/act";
import { ActNotices } from "./ActNotices";
import { type Sent, useAct } from "./useAct";
import "./act-form.css";

export interface ActFormProps<Values extends object, Done = unknown> {
  readonly title: string;
  readonly submit: string;
  /** It takes something away. */
  readonly danger?: boolean;
  /** The version that the page shows; what is not there yet has none. */
  readonly version: number;
  /** Names of the fields shown, perhaps by what was typed; `residents.0.phone` for one within another. */
  readonly fields?: readonly (keyof Values & string)[] | ((values: Values) => readonly string[]);
  readonly initial?: Partial<Values>;
  readonly send: (values: Values, sent: Sent) => Promise<Outcome<Done>>;
  readonly onDone: (values: Values, done: Done) => void;
  readonly onClose: () => void;
  /** Reads anew what the act is done to. */
  readonly again?: (() => void) | undefined;
  /** Why something was refused. */
  readonly words: (code: string) => string;
  readonly children?: ReactNode;
}

/** The form of one act beside the page: what the API refuses is said at its field, and what was typed stays. */
export function ActForm<Values extends object, Done = unknown>(props: ActFormProps<Values, Done>): ReactNode {
  const { title, submit, danger = false, version, fields = [], initial = {}, words, onClose } = props;
  const { t } = useTranslation("common");
  const [form] = Form.useForm<Values>();
  const formId = useId();
  const act = useAct<Values, Done>({ version, fields, send: props.send, onDone: props.onDone });

  async function finish(values: Values): Promise<void> {
    const { fields: wrong } = await act.run(values);
    form.setFields(
      Object.entries(wrong).map(([name, code]) => ({ name: pathOf(name), errors: [words(code)] })),
    );
    const first = Object.keys(wrong)[0];
    if (first !== undefined) form.scrollToField(pathOf(first), { block: "center", focus: true });
  }

  return (
    <Drawer
      open
      title={title}
      size={520}
      onClose={onClose}
      closable={{ "aria-label": t("action.close") }}
      mask={{ closable: false }}
      footer={
        <div className="act-foot">
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button
            type="primary"
            danger={danger}
            htmlType="submit"
            form={formId}
            loading={act.busy}
            disabled={act.stale}
          >
            {submit}
          </Button>
        </div>
      }
    >
      <ActNotices act={act} words={words} again={props.again} onRetry={() => form.submit()} />
      <Form<Values>
        id={formId}
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={initial}
        disabled={act.busy}
        autoComplete="off"
        onFinish={(values) => void finish(values)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
        }}
      >
        {props.children}
      </Form>
    </Drawer>
  );
}

/** A field's name in the API as the form names it. */
const pathOf = (name: string) =>
  name.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part)) as never;
