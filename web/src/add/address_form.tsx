/** Adds a film by its address. */
import { Button, chakra, Flex, Heading, Input } from "@chakra-ui/react";
import { useState } from "react";

import type { JobRequest } from "../api/shapes";
import { useWords } from "../words";
import { KindChoice } from "./kind_choice";

interface Props {
  busy: boolean;
  onAdd: (sources: string[], kind: JobRequest["kind"]) => Promise<boolean>;
}

export function AddressForm({ busy, onAdd }: Props) {
  const { t } = useWords();
  const [address, setAddress] = useState("");
  const [kind, setKind] = useState<JobRequest["kind"]>(null);
  return (
    <chakra.form
      mt="8"
      onSubmit={(event) => {
        event.preventDefault();
        void onAdd([address.trim()], kind).then((begun) => {
          if (begun) setAddress("");
        });
      }}
    >
      <Heading as="h2" fontSize="lg" fontWeight="bold" mb="3">
        {t("add.address")}
      </Heading>
      <Flex gap="2" wrap="wrap">
        <Input
          flex="1"
          minW="220px"
          type="url"
          dir="ltr"
          required
          aria-label={t("add.address.label")}
          placeholder="https://example.org/film.mp4"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <KindChoice kind={kind} onKind={setKind} />
        <Button type="submit" variant="solid" disabled={busy || !address.trim()}>
          {t("add.go")}
        </Button>
      </Flex>
    </chakra.form>
  );
}
