import { Button } from "antd";
import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Exported } from "../acts";
import { saveAsFile } from "../policies/saveAsFile";
import { useDayWords, useDoorWords } from "./useLedgerWords";

/** What was handed out, to save or print; it goes with the page. */
export function ExportedRecord({ exported, onHide }: { exported: Exported; onHide: () => void }): ReactNode {
  const { t } = useTranslation("people");
  const day = useDayWords();
  const door = useDoorWords();
  return (
    <section className="people-panel people-export" aria-labelledby="export-heading">
      <h2 id="export-heading" role="status">
        {t("export.done")}
      </h2>
      <p className="people-none">{t("reveal.untilLeft")}</p>
      <div className="people-acts">
        <Button
          type="primary"
          onClick={() =>
            // The name of a file stays in lists of downloads: it names nobody.
            saveAsFile(`resident-${exported.exportedAt.slice(0, 10)}.json`, JSON.stringify(exported, null, 2))
          }
        >
          {t("export.save")}
        </Button>
        <Button onClick={() => window.print()}>{t("export.print")}</Button>
        <Button onClick={onHide}>{t("reveal.hide")}</Button>
      </div>
      {exported.records.map((one) => {
        const facts: readonly [string, string | null][] = [
          [t("field.name"), one.name],
          [t("resident.household"), `${one.dwelling.community.name} ${door(one.dwelling)}`],
          [t("field.relation"), t(`relation.${one.relation}`)],
          [t("field.sex"), one.sex === null ? null : t(`sex.${one.sex}`)],
          [t("field.PHONE"), one.phone],
          [t("field.ID_NUMBER"), one.idNumber],
          [t("field.BIRTH_DATE"), one.birthDate === null ? null : day(one.birthDate)],
          [t("field.tenure"), t(`tenure.${one.tenure}`)],
          [t("field.registration"), one.registration === null ? null : t(`registration.${one.registration}`)],
          [t("field.movedIn"), day(one.movedIn)],
          [t("field.movedOut"), one.movedOut === null ? null : day(one.movedOut)],
        ];
        return (
          <dl key={one.id} className="people-facts people-record">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value ?? t("export.nothing")}</dd>
              </div>
            ))}
          </dl>
        );
      })}
    </section>
  );
}
