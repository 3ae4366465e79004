// What neither the compiler nor the page's security policy sees: text from articles is hostile, so there is one way
// to make an element (src/dom.ts), and none that reads a string as HTML, as a style or as a program.
import noUnsanitized from "eslint-plugin-no-unsanitized";
import tseslint from "typescript-eslint";

const HTML = "Text is never HTML: make elements with src/dom.ts.";
const RESTRICTED = [
  {
    selector:
      "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTML|setHTMLUnsafe|parseHTMLUnsafe|srcdoc|createContextualFragment|parseFromString)$/]",
    message: HTML,
  },
  { selector: "MemberExpression[property.value=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]", message: HTML },
  { selector: "MemberExpression[object.name='document'][property.name=/^(write|writeln)$/]", message: HTML },
  { selector: "MemberExpression[property.name='cssText']", message: "Set one property of a style at a time." },
  {
    selector: "CallExpression[callee.property.name=/^setAttribute(NS)?$/] > Literal[value=/^(on|style$|srcdoc$)/i]",
    message: "Listen with addEventListener; set one property of a style at a time.",
  },
  { selector: "NewExpression[callee.name='Function']", message: "No string is a program." },
];
const ANY_ATTRIBUTE = {
  selector: "CallExpression[callee.property.name=/^setAttribute(NS)?$/][arguments.0.type!='Literal']",
  message: "An attribute whose name is computed is set in src/dom.ts alone, which knows the dangerous ones.",
};

export default tseslint.config(
  { ignores: ["node_modules/", "*.js", "*.mjs"] },
  {
    files: ["src/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { "no-unsanitized": noUnsanitized },
    languageOptions: {
      parserOptions: { project: ["./tsconfig.json", "./tsconfig.worker.json"], tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "no-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "no-restricted-syntax": ["error", ...RESTRICTED, ANY_ATTRIBUTE],
      "no-restricted-globals": ["error", "fetch", "XMLHttpRequest", "WebSocket", "EventSource"],
      "no-unsanitized/method": "error",
      "no-unsanitized/property": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-non-null-assertion": "off", // columns of numbers are read within their bounds
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ["src/dom.ts"], rules: { "no-restricted-syntax": ["error", ...RESTRICTED] } },
);
