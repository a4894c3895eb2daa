import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import type { Me } from "@/features/identity/me";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { LinkCoverageQuery, type LinkRow, LinksQuery } from "@/features/organisation/linkQueries";
import {
  type OrganisationSearch,
  type Place,
  runs,
} from "@/features/organisation/policies/organisationSearch";
import { useDayWords, useNames } from "../words";
import { Figure } from "./Figure";
import { UnlinkForm, VisitForm } from "./LinkForms";

interface LinksViewProps {
  readonly me: Me;
  readonly community: Place;
  readonly search: OrganisationSearch;
}

const links = { additionalTypenames: ["HouseholdLink"] };
const notFound: Fault = { code: "NOT_FOUND", traceId: null, retry: false };

/** 党员联户: how far households are looked after, by whom, and how often they are visited. */
export function LinksView({ me, community, search }: LinksViewProps): ReactNode {
  const { t } = useTranslation("organisation");
  const names = useNames();
  const [{ data, error }, ask] = useQuery({
    query: LinkCoverageQuery,
    variables: { community: community.code },
    requestPolicy: "cache-and-network",
    context: links,
  });
  const again = () => ask({ requestPolicy: "network-only" });
  if (error && !data) return <FaultNotice fault={faultOf(error)} onRetry={again} />;
  if (!data) return <SkeletonLines lines={6} height={360} />;
  const coverage = data.householdLinkCoverage;
  if (coverage === null) return <FaultNotice fault={notFound} onRetry={again} />;
  const { households, linked, fewest, most, members } = coverage;
  return (
    <>
      <h2>{community.name}</h2>
      <div className="bodies-figures">
        <Figure
          name={t("link.coverage")}
          value={
            households === 0
              ? t("gap.noCases")
              : t("gap.percent", { percent: Math.round((linked / households) * 100) })
          }
          hint={t("link.coverageOf", { linked, households })}
        />
        <Figure
          name={t("link.outside", { fewest, most })}
          value={String(coverage.membersOutside)}
          fine={coverage.membersOutside === 0}
        />
        <Figure name={t("link.visits")} value={String(coverage.visits)} hint={t("link.visitsHint")} />
      </div>
      <section className="bodies-panel" aria-labelledby="members-heading">
        <h3 id="members-heading">{t("link.members", { count: members.length })}</h3>
        {members.length === 0 ? (
          <p className="bodies-none">{t("link.noMembers")}</p>
        ) : (
          <ul className="bodies-cases">
            {members.map(({ member, links: held, visits, outside }) => (
              <li key={member.id}>
                <b>
                  {held > 0 && runs(me) ? (
                    <Link
                      to="/organisations"
                      search={{
                        ...search,
                        tab: "LINKS",
                        member: search.member === member.id ? undefined : member.id,
                      }}
                      resetScroll={false}
                    >
                      {member.name}
                    </Link>
                  ) : (
                    member.name
                  )}
                </b>
                <span>{names(member.bodies)}</span>
                <span className={outside ? "bodies-due" : ""}>
                  {t("link.held", { count: held })}
                  {outside && ` · ${t(held < fewest ? "link.tooFew" : "link.tooMany")}`}
                </span>
                <span>{t("link.visited", { count: visits })}</span>
                {!member.shown && <span className="bodies-flag">{t("seat.notShown")}</span>}
                {search.member === member.id && (
                  <Held member={member.id} community={community.code} again={again} />
                )}
              </li>
            ))}
          </ul>
        )}
        <p className="bodies-none">{t("link.how")}</p>
      </section>
    </>
  );
}

interface HeldProps {
  readonly member: string;
  readonly community: string;
  readonly again: () => void;
}

/** The households that one member looks after. */
function Held({ member, community, again }: HeldProps): ReactNode {
  const { t } = useTranslation("organisation");
  const [{ data, error }, ask] = useQuery({
    query: LinksQuery,
    variables: { member, community, household: null, after: null },
    requestPolicy: "cache-and-network",
  });
  const renew = () => {
    ask({ requestPolicy: "network-only" });
    again();
  };
  if (error && !data) return <FaultNotice fault={faultOf(error)} onRetry={renew} />;
  if (!data) return <SkeletonLines lines={3} height={120} />;
  return (
    <ul className="bodies-held" aria-label={t("link.households")}>
      {data.householdLinks.nodes.map((link) => (
        <li key={link.id}>
          <HeldHousehold link={link} again={renew} />
        </li>
      ))}
    </ul>
  );
}

function HeldHousehold({ link, again }: { link: LinkRow; again: () => void }): ReactNode {
  const { t, i18n } = useTranslation("organisation");
  const { building, unit, number } = link.dwelling;
  const between = i18n.language === "en" ? " " : "";
  return (
    <>
      <Link to="/households/$id" params={{ id: link.household }}>
        {[building.name, unit, number].filter((part) => part !== null).join(between)}
      </Link>
      <LinkActs link={link} again={again} />
      <Visits link={link} none={t("visit.none")} />
    </>
  );
}

/** The visits of a link, the last first. */
export function Visits({ link, none }: { link: LinkRow; none: string }): ReactNode {
  const { t } = useTranslation("organisation");
  const day = useDayWords();
  if (link.visits.length === 0) return <p className="bodies-none">{none}</p>;
  return (
    <ol className="bodies-visits">
      {link.visits.map(({ id, visitedOn, way, words }) => (
        <li key={id}>
          <time dateTime={visitedOn}>{day(visitedOn)}</time> <span>{t(`way.${way}`)}</span>{" "}
          <span>{words}</span>
        </li>
      ))}
    </ol>
  );
}

/** What may be done with a link by those who keep the place. */
export function LinkActs({ link, again }: { link: LinkRow; again: () => void }): ReactNode {
  const { t } = useTranslation("organisation");
  const [open, setOpen] = useState<"VISIT" | "END" | null>(null);
  const form = {
    link,
    again,
    onClose: () => setOpen(null),
    onDone: () => {
      setOpen(null);
      again();
    },
  };
  return (
    <span className="bodies-acts">
      <Button size="small" onClick={() => setOpen("VISIT")}>
        {t("visit.add")}
      </Button>
      <Button size="small" onClick={() => setOpen("END")}>
        {t("link.end")}
      </Button>
      {open === "VISIT" && <VisitForm {...form} />}
      {open === "END" && <UnlinkForm {...form} />}
    </span>
  );
}
