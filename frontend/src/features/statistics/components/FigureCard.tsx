import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "@/components/icons/Icon";
import type { Cases, Figure, MetricCode } from "../figuresQuery";
import { FEW, listBehind, readingOf } from "../policies/figures";
import { Formula } from "./Formula";

const icons: Record<MetricCode, IconName> = {
  OPEN: "inbox",
  LATE: "late",
  ON_TIME: "done",
  SATISFIED: "rate",
};

/** A question and its figure; the figure and its denominator open the lists that were counted. */
export function FigureCard({ figure }: { figure: Figure }): ReactNode {
  const { t } = useTranslation("statistics");
  const id = useId();
  const { code } = figure.metric;
  const bad = code === "LATE" && figure.numerator > 0;
  return (
    <section className={bad ? "figure-card figure-card-late" : "figure-card"} aria-labelledby={id}>
      <header>
        <Icon name={icons[code]} size={20} />
        <h2 id={id}>{t(`question.${code}`)}</h2>
        <Formula metric={figure.metric} />
      </header>
      <BigFigure figure={figure} />
      <Parts figure={figure} />
    </section>
  );
}

function BigFigure({ figure }: { figure: Figure }): ReactNode {
  const { t } = useTranslation("statistics");
  const reading = readingOf(figure);
  if (reading.kind === "none") {
    return (
      <p className="figure-big">
        <span className="figure-none">{t("none.title")}</span>
      </p>
    );
  }
  const unit = t(reading.kind === "rate" ? "unit.PERCENT" : "unit.CASES", { count: figure.numerator });
  return (
    <p className="figure-big">
      <ListLink cases={figure.numeratorCases} label={t("open.numerator", { count: figure.numerator })}>
        {reading.text}
        <span className="figure-unit">{unit}</span>
      </ListLink>
    </p>
  );
}

/** Numerator and denominator in words; a rate of too few says so. */
function Parts({ figure }: { figure: Figure }): ReactNode {
  const { t } = useTranslation("statistics");
  const { code } = figure.metric;
  if (code === "OPEN" || code === "LATE") return <p className="figure-parts">{t(`parts.${code}`)}</p>;
  if (!figure.denominator || !figure.denominatorCases) {
    return <p className="figure-parts">{t(`none.${code}`)}</p>;
  }
  return (
    <>
      <p className="figure-parts">
        <ListLink
          cases={figure.denominatorCases}
          label={t("open.denominator", { count: figure.denominator })}
        >
          {t(`parts.${code}.all`, { count: figure.denominator })}
        </ListLink>
        <ListLink cases={figure.numeratorCases} label={t("open.numerator", { count: figure.numerator })}>
          {t(`parts.${code}.part`, { count: figure.numerator })}
        </ListLink>
      </p>
      {figure.denominator < FEW && <p className="figure-few">{t("few", { count: FEW })}</p>}
    </>
  );
}

interface ListLinkProps {
  readonly cases: Cases;
  /** What the list holds, for those who do not see the card around the link. */
  readonly label: string;
  readonly children: ReactNode;
}

function ListLink({ cases, label, children }: ListLinkProps): ReactNode {
  return (
    <Link to="/whistles" search={listBehind(cases)} preload={false} title={label}>
      {children}
    </Link>
  );
}

/** A card in its full size before its figure is known, so that nothing moves when it comes. */
export function FigureBone({ code }: { code: MetricCode }): ReactNode {
  const { t } = useTranslation("statistics");
  return (
    <section className="figure-card" aria-busy="true">
      <header>
        <Icon name={icons[code]} size={20} />
        <h2>{t(`question.${code}`)}</h2>
      </header>
      <p className="figure-big" aria-hidden="true">
        <span className="figure-bone" />
      </p>
      <p className="figure-parts" aria-hidden="true">
        <span className="figure-bone figure-bone-small" />
      </p>
    </section>
  );
}
