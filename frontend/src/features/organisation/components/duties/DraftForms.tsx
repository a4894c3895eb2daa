import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { act } from "@/lib/graphql/act";
import { today } from "@/features/organisation/policies/today";
import {
  type Comparison,
  DiscardDutyList,
  DraftDutyList,
  type DutyListRow,
  EndMatter,
  PublishDutyList,
  UndoMatter,
} from "@/features/organisation/dutyQueries";
import { OrganisationForm } from "../OrganisationForm";
import { DayField, TextField } from "@/components/act-form/fields";

interface FormProps {
  readonly again: () => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Begins the next version. */
export function BeginForm({ county, ...rest }: FormProps & { readonly county: string }): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  return (
    <OrganisationForm<{ note?: string }>
      {...rest}
      title={t("duty.begin")}
      submit={t("duty.begin")}
      version={0}
      fields={["note"]}
      send={({ note }, { idempotencyKey }) =>
        act(
          client,
          DraftDutyList,
          { input: { county, note: note ?? null, idempotencyKey } },
          (data) => data.dutyListDraft,
        )
      }
    >
      <p className="act-lead">{t("duty.beginLead")}</p>
      <TextField name="note" label={t("duty.note")} hint={t("duty.noteHint")} max={500} rows={2} optional />
    </OrganisationForm>
  );
}

/** Publishes a draft, after saying once more what comes of it. */
export function PublishForm({
  comparison,
  ...rest
}: FormProps & { readonly comparison: Comparison }): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  const draft = comparison.to;
  const count = (kind: string) => comparison.changes.filter((change) => change.kind === kind).length;
  return (
    <OrganisationForm<{ validFrom: string }>
      {...rest}
      title={t("duty.publish")}
      submit={t("duty.publishNow")}
      version={draft.version}
      fields={["validFrom"]}
      initial={{ validFrom: today() }}
      send={({ validFrom }, sent) =>
        act(
          client,
          PublishDutyList,
          { id: draft.id, input: { validFrom, ...sent } },
          (data) => data.dutyListPublish,
        )
      }
    >
      <p className="act-lead">
        {t("duty.publishLead", {
          added: count("ADDED"),
          changed: count("CHANGED"),
          ended: count("ENDED"),
          matters: draft.matterCount,
        })}
      </p>
      <DayField name="validFrom" label={t("duty.validFrom")} hint={t("duty.validFromHint")} min={today()} />
    </OrganisationForm>
  );
}

/** Throws a draft away. */
export function DiscardForm({ draft, ...rest }: FormProps & { readonly draft: DutyListRow }): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  return (
    <OrganisationForm<object>
      {...rest}
      title={t("duty.discard")}
      submit={t("duty.discard")}
      danger
      version={draft.version}
      send={(_, sent) =>
        act(client, DiscardDutyList, { id: draft.id, input: { ...sent } }, (data) => data.dutyListDiscard)
      }
    >
      <p className="act-lead">{t("duty.discardLead")}</p>
    </OrganisationForm>
  );
}

interface OfMatterProps extends FormProps {
  readonly draft: DutyListRow;
  readonly code: string;
}

/** Says in the draft that a matter shall be no more. */
export function EndForm({ draft, code, ...rest }: OfMatterProps): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  return (
    <OrganisationForm<object>
      {...rest}
      title={t("duty.endOf", { code })}
      submit={t("duty.intoDraft")}
      danger
      version={draft.version}
      send={(_, sent) =>
        act(client, EndMatter, { id: draft.id, input: { code, ...sent } }, (data) => data.matterDraftEnd)
      }
    >
      <p className="act-lead">{t("duty.endLead")}</p>
    </OrganisationForm>
  );
}

/** Takes back what the draft changes about a matter. */
export function UndoForm({ draft, code, ...rest }: OfMatterProps): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  return (
    <OrganisationForm<object>
      {...rest}
      title={t("duty.undoOf", { code })}
      submit={t("duty.undo")}
      version={draft.version}
      send={(_, sent) =>
        act(client, UndoMatter, { id: draft.id, input: { code, ...sent } }, (data) => data.matterDraftUndo)
      }
    >
      <p className="act-lead">{t("duty.undoLead")}</p>
    </OrganisationForm>
  );
}
