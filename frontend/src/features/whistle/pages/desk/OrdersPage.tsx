import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { type Column, compact, PAGE_SIZE } from "@/components/list-page/listPage";
import { ListPage } from "@/components/list-page/ListPage";
import { useMe } from "@/features/identity/me";
import { ExportButton } from "@/features/integration/components/ExportButton";
import { faultOf } from "@/lib/faults/fault";
import { KindBadge, OrderStateBadge } from "@/features/whistle/components/words/Badges";
import { DueCell, MomentCell, TitleCell } from "@/features/whistle/components/words/WhistleCells";
import { handlingDeadline, isLate } from "@/features/whistle/handling";
import { type OrderRow, orderRows, OrdersQuery } from "@/features/whistle/listQueries";
import { useInboxChanges } from "@/features/whistle/live";
import { orderStates, readOrderSearch } from "@/features/whistle/policies/searches";

const route = getRouteApi("/staff/orders");

/** An organisation's inbox: what was sent to it, and how far its own part is. */
export function OrdersPage(): ReactNode {
  const { t } = useTranslation("whistle");
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readOrderSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const me = useMe();
  const filter = compact({ states: search.state, late: search.late });
  const [{ data, error, fetching }, again] = useQuery({
    query: OrdersQuery,
    requestPolicy: "cache-and-network",
    variables: {
      filter,
      first: PAGE_SIZE,
      after: search.after ?? null,
    },
  });
  useInboxChanges(() => again({ requestPolicy: "network-only" }));
  const columns = useColumns();
  const onSearch = (raw: object) => void navigate({ search: readOrderSearch({ ...raw }) });
  const found = data?.orders;
  return (
    <ListPage<OrderRow>
      title={t("orders.title")}
      measure="CASE"
      actions={
        <ExportButton roles={me?.roles ?? []} offers={[{ list: "ORDERS", conditions: { orders: filter } }]} />
      }
      columns={columns}
      rowKey={(row) => row.id}
      urgent={(row) => row.state !== "DONE" && isLate(handlingDeadline(row.whistle.deadlines))}
      search={{ ...search }}
      onSearch={onSearch}
      choices={[
        {
          key: "state",
          label: t("orders.state"),
          options: orderStates.map((value) => ({ value, label: t(`orderState.${value}`) })),
        },
      ]}
      sorts={[]}
      toggles={[{ key: "late", label: t("list.late") }]}
      answer={{
        rows: found ? orderRows(found.nodes) : null,
        total: found?.totalCount ?? null,
        endCursor: found?.pageInfo.endCursor ?? null,
        hasNext: found?.pageInfo.hasNextPage ?? false,
        fetching,
        fault: error && !found ? faultOf(error) : null,
        retry: () => again({ requestPolicy: "network-only" }),
      }}
      empty={{ title: t("orders.empty"), hint: t("orders.emptyHint") }}
    />
  );
}

function useColumns(): readonly Column<OrderRow>[] {
  const { t, i18n } = useTranslation("whistle");
  // English words are longer than Chinese ones.
  const english = i18n.language === "en";
  return useMemo(
    () => [
      {
        key: "kind",
        title: t("column.kind"),
        width: english ? "9.4em" : "6.4em",
        onCard: "head",
        render: (row) => <KindBadge kind={row.whistle.kind} />,
      },
      {
        key: "title",
        title: t("column.title"),
        onCard: "title",
        render: (row) => <TitleCell whistle={row.whistle} />,
      },
      {
        key: "order",
        title: t("column.order"),
        width: english ? "8.6em" : "7.4em",
        onCard: "head",
        render: (row) => <OrderStateBadge state={row.state} />,
      },
      {
        key: "role",
        title: t("column.role"),
        width: "5.8em",
        onCard: "head",
        render: (row) => t(`orderRole.${row.role}`),
      },
      {
        key: "due",
        title: t("column.due"),
        width: english ? "10.6em" : "12.4em",
        onCard: "line",
        render: (row) => <DueCell whistle={row.whistle} />,
      },
      {
        key: "place",
        title: t("column.place"),
        width: "20%",
        onCard: "line",
        render: (row) => row.whistle.place.words,
      },
      {
        key: "sent",
        title: t("column.sent"),
        width: "10.4em",
        onCard: "hidden",
        render: (row) => <MomentCell at={row.sentAt} />,
      },
    ],
    [t, english],
  );
}
