/** What is known of a shot; every measure leads to the shots that share it. */
import { Box, Button, chakra, Flex, Heading } from "@chakra-ui/react";
import type { ReactNode } from "react";

import type { Hit, ShotAnswer } from "../api/shapes";
import { addressOf as filmAddress } from "../film/address";
import { pieceOfShot } from "../film/shot_card";
import { Palette, Time } from "../parts/controls";
import { Icon } from "../parts/icons";
import { isChosen, toggle, useReel } from "../reel/reel";
import { addressOf, NOTHING } from "../search/question";
import { Link } from "../shell/link";
import { announce, notify } from "../shell/notices";
import { useWords, type Key } from "../words";
import { timecode } from "../words/time";

const MEASURES = ["light", "motion", "sound", "size"] as const;

export function ShotFacts({ answer, hit }: { answer: ShotAnswer; hit: Hit | undefined }) {
  const { t, value, number, percent, year } = useWords();
  const { film, footage, shot } = answer;
  const { facets } = shot;
  return (
    <Flex direction="column" gap="5" minW="0">
      <Actions answer={answer} />
      {hit && (
        <Part title={t("shot.why")}>
          <Flex align="baseline" gap="3">
            {hit.because.some((one) => one !== "filter") && (
              <chakra.span fontSize="xl" fontWeight="bold" className="figures">
                {percent(hit.score)}
              </chakra.span>
            )}
            <chakra.span color="dim">
              {hit.because.map((one) => t(`because.${one}` as Key)).join(t("and"))}
            </chakra.span>
          </Flex>
          {hit.text && (
            <chakra.q display="block" dir="auto" mt="1">
              {hit.text}
            </chakra.q>
          )}
        </Part>
      )}
      <Part title={t("key.color")}>
        <Box borderRadius="sm" overflow="hidden" mb="2">
          <Palette colors={facets.palette} height={26} />
        </Box>
        <Flex as="ul" wrap="wrap" gap="1.5" listStyleType="none">
          {facets.colors.map((color) => (
            <Measure key={color} filter={`color:${color}`} label={value("color", color)} />
          ))}
          {facets.black_and_white && <Measure filter="bw:yes" label={t("key.bw")} />}
        </Flex>
      </Part>
      <Part title={t("shot.measures")}>
        <Flex as="ul" wrap="wrap" gap="1.5" listStyleType="none">
          {MEASURES.map((key) => {
            const measured = facets[key];
            if (!measured) return null;
            const label = `${t(`key.${key}`)}: ${value(key, measured)}`;
            return <Measure key={key} filter={`${key}:${measured}`} label={label} />;
          })}
          {facets.people !== null && (
            <Measure
              filter={`people:${facets.people}`}
              label={`${t("key.people")}: ${number(facets.people)}`}
            />
          )}
        </Flex>
        <chakra.p mt="2" color="dim">
          {t("shot.length", { time: number(shot.end - shot.start, 1) })}
        </chakra.p>
      </Part>
      {shot.text.length > 0 && (
        <Part title={t("key.said")}>
          <chakra.ul listStyleType="none">
            {shot.text.map((line) => (
              <chakra.li
                key={`${line.start} ${line.text}`}
                dir="auto"
                lang={line.language ?? undefined}
              >
                {line.text}
              </chakra.li>
            ))}
          </chakra.ul>
        </Part>
      )}
      <Part title={t("shot.film")}>
        <Link
          href={filmAddress(film.id, footage.id, shot.start)}
          fontWeight="medium"
          textUnderlineOffset="3px"
        >
          <bdi>{film.title}</bdi>
          {film.year !== null && ` (${year(film.year)})`}
        </Link>
        <chakra.p color="dim">
          {value("kind", footage.kind)}
          {t("comma")}
          {t("shot.number", { n: shot.number })}
          {t("comma")}
          <Time seconds={shot.start} parts />
        </chakra.p>
      </Part>
    </Flex>
  );
}

function Actions({ answer }: { answer: ShotAnswer }) {
  const { t } = useWords();
  useReel();
  const { film, footage, shot } = answer;
  const chosen = isChosen(shot.id);
  const copy = async () => {
    const at = `${window.location.origin}/?shot=${shot.id}`;
    try {
      await navigator.clipboard.writeText(at);
      notify(t("shot.copied"));
    } catch {
      notify(at);
    }
  };
  return (
    <Flex wrap="wrap" gap="2">
      <Button
        variant={chosen ? "subtle" : "solid"}
        aria-pressed={chosen}
        onClick={() => {
          const now = toggle(pieceOfShot(film, footage, shot));
          announce(t(now ? "reel.added" : "reel.removed"));
        }}
      >
        <Icon name={chosen ? "check" : "add"} />
        {t(chosen ? "reel.in" : "reel.add")}
      </Button>
      <Button asChild variant="outline">
        <Link href={addressOf({ ...NOTHING, like: shot.id })} textDecoration="none">
          <Icon name="alike" />
          {t("like.this")}
        </Link>
      </Button>
      <Button
        variant="outline"
        title={timecode(shot.start, { parts: true })}
        onClick={() => void copy()}
      >
        <Icon name="link" />
        {t("shot.copy")}
      </Button>
    </Flex>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Heading as="h3" fontSize="xs" fontWeight="medium" color="dim" mb="1.5">
        {title}
      </Heading>
      {children}
    </section>
  );
}

function Measure({ filter, label }: { filter: string; label: string }) {
  return (
    <li>
      <Link
        href={addressOf({ ...NOTHING, q: filter })}
        display="inline-block"
        px="2.5"
        lineHeight="26px"
        bg="raised"
        borderRadius="full"
        textDecoration="none"
        _hover={{ bg: "line" }}
      >
        {label}
      </Link>
    </li>
  );
}
