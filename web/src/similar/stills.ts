/** Pictures of a video that only the browser has, at some seconds of it. */

const HEIGHT = 180;
/** Milliseconds that one picture may take. */
const PATIENCE = 4000;

/** Tell each picture as it is taken; none where the browser cannot play the video. */
export async function takeStills(
  video: string,
  seconds: readonly number[],
  stop: AbortSignal,
  tell: (second: number, picture: string) => void,
): Promise<void> {
  const player = document.createElement("video");
  player.muted = true;
  player.preload = "auto";
  player.src = video;
  const canvas = document.createElement("canvas");
  try {
    await heard(player, "loadeddata", stop);
    for (const second of seconds) {
      player.currentTime = second;
      await heard(player, "seeked", stop);
      canvas.height = HEIGHT;
      canvas.width = Math.round((HEIGHT * player.videoWidth) / Math.max(player.videoHeight, 1));
      canvas.getContext("2d")?.drawImage(player, 0, 0, canvas.width, canvas.height);
      tell(second, canvas.toDataURL("image/jpeg", 0.8));
    }
  } catch {
    // No picture is shown there, and the time is.
  } finally {
    player.removeAttribute("src");
    player.load();
  }
}

function heard(player: HTMLVideoElement, name: string, stop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (how: () => void) => () => {
      window.clearTimeout(late);
      player.removeEventListener(name, good);
      player.removeEventListener("error", bad);
      stop.removeEventListener("abort", bad);
      how();
    };
    const good = end(resolve);
    const bad = end(() => reject(new Error(name)));
    const late = window.setTimeout(bad, PATIENCE);
    player.addEventListener(name, good);
    player.addEventListener("error", bad);
    stop.addEventListener("abort", bad);
    if (stop.aborted) bad();
  });
}
