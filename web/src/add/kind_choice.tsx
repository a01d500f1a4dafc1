/** What the footage is of its film; left to the server where nothing is chosen. */
import { chakra } from "@chakra-ui/react";

import type { JobRequest } from "../api/shapes";
import { useWords } from "../words";

const KINDS = ["feature", "trailer", "clip", "advert", "still"] as const;

interface Props {
  kind: JobRequest["kind"];
  onKind: (kind: JobRequest["kind"]) => void;
}

export function KindChoice({ kind, onKind }: Props) {
  const { t, value } = useWords();
  return (
    <chakra.select
      aria-label={t("key.kind")}
      value={kind ?? ""}
      onChange={(event) => onKind(KINDS.find((one) => one === event.target.value) ?? null)}
      h="34px"
      px="2"
      bg="surface"
      borderWidth="1px"
      borderColor="edge"
      borderRadius="md"
    >
      <option value="">{t("add.kind.guess")}</option>
      {KINDS.map((one) => (
        <option key={one} value={one}>
          {value("kind", one)}
        </option>
      ))}
    </chakra.select>
  );
}
