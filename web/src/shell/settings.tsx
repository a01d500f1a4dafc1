/** Language and theme, and the way out of a session. */
import { Box, chakra, Flex } from "@chakra-ui/react";
import { useEffect, useRef, useState, type ReactNode } from "react";

import { ask } from "../api/ask";
import { places } from "../api/places";
import { IconButton } from "../parts/controls";
import { Icon } from "../parts/icons";
import { useSession } from "../session/session";
import { LANGUAGES, speak, useWords, type Key } from "../words";
import { chooseTheme, useTheme, type Choice } from "./theme_choice";

const THEMES: readonly Choice[] = ["system", "dark", "light"];

export function Settings() {
  const { t, language } = useWords();
  const theme = useTheme();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      box.current?.querySelector("button")?.focus();
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
      document.removeEventListener("keydown", escape);
    };
  }, [open]);

  return (
    <Box ref={box} position="relative">
      <IconButton
        icon="settings"
        label={t("settings")}
        aria-expanded={open}
        aria-haspopup="true"
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Flex
          direction="column"
          gap="4"
          position="absolute"
          insetInlineEnd="0"
          top="42px"
          zIndex="suggestions"
          minW="210px"
          p="4"
          bg="surface"
          borderWidth="1px"
          borderColor="edge"
          borderRadius="lg"
          boxShadow="float"
          animation="fade .12s"
        >
          <Choices legend={t("settings.theme")}>
            {THEMES.map((one) => (
              <Option
                key={one}
                name="theme"
                label={t(`theme.${one}` as Key)}
                checked={theme === one}
                onChoose={() => chooseTheme(one)}
              />
            ))}
          </Choices>
          <Choices legend={t("settings.language")}>
            {LANGUAGES.map((one) => (
              <Option
                key={one.code}
                name="language"
                label={one.name}
                lang={one.code}
                checked={language === one.code}
                onChoose={() => void speak(one.code)}
              />
            ))}
          </Choices>
          <Flex direction="column" gap="1" borderTopWidth="1px" pt="3" fontSize="sm">
            <chakra.a href="/docs" color="dim" _hover={{ color: "ink" }}>
              {t("settings.api")}
            </chakra.a>
            <chakra.a href="/licences.txt" color="dim" _hover={{ color: "ink" }}>
              {t("settings.licences")}
            </chakra.a>
            {session?.required && (
              <chakra.button
                type="button"
                textAlign="start"
                color="dim"
                cursor="pointer"
                _hover={{ color: "ink" }}
                onClick={() =>
                  void ask(places.session, { method: "DELETE" }).finally(() =>
                    window.location.assign("/"),
                  )
                }
              >
                {t("session.leave")}
              </chakra.button>
            )}
          </Flex>
        </Flex>
      )}
    </Box>
  );
}

function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <chakra.fieldset display="flex" flexDirection="column" gap="0.5">
      <chakra.legend fontSize="xs" color="dim" mb="1">
        {legend}
      </chakra.legend>
      {children}
    </chakra.fieldset>
  );
}

interface OptionProps {
  name: string;
  label: string;
  lang?: string;
  checked: boolean;
  onChoose: () => void;
}

function Option({ name, label, lang, checked, onChoose }: OptionProps) {
  return (
    <chakra.label
      display="flex"
      alignItems="center"
      gap="2"
      px="2"
      mx="-2"
      h="32px"
      borderRadius="md"
      cursor="pointer"
      color={checked ? "lamp" : "ink"}
      _hover={{ bg: "raised" }}
      _focusWithin={{ outline: "2px solid {colors.lamp}" }}
    >
      <chakra.input type="radio" name={name} checked={checked} onChange={onChoose} srOnly />
      <chakra.span flex="1" lang={lang}>
        {label}
      </chakra.span>
      {checked && <Icon name="check" size={16} />}
    </chakra.label>
  );
}
