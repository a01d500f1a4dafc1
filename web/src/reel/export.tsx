/** Sends the reel out: a list to edit from, or the clips themselves. */
import { Box, Button, chakra, Heading, Input, Text } from "@chakra-ui/react";
import { useState } from "react";

import { send, type Problem } from "../api/ask";
import { places } from "../api/places";
import type { ExportFormat, ExportRequest } from "../api/shapes";
import { asProblem } from "../api/use_answer";
import { Icon } from "../parts/icons";
import { announce } from "../shell/notices";
import { useWords, type Key } from "../words";
import { stretchOf, type Piece } from "./reel";

const FORMATS: readonly ExportFormat[] = ["edl", "fcpxml", "otio", "csv", "clips"];

export function Export({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useWords();
  const [to, setTo] = useState<ExportFormat>("edl");
  const [title, setTitle] = useState("");
  const [rate, setRate] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const submit = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const name = await download(requestOf(pieces, to, title, Number(rate) || null));
      announce(t("export.done", { file: name }));
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <chakra.form
      w={{ base: "100%", xl: "320px" }}
      flexShrink={0}
      display="flex"
      flexDirection="column"
      gap="4"
      p="5"
      bg="surface"
      borderWidth="1px"
      borderRadius="lg"
      position={{ xl: "sticky" }}
      top={{ xl: "80px" }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Heading as="h2" fontSize="lg" fontWeight="bold">
        {t("export")}
      </Heading>
      <chakra.fieldset>
        <chakra.legend srOnly>{t("export.format")}</chakra.legend>
        {FORMATS.map((format) => (
          <chakra.label
            key={format}
            display="flex"
            gap="2.5"
            alignItems="baseline"
            px="2.5"
            mx="-2.5"
            py="1"
            borderRadius="md"
            cursor="pointer"
            _hover={{ bg: "raised" }}
          >
            <chakra.input
              type="radio"
              name="format"
              accentColor="lamp"
              checked={to === format}
              onChange={() => setTo(format)}
            />
            <span>
              <chakra.span display="block" fontWeight="medium">
                {t(`export.${format}` as Key)}
              </chakra.span>
              <chakra.span color="dim" fontSize="xs">
                {t(`export.${format}.for` as Key)}
              </chakra.span>
            </span>
          </chakra.label>
        ))}
      </chakra.fieldset>
      <chakra.label display="block" color="dim" fontSize="xs">
        {t("export.title")}
        <Input
          mt="1"
          dir="auto"
          maxLength={100}
          placeholder="cineseek"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </chakra.label>
      <chakra.label display="block" color="dim" fontSize="xs">
        {t("export.rate")}
        <Input
          mt="1"
          type="number"
          dir="ltr"
          min={1}
          max={240}
          step="any"
          placeholder={t("export.rate.own")}
          value={rate}
          onChange={(event) => setRate(event.target.value)}
        />
      </chakra.label>
      {problem && (
        <Box role="alert" color="bad" dir="auto">
          <Text>{problem.message || t("problem.unreachable")}</Text>
          <Text color="dim">{problem.remedy}</Text>
        </Box>
      )}
      <Button type="submit" variant="solid" size="md" disabled={busy} aria-busy={busy}>
        <Icon name="download" />
        {t(busy ? "export.busy" : "export.go")}
      </Button>
    </chakra.form>
  );
}

/** What the server is asked for: every piece as the stretch it stands for. */
export function requestOf(
  pieces: readonly Piece[],
  to: ExportFormat,
  title: string,
  rate: number | null,
): ExportRequest {
  return {
    to,
    shots: pieces.map((piece) => ({ id: piece.id, ...stretchOf(piece) })),
    query: "",
    limit: 100,
    handles: 0,
    frame_rate: rate,
    title: title.trim() || "cineseek",
  };
}

/** Fetch the file and hand it to the browser; returns its name. */
async function download(request: ExportRequest): Promise<string> {
  const response = await send(places.export, { body: request });
  const name = nameIn(response.headers.get("Content-Disposition")) ?? `cineseek.${request.to}`;
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}

/** The file name of a Content-Disposition, the one in UTF-8 first. */
export function nameIn(disposition: string | null): string | null {
  const wide = /filename\*=utf-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (wide) {
    try {
      return decodeURIComponent(wide);
    } catch {
      // Then the plain one.
    }
  }
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1] ?? null;
}
