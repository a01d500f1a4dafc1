/** Takes pictures that are dropped or pasted anywhere on the page; clips, and whatever comes where
 * it is asked which film something is from, go there, and videos where it is asked what is like
 * them. */
import { Flex } from "@chakra-ui/react";
import { useEffect, useState } from "react";

import { Icon } from "../parts/icons";
import { identifyFile } from "../identify/asking";
import { likenFile } from "../similar/asking";
import { clipIn, holdsFile, pictureIn } from "../search/images";
import { searchWithPicture } from "../search/search_box";
import { useWords } from "../words";
import { notify } from "./notices";
import { useRoute } from "./route";
import { isTyping } from "./shortcuts";

export function DropZone() {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const { path } = useRoute();
  const identifies = path === "/identify";
  const likens = path === "/similar";

  useEffect(() => {
    // Leaving a child enters its parent: only the count says when the window is left.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!holdsFile(event.dataTransfer)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const leave = () => {
      depth = Math.max(depth - 1, 0);
      if (depth === 0) setOver(false);
    };
    const move = (event: DragEvent) => {
      if (holdsFile(event.dataTransfer)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (!holdsFile(event.dataTransfer)) return;
      event.preventDefault();
      const picture = pictureIn(event.dataTransfer);
      const clip = clipIn(event.dataTransfer);
      if (likens && clip) likenFile(clip);
      else if (likens) notify(t("like.no_video"), "bad");
      else if (picture && identifies) identifyFile(picture);
      else if (picture) void searchWithPicture(picture);
      else if (clip) identifyFile(clip);
      else notify(t("picture.none"), "bad");
    };
    const paste = (event: ClipboardEvent) => {
      const picture = pictureIn(event.clipboardData);
      // Programs put a picture beside the text that was copied: into a field goes the text.
      if (!picture || (isTyping(event) && event.clipboardData?.types.includes("text/plain")))
        return;
      event.preventDefault();
      if (identifies) identifyFile(picture);
      else void searchWithPicture(picture);
    };
    const heard: [string, (event: never) => void][] = [
      ["dragenter", enter],
      ["dragleave", leave],
      ["dragover", move],
      ["drop", drop],
      ["paste", paste],
    ];
    for (const [name, listener] of heard) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of heard)
        window.removeEventListener(name, listener as EventListener);
    };
  }, [t, identifies, likens]);

  if (!over) return null;
  return (
    <Flex
      position="fixed"
      inset="3"
      zIndex="notices"
      direction="column"
      align="center"
      justify="center"
      gap="4"
      bg="veil"
      color="#fff"
      fontSize="xl"
      fontWeight="bold"
      borderWidth="2px"
      borderStyle="dashed"
      borderColor="lamp"
      borderRadius="lg"
      pointerEvents="none"
    >
      <Icon name={likens ? "alike" : "picture"} size={56} />
      {t(likens ? "like.drop" : identifies ? "which.drop" : "picture.drop")}
    </Flex>
  );
}
