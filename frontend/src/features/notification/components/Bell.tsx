import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { Icon } from "@/components/icons/Icon";
import { useArrivals } from "../live";
import { UnreadQuery } from "../queries";
import "./bell.css";

/** More than this is not counted at the bell: the list says how many. */
const MOST_SHOWN = 99;

/** The way to what the reader was told, with how much of it is unread, from whatever page they are on. */
export function Bell({ to }: { to: "/inbox" | "/r/inbox" }): ReactNode {
  const { t } = useTranslation("notification");
  const [{ data }, ask] = useQuery({ query: UnreadQuery, requestPolicy: "cache-and-network" });
  useArrivals(() => ask({ requestPolicy: "network-only" }));
  const unread = data?.notifications.totalCount ?? 0;
  return (
    <Link to={to} className="button bell" aria-label={t("bell", { count: unread })} preload={false}>
      <Icon name="bell" size={20} />
      <span aria-hidden="true" className="bell-word">
        {t("name")}
      </span>
      {unread > 0 && (
        <span aria-hidden="true" className="bell-count" data-testid="unread">
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </Link>
  );
}
