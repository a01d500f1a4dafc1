/** The top of every view: the mark, the search box, and the way to everything else. */
import { Box, chakra, Flex } from "@chakra-ui/react";

import { places } from "../api/places";
import type { LibraryAnswer } from "../api/shapes";
import { useAnswer } from "../api/use_answer";
import { Icon, type IconName } from "../parts/icons";
import { IconButton } from "../parts/controls";
import { useReel } from "../reel/reel";
import { SearchBox } from "../search/search_box";
import { useWords } from "../words";
import { Link } from "./link";
import { Logo } from "./logo";
import { useRoute } from "./route";
import { Settings } from "./settings";

export function Header({ onHelp }: { onHelp: () => void }) {
  const { t, number } = useWords();
  const reel = useReel();
  const library = useAnswer<LibraryAnswer>(places.library);
  return (
    <chakra.header
      position="sticky"
      top="0"
      zIndex="header"
      bg="canvas"
      borderBottomWidth="1px"
      display="grid"
      gridTemplateColumns={{ base: "1fr auto", md: "auto minmax(0, 1fr) auto" }}
      gridTemplateAreas={{ base: '"logo nav" "box box"', md: '"logo box nav"' }}
      alignItems="center"
      columnGap={{ base: "2", md: "5" }}
      rowGap="2"
      minH="header"
      px={{ base: "3", md: "5" }}
      py="1.5"
    >
      <Box gridArea="logo">
        <Logo />
      </Box>
      <Flex gridArea="box" maxW={{ md: "860px" }} w="100%">
        <SearchBox />
      </Flex>
      <chakra.nav
        gridArea="nav"
        aria-label={t("nav")}
        display="flex"
        alignItems="center"
        gap="0.5"
        justifySelf="end"
      >
        <NavLink href="/identify" icon="which" label={t("which")} keys="g i" />
        <NavLink href="/films" icon="films" label={t("films")} keys="g f" />
        <NavLink href="/map" icon="map" label={t("map")} keys="g m" />
        {library.answer?.can_write && <NavLink href="/add" icon="add" label={t("add")} />}
        <NavLink href="/reel" icon="reel" label={t("reel")} keys="g r">
          {reel.length > 0 && (
            <chakra.span
              bg="lamp"
              color="lampInk"
              borderRadius="full"
              px="1.5"
              fontSize="xs"
              fontWeight="bold"
              lineHeight="18px"
            >
              {number(reel.length)}
            </chakra.span>
          )}
        </NavLink>
        <Settings />
        <Box hideBelow="md">
          <IconButton icon="help" label={t("help")} aria-keyshortcuts="?" onClick={onHelp} />
        </Box>
      </chakra.nav>
    </chakra.header>
  );
}

interface NavProps {
  href: string;
  icon: IconName;
  label: string;
  keys?: string;
  children?: React.ReactNode;
}

function NavLink({ href, icon, label, keys, children }: NavProps) {
  const here = useRoute().path === href;
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      aria-keyshortcuts={keys}
      title={label}
      display="flex"
      alignItems="center"
      gap="2"
      h="34px"
      px="2.5"
      borderRadius="md"
      textDecoration="none"
      fontWeight="medium"
      color={here ? "ink" : "dim"}
      bg={here ? "raised" : undefined}
      _hover={{ bg: "raised", color: "ink" }}
    >
      <Icon name={icon} />
      <span className="nav-label">{label}</span>
      {children}
    </Link>
  );
}
