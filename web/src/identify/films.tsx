/** Films in a row, each with the frame that an answer is about. */
import { Box, chakra, Heading } from "@chakra-ui/react";
import type { ReactNode } from "react";

import { places } from "../api/places";
import type { Candidate } from "../api/shapes";

interface Props {
  title: string;
  films: readonly Candidate[];
  children: (film: Candidate, index: number) => ReactNode;
}

/** A heading, and a place in a grid for each film. */
export function Films({ title, films, children }: Props) {
  return (
    <chakra.section mt="7">
      <Heading as="h2" fontSize="md" fontWeight="bold" mb="2">
        {title}
      </Heading>
      <chakra.ul
        listStyleType="none"
        display="grid"
        gridTemplateColumns={{ base: "minmax(0, 1fr)", md: "repeat(3, minmax(0, 1fr))" }}
        gap="3"
      >
        {films.map((one, index) => (
          <li key={one.film.id}>{children(one, index)}</li>
        ))}
      </chakra.ul>
    </chakra.section>
  );
}

/** The frame of a candidate, small, beside its title; nothing where no frame is the picture. */
export function Face({ candidate }: { candidate: Candidate }) {
  if (!candidate.footage || !candidate.thumbnail) return null;
  return (
    <Box w="104px" flexShrink={0} aspectRatio={16 / 9} bg="stage" borderRadius="sm">
      <chakra.img
        src={places.frame(candidate.footage.id, candidate.thumbnail)}
        alt=""
        loading="lazy"
        css={{ width: "100%", height: "100%", objectFit: "contain" }}
      />
    </Box>
  );
}
