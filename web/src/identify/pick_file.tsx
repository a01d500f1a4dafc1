/** Picks a picture or clip out of a folder, to ask which film it is from, or what else is asked. */
import { Button } from "@chakra-ui/react";
import { useRef, type ComponentProps } from "react";

import { Icon } from "../parts/icons";
import { identifyFile } from "./asking";

type Props = Omit<ComponentProps<typeof Button>, "children" | "accept"> & {
  label: string;
  accept?: string;
  onPick?: (file: File) => void;
};

export function PickFile({
  label,
  accept = "image/*,video/*",
  onPick = identifyFile,
  ...rest
}: Props) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type="button" onClick={() => file.current?.click()} {...rest}>
        <Icon name={accept.startsWith("image") ? "picture" : "films"} />
        {label}
      </Button>
      <input
        ref={file}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = "";
          if (chosen) onPick(chosen);
        }}
      />
    </>
  );
}
