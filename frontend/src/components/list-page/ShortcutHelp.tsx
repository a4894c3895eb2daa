import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { chooseShortcuts, useShortcutsOn } from "@/lib/shortcuts/shortcuts";
import { Icon } from "../icons/Icon";

interface ShortcutHelpProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly searchable: boolean;
}

/** Which keys do what on a list, the switch that turns them off, and the print button. */
export function ShortcutHelp({ open, onOpen, searchable }: ShortcutHelpProps): ReactNode {
  const { t } = useTranslation("common");
  const dialog = useRef<HTMLDialogElement>(null);
  const on = useShortcutsOn();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const keys = [
    ...(searchable ? [["/", t("list.keys.search")] as const] : []),
    ["j", t("list.keys.down")] as const,
    ["k", t("list.keys.up")] as const,
    ["Enter", t("list.keys.open")] as const,
    ["?", t("list.keys.help")] as const,
  ];
  return (
    <>
      <button
        type="button"
        className="button list-tool"
        onClick={() => window.print()}
        aria-label={t("list.print")}
      >
        <Icon name="print" size={20} />
      </button>
      <button
        type="button"
        className="button list-tool"
        onClick={() => onOpen(true)}
        aria-label={t("list.keys.title")}
      >
        <Icon name="help" size={20} />
      </button>
      <dialog
        ref={dialog}
        className="list-help"
        aria-labelledby="list-help-title"
        onClose={() => onOpen(false)}
      >
        <h2 id="list-help-title">{t("list.keys.title")}</h2>
        <dl>
          {keys.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <label className="list-help-switch">
          <input type="checkbox" checked={on} onChange={(event) => chooseShortcuts(event.target.checked)} />
          {t("list.keys.on")}
        </label>
        <button type="button" className="button" onClick={() => onOpen(false)}>
          {t("action.close")}
        </button>
      </dialog>
    </>
  );
}
