/** Looks into the folders that films may be added from, and chooses among what is there. */
import { Box, Button, chakra, Flex, Heading, Text } from "@chakra-ui/react";
import { useState } from "react";

import { places } from "../api/places";
import type { JobRequest, RootEntry, RootFolder, Roots } from "../api/shapes";
import { useAnswer } from "../api/use_answer";
import { Icon } from "../parts/icons";
import { Bone, Trouble } from "../parts/states";
import { useWords } from "../words";
import { KindChoice } from "./kind_choice";

interface Props {
  roots: Roots["roots"];
  busy: boolean;
  onAdd: (sources: string[], kind: JobRequest["kind"]) => Promise<boolean>;
}

export function RootBrowser({ roots, busy, onAdd }: Props) {
  const { t } = useWords();
  const only = roots.length === 1 ? (roots[0]?.name ?? "") : "";
  const [source, setSource] = useState(only);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [kind, setKind] = useState<JobRequest["kind"]>(null);
  const open = (next: string) => {
    setSource(next);
    setChosen(new Set());
  };
  const turn = (one: string) => {
    const next = new Set(chosen);
    if (!next.delete(one)) next.add(one);
    setChosen(next);
  };
  return (
    <section aria-label={t("add.folders")}>
      <Heading as="h2" fontSize="lg" fontWeight="bold" mb="3">
        {t("add.folders")}
      </Heading>
      <Crumbs source={source} onOpen={open} />
      <Box borderWidth="1px" borderRadius="md" bg="surface" overflow="hidden">
        {source === "" ? (
          roots.map(({ name }) => (
            <Row
              key={name}
              entry={{ name, source: name, folder: true, size: null, known: false }}
              chosen={chosen.has(name)}
              onTurn={turn}
              onOpen={open}
            />
          ))
        ) : (
          <Folder source={source} chosen={chosen} onTurn={turn} onOpen={open} />
        )}
      </Box>
      <Flex gap="2" mt="3" wrap="wrap" align="center">
        <Text color="dim" flex="1">
          {chosen.size > 0 ? t("add.chosen", { n: chosen.size }) : t("add.choose")}
        </Text>
        <KindChoice kind={kind} onKind={setKind} />
        <Button
          variant="solid"
          disabled={busy || chosen.size === 0}
          onClick={() =>
            void onAdd([...chosen], kind).then((begun) => {
              if (begun) setChosen(new Set());
            })
          }
        >
          {t("add.go")}
        </Button>
      </Flex>
    </section>
  );
}

function Crumbs({ source, onOpen }: { source: string; onOpen: (source: string) => void }) {
  const { t } = useWords();
  const parts = source === "" ? [] : source.split("/");
  return (
    <Flex as="nav" aria-label={t("add.where")} align="center" wrap="wrap" mb="2" color="dim">
      <Button variant="ghost" size="xs" onClick={() => onOpen("")}>
        <Icon name="folder" size={15} />
        {t("add.roots")}
      </Button>
      {parts.map((part, index) => (
        <Flex key={`${part} ${index}`} align="center">
          <Icon name="forward" size={13} turns />
          <Button
            variant="ghost"
            size="xs"
            aria-current={index === parts.length - 1 ? "location" : undefined}
            onClick={() => onOpen(parts.slice(0, index + 1).join("/"))}
          >
            <bdi>{part}</bdi>
          </Button>
        </Flex>
      ))}
    </Flex>
  );
}

interface FolderProps {
  source: string;
  chosen: ReadonlySet<string>;
  onTurn: (source: string) => void;
  onOpen: (source: string) => void;
}

function Folder({ source, chosen, onTurn, onOpen }: FolderProps) {
  const { t } = useWords();
  const { answer, problem, again } = useAnswer<RootFolder>(places.folder(source));
  if (problem) return <Trouble problem={problem} again={again} />;
  if (!answer)
    return (
      <Box p="3">
        <Bone h="120px" />
      </Box>
    );
  if (answer.entries.length === 0)
    return (
      <Text p="4" color="dim">
        {t("add.nothing")}
      </Text>
    );
  return (
    <>
      <chakra.ul listStyleType="none" maxH="420px" overflowY="auto">
        {answer.entries.map((entry) => (
          <li key={entry.source}>
            <Row entry={entry} chosen={chosen.has(entry.source)} onTurn={onTurn} onOpen={onOpen} />
          </li>
        ))}
      </chakra.ul>
      {answer.left_off > 0 && (
        <Text p="3" color="dim" borderTopWidth="1px">
          {t("add.left_off", { n: answer.left_off })}
        </Text>
      )}
    </>
  );
}

interface RowProps {
  entry: RootEntry;
  chosen: boolean;
  onTurn: (source: string) => void;
  onOpen: (source: string) => void;
}

function Row({ entry, chosen, onTurn, onOpen }: RowProps) {
  const { t, number } = useWords();
  return (
    <Flex
      align="center"
      gap="2.5"
      px="3"
      minH="38px"
      bg={chosen ? "lampWash" : undefined}
      _hover={chosen ? undefined : { bg: "raised" }}
    >
      <chakra.label
        display="flex"
        flex="1"
        minW="0"
        alignItems="center"
        gap="2.5"
        py="1.5"
        cursor="pointer"
      >
        <chakra.input
          type="checkbox"
          checked={chosen}
          onChange={() => onTurn(entry.source)}
          accentColor="lamp"
          boxSize="16px"
        />
        <Box color={entry.folder ? "lamp" : "faint"}>
          <Icon name={entry.folder ? "folder" : "file"} />
        </Box>
        <chakra.span truncate dir="auto">
          {entry.name}
        </chakra.span>
      </chakra.label>
      {entry.known && (
        <Box color="good" fontSize="xs">
          {t("add.known")}
        </Box>
      )}
      {entry.size !== null && (
        <Box color="faint" fontSize="xs" className="figures">
          {t("megabytes", { n: number(entry.size / 1e6, 1) })}
        </Box>
      )}
      {entry.folder && (
        <Button
          size="xs"
          aria-label={t("add.open", { name: entry.name })}
          onClick={() => onOpen(entry.source)}
        >
          <Icon name="forward" size={14} turns />
        </Button>
      )}
    </Flex>
  );
}
