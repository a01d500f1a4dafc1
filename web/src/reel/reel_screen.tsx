/** Plays the reel: each shot's preview after the other, without a pause where one is ready. */
import { Box, chakra, Flex } from "@chakra-ui/react";
import { useEffect, useRef, useState } from "react";

import { places } from "../api/places";
import { IconButton, Time } from "../parts/controls";
import { Sheet } from "../parts/sheet";
import { useWords } from "../words";
import type { Piece } from "./reel";

export function ReelScreen({ pieces, onClose }: { pieces: readonly Piece[]; onClose: () => void }) {
  const { t } = useWords();
  const [index, setIndex] = useState(0);
  const [paused, setPaused] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const piece = pieces[index];
  const next = pieces[index + 1];

  useEffect(() => {
    // The next one is fetched while this one plays.
    if (next) void fetch(places.preview(next.id)).catch(() => undefined);
  }, [next]);

  const step = (by: number) => setIndex(Math.min(Math.max(index + by, 0), pieces.length - 1));
  const toggle = () => {
    if (video.current?.paused) void video.current.play();
    else video.current?.pause();
  };
  if (!piece) return null;
  return (
    <Sheet title={t("reel.play")} shape="large" onClose={onClose}>
      {}
      <chakra.video
        ref={video}
        key={piece.id}
        src={places.preview(piece.id)}
        autoPlay
        playsInline
        bg="#000"
        w="100%"
        maxH="70vh"
        style={{ aspectRatio: "16 / 9" }}
        objectFit="contain"
        onPlay={() => setPaused(false)}
        onPause={() => setPaused(true)}
        onEnded={() => step(1)}
        onError={() => step(1)}
        onClick={toggle}
      />
      <Flex align="center" gap="1" p="3" dir="ltr">
        <IconButton
          icon="previous"
          label={t("player.previous")}
          disabled={index === 0}
          onClick={() => step(-1)}
        />
        <IconButton
          icon={paused ? "play" : "pause"}
          label={t(paused ? "player.play" : "player.pause")}
          onClick={toggle}
        />
        <IconButton icon="next" label={t("player.next")} disabled={!next} onClick={() => step(1)} />
        <Box ms="3" minW="0" truncate>
          <bdi>{piece.title}</bdi>{" "}
          <chakra.span color="dim">
            <Time seconds={piece.start} /> ({index + 1}/{pieces.length})
          </chakra.span>
        </Box>
      </Flex>
    </Sheet>
  );
}
