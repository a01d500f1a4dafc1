/** The search box: words, filters that suggestions help with, and a picture. */
import { Box, chakra, Flex } from "@chakra-ui/react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";

import { places } from "../api/places";
import { asProblem } from "../api/use_answer";
import { IconButton, KeyCap } from "../parts/controls";
import { Icon } from "../parts/icons";
import { notifyProblem } from "../shell/notices";
import { go, useRoute } from "../shell/route";
import { enterWall } from "../wall/enter";
import { useWords } from "../words";
import { sendPicture } from "./images";
import { addressOf, isEmpty, nameOf, NOTHING, questionOf, type Question } from "./question";
import { noteQuestion } from "./recent";
import { SuggestionList } from "./suggestion_list";
import { useSuggestions, type Choice } from "./use_suggestions";

export const BOX_ID = "question";

export function SearchBox() {
  const route = useRoute();
  // Films are found by name in a field of their own, whose words are not these.
  const question = route.path === "/" ? questionOf(route) : NOTHING;
  // A new address brings new words into the box.
  return <Field key={nameOf(question)} question={question} />;
}

function Field({ question }: { question: Question }) {
  const { t } = useWords();
  const [query, setQuery] = useState(question.q);
  const [caret, setCaret] = useState(question.q.length);
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const choices = useSuggestions(query, caret, open);
  const shown = open && choices.length > 0;

  useEffect(() => {
    if (focusNext) input.current?.focus({ preventScroll: true });
    focusNext = false;
  }, []);

  const search = (q: string) => {
    setOpen(false);
    setPicked(-1);
    const next = { ...question, q };
    // An empty box is the start again, for who has come from there.
    if (isEmpty(next) && isEmpty(question)) return;
    noteQuestion(q);
    focusNext = document.activeElement === input.current;
    go(addressOf(next));
  };

  const take = (choice: Choice) => {
    if (choice.sort === "recent") {
      setQuery(choice.query);
      search(choice.query);
      return;
    }
    setQuery(choice.query);
    setCaret(choice.caret);
    setPicked(-1);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(choice.caret, choice.caret);
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = shown ? choices[picked] : undefined;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      // Down from the box is into the answers; with Alt, or where there are none, into suggestions.
      if (!shown && (event.altKey || event.key === "ArrowUp" || !enterWall())) setOpen(true);
      else if (shown)
        setPicked((now) => around(now + (event.key === "ArrowDown" ? 1 : -1), choices.length));
    } else if (event.key === "Enter" || (event.key === "Tab" && chosen && !event.shiftKey)) {
      event.preventDefault();
      if (chosen) take(chosen);
      else search(query);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      setPicked(-1);
    } else if (event.key === "Escape") input.current?.blur();
  };

  return (
    <chakra.form
      role="search"
      flex="1"
      minW="0"
      position="relative"
      onSubmit={(event) => {
        event.preventDefault();
        search(query);
      }}
    >
      <Flex
        align="center"
        gap="1"
        ps="3"
        pe="1"
        h="44px"
        bg="surface"
        borderWidth="1px"
        borderColor="edge"
        borderRadius={shown ? "10px 10px 0 0" : "10px"}
        css={{
          "&:has(input:focus-visible)": {
            outline: "2px solid {colors.lamp}",
            outlineOffset: "1px",
          },
        }}
      >
        <Box color="faint" me="1">
          <Icon name="search" />
        </Box>
        {question.image && <HeldPicture question={question} />}
        <chakra.input
          ref={input}
          id={BOX_ID}
          name="q"
          type="text"
          dir="auto"
          flex="1"
          minW="0"
          h="100%"
          fontSize="md"
          bg="transparent"
          outline="none"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={1000}
          role="combobox"
          aria-label={t("search.label")}
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && picked >= 0 ? `${list}-${picked}` : undefined}
          placeholder={t(question.image ? "search.with_picture" : "search.placeholder")}
          _placeholder={{ color: "faint", opacity: 1 }}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setCaret(event.target.selectionStart ?? event.target.value.length);
            setOpen(true);
            setPicked(-1);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? query.length)}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        {query && (
          <IconButton
            icon="close"
            label={t("search.clear")}
            onClick={() => {
              setQuery("");
              input.current?.focus();
            }}
          />
        )}
        {!query && !question.image && (
          <Box hideBelow="md" aria-hidden me="1">
            <KeyCap>/</KeyCap>
          </Box>
        )}
        <PickPicture />
      </Flex>
      <SuggestionList id={list} choices={shown ? choices : []} picked={picked} onTake={take} />
    </chakra.form>
  );
}

/** Whether the box that the next address brings keeps the focus. */
let focusNext = false;

function around(index: number, count: number): number {
  return index < -1 ? count - 1 : index >= count ? -1 : index;
}

function HeldPicture({ question }: { question: Question }) {
  const { t } = useWords();
  return (
    <chakra.button
      type="button"
      aria-label={t("picture.remove")}
      title={t("picture.remove")}
      onClick={() => go(addressOf({ ...question, image: "" }))}
      flexShrink={0}
      h="32px"
      me="1"
      borderRadius="sm"
      overflow="hidden"
      cursor="pointer"
      borderWidth="1px"
      borderColor="edge"
      _hover={{ opacity: 0.7 }}
    >
      <img src={places.image(question.image)} alt="" style={{ height: "100%" }} />
    </chakra.button>
  );
}

function PickPicture() {
  const { t } = useWords();
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton icon="picture" label={t("picture.pick")} onClick={() => file.current?.click()} />
      <input
        ref={file}
        type="file"
        accept="image/*"
        hidden
        aria-label={t("picture.pick")}
        onChange={(event) => {
          const picture = event.target.files?.[0];
          event.target.value = "";
          if (picture) void searchWithPicture(picture);
        }}
      />
    </>
  );
}

/** Search with a picture, beside the words that are being searched with. */
export async function searchWithPicture(picture: File): Promise<void> {
  try {
    const image = await sendPicture(picture);
    const words = document.getElementById(BOX_ID);
    const q = words instanceof HTMLInputElement ? words.value : "";
    go(addressOf({ q, image, like: "" }));
  } catch (error) {
    notifyProblem(asProblem(error));
  }
}
