/** Short notices at the bottom of the page, and a line that only screen readers hear. */
import { Box, Button, Flex } from "@chakra-ui/react";
import { useEffect, useSyncExternalStore } from "react";

import type { Problem } from "../api/ask";
import { Unseen } from "../parts/controls";
import { speakerNow, useWords } from "../words";

interface Notice {
  id: number;
  text: string;
  tone: "plain" | "bad";
}

const listeners = new Set<() => void>();
let state: { notices: readonly Notice[]; said: string } = { notices: [], said: "" };
let count = 0;

function set(next: Partial<typeof state>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/** Show a notice for a while. */
export function notify(text: string, tone: Notice["tone"] = "plain"): void {
  count += 1;
  set({ notices: [...state.notices.slice(-2), { id: count, text, tone }] });
}

/** Show what went wrong, and what to do about it. */
export function notifyProblem(problem: Problem): void {
  const { t } = speakerNow();
  const { code, message, remedy } = problem;
  const told =
    code === "unreadable_media"
      ? [t("picture.none")]
      : code === "unreachable"
        ? [t("problem.unreachable"), t("problem.unreachable.remedy")]
        : [message || t("problem.other"), remedy];
  notify(told.filter(Boolean).map(sentence).join(" "), "bad");
}

function sentence(text: string): string {
  return /[.!?؟…]$/.test(text) ? text : `${text}.`;
}

/** Say something to those who listen to the page. */
export function announce(text: string): void {
  set({ said: text });
}

function dismiss(id: number): void {
  set({ notices: state.notices.filter((notice) => notice.id !== id) });
}

export function Notices() {
  const { notices, said } = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
  return (
    <>
      <Unseen role="status" aria-live="polite" id="said">
        {said}
      </Unseen>
      <Flex
        position="fixed"
        insetInline="0"
        bottom="20"
        direction="column"
        align="center"
        gap="2"
        zIndex="notices"
        pointerEvents="none"
        aria-live="polite"
      >
        {notices.map((notice) => (
          <OneNotice key={notice.id} {...notice} />
        ))}
      </Flex>
    </>
  );
}

function OneNotice({ id, text, tone }: Notice) {
  const { t } = useWords();
  useEffect(() => {
    const timer = window.setTimeout(() => dismiss(id), tone === "bad" ? 9000 : 4000);
    return () => window.clearTimeout(timer);
  }, [id, tone]);
  return (
    <Flex
      pointerEvents="auto"
      align="center"
      gap="3"
      maxW="min(560px, calc(100vw - 24px))"
      ps="4"
      pe="2"
      py="1.5"
      bg={tone === "bad" ? "badWash" : "ink"}
      color={tone === "bad" ? "bad" : "canvas"}
      borderRadius="md"
      boxShadow="float"
      animation="rise .16s"
    >
      <Box dir="auto">{text}</Box>
      <Button variant="plain" size="xs" color="inherit" onClick={() => dismiss(id)}>
        {t("close")}
      </Button>
    </Flex>
  );
}
