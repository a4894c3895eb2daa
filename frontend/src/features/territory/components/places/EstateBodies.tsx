import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EstateCoverage } from "@/features/territory/placeQueries";

type Body = NonNullable<EstateCoverage["estates"][number]["branch"]>;

interface EstateBodiesProps {
  readonly estate: string;
  readonly coverage: EstateCoverage;
}

/** The Party branch and the committees of an estate, and who sits in both (交叉任职). */
export function EstateBodies({ estate, coverage }: EstateBodiesProps): ReactNode {
  const { t } = useTranslation("places");
  const own = coverage.estates.find((one) => one.estate.id === estate);
  if (own === undefined) return null;
  return (
    <section aria-labelledby="estate-bodies">
      <h2 id="estate-bodies">{t("estate.bodies")}</h2>
      <div className="estate-bodies">
        {own.branch ? <Members body={own.branch} /> : <p className="estate-gap">{t("estate.noBranch")}</p>}
        {own.committees.map((body) => (
          <Members key={body.organisation.id} body={body} />
        ))}
        {own.committees.length === 0 && <p className="estate-gap">{t("estate.noCommittee")}</p>}
      </div>
      <p className={own.crossAppointed.length === 0 ? "estate-gap" : undefined}>
        {own.crossAppointed.length === 0
          ? t("estate.noCross")
          : t("estate.cross", { names: own.crossAppointed.join(t("comma")) })}
      </p>
    </section>
  );
}

function Members({ body }: { body: Body }): ReactNode {
  const { t } = useTranslation("places");
  return (
    <article className="estate-body">
      <h3>{body.organisation.name}</h3>
      {body.members.length === 0 && <p className="estate-gap">{t("estate.noMembers")}</p>}
      <ul>
        {body.members.map(({ name, title, since }) => (
          <li key={`${name} ${since}`}>
            {title === null ? name : t("estate.member", { name, title })}{" "}
            <small>{t("estate.memberSince", { since })}</small>
          </li>
        ))}
      </ul>
    </article>
  );
}
