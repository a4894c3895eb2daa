import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { OrganisationSearch } from "@/features/organisation/policies/organisationSearch";

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly hint?: string;
  /** Nothing is missing. */
  readonly fine?: boolean | undefined;
  /** Opens its cases; a figure without any has none. */
  readonly to?: OrganisationSearch;
  readonly open?: boolean;
}

/** A question, then the figure; its cases are one click away. */
export function Figure({ name, value, hint, fine, to, open = false }: FigureProps): ReactNode {
  const body = (
    <>
      <span className="bodies-figure-name">{name}</span>
      <b>{value}</b>
      {hint && <small>{hint}</small>}
    </>
  );
  const tone = fine === undefined ? "" : fine ? " bodies-figure-fine" : " bodies-figure-due";
  return to ? (
    <Link
      to="/organisations"
      search={to}
      className={`bodies-figure${tone}`}
      aria-current={open ? "true" : undefined}
      resetScroll={false}
    >
      {body}
    </Link>
  ) : (
    <div className={`bodies-figure${tone}`}>{body}</div>
  );
}
