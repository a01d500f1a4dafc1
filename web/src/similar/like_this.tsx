/** On a film's page: what is like the footage that is open. */
import { chakra, Heading, Text } from "@chakra-ui/react";
import { useEffect, useMemo, useState } from "react";

import { places } from "../api/places";
import type { FootageFacts, SimilarAnswer } from "../api/shapes";
import { useAnswer } from "../api/use_answer";
import { useKept } from "../parts/hooks";
import { useWords } from "../words";
import { footageAsked } from "./asked";
import { NeighbourBones, Neighbours } from "./neighbours";
import { WishBar } from "./wish_bar";
import { asked, NO_WISHES, type Wishes } from "./wishes";

const MANY = 12;
/** Milliseconds for which a slider rests before it is asked. */
const REST = 250;

export function useNeighbours(footage: FootageFacts) {
  const [wishes, setWishes] = useKept<Wishes>("cineseek.similar", NO_WISHES);
  const [rested, setRested] = useState(wishes);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(wishes), REST);
    return () => window.clearTimeout(timer);
  }, [wishes]);
  const path = footage.kind === "still" ? null : places.neighbours(footage.id, asked(rested, MANY));
  const answered = useAnswer<SimilarAnswer>(path);
  // While a slider moves the last answer stays.
  const [last, setLast] = useState<SimilarAnswer>();
  if (answered.answer && answered.answer !== last) setLast(answered.answer);
  return { ...answered, answer: answered.answer ?? last, wishes, setWishes };
}

interface Props extends ReturnType<typeof useNeighbours> {
  footage: FootageFacts;
}

export function LikeThis({ footage, answer, problem, loading, wishes, setWishes }: Props) {
  const { t } = useWords();
  const whole = useMemo(() => footageAsked(footage.film, footage.id), [footage]);
  const plain = wishes === NO_WISHES || (!wishes.kind && Object.keys(wishes.weights).length === 0);
  // A library of one film has nothing to compare it with: no empty section says so.
  if (plain && answer && answer.neighbours.length === 0) return null;
  return (
    <chakra.section mt="8" aria-busy={loading} aria-labelledby="like-this">
      <Heading as="h2" id="like-this" fontSize="lg" fontWeight="bold" mb="3">
        {t("similar.title")}
      </Heading>
      <WishBar wishes={wishes} onWish={setWishes} answer={answer} />
      {problem ? (
        <Text color="dim" role="status" dir="auto">
          {problem.message || t("problem.other")}
        </Text>
      ) : answer ? (
        <Neighbours answer={answer} asked={whole} />
      ) : (
        <NeighbourBones />
      )}
    </chakra.section>
  );
}
