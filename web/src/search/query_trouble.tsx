/** A query that cannot be read: what is wrong, and the place where. */
import { Box, Button, chakra } from "@chakra-ui/react";

import type { Problem } from "../api/ask";
import { Trouble } from "../parts/states";
import { unitsOf } from "../query/points";
import { useWords } from "../words";
import { BOX_ID } from "./search_box";

export function QueryTrouble({ query, problem }: { query: string; problem: Problem }) {
  const { t } = useWords();
  const at = Math.min(unitsOf(query, problem.at ?? 0), query.length);
  const end = at + Math.max(/^[^\s,،]*/u.exec(query.slice(at))?.[0].length ?? 0, 1);
  return (
    <Trouble problem={problem}>
      <Box
        dir="auto"
        my="1"
        px="3"
        py="2"
        bg="surface"
        borderWidth="1px"
        borderRadius="md"
        overflowWrap="anywhere"
      >
        {query.slice(0, at)}
        <chakra.mark
          bg="badWash"
          color="bad"
          borderBottomWidth="2px"
          borderBottomColor="bad"
          px="0.5"
        >
          {query.slice(at, end) || "\u00a0"}
        </chakra.mark>
        {query.slice(end)}
      </Box>
      <Button
        alignSelf="flex-start"
        onClick={() => {
          const box = document.getElementById(BOX_ID);
          if (!(box instanceof HTMLInputElement)) return;
          box.focus();
          box.setSelectionRange(at, Math.min(end, box.value.length));
        }}
      >
        {t("query.mend")}
      </Button>
    </Trouble>
  );
}
