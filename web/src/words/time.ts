/** Times as timecodes; they run from left to right and keep their digits in every language. */

/** `1:02:03`, or `2:03` below an hour; with `parts`, tenths of a second too. */
export function timecode(seconds: number, { parts = false } = {}): string {
  const whole = parts ? evenly(seconds * 10) / 10 : Math.floor(seconds + 1e-6);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = whole % 60;
  const last = parts
    ? rest.toFixed(1).padStart(4, "0")
    : Math.floor(rest).toString().padStart(2, "0");
  const middle = hours > 0 ? minutes.toString().padStart(2, "0") : minutes.toString();
  return hours > 0 ? `${hours}:${middle}:${last}` : `${middle}:${last}`;
}

/** The nearest whole number; of two the even one, as the server rounds in its sentences. */
function evenly(value: number): number {
  const below = Math.floor(value);
  const over = value - below;
  return over > 0.5 || (over === 0.5 && below % 2 === 1) ? below + 1 : below;
}

/** How long something is, as an `<time datetime>` wants it: `PT62.5S`. */
export function period(seconds: number): string {
  return `PT${Math.round(seconds * 1000) / 1000}S`;
}
