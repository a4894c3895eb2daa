import { useTranslation } from "react-i18next";

/** The words of a problem code: those written for this field, else those of the house. */
export function useProblemWords(): (field: string, code: string | undefined) => string | null {
  const { t, i18n } = useTranslation(["phone", "common"]);
  return (field, code) => {
    if (code === undefined) return null;
    // Keys are put together from what the server says, which no type can know.
    const own = `phone:wrong.${field}.${code}`;
    const house = `common:problem.${code}`;
    const say = t as unknown as (key: string) => string;
    return say(i18n.exists(own) ? own : i18n.exists(house) ? house : "common:problem.other");
  };
}
