/** Small controls that every view uses: buttons of an icon, keys, timecodes, palettes. */
import { Button, chakra } from "@chakra-ui/react";
import type { ComponentProps, ReactNode } from "react";

import { period, timecode } from "../words/time";
import { Icon, type IconName } from "./icons";

type ButtonProps = Omit<ComponentProps<typeof Button>, "children">;

/** A button that shows an icon, and whose name is read and shown as a tip. */
export function IconButton({
  icon,
  label,
  iconSize,
  turns,
  ...rest
}: ButtonProps & { icon: IconName; label: string; iconSize?: number; turns?: boolean }) {
  return (
    <Button
      type="button"
      variant="ghost"
      size="sm"
      px="0"
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} {...(iconSize ? { size: iconSize } : {})} turns={turns ?? false} />
    </Button>
  );
}

/** A key of the keyboard. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    <chakra.kbd
      display="inline-block"
      minW="22px"
      px="1.5"
      fontFamily="body"
      fontSize="xs"
      lineHeight="20px"
      textAlign="center"
      color="dim"
      borderWidth="1px"
      borderColor="line"
      borderBottomWidth="2px"
      borderRadius="sm"
      dir="ltr"
    >
      {children}
    </chakra.kbd>
  );
}

/** A time in a film; its digits run from left to right in every language. */
export function Time({ seconds, parts = false }: { seconds: number; parts?: boolean }) {
  return (
    <time dateTime={period(seconds)} dir="ltr" className="figures">
      {timecode(seconds, { parts })}
    </time>
  );
}

/** The colours of a shot, the largest first and widest. */
export function Palette({ colors, height = 3 }: { colors: readonly string[]; height?: number }) {
  return (
    <chakra.span display="flex" height={`${height}px`} overflow="hidden" aria-hidden>
      {colors.map((color, index) => (
        <span key={color + String(index)} style={{ background: color, flex: SHARES[index] ?? 1 }} />
      ))}
    </chakra.span>
  );
}

/** How much of a palette each of its colours takes; the measure has their order only. */
export const SHARES = [8, 5, 3, 2, 1.4];

/** Read aloud, and not seen. */
export function Unseen({ children, ...rest }: ComponentProps<typeof chakra.span>) {
  return (
    <chakra.span srOnly {...rest}>
      {children}
    </chakra.span>
  );
}
