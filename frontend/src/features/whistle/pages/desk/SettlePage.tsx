import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type Me, useMe } from "@/features/identity/me";
import { type OwnGrid, SettleForm } from "@/features/whistle/components/actions/SettleForm";
import { usePageTitle } from "@/lib/usePageTitle";
import "@/features/whistle/components/actions/actions.css";
import "./settle-page.css";

/** The grids that somebody is a member of, each once. */
function ownGrids(me: Me): readonly OwnGrid[] {
  const grids = me.posts.flatMap(({ role, grid, division }) =>
    role === "GRID_MEMBER" && grid && division ? [{ ...grid, community: division.code }] : [],
  );
  return grids.filter((grid, place) => grids.findIndex((one) => one.id === grid.id) === place);
}

/** 当场处置: a grid member records what they found and settled at once. */
export function SettlePage(): ReactNode {
  const { t } = useTranslation("whistle");
  const navigate = useNavigate();
  const me = useMe();
  usePageTitle(t("settle.title"));
  const grids = me === null ? null : ownGrids(me);
  return (
    <div className="settle-page panel">
      <h1>{t("settle.title")}</h1>
      <p className="hint">{t("settle.lead")}</p>
      {grids === null ? (
        <SkeletonLines lines={8} height={480} />
      ) : grids.length === 0 ? (
        <p role="alert">{t("settle.noGrid")}</p>
      ) : (
        <SettleForm
          grids={grids}
          onDone={(number) => void navigate({ to: "/whistles/$id", params: { id: number } })}
        />
      )}
    </div>
  );
}
