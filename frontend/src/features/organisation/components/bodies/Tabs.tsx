import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "@/features/identity/me";
import {
  type OrganisationSearch,
  type Tab,
  tabsOf,
} from "@/features/organisation/policies/organisationSearch";

interface TabsProps {
  readonly me: Me;
  readonly here: Tab;
  readonly search: OrganisationSearch;
}

/** What can be looked at about who answers in a place; the place stays when one goes from one to the other. */
export function Tabs({ me, here, search }: TabsProps): ReactNode {
  const { t } = useTranslation("organisation");
  const open = tabsOf(me);
  if (open.length < 2) return null;
  return (
    <nav className="bodies-tabs" aria-label={t("tab.label")}>
      {open.map((tab) => (
        <Link
          key={tab}
          to="/organisations"
          search={{ ...(tab === "LIST" ? {} : { tab }), ...(search.place && { place: search.place }) }}
          aria-current={tab === here ? "page" : undefined}
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
        >
          {t(`tab.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}
