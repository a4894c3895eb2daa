import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { useSession } from "@/lib/session/SessionContext";
import { useTimeWords } from "@/lib/time/useTimeWords";
import "./gallery.css";

/** A file as the API shows it. */
export interface ShownFile {
  readonly id: string;
  readonly kind: "PHOTO" | "AUDIO" | "DOCUMENT";
  readonly phase: "REPORTED" | "RETURN" | "BEFORE" | "AFTER";
  readonly name: string;
  readonly takenAt: string | null;
  readonly farFromPlace: boolean | null;
  readonly url: string;
  readonly thumbnailUrl: string | null;
}

const phases = ["REPORTED", "RETURN", "BEFORE", "AFTER"] as const;

/** Links work for five minutes; a page that is left open asks for new ones in time. */
const RENEW_MS = 4 * 60_000;

function OneFile({ file, place }: { file: ShownFile; place: number }): ReactNode {
  const { t } = useTranslation("evidence");
  const { moment } = useTimeWords();
  const session = useSession();
  const href = (path: string) => new URL(path, session.apiUrl()).href;
  const phase = t(`gallery.phase.${file.phase}`);
  const words = t(file.kind === "PHOTO" ? "gallery.photo" : "gallery.file", {
    phase,
    place,
    name: file.name,
  });
  return (
    <li>
      <a
        href={href(file.url)}
        target="_blank"
        rel="noreferrer"
        aria-label={t("gallery.open", { words })}
        className="gallery-file"
      >
        {file.thumbnailUrl === null ? (
          <span className="gallery-mark">
            <Icon name="duties" size={32} />
            {file.kind !== "PHOTO" && t(`gallery.${file.kind}`)}
          </span>
        ) : (
          <img src={href(file.thumbnailUrl)} alt={words} loading="lazy" />
        )}
      </a>
      {file.takenAt !== null && <small>{t("gallery.takenAt", { time: moment(file.takenAt) })}</small>}
      {file.farFromPlace !== null && (
        <small className={file.farFromPlace ? "gallery-far" : undefined}>
          {file.farFromPlace && <Icon name="alert" size={16} />}
          {t(file.farFromPlace ? "gallery.far" : "gallery.near")}
        </small>
      )}
    </li>
  );
}

function Shown({ files, again }: { files: readonly ShownFile[]; again: () => void }): ReactNode {
  const { t } = useTranslation("evidence");
  useEffect(() => {
    const timer = setInterval(again, RENEW_MS);
    return () => clearInterval(timer);
  }, [again]);
  return (
    <section className="panel gallery" aria-labelledby="gallery-heading">
      <h2 id="gallery-heading">{t("gallery.title")}</h2>
      <div className="gallery-phases">
        {phases
          .map((phase) => ({ phase, shown: files.filter((file) => file.phase === phase) }))
          .filter(({ shown }) => shown.length > 0)
          .map(({ phase, shown }) => (
            <div key={phase} data-phase={phase}>
              <h3>{t(`gallery.phase.${phase}`)}</h3>
              <ul>
                {shown.map((file, index) => (
                  <OneFile key={file.id} file={file} place={index + 1} />
                ))}
              </ul>
            </div>
          ))}
      </div>
    </section>
  );
}

/** What proves something of a whistle; how it was before and how it is after stand side by side. */
export function Gallery(props: { files: readonly ShownFile[]; again: () => void }): ReactNode {
  return props.files.length === 0 ? null : <Shown {...props} />;
}
