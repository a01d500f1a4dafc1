/** A link that stays on the page, and is a plain link for everything else a browser can do with it. */
import { chakra } from "@chakra-ui/react";
import type { ComponentProps, MouseEvent } from "react";

import { go } from "./route";

type Props = ComponentProps<typeof chakra.a> & { href: string; onGo?: () => void };

/** Whether a click means "here", and not "in a new tab". */
export function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

export function Link({ href, onGo, onClick, ...rest }: Props) {
  return (
    <chakra.a
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || !isPlain(event)) return;
        event.preventDefault();
        onGo?.();
        go(href);
      }}
      {...rest}
    />
  );
}
