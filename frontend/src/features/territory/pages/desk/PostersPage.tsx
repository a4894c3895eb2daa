import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { faultOf } from "@/lib/faults/fault";
import { loadWordsInAllLanguages } from "@/lib/i18n/i18n";
import { usePageTitle } from "@/lib/usePageTitle";
import { Poster } from "@/features/territory/components/points/Poster";
import { type Point, WhistlePointsQuery } from "@/features/territory/pointQueries";
import { readPosterSearch } from "@/features/territory/policies/searches";
import "./grids.css";

const route = getRouteApi("/staff/grids/posters");

/** As many as the API gives at once; no printer takes more without a pause. */
const AT_ONCE = 100;

/** The words of the sheets in both languages, once they are there. */
function useBothLanguages(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void loadWordsInAllLanguages("poster").then(() => setReady(true));
  }, []);
  return ready;
}

/** The posters of a community's whistle points, as they come out of the printer; which of them is chosen above. */
export function PostersPage(): ReactNode {
  const { t } = useTranslation("grids");
  usePageTitle(t("posters.title"));
  const { community = "" } = readPosterSearch({ ...route.useSearch() });
  const [after, setAfter] = useState<string | null>(null);
  const ready = useBothLanguages();
  const [{ data, error }, ask] = useQuery({
    query: WhistlePointsQuery,
    variables: { community, first: AT_ONCE, after },
    pause: community === "",
    requestPolicy: "cache-and-network",
  });
  if (error && !data) {
    return <FaultNotice fault={faultOf(error)} onRetry={() => ask({ requestPolicy: "network-only" })} />;
  }
  const page = data?.whistlePoints;
  if (community !== "" && !(page && ready)) return <SkeletonLines lines={8} height={640} />;
  const { hasNextPage = false, endCursor = null } = page?.pageInfo ?? {};
  return (
    <Sheets
      community={community}
      points={page?.nodes ?? []}
      onMore={hasNextPage ? () => setAfter(endCursor) : null}
    />
  );
}

interface SheetsProps {
  readonly community: string;
  readonly points: readonly Point[];
  readonly onMore: (() => void) | null;
}

function Sheets({ community, points, onMore }: SheetsProps): ReactNode {
  const { t } = useTranslation("grids");
  const search = readPosterSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const chosen = points.filter(({ code }) => search.points?.includes(code) ?? true);
  const choose = (codes: readonly string[] | undefined) =>
    void navigate({ search: readPosterSearch({ community, points: codes }), replace: true });
  const toggle = (code: string, on: boolean) => {
    const codes = chosen.map((point) => point.code).filter((one) => one !== code);
    const next = on ? [...codes, code] : codes;
    choose(next.length === points.length ? undefined : next);
  };
  return (
    <div className="posters">
      <header className="posters-head">
        <Link
          to="/grids"
          search={community === "" ? {} : { place: community, tab: "POINTS" }}
          className="button"
        >
          <Icon name="back" size={18} />
          {t("posters.back")}
        </Link>
        <h1>{t("posters.title")}</h1>
        {points.length === 0 ? (
          <p>{t("posters.none")}</p>
        ) : (
          <>
            <p>{t("posters.lead")}</p>
            <fieldset>
              <legend>{t("posters.choose")}</legend>
              {points.map(({ code, name }) => (
                <label key={code}>
                  <input
                    type="checkbox"
                    checked={chosen.some((point) => point.code === code)}
                    onChange={(event) => toggle(code, event.target.checked)}
                  />
                  {name}
                </label>
              ))}
            </fieldset>
            <div className="grids-tools">
              <button
                type="button"
                className="button button-primary"
                aria-disabled={chosen.length === 0}
                onClick={() => {
                  if (chosen.length > 0) window.print();
                }}
              >
                <Icon name="print" size={18} />
                {t("posters.print", { count: chosen.length })}
              </button>
              <button type="button" className="button" onClick={() => choose(undefined)}>
                {t("posters.all")}
              </button>
              <button type="button" className="button" onClick={() => choose([])}>
                {t("posters.clear")}
              </button>
              {onMore && (
                <button type="button" className="button" onClick={onMore}>
                  {t("posters.more")}
                </button>
              )}
            </div>
          </>
        )}
      </header>
      <div className="posters-sheets">
        {chosen.map((point) => (
          <Poster key={point.code} point={point} />
        ))}
      </div>
    </div>
  );
}
