import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type UsersSearch, type UserTab, userTabs } from "@/features/identity/policies/usersSearch";

interface UserTabsProps {
  readonly here: UserTab;
  readonly search: UsersSearch;
  readonly wanted: string | undefined;
}

/** Logins, or posts; place, role and whom one looks for stay when one goes from one to the other. */
export function UserTabs({ here, search, wanted }: UserTabsProps): ReactNode {
  const { t } = useTranslation("users");
  const kept = { ...(search.place && { place: search.place }), ...(search.role && { role: search.role }) };
  return (
    <nav className="users-tabs" aria-label={t("tab.label")}>
      {userTabs.map((tab) => (
        <Link
          key={tab}
          to="/admin/users"
          search={tab === "POSTS" ? { tab, ...kept } : kept}
          state={wanted === undefined ? {} : { wanted }}
          aria-current={tab === here ? "page" : undefined}
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
        >
          {t(`tab.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}
