import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { type Column, compact, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import { type LedgerRow, LedgersQuery } from "@/features/whistle/ledgerQueries";
import { pastMonths, readLedgerSearch } from "@/features/whistle/policies/ledgers";
import { useNow } from "@/lib/time/useNow";
import { useTimeWords } from "@/lib/time/useTimeWords";
import "./ledgers.css";

const route = getRouteApi("/staff/ledgers");
const MONTHS_OFFERED = 12;

/** 月度台账: what was on the ledgers when each month ended, sealed. */
export function LedgersPage(): ReactNode {
  const { t } = useTranslation("ledgers");
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readLedgerSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const now = useNow();
  const [{ data, error, fetching }, ask] = useQuery({
    query: LedgersQuery,
    variables: { filter: compact({ month: search.month }), first: PAGE_SIZE, after: search.after ?? null },
    requestPolicy: "cache-and-network",
  });
  return (
    <ListPage<LedgerRow>
      title={t("title")}
      measure="ONE"
      columns={useColumns()}
      rowKey={({ id }) => id}
      search={{ ...search }}
      onSearch={(raw) => void navigate({ search: readLedgerSearch({ ...raw }) })}
      choices={[
        {
          key: "month",
          label: t("field.month"),
          single: true,
          options: pastMonths(new Date(now), MONTHS_OFFERED).map((value) => ({ value, label: value })),
        },
      ]}
      sorts={[]}
      answer={listAnswer(data?.ledgerSnapshots, { error, fetching }, ask)}
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}

function useColumns(): readonly Column<LedgerRow>[] {
  const { t } = useTranslation("ledgers");
  const time = useTimeWords();
  return useMemo(
    () => [
      {
        key: "ledger",
        title: t("field.ledger"),
        onCard: "title",
        render: ({ id, month, community }) => (
          <Link to="/ledgers/$id" params={{ id }} className="ledger-link">
            {t("name", { month, community: community.name })}
          </Link>
        ),
      },
      {
        key: "whistles",
        title: t("field.whistles"),
        width: "8em",
        onCard: "line",
        render: ({ whistles }) => t("whistles", { count: whistles }),
      },
      {
        key: "sealedAt",
        title: t("field.sealedAt"),
        width: "14em",
        onCard: "line",
        render: ({ sealedAt }) => time.moment(sealedAt),
      },
      {
        key: "seal",
        title: t("field.seal"),
        width: "12em",
        onCard: "line",
        render: ({ seal }) => <code title={seal}>{seal.slice(0, 12)}…</code>,
      },
    ],
    [t, time],
  );
}
