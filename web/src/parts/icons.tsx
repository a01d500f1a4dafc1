/** The page's own icons: one stroke, 24 units, drawn for the sizes they are used at. */
import { chakra } from "@chakra-ui/react";

const PATHS = {
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.3 15.3 20.5 20.5",
  picture: "M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5L20 17.5M15.5 8.7v.1",
  close: "M6 6l12 12M18 6 6 18",
  films: "M4 5h16v14H4zM8 5v14M16 5v14M4 9.7h4M4 14.3h4M16 9.7h4M16 14.3h4",
  which: "M4 5h16v14H4zM9.6 9.7a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2.9-1.2 1.7M12.1 16.2v.1",
  mirror: "M12 3.5v17M9 7l-5.5 10.5H9zM15 7l5.5 10.5H15z",
  add: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  reel: "M3.5 7h11M3.5 12h11M3.5 17h7M18 9v9M14.5 14.5 18 18l3.5-3.5",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8v4.4M9 14.8v4.4",
  help: "M9 9.2A3 3 0 1 1 13.4 12c-.9.5-1.4 1.1-1.4 2.2M12 17.6v.1",
  play: "M7 4.8v14.4L19 12z",
  pause: "M8 5v14M16 5v14",
  previous: "M18.5 5.5v13L8.5 12zM5.5 5.5v13",
  next: "M5.5 5.5v13l10-6.5zM18.5 5.5v13",
  sound: "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11",
  muted: "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5",
  full: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  check: "M5 12.5 10 17.5 19.5 7",
  download: "M12 4v11M7 10.5l5 5 5-5M5 20h14",
  bin: "M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5",
  grip: "M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1",
  down: "M6 9.5l6 6 6-6",
  up: "M6 14.5l6-6 6 6",
  forward: "M9.5 6l6 6-6 6",
  arrow: "M4 12h15M13.5 6.5 19 12l-5.5 5.5",
  folder: "M3.5 6.5h6l2 2.5h9v10h-17z",
  file: "M6 3.5h8l4 4v13H6zM14 3.5v4h4",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",
  alike: "M4 4.5h9v7H4zM11 15v4.5h9v-7h-4",
  filter: "M4 6h16M7 12h10M10 18h4",
  words: "M4 5.5h16v11h-9l-4.5 3.5v-3.5H4zM8 9.7h8M8 12.8h5",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 8v4.5l3 2",
  person:
    "M12 4.5a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4ZM4.8 20c.6-3.6 3.4-5.5 7.2-5.5s6.6 1.9 7.2 5.5",
  warning: "M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1",
  grid: "M4 4.5h7v6H4zM13 4.5h7v6h-7zM4 13.5h7v6H4zM13 13.5h7v6h-7z",
  map: "M9 4.5 3.5 6.5v13l5.5-2 6 2 5.5-2v-13l-5.5 2zM9 4.5v13M15 6.5v13",
  whole: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M9 9h6v6H9z",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
} as const;

export type IconName = keyof typeof PATHS;

interface Props {
  name: IconName;
  size?: number;
  /** Icons that point along the line of reading turn round where it runs from the right. */
  turns?: boolean;
}

export function Icon({ name, size = 18, turns = false }: Props) {
  return (
    <chakra.svg
      viewBox="0 0 24 24"
      width={`${size}px`}
      height={`${size}px`}
      fill={name === "play" ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      flexShrink={0}
      css={turns ? { "[dir=rtl] &": { transform: "scaleX(-1)" } } : undefined}
    >
      <path d={PATHS[name]} />
    </chakra.svg>
  );
}
