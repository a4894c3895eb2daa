import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { useAct } from "@/components/act-form/useAct";
import { ActNotices } from "@/components/act-form/ActNotices";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { act } from "@/lib/graphql/act";
import { faultOf } from "@/lib/faults/fault";
import { toInput } from "@/lib/time/inputTime";
import { useNow } from "@/lib/time/useNow";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { usePageTitle } from "@/lib/usePageTitle";
import { Walking } from "../components/walk/Walking";
import { usePatrolProblems, usePlanWords } from "../components/usePatrolWords";
import { rememberRound } from "@/lib/place/onRound";
import { readWalkSearch } from "../policies/patrolSearch";
import { weekdays } from "../policies/planValues";
import { RoundStart } from "../acts";
import { patrolChange, type Plan, PlansQuery, type Round, RoundsQuery } from "../queries";
import "./patrol.css";

const route = getRouteApi("/staff/patrols/walk");

/** 我的巡查: begin a round, check in, note, end. Made for one hand and a phone. */
export function WalkPage(): ReactNode {
  const { t } = useTranslation("patrol");
  usePageTitle(t("walk.title"));
  const { code } = readWalkSearch({ ...route.useSearch() });
  const [{ data, error }, ask] = useQuery({
    query: RoundsQuery,
    variables: { filter: { mine: true }, first: 5 },
    requestPolicy: "cache-and-network",
    context: patrolChange,
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const rounds = data?.patrolRounds.nodes;
  const open = rounds?.find(({ endedAt }) => endedAt === null);
  const walking = open !== undefined;
  const known = rounds !== undefined;
  useEffect(() => {
    if (known) rememberRound(walking);
  }, [known, walking]);
  if (error && !data) return <FaultNotice fault={faultOf(error)} onRetry={again} />;
  if (!rounds) return <SkeletonLines lines={8} height={480} />;
  return (
    <div className="walk">
      <h1>{t("walk.title")}</h1>
      {open ? (
        <Walking key={open.id} round={open} code={code ?? ""} again={again} />
      ) : (
        <>
          {code !== undefined && <p className="patrol-warning">{t("walk.scannedNoRound")}</p>}
          <Choose again={again} />
          <Latest rounds={rounds} />
        </>
      )}
    </div>
  );
}

function Choose({ again }: { again: () => void }): ReactNode {
  const { t } = useTranslation("patrol");
  const [{ data, error }, ask] = useQuery({
    query: PlansQuery,
    variables: { filter: { mine: true, current: true }, first: 50 },
    requestPolicy: "cache-and-network",
    context: patrolChange,
  });
  const today = toInput(useNow()).slice(0, 10);
  if (error && !data) {
    return <FaultNotice fault={faultOf(error)} onRetry={() => ask({ requestPolicy: "network-only" })} />;
  }
  if (!data) return <SkeletonLines lines={4} height={200} />;
  const plans = data.patrolPlans.nodes.filter(({ validFrom }) => validFrom <= today);
  return (
    <section>
      <h2>{t("walk.choose")}</h2>
      {plans.length === 0 ? (
        <>
          <p>{t("walk.none")}</p>
          <p className="patrol-quiet">{t("walk.noneHint")}</p>
        </>
      ) : (
        <ul className="walk-plans">
          {plans.map((plan) => (
            <li key={plan.id}>
              <Begin plan={plan} today={today} again={again} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Begin({ plan, today, again }: { plan: Plan; today: string; again: () => void }): ReactNode {
  const { t } = useTranslation("patrol");
  const client = useClient();
  const words = usePatrolProblems();
  const planWords = usePlanWords();
  const begin = useAct<object>({
    version: 0,
    fields: [],
    send: (_, { idempotencyKey }) =>
      act(client, RoundStart, { input: { plan: plan.id, idempotencyKey } }, (data) => data.patrolRoundStart),
    onDone: again,
  });
  const weekday = weekdays[(new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7];
  const due = plan.weekdays.some((day) => day === weekday);
  return (
    <>
      <h3>{plan.name}</h3>
      <p className="patrol-quiet">
        {planWords.place(plan)} · {planWords.days(plan)} · {t("times", { count: plan.rounds })}
      </p>
      {!due && <p className="patrol-quiet">{t("walk.notToday")}</p>}
      <ActNotices act={begin} words={words} again={again} onRetry={() => void begin.run({})} />
      <button
        type="button"
        className="button button-primary"
        aria-label={t("walk.startOf", { name: plan.name })}
        disabled={begin.busy}
        onClick={() => void begin.run({})}
      >
        {t("walk.start")}
      </button>
    </>
  );
}

function Latest({ rounds }: { rounds: readonly Round[] }): ReactNode {
  const { t } = useTranslation("patrol");
  const time = useTimeWords();
  if (rounds.length === 0) return null;
  return (
    <section>
      <h2>{t("walk.latest")}</h2>
      <ul className="patrol-notes">
        {rounds.map(({ id, plan, startedAt, forgotten, checkIns }) => (
          <li key={id}>
            <Link to="/patrols/$id" params={{ id }}>
              {plan.name}
            </Link>
            <p className="patrol-quiet">
              {time.moment(startedAt)}
              {forgotten
                ? ` · ${t("round.forgotten")}`
                : plan.points.length > 0 &&
                  ` · ${t("round.checked", { done: checkIns.length, due: plan.points.length })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
