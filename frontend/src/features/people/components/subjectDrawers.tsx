import { Form, Input } from "antd";
import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { actFor } from "@/lib/graphql/act";
import {
  ChangeResident,
  DeleteResident,
  type DeletionReason,
  type Exported,
  ExportResident,
  UnmergeResident,
} from "../acts";
import { today } from "../policies/today";
import type { ResidentFull } from "../queries";
import { type Left, takeBack } from "../takingBack";
import { DayField, SelectField, TextField } from "./fields";
import { LedgerDrawer } from "./LedgerDrawer";
import { TakeBackDrawer } from "./TakeBackDrawer";

interface SubjectDrawerProps<Done> {
  readonly resident: ResidentFull;
  readonly again: () => void;
  readonly onClose: () => void;
  readonly onDone: (done: Done) => void;
}

const deletionReasons = ["SUBJECT_REQUEST", "RECORDED_IN_ERROR", "RETENTION_ENDED"] as const;

/** One person leaves, the household stays. */
export function LeaveDrawer({ resident, again, onClose, onDone }: SubjectDrawerProps<Left>): ReactNode {
  const { t } = useTranslation("people");
  return (
    <LedgerDrawer<{ movedOut: string }, Left>
      title={t("action.LEAVE")}
      submit={t("leave.submit")}
      initial={{ movedOut: today() }}
      fieldsOf={() => ["movedOut"]}
      version={resident.version}
      again={again}
      send={(client, { movedOut }, idempotencyKey) =>
        actFor(
          client,
          ChangeResident,
          { id: resident.id, input: { movedOut, expectedVersion: resident.version, idempotencyKey } },
          ({ residentChange: { resident: done, errors } }) => ({ done, errors }),
        )
      }
      onClose={onClose}
      onDone={({ id, version }) => onDone({ id, version })}
    >
      <p className="ledger-confirm">{t("leave.confirm", { name: resident.name })}</p>
      <DayField name="movedOut" label={t("field.movedOut")} />
    </LedgerDrawer>
  );
}

/** Who moved out by mistake lives there again. */
export function UndoMoveOutDrawer({ resident, onDone, ...drawer }: SubjectDrawerProps<void>): ReactNode {
  const { t } = useTranslation("people");
  return (
    <TakeBackDrawer
      {...drawer}
      left={resident}
      send={takeBack}
      confirm={t("undoMoveOut.confirm", { name: resident.name })}
      onDone={() => onDone()}
    />
  );
}

/** A merged record is one of its own again. */
export function UnmergeDrawer({ resident, again, onClose, onDone }: SubjectDrawerProps<void>): ReactNode {
  const { t } = useTranslation("people");
  return (
    <LedgerDrawer<object, object>
      title={t("action.UNMERGE")}
      submit={t("unmerge.submit")}
      initial={{}}
      fieldsOf={() => []}
      version={resident.version}
      again={again}
      send={(client, _, idempotencyKey) =>
        actFor(
          client,
          UnmergeResident,
          { id: resident.id, input: { expectedVersion: resident.version, idempotencyKey } },
          ({ residentUnmerge: { resident: done, errors } }) => ({ done, errors }),
        )
      }
      onClose={onClose}
      onDone={() => onDone()}
    >
      <p className="ledger-confirm">{t("unmerge.confirm")}</p>
    </LedgerDrawer>
  );
}

/** All that is recorded of somebody is handed out, on record: asks what for. */
export function ExportDrawer({ resident, again, onClose, onDone }: SubjectDrawerProps<Exported>): ReactNode {
  const { t } = useTranslation("people");
  return (
    <LedgerDrawer<{ words: string }, Exported>
      title={t("action.EXPORT")}
      submit={t("export.submit")}
      initial={{}}
      fieldsOf={() => ["words"]}
      again={again}
      send={(client, { words }, idempotencyKey) =>
        actFor(
          client,
          ExportResident,
          { id: resident.id, input: { words: words.trim(), idempotencyKey } },
          ({ residentExport: { export: done, errors } }) => ({ done, errors }),
        )
      }
      onClose={onClose}
      onDone={onDone}
    >
      <p className="act-notice">{t("export.notice")}</p>
      <TextField name="words" label={t("export.words")} hint={t("export.wordsHint")} max={200} rows={3} />
    </LedgerDrawer>
  );
}

interface TypedDelete {
  readonly reason: DeletionReason;
  readonly name: string;
}

/** What is recorded of somebody is destroyed: says what goes and what stays, and asks for the name once more. */
export function DeleteDrawer({ resident, again, onClose, onDone }: SubjectDrawerProps<void>): ReactNode {
  const { t } = useTranslation("people");
  return (
    <LedgerDrawer<TypedDelete, string>
      title={t("action.DELETE")}
      submit={t("delete.submit")}
      initial={{}}
      fieldsOf={() => ["reason", "name"]}
      version={resident.version}
      again={again}
      send={(client, { reason }, idempotencyKey) =>
        actFor(
          client,
          DeleteResident,
          { id: resident.id, input: { reason, expectedVersion: resident.version, idempotencyKey } },
          ({ residentDelete: { deleted, errors } }) => ({ done: deleted, errors }),
        )
      }
      onClose={onClose}
      onDone={() => onDone()}
    >
      <div className="act-notice act-notice-bad">
        <b>{t("delete.final")}</b>
        <ul className="ledger-consequences">
          <li>{t("delete.goes")}</li>
          {resident.mergedFrom.length > 0 && (
            <li>{t("delete.merged", { count: resident.mergedFrom.length })}</li>
          )}
          <li>{t("delete.audit")}</li>
          <li>{t("delete.login")}</li>
        </ul>
      </div>
      <SelectField
        name="reason"
        label={t("delete.reason")}
        options={deletionReasons.map((value) => ({ value, label: t(`delete.reasons.${value}`) }))}
      />
      <Form.Item
        name="name"
        label={t("delete.typeName", { name: resident.name })}
        validateTrigger="onBlur"
        rules={[
          {
            validator: (_, typed?: string) =>
              typed?.trim() === resident.name
                ? Promise.resolve()
                : Promise.reject(new Error(t("delete.nameDiffers"))),
          },
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
    </LedgerDrawer>
  );
}
