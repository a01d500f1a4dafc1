/** The time of a footage as a barcode of its colours: click or drag to go there. */
import { Box, chakra } from "@chakra-ui/react";
import { useEffect, useRef, useState, type PointerEvent } from "react";

import { places } from "../api/places";
import type { ShotFacts } from "../api/shapes";
import { Time } from "../parts/controls";
import { useWords } from "../words";
import { timecode } from "../words/time";
import { drawBarcode } from "./barcode";
import type { Playback } from "./playback";
import { shotAt } from "./shot_at";

interface Props {
  playback: Playback;
  shots: readonly ShotFacts[];
  height?: number;
  /** A stretch that is marked: the shot that was searched for. */
  marked?: { start: number; end: number } | undefined;
}

export function Timeline({ playback, shots, height = 52, marked }: Props) {
  const { t } = useWords();
  const { duration } = playback.footage;
  const box = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<number | null>(null);

  useEffect(
    () =>
      playback.onTime((time) => {
        if (head.current) head.current.style.left = `${(time / duration) * 100}%`;
        box.current?.setAttribute("aria-valuenow", time.toFixed(1));
        box.current?.setAttribute("aria-valuetext", timecode(time));
      }),
    [playback, duration],
  );

  const timeAt = (event: PointerEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return Math.min(Math.max((event.clientX - left) / width, 0), 1) * duration;
  };

  return (
    <Box position="relative" dir="ltr" userSelect="none" touchAction="none">
      {over !== null && (
        <Glance time={over} duration={duration} shots={shots} playback={playback} />
      )}
      {/* Its keys are the player's, which hears them from here too. */}
      <Box
        ref={box}
        role="slider"
        tabIndex={0}
        aria-label={t("player.time")}
        aria-valuemin={0}
        aria-valuemax={duration}
        aria-valuenow={0}
        position="relative"
        h={`${height}px`}
        cursor="pointer"
        bg="raised"
        borderRadius="sm"
        overflow="hidden"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          playback.seek(timeAt(event));
        }}
        onPointerMove={(event) => {
          setOver(timeAt(event));
          if (event.buttons & 1) playback.seek(timeAt(event));
        }}
        onPointerLeave={() => setOver(null)}
      >
        <Barcode shots={shots} duration={duration} />
        {marked && (
          <Box
            position="absolute"
            bottom="0"
            h="5px"
            bg="lamp"
            boxShadow="0 0 0 1px rgba(0,0,0,.7)"
            style={{
              left: `${(marked.start / duration) * 100}%`,
              width: `max(3px, ${((marked.end - marked.start) / duration) * 100}%)`,
            }}
          />
        )}
        <chakra.div
          ref={head}
          position="absolute"
          insetBlock="0"
          w="3px"
          ms="-1.5px"
          bg="#fff"
          boxShadow="0 0 0 1px rgba(0,0,0,.8)"
          pointerEvents="none"
        />
      </Box>
    </Box>
  );
}

/** The colours alone. */
export function Barcode({ shots, duration }: { shots: readonly ShotFacts[]; duration: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn) return;
    const draw = () => {
      const scale = window.devicePixelRatio || 1;
      drawn.width = Math.round(drawn.clientWidth * scale);
      drawn.height = Math.round(drawn.clientHeight * scale);
      drawBarcode(drawn, shots, duration);
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(drawn);
    return () => observer.disconnect();
  }, [shots, duration]);
  return (
    <canvas ref={canvas} aria-hidden style={{ display: "block", width: "100%", height: "100%" }} />
  );
}

interface GlanceProps {
  time: number;
  duration: number;
  shots: readonly ShotFacts[];
  playback: Playback;
}

/** What is at a time: its shot's picture and the timecode. */
function Glance({ time, duration, shots, playback }: GlanceProps) {
  const shot = shots[shotAt(shots, time)];
  const thumbnail = shot?.frames[0]?.thumbnail;
  return (
    <Box
      position="absolute"
      bottom="calc(100% + 6px)"
      w="160px"
      ms="-80px"
      zIndex="bar"
      pointerEvents="none"
      textAlign="center"
      style={{ left: `clamp(80px, ${(time / duration) * 100}%, calc(100% - 80px))` }}
    >
      {thumbnail && (
        <chakra.img
          src={places.frame(playback.footage.id, thumbnail)}
          alt=""
          w="160px"
          borderRadius="sm"
          borderWidth="1px"
          borderColor="edge"
        />
      )}
      <chakra.span
        display="inline-block"
        mt="1"
        px="1.5"
        borderRadius="sm"
        fontSize="xs"
        bg="rgba(0,0,0,.85)"
        color="#fff"
      >
        <Time seconds={time} parts />
      </chakra.span>
    </Box>
  );
}
