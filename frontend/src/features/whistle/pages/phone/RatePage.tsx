import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { RateForm } from "@/features/whistle/components/phone/rate/RateForm";
import { RatingQuery } from "@/features/whistle/components/phone/rate/rateQueries";
import { Thanks } from "@/features/whistle/components/phone/rate/Thanks";
import { faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import "@/features/whistle/components/phone/phone.css";

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

  if (rated) return <Thanks {...rated} />;
  const rating = data?.whistleRating;
  return (
    <div className="page">
      <h1>{t("rate.question")}</h1>
      {error && !fetching && (
        <>
          <FaultNotice fault={faultOf(error)} onRetry={reload} />
          <nav className="ways" aria-label={t("track.ways")}>
            <Link to="/r/track" className="button">
              {t("rate.track")}
            </Link>
          </nav>
        </>
      )}
      {!rating && !error && <SkeletonLines lines={6} height={420} />}
      {rating && !error && (
        <>
          <section className="rated">
            <h2>{rating.title}</h2>
            <p className="hint">
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
