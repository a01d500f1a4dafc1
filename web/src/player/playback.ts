/**
 * Plays a footage: its own file where the browser can, else the previews of its shots, one after
 * another. Time is always the footage's, in seconds. Knows the video element, not what is around it.
 */
import { places } from "../api/places";
import type { FootageFacts, ShotFacts } from "../api/shapes";
import { shotAt } from "./shot_at";

export interface PlayState {
  /** `file` plays the footage, `previews` its shots, `none` neither could be played. */
  mode: "file" | "previews" | "none";
  playing: boolean;
  waiting: boolean;
  /** Speed; less than nothing is backward. */
  rate: number;
  muted: boolean;
  volume: number;
  /** Index of the shot that is on, -1 before any is known. */
  shot: number;
}

const FASTEST = 8;
const BACK_EVERY = 80;

export class Playback {
  state: PlayState = {
    mode: "file",
    playing: false,
    waiting: true,
    rate: 1,
    muted: false,
    volume: 1,
    shot: -1,
  };
  time: number;

  private video: HTMLVideoElement | null = null;
  private shots: readonly ShotFacts[] = [];
  private loaded = -1;
  private wanted: boolean;
  private frame = 0;
  private backward = 0;
  private readonly listeners = new Set<() => void>();
  private readonly watchers = new Set<(time: number) => void>();
  private release: () => void = () => undefined;

  constructor(
    readonly footage: FootageFacts,
    start = 0,
    { play = false } = {},
  ) {
    this.time = start;
    this.wanted = play;
  }

  // what others hear

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly snapshot = () => this.state;

  /** Hear the time, as often as a picture is shown; at once too. */
  onTime(watcher: (time: number) => void): () => void {
    this.watchers.add(watcher);
    watcher(this.time);
    return () => this.watchers.delete(watcher);
  }

  private set(change: Partial<PlayState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private tell(): void {
    const shot = shotAt(this.shots, this.time);
    if (shot !== this.state.shot) this.set({ shot });
    for (const watcher of this.watchers) watcher(this.time);
  }

  // what it plays

  /** Play in this element; undone by what is returned. */
  attach(video: HTMLVideoElement): () => void {
    this.video = video;
    const heard: [keyof HTMLMediaElementEventMap, () => void][] = [
      ["loadedmetadata", this.onLoaded],
      ["play", () => this.onPlay()],
      ["pause", () => this.set({ playing: this.backward !== 0 })],
      ["waiting", () => this.set({ waiting: true })],
      ["canplay", () => this.set({ waiting: false })],
      ["timeupdate", this.look],
      ["seeked", this.look],
      ["ended", this.onEnded],
      ["error", this.onError],
      ["volumechange", () => this.set({ muted: video.muted, volume: video.volume })],
    ];
    for (const [name, listener] of heard) video.addEventListener(name, listener);
    video.src = places.file(this.footage.id);
    this.release = () => {
      for (const [name, listener] of heard) video.removeEventListener(name, listener);
      this.stopBackward();
      cancelAnimationFrame(this.frame);
      video.removeAttribute("src");
      video.load();
      this.video = null;
    };
    return () => this.release();
  }

  /** The shots of the footage, as far as they are known. */
  know(shots: readonly ShotFacts[]): void {
    this.shots = shots;
    this.tell();
    if (this.state.mode === "previews" && this.loaded < 0) this.load(this.time);
  }

  private readonly onLoaded = () => {
    const { video } = this;
    if (!video) return;
    // Sound without a picture: a codec that the browser does not know.
    if (this.state.mode === "file" && video.videoWidth === 0) {
      this.onError();
      return;
    }
    video.currentTime = Math.max(this.time - this.offset, 0);
    video.playbackRate = Math.max(this.state.rate, 1);
    if (this.wanted) this.start();
  };

  private readonly onError = () => {
    if (!this.video?.getAttribute("src")) return;
    if (this.state.mode === "file") {
      this.set({ mode: "previews", waiting: true });
      this.load(this.time);
    } else this.set({ mode: "none", playing: false, waiting: false });
  };

  private readonly onEnded = () => {
    const next = this.shots[this.loaded + 1];
    if (this.state.mode === "previews" && next && this.wanted) this.load(next.start);
    else this.wanted = false;
  };

  /** Of previews: play the one of the shot at this time. */
  private load(time: number): void {
    const index = Math.max(shotAt(this.shots, time), 0);
    const shot = this.shots[index];
    if (!shot || !this.video) return;
    this.loaded = index;
    this.time = Math.max(time, shot.start);
    this.video.src = places.preview(shot.id);
    this.tell();
  }

  /** The second of the footage at which what is in the element begins. */
  private get offset(): number {
    return this.state.mode === "previews" ? (this.shots[this.loaded]?.start ?? 0) : 0;
  }

  private readonly look = () => {
    const { video } = this;
    if (!video || video.readyState < 1 || video.seeking) return;
    this.time = video.currentTime + this.offset;
    this.tell();
  };

  private onPlay(): void {
    this.set({ playing: true });
    const run = () => {
      this.look();
      if (this.video && !this.video.paused) this.frame = requestAnimationFrame(run);
    };
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(run);
  }

  private start(): void {
    // Browsers refuse sound that nobody asked for; without it they play.
    this.video?.play().catch((error: unknown) => {
      if (!(error instanceof DOMException) || error.name !== "NotAllowedError" || !this.video)
        return;
      this.video.muted = true;
      this.video.play().catch(() => undefined);
    });
  }

  // what one can do

  play(): void {
    this.stopBackward();
    this.wanted = true;
    this.setRate(1);
    this.start();
  }

  pause(): void {
    this.wanted = false;
    this.stopBackward();
    this.video?.pause();
    this.setRate(1);
    this.set({ playing: false });
  }

  toggle(): void {
    if (this.state.playing) this.pause();
    else this.play();
  }

  seek(to: number): void {
    const time = Math.min(Math.max(to, 0), Math.max(this.footage.duration - 0.05, 0));
    this.time = time;
    const { video } = this;
    if (!video) return;
    if (this.state.mode === "previews" && shotAt(this.shots, time) !== this.loaded) this.load(time);
    else if (video.readyState >= 1) video.currentTime = Math.max(time - this.offset, 0);
    this.tell();
  }

  /** Some frames on or back, standing still. */
  step(frames: number): void {
    this.pause();
    this.seek(this.time + frames / (this.footage.frame_rate || 25));
  }

  /** To the shot so many after this one. */
  skip(shots: number): void {
    const now = Math.max(this.state.shot, 0);
    const begun = this.shots[now];
    // Back goes to the start of this shot first, unless it has only just begun.
    const back = shots < 0 && begun && this.time - begun.start > 1 ? shots + 1 : shots;
    const shot = this.shots[Math.min(Math.max(now + back, 0), this.shots.length - 1)];
    if (shot) this.seek(shot.start + 0.001);
  }

  /** Faster forward, or faster backward. */
  shuttle(direction: 1 | -1): void {
    const { rate, playing } = this.state;
    const same = playing && Math.sign(rate) === direction;
    const next = same ? Math.min(Math.abs(rate) * 2, FASTEST) * direction : direction;
    if (direction > 0) {
      this.stopBackward();
      this.wanted = true;
      this.setRate(next);
      this.start();
    } else {
      this.video?.pause();
      this.set({ rate: next, playing: true });
      this.backward ||= window.setInterval(() => {
        if (!this.video?.seeking) this.seek(this.time + (this.state.rate * BACK_EVERY) / 1000);
        if (this.time <= 0) this.pause();
      }, BACK_EVERY);
    }
  }

  private stopBackward(): void {
    window.clearInterval(this.backward);
    this.backward = 0;
  }

  private setRate(rate: number): void {
    if (this.video) this.video.playbackRate = rate;
    this.set({ rate });
  }

  mute(): void {
    if (this.video) this.video.muted = !this.video.muted;
  }

  setVolume(volume: number): void {
    if (!this.video) return;
    this.video.volume = volume;
    this.video.muted = volume === 0;
  }
}
