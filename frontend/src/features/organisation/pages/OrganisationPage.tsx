import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import { ChangeForm, EndOrganisationForm } from "../components/bodies/OrganisationForms";
import { SeatForm, ShowForm, UnseatForm } from "../components/bodies/SeatForms";
import { useDayWords, useNames } from "../components/words";
import { type Seat, type Sheet, SheetQuery } from "@/features/organisation/bodyQueries";
import "./organisations.css";

const route = getRouteApi("/staff/organisations/$id");

const notFound: Fault = { code: "NOT_FOUND", traceId: null, retry: false };

/** One organisation: what it is, who sits in it, and what it leads. */
export function OrganisationPage(): ReactNode {
  const { t } = useTranslation("organisation");
  const { id } = route.useParams();
  const [{ data, error }, ask] = useQuery({
    query: SheetQuery,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const sheet = data?.organisationSheet ?? null;
  usePageTitle(sheet?.organisation.name ?? t("list.title"));
  const fault = sheet ? null : error ? faultOf(error) : data ? notFound : null;
  return (
    <div className="bodies">
      <Link to="/organisations" className="bodies-back">
        <Icon name="back" size={18} />
        {t("body.back")}
      </Link>
      {sheet === null && <h1 className="visually-hidden">{t("list.title")}</h1>}
      {fault ? (
        <FaultNotice fault={fault} onRetry={again} />
      ) : sheet === null ? (
        <SkeletonLines lines={8} height={420} />
      ) : (
        <Body key={sheet.organisation.id} sheet={sheet} again={again} />
      )}
    </div>
  );
}

type Open =
  { readonly form: "CHANGE" | "END" | "SEAT" } | { readonly form: "UNSEAT" | "SHOW"; readonly seat: Seat };

function Body({ sheet, again }: { sheet: Sheet; again: () => void }): ReactNode {
  const { t } = useTranslation("organisation");
  const day = useDayWords();
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState("");
  const { organisation, estate, grid, endedOn, matterCount, editable } = sheet;
  const form = {
    again,
    onClose: () => setOpen(null),
    onDone: () => {
      setOpen(null);
      setDone(t("body.saved"));
      again();
    },
  };
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("body.type"), t(`type.${organisation.type}`)],
    [t("body.place"), organisation.division.name],
    ...(estate ? [[t("body.estate"), estate.name] as const] : []),
    ...(grid ? [[t("body.grid"), grid.name] as const] : []),
    ...(endedOn === null ? [] : [[t("body.lastDay"), day(endedOn)] as const]),
    [
      t("body.leads"),
      matterCount === 0 ? (
        t("none")
      ) : (
        <Link to="/duty-list" search={{ lead: organisation.id }}>
          {t("body.matters", { count: matterCount })}
        </Link>
      ),
    ],
  ];
  return (
    <>
      <p role="status" className={done === "" ? "visually-hidden" : "bodies-done"}>
        {done}
      </p>
      <section className="bodies-panel">
        <h1>{organisation.name}</h1>
        <dl className="bodies-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {editable && (
          <div className="bodies-acts">
            <Button onClick={() => setOpen({ form: "CHANGE" })}>{t("body.change")}</Button>
            <Button danger onClick={() => setOpen({ form: "END" })}>
              {t("body.end")}
            </Button>
          </div>
        )}
      </section>
      {sheet.hasMembers && <Seats sheet={sheet} onOpen={setOpen} />}
      {open?.form === "CHANGE" && <ChangeForm {...form} sheet={sheet} />}
      {open?.form === "END" && <EndOrganisationForm {...form} sheet={sheet} />}
      {open?.form === "SEAT" && <SeatForm {...form} sheet={sheet} />}
      {open?.form === "UNSEAT" && <UnseatForm {...form} seat={open.seat} />}
      {open?.form === "SHOW" && <ShowForm {...form} seat={open.seat} />}
    </>
  );
}

function Seats({ sheet, onOpen }: { sheet: Sheet; onOpen: (open: Open) => void }): ReactNode {
  const { t } = useTranslation("organisation");
  const day = useDayWords();
  const names = useNames();
  const { members, formerMembers, editable, party } = sheet;
  return (
    <section className="bodies-panel" aria-labelledby="seats-heading">
      <h2 id="seats-heading">{t("seat.heading", { count: members.length })}</h2>
      {members.length === 0 ? (
        <p className="bodies-none">{t("seat.nobody")}</p>
      ) : (
        <ul className="bodies-seats">
          {members.map((seat) => (
            <li key={seat.id}>
              <b>{seat.name}</b>
              <span>{seat.title}</span>
              <span>{t("seat.since", { day: day(seat.validFrom) })}</span>
              {party && (
                <span className="bodies-flag">{t(seat.shown ? "seat.isShown" : "seat.notShown")}</span>
              )}
              {seat.alsoIn.length > 0 && (
                <span className="bodies-flag">{t("seat.crossed", { bodies: names(seat.alsoIn) })}</span>
              )}
              {editable && (
                <span className="bodies-acts">
                  {party && (
                    <Button size="small" onClick={() => onOpen({ form: "SHOW", seat })}>
                      {t(seat.shown ? "seat.hide" : "seat.show")}
                    </Button>
                  )}
                  <Button size="small" onClick={() => onOpen({ form: "UNSEAT", seat })}>
                    {t("seat.end")}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <div className="bodies-acts">
          <Button type="primary" onClick={() => onOpen({ form: "SEAT" })}>
            {t("seat.add")}
          </Button>
        </div>
      )}
      {formerMembers.length > 0 && (
        <details className="bodies-former">
          <summary>{t("seat.former", { count: formerMembers.length })}</summary>
          <ul className="bodies-seats">
            {formerMembers.map((seat) => (
              <li key={seat.id}>
                <b>{seat.name}</b>
                <span>{seat.title}</span>
                <span>
                  {t("seat.fromTo", { from: day(seat.validFrom), to: day(seat.validTo ?? seat.validFrom) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
