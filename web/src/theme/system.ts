/** Chakra's system, made of our own tokens and recipes alone: the defaults would weigh more than
 * the page itself. */
import { createSystem, defaultBaseConfig, defineConfig } from "@chakra-ui/react";

import { recipes } from "./recipes";
import { semanticTokens, tokens } from "./tokens";

const spaces = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 10, 12, 16, 20, 24];

const config = defineConfig({
  cssVarsPrefix: "cs",
  preflight: true,
  globalCss: {
    "html, body": { bg: "canvas", color: "ink" },
    html: {
      "--global-color-border": "colors.line",
      fontFamily: "body",
      lineHeight: 1.45,
      scrollbarGutter: "stable",
    },
    body: { fontSize: "sm", fontWeight: "normal", minHeight: "100dvh" },
    "::selection": { bg: "lamp", color: "lampInk" },
    ":focus-visible": {
      outline: "2px solid {colors.lamp}",
      outlineOffset: "2px",
    },
    a: { color: "inherit" },
  },
  theme: {
    breakpoints: { sm: "480px", md: "768px", lg: "1024px", xl: "1280px", "2xl": "1600px" },
    tokens: {
      ...tokens,
      spacing: Object.fromEntries(
        spaces.map((space) => [String(space), { value: `${space * 0.25}rem` }]),
      ),
    },
    semanticTokens,
    recipes,
    keyframes: {
      pulse: { "50%": { opacity: 0.45 } },
      spin: { to: { transform: "rotate(360deg)" } },
      rise: { from: { opacity: 0, transform: "translateY(6px)" } },
      fade: { from: { opacity: 0 } },
    },
  },
});

export const system = createSystem(defaultBaseConfig, config);
