/**
 * Colours, type and measures. The chrome is pure grey, as in a grading room, so that the only
 * colour on screen is the films' own, and one lamp: tungsten.
 */
import { defineSemanticTokens, defineTokens } from "@chakra-ui/react";

const face =
  '"Sofia Sans Semi Condensed Variable", "Vazirmatn Variable", "Segoe UI", system-ui, sans-serif';

export const tokens = defineTokens({
  fonts: { body: { value: face }, heading: { value: face } },
  fontSizes: {
    "2xs": { value: "0.75rem" },
    xs: { value: "0.8125rem" },
    sm: { value: "0.9375rem" },
    md: { value: "1.0625rem" },
    lg: { value: "1.25rem" },
    xl: { value: "1.625rem" },
    "2xl": { value: "2.25rem" },
    "3xl": { value: "3.25rem" },
  },
  fontWeights: {
    normal: { value: 420 },
    medium: { value: 560 },
    bold: { value: 700 },
  },
  radii: {
    sm: { value: "3px" },
    md: { value: "6px" },
    lg: { value: "10px" },
    full: { value: "999px" },
  },
  sizes: {
    header: { value: "60px" },
    facets: { value: "232px" },
  },
  zIndex: {
    header: { value: 20 },
    bar: { value: 30 },
    overlay: { value: 40 },
    dialog: { value: 50 },
    suggestions: { value: 60 },
    notices: { value: 90 },
  },
});

const both = (light: string, dark: string) => ({ value: { base: light, _dark: dark } });

export const semanticTokens = defineSemanticTokens({
  colors: {
    /** What everything lies on. */
    canvas: both("#f2f2f2", "#0c0c0c"),
    /** Panels, menus, fields. */
    surface: both("#ffffff", "#171717"),
    /** What is under the pointer, and chips. */
    raised: both("#e4e4e4", "#262626"),
    line: both("#d2d2d2", "#303030"),
    /** The edge of a field: three to one against what it lies on. */
    edge: both("#858585", "#6f6f6f"),
    ink: both("#161616", "#f0f0f0"),
    dim: both("#4c4c4c", "#b0b0b0"),
    faint: both("#636363", "#929292"),
    /** Tungsten: what can be done, and what is chosen. */
    lamp: both("#8a4600", "#ffb76b"),
    /** Behind words that lie on the lamp's colour. */
    lampInk: both("#ffffff", "#1c1206"),
    lampWash: both("#fbe9d6", "#33261a"),
    bad: both("#a8201a", "#ff9a8d"),
    badWash: both("#fbe4e2", "#331c1a"),
    good: both("#1d6635", "#84d69b"),
    /** Behind pictures, in both themes. */
    stage: both("#0c0c0c", "#000000"),
    veil: both("rgba(20,20,20,.6)", "rgba(0,0,0,.72)"),
    // What Chakra's own styles ask for by name.
    bg: both("#f2f2f2", "#0c0c0c"),
    fg: both("#161616", "#f0f0f0"),
    border: both("#d2d2d2", "#303030"),
  },
  shadows: {
    float: both("0 8px 30px rgba(0,0,0,.16)", "0 10px 40px rgba(0,0,0,.7)"),
  },
});
