import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { PlaceFilter, ShowTabs } from "@/features/culture/components/phone/ActivityFilters";
import { ActivityPages } from "@/features/culture/components/phone/ActivityPages";
import { useActivityPlace } from "@/features/culture/components/phone/useActivityPlace";
import { mineToCome, wantedOf } from "@/features/culture/policies/activityFilter";
import { readActivitySearch, type Show } from "@/features/culture/policies/activitySearch";
import { startOfToday } from "@/features/culture/policies/start";
import { useSession, useSessionState } from "@/lib/session/SessionContext";
import { usePageTitle } from "@/lib/usePageTitle";
import "@/features/culture/components/phone/activities.css";

const route = getRouteApi("/r/activities");
const PAGE = 10;
/** So many of one's own stand above the others; the rest is one tap away. */
const MINE_ON_TOP = 3;

function LinkTo({ show, words }: { show: Show; words: string }): ReactNode {
  return (
    <Link
      from="/r/activities"
      to="."
      search={(old) => ({ ...old, show: show === "soon" ? undefined : show })}
      className="button"
      activeOptions={{ exact: true }}
    >
      {words}
    </Link>
  );
}

/** There is none: says so, and where else to look. */
function None({ show }: { show: Show }): ReactNode {
  const { t } = useTranslation("culture");
  const elsewhere = show === "soon" ? "past" : "soon";
  return (
    <div className="notice" role="status">
      <p>{t(`none.${show}`)}</p>
      <LinkTo show={elsewhere} words={t(`list.${elsewhere}`)} />
    </div>
  );
}

/** One's own that are still to come; takes no room when there are none. */
function MineOnTop({ today }: { today: string }): ReactNode {
  const { t } = useTranslation("culture");
  return (
    <section className="activities-mine" aria-label={t("list.mine")}>
      <ActivityPages
        wanted={mineToCome(today)}
        size={MINE_ON_TOP}
        heading={<h2>{t("list.mine")}</h2>}
        waiting={<></>}
        none={null}
        rest={<LinkTo show="mine" words={t("list.allMine")} />}
      />
    </section>
  );
}

/** 文化活动: open to everybody; those who are logged in find their own on top. */
export function ActivitiesPage(): ReactNode {
  const { t } = useTranslation("culture");
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readActivitySearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const session = useSession();
  const { status } = useSessionState();
  const [today] = useState(() => startOfToday(Date.now()));
  const show = search.show ?? "soon";
  const place = useActivityPlace(search);
  const wanted = wantedOf({ show, community: place.code, brand: search.brand ?? null, today });
  const loginMissing = show === "mine" && status !== "signed-in";
  usePageTitle(t("title"));
  return (
    <div className="page activities-page">
      <h1>{t("title")}</h1>
      <p className="hint lead">{t("hint")}</p>
      <ShowTabs />
      {show === "soon" && status === "signed-in" && <MineOnTop today={today} />}
      {show !== "mine" && (
        <PlaceFilter
          place={place}
          brand={search.brand ?? null}
          onChange={(chosen) =>
            void navigate({
              search: { ...(search.show && { show: search.show }), ...chosen },
              resetScroll: false,
            })
          }
        />
      )}
      <section className="activities-found" aria-labelledby="activities-heading">
        <h2 id="activities-heading">{t(`list.${show}`)}</h2>
        {loginMissing ? (
          <div className="notice">
            <p>{t("none.login")}</p>
            <button
              type="button"
              className="button button-primary"
              onClick={() => void session.signIn("/r/activities?show=mine")}
            >
              {t("signIn")}
            </button>
          </div>
        ) : place.known ? (
          <ActivityPages
            key={JSON.stringify(wanted)}
            wanted={wanted}
            size={PAGE}
            none={<None show={show} />}
          />
        ) : (
          <SkeletonLines lines={8} height={380} />
        )}
      </section>
    </div>
  );
}
