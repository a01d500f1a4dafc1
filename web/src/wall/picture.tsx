/** The picture of a shot, which plays the shot where it is being previewed. */
import { places } from "../api/places";
import { Palette } from "../parts/controls";
import { stopPreview, usePreview } from "./preview";

/** Stop what is still being fetched once the video is gone: a browser goes on otherwise. */
function letGo(video: HTMLVideoElement): () => void {
  return () => {
    video.removeAttribute("src");
    video.load();
  };
}

interface Props {
  shot: string;
  footage: string;
  thumbnail: string | null;
  palette: readonly string[];
}

export function Picture({ shot, footage, thumbnail, palette }: Props) {
  const playing = usePreview(shot);
  return (
    <>
      {thumbnail && (
        <img src={places.frame(footage, thumbnail)} alt="" loading="lazy" decoding="async" />
      )}
      {playing && (
        <video
          ref={letGo}
          src={places.preview(shot)}
          autoPlay
          muted
          loop
          playsInline
          disablePictureInPicture
          aria-hidden
          onError={() => stopPreview()}
        />
      )}
      <span className="card-strip">
        <Palette colors={palette} />
      </span>
    </>
  );
}
