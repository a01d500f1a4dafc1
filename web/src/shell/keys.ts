/** Which key was meant: a Persian or Russian keyboard writes none of the Latin letters. */

const PLAIN: Record<string, string> = {
  BracketLeft: "[",
  BracketRight: "]",
  Comma: ",",
  Period: ".",
  Slash: "/",
};

/** The key as a Latin keyboard has it at that place, where what it writes is of another script. */
export function keyOf(event: Pick<KeyboardEvent, "key" | "code" | "shiftKey">): string {
  const { key, code, shiftKey } = event;
  if (key.length !== 1 || key <= "~") return key;
  if (shiftKey && code === "Slash") return "?";
  if (/^Key[A-Z]$/.test(code)) return shiftKey ? code.slice(3) : code.slice(3).toLowerCase();
  return (shiftKey ? undefined : PLAIN[code]) ?? key;
}
