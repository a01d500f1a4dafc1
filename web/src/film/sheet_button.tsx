/** The contact sheet of a film: looked at here, or kept. */
import { Box, Button, chakra } from "@chakra-ui/react";
import { useState } from "react";

import { places } from "../api/places";
import type { FilmFacts } from "../api/shapes";
import { Icon } from "../parts/icons";
import { Sheet } from "../parts/sheet";
import { useWords } from "../words";

export function SheetButton({ film }: { film: FilmFacts }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)}>
        <Icon name="grid" />
        {t("sheet")}
      </Button>
      {open && (
        <Sheet title={t("sheet")} shape="large" onClose={() => setOpen(false)}>
          <Box
            overflow="auto"
            p="4"
            tabIndex={0}
            role="region"
            aria-label={t("sheet")}
            textAlign="center"
          >
            <chakra.img
              src={places.sheet(film.id)}
              alt={t("sheet.of", { film: film.title })}
              maxW="100%"
              mx="auto"
            />
          </Box>
          <Box p="3" borderTopWidth="1px">
            <chakra.a
              href={places.sheet(film.id)}
              download={`${film.id}.jpg`}
              display="inline-flex"
              alignItems="center"
              gap="2"
              color="lamp"
            >
              <Icon name="download" />
              {t("sheet.keep")}
            </chakra.a>
          </Box>
        </Sheet>
      )}
    </>
  );
}
