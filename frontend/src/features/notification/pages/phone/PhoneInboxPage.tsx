import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { OwnStory } from "@/features/whistle/components/phone/track/OwnStory";
import { faultOf } from "@/lib/faults/fault";
import { useSession, useSessionState } from "@/lib/session/SessionContext";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { usePageTitle } from "@/lib/usePageTitle";
import { Settings } from "@/features/notification/components/Settings";
import { useWhatWords } from "@/features/notification/components/useWhatWords";
import { useArrivals } from "@/features/notification/live";
import { type NotificationRow, NotificationsQuery } from "@/features/notification/queries";
import { useReading } from "@/features/notification/useReading";
import "../inbox.css";
import "./phone-inbox.css";

const AT_ONCE = 10;

/** 消息: what became of what one reported; each opens the whistle it is about. */
export function PhoneInboxPage(): ReactNode {
  const { t } = useTranslation("notification");
  const session = useSession();
  const { status } = useSessionState();
  usePageTitle(t("name"));
  return (
    <div className="page">
      <h1>{t("name")}</h1>
      {status === "guest" ? (
        <>
          <p className="hint lead">{t("guest")}</p>
          <button type="button" className="button" onClick={() => void session.signIn("/r/inbox")}>
            {t("signIn")}
          </button>
        </>
      ) : (
        <>
          <Settings />
          <Page after={null} />
        </>
      )}
    </div>
  );
}

/** Ten from a cursor on, and after them the next ten when asked for. */
function Page({ after }: { after: string | null }): ReactNode {
  const { t } = useTranslation("notification");
  const [more, setMore] = useState(false);
  const read = useReading();
  const [{ data, fetching, error }, ask] = useQuery({
    query: NotificationsQuery,
    variables: { filter: {}, first: AT_ONCE, after },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useArrivals(again);
  if (error && !fetching && !data) return <FaultNotice fault={faultOf(error)} onRetry={again} />;
  if (!data) return <SkeletonLines lines={4} height={200} />;
  const { nodes, pageInfo } = data.notifications;
  const [newest] = nodes;
  if (newest === undefined) return after === null && <p className="notice">{t("emptyHint")}</p>;
  return (
    <>
      {after === null && nodes.some(({ readAt }) => readAt === null) && (
        <button type="button" className="button" onClick={() => void read({ upTo: newest.id }).then(again)}>
          {t("readAll")}
        </button>
      )}
      {nodes.map((row) => (
        <One key={row.id} row={row} onRead={() => void read({ ids: [row.id] }).then(again)} />
      ))}
      {pageInfo.hasNextPage &&
        (more ? (
          <Page after={pageInfo.endCursor} />
        ) : (
          <button type="button" className="button" onClick={() => setMore(true)}>
            {t("more")}
          </button>
        ))}
    </>
  );
}

/** One of them; the story of its whistle is asked for when it is opened, and then it is read. */
function One({ row, onRead }: { row: NotificationRow; onRead: () => void }): ReactNode {
  const { t } = useTranslation("notification");
  const time = useTimeWords();
  const what = useWhatWords();
  const [opened, setOpened] = useState(false);
  const unread = row.readAt === null;
  return (
    <details
      className="own"
      onToggle={(event) => {
        setOpened(event.currentTarget.open);
        if (event.currentTarget.open && unread) onRead();
      }}
    >
      <summary>
        <span className={unread ? "inbox-unread" : "inbox-read"}>
          {unread && <span className="visually-hidden">{t("unread")} </span>}
          {what(row)}
        </span>
        <span className="own-line inbox-quiet">
          {row.title !== null && <span>{row.title}</span>}
          <span>{row.number}</span>
          <time dateTime={row.at}>{time.moment(row.at)}</time>
        </span>
      </summary>
      {opened && <OwnStory number={row.number} />}
    </details>
  );
}
