/** The reel: shots in an order, cut to measure, and sent out in the format one edits in. */
import { Box, Button, Flex, Heading, Text } from "@chakra-ui/react";
import { useEffect, useRef, useState } from "react";

import { Time } from "../parts/controls";
import { Icon } from "../parts/icons";
import { Note } from "../parts/states";
import { Link } from "../shell/link";
import { announce } from "../shell/notices";
import { useRoute } from "../shell/route";
import { useScroll } from "../shell/scroll";
import { useWords } from "../words";
import { Export } from "./export";
import { PieceRow } from "./piece_row";
import { clear, lengthOf, move, restore, useReel, type Piece } from "./reel";
import { ReelScreen } from "./reel_screen";

export default function ReelPage() {
  const { t } = useWords();
  const pieces = useReel();
  const route = useRoute();
  const [playing, setPlaying] = useState(false);
  const [undo, setUndo] = useState<readonly Piece[] | null>(null);
  useScroll(route.key, true, pieces.length);
  useEffect(() => {
    document.title = `${t("reel")} - cineseek`;
  }, [t]);

  if (pieces.length === 0)
    return (
      <Note icon="reel" title={t("reel.empty")} as="h1">
        <Text color="dim">{t("reel.how")}</Text>
        <Flex gap="4" mt="2" align="center">
          {undo && <Button onClick={() => restore(undo)}>{t("reel.undo")}</Button>}
          <Link href="/" color="lamp">
            {t("reel.search")}
          </Link>
        </Flex>
      </Note>
    );

  return (
    <Box px={{ base: "3", md: "8" }} py="6" maxW="1280px" mx="auto">
      <Flex wrap="wrap" align="center" gap="3" mb="5">
        <Heading as="h1" fontSize="xl" fontWeight="bold">
          {t("reel")}
        </Heading>
        <Text color="dim" flex="1">
          {t("count.shots", { n: pieces.length })}
          {t("comma")}
          <Time seconds={lengthOf(pieces)} parts />
        </Text>
        <Button variant="outline" onClick={() => setPlaying(true)}>
          <Icon name="play" size={16} />
          {t("reel.play")}
        </Button>
        <Button
          variant="ghost"
          onClick={() => {
            setUndo(pieces);
            clear();
          }}
        >
          <Icon name="bin" size={16} />
          {t("reel.clear")}
        </Button>
      </Flex>
      <Flex gap="8" direction={{ base: "column", xl: "row" }} align={{ xl: "flex-start" }}>
        <Box flex="1" minW="0">
          <Pieces pieces={pieces} />
        </Box>
        <Export pieces={pieces} />
      </Flex>
      {playing && <ReelScreen pieces={pieces} onClose={() => setPlaying(false)} />}
    </Box>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useWords();
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);

  const shift = (index: number, by: -1 | 1) => {
    const to = index + by;
    if (to < 0 || to >= pieces.length) return;
    move(index, to);
    announce(t("reel.moved", { n: to + 1, of: pieces.length }));
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>("[data-grip]")[to]?.focus(),
    );
  };

  return (
    <Flex as="ol" ref={list} direction="column" gap="2" listStyleType="none" aria-label={t("reel")}>
      {pieces.map((piece, index) => (
        <PieceRow
          key={piece.id}
          piece={piece}
          index={index}
          count={pieces.length}
          dragged={dragged === index}
          over={over === index && dragged !== null && dragged !== index}
          onShift={(by) => shift(index, by)}
          onDragStart={() => setDragged(index)}
          onDragOver={() => setOver(index)}
          onDrop={() => {
            if (dragged !== null) move(dragged, index);
          }}
          onDragEnd={() => {
            setDragged(null);
            setOver(null);
          }}
        />
      ))}
    </Flex>
  );
}
