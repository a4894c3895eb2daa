import i18next, { type BackendModule, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";

export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** Every locale file of the house, each its own small chunk: `<namespace>.<language>.json`. */
const files = import.meta.glob<Record<string, unknown>>(
  ["/src/components/locales/*.json", "/src/features/*/locales/*.json", "/src/app/locales/*.json"],
  { import: "default" },
);

const loaders = new Map(
  Object.entries(files).map(([path, load]) => [path.slice(path.lastIndexOf("/") + 1, -".json".length), load]),
);

const localeFiles: BackendModule = {
  type: "backend",
  init: () => undefined,
  read(language, namespace, done) {
    const load = loaders.get(`${namespace}.${language}`);
    if (!load) {
      done(new Error(`no locale file ${namespace}.${language}.json`), false);
      return;
    }
    load().then(
      (words) => done(null, words),
      (fault: unknown) => done(fault as Error, false),
    );
  },
};

/** The language the page starts in: `public/appearance.js` has read the reader's choice. */
export const startLanguage = (): Language => (document.documentElement.lang === "en" ? "en" : "zh-CN");

/** Starts the words of `language`, with the shared namespace loaded. */
export async function startWords(language: Language, namespaces: string[] = []): Promise<i18n> {
  await i18next
    .use(localeFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      // The files of both languages have equal keys (tested), so no second language is ever mixed in.
      fallbackLng: false,
      supportedLngs: [...languages],
      load: "currentOnly",
      ns: ["common", ...namespaces],
      defaultNS: "common",
      // React escapes; escaping twice would show &amp; to people.
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true },
    });
  return i18next;
}

/** Changes the language of the page, for good. */
export async function chooseLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem("xiaoshao.language", language);
  } catch {
    // see choosePrint: without storage the choice lasts as long as the page
  }
}

/** Loads the words a page needs beside its code; used by route loaders so that no page flashes keys. */
export async function loadWords(...namespaces: string[]): Promise<void> {
  await i18next.loadNamespaces(namespaces);
}

/** Loads words in every language: for paper, which both kinds of readers stand before. */
export async function loadWordsInAllLanguages(namespace: string): Promise<void> {
  await i18next.reloadResources([...languages], [namespace]);
}
