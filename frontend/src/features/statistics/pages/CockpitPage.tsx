import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type Me, MeQuery } from "@/features/identity/me";
import { faultOf } from "@/lib/faults/fault";
import { useNow } from "@/lib/time/useNow";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { usePageTitle } from "@/lib/usePageTitle";
import { FigureBone, FigureCard } from "../components/FigureCard";
import { PeriodPicker } from "../components/PeriodPicker";
import { PlaceSelect } from "../components/PlaceSelect";
import { FiguresQuery, type MetricCode, PlacesQuery } from "../figuresQuery";
import { type CockpitSearch, homePlaces, periodOf, readCockpitSearch } from "../policies/cockpitSearch";
import { type Days, faultOfDays } from "../policies/periods";
import "./cockpit.css";

const route = getRouteApi("/staff/cockpit");

const questions: readonly MetricCode[] = ["OPEN", "LATE", "ON_TIME", "SATISFIED"];

/** Four questions of those who lead, answered from the ledger for one place and period. */
export function CockpitPage(): ReactNode {
  const { t } = useTranslation("statistics");
  usePageTitle(t("title"));
  const [{ data, error }, again] = useQuery({ query: MeQuery });
  if (error && !data) {
    return <FaultNotice fault={faultOf(error)} onRetry={() => again({ requestPolicy: "network-only" })} />;
  }
  return data?.me ? <Cockpit me={data.me} /> : <SkeletonLines lines={8} height={480} />;
}

function Cockpit({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation("statistics");
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readCockpitSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const days = periodOf(search, useNow());
  const tops = homePlaces(me);
  const place = search.place ?? tops[0]?.code;
  if (place === undefined) {
    return (
      <div className="cockpit-none">
        <h1>{t("noPlace.title")}</h1>
        <p>{t("noPlace.hint")}</p>
      </div>
    );
  }
  const change = (part: CockpitSearch) =>
    void navigate({ search: readCockpitSearch({ ...search, ...part }) });
  return (
    <div className="cockpit">
      <Head place={place} days={days} />
      <div className="cockpit-bar">
        <PlaceSelect place={place} tops={tops} onChange={(code) => change({ place: code })} />
        <PeriodPicker search={search} days={days} onChange={change} />
      </div>
      <Figures place={place} days={days} />
    </div>
  );
}

/** Whose figures and of when, in words: what a print needs beside the numbers. */
function Head({ place, days }: { place: string; days: Days }): ReactNode {
  const { t } = useTranslation("statistics");
  const [{ data }] = useQuery({ query: PlacesQuery, variables: { code: place } });
  const time = useTimeWords();
  // A day begins in China, wherever the reader is.
  const words = (day: string) => time.plainDay(`${day}T00:00:00+08:00`);
  return (
    <header className="cockpit-head">
      <h1>{data?.division?.name ?? t("title")}</h1>
      <p>{t("period.words", { from: words(days.from), to: words(days.to) })}</p>
    </header>
  );
}

function Figures({ place, days }: { place: string; days: Days }): ReactNode {
  const { t } = useTranslation("statistics");
  const wrong = faultOfDays(days);
  const [{ data, error, fetching }, again] = useQuery({
    query: FiguresQuery,
    variables: { place, ...days },
    requestPolicy: "cache-and-network",
    pause: wrong !== null,
  });
  const time = useTimeWords();
  const ask = () => again({ requestPolicy: "network-only" });
  if (wrong !== null) {
    return (
      <p className="cockpit-wrong" role="alert">
        {t(`period.fault.${wrong}`)}
      </p>
    );
  }
  if (error && !data) return <FaultNotice fault={faultOf(error)} onRetry={ask} />;
  const figures = data?.metricFigures.figures;
  const asOf = data?.metricFigures.asOf;
  return (
    <>
      <div className="cockpit-figures" aria-busy={fetching}>
        {figures
          ? figures.map((figure) => <FigureCard key={figure.metric.code} figure={figure} />)
          : questions.map((code) => <FigureBone key={code} code={code} />)}
      </div>
      <footer className="cockpit-foot">
        <p aria-live="polite">{asOf !== undefined && t("asOf", { at: time.moment(asOf) })}</p>
        <button type="button" className="button" disabled={fetching} onClick={ask}>
          {t("refresh")}
        </button>
      </footer>
    </>
  );
}
