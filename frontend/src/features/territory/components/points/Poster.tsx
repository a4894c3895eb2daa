import type { TFunction } from "i18next";
import { QRCodeSVG } from "qrcode.react";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "@/components/icons/Icon";
import { type Point, spotOf } from "@/features/territory/pointQueries";
import "./poster.css";

const kinds: readonly IconName[] = ["livelihood", "safety", "environment", "warmth"];

/** What a QR code of a point opens: short, because it is typed by those whose camera does not read it. */
export function addressOf(code: string): string {
  return `${window.location.origin}/p/${code}`;
}

/** One sheet of A4 for a gate, a door or a window. Both languages stand on it, whichever the person who prints reads. */
export function Poster({ point }: { point: Point }): ReactNode {
  const { t, i18n } = useTranslation("poster");
  const zh = i18n.getFixedT("zh-CN", "poster");
  const en = i18n.getFixedT("en", "poster");
  const spot = spotOf(point);
  return (
    <article className="poster" lang="zh-CN" aria-label={t("of", { name: point.name })}>
      <Emergency zh={zh} en={en} />
      <header>
        <h2>{zh("title")}</h2>
        <p lang="en">{en("title")}</p>
      </header>
      <p className="poster-what">
        {zh("what")}
        <span lang="en">{en("what")}</span>
      </p>
      <ul className="poster-kinds">
        {kinds.map((kind) => (
          <li key={kind} className={`poster-${kind}`}>
            <Icon name={kind} size={24} />
            <b>{zh(`kind.${kind}` as "kind.safety")}</b>
            <span lang="en">{en(`kind.${kind}` as "kind.safety")}</span>
          </li>
        ))}
      </ul>
      <div className="poster-code">
        <QRCodeSVG
          value={addressOf(point.code)}
          level="Q"
          marginSize={4}
          size={320}
          title={t("qr", { code: point.code })}
        />
        <div>
          <p className="poster-small">
            {zh("letters")}
            <span lang="en">{en("letters")}</span>
          </p>
          <p className="poster-letters">
            {point.code.slice(0, 4)} {point.code.slice(4)}
          </p>
          <p className="poster-address">
            {addressOf("").replace(/^https?:\/\//, "")}
            <wbr />
            {point.code}
          </p>
          <ol className="poster-steps">
            {(["scan", "tell", "hear"] as const).map((step) => (
              <li key={step}>
                {zh(`step.${step}`)}
                <span lang="en">{en(`step.${step}`)}</span>
              </li>
            ))}
          </ol>
        </div>
      </div>
      <footer>
        <Icon name="place" size={28} />
        <p>
          <b>{point.name}</b>
          <span>{[point.community.name, spot].filter((one) => one !== "").join(" › ")}</span>
        </p>
      </footer>
    </article>
  );
}

type PosterWords = TFunction<"poster">;

/** First of all the numbers that help faster than any whistle. */
function Emergency({ zh, en }: { zh: PosterWords; en: PosterWords }): ReactNode {
  return (
    <section className="poster-emergency">
      <p>
        {zh("emergency.first")}
        <span lang="en">{en("emergency.first")}</span>
      </p>
      <dl>
        {(["110", "119", "120"] as const).map((number) => (
          <Fragment key={number}>
            <dt>{number}</dt>
            <dd>
              {zh(`emergency.${number}`)}
              <span lang="en">{en(`emergency.${number}`)}</span>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
