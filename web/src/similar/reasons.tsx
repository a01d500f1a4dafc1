/** Why two footages are alike: a small bar for each part, those that count most in the lamp's colour. */
import { Box, chakra } from "@chakra-ui/react";

import type { Neighbour } from "../api/shapes";
import { useWords, type Key } from "../words";
import { reasons } from "./wishes";

/** From this share on a part is one of the reasons. */
const COUNTS = 0.25;

export function Reasons({ neighbour }: { neighbour: Neighbour }) {
  const { t, percent } = useWords();
  return (
    <chakra.dl
      display="grid"
      gridTemplateColumns="max-content minmax(40px, 1fr) 5ch"
      alignItems="center"
      columnGap="2"
      rowGap="0.5"
      fontSize="xs"
    >
      {reasons(neighbour).map(({ part, value, share }) => (
        <Box key={part} display="contents">
          <chakra.dt color="dim">{t(`part.${part}` as Key)}</chakra.dt>
          <chakra.dd
            display="contents"
            aria-label={t("similar.reason", { value: percent(value), share: percent(share) })}
          >
            <Box bg="raised" h="6px" borderRadius="full" aria-hidden overflow="hidden">
              <Box
                h="100%"
                borderRadius="full"
                bg={share >= COUNTS ? "lamp" : "faint"}
                style={{ width: `${Math.max(value * 100, value > 0 ? 2 : 0)}%` }}
              />
            </Box>
            <chakra.span
              className="figures"
              textAlign="end"
              title={t("similar.reason", { value: percent(value), share: percent(share) })}
            >
              {percent(Math.round(value * 100) / 100)}
            </chakra.span>
          </chakra.dd>
        </Box>
      ))}
    </chakra.dl>
  );
}
