import { Button, Drawer, Form, Input } from "antd";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { Outcome } from "@/lib/graphql/act";
import { type Sent, useAct } from "../useAct";
import { ActNotices } from "./ActNotices";
import { useRefusalWords } from "./useGridWords";

interface ActDrawerProps<Values extends object> {
  readonly title: string;
  readonly submit: string;
  /** It takes something away. */
  readonly danger?: boolean;
  readonly version: number;
  readonly fields?: readonly (keyof Values & string)[];
  readonly initial?: Partial<Values>;
  readonly send: (values: Values, sent: Sent) => Promise<Outcome>;
  readonly onDone: (values: Values) => void;
  readonly onClose: () => void;
  readonly again: () => void;
  readonly children: ReactNode;
}

/** The form of one act beside the page: what the API refuses is said at its field, and what was typed stays. */
export function ActDrawer<Values extends object>(props: ActDrawerProps<Values>): ReactNode {
  const { title, submit, danger = false, version, fields = [], initial = {}, onClose, again } = props;
  const { t } = useTranslation("common");
  const words = useRefusalWords();
  const [form] = Form.useForm<Values>();
  const formId = useId();
  const act = useAct<Values>({ version, fields, send: props.send, onDone: props.onDone });

  async function finish(values: Values): Promise<void> {
    const { fields: wrong } = await act.run(values);
    form.setFields(
      Object.entries(wrong).map(([name, code]) => ({ name: name as never, errors: [words(code)] })),
    );
    const first = Object.keys(wrong)[0];
    if (first !== undefined) form.focusField(first);
  }

  return (
    <Drawer
      open
      title={title}
      size={480}
      onClose={onClose}
      closable={{ "aria-label": t("action.close") }}
      mask={{ closable: false }}
      footer={
        <div className="grids-foot">
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
      <ActNotices act={act} again={again} onRetry={() => form.submit()} />
      <Form<Values>
        id={formId}
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={initial}
        disabled={act.busy}
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

/** A line of text as the acts use it: blanks alone are nothing, and its limit counts characters as people do. */
export function LineField(props: { name: string; label: string; hint?: string; max: number }): ReactNode {
  const { t } = useTranslation("common");
  return (
    <Form.Item
      name={props.name}
      label={props.label}
      extra={props.hint}
      rules={[
        { required: true, whitespace: true, message: t("problem.REQUIRED") },
        {
          validator: (_, text?: string) =>
            Array.from(text ?? "").length > props.max
              ? Promise.reject(new Error(t("problem.TOO_LONG")))
              : Promise.resolve(),
        },
      ]}
    >
      <Input autoComplete="off" />
    </Form.Item>
  );
}
