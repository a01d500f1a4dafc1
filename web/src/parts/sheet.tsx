/** A dialog over the page: the browser's own, which keeps the focus in and gives it back. */
import { chakra, Flex, Heading } from "@chakra-ui/react";
import { useEffect, useRef, type ReactNode } from "react";

import { useWords } from "../words";
import { IconButton } from "./controls";

const Dialog = chakra("dialog");

interface Props {
  title: string;
  onClose: () => void;
  /** `side` fills the start edge, as facets do on a phone; `whole` the screen. */
  shape?: "middle" | "large" | "side" | "whole";
  /** The title is read and not shown. */
  bare?: boolean;
  children: ReactNode;
}

export function Sheet({ title, onClose, shape = "middle", bare = false, children }: Props) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    const before = document.activeElement;
    if (!shown.open) shown.showModal();
    // Not its first button, which would look chosen: Tab leads there.
    shown.focus({ preventScroll: true });
    const { style } = document.documentElement;
    const overflow = style.overflow;
    style.overflow = "hidden";
    return () => {
      shown.close();
      style.overflow = overflow;
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);

  return (
    // A click on the backdrop is one on the dialog itself; Escape does the same for keyboards.

    <Dialog
      ref={dialog}
      aria-label={title}
      tabIndex={-1}
      outline="none"
      onCancel={(event) => {
        event.preventDefault();
        close.current();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close.current();
      }}
      css={SHAPES[shape]}
      color="ink"
      bg={shape === "whole" ? "canvas" : "surface"}
      boxShadow="float"
      overflow="hidden"
      animation="fade .14s"
      _backdrop={{ bg: "veil" }}
    >
      <Flex direction="column" h="100%" maxH="inherit">
        {!bare && (
          <Flex align="center" gap="3" ps="5" pe="3" py="3" borderBottomWidth="1px">
            <Heading as="h2" fontSize="lg" fontWeight="bold" flex="1">
              {title}
            </Heading>
            <IconButton icon="close" label={t("close")} onClick={onClose} />
          </Flex>
        )}
        {children}
      </Flex>
    </Dialog>
  );
}

const SHAPES = {
  middle: {
    width: "min(720px, calc(100vw - 24px))",
    maxWidth: "none",
    maxHeight: "min(84dvh, 900px)",
    margin: "auto",
    borderRadius: "10px",
    borderWidth: "1px",
  },
  large: {
    width: "min(1200px, calc(100vw - 24px))",
    maxWidth: "none",
    maxHeight: "calc(100dvh - 24px)",
    margin: "auto",
    borderRadius: "10px",
    borderWidth: "1px",
  },
  side: {
    width: "min(340px, 88vw)",
    height: "100dvh",
    maxHeight: "none",
    margin: 0,
    marginInlineEnd: "auto",
    insetInlineStart: 0,
    borderInlineEndWidth: "1px",
  },
  whole: {
    // Not 100vw, which is wider than what is seen where a scrollbar has its room.
    width: "100%",
    height: "100dvh",
    maxWidth: "none",
    maxHeight: "none",
    margin: 0,
  },
};
