/** Nothing was found: why, and what may be tried instead. */
import { Box, Button, Flex } from "@chakra-ui/react";

import type { SearchAnswer } from "../api/shapes";
import { Note, Reason } from "../parts/states";
import { without } from "../query/edit";
import { scan } from "../query/scan";
import { go } from "../shell/route";
import { useWords } from "../words";
import { addressOf, isEmpty, type Question } from "./question";

export function NothingFound({ question, answer }: { question: Question; answer: SearchAnswer }) {
  const { t } = useWords();
  const filters = scan(question.q).filter((token) => token.sort === "filter");
  const last = filters.at(-1);
  const fewer = last && { ...question, q: without(question.q, last) };
  return (
    <Note icon="search" title={t("nothing.title")} role="status">
      {answer.reason && <Reason>{answer.reason}</Reason>}
      <Box as="ul" color="dim" ps="5" listStyleType="disc">
        <li>{t("nothing.other_words")}</li>
        {filters.length > 0 && <li>{t("nothing.fewer_filters")}</li>}
        <li>{t("nothing.picture")}</li>
      </Box>
      {fewer && !isEmpty(fewer) && (
        <Flex mt="2">
          <Button onClick={() => go(addressOf(fewer))}>
            {t("nothing.without", { filter: last.text })}
          </Button>
        </Flex>
      )}
    </Note>
  );
}
