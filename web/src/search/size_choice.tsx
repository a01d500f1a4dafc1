/** How large the pictures of the wall are. */
import { chakra, Flex } from "@chakra-ui/react";

import { useWords } from "../words";

export function SizeChoice({ size, onSize }: { size: number; onSize: (size: number) => void }) {
  const { t } = useWords();
  return (
    <Flex hideBelow="md" align="center" h="34px">
      <chakra.input
        type="range"
        aria-label={t("size.label")}
        title={t("size.label")}
        min={90}
        max={320}
        step={2}
        value={size}
        onChange={(event) => onSize(Number(event.target.value))}
        w="110px"
        accentColor="lamp"
      />
    </Flex>
  );
}
