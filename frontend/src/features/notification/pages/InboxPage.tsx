import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { type Column, compact, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import type { Fault } from "@/lib/faults/fault";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { Settings } from "../components/Settings";
import { useWhatWords } from "../components/useWhatWords";
import { useArrivals } from "../live";
import { notificationKinds, readInboxSearch } from "../policies/inboxSearch";
import { type NotificationRow, NotificationsQuery } from "../queries";
import { type Reading, useReading } from "../useReading";
import "./inbox.css";

const route = getRouteApi("/staff/inbox");

/** What the reader was told, newest first; opening a whistle reads what was told of it. */
export function InboxPage(): ReactNode {
  const { t } = useTranslation("notification");
  const search = readInboxSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const [{ data, error, fetching }, ask] = useQuery({
    query: NotificationsQuery,
    requestPolicy: "cache-and-network",
    variables: {
      filter: compact({ kind: search.kind, unread: search.unread }),
      first: PAGE_SIZE,
      after: search.after ?? null,
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useArrivals(again);
  const { read, fault } = useNoting(again);
  const found = data?.notifications;
  const newest = search.after === undefined ? found?.nodes[0] : undefined;
  return (
    <ListPage<NotificationRow>
      title={t("name")}
      measure="ENTRY"
      columns={useColumns(read)}
      rowKey={(row) => row.id}
      urgent={(row) => row.urgent && row.readAt === null}
      actions={
        newest && (
          <button type="button" className="button" onClick={() => read({ upTo: newest.id })}>
            {t("readAll")}
          </button>
        )
      }
      above={
        <>
          {fault && <FaultNotice fault={fault} onRetry={again} />}
          <Settings />
        </>
      }
      search={{ ...search }}
      onSearch={(raw) => void navigate({ search: readInboxSearch({ ...raw }) })}
      choices={[
        {
          key: "kind",
          label: t("why"),
          single: true,
          options: notificationKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        },
      ]}
      sorts={[]}
      toggles={[{ key: "unread", label: t("unreadOnly") }]}
      answer={listAnswer(found, { error, fetching: fetching && !found }, ask)}
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}

/** Notes what was read and asks for the list again; what failed is shown, since the row stays unread. */
function useNoting(again: () => void) {
  const note = useReading();
  const [fault, setFault] = useState<Fault | null>(null);
  const read = (what: Reading) => {
    void note(what).then((outcome) => {
      setFault(outcome.kind === "failed" ? outcome.fault : null);
      again();
    });
  };
  return { read, fault };
}

function useColumns(read: (what: Reading) => void): readonly Column<NotificationRow>[] {
  const { t } = useTranslation("notification");
  const time = useTimeWords();
  const what = useWhatWords();
  return useMemo(
    () => [
      {
        key: "what",
        title: t("what"),
        onCard: "title",
        render: (row) => (
          <>
            <Link
              to="/whistles/$id"
              params={{ id: row.number }}
              className={row.readAt === null ? "inbox-unread" : "inbox-read"}
              onClick={() => {
                if (row.readAt === null) read({ ids: [row.id] });
              }}
            >
              {row.readAt === null && <span className="visually-hidden">{t("unread")} </span>}
              {what(row)}
            </Link>
            <div className="inbox-sub">
              <span>{row.number}</span>
              {row.title !== null && <span>{row.title}</span>}
            </div>
          </>
        ),
      },
      {
        key: "kind",
        title: t("why"),
        width: "9em",
        onCard: "head",
        render: (row) => t(`kind.${row.kind}`),
      },
      {
        key: "at",
        title: t("when"),
        width: "15em",
        onCard: "head",
        render: ({ at }) => <time dateTime={at}>{time.moment(at)}</time>,
      },
      {
        key: "read",
        title: t("reading"),
        width: "10em",
        onCard: "line",
        render: (row) =>
          row.readAt === null ? (
            <button
              type="button"
              className="button inbox-mark"
              aria-label={t("markOne", { what: what(row), number: row.number })}
              onClick={() => read({ ids: [row.id] })}
            >
              {t("mark")}
            </button>
          ) : (
            <span className="inbox-quiet">{t("read")}</span>
          ),
      },
    ],
    [t, time, what, read],
  );
}
