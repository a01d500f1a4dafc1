/** A row of shots that lead to the viewer: what is alike, or what stands before and after. */
import { Box, Flex, Heading } from "@chakra-ui/react";
import { useEffect, useRef, type ReactNode } from "react";

import { places } from "../api/places";
import { Time } from "../parts/controls";
import { go } from "../shell/route";
import { isPlain } from "../shell/link";

export interface StripShot {
  id: string;
  href: string;
  footage: string;
  thumbnail: string | null;
  aspect: number;
  start: number;
  title: string;
  /** The one that is open. */
  here?: boolean;
}

interface Props {
  title: string;
  more?: ReactNode;
  shots: readonly StripShot[];
}

export function Strip({ title, more, shots }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const open = shots.find((one) => one.here)?.id;
  useEffect(() => {
    const box = row.current;
    const here = box?.querySelector<HTMLElement>("[data-here]");
    if (!box || !here) return;
    box.scrollLeft = here.offsetLeft - box.clientWidth / 2 + here.clientWidth / 2;
  }, [open]);
  return (
    <Box as="section" aria-label={title}>
      <Flex align="baseline" justify="space-between" mb="2">
        <Heading as="h3" fontSize="md" fontWeight="bold">
          {title}
        </Heading>
        {more}
      </Flex>
      <Flex
        as="ul"
        ref={row}
        position="relative"
        gap="2"
        overflowX="auto"
        listStyleType="none"
        p="1"
        m="-1"
        css={{ scrollbarWidth: "thin" }}
      >
        {shots.map((one) => (
          <Box as="li" key={one.id} flexShrink={0} data-here={one.here ? "" : undefined}>
            <One shot={one} />
          </Box>
        ))}
      </Flex>
    </Box>
  );
}

function One({ shot }: { shot: StripShot }) {
  return (
    <a
      href={shot.href}
      aria-current={shot.here ? "true" : undefined}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        go(shot.href, { replace: true });
      }}
      style={{ display: "block", textDecoration: "none" }}
    >
      <Box
        h="88px"
        bg="stage"
        borderRadius="sm"
        overflow="hidden"
        outline={shot.here ? "2px solid" : undefined}
        outlineColor="ink"
        outlineOffset="1px"
        style={{ aspectRatio: shot.aspect || 16 / 9 }}
      >
        {shot.thumbnail && (
          <img
            src={places.frame(shot.footage, shot.thumbnail)}
            alt=""
            loading="lazy"
            style={{ width: "100%", height: "100%", objectFit: "contain" }}
          />
        )}
      </Box>
      <Flex gap="2" fontSize="xs" color="dim" mt="1">
        <Box truncate maxW="110px" color="ink">
          <bdi>{shot.title}</bdi>
        </Box>
        <Time seconds={shot.start} />
      </Flex>
    </a>
  );
}
