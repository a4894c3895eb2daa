import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ResidentFull } from "../queries";

/** The record that this one was merged into, or those that were merged into it. */
export function OtherRecords({ resident }: { resident: ResidentFull }): ReactNode {
  const { t } = useTranslation("people");
  if (resident.mergedInto)
    return (
      <p className="people-recorded">
        {t("resident.mergedInto")}{" "}
        <Link to="/people/$id" params={{ id: resident.mergedInto.id }}>
          {t("resident.mergedLook")}
        </Link>
      </p>
    );
  if (resident.mergedFrom.length === 0) return null;
  return (
    <section className="people-panel" aria-labelledby="merged-heading">
      <h2 id="merged-heading">{t("resident.mergedFrom")}</h2>
      <ul className="people-residents">
        {resident.mergedFrom.map(({ id, name }) => (
          <li key={id}>
            <Link to="/people/$id" params={{ id }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
