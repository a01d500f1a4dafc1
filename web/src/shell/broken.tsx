/** Catches what a view throws, so that the header and everything else stay usable. */
import { Box } from "@chakra-ui/react";
import { Component, type ReactNode } from "react";

import { Problem } from "../api/ask";
import { asProblem } from "../api/use_answer";
import { Trouble } from "../parts/states";
import { isMissing, reload } from "./missing";

const UNREACHABLE = new Problem(0, "unreachable", "", "");

interface State {
  error: unknown;
}

interface Props {
  /** What it holds lies over the page, so that its trouble does too. */
  over?: boolean;
  children: ReactNode;
}

export class Broken extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    const trouble = isMissing(this.state.error) ? (
      <Trouble problem={UNREACHABLE} again={reload} />
    ) : (
      <Trouble problem={asProblem(this.state.error)} again={() => this.setState({ error: null })} />
    );
    if (!this.props.over) return trouble;
    return (
      <Box
        position="fixed"
        insetInline="0"
        bottom="0"
        zIndex="notices"
        bg="surface"
        boxShadow="float"
      >
        {trouble}
      </Box>
    );
  }
}
