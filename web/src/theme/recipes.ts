/** How the few components of Chakra that the page uses look here. */
import { defineRecipe } from "@chakra-ui/react";

const button = defineRecipe({
  className: "cs-button",
  base: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    gap: "2",
    flexShrink: 0,
    whiteSpace: "nowrap",
    fontWeight: "medium",
    borderRadius: "md",
    borderWidth: "1px",
    borderColor: "transparent",
    cursor: "pointer",
    userSelect: "none",
    transition: "background-color .12s, border-color .12s, color .12s",
    _disabled: { opacity: 0.45, cursor: "not-allowed" },
    _icon: { flexShrink: 0 },
  },
  variants: {
    variant: {
      solid: {
        bg: "lamp",
        color: "lampInk",
        _hover: { bg: "color-mix(in srgb, {colors.lamp} 86%, {colors.ink})" },
      },
      outline: {
        borderColor: "edge",
        color: "ink",
        _hover: { bg: "raised" },
      },
      subtle: {
        bg: "raised",
        color: "ink",
        _hover: { bg: "line" },
      },
      ghost: {
        color: "dim",
        _hover: { bg: "raised", color: "ink" },
        _pressed: { color: "lamp" },
        _expanded: { bg: "raised", color: "ink" },
      },
      plain: {
        color: "lamp",
        textUnderlineOffset: "3px",
        _hover: { textDecoration: "underline" },
      },
    },
    size: {
      xs: { h: "26px", minW: "26px", px: "2", fontSize: "xs" },
      sm: { h: "34px", minW: "34px", px: "3", fontSize: "sm" },
      md: { h: "40px", minW: "40px", px: "4", fontSize: "sm" },
      lg: { h: "48px", minW: "48px", px: "5", fontSize: "md" },
    },
  },
  defaultVariants: { variant: "subtle", size: "sm" },
});

const input = defineRecipe({
  className: "cs-input",
  base: {
    width: "100%",
    minWidth: 0,
    bg: "surface",
    color: "ink",
    borderWidth: "1px",
    borderColor: "edge",
    borderRadius: "md",
    appearance: "none",
    _placeholder: { color: "faint", opacity: 1 },
  },
  variants: {
    size: {
      sm: { h: "34px", px: "2.5", fontSize: "sm" },
      md: { h: "40px", px: "3", fontSize: "sm" },
      lg: { h: "48px", px: "4", fontSize: "md" },
    },
  },
  defaultVariants: { size: "sm" },
});

export const recipes = { button, input };
