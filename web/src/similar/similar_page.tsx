/** "What is like this?": asked with a video, answered with what of the library is like it, and why. */
import { Box, Button, chakra, Flex, Grid, Heading, Text } from "@chakra-ui/react";
import { useEffect } from "react";

import { Problem } from "../api/ask";
import { AskWays } from "../identify/ask_ways";
import { identifyFile } from "../identify/asking";
import { Invitation } from "../identify/invitation";
import { PickFile } from "../identify/pick_file";
import { Icon } from "../parts/icons";
import { Trouble } from "../parts/states";
import { RatingCard } from "../rating/rating_card";
import { announce } from "../shell/notices";
import { useWords } from "../words";
import { useFileAsked } from "./asked";
import { likenAgain, likenFile, rateFile, useAsking, type Asking } from "./asking";
import { NeighbourBones, Neighbours } from "./neighbours";
import { WishBar } from "./wish_bar";

export default function SimilarPage() {
  const { t } = useWords();
  const asking = useAsking();
  useEffect(() => {
    document.title = `${t("like.what")} - cineseek`;
  }, [t]);
  return (
    <Box px={{ base: "3", md: "8" }} pt={{ base: "5", md: "8" }} pb="12" maxW="1320px" mx="auto">
      <AskWays here="similar" />
      <Flex align="center" gap="4" mb="4" wrap="wrap">
        <Heading as="h1" fontSize={{ base: "xl", md: "2xl" }} fontWeight="bold" lineHeight="1.1">
          {t("like.what")}
        </Heading>
        {asking && <Pick label={t("which.other")} variant="ghost" />}
      </Flex>
      {asking ? (
        <Answered key={asking.preview} asking={asking} />
      ) : (
        <Invitation icon="alike" how={t("like.how")} told={t("like.told")}>
          <Pick label={t("like.pick")} variant="solid" />
        </Invitation>
      )}
    </Box>
  );
}

function Pick(props: { label: string; variant: "solid" | "ghost" }) {
  return (
    <PickFile
      {...props}
      size={props.variant === "solid" ? "md" : "sm"}
      accept="video/*"
      onPick={likenFile}
    />
  );
}

function Answered({ asking }: { asking: Asking }) {
  const { t } = useWords();
  const { answer, problem, busy, preview, file } = asking;
  const whole = useFileAsked(preview, answer);
  useEffect(() => {
    if (answer) announce(t("similar.count", { n: answer.neighbours.length }));
  }, [answer, t]);
  return (
    <Grid
      gap={{ base: "5", lg: "8" }}
      templateColumns={{ base: "minmax(0, 1fr)", lg: "340px minmax(0, 1fr)" }}
      alignItems="start"
    >
      <Box>
        <chakra.video
          src={preview}
          muted
          loop
          controls
          playsInline
          w="100%"
          maxH="42vh"
          bg="stage"
          borderRadius="md"
          aria-label={t("which.yours")}
        />
        <Text mt="1.5" fontSize="sm" color="dim" truncate>
          <bdi>{file.name}</bdi>
        </Text>
        <Flex gap="2" wrap="wrap" mt="3">
          <Button onClick={() => identifyFile(file)}>
            <Icon name="which" />
            {t("which.title")}
          </Button>
        </Flex>
        <Box mt="4">
          <Rated asking={asking} />
        </Box>
      </Box>
      <Box aria-busy={busy} minW="0">
        {problem && !busy ? (
          <Trouble problem={problem} again={() => likenAgain(asking.wishes)} />
        ) : answer ? (
          <Box opacity={busy ? 0.5 : 1}>
            <WishBar wishes={asking.wishes} onWish={likenAgain} answer={answer} />
            <Neighbours answer={answer} asked={whole} first={8} />
          </Box>
        ) : (
          <>
            <Text color="dim" mb="3">
              {t("like.asking")}
            </Text>
            <NeighbourBones rows={4} />
          </>
        )}
      </Box>
    </Grid>
  );
}

function Rated({ asking: { rating, answer } }: { asking: Asking }) {
  const { t } = useWords();
  if (rating instanceof Problem)
    return (
      <Text color="dim" role="status" dir="auto">
        {rating.message} {rating.remedy}
      </Text>
    );
  if (rating && rating !== "asking") return <RatingCard rating={rating} />;
  if (!answer) return null;
  return (
    <Button onClick={() => void rateFile()} disabled={rating === "asking"}>
      <Icon name="clock" />
      {t(rating === "asking" ? "which.asking" : "rating.ask")}
    </Button>
  );
}
