import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { Pager } from "@/components/list-page/Pager";
import { Rows, RowsSkeleton } from "@/components/list-page/Rows";
import "@/components/list-page/list-page.css";
import { act } from "@/lib/graphql/act";
import { faultOf } from "@/lib/faults/fault";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { type Point, spotOf, TakeDown, WhistlePointsQuery } from "@/features/territory/pointQueries";
import type { GridSearch } from "@/features/territory/policies/searches";
import { ActDrawer } from "../ActDrawer";
import { Done } from "../grids/GridsView";
import { PutUpDrawer } from "./PutUpDrawer";

interface PointsViewProps {
  readonly community: string;
  /** Whether the reader may put whistle points up and take them down there. */
  readonly serves: boolean;
  readonly search: GridSearch;
  readonly onSearch: (search: GridSearch) => void;
}

/** The whistle points that hang in a community, their posters, and for those who work there the acts. */
export function PointsView({ community, serves, search, onSearch }: PointsViewProps): ReactNode {
  const { t } = useTranslation("grids");
  const [{ data, error, fetching }, ask] = useQuery({
    query: WhistlePointsQuery,
    variables: { community, first: PAGE_SIZE, after: search.after ?? null },
    requestPolicy: "cache-and-network",
  });
  const [putting, setPutting] = useState(false);
  const [taking, setTaking] = useState<string | null>(null);
  const [done, setDone] = useState<{ readonly words: string; readonly code: string | null } | null>(null);
  const columns = useColumns(community, serves ? setTaking : null);
  const again = () => ask({ requestPolicy: "network-only" });
  const page = data?.whistlePoints;
  const taken = page?.nodes.find(({ id }) => id === taking);
  const finish = (words: string, code: string | null = null) => {
    setPutting(false);
    setTaking(null);
    setDone({ words, code });
    again();
  };
  const begin = (open: () => void) => {
    setDone(null);
    open();
  };
  return (
    <section className="points" aria-labelledby="points-title">
      <Done words={done?.words ?? ""}>
        {done?.code != null && (
          <Link to="/grids/posters" search={{ community, points: [done.code] }}>
            {t("points.printOne")}
          </Link>
        )}
      </Done>
      <header className="points-head">
        <h2 id="points-title">
          {page ? t("points.title", { count: page.totalCount }) : t("tab.POINTS")}
          <small>{t("points.lead")}</small>
        </h2>
        <div className="grids-tools">
          {page && page.nodes.length > 0 && (
            <Link to="/grids/posters" search={{ community }} className="button">
              <Icon name="print" size={18} />
              {t("points.print")}
            </Link>
          )}
          {serves && (
            <button
              type="button"
              className="button button-primary"
              onClick={() => begin(() => setPutting(true))}
            >
              {t("points.putUp")}
            </button>
          )}
        </div>
      </header>
      <div className="list-body" aria-busy={fetching}>
        {error && !page ? (
          <FaultNotice fault={faultOf(error)} onRetry={again} />
        ) : !page ? (
          <RowsSkeleton columns={columns} />
        ) : page.nodes.length === 0 ? (
          <div className="list-empty">
            <h2>{t("points.none")}</h2>
            <p>{t(serves ? "points.noneHint" : "points.noneHintLook")}</p>
          </div>
        ) : (
          <Rows caption={t("tab.POINTS")} columns={columns} rows={page.nodes} rowKey={({ id }) => id} />
        )}
      </div>
      <Pager<Point, GridSearch>
        search={search}
        onSearch={onSearch}
        answer={{
          rows: page?.nodes ?? null,
          total: page?.totalCount ?? null,
          endCursor: page?.pageInfo.endCursor ?? null,
          hasNext: page?.pageInfo.hasNextPage ?? false,
          fetching,
          fault: null,
          retry: again,
        }}
      />
      {putting && (
        <PutUpDrawer
          community={community}
          onDone={(point) => finish(t("done.putUp", { name: point.name, code: point.code }), point.code)}
          onClose={() => setPutting(false)}
        />
      )}
      {taken && (
        <TakeDownDrawer
          point={taken}
          onDone={() => finish(t("done.takeDown", { name: taken.name }))}
          onClose={() => setTaking(null)}
          again={again}
        />
      )}
    </section>
  );
}

function useColumns(community: string, onTakeDown: ((id: string) => void) | null): Column<Point>[] {
  const { t } = useTranslation("grids");
  const time = useTimeWords();
  return [
    { key: "name", title: t("points.name"), onCard: "title", render: ({ name }) => <b>{name}</b> },
    { key: "kind", title: t("points.kind"), width: "120px", render: ({ kind }) => t(`kind.${kind}`) },
    {
      key: "spot",
      title: t("points.spot"),
      width: "170px",
      render: (point) => spotOf(point) || <span className="points-dash">—</span>,
    },
    {
      key: "code",
      title: t("points.code"),
      width: "150px",
      render: ({ code }) => <span className="point-code">{code}</span>,
    },
    {
      key: "putUpAt",
      title: t("points.putUpAt"),
      width: "170px",
      render: ({ putUpAt }) => <time dateTime={putUpAt}>{time.plainDay(putUpAt)}</time>,
    },
    {
      key: "acts",
      title: t("points.acts"),
      width: onTakeDown ? "230px" : "120px",
      render: ({ id, code, name }) => (
        <span className="point-acts">
          <Link
            to="/grids/posters"
            search={{ community, points: [code] }}
            className="button"
            aria-label={t("points.posterOf", { name })}
          >
            {t("points.poster")}
          </Link>
          {onTakeDown && (
            <button
              type="button"
              className="button"
              aria-label={t("points.takeDownOf", { name })}
              onClick={() => onTakeDown(id)}
            >
              {t("points.takeDown")}
            </button>
          )}
        </span>
      ),
    },
  ];
}

interface TakeDownDrawerProps {
  readonly point: Point;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly again: () => void;
}

/** Takes a whistle point down, after saying what that means for posters that still hang. */
function TakeDownDrawer({ point, onDone, onClose, again }: TakeDownDrawerProps): ReactNode {
  const { t } = useTranslation("grids");
  const client = useClient();
  return (
    <ActDrawer<object>
      title={t("takeDown.title", { name: point.name })}
      submit={t("takeDown.submit")}
      danger
      version={point.version}
      send={(_, sent) =>
        act(client, TakeDown, { id: point.id, input: { ...sent } }, (data) => data.whistlePointTakeDown)
      }
      onDone={onDone}
      onClose={onClose}
      again={again}
    >
      <p className="grids-lead">{t("takeDown.lead")}</p>
      <p className="point-code">{point.code}</p>
    </ActDrawer>
  );
}
