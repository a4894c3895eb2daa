import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { Icon } from "@/components/icons/Icon";
import { emergencyChange, OwnEmergencyQuery } from "@/features/identity/emergencyQueries";
import { useMe } from "@/features/identity/me";
import { minutesLeft, opensEmergencies } from "@/features/identity/policies/emergencies";
import { beginAnew } from "@/lib/graphql/anew";
import { useNow } from "@/lib/time/useNow";
import { CloseEmergencyButton } from "./CloseEmergencyButton";
import "./emergencies.css";

/** On every page of the desk, while the reader has another community open: which, how long still, and how to end it. */
export function EmergencyBanner(): ReactNode {
  const { t } = useTranslation("emergencies");
  const me = useMe();
  const now = useNow();
  const [{ data }, ask] = useQuery({
    query: OwnEmergencyQuery,
    pause: !opensEmergencies(me?.roles ?? []),
    requestPolicy: "cache-and-network",
    context: emergencyChange,
  });
  const open = data?.me?.breakGlass;
  const minutes = open ? minutesLeft(open.endsAt, now) : 0;
  useAnewWith(data && (open && minutes > 0 ? open.id : null));
  if (!open || minutes === 0) return null;
  return (
    <section className="emergency-banner" aria-label={t("title")}>
      <Icon name="alert" size={20} />
      <p>
        <Link to="/emergencies">{t("banner", { community: open.community.name, count: minutes })}</Link>
      </p>
      <CloseEmergencyButton emergency={open} again={() => ask({ requestPolicy: "network-only" })} />
    </section>
  );
}

/** What one sees changes with what is open; undefined while that is not known yet. */
function useAnewWith(open: string | null | undefined): void {
  const client = useClient();
  const before = useRef(open);
  useEffect(() => {
    if (before.current !== undefined && open !== undefined && before.current !== open) beginAnew(client);
    before.current = open;
  }, [open, client]);
}
