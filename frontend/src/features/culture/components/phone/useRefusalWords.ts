import { useTranslation } from "react-i18next";

/** Why something was refused, in words; a code without words of its own (a newer server) still says something. */
export function useRefusalWords(): (code: string) => string {
  const { t, i18n } = useTranslation("culture");
  return (code) =>
    i18n.exists(`refusal.${code}`, { ns: "culture" })
      ? t(`refusal.${code}` as "refusal.other")
      : t("refusal.other");
}
