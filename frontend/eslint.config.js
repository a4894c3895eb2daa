import js from "@eslint/js";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import globals from "globals";
import ts from "typescript-eslint";

/** What a folder may not import: `layers` above it, and component `libraries` of the other audience. */
function house(files, { layers = [], libraries = [] }) {
  return {
    files,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["../../*"], message: "Write @/… for anything above the next folder." },
            ...layers.map((layer) => ({
              group: [`@/${layer}`, `@/${layer}/**`, `../${layer}`, `../${layer}/**`],
              message: "One direction only: lib <- components <- features <- app.",
            })),
            ...libraries.map((library) => ({
              group: [library, `${library}/**`],
              message: "antd is the desk's, antd-mobile the phone's: neither may load the other's library.",
            })),
          ],
        },
      ],
    },
  };
}

const tsFiles = ["src/**/*.{ts,tsx}"];
const phone = ["src/**/phone/**/*.{ts,tsx}"];
const library = ["src/lib/**/*.{ts,tsx}"];
const components = ["src/components/**/*.{ts,tsx}"];
const features = ["src/features/**/*.{ts,tsx}"];

export default defineConfig(
  { ignores: ["dist", "test-results", "src/lib/graphql/graphql-env.d.ts"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [
      ts.configs.strictTypeChecked,
      ts.configs.stylisticTypeChecked,
      a11y.flatConfigs.strict,
      hooks.configs.flat["recommended-latest"],
    ],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: globals.browser,
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // TanStack Router steers by throwing redirects and not-found objects.
      "@typescript-eslint/only-throw-error": "off",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  house(tsFiles, { libraries: ["antd-mobile"] }),
  house(phone, { libraries: ["antd", "@ant-design"] }),
  house(features, { layers: ["app"], libraries: ["antd-mobile"] }),
  house(["src/features/**/phone/**/*.{ts,tsx}"], { layers: ["app"], libraries: ["antd", "@ant-design"] }),
  house(components, { layers: ["app", "features"], libraries: ["antd-mobile"] }),
  house(["src/components/phone/**/*.{ts,tsx}"], {
    layers: ["app", "features"],
    libraries: ["antd", "@ant-design"],
  }),
  house(library, { layers: ["app", "features", "components"], libraries: ["antd", "antd-mobile"] }),
  { files: ["public/*.js"], languageOptions: { globals: globals.browser, sourceType: "script" } },
  { files: ["*.js", "e2e/**/*.mjs"], languageOptions: { globals: globals.node } },
);
