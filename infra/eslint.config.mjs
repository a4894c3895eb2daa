import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import globals from "globals";

/** The scripts that start and test everything; the web app has its own, stricter rules. */
export default defineConfig({ ignores: ["**/target"] }, js.configs.recommended, {
  files: ["**/*.mjs"],
  languageOptions: { globals: globals.node },
  rules: { eqeqeq: "error", "no-var": "error", "prefer-const": "error" },
});
