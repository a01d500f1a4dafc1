/** The view of a search: filters, chips, the wall of answers; or what to ask, before anything is. */
import { Box, Button, chakra, Flex, Text } from "@chakra-ui/react";
import { useEffect, useState } from "react";

import { Unseen } from "../parts/controls";
import { Icon } from "../parts/icons";
import { Sheet } from "../parts/sheet";
import { useIsWide, useKept } from "../parts/hooks";
import { useRoute } from "../shell/route";
import { placeOf } from "../shell/scroll";
import { useWords } from "../words";
import { Chips } from "./chips";
import { Facets } from "./facets";
import { Landing } from "./landing";
import { isEmpty, questionOf, type Question } from "./question";
import { Results } from "./results";
import { SizeChoice } from "./size_choice";
import { useSearch, type Searched } from "./use_search";

export default function SearchPage() {
  const route = useRoute();
  const { t } = useWords();
  const question = questionOf(route);
  const empty = isEmpty(question);
  useEffect(() => {
    document.title = question.q ? `${question.q} - cineseek` : "cineseek";
  }, [question.q]);
  const entry = route.query.has("shot") ? "" : route.key;
  if (empty) return <Landing entry={route.key} />;
  return (
    <>
      <Unseen>
        <h1>{t("search.heading")}</h1>
      </Unseen>
      <Answers question={question} entry={entry} />
    </>
  );
}

function Answers({ question, entry }: { question: Question; entry: string }) {
  const searched = useSearch(question, placeOf(entry)?.seen ?? 0);
  const [size, setSize] = useKept("cineseek.size", 168);
  const [open, setOpen] = useKept("cineseek.facets", true);
  const [sheet, setSheet] = useState(false);
  const wide = useIsWide();
  return (
    <Flex align="flex-start">
      {wide && open && <Side question={question} />}
      <Box flex="1" minW="0" px={{ base: "3", md: "5" }} pt="3">
        <Flex gap="3" align="flex-start" mb="2.5">
          <Flex flex="1" minW="0" wrap="wrap" align="center" gap="1.5">
            <FacetsButton
              open={wide ? open : sheet}
              onClick={() => (wide ? setOpen(!open) : setSheet(true))}
            />
            <Chips question={question} />
            <Said searched={searched} />
          </Flex>
          <SizeChoice size={size} onSize={setSize} />
        </Flex>
        <Warnings searched={searched} />
        <Results question={question} searched={searched} entry={entry} target={size} />
      </Box>
      {sheet && !wide && <FacetsSheet question={question} onClose={() => setSheet(false)} />}
    </Flex>
  );
}

function Side({ question }: { question: Question }) {
  const { t } = useWords();
  return (
    <chakra.aside
      id="facets"
      aria-label={t("facets")}
      w="facets"
      flexShrink={0}
      position="sticky"
      top="header"
      h="calc(100dvh - {sizes.header})"
      overflowY="auto"
      overscrollBehavior="contain"
      ps="5"
      pe="3"
      py="4"
      borderInlineEndWidth="1px"
      css={{ scrollbarWidth: "thin" }}
    >
      <Facets question={question} />
    </chakra.aside>
  );
}

function FacetsButton({ open, onClick }: { open: boolean; onClick: () => void }) {
  const { t } = useWords();
  return (
    <Button
      variant="ghost"
      size="sm"
      px="2"
      aria-expanded={open}
      aria-label={t("facets")}
      title={t("facets")}
      onClick={onClick}
    >
      <Icon name="filter" />
      <chakra.span hideBelow="md">{t("facets")}</chakra.span>
    </Button>
  );
}

function FacetsSheet({ question, onClose }: { question: Question; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet title={t("facets")} shape="side" onClose={onClose}>
      <Box overflowY="auto" px="5" py="4" flex="1">
        <Facets question={question} />
      </Box>
      <Box p="3" borderTopWidth="1px">
        <Button variant="solid" w="100%" onClick={onClose}>
          {t("facets.show")}
        </Button>
      </Box>
    </Sheet>
  );
}

/** What one should know of these answers, such as that the encoder sees only colours. */
function Warnings({ searched }: { searched: Searched }) {
  const warnings = searched.found?.last.warnings ?? [];
  return warnings.map((warning) => (
    <Flex key={warning} gap="2" color="dim" fontSize="xs" mb="2.5" dir="auto" role="note">
      <Icon name="warning" size={16} />
      <Text>{warning}</Text>
    </Flex>
  ));
}

/** How many answers, in how long, and what the question was understood to mean. */
function Said({ searched }: { searched: Searched }) {
  const { t, language } = useWords();
  const { found } = searched;
  if (!found) return <Text color="faint">{searched.loading ? t("searching") : "\u00a0"}</Text>;
  const { last, took } = found;
  return (
    <Text
      color="dim"
      ms="1.5"
      lineHeight="34px"
      flex="1 1 200px"
      minW="0"
      truncate
      title={last.says}
    >
      {t("results.count", { n: last.total })}
      <chakra.span color="faint"> {t("results.took", { n: Math.round(took) })}</chakra.span>
      {/* The server says it in English; in other languages the chips say it. */}
      {last.says && language === "en" && (
        <chakra.span hideBelow="md" ms="3" color="faint">
          <bdi>{last.says}</bdi>
        </chakra.span>
      )}
    </Text>
  );
}
