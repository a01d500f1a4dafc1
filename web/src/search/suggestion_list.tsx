/** What could be typed next, under the search box. */
import { Box, chakra, Flex } from "@chakra-ui/react";

import { Icon, type IconName } from "../parts/icons";
import { findKey } from "../query/keys";
import { useWords, type Key, type Speaker } from "../words";
import type { Choice } from "./use_suggestions";

const ICONS: Record<Choice["sort"], IconName> = {
  film: "films",
  person: "person",
  genre: "grid",
  facet: "filter",
  key: "settings",
  recent: "clock",
};

interface Props {
  id: string;
  choices: readonly Choice[];
  picked: number;
  onTake: (choice: Choice) => void;
}

export function SuggestionList({ id, choices, picked, onTake }: Props) {
  const words = useWords();
  const { t, number } = words;
  return (
    <chakra.ul
      id={id}
      role="listbox"
      aria-label={t("search.suggestions")}
      hidden={choices.length === 0}
      position="absolute"
      insetInline="0"
      top="43px"
      zIndex="suggestions"
      py="1.5"
      bg="surface"
      borderWidth="1px"
      borderColor="edge"
      borderTopColor="line"
      borderRadius="0 0 10px 10px"
      boxShadow="float"
      listStyleType="none"
      _hidden={{ display: "none" }}
    >
      {choices.map((choice, index) => (
        // The input keeps the focus and hears the keys.

        <Flex
          as="li"
          key={`${choice.sort} ${choice.query}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === picked}
          align="center"
          gap="3"
          px="3.5"
          py="1.5"
          cursor="pointer"
          bg={index === picked ? "raised" : undefined}
          _hover={{ bg: "raised" }}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(choice);
          }}
        >
          <Box color="faint">
            <Icon name={ICONS[choice.sort]} size={16} />
          </Box>
          <Box flex="1" minW="0" truncate dir="auto" textAlign="start">
            {choice.label}
          </Box>
          <Box color="faint" fontSize="xs" truncate dir="auto" maxW="50%">
            {choice.detail || meaningOf(choice, words)}
          </Box>
          {choice.count !== null && (
            <Box color="faint" fontSize="xs" className="figures">
              {number(choice.count)}
            </Box>
          )}
        </Flex>
      ))}
    </chakra.ul>
  );
}

/** What a key is of, in the language of the page. */
function meaningOf({ sort, label }: Choice, { t }: Speaker): string {
  const key = sort === "key" && findKey(label.replace(/[:=]$/, ""));
  return key ? t(`key.${key.name}` as Key) : "";
}
