import { Form } from "antd";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { type MatterChoice, MatterSelect } from "@/features/organisation/components/MatterSelect";
import { OrganisationSelect } from "@/features/organisation/components/OrganisationSelect";
import { act, Admit, Decline, Dispatch, FeedBack, type Filled, WriteOff } from "@/features/whistle/acts";
import { MatterHint } from "@/features/whistle/components/actions/MatterHint";
import { RoutingHint } from "@/features/whistle/components/routing/RoutingHint";
import { urgencies } from "@/features/whistle/policies/searches";
import { MatterSuggestionsQuery } from "@/features/whistle/matterQueries";
import { WhistleRoutingQuery } from "@/features/whistle/routingQueries";
import { actionForm, type FieldsProps, orNull } from "./actionForm";
import { channels, ChoiceField, TextField } from "./fields";

function AdmitFields({ whistle }: FieldsProps): ReactNode {
  const { t } = useTranslation(["whistle", "common"]);
  const [matter, setMatter] = useState<MatterChoice | null>(null);
  const kindName = useCallback((kind: MatterChoice["kind"]) => t(`kind.${kind}`), [t]);
  const form = Form.useFormInstance();
  const chosen = Form.useWatch<string | undefined>("matter");
  const [{ data }] = useQuery({ query: MatterSuggestionsQuery, variables: { number: whistle.number } });
  return (
    <>
      <MatterHint
        suggestions={data?.whistle?.matterSuggestions ?? []}
        chosen={chosen}
        onTake={(one) => {
          form.setFieldsValue({ matter: one.id });
          setMatter(one);
        }}
      />
      <Form.Item
        name="matter"
        label={t("form.matter")}
        rules={[{ required: true, message: t("common:problem.REQUIRED") }]}
        extra={
          matter && (
            <>
              {matter.lead && <div>{t("form.matterLead", { lead: matter.lead.name })}</div>}
              {matter.legalBasis !== null && <div>{t("form.matterBasis", { basis: matter.legalBasis })}</div>}
            </>
          )
        }
      >
        <MatterSelect
          kind={whistle.kind}
          kindName={kindName}
          placeholder={t("form.matterHint")}
          noMatch={t("form.noMatch")}
          onMatter={setMatter}
        />
      </Form.Item>
      <ChoiceField
        name="urgency"
        label={t("form.urgency")}
        options={[...urgencies].reverse().map((value) => ({ value, label: t(`urgency.${value}`) }))}
      />
      <TextField name="note" label={t("form.note")} max={500} rows={2} optional />
    </>
  );
}

export const admitForm = actionForm<Filled<typeof Admit>>({
  fields: ["matter", "urgency", "note"],
  initial: (whistle) => ({ urgency: whistle.urgency }),
  Fields: AdmitFields,
  send: (client, id, { matter, urgency, note }, sent) =>
    act(
      client,
      Admit,
      { id, input: { matter, urgency, note: orNull(note ?? undefined), ...sent } },
      (data) => data.whistleAdmit,
    ),
});

function DeclineFields(): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <>
      <TextField name="article" label={t("form.article")} hint={t("form.articleHint")} max={200} rows={2} />
      <TextField name="elsewhere" label={t("form.elsewhere")} hint={t("form.elsewhereHint")} max={500} />
    </>
  );
}

export const declineForm = actionForm<Filled<typeof Decline>>({
  fields: ["article", "elsewhere"],
  initial: () => ({}),
  Fields: DeclineFields,
  send: (client, id, values, sent) =>
    act(client, Decline, { id, input: { ...values, ...sent } }, (data) => data.whistleDecline),
});

function DispatchFields({ whistle }: FieldsProps): ReactNode {
  const { t } = useTranslation(["whistle", "common"]);
  const suggested = whistle.matter?.lead ?? null;
  const county = whistle.community.code.slice(0, 6);
  const form = Form.useFormInstance();
  const lead = Form.useWatch<string | undefined>("lead");
  const helpers = Form.useWatch<string[] | undefined>("coHandlers") ?? [];
  const [{ data }] = useQuery({
    query: WhistleRoutingQuery,
    variables: { number: whistle.number },
    // Who holds a post and what time it is changes without the whistle.
    requestPolicy: "network-only",
  });
  const routing = data?.whistle?.routing ?? null;
  const proposed = routing?.organisation ?? null;
  const helping = routing?.coHandlers ?? [];
  const taken =
    proposed !== null &&
    lead === proposed.id &&
    helping.length === helpers.length &&
    helping.every(({ id }) => helpers.includes(id));
  return (
    <>
      {routing && (
        <RoutingHint
          suggestion={routing}
          taken={taken}
          onTake={() => form.setFieldsValue({ lead: proposed?.id, coHandlers: helping.map(({ id }) => id) })}
        />
      )}
      <Form.Item
        name="lead"
        label={t("form.lead")}
        extra={suggested && t("form.leadByMatter", { lead: suggested.name })}
        rules={[{ required: true, message: t("common:problem.REQUIRED") }]}
      >
        <OrganisationSelect<string>
          county={county}
          placeholder={t("form.leadHint")}
          noMatch={t("form.noMatch")}
          known={[suggested, proposed?.id === suggested?.id ? null : proposed].filter((one) => one !== null)}
        />
      </Form.Item>
      <Form.Item
        name="coHandlers"
        label={t("form.coHandlers") + t("form.optional")}
        dependencies={["lead"]}
        rules={[
          {
            validator: (_, chosen?: string[]) =>
              lead !== undefined && chosen?.includes(lead)
                ? Promise.reject(new Error(t("common:problem.ORGANISATION_REPEATED")))
                : Promise.resolve(),
          },
        ]}
      >
        <OrganisationSelect<string[]>
          multiple
          county={county}
          placeholder={t("form.leadHint")}
          noMatch={t("form.noMatch")}
          known={helping}
        />
      </Form.Item>
      <TextField name="note" label={t("form.note")} max={500} rows={2} optional />
    </>
  );
}

export const dispatchForm = actionForm<Filled<typeof Dispatch>>({
  fields: ["lead", "coHandlers", "note"],
  initial: (whistle) => (whistle.matter?.lead ? { lead: whistle.matter.lead.id } : {}),
  Fields: DispatchFields,
  send: (client, id, { lead, coHandlers, note }, sent) =>
    act(
      client,
      Dispatch,
      { id, input: { lead, coHandlers: coHandlers ?? [], note: orNull(note ?? undefined), ...sent } },
      (data) => data.whistleDispatch,
    ),
});

function FeedBackFields(): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <>
      <ChoiceField
        name="channel"
        label={t("form.channel")}
        options={channels.map((value) => ({
          value,
          label: t(`channel.${value}`),
        }))}
      />
      <TextField name="message" label={t("form.message")} hint={t("form.messageHint")} max={2000} rows={4} />
    </>
  );
}

export const feedBackForm = actionForm<Filled<typeof FeedBack>>({
  fields: ["channel", "message"],
  initial: () => ({ channel: "PHONE" }),
  Fields: FeedBackFields,
  send: (client, id, values, sent) =>
    act(client, FeedBack, { id, input: { ...values, ...sent } }, (data) => data.whistleFeedBack),
});

function WriteOffFields(): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <>
      <p className="act-confirm">{t("form.writeOffConfirm")}</p>
      <TextField name="note" label={t("form.note")} max={500} rows={2} optional />
    </>
  );
}

export const writeOffForm = actionForm<Filled<typeof WriteOff>>({
  fields: ["note"],
  initial: () => ({}),
  Fields: WriteOffFields,
  send: (client, id, { note }, sent) =>
    act(
      client,
      WriteOff,
      { id, input: { note: orNull(note ?? undefined), ...sent } },
      (data) => data.whistleWriteOff,
    ),
});
