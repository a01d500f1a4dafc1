/** What is shown while there is nothing to show: waiting, failing, and finding nothing. */
import { Box, Button, Flex, Heading, Text } from "@chakra-ui/react";
import type { ReactNode } from "react";

import type { Problem } from "../api/ask";
import { Link } from "../shell/link";
import { useWords, type Key } from "../words";
import { Icon, type IconName } from "./icons";

const KNOWN = new Set(["unreachable", "bad_query", "not_found", "too_many_requests", "overloaded"]);

/** What went wrong, what to do about it, and a way to try again. */
export function Trouble({
  problem,
  again,
  children,
}: {
  problem: Problem;
  again?: (() => void) | undefined;
  children?: ReactNode;
}) {
  const { t } = useWords();
  const known = KNOWN.has(problem.code);
  const title = known ? (`problem.${problem.code}` as Key) : "problem.other";
  const remedy = problem.code === "unreachable" ? t("problem.unreachable.remedy") : problem.remedy;
  // What the server advises then is for programs, and asking again brings nothing.
  if (problem.code === "not_found")
    return (
      <Note icon="search" title={t(title)} role="alert">
        <Reason>{problem.message}</Reason>
        <Link href="/films" color="lamp">
          {t("landing.all_films")}
        </Link>
      </Note>
    );
  return (
    <Note icon="warning" tone="bad" title={t(title)} role="alert">
      {problem.message && <Reason>{problem.message}</Reason>}
      {children}
      {remedy && problem.code !== "bad_query" && (
        <Text dir="auto" color="dim">
          {remedy}
        </Text>
      )}
      {again && problem.code !== "bad_query" && (
        <Button mt="2" alignSelf="flex-start" onClick={again}>
          {t("again")}
        </Button>
      )}
      {problem.requestId && !known && (
        <Text fontSize="xs" color="faint" dir="ltr">
          {problem.requestId}
        </Text>
      )}
    </Note>
  );
}

/** Why, in the server's words, which begin small. */
export function Reason({ children }: { children: string }) {
  return (
    <Text dir="auto" color="ink" _firstLetter={{ textTransform: "uppercase" }}>
      {children}
    </Text>
  );
}

/** A few lines in the middle of an empty view. */
export function Note({
  icon,
  title,
  as = "h2",
  tone = "dim",
  role,
  children,
}: {
  icon: IconName;
  title: string;
  /** `h1` where it is all there is. */
  as?: "h1" | "h2";
  tone?: "dim" | "bad";
  role?: "alert" | "status";
  children?: ReactNode;
}) {
  return (
    <Flex role={role} gap="4" maxW="640px" mx="auto" py={{ base: "8", md: "16" }} px="4">
      <Box color={tone} pt="0.5">
        <Icon name={icon} size={26} />
      </Box>
      <Flex direction="column" gap="2" minW="0">
        <Heading as={as} fontSize="lg" fontWeight="bold" lineHeight="1.25">
          {title}
        </Heading>
        {children}
      </Flex>
    </Flex>
  );
}

/** Where something will be. */
export function Bone({ w, h, aspect }: { w?: string; h?: string; aspect?: number }) {
  return (
    <Box
      aria-hidden
      bg="raised"
      borderRadius="sm"
      {...(w ? { w } : {})}
      {...(h ? { h } : {})}
      {...(aspect ? { aspectRatio: aspect } : {})}
      animation="pulse 1.6s ease-in-out infinite"
    />
  );
}
