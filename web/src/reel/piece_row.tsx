/** A shot of the reel: where it stands, how long it is, and what is added before and after it. */
import { Box, chakra, Flex } from "@chakra-ui/react";

import { places } from "../api/places";
import { addressOf } from "../film/address";
import { IconButton, Palette, Time } from "../parts/controls";
import { Icon } from "../parts/icons";
import { Link } from "../shell/link";
import { useWords } from "../words";
import { remove, stretchOf, trim, type Piece } from "./reel";

interface Props {
  piece: Piece;
  index: number;
  count: number;
  dragged: boolean;
  over: boolean;
  onShift: (by: -1 | 1) => void;
  onDragStart: () => void;
  onDragOver: () => void;
  onDrop: () => void;
  onDragEnd: () => void;
}

export function PieceRow(props: Props) {
  const { piece, index, count, dragged, over, onShift } = props;
  const { t, number, year } = useWords();
  const { start, end } = stretchOf(piece);
  const place = t("reel.place", { n: index + 1, of: count, title: piece.title });
  return (
    <Flex
      as="li"
      align="center"
      gap="3"
      p="2"
      bg="surface"
      borderWidth="1px"
      borderColor={over ? "lamp" : "line"}
      borderRadius="md"
      opacity={dragged ? 0.4 : 1}
      draggable
      wrap={{ base: "wrap", md: "nowrap" }}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", piece.id);
        props.onDragStart();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        props.onDragOver();
      }}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop();
      }}
      onDragEnd={props.onDragEnd}
    >
      <chakra.button
        type="button"
        data-grip
        aria-label={place}
        title={t("reel.grip")}
        aria-describedby="reel-grip"
        cursor="grab"
        color="faint"
        p="1"
        borderRadius="sm"
        _hover={{ color: "ink" }}
        onKeyDown={(event) => {
          const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
          if (by === 0) return;
          event.preventDefault();
          onShift(by);
        }}
      >
        <Icon name="grip" />
      </chakra.button>
      <Box
        flexShrink={0}
        w="128px"
        bg="stage"
        borderRadius="sm"
        overflow="hidden"
        position="relative"
      >
        {piece.thumbnail && (
          <chakra.img
            src={places.frame(piece.footage, piece.thumbnail)}
            alt=""
            w="128px"
            h="72px"
            objectFit="contain"
            draggable={false}
          />
        )}
        <Palette colors={piece.palette} />
      </Box>
      <Box flex="1" minW="130px">
        <Link
          href={addressOf(piece.film, piece.footage, piece.start)}
          fontWeight="medium"
          textDecoration="none"
          _hover={{ textDecoration: "underline" }}
          display="block"
          truncate
        >
          <bdi>{piece.title}</bdi>
          {piece.year !== null && (
            <chakra.span color="dim" fontWeight="normal">
              {" "}
              {year(piece.year)}
            </chakra.span>
          )}
        </Link>
        <Box color="dim">
          <chakra.span whiteSpace="nowrap">
            <Time seconds={start} parts /> – <Time seconds={end} parts />
          </chakra.span>{" "}
          <chakra.span color="faint" ms="1" whiteSpace="nowrap">
            {t("seconds", { n: number(end - start, 1) })}
          </chakra.span>
        </Box>
      </Box>
      <Flex gap="3">
        <Handle
          label={t("reel.before")}
          seconds={piece.before}
          onChange={(before) => trim(piece.id, { before })}
        />
        <Handle
          label={t("reel.after")}
          seconds={piece.after}
          onChange={(after) => trim(piece.id, { after })}
        />
      </Flex>
      <Flex>
        <IconButton
          icon="up"
          label={t("reel.up")}
          disabled={index === 0}
          onClick={() => onShift(-1)}
        />
        <IconButton
          icon="down"
          label={t("reel.down")}
          disabled={index === count - 1}
          onClick={() => onShift(1)}
        />
        <IconButton icon="close" label={t("reel.remove")} onClick={() => remove(piece.id)} />
      </Flex>
    </Flex>
  );
}

interface HandleProps {
  label: string;
  seconds: number;
  onChange: (seconds: number) => void;
}

function Handle({ label, seconds, onChange }: HandleProps) {
  const { t } = useWords();
  return (
    <chakra.label display="block" fontSize="xs" color="dim">
      {label}
      <Flex align="center" gap="1" dir="ltr">
        <chakra.input
          type="number"
          aria-label={`${label}, ${t("seconds.unit")}`}
          step={0.1}
          value={seconds}
          onChange={(event) => {
            const value = event.target.valueAsNumber;
            if (Number.isFinite(value)) onChange(value);
          }}
          w="68px"
          h="30px"
          px="2"
          color="ink"
          bg="canvas"
          borderWidth="1px"
          borderColor="edge"
          borderRadius="sm"
          className="figures"
        />
        {t("seconds.short")}
      </Flex>
    </chakra.label>
  );
}
