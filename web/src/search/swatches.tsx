/** The colours that shots can be said to have, as patches with counts. */
import { chakra, Flex } from "@chakra-ui/react";

import type { ValueCount } from "../api/shapes";
import { standing } from "../query/edit";
import { Icon } from "../parts/icons";
import { useWords } from "../words";

/** What each name looks like; measured colours differ, names do not. */
export const LOOKS: Record<string, string> = {
  red: "#d9342b",
  orange: "#ef8a2c",
  yellow: "#f2cf3a",
  green: "#4ca552",
  teal: "#1f8a8a",
  cyan: "#4fd0e0",
  blue: "#2f6fd0",
  purple: "#7a4fc0",
  magenta: "#c843b0",
  pink: "#f29ab8",
  brown: "#7c5236",
  beige: "#d9c6a0",
  black: "#111111",
  gray: "#8a8a8a",
  white: "#f6f6f6",
};

interface Props {
  values: readonly ValueCount[];
  query: string;
  onTurn: (value: string, not: boolean) => void;
}

export function Swatches({ values, query, onTurn }: Props) {
  const { value, number } = useWords();
  return (
    <Flex wrap="wrap" gap="1.5">
      {values.map((one) => {
        const stands = standing(query, "color", one.value);
        const said = `${value("color", one.value)}, ${number(one.count)}`;
        return (
          <chakra.button
            key={one.value}
            type="button"
            aria-label={said}
            title={said}
            aria-pressed={stands === "on"}
            onClick={(event) => onTurn(one.value, event.shiftKey)}
            boxSize="28px"
            display="grid"
            placeItems="center"
            borderRadius="md"
            borderWidth="1px"
            borderColor="edge"
            cursor="pointer"
            color={DARK_ON.has(one.value) ? "#000" : "#fff"}
            outline={stands === "on" ? "2px solid" : undefined}
            outlineColor={stands === "on" ? "lamp" : undefined}
            outlineOffset="2px"
            style={{ background: LOOKS[one.value] ?? "transparent" }}
          >
            {stands === "on" && <Icon name="check" size={15} />}
            {stands === "not" && <Icon name="minus" size={15} />}
          </chakra.button>
        );
      })}
    </Flex>
  );
}

const DARK_ON = new Set(["yellow", "cyan", "pink", "beige", "white", "orange", "gray"]);
