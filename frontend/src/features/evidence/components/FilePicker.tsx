import { type ChangeEvent, type ReactNode, useId, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { mayTryAgain, type Tray, type TrayFile } from "../tray";
import "./file-picker.css";

/** Not HEIC: a phone that is asked for these hands over a JPEG. */
const PHOTOS = "image/jpeg,image/png,image/webp";
const FILES = `${PHOTOS},application/pdf,audio/mp4,audio/mpeg,audio/ogg,audio/webm,.m4a`;

interface FilePickerProps {
  /** Of the control that is focused when something is wrong. */
  readonly id: string;
  readonly tray: Tray;
  readonly label?: string;
  readonly hint?: string;
  readonly wrong?: string | null;
}

function Chooser(props: {
  id: string;
  words: string;
  describedBy: string;
  camera: boolean;
  onFiles: (files: readonly File[]) => void;
}): ReactNode {
  const { id, words, describedBy, camera, onFiles } = props;
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    // The same file may be chosen again after it was removed.
    event.target.value = "";
  };
  return (
    <span className="button file-button">
      <input
        id={id}
        type="file"
        accept={camera ? PHOTOS : FILES}
        aria-describedby={describedBy}
        onChange={choose}
        {...(camera ? { capture: "environment" as const } : { multiple: true })}
      />
      <label htmlFor={id}>
        <Icon name={camera ? "photo" : "upload"} />
        {words}
      </label>
    </span>
  );
}

function Standing({ file }: { file: TrayFile }): ReactNode {
  const { t } = useTranslation("evidence");
  if (file.fault !== null)
    return (
      <p className="file-wrong" role="alert">
        <Icon name="alert" size={18} />
        {t(`fault.${file.fault}`)}
      </p>
    );
  if (file.id !== null)
    return (
      <p className="file-done" role="status">
        <Icon name="done" size={18} />
        {t("done")}
      </p>
    );
  return (
    <>
      <progress
        max={100}
        value={file.percent}
        aria-label={t("progress", { name: file.name, percent: file.percent })}
      />
      <small>{t("sending", { percent: file.percent })}</small>
    </>
  );
}

function Chosen({ file, tray }: { file: TrayFile; tray: Tray }): ReactNode {
  const { t } = useTranslation("evidence");
  const sending = file.id === null && file.fault === null;
  const { name } = file;
  return (
    <li className="file">
      {file.preview === null ? (
        <span className="file-mark">
          <Icon name={file.isPhoto ? "photo" : "duties"} size={28} />
        </span>
      ) : (
        <img src={file.preview} alt="" />
      )}
      <div>
        <b>{name}</b>
        <Standing file={file} />
      </div>
      <div className="file-acts">
        {mayTryAgain(file) && (
          <button
            type="button"
            className="button"
            aria-label={t("againOne", { name })}
            onClick={() => tray.again(file.key)}
          >
            {t("again")}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-label={t(sending ? "cancelOne" : "removeOne", { name })}
          onClick={() => tray.remove(file.key)}
        >
          {t(sending ? "cancel" : "remove")}
        </button>
      </div>
    </li>
  );
}

/** Photos are taken or files chosen, and go at once, each with its progress; the act takes them when it is done. */
export function FilePicker({ id, tray, label, hint, wrong = null }: FilePickerProps): ReactNode {
  const { t } = useTranslation("evidence");
  const hintId = useId();
  const { files, overfull } = useSyncExternalStore(tray.subscribe, tray.state);
  const name = label ?? t("label");
  const add = (chosen: readonly File[]) => tray.add(chosen);
  const told = files.some((file) => file.isPhoto && file.id !== null);
  return (
    <div className="files" role="group" aria-label={name}>
      <p className="files-label">{name}</p>
      <p id={hintId} className="hint">
        {hint ?? t("hint", { most: tray.most })}
      </p>
      <div className="files-ways">
        <Chooser id={id} words={t("take")} describedBy={hintId} camera onFiles={add} />
        <Chooser id={`${id}-any`} words={t("choose")} describedBy={hintId} camera={false} onFiles={add} />
      </div>
      {files.length > 0 && (
        <ul aria-label={t("list")}>
          {files.map((file) => (
            <Chosen key={file.key} file={file} tray={tray} />
          ))}
        </ul>
      )}
      {told && <p className="hint">{t("told")}</p>}
      <p className="file-wrong" aria-live="polite">
        {(wrong ?? (overfull ? t("tooMany", { most: tray.most }) : null)) !== null && (
          <>
            <Icon name="alert" size={18} />
            {wrong ?? t("tooMany", { most: tray.most })}
          </>
        )}
      </p>
    </div>
  );
}
