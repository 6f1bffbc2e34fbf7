import officeAddins from "eslint-plugin-office-addins";
import ts from "typescript-eslint";

/** Microsoft's rules for code that asks Excel, where alone that is done: `npm run lint:office`. */
export default [
  {
    files: ["**/*.ts"],
    languageOptions: { parser: ts.parser },
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
];
