import { Form, Radio } from "antd";
import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { faultOf } from "@/lib/faults/fault";
import { actFor } from "@/lib/graphql/act";
import { MergeResident } from "../acts";
import { DuplicatesQuery, type ResidentFull } from "../queries";
import { LedgerDrawer } from "./LedgerDrawer";
import { useDayWords, useDoorWords } from "./useLedgerWords";

/** What was merged, and what undoes it. */
export interface Merged {
  readonly kept: string;
  readonly duplicate: { readonly id: string; readonly version: number };
}

interface MergeDrawerProps {
  readonly resident: ResidentFull;
  readonly again: () => void;
  readonly onClose: () => void;
  readonly onDone: (merged: Merged) => void;
}

interface TypedMerge {
  readonly other: string;
  readonly keep: "THIS" | "OTHER";
}

/** Two records of one person, side by side: which is the other, and which of the two stays. */
export function MergeDrawer({ resident, again, onClose, onDone }: MergeDrawerProps): ReactNode {
  const { t } = useTranslation("people");
  const [{ data, error }, ask] = useQuery({
    query: DuplicatesQuery,
    variables: { id: resident.id },
    requestPolicy: "network-only",
  });
  const others = data?.resident?.possibleDuplicates ?? [];
  const here = data?.resident ?? resident;
  const reload = () => {
    ask({ requestPolicy: "network-only" });
    again();
  };
  return (
    <LedgerDrawer<TypedMerge, Merged>
      key={data ? "answered" : "asked"}
      title={t("action.MERGE")}
      submit={t("merge.submit")}
      initial={{ keep: "THIS", ...(others.length === 1 && { other: others[0]?.id }) }}
      fieldsOf={() => ["other", "keep"]}
      version={here.version}
      again={reload}
      send={(client, { other, keep }, idempotencyKey) => {
        const chosen = others.find(({ id }) => id === other);
        if (!chosen) return nobodyChosen;
        const [kept, duplicate] = keep === "THIS" ? [here, chosen] : [chosen, here];
        return actFor(
          client,
          MergeResident,
          {
            id: kept.id,
            input: {
              duplicate: duplicate.id,
              duplicateVersion: duplicate.version,
              expectedVersion: kept.version,
              idempotencyKey,
            },
          },
          ({ residentMerge: { resident: done, errors } }) => {
            const merged = done?.mergedFrom.find(({ id }) => id === duplicate.id);
            return { done: done && merged ? { kept: done.id, duplicate: merged } : null, errors };
          },
        );
      }}
      onClose={onClose}
      onDone={onDone}
    >
      {error && !data ? (
        <FaultNotice fault={faultOf(error)} onRetry={reload} />
      ) : !data ? (
        <SkeletonLines lines={6} height={260} />
      ) : others.length === 0 ? (
        <p className="people-none">{t("merge.none")}</p>
      ) : (
        <>
          <p className="ledger-confirm">{t("merge.explained")}</p>
          <Form.Item
            name="other"
            label={t("merge.other")}
            rules={[{ required: true, message: t("merge.pick") }]}
          >
            <Radio.Group aria-label={t("merge.other")} className="merge-others">
              {others.map((other) => (
                <Radio key={other.id} value={other.id}>
                  {other.name}
                  <Compared here={here} other={other} />
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
          <Form.Item name="keep" label={t("merge.keep")}>
            <Radio.Group
              aria-label={t("merge.keep")}
              options={[
                { value: "THIS", label: t("merge.keepThis") },
                { value: "OTHER", label: t("merge.keepOther") },
              ]}
            />
          </Form.Item>
        </>
      )}
    </LedgerDrawer>
  );
}

const nobodyChosen = Promise.resolve({
  kind: "refused" as const,
  errors: [{ code: "REQUIRED", field: "other" }],
});

/** The two records line by line; what differs is marked by more than colour. */
function Compared({ here, other }: { here: ResidentFull; other: ResidentFull }): ReactNode {
  const { t } = useTranslation("people");
  const door = useDoorWords();
  const day = useDayWords();
  const lines = (one: ResidentFull): readonly [string, string][] => [
    [t("field.name"), one.name],
    [t("resident.household"), door(one.household.dwelling)],
    [t("field.relation"), t(`relation.${one.relation}`)],
    [t("field.sex"), one.sex === null ? t("notRecorded.sex") : t(`sex.${one.sex}`)],
    [
      t("field.BIRTH_DATE"),
      one.birthYear === null ? t("notRecorded.BIRTH_DATE") : t("household.born", { year: one.birthYear }),
    ],
    [t("field.PHONE"), one.phoneMasked ?? t("notRecorded.PHONE")],
    [t("field.ID_NUMBER"), one.idNumberMasked ?? t("notRecorded.ID_NUMBER")],
    [t("field.movedIn"), day(one.movedIn)],
  ];
  const others = lines(other);
  return (
    <table className="merge-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t("merge.field")}</span>
          </th>
          <th scope="col">{t("merge.this")}</th>
          <th scope="col">{t("merge.that")}</th>
        </tr>
      </thead>
      <tbody>
        {lines(here).map(([name, value], i) => {
          const that = others[i]?.[1] ?? "";
          const differs = value !== that;
          return (
            <tr key={name} className={differs ? "merge-differs" : undefined}>
              <th scope="row">
                {name}
                {differs && <small>{t("merge.differs")}</small>}
              </th>
              <td>{value}</td>
              <td>{that}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
