import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { RateForm, type Rating } from "@/features/whistle/components/phone/rate/RateForm";
import { RatingQuery } from "@/features/whistle/components/phone/rate/rateQueries";
import { Thanks } from "@/features/whistle/components/phone/rate/Thanks";
import { faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import "@/features/whistle/components/phone/rate/rated.css";

const route = getRouteApi("/r/rate/$token");

/** 评价: opened from the tracking page or a link; without login. */
export function RatePage(): ReactNode {
  const { t } = useTranslation("phone");
  const { token } = route.useParams();
  const [rated, setRated] = useState<{ good: boolean; dueAt: string | null } | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({
    query: RatingQuery,
    variables: { token },
    // After rating the link is used: asking again would take the thanks away.
    pause: rated !== null,
    requestPolicy: "network-only",
  });
  const reload = () => ask({ requestPolicy: "network-only" });
  usePageTitle(t("title.rate"));

  const [last, setLast] = useState<Rating | null>(null);
  const fresh = data?.whistleRating ?? null;
  if (fresh !== null && fresh !== last) setLast(fresh);
  const fault = error && !fetching ? faultOf(error) : null;
  // On a weak network the form stays, with the answers in it; a link that no longer asks takes it away.
  const rating = fault === null || fault.retry ? (fresh ?? last) : null;

  if (rated) return <Thanks {...rated} />;
  return (
    <div className="page">
      <h1>{t("rate.question")}</h1>
      {fault && (
        <>
          <FaultNotice fault={fault} onRetry={reload} />
          <nav className="ways" aria-label={t("track.ways")}>
            <Link to="/r/track" className="button">
              {t("rate.track")}
            </Link>
          </nav>
        </>
      )}
      {!rating && !fault && <SkeletonLines lines={6} height={420} />}
      {rating && (
        <>
          <section className="rated">
            <h2>{rating.title}</h2>
            <p className="hint place-words">
              {rating.number} · {rating.place}
            </p>
            {rating.result !== null && rating.result !== "" && (
              <>
                <h3>{t("rate.done")}</h3>
                <p className="own-words">{rating.result}</p>
              </>
            )}
          </section>
          <RateForm
            rating={rating}
            token={token}
            onReload={reload}
            onRated={(answer, good) => setRated({ good, dueAt: answer.tracking?.dueAt ?? null })}
          />
        </>
      )}
    </div>
  );
}
