/** The buttons of a player. Time runs from left to right in every language. */
import { Box, chakra, Flex } from "@chakra-ui/react";
import { useEffect, useRef, useSyncExternalStore } from "react";

import { IconButton, Time } from "../parts/controls";
import { useWords } from "../words";
import { timecode } from "../words/time";
import type { Playback } from "./playback";

interface Props {
  playback: Playback;
  hasWords: boolean;
  words: boolean;
  onWords: () => void;
  onFull: () => void;
}

export function Controls({ playback, hasWords, words, onWords, onFull }: Props) {
  const { t } = useWords();
  const { playing, rate, muted, volume } = useSyncExternalStore(
    playback.subscribe,
    playback.snapshot,
  );
  return (
    <Flex align="center" gap="0.5" dir="ltr" wrap="wrap">
      <IconButton
        icon="previous"
        label={t("player.previous")}
        aria-keyshortcuts="["
        onClick={() => playback.skip(-1)}
      />
      <IconButton
        icon={playing ? "pause" : "play"}
        label={t(playing ? "player.pause" : "player.play")}
        aria-keyshortcuts="Space"
        size="md"
        iconSize={24}
        color="ink"
        onClick={() => playback.toggle()}
      />
      <IconButton
        icon="next"
        label={t("player.next")}
        aria-keyshortcuts="]"
        onClick={() => playback.skip(1)}
      />
      <Box ms="2" color="dim">
        <Clock playback={playback} /> / <Time seconds={playback.footage.duration} />
      </Box>
      {rate !== 1 && (
        <Box ms="2" color="lamp" className="figures" fontWeight="medium">
          {rate < 0 ? `−${-rate}×` : `${rate}×`}
        </Box>
      )}
      <Box flex="1" />
      <IconButton
        icon={muted ? "muted" : "sound"}
        label={t(muted ? "player.unmute" : "player.mute")}
        aria-keyshortcuts="m"
        onClick={() => playback.mute()}
      />
      <chakra.input
        hideBelow="md"
        type="range"
        aria-label={t("player.volume")}
        min={0}
        max={1}
        step={0.05}
        value={muted ? 0 : volume}
        onChange={(event) => playback.setVolume(Number(event.target.value))}
        w="70px"
        accentColor="lamp"
      />
      {hasWords && (
        <IconButton
          icon="words"
          label={t("player.words")}
          aria-pressed={words}
          aria-keyshortcuts="c"
          onClick={onWords}
        />
      )}
      <IconButton icon="full" label={t("player.full")} aria-keyshortcuts="f" onClick={onFull} />
    </Flex>
  );
}

/** The time now; it changes too often to be drawn by anything but itself. */
function Clock({ playback }: { playback: Playback }) {
  const text = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      playback.onTime((time) => {
        if (text.current) text.current.textContent = timecode(time, { parts: true });
      }),
    [playback],
  );
  return <chakra.span ref={text} className="figures" color="ink" data-testid="clock" />;
}
