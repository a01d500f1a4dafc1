/** The sheet of keys and of what a query can say. */
import { Box, chakra, Flex, Heading } from "@chakra-ui/react";
import type { ReactNode } from "react";

import { KeyCap } from "../parts/controls";
import { Sheet } from "../parts/sheet";
import { KEYS } from "../query/keys";
import { addressOf, NOTHING } from "../search/question";
import { useWords, type Key } from "../words";
import { Link } from "./link";

/** Every key of the page; `docs/page.md` has the same table, and a test compares them. */
export const KEY_TABLE: readonly { group: Key; keys: readonly (readonly [string[], Key])[] }[] = [
  {
    group: "help.everywhere",
    keys: [
      [["/"], "help.focus"],
      [["?"], "help.this"],
      [["Esc"], "help.close"],
      [["g", "i"], "which.title"],
      [["g", "s"], "like.what"],
      [["g", "f"], "help.films"],
      [["g", "m"], "help.map"],
      [["g", "r"], "help.reel"],
    ],
  },
  {
    group: "help.wall",
    keys: [
      [["←", "→", "↑", "↓"], "help.move"],
      [["Enter"], "help.open"],
      [["Space"], "help.preview"],
      [["x"], "help.choose"],
      [["l"], "help.like"],
    ],
  },
  {
    group: "help.on_map",
    keys: [
      [["←", "→", "↑", "↓"], "map.keys.move"],
      [["Enter"], "map.keys.open"],
      [["+", "-"], "map.keys.zoom"],
      [["0"], "map.whole"],
    ],
  },
  {
    group: "help.shot",
    keys: [[["p", "n"], "help.answers"]],
  },
  {
    group: "help.player",
    keys: [
      [["Space", "k"], "help.play"],
      [["←", "→"], "help.five"],
      [["j", "l"], "help.speed"],
      [[",", "."], "help.frame"],
      [["[", "]"], "help.shots"],
      [["m"], "help.mute"],
      [["f"], "help.full"],
      [["c"], "help.words"],
    ],
  },
];

const EXAMPLES: readonly (readonly [string, Key])[] = [
  ['director:"Ridley Scott" year:1979..1986', "help.query.film"],
  ["rain light:dark color:teal", "help.query.facets"],
  ["beach -people", "help.query.away"],
  ['said:"exact words"', "help.query.said"],
  ["a car >>30s an explosion", "help.query.then"],
];

export default function Help({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet title={t("help")} onClose={onClose}>
      <Box overflowY="auto" px="5" py="4" tabIndex={0} role="region" aria-label={t("help")}>
        <Box css={{ columns: { base: 1, md: 2 }, columnGap: "40px" }}>
          {KEY_TABLE.map(({ group, keys }) => (
            <Part key={group} title={t(group)}>
              {keys.map(([caps, what]) => (
                <Flex key={what} justify="space-between" gap="4" py="0.5">
                  <span>{t(what)}</span>
                  <Flex gap="1" flexShrink={0} dir="ltr">
                    {caps.map((cap) => (
                      <KeyCap key={cap}>{cap}</KeyCap>
                    ))}
                  </Flex>
                </Flex>
              ))}
            </Part>
          ))}
          <Part title={t("help.query")}>
            {EXAMPLES.map(([query, what]) => (
              <Box key={query} py="1">
                <Link
                  href={addressOf({ ...NOTHING, q: query })}
                  onGo={onClose}
                  color="lamp"
                  dir="ltr"
                  display="inline-block"
                >
                  {query}
                </Link>
                <Box color="dim">{t(what)}</Box>
              </Box>
            ))}
          </Part>
        </Box>
        <Part title={t("help.keys")}>
          <Flex as="ul" wrap="wrap" gap="1.5" mt="1" listStyleType="none" dir="ltr">
            {KEYS.filter((key) => key.name !== "image").map((key) => (
              <chakra.li
                key={key.name}
                px="2"
                borderRadius="sm"
                bg="raised"
                fontSize="xs"
                lineHeight="24px"
              >
                {key.example}
              </chakra.li>
            ))}
          </Flex>
        </Part>
      </Box>
    </Sheet>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <chakra.section pb="5" breakInside="avoid">
      <Heading as="h3" fontSize="sm" fontWeight="bold" mb="1.5">
        {title}
      </Heading>
      {children}
    </chakra.section>
  );
}
