/** Takes a picture that was dropped, pasted or picked, and gives it to the server to search with. */
import { ask } from "../api/ask";
import { places } from "../api/places";
import type { ImageAnswer } from "../api/shapes";

/** The first picture among what was dropped or pasted. */
export function pictureIn(data: DataTransfer | null): File | null {
  for (const file of data?.files ?? []) if (file.type.startsWith("image/")) return file;
  return null;
}

/** The first video among what was dropped. */
export function clipIn(data: DataTransfer | null): File | null {
  for (const file of data?.files ?? []) if (file.type.startsWith("video/")) return file;
  return null;
}

/** Whether what is being dragged may be a picture; its type is all that can be seen before. */
export function holdsFile(data: DataTransfer | null): boolean {
  return data?.types.includes("Files") ?? false;
}

/** Send a picture; its id goes into the address. */
export async function sendPicture(file: File): Promise<string> {
  const form = new FormData();
  form.append("image", file, file.name || "picture");
  const { id } = await ask<ImageAnswer>(places.images, { body: form });
  return id;
}
