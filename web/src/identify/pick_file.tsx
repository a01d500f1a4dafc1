/** Picks a picture or clip out of a folder, to ask which film it is from. */
import { Button } from "@chakra-ui/react";
import { useRef, type ComponentProps } from "react";

import { Icon } from "../parts/icons";
import { identifyFile } from "./asking";

type Props = Omit<ComponentProps<typeof Button>, "children"> & { label: string };

export function PickFile({ label, ...rest }: Props) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type="button" onClick={() => file.current?.click()} {...rest}>
        <Icon name="picture" />
        {label}
      </Button>
      <input
        ref={file}
        type="file"
        accept="image/*,video/*"
        hidden
        aria-label={label}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = "";
          if (chosen) identifyFile(chosen);
        }}
      />
    </>
  );
}
