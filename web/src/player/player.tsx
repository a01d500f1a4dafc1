/** A player: the picture, the words over it, the timeline, and the controls beneath. */
import { Box, chakra, Flex, Text } from "@chakra-ui/react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";

import { places } from "../api/places";
import type { ShotFacts, TextFacts } from "../api/shapes";
import { Icon } from "../parts/icons";
import { useKept } from "../parts/hooks";
import { useWords } from "../words";
import { Controls } from "./controls";
import { linesAt } from "./lines";
import type { Playback } from "./playback";
import { usePlayerKeys } from "./player_keys";
import { keptAt } from "./shot_at";
import { Timeline } from "./timeline";

interface Props {
  playback: Playback;
  shots: readonly ShotFacts[];
  texts: readonly TextFacts[];
  /** CSS height that the picture may take at most. */
  tallest: string;
  marked?: { start: number; end: number };
}

export function Player({ playback, shots, texts, tallest, marked }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [words, setWords] = useKept("cineseek.subtitles", true);
  useEffect(() => playback.know(shots), [playback, shots]);
  const full = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void box.current?.requestFullscreen();
  };
  usePlayerKeys(playback, box, { full, words: () => setWords(!words) });
  return (
    <chakra.section
      ref={box}
      aria-label={t("player")}
      display="flex"
      flexDirection="column"
      gap="2"
      css={{
        "&:fullscreen": { background: "#000", padding: "8px" },
        "&:fullscreen .stage": { maxWidth: "none", flex: 1, minHeight: 0 },
      }}
    >
      <Stage playback={playback} shots={shots} texts={words ? texts : []} tallest={tallest} />
      <Timeline playback={playback} shots={shots} marked={marked} />
      <Controls
        playback={playback}
        hasWords={texts.length > 0}
        words={words}
        onWords={() => setWords(!words)}
        onFull={full}
      />
    </chakra.section>
  );
}

interface StageProps {
  playback: Playback;
  shots: readonly ShotFacts[];
  texts: readonly TextFacts[];
  tallest: string;
}

function Stage({ playback, shots, texts, tallest }: StageProps) {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const { footage } = playback;
  const state = useSyncExternalStore(playback.subscribe, playback.snapshot);
  useEffect(() => {
    if (video.current) return playback.attach(video.current);
    return undefined;
  }, [playback]);
  const aspect = footage.width / footage.height || 16 / 9;
  const kept = keptAt(shots, playback.time);
  return (
    <Box
      className="stage"
      position="relative"
      bg="#000"
      w="100%"
      maxW={`calc(${tallest} * ${aspect.toFixed(4)})`}
      mx="auto"
      overflow="hidden"
      borderRadius="sm"
      style={{ aspectRatio: aspect }}
    >
      {/* Captions are drawn by the page, in both ways of playing; the track serves other tools. */}
      <chakra.video
        ref={video}
        w="100%"
        h="100%"
        objectFit="contain"
        playsInline
        preload="auto"
        poster={kept ? places.frame(footage.id, kept) : undefined}
        aria-label={footage.file}
        onClick={() => playback.toggle()}
      >
        <track kind="captions" src={places.track(footage.id, null)} />
      </chakra.video>
      {state.mode === "none" && <Frozen playback={playback} shots={shots} />}
      {state.mode === "previews" && (
        <Flex
          position="absolute"
          top="2"
          insetInlineStart="2"
          align="center"
          gap="2"
          px="2.5"
          py="1"
          bg="rgba(0,0,0,.8)"
          color="#fff"
          fontSize="xs"
          borderRadius="md"
          role="note"
        >
          <Icon name="warning" size={15} />
          {t("player.previews")}
        </Flex>
      )}
      <Captions playback={playback} texts={texts} />
    </Box>
  );
}

/** Where nothing can be played: the picture at this time, decoded by the server. */
function Frozen({ playback, shots }: { playback: Playback; shots: readonly ShotFacts[] }) {
  const { t } = useWords();
  const [time, setTime] = useState(playback.time);
  const [gone, setGone] = useState(false);
  const { footage } = playback;
  // Where the file itself is gone, the pictures that the library keeps are all there is.
  const kept = gone && keptAt(shots, time);
  const src = kept ? places.frame(footage.id, kept) : places.picture(footage.id, time, 480);
  useEffect(() => {
    let timer = 0;
    const stop = playback.onTime((next) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setTime(next), 120);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [playback]);
  return (
    <>
      <chakra.img
        src={src}
        alt=""
        onError={() => setGone(true)}
        position="absolute"
        inset="0"
        w="100%"
        h="100%"
        objectFit="contain"
      />
      <Text
        position="absolute"
        top="2"
        insetInlineStart="2"
        px="2.5"
        py="1"
        bg="rgba(0,0,0,.8)"
        color="#fff"
        fontSize="xs"
        borderRadius="md"
        role="alert"
      >
        {t(gone ? "player.gone" : "player.none")}
      </Text>
    </>
  );
}

function Captions({ playback, texts }: { playback: Playback; texts: readonly TextFacts[] }) {
  const [shown, setShown] = useState<readonly TextFacts[]>([]);
  useEffect(
    () =>
      playback.onTime((time) => {
        const next = linesAt(texts, time);
        setShown((now) => (same(now, next) ? now : next));
      }),
    [playback, texts],
  );
  return (
    <Flex
      position="absolute"
      insetInline="4"
      bottom="4%"
      direction="column"
      align="center"
      gap="1"
      pointerEvents="none"
      aria-live="off"
    >
      {shown.map((line) => (
        <chakra.span
          key={`${line.start} ${line.text}`}
          dir="auto"
          lang={line.language ?? undefined}
          px="2"
          py="0.5"
          bg="rgba(0,0,0,.72)"
          color="#fff"
          fontSize="clamp(0.95rem, 1.7vw, 1.5rem)"
          lineHeight="1.3"
          textAlign="center"
          whiteSpace="pre-line"
          borderRadius="sm"
        >
          {line.text}
        </chakra.span>
      ))}
    </Flex>
  );
}

function same(one: readonly TextFacts[], other: readonly TextFacts[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
