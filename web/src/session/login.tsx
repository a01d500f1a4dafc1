/** The form that asks for a token, in the place of everything else. */
import { Box, Button, chakra, Flex, Heading, Input, Text } from "@chakra-ui/react";
import { useState } from "react";

import type { Problem } from "../api/ask";
import { asProblem } from "../api/use_answer";
import { Logo } from "../shell/logo";
import { useWords } from "../words";
import { signIn } from "./session";

export default function Login() {
  const { t } = useWords();
  const [token, setToken] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    setBusy(true);
    try {
      await signIn(token.trim());
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  };

  return (
    <Flex as="main" minH="100dvh" align="center" justify="center" p="5">
      <chakra.form
        w="100%"
        maxW="420px"
        display="flex"
        flexDirection="column"
        gap="4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Logo />
        <Heading as="h1" fontSize="xl" fontWeight="bold">
          {t("login.title")}
        </Heading>
        <Text color="dim">{t("login.how")}</Text>
        <Box>
          <chakra.label htmlFor="token" display="block" mb="1.5" fontWeight="medium">
            {t("login.token")}
          </chakra.label>
          <Input
            id="token"
            size="md"
            type="password"
            dir="ltr"
            autoComplete="current-password"
            required
            value={token}
            onChange={(event) => setToken(event.target.value)}
            aria-describedby={problem ? "token-problem" : undefined}
            aria-invalid={problem ? true : undefined}
          />
          {problem && (
            <Text id="token-problem" role="alert" color="bad" mt="2">
              {t(
                problem.status === 401 || problem.status === 403 ? "login.wrong" : "problem.other",
              )}{" "}
              {problem.status === 429 && problem.remedy}
            </Text>
          )}
        </Box>
        <Button type="submit" variant="solid" size="md" disabled={busy || !token.trim()}>
          {t("login.enter")}
        </Button>
      </chakra.form>
    </Flex>
  );
}
