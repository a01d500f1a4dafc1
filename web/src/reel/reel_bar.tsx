/** How much is in the reel, at the foot of the views where shots are chosen. */
import { Flex } from "@chakra-ui/react";

import { Time } from "../parts/controls";
import { Icon } from "../parts/icons";
import { Link } from "../shell/link";
import { useRoute } from "../shell/route";
import { useWords } from "../words";
import { lengthOf, useReel } from "./reel";

export function ReelBar() {
  const { t } = useWords();
  const pieces = useReel();
  const { path } = useRoute();
  if (pieces.length === 0 || (path !== "/" && !path.startsWith("/film/"))) return null;
  return (
    <Flex
      as="section"
      aria-label={t("reel")}
      position="fixed"
      insetInline="0"
      bottom="4"
      justify="center"
      zIndex="bar"
      pointerEvents="none"
    >
      <Link
        href="/reel"
        pointerEvents="auto"
        display="flex"
        alignItems="center"
        gap="2.5"
        h="44px"
        px="5"
        bg="lamp"
        color="lampInk"
        fontWeight="medium"
        borderRadius="full"
        boxShadow="float"
        textDecoration="none"
        animation="rise .16s"
      >
        <Icon name="reel" />
        {t("reel.bar", { n: pieces.length })}
        <Time seconds={lengthOf(pieces)} />
      </Link>
    </Flex>
  );
}
