/** The two questions that are asked with a file: which film it is from, and what is like it. */
import { chakra } from "@chakra-ui/react";

import { Link } from "../shell/link";
import { useWords } from "../words";

const WAYS = [
  { name: "identify", href: "/identify", key: "which.title" },
  { name: "similar", href: "/similar", key: "like.what" },
] as const;

export function AskWays({ here }: { here: (typeof WAYS)[number]["name"] }) {
  const { t } = useWords();
  return (
    <chakra.nav aria-label={t("ask.ways")} display="flex" flexWrap="wrap" gap="1" mb="4">
      {WAYS.map(({ name, href, key }) => (
        <Link
          key={name}
          href={href}
          aria-current={name === here ? "page" : undefined}
          px="3"
          py="1"
          borderRadius="md"
          textDecoration="none"
          fontWeight="medium"
          bg={name === here ? "raised" : undefined}
          color={name === here ? "ink" : "dim"}
          _hover={{ bg: "raised", color: "ink" }}
        >
          {t(key)}
        </Link>
      ))}
    </chakra.nav>
  );
}
