/** The moments at which two footages look most alike, side by side. */
import { Box, chakra, Flex } from "@chakra-ui/react";

import { places } from "../api/places";
import type { Meeting, Neighbour } from "../api/shapes";
import { addressOf } from "../film/address";
import { Time } from "../parts/controls";
import { Link } from "../shell/link";
import { useWords } from "../words";
import { timecode } from "../words/time";
import type { Asked } from "./asked";

interface Props {
  asked: Asked;
  neighbour: Neighbour;
}

export function Meetings({ asked, neighbour }: Props) {
  const { t } = useWords();
  if (neighbour.meetings.length === 0) return <Face neighbour={neighbour} />;
  return (
    <Flex
      as="ul"
      aria-label={t("similar.meetings")}
      listStyleType="none"
      gap="3"
      overflowX="auto"
      pb="1"
      css={{ scrollSnapType: "x proximity" }}
    >
      {neighbour.meetings.map((meeting) => (
        <chakra.li
          key={`${meeting.second} ${meeting.other}`}
          flex="1 0 236px"
          maxW="360px"
          css={{ scrollSnapAlign: "start" }}
        >
          <Pair asked={asked} neighbour={neighbour} meeting={meeting} />
        </chakra.li>
      ))}
    </Flex>
  );
}

function Pair({ asked, neighbour, meeting }: Props & { meeting: Meeting }) {
  const { t } = useWords();
  const { film, footage } = neighbour;
  const own = asked.picture(meeting.second);
  const here = asked.address?.(meeting.second);
  const picture = (
    <>
      <Stage>{own && <chakra.img src={own} alt="" loading="lazy" css={FIT} />}</Stage>
      <At seconds={meeting.second} />
    </>
  );
  return (
    <Flex gap="1px">
      {here ? (
        <Link
          href={here}
          css={HALF}
          aria-label={t("similar.own_moment", { time: timecode(meeting.second) })}
        >
          {picture}
        </Link>
      ) : (
        <Box css={HALF}>{picture}</Box>
      )}
      <Link
        href={addressOf(film.id, footage.id, meeting.other)}
        css={HALF}
        aria-label={t("similar.moment", { film: film.title, time: timecode(meeting.other) })}
      >
        <Stage>
          <chakra.img
            src={places.moment(footage.id, meeting.other)}
            alt=""
            loading="lazy"
            css={FIT}
          />
        </Stage>
        <At seconds={meeting.other} />
      </Link>
    </Flex>
  );
}

/** Where no moments can be told: a picture of the neighbour. */
function Face({ neighbour }: { neighbour: Neighbour }) {
  const { film, footage, thumbnail } = neighbour;
  if (!thumbnail) return null;
  return (
    <Link href={addressOf(film.id, footage.id)} display="block" maxW="180px" tabIndex={-1}>
      <Stage>
        <chakra.img src={places.frame(footage.id, thumbnail)} alt="" loading="lazy" css={FIT} />
      </Stage>
    </Link>
  );
}

function Stage({ children }: { children: React.ReactNode }) {
  return (
    <Box bg="stage" aspectRatio={16 / 9} overflow="hidden">
      {children}
    </Box>
  );
}

function At({ seconds }: { seconds: number }) {
  return (
    <chakra.span display="block" mt="0.5" fontSize="xs" color="dim">
      <Time seconds={seconds} />
    </chakra.span>
  );
}

const FIT = { width: "100%", height: "100%", objectFit: "contain" };
const HALF = { flex: "1 1 0", minWidth: 0, textDecoration: "none" };
