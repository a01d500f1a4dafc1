/** What stands where an answer will be, before a file was dropped or picked. */
import { Box, Flex, Text } from "@chakra-ui/react";
import type { ReactNode } from "react";

import { places } from "../api/places";
import type { LibraryAnswer } from "../api/shapes";
import { useAnswer } from "../api/use_answer";
import { Icon, type IconName } from "../parts/icons";
import { Note } from "../parts/states";
import { useWords } from "../words";

interface Props {
  icon: IconName;
  how: string;
  /** What becomes of the file. */
  told: string;
  /** The button to pick one. */
  children: ReactNode;
}

export function Invitation({ icon, how, told, children }: Props) {
  const { t } = useWords();
  const library = useAnswer<LibraryAnswer>(places.library);
  if (library.answer?.films === 0) return <Note icon="films" title={t("empty.title")} />;
  return (
    <Flex
      direction="column"
      align="center"
      justify="center"
      gap="4"
      textAlign="center"
      minH={{ base: "320px", md: "420px" }}
      px="6"
      py="10"
      bg="surface"
      borderWidth="2px"
      borderStyle="dashed"
      borderColor="edge"
      borderRadius="lg"
    >
      <Box color="lamp">
        <Icon name={icon} size={52} />
      </Box>
      <Text fontSize="md" maxW="56ch">
        {how}
      </Text>
      {children}
      <Text color="dim" fontSize="sm" maxW="60ch">
        {told}
      </Text>
    </Flex>
  );
}
