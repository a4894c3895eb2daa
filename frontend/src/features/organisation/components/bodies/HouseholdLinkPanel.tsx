import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { useMe } from "@/features/identity/me";
import { keepsLedger } from "@/features/identity/policies/ledger";
import { LinksQuery } from "@/features/organisation/linkQueries";
import { runs } from "@/features/organisation/policies/organisationSearch";
import { useDayWords } from "../words";
import { LinkForm, VisitForm } from "./LinkForms";
import { LinkActs, Visits } from "./LinksView";
import "@/features/organisation/pages/organisations.css";

interface HouseholdLinkPanelProps {
  readonly household: string;
  readonly community: string;
  /** Somebody lives there: only then may they be linked. */
  readonly lives: boolean;
}

/** Who looks after a household (党员联户), on the household's own page. */
export function HouseholdLinkPanel({ household, community, lives }: HouseholdLinkPanelProps): ReactNode {
  const { t } = useTranslation("organisation");
  const day = useDayWords();
  const me = useMe();
  const [open, setOpen] = useState<"LINK" | "VISIT" | null>(null);
  const [{ data }, ask] = useQuery({
    query: LinksQuery,
    variables: { household, community: null, member: null, after: null },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const link = data?.householdLinks.nodes[0] ?? null;
  const staff = me !== null && runs(me);
  const form = {
    again,
    onClose: () => setOpen(null),
    onDone: () => {
      setOpen(null);
      again();
    },
  };
  if (!data || (link === null && !lives)) return null;
  return (
    <section className="bodies-panel" aria-labelledby="link-heading">
      <h2 id="link-heading">{t("link.heading")}</h2>
      {link ? (
        <>
          <p>{t("link.by", { name: link.memberName, day: day(link.linkedFrom) })}</p>
          <Visits link={link} none={t("visit.none")} />
          {staff && <LinkActs link={link} again={again} />}
          {!staff && me !== null && keepsLedger(me.roles) && (
            <div className="bodies-acts">
              <Button onClick={() => setOpen("VISIT")}>{t("visit.add")}</Button>
            </div>
          )}
          {open === "VISIT" && <VisitForm {...form} link={link} />}
        </>
      ) : (
        <>
          <p className="bodies-none">{t("link.nobody")}</p>
          {staff && (
            <div className="bodies-acts">
              <Button onClick={() => setOpen("LINK")}>{t("link.add")}</Button>
            </div>
          )}
        </>
      )}
      {open === "LINK" && <LinkForm {...form} household={household} community={community} />}
    </section>
  );
}
