import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { type Population, PopulationQuery } from "../queries";

/** What makes the figures old: somebody moved. */
const countsHouseholds = { additionalTypenames: ["Household", "Resident"] };

/** How many live in a community, and by what: small cells are not told to those who do not see the rows. */
export function PopulationPanel({ place }: { place: string | undefined }): ReactNode {
  const { t } = useTranslation("people");
  const [{ data }] = useQuery({
    query: PopulationQuery,
    variables: { place: place ?? "" },
    pause: place === undefined,
    requestPolicy: "cache-and-network",
    context: countsHouseholds,
  });
  const figures = data?.populationFigures;
  if (typeof figures?.households !== "number" || typeof figures.residents !== "number") {
    return <p className="people-population" />;
  }
  const { placeName, households, residents, exact } = figures;
  return (
    <details className="people-population">
      <summary>
        {t(exact ? "population.exact" : "population.about", { place: placeName, households, residents })}
      </summary>
      <Structure figures={figures} />
    </details>
  );
}

function Structure({ figures }: { figures: Population }): ReactNode {
  const { t } = useTranslation("people");
  const time = useTimeWords();
  const parts: readonly [string, readonly [string, number | null][]][] = [
    [
      t("field.registration"),
      figures.registration.map(({ registration, count }) => [t(`registration.${registration}`), count]),
    ],
    [t("field.tenure"), figures.tenure.map(({ tenure, count }) => [t(`tenure.${tenure}`), count])],
    [t("population.ages"), figures.ages.map(({ ages, count }) => [t(`population.age.${ages}`), count])],
  ];
  return (
    <>
      <div className="people-structure">
        {parts.map(([title, cells]) => (
          <table key={title}>
            <caption>{title}</caption>
            <tbody>
              {cells.map(([name, count]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{count ?? t("population.few")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <p>
        {t("population.asOf", { at: time.moment(figures.asOf) })}
        {!figures.exact && ` ${t("population.rounded")}`}
      </p>
    </>
  );
}
