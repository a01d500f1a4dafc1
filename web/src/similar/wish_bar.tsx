/** What a reader wants of neighbours: of which kind, and how much each part counts. */
import { Box, Button, chakra, Flex } from "@chakra-ui/react";
import { useState } from "react";

import type { SimilarAnswer } from "../api/shapes";
import { Icon } from "../parts/icons";
import { useWords, type Key } from "../words";
import { comparedIn, KINDS, USUAL, type Part, type Wishes } from "./wishes";

interface Props {
  wishes: Wishes;
  onWish: (wishes: Wishes) => void;
  /** What the sliders are of. */
  answer: SimilarAnswer | undefined;
}

const STEP = 0.1;
const MOST = 2;

export function WishBar({ wishes, onWish, answer }: Props) {
  const { t, value } = useWords();
  const [open, setOpen] = useState(false);
  const compared = comparedIn(answer);
  // With other wishes nothing may be found: the sliders stay as they were.
  const [known, setKnown] = useState(compared);
  if (answer && answer.neighbours.length > 0 && known.parts.join() !== compared.parts.join())
    setKnown(compared);
  const { parts, counted } = known;
  const given = Object.keys(wishes.weights).length > 0;
  const weights = Object.fromEntries(
    parts.map((part) => [
      part,
      given ? (wishes.weights[part] ?? 0) : counted.includes(part) ? USUAL[part] : 0,
    ]),
  ) as Record<Part, number>;

  return (
    <Box mb="3">
      <Flex gap="3" wrap="wrap" align="center">
        <chakra.label display="flex" alignItems="center" gap="2" color="dim">
          {t("similar.kind")}
          <chakra.select
            value={wishes.kind}
            onChange={(event) => onWish({ ...wishes, kind: event.target.value })}
            h="34px"
            px="2"
            color="ink"
            bg="surface"
            borderWidth="1px"
            borderColor="edge"
            borderRadius="md"
          >
            <option value="">{t("similar.kind.all")}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {value("kind", kind)}
              </option>
            ))}
          </chakra.select>
        </chakra.label>
        <Button
          variant="outline"
          disabled={parts.length === 0}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="settings" />
          {t("similar.weights")}
        </Button>
        {given && (
          <Button variant="plain" onClick={() => onWish({ ...wishes, weights: {} })}>
            {t("similar.weights.reset")}
          </Button>
        )}
      </Flex>
      {open && (
        <Box
          role="group"
          aria-label={t("similar.weights")}
          display="grid"
          gridTemplateColumns="repeat(auto-fill, minmax(200px, 1fr))"
          gap="4"
          mt="3"
          p="4"
          bg="surface"
          borderWidth="1px"
          borderRadius="md"
        >
          {parts.map((part) => (
            <Slider
              key={part}
              label={t(`part.${part}` as Key)}
              value={weights[part]}
              onChange={(weight) => onWish({ ...wishes, weights: { ...weights, [part]: weight } })}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}

interface SliderProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

function Slider({ label, value, onChange }: SliderProps) {
  const { number } = useWords();
  return (
    <chakra.label display="block">
      <Flex justify="space-between">
        <span>{label}</span>
        <chakra.span color="dim" className="figures">
          {number(value, 1)}
        </chakra.span>
      </Flex>
      <chakra.input
        type="range"
        w="100%"
        min={0}
        max={MOST}
        step={STEP}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </chakra.label>
  );
}
