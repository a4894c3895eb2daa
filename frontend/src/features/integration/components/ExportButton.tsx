import { Button, Form, Input, Modal, Radio, Select } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import type { Role } from "@/features/identity/policies/audience";
import { purposes } from "@/features/identity/policies/auditSearch";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { newKey } from "@/lib/graphql/idempotencyKey";
import { AskExport } from "../exportQueries";
import {
  type ExportConditions,
  type ExportFormat,
  type ExportList,
  exports,
  formats,
} from "../policies/exportStates";
import { exportWatch } from "../policies/exportWatch";
import "../pages/exports.css";

interface Offer {
  readonly list: ExportList;
  /** Which of its rows, as the page shows them; null where its conditions cannot be carried over. */
  readonly conditions: ExportConditions | null;
}

interface ExportButtonProps {
  readonly roles: readonly Role[];
  readonly offers: readonly Offer[];
}

/** What the page shows as a file, for those who may have it. */
export function ExportButton({ roles, offers }: ExportButtonProps): ReactNode {
  const { t } = useTranslation("exports");
  const [open, setOpen] = useState(false);
  const offered = offers.filter(({ list }) => exports(roles, list));
  if (offered.length === 0) return null;
  return (
    <>
      <Button
        className="export-button"
        icon={<Icon name="download" size={18} />}
        onClick={() => setOpen(true)}
      >
        {t("ask.open")}
      </Button>
      {open && <AskDialog offers={offered} onClose={() => setOpen(false)} />}
    </>
  );
}

const known = ["TOO_MANY_WAITING", "TOO_LONG", "TEXT_INVALID", "KEY_REUSED"] as const;
type Problem = (typeof known)[number];

interface Typed {
  readonly list: ExportList;
  readonly format: ExportFormat;
  readonly purpose: (typeof purposes)[number];
  readonly words?: string;
}

function AskDialog({ offers, onClose }: { offers: readonly Offer[]; onClose: () => void }): ReactNode {
  const { t, i18n } = useTranslation(["exports", "identity", "common"]);
  const client = useClient();
  const [form] = Form.useForm<Typed>();
  const [key, setKey] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  const send = async ({ list, words, ...typed }: Typed) => {
    const said = words?.trim() ?? "";
    setBusy(true);
    setProblem(null);
    setFault(null);
    const { data, error } = await client
      .mutation(AskExport, {
        input: {
          ...typed,
          list,
          words: said === "" ? null : said,
          conditions: offers.find((one) => one.list === list)?.conditions ?? null,
          language: i18n.language === "en" ? "EN" : "ZH",
          idempotencyKey: key,
        },
      })
      .toPromise();
    setBusy(false);
    const code = data?.exportAsk.errors[0]?.code;
    if (data?.exportAsk.export) {
      exportWatch.add(data.exportAsk.export.id);
      onClose();
    } else if (code) {
      // What is sent next is another input, so it needs a key of its own.
      setKey(newKey());
      setProblem(known.find((one) => one === code) ?? null);
    } else {
      setFault(error ? faultOf(error) : { code: "UNEXPECTED", traceId: null, retry: true });
    }
  };

  return (
    <Modal
      open
      title={t("ask.title")}
      okText={t("ask.submit")}
      cancelText={t("common:action.cancel")}
      confirmLoading={busy}
      mask={{ closable: false }}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p className="export-quiet">{t("ask.what")}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={busy}
        initialValues={{ list: offers[0]?.list, format: "XLSX" }}
        onFinish={(values) => void send(values)}
      >
        <Form.Item
          name="list"
          label={t("ask.list")}
          hidden={offers.length === 1}
          extra={hint(offers, t("ask.notAll"))}
        >
          <Radio.Group
            options={offers.map(({ list, conditions }) => ({
              value: list,
              label: t(`list.${list}`),
              disabled: conditions === null,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="purpose"
          label={t("ask.purpose")}
          rules={[{ required: true, message: t("ask.purposeMissing") }]}
        >
          <Select
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("ask.pick")}
            options={purposes.map((value) => ({ value, label: t(`identity:purpose.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="words" label={t("ask.words")}>
          <Input.TextArea rows={2} maxLength={200} showCount />
        </Form.Item>
        <Form.Item name="format" label={t("ask.format")}>
          <Radio.Group options={formats.map((value) => ({ value, label: t(`format.${value}`) }))} />
        </Form.Item>
      </Form>
      {problem !== null && (
        <p role="alert" className="export-wrong">
          {t(`problem.${problem}`)}
        </p>
      )}
      {fault !== null && <FaultNotice fault={fault} onRetry={() => form.submit()} />}
      <p className="export-quiet">{t("ask.onRecord")}</p>
    </Modal>
  );
}

/** Says why one of the lists cannot be had as it is shown. */
const hint = (offers: readonly Offer[], words: string) =>
  offers.some(({ conditions }) => conditions === null) ? words : undefined;
