/** What is said, in step with the player: a click on a line jumps there, and the list follows. */
import { Box, Button, chakra, Flex, Input } from "@chakra-ui/react";
import { useEffect, useMemo, useRef, useState } from "react";

import type { TextFacts } from "../api/shapes";
import { Time } from "../parts/controls";
import { useKept } from "../parts/hooks";
import { languagesOf, lastBegun } from "../player/lines";
import type { Playback } from "../player/playback";
import { fold } from "../query/keys";
import { useWords } from "../words";

interface Props {
  playback: Playback;
  /** Of all languages. */
  texts: readonly TextFacts[];
  language: string | null;
  onLanguage: (language: string | null) => void;
}

export function Subtitles({ playback, texts, language, onLanguage }: Props) {
  const { t, language: reader } = useWords();
  const [follow, setFollow] = useKept("cineseek.follow", true);
  const [wanted, setWanted] = useState("");
  const languages = languagesOf(texts);
  const lines = useMemo(() => {
    const part = fold(wanted);
    return texts.filter((line) => line.language === language && fold(line.text).includes(part));
  }, [texts, language, wanted]);
  return (
    <Flex direction="column" minH="0" h="100%">
      <Flex gap="2" align="center" p="2" borderBottomWidth="1px">
        <Input
          flex="1"
          type="search"
          aria-label={t("subtitles.find")}
          placeholder={t("subtitles.find")}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        {languages.length > 1 && (
          <chakra.select
            aria-label={t("subtitles.language")}
            value={language ?? ""}
            onChange={(event) => onLanguage(event.target.value || null)}
            h="34px"
            px="2"
            bg="surface"
            borderWidth="1px"
            borderColor="edge"
            borderRadius="md"
          >
            {languages.map((code) => (
              <option key={code ?? ""} value={code ?? ""}>
                {nameOf(code, reader) ?? t("subtitles.unknown")}
              </option>
            ))}
          </chakra.select>
        )}
        <Button
          variant="ghost"
          aria-pressed={follow}
          color={follow ? "lamp" : "dim"}
          onClick={() => setFollow(!follow)}
        >
          {t("subtitles.follow")}
        </Button>
      </Flex>
      <Lines playback={playback} lines={lines} follow={follow && !wanted} />
    </Flex>
  );
}

interface LinesProps {
  playback: Playback;
  lines: readonly TextFacts[];
  follow: boolean;
}

function Lines({ playback, lines, follow }: LinesProps) {
  const { t } = useWords();
  const [current, setCurrent] = useState(-1);
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => playback.onTime((time) => setCurrent(lastBegun(lines, time))), [playback, lines]);

  useEffect(() => {
    const line = list.current?.children[current];
    const box = list.current;
    if (!follow || !box || !(line instanceof HTMLElement)) return;
    const top = line.offsetTop - box.clientHeight / 2 + line.clientHeight / 2;
    box.scrollTo({ top, behavior: "smooth" });
  }, [current, follow]);

  if (lines.length === 0)
    return (
      <Box p="4" color="dim">
        {t("subtitles.none")}
      </Box>
    );
  return (
    <chakra.ol
      ref={list}
      aria-label={t("subtitles")}
      position="relative"
      flex="1"
      minH="0"
      overflowY="auto"
      overscrollBehavior="contain"
      listStyleType="none"
      py="1"
      css={{ scrollbarWidth: "thin" }}
    >
      {lines.map((line, index) => (
        <li
          key={`${line.start} ${index}`}
          style={{ contentVisibility: "auto", containIntrinsicSize: "auto 38px" }}
        >
          <chakra.button
            type="button"
            aria-current={index === current ? "true" : undefined}
            onClick={() => playback.seek(line.start + 0.01)}
            display="flex"
            gap="3"
            w="100%"
            px="3"
            py="1.5"
            textAlign="start"
            cursor="pointer"
            borderInlineStartWidth="3px"
            borderInlineStartColor={index === current ? "lamp" : "transparent"}
            bg={index === current ? "raised" : undefined}
            color={index === current ? "ink" : "dim"}
            _hover={{ bg: "raised", color: "ink" }}
          >
            <chakra.span color="faint" fontSize="xs" pt="1px" minW="46px">
              <Time seconds={line.start} />
            </chakra.span>
            <chakra.span
              flex="1"
              dir="auto"
              lang={line.language ?? undefined}
              textAlign="start"
              whiteSpace="pre-line"
            >
              {line.text}
            </chakra.span>
          </chakra.button>
        </li>
      ))}
    </chakra.ol>
  );
}

/** A language's name in the reader's own. */
function nameOf(code: string | null, reader: string): string | null {
  if (!code) return null;
  try {
    return new Intl.DisplayNames([reader], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
