import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Change, Comparison } from "@/features/organisation/dutyQueries";
import { useMatterFacts } from "./MatterFacts";

interface ChangesProps {
  readonly comparison: Comparison;
  /** Offered beside each change of a draft to whoever writes it. */
  readonly onChange?: ((change: Change) => void) | undefined;
  readonly onUndo?: ((change: Change) => void) | undefined;
}

/** What a version adds, changes and ends, each particular as it was and as it is then. */
export function Changes({ comparison, onChange, onUndo }: ChangesProps): ReactNode {
  const { t } = useTranslation("organisation");
  const { from, changes } = comparison;
  if (changes.length === 0) return <p className="duty-empty">{t("duty.noChanges")}</p>;
  return (
    <section aria-labelledby="changes-heading" className="duty-changes">
      <h2 id="changes-heading">
        {from?.number
          ? t("duty.comparedWith", { number: from.number, count: changes.length })
          : t("duty.comparedWithNothing", { count: changes.length })}
      </h2>
      <ul>
        {changes.map((change) => (
          <li key={change.code} className={`duty-change duty-change-${change.kind}`}>
            <h3>
              <b>{t(`change.${change.kind}`)}</b> {change.code} {(change.after ?? change.before)?.title}
            </h3>
            <Differences change={change} />
            {onUndo && (
              <div className="duty-acts">
                {change.kind !== "ENDED" && onChange && (
                  <Button onClick={() => onChange(change)}>{t("duty.changeAgain")}</Button>
                )}
                <Button onClick={() => onUndo(change)}>{t("duty.undo")}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Differences({ change: { before, after, kind } }: { change: Change }): ReactNode {
  const { t } = useTranslation("organisation");
  const factsOf = useMatterFacts();
  const was = new Map(before ? factsOf(before) : []);
  const facts = (after ? factsOf(after) : []).filter(
    ([name, value]) => name !== t("duty.inForce") && (kind === "ADDED" || was.get(name) !== value),
  );
  if (kind === "ENDED" || facts.length === 0) return null;
  return (
    <dl className="duty-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {kind === "CHANGED" && (
              <>
                <del>
                  <span className="visually-hidden">{t("duty.before")}</span>
                  {was.get(name)}
                </del>{" "}
              </>
            )}
            <ins>
              {kind === "CHANGED" && <span className="visually-hidden">{t("duty.after")}</span>}
              {value}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
