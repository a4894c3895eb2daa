import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { Choice } from "@/components/phone/Choice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { PickCommunity } from "@/features/territory/components/phone/PickCommunity";
import { ServiceCard } from "@/features/territory/components/phone/ServiceCard";
import { useOwnCommunity } from "@/features/territory/components/phone/useOwnCommunity";
import { type GeoPoint, inOrder } from "@/features/territory/policies/nearness";
import { readServiceSearch, type ServiceSearch } from "@/features/territory/policies/serviceSearch";
import { type ServiceKind, serviceKinds, ServicesQuery } from "@/features/territory/serviceQueries";
import { faultOf } from "@/lib/faults/fault";
import type { ResultOf } from "@/lib/graphql/graphql";
import { hereNow } from "@/lib/place/hereNow";
import { usePageTitle } from "@/lib/usePageTitle";
import "@/features/territory/components/phone/place-card.css";
import "./services.css";

const route = getRouteApi("/r/services");
const FIELD = "services-community";

/** 便民服务: what a community offers on foot, open to everybody. */
export function ServicesPage(): ReactNode {
  const { t } = useTranslation("services");
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readServiceSearch({ ...route.useSearch() });
  const own = useOwnCommunity();
  const code = search.community ?? own.code;
  usePageTitle(t("title"));
  return (
    <div className="page services-page">
      <h1>{t("title")}</h1>
      <p className="hint lead">{t("lead")}</p>
      {!own.known && search.community === undefined ? (
        <SkeletonLines lines={8} height={380} />
      ) : code === null ? (
        <Choose />
      ) : (
        <Services key={code} code={code} own={own.code} search={search} />
      )}
    </div>
  );
}

/** Nobody knows yet whose services they are to be. */
function Choose(): ReactNode {
  const { t } = useTranslation("services");
  const navigate = route.useNavigate();
  return (
    <section className="services-choose" aria-labelledby="services-choose">
      <h2 id="services-choose">{t("choose")}</h2>
      <PickCommunity id={FIELD} onChoose={(community) => void navigate({ search: { community } })} />
    </section>
  );
}

interface ServicesProps {
  readonly code: string;
  readonly own: string | null;
  readonly search: ServiceSearch;
}

function Services({ code, own, search }: ServicesProps): ReactNode {
  const { t } = useTranslation("services");
  const [{ data, error }, ask] = useQuery({
    query: ServicesQuery,
    variables: { code },
    // Whether it is open now is not to be answered from what was known some time ago.
    requestPolicy: "cache-and-network",
  });
  if (error && !data?.community) {
    return <FaultNotice fault={faultOf(error)} onRetry={() => ask({ requestPolicy: "network-only" })} />;
  }
  return (
    <>
      <PlaceCard
        name={data ? (data.community?.name ?? t("unknown")) : null}
        own={own === null || own === code ? null : own}
      />
      {!data && <SkeletonLines lines={8} height={380} />}
      {data?.community && <Found points={data.community.servicePoints} search={search} />}
    </>
  );
}

/** Whose services they are, and the way to another community. */
function PlaceCard({ name, own }: { name: string | null; own: string | null }): ReactNode {
  const { t } = useTranslation("services");
  const navigate = route.useNavigate();
  const [picking, setPicking] = useState(false);
  // Opening and closing replace the control that had the focus; the next one takes it over.
  const change = useRef<HTMLButtonElement>(null);
  const was = useRef(picking);
  useEffect(() => {
    if (was.current === picking) return;
    was.current = picking;
    (picking ? document.getElementById(FIELD) : change.current)?.focus();
  }, [picking]);
  const choose = (community: string | undefined) =>
    void navigate({ search: community === undefined ? {} : { community } });
  if (picking) {
    return (
      <PickCommunity id={FIELD} onChoose={choose}>
        <button type="button" className="button" onClick={() => setPicking(false)}>
          {t("keep")}
        </button>
      </PickCommunity>
    );
  }
  return (
    <div className="place-card">
      <Icon name="place" size={24} />
      <p role="status">{name ?? " "}</p>
      {own !== null && (
        <button type="button" className="button quiet" onClick={() => choose(undefined)}>
          {t("own")}
        </button>
      )}
      <button ref={change} type="button" className="button" onClick={() => setPicking(true)}>
        {t("change")}
      </button>
    </div>
  );
}

type Points = NonNullable<ResultOf<typeof ServicesQuery>["community"]>["servicePoints"];

function Found({ points, search }: { points: Points; search: ServiceSearch }): ReactNode {
  const { t } = useTranslation("services");
  const [here, setHere] = useState<GeoPoint | null>(null);
  const shown = points.filter(({ kind }) => search.kind === undefined || kind === search.kind);
  if (points.length === 0) {
    return (
      <p className="notice" role="status">
        {t("none")}
      </p>
    );
  }
  return (
    <>
      <KindChoice points={points} search={search} />
      <Nearness here={here} onHere={setHere} />
      <section className="services-found" aria-labelledby="services-found">
        <header>
          <h2 id="services-found">{t("count", { count: shown.length })}</h2>
          <button type="button" className="button services-print" onClick={() => window.print()}>
            <Icon name="print" size={18} />
            {t("print")}
          </button>
        </header>
        {shown.length === 0 && <p className="notice">{t("noneOfKind")}</p>}
        {inOrder(shown, here).map((near) => (
          <ServiceCard key={near.point.id} near={near} />
        ))}
      </section>
    </>
  );
}

function KindChoice({ points, search }: { points: Points; search: ServiceSearch }): ReactNode {
  const { t } = useTranslation("services");
  const navigate = route.useNavigate();
  const there = serviceKinds.filter((one) => one === search.kind || points.some(({ kind }) => kind === one));
  return (
    <Choice
      id="services-kind"
      label={t("kindLabel")}
      none={t("all")}
      value={search.kind ?? null}
      options={there.map((one) => ({ id: one, name: t(`kind.${one}`) }))}
      onChange={(id) =>
        void navigate({
          search: ({ community }) => ({
            ...(community !== undefined && { community }),
            ...(id !== null && { kind: id as ServiceKind }),
          }),
          resetScroll: false,
        })
      }
    />
  );
}

interface NearnessProps {
  readonly here: GeoPoint | null;
  readonly onHere: (here: GeoPoint) => void;
}

/** Asks where the reader stands only when they want it, and keeps it on their phone. */
function Nearness({ here, onHere }: NearnessProps): ReactNode {
  const { t } = useTranslation("services");
  const [seeking, setSeeking] = useState(false);
  const [failed, setFailed] = useState(false);
  const seek = async () => {
    setSeeking(true);
    setFailed(false);
    try {
      onHere(await hereNow());
    } catch {
      setFailed(true);
    }
    setSeeking(false);
  };
  return (
    <div className="services-near">
      <button
        type="button"
        className="button"
        aria-disabled={seeking}
        aria-describedby="services-near-hint"
        onClick={() => {
          if (!seeking) void seek();
        }}
      >
        <Icon name="place" size={20} />
        {t(seeking ? "seeking" : "near")}
      </button>
      <p id="services-near-hint" className="hint">
        {t("nearHint")}
      </p>
      <p role="status" className={failed ? "services-failed" : "hint"}>
        {failed ? t("noPosition") : here ? t("nearNow") : null}
      </p>
    </div>
  );
}
