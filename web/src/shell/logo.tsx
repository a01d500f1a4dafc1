/** The mark: a lens over the colours of a film. The favicon is the same drawing on black. */
import { Box, chakra } from "@chakra-ui/react";

import { useWords } from "../words";
import { Link } from "./link";

export function Logo() {
  const { t } = useWords();
  return (
    <Link
      href="/"
      aria-label={t("home")}
      display="flex"
      w="fit-content"
      alignItems="center"
      gap="2"
      textDecoration="none"
      flexShrink={0}
      dir="ltr"
    >
      <chakra.svg viewBox="4 4 25 25" width="28px" height="28px" aria-hidden>
        <chakra.g fill="none" stroke="ink" strokeWidth="2.4" strokeLinecap="round">
          <circle cx="14" cy="14" r="8.2" />
          <path d="M20.2 20.2 26.5 26.5" />
        </chakra.g>
        <chakra.path fill="lamp" d="M9.7 11.2h2.5v5.6H9.7zM13.2 11.2h3.7v5.6h-3.7z" />
        <chakra.path fill="lamp" opacity="0.6" d="M17.6 11.2h1.2v5.6h-1.2z" />
      </chakra.svg>
      <Box hideBelow="md" fontWeight="bold" fontSize="lg" letterSpacing="-0.01em">
        cineseek
      </Box>
    </Link>
  );
}
