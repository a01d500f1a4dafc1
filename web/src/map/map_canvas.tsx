/** The map to look at: dragged, zoomed with wheel, fingers, buttons and keys, walked through by keys. */
import { Box, Flex } from "@chakra-ui/react";
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type PointerEvent } from "react";

import type { Place } from "../api/shapes";
import { addressOf } from "../film/address";
import { IconButton } from "../parts/controls";
import { useMedia } from "../parts/hooks";
import { keyOf } from "../shell/keys";
import { announce } from "../shell/notices";
import { go } from "../shell/route";
import { useWords } from "../words";
import { draw, lay, under } from "./drawing";
import { Label } from "./label";
import { spokenPlace } from "./spoken";
import {
  moved,
  nearest,
  next,
  project,
  showing,
  WHOLE,
  zoomed,
  type Point,
  type Size,
  type View,
  type Way,
} from "./view";

interface Props {
  places: readonly Place[];
  view: View;
  onView: (view: View) => void;
  wanted: (place: Place) => boolean;
  /** Which one is pointed at in the list beside it. */
  pointed: number;
}

const STEP = 1.5;
/** Pixels that a pointer may wander and still click. */
const STILL = 5;
const WAYS: Record<string, Way> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

export function MapCanvas({ places, view, onView, wanted, pointed }: Props) {
  const words = useWords();
  const { t } = words;
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [hovered, setHovered] = useState(-1);
  const [chosen, setChosen] = useState(-1);
  const [turn, setTurn] = useState(0);
  const density = useMedia("(min-resolution: 1.5dppx)");
  const theme = useTheme();
  const fingers = useRef(new Map<number, Point>());
  const pressed = useRef<{ at: Point; wandered: boolean } | null>(null);

  const shown = hovered >= 0 ? hovered : pointed;
  const drawn = useMemo(() => lay({ places, view, size, wanted }), [places, view, size, wanted]);

  useLayoutEffect(() => {
    const watched = box.current;
    if (!watched) return;
    const measure = () => setSize({ width: watched.clientWidth, height: watched.clientHeight });
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(watched);
    return () => watching.disconnect();
  }, []);

  useEffect(() => {
    if (!canvas.current || size.width === 0) return;
    let frame = 0;
    const again = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setTurn((count) => count + 1));
    };
    draw(canvas.current, { places, view, size, wanted, chosen, hovered: shown }, drawn, again);
  }, [places, view, size, wanted, chosen, shown, drawn, turn, density, theme]);

  // React's own listener for the wheel may not keep the page from scrolling.
  const held = useRef({ view, size, onView });
  useEffect(() => {
    held.current = { view, size, onView };
  });
  useEffect(() => {
    const heard = canvas.current;
    if (!heard) return;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const now = held.current;
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016));
      now.onView(zoomed(now.view, now.size, placeOf(event, heard), factor));
    };
    heard.addEventListener("wheel", wheel, { passive: false });
    return () => heard.removeEventListener("wheel", wheel);
  }, []);

  const open = (index: number) => {
    const place = places[index];
    if (place) go(addressOf(place.film.id, place.footage.id));
  };
  const down = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = placeOf(event, event.currentTarget);
    fingers.current.set(event.pointerId, at);
    pressed.current = { at, wandered: fingers.current.size > 1 };
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    const at = placeOf(event, event.currentTarget);
    const before = fingers.current.get(event.pointerId);
    if (!before) {
      if (event.pointerType === "mouse") setHovered(under(drawn, at, 14));
      return;
    }
    const start = pressed.current;
    if (start && Math.hypot(at.x - start.at.x, at.y - start.at.y) > STILL) start.wandered = true;
    if (!start?.wandered) return;
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, at);
    if (other) {
      const spread = (one: Point) => Math.max(Math.hypot(one.x - other.x, one.y - other.y), 1);
      const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
      const by = { x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 };
      onView(zoomed(moved(view, size, by), size, middle, spread(at) / spread(before)));
    } else onView(moved(view, size, { x: at.x - before.x, y: at.y - before.y }));
    setHovered(-1);
  };
  const up = (event: PointerEvent<HTMLCanvasElement>) => {
    const at = placeOf(event, event.currentTarget);
    fingers.current.delete(event.pointerId);
    const start = pressed.current;
    if (fingers.current.size === 0) pressed.current = null;
    if (!start || start.wandered || event.type === "pointercancel") return;
    const hit = under(drawn, at, event.pointerType === "mouse" ? 14 : 24);
    // A finger hides what it points at: the first touch shows it, the second opens it.
    if (event.pointerType === "mouse" || hit === chosen) open(hit);
    else setChosen(hit);
  };

  const walk = (index: number) => {
    const place = places[index];
    if (!place) return;
    setChosen(index);
    onView(showing(view, size, place));
    announce(spokenPlace(place, words));
  };
  const zoom = (factor: number) => {
    const place = places[chosen];
    const middle = { x: size.width / 2, y: size.height / 2 };
    onView(zoomed(view, size, place ? project(view, size, place) : middle, factor));
  };
  const key = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    const name = keyOf(event.nativeEvent);
    if (way) {
      const middle = { x: size.width / 2, y: size.height / 2 };
      walk(chosen < 0 ? nearest(drawn.points, middle, Infinity) : next(drawn.points, chosen, way));
    } else if (name === "Enter") open(chosen);
    else if (name === "+" || name === "=") zoom(STEP);
    else if (name === "-") zoom(1 / STEP);
    else if (name === "0") onView(WHOLE);
    else if (name === "Escape" && chosen >= 0) setChosen(-1);
    else return;
    event.preventDefault();
  };

  const told = shown >= 0 ? shown : chosen;
  const place = places[told];
  return (
    <Box ref={box} position="relative" h="100%" w="100%" dir="ltr" overflow="hidden">
      <Box
        role="application"
        aria-label={t("map.label")}
        tabIndex={0}
        position="absolute"
        inset="0"
        onKeyDown={key}
        _focusVisible={{ outlineOffset: "-3px" }}
      >
        <canvas
          ref={canvas}
          aria-hidden
          style={{
            display: "block",
            width: "100%",
            height: "100%",
            touchAction: "none",
            cursor: hovered >= 0 ? "pointer" : view.zoom > 1 ? "grab" : "default",
          }}
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={up}
          onPointerCancel={up}
          onPointerLeave={() => setHovered(-1)}
        />
      </Box>
      {place && drawn.points[told] && (
        <Label
          place={place}
          at={drawn.points[told]}
          size={size}
          picture={drawn.picture}
          href={told === chosen && hovered < 0 ? addressOf(place.film.id, place.footage.id) : null}
        />
      )}
      <Flex
        position="absolute"
        bottom="1.5"
        right="1.5"
        bg="surface"
        borderWidth="1px"
        borderRadius="md"
      >
        <IconButton icon="add" label={t("map.closer")} onClick={() => zoom(STEP)} />
        <IconButton icon="minus" label={t("map.further")} onClick={() => zoom(1 / STEP)} />
        <IconButton icon="full" label={t("map.whole")} onClick={() => onView(WHOLE)} />
      </Flex>
    </Box>
  );
}

function placeOf(event: { clientX: number; clientY: number }, within: Element): Point {
  const { left, top } = within.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

/** The theme that the page is in: a canvas is not coloured by its styles. */
function useTheme(): string {
  const [theme, setTheme] = useState(document.documentElement.className);
  useEffect(() => {
    const root = document.documentElement;
    const watching = new MutationObserver(() => setTheme(root.className));
    watching.observe(root, { attributes: true, attributeFilter: ["class"] });
    return () => watching.disconnect();
  }, []);
  return theme;
}
