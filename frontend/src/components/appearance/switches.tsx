import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { choosePrint, chooseTheme, type ThemeChoice, useAppearance } from "@/lib/appearance/appearance";
import { chooseLanguage } from "@/lib/i18n/i18n";

/** 长辈版 and back: one button, on the first screen of every page for residents. */
export function PrintSwitch(): ReactNode {
  const { t } = useTranslation("common");
  const { print } = useAppearance();
  const large = print === "large";
  return (
    <button type="button" className="button" onClick={() => choosePrint(large ? "normal" : "large")}>
      {t(large ? "appearance.largeOff" : "appearance.print")}
    </button>
  );
}

/** Names the other language in that language, so that those who need it can read it. */
export function LanguageSwitch(): ReactNode {
  const { t, i18n } = useTranslation("common");
  const other = i18n.language === "en" ? "zh-CN" : "en";
  return (
    <button type="button" className="button" lang={other} onClick={() => void chooseLanguage(other)}>
      {t(`language.${other}`)}
    </button>
  );
}

const themes: readonly ThemeChoice[] = ["system", "light", "dark"];

/** As the system, light, or dark. */
export function ThemeChoices(): ReactNode {
  const { t } = useTranslation("common");
  const { choice } = useAppearance();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t("appearance.theme")} className="theme-choices">
      {themes.map((theme) => (
        <label key={theme}>
          <input type="radio" name={name} checked={choice === theme} onChange={() => chooseTheme(theme)} />
          {t(`appearance.${theme}`)}
        </label>
      ))}
    </div>
  );
}
